// SPDX-License-Identifier: MIT
#include "core/runtime/mpsc.h"

#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

using Tx = Ref<MpscSender>;
using Rx = Ref<MpscReceiver>;

// --- as Rust's {:?} writes it

QString text(const Value &value)
{
    return QString::number(value.signedBits());
}

QString optionText(const Value &value)
{
    return value.is(ValueKind::None) ? QStringLiteral("None") : QStringLiteral("Some(%1)").arg(text(inside(value)));
}

QString sendError(const Value &result)
{
    return isOk(result) ? QStringLiteral("None") : QStringLiteral("Some(SendError { .. })");
}

QString tryReceived(const Rx &rx)
{
    Value value;
    switch (rx->tryReceive(value)) {
    case MpscReceiver::Try::Received: return QStringLiteral("Ok(%1)").arg(text(value));
    case MpscReceiver::Try::Empty: return QStringLiteral("Err(Empty)");
    case MpscReceiver::Try::Disconnected: return QStringLiteral("Err(Disconnected)");
    }
    return {};
}

QString trySent(const Tx &tx, qint64 i, const char *ok, const char *error)
{
    Value value = number(i);
    switch (tx->trySend(value)) {
    case MpscSender::Try::Sent: return QLatin1String(ok);
    case MpscSender::Try::Full: return QString(QLatin1String(error)).arg(QStringLiteral("\"Full(..)\""));
    case MpscSender::Try::Closed: return QString(QLatin1String(error)).arg(QStringLiteral("\"Closed(..)\""));
    }
    return {};
}

void sayCapacity(const Tx &tx, const Rx &rx)
{
    say(QStringLiteral("%1 %2").arg(tx->capacity()).arg(rx->length()));
}

// --- the scenarios

QCoro::Task<> sends(Script &me, QString name, Tx tx, int from, int count)
{
    for (int i = from; i < from + count; ++i) {
        co_await me.wait(tx->send(number(i)));
        say(QStringLiteral("%1 sent %2").arg(name).arg(i));
    }
}

Value goSend(const char *name, Tx tx, int from, int count)
{
    return go(QLatin1String(name), sends, QLatin1String(name), std::move(tx), from, count);
}

QCoro::Task<> boundOfOne(Script &me)
{
    Mpsc channel = makeChannel(*g_runtime, 1);
    const Value a = goSend("a", std::move(channel.sender), 0, 4);
    const Rx rx = std::move(channel.receiver);
    for (;;) {
        const Value got = co_await me.wait(rx->receive());
        if (got.is(ValueKind::None))
            break;
        say(QStringLiteral("got ") + text(inside(got)));
    }
    say("end");
    co_await me.wait(a);
}

QCoro::Task<> inOrder(Script &me)
{
    Mpsc channel = makeChannel(*g_runtime, 2);
    std::vector<Value> handles;
    int from = 0;
    for (const char *name : {"a", "b", "c", "d"}) {
        handles.push_back(goSend(name, channel.sender->clone(), from, 2));
        from += 10;
    }
    channel.sender.reset();
    const Rx rx = std::move(channel.receiver);
    co_await me.sleep(1);
    say(QStringLiteral("%1 %2 %3").arg(rx->length()).arg(rx->capacity()).arg(rx->maxCapacity()));
    for (;;) {
        const Value got = co_await me.wait(rx->receive());
        if (got.is(ValueKind::None))
            break;
        say(QStringLiteral("got ") + text(inside(got)));
        co_await me.sleep(1);
    }
}

QCoro::Task<> sendsUnbounded(Script &me, Tx tx)
{
    for (int i = 0; i < 3; ++i)
        tx->sendUnbounded(number(i));
    co_await me.sleep(1);
    tx->sendUnbounded(number(3));
    say("a done");
}

QCoro::Task<> unbounded(Script &me)
{
    Mpsc channel = makeUnboundedChannel(*g_runtime);
    const Value a = go(QStringLiteral("a"), sendsUnbounded, std::move(channel.sender));
    const Rx rx = std::move(channel.receiver);
    for (;;) {
        const Value got = co_await me.wait(rx->receive());
        if (got.is(ValueKind::None))
            break;
        say(QStringLiteral("got ") + text(inside(got)));
    }
    co_await me.wait(a);
}

