// SPDX-License-Identifier: MIT
#pragma once

#include "future.h"

namespace Pollux::Engine {

class RunQueue
{
public:
    virtual ~RunQueue() = default;

    /// Takes a task that is Queued. `isYield`: it gave up its turn and goes to the back.
    virtual void schedule(Ref<Task> task, bool isYield) = 0;
    virtual void completed(Task &) {} ///< one whose home this is has ended
};

/// Which task is polled next, on which worker, and when the clock may move: what a runtime flavour is.
class Scheduler : public RunQueue
{
public:
    virtual void wakeMain() = 0;
    virtual void defer(Waker waker) = 0;

    virtual std::optional<Nanoseconds> nextStepTime() const = 0;
    virtual void step() = 0;
    /// Main has ended: the runtime shuts down. step() goes on until isDrained().
    virtual void shutDown() = 0;
    /// After shutDown(): no worker polls anything any more; the live tasks can be dropped.
    virtual bool isDrained() const = 0;
    /// How many lists the live tasks are spread over (by number) when they are dropped at the end.
    virtual int shardCount() const = 0;
};

} // namespace Pollux::Engine
