// SPDX-License-Identifier: MIT
// tokio_util's, by the rules of its 0.7.13: not compared with the real one.
#include "core/runtime/cancellationtoken.h"

#include "core/runtime/select.h"
#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

using Token = Ref<CancellationToken>;

QCoro::Task<> waits(Script &me, QString name, Token token)
{
    co_await me.wait(token->cancelled());
    say(name);
}

Value goWait(const char *name, const Token &token)
{
    return go(QLatin1String(name), waits, QLatin1String(name), token);
}

QCoro::Task<> tree(Script &me)
{
    const Token root = CancellationToken::make(*g_runtime);
    const Token a = root->child();
    const Token b = root->child();
    const Token b1 = b->child();
    const Token b2 = b->child();
    const Token b21 = b2->child();
    std::vector<Value> handles;
    for (const auto &[name, token] : {std::pair("root", root), std::pair("a", a), std::pair("b", b), std::pair("b1", b1), std::pair("b2", b2), std::pair("b21", b21)})
        handles.push_back(goWait(name, token));
    co_await me.sleep(1);
    root->cancel();
    for (const Value &handle : handles)
        co_await me.wait(handle);
    say(yes(root->child()->isCancelled()));
}

QCoro::Task<> subtree(Script &me)
{
    const Token root = CancellationToken::make(*g_runtime);
    Token middle = root->child();
    const Token leaf = middle->child();
    const Value a = goWait("leaf", leaf);
    co_await me.sleep(1);
    middle.reset(); // the root takes its children
    say(yes(leaf->isCancelled()));
    root->cancel();
    co_await me.wait(a);
    const Token other = CancellationToken::make(*g_runtime);
    const Token child = other->child();
    child->cancel();
    say(yes(other->isCancelled()) + QLatin1Char(' ') + yes(child->isCancelled()));
    co_await me.wait(child->cancelled());
    say("at once");
}

QCoro::Task<> guards(Script &me)
{
    const Token token = CancellationToken::make(*g_runtime);
    const Value a = goWait("a", token->clone());
    co_await me.yield();
    {
        const auto guard = make<CancellationGuard>(token->clone());
    }
    say("guard gone");
    co_await me.wait(a);
    const Token other = CancellationToken::make(*g_runtime);
    {
        const auto guard = make<CancellationGuard>(other->clone());
        guard->disarm();
    }
    say(yes(other->isCancelled()));
}

} // namespace

class TestCancellationToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsCancelledWithItsParents_data();
    void itIsCancelledWithItsParents();
};

void TestCancellationToken::itIsCancelledWithItsParents_data()
{
    QTest::addColumn<void *>("body");
    QTest::addColumn<QString>("expected"); // without polls
    const auto row = [](const char *name, QCoro::Task<> (*body)(Script &), const char *expected) {
        QTest::newRow(name) << reinterpret_cast<void *>(body) << QString::fromLatin1(expected);
    };
    row("a tree", tree, "b1, b, b21, b2, a, root, true");
    row("a part of it", subtree, "false, leaf, false true, at once");
    row("a guard", guards, "guard gone, a, false");
}

void TestCancellationToken::itIsCancelledWithItsParents()
{
    QFETCH(void *, body);
    QFETCH(QString, expected);
    EventLog log;
    Runtime runtime(log, RuntimeSettings{true, 1, true, 0});
    playedBy(runtime, script(reinterpret_cast<QCoro::Task<> (*)(Script &)>(body)));
    QStringList told;
    for (const QString &line : g_told) {
        if (!line.contains(QLatin1String("poll ")))
            told << line.mid(5);
    }
    QCOMPARE(told.join(QStringLiteral(", ")), expected);
    QCOMPARE(brokenInvariants(log, 1, true), QStringList());
}

QTEST_GUILESS_MAIN(TestCancellationToken)
#include "tst_cancellationtoken.moc"
