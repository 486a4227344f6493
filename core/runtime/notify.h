// SPDX-License-Identifier: MIT
#pragma once

#include "notifyqueue.h"
#include "resource.h"

namespace Pollux::Engine {

/// tokio::sync::Notify.
class Notify final : public Object
{
public:
    explicit Notify(Runtime &runtime, SourceSpan span = {});

    void notifyOne();
    void notifyLast();
    void notifyWaiters();
    /// What notified() gives; counts from the call (for notifyWaiters), not from its first poll.
    Ref<class Notified> notified();

private:
    friend class Notified;
    void tell() { m_resource.changed(ResourceChange::Version, ++m_notifications); }

    Resource m_resource;
    NotifyQueue m_queue{WakeCause::Notified};
    quint64 m_notifications = 0;
};

/// Ready with ().
class Notified final : public Future
{
public:
    explicit Notified(Ref<Notify> notify)
        : m_notify(std::move(notify))
        , m_waiter(m_notify->m_queue)
    {
    }
    void dropContents() override { m_waiter.cancel(); }
    PollResult poll(Context &context) override;
    bool enable() { return m_waiter.enable(); }

private:
    Ref<Notify> m_notify;
    NotifyWaiter m_waiter;
};

} // namespace Pollux::Engine
