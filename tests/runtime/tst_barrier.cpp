// SPDX-License-Identifier: MIT
#include "core/runtime/barrier.h"

#include "story.h"

#include <set>

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

QCoro::Task<> arrives(Script &me, QString name, Ref<Barrier> barrier, int times)
{
    for (int i = 0; i < times; ++i) {
        const Value leads = co_await me.wait(barrier->wait());
        say(QStringLiteral("%1 leads %2").arg(name, yes(leads.toBool())));
    }
}

QCoro::Task<> twoOfThem(Script &me)
{
    const auto barrier = make<Barrier>(*g_runtime, 2);
    const Value a = go(QStringLiteral("a"), arrives, QStringLiteral("a"), barrier, 3);
    for (int i = 0; i < 3; ++i) {
        co_await me.sleep(i * 5);
        const Value leads = co_await me.wait(barrier->wait());
        say(QStringLiteral("main leads ") + yes(leads.toBool()));
    }
    co_await me.wait(a);
}

QCoro::Task<> oneAndNone(Script &me)
{
    for (const int count : {0, 1}) {
        const auto barrier = make<Barrier>(*g_runtime, count);
        for (int i = 0; i < 2; ++i) {
            const Value leads = co_await me.wait(barrier->wait());
            say(yes(leads.toBool()));
        }
    }
}

QCoro::Task<> goes(Script &me)
{
    const auto barrier = make<Barrier>(*g_runtime, 3);
    const Value a = go(QStringLiteral("a"), arrives, QStringLiteral("a"), barrier, 1);
    co_await me.sleep(1);
    abort(a);
    const Value b = go(QStringLiteral("b"), arrives, QStringLiteral("b"), barrier, 1);
    co_await me.sleep(1);
    const Value leads = co_await me.wait(barrier->wait());
    say(QStringLiteral("main leads ") + yes(leads.toBool()));
    co_await me.wait(b);
}

QCoro::Task<> ten(Script &me)
{
    const auto barrier = make<Barrier>(*g_runtime, 10);
    std::vector<Value> handles;
    for (int i = 0; i < 10; ++i)
        handles.push_back(go(QString::number(i), arrives, QString::number(i), barrier, 1));
    for (const Value &handle : handles)
        co_await me.wait(handle);
}

} // namespace

class TestBarrier : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestBarrier, "barrier")
    POLLUX_WORKERS
    void itRunsOnSeveralWorkers_data()
    {
        row("twoOfThem", twoOfThem);
        row("ten", ten);
    }
    void itRunsAsOnTokio_data()
    {
        row("the last one leads", twoOfThem);
        row("of one, and of none", oneAndNone);
        row("who goes stays counted", goes);
    }
    void theOrderOfTheOthersIsDrawnFromTheSeed();
};

/// Tokio spreads those that wait over eight queues at random.
void TestBarrier::theOrderOfTheOthersIsDrawnFromTheSeed()
{
    std::set<QStringList> told;
    for (quint64 seed = 0; seed < 3; ++seed) {
        EventLog log;
        Runtime runtime(log, RuntimeSettings{true, 1, true, seed});
        playedBy(runtime, script(ten));
        QStringList led = g_told.filter(QStringLiteral("leads"));
        QCOMPARE(led.first(), QStringLiteral("   0 9 leads true"));
        told.insert(led);
        led.sort();
        for (int i = 0; i < 9; ++i)
            QCOMPARE(led.at(i), QStringLiteral("   0 %1 leads false").arg(i));
        QCOMPARE(brokenInvariants(log, 1, true), QStringList());
    }
    QCOMPARE(told.size(), size_t(3));
}

QTEST_GUILESS_MAIN(TestBarrier)
#include "tst_barrier.moc"
