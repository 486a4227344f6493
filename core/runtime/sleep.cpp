// SPDX-License-Identifier: MIT
#include "sleep.h"

#include "runtime.h"
#include "task.h"

namespace Pollux::Engine {

Sleep::Sleep(Runtime &runtime, Nanoseconds deadline)
    : m_runtime(runtime)
    , m_deadline(deadline)
{
    m_timer.sleep = this;
}

Sleep::~Sleep()
{
    dropContents();
}

void Sleep::dropContents()
{
    m_runtime.timers().remove(m_timer);
    m_waker.reset();
}

quint64 Sleep::tick() const
{
    const quint64 tick = Runtime::deadlineTick(m_deadline);
    // Only a paused clock stands exactly on a tick. On the real one the deadline of a sleep of zero is already a little
    // past it, and rounds up to the next.
    if (!m_runtime.isClockPaused() && m_deadline >= m_runtime.tokioNow())
        return qMax(tick, m_runtime.timers().elapsed() + 1);
    return tick;
}

void Sleep::reset(Nanoseconds deadline)
{
    m_deadline = deadline;
    m_registered = true;
    const quint64 when = tick();
    // A timer that moves back stays where it is in the wheel until it comes up there (time/entry.rs, extend_expiration).
    if (m_runtime.timers().extend(m_timer, when))
        return;
    m_runtime.timers().remove(m_timer);
    m_fired = !m_runtime.timers().insert(m_timer, when);
    if (m_fired) {
        if (const Waker waker = std::move(m_waker))
            waker->wake(WakeCause::Timer);
    }
}

void Sleep::resetAtNextPoll(Nanoseconds deadline)
{
    m_deadline = deadline;
    m_registered = false;
    m_runtime.timers().extend(m_timer, tick());
}

PollResult Sleep::poll(Context &context)
{
    if (!context.pollProceed())
        return PollResult::pending();
    if (!m_registered)
        reset(m_deadline);
    // Registered also when it is ready, as Tokio does: one that is then set to a time that is over wakes its task once more.
    context.registerWaker(m_waker);
    if (m_fired) {
        context.madeProgress();
        return PollResult::ready(Value::unit());
    }
    context.waitingOn(WaitKind::Sleep, quint64(m_runtime.runTime(m_timer.when()).count()));
    return PollResult::pending();
}

} // namespace Pollux::Engine
