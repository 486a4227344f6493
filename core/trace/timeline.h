// SPDX-License-Identifier: MIT
#pragma once

// What the chart, the inspector and the console read: rows of state spans, polls, wakes and worker
// occupancy, derived from the event log and from nothing else. The timeline is fed forward only (update());
// to look at an earlier moment nothing is undone: every question takes a *cursor*, the number of log records
// that count as having happened. Records at one instant are told apart by the cursor, not by time.
//
// Between two records time passes too: where a question takes a cursor and `now`, now is the playhead's time. It is
// brought into [timeAt(cursor), time of the record that follows]; without it, it is timeAt(cursor). A cursor beyond
// what was read counts as eventCount(); a task must be one of tasks().
//
// Costs: n is the number of spans, polls or wakes of the task or worker asked about, N that of the whole log.

#include "eventlog.h"
#include "timelineindex.h"

#include <array>
#include <span>
#include <unordered_map>
#include <utility>
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
    qsizetype reasonEvent = noEvent; ///< Waiting: its first WaitingOn record (depth 0). Running: its first BlockBegin, if any
    int reasonCount = 0; ///< Waiting: how many WaitingOn records follow each other from reasonEvent on
    TaskState state = TaskState::Queued; ///< Queued, Running or Waiting

    bool isOpen() const { return endEvent == noEvent; }
    friend bool operator==(const StateSpan &, const StateSpan &) = default;
};

struct Poll
{
    Nanoseconds start{0};
    Nanoseconds end = StateSpan::openEnd;
    qsizetype beginEvent = StateSpan::noEvent;
    qsizetype endEvent = StateSpan::noEvent;
    PollOutcome outcome = PollOutcome::Pending;
    /// Pending again with nothing printed, spawned, woken, aborted, dropped, joined or blocked, and still waiting on
    /// the same things as after the poll before. A yield or a spent budget is never the same thing twice.
    bool isWasted = false;
    WorkerId worker = WorkerId::None;

    friend bool operator==(const Poll &, const Poll &) = default;
};

struct Wake
{
    Nanoseconds time{0};
    qsizetype event = StateSpan::noEvent;
    TaskId from = TaskId::None;
    TaskId to = TaskId::None;
    WakeCause cause = WakeCause::Other;

    friend bool operator==(const Wake &, const Wake &) = default;
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

    friend bool operator==(const TaskRow &, const TaskRow &) = default;
};

struct WorkerSpan
{
    Nanoseconds start{0};
    Nanoseconds end = StateSpan::openEnd;
    qsizetype beginEvent = StateSpan::noEvent;
    qsizetype endEvent = StateSpan::noEvent;
    TaskId task = TaskId::None;

    friend bool operator==(const WorkerSpan &, const WorkerSpan &) = default;
};

struct WorkerLane
{
    WorkerId worker = WorkerId::None;
    std::vector<WorkerSpan> spans; ///< the polls it ran, by beginEvent; zero-length ones included

    friend bool operator==(const WorkerLane &, const WorkerLane &) = default;
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

    friend bool operator==(const TaskStatistics &, const TaskStatistics &) = default;
};

/// Of the whole run, up to a cursor.
struct RunSummary
{
    Nanoseconds elapsed{0};
    /// What the same work takes one after another: every sleep (until it ended) and every block of every
    /// task, added up. A sleep inside join! counts by itself; waiting for a handle or in a queue counts nothing.
    /// A sleep counts from the first record that shows it until it is due (its deadline, rounded up to Tokio's 1 ms),
    /// or until its task's poll or life ends without it if that comes first. So a sleep that is over while its
    /// worker is blocked does not grow with the block.
    Nanoseconds sequential{0};
    int tasks = 0;
    int polls = 0;
    int wakes = 0;
    int cutShort = 0; ///< tasks that were cancelled or panicked: `sequential` counts only what they got to

    friend bool operator==(const RunSummary &, const RunSummary &) = default;
};

