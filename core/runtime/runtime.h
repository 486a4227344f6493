// SPDX-License-Identifier: MIT
#pragma once

#include "../trace/eventlog.h"
#include "future.h"
#include "panic.h"
#include "task.h"
#include "timerwheel.h"

#include <QtNumeric>

#include <memory>

namespace Pollux::Engine {

class BlockingPool;
class LocalSet;
class Scheduler;
class Sleep;

struct RuntimeSettings
{
    bool currentThread = false;
    int workers = 4; ///< of multi_thread
    bool startPaused = false;
    quint64 seed = 0;
};

/// The emulated Tokio: clock, timers, tasks, and the one place that writes the log. What differs between the two flavours
/// is behind Scheduler. Times are virtual and start at 0.
///
/// Two clocks: now() is the run's own, which everything is logged by. tokioNow() is what tokio::time::Instant reads and timers
/// follow; it falls behind only under start_paused, where std::thread::sleep does not move it.
class Runtime
{
public:
    Runtime(EventLog &log, const RuntimeSettings &settings);
    ~Runtime();

    const RuntimeSettings &settings() const { return m_settings; }

    // --- the run, for Simulation ---------------------------------------------------------------
    void start(Value mainFuture);
    /// The run time of the next step; nothing: nothing can ever happen again (or the run is over).
    std::optional<Nanoseconds> nextStepTime() const;
    void step(); ///< one poll, one part of a long poll, or one park; nothing once finished
    bool isFinished() const { return m_finished; }
    int exitCode() const { return m_exitCode; }
    void stopDeadlocked();

    // --- clock and timers ------------------------------------------------------------------------
    /// `time + duration`; at the end of what nanoseconds can count, that end.
    static Nanoseconds later(Nanoseconds time, Nanoseconds duration)
    {
        qint64 sum = 0;
        return qAddOverflow(qint64(time.count()), qint64(duration.count()), &sum) ? Nanoseconds::max() : Nanoseconds(sum);
    }
    Nanoseconds now() const { return m_now; }
    Nanoseconds tokioNow() const { return m_now - m_frozen; }
    static quint64 deadlineTick(Nanoseconds tokioTime); ///< rounded up to ms
    Nanoseconds runTime(quint64 tick) const { return std::chrono::milliseconds(tick) + m_frozen; }
    TimerWheel &timers() { return m_timers; }
    // tokio::time::pause, resume and the first half of advance (AdvanceClock does both). They throw Panic as Tokio panics.
    bool isClockPaused() const { return m_clockPaused; }
    void pauseClock();
    void resumeClock();
    void advanceClock(Nanoseconds duration);
    /// Whether a parked runtime may jump to its next timer: not while a paused clock waits for the blocking pool.
    bool mayJumpToTimer() const;

    // --- what programs do, always inside a poll ------------------------------------------------------
    Value spawn(Value future, SourceSpan span); ///< a JoinHandle
    /// A closure on a thread of the blocking pool: `closure` is a future that is polled until it is ready, and is never
    /// pending. Gives a JoinHandle.
    Value spawnBlocking(Value closure, SourceSpan span);
    /// tokio::task::spawn_local: into the LocalSet that is being run. Throws Panic where there is none.
    Value spawnLocal(Value future, SourceSpan span);
    void abort(Task &task, SourceSpan span);
    void print(Stream stream, QByteArray text, SourceSpan span);
    /// std::thread::sleep: the poll must give Held next, and goes on when the time has passed.
    void block(Nanoseconds duration, SourceSpan span);
    /// Called now and then by code that computes. True: give Held, so that the machine can breathe. Throws Stop
    /// when the poll has gone on for too long without an await.
    bool spendFuel(SourceSpan span)
    {
        if (--m_fuel > 0) [[likely]]
            return false;
        return refuel(span);
    }

    // --- for futures ------------------------------------------------------------------------------
    void wake(Task &task, WakeCause cause);
    void defer(Waker waker); ///< wakes it when the run queue is empty
    bool hasBudget() const { return m_budget != 0; }
    void spendBudget()
    {
        if (m_budget > 0)
            --m_budget;
    }
    void handleJoined(Task &task);
    void handleDropped(Task &task);

    // --- resources: only told, never read back ---------------------------------------------------------
    ResourceId makeResource(ResourceKind kind, quint64 capacity, SourceSpan span);
    void resourceChanged(ResourceId resource, ResourceChange change, quint64 value);

