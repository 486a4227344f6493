// SPDX-License-Identifier: MIT
#include "chartgeometry.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Pollux {

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr double farthestPixel = 1e6;

// At a scale of 1.
constexpr double workersHeading = 37; // from the section's top to its first lane
constexpr double workersGap = 88; // between the rows and the section, where there is room
constexpr double workersMargin = 10; // below the last lane
constexpr double roomyLane = 54;
constexpr double thinnestLane = 1; // 64 workers in a low window are still all there

constexpr double workersShare = 0.4; // of the height, at most

double workersHeight(const ChartLayout &layout)
{
    return (workersHeading + workersMargin) * layout.scale + layout.laneCount * laneHeight(layout);
}

} // namespace

double pixelAt(const TimeAxis &axis, qint64 time)
{
    if (axis.width <= 0)
        return axis.left;
    const double offset = double(time - axis.begin) / double(axis.length()) * axis.width;
    return axis.left + std::clamp(offset, -farthestPixel, farthestPixel);
}

qint64 timeAt(const TimeAxis &axis, double pixel)
{
    if (axis.width <= 0 || !std::isfinite(pixel))
        return std::max<qint64>(axis.begin, 0);
    const double offset = std::clamp(pixel - axis.left, -farthestPixel, farthestPixel) / axis.width;
    return std::max<qint64>(axis.begin + std::llround(offset * double(axis.length())), 0);
}

TimeAxis clamped(TimeAxis axis)
{
    const qint64 length = std::clamp(axis.length(), shortestView, longestView);
    axis.begin = std::clamp<qint64>(axis.begin, 0, longestView);
    axis.end = axis.begin + length;
    return axis;
}

TimeAxis zoomed(const TimeAxis &axis, double factor, double pixel)
{
    if (!(factor > 0) || !std::isfinite(factor))
        return clamped(axis);
    const double length = std::clamp(double(axis.length()) / factor, double(shortestView), double(longestView));
    const double share = axis.width > 0 ? std::clamp((pixel - axis.left) / axis.width, 0.0, 1.0) : 0.0;
    const double fixed = share * double(axis.length());
    TimeAxis result = axis;
    result.begin = axis.begin + std::llround(fixed - share * length);
    result.end = result.begin + std::llround(length);
    return clamped(result);
}

TimeAxis panned(const TimeAxis &axis, double pixels)
{
    if (axis.width <= 0 || !std::isfinite(pixels))
        return clamped(axis);
    const double shares = std::clamp(pixels / axis.width, -1000.0, 1000.0);
    const double shift = std::clamp(shares * double(axis.length()), -double(longestView), double(longestView));
    TimeAxis result = axis;
    result.begin += std::llround(shift);
    result.end = result.begin + axis.length();
    return clamped(result);
}

TimeAxis fitted(TimeAxis axis, qint64 end)
{
    end = std::clamp<qint64>(end, 0, longestView);
    axis.begin = 0;
    axis.end = end > 0 ? end + std::max<qint64>(end / 100 * 8 + end % 100 * 8 / 100, 1) : second;
    return clamped(axis);
}

TimeAxis fitted(TimeAxis axis, qint64 begin, qint64 end)
{
    begin = std::clamp<qint64>(begin, 0, longestView);
    end = std::clamp<qint64>(end, begin, longestView);
    // Something that takes no time at all gets a millisecond around it.
    const qint64 margin = end > begin ? (end - begin) / 100 * 8 + 1 : 500'000;
    axis.begin = std::max<qint64>(begin - margin, 0);
    axis.end = end + margin;
    return clamped(axis);
}

TimeAxis withTimeVisible(const TimeAxis &axis, qint64 time)
{
    if (time >= axis.begin && time <= axis.end)
        return axis;
    TimeAxis result = axis;
    result.begin = std::clamp<qint64>(time, 0, longestView) - axis.length() / 100 * 15;
    result.end = result.begin + axis.length();
    return clamped(result);
}

qint64 snapped(qint64 time, qint64 step)
{
    if (step < 1)
        return time;
    const qint64 below = time >= 0 ? time / step * step : -((-time + step - 1) / step * step);
    return time - below >= step - (time - below) ? below + step : below;
}

// --- the axis' ticks ------------------------------------------------------------------------------------

qint64 tickStep(double nanoseconds)
{
    if (!(nanoseconds > 1))
        return 1;
    for (qint64 decade = 1; decade <= second; decade *= 10) {
        for (const qint64 mantissa : {1, 2, 5}) {
            if (double(decade * mantissa) >= nanoseconds)
                return decade * mantissa;
        }
    }
    constexpr std::array clockSteps{10 * second, 30 * second, minute,      2 * minute,
                                    5 * minute,  10 * minute, 30 * minute, hour};
    for (const qint64 step : clockSteps) {
        if (double(step) >= nanoseconds)
            return step;
    }
    for (qint64 decade = hour; decade < longestView; decade *= 10) {
        for (const qint64 mantissa : {1, 2, 5}) {
            if (double(decade * mantissa) >= nanoseconds)
                return decade * mantissa;
        }
    }
    return longestView;
}