/// What one pixel column of a task's row shows; see timelinebuckets.cpp.
struct RowBucket
{
    StateTimes times; ///< how long the task was in each state within the column
    int polls = 0; ///< that began in it: at least 1 asks for a tick, however short they were
    bool isAlive = false; ///< some span touches it; otherwise there is nothing to draw but the flags
    TaskState dominant = TaskState::Waiting; ///< the state with the most time; where none takes any, what happened there
    bool hasSpawn = false;
    bool hasCompletion = false;
    bool hasCancel = false;
    bool hasPanic = false;

    friend bool operator==(const RowBucket &, const RowBucket &) = default;
};

/// What one pixel column of a worker's lane shows.
struct LaneBucket
{
    Nanoseconds busy{0};
    int polls = 0; ///< that began in it
    TaskId task = TaskId::None; ///< polled the longest among the first 16 polls that touch it; None: idle

    friend bool operator==(const LaneBucket &, const LaneBucket &) = default;
};

class Timeline
{
public:
    explicit Timeline(const EventLog &log); ///< the log must outlive it

    /// Reads the records appended since the last call. Amortised O(1) a record; a record that starts or ends a sleep
    /// O(log sleeps under way).
    void update();

    qsizetype eventCount() const { return m_consumed; }
    Nanoseconds endTime() const;

    const std::vector<TaskRow> &tasks() const { return m_tasks; } ///< by TaskId
    const TaskRow &task(TaskId id) const { return m_tasks[size_t(id)]; }
    const std::vector<WorkerLane> &workers() const { return m_workers; } ///< main's own thread first where there is one, then by id
    const std::vector<Wake> &wakes() const { return m_wakes; } ///< by event
    const std::vector<qsizetype> &printed() const { return m_printed; } ///< LinePrinted and Panicked records, in order

    /// The time of the last of the first `cursor` records; 0 before the first.
    Nanoseconds timeAt(qsizetype cursor) const;
    int taskCountAt(qsizetype cursor) const; ///< how many tasks had been spawned; rows [0, n) of tasks(). O(log N)
    int wakeCountAt(qsizetype cursor) const; ///< wakes() [0, n) had happened. O(log N)
    int printedCountAt(qsizetype cursor) const; ///< printed() [0, n) had happened. O(log N)

    /// Queued before it was spawned. After the PollEnd of its last poll it is what that poll made it, Completed or
    /// Panicked, also before the record that says so. O(log n)
    TaskState stateAt(TaskId task, qsizetype cursor) const;
    /// The span the task was in, as an index into its spans; -1 before it was spawned or after it ended. O(log n)
    int spanAt(TaskId task, qsizetype cursor) const;
    /// The poll that was going on or the latest that had begun, as an index into its polls; -1 before the first. O(log n)
    int pollAt(TaskId task, qsizetype cursor) const;
    /// The spans that touch [from, to], as a range of indexes (first, last+1): binary search.
    std::pair<int, int> spansBetween(TaskId task, Nanoseconds from, Nanoseconds to) const;
    std::pair<int, int> pollsBetween(TaskId task, Nanoseconds from, Nanoseconds to) const;
    std::pair<int, int> wakesBetween(Nanoseconds from, Nanoseconds to) const; ///< of wakes()
    std::pair<int, int> workerSpansBetween(int lane, Nanoseconds from, Nanoseconds to) const; ///< lane: index into workers()

    /// Where the task stands: the span of source of its innermost await in the user's program (for join!, of the
    /// join! itself), the place of its latest line/block/spawn while running; empty when it is not alive.
    /// While it is queued, and while running until it does something, the await that it comes from; empty before its
    /// first sign of life. O(log n)
    SourceSpan placeAt(TaskId task, qsizetype cursor) const;

