// SPDX-License-Identifier: MIT
// spawn_blocking.
#include "core/runtime/blockingpool.h"

#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

/// std::thread::sleep.
void block(int ms)
{
    g_runtime->block(std::chrono::milliseconds(ms), nextPlace());
}

QCoro::Task<> blocks(Script &me, int ms, qint64 result)
{
    block(ms);
    co_await me.hold();
    me.give(number(result));
}

QCoro::Task<> sleeps(Script &me, QString name, int ms)
{
    co_await me.sleep(ms);
    say(name);
}

QString joinedText(const Value &joined)
{
    return QString::number(inside(joined).signedBits());
}

QCoro::Task<> ownThread(Script &me)
{
    const Value other = go(QStringLiteral("other"), sleeps, QStringLiteral("other"), 5);
    const Value handle = g_runtime->spawnBlocking(script(blocks, 50, 7), nextPlace());
    say("spawned");
    const Value joined = co_await me.wait(handle);
    say(joinedText(joined));
    co_await me.sleep(10);
    say("end");
}

QCoro::Task<> several(Script &me)
{
    std::vector<Value> handles;
    for (const int ms : {90, 30, 60})
        handles.push_back(g_runtime->spawnBlocking(script(blocks, ms, ms), nextPlace()));
    for (const Value &handle : handles) {
        const Value joined = co_await me.wait(handle);
        say(joinedText(joined));
    }
}

QCoro::Task<> panics(Script &me)
{
    block(10);
    co_await me.hold();
    throw Panic{QByteArrayLiteral("no"), {}};
}

QCoro::Task<> panic(Script &me)
{
    const Value handle = g_runtime->spawnBlocking(script(panics), nextPlace());
    const Value joined = co_await me.wait(handle);
    say(yes(inside(joined).as<JoinErrorObject>().isPanic));
}

QCoro::Task<> aborted(Script &me)
{
    const Value handle = g_runtime->spawnBlocking(script(blocks, 50, 3), nextPlace());
    // Its thread is under way by the time this one has slept.
    block(20);
    co_await me.hold();
    abort(handle);
    const Value joined = co_await me.wait(handle);
    say(joinedText(joined));
}

QCoro::Task<> blocksAndPrints(Script &me)
{
    block(50);
    co_await me.hold();
    g_told << QStringLiteral("done at last");
}

QCoro::Task<> runtimeWaits(Script &me)
{
    {
        const Value handle = g_runtime->spawnBlocking(script(blocksAndPrints), nextPlace());
    }
    block(20);
    co_await me.hold();
    say("main ends");
}

QCoro::Task<> threeOfThem(Script &me)
{
    std::vector<Value> handles;
    for (const int ms : {20, 10, 40})
        handles.push_back(g_runtime->spawnBlocking(script(blocks, ms, ms), nextPlace()));
    co_await me.sleep(30); // two are idle by then
    const Value again = g_runtime->spawnBlocking(script(blocks, 5, 0), nextPlace());
    co_await me.wait(again);
    co_await me.wait(handles[2]);
}

} // namespace

class TestBlocking : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestBlocking, "blocking")
    void itRunsAsOnTokio_data()
    {
        row("a closure runs on a thread of its own", ownThread);
        row("several at a time", several);
        row("panic", panic);
        row("one that runs cannot be aborted", aborted);
        row("the runtime waits for them", runtimeWaits);
    }
    void anIdleThreadIsUsedAgain_data();
    void anIdleThreadIsUsedAgain();
};

void TestBlocking::anIdleThreadIsUsedAgain_data()
{
    QTest::addColumn<bool>("currentThread");
    QTest::newRow("current_thread") << true;
    QTest::newRow("multi_thread") << false;
}

void TestBlocking::anIdleThreadIsUsedAgain()
{
    QFETCH(bool, currentThread);
    EventLog log;
    Runtime runtime(log, RuntimeSettings{currentThread, 2, false, 0});
    playedBy(runtime, script(threeOfThem));
    QStringList polls;
    for (qsizetype i = 0; i < log.size(); ++i) {
        const Event &event = log.at(i);
        if (event.worker >= WorkerId::FirstBlocking && event.worker <= WorkerId::LastBlocking && event.kind == EventKind::PollEnd)
            polls << QStringLiteral("%1 on %2 at %3").arg(int(event.task)).arg(int(event.worker) - int(WorkerId::FirstBlocking)).arg(event.time / std::chrono::milliseconds(1));
    }
    QCOMPARE(polls, (QStringList{QStringLiteral("2 on 1 at 10"), QStringLiteral("1 on 0 at 20"), QStringLiteral("4 on 1 at 35"),
                                 QStringLiteral("3 on 2 at 40")}));
    QCOMPARE(brokenInvariants(log, 2, currentThread), QStringList());
}

QTEST_GUILESS_MAIN(TestBlocking)
#include "tst_blocking.moc"
