// SPDX-License-Identifier: MIT
#pragma once

#include "resource.h"
#include "watchstate.h"

namespace Pollux::Engine {

class WatchReceiver;
class WatchSender;

struct Watch
{
    Ref<WatchSender> sender;
    Ref<WatchReceiver> receiver;
};
/// tokio::sync::watch::channel.
Watch makeWatch(Runtime &runtime, Value value, SourceSpan span = {});

class WatchShared final : public Object
{
public:
    WatchShared(Runtime &runtime, Value value, SourceSpan span)
        : m_resource(runtime, ResourceKind::Watch, 1, span)
        , m_value(std::move(value))
    {
    }

private:
    friend class WatchChanged;
    friend class WatchReceiver;
    friend class WatchSender;
    friend class WatchSenderClosed;

    Resource m_resource;
    Value m_value;
    WatchState m_state;
    NotifyQueue m_receiversGone{WakeCause::Closed};
    quint64 m_receivers = 0;
    quint64 m_senders = 0;
};

class WatchSender final : public Object
{
public:
    explicit WatchSender(Ref<WatchShared> shared);
    ~WatchSender() override { dropContents(); }
    void dropContents() override;

    Ref<WatchSender> clone() const { return make<WatchSender>(m_shared); }
    Value send(Value value); ///< Result<(), SendError<T>>: Err gives the value back: there is no receiver
    Value sendReplace(Value value); ///< gives the old one; never fails
    /// send_modify and send_if_modified: change value(), then call this.
    void modified();
    Value &value() const { return m_shared->m_value; }
    bool isClosed() const { return m_shared->m_receivers == 0; }
    Ref<Future> closed(); ///< ready with () when no receiver is left
    Ref<WatchReceiver> subscribe() const; ///< has seen the present value
    quint64 receiverCount() const { return m_shared->m_receivers; }
    quint64 senderCount() const { return m_shared->m_senders; }
    bool sameChannel(const WatchSender &other) const { return m_shared == other.m_shared; }

private:
    Ref<WatchShared> m_shared;
};

class WatchReceiver final : public Object
{
public:
    WatchReceiver(Ref<WatchShared> shared, quint64 seen);
    ~WatchReceiver() override { dropContents(); }
    void dropContents() override;

    Ref<WatchReceiver> clone() const { return make<WatchReceiver>(m_shared, m_seen); }
    const Value &borrow() const { return m_shared->m_value; }
    const Value &borrowAndUpdate();
    std::optional<bool> hasChanged() const; ///< nothing: closed (RecvError)
    void markChanged() { --m_seen; }
    void markUnchanged() { m_seen = m_shared->m_state.version(); }
    Ref<Future> changed(); ///< Result<(), RecvError>: Err(()) when no sender is left
    /// wait_for: Result<(), RecvError>; Ok when `accepts` has taken borrow().
    Ref<Future> waitFor(std::function<bool(const Value &)> accepts);
    bool sameChannel(const WatchReceiver &other) const { return m_shared == other.m_shared; }

private:
    friend class WatchChanged;
    Ref<WatchShared> m_shared;
    quint64 m_seen;
};

} // namespace Pollux::Engine
