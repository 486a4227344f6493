// SPDX-License-Identifier: MIT
#pragma once

#include "permitqueue.h"
#include "resource.h"

namespace Pollux::Engine {

/// tokio::sync::RwLock: a reader takes one permit, a writer all of them, first come first served; so a writer that waits
/// keeps later readers out.
class RwLock final : public Object
{
public:
    static constexpr quint64 mostReaders = 0xffffffffu >> 3;

    /// Throws Panic for more readers than mostReaders.
    RwLock(Runtime &runtime, Value value, quint64 readers = mostReaders, SourceSpan span = {});
    ~RwLock() override { dropContents(); }
    void dropContents() override { m_value = Value(); }

    Ref<Future> read(); ///< a RwLockGuard
    Ref<Future> write(); ///< a RwLockGuard
    Value tryRead(); ///< Moved: not now (TryLockError)
    Value tryWrite();
    Value &value() { return m_value; } ///< of get_mut and into_inner

private:
    friend class RwLockGuard;
    friend class RwLockRequest;
    Value guard(bool isWriter);

    Resource m_resource;
    const quint64 m_capacity;
    PermitQueue m_queue;
    Value m_value;
    quint64 m_readers = 0;
    TaskId m_writer = TaskId::None;
};

/// RwLockReadGuard and RwLockWriteGuard, owned or not.
class RwLockGuard final : public Object
{
public:
    RwLockGuard(Ref<RwLock> lock, bool isWriter)
        : m_lock(std::move(lock))
        , m_isWriter(isWriter)
    {
    }
    ~RwLockGuard() override { dropContents(); }
    void dropContents() override;
    Value &value() const { return m_lock->m_value; } ///< until it is dropped
    bool isWriter() const { return m_isWriter; }
    void downgrade(); ///< of a writer: it reads from now on, and nobody wrote in between

private:
    Ref<RwLock> m_lock;
    bool m_isWriter;
};

} // namespace Pollux::Engine
