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
    m_branches.drop();
}

PollResult JoinAll::poll(Context &context)
{
    const size_t count = m_branches.count();
    NestedPoll nested(context, WaitKind::Join, count);
    const auto polled = m_branches.poll(context, m_first, [this](size_t index, Value output) {
        m_branches[index].output = std::move(output);
        m_branches[index].future = Value();
        return false;
    });
    if (polled == Branches::Polled::Held)
        return PollResult::held();
    m_first = count == 0 ? 0 : (m_first + 1) % count;
    if (polled == Branches::Polled::Pending)
        return PollResult::pending();

    nested.ready();
    auto outputs = make<ListObject>();
    outputs->elements = m_branches.takeOutputs();
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
