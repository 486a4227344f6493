// SPDX-License-Identifier: MIT
#include "core/runtime/coop.h"

#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

Ref<Future> unit()
{
    return Ref<Future>(new ConsumeBudget);
}

QCoro::Task<> consumes(Script &me)
{
    const Value b = go(QStringLiteral("b"), saysItsName, QStringLiteral("b"));
    for (int i = 0; i < 300; ++i) {
        co_await me.wait(unit());
        if (i % 100 == 0)
            say(QString::number(i));
    }
    say("end");
}

QCoro::Task<> threeHundred(Script &me)
{
    for (int i = 0; i < 300; ++i)
        co_await me.wait(unit());
}

QCoro::Task<> unconstrained(Script &me)
{
    const Value b = go(QStringLiteral("b"), saysItsName, QStringLiteral("b"));
    co_await me.wait(Ref<Future>(new Unconstrained(script(threeHundred))));
    say("end");
    for (int i = 0; i < 128; ++i)
        co_await me.wait(unit());
    say("128 more");
    co_await me.wait(unit());
    say("129 more");
}

QCoro::Task<> nothing(Script &)
{
    co_return;
}

QCoro::Task<> handles(Script &me)
{
    std::vector<Value> handles;
    for (int i = 0; i < 130; ++i)
        handles.push_back(g_runtime->spawn(script(nothing), nextPlace()));
    co_await me.sleep(1);
    for (size_t i = 0; i < handles.size(); ++i) {
        co_await me.wait(handles[i]);
        if (i > 125)
            say(QString::number(i));
    }
    for (int i = 0; i < 3; ++i)
        co_await me.yield();
    say("end");
}

} // namespace

class TestCoop : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestCoop, "coop")
    void itRunsAsOnTokio_data()
    {
        row("consume_budget lets others in", consumes);
        row("unconstrained does not", unconstrained);
        row("a handle that is ready costs a unit, yield_now none", handles);
    }
};

QTEST_GUILESS_MAIN(TestCoop)
#include "tst_coop.moc"
