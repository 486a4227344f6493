// SPDX-License-Identifier: MIT
#pragma once

#include "branches.h"

namespace Pollux::Engine {

/// tokio::select! (macros/select.rs): each poll begins with a branch drawn from the run's seed, or with the first where it is
/// biased, and polls those that are enabled until one is ready with an output that its pattern takes. Then all futures are
/// dropped in the order they are written, the finished one among them, before its handler runs. A branch whose output its pattern
/// does not take is disabled; the output is dropped there and then.
class Select final : public Future
{
public:
    struct Branch
    {
        Value future; ///< made even where the precondition is false, as the macro does
        SourceSpan span;
        bool isEnabled = true; ///< `, if ...`
        std::function<bool(const Value &output)> accepts = {}; ///< the pattern; empty: takes everything
    };
    Select(std::vector<Branch> branches, bool isBiased);
    ~Select() override { dropContents(); }

    /// Gives the output of the branch that won; see chosen().
    PollResult poll(Context &context) override;
    void dropContents() override { m_branches.drop(); }

    /// Once ready: the branch. Nothing: all are disabled, so `else` runs, or it panics with allDisabledMessage.
    std::optional<size_t> chosen() const { return m_chosen; }
    static constexpr const char *allDisabledMessage = "all branches are disabled and there is no else branch";

private:
    Branches m_branches;
    std::vector<std::function<bool(const Value &)>> m_accepts;
    std::optional<size_t> m_chosen;
    size_t m_start = 0;
    const bool m_isBiased;
};

} // namespace Pollux::Engine