QCoro::Task<> watches(Script &me, Tx tx)
{
    co_await me.wait(tx->closed());
    say("w closed");
}

QCoro::Task<> sendsToNobody(Script &me, Tx tx)
{
    co_await me.wait(tx->send(number(1)));
    say("a sent 1");
    const Value result = co_await me.wait(tx->send(number(2)));
    say(QStringLiteral("a ") + sendError(result));
    say(QStringLiteral("a %1 %2").arg(trySent(tx, 3, "None", "Some(%1)"), yes(tx->isClosed())));
}

QCoro::Task<> receiverGoes(Script &me)
{
    Mpsc channel = makeChannel(*g_runtime, 1);
    const Value w = go(QStringLiteral("w"), watches, channel.sender->clone());
    const Value a = go(QStringLiteral("a"), sendsToNobody, std::move(channel.sender));
    co_await me.sleep(1);
    say(QStringLiteral("got ") + tryReceived(channel.receiver));
    co_await me.sleep(1);
    channel.receiver.reset();
    say("dropped");
    co_await me.wait(a);
    co_await me.wait(w);
}

QCoro::Task<> reserves(Script &me, Tx tx)
{
    const Value permit = co_await me.wait(tx->reserve());
    say(QStringLiteral("a reserved, %1 left").arg(tx->capacity()));
    co_await me.sleep(5);
    inside(permit).as<MpscPermit>().send(number(2));
    const Value result = co_await me.wait(tx->send(number(3)));
    say(QStringLiteral("a sent, ") + sendError(result));
}

QCoro::Task<> closes(Script &me)
{
    Mpsc channel = makeChannel(*g_runtime, 3);
    co_await me.wait(channel.sender->send(number(1)));
    const Value a = go(QStringLiteral("a"), reserves, std::move(channel.sender));
    co_await me.yield();
    const Rx rx = std::move(channel.receiver);
    rx->close();
    say(QStringLiteral("closed %1 %2").arg(yes(rx->isClosed())).arg(rx->length()));
    for (;;) {
        const Value got = co_await me.wait(rx->receive());
        if (got.is(ValueKind::None))
            break;
        say(QStringLiteral("got ") + text(inside(got)));
    }
    say("end");
    co_await me.wait(a);
}

QCoro::Task<> dropsPermit(Script &me, Tx tx)
{
    Value permit = co_await me.wait(tx->reserve());
    co_await me.sleep(5);
    permit = Value();
    say("a dropped the permit");
    co_await me.sleep(5);
}

QCoro::Task<> permitDropped(Script &me)
{
    Mpsc channel = makeChannel(*g_runtime, 2);
    const Value a = go(QStringLiteral("a"), dropsPermit, std::move(channel.sender));
    co_await me.yield();
    channel.receiver->close();
    const Value got = co_await me.wait(channel.receiver->receive());
    say(QStringLiteral("got ") + optionText(got));
    co_await me.wait(a);
}

QCoro::Task<> tries(Script &me)
{
    Mpsc channel = makeChannel(*g_runtime, 3);
    Tx tx = std::move(channel.sender);
    const Rx rx = std::move(channel.receiver);
    say(tryReceived(rx));
    for (int i = 0; i < 4; ++i)
        say(trySent(tx, i, "Ok(())", "Err(%1)"));
    sayCapacity(tx, rx);
    tryReceived(rx);
    sayCapacity(tx, rx);
    Value none;
    say(yes(tx->tryReserve(2, none) != MpscSender::Try::Sent));
    co_await me.wait(rx->receive());
    {
        const Value permits = co_await me.wait(tx->reserve(2));
        sayCapacity(tx, rx);
        inside(permits).as<MpscPermit>().next()->send(number(7));
        sayCapacity(tx, rx);
    }
    sayCapacity(tx, rx);
    const Value tooMany = co_await me.wait(tx->reserve(4));
    say(yes(!isOk(tooMany)));
    Tx again;
    {
        const Value owned = co_await me.wait(tx->clone()->reserveOwned());
        say(QStringLiteral("%1 %2").arg(tx->capacity()).arg(tx->strongCount()));
        again = inside(owned).as<MpscPermit>().send(number(8));
    }
    tx.reset();
    again.reset();
    for (int i = 0; i < 4; ++i)
        say(tryReceived(rx));
}

