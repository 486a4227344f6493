// SPDX-License-Identifier: MIT
// Intervals, and the clock that is advanced, paused and resumed.
#include "core/runtime/interval.h"

#include "core/runtime/advanceclock.h"
#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;
using namespace std::chrono_literals;

namespace {

QCoro::Task<> late(Script &me, Interval::Missed missed)
{
    const auto interval = make<Interval>(*g_runtime, g_runtime->tokioNow(), 10ms);
    interval->setMissedTickBehavior(missed);
    for (const int pause : {0, 3, 32, 1, 1, 1, 14, 1, 1}) {
        const Value due = co_await me.wait(interval->tick());
        say(QStringLiteral("due %1").arg(due.signedBits() / 1'000'000));
        if (pause > 0)
            co_await me.sleep(pause);
    }
}

QCoro::Task<> burst(Script &me)
{
    return late(me, Interval::Missed::Burst);
}

QCoro::Task<> delay(Script &me)
{
    return late(me, Interval::Missed::Delay);
}

QCoro::Task<> skip(Script &me)
{
    return late(me, Interval::Missed::Skip);
}

QCoro::Task<> resets(Script &me)
{
    const Nanoseconds start = g_runtime->tokioNow();
    const auto interval = make<Interval>(*g_runtime, start + 7ms, 10ms);
    co_await me.wait(interval->tick());
    say("first");
    co_await me.sleep(4);
    interval->reset();
    co_await me.wait(interval->tick());
    say("reset");
    interval->resetAfter(3ms);
    co_await me.wait(interval->tick());
    say("reset_after");
    interval->resetImmediately();
    co_await me.wait(interval->tick());
    say("reset_immediately");
    interval->resetAt(start + 50ms);
    co_await me.wait(interval->tick());
    say(QStringLiteral("reset_at, %1ms").arg(interval->period() / 1ms));
}

QCoro::Task<> sleeps(Script &me, QString name, int ms, int again)
{
    co_await me.sleep(ms);
    say(name);
    if (again > 0) {
        co_await me.sleep(again);
        say(name + QStringLiteral(" again"));
    }
}

Ref<Future> advance(Nanoseconds duration)
{
    return Ref<Future>(new AdvanceClock(duration));
}

QCoro::Task<> advanced(Script &me)
{
    const Value a = go(QStringLiteral("a"), sleeps, QStringLiteral("a"), 10, 0);
    const Value b = go(QStringLiteral("b"), sleeps, QStringLiteral("b"), 20, 10);
    co_await me.yield();
    co_await me.wait(advance(15ms));
    say("advanced");
    co_await me.wait(advance(15ms));
    say("advanced");
    co_await me.wait(a);
    co_await me.wait(b);
}

QCoro::Task<> pauses(Script &)
{
    g_runtime->pauseClock();
    co_return;
}

QCoro::Task<> paused(Script &me)
{
    g_runtime->resumeClock();
    g_runtime->pauseClock();
    say("paused again");
    const Value a = go(QStringLiteral("a"), pauses);
    const Value joined = co_await me.wait(a);
    say(QString::fromUtf8(inside(joined).as<JoinErrorObject>().message));
}

} // namespace

class TestInterval : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestInterval, "interval")
    void itRunsAsOnTokio_data()
    {
        row("burst", burst);
        row("delay", delay);
        row("skip", skip);
        row("starting later, and reset", resets);
        row("the clock is advanced", advanced);
        row("pause and resume", paused);
    }
};

QTEST_GUILESS_MAIN(TestInterval)
#include "tst_interval.moc"
