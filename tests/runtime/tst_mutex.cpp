// SPDX-License-Identifier: MIT
#include "core/runtime/mutex.h"

#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

QCoro::Task<> add(Script &me, QString name, Ref<Mutex> mutex, int times, int ms)
{
    for (int i = 0; i < times; ++i) {
        const Value guard = co_await me.wait(mutex->lock());
        Value &value = guard.as<MutexGuard>().value();
        value = number(value.signedBits() + 1);
        say(QStringLiteral("%1 locks %2").arg(name).arg(value.signedBits()));
        co_await me.sleep(ms);
    }
}

Value goAdd(const char *name, const Ref<Mutex> &mutex, int times, int ms)
{
    return go(QLatin1String(name), add, QLatin1String(name), mutex, times, ms);
}

Ref<Mutex> zero()
{
    return make<Mutex>(*g_runtime, number(0));
}

QString tried(const Ref<Mutex> &mutex)
{
    return QStringLiteral("try ") + yes(!mutex->tryLock().isMoved());
}

QCoro::Task<> fair(Script &me)
{
    const auto mutex = zero();
    const Value a = goAdd("a", mutex, 3, 10);
    const Value b = goAdd("b", mutex, 2, 10);
    const Value c = goAdd("c", mutex, 1, 10);
    co_await me.wait(a);
    co_await me.wait(b);
    co_await me.wait(c);
    const Value guard = co_await me.wait(mutex->lock());
    say(QString::number(guard.as<MutexGuard>().value().signedBits()));
}

QCoro::Task<> alone(Script &me)
{
    const auto mutex = zero();
    const Value a = goAdd("a", mutex, 2, 0);
    co_await me.wait(a);
    say(tried(mutex));
    const Value guard = co_await me.wait(mutex->lock());
    say(tried(mutex));
}

QCoro::Task<> abortedWaiter(Script &me)
{
    const auto mutex = zero();
    const Value a = goAdd("a", mutex, 1, 10);
    const Value b = goAdd("b", mutex, 1, 10);
    const Value c = goAdd("c", mutex, 1, 10);
    co_await me.sleep(5);
    abort(b);
    co_await me.sleep(1);
    co_await me.wait(c);
    co_await me.wait(a);
}

QCoro::Task<> abortedOwnerToBe(Script &me)
{
    const auto mutex = zero();
    Value guard = co_await me.wait(mutex->lock());
    const Value b = goAdd("b", mutex, 1, 10);
    const Value c = goAdd("c", mutex, 1, 10);
    co_await me.yield();
    guard = Value();
    abort(b);
    say(tried(mutex));
    co_await me.wait(c);
}

QCoro::Task<> panics(Script &me, Ref<Mutex> mutex)
{
    const Value guard = co_await me.wait(mutex->lock());
    guard.as<MutexGuard>().value() = number(7);
    co_await me.sleep(5);
    throw Panic{QByteArrayLiteral("a"), {}};
}

QCoro::Task<> panic(Script &me)
{
    const auto mutex = zero();
    const Value a = go(QStringLiteral("a"), panics, mutex);
    const Value b = goAdd("b", mutex, 1, 1);
    const Value joined = co_await me.wait(a);
    say(QStringLiteral("a ") + yes(!isOk(joined)));
    co_await me.wait(b);
}

QCoro::Task<> toTheBack(Script &me)
{
    const auto mutex = zero();
    const Value a = goAdd("a", mutex, 2, 0);
    const Value b = goAdd("b", mutex, 2, 0);
    co_await me.wait(a);
    co_await me.wait(b);
}

} // namespace

class TestMutex : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestMutex, "mutex")
    POLLUX_WORKERS
    void itRunsOnSeveralWorkers_data()
    {
        row("fair", fair);
        row("toTheBack", toTheBack);
        row("panic", panic);
    }
    void itRunsAsOnTokio_data()
    {
        row("fair", fair);
        row("without contention nobody waits", alone);
        row("an aborted waiter leaves the queue", abortedWaiter);
        row("an aborted waiter that was just given the lock passes it on", abortedOwnerToBe);
        row("a panic unlocks and does not poison", panic);
        row("who unlocks and locks again goes to the back", toTheBack);
    }
    void aWaiterNamesTheOwner();
};

namespace {

QCoro::Task<> twoTasks(Script &me)
{
    const auto mutex = zero();
    const Value a = goAdd("a", mutex, 1, 10);
    const Value b = goAdd("b", mutex, 1, 10);
    co_await me.wait(b);
}

} // namespace

void TestMutex::aWaiterNamesTheOwner()
{
    EventLog log;
    Runtime runtime(log, RuntimeSettings{true, 1, true, 0});
    playedBy(runtime, script(twoTasks));
    QStringList about;
    for (qsizetype i = 0; i < log.size(); ++i) {
        const Event &event = log.at(i);
        if (event.kind == EventKind::WaitingOn && WaitKind(event.detail) == WaitKind::Mutex)
            about << QStringLiteral("%1 waits for %2 of %3").arg(int(event.task)).arg(quint32(resourceOf(event.arg))).arg(resourceValue(event.arg));
        else if (event.kind == EventKind::ResourceChanged && ResourceChange(event.detail) == ResourceChange::Owner)
            about << QStringLiteral("owner %1").arg(qint32(resourceValue(event.arg)));
    }
    QCOMPARE(about, (QStringList{QStringLiteral("owner 1"), QStringLiteral("2 waits for 0 of 1"), QStringLiteral("owner -1"),
                                 QStringLiteral("owner 2"), QStringLiteral("owner -1")}));
}

QTEST_GUILESS_MAIN(TestMutex)
#include "tst_mutex.moc"
