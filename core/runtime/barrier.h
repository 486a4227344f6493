// SPDX-License-Identifier: MIT
#pragma once

#include "resource.h"
#include "watchstate.h"

namespace Pollux::Engine {

/// tokio::sync::Barrier: the last of `count` to arrive is the leader and goes on at once; it wakes the others.
class Barrier final : public Object
{
public:
    /// A count of 0 is as 1.
    Barrier(Runtime &runtime, quint64 count, SourceSpan span = {});
    Ref<Future> wait(); ///< a bool: is_leader

private:
    friend class BarrierWait;
    Resource m_resource;
    const quint64 m_count;
    WatchState m_state;
    quint64 m_arrived = 0;
    quint64 m_generation = 1;
};

} // namespace Pollux::Engine
