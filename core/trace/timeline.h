// SPDX-License-Identifier: MIT
#pragma once

// What the chart, the inspector and the console read: rows of state spans, polls, wakes and worker
// occupancy, derived from the event log and from nothing else. The timeline is fed forward only (update());
// to look at an earlier moment nothing is undone: every question takes a *cursor*, the number of log records
// that count as having happened. Records at one instant are told apart by the cursor, not by time.

#include "eventlog.h"

#include <span>
#include <vector>

namespace Pollux {

enum class TaskState : quint8 { Queued, Running, Waiting, Completed, Cancelled, Panicked };

/// A stretch of one task's life in one state. `end`/`endEvent` of the last one may be open.
struct StateSpan
{
    static constexpr Nanoseconds openEnd = Nanoseconds::max();
    static constexpr qsizetype noEvent = -1;

    Nanoseconds start{0};
    Nanoseconds end = openEnd;
    qsizetype beginEvent = noEvent; ///< log index of the record that began it
    qsizetype endEvent = noEvent; ///< of the record that ended it; noEvent while open
    qsizetype reasonEvent = noEvent; ///< Waiting: its first WaitingOn record (depth 0). Running: its BlockBegin, if any
    int reasonCount = 0; ///< Waiting: how many WaitingOn records follow each other from reasonEvent on
    TaskState state = TaskState::Queued; ///< Queued, Running or Waiting

    bool isOpen() const { return endEvent == noEvent; }
};

struct Poll
{
    Nanoseconds start{0};
    Nanoseconds end = StateSpan::openEnd;
    qsizetype beginEvent = StateSpan::noEvent;
    qsizetype endEvent = StateSpan::noEvent;
    PollOutcome outcome = PollOutcome::Pending;
    /// Pending again with nothing printed, spawned, woken or blocked, and still waiting on the same things.
    bool isWasted = false;
    WorkerId worker = WorkerId::None;
};

struct Wake
{
    Nanoseconds time{0};
    qsizetype event = StateSpan::noEvent;
    TaskId from = TaskId::None;
    TaskId to = TaskId::None;
    WakeCause cause = WakeCause::Other;
};

struct TaskRow
{
    TaskId id = TaskId::Main;
    TaskId parent = TaskId::None;
    SourceSpan spawnSpan; ///< empty for main
    int siteOrdinal = 0; ///< this is the n-th task (from 0) that its spawn call made
    Nanoseconds spawned{0};
    qsizetype spawnEvent = StateSpan::noEvent;
    Nanoseconds ended = StateSpan::openEnd;
    qsizetype endEvent = StateSpan::noEvent; ///< its Completed, Cancelled or Panicked record
    TaskState ending = TaskState::Waiting; ///< Completed, Cancelled, Panicked; anything else: not ended
    qsizetype joinedEvent = StateSpan::noEvent;
    qsizetype handleDroppedEvent = StateSpan::noEvent;
    std::vector<StateSpan> spans; ///< contiguous, by beginEvent
    std::vector<Poll> polls; ///< by beginEvent
    std::vector<quint32> wakes; ///< indexes into Timeline::wakes() of wakes *of* this task
};

struct WorkerSpan
{
    Nanoseconds start{0};
    Nanoseconds end = StateSpan::openEnd;
    qsizetype beginEvent = StateSpan::noEvent;
    qsizetype endEvent = StateSpan::noEvent;
    TaskId task = TaskId::None;
};

struct WorkerLane
{
    WorkerId worker = WorkerId::None;
    std::vector<WorkerSpan> spans; ///< the polls it ran, by beginEvent; zero-length ones included
};

/// Of one task, up to a cursor.
struct TaskStatistics
{
    int polls = 0;
    int wastedPolls = 0;
    int wakes = 0;
    Nanoseconds busy{0}; ///< running
    Nanoseconds queued{0};
    Nanoseconds waiting{0};
};

/// Of the whole run, up to a cursor.
struct RunSummary
{
    Nanoseconds elapsed{0};
    /// What the same work takes one after another: every sleep (until it ended) and every block of every
    /// task, added up. A sleep inside join! counts by itself; waiting for a handle or in a queue counts nothing.
    Nanoseconds sequential{0};
    int tasks = 0;
    int polls = 0;
    int wakes = 0;
};

class Timeline
{
public:
    explicit Timeline(const EventLog &log); ///< the log must outlive it

    /// Reads the records appended since the last call. Amortised O(1) a record.
    void update();

    qsizetype eventCount() const { return m_consumed; }
    Nanoseconds endTime() const;

    const std::vector<TaskRow> &tasks() const { return m_tasks; } ///< by TaskId
    const TaskRow &task(TaskId id) const { return m_tasks[size_t(id)]; }
    const std::vector<WorkerLane> &workers() const { return m_workers; } ///< main's own thread first where there is one, then by id
    const std::vector<Wake> &wakes() const { return m_wakes; } ///< by event
    const std::vector<qsizetype> &printed() const { return m_printed; } ///< LinePrinted and Panicked records, in order

    int taskCountAt(qsizetype cursor) const; ///< how many tasks had been spawned; rows [0, n) of tasks()
    TaskState stateAt(TaskId task, qsizetype cursor) const;
    /// The span the task was in, as an index into its spans; -1 before it was spawned or after it ended.
    int spanAt(TaskId task, qsizetype cursor) const;
    /// The spans that touch [from, to], as a range of indexes (first, last+1): binary search.
    std::pair<int, int> spansBetween(TaskId task, Nanoseconds from, Nanoseconds to) const;
    std::pair<int, int> pollsBetween(TaskId task, Nanoseconds from, Nanoseconds to) const;
    /// Where the task stands: the span of source of its innermost await in the user's program (for join!, of the
    /// join! itself), the place of its latest line/block/spawn while running; empty when it is not alive.
    SourceSpan placeAt(TaskId task, qsizetype cursor) const;
    TaskStatistics statisticsAt(TaskId task, qsizetype cursor) const;
    RunSummary summaryAt(qsizetype cursor) const;

private:
    const EventLog &m_log;
    qsizetype m_consumed = 0;
    std::vector<TaskRow> m_tasks;
    std::vector<WorkerLane> m_workers;
    std::vector<Wake> m_wakes;
    std::vector<qsizetype> m_printed;
};

} // namespace Pollux