namespace {

/// The form that all labels of one view share.
struct LabelForm
{
    enum class Kind { Decimal, MinutesSeconds, HoursMinutesSeconds };
    Kind kind = Kind::Decimal;
    qint64 unit = second;
    QString unitName;
    int decimals = 0;
};

LabelForm labelForm(qint64 viewEnd, qint64 step)
{
    LabelForm form;
    if (viewEnd >= hour && step >= second) {
        form.kind = LabelForm::Kind::HoursMinutesSeconds;
        form.unitName = u"h"_s;
        return form;
    }
    if (viewEnd >= 2 * minute && step >= second) {
        form.kind = LabelForm::Kind::MinutesSeconds;
        form.unitName = u"min"_s;
        return form;
    }
    if (viewEnd >= second) {
        form.unitName = u"s"_s;
    } else if (viewEnd >= 1'000'000) {
        form.unit = 1'000'000;
        form.unitName = u"ms"_s;
    } else if (viewEnd >= 1'000) {
        form.unit = 1'000;
        form.unitName = u"µs"_s;
    } else {
        form.unit = 1;
        form.unitName = u"ns"_s;
    }
    for (qint64 finest = form.unit; finest > step && finest > 1; finest /= 10)
        ++form.decimals;
    // A view that is counted in seconds has at least one decimal unless it is long: "1.0 s", as on a stopwatch.
    if (form.unit == second && form.decimals == 0 && viewEnd < 20 * second)
        form.decimals = 1;
    return form;
}

QString formatted(const LabelForm &form, qint64 time, bool withUnit)
{
    QString text;
    switch (form.kind) {
    case LabelForm::Kind::HoursMinutesSeconds:
        text = u"%1:%2:%3"_s.arg(time / hour)
                   .arg(time / minute % 60, 2, 10, QLatin1Char('0'))
                   .arg(time / second % 60, 2, 10, QLatin1Char('0'));
        break;
    case LabelForm::Kind::MinutesSeconds:
        text = u"%1:%2"_s.arg(time / minute).arg(time / second % 60, 2, 10, QLatin1Char('0'));
        break;
    case LabelForm::Kind::Decimal: {
        text = QString::number(time / form.unit);
        qint64 fraction = time % form.unit;
        qint64 digit = form.unit;
        if (form.decimals > 0)
            text += QLatin1Char('.');
        for (int i = 0; i < form.decimals; ++i) {
            digit /= 10;
            text += QLatin1Char(char('0' + fraction / digit));
            fraction %= digit;
        }
        break;
    }
    }
    if (withUnit)
        text += QLatin1Char(' ') + form.unitName;
    return text;
}

/// How many steps there are from one major tick to the next.
qint64 stepsPerMajor(qint64 step)
{
    if (step >= 10 * second)
        return step == 10 * second ? 3 : step == 30 * second || step == 30 * minute ? 2 : 5;
    qint64 mantissa = step;
    while (mantissa % 10 == 0)
        mantissa /= 10;
    return mantissa == 5 ? 2 : 5;
}

} // namespace

std::vector<AxisTick> axisTicks(const TimeAxis &axis)
{
    std::vector<AxisTick> ticks;
    if (axis.width < 1)
        return ticks;
    constexpr double characterWidth = 7;
    const double perPixel = axis.nanosecondsPerPixel();
    qint64 step = tickStep(perPixel * 64);
    LabelForm form = labelForm(axis.end, step);
    // Deep inside a long run the labels are long, and need a wider step; that in turn shortens them.
    const double needed = double(formatted(form, axis.end, true).size()) * characterWidth + 16;
    if (double(step) < perPixel * needed) {
        step = tickStep(perPixel * needed);
        form = labelForm(axis.end, step);
    }
    const qint64 major = stepsPerMajor(step);
    const qint64 first = (std::max<qint64>(axis.begin, 0) + step - 1) / step;
    const qint64 last = (axis.begin + axis.length()) / step;
    bool hasMajor = false;
    for (qint64 i = first; i <= last; ++i)
        hasMajor = hasMajor || i % major == 0;
    for (qint64 i = first; i <= last; ++i) {
        AxisTick tick;
        tick.time = i * step;
        tick.x = pixelAt(axis, tick.time);
        tick.isMajor = i % major == 0 || (!hasMajor && i == first);
        tick.label = formatted(form, tick.time, tick.isMajor);
        ticks.push_back(tick);
    }
    return ticks;
}

