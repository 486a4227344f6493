// SPDX-License-Identifier: MIT
#include "chartscene.h"
#include "format.h"

#include "format.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Pollux {

namespace {

constexpr double edgeReach = 6; // to both sides of a sleep's right edge
constexpr double nearLine = 4; // beside an arrow or a spawn line

bool isNearVertical(QPointF point, double x, double from, double to, double reach)
{
    return std::abs(point.x() - x) <= reach && point.y() >= std::min(from, to) - 1
        && point.y() <= std::max(from, to) + 1;
}

QRectF arrowRect(const WakeArrow &arrow)
{
    const double top = std::min(arrow.yFrom, arrow.yTo);
    return QRectF(arrow.x - nearLine, top, 2 * nearLine, std::abs(arrow.yTo - arrow.yFrom));
}

QRectF spawnRect(const SpawnLine &line)
{
    return QRectF(line.x - 1, line.yFrom, std::max(2.0, line.xTo - line.x + 1), std::max(2.0, line.yTo - line.yFrom));
}

ChartHit arrowHit(const ChartScene &scene, QPointF point, double reach)
{
    for (size_t i = scene.arrows.size(); i-- > 0;) {
        const WakeArrow &arrow = scene.arrows[i];
        const bool isOnHead = arrow.hasHead && std::abs(point.y() - arrow.yTo) <= 7
            && std::abs(point.x() - arrow.x) <= std::max(reach, 4.0)
            && (point.y() - arrow.yTo) * (arrow.yFrom - arrow.yTo) >= 0;
        if (isOnHead || isNearVertical(point, arrow.x, arrow.yFrom, arrow.yTo, reach))
            return {ChartHit::Kind::Arrow, int(i), -1, TaskId::None, arrow.event, arrowRect(arrow)};
    }
    return {};
}

ChartHit spawnHit(const ChartScene &scene, QPointF point, double reach)
{
    for (size_t i = scene.spawnLines.size(); i-- > 0;) {
        const SpawnLine &line = scene.spawnLines[i];
        const bool isOnStub = std::abs(point.y() - line.yTo) <= reach && point.x() >= line.x && point.x() <= line.xTo;
        if (isOnStub || isNearVertical(point, line.x, line.yFrom, line.yTo, reach))
            return {ChartHit::Kind::Spawn, int(i), -1, line.child, line.event, spawnRect(line)};
    }
    return {};
}

bool isSleepEdge(const ChartBar &bar, const ChartTexts &texts, TaskId task)
{
    if (bar.state != TaskState::Waiting || bar.isMerged || !bar.endsInView || bar.span < 0 || bar.rect.width() < 12)
        return false;
    const StateSpan &span = texts.source().timeline->task(task).spans[size_t(bar.lastSpan)];
    const auto sleep = texts.sleepOf(task, span);
    // Only where the wait ends because the sleep does.
    return sleep && span.end >= sleep->deadline && texts.isAdjustable(*sleep);
}

ChartHit rowHit(const ChartScene &scene, const ChartTexts &texts, int index, QPointF point)
{
    using Kind = ChartHit::Kind;
    const ChartRow &row = scene.rows[size_t(index)];
    if (point.x() < scene.layout.labelWidth - 14)
        return {Kind::RowLabel, index, -1, row.task, -1, QRectF(0, row.rect.top(), scene.layout.labelWidth, row.rect.height())};
    // The edge that can be dragged comes before the poll and the end that stand on it, and reaches a little to both sides.
    for (size_t i = row.spans.size(); i-- > 0;) {
        const ChartBar &bar = row.spans[i];
        const bool isAtEdge = std::abs(point.x() - bar.rect.right()) <= edgeReach && point.y() >= bar.rect.top()
                           && point.y() <= bar.rect.bottom();
        if (isAtEdge && isSleepEdge(bar, texts, row.task))
            return {Kind::SleepEdge, index, int(i), row.task, bar.event, bar.rect};
    }
    for (size_t i = row.polls.size(); i-- > 0;) {
        if (row.polls[i].rect.contains(point))
            return {Kind::Poll, index, int(i), row.task, row.polls[i].event, row.polls[i].rect};
    }
    for (size_t i = 0; i < row.ends.size(); ++i) {
        const EndMark &end = row.ends[i];
        const QRectF edge(end.x - 1, row.bars.top() - 3, 4, row.bars.height() + 6);
        if (end.rect.adjusted(-2, -2, 2, 2).contains(point) || edge.contains(point))
            return {Kind::End, index, int(i), row.task, end.event, end.rect};
    }
    if (const ChartHit arrow = arrowHit(scene, point, 1.5); arrow.kind != Kind::Nothing)
        return arrow;
    for (size_t i = row.spans.size(); i-- > 0;) {
        const ChartBar &bar = row.spans[i];
        if (!bar.rect.contains(point))
            continue;
        return {Kind::Bar, index, int(i), row.task, bar.event, bar.rect};
    }
    if (const ChartHit arrow = arrowHit(scene, point, nearLine); arrow.kind != Kind::Nothing)
        return arrow;
    if (const ChartHit line = spawnHit(scene, point, nearLine); line.kind != Kind::Nothing)
        return line;
    return {Kind::Row, index, -1, row.task, -1, row.rect};
}

ChartHit laneHit(const ChartScene &scene, QPointF point)
{
    for (size_t lane = 0; lane < scene.lanes.size(); ++lane) {
        const ChartLane &l = scene.lanes[lane];
        for (size_t i = l.blocks.size(); i-- > 0;) {
            const LaneBlock &block = l.blocks[i];
            if (block.rect.contains(point))
                return {ChartHit::Kind::LaneBlock, int(lane), int(i), block.task, block.event, block.rect};
        }
        if (l.rect.contains(point) || l.labelRect.contains(point))
            return {ChartHit::Kind::Lane, int(lane), -1, TaskId::None, -1, l.rect};
    }
    return {ChartHit::Kind::Empty, -1, -1, TaskId::None, -1, workersRect(scene.layout)};
}

} // namespace

