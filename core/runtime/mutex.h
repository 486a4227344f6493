// SPDX-License-Identifier: MIT
#pragma once

#include "permitqueue.h"
#include "resource.h"

namespace Pollux::Engine {

/// tokio::sync::Mutex: one permit, first come first served. Not poisoned by a panic: the guard goes, and that is all.
class Mutex final : public Object
{
public:
    Mutex(Runtime &runtime, Value value, SourceSpan span = {});
    ~Mutex() override { dropContents(); }
    void dropContents() override { m_value = Value(); }

    Ref<Future> lock(); ///< lock, lock_owned: a MutexGuard
    Value tryLock(); ///< a MutexGuard; Moved: it is locked (TryLockError)
    Value &value() { return m_value; } ///< of get_mut and into_inner, which need no lock
    TaskId owner() const { return m_owner; }

private:
    friend class MutexGuard;
    friend class MutexLock;
    Value guard();
    void unlock();

    Resource m_resource;
    PermitQueue m_queue{1};
    Value m_value;
    TaskId m_owner = TaskId::None;
};

/// MutexGuard and OwnedMutexGuard.
class MutexGuard final : public Object
{
public:
    explicit MutexGuard(Ref<Mutex> mutex)
        : m_mutex(std::move(mutex))
    {
    }
    ~MutexGuard() override { dropContents(); }
    void dropContents() override;
    Value &value() const { return m_mutex->m_value; } ///< until it is dropped

private:
    Ref<Mutex> m_mutex;
};

} // namespace Pollux::Engine
