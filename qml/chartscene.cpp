// SPDX-License-Identifier: MIT
#include "chartscene.h"

#include "chartlanes.h"
#include "chartscenebuilder.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Pollux {

namespace {

constexpr double labelsFrom = 40; // pixels of a bar
constexpr double labelMargin = 12;
constexpr double widestCharacter = 9;
constexpr double pollWidth = 4;

} // namespace

void SceneBuilder::addRow(int index)
{
    const TaskRow &task = timeline.tasks()[size_t(index)];
    ChartRow row;
    row.row = index;
    row.task = task.id;
    row.rect = rowRect(scene.layout, index);
    row.bars = barRect(scene.layout, index);
    row.name = texts.nameOf(task.id);
    row.state = texts.stateOf(task.id, view.cursor, view.now);
    row.standing = isPast(task.endEvent) ? task.ending : TaskState::Waiting;
    row.color = texts.colorOf(task.id);
    row.isSpawned = isPast(task.spawnEvent);
    row.isHovered = task.id == view.hoveredTask;
    row.isSelected = task.id == view.selectedTask;
    addSpans(row, task);
    addPolls(row, task);
    addEnd(row, task);
    scene.rows.push_back(std::move(row));
}

void SceneBuilder::addSpans(ChartRow &row, const TaskRow &task)
{
    const Nanoseconds from = timeOf(left);
    const Nanoseconds to = timeOf(right);
    auto [first, last] = timeline.spansBetween(task.id, from, to);
    const std::vector<StateSpan> &spans = task.spans;
    const auto future = std::partition_point(spans.begin() + first, spans.begin() + last, [this](const StateSpan &span) {
        return span.beginEvent < view.cursor;
    });
    const int cut = int(future - spans.begin());

    const auto isThin = [this](Nanoseconds begin, Nanoseconds end) {
        return end > begin
            && pixelAt(scene.axis, end.count()) - pixelAt(scene.axis, begin.count()) < 1.0;
    };
    // What has begun; the last of these may still be going on.
    for (int i = first; i < cut;) {
        const StateSpan &span = spans[size_t(i)];
        const bool isOpen = !isPast(span.endEvent);
        const Nanoseconds end = isOpen ? std::max(view.now, span.start) : span.end;
        if (isThin(span.start, end)) {
            i = addMerged(row, task, i, cut, false);
        } else {
            addSpan(row, task, i, span.start, end, false);
            ++i;
        }
    }
    if (!view.showFuture)
        return;
    if (cut > first) {
        const StateSpan &open = spans[size_t(cut - 1)];
        if (!isPast(open.endEvent) && endOf(open) > view.now)
            addSpan(row, task, cut - 1, view.now, endOf(open), true);
    }
    for (int i = cut; i < last;) {
        const StateSpan &span = spans[size_t(i)];
        if (isThin(span.start, endOf(span))) {
            i = addMerged(row, task, i, last, true);
        } else {
            addSpan(row, task, i, span.start, endOf(span), true);
            ++i;
        }
    }
}

void SceneBuilder::addSpan(ChartRow &row, const TaskRow &task, int index, Nanoseconds begin, Nanoseconds end, bool isFuture)
{
    if (end <= begin)
        return;
    const double x1 = x(begin);
    const double x2 = x(end);
    const double from = std::max(x1, left);
    const double to = std::min(std::max(x2, x1 + 1), right);
    if (to <= from)
        return;
    const StateSpan &span = task.spans[size_t(index)];
    const bool endsInView = x2 <= right && (isFuture || isPast(span.endEvent));
    if (!row.spans.empty()) {
        ChartBar &before = row.spans.back();
        if (!before.isMerged && before.isFuture == isFuture && before.rect.right() == from && before.lastSpan != index
            && isSameWait(task.spans[size_t(before.lastSpan)], span)) {
            before.rect.setRight(to);
            before.endsInView = endsInView;
            before.isCutRight = x2 > right;
            before.lastSpan = index;
            addLabel(before, task, row.bars);
            return;
        }
    }
    ChartBar bar;
    bar.rect = QRectF(from, row.bars.top(), to - from, row.bars.height());
    bar.state = span.state;
    bar.isFuture = isFuture;
    bar.beginsInView = x1 >= left && begin == span.start;
    bar.endsInView = endsInView;
    bar.isCutLeft = x1 < left;
    bar.isCutRight = x2 > right;
    bar.span = index;
    bar.lastSpan = index;
    bar.event = span.beginEvent;
    const qsizetype reason = texts.reasonOf(span);
    if (view.hoveredLine > 0 && reason >= 0)
        bar.isHighlighted = texts.lineOf(texts.source().log->at(reason).span) == view.hoveredLine;
    addLabel(bar, task, row.bars);
    row.spans.push_back(std::move(bar));
}

