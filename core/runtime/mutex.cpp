// SPDX-License-Identifier: MIT
#include "mutex.h"

#include "native.h"

namespace Pollux::Engine {

class MutexLock final : public Future
{
public:
    explicit MutexLock(Ref<Mutex> mutex)
        : m_mutex(std::move(mutex))
        , m_request(m_mutex->m_queue, 1)
    {
    }
    void dropContents() override { m_request.cancel(); }
    PollResult poll(Context &context) override
    {
        if (m_request.poll(context, WaitKind::Mutex, m_mutex->m_resource.waitArg(m_mutex->m_owner)) == PermitRequest::Status::Pending)
            return PollResult::pending();
        return PollResult::ready(m_mutex->guard());
    }

private:
    Ref<Mutex> m_mutex;
    PermitRequest m_request;
};

Mutex::Mutex(Runtime &runtime, Value value, SourceSpan span)
    : m_resource(runtime, ResourceKind::Mutex, 1, span)
    , m_value(std::move(value))
{
}

Value Mutex::guard()
{
    m_owner = m_resource.runtime().currentId();
    m_resource.changedOwner(m_owner);
    return native(make<MutexGuard>(Ref<Mutex>(this)));
}

void Mutex::unlock()
{
    m_owner = TaskId::None;
    m_resource.changedOwner(m_owner);
    m_queue.release(1);
}

Ref<Future> Mutex::lock()
{
    return Ref<Future>(new MutexLock(Ref<Mutex>(this)));
}

Value Mutex::tryLock()
{
    return m_queue.tryAcquire(1) == PermitQueue::Try::Acquired ? guard() : Value();
}

void MutexGuard::dropContents()
{
    if (const Ref<Mutex> mutex = std::move(m_mutex))
        mutex->unlock();
}

} // namespace Pollux::Engine