ChartHit hitTest(const ChartScene &scene, const ChartTexts &texts, QPointF point)
{
    using Kind = ChartHit::Kind;
    const ChartLayout &layout = scene.layout;
    if (!QRectF(0, 0, layout.width, layout.height).contains(point))
        return {};
    if (scene.isPlayheadInView) {
        const QRectF line(scene.playheadX - 1, scene.flagRect.bottom(), 2, layout.height - scene.flagRect.bottom());
        if (scene.flagRect.contains(point) || line.contains(point))
            return {Kind::Flag, -1, -1, TaskId::None, -1, scene.flagRect};
    }
    if (point.y() < layout.axisHeight) {
        return {point.x() >= layout.labelWidth - 14 ? Kind::Axis : Kind::Empty, -1, -1, TaskId::None, -1,
                QRectF(layout.labelWidth, 0, layout.width - layout.labelWidth, layout.axisHeight)};
    }
    const QRectF seen = rowsRect(layout);
    if (layout.laneCount > 0 && point.y() >= seen.bottom())
        return laneHit(scene, point);
    const int row = rowAt(layout, point.y());
    if (!scene.rows.empty() && row >= scene.rows.front().row && row <= scene.rows.back().row)
        return rowHit(scene, texts, row - scene.rows.front().row, point);
    if (const ChartHit line = spawnHit(scene, point, nearLine); line.kind != Kind::Nothing)
        return line;
    return {Kind::Empty, -1, -1, TaskId::None, -1, seen};
}

// --- tooltips --------------------------------------------------------------------------------------------

namespace {

struct Teller
{
    const ChartScene &scene;
    ChartTexts &texts;
    const Timeline &timeline = *texts.source().timeline;
    const EventLog &log = *texts.source().log;
    const double resolution = scene.axis.nanosecondsPerPixel();

    bool isPast(qsizetype event) const { return event != StateSpan::noEvent && event < scene.cursor; }
    QString at(Nanoseconds time) const { return timeText(time.count(), resolution); }
    QString number(Nanoseconds time) const { return at(time).chopped(2); }
    /// "1.000 → 1.800 s", "since 1.000 s" for what has not ended yet, "2.000 s" for what takes no time.
    QString range(Nanoseconds begin, Nanoseconds end, bool isOpen) const
    {
        if (isOpen)
            return "since "_L1 + at(begin);
        return begin == end ? at(begin) : number(begin) + u" → "_s + at(end);
    }
    QString workerText(WorkerId worker) const
    {
        return worker == WorkerId::MainThread ? u"main thread"_s : u"worker %1"_s.arg(int(worker));
    }
    /// "poll #2 · 1.000 → 1.800 s · worker 0"
    QString pollText(const TaskRow &task, int poll) const
    {
        const Poll &p = task.polls[size_t(poll)];
        const bool isOpen = p.endEvent == StateSpan::noEvent || (isPast(p.beginEvent) && !isPast(p.endEvent));
        return u"poll #%1 · %2 · %3"_s.arg(poll + 1).arg(range(p.start, p.end, isOpen), workerText(p.worker));
    }
    int pollBegunBy(const TaskRow &task, qsizetype event) const
    {
        const auto it = std::partition_point(task.polls.begin(), task.polls.end(),
                                             [event](const Poll &p) { return p.beginEvent < event; });
        return it != task.polls.end() && it->beginEvent == event ? int(it - task.polls.begin()) : -1;
    }

