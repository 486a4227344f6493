// SPDX-License-Identifier: MIT
#include "core/runtime/timeout.h"

#include "core/runtime/mpsc.h"
#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

Nanoseconds in(int ms)
{
    return g_runtime->tokioNow() + std::chrono::milliseconds(ms);
}

Ref<Future> timeout(int ms, Value future)
{
    return Ref<Future>(new Timeout(*g_runtime, in(ms), std::move(future)));
}

Ref<Future> futureOf(const Ref<Sleep> &sleep)
{
    return Ref<Future>(sleep.get());
}

Value sleeping(int ms)
{
    return futureValue(Ref<Future>(new Sleep(*g_runtime, in(ms))));
}

QString resultText(const Value &result)
{
    return isOk(result) ? QStringLiteral("Ok(%1)").arg(inside(result).signedBits()) : QStringLiteral("Err(Elapsed(()))");
}

QCoro::Task<> oneAfter(Script &me, int ms)
{
    if (ms > 0)
        co_await me.sleep(ms);
    me.give(number(1));
}

QCoro::Task<> inTime(Script &me)
{
    for (const auto &[limit, length] : {std::pair(10, 5), std::pair(10, 15), std::pair(10, 10), std::pair(0, 0), std::pair(0, 1)}) {
        const Value result = co_await me.wait(timeout(limit, told(QStringLiteral("f"), oneAfter, length)));
        say(resultText(result));
    }
}

QCoro::Task<> hasLocal(Script &me)
{
    const Value local = native(make<Noisy>(QStringLiteral("inner")));
    co_await me.sleep(50);
}

QCoro::Task<> dropped(Script &me)
{
    const Value result = co_await me.wait(timeout(5, script(hasLocal)));
    // The Timeout, a temporary of the await, is dropped at its end in Rust; here with the coroutine's statement.
    say(yes(!isOk(result)));
}

QCoro::Task<> receivesAll(Script &me, Ref<MpscReceiver> rx)
{
    for (int n = 1;; ++n) {
        const Value got = co_await me.wait(rx->receive());
        if (got.is(ValueKind::None))
            break;
        if (n % 100 == 0)
            say(QString::number(n));
    }
}

QCoro::Task<> greedy(Script &me)
{
    Mpsc channel = makeUnboundedChannel(*g_runtime);
    for (int i = 0; i < 1000; ++i)
        channel.sender->sendUnbounded(number(i));
    const Value result = co_await me.wait(timeout(0, told(QStringLiteral("f"), receivesAll, channel.receiver)));
    say(yes(!isOk(result)));
}

QCoro::Task<> innerTimeouts(Script &me)
{
    const Value inner = co_await me.wait(timeout(5, sleeping(50)));
    say(QStringLiteral("inner ") + yes(!isOk(inner)));
    co_await me.wait(timeout(100, sleeping(50)));
}

QCoro::Task<> nested(Script &me)
{
    const Value result = co_await me.wait(timeout(20, script(innerTimeouts)));
    say(QStringLiteral("outer ") + yes(!isOk(result)));
}

QCoro::Task<> saysAfter(Script &me, QString name, int ms)
{
    co_await me.sleep(ms);
    say(name);
}

QCoro::Task<> reset(Script &me)
{
    const auto timer = make<Sleep>(*g_runtime, in(10));
    const Value other = go(QStringLiteral("other"), saysAfter, QStringLiteral("other"), 30);
    const Value owner = futureValue(futureOf(timer));
    const Value result = co_await me.wait(timeout(5, owner.share()));
    say(yes(!isOk(result)));
    timer->reset(in(25));
    const Value third = go(QStringLiteral("third"), saysAfter, QStringLiteral("third"), 25);
    co_await me.wait(futureOf(timer));
    say(QStringLiteral("main ") + yes(timer->isElapsed()));
    timer->reset(in(3));
    say(yes(timer->isElapsed()));
    co_await me.wait(futureOf(timer));
    say("main again");
    co_await me.wait(other);
    co_await me.wait(third);
}

} // namespace

class TestTimeout : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestTimeout, "timeout")
    void itRunsAsOnTokio_data()
    {
        row("in time, too late, and just in time", inTime);
        row("what it gives up is dropped", dropped);
        row("one that uses its budget up is stopped all the same", greedy);
        row("nested", nested);
        row("a sleep is reset", reset);
    }
};

QTEST_GUILESS_MAIN(TestTimeout)
#include "tst_timeout.moc"
