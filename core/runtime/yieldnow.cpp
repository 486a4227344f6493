// SPDX-License-Identifier: MIT
#include "yieldnow.h"

#include "runtime.h"
#include "task.h"

namespace Pollux::Engine {

PollResult YieldNow::poll(Context &context)
{
    if (m_yielded)
        return PollResult::ready(Value::unit());
    m_yielded = true;
    context.waitingOn(WaitKind::YieldNow);
    context.runtime().defer(context.waker());
    return PollResult::pending();
}

} // namespace Pollux::Engine
