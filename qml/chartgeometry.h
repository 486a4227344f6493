// SPDX-License-Identifier: MIT
#pragma once

// Where things are: times to pixels and back, ticks of the time axis, rows and lanes. Values and free functions
// only; nothing here knows what is drawn. Times are nanoseconds from the start of the run, lengths are pixels of
// the item with y downwards.

#include <QRectF>
#include <QString>

#include <utility>
#include <vector>

namespace Pollux {

/// The part of time that is shown, and where. `begin` is at pixel `left`, `end` at `left + width`.
/// Degenerate axes are legal: with end <= begin the axis shows one nanosecond from begin, and with a width of
/// zero or less every time is at `left` and every pixel is at `begin`.
struct TimeAxis
{
    qint64 begin = 0;
    qint64 end = 1'000'000'000;
    double left = 0;
    double width = 0;

    qint64 length() const { return end > begin ? end - begin : 1; }
    double right() const { return left + (width > 0 ? width : 0); }
    double nanosecondsPerPixel() const { return width > 0 ? double(length()) / width : double(length()); }

    friend bool operator==(const TimeAxis &, const TimeAxis &) = default;
};

/// No view is shorter or longer than this, and none begins before 0. The longest keeps all sums far from overflow.
constexpr qint64 shortestView = 100;
constexpr qint64 longestView = 1'000LL * 3'600 * 1'000'000'000; // 1,000 hours

/// The pixel of a time. Exact to less than a thousandth of a pixel wherever the time is within the view, whatever
/// the view's offset: the origin is subtracted before anything becomes floating point. Times outside of the view
/// give pixels outside of it, at most 1e6 away, so that nothing downstream meets a coordinate it cannot draw.
double pixelAt(const TimeAxis &axis, qint64 time);

/// The time at a pixel, rounded to the nearest nanosecond. timeAt(pixelAt(t)) is t to within half of what one
/// thousandth of a pixel is worth, and exactly t in views shorter than about 10 days. Never negative.
qint64 timeAt(const TimeAxis &axis, double pixel);

/// The axis made legal: begin >= 0, length within [shortestView, longestView]. A view that would begin before 0
/// is moved, not cut.
TimeAxis clamped(TimeAxis axis);

/// Shows length/factor; the time at `pixel` stays at `pixel` unless clamping moves it. A factor that is not a
/// positive finite number changes nothing.
TimeAxis zoomed(const TimeAxis &axis, double factor, double pixel);
TimeAxis panned(const TimeAxis &axis, double pixels); ///< positive: later times come into view

/// [0, end + 8 %], and one second for a run that takes no time at all.
TimeAxis fitted(TimeAxis axis, qint64 end);
/// [begin, end] with 8 % of room on both sides.
TimeAxis fitted(TimeAxis axis, qint64 begin, qint64 end);

/// Moves the view, without zooming, so that `time` stands 15 % from its left edge; but only when it is not in view.
TimeAxis withTimeVisible(const TimeAxis &axis, qint64 time);

/// The multiple of `step` that is nearest; halves go up. A step below 1 gives the time itself.
qint64 snapped(qint64 time, qint64 step);

// --- the axis' ticks ------------------------------------------------------------------------------------

struct AxisTick
{
    qint64 time = 0;
    double x = 0;
    QString label; ///< with its unit on major ticks: "0.5", "1.0 s", "250 ms", "1:30 min"
    bool isMajor = false;

    friend bool operator==(const AxisTick &, const AxisTick &) = default;
};

/// The smallest step of 1-2-5 (up to 5 s; then 10 and 30 s, 1, 2, 5, 10, 30 min, 1-2-5 hours) that is at least
/// `nanoseconds` long.
qint64 tickStep(double nanoseconds);

/// The ticks in view, ascending, at least as far apart as their labels need. The unit follows the size of the
/// times in view, the decimals follow the step, so all labels of one view have the same form.
std::vector<AxisTick> axisTicks(const TimeAxis &axis);

/// "2.420 s": as the playhead shows a time: cut off, never rounded up, to milliseconds, or to 6 or 9 digits where a
/// pixel (`resolution`, in ns) is worth less than that.
QString timeText(qint64 nanoseconds, double resolution = 1e6);

// --- rows and lanes -------------------------------------------------------------------------------------

/// How the item is divided: the axis on top, rows that scroll under it, worker lanes below. With room to spare the
/// lanes follow the rows at a distance; without, they are pinned to the bottom and the rows scroll above them.
struct ChartLayout
{
    double width = 0;
    double height = 0;
    double labelWidth = 196; ///< of the column of names; time `axis.begin` is at its right
    double axisHeight = 39;
    double rowHeight = 66;
    double contentY = 0; ///< how far the rows are scrolled
    int rowCount = 0;
    int laneCount = 0; ///< 0: no section of workers
    double scale = 1; ///< of what does not follow from the other lengths: 1.25 when presenting

    friend bool operator==(const ChartLayout &, const ChartLayout &) = default;
};

double contentHeight(const ChartLayout &layout);
double largestContentY(const ChartLayout &layout);
QRectF rowsRect(const ChartLayout &layout); ///< where rows are seen, over the whole width
QRectF workersRect(const ChartLayout &layout); ///< empty without lanes
QRectF plotRect(const ChartLayout &layout); ///< right of the names, below the axis, to the bottom
QRectF rowRect(const ChartLayout &layout, int row); ///< may lie outside of rowsRect()
QRectF barRect(const ChartLayout &layout, int row); ///< the band of the row in which its bars are
/// The row at y, also above and below what is seen; -1 when there is none.
int rowAt(const ChartLayout &layout, double y);
/// The rows that are at least partly seen, as [first, last + 1).
std::pair<int, int> visibleRows(const ChartLayout &layout);
double laneHeight(const ChartLayout &layout); ///< from one lane to the next: less when there are many
QRectF laneRect(const ChartLayout &layout, int lane); ///< the lane's band, from labelWidth to the right edge
/// contentY that brings a row into view with the least scrolling.
double contentYShowing(const ChartLayout &layout, int row);

} // namespace Pollux
