// SPDX-License-Identifier: MIT
#include "core/runtime/oncecell.h"

#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

using Cell = Ref<OnceCell>;

QString text(const Cell &cell)
{
    return cell->isInitialized() ? QStringLiteral("Some(%1)").arg(cell->get().signedBits()) : QStringLiteral("None");
}

QCoro::Task<> slow(Script &me, qint64 value)
{
    say(QStringLiteral("making %1").arg(value));
    co_await me.sleep(10);
    me.give(number(value));
}

QCoro::Task<> slowOk(Script &me, qint64 value)
{
    const Value made = co_await me.wait(script(slow, value));
    me.give(okOf(number(made.signedBits())));
}

QCoro::Task<> fails(Script &me)
{
    co_await me.sleep(5);
    me.give(errorOf(Value::str("no")));
}

QCoro::Task<> inits(Script &me, QString name, Cell cell, qint64 value)
{
    co_await me.wait(cell->getOrInit(script(slow, value)));
    say(QStringLiteral("%1 has %2").arg(name).arg(cell->get().signedBits()));
}

QCoro::Task<> firstMakes(Script &me)
{
    const auto cell = make<OnceCell>(*g_runtime);
    std::vector<Value> handles;
    handles.push_back(go(QStringLiteral("a"), inits, QStringLiteral("a"), cell, 1));
    handles.push_back(go(QStringLiteral("b"), inits, QStringLiteral("b"), cell, 2));
    handles.push_back(go(QStringLiteral("c"), inits, QStringLiteral("c"), cell, 3));
    co_await me.sleep(1);
    say(QStringLiteral("%1 %2").arg(text(cell), yes(cell->isInitialized())));
    Value nine = number(9);
    say(QStringLiteral("Some(%1)").arg(yes(cell->set(nine) == OnceCell::Set::Initializing)));
    for (const Value &handle : handles)
        co_await me.wait(handle);
    say(QStringLiteral("%1 Some(%2)").arg(text(cell), yes(cell->set(nine) == OnceCell::Set::AlreadyInitialized)));
    co_await me.wait(cell->getOrInit(script(slow, 8)));
    say(QString::number(cell->get().signedBits()));
}

QCoro::Task<> triesAndFails(Script &me, Cell cell)
{
    const Value result = co_await me.wait(cell->getOrTryInit(script(fails)));
    say(isOk(result) ? QStringLiteral("a Ok") : QStringLiteral("a Err(\"%1\")").arg(QString::fromUtf8(inside(result).as<StringObject>().utf8)));
}

QCoro::Task<> tries(Script &me, Cell cell)
{
    const Value result = co_await me.wait(cell->getOrTryInit(script(slowOk, 3)));
    say(QStringLiteral("c %1(%2)").arg(isOk(result) ? QStringLiteral("Ok") : QStringLiteral("Err")).arg(cell->get().signedBits()));
}

QCoro::Task<> nextTries(Script &me)
{
    const auto cell = make<OnceCell>(*g_runtime);
    const Value a = go(QStringLiteral("a"), triesAndFails, cell);
    const Value b = go(QStringLiteral("b"), inits, QStringLiteral("b"), cell, 2);
    const Value c = go(QStringLiteral("c"), tries, cell);
    co_await me.sleep(8);
    abort(b);
    co_await me.wait(a);
    co_await me.wait(c);
    say(text(cell));
}

QCoro::Task<> sets(Script &)
{
    const auto cell = make<OnceCell>(*g_runtime);
    Value five = number(5);
    const bool done = cell->set(five) == OnceCell::Set::Done;
    say(QStringLiteral("%1 %2").arg(done ? QStringLiteral("Ok(())") : QStringLiteral("Err"), text(cell)));
    co_return;
}

} // namespace

class TestOnceCell : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestOnceCell, "oncecell")
    POLLUX_WORKERS
    void itRunsOnSeveralWorkers_data()
    {
        row("firstMakes", firstMakes);
    }
    void itRunsAsOnTokio_data()
    {
        row("the first makes it, the others wait", firstMakes);
        row("the next one tries when it fails or is aborted", nextTries);
        row("set", sets);
    }
};

QTEST_GUILESS_MAIN(TestOnceCell)
#include "tst_oncecell.moc"
