// SPDX-License-Identifier: MIT
#include "chartlanes.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Pollux {

namespace {

constexpr double thinnestBlock = 3;
constexpr double farthestPush = 9; // how far polls of one instant are spread to be seen side by side
constexpr double labelsFrom = 40;

struct IdleGap
{
    double from = 0;
    double to = 0;
};

void addBlocks(ChartLane &lane, int index, const WorkerLane &worker, const ChartScene &scene, ChartTexts &texts,
               const ChartView &view)
{
    const double left = scene.axis.left;
    const double right = scene.axis.right();
    const auto x = [&](Nanoseconds time) { return std::round(pixelAt(scene.axis, time.count())); };
    const Nanoseconds from(timeAt(scene.axis, left - farthestPush - thinnestBlock));
    const std::vector<WorkerSpan> &spans = worker.spans;
    const auto [first, last] = texts.source().timeline->workerSpansBetween(index, from, Nanoseconds(timeAt(scene.axis, right)));
    auto it = spans.begin() + first;
    const auto end = spans.begin() + last;
    double free = left - farthestPush - thinnestBlock; // the first pixel that no block has taken
    while (it != end) {
        const bool isFuture = it->beginEvent >= view.cursor;
        if (isFuture && !view.showFuture)
            break;
        const double begin = x(it->start);
        if (begin > right)
            break;
        if (free - begin > farthestPush && !lane.blocks.empty()) {
            // No room to show it beside the others: it is counted with the last one.
            const Nanoseconds reached(timeAt(scene.axis, free - farthestPush));
            const auto next = std::partition_point(it + 1, end, [&](const WorkerSpan &span) {
                return span.start < reached && (span.beginEvent >= view.cursor) == isFuture;
            });
            lane.blocks.back().count += int(next - it);
            it = next;
            continue;
        }
        const bool isOpen = it->endEvent == StateSpan::noEvent || (!isFuture && it->endEvent >= view.cursor);
        const double blockEnd = isOpen ? x(std::max(view.now, it->start)) : x(it->end);
        const double at = std::max(begin, free);
        LaneBlock block;
        block.rect = QRectF(at, lane.rect.top(), std::max(blockEnd - at, thinnestBlock), lane.rect.height());
        free = block.rect.right();
        // The lane ends at the playhead, but for polls of its very moment, which stand side by side there.
        const double to = isFuture ? right : std::min(right, lane.rect.right() + farthestPush + thinnestBlock);
        block.rect = block.rect.intersected(QRectF(left, lane.rect.top(), to - left, lane.rect.height()));
        if (block.rect.width() > 0) {
            block.task = it->task;
            block.color = texts.colorOf(it->task);
            block.isFuture = isFuture;
            block.event = it->beginEvent;
            if (block.rect.width() > labelsFrom && lane.rect.height() >= 12)
                block.label = texts.nameOf(it->task);
            lane.blocks.push_back(std::move(block));
        } else if (!lane.blocks.empty()) {
            ++lane.blocks.back().count;
        }
        ++it;
    }
}

/// The first gap up to the playhead in which the words have room; they stand at its left so that they stay where
/// they are while the gap grows.
void addIdleText(ChartLane &lane, const ChartScene &scene, const ChartView &view, bool isOnlyLane)
{
    const double end = std::min(std::round(pixelAt(scene.axis, view.now.count())), scene.axis.right());
    std::vector<IdleGap> gaps;
    double from = scene.axis.left;
    for (const LaneBlock &block : lane.blocks) {
        if (block.isFuture)
            break;
        if (block.rect.left() > from)
            gaps.push_back({from, std::min(block.rect.left(), end)});
        from = std::max(from, block.rect.right());
    }
    if (end > from)
        gaps.push_back({from, end});

    // With one worker an idle worker means that no task is queued. With more, others may be busy.
    struct Words
    {
        QString text;
        double width;
    };
    const Words words[] = {{isOnlyLane ? u"idle — every task is waiting"_s : u"idle"_s, (isOnlyLane ? 196.0 : 56.0) * scene.layout.scale},
                           {u"idle"_s, 56.0 * scene.layout.scale}};
    if (lane.rect.height() < 12)
        return;
    for (const Words &candidate : words) {
        const auto gap = std::find_if(gaps.begin(), gaps.end(), [&](const IdleGap &g) {
            return g.to - g.from >= candidate.width;
        });
        if (gap != gaps.end()) {
            lane.idleText = candidate.text;
            lane.idleRect = QRectF(gap->from + 14, lane.rect.top(), candidate.width - 18, lane.rect.height());
            return;
        }
    }
}

} // namespace

void addLanes(ChartScene &scene, ChartTexts &texts, const ChartView &view)
{
    const Timeline &timeline = *texts.source().timeline;
    const double pitch = laneHeight(scene.layout);
    const double bottom = workersRect(scene.layout).bottom();
    const std::vector<LaneSource> sources = lanesOf(texts.source());
    for (int i = 0; i < scene.layout.laneCount; ++i) {
        const LaneSource &from = sources[size_t(i)];
        const QRectF whole = laneRect(scene.layout, i);
        if (whole.bottom() > bottom)
            break;
        ChartLane lane;
        lane.labelRect = QRectF(0, whole.top(), scene.layout.labelWidth, pitch);
        lane.name = from.worker == WorkerId::MainThread ? u"main thread"_s : u"worker %1"_s.arg(int(from.worker));
        if (view.now.count() > 0) {
            const double share = timeline.busyFractionAt(from.worker, view.cursor, view.now);
            lane.busy = u"busy %1 %"_s.arg(int(std::lround(share * 100)));
        }
        const double end = std::clamp(scene.playheadX, whole.left(), whole.right());
        lane.rect = QRectF(whole.left(), whole.top(), end - whole.left(), whole.height());
        if (from.index >= 0)
            addBlocks(lane, from.index, timeline.workers()[size_t(from.index)], scene, texts, view);
        addIdleText(lane, scene, view, scene.layout.laneCount == 1);
        scene.lanes.push_back(std::move(lane));
    }
}

} // namespace Pollux
