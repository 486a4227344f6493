// SPDX-License-Identifier: MIT
#include "select.h"

#include "nestedpoll.h"
#include "runtime.h"

namespace Pollux::Engine {

namespace {

std::vector<Branches::Branch> branchesOf(std::vector<Select::Branch> &branches)
{
    std::vector<Branches::Branch> result;
    result.reserve(branches.size());
    for (Select::Branch &branch : branches)
        result.push_back({std::move(branch.future), branch.span, {}, !branch.isEnabled});
    return result;
}

} // namespace

Select::Select(std::vector<Branch> branches, bool isBiased)
    : m_branches(branchesOf(branches))
    , m_isBiased(isBiased)
{
    for (Branch &branch : branches)
        m_accepts.push_back(std::move(branch.accepts));
}

PollResult Select::poll(Context &context)
{
    const size_t count = m_branches.count();
    NestedPoll nested(context, WaitKind::Select, count);
    if (!m_branches.isUnderWay())
        m_start = m_isBiased || count == 0 ? 0 : size_t(context.runtime().random(count));
    Value winner;
    const auto polled = m_branches.poll(context, m_start, [&](size_t index, Value output) {
        if (m_accepts[index] && !m_accepts[index](output))
            return false;
        m_chosen = index;
        winner = std::move(output);
        return true;
    });
    if (polled == Branches::Polled::Held)
        return PollResult::held();
    if (polled == Branches::Polled::Pending)
        return PollResult::pending();
    nested.ready();
    m_branches.drop();
    return PollResult::ready(m_chosen ? std::move(winner) : Value::unit());
}

} // namespace Pollux::Engine