/// True when the task went on waiting for the same thing after a poll that found it pending.
bool SceneBuilder::isSameWait(const StateSpan &a, const StateSpan &b) const
{
    if (a.state != TaskState::Waiting || b.state != TaskState::Waiting)
        return false;
    const qsizetype first = texts.reasonOf(a);
    const qsizetype second = texts.reasonOf(b);
    if (first < 0 || second < 0)
        return false;
    const Event &before = texts.source().log->at(first);
    const Event &after = texts.source().log->at(second);
    return before.kind == after.kind && before.detail == after.detail && before.arg == after.arg
        && before.span == after.span && WaitKind(before.detail) != WaitKind::YieldNow
        && WaitKind(before.detail) != WaitKind::Budget;
}

void SceneBuilder::addLabel(ChartBar &bar, const TaskRow &task, const QRectF &band)
{
    const StateSpan &span = task.spans[size_t(bar.span)];
    // A bar that the playhead cuts is labelled once, in its past half.
    const bool isRest = bar.isFuture && isPast(span.beginEvent);
    if (bar.rect.width() <= labelsFrom || isRest || band.height() < 14)
        return;
    bar.label = texts.labelOf(task.id, span);
    // As wide as the words may get and no wider, so that a growing bar stops changing once they fit.
    const double wanted = (double(bar.label.size()) * widestCharacter + 4) * scene.layout.scale;
    bar.labelRect = QRectF(bar.rect.left() + labelMargin, bar.rect.top(),
                           std::min(bar.rect.width() - labelMargin - 6, wanted), bar.rect.height());
}

/// The spans from `first` on that lie in one pixel column; returns the one to go on with.
int SceneBuilder::addMerged(ChartRow &row, const TaskRow &task, int first, int last, bool isFuture)
{
    const std::vector<StateSpan> &spans = task.spans;
    const double column = std::floor(pixelAt(scene.axis, spans[size_t(first)].start.count()));
    const Nanoseconds columnEnd = std::max(timeOf(column + 1), spans[size_t(first)].start + Nanoseconds(1));
    int next = int(std::partition_point(spans.begin() + first + 1, spans.begin() + last,
                                        [columnEnd](const StateSpan &span) { return span.start < columnEnd; })
                   - spans.begin());
    const auto lengthOf = [&](const StateSpan &span) {
        const Nanoseconds end = isFuture ? endOf(span) : isPast(span.endEvent) ? span.end : view.now;
        return std::max(end - span.start, Nanoseconds(0));
    };
    // Only the last can be wide: it is a bar of its own.
    if (next - 1 > first && double(lengthOf(spans[size_t(next - 1)]).count()) >= scene.axis.nanosecondsPerPixel())
        --next;

    RowBucket bucket;
    const Nanoseconds begin = spans[size_t(first)].start;
    const Nanoseconds end = std::max(isFuture ? endOf(spans[size_t(next - 1)])
                                              : spans[size_t(next - 1)].start + lengthOf(spans[size_t(next - 1)]),
                                     begin + Nanoseconds(1));
    if (isFuture)
        timeline.rowBuckets(task.id, begin, end, {&bucket, 1});
    else
        timeline.rowBuckets(task.id, begin, end, {&bucket, 1}, view.cursor, view.now);
    const TaskState state = bucket.dominant;
    if (state != TaskState::Queued && state != TaskState::Running && state != TaskState::Waiting)
        return next;
    const double from = std::max(column, left);
    const double to = std::min(column + 1, right);
    if (to <= from)
        return next;
    if (!row.spans.empty()) {
        ChartBar &before = row.spans.back();
        if ((before.isMerged || before.rect.width() <= 1) && before.state == state && before.isFuture == isFuture
            && before.rect.right() >= from) {
            before.rect.setRight(to);
            before.isMerged = true;
            return next;
        }
    }
    ChartBar bar;
    bar.rect = QRectF(from, row.bars.top(), to - from, row.bars.height());
    bar.state = state;
    bar.isFuture = isFuture;
    bar.isMerged = next - first > 1;
    bar.span = first;
    bar.lastSpan = next - 1;
    bar.event = spans[size_t(first)].beginEvent;
    row.spans.push_back(std::move(bar));
    return next;
}

