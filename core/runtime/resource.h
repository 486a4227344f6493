// SPDX-License-Identifier: MIT
#pragma once

#include "future.h"
#include "runtime.h"

namespace Pollux::Engine {

/// What tasks share and wait for, as the log names it.
class Resource
{
public:
    Resource(Runtime &runtime, ResourceKind kind, quint64 capacity, SourceSpan span)
        : m_runtime(runtime)
        , m_id(runtime.makeResource(kind, capacity, span))
    {
    }
    Runtime &runtime() const { return m_runtime; }
    ResourceId id() const { return m_id; }
    void changed(ResourceChange change, quint64 value) const { m_runtime.resourceChanged(m_id, change, value); }
    void changedOwner(TaskId owner) const { changed(ResourceChange::Owner, quint64(owner)); }
    /// For WaitingOn. `who`: could wake the one that waits.
    quint64 waitArg(TaskId who = TaskId::None) const { return resourceArg(m_id, quint64(who)); }

private:
    Runtime &m_runtime;
    const ResourceId m_id;
};

} // namespace Pollux::Engine
