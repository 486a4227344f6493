// SPDX-License-Identifier: MIT
#pragma once

#include "future.h"

namespace Pollux::Engine {

/// One level of the await chain, for as long as a poll of it lasts. Every level but the task's own root says first that it is
/// being awaited (WaitKind::Call or Join) and takes that back, with all below it, when it turns out ready.
class NestedPoll
{
public:
    explicit NestedPoll(Context &context, WaitKind kind = WaitKind::Call, quint64 arg = 0);
    ~NestedPoll();
    NestedPoll(const NestedPoll &) = delete;
    NestedPoll &operator=(const NestedPoll &) = delete;

    void ready(); ///< this level waits for nothing any more

private:
    static constexpr int deepest = 1000; ///< levels; the stack of the machine has room for several times that

    Context &m_context;
    Context::Place m_outer;
    qsizetype m_mark;
};

} // namespace Pollux::Engine