    // --- for schedulers -----------------------------------------------------------------------------
    enum class Ran : quint8 { Done, Held };
    /// Polls the task once (or goes on with its poll), and does all that follows.
    Ran run(Task &task, WorkerId worker);
    static constexpr int budgetPerPoll = 128;
    static constexpr int unconstrained = -1; ///< a budget that is never used up
    void resetBudget() { m_budget = budgetPerPoll; }
    int budget() const { return m_budget; } ///< what the latest poll has left
    void setBudget(int budget) { m_budget = budget; }
    bool isOnBlockingPool() const { return m_isOnBlockingPool; } ///< whose code runs now, if any does
    WorkerId worker() const { return m_worker; }
    Ref<Task> makeTask(Value future, RunQueue *home, SpawnKind kind, SourceSpan span);
    void cancel(Task &task, CancelCause cause);
    bool isClosing() const { return m_closing; }
    LocalSet *localSet() const { return m_localSet; } ///< the one that is being run
    void setLocalSet(LocalSet *set) { m_localSet = set; }
    /// While Held: when the code goes on. now() for a long computation.
    Nanoseconds heldUntil() const { return m_heldUntil; }
    void advanceTo(Nanoseconds time, bool tokioClockRuns); ///< never backwards
    /// When the driver would wake if it parked now: the next timer. Nothing: no timer.
    std::optional<Nanoseconds> nextTimerTime() const;
    void fireTimers(); ///< wakes all that are due at tokioNow()
    /// Drops every live task at the await it stands at, list by list, oldest first (task/list.rs,
    /// close_and_shutdown_all). One that is being polled goes when its poll ends; new ones go at once.
    void dropLiveTasks();
    CancelCause closingCause() const
    {
        return m_outcome == RunOutcome::Panicked ? CancelCause::MainPanicked : CancelCause::MainReturned;
    }
    Task &mainTask() { return *m_main; }
    Task *currentTask() const { return m_current; }
    TaskId currentId() const { return m_current ? m_current->id : TaskId::None; }
    quint64 random(quint64 below); ///< from the seed

private:
    static constexpr int fuelPerSlice = 20'000; ///< loop rounds and calls; well under a millisecond or two
    static constexpr quint64 longestPoll = 30'000'000; ///< of the same; more than that is called starving

    void log(EventKind kind, TaskId task, quint8 detail = 0, quint64 arg = 0, SourceSpan span = {});
    bool refuel(SourceSpan span);
    Ran pollOnce(Task &task, WorkerId worker);
    void finishPoll(Task &task, PollResult result);
    void panicked(Task &task, const Panic &panic);
    void complete(Task &task, Value output);
    void endRun(RunOutcome outcome, int exitCode, TaskId task = TaskId::None, SourceSpan span = {}, const QByteArray &message = {});
    void stopped(const Stop &stop, TaskId task);
    void mainEnded(RunOutcome outcome, int exitCode);
    std::optional<Nanoseconds> nextSchedulerStep() const;
    void schedule(Task &task, bool isYield);
    void linkAlive(Task &task);
    void unlinkAlive(Task &task);

    EventLog &m_log;
    const RuntimeSettings m_settings;
    std::unique_ptr<Scheduler> m_scheduler;
    std::unique_ptr<BlockingPool> m_pool;
    TimerWheel m_timers;
    Nanoseconds m_now{0};
    Nanoseconds m_frozen{0};

    Ref<Task> m_main;
    Task *m_oldestAlive = nullptr; ///< each alive task holds one reference to itself through this list
    Task *m_newestAlive = nullptr;
    quint32 m_taskCount = 0;
    quint64 m_nextNumber = 1;

    // Of the poll under way.
    Task *m_current = nullptr;
    WorkerId m_worker = WorkerId::None;
    int m_pollDepth = 0; ///< a LocalSet polls tasks inside a poll
    LocalSet *m_localSet = nullptr;
    bool m_isOnBlockingPool = false;
    std::vector<WaitReason> m_reasons;
    int m_budget = budgetPerPoll;
    int m_fuel = fuelPerSlice;
    Nanoseconds m_heldUntil{0};
    bool m_mainReturned = false;
    QByteArray m_mainError; ///< what main gave, when that is an Err

    quint64 m_random;
    RunOutcome m_outcome = RunOutcome::Finished;
    int m_exitCode = 0;
    bool m_finished = false;
    bool m_closing = false; ///< dropLiveTasks() has begun
    bool m_clockPaused = false;
    quint32 m_resourceCount = 0;
};

/// A budget of its own for the polls made while it lives: tokio::task::unconstrained, and a LocalSet's tasks.
class BudgetScope
{
public:
    BudgetScope(Runtime &runtime, int budget)
        : m_runtime(runtime)
        , m_outer(runtime.budget())
    {
        runtime.setBudget(budget);
    }
    ~BudgetScope() { m_runtime.setBudget(m_outer); }
    BudgetScope(const BudgetScope &) = delete;
    BudgetScope &operator=(const BudgetScope &) = delete;

private:
    Runtime &m_runtime;
    int m_outer;
};

} // namespace Pollux::Engine
