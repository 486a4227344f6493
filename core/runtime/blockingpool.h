// SPDX-License-Identifier: MIT
#pragma once

#include "scheduler.h"
#include "task.h"

#include <deque>
#include <vector>

namespace Pollux::Engine {

/// The threads behind spawn_blocking (runtime/blocking/pool.rs): a closure goes to the thread that has been idle longest,
/// or to a new one while there are fewer than 512, or waits. At one instant the runtime's own workers act first, as a thread
/// needs a while to start. When main has returned, what was spawned still runs to its end, and the run lasts until then.
///
/// Simplified: idle threads do not go after their ten seconds, which nobody can tell but by counting threads.
class BlockingPool final : public RunQueue
{
public:
    explicit BlockingPool(Runtime &runtime)
        : m_runtime(runtime)
    {
    }
    void schedule(Ref<Task> task, bool isYield) override;
    void completed(Task &) override { --m_unfinished; }

    /// Closures that wait or run. While there are any, a paused clock does not jump (blocking/schedule.rs).
    bool isBusy() const { return m_unfinished > 0; }
    std::optional<Nanoseconds> nextStepTime() const;
    void step();

private:
    static constexpr size_t mostThreads = 512;
    struct Thread
    {
        Ref<Task> task; ///< null: idle
        Nanoseconds readyAt{0};
        quint64 order = 0; ///< since when: of those that are ready, and of those that are idle, the lowest comes first
    };
    Thread *nextThread();
    WorkerId idOf(const Thread &thread) const;

    Runtime &m_runtime;
    std::deque<Thread> m_threads;
    std::deque<Ref<Task>> m_queue;
    quint64 m_nextOrder = 0;
    int m_unfinished = 0;
};

} // namespace Pollux::Engine
