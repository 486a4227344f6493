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

private:
    friend class Runtime;
    struct Timer : TimerEntry
    {
        Sleep *sleep = nullptr;
    };

    Runtime &m_runtime;
    Nanoseconds m_deadline;
    Timer m_timer;
    Waker m_waker;
    bool m_registered = false;
    bool m_fired = false;
};

} // namespace Pollux::Engine
