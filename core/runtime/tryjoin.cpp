// SPDX-License-Identifier: MIT
#include "tryjoin.h"

#include "native.h"
#include "nestedpoll.h"

namespace Pollux::Engine {

PollResult TryJoin::poll(Context &context)
{
    const size_t count = m_branches.count();
    NestedPoll nested(context, WaitKind::TryJoin, count);
    Value error;
    const auto polled = m_branches.poll(context, m_first, [&](size_t index, Value output) {
        m_branches[index].future = Value();
        auto &result = output.as<WrapperObject>();
        if (result.variant == Builtin::Err) {
            error = std::move(output);
            return true;
        }
        m_branches[index].output = std::move(result.inner);
        return false;
    });
    if (polled == Branches::Polled::Held)
        return PollResult::held();
    m_first = count == 0 ? 0 : (m_first + 1) % count;
    if (polled == Branches::Polled::Pending)
        return PollResult::pending();

    nested.ready();
    if (polled == Branches::Polled::Stopped) {
        m_branches.drop();
        return PollResult::ready(std::move(error));
    }
    auto outputs = make<ListObject>();
    outputs->elements = m_branches.takeOutputs();
    return PollResult::ready(okOf(count == 0 ? Value::unit() : Value::object(ValueKind::Tuple, std::move(outputs))));
}

} // namespace Pollux::Engine
