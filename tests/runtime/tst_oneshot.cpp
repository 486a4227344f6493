// SPDX-License-Identifier: MIT
#include "core/runtime/oneshot.h"

#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

Ref<Future> futureOf(const Ref<OneshotReceiver> &receiver)
{
    return Ref<Future>(receiver.get());
}

QString resultText(const Value &result)
{
    return isOk(result) ? QStringLiteral("Ok(%1)").arg(inside(result).signedBits()) : QStringLiteral("Err(RecvError(()))");
}

QString sent(const Value &result)
{
    return isOk(result) ? QStringLiteral("Ok(())") : QStringLiteral("Err(%1)").arg(inside(result).signedBits());
}

QString tried(const Ref<OneshotReceiver> &receiver)
{
    Value value;
    switch (receiver->tryReceive(value)) {
    case OneshotReceiver::Try::Received: return QStringLiteral("Ok(%1)").arg(value.signedBits());
    case OneshotReceiver::Try::Empty: return QStringLiteral("Err(Empty)");
    case OneshotReceiver::Try::Closed: return QStringLiteral("Err(Closed)");
    }
    return {};
}

QCoro::Task<> receives(Script &me, Ref<OneshotReceiver> receiver)
{
    const Value result = co_await me.wait(futureOf(receiver));
    say(resultText(result));
}

QCoro::Task<> comes(Script &me)
{
    Oneshot channel = makeOneshot(*g_runtime);
    const Value a = go(QStringLiteral("a"), receives, std::move(channel.receiver));
    co_await me.sleep(5);
    say(sent(channel.sender->send(number(7))));
    say("sent");
    co_await me.wait(a);
}

QCoro::Task<> before(Script &me)
{
    Oneshot channel = makeOneshot(*g_runtime);
    channel.sender->send(number(7));
    const Value result = co_await me.wait(futureOf(channel.receiver));
    say(resultText(result));
}

QCoro::Task<> senderGoes(Script &me)
{
    Oneshot channel = makeOneshot(*g_runtime);
    const Value a = go(QStringLiteral("a"), receives, std::move(channel.receiver));
    co_await me.sleep(5);
    channel.sender.reset();
    co_await me.wait(a);
}

QCoro::Task<> watches(Script &me, Ref<OneshotSender> sender)
{
    co_await me.wait(sender->closed());
    say(QStringLiteral("closed ") + yes(sender->isClosed()));
    say(sent(sender->send(number(1))));
}

QCoro::Task<> receiverGoes(Script &me)
{
    Oneshot channel = makeOneshot(*g_runtime);
    const Value a = go(QStringLiteral("a"), watches, std::move(channel.sender));
    co_await me.sleep(5);
    channel.receiver.reset();
    say("dropped");
    co_await me.wait(a);
}

QCoro::Task<> closes(Script &)
{
    Oneshot channel = makeOneshot(*g_runtime);
    say(tried(channel.receiver));
    channel.receiver->close();
    const QString result = sent(channel.sender->send(number(1)));
    say(result + QLatin1Char(' ') + tried(channel.receiver));
    channel = makeOneshot(*g_runtime);
    channel.sender->send(number(2));
    channel.receiver->close();
    say(tried(channel.receiver));
    say(tried(channel.receiver));
    co_return;
}

QCoro::Task<> unread(Script &)
{
    Oneshot channel = makeOneshot(*g_runtime);
    channel.sender->send(native(make<Noisy>(QStringLiteral("value"))));
    say("sent");
    channel.receiver.reset();
    say("end");
    co_return;
}

} // namespace

class TestOneshot : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestOneshot, "oneshot")
    void itRunsAsOnTokio_data()
    {
        row("a value comes", comes);
        row("sent before it is awaited", before);
        row("the sender goes", senderGoes);
        row("the receiver goes", receiverGoes);
        row("close and try_recv", closes);
        row("an unread value goes with the receiver", unread);
    }
};

QTEST_GUILESS_MAIN(TestOneshot)
#include "tst_oneshot.moc"
