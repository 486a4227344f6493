// SPDX-License-Identifier: MIT
#pragma once

#include "future.h"

#include <functional>
#include <vector>

namespace Pollux::Engine {

/// The branches of join!, try_join! and select!: the loop that polls them inside one poll of their owner.
class Branches
{
public:
    struct Branch
    {
        Value future;
        SourceSpan span;
        Value output = {};
        bool done = false; ///< ready, or disabled: not polled
    };
    explicit Branches(std::vector<Branch> branches)
        : m_branches(std::move(branches))
    {
    }

    enum class Polled : quint8 {
        Pending, ///< at least one is
        Finished, ///< none is left to poll
        Stopped, ///< onReady said so
        Held, ///< in the middle: the next call goes on there
    };
    /// Polls each that is not done, once, from `first` on and round. `onReady`: what to do with an output that came in; the
    /// branch is done by then, and its future still there. True: stop here.
    Polled poll(Context &context, size_t first, const std::function<bool(size_t index, Value output)> &onReady);
    bool isUnderWay() const { return m_isUnderWay; } ///< the latest poll was held

    size_t count() const { return m_branches.size(); }
    Branch &operator[](size_t index) { return m_branches[index]; }
    void drop(); ///< all that is left of them, in order
    std::vector<Value> takeOutputs();

private:
    std::vector<Branch> m_branches;
    size_t m_step = 0; ///< branches already polled in this poll
    bool m_isUnderWay = false;
    bool m_anyPending = false;
    std::vector<WaitReason> m_reasons; ///< of those already polled in a poll that was held
};

} // namespace Pollux::Engine
