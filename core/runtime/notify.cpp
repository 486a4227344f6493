// SPDX-License-Identifier: MIT
#include "notify.h"

namespace Pollux::Engine {

Notify::Notify(Runtime &runtime, SourceSpan span)
    : m_resource(runtime, ResourceKind::Notify, 0, span)
{
}

void Notify::notifyOne()
{
    tell();
    m_queue.notifyOne(NotifyQueue::Which::First);
}

void Notify::notifyLast()
{
    tell();
    m_queue.notifyOne(NotifyQueue::Which::Last);
}

void Notify::notifyWaiters()
{
    tell();
    m_queue.notifyAll();
}

Ref<Notified> Notify::notified()
{
    return make<Notified>(Ref<Notify>(this));
}

PollResult Notified::poll(Context &context)
{
    if (!m_waiter.poll(context, WaitKind::Notified, m_notify->m_resource.waitArg()))
        return PollResult::pending();
    return PollResult::ready(Value::unit());
}

} // namespace Pollux::Engine
