// SPDX-License-Identifier: MIT
#include "core/runtime/joinset.h"

#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

QCoro::Task<> work(Script &me, QString name, int ms)
{
    const Value noisy = native(make<Noisy>(name));
    co_await me.sleep(ms);
    me.give(Value::str(name.toUtf8()));
}

Ref<AbortHandle> add(const Ref<JoinSet> &set, const char *name, int ms)
{
    return set->insert(go(QLatin1String(name), work, QLatin1String(name), ms));
}

Ref<JoinSet> newSet()
{
    return make<JoinSet>(*g_runtime);
}

/// Of Some(Ok(name)).
QString nameIn(const Value &joined)
{
    return QString::fromUtf8(inside(inside(joined)).as<StringObject>().utf8);
}

QCoro::Task<> asTheyEnd(Script &me)
{
    const auto set = newSet();
    for (const auto &[name, ms] : {std::pair("a", 30), std::pair("b", 10), std::pair("c", 20), std::pair("d", 10)})
        add(set, name, ms);
    say(QStringLiteral("%1 %2").arg(set->length()).arg(yes(set->isEmpty())));
    for (;;) {
        const Value joined = co_await me.wait(set->joinNext());
        if (joined.is(ValueKind::None))
            break;
        say(QStringLiteral("\"%1\", %2 left").arg(nameIn(joined)).arg(set->length()));
    }
    const Value joined = co_await me.wait(set->joinNext());
    say(yes(joined.is(ValueKind::None)));
}

QCoro::Task<> dropping(Script &me)
{
    auto set = newSet();
    for (const char *name : {"a", "b", "c"})
        add(set, name, 30);
    co_await me.sleep(1);
    set.reset();
    say("dropped");
    co_await me.sleep(1);
}

QCoro::Task<> panics(Script &me)
{
    co_await me.sleep(5);
    throw Panic{QByteArrayLiteral("b"), {}};
}

QCoro::Task<> abortAndPanic(Script &me)
{
    const auto set = newSet();
    const auto a = add(set, "a", 30);
    set->insert(go(QStringLiteral("b"), panics));
    add(set, "c", 10);
    co_await me.sleep(1);
    a->abort({});
    for (;;) {
        const Value joined = co_await me.wait(set->joinNext());
        if (joined.is(ValueKind::None))
            break;
        if (isOk(inside(joined))) {
            say(nameIn(joined));
        } else {
            const bool isPanic = inside(inside(joined)).as<JoinErrorObject>().isPanic;
            say(QStringLiteral("cancelled %1 panic %2").arg(yes(!isPanic), yes(isPanic)));
        }
    }
    say(yes(a->isFinished()));
}

QCoro::Task<> tries(Script &me)
{
    const auto set = newSet();
    for (const char *name : {"a", "b", "c"})
        add(set, name, 5);
    say(yes(set->tryJoinNext(false, {}).is(ValueKind::None)));
    co_await me.sleep(6);
    say(nameIn(set->tryJoinNext(false, {})));
    set->abortAll({});
    for (;;) {
        const Value joined = co_await me.wait(set->joinNext());
        if (joined.is(ValueKind::None))
            break;
        say(yes(isOk(inside(joined))));
    }
    for (const char *name : {"d", "e"})
        add(set, name, 5);
    set->abortAll({});
    for (;;) {
        const Value joined = co_await me.wait(set->joinNext());
        if (joined.is(ValueKind::None))
            break;
    }
    say("shut down");
    add(set, "f", 5);
    set->detachAll();
    say(QString::number(set->length()));
    co_await me.sleep(10);
}

QCoro::Task<> nothing(Script &)
{
    co_return;
}

QCoro::Task<> many(Script &me)
{
    const auto set = newSet();
    for (int i = 0; i < 200; ++i)
        set->insert(g_runtime->spawn(script(nothing), nextPlace()));
    co_await me.yield();
    co_await me.sleep(1);
    const Value b = go(QStringLiteral("b"), saysItsName, QStringLiteral("b"));
    int n = 0;
    for (;;) {
        const Value joined = co_await me.wait(set->joinNext());
        if (joined.is(ValueKind::None))
            break;
        ++n;
    }
    say(QString::number(n));
}

} // namespace

class TestJoinSet : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestJoinSet, "joinset")
    POLLUX_WORKERS
    void itRunsOnSeveralWorkers_data()
    {
        row("asTheyEnd", asTheyEnd);
        row("many", many);
        row("dropping", dropping);
    }
    void itRunsAsOnTokio_data()
    {
        row("they come out as they end", asTheyEnd);
        row("dropping it aborts them", dropping);
        row("abort one, panic in one", abortAndPanic);
        row("try_join_next, abort_all, detach_all", tries);
        row("many that are ready use the budget up", many);
    }
};

QTEST_GUILESS_MAIN(TestJoinSet)
#include "tst_joinset.moc"
