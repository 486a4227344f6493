// SPDX-License-Identifier: MIT

// What one pixel column of a row or lane shows when many spans fall on it.
//
// There is no pyramid of pre-merged buckets. Rows keep, at every 32nd span, the time spent in each state up to there
// (timelineindex.h); so the time in each state within any column [a, b) is F(b) - F(a), where F is one binary search
// and at most 31 additions. That is exact at every zoom and for every column width, costs 24 bytes per 32 spans, needs
// no work when records arrive, and does not depend on how many spans a column hides. Columns go from left to right, and
// the search for the next edge starts at the last one: a few steps while spans are wider than columns, a binary search
// where they are not.
//
// What must not vanish at any zoom is no matter of time and is counted by record: polls (however short), and the row's
// spawn, completion, cancellation and panic. A row whose whole life takes no time still has a state to draw.

#include "timeline.h"

#include <algorithm>

namespace Pollux {

namespace {

/// The edges of n columns over [from, to], without overflow and without a gap.
class Columns
{
public:
    Columns(Nanoseconds from, Nanoseconds to, size_t count)
        : m_from(from)
        , m_to(std::max(from, to))
        , m_count(qint64(count))
        , m_width((m_to - from).count() / m_count)
        , m_rest((m_to - from).count() % m_count)
    {}

    Nanoseconds edge(size_t column) const
    {
        const auto i = qint64(column);
        return m_from + Nanoseconds(m_width * i + m_rest * i / m_count);
    }
    bool isLast(size_t column) const { return qint64(column) == m_count - 1; }
    bool contains(size_t column, Nanoseconds time) const
    {
        return edge(column) <= time && (time < edge(column + 1) || (isLast(column) && time == m_to));
    }

private:
    Nanoseconds m_from;
    Nanoseconds m_to;
    qint64 m_count;
    qint64 m_width;
    qint64 m_rest;
};

/// Walks over sorted elements from edge to edge. begun() is how many of [0, end) start before the edge, or at it where
/// the edge belongs to the column on its left.
template<typename Element>
class EdgeWalker
{
public:
    EdgeWalker(const std::vector<Element> &elements, qsizetype cursor) : m_elements(elements)
    {
        const auto end = std::partition_point(elements.begin(), elements.end(),
                                              [=](const Element &element) { return element.beginEvent < cursor; });
        m_end = size_t(end - elements.begin());
    }

    void moveTo(Nanoseconds edge, bool isInclusive)
    {
        const auto isBefore = [=](const Element &element) {
            return element.start < edge || (isInclusive && element.start == edge);
        };
        for (int steps = 0; steps < 8; ++steps) {
            if (m_begun == m_end || !isBefore(m_elements[m_begun]))
                return;
            ++m_begun;
        }
        const auto first = m_elements.begin() + qsizetype(m_begun);
        m_begun += size_t(std::partition_point(first, m_elements.begin() + qsizetype(m_end), isBefore) - first);
    }

