// SPDX-License-Identifier: MIT

// Reading the log, record by record. The questions are in timelinequeries.cpp and timelinebuckets.cpp.

#include "timeline.h"

#include <QtGlobal>

#include <algorithm>

namespace Pollux {

namespace {

/// A timer fires at the first full millisecond at or after its deadline (Tokio's wheel: time/source.rs,
/// instant_to_tick).
Nanoseconds dueTime(quint64 deadline)
{
    constexpr quint64 tick = 1'000'000;
    constexpr auto latest = quint64(Nanoseconds::max().count()) / tick;
    const quint64 ticks = deadline / tick + (deadline % tick != 0);
    return Nanoseconds(qint64(std::min(ticks, latest) * tick));
}

/// Adds a word to a hash (the finish of splitmix64). A word of zero counts too: a call without a span is one level.
quint64 mixed(quint64 hash, quint64 word)
{
    hash = (hash ^ word) + 0x9E3779B97F4A7C15;
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
    hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
    return hash ^ (hash >> 31);
}

quint64 packed(SourceSpan span) { return quint64(span.begin) << 32 | span.end; }

} // namespace

Timeline::Timeline(const EventLog &log) : m_log(log) { m_laneOf.fill(-1); }

void Timeline::update()
{
    for (; m_consumed < m_log.size(); ++m_consumed)
        read(m_log.at(m_consumed), m_consumed);
}

Nanoseconds Timeline::endTime() const { return timeAt(m_consumed); }

void Timeline::read(const Event &event, qsizetype index)
{
    m_sequential.advance(index, event.time);
    switch (event.kind) {
    case EventKind::RunBegin: break;
    case EventKind::Spawned: readSpawned(event, index); break;
    case EventKind::PollBegin: readPollBegin(event, index); break;
    case EventKind::PollEnd: readPollEnd(event, index); break;
    case EventKind::Woken: readWoken(event, index); break;
    case EventKind::WaitingOn: readWaitingOn(event, index); break;
    case EventKind::BlockBegin:
    case EventKind::BlockEnd: readBlock(event, index); break;
    case EventKind::LinePrinted:
        m_printed.push_back(index);
        noteEffect(event.task, event, index);
        break;
    case EventKind::HandleDropped:
        if (size_t(event.task) < m_tasks.size())
            m_tasks[size_t(event.task)].handleDroppedEvent = index;
        noteEffect(TaskId(event.arg), event, index);
        break;
    case EventKind::HandleJoined:
        if (size_t(event.task) < m_tasks.size())
            m_tasks[size_t(event.task)].joinedEvent = index;
        noteEffect(TaskId(event.arg), event, index);
        break;
    case EventKind::AbortRequested: noteEffect(TaskId(event.arg), event, index); break;
    case EventKind::Completed: readEnding(event, index, TaskState::Completed); break;
    case EventKind::Cancelled: readEnding(event, index, TaskState::Cancelled); break;
    case EventKind::Panicked:
        m_printed.push_back(index);
        readEnding(event, index, TaskState::Panicked);
        break;
    case EventKind::ResourceMade:
    case EventKind::ResourceChanged: noteEffect(event.task, event, index); break;
    case EventKind::RunEnd: break; // whoever still lives keeps its open span: that is where it was stopped
    }
}

void Timeline::readSpawned(const Event &event, qsizetype index)
{
    Q_ASSERT_X(size_t(event.task) == m_tasks.size(), "Timeline", "tasks are spawned in the order of their ids");
    if (size_t(event.task) != m_tasks.size())
        return;
    TaskRow &row = m_tasks.emplace_back();
    m_taskIndex.emplace_back();
    row.id = event.task;
    row.parent = TaskId(event.arg);
    row.spawnSpan = event.span;
    row.siteOrdinal = m_spawnsOfSite[packed(event.span)]++;
    row.spawned = event.time;
    row.spawnEvent = index;
    openSpan(event.task, event, index, TaskState::Queued);
    noteEffect(row.parent, event, index);
}

void Timeline::readPollBegin(const Event &event, qsizetype index)
{
    m_pollBegins.push_back(quint32(index));
    if (!isAlive(event.task))
        return;
    TaskRow &row = m_tasks[size_t(event.task)];
    TaskIndex &track = m_taskIndex[size_t(event.task)];
    if (track.isPolling)
        return;
    closeSpan(event.task, event, index);
    openSpan(event.task, event, index, TaskState::Running);

    if (row.polls.size() % totalsStride == 0) {
        const int before = track.wastedBefore.empty() ? 0 : track.wastedBefore.back();
        const auto lastStride = row.polls.end() - qsizetype(std::min(row.polls.size(), totalsStride));
        track.wastedBefore.push_back(
            before + int(std::count_if(lastStride, row.polls.end(), [](const Poll &poll) { return poll.isWasted; })));
    }
    Poll poll;
    poll.start = event.time;
    poll.beginEvent = index;
    poll.worker = event.worker;
    row.polls.push_back(poll);

    track.isPolling = true;
    track.hadEffect = false;
    track.hasFreshWait = false;
    track.isOnFirstChain = true;
    track.previousWaits = track.waits;
    track.waits = {};
    track.nextSleep = 0;
    track.worker = event.worker;
    ++track.pollNumber;

    if (event.worker != WorkerId::None) {
        const auto lane = size_t(openLane(event.worker));
        std::vector<WorkerSpan> &spans = m_workers[lane].spans;
        if (!spans.empty() && spans.back().endEvent == StateSpan::noEvent) {
            // Two polls at once on one worker: no runtime does that, and totals need each to end before the next.
            spans.back().end = event.time;
            spans.back().endEvent = index;
        }
        if (spans.size() % totalsStride == 0)
            m_laneIndex[lane].busyBefore.push_back(busyBefore(lane, spans.size()));
        spans.push_back({event.time, StateSpan::openEnd, index, StateSpan::noEvent, event.task});
    }
}

void Timeline::readPollEnd(const Event &event, qsizetype index)
{
    if (!isPolling(event.task))
        return;
    const auto outcome = PollOutcome(event.detail);
    closePoll(event.task, event, index, outcome);
    closeSpan(event.task, event, index);
    if (outcome == PollOutcome::PendingWoken) {
        openSpan(event.task, event, index, TaskState::Queued);
    } else if (outcome == PollOutcome::Pending) {
        openSpan(event.task, event, index, TaskState::Waiting);
        const WaitList &waits = m_taskIndex[size_t(event.task)].waits;
        if (waits.count > 0) {
            StateSpan &span = m_tasks[size_t(event.task)].spans.back();
            span.reasonEvent = waits.first;
            span.reasonCount = waits.count;
        }
    }
}

void Timeline::readWoken(const Event &event, qsizetype index)
{
    Wake wake;
    wake.time = event.time;
    wake.event = index;
    wake.from = TaskId(event.arg);
    wake.to = event.task;
    wake.cause = WakeCause(event.detail);
    m_wakes.push_back(wake);
    noteEffect(wake.from, event, index);

    if (size_t(event.task) >= m_tasks.size())
        return;
    TaskRow &row = m_tasks[size_t(event.task)];
    row.wakes.push_back(quint32(m_wakes.size() - 1));
    // A wake during a poll changes nothing yet: the poll's outcome will say PendingWoken.
    if (isAlive(event.task) && !row.spans.empty() && row.spans.back().isOpen()
        && row.spans.back().state == TaskState::Waiting) {
        closeSpan(event.task, event, index);
        openSpan(event.task, event, index, TaskState::Queued);
    }
}

void Timeline::readWaitingOn(const Event &event, qsizetype index)
{
    if (!isPolling(event.task))
        return;
    TaskIndex &track = m_taskIndex[size_t(event.task)];
    const auto kind = WaitKind(event.detail);
    if (track.waits.count == 0)
        track.waits.first = index;
    const bool follows = index == track.waits.first + track.waits.count;
    track.waits.count += follows;
    track.hasFreshWait |= kind == WaitKind::YieldNow || kind == WaitKind::Budget;

    // A record that follows a Call is what that call waits for; at the cap depths no longer grow.
    const bool isDeeper = track.waits.count == 1 || event.depth > track.lastWaitDepth || event.depth == 15;
    track.isOnFirstChain = track.isOnFirstChain && follows && isDeeper;
    track.lastWaitDepth = event.depth;
    if (track.isOnFirstChain) {
        if (!event.span.isEmpty())
            track.places.push_back(quint32(index));
        track.isOnFirstChain = kind == WaitKind::Call;
    }

    const quint64 above = event.depth == 0 ? 0 : m_waitPath[event.depth - 1];
    m_waitPath[event.depth] = mixed(mixed(above, packed(event.span)), quint64(event.branch) << 8 | event.detail);
    if (kind == WaitKind::Sleep)
        showSleep(event.task, event, index, mixed(m_waitPath[event.depth], event.arg));
}

void Timeline::readBlock(const Event &event, qsizetype index)
{
    if (!isPolling(event.task))
        return;
    TaskIndex &track = m_taskIndex[size_t(event.task)];
    if (event.kind == EventKind::BlockEnd) {
        if (std::exchange(track.isBlocking, false))
            m_sequential.endBlock(index, event.time);
        return;
    }
    noteEffect(event.task, event, index);
    if (!std::exchange(track.isBlocking, true))
        m_sequential.beginBlock(index, event.time);
    StateSpan &span = m_tasks[size_t(event.task)].spans.back();
    if (span.reasonEvent == StateSpan::noEvent)
        span.reasonEvent = index;
}

void Timeline::readEnding(const Event &event, qsizetype index, TaskState ending)
{
    if (!isAlive(event.task))
        return;
    TaskRow &row = m_tasks[size_t(event.task)];
    TaskIndex &track = m_taskIndex[size_t(event.task)];
    if (ending != TaskState::Completed)
        m_cuts.push_back(quint32(index));
    if (track.isPolling)
        closePoll(event.task, event, index, PollOutcome::Pending); // the process ended under it
    closeSpan(event.task, event, index);
    ++track.pollNumber; // no poll shows its sleeps any more
    endSleepsNotShown(event.task, event, index);
    row.ended = event.time;
    row.endEvent = index;
    row.ending = ending;
}

bool Timeline::isAlive(TaskId task) const
{
    return size_t(task) < m_tasks.size() && m_tasks[size_t(task)].endEvent == StateSpan::noEvent;
}

void Timeline::openSpan(TaskId task, const Event &event, qsizetype index, TaskState state)
{
    std::vector<StateSpan> &spans = m_tasks[size_t(task)].spans;
    if (spans.size() % totalsStride == 0)
        m_taskIndex[size_t(task)].timesBefore.push_back(timesBefore(task, spans.size()));
    StateSpan span;
    span.start = event.time;
    span.beginEvent = index;
    span.state = state;
    spans.push_back(span);
}

void Timeline::closeSpan(TaskId task, const Event &event, qsizetype index)
{
    std::vector<StateSpan> &spans = m_tasks[size_t(task)].spans;
    if (spans.empty() || !spans.back().isOpen())
        return;
    spans.back().end = event.time;
    spans.back().endEvent = index;
}

void Timeline::closePoll(TaskId task, const Event &event, qsizetype index, PollOutcome outcome)
{
    TaskRow &row = m_tasks[size_t(task)];
    TaskIndex &track = m_taskIndex[size_t(task)];
    Poll &poll = row.polls.back();
    poll.end = event.time;
    poll.endEvent = index;
    poll.outcome = outcome;
    poll.isWasted = outcome == PollOutcome::Pending && !track.hadEffect && !track.hasFreshWait && waitsAsBefore(track);

    if (std::exchange(track.isBlocking, false))
        m_sequential.endBlock(index, event.time);
    endSleepsNotShown(task, event, index);
    track.isPolling = false;
    track.lastOutcome = outcome;

    if (track.worker != WorkerId::None) {
        WorkerSpan &span = m_workers[size_t(m_laneOf[size_t(track.worker)])].spans.back();
        if (span.beginEvent == poll.beginEvent) {
            span.end = event.time;
            span.endEvent = index;
        }
    }
}

void Timeline::noteEffect(TaskId actor, const Event &event, qsizetype index)
{
    if (!isPolling(actor))
        return;
    TaskIndex &track = m_taskIndex[size_t(actor)];
    track.hadEffect = true;
    if (!event.span.isEmpty())
        track.places.push_back(quint32(index));
}

void Timeline::showSleep(TaskId task, const Event &event, qsizetype index, quint64 key)
{
    // Two leaves may have the same key (branches are told apart up to 15): then as many count as one poll lists.
    TaskIndex &track = m_taskIndex[size_t(task)];
    const size_t count = track.sleeps.size();
    for (size_t i = 0; i < count; ++i) {
        SleepLeaf &leaf = track.sleeps[(track.nextSleep + i) % count];
        if (leaf.key == key && leaf.shownInPoll != track.pollNumber) {
            leaf.shownInPoll = track.pollNumber;
            track.nextSleep = quint32((track.nextSleep + i + 1) % count);
            return;
        }
    }
    track.sleeps.push_back({key, m_sequential.beginSleep(index, event.time, dueTime(event.arg)), track.pollNumber});
}

void Timeline::endSleepsNotShown(TaskId task, const Event &event, qsizetype index)
{
    TaskIndex &track = m_taskIndex[size_t(task)];
    std::erase_if(track.sleeps, [&](const SleepLeaf &leaf) {
        if (leaf.shownInPoll == track.pollNumber)
            return false;
        m_sequential.endSleep(index, event.time, leaf.sleep);
        return true;
    });
}

bool Timeline::waitsAsBefore(const TaskIndex &track) const
{
    if (track.waits.count == 0 || track.waits.count != track.previousWaits.count)
        return false;
    for (int i = 0; i < track.waits.count; ++i) {
        const Event &now = m_log.at(track.waits.first + i);
        const Event &before = m_log.at(track.previousWaits.first + i);
        if (now.detail != before.detail || now.arg != before.arg || now.span != before.span || now.depth != before.depth
            || now.branch != before.branch)
            return false;
    }
    return true;
}

int Timeline::openLane(WorkerId worker)
{
    qint16 &known = m_laneOf[size_t(worker)];
    if (known >= 0)
        return known;
    const auto rank = [](WorkerId id) { return id == WorkerId::MainThread ? -1 : int(id); };
    const auto place = std::partition_point(m_workers.begin(), m_workers.end(),
                                            [&](const WorkerLane &lane) { return rank(lane.worker) < rank(worker); });
    const qsizetype position = place - m_workers.begin();
    m_workers.insert(place, WorkerLane{worker, {}});
    m_laneIndex.insert(m_laneIndex.begin() + position, LaneIndex());
    for (size_t i = 0; i < m_workers.size(); ++i)
        m_laneOf[size_t(m_workers[i].worker)] = qint16(i);
    return int(position);
}

} // namespace Pollux
