// SPDX-License-Identifier: MIT
#include "localset.h"

#include "joinall.h"
#include "nestedpoll.h"
#include "runtime.h"

namespace Pollux::Engine {

namespace {

/// While it lives, spawn_local means this set.
class Entered
{
public:
    Entered(Runtime &runtime, LocalSet &set)
        : m_runtime(runtime)
        , m_outer(runtime.localSet())
    {
        runtime.setLocalSet(&set);
    }
    ~Entered() { m_runtime.setLocalSet(m_outer); }
    Entered(const Entered &) = delete;
    Entered &operator=(const Entered &) = delete;

private:
    Runtime &m_runtime;
    LocalSet *m_outer;
};

} // namespace

class RunUntil final : public Future
{
public:
    RunUntil(LocalSet &set, Value future)
        : m_set(&set)
        , m_future(std::move(future))
    {
    }
    ~RunUntil() override { dropContents(); }
    void dropContents() override { m_future = Value(); }

    PollResult poll(Context &context) override
    {
        LocalSet &set = *m_set;
        const Entered entered(context.runtime(), set);
        NestedPoll nested(context, WaitKind::LocalSet, quint64(set.m_owned.size()));
        if (!m_isTicking) {
            if (!m_isHeld)
                context.registerWaker(set.m_waker);
            PollResult result = Ref<Future>(futureOf(m_future))->poll(context);
            m_isHeld = result.isHeld();
            if (m_isHeld)
                return result;
            if (result.isReady()) {
                nested.ready();
                return result;
            }
            m_reasons.assign(context.reasons.begin(), context.reasons.end());
        } else {
            context.reasons = m_reasons;
        }
        const LocalSet::Ticked ticked = set.tick();
        m_isTicking = ticked == LocalSet::Ticked::Held;
        if (m_isTicking)
            return PollResult::held();
        if (ticked == LocalSet::Ticked::More)
            context.waker()->wake(WakeCause::LocalTask);
        return PollResult::pending();
    }

private:
    Ref<LocalSet> m_set;
    Value m_future;
    std::vector<WaitReason> m_reasons; ///< of the future, while a task is held
    bool m_isHeld = false;
    bool m_isTicking = false;
};

LocalSet::LocalSet(Runtime &runtime)
    : m_runtime(runtime)
    , m_owner(runtime.worker())
{
}

void LocalSet::dropContents()
{
    if (std::exchange(m_isClosed, true))
        return;
    const Entered entered(m_runtime, *this);
    m_waker.reset();
    m_held.reset();
    while (!m_owned.empty()) {
        const Ref<Task> task = m_owned.begin()->second;
        m_owned.erase(m_owned.begin());
        m_runtime.cancel(*task, m_runtime.isClosing() ? m_runtime.closingCause() : CancelCause::LocalSetDropped);
        task->home = nullptr;
    }
    m_queue.clear();
    m_remote.clear();
}

Value LocalSet::spawnLocal(Value future, SourceSpan span)
{
    const auto task = m_runtime.makeTask(std::move(future), this, SpawnKind::Local, span);
    Value handle = Value::object(ValueKind::JoinHandle, make<JoinHandle>(m_runtime, task));
    if (m_isClosed) {
        m_runtime.cancel(*task, CancelCause::LocalSetDropped);
        task->home = nullptr;
        return handle;
    }
    m_owned.emplace(task->number, task);
    task->state = Task::State::Queued;
    schedule(task, false);
    return handle;
}

Value LocalSet::spawn(Value future, SourceSpan span)
{
    Value handle = spawnLocal(std::move(future), span);
    wakeRunner();
    return handle;
}

Ref<Future> LocalSet::runUntil(Value future)
{
    return Ref<Future>(new RunUntil(*this, std::move(future)));
}

bool LocalSet::isForeign() const
{
    if (m_runtime.settings().currentThread)
        return m_runtime.isOnBlockingPool();
    return m_runtime.worker() != m_owner;
}

void LocalSet::wakeRunner()
{
    if (const Waker waker = std::move(m_waker))
        waker->wake(WakeCause::LocalTask);
}

void LocalSet::schedule(Ref<Task> task, bool)
{
    if (m_isClosed)
        return;
    if (m_runtime.localSet() == this && !isForeign()) {
        m_queue.push_back(std::move(task));
        return;
    }
    (isForeign() ? m_remote : m_queue).push_back(std::move(task));
    wakeRunner();
}

Ref<Task> LocalSet::nextTask()
{
    const bool remoteFirst = m_tick++ % remoteFirstInterval == 0;
    std::deque<Ref<Task>> &first = remoteFirst ? m_remote : m_queue;
    std::deque<Ref<Task>> &queue = first.empty() ? (remoteFirst ? m_queue : m_remote) : first;
    if (queue.empty())
        return {};
    Ref<Task> task = std::move(queue.front());
    queue.pop_front();
    return task;
}

LocalSet::Ticked LocalSet::tick()
{
    while (m_turns < tasksPerTick) {
        Ref<Task> task = m_held ? std::move(m_held) : nextTask();
        if (!task) {
            m_turns = 0;
            return Ticked::Idle;
        }
        const BudgetScope budget(m_runtime, Runtime::budgetPerPoll);
        if (m_runtime.run(*task, m_runtime.worker()) == Runtime::Ran::Held) {
            m_held = std::move(task);
            return Ticked::Held;
        }
        ++m_turns;
    }
    m_turns = 0;
    return Ticked::More;
}

PollResult LocalSet::poll(Context &context)
{
    const Ref<LocalSet> keep(this);
    const Entered entered(m_runtime, *this);
    if (!m_held)
        context.registerWaker(m_waker);
    const Ticked ticked = tick();
    if (ticked == Ticked::Held)
        return PollResult::held();
    if (ticked == Ticked::Idle && m_owned.empty())
        return PollResult::ready(Value::unit());
    context.waitingOn(WaitKind::LocalSet, quint64(m_owned.size()));
    if (ticked == Ticked::More)
        context.waker()->wake(WakeCause::LocalTask);
    return PollResult::pending();
}

} // namespace Pollux::Engine
