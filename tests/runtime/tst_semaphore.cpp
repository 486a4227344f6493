// SPDX-License-Identifier: MIT
#include "core/runtime/semaphore.h"

#include "core/runtime/task.h"
#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

using Sem = Ref<Semaphore>;

SemaphorePermit &permitOf(const Value &value)
{
    return value.as<SemaphorePermit>();
}

QString tried(PermitQueue::Try result)
{
    switch (result) {
    case PermitQueue::Try::Acquired: return QStringLiteral("None");
    case PermitQueue::Try::NoPermits: return QStringLiteral("Some(NoPermits)");
    case PermitQueue::Try::Closed: return QStringLiteral("Some(Closed)");
    }
    return {};
}

QString tryOne(const Sem &sem)
{
    Value permit;
    return tried(sem->tryAcquire(1, permit));
}

QCoro::Task<> worker(Script &me, QString name, Sem sem, quint64 count, int ms)
{
    Value result = co_await me.wait(sem->acquire(count));
    Value permit = std::move(result.as<WrapperObject>().inner);
    say(QStringLiteral("%1 has %2, %3 left").arg(name).arg(permitOf(permit).count()).arg(sem->availablePermits()));
    co_await me.sleep(ms);
    permit = Value();
    say(QStringLiteral("%1 gave back, %2 left").arg(name).arg(sem->availablePermits()));
}

Value goWorker(const char *name, const Sem &sem, quint64 count, int ms)
{
    return go(QLatin1String(name), worker, QLatin1String(name), sem, count, ms);
}

QCoro::Task<> firstComeFirstServed(Script &me)
{
    const auto sem = make<Semaphore>(*g_runtime, 2);
    std::vector<Value> handles;
    for (const char *name : {"a", "b", "c", "d", "e"})
        handles.push_back(goWorker(name, sem, 1, 10));
    for (const Value &handle : handles)
        co_await me.wait(handle);
}

QCoro::Task<> bitByBit(Script &me)
{
    const auto sem = make<Semaphore>(*g_runtime, 0);
    const Value big = goWorker("big", sem, 3, 1);
    const Value small = goWorker("small", sem, 1, 1);
    co_await me.yield();
    for (int i = 0; i < 3; ++i) {
        sem->addPermits(1);
        const quint64 left = sem->availablePermits();
        say(QStringLiteral("added, %1 left, try %2").arg(left).arg(yes(tryOne(sem) == QLatin1String("None"))));
        co_await me.sleep(5);
    }
    co_await me.wait(big);
    co_await me.wait(small);
}

QCoro::Task<> leavingPassesOn(Script &me)
{
    const auto sem = make<Semaphore>(*g_runtime, 2);
    const Value big = goWorker("big", sem, 3, 1);
    std::vector<Value> handles;
    for (const char *name : {"b", "c", "d"})
        handles.push_back(goWorker(name, sem, 1, 5));
    co_await me.sleep(1);
    say(QStringLiteral("%1 left").arg(sem->availablePermits()));
    abort(big);
    const Value joined = co_await me.wait(big);
    say(QStringLiteral("big %1").arg(yes(!isOk(joined))));
    for (const Value &handle : handles)
        co_await me.wait(handle);
    say(QStringLiteral("%1 left").arg(sem->availablePermits()));
}

QCoro::Task<> told1(Script &me, QString name, Sem sem, quint64 count)
{
    const Value result = co_await me.wait(sem->acquire(count));
    say(name + (isOk(result) ? QStringLiteral(" false") : QStringLiteral(" true")));
}

QCoro::Task<> closing(Script &me)
{
    const auto sem = make<Semaphore>(*g_runtime, 1);
    std::vector<Value> handles;
    handles.push_back(go(QStringLiteral("a"), told1, QStringLiteral("a"), sem, 2));
    handles.push_back(go(QStringLiteral("b"), told1, QStringLiteral("b"), sem, 1));
    handles.push_back(go(QStringLiteral("c"), told1, QStringLiteral("c"), sem, 1));
    co_await me.sleep(1);
    sem->close();
    say(QStringLiteral("closed %1, %2 left").arg(yes(sem->isClosed())).arg(sem->availablePermits()));
    for (const Value &handle : handles)
        co_await me.wait(handle);
    say(QStringLiteral("%1 left, try %2").arg(sem->availablePermits()).arg(tryOne(sem)));
}

QCoro::Task<> splitting(Script &me)
{
    const auto sem = make<Semaphore>(*g_runtime, 5);
    const Value first = co_await me.wait(sem->acquire(4));
    SemaphorePermit &all = permitOf(inside(first));
    Ref<SemaphorePermit> two = all.split(2);
    say(QStringLiteral("%1 %2 %3").arg(all.count()).arg(two->count()).arg(yes(!two->split(3))));
    all.forget();
    say(QStringLiteral("%1 left").arg(sem->availablePermits()));
    const Value one = co_await me.wait(sem->acquire());
    two->merge(permitOf(inside(one)));
    say(QStringLiteral("%1 left").arg(sem->availablePermits()));
    two.reset();
    const quint64 left = sem->availablePermits();
    say(QStringLiteral("%1 left, %2 forgotten").arg(left).arg(sem->forgetPermits(9)));
    say(tryOne(sem));
}

QCoro::Task<> greedy(Script &me, Sem sem)
{
    for (int i = 0; i < 300; ++i) {
        const Value permit = co_await me.wait(sem->acquire());
        if (i % 100 == 99)
            say(QStringLiteral("a %1").arg(i));
    }
}

QCoro::Task<> budget(Script &me)
{
    const auto sem = make<Semaphore>(*g_runtime, 1);
    const Value a = go(QStringLiteral("a"), greedy, sem);
    const Value b = go(QStringLiteral("b"), saysItsName, QStringLiteral("b"));
    co_await me.wait(a);
}

QCoro::Task<> panics(Script &me, Sem sem)
{
    const Value permit = co_await me.wait(sem->acquire());
    co_await me.sleep(5);
    throw Panic{QByteArrayLiteral("a"), {}};
}

QCoro::Task<> panic(Script &me)
{
    const auto sem = make<Semaphore>(*g_runtime, 1);
    const Value a = go(QStringLiteral("a"), panics, sem);
    const Value b = goWorker("b", sem, 1, 1);
    const Value joined = co_await me.wait(a);
    say(QStringLiteral("a %1").arg(yes(!isOk(joined))));
    co_await me.wait(b);
}

} // namespace

class TestSemaphore : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestSemaphore, "semaphore")
    POLLUX_WORKERS
    void itRunsOnSeveralWorkers_data()
    {
        row("firstComeFirstServed", firstComeFirstServed);
        row("leavingPassesOn", leavingPassesOn);
        row("closing", closing);
        row("budget", budget);
        row("panic", panic);
    }
    void itRunsAsOnTokio_data()
    {
        row("first come first served", firstComeFirstServed);
        row("a big request is served bit by bit and keeps the small out", bitByBit);
        row("one that leaves the queue passes on what it was given", leavingPassesOn);
        row("closing wakes all in order", closing);
        row("permits are split, merged and forgotten", splitting);
        row("ready permits use the budget up", budget);
        row("a panic gives the permit back", panic);
    }
};

QTEST_GUILESS_MAIN(TestSemaphore)
#include "tst_semaphore.moc"
