// SPDX-License-Identifier: MIT
#pragma once

#include "permitqueue.h"
#include "resource.h"

namespace Pollux::Engine {

/// tokio::sync::Semaphore, behind its Arc.
class Semaphore final : public Object
{
public:
    Semaphore(Runtime &runtime, quint64 permits, SourceSpan span = {});

    quint64 availablePermits() const { return m_queue.available(); }
    void addPermits(quint64 count);
    quint64 forgetPermits(quint64 count);
    void close();
    bool isClosed() const { return m_queue.isClosed(); }

    /// acquire, acquire_many and the owned ones: Result<SemaphorePermit, AcquireError>; Err(()) when closed.
    Ref<Future> acquire(quint64 count = 1);
    /// try_acquire and the like; `permit` is set when it is acquired.
    PermitQueue::Try tryAcquire(quint64 count, Value &permit);

private:
    friend class SemaphorePermit;
    friend class SemaphoreAcquire;
    void tell() const { m_resource.changed(ResourceChange::Permits, m_queue.available()); }

    Resource m_resource;
    PermitQueue m_queue;
};

/// SemaphorePermit and OwnedSemaphorePermit. Dropped, it gives its permits back.
class SemaphorePermit final : public Object
{
public:
    SemaphorePermit(Ref<Semaphore> semaphore, quint64 count)
        : m_semaphore(std::move(semaphore))
        , m_count(count)
    {
    }
    ~SemaphorePermit() override { dropContents(); }
    void dropContents() override;

    quint64 count() const { return m_count; } ///< num_permits
    void forget() { m_count = 0; }
    Ref<SemaphorePermit> split(quint64 count); ///< null: it has not that many
    void merge(SemaphorePermit &other); ///< throws Panic when they are of different semaphores

private:
    Ref<Semaphore> m_semaphore;
    quint64 m_count;
};

} // namespace Pollux::Engine
