// SPDX-License-Identifier: MIT
#pragma once

#include "chartscene.h"

#include <vector>

namespace Pollux {

/// Rectangles outside of which two scenes look the same, few and without much in them that has not changed. While
/// playing these are a strip at the playhead, the words of state in the column of names, and little else: closed
/// bars cost nothing. The playhead itself is not part of this; it is no part of the picture.
/// Everything, as one rectangle, when the view, the size or the division of the chart differ.
std::vector<QRectF> dirtyRects(const ChartScene &before, const ChartScene &after);

/// Joins rectangles where painting the union costs little more than painting both.
std::vector<QRectF> merged(std::vector<QRectF> rects);

} // namespace Pollux
