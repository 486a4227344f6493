// SPDX-License-Identifier: MIT
#include "core/runtime/watch.h"

#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

using Rx = Ref<WatchReceiver>;
using Tx = Ref<WatchSender>;

QString text(const Value &value)
{
    return QString::number(value.signedBits());
}

QString changedText(const Rx &rx)
{
    const auto changed = rx->hasChanged();
    return changed ? QStringLiteral("Some(%1)").arg(yes(*changed)) : QStringLiteral("None");
}

QCoro::Task<> follows(Script &me, Rx rx)
{
    for (;;) {
        const Value result = co_await me.wait(rx->changed());
        if (!isOk(result))
            break;
        say(QStringLiteral("a sees ") + text(rx->borrowAndUpdate()));
    }
    say(QStringLiteral("a end ") + text(rx->borrow()));
}

QCoro::Task<> latest(Script &me)
{
    Watch channel = makeWatch(*g_runtime, number(0));
    const Value a = go(QStringLiteral("a"), follows, std::move(channel.receiver));
    co_await me.sleep(1);
    channel.sender->send(number(1));
    channel.sender->send(number(2));
    co_await me.sleep(1);
    channel.sender->send(number(3));
    co_await me.yield();
    channel.sender->send(number(4));
    channel.sender.reset();
    co_await me.wait(a);
}

QCoro::Task<> versions(Script &me)
{
    Watch channel = makeWatch(*g_runtime, number(0));
    const Tx tx = std::move(channel.sender);
    Rx rx = std::move(channel.receiver);
    say(changedText(rx));
    tx->value() = number(tx->value().signedBits() + 5);
    tx->modified();
    const QString before = changedText(rx);
    say(QStringLiteral("%1 %2 %3").arg(before, text(rx->borrow()), changedText(rx)));
    Rx other = tx->subscribe();
    say(QStringLiteral("%1 %2").arg(changedText(other), text(rx->borrowAndUpdate())));
    say(changedText(rx));
    rx->markChanged();
    co_await me.wait(rx->changed());
    other->markChanged();
    other->markUnchanged();
    say(QStringLiteral("%1 %2 %3").arg(changedText(other)).arg(tx->receiverCount()).arg(tx->senderCount()));
    say(text(tx->sendReplace(number(9))));
    rx.reset();
    other.reset();
    const bool failed = !isOk(tx->send(number(10)));
    say(QStringLiteral("%1 %2").arg(yes(failed), yes(tx->isClosed())));
    say(text(tx->sendReplace(number(11))));
    say(text(tx->value()));
}

QCoro::Task<> changesTwice(Script &me, Rx rx)
{
    co_await me.wait(rx->changed());
    say("a changed");
    co_await me.wait(rx->changed());
    say("a changed again");
}

QCoro::Task<> marksSeen(Script &me)
{
    Watch channel = makeWatch(*g_runtime, number(0));
    const Value a = go(QStringLiteral("a"), changesTwice, std::move(channel.receiver));
    for (int i = 1; i < 4; ++i)
        channel.sender->send(number(i));
    co_await me.sleep(1);
    channel.sender->send(number(4));
    co_await me.wait(a);
}

QCoro::Task<> waits(Script &me, Rx rx)
{
    co_await me.wait(rx->waitFor([](const Value &value) { return value.signedBits() >= 3; }));
    say(QStringLiteral("a has ") + text(rx->borrow()));
    const Value result = co_await me.wait(rx->waitFor([](const Value &value) { return value.signedBits() > 9; }));
    say(QStringLiteral("a ") + yes(!isOk(result)));
}

QCoro::Task<> waitFor(Script &me)
{
    Watch channel = makeWatch(*g_runtime, number(0));
    const Value a = go(QStringLiteral("a"), waits, std::move(channel.receiver));
    for (int i = 1; i < 6; ++i) {
        co_await me.sleep(1);
        channel.sender->send(number(i));
    }
    channel.sender.reset();
    co_await me.wait(a);
}

QCoro::Task<> awaitsClosed(Script &me, Tx tx)
{
    co_await me.wait(tx->closed());
    say("a closed");
}

QCoro::Task<> receiversGo(Script &me)
{
    Watch channel = makeWatch(*g_runtime, number(0));
    const Value a = go(QStringLiteral("a"), awaitsClosed, std::move(channel.sender));
    Rx other = channel.receiver->clone();
    co_await me.sleep(1);
    channel.receiver.reset();
    co_await me.sleep(1);
    other.reset();
    co_await me.wait(a);
}

QCoro::Task<> budget(Script &me)
{
    Watch channel = makeWatch(*g_runtime, number(0));
    const Value b = go(QStringLiteral("b"), saysItsName, QStringLiteral("b"));
    for (int i = 0; i < 200; ++i) {
        channel.sender->send(number(i));
        co_await me.wait(channel.receiver->changed());
    }
    say("end");
}

} // namespace

class TestWatch : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestWatch, "watch")
    void itRunsAsOnTokio_data()
    {
        row("only the latest is seen", latest);
        row("versions", versions);
        row("changed marks the latest as seen", marksSeen);
        row("wait_for", waitFor);
        row("the receivers go", receiversGo);
        row("changes use the budget up", budget);
    }
};

QTEST_GUILESS_MAIN(TestWatch)
#include "tst_watch.moc"
