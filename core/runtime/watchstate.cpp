// SPDX-License-Identifier: MIT
#include "watchstate.h"

#include "runtime.h"

namespace Pollux::Engine {

void WatchState::wakeAll()
{
    for (NotifyQueue &queue : m_waiting)
        queue.notifyAll();
}

void WatchState::increment()
{
    ++m_version;
    wakeAll();
}

void WatchState::close()
{
    m_isClosed = true;
    wakeAll();
}

NotifyQueue &WatchState::anyQueue(Runtime &runtime)
{
    return m_waiting[size_t(runtime.random(m_waiting.size()))];
}

WatchRequest::Status WatchRequest::poll(WatchState &state, quint64 &seen, Context &context, WaitKind kind, quint64 arg)
{
    for (;;) {
        if (!m_waiter) {
            m_waiter.emplace(state.anyQueue(context.runtime()));
            if (seen != state.m_version || state.m_isClosed) {
                m_waiter.reset();
                if (seen == state.m_version)
                    return Status::Closed;
                seen = state.m_version;
                return Status::Changed;
            }
        }
        if (!m_waiter->poll(context, kind, arg))
            return Status::Pending;
        m_waiter.reset();
    }
}

} // namespace Pollux::Engine
