// SPDX-License-Identifier: MIT
#include "core/runtime/coroutinefuture.h"

#include "core/runtime/joinall.h"
#include "core/runtime/panic.h"
#include "core/runtime/runtime.h"

#include <QtTest>

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

QStringList g_story; // what happened, in words

void tell(const QString &what)
{
    g_story << what;
}

/// A local of a coroutine: says when it goes.
struct Local
{
    explicit Local(QString name)
        : name(std::move(name))
    {
    }
    Local(const Local &) = delete;
    Local &operator=(const Local &) = delete;
    ~Local() { tell(QStringLiteral("drop ") + name); }
    QString name;
};

/// Ready with a number at its n-th poll.
class Leaf final : public Future
{
public:
    Leaf(QString name, int polls)
        : m_name(std::move(name))
        , m_pollsLeft(polls)
    {
    }
    ~Leaf() override { tell(QStringLiteral("drop ") + m_name); }
    PollResult poll(Context &) override
    {
        tell(QStringLiteral("poll ") + m_name);
        if (--m_pollsLeft > 0)
            return PollResult::pending();
        if (panics)
            throw Panic{QByteArrayLiteral("leaf"), {}};
        return PollResult::ready(Value::usize(42));
    }
    bool panics = false;

private:
    QString m_name;
    int m_pollsLeft;
};

/// Gives Held at its first polls.
class Holding final : public CoroutineFuture
{
public:
    explicit Holding(int times)
        : m_times(times)
    {
    }
    ~Holding() override { dropContents(); }

protected:
    QCoro::Task<> body() override
    {
        const Local local(QStringLiteral("held local"));
        for (int i = 0; i < m_times; ++i) {
            tell(QStringLiteral("hold"));
            co_await awaitHold();
        }
        finish(Value::usize(7));
    }

private:
    int m_times;
};

/// Two locals around two awaits of what it is given.
class Body final : public CoroutineFuture
{
public:
    Body(QString name, Ref<Future> first, Ref<Future> second)
        : m_name(std::move(name))
        , m_first(std::move(first))
        , m_second(std::move(second))
    {
    }
    ~Body() override { dropContents(); }

protected:
    QCoro::Task<> body() override
    {
        tell(QStringLiteral("begin ") + m_name);
        const Local outer(m_name + QStringLiteral(".outer"));
        const Ref<Future> first = std::move(m_first);
        const Local inner(m_name + QStringLiteral(".inner"));
        const Value one = co_await awaitFuture(*first, {1, 2});
        tell(m_name + QStringLiteral(" has %1").arg(one.bits()));
        if (!m_second)
            throw Panic{m_name.toUtf8(), {}};
        const Value two = co_await awaitFuture(*m_second, {3, 4});
        finish(Value::usize(qsizetype(one.bits() + two.bits())));
        tell(QStringLiteral("end ") + m_name);
    }

private:
    QString m_name;
    Ref<Future> m_first;
    Ref<Future> m_second;
};

Ref<Future> leaf(const char *name, int polls)
{
    return Ref<Future>(new Leaf(QLatin1String(name), polls));
}

Ref<Future> bodyOf(const char *name, Ref<Future> first, Ref<Future> second)
{
    return Ref<Future>(new Body(QLatin1String(name), std::move(first), std::move(second)));
}

QStringList story()
{
    return std::exchange(g_story, {});
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1String(", "));
}

} // namespace

class TestCoroutineFuture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makingItRunsNothing();
    void aPollRunsToTheFirstPendingAwait();
    void aPollOfAPendingBodyPollsOnlyWhatItAwaits();
    void itIsReadyInOnePollWhenAllItAwaitsIs();
    void aDropBeforeTheFirstPollRunsNothing();
    void aDropDestroysTheLocalsInReverseOnce();
    void dropContentsAndThenTheDestructorDropOnce();
    void aDropDestroysInnerBodiesFirstOfAll();
    void aDropAfterTheEndDropsOnlyTheResult();
    void aPanicInTheFirstPollUnwindsAtOnce();
    void aPanicInALaterPollUnwindsAtOnce();
    void aPanicOfAnAwaitedLeafLeavesTheRestToTheDrop();
    void aPollAfterTheEndPanics();
    void aPollAfterTheDropPanics_data();
    void aPollAfterTheDropPanics();
    void heldPassesThroughEveryLevelAndGoesOn();
    void aDropWhileHeldDestroysTheFrame();
    void theAwaitChainIsReportedOutermostFirst();
    void whatHasFinishedIsNoReasonToWait();
    void aJoinReportsEachPendingBranchAndForgetsNoneWhenHeld();
    void aThousandLevelsAreStoppedNotOverflown();

