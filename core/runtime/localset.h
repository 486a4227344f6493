// SPDX-License-Identifier: MIT
#pragma once

#include "scheduler.h"
#include "task.h"

#include <deque>
#include <map>

namespace Pollux::Engine {

/// tokio::task::LocalSet: tasks that are polled inside the poll of whoever awaits the set, or runs a future with run_until;
/// up to 61 of them a poll, each on a budget of its own (task/local.rs). As a future it is ready when all its tasks have ended.
/// Dropped, it drops them, oldest first.
class LocalSet final : public Future, public RunQueue
{
public:
    explicit LocalSet(Runtime &runtime);
    ~LocalSet() override { dropContents(); }
    void dropContents() override;

    /// LocalSet::spawn_local; a JoinHandle.
    Value spawn(Value future, SourceSpan span);
    /// The function spawn_local, by a future that the set runs.
    Value spawnLocal(Value future, SourceSpan span);
    /// LocalSet::run_until: `future` first, then the tasks; gives what the future gives.
    Ref<Future> runUntil(Value future);

    PollResult poll(Context &context) override;
    void schedule(Ref<Task> task, bool isYield) override;
    void completed(Task &task) override { m_owned.erase(task.number); }

private:
    friend class RunUntil;
    static constexpr int tasksPerTick = 61;
    static constexpr quint32 remoteFirstInterval = 31;
    enum class Ticked : quint8 { Idle, More, Held };

    Ticked tick();
    Ref<Task> nextTask();
    bool isForeign() const;
    void wakeRunner();

    Runtime &m_runtime;
    const WorkerId m_owner; ///< whose thread made it
    std::map<quint64, Ref<Task>> m_owned; ///< by number: oldest first
    std::deque<Ref<Task>> m_queue;
    std::deque<Ref<Task>> m_remote; ///< scheduled by other threads
    Waker m_waker;
    Ref<Task> m_held; ///< in the middle of its poll
    int m_turns = 0; ///< in the tick under way
    quint32 m_tick = 0;
    bool m_isClosed = false;
};

} // namespace Pollux::Engine
