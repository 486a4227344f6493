// SPDX-License-Identifier: MIT
#include "broadcast.h"

#include "native.h"

#include <bit>

namespace Pollux::Engine {

namespace {

quint64 roundedUp(quint64 capacity)
{
    if (capacity == 0)
        throw Panic{QByteArrayLiteral("broadcast channel capacity cannot be zero"), {}};
    if (capacity > ~quint64(0) >> 1)
        throw Panic{QByteArrayLiteral("broadcast channel capacity exceeded `usize::MAX / 2`"), {}};
    constexpr quint64 mostSlots = quint64(1) << 24;
    if (capacity > mostSlots)
        throw Stop{RunOutcome::Unavailable, 2, QByteArrayLiteral("a broadcast channel of more than 16,777,216 slots is more than Pollux holds"), {}};
    return std::bit_ceil(capacity);
}

} // namespace

BroadcastState::BroadcastState(Runtime &runtime, quint64 capacity, Clone clone, SourceSpan span)
    : m_resource(runtime, ResourceKind::Broadcast, roundedUp(capacity), span)
    , m_clone(std::move(clone))
    , m_slots(size_t(roundedUp(capacity)))
{
    for (size_t i = 0; i < m_slots.size(); ++i)
        m_slots[i].position = quint64(i) - m_slots.size();
}

BroadcastState::~BroadcastState() = default;

void BroadcastState::wakeAll(WakeCause cause)
{
    std::vector<Waker> wakers;
    while (WaitLink *const link = m_waiting.first()) {
        link->unlink();
        if (Waker waker = std::move(static_cast<Waiter *>(link)->waker))
            wakers.push_back(std::move(waker));
    }
    for (const Waker &waker : wakers)
        waker->wake(cause);
}

/// Messages somebody has still to read, and those after them: found by halving, as Tokio does.
quint64 BroadcastState::length() const
{
    quint64 low = 0;
    quint64 high = m_slots.size();
    while (low < high) {
        const quint64 middle = low + (high - low) / 2;
        if (slotAt(m_position + middle).unread == 0)
            low = middle + 1;
        else
            high = middle;
    }
    return m_slots.size() - low;
}

BroadcastSender::BroadcastSender(Ref<BroadcastState> state)
    : m_state(std::move(state))
{
    ++m_state->m_senders;
}

void BroadcastSender::dropContents()
{
    const Ref<BroadcastState> state = std::move(m_state);
    if (!state || --state->m_senders > 0)
        return;
    state->m_isClosed = true;
    state->m_resource.changed(ResourceChange::Closed, 0);
    state->wakeAll(WakeCause::Closed);
}

Value BroadcastSender::send(Value value)
{
    BroadcastState &state = *m_state;
    if (state.m_receivers == 0)
        return errorOf(std::move(value));
    BroadcastState::Slot &slot = state.slotAt(state.m_position);
    slot.position = state.m_position++;
    slot.unread = state.m_receivers;
    slot.value = someOf(std::move(value));
    const quint64 receivers = state.m_receivers;
    state.m_resource.changed(ResourceChange::Length, state.length());
    state.wakeAll(WakeCause::Message);
    return okOf(Value::usize(qsizetype(receivers)));
}

Ref<BroadcastReceiver> BroadcastSender::subscribe() const
{
    return make<BroadcastReceiver>(m_state);
}

bool BroadcastSender::isEmpty() const
{
    return m_state->slotAt(m_state->m_position - 1).unread == 0;
}

BroadcastReceiver::BroadcastReceiver(Ref<BroadcastState> state)
    : m_state(std::move(state))
    , m_next(m_state->m_position)
{
    ++m_state->m_receivers;
}

BroadcastReceiver::Try BroadcastReceiver::next(Value *value, quint64 &missed)
{
    BroadcastState &state = *m_state;
    BroadcastState::Slot &slot = state.slotAt(m_next);
    if (slot.position != m_next) {
        if (slot.position + state.m_slots.size() == m_next)
            return state.m_isClosed ? Try::Closed : Try::Empty;
        const quint64 oldest = state.m_position - state.m_slots.size();
        missed = oldest - m_next;
        if (missed > 0) {
            m_next = oldest;
            return Try::Lagged;
        }
    }
    ++m_next;
    if (value)
        *value = state.m_clone(slot.value.as<WrapperObject>().inner);
    if (--slot.unread == 0) {
        slot.value = Value();
        state.m_resource.changed(ResourceChange::Length, state.length());
    }
    return Try::Received;
}

BroadcastReceiver::Try BroadcastReceiver::tryReceive(Value &value, quint64 &missed)
{
    return next(&value, missed);
}

void BroadcastReceiver::dropContents()
{
    if (!m_state)
        return;
    --m_state->m_receivers;
    const quint64 until = m_state->m_position;
    quint64 missed = 0;
    while (m_next < until && next(nullptr, missed) != Try::Closed) { }
    m_state.reset();
}

class BroadcastReceive final : public Future
{
public:
    explicit BroadcastReceive(Ref<BroadcastReceiver> receiver)
        : m_receiver(std::move(receiver))
    {
    }
    void dropContents() override { m_waiter.unlink(); }
    PollResult poll(Context &context) override
    {
        if (!context.pollProceed())
            return PollResult::pending();
        Value value;
        quint64 missed = 0;
        switch (m_receiver->next(&value, missed)) {
        case BroadcastReceiver::Try::Empty: {
            BroadcastState &state = *m_receiver->m_state;
            context.registerWaker(m_waiter.waker);
            if (!m_waiter.isLinked())
                state.m_waiting.append(m_waiter);
            context.waitingOn(WaitKind::Broadcast, state.m_resource.waitArg());
            return PollResult::pending();
        }
        case BroadcastReceiver::Try::Closed: value = errorOf(); break;
        case BroadcastReceiver::Try::Lagged: value = errorOf(Value::integer(missed, NumberType::U64)); break;
        case BroadcastReceiver::Try::Received: value = okOf(std::move(value)); break;
        }
        context.madeProgress();
        return PollResult::ready(std::move(value));
    }

private:
    Ref<BroadcastReceiver> m_receiver;
    BroadcastState::Waiter m_waiter;
};

Ref<Future> BroadcastReceiver::receive()
{
    return Ref<Future>(new BroadcastReceive(Ref<BroadcastReceiver>(this)));
}

Broadcast makeBroadcast(Runtime &runtime, quint64 capacity, BroadcastState::Clone clone, SourceSpan span)
{
    const auto state = make<BroadcastState>(runtime, capacity, std::move(clone), span);
    return {make<BroadcastSender>(state), make<BroadcastReceiver>(state)};
}

Ref<BroadcastSender> makeBroadcastSender(Runtime &runtime, quint64 capacity, BroadcastState::Clone clone, SourceSpan span)
{
    return make<BroadcastSender>(make<BroadcastState>(runtime, capacity, std::move(clone), span));
}

} // namespace Pollux::Engine
