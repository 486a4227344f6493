// SPDX-License-Identifier: MIT
#pragma once

#include "branches.h"

namespace Pollux::Engine {

/// tokio::join!: polls every branch that is still pending at every wake, starting one branch later each time
/// (macros/join.rs); ready with the tuple of all outputs. A branch that is ready is dropped at once.
class JoinAll final : public Future
{
public:
    using Branch = Branches::Branch;
    explicit JoinAll(std::vector<Branch> branches);
    ~JoinAll() override;

    PollResult poll(Context &context) override;
    void dropContents() override;

private:
    Branches m_branches;
    size_t m_first = 0; ///< branch that the next poll begins with
};

/// The future behind a value that can be awaited: the future itself, a handle, or a reference to one. Null: not a future.
Future *futureOf(const Value &value);

} // namespace Pollux::Engine
