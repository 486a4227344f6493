// SPDX-License-Identifier: MIT
#include "timeout.h"

#include "joinall.h"
#include "native.h"
#include "nestedpoll.h"
#include "runtime.h"

namespace Pollux::Engine {

Timeout::Timeout(Runtime &runtime, Nanoseconds deadline, Value future)
    : m_future(std::move(future))
    , m_timer(make<Sleep>(runtime, deadline))
{
}

void Timeout::dropContents()
{
    m_future = Value();
    m_timer.reset();
}

PollResult Timeout::poll(Context &context)
{
    Runtime &runtime = context.runtime();
    NestedPoll nested(context, WaitKind::Timeout, quint64(runtime.runTime(Runtime::deadlineTick(m_timer->deadline())).count()));
    if (!m_isHeld)
        m_hadBudget = runtime.hasBudget();
    Future *const future = futureOf(m_future);
    if (!future)
        throw Stop{RunOutcome::Unavailable, 2, QByteArrayLiteral("what this timeout awaits is gone (rustc refuses it: E0505)"), context.place.span};
    PollResult result = Ref<Future>(future)->poll(context);
    m_isHeld = result.isHeld();
    if (m_isHeld)
        return result;
    if (result.isReady()) {
        nested.ready();
        return PollResult::ready(okOf(result.takeValue()));
    }
    context.place.branch = 1;
    const auto pollTimer = [&] { return m_timer->poll(context); };
    // One whose future used up the budget is still stopped in time.
    PollResult elapsed = [&] {
        if (!m_hadBudget || runtime.hasBudget())
            return pollTimer();
        const BudgetScope unconstrained(runtime, Runtime::unconstrained);
        return pollTimer();
    }();
    if (!elapsed.isReady())
        return PollResult::pending();
    nested.ready();
    return PollResult::ready(errorOf());
}

} // namespace Pollux::Engine
