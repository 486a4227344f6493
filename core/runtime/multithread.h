// SPDX-License-Identifier: MIT
#pragma once

#include "scheduler.h"
#include "task.h"

#include <deque>
#include <vector>

namespace Pollux::Engine {

/// Tokio's multi_thread flavour (scheduler/multi_thread/worker.rs): N workers, each with a LIFO slot and a local queue, an
/// inject queue for what comes from outside (main is not a worker), stealing, and one driver for the timers, held by whoever
/// parked on it. A poll is one step and takes no virtual time unless it blocks; steps of different workers at the
/// same instant are ordered by who was ready first (seed 0) or drawn from the seed.
///
/// Simplified: two polls never overlap within one instant, so what two workers would do at once has an order.
class MultiThread final : public Scheduler
{
public:
    MultiThread(Runtime &runtime, int workers);

    void schedule(Ref<Task> task, bool isYield) override;
    void wakeMain() override;
    void defer(Waker waker) override;
    std::optional<Nanoseconds> nextStepTime() const override;
    void step() override;
    void shutDown() override;
    bool isDrained() const override;
    int shardCount() const override;

private:
    static constexpr quint32 eventInterval = 61;
    static constexpr quint32 globalQueueInterval = 61;
    static constexpr int maximumLifoPolls = 3;

    /// A thread of the program: main's own, or a worker.
    struct Thread
    {
        WorkerId id = WorkerId::None;
        enum class State : quint8 {
            Parked, ///< main: waiting for its waker
            Unparked, ///< notified, has not yet looked for work
            Looking, ///< done with a task, about to look for the next
            Ready, ///< will poll `next`
            Held, ///< in the middle of a poll that goes on at `readyAt`
            Stopped,
        } state = State::Parked;
        Ref<Task> next;
        Nanoseconds readyAt{0};
        quint64 order = 0; ///< who was ready first

        // Of workers.
        Ref<Task> lifo;
        std::deque<Ref<Task>> queue;
        std::vector<Waker> deferred;
        quint32 tick = 0;
        int lifoPolls = 0;
        int budget = 0; ///< that a task from the LIFO slot shares with the one before it
        bool lifoEnabled = true;
        bool isSearching = false;
        bool isSleeper = false; ///< listed as parked
        bool isShutDown = false; ///< has seen that the runtime shuts down
        bool inDriver = false; ///< wakes come from the timers: notify nobody yet
    };

    void makeReady(Thread &thread, Thread::State state, Nanoseconds at);
    void poll(Thread &thread);
    void afterPoll(Thread &worker);
    void findWork(Thread &worker);
    Ref<Task> nextTask(Thread &worker);
    Ref<Task> nextLocalTask(Thread &worker);
    Ref<Task> nextInjected();
    Ref<Task> steal(Thread &worker);
    bool park(Thread &worker); ///< false: there is work after all
    void unpark(Thread &worker);
    void unparked(Thread &worker); ///< what a worker does when its park ends
    void drive(Thread &worker); ///< timers and deferred wakes
    void notifyOne();
    bool hasTasks(const Thread &worker) const { return worker.lifo || !worker.queue.empty(); }
    void stopSearching(Thread &worker);
    const Thread *nextThread() const;

    Runtime &m_runtime;
    Thread m_main;
    std::vector<Thread> m_workers;
    std::deque<Ref<Task>> m_injected;
    std::vector<Thread *> m_sleepers; ///< parked workers; the last one is notified first
    Thread *m_driver = nullptr; ///< the worker that is parked on the timers
    Thread *m_acting = nullptr; ///< whose code runs now; null: main's, or nobody's
    int m_searching = 0;
    int m_unparked = 0;
    quint64 m_nextOrder = 0;
    bool m_closed = false;
};

} // namespace Pollux::Engine
