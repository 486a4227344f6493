// SPDX-License-Identifier: MIT
#include "notifyqueue.h"

namespace Pollux::Engine {

void NotifyQueue::notifyOne(Which which)
{
    WaitLink *const link = which == Which::First ? m_waiting.first() : m_waiting.last();
    if (!link) {
        m_isRemembered = true;
        return;
    }
    auto &waiter = static_cast<Waiter &>(*link);
    waiter.unlink();
    waiter.notification = which == Which::First ? Notification::First : Notification::Last;
    if (const Waker waker = std::move(waiter.waker))
        waker->wake(m_cause);
}

void NotifyQueue::notifyAll()
{
    ++m_allCalls;
    std::vector<Waker> wakers;
    while (WaitLink *const link = m_waiting.first()) {
        auto &waiter = static_cast<Waiter &>(*link);
        waiter.unlink();
        waiter.notification = Notification::All;
        if (waiter.waker)
            wakers.push_back(std::move(waiter.waker));
    }
    for (const Waker &waker : wakers)
        waker->wake(m_cause);
}

NotifyWaiter::NotifyWaiter(NotifyQueue &queue)
    : m_queue(queue)
    , m_allCalls(queue.m_allCalls)
{
}

bool NotifyWaiter::advance()
{
    switch (m_state) {
    case State::Init:
        if (std::exchange(m_queue.m_isRemembered, false) || m_queue.m_allCalls != m_allCalls) {
            m_state = State::Done;
            break;
        }
        m_queue.m_waiting.append(m_waiter);
        m_state = State::Waiting;
        break;
    case State::Waiting:
        if (m_waiter.notification != NotifyQueue::Notification::None) {
            m_waiter.notification = NotifyQueue::Notification::None;
            m_waiter.waker.reset();
            m_state = State::Done;
        }
        break;
    case State::Done:
        break;
    }
    return m_state == State::Done;
}

bool NotifyWaiter::poll(Context &context, WaitKind kind, quint64 arg)
{
    if (advance())
        return true;
    context.registerWaker(m_waiter.waker);
    context.waitingOn(kind, arg);
    return false;
}

bool NotifyWaiter::enable()
{
    return advance();
}

void NotifyWaiter::cancel()
{
    if (std::exchange(m_state, State::Done) != State::Waiting)
        return;
    m_waiter.unlink();
    m_waiter.waker.reset();
    if (m_waiter.notification == NotifyQueue::Notification::First)
        m_queue.notifyOne(NotifyQueue::Which::First);
    else if (m_waiter.notification == NotifyQueue::Notification::Last)
        m_queue.notifyOne(NotifyQueue::Which::Last);
}

} // namespace Pollux::Engine