private:
    PollResult poll(Future &future)
    {
        m_reasons.clear();
        Context context(*m_runtime, *m_task, m_reasons);
        PollResult result = future.poll(context);
        m_levels = context.levels;
        return result;
    }
    QByteArray panicOf(Future &future)
    {
        try {
            const PollResult result = poll(future);
            return result.isReady() ? "ready" : "pending";
        } catch (const Panic &panic) {
            return "panic " + panic.message;
        }
    }

    std::unique_ptr<EventLog> m_log;
    std::unique_ptr<Runtime> m_runtime;
    Ref<Task> m_task;
    std::vector<WaitReason> m_reasons;
    int m_levels = 0;
};

void TestCoroutineFuture::init()
{
    story();
    m_log = std::make_unique<EventLog>();
    m_runtime = std::make_unique<Runtime>(*m_log, RuntimeSettings{true, 1, true, 0});
    m_task = make<Task>(*m_runtime, TaskId::Main, 0, Value(), SourceSpan{});
}

void TestCoroutineFuture::cleanup()
{
    m_task.reset();
    m_runtime.reset();
    m_log.reset();
}

void TestCoroutineFuture::makingItRunsNothing()
{
    const auto future = bodyOf("a", leaf("x", 1), leaf("y", 1));
    QCOMPARE(story(), QStringList());
}

void TestCoroutineFuture::aPollRunsToTheFirstPendingAwait()
{
    const auto future = bodyOf("a", leaf("x", 1), leaf("y", 2));
    QVERIFY(poll(*future).isPending());
    QCOMPARE(story(), words("begin a, poll x, a has 42, poll y"));
    QCOMPARE(m_levels, 0);
}

void TestCoroutineFuture::aPollOfAPendingBodyPollsOnlyWhatItAwaits()
{
    const auto future = bodyOf("a", leaf("x", 3), leaf("y", 1));
    QVERIFY(poll(*future).isPending());
    QCOMPARE(story(), words("begin a, poll x"));
    QVERIFY(poll(*future).isPending());
    QCOMPARE(story(), words("poll x"));
    PollResult last = poll(*future);
    QVERIFY(last.isReady());
    QCOMPARE(last.takeValue().bits(), quint64(84));
    QCOMPARE(story(), words("poll x, a has 42, poll y, end a, drop a.inner, drop x, drop a.outer"));
}

void TestCoroutineFuture::itIsReadyInOnePollWhenAllItAwaitsIs()
{
    const auto future = bodyOf("a", leaf("x", 1), leaf("y", 1));
    PollResult result = poll(*future);
    QVERIFY(result.isReady());
    QCOMPARE(result.takeValue().bits(), quint64(84));
    QVERIFY(m_reasons.empty());
}

void TestCoroutineFuture::aDropBeforeTheFirstPollRunsNothing()
{
    auto future = bodyOf("a", leaf("x", 1), leaf("y", 1));
    future.reset();
    QCOMPARE(story(), words("drop y, drop x"));
}

void TestCoroutineFuture::aDropDestroysTheLocalsInReverseOnce()
{
    auto future = bodyOf("a", leaf("x", 2), leaf("y", 1));
    QVERIFY(poll(*future).isPending());
    story();
    future.reset();
    QCOMPARE(story(), words("drop a.inner, drop x, drop a.outer, drop y"));
}

void TestCoroutineFuture::dropContentsAndThenTheDestructorDropOnce()
{
    auto future = bodyOf("a", leaf("x", 2), leaf("y", 1));
    QVERIFY(poll(*future).isPending());
    story();
    future->dropContents();
    QCOMPARE(story(), words("drop a.inner, drop x, drop a.outer"));
    future->dropContents();
    QCOMPARE(story(), QStringList());
    future.reset();
    QCOMPARE(story(), words("drop y"));
}

