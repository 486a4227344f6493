// SPDX-License-Identifier: MIT
#include "core/runtime/rwlock.h"

#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

QCoro::Task<> reader(Script &me, QString name, Ref<RwLock> lock, int ms)
{
    Value guard = co_await me.wait(lock->read());
    say(QStringLiteral("%1 reads %2").arg(name).arg(guard.as<RwLockGuard>().value().signedBits()));
    co_await me.sleep(ms);
    guard = Value();
    say(name + QStringLiteral(" done"));
}

QCoro::Task<> writer(Script &me, QString name, Ref<RwLock> lock, int ms)
{
    Value guard = co_await me.wait(lock->write());
    Value &value = guard.as<RwLockGuard>().value();
    value = number(value.signedBits() + 1);
    say(QStringLiteral("%1 writes %2").arg(name).arg(value.signedBits()));
    co_await me.sleep(ms);
    guard = Value();
    say(name + QStringLiteral(" done"));
}

Value reads(const char *name, const Ref<RwLock> &lock, int ms)
{
    return go(QLatin1String(name), reader, QLatin1String(name), lock, ms);
}

Value writes(const char *name, const Ref<RwLock> &lock, int ms)
{
    return go(QLatin1String(name), writer, QLatin1String(name), lock, ms);
}

Ref<RwLock> zero(quint64 readers = RwLock::mostReaders)
{
    return make<RwLock>(*g_runtime, number(0), readers);
}

QCoro::Task<> writersKeepOut(Script &me)
{
    const auto lock = zero();
    std::vector<Value> handles;
    handles.push_back(reads("r1", lock, 10));
    handles.push_back(reads("r2", lock, 20));
    handles.push_back(writes("w", lock, 10));
    handles.push_back(reads("r3", lock, 10));
    handles.push_back(reads("r4", lock, 10));
    handles.push_back(writes("w2", lock, 10));
    co_await me.sleep(1);
    const bool canRead = !lock->tryRead().isMoved();
    const bool canWrite = !lock->tryWrite().isMoved();
    say(QStringLiteral("try %1 %2").arg(yes(canRead), yes(canWrite)));
    for (const Value &handle : handles)
        co_await me.wait(handle);
}

QCoro::Task<> abortedWriter(Script &me)
{
    const auto lock = zero();
    const Value r1 = reads("r1", lock, 10);
    const Value w = writes("w", lock, 10);
    const Value r2 = reads("r2", lock, 10);
    co_await me.sleep(2);
    abort(w);
    co_await me.wait(r2);
    co_await me.wait(r1);
}

QCoro::Task<> downgrades(Script &me)
{
    const auto lock = zero();
    Value guard = co_await me.wait(lock->write());
    guard.as<RwLockGuard>().value() = number(5);
    const Value w = writes("w", lock, 1);
    const Value r = reads("r", lock, 1);
    co_await me.sleep(1);
    guard.as<RwLockGuard>().downgrade();
    say(QStringLiteral("downgraded %1, try %2").arg(guard.as<RwLockGuard>().value().signedBits()).arg(yes(!lock->tryRead().isMoved())));
    co_await me.sleep(5);
    guard = Value();
    co_await me.wait(w);
    co_await me.wait(r);
}

QCoro::Task<> limited(Script &me)
{
    const auto lock = zero(2);
    const Value a = reads("a", lock, 10);
    const Value b = reads("b", lock, 20);
    const Value c = reads("c", lock, 10);
    co_await me.wait(a);
    co_await me.wait(b);
    co_await me.wait(c);
}

} // namespace

class TestRwLock : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestRwLock, "rwlock")
    POLLUX_WORKERS
    void itRunsOnSeveralWorkers_data()
    {
        row("writersKeepOut", writersKeepOut);
        row("limited", limited);
        row("abortedWriter", abortedWriter);
    }
    void itRunsAsOnTokio_data()
    {
        row("readers share, a waiting writer keeps later readers out", writersKeepOut);
        row("an aborted writer lets the readers in", abortedWriter);
        row("a writer that downgrades reads on", downgrades);
        row("with a limit of readers", limited);
    }
};

QTEST_GUILESS_MAIN(TestRwLock)
#include "tst_rwlock.moc"
