// SPDX-License-Identifier: MIT
#include "semaphore.h"

#include "native.h"

namespace Pollux::Engine {

class SemaphoreAcquire final : public Future
{
public:
    SemaphoreAcquire(Ref<Semaphore> semaphore, quint64 count)
        : m_semaphore(std::move(semaphore))
        , m_request(m_semaphore->m_queue, count)
    {
    }
    ~SemaphoreAcquire() override { dropContents(); }
    void dropContents() override
    {
        const quint64 before = m_semaphore->availablePermits();
        m_request.cancel();
        if (m_semaphore->availablePermits() != before)
            m_semaphore->tell();
    }
    PollResult poll(Context &context) override
    {
        const quint64 before = m_semaphore->availablePermits();
        const auto status = m_request.poll(context, WaitKind::Semaphore, m_semaphore->m_resource.waitArg());
        if (m_semaphore->availablePermits() != before)
            m_semaphore->tell();
        switch (status) {
        case PermitRequest::Status::Pending: break;
        case PermitRequest::Status::Closed: return PollResult::ready(errorOf());
        case PermitRequest::Status::Acquired:
            return PollResult::ready(okOf(native(make<SemaphorePermit>(m_semaphore, m_request.count()))));
        }
        return PollResult::pending();
    }

private:
    Ref<Semaphore> m_semaphore;
    PermitRequest m_request;
};

Semaphore::Semaphore(Runtime &runtime, quint64 permits, SourceSpan span)
    : m_resource(runtime, ResourceKind::Semaphore, permits, span)
    , m_queue(permits)
{
}

void Semaphore::addPermits(quint64 count)
{
    m_queue.release(count);
    tell();
}

quint64 Semaphore::forgetPermits(quint64 count)
{
    const quint64 forgotten = m_queue.forget(count);
    tell();
    return forgotten;
}

void Semaphore::close()
{
    m_resource.changed(ResourceChange::Closed, 0);
    m_queue.close();
}

Ref<Future> Semaphore::acquire(quint64 count)
{
    return Ref<Future>(new SemaphoreAcquire(Ref<Semaphore>(this), count));
}

PermitQueue::Try Semaphore::tryAcquire(quint64 count, Value &permit)
{
    const auto result = m_queue.tryAcquire(count);
    if (result == PermitQueue::Try::Acquired) {
        tell();
        permit = native(make<SemaphorePermit>(Ref<Semaphore>(this), count));
    }
    return result;
}

void SemaphorePermit::dropContents()
{
    if (const quint64 count = std::exchange(m_count, 0))
        m_semaphore->addPermits(count);
}

Ref<SemaphorePermit> SemaphorePermit::split(quint64 count)
{
    if (count > m_count)
        return {};
    m_count -= count;
    return make<SemaphorePermit>(m_semaphore, count);
}

void SemaphorePermit::merge(SemaphorePermit &other)
{
    if (!(m_semaphore == other.m_semaphore))
        throw Panic{QByteArrayLiteral("merging permits from different semaphore instances"), {}};
    m_count += std::exchange(other.m_count, 0);
}

} // namespace Pollux::Engine