void SceneBuilder::addPolls(ChartRow &row, const TaskRow &task)
{
    auto [first, last] = timeline.pollsBetween(task.id, timeOf(left - pollWidth), timeOf(right));
    const std::vector<Poll> &polls = task.polls;
    for (int i = first; i < last;) {
        const Poll &poll = polls[size_t(i)];
        const bool isFuture = !isPast(poll.beginEvent);
        if (isFuture && !view.showFuture)
            break;
        const bool isOpen = poll.endEvent == StateSpan::noEvent || (!isFuture && !isPast(poll.endEvent));
        const Nanoseconds end = isOpen ? std::max(view.now, poll.start) : poll.end;
        const double at = x(poll.start);
        if (x(end) - at >= pollWidth) { // a bar tells it
            ++i;
            continue;
        }
        // All that begin in the same pixel, on this side of the playhead.
        const Nanoseconds pixelEnd = timeOf(at + 0.5);
        int next = int(std::partition_point(polls.begin() + i + 1, polls.begin() + last,
                                            [&](const Poll &p) {
                                                return p.start < pixelEnd && isPast(p.beginEvent) != isFuture;
                                            })
                       - polls.begin());
        if (next - 1 > i && x(polls[size_t(next - 1)].end) - at >= pollWidth && polls[size_t(next - 1)].endEvent >= 0)
            --next;
        if (at >= left - 1 && at <= right) {
            PollMark mark;
            mark.rect = QRectF(at - 1, row.bars.top() - 2, pollWidth, row.bars.height() + 4);
            mark.isFuture = isFuture;
            mark.count = next - i;
            mark.poll = i;
            mark.event = poll.beginEvent;
            // Marks that stand close get thinner, so that they can be told apart as long as there is room.
            if (!row.polls.empty()) {
                QRectF &before = row.polls.back().rect;
                if (before.right() > mark.rect.left() - 1)
                    before.setRight(std::max(before.left() + 1, mark.rect.left() - 1));
            }
            row.polls.push_back(std::move(mark));
        }
        i = next;
    }
}

void SceneBuilder::addEnd(ChartRow &row, const TaskRow &task)
{
    if (task.endEvent == StateSpan::noEvent)
        return;
    const bool isFuture = !isPast(task.endEvent);
    if (isFuture && !view.showFuture)
        return;
    const double at = x(task.ended);
    if (at < left - 1 || at > right)
        return;
    EndMark mark;
    mark.x = at;
    mark.ending = task.ending;
    mark.isFuture = isFuture;
    mark.event = task.endEvent;
    const double size = std::min(11.0 * scene.layout.scale, row.bars.height() - 2);
    mark.rect = QRectF(at + 7, row.bars.center().y() - size / 2, size, size);
    row.ends.push_back(mark);
}

void SceneBuilder::addDrag()
{
    const ChartView::Drag &drag = *view.drag;
    const QRectF band = barRect(scene.layout, int(drag.task));
    const double from = std::max(x(drag.begin), left);
    const double to = std::min(std::max(x(drag.end), from + 2), right);
    if (to <= from)
        return;
    scene.preview = DurationPreview{QRectF(from, band.top(), to - from, band.height()),
                                    "sleep "_L1 + durationText(drag.end - drag.begin)};
}

namespace {

void hideTicksUnder(std::vector<AxisTick> &ticks, const QRectF &flag, double scale)
{
    for (AxisTick &tick : ticks) {
        const double half = (double(tick.label.size()) * 7 / 2 + 4) * scale;
        if (tick.x + half > flag.left() && tick.x - half < flag.right())
            tick.label.clear();
    }
}

} // namespace

int rowCountOf(const ChartSource &source, const ChartView &view)
{
    const auto all = int(source.timeline->tasks().size());
    if (view.showFuture)
        return all;
    return std::clamp(source.timeline->taskCountAt(view.cursor), std::min(all, 1), all);
}

int laneCountOf(const ChartSource &source, const ChartView &view)
{
    return view.showWorkers ? int(lanesOf(source).size()) : 0;
}

ChartScene buildScene(ChartTexts &texts, const ChartView &view)
{
    ChartScene scene;
    scene.layout = view.layout;
    scene.layout.rowCount = rowCountOf(texts.source(), view);
    scene.layout.laneCount = laneCountOf(texts.source(), view);
    scene.axis = view.axis;
    scene.axis.left = scene.layout.labelWidth;
    scene.axis.width = std::max(0.0, scene.layout.width - scene.layout.labelWidth);
    scene.cursor = view.cursor;
    scene.ticks = axisTicks(scene.axis);
    scene.playheadX = std::round(pixelAt(scene.axis, view.now.count()));
    scene.isPlayheadInView = scene.playheadX >= scene.axis.left && scene.playheadX <= scene.axis.right();
    if (scene.isPlayheadInView) {
        scene.playheadText = timeText(view.now.count(), scene.axis.nanosecondsPerPixel());
        const double scale = scene.layout.scale;
        const double width = std::round((double(scene.playheadText.size()) * 7.3 + 18) * scale);
        const double from = std::min(scene.playheadX - std::floor(width / 2), scene.layout.width - width - 2);
        scene.flagRect = QRectF(from, std::round(7 * scale), width, std::round(20 * scale));
        hideTicksUnder(scene.ticks, scene.flagRect, scale);
    }
    if (scene.axis.width < 1)
        return scene;

    SceneBuilder builder{texts, view, scene};
    const auto [first, last] = visibleRows(scene.layout);
    scene.rows.reserve(size_t(last - first));
    for (int row = first; row < last; ++row)
        builder.addRow(row);
    // One more, whose line leaves the view at its lower edge.
    for (int row = first; row < std::min(last + 1, scene.layout.rowCount); ++row)
        builder.addSpawnLine(row);
    if (view.showArrows)
        builder.addArrows();
    if (view.drag)
        builder.addDrag();
    addLanes(scene, texts, view);
    return scene;
}

} // namespace Pollux
