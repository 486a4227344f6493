// SPDX-License-Identifier: MIT
#pragma once

#include "future.h"

namespace Pollux::Engine {

class RunQueue;

/// The unit that is scheduled: a root future, its state, and the cell its JoinHandle reads. Main is one too, though no
/// run queue ever holds it. States, as in Tokio's task/state.rs:
///
///     Idle ──wake──▶ Queued ──run──▶ Running ──pending──▶ Idle (Queued when woken meanwhile)
///                                       └──ready, panic, abort──▶ Complete
class Task final : public Wake
{
public:
    enum class State : quint8 { Idle, Queued, Running, Complete };

    Task(Runtime &runtime, TaskId id, quint64 number, Value future, SourceSpan spawnSpan)
        : id(id)
        , spawnSpan(spawnSpan)
        , number(number)
        , future(std::move(future))
        , m_runtime(runtime)
    {
    }
    void wake(WakeCause cause) override;

    const TaskId id;
    const SourceSpan spawnSpan;
    const quint64 number; ///< tokio::task::Id
    State state = State::Idle;
    bool wokenWhileRunning = false;
    bool abortRequested = false;
    CancelCause abortCause = CancelCause::Abort;
    bool handleAlive = true;
    // A poll that was Held, so that the next one goes on with it.
    bool pollUnderWay = false;
    bool isBlocking = false; ///< in std::thread::sleep, not computing
    int budgetLeft = 0;
    quint64 fuelUsed = 0; ///< see Runtime::spendFuel()
    SourceSpan waitSpan; ///< the outermost await it stood at after its latest poll

    Value future;
    Value output; ///< Result<T, JoinError>, from Complete until the handle takes it
    Waker joinWaker;
    RunQueue *home = nullptr; ///< where it is queued; null: with the runtime's scheduler

    // The list of live tasks, oldest first; kept by Runtime.
    bool isAlive = false;
    Task *previousAlive = nullptr;
    Task *nextAlive = nullptr;

private:
    Runtime &m_runtime;
};

/// tokio::task::JoinHandle.
class JoinHandle final : public Future
{
public:
    JoinHandle(Runtime &runtime, Ref<Task> task)
        : m_runtime(runtime)
        , m_task(std::move(task))
    {
    }
    ~JoinHandle() override { dropContents(); }

    PollResult poll(Context &context) override;
    void dropContents() override; ///< detaches

    bool isDropped() const { return !m_task; } ///< a borrow of it can outlive it, in programs that rustc would refuse
    Task &task() const { return *m_task; }
    const Ref<Task> &taskRef() const { return m_task; }
    bool isFinished() const { return m_task && m_task->state == Task::State::Complete; }
    /// Woken at the end of the task instead of whoever polls the handle; at once when it has ended.
    void setJoinWaker(Waker waker);

private:
    Runtime &m_runtime;
    Ref<Task> m_task;
    bool m_taken = false;
};

/// tokio::task::AbortHandle.
class AbortHandle final : public Object
{
public:
    AbortHandle(Runtime &runtime, Ref<Task> task)
        : m_runtime(runtime)
        , m_task(std::move(task))
    {
    }
    void abort(SourceSpan span);
    bool isFinished() const { return m_task->state == Task::State::Complete; }
    quint64 id() const { return m_task->number; }

private:
    Runtime &m_runtime;
    Ref<Task> m_task;
};

} // namespace Pollux::Engine
