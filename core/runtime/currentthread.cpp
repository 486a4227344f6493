// SPDX-License-Identifier: MIT
#include "currentthread.h"

#include "runtime.h"

namespace Pollux::Engine {

namespace {
constexpr WorkerId worker = WorkerId(0);
}

void CurrentThread::schedule(Ref<Task> task, bool)
{
    m_queue.push_back(std::move(task));
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
    if (m_mainWoken || !m_queue.empty() || !m_deferred.empty())
        return m_runtime.now();
    return m_runtime.nextTimerTime();
}

void CurrentThread::step()
{
    if (m_held) {
        m_runtime.advanceTo(m_heldUntil, !m_runtime.settings().startPaused);
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
    if (m_queue.empty()) {
        if (m_deferred.empty())
            park();
        else
            yield();
        m_atTop = true;
        return;
    }
    const Ref<Task> task = std::move(m_queue.front());
    m_queue.pop_front();
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
    if (!m_mainWoken) {
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
        m_runtime.wake(*waker, WakeCause::Yielded);
    }
}

} // namespace Pollux::Engine
