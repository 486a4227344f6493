// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/timeline.h"

#include <QColor>
#include <QImage>

#include <functional>

namespace Pollux {

struct OverviewStyle
{
    QColor around; ///< outside of the strip's round corners
    QColor ground;
    QColor line;
    QColor bad;
    QColor warning;
    double radius = 8;
};

/// Every task's life as one bar on a strip that shows [0, end]: red ends for panics and amber ones for cancellations,
/// whatever the scale. With more tasks than pixels each line of pixels stands for several tasks and shows the times
/// at which any of them lived; a panic or a cancellation among them is still seen. O(tasks + pixels). Opaque.
/// `size` is in device pixels; `ratio` of them are one pixel of the style's lengths.
QImage overviewPicture(const Timeline &timeline, Nanoseconds end, QSize size, double ratio, const OverviewStyle &style,
                       const std::function<QColor(TaskId)> &color);

/// The same as seen through a veil: what has not happened yet. `veil` is 0 (as it is) to 1 (nothing but the ground).
QImage veiledPicture(const QImage &picture, double ratio, const OverviewStyle &style, double veil);

} // namespace Pollux
