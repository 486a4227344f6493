// SPDX-License-Identifier: MIT
#include "interval.h"

#include "runtime.h"

namespace Pollux::Engine {

class IntervalTick final : public Future
{
public:
    explicit IntervalTick(Ref<Interval> interval)
        : m_interval(std::move(interval))
    {
    }
    PollResult poll(Context &context) override
    {
        Sleep &timer = *m_interval->m_timer;
        PollResult result = timer.poll(context);
        if (!result.isReady())
            return result;
        const Nanoseconds due = timer.deadline();
        timer.resetAtNextPoll(m_interval->nextAfter(due, context.runtime().tokioNow()));
        return PollResult::ready(Value::instant(due.count(), Clock::Tokio));
    }

private:
    Ref<Interval> m_interval;
};

Interval::Interval(Runtime &runtime, Nanoseconds start, Nanoseconds period)
    : m_runtime(runtime)
    , m_period(period)
    , m_timer(make<Sleep>(runtime, start))
{
    if (period <= Nanoseconds(0))
        throw Panic{QByteArrayLiteral("`period` must be non-zero."), {}};
}

Nanoseconds Interval::nextAfter(Nanoseconds due, Nanoseconds now) const
{
    constexpr auto tolerance = std::chrono::milliseconds(5);
    if (now <= Runtime::later(due, tolerance))
        return Runtime::later(due, m_period);
    switch (m_missed) {
    case Missed::Burst: return Runtime::later(due, m_period);
    case Missed::Delay: return Runtime::later(now, m_period);
    case Missed::Skip: return Runtime::later(now, m_period - (now - due) % m_period);
    }
    return now;
}

Ref<Future> Interval::tick()
{
    return Ref<Future>(new IntervalTick(Ref<Interval>(this)));
}

void Interval::reset()
{
    resetAfter(m_period);
}

void Interval::resetImmediately()
{
    m_timer->reset(m_runtime.tokioNow());
}

void Interval::resetAfter(Nanoseconds after)
{
    m_timer->reset(Runtime::later(m_runtime.tokioNow(), after));
}

void Interval::resetAt(Nanoseconds deadline)
{
    m_timer->reset(deadline);
}

} // namespace Pollux::Engine
