// SPDX-License-Identifier: MIT
#pragma once

#include "joinall.h"
#include "runtime.h"

namespace Pollux::Engine {

/// tokio::task::consume_budget: uses one unit up; pending once when there is none.
class ConsumeBudget final : public Future
{
public:
    PollResult poll(Context &context) override
    {
        if (!context.pollProceed())
            return PollResult::pending();
        context.madeProgress();
        return PollResult::ready(Value::unit());
    }
};

/// tokio::task::unconstrained: polls its future on a budget that is never used up.
class Unconstrained final : public Future
{
public:
    explicit Unconstrained(Value future)
        : m_future(std::move(future))
    {
    }
    ~Unconstrained() override { dropContents(); }
    void dropContents() override { m_future = Value(); }
    PollResult poll(Context &context) override
    {
        const BudgetScope unconstrained(context.runtime(), Runtime::unconstrained);
        return Ref<Future>(futureOf(m_future))->poll(context);
    }

private:
    Value m_future;
};

} // namespace Pollux::Engine
