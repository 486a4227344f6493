// SPDX-License-Identifier: MIT
#pragma once

#include "../trace/event.h"
#include "object.h"

namespace Pollux::Engine {

/// Rust's std::task::Wake: what a waker does. A task queues itself; what polls its children by wakers of their own
/// (JoinSet, FuturesUnordered, select_all) notes the child and wakes its own task; block_on unparks its thread.
class Wake : public Object
{
public:
    /// May be called any number of times, by any code of the run, after the future is long gone too.
    virtual void wake(WakeCause cause) = 0;
};

/// std::task::Waker. Two that are equal wake the same (Rust's will_wake).
using Waker = Ref<Wake>;

} // namespace Pollux::Engine
