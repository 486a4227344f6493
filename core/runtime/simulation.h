// SPDX-License-Identifier: MIT
#pragma once

#include "../language/analysis.h"
#include "../trace/eventlog.h"

#include <functional>
#include <memory>
#include <optional>

namespace Pollux {

struct RunOptions
{
    quint64 seed = 0;
    std::optional<bool> currentThread; ///< overrides the attribute's flavor
    std::optional<int> workerThreads; ///< 1 to 64; overrides the attribute. Where neither says it: 4
};

/// One run of one program under the virtual clock: the language, the runtime and the log put together.
/// Deterministic: the same text, options and calls give the same log, whatever the slices were.
/// Single-threaded; lives on the thread that made it; runs only inside advance().
class Simulation
{
public:
    /// The analysis must be able to run (Analysis::canRun).
    explicit Simulation(Analysis analysis, RunOptions options = {});
    ~Simulation();

    const Analysis &analysis() const;
    const RunOptions &options() const;
    const EventLog &log() const; ///< grows during advance() only; lives as long as the simulation

    /// Runs until everything up to and including the virtual time `until` is in the log, the run has ended, or
    /// `slice` of the machine's time is used up (at least one step is made; a slice of zero means no limit).
    void advance(Nanoseconds until, Nanoseconds slice);

    bool isFinished() const; ///< the log has its RunEnd
    int exitCode() const; ///< of the process; valid once finished
    /// The log is complete for all times below this: nothing more will be appended there.
    Nanoseconds settledTime() const;
    /// When the next thing happens: settledTime() unless everything waits, then the earliest timer.
    Nanoseconds nextEventTime() const;

    int workerCount() const; ///< 1 for current_thread
    bool isCurrentThread() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux
