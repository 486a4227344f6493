// SPDX-License-Identifier: MIT
#include "rwlock.h"

#include "native.h"

namespace Pollux::Engine {

class RwLockRequest final : public Future
{
public:
    RwLockRequest(Ref<RwLock> lock, bool isWriter)
        : m_lock(std::move(lock))
        , m_request(m_lock->m_queue, isWriter ? m_lock->m_capacity : 1)
        , m_isWriter(isWriter)
    {
    }
    void dropContents() override { m_request.cancel(); }
    PollResult poll(Context &context) override
    {
        const WaitKind kind = m_isWriter ? WaitKind::Write : WaitKind::Read;
        if (m_request.poll(context, kind, m_lock->m_resource.waitArg(m_lock->m_writer)) == PermitRequest::Status::Pending)
            return PollResult::pending();
        return PollResult::ready(m_lock->guard(m_isWriter));
    }

private:
    Ref<RwLock> m_lock;
    PermitRequest m_request;
    const bool m_isWriter;
};

RwLock::RwLock(Runtime &runtime, Value value, quint64 readers, SourceSpan span)
    : m_resource(runtime, ResourceKind::RwLock, readers, span)
    , m_capacity(readers)
    , m_queue(readers)
    , m_value(std::move(value))
{
    if (readers > mostReaders)
        throw Panic{"a RwLock may not be created with more than " + QByteArray::number(mostReaders) + " readers", {}};
}

Value RwLock::guard(bool isWriter)
{
    if (isWriter) {
        m_writer = m_resource.runtime().currentId();
        m_resource.changedOwner(m_writer);
    } else {
        m_resource.changed(ResourceChange::Readers, ++m_readers);
    }
    return native(make<RwLockGuard>(Ref<RwLock>(this), isWriter));
}

Ref<Future> RwLock::read()
{
    return Ref<Future>(new RwLockRequest(Ref<RwLock>(this), false));
}

Ref<Future> RwLock::write()
{
    return Ref<Future>(new RwLockRequest(Ref<RwLock>(this), true));
}

Value RwLock::tryRead()
{
    return m_queue.tryAcquire(1) == PermitQueue::Try::Acquired ? guard(false) : Value();
}

Value RwLock::tryWrite()
{
    return m_queue.tryAcquire(m_capacity) == PermitQueue::Try::Acquired ? guard(true) : Value();
}

void RwLockGuard::dropContents()
{
    const Ref<RwLock> lock = std::move(m_lock);
    if (!lock)
        return;
    if (m_isWriter) {
        lock->m_writer = TaskId::None;
        lock->m_resource.changedOwner(TaskId::None);
    } else {
        lock->m_resource.changed(ResourceChange::Readers, --lock->m_readers);
    }
    lock->m_queue.release(m_isWriter ? lock->m_capacity : 1);
}

void RwLockGuard::downgrade()
{
    if (!std::exchange(m_isWriter, false))
        return;
    m_lock->m_writer = TaskId::None;
    m_lock->m_resource.changedOwner(TaskId::None);
    m_lock->m_resource.changed(ResourceChange::Readers, ++m_lock->m_readers);
    m_lock->m_queue.release(m_lock->m_capacity - 1);
}

} // namespace Pollux::Engine