    /// Busy, queued and waiting add up to its age. O(log n)
    TaskStatistics statisticsAt(TaskId task, qsizetype cursor) const;
    TaskStatistics statisticsAt(TaskId task, qsizetype cursor, Nanoseconds now) const;
    /// O(log N); at a `now` beyond everything read also O(sleeps under way).
    RunSummary summaryAt(qsizetype cursor) const;
    RunSummary summaryAt(qsizetype cursor, Nanoseconds now) const;
    /// How much of the time since 0 the worker was polling, 0 to 1; 0 for a worker that has no lane. O(log n)
    double busyFractionAt(WorkerId worker, qsizetype cursor) const;
    double busyFractionAt(WorkerId worker, qsizetype cursor, Nanoseconds now) const;

    /// Cuts [from, to] into as many columns of equal width as `out` has and says what each shows. Columns are half-open
    /// but for the last, so each record counts in exactly one. O(columns × log n), whatever n is.
    void rowBuckets(TaskId task, Nanoseconds from, Nanoseconds to, std::span<RowBucket> out, qsizetype cursor,
                    Nanoseconds now) const;
    void laneBuckets(int lane, Nanoseconds from, Nanoseconds to, std::span<LaneBucket> out, qsizetype cursor,
                     Nanoseconds now) const;
    /// The same with everything read so far.
    void rowBuckets(TaskId task, Nanoseconds from, Nanoseconds to, std::span<RowBucket> out) const;
    void laneBuckets(int lane, Nanoseconds from, Nanoseconds to, std::span<LaneBucket> out) const;

private:
    static constexpr size_t polledTasksLooked = 16; ///< see LaneBucket::task

    void read(const Event &event, qsizetype index);
    void readSpawned(const Event &event, qsizetype index);
    void readPollBegin(const Event &event, qsizetype index);
    void readPollEnd(const Event &event, qsizetype index);
    void readWoken(const Event &event, qsizetype index);
    void readWaitingOn(const Event &event, qsizetype index);
    void readBlock(const Event &event, qsizetype index);
    void readEnding(const Event &event, qsizetype index, TaskState ending);

    bool isAlive(TaskId task) const;
    bool isPolling(TaskId task) const { return isAlive(task) && m_taskIndex[size_t(task)].isPolling; }
    void openSpan(TaskId task, const Event &event, qsizetype index, TaskState state);
    void closeSpan(TaskId task, const Event &event, qsizetype index);
    void closePoll(TaskId task, const Event &event, qsizetype index, PollOutcome outcome);
    void noteEffect(TaskId actor, const Event &event, qsizetype index);
    void showSleep(TaskId task, const Event &event, qsizetype index, quint64 key);
    void endSleepsNotShown(TaskId task, const Event &event, qsizetype index);
    bool waitsAsBefore(const TaskIndex &index) const;
    int openLane(WorkerId worker);

    qsizetype clamped(qsizetype cursor) const;
    Nanoseconds clamped(qsizetype cursor, Nanoseconds now) const;
    StateTimes timesBefore(TaskId task, size_t span) const;
    StateTimes timesUntil(TaskId task, size_t spans, Nanoseconds time) const;
    Nanoseconds busyBefore(size_t lane, size_t span) const;

    const EventLog &m_log;
    qsizetype m_consumed = 0;
    std::vector<TaskRow> m_tasks;
    std::vector<WorkerLane> m_workers;
    std::vector<Wake> m_wakes;
    std::vector<qsizetype> m_printed;

    std::vector<TaskIndex> m_taskIndex; ///< by TaskId
    std::vector<LaneIndex> m_laneIndex; ///< as m_workers
    std::array<qint16, 256> m_laneOf; ///< by WorkerId; -1: none
    std::vector<quint32> m_pollBegins; ///< every PollBegin record
    std::vector<quint32> m_cuts; ///< every Cancelled and Panicked record that ended a task
    std::unordered_map<quint64, int> m_spawnsOfSite; ///< by the spawn call's span
    std::array<quint64, 16> m_waitPath{}; ///< by depth: a hash of the awaits and branches down to there
    SequentialTime m_sequential;
};

} // namespace Pollux