void TestCoroutineFuture::aDropDestroysInnerBodiesFirstOfAll()
{
    auto future = bodyOf("a", bodyOf("b", bodyOf("c", leaf("x", 2), {}), {}), {});
    QVERIFY(poll(*future).isPending());
    QCOMPARE(story(), words("begin a, begin b, begin c, poll x"));
    future.reset();
    // Each body owns what it awaits as a local between its two.
    QCOMPARE(story(), words("drop a.inner, drop b.inner, drop c.inner, drop x, drop c.outer, drop b.outer, drop a.outer"));
}

void TestCoroutineFuture::aDropAfterTheEndDropsOnlyTheResult()
{
    auto future = bodyOf("a", leaf("x", 1), leaf("y", 1));
    QVERIFY(poll(*future).isReady());
    story();
    future.reset();
    QCOMPARE(story(), words("drop y"));
}

void TestCoroutineFuture::aPanicInTheFirstPollUnwindsAtOnce()
{
    auto future = bodyOf("a", leaf("x", 1), {});
    QCOMPARE(panicOf(*future), QByteArray("panic a"));
    QCOMPARE(story(), words("begin a, poll x, a has 42, drop a.inner, drop x, drop a.outer"));
    future.reset();
    QCOMPARE(story(), QStringList());
}

void TestCoroutineFuture::aPanicInALaterPollUnwindsAtOnce()
{
    auto future = bodyOf("a", leaf("x", 3), {});
    QCOMPARE(panicOf(*future), QByteArray("pending"));
    QCOMPARE(panicOf(*future), QByteArray("pending"));
    story();
    QCOMPARE(panicOf(*future), QByteArray("panic a"));
    QCOMPARE(story(), words("poll x, a has 42, drop a.inner, drop x, drop a.outer"));
    future.reset();
    QCOMPARE(story(), QStringList());
}

void TestCoroutineFuture::aPanicOfAnAwaitedLeafLeavesTheRestToTheDrop()
{
    for (const int polls : {1, 2}) {
        Ref<Future> x = leaf("x", polls);
        static_cast<Leaf &>(*x).panics = true;
        auto future = bodyOf("a", bodyOf("b", std::move(x), {}), {});
        for (int i = 1; i < polls; ++i)
            QCOMPARE(panicOf(*future), QByteArray("pending"));
        QCOMPARE(panicOf(*future), QByteArray("panic leaf"));
        future.reset();
        QStringList drops = story().filter(QStringLiteral("drop"));
        drops.sort();
        QCOMPARE(drops, words("drop a.inner, drop a.outer, drop b.inner, drop b.outer, drop x")); // each once
    }
}

void TestCoroutineFuture::aPollAfterTheEndPanics()
{
    const auto future = bodyOf("a", leaf("x", 1), leaf("y", 1));
    QVERIFY(poll(*future).isReady());
    QCOMPARE(panicOf(*future), QByteArray("panic `async fn` resumed after completion"));
}

void TestCoroutineFuture::aPollAfterTheDropPanics_data()
{
    QTest::addColumn<int>("polls");
    QTest::newRow("dropped before its first poll") << 0;
    QTest::newRow("dropped while it waits") << 1;
}

/// No Rust program can, but one that rustc would refuse must not take Pollux down.
void TestCoroutineFuture::aPollAfterTheDropPanics()
{
    QFETCH(int, polls);
    const auto future = bodyOf("a", leaf("x", 9), leaf("y", 1));
    for (int i = 0; i < polls; ++i)
        QVERIFY(poll(*future).isPending());
    future->dropContents();
    QVERIFY(panicOf(*future).startsWith("panic "));
}

void TestCoroutineFuture::heldPassesThroughEveryLevelAndGoesOn()
{
    const auto future = bodyOf("a", bodyOf("b", Ref<Future>(new Holding(2)), leaf("y", 1)), leaf("z", 2));
    QVERIFY(poll(*future).isHeld());
    QCOMPARE(story(), words("begin a, begin b, hold"));
    QVERIFY(poll(*future).isHeld());
    QCOMPARE(story(), words("hold"));
    QVERIFY(poll(*future).isPending());
    QCOMPARE(story(), words("drop held local, b has 7, poll y, end b, drop b.inner, drop b.outer, a has 49, poll z"));
    QVERIFY(poll(*future).isReady());
}

