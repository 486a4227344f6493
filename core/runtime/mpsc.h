// SPDX-License-Identifier: MIT
#pragma once

#include "notifyqueue.h"
#include "permitqueue.h"
#include "resource.h"

#include <deque>

namespace Pollux::Engine {

/// tokio::sync::mpsc (sync/mpsc). A bounded channel is a PermitQueue of its bound, so who waits for room is served in order,
/// and a list of messages; a place becomes free when its message is received, not when it is reserved by someone else. An
/// unbounded one is the list alone.
class MpscState final : public Object
{
public:
    MpscState(Runtime &runtime, quint64 bound, SourceSpan span);
    ~MpscState() override;

    bool isBounded() const { return m_bound > 0; }
    quint64 bound() const { return m_bound; }
    quint64 capacity() const { return m_permits.available(); }
    bool isClosed() const { return m_permits.isClosed(); } ///< by the receiver
    bool isIdle() const; ///< nothing sent is unread, no place reserved
    size_t length() const { return m_messages.size(); }

private:
    friend class MpscClosed;
    friend class MpscReceive;
    friend class MpscReceiver;
    friend class MpscRequest;
    friend class MpscPermit;
    friend class MpscSender;
    friend class MpscWeakSender;

    void push(Value message);
    Value pop(); ///< Moved: nothing there. Does not free the place
    void freePlaces(quint64 count);
    void returnPlaces(quint64 count); ///< reserved and not used
    void wakeReceiver(WakeCause cause);
    void close();

    Resource m_resource;
    const quint64 m_bound; ///< 0: unbounded
    PermitQueue m_permits;
    quint64 m_unread = 0; ///< of an unbounded channel
    std::deque<Value> m_messages;
    Waker m_receiver;
    NotifyQueue m_receiverGone{WakeCause::Closed};
    int m_senders = 0;
    int m_weakSenders = 0;
    bool m_sendersGone = false;
    bool m_receiverClosed = false;
};

class MpscReceiver;
class MpscSender;
class MpscWeakSender;

struct Mpsc
{
    Ref<MpscSender> sender;
    Ref<MpscReceiver> receiver;
};
/// mpsc::channel. Throws Panic for a bound of 0.
Mpsc makeChannel(Runtime &runtime, quint64 bound, SourceSpan span = {});
Mpsc makeUnboundedChannel(Runtime &runtime, SourceSpan span = {});

/// Sender and UnboundedSender. One object for each clone; dropped, it is one sender less.
class MpscSender final : public Object
{
public:
    explicit MpscSender(Ref<MpscState> state);
    ~MpscSender() override { dropContents(); }
    void dropContents() override;

    enum class Try : quint8 { Sent, Full, Closed };
    Ref<MpscSender> clone() const { return make<MpscSender>(m_state); }
    Ref<Future> send(Value value); ///< bounded. Result<(), SendError<T>>: Err gives the value back
    Try trySend(Value &value); ///< bounded; takes the value only when it is sent
    Value sendUnbounded(Value value); ///< Result<(), SendError<T>>
    Ref<Future> reserve(quint64 count = 1); ///< reserve, reserve_many: Result<MpscPermit, SendError<()>>, Err(())
    Ref<Future> reserveOwned(); ///< the permit holds this sender, which is used up: Result<MpscPermit, SendError<()>>
    Try tryReserve(quint64 count, Value &permit); ///< Sent: the permit is set
    Ref<Future> closed(); ///< ready with () when the receiver is gone or closed
    bool isClosed() const { return m_state->isClosed(); }
    bool sameChannel(const MpscSender &other) const { return m_state == other.m_state; }
    quint64 capacity() const { return m_state->capacity(); }
    quint64 maxCapacity() const { return m_state->bound(); }
    Ref<MpscWeakSender> downgrade() const;
    int strongCount() const { return m_state->m_senders; }
    int weakCount() const { return m_state->m_weakSenders; }

private:
    friend class MpscPermit;
    friend class MpscRequest;
    Ref<MpscState> m_state; ///< null: dropped
};

class MpscWeakSender final : public Object
{
public:
    explicit MpscWeakSender(Ref<MpscState> state);
    ~MpscWeakSender() override { dropContents(); }
    void dropContents() override;
    Ref<MpscWeakSender> clone() const { return make<MpscWeakSender>(m_state); }
    Ref<MpscSender> upgrade() const; ///< null when no sender is left
    int strongCount() const { return m_state->m_senders; }
    int weakCount() const { return m_state->m_weakSenders; }

private:
    Ref<MpscState> m_state;
};

/// Permit, OwnedPermit and PermitIterator: places in the channel. Dropped, they are free again.
class MpscPermit final : public Object
{
public:
    /// `owned`: the sender of an OwnedPermit, else null.
    MpscPermit(Ref<MpscState> state, quint64 count, Ref<MpscSender> owned)
        : m_state(std::move(state))
        , m_owned(std::move(owned))
        , m_count(count)
    {
    }
    ~MpscPermit() override { dropContents(); }
    void dropContents() override;

    quint64 count() const { return m_count; }
    Ref<MpscPermit> next(); ///< one of a PermitIterator's; null when there is none left
    Ref<MpscSender> send(Value value); ///< uses the permit up; gives an OwnedPermit's sender back
    Ref<MpscSender> giveBack(); ///< OwnedPermit::release; that name is Object's

private:
    Ref<MpscState> m_state;
    Ref<MpscSender> m_owned;
    quint64 m_count;
};

/// Receiver and UnboundedReceiver.
class MpscReceiver final : public Object
{
public:
    explicit MpscReceiver(Ref<MpscState> state)
        : m_state(std::move(state))
    {
    }
    ~MpscReceiver() override { dropContents(); }
    void dropContents() override; ///< closes the channel and drops what is in it

    Ref<Future> receive(); ///< recv: Option<T>
    /// recv_many: appends at most `limit` messages, gives how many (usize).
    Ref<Future> receiveMany(Ref<ListObject> buffer, quint64 limit);
    enum class Try : quint8 { Received, Empty, Disconnected };
    Try tryReceive(Value &value);
    void close() { m_state->close(); }
    bool isClosed() const { return m_state->isClosed() || m_state->m_senders == 0; }
    bool isEmpty() const { return m_state->length() == 0; }
    size_t length() const { return m_state->length(); }
    quint64 capacity() const { return m_state->capacity(); }
    quint64 maxCapacity() const { return m_state->bound(); }
    int senderStrongCount() const { return m_state->m_senders; }
    int senderWeakCount() const { return m_state->m_weakSenders; }

private:
    friend class MpscReceive;
    Ref<MpscState> m_state; ///< null: dropped
};

} // namespace Pollux::Engine
