// SPDX-License-Identifier: MIT
#include "chartscenebuilder.h"

#include <algorithm>
#include <cmath>

namespace Pollux {

namespace {

constexpr double spawnGutter = 10; // left of the bar
constexpr int mostArrowsSearched = 4096; // wakes in view that are all looked at

} // namespace

void SceneBuilder::addSpawnLine(int index)
{
    const TaskRow &task = timeline.tasks()[size_t(index)];
    if (task.parent == TaskId::None || size_t(task.parent) >= timeline.tasks().size())
        return;
    const bool isFuture = !isPast(task.spawnEvent);
    if (isFuture && !view.showFuture)
        return;
    const double at = x(task.spawned) - spawnGutter;
    if (at < left - spawnGutter - 1 || at > right)
        return;
    const QRectF seen = rowsRect(scene.layout);
    const QRectF parent = barRect(scene.layout, int(task.parent));
    const QRectF child = barRect(scene.layout, index);
    SpawnLine line;
    line.x = at;
    // From the middle of the parent's bar, unless the line would cross that bar: then from its lower edge.
    const bool crosses = at >= x(timeline.task(task.parent).spawned);
    line.yFrom = std::max(crosses ? parent.bottom() + 3 : parent.center().y(), seen.top());
    const bool reaches = child.center().y() <= seen.bottom() && child.center().y() >= seen.top();
    line.yTo = reaches ? child.center().y() : seen.bottom();
    line.xTo = reaches ? at + spawnGutter - 3 : at;
    if (line.yTo <= line.yFrom)
        return;
    line.color = texts.colorOf(task.parent);
    line.isFuture = isFuture;
    line.parent = task.parent;
    line.child = task.id;
    line.event = task.spawnEvent;
    scene.spawnLines.push_back(line);
}

void SceneBuilder::addArrow(int index)
{
    const Wake &wake = timeline.wakes()[size_t(index)];
    if (wake.from == TaskId::None || wake.from == wake.to || wake.cause == WakeCause::Spawn)
        return;
    const bool isFuture = !isPast(wake.event);
    if (isFuture && !view.showFuture)
        return;
    if (int(wake.from) >= scene.layout.rowCount || int(wake.to) >= scene.layout.rowCount)
        return;
    const QRectF seen = rowsRect(scene.layout);
    const QRectF from = barRect(scene.layout, int(wake.from));
    const QRectF to = barRect(scene.layout, int(wake.to));
    const bool isDown = wake.to > wake.from;
    WakeArrow arrow;
    arrow.x = x(wake.time) + 1; // the middle of the poll marks
    arrow.yFrom = isDown ? from.bottom() + 3 : from.top() - 3;
    arrow.yTo = isDown ? to.top() - 3 : to.bottom() + 3;
    arrow.hasHead = arrow.yTo >= seen.top() && arrow.yTo <= seen.bottom();
    arrow.yFrom = std::clamp(arrow.yFrom, seen.top(), seen.bottom());
    arrow.yTo = std::clamp(arrow.yTo, seen.top(), seen.bottom());
    if (arrow.x < left - 1 || arrow.x > right || std::abs(arrow.yTo - arrow.yFrom) < 2)
        return;
    arrow.color = texts.colorOf(wake.from);
    arrow.isFuture = isFuture;
    arrow.wake = index;
    arrow.event = wake.event;
    // Hundreds of wakes between two rows can share a pixel.
    const auto same = [&](const WakeArrow &other) {
        return other.x == arrow.x && other.yFrom == arrow.yFrom && other.yTo == arrow.yTo
            && other.isFuture == arrow.isFuture;
    };
    const size_t recent = std::min<size_t>(scene.arrows.size(), 16);
    if (std::none_of(scene.arrows.end() - qsizetype(recent), scene.arrows.end(), same))
        scene.arrows.push_back(arrow);
}

void SceneBuilder::addArrows()
{
    const std::vector<Wake> &wakes = timeline.wakes();
    const Nanoseconds from = timeOf(left - 2);
    const Nanoseconds to = timeOf(right);
    const auto [firstRow, lastRow] = visibleRows(scene.layout);
    const auto [begin, end] = timeline.wakesBetween(from, to);
    if (end - begin <= mostArrowsSearched) {
        for (int i = begin; i < end; ++i) {
            const Wake &wake = wakes[size_t(i)];
            if (wake.from != TaskId::None && int(std::min(wake.from, wake.to)) < lastRow
                && int(std::max(wake.from, wake.to)) >= firstRow)
                addArrow(i);
        }
        return;
    }
    // Too many to look at each: those that wake a row in view, one for each pixel.
    for (int row = firstRow; row < lastRow; ++row) {
        const std::vector<quint32> &own = timeline.tasks()[size_t(row)].wakes;
        const auto timeOfWake = [&](quint32 index) { return wakes[index].time; };
        auto it = std::partition_point(own.begin(), own.end(), [&](quint32 w) { return timeOfWake(w) < from; });
        while (it != own.end() && timeOfWake(*it) <= to) {
            addArrow(int(*it));
            const Nanoseconds pixelEnd = timeOf(x(timeOfWake(*it)) + 0.5);
            it = std::partition_point(it + 1, own.end(), [&](quint32 w) { return timeOfWake(w) < pixelEnd; });
        }
    }
}

} // namespace Pollux
