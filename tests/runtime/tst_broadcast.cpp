// SPDX-License-Identifier: MIT
#include "core/runtime/broadcast.h"

#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

using Rx = Ref<BroadcastReceiver>;
using Tx = Ref<BroadcastSender>;

Broadcast channelOf(quint64 capacity)
{
    return makeBroadcast(*g_runtime, capacity, [](const Value &value) { return value.share(); });
}

QString sent(const Value &result)
{
    return isOk(result) ? QStringLiteral("Ok(%1)").arg(inside(result).bits()) : QStringLiteral("Err");
}

QString tried(const Rx &rx)
{
    Value value;
    quint64 missed = 0;
    switch (rx->tryReceive(value, missed)) {
    case BroadcastReceiver::Try::Received: return QStringLiteral("Ok(%1)").arg(value.signedBits());
    case BroadcastReceiver::Try::Empty: return QStringLiteral("Err(Empty)");
    case BroadcastReceiver::Try::Closed: return QStringLiteral("Err(Closed)");
    case BroadcastReceiver::Try::Lagged: return QStringLiteral("Err(Lagged(%1))").arg(missed);
    }
    return {};
}

QCoro::Task<> receives(Script &me, QString name, Rx rx, int pause)
{
    for (;;) {
        const Value result = co_await me.wait(rx->receive());
        if (isOk(result))
            say(QStringLiteral("%1 got %2").arg(name).arg(inside(result).signedBits()));
        else if (inside(result).is(ValueKind::Unit))
            break;
        else
            say(QStringLiteral("%1 lags %2").arg(name).arg(inside(result).bits()));
        if (pause > 0)
            co_await me.sleep(pause);
    }
    say(name + QStringLiteral(" end"));
}

Value goReceive(const char *name, Rx rx, int pause)
{
    return go(QLatin1String(name), receives, QLatin1String(name), std::move(rx), pause);
}

QCoro::Task<> all(Script &me)
{
    Broadcast channel = channelOf(4);
    Tx tx = std::move(channel.sender);
    const Value a = goReceive("a", std::move(channel.receiver), 0);
    const Value b = goReceive("b", tx->subscribe(), 0);
    co_await me.sleep(1);
    for (int i = 0; i < 3; ++i)
        say(sent(tx->send(number(i))));
    say(QStringLiteral("%1 %2 %3").arg(tx->length()).arg(yes(tx->isEmpty())).arg(tx->receiverCount()));
    co_await me.sleep(1);
    say(QStringLiteral("%1 %2").arg(tx->length()).arg(yes(tx->isEmpty())));
    tx->send(number(3));
    tx.reset();
    co_await me.wait(a);
    co_await me.wait(b);
}

QCoro::Task<> lagging(Script &me)
{
    Broadcast channel = channelOf(3);
    Tx tx = std::move(channel.sender);
    const Value slow = goReceive("slow", std::move(channel.receiver), 10);
    const Value fast = goReceive("fast", tx->subscribe(), 0);
    for (int i = 0; i < 12; ++i) {
        tx->send(number(i));
        co_await me.sleep(2);
    }
    tx.reset();
    co_await me.wait(slow);
    co_await me.wait(fast);
}

QCoro::Task<> tries(Script &)
{
    Broadcast channel = channelOf(2);
    Tx tx = std::move(channel.sender);
    Rx rx = std::move(channel.receiver);
    say(tried(rx));
    for (int i = 0; i < 4; ++i)
        tx->send(number(i));
    Rx late = rx->resubscribe();
    say(QStringLiteral("%1 %2").arg(rx->length()).arg(late->length()));
    for (int i = 0; i < 4; ++i)
        say(tried(rx));
    tx->send(number(4));
    const QString got = tried(late);
    say(QStringLiteral("%1 %2").arg(got).arg(tx->length()));
    rx.reset();
    say(QString::number(tx->length()));
    late.reset();
    say(yes(!isOk(tx->send(number(5)))));
    const Rx again = tx->subscribe();
    tx.reset();
    say(tried(again));
    co_return;
}

QCoro::Task<> aborted(Script &me)
{
    Broadcast channel = channelOf(2);
    Tx tx = std::move(channel.sender);
    const Value a = goReceive("a", std::move(channel.receiver), 0);
    const Value b = goReceive("b", tx->subscribe(), 0);
    co_await me.sleep(1);
    abort(a);
    co_await me.sleep(1);
    say(sent(tx->send(number(1))));
    co_await me.sleep(1);
    tx.reset();
    co_await me.wait(b);
}

} // namespace

class TestBroadcast : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestBroadcast, "broadcast")
    POLLUX_WORKERS
    void itRunsOnSeveralWorkers_data()
    {
        row("all", all);
        row("lagging", lagging);
    }
    void itRunsAsOnTokio_data()
    {
        row("all get all, in order", all);
        row("the slow lag", lagging);
        row("try_recv, late subscribers, nobody", tries);
        row("an aborted receiver is not woken", aborted);
    }
};

QTEST_GUILESS_MAIN(TestBroadcast)
#include "tst_broadcast.moc"
