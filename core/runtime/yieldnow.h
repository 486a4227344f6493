// SPDX-License-Identifier: MIT
#pragma once

#include "future.h"

namespace Pollux::Engine {

/// tokio::task::yield_now: pending once; its waker is put aside until the run queue is empty (scheduler/defer.rs).
class YieldNow final : public Future
{
public:
    PollResult poll(Context &context) override;

private:
    bool m_yielded = false;
};

} // namespace Pollux::Engine