QString timeText(qint64 nanoseconds, double resolution)
{
    LabelForm form;
    form.unitName = u"s"_s;
    form.decimals = resolution >= 1e5 ? 3 : resolution >= 1e2 ? 6 : 9;
    return formatted(form, std::max<qint64>(nanoseconds, 0), true);
}

// --- rows and lanes -------------------------------------------------------------------------------------

double contentHeight(const ChartLayout &layout)
{
    return std::max(layout.rowCount, 0) * layout.rowHeight;
}

double largestContentY(const ChartLayout &layout)
{
    return std::max(0.0, contentHeight(layout) - rowsRect(layout).height());
}

double laneHeight(const ChartLayout &layout)
{
    if (layout.laneCount <= 0)
        return roomyLane * layout.scale;
    const double room = layout.height * workersShare - workersHeading * layout.scale;
    const double pitch = std::clamp(room / layout.laneCount, thinnestLane, roomyLane * layout.scale);
    return pitch > 3 ? std::floor(pitch) : pitch;
}

QRectF rowsRect(const ChartLayout &layout)
{
    const double bottom = layout.laneCount > 0 ? workersRect(layout).top() : layout.height;
    return QRectF(0, layout.axisHeight, layout.width, std::max(0.0, bottom - layout.axisHeight));
}

QRectF workersRect(const ChartLayout &layout)
{
    if (layout.laneCount <= 0)
        return {};
    // Never more than the share, even if the last lanes are cut: the rows matter more.
    const double height = std::min(workersHeight(layout), std::max(0.0, layout.height - layout.axisHeight) * 0.5);
    const double behindRows = layout.axisHeight + contentHeight(layout) + workersGap * layout.scale;
    const double top = std::max(layout.axisHeight, std::min(behindRows, layout.height - height));
    return QRectF(0, std::floor(top), layout.width, std::max(0.0, layout.height - std::floor(top)));
}

QRectF plotRect(const ChartLayout &layout)
{
    return QRectF(layout.labelWidth, layout.axisHeight, std::max(0.0, layout.width - layout.labelWidth),
                  std::max(0.0, layout.height - layout.axisHeight));
}

QRectF rowRect(const ChartLayout &layout, int row)
{
    return QRectF(0, layout.axisHeight + row * layout.rowHeight - layout.contentY, layout.width, layout.rowHeight);
}

QRectF barRect(const ChartLayout &layout, int row)
{
    const QRectF whole = rowRect(layout, row);
    // 30 of 66 as drawn; low rows give nearly all of their height to the bar.
    const double height = std::round(
        layout.rowHeight >= 44 ? layout.rowHeight * 30 / 66
                               : std::min(20.0, std::max(2.0, layout.rowHeight - (layout.rowHeight > 12 ? 8 : 2))));
    const double top = layout.rowHeight >= 44 ? std::round((layout.rowHeight - height) * 14 / 36)
                                              : std::floor((layout.rowHeight - height) / 2);
    return QRectF(layout.labelWidth, whole.top() + top, std::max(0.0, layout.width - layout.labelWidth), height);
}

int rowAt(const ChartLayout &layout, double y)
{
    if (layout.rowHeight <= 0)
        return -1;
    const double row = std::floor((y - layout.axisHeight + layout.contentY) / layout.rowHeight);
    return row >= 0 && row < layout.rowCount ? int(row) : -1;
}

std::pair<int, int> visibleRows(const ChartLayout &layout)
{
    const double seen = rowsRect(layout).height();
    if (layout.rowHeight <= 0 || seen <= 0)
        return {0, 0};
    const double first = std::floor(layout.contentY / layout.rowHeight);
    const double last = std::ceil((layout.contentY + seen) / layout.rowHeight);
    const int begin = int(std::clamp(first, 0.0, double(layout.rowCount)));
    return {begin, int(std::clamp(last, double(begin), double(layout.rowCount)))};
}

QRectF laneRect(const ChartLayout &layout, int lane)
{
    const double pitch = laneHeight(layout);
    const double height = pitch >= 40 * layout.scale ? std::round(pitch * 26 / 54)
        : pitch >= 14                                ? pitch - 5
        : pitch > 3                                  ? pitch - 1
                                                     : pitch;
    return QRectF(layout.labelWidth, workersRect(layout).top() + std::round(workersHeading * layout.scale) + lane * pitch,
                  std::max(0.0, layout.width - layout.labelWidth), height);
}

double contentYShowing(const ChartLayout &layout, int row)
{
    const double seen = rowsRect(layout).height();
    const double top = row * layout.rowHeight;
    double y = layout.contentY;
    if (top + layout.rowHeight > y + seen)
        y = top + layout.rowHeight - seen;
    if (top < y)
        y = top;
    return std::clamp(y, 0.0, largestContentY(layout));
}

} // namespace Pollux
