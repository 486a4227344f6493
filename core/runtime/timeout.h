// SPDX-License-Identifier: MIT
#pragma once

#include "sleep.h"

namespace Pollux::Engine {

/// tokio::time::timeout: polls the future first, then the timer; so one that is ready in time's last poll is in time. Result<T,
/// Elapsed>: Err(()) when the time is over. The future is dropped with the Timeout, not before.
class Timeout final : public Future
{
public:
    /// `deadline`: on the clock that Tokio's Instant reads.
    Timeout(Runtime &runtime, Nanoseconds deadline, Value future);
    ~Timeout() override { dropContents(); }

    PollResult poll(Context &context) override;
    void dropContents() override;

private:
    Value m_future;
    Ref<Sleep> m_timer;
    bool m_isHeld = false;
    bool m_hadBudget = true;
};

} // namespace Pollux::Engine
