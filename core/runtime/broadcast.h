// SPDX-License-Identifier: MIT
#pragma once

#include "resource.h"
#include "waitlist.h"

#include <functional>

namespace Pollux::Engine {

/// tokio::sync::broadcast (sync/broadcast.rs): a ring of slots, as many as the capacity rounded up to a power of two. Each
/// receiver has its place in the stream; one that falls behind by more than the ring holds is told how many it missed and
/// goes on with the oldest that is left.
class BroadcastState final : public Object
{
public:
    using Clone = std::function<Value(const Value &)>; ///< Rust's Clone of a message

    BroadcastState(Runtime &runtime, quint64 capacity, Clone clone, SourceSpan span);
    ~BroadcastState() override;

private:
    friend class BroadcastReceive;
    friend class BroadcastReceiver;
    friend class BroadcastSender;
    struct Slot
    {
        quint64 position = 0;
        quint64 unread = 0; ///< receivers that have not read it
        Value value;
    };
    struct Waiter : WaitLink
    {
        Waker waker;
    };
    void wakeAll(WakeCause cause);
    quint64 length() const;
    Slot &slotAt(quint64 position) { return m_slots[size_t(position & (m_slots.size() - 1))]; }
    const Slot &slotAt(quint64 position) const { return m_slots[size_t(position & (m_slots.size() - 1))]; }

    Resource m_resource;
    Clone m_clone;
    std::vector<Slot> m_slots;
    WaitList m_waiting;
    quint64 m_position = 0; ///< of the next message
    quint64 m_receivers = 0;
    quint64 m_senders = 0;
    bool m_isClosed = false;
};

class BroadcastReceiver;

class BroadcastSender final : public Object
{
public:
    explicit BroadcastSender(Ref<BroadcastState> state);
    ~BroadcastSender() override { dropContents(); }
    void dropContents() override;

    Ref<BroadcastSender> clone() const { return make<BroadcastSender>(m_state); }
    Value send(Value value); ///< Result<usize, SendError<T>>: how many receivers there are; Err gives the value back
    Ref<BroadcastReceiver> subscribe() const;
    quint64 length() const { return m_state->length(); }
    bool isEmpty() const;
    quint64 receiverCount() const { return m_state->m_receivers; }
    bool sameChannel(const BroadcastSender &other) const { return m_state == other.m_state; }

private:
    Ref<BroadcastState> m_state;
};

class BroadcastReceiver final : public Object
{
public:
    explicit BroadcastReceiver(Ref<BroadcastState> state); ///< from the next message on
    ~BroadcastReceiver() override { dropContents(); }
    void dropContents() override;

    /// Result<T, RecvError>: Err(()) is Closed, Err(n) with a u64 is Lagged(n).
    Ref<Future> receive();
    enum class Try : quint8 { Received, Empty, Closed, Lagged };
    Try tryReceive(Value &value, quint64 &missed);
    quint64 length() const { return m_state->m_position - m_next; }
    Ref<BroadcastReceiver> resubscribe() const { return make<BroadcastReceiver>(m_state); }
    bool sameChannel(const BroadcastReceiver &other) const { return m_state == other.m_state; }

private:
    friend class BroadcastReceive;
    /// `value`: null: not wanted. `missed`: of Lagged.
    Try next(Value *value, quint64 &missed);

    Ref<BroadcastState> m_state;
    quint64 m_next;
};

struct Broadcast
{
    Ref<BroadcastSender> sender;
    Ref<BroadcastReceiver> receiver;
};
/// broadcast::channel. Throws Panic for a capacity of 0, or one above half of usize.
Broadcast makeBroadcast(Runtime &runtime, quint64 capacity, BroadcastState::Clone clone, SourceSpan span = {});
/// broadcast::Sender::new: a sender alone.
Ref<BroadcastSender> makeBroadcastSender(Runtime &runtime, quint64 capacity, BroadcastState::Clone clone, SourceSpan span = {});

} // namespace Pollux::Engine
