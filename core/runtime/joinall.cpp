// SPDX-License-Identifier: MIT
#include "joinall.h"

#include "nestedpoll.h"
#include "panic.h"

namespace Pollux::Engine {

JoinAll::JoinAll(std::vector<Branch> branches)
    : m_branches(std::move(branches))
{
}

JoinAll::~JoinAll()
{
    dropContents();
}

void JoinAll::dropContents()
{
    for (Branch &branch : m_branches) {
        branch.future = Value();
        branch.output = Value();
    }
    m_branches.clear();
}

PollResult JoinAll::poll(Context &context)
{
    const size_t count = m_branches.size();
    NestedPoll nested(context, WaitKind::Join, count);
    const size_t mark = context.reasons.size();
    context.reasons.insert(context.reasons.end(), m_reasons.begin(), m_reasons.end());
    m_reasons.clear();
    for (; m_step < count; ++m_step) {
        const size_t index = (m_first + m_step) % count;
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
            return result;
        }
        if (result.isPending()) {
            m_pending = true;
            continue;
        }
        branch.output = result.takeValue();
        branch.done = true;
        branch.future = Value();
    }
    m_step = 0;
    m_first = count == 0 ? 0 : (m_first + 1) % count;
    if (std::exchange(m_pending, false))
        return PollResult::pending();

    nested.ready();
    auto outputs = make<ListObject>();
    outputs->elements.reserve(count);
    for (Branch &branch : m_branches)
        outputs->elements.push_back(std::move(branch.output));
    return PollResult::ready(count == 0 ? Value::unit() : Value::object(ValueKind::Tuple, std::move(outputs)));
}

Future *futureOf(const Value &value)
{
    switch (value.kind()) {
    case ValueKind::Future:
    case ValueKind::JoinHandle:
        return &value.as<Future>();
    case ValueKind::Reference:
        if (const Value *target = value.as<ReferenceObject>().target())
            return futureOf(*target);
        return nullptr;
    default:
        return nullptr;
    }
}

} // namespace Pollux::Engine
