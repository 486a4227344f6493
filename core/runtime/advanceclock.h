// SPDX-License-Identifier: MIT
#pragma once

#include "runtime.h"
#include "yieldnow.h"

namespace Pollux::Engine {

/// tokio::time::advance: moves the paused clock, then yields once. What comes due is woken when the runtime looks next.
class AdvanceClock final : public Future
{
public:
    explicit AdvanceClock(Nanoseconds duration)
        : m_duration(duration)
    {
    }
    PollResult poll(Context &context) override
    {
        if (!m_yield) {
            context.runtime().advanceClock(m_duration);
            m_yield = make<YieldNow>();
        }
        return m_yield->poll(context);
    }

private:
    const Nanoseconds m_duration;
    Ref<YieldNow> m_yield;
};

} // namespace Pollux::Engine
