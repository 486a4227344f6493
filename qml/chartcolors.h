// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

#include <cmath>

namespace Pollux {

inline QColor faded(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

/// What `top` at `alpha` over `ground` looks like: opaque, so that lines can cross without adding up.
inline QColor blended(const QColor &ground, const QColor &top, double alpha)
{
    const auto mix = [alpha](int a, int b) { return int(std::lround(a + (b - a) * alpha)); };
    return QColor(mix(ground.red(), top.red()), mix(ground.green(), top.green()), mix(ground.blue(), top.blue()));
}

} // namespace Pollux
