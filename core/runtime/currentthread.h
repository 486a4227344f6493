// SPDX-License-Identifier: MIT
#pragma once

#include "scheduler.h"
#include "task.h"

#include <deque>
#include <vector>

namespace Pollux::Engine {

/// Tokio's current_thread flavour (scheduler/current_thread/mod.rs): main first when it has been woken, then up to 61 tasks from
/// one FIFO queue, then a look at the timers; with the queue empty the worker parks until the next timer. What other threads
/// (the blocking pool's) wake goes into a second queue, which comes after the first but for every 31st turn.
class CurrentThread final : public Scheduler
{
public:
    explicit CurrentThread(Runtime &runtime)
        : m_runtime(runtime)
    {
    }
    void schedule(Ref<Task> task, bool isYield) override;
    void wakeMain() override { m_mainWoken = true; }
    void defer(Waker waker) override;
    std::optional<Nanoseconds> nextStepTime() const override;
    void step() override;
    void shutDown() override { m_drained = true; }
    bool isDrained() const override { return m_drained; }
    int shardCount() const override { return 4; }

private:
    static constexpr int eventInterval = 61;
    static constexpr quint32 globalQueueInterval = 31;

    Ref<Task> nextTask();
    void run(Ref<Task> task);
    void park(); ///< until the next timer, unless main is awake
    void yield(); ///< a look at the timers and the deferred wakes, without waiting
    void wakeDeferred();

    Runtime &m_runtime;
    std::deque<Ref<Task>> m_queue;
    std::deque<Ref<Task>> m_injected; ///< from other threads
    std::vector<Waker> m_deferred;
    Ref<Task> m_held; ///< its poll goes on at m_heldUntil
    Nanoseconds m_heldUntil{0};
    quint32 m_tick = 0; ///< turns, all in all
    int m_ticks = 0; ///< tasks since main was last looked at
    bool m_mainWoken = false;
    bool m_atTop = true; ///< of Tokio's outer loop, where main is polled
    bool m_drained = false;
};

} // namespace Pollux::Engine
