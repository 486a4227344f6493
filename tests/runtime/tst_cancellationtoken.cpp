// SPDX-License-Identifier: MIT
// Compared with tokio-util 0.7.3 on tokio 1.43.1: the crate to record with needs tokio-util too.
#include "core/runtime/cancellationtoken.h"

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

class TestCancellationToken : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestCancellationToken, "cancellationtoken")
    void itRunsAsOnTokio_data()
    {
        row("a tree", tree);
        row("a part of it", subtree);
        row("a guard", guards);
    }
};

QTEST_GUILESS_MAIN(TestCancellationToken)
#include "tst_cancellationtoken.moc"