QCoro::Task<> many(Script &me)
{
    Mpsc channel = makeChannel(*g_runtime, 4);
    const Value a = goSend("a", std::move(channel.sender), 0, 10);
    const auto buffer = make<ListObject>();
    for (;;) {
        const Value count = co_await me.wait(channel.receiver->receiveMany(buffer, 3));
        QStringList all;
        for (const Value &element : buffer->elements)
            all << text(element);
        say(QStringLiteral("%1 [%2]").arg(count.bits()).arg(all.join(QStringLiteral(", "))));
        if (count.bits() == 0)
            break;
    }
    co_await me.wait(a);
}

QCoro::Task<> weak(Script &me)
{
    Mpsc channel = makeChannel(*g_runtime, 4);
    Tx tx = std::move(channel.sender);
    const Rx rx = std::move(channel.receiver);
    const Ref<MpscWeakSender> weak = tx->downgrade();
    say(QStringLiteral("%1 %2").arg(tx->strongCount()).arg(tx->weakCount()));
    Tx again = weak->upgrade();
    say(QStringLiteral("%1 %2").arg(rx->senderStrongCount()).arg(rx->senderWeakCount()));
    co_await me.wait(again->send(number(1)));
    again.reset();
    tx.reset();
    say(QStringLiteral("%1 %2 %3").arg(yes(!weak->upgrade())).arg(weak->strongCount()).arg(weak->weakCount()));
    const Value first = co_await me.wait(rx->receive());
    const Value second = co_await me.wait(rx->receive());
    say(QStringLiteral("%1 %2").arg(optionText(first), optionText(second)));
}

QCoro::Task<> budget(Script &me)
{
    Mpsc channel = makeUnboundedChannel(*g_runtime);
    for (int i = 0; i < 200; ++i)
        channel.sender->sendUnbounded(number(i));
    channel.sender.reset();
    const Value b = go(QStringLiteral("b"), saysItsName, QStringLiteral("b"));
    qint64 sum = 0;
    for (;;) {
        const Value got = co_await me.wait(channel.receiver->receive());
        if (got.is(ValueKind::None))
            break;
        sum += inside(got).signedBits();
    }
    say(QString::number(sum));
}

QCoro::Task<> abortedSender(Script &me)
{
    Mpsc channel = makeChannel(*g_runtime, 1);
    const Rx rx = channel.receiver;
    co_await me.wait(channel.sender->send(number(0)));
    const Value a = goSend("a", channel.sender->clone(), 1, 1);
    const Value b = goSend("b", channel.sender->clone(), 2, 1);
    co_await me.yield();
    say(tryReceived(rx));
    abort(a);
    co_await me.wait(b);
    const QString first = tryReceived(rx);
    say(first + QLatin1Char(' ') + tryReceived(rx));
}

Value noisy(const char *name)
{
    return native(make<Noisy>(QLatin1String(name)));
}

QCoro::Task<> unread(Script &me)
{
    Mpsc channel = makeChannel(*g_runtime, 4);
    co_await me.wait(channel.sender->send(noisy("one")));
    co_await me.wait(channel.sender->send(noisy("two")));
    channel.receiver.reset();
    say("receiver gone");
    co_await me.wait(channel.sender->send(noisy("three")));
    say("end");
}

} // namespace

class TestMpsc : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestMpsc, "mpsc")
    POLLUX_WORKERS
    void itRunsOnSeveralWorkers_data()
    {
        row("boundOfOne", boundOfOne);
        row("inOrder", inOrder);
        row("unbounded", unbounded);
        row("many", many);
        row("budget", budget);
    }
    void itRunsAsOnTokio_data()
    {
        row("a bound of one", boundOfOne);
        row("senders that wait are served in order", inOrder);
        row("unbounded", unbounded);
        row("the receiver goes", receiverGoes);
        row("close lets what was sent and reserved in", closes);
        row("a permit that is dropped after close ends the stream", permitDropped);
        row("try_send, try_recv, reserve_many", tries);
        row("recv_many", many);
        row("weak senders", weak);
        row("receiving uses the budget up", budget);
        row("an aborted sender that was just given room passes it on", abortedSender);
        row("what is unread is dropped with the receiver", unread);
    }
};

QTEST_GUILESS_MAIN(TestMpsc)
#include "tst_mpsc.moc"
