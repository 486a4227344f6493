// SPDX-License-Identifier: MIT
#pragma once

#include "branches.h"

namespace Pollux::Engine {

/// tokio::try_join!: as join!, but ready with the first Err that a branch gives, where it stands in the poll; the other
/// branches are then dropped in order. Else Ok of the tuple of what the branches' Oks held.
class TryJoin final : public Future
{
public:
    using Branch = Branches::Branch;
    explicit TryJoin(std::vector<Branch> branches)
        : m_branches(std::move(branches))
    {
    }
    ~TryJoin() override { dropContents(); }

    PollResult poll(Context &context) override;
    void dropContents() override { m_branches.drop(); }

private:
    Branches m_branches;
    size_t m_first = 0; ///< branch that the next poll begins with
};

} // namespace Pollux::Engine
