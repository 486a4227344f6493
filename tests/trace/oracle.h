// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/timeline.h"

#include <optional>

namespace Pollux {

/// The answers of Timeline at one cursor and time, worked out the slow and obvious way: all records before the cursor
/// are replayed, from nothing, with nothing kept for the next question. Follows the words of event.h and timeline.h.
class Oracle
{
public:
    Oracle(const EventLog &log, qsizetype cursor, Nanoseconds now);

    struct Stretch
    {
        TaskState state = TaskState::Queued;
        Nanoseconds start{0};
        Nanoseconds end{0}; ///< now, if it goes on
        qsizetype beginEvent = 0;
        bool isOpen = true;
    };
    struct WaitRecord
    {
        qsizetype event = 0;
        Event record;
    };
    struct OraclePoll
    {
        Nanoseconds start{0};
        Nanoseconds end{0};
        std::optional<PollOutcome> outcome; ///< unless it goes on
        bool wasCutShort = false; ///< its task ended during it, without a PollEnd
        bool hadEffect = false;
        bool isWasted = false;
        WorkerId worker = WorkerId::None;
        std::vector<WaitRecord> waits;
        std::vector<std::pair<Nanoseconds, Nanoseconds>> blocks;
        bool isBlocking = false;
    };
    struct OracleTask
    {
        std::optional<TaskState> ending;
        Nanoseconds spawned{0};
        Nanoseconds ended{0};
        std::vector<Stretch> stretches;
        std::vector<OraclePoll> polls;
        int wakes = 0;
        SourceSpan place;

        bool isPolling() const { return !polls.empty() && !polls.back().outcome && !polls.back().wasCutShort; }
        bool isAlive() const { return !stretches.empty() && stretches.back().isOpen; }
    };

    const std::vector<OracleTask> &tasks() const { return m_tasks; }
    TaskState state(TaskId task) const;
    TaskStatistics statistics(TaskId task) const;
    RunSummary summary() const;
    double busyFraction(WorkerId worker) const;
    std::vector<RowBucket> rowBuckets(TaskId task, Nanoseconds from, Nanoseconds to, int columns) const;
    std::vector<LaneBucket> laneBuckets(WorkerId worker, Nanoseconds from, Nanoseconds to,
                                        int columns) const; ///< without `task`

private:
    void replay(const Event &event, qsizetype index);
    void effect(quint64 actor, const Event &event);
    OracleTask *known(TaskId task);
    Nanoseconds sequentialSleep(const OracleTask &task) const;

    Nanoseconds m_now;
    std::vector<OracleTask> m_tasks;
    int m_wakes = 0;
};

} // namespace Pollux
