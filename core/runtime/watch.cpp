// SPDX-License-Identifier: MIT
#include "watch.h"

#include "native.h"

namespace Pollux::Engine {

Watch makeWatch(Runtime &runtime, Value value, SourceSpan span)
{
    const auto shared = make<WatchShared>(runtime, std::move(value), span);
    return {make<WatchSender>(shared), make<WatchReceiver>(shared, 0)};
}

WatchSender::WatchSender(Ref<WatchShared> shared)
    : m_shared(std::move(shared))
{
    ++m_shared->m_senders;
}

void WatchSender::dropContents()
{
    const Ref<WatchShared> shared = std::move(m_shared);
    if (!shared || --shared->m_senders > 0)
        return;
    shared->m_resource.changed(ResourceChange::Closed, 0);
    shared->m_state.close();
}

Value WatchSender::send(Value value)
{
    if (m_shared->m_receivers == 0)
        return errorOf(std::move(value));
    const Value old = sendReplace(std::move(value));
    return okOf(Value::unit());
}

Value WatchSender::sendReplace(Value value)
{
    std::swap(m_shared->m_value, value);
    modified();
    return value;
}

void WatchSender::modified()
{
    m_shared->m_resource.changed(ResourceChange::Version, m_shared->m_state.version() + 1);
    m_shared->m_state.increment();
}

Ref<WatchReceiver> WatchSender::subscribe() const
{
    return make<WatchReceiver>(m_shared, m_shared->m_state.version());
}

class WatchSenderClosed final : public Future
{
public:
    explicit WatchSenderClosed(Ref<WatchShared> shared)
        : m_shared(std::move(shared))
    {
    }
    void dropContents() override { m_waiter.reset(); }
    PollResult poll(Context &context) override
    {
        if (!context.pollProceed())
            return PollResult::pending();
        for (;;) {
            if (m_waiter) {
                if (!m_waiter->poll(context, WaitKind::ReceiverGone, m_shared->m_resource.waitArg()))
                    return PollResult::pending();
                m_waiter.reset();
            }
            if (m_shared->m_receivers == 0) {
                context.madeProgress();
                return PollResult::ready(Value::unit());
            }
            m_waiter.emplace(m_shared->m_receiversGone);
        }
    }

private:
    Ref<WatchShared> m_shared;
    std::optional<NotifyWaiter> m_waiter;
};

Ref<Future> WatchSender::closed()
{
    return Ref<Future>(new WatchSenderClosed(m_shared));
}

WatchReceiver::WatchReceiver(Ref<WatchShared> shared, quint64 seen)
    : m_shared(std::move(shared))
    , m_seen(seen)
{
    ++m_shared->m_receivers;
}

void WatchReceiver::dropContents()
{
    const Ref<WatchShared> shared = std::move(m_shared);
    if (shared && --shared->m_receivers == 0)
        shared->m_receiversGone.notifyAll();
}

const Value &WatchReceiver::borrowAndUpdate()
{
    m_seen = m_shared->m_state.version();
    return m_shared->m_value;
}

std::optional<bool> WatchReceiver::hasChanged() const
{
    if (m_shared->m_state.isClosed())
        return std::nullopt;
    return m_seen != m_shared->m_state.version();
}

class WatchChanged final : public Future
{
public:
    /// `accepts`: empty for changed().
    WatchChanged(Ref<WatchReceiver> receiver, std::function<bool(const Value &)> accepts)
        : m_receiver(std::move(receiver))
        , m_shared(m_receiver->m_shared)
        , m_accepts(std::move(accepts))
    {
    }
    void dropContents() override { m_request.cancel(); }
    PollResult poll(Context &context) override
    {
        if (!context.pollProceed())
            return PollResult::pending();
        const auto ready = [&context](Value value) {
            context.madeProgress();
            return PollResult::ready(std::move(value));
        };
        for (;;) {
            if (m_accepts && !m_isWaiting) {
                const bool hasChanged = m_receiver->m_seen != m_shared->m_state.version();
                const Value &value = m_receiver->borrowAndUpdate();
                if ((!m_isClosed || hasChanged) && m_accepts(value))
                    return ready(okOf(Value::unit()));
                if (m_isClosed)
                    return ready(errorOf());
            }
            const auto status = m_request.poll(m_shared->m_state, m_receiver->m_seen, context, WaitKind::Watch, m_shared->m_resource.waitArg());
            m_isWaiting = status == WatchRequest::Status::Pending;
            if (m_isWaiting)
                return PollResult::pending();
            m_isClosed = status == WatchRequest::Status::Closed;
            if (!m_accepts)
                return ready(m_isClosed ? errorOf() : okOf(Value::unit()));
        }
    }

private:
    Ref<WatchReceiver> m_receiver;
    Ref<WatchShared> m_shared;
    std::function<bool(const Value &)> m_accepts;
    WatchRequest m_request;
    bool m_isWaiting = false;
    bool m_isClosed = false;
};

Ref<Future> WatchReceiver::changed()
{
    return waitFor({});
}

Ref<Future> WatchReceiver::waitFor(std::function<bool(const Value &)> accepts)
{
    return Ref<Future>(new WatchChanged(Ref<WatchReceiver>(this), std::move(accepts)));
}

} // namespace Pollux::Engine