    ChartTip ofBar(const TaskRow &task, const ChartBar &bar) const
    {
        const StateSpan &span = task.spans[size_t(bar.span)];
        const StateSpan &last = task.spans[size_t(bar.lastSpan)];
        const bool isOpen = last.isOpen() || (isPast(last.beginEvent) && !isPast(last.endEvent));
        const QString when = range(span.start, last.end, isOpen);
        if (bar.isMerged) {
            const QString state = bar.state == TaskState::Queued ? u"queued"_s
                : bar.state == TaskState::Running                ? u"running"_s
                                                                 : u"waiting"_s;
            return {"mostly "_L1 + state, u"Several changes in less than a pixel: zoom in to tell them apart."_s};
        }
        if (bar.state == TaskState::Queued)
            return {u"queued"_s, "It can go on and waits for a worker.\n"_L1 + when};
        if (bar.state == TaskState::Running) {
            const int poll = pollBegunBy(task, span.beginEvent);
            const QString where = poll >= 0 ? pollText(task, poll) : when;
            const QString label = texts.labelOf(task.id, span);
            if (label.isEmpty())
                return {u"running"_s, where};
            return {label + " holds the worker"_L1,
                    (lanesOf(texts.source()).size() > 1 ? u"Nothing else can be polled on it until it ends.\n"_s
                                                   : u"Nothing else can be polled until it ends.\n"_s)
                        + where};
        }
        QString title = texts.labelOf(task.id, span);
        if (title.isEmpty())
            title = u"waiting"_s;
        const qsizetype reason = texts.reasonOf(span);
        QString what = u"Pending: its worker is free for others.\n"_s;
        if (reason >= 0 && log.at(reason).kind == EventKind::WaitingOn) {
            const Event &event = log.at(reason);
            switch (WaitKind(event.detail)) {
            case WaitKind::Sleep:
                what = u"Pending; the timer wakes it at %1.\n"_s.arg(at(Nanoseconds(qint64(event.arg))));
                break;
            case WaitKind::Handle: what = u"Pending until that task ends.\n"_s; break;
            case WaitKind::Join: what = u"Pending until every branch is ready.\n"_s; break;
            case WaitKind::YieldNow: what = u"Lets the others go first.\n"_s; break;
            case WaitKind::Budget: what = u"It did much in one go and makes room for others.\n"_s; break;
            case WaitKind::Call: break;
            default: what = "Pending: waits on "_L1 + Format::waitName(WaitKind(event.detail)) + u".\n"_s; break;
            }
        }
        return {title, what + when};
    }

    ChartTip ofPoll(const TaskRow &task, const PollMark &mark) const
    {
        const Poll &poll = task.polls[size_t(mark.poll)];
        if (mark.count > 1) {
            return {u"%1 polls of %2"_s.arg(QString::number(mark.count), texts.nameOf(task.id)),
                    u"In less than a pixel, from #%1 on: zoom in to tell them apart.\n%2"_s.arg(mark.poll + 1)
                        .arg(at(poll.start))};
        }
        QString what;
        if (isPast(poll.endEvent) || mark.isFuture) {
            switch (poll.outcome) {
            case PollOutcome::Ready: what = u"Ready: the task has its result."_s; break;
            case PollOutcome::PendingWoken: what = u"Pending, and woken already: it is queued again."_s; break;
            case PollOutcome::Panicked: what = u"It panicked."_s; break;
            case PollOutcome::Pending: {
                what = poll.isWasted ? u"Pending as before: a wasted poll."_s : u"Pending."_s;
                const auto next = std::partition_point(task.spans.begin(), task.spans.end(), [&](const StateSpan &s) {
                    return s.beginEvent < poll.endEvent;
                });
                if (!poll.isWasted && next != task.spans.end() && next->state == TaskState::Waiting) {
                    const QString label = texts.labelOf(task.id, *next);
                    if (!label.isEmpty())
                        what = "Pending: "_L1 + label;
                }
                break;
            }
            }
        } else {
            what = u"Running."_s;
        }
        return {u"poll #%1 of %2"_s.arg(mark.poll + 1).arg(texts.nameOf(task.id)),
                what + u'\n' + range(poll.start, poll.end, false) + u" · "_s + workerText(poll.worker)};
    }