    size_t begun() const { return m_begun; }

private:
    const std::vector<Element> &m_elements;
    size_t m_end = 0;
    size_t m_begun = 0;
};

/// Ties go to the rarer state, which would otherwise be seen less than it is.
TaskState longest(const StateTimes &times)
{
    if (times.running >= times.queued && times.running >= times.waiting)
        return TaskState::Running;
    return times.queued >= times.waiting ? TaskState::Queued : TaskState::Waiting;
}

} // namespace

void Timeline::rowBuckets(TaskId task, Nanoseconds from, Nanoseconds to, std::span<RowBucket> out, qsizetype cursor,
                          Nanoseconds now) const
{
    std::fill(out.begin(), out.end(), RowBucket());
    cursor = clamped(cursor);
    now = clamped(cursor, now);
    const TaskRow &row = m_tasks[size_t(task)];
    if (out.empty() || row.spawnEvent >= cursor)
        return;
    const Columns columns(from, to, out.size());
    const bool hasEnded = row.endEvent != StateSpan::noEvent && row.endEvent < cursor;

    EdgeWalker spans(row.spans, cursor);
    EdgeWalker polls(row.polls, cursor);
    spans.moveTo(columns.edge(0), false);
    polls.moveTo(columns.edge(0), false);
    StateTimes timesAtLeft = timesUntil(task, spans.begun(), std::min(columns.edge(0), now));
    for (size_t i = 0; i < out.size(); ++i) {
        RowBucket &bucket = out[i];
        const Nanoseconds right = columns.edge(i + 1);
        const size_t spansAtLeft = spans.begun();
        const size_t pollsAtLeft = polls.begun();
        spans.moveTo(right, columns.isLast(i));
        polls.moveTo(right, columns.isLast(i));
        const StateTimes timesAtRight = timesUntil(task, spans.begun(), std::min(right, now));

        bucket.times = timesAtRight - timesAtLeft;
        bucket.polls = int(polls.begun() - pollsAtLeft);
        bucket.isAlive = bucket.times.total() > Nanoseconds(0) || spans.begun() > spansAtLeft;
        if (bucket.times.total() > Nanoseconds(0))
            bucket.dominant = longest(bucket.times);
        else if (spans.begun() > spansAtLeft)
            bucket.dominant = row.spans[spans.begun() - 1].state;
        bucket.hasSpawn = columns.contains(i, row.spawned);
        if (hasEnded && columns.contains(i, row.ended)) {
            bucket.hasCompletion = row.ending == TaskState::Completed;
            bucket.hasCancel = row.ending == TaskState::Cancelled;
            bucket.hasPanic = row.ending == TaskState::Panicked;
        }
        timesAtLeft = timesAtRight;
    }
}

void Timeline::laneBuckets(int lane, Nanoseconds from, Nanoseconds to, std::span<LaneBucket> out, qsizetype cursor,
                           Nanoseconds now) const
{
    std::fill(out.begin(), out.end(), LaneBucket());
    cursor = clamped(cursor);
    now = clamped(cursor, now);
    if (out.empty())
        return;
    const Columns columns(from, to, out.size());
    const std::vector<WorkerSpan> &spans = m_workers[size_t(lane)].spans;
    const auto busyUntil = [&](size_t begun, Nanoseconds time) {
        if (begun == 0)
            return Nanoseconds(0);
        const WorkerSpan &last = spans[begun - 1];
        return busyBefore(size_t(lane), begun - 1)
             + std::max(Nanoseconds(0), std::min(last.end, std::min(time, now)) - last.start);
    };

    EdgeWalker walker(spans, cursor);
    walker.moveTo(columns.edge(0), false);
    Nanoseconds busyAtLeft = busyUntil(walker.begun(), columns.edge(0));
    for (size_t i = 0; i < out.size(); ++i) {
        LaneBucket &bucket = out[i];
        const Nanoseconds left = columns.edge(i);
        const Nanoseconds right = columns.edge(i + 1);
        const size_t begunAtLeft = walker.begun();
        walker.moveTo(right, columns.isLast(i));
        const Nanoseconds busyAtRight = busyUntil(walker.begun(), right);
        bucket.busy = busyAtRight - busyAtLeft;
        bucket.polls = int(walker.begun() - begunAtLeft);
        busyAtLeft = busyAtRight;

        // The poll that was going on at the left edge may touch the column too.
        size_t first = begunAtLeft;
        if (first > 0 && spans[first - 1].end > left && left < std::min(right, now))
            --first;
        Nanoseconds longestYet(-1);
        for (size_t k = first; k < std::min(walker.begun(), first + polledTasksLooked); ++k) {
            const Nanoseconds length = std::min({spans[k].end, right, now}) - std::max(spans[k].start, left);
            if (length > longestYet) {
                longestYet = length;
                bucket.task = spans[k].task;
            }
        }
    }
}

void Timeline::rowBuckets(TaskId task, Nanoseconds from, Nanoseconds to, std::span<RowBucket> out) const
{
    rowBuckets(task, from, to, out, m_consumed, endTime());
}

void Timeline::laneBuckets(int lane, Nanoseconds from, Nanoseconds to, std::span<LaneBucket> out) const
{
    laneBuckets(lane, from, to, out, m_consumed, endTime());
}

} // namespace Pollux
