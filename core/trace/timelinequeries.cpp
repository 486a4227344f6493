// SPDX-License-Identifier: MIT

// What Timeline answers about a moment. Spans, polls and lanes are sorted by record and by time, so a moment is found
// by binary search; totals come from the running ones of timelineindex.h plus at most 31 entries.

#include "timeline.h"

#include <algorithm>
#include <functional>

namespace Pollux {

namespace {

/// How many of the first elements satisfy the predicate, which holds for a prefix.
template<typename Container, typename Predicate>
int prefixLength(const Container &container, Predicate predicate)
{
    return int(std::partition_point(container.begin(), container.end(), predicate) - container.begin());
}

auto beganBefore(qsizetype cursor)
{
    return [cursor](const auto &element) { return element.beginEvent < cursor; };
}

bool hasEnded(const auto &element, qsizetype cursor)
{
    return element.endEvent != StateSpan::noEvent && element.endEvent < cursor;
}

/// Of elements whose starts and ends both never decrease.
std::pair<int, int> touching(const auto &elements, Nanoseconds from, Nanoseconds to)
{
    const int first = prefixLength(elements, [=](const auto &element) { return element.end < from; });
    const int end = prefixLength(elements, [=](const auto &element) { return element.start <= to; });
    return {first, std::max(first, end)};
}

void add(StateTimes &times, const StateSpan &span, Nanoseconds until)
{
    const Nanoseconds length = std::max(Nanoseconds(0), std::min(span.end, until) - span.start);
    switch (span.state) {
    case TaskState::Queued: times.queued += length; break;
    case TaskState::Running: times.running += length; break;
    default: times.waiting += length; break;
    }
}

} // namespace

qsizetype Timeline::clamped(qsizetype cursor) const { return std::clamp(cursor, qsizetype(0), m_consumed); }

Nanoseconds Timeline::clamped(qsizetype cursor, Nanoseconds now) const
{
    const Nanoseconds earliest = timeAt(cursor);
    Nanoseconds latest = StateSpan::openEnd;
    if (cursor < m_consumed)
        latest = m_log.at(cursor).time;
    else if (cursor > 0 && m_log.at(cursor - 1).kind == EventKind::RunEnd)
        latest = earliest;
    return std::clamp(now, earliest, latest);
}

Nanoseconds Timeline::timeAt(qsizetype cursor) const
{
    cursor = clamped(cursor);
    return cursor == 0 ? Nanoseconds(0) : m_log.at(cursor - 1).time;
}

int Timeline::taskCountAt(qsizetype cursor) const
{
    return prefixLength(m_tasks, [=](const TaskRow &row) { return row.spawnEvent < cursor; });
}

int Timeline::wakeCountAt(qsizetype cursor) const
{
    return prefixLength(m_wakes, [=](const Wake &wake) { return wake.event < cursor; });
}

int Timeline::printedCountAt(qsizetype cursor) const
{
    return prefixLength(m_printed, [=](qsizetype event) { return event < cursor; });
}

int Timeline::spanAt(TaskId task, qsizetype cursor) const
{
    const std::vector<StateSpan> &spans = m_tasks[size_t(task)].spans;
    const int last = prefixLength(spans, beganBefore(cursor)) - 1;
    return last >= 0 && !hasEnded(spans[size_t(last)], cursor) ? last : -1;
}

int Timeline::pollAt(TaskId task, qsizetype cursor) const
{
    return prefixLength(m_tasks[size_t(task)].polls, beganBefore(cursor)) - 1;
}

TaskState Timeline::stateAt(TaskId task, qsizetype cursor) const
{
    const TaskRow &row = m_tasks[size_t(task)];
    if (hasEnded(row, cursor))
        return row.ending;
    if (const int span = spanAt(task, cursor); span >= 0)
        return row.spans[size_t(span)].state;
    if (const int poll = pollAt(task, cursor); poll >= 0)
        return row.polls[size_t(poll)].outcome == PollOutcome::Panicked ? TaskState::Panicked : TaskState::Completed;
    return TaskState::Queued;
}

std::pair<int, int> Timeline::spansBetween(TaskId task, Nanoseconds from, Nanoseconds to) const
{
    return touching(m_tasks[size_t(task)].spans, from, to);
}

std::pair<int, int> Timeline::pollsBetween(TaskId task, Nanoseconds from, Nanoseconds to) const
{
    return touching(m_tasks[size_t(task)].polls, from, to);
}

std::pair<int, int> Timeline::wakesBetween(Nanoseconds from, Nanoseconds to) const
{
    const int first = prefixLength(m_wakes, [=](const Wake &wake) { return wake.time < from; });
    const int end = prefixLength(m_wakes, [=](const Wake &wake) { return wake.time <= to; });
    return {first, std::max(first, end)};
}

std::pair<int, int> Timeline::workerSpansBetween(int lane, Nanoseconds from, Nanoseconds to) const
{
    return touching(m_workers[size_t(lane)].spans, from, to);
}

SourceSpan Timeline::placeAt(TaskId task, qsizetype cursor) const
{
    if (spanAt(task, cursor) < 0)
        return {};
    const std::vector<quint32> &places = m_taskIndex[size_t(task)].places;
    const int last = prefixLength(places, [=](quint32 event) { return qsizetype(event) < cursor; }) - 1;
    return last < 0 ? SourceSpan() : m_log.at(places[size_t(last)]).span;
}

TaskStatistics Timeline::statisticsAt(TaskId task, qsizetype cursor) const
{
    return statisticsAt(task, cursor, timeAt(cursor));
}

TaskStatistics Timeline::statisticsAt(TaskId task, qsizetype cursor, Nanoseconds now) const
{
    cursor = clamped(cursor);
    now = clamped(cursor, now);
    const TaskRow &row = m_tasks[size_t(task)];
    const TaskIndex &index = m_taskIndex[size_t(task)];

    TaskStatistics statistics;
    statistics.polls = prefixLength(row.polls, beganBefore(cursor));
    const auto polls = size_t(statistics.polls);
    if (polls > 0) {
        const size_t stride = (polls - 1) / totalsStride;
        statistics.wastedPolls = index.wastedBefore[stride];
        for (size_t i = stride * totalsStride; i < polls; ++i)
            statistics.wastedPolls += row.polls[i].isWasted && hasEnded(row.polls[i], cursor);
    }
    statistics.wakes = prefixLength(row.wakes, [&](quint32 wake) { return m_wakes[wake].event < cursor; });

    const StateTimes times = timesUntil(task, size_t(prefixLength(row.spans, beganBefore(cursor))), now);
    statistics.busy = times.running;
    statistics.queued = times.queued;
    statistics.waiting = times.waiting;
    return statistics;
}

RunSummary Timeline::summaryAt(qsizetype cursor) const { return summaryAt(cursor, timeAt(cursor)); }

RunSummary Timeline::summaryAt(qsizetype cursor, Nanoseconds now) const
{
    cursor = clamped(cursor);
    now = clamped(cursor, now);
    RunSummary summary;
    summary.elapsed = now;
    summary.sequential = m_sequential.at(cursor, now);
    summary.tasks = taskCountAt(cursor);
    summary.polls = prefixLength(m_pollBegins, [=](quint32 event) { return qsizetype(event) < cursor; });
    summary.wakes = wakeCountAt(cursor);
    summary.cutShort = prefixLength(m_cuts, [=](quint32 event) { return qsizetype(event) < cursor; });
    return summary;
}

double Timeline::busyFractionAt(WorkerId worker, qsizetype cursor) const
{
    return busyFractionAt(worker, cursor, timeAt(cursor));
}

double Timeline::busyFractionAt(WorkerId worker, qsizetype cursor, Nanoseconds now) const
{
    cursor = clamped(cursor);
    now = clamped(cursor, now);
    const qint16 lane = m_laneOf[size_t(worker)];
    if (lane < 0 || now <= Nanoseconds(0))
        return 0;
    const std::vector<WorkerSpan> &spans = m_workers[size_t(lane)].spans;
    const int count = prefixLength(spans, beganBefore(cursor));
    if (count == 0)
        return 0;
    const WorkerSpan &last = spans[size_t(count - 1)];
    const Nanoseconds busy = busyBefore(size_t(lane), size_t(count - 1)) + std::min(last.end, now) - last.start;
    return double(busy.count()) / double(now.count());
}

/// Of the spans [0, span), which have all ended.
StateTimes Timeline::timesBefore(TaskId task, size_t span) const
{
    const std::vector<StateSpan> &spans = m_tasks[size_t(task)].spans;
    const std::vector<StateTimes> &totals = m_taskIndex[size_t(task)].timesBefore;
    if (totals.empty())
        return {};
    const size_t stride = std::min(span / totalsStride, totals.size() - 1);
    StateTimes times = totals[stride];
    for (size_t i = stride * totalsStride; i < span; ++i)
        add(times, spans[i], spans[i].end);
    return times;
}

/// Of the spans [0, spans), the last of them up to `time`.
StateTimes Timeline::timesUntil(TaskId task, size_t spans, Nanoseconds time) const
{
    if (spans == 0)
        return {};
    StateTimes times = timesBefore(task, spans - 1);
    add(times, m_tasks[size_t(task)].spans[spans - 1], time);
    return times;
}

/// Of the spans [0, span), which have all ended.
Nanoseconds Timeline::busyBefore(size_t lane, size_t span) const
{
    const std::vector<WorkerSpan> &spans = m_workers[lane].spans;
    const std::vector<Nanoseconds> &totals = m_laneIndex[lane].busyBefore;
    if (totals.empty())
        return Nanoseconds(0);
    const size_t stride = std::min(span / totalsStride, totals.size() - 1);
    Nanoseconds busy = totals[stride];
    for (size_t i = stride * totalsStride; i < span; ++i)
        busy += spans[i].end - spans[i].start;
    return busy;
}

} // namespace Pollux
