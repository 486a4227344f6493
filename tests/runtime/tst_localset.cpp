// SPDX-License-Identifier: MIT
#include "core/runtime/localset.h"

#include "core/runtime/coop.h"
#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

QCoro::Task<> steps(Script &me, QString name, int ms)
{
    const Value noisy = native(make<Noisy>(name));
    say(name + QStringLiteral(" begins"));
    co_await me.sleep(ms);
    say(name + QStringLiteral(" ends"));
}

Value toldSteps(const char *name, int ms)
{
    return told(QLatin1String(name), steps, QLatin1String(name), ms);
}

Ref<LocalSet> newSet()
{
    return make<LocalSet>(*g_runtime);
}

Ref<Future> sleeping(int ms)
{
    return Ref<Future>(new Sleep(*g_runtime, g_runtime->tokioNow() + std::chrono::milliseconds(ms)));
}

QCoro::Task<> until(Script &me, std::shared_ptr<Value> before)
{
    const Value a = g_runtime->spawnLocal(toldSteps("a", 10), nextPlace());
    const Value b = go(QStringLiteral("b"), saysItsName, QStringLiteral("b"));
    say("spawned");
    co_await me.wait(a);
    co_await me.wait(b);
    co_await me.wait(*before);
    say("until ends");
}

QCoro::Task<> runUntil(Script &me)
{
    const auto local = newSet();
    const auto before = std::make_shared<Value>(local->spawn(toldSteps("before", 5), nextPlace()));
    co_await me.wait(local->runUntil(told(QStringLiteral("until"), until, before)));
    say("main");
}

QCoro::Task<> spawnsAnother(Script &me)
{
    {
        const Value c = g_runtime->spawnLocal(toldSteps("c", 7), nextPlace());
    }
    co_await me.wait(script(steps, QStringLiteral("a"), 5));
}

QCoro::Task<> yieldsAndSays(Script &me)
{
    co_await me.yield();
    say("b");
}

QCoro::Task<> awaited(Script &me)
{
    const auto local = newSet();
    {
        const Value a = local->spawn(told(QStringLiteral("a"), spawnsAnother), nextPlace());
        const Value b = local->spawn(told(QStringLiteral("b"), yieldsAndSays), nextPlace());
    }
    co_await me.wait(told(QStringLiteral("set"), futureValue(Ref<Future>(local.get()))));
    say("main");
}

QCoro::Task<> dropped(Script &me)
{
    auto local = newSet();
    for (const char *name : {"a", "b", "c"}) {
        const Value handle = local->spawn(toldSteps(name, 50), nextPlace());
    }
    co_await me.wait(local->runUntil(futureValue(sleeping(1))));
    const Value d = local->spawn(toldSteps("d", 50), nextPlace());
    say("drop");
    local.reset();
    const Value joined = co_await me.wait(d);
    say(yes(!isOk(joined)));
}

QCoro::Task<> saysEvery60(Script &, int i)
{
    if (i % 60 == 0)
        say(QString::number(i));
    co_return;
}

QCoro::Task<> sixtyOne(Script &me)
{
    const auto local = newSet();
    const Value other = go(QStringLiteral("other"), saysItsName, QStringLiteral("other"));
    for (int i = 0; i < 130; ++i) {
        const Value handle = local->spawn(script(saysEvery60, i), nextPlace());
    }
    co_await me.wait(told(QStringLiteral("set"), futureValue(Ref<Future>(local.get()))));
}

QCoro::Task<> panics(Script &)
{
    throw Panic{QByteArrayLiteral("a"), {}};
    co_return;
}

QCoro::Task<> joins(Script &me, std::shared_ptr<Value> a, std::shared_ptr<Value> b)
{
    const Value first = co_await me.wait(*a);
    say(yes(inside(first).as<JoinErrorObject>().isPanic));
    abort(*b);
    const Value second = co_await me.wait(*b);
    say(yes(!isOk(second)));
}

QCoro::Task<> panicAndAbort(Script &me)
{
    const auto local = newSet();
    const auto a = std::make_shared<Value>(local->spawn(told(QStringLiteral("a"), panics), nextPlace()));
    const auto b = std::make_shared<Value>(local->spawn(toldSteps("b", 50), nextPlace()));
    co_await me.wait(local->runUntil(script(joins, a, b)));
}

QCoro::Task<> consumes(Script &me, QString name, int count)
{
    for (int i = 0; i < count; ++i)
        co_await me.wait(Ref<Future>(new ConsumeBudget));
    if (!name.isEmpty())
        say(name);
}

QCoro::Task<> consumesAndWaits(Script &me, std::shared_ptr<Value> a)
{
    co_await me.wait(script(consumes, QString(), 100));
    co_await me.wait(*a);
    co_await me.wait(script(consumes, QString(), 100));
    say("until");
}

QCoro::Task<> budgets(Script &me)
{
    const auto local = newSet();
    const auto a = std::make_shared<Value>(local->spawn(told(QStringLiteral("a"), consumes, QStringLiteral("a"), 200), nextPlace()));
    co_await me.wait(local->runUntil(told(QStringLiteral("until"), consumesAndWaits, a)));
}

} // namespace

class TestLocalSet : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestLocalSet, "localset")
    void itRunsAsOnTokio_data()
    {
        row("run_until: the future first, then the tasks", runUntil);
        row("the set itself is awaited", awaited);
        row("dropped, it drops its tasks, oldest first", dropped);
        row("61 tasks a poll", sixtyOne);
        row("a panic and an abort", panicAndAbort);
        row("each local task has a budget of its own", budgets);
    }
    void aLocalTaskMayBlockItsWorker();
};

namespace {

QCoro::Task<> blocks(Script &me)
{
    say("blocks");
    g_runtime->block(std::chrono::milliseconds(20), nextPlace());
    co_await me.hold();
    say("goes on");
}

QCoro::Task<> runsOneThatBlocks(Script &me)
{
    const auto local = newSet();
    {
        const Value handle = local->spawn(told(QStringLiteral("a"), blocks), nextPlace());
    }
    co_await me.wait(local->runUntil(futureValue(sleeping(5))));
    say("main");
}

} // namespace

void TestLocalSet::aLocalTaskMayBlockItsWorker()
{
    EventLog log;
    Runtime runtime(log, RuntimeSettings{true, 1, false, 0});
    QCOMPARE(playedBy(runtime, script(runsOneThatBlocks)),
             QStringLiteral("0 poll main\n   0 poll a\n   0 blocks\n  20 goes on\n  20 poll main\n  20 main"));
    QCOMPARE(brokenInvariants(log, 1, true), QStringList());
}

QTEST_GUILESS_MAIN(TestLocalSet)
#include "tst_localset.moc"