void TestCoroutineFuture::aDropWhileHeldDestroysTheFrame()
{
    auto future = bodyOf("a", Ref<Future>(new Holding(2)), {});
    QVERIFY(poll(*future).isHeld());
    story();
    future.reset();
    QCOMPARE(story(), words("drop a.inner, drop held local, drop a.outer"));
}

namespace {

/// Says what it waits for.
class Waiting final : public Future
{
public:
    explicit Waiting(int polls)
        : m_pollsLeft(polls)
    {
    }
    PollResult poll(Context &context) override
    {
        if (--m_pollsLeft <= 0)
            return PollResult::ready(Value::unit());
        context.waitingOn(WaitKind::Sleep, 99);
        return PollResult::pending();
    }

private:
    int m_pollsLeft;
};

Ref<Future> waiting(int polls)
{
    return Ref<Future>(new Waiting(polls));
}

QStringList told(const std::vector<WaitReason> &reasons)
{
    QStringList words;
    for (const WaitReason &reason : reasons)
        words << QStringLiteral("%1 %2-%3 depth %4 branch %5").arg(int(reason.kind)).arg(reason.span.begin).arg(reason.span.end).arg(reason.depth).arg(reason.branch);
    return words;
}

} // namespace

void TestCoroutineFuture::theAwaitChainIsReportedOutermostFirst()
{
    const auto future = bodyOf("a", bodyOf("b", waiting(3), {}), {});
    for (int i = 0; i < 2; ++i) {
        QVERIFY(poll(*future).isPending());
        QCOMPARE(told(m_reasons), (QStringList{QStringLiteral("0 1-2 depth 0 branch 0"), QStringLiteral("1 1-2 depth 1 branch 0")}));
    }
}

void TestCoroutineFuture::whatHasFinishedIsNoReasonToWait()
{
    const auto future = bodyOf("a", bodyOf("b", waiting(1), waiting(1)), waiting(2));
    QVERIFY(poll(*future).isPending());
    QCOMPARE(told(m_reasons), QStringList{QStringLiteral("1 3-4 depth 0 branch 0")});
}

void TestCoroutineFuture::aJoinReportsEachPendingBranchAndForgetsNoneWhenHeld()
{
    std::vector<JoinAll::Branch> branches;
    const auto branch = [&](Ref<Future> future, quint32 place) {
        branches.push_back({Value::object(ValueKind::Future, std::move(future)), {place, place + 1}});
    };
    branch(waiting(9), 10);
    branch(Ref<Future>(new Holding(1)), 20);
    branch(bodyOf("c", waiting(9), {}), 30);
    const auto future = bodyOf("a", Ref<Future>(new JoinAll(std::move(branches))), {});
    QVERIFY(poll(*future).isHeld());
    QVERIFY(poll(*future).isPending());
    QCOMPARE(told(m_reasons),
             (QStringList{QStringLiteral("4 1-2 depth 0 branch 0"), QStringLiteral("1 10-11 depth 1 branch 0"),
                          QStringLiteral("0 30-31 depth 1 branch 2"), QStringLiteral("1 1-2 depth 2 branch 0")}));
}

void TestCoroutineFuture::aThousandLevelsAreStoppedNotOverflown()
{
    const auto nest = [](int levels) {
        Ref<Future> future = waiting(2);
        for (int i = 0; i < levels; ++i)
            future = bodyOf("n", std::move(future), {});
        return future;
    };
    auto deep = nest(1000);
    QVERIFY(poll(*deep).isPending());
    QVERIFY(poll(*nest(900)).isPending());
    auto deeper = nest(1001);
    bool stopped = false;
    try {
        (void)poll(*deeper);
    } catch (const Stop &stop) {
        stopped = stop.message.contains("1000");
    }
    QVERIFY(stopped);
    story();
    deeper.reset();
    deep.reset();
    QCOMPARE(story().size(), 2000); // the two locals of each level; the other nest unwound when it was stopped
}

QTEST_GUILESS_MAIN(TestCoroutineFuture)
#include "tst_coroutinefuture.moc"
