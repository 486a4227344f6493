// SPDX-License-Identifier: MIT
#include "mpsc.h"

#include "native.h"

#include <optional>

namespace Pollux::Engine {

// --- what the ends share ------------------------------------------------------------------------------------------

MpscState::MpscState(Runtime &runtime, quint64 bound, SourceSpan span)
    : m_resource(runtime, ResourceKind::Channel, bound, span)
    , m_bound(bound)
    , m_permits(bound)
{
}

MpscState::~MpscState()
{
    while (!m_messages.empty())
        m_messages.pop_front();
}

bool MpscState::isIdle() const
{
    return isBounded() ? m_permits.available() == m_bound : m_unread == 0;
}

void MpscState::push(Value message)
{
    m_messages.push_back(std::move(message));
    m_resource.changed(ResourceChange::Length, m_messages.size());
    wakeReceiver(WakeCause::Message);
}

Value MpscState::pop()
{
    if (m_messages.empty())
        return {};
    Value message = std::move(m_messages.front());
    m_messages.pop_front();
    m_resource.changed(ResourceChange::Length, m_messages.size());
    return message;
}

void MpscState::freePlaces(quint64 count)
{
    if (isBounded())
        m_permits.release(count);
    else
        m_unread -= count;
}

void MpscState::returnPlaces(quint64 count)
{
    if (count == 0)
        return;
    freePlaces(count);
    if (isClosed() && isIdle())
        wakeReceiver(WakeCause::Closed);
}

void MpscState::wakeReceiver(WakeCause cause)
{
    if (const Waker waker = std::move(m_receiver))
        waker->wake(cause);
}

void MpscState::close()
{
    if (std::exchange(m_receiverClosed, true))
        return;
    m_resource.changed(ResourceChange::Closed, 0);
    m_permits.close();
    m_receiverGone.notifyAll();
}

Mpsc makeChannel(Runtime &runtime, quint64 bound, SourceSpan span)
{
    if (bound == 0)
        throw Panic{QByteArrayLiteral("mpsc bounded channel requires buffer > 0"), span};
    const auto state = make<MpscState>(runtime, bound, span);
    return {make<MpscSender>(state), make<MpscReceiver>(state)};
}

Mpsc makeUnboundedChannel(Runtime &runtime, SourceSpan span)
{
    const auto state = make<MpscState>(runtime, 0, span);
    return {make<MpscSender>(state), make<MpscReceiver>(state)};
}

// --- sending ----------------------------------------------------------------------------------------------------------

/// send and reserve: waits for places, then takes them.
class MpscRequest final : public Future
{
public:
    /// `value`: Moved for a reservation. `owned`: of reserve_owned.
    MpscRequest(Ref<MpscState> state, Value value, quint64 count, Ref<MpscSender> owned)
        : m_owned(std::move(owned))
        , m_value(std::move(value))
        , m_state(std::move(state))
        , m_isSend(!m_value.isMoved())
    {
        if (count <= m_state->bound())
            m_request.emplace(m_state->m_permits, count);
    }
    ~MpscRequest() override { dropContents(); }
    void dropContents() override
    {
        if (m_request)
            m_request->cancel();
        m_value = Value();
        if (m_owned)
            m_owned->dropContents();
        m_owned.reset();
    }
    PollResult poll(Context &context) override
    {
        // More than the channel can ever hold is refused at once.
        const auto status = m_request ? m_request->poll(context, WaitKind::Send, m_state->m_resource.waitArg()) : PermitRequest::Status::Closed;
        switch (status) {
        case PermitRequest::Status::Pending: break;
        case PermitRequest::Status::Closed:
            if (m_owned)
                m_owned->dropContents();
            return PollResult::ready(errorOf(m_isSend ? std::move(m_value) : Value::unit()));
        case PermitRequest::Status::Acquired:
            if (!m_isSend)
                return PollResult::ready(okOf(native(make<MpscPermit>(m_state, m_request->count(), std::move(m_owned)))));
            m_state->push(std::move(m_value));
            return PollResult::ready(okOf(Value::unit()));
        }
        return PollResult::pending();
    }

private:
    Ref<MpscSender> m_owned;
    Value m_value;
    Ref<MpscState> m_state;
    std::optional<PermitRequest> m_request;
    const bool m_isSend;
};

class MpscClosed final : public Future
{
public:
    explicit MpscClosed(Ref<MpscState> state)
        : m_state(std::move(state))
    {
    }
    void dropContents() override { m_waiter.reset(); }
    PollResult poll(Context &context) override
    {
        if (!m_waiter) {
            m_waiter.emplace(m_state->m_receiverGone);
            if (m_state->isClosed())
                return PollResult::ready(Value::unit());
        }
        if (!m_waiter->poll(context, WaitKind::ReceiverGone, m_state->m_resource.waitArg()))
            return PollResult::pending();
        return PollResult::ready(Value::unit());
    }

private:
    Ref<MpscState> m_state;
    std::optional<NotifyWaiter> m_waiter;
};

MpscSender::MpscSender(Ref<MpscState> state)
    : m_state(std::move(state))
{
    ++m_state->m_senders;
}

void MpscSender::dropContents()
{
    const Ref<MpscState> state = std::move(m_state);
    if (!state || --state->m_senders > 0)
        return;
    state->m_sendersGone = true;
    state->m_resource.changed(ResourceChange::Closed, 0);
    state->wakeReceiver(WakeCause::Closed);
}

Ref<Future> MpscSender::send(Value value)
{
    return Ref<Future>(new MpscRequest(m_state, std::move(value), 1, {}));
}

MpscSender::Try MpscSender::trySend(Value &value)
{
    switch (m_state->m_permits.tryAcquire(1)) {
    case PermitQueue::Try::Closed: return Try::Closed;
    case PermitQueue::Try::NoPermits: return Try::Full;
    case PermitQueue::Try::Acquired: break;
    }
    m_state->push(std::move(value));
    return Try::Sent;
}

Value MpscSender::sendUnbounded(Value value)
{
    if (m_state->isClosed())
        return errorOf(std::move(value));
    ++m_state->m_unread;
    m_state->push(std::move(value));
    return okOf(Value::unit());
}

Ref<Future> MpscSender::reserve(quint64 count)
{
    return Ref<Future>(new MpscRequest(m_state, {}, count, {}));
}

Ref<Future> MpscSender::reserveOwned()
{
    return Ref<Future>(new MpscRequest(m_state, {}, 1, Ref<MpscSender>(this)));
}

MpscSender::Try MpscSender::tryReserve(quint64 count, Value &permit)
{
    if (count > m_state->bound())
        return Try::Full;
    switch (m_state->m_permits.tryAcquire(count)) {
    case PermitQueue::Try::Closed: return Try::Closed;
    case PermitQueue::Try::NoPermits: return Try::Full;
    case PermitQueue::Try::Acquired: break;
    }
    permit = native(make<MpscPermit>(m_state, count, Ref<MpscSender>()));
    return Try::Sent;
}

Ref<Future> MpscSender::closed()
{
    return Ref<Future>(new MpscClosed(m_state));
}

Ref<MpscWeakSender> MpscSender::downgrade() const
{
    return make<MpscWeakSender>(m_state);
}

MpscWeakSender::MpscWeakSender(Ref<MpscState> state)
    : m_state(std::move(state))
{
    ++m_state->m_weakSenders;
}

void MpscWeakSender::dropContents()
{
    if (const Ref<MpscState> state = std::move(m_state))
        --state->m_weakSenders;
}

Ref<MpscSender> MpscWeakSender::upgrade() const
{
    return m_state->m_senders > 0 ? make<MpscSender>(m_state) : Ref<MpscSender>();
}

void MpscPermit::dropContents()
{
    const quint64 count = std::exchange(m_count, 0);
    const Ref<MpscSender> owned = std::move(m_owned);
    m_state->returnPlaces(count);
    if (owned)
        owned->dropContents();
}

Ref<MpscPermit> MpscPermit::next()
{
    if (m_count == 0)
        return {};
    --m_count;
    return make<MpscPermit>(m_state, 1, Ref<MpscSender>());
}

Ref<MpscSender> MpscPermit::send(Value value)
{
    m_count = 0;
    m_state->push(std::move(value));
    return std::move(m_owned);
}

Ref<MpscSender> MpscPermit::giveBack()
{
    m_state->freePlaces(std::exchange(m_count, 0));
    return std::move(m_owned);
}

// --- receiving ----------------------------------------------------------------------------------------------------------

class MpscReceive final : public Future
{
public:
    /// `buffer`: null for recv.
    MpscReceive(Ref<MpscReceiver> receiver, Ref<ListObject> buffer, quint64 limit)
        : m_receiver(std::move(receiver))
        , m_buffer(std::move(buffer))
        , m_limit(limit)
    {
    }
    PollResult poll(Context &context) override
    {
        if (!context.pollProceed())
            return PollResult::pending();
        MpscState &state = *m_receiver->m_state;
        if (m_limit == 0)
            return progress(context, Value::usize(0));
        if (!state.m_messages.empty())
            return progress(context, m_buffer ? take(state) : takeOne(state));
        if (state.m_sendersGone)
            return progress(context, nothing());
        context.registerWaker(state.m_receiver);
        if (state.m_receiverClosed && state.isIdle()) {
            if (m_buffer && !m_buffer->elements.empty()) // so it is in 1.43
                throw Panic{QByteArrayLiteral("assertion failed: buffer.is_empty()"), context.place.span};
            return progress(context, nothing());
        }
        context.waitingOn(WaitKind::Receive, state.m_resource.waitArg());
        return PollResult::pending();
    }

private:
    static PollResult progress(Context &context, Value value)
    {
        context.madeProgress();
        return PollResult::ready(std::move(value));
    }
    Value nothing() const { return m_buffer ? Value::usize(0) : Value::none(); }
    static Value takeOne(MpscState &state)
    {
        Value message = state.pop();
        state.freePlaces(1);
        return someOf(std::move(message));
    }
    Value take(MpscState &state)
    {
        quint64 count = 0;
        for (; count < m_limit && !state.m_messages.empty(); ++count)
            m_buffer->elements.push_back(state.pop());
        state.freePlaces(count);
        return Value::usize(qsizetype(count));
    }

    Ref<MpscReceiver> m_receiver;
    Ref<ListObject> m_buffer;
    quint64 m_limit;
};

void MpscReceiver::dropContents()
{
    const Ref<MpscState> state = std::move(m_state);
    if (!state)
        return;
    state->close();
    while (!state->m_messages.empty()) {
        const Value message = state->pop();
        state->freePlaces(1);
    }
}

Ref<Future> MpscReceiver::receive()
{
    return Ref<Future>(new MpscReceive(Ref<MpscReceiver>(this), {}, 1));
}

Ref<Future> MpscReceiver::receiveMany(Ref<ListObject> buffer, quint64 limit)
{
    return Ref<Future>(new MpscReceive(Ref<MpscReceiver>(this), std::move(buffer), limit));
}

MpscReceiver::Try MpscReceiver::tryReceive(Value &value)
{
    if (m_state->m_messages.empty())
        return m_state->m_sendersGone ? Try::Disconnected : Try::Empty;
    value = m_state->pop();
    m_state->freePlaces(1);
    return Try::Received;
}

} // namespace Pollux::Engine
