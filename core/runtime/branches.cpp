// SPDX-License-Identifier: MIT
#include "branches.h"

#include "joinall.h"
#include "panic.h"

namespace Pollux::Engine {

Branches::Polled Branches::poll(Context &context, size_t first, const std::function<bool(size_t, Value)> &onReady)
{
    const size_t count = m_branches.size();
    const size_t mark = context.reasons.size();
    context.reasons.insert(context.reasons.end(), m_reasons.begin(), m_reasons.end());
    m_reasons.clear();
    m_isUnderWay = false;
    const auto ended = [this](Polled result) {
        m_step = 0;
        m_anyPending = false;
        return result;
    };
    for (; m_step < count; ++m_step) {
        const size_t index = (first + m_step) % count;
        Branch &branch = m_branches[index];
        if (branch.done)
            continue;
        context.place.branch = int(index);
        context.place.span = branch.span;
        const size_t before = context.reasons.size();
        Future *const future = futureOf(branch.future);
        if (!future)
            throw Stop{RunOutcome::Unavailable, 2, QByteArrayLiteral("what this branch awaits is gone (rustc refuses it: E0505)"), branch.span};
        PollResult result = Ref<Future>(future)->poll(context);
        if (result.isHeld()) {
            m_reasons.assign(context.reasons.begin() + qsizetype(mark), context.reasons.begin() + qsizetype(before));
            m_isUnderWay = true;
            return Polled::Held;
        }
        if (result.isPending()) {
            m_anyPending = true;
            continue;
        }
        branch.done = true;
        if (onReady(index, result.takeValue()))
            return ended(Polled::Stopped);
    }
    return ended(m_anyPending ? Polled::Pending : Polled::Finished);
}

void Branches::drop()
{
    for (Branch &branch : m_branches) {
        branch.future = Value();
        branch.output = Value();
    }
    m_branches.clear();
}

std::vector<Value> Branches::takeOutputs()
{
    std::vector<Value> outputs;
    outputs.reserve(m_branches.size());
    for (Branch &branch : m_branches)
        outputs.push_back(std::move(branch.output));
    return outputs;
}

} // namespace Pollux::Engine