    ChartTip ofEnd(const TaskRow &task, const EndMark &end) const
    {
        const Event &event = log.at(end.event);
        QString title = texts.stateOf(task.id, end.event + 1, event.time);
        QString what = texts.sourceLine(event.span, 60);
        if (end.ending == TaskState::Panicked)
            what = QString::fromUtf8(log.line(event.arg));
        else if (end.ending == TaskState::Cancelled)
            what = what.isEmpty() ? u"It never ran."_s : "Dropped at "_L1 + what;
        return {title, what.isEmpty() ? at(event.time) : what + u'\n' + at(event.time)};
    }

    ChartTip ofArrow(const WakeArrow &arrow) const
    {
        const Wake &wake = timeline.wakes()[size_t(arrow.wake)];
        QString why;
        switch (wake.cause) {
        case WakeCause::Joined: why = u"The task that it awaits has finished."_s; break;
        case WakeCause::Aborted: why = u"It is to be cancelled."_s; break;
        default: break;
        }
        return {u"%1 wakes %2"_s.arg(texts.nameOf(wake.from), texts.nameOf(wake.to)),
                why.isEmpty() ? at(wake.time) : why + u'\n' + at(wake.time)};
    }
};

} // namespace

ChartTip tipFor(const ChartScene &scene, ChartTexts &texts, const ChartHit &hit)
{
    using Kind = ChartHit::Kind;
    const Teller teller{scene, texts};
    switch (hit.kind) {
    case Kind::Bar:
    case Kind::SleepEdge: {
        const ChartRow &row = scene.rows[size_t(hit.index)];
        ChartTip tip = teller.ofBar(teller.timeline.task(row.task), row.spans[size_t(hit.part)]);
        if (hit.kind == Kind::SleepEdge)
            tip.text = "Drag to change how long it sleeps.\n"_L1 + tip.text.section(u'\n', -1);
        return tip;
    }
    case Kind::Poll: {
        const ChartRow &row = scene.rows[size_t(hit.index)];
        return teller.ofPoll(teller.timeline.task(row.task), row.polls[size_t(hit.part)]);
    }
    case Kind::End: {
        const ChartRow &row = scene.rows[size_t(hit.index)];
        return teller.ofEnd(teller.timeline.task(row.task), row.ends[size_t(hit.part)]);
    }
    case Kind::Arrow: return teller.ofArrow(scene.arrows[size_t(hit.index)]);
    case Kind::Spawn: {
        const SpawnLine &line = scene.spawnLines[size_t(hit.index)];
        const TaskRow &child = teller.timeline.task(line.child);
        const QString call = texts.sourceLine(child.spawnSpan, 60);
        return {u"%1 spawns %2"_s.arg(texts.nameOf(line.parent), texts.nameOf(line.child)),
                call.isEmpty() ? teller.at(child.spawned) : call + u'\n' + teller.at(child.spawned)};
    }
    case Kind::LaneBlock: {
        const ChartLane &lane = scene.lanes[size_t(hit.index)];
        const LaneBlock &block = lane.blocks[size_t(hit.part)];
        const TaskRow &task = teller.timeline.task(block.task);
        if (block.count > 1)
            return {u"%1 polls"_s.arg(block.count), lane.name + u": too close to tell apart here, zoom in."_s};
        const int poll = teller.pollBegunBy(task, block.event);
        return {texts.nameOf(block.task), poll >= 0 ? teller.pollText(task, poll) : QString()};
    }
    case Kind::Lane: {
        const ChartLane &lane = scene.lanes[size_t(hit.index)];
        return {lane.name, lane.busy};
    }
    case Kind::RowLabel: {
        const ChartRow &row = scene.rows[size_t(hit.index)];
        return {row.name, row.state};
    }
    default: return {};
    }
}

} // namespace Pollux
