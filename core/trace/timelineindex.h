// SPDX-License-Identifier: MIT
#pragma once

// What Timeline keeps beside the rows and lanes that it shows, so that every question is a binary search:
// - running totals at every 32nd span, poll and lane span (a question walks at most 31 of them beyond one);
// - the records at which a task's place in the source changed;
// - what is known about a poll or a wait that is still going on.
// Log indexes are 32 bits here: 2^32 records are 137 GB.

#include "event.h"
#include "sequentialtime.h"

#include <vector>

namespace Pollux {

constexpr size_t totalsStride = 32;

/// Time in each of the states that take time.
struct StateTimes
{
    Nanoseconds queued{0};
    Nanoseconds running{0};
    Nanoseconds waiting{0};

    Nanoseconds total() const { return queued + running + waiting; }
    friend StateTimes operator-(const StateTimes &a, const StateTimes &b)
    {
        return {a.queued - b.queued, a.running - b.running, a.waiting - b.waiting};
    }
    friend bool operator==(const StateTimes &, const StateTimes &) = default;
};

/// A sleep at the end of one branch of what a task awaits.
struct SleepLeaf
{
    quint64 key = 0; ///< of its await, its deadline, and the awaits and branches above it
    SequentialTime::Sleep sleep = 0;
    quint32 shownInPoll = 0; ///< the number of the latest poll that listed it
};

/// The WaitingOn records of one poll.
struct WaitList
{
    qsizetype first = 0;
    int count = 0;
};

struct TaskIndex
{
    std::vector<StateTimes> timesBefore; ///< of spans 0, 32, 64...
    std::vector<int> wastedBefore; ///< polls 0, 32, 64...
    std::vector<quint32> places; ///< records whose span is where the task has got to
    std::vector<SleepLeaf> sleeps; ///< under way
    WaitList waits; ///< of the poll that goes on, or of the latest
    WaitList previousWaits; ///< of the poll before
    quint32 nextSleep = 0; ///< where in sleeps the next one is expected: they come in the same order each time
    quint32 pollNumber = 0; ///< of the poll that goes on, or of the latest; from 1
    WorkerId worker = WorkerId::None; ///< that polls it
    PollOutcome lastOutcome = PollOutcome::Pending; ///< valid once a poll has ended
    quint8 lastWaitDepth = 0;
    bool isPolling = false;
    bool isBlocking = false;
    bool hadEffect = false; ///< the poll printed, spawned, woke, blocked...
    bool isOnFirstChain = false; ///< so far the records of the list are the first branch's, and it goes on
    bool hasFreshWait =
        false; ///< the list holds a yield or a spent budget: those never stand over from the poll before
};

struct LaneIndex
{
    std::vector<Nanoseconds> busyBefore; ///< spans 0, 32, 64...
};

} // namespace Pollux
