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

PollResult Sleep::poll(Context &context)
{
    if (!context.pollProceed())
        return PollResult::pending();
    if (!m_registered) {
        m_registered = true;
        quint64 tick = Runtime::deadlineTick(m_deadline);
        // Only a paused clock stands exactly on a tick. On the real one the deadline of a sleep of zero is already a little
        // past it, and rounds up to the next.
        if (!m_runtime.settings().startPaused && m_deadline >= m_runtime.tokioNow())
            tick = qMax(tick, m_runtime.timers().elapsed() + 1);
        m_fired = !m_runtime.timers().insert(m_timer, tick);
    }
    if (m_fired) {
        context.madeProgress();
        return PollResult::ready(Value::unit());
    }
    if (m_waker.get() != &context.task())
        m_waker = context.waker();
    context.waitingOn(WaitKind::Sleep, quint64(m_runtime.runTime(m_timer.when()).count()));
    return PollResult::pending();
}

} // namespace Pollux::Engine
