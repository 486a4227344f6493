// SPDX-License-Identifier: MIT
#pragma once

#include "future.h"

#include <vector>

namespace Pollux::Engine {

/// tokio::join!: polls every branch that is still pending at every wake, starting one branch later each time
/// (macros/join.rs); ready with the tuple of all outputs. A branch that is ready is dropped at once.
class JoinAll final : public Future
{
public:
    struct Branch
    {
        Value future;
        SourceSpan span;
        Value output = {};
        bool done = false;
    };
    explicit JoinAll(std::vector<Branch> branches);
    ~JoinAll() override;

    PollResult poll(Context &context) override;
    void dropContents() override;

private:
    std::vector<Branch> m_branches;
    // Where the poll under way stands, so that a held one goes on where it was.
    size_t m_first = 0; ///< branch that the next poll begins with
    size_t m_step = 0; ///< branches already polled in this poll
    bool m_pending = false; ///< some branch was pending in this poll
    std::vector<WaitReason> m_reasons; ///< of the branches already polled in a poll that was held
};

/// The future behind a value that can be awaited: the future itself, a handle, or a reference to one. Null: not a future.
Future *futureOf(const Value &value);

} // namespace Pollux::Engine
