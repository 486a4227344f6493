// SPDX-License-Identifier: MIT
#pragma once

#include "sleep.h"

namespace Pollux::Engine {

/// tokio::time::Interval. The first tick is at `start`. A tick that comes more than 5 ms late is missed.
class Interval final : public Object
{
public:
    enum class Missed : quint8 {
        Burst, ///< catches up: ticks at once until it is back on its beat
        Delay, ///< a period from now on
        Skip, ///< the next one of its beat that is still to come
    };
    /// interval, interval_at. Throws Panic for a period of zero.
    Interval(Runtime &runtime, Nanoseconds start, Nanoseconds period);

    Ref<Future> tick(); ///< the Instant it was to tick at
    Missed missedTickBehavior() const { return m_missed; }
    void setMissedTickBehavior(Missed missed) { m_missed = missed; }
    Nanoseconds period() const { return m_period; }
    void reset(); ///< a period from now
    void resetImmediately();
    void resetAfter(Nanoseconds after);
    void resetAt(Nanoseconds deadline);

private:
    friend class IntervalTick;
    Nanoseconds nextAfter(Nanoseconds due, Nanoseconds now) const;

    Runtime &m_runtime;
    const Nanoseconds m_period;
    Ref<Sleep> m_timer;
    Missed m_missed = Missed::Burst;
};

} // namespace Pollux::Engine
