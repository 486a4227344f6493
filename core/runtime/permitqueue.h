// SPDX-License-Identifier: MIT
#pragma once

#include "future.h"
#include "waitlist.h"

namespace Pollux::Engine {

/// The batch semaphore that semaphores, locks, bounded channels and once cells are built on (sync/batch_semaphore.rs): a
/// count of permits and a strictly first-come queue. Released permits go to the one that waits longest, bit by bit if
/// it wants many; who comes later gets nothing before it, however little it wants. But one that does not wait takes what is
/// there at once: a queue is empty whenever permits are available.
class PermitQueue
{
public:
    static constexpr quint64 mostPermits = ~quint64(0) >> 3;
    enum class Try : quint8 { Acquired, NoPermits, Closed };

    /// Throws Panic when there are more than mostPermits.
    explicit PermitQueue(quint64 permits);

    quint64 available() const { return m_available; }
    bool isClosed() const { return m_isClosed; }
    Try tryAcquire(quint64 count);
    void release(quint64 count);
    quint64 forget(quint64 count); ///< of the available ones; how many there were to forget
    void close(); ///< whoever waits is woken and told so

private:
    friend class PermitRequest;
    struct Waiter : WaitLink
    {
        Waker waker;
        quint64 missing = 0;
    };

    quint64 m_available;
    WaitList m_waiting;
    bool m_isClosed = false;
};

/// One who asks for permits: Tokio's Acquire. Dropped while it waits, it leaves the queue and passes on what it had been given.
class PermitRequest
{
public:
    /// The queue must outlive it.
    PermitRequest(PermitQueue &queue, quint64 count);
    ~PermitRequest() { cancel(); }
    PermitRequest(const PermitRequest &) = delete;
    PermitRequest &operator=(const PermitRequest &) = delete;

    enum class Status : quint8 { Pending, Acquired, Closed };
    /// `kind`, `arg`: what it says it waits on.
    Status poll(Context &context, WaitKind kind, quint64 arg);
    void cancel(); ///< does nothing once it has acquired
    quint64 count() const { return m_count; }

private:
    PermitQueue &m_queue;
    const quint64 m_count;
    PermitQueue::Waiter m_waiter;
    bool m_isQueued = false;
};

} // namespace Pollux::Engine
