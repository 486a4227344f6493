// SPDX-License-Identifier: MIT
#include "currentthread.h"

#include "runtime.h"

namespace Pollux::Engine {

namespace {
constexpr WorkerId worker = WorkerId(0);
}

void CurrentThread::schedule(Ref<Task> task, bool)
{
    (m_runtime.isOnBlockingPool() ? m_injected : m_queue).push_back(std::move(task));
}

Ref<Task> CurrentThread::nextTask()
{
    const bool injectedFirst = m_tick % globalQueueInterval == 0;
    std::deque<Ref<Task>> &first = injectedFirst ? m_injected : m_queue;
    std::deque<Ref<Task>> &queue = first.empty() ? (injectedFirst ? m_queue : m_injected) : first;
    if (queue.empty())
        return {};
    Ref<Task> task = std::move(queue.front());
    queue.pop_front();
    return task;
}

void CurrentThread::defer(Waker waker)
{
    if (m_deferred.empty() || m_deferred.back() != waker)
        m_deferred.push_back(std::move(waker));
}

std::optional<Nanoseconds> CurrentThread::nextStepTime() const
{
    if (m_held)
        return m_heldUntil;
    if (m_mainWoken || !m_queue.empty() || !m_injected.empty() || !m_deferred.empty())
        return m_runtime.now();
    const auto timer = m_runtime.nextTimerTime();
    return timer && (*timer <= m_runtime.now() || m_runtime.mayJumpToTimer()) ? timer : std::nullopt;
}

void CurrentThread::step()
{
    if (m_held) {
        m_runtime.advanceTo(m_heldUntil, !m_runtime.isClockPaused());
        run(std::move(m_held));
        return;
    }
    if (m_atTop) {
        m_atTop = false;
        m_ticks = 0;
        if (m_mainWoken) {
            m_mainWoken = false;
            run(Ref<Task>(&m_runtime.mainTask()));
            return;
        }
    }
    if (m_ticks == eventInterval) {
        yield();
        m_atTop = true;
        return;
    }
    ++m_ticks;
    ++m_tick;
    const Ref<Task> task = nextTask();
    if (!task) {
        if (m_deferred.empty())
            park();
        else
            yield();
        m_atTop = true;
        return;
    }
    run(task);
}

void CurrentThread::run(Ref<Task> task)
{
    if (!task->pollUnderWay)
        m_runtime.resetBudget();
    if (m_runtime.run(*task, worker) == Runtime::Ran::Held) {
        m_heldUntil = m_runtime.heldUntil();
        m_held = std::move(task);
    }
}

void CurrentThread::park()
{
    // A wake of main unparks the driver, which then does not wait (time/mod.rs, did_wake).
    if (!m_mainWoken && m_runtime.mayJumpToTimer()) {
        if (const auto next = m_runtime.nextTimerTime())
            m_runtime.advanceTo(*next, true);
    }
    yield();
}

void CurrentThread::yield()
{
    m_runtime.fireTimers();
    wakeDeferred();
}

void CurrentThread::wakeDeferred()
{
    while (!m_deferred.empty()) {
        const Waker waker = std::move(m_deferred.back());
        m_deferred.pop_back();
        waker->wake(WakeCause::Yielded);
    }
}

} // namespace Pollux::Engine
