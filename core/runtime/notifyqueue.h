// SPDX-License-Identifier: MIT
#pragma once

#include "future.h"
#include "waitlist.h"

namespace Pollux::Engine {

/// The rules of tokio::sync::Notify (sync/notify.rs). notifyOne wakes the one that waits longest, or is remembered, once,
/// for the next to come; notifyAll wakes those that wait, and those whose NotifyWaiter was made before, and is not remembered.
class NotifyQueue
{
public:
    explicit NotifyQueue(WakeCause cause)
        : m_cause(cause)
    {
    }
    enum class Which : quint8 { First, Last };
    void notifyOne(Which which);
    void notifyAll();

private:
    friend class NotifyWaiter;
    enum class Notification : quint8 { None, First, Last, All };
    struct Waiter : WaitLink
    {
        Waker waker;
        Notification notification = Notification::None;
    };

    const WakeCause m_cause;
    WaitList m_waiting;
    quint64 m_allCalls = 0; ///< of notifyAll
    bool m_isRemembered = false; ///< a notifyOne that nobody waited for; then m_waiting is empty
};

/// Tokio's Notified. Dropped, one that notifyOne had picked passes that on.
class NotifyWaiter
{
public:
    /// The queue must outlive it.
    explicit NotifyWaiter(NotifyQueue &queue);
    ~NotifyWaiter() { cancel(); }
    NotifyWaiter(const NotifyWaiter &) = delete;
    NotifyWaiter &operator=(const NotifyWaiter &) = delete;

    /// True when notified. Costs no budget, as in Tokio. `kind`, `arg`: what it says it waits on.
    bool poll(Context &context, WaitKind kind, quint64 arg);
    bool enable(); ///< queues it without a waker; true when it is notified already
    void cancel();

private:
    enum class State : quint8 { Init, Waiting, Done };
    bool advance();

    NotifyQueue &m_queue;
    NotifyQueue::Waiter m_waiter;
    const quint64 m_allCalls;
    State m_state = State::Init;
};

} // namespace Pollux::Engine
