// SPDX-License-Identifier: MIT
#include "permitqueue.h"

#include "panic.h"

#include <algorithm>

namespace Pollux::Engine {

namespace {

[[noreturn]] void tooMany(const char *what)
{
    throw Panic{what + QByteArray::number(PermitQueue::mostPermits) + ')', {}};
}

void checkCount(quint64 permits)
{
    if (permits > PermitQueue::mostPermits)
        tooMany("a semaphore may not have more than MAX_PERMITS permits (");
}

} // namespace

PermitQueue::PermitQueue(quint64 permits)
    : m_available(permits)
{
    checkCount(permits);
}

PermitQueue::Try PermitQueue::tryAcquire(quint64 count)
{
    checkCount(count);
    if (m_isClosed)
        return Try::Closed;
    if (m_available < count)
        return Try::NoPermits;
    m_available -= count;
    return Try::Acquired;
}

void PermitQueue::release(quint64 count)
{
    std::vector<Waker> wakers;
    while (count > 0 && !m_waiting.isEmpty()) {
        auto &waiter = static_cast<Waiter &>(*m_waiting.first());
        const quint64 given = std::min(count, waiter.missing);
        waiter.missing -= given;
        count -= given;
        if (waiter.missing > 0)
            break;
        waiter.unlink();
        if (waiter.waker)
            wakers.push_back(std::move(waiter.waker));
    }
    if (count > mostPermits)
        tooMany("cannot add more than MAX_PERMITS permits (");
    if (m_available + count > mostPermits) {
        throw Panic{"number of added permits (" + QByteArray::number(count) + ") would overflow MAX_PERMITS (" + QByteArray::number(mostPermits) + ')', {}};
    }
    m_available += count;
    for (const Waker &waker : wakers)
        waker->wake(WakeCause::Permit);
}

quint64 PermitQueue::forget(quint64 count)
{
    const quint64 forgotten = std::min(count, m_available);
    m_available -= forgotten;
    return forgotten;
}

void PermitQueue::close()
{
    m_isClosed = true;
    while (WaitLink *const link = m_waiting.first()) {
        link->unlink();
        if (const Waker waker = std::move(static_cast<Waiter *>(link)->waker))
            waker->wake(WakeCause::Closed);
    }
}

PermitRequest::PermitRequest(PermitQueue &queue, quint64 count)
    : m_queue(queue)
    , m_count(count)
{
    m_waiter.missing = count;
}

PermitRequest::Status PermitRequest::poll(Context &context, WaitKind kind, quint64 arg)
{
    if (!context.pollProceed())
        return Status::Pending;
    if (m_queue.m_isClosed) {
        context.madeProgress();
        return Status::Closed;
    }
    const quint64 taken = std::min(m_waiter.missing, m_queue.m_available);
    m_queue.m_available -= taken;
    m_waiter.missing -= taken;
    if (m_waiter.missing == 0) {
        context.madeProgress();
        m_isQueued = false;
        return Status::Acquired;
    }
    context.registerWaker(m_waiter.waker);
    if (!m_isQueued)
        m_queue.m_waiting.append(m_waiter);
    m_isQueued = true;
    context.waitingOn(kind, arg);
    return Status::Pending;
}

void PermitRequest::cancel()
{
    if (!std::exchange(m_isQueued, false))
        return;
    m_waiter.unlink();
    m_waiter.waker.reset();
    if (const quint64 given = m_count - m_waiter.missing; given > 0)
        m_queue.release(given);
}

} // namespace Pollux::Engine
