// SPDX-License-Identifier: MIT
#pragma once

#include "permitqueue.h"
#include "resource.h"

namespace Pollux::Engine {

/// tokio::sync::OnceCell: the first to come initialises it; the others wait in order, and the next one tries when that fails.
class OnceCell final : public Object
{
public:
    explicit OnceCell(Runtime &runtime, SourceSpan span = {});
    ~OnceCell() override { dropContents(); }
    void dropContents() override { m_value = Value(); }

    bool isInitialized() const { return !m_value.isMoved(); }
    const Value &get() const { return m_value; } ///< Moved: not yet
    enum class Set : quint8 { Done, AlreadyInitialized, Initializing };
    Set set(Value &value); ///< takes the value only when Done
    /// get_or_init: `init` (the future that the closure gives) is polled only by the one that initialises. Ready with (): get().
    Ref<Future> getOrInit(Value init) { return request(std::move(init), false); }
    /// get_or_try_init: `init` gives a Result; Ok(()): get(), or its Err.
    Ref<Future> getOrTryInit(Value init) { return request(std::move(init), true); }

private:
    friend class OnceCellInit;
    Ref<Future> request(Value init, bool canFail);
    void store(Value value);

    Resource m_resource;
    PermitQueue m_queue{1};
    Value m_value;
    TaskId m_owner = TaskId::None;
};

} // namespace Pollux::Engine
