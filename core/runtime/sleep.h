// SPDX-License-Identifier: MIT
#pragma once

#include "future.h"
#include "timerwheel.h"

namespace Pollux::Engine {

/// tokio::time::Sleep. The deadline counts from the call; the timer is set at the first poll. Fires at the first
/// whole millisecond of the runtime's clock at or after the deadline (Tokio rounds up).
class Sleep final : public Future
{
public:
    /// `deadline`: on the clock that Tokio's Instant reads.
    Sleep(Runtime &runtime, Nanoseconds deadline);
    ~Sleep() override;

    PollResult poll(Context &context) override;
    void dropContents() override;

    Nanoseconds deadline() const { return m_deadline; }
    bool isElapsed() const { return m_registered && m_fired; }
    /// Sleep::reset: the timer is moved at once; one that is over by then wakes whoever waits for it.
    void reset(Nanoseconds deadline);
    /// As Interval does: the timer is set again at the next poll.
    void resetAtNextPoll(Nanoseconds deadline);

private:
    friend class Runtime;
    struct Timer : TimerEntry
    {
        Sleep *sleep = nullptr;
    };

    quint64 tick() const;

    Runtime &m_runtime;
    Nanoseconds m_deadline;
    Timer m_timer;
    Waker m_waker;
    bool m_registered = false;
    bool m_fired = false;
};

} // namespace Pollux::Engine
