// SPDX-License-Identifier: MIT
// The order of events under current_thread, and what must hold in every log.
#include "programrun.h"

using namespace Pollux;
using namespace std::chrono_literals;

class TestScheduler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOrderOfEventsIsTokios_data();
    void theOrderOfEventsIsTokios();
    void mainComesBackAfter61Polls();
    void yieldedTasksResumeInReverse();
    void theBudgetEndsAPollAfter128ReadyAwaits();
    void aBudgetSpentInTheMiddleOfAJoinIsReported();
    void threadSleepKeepsTheWorker();
    void underAPausedClockThreadSleepDelaysTheTimers();
    void onTheRealClockThreadSleepMakesTimersLate();
    void sleepsRoundUpToMilliseconds();
    void everyLogKeepsTheInvariants_data();
    void everyLogKeepsTheInvariants();
};

void TestScheduler::theOrderOfEventsIsTokios_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("a main that does nothing") << QString() << QStringList{
        QStringLiteral("begin"), QStringLiteral("spawn 0 by nobody"), QStringLiteral("poll 0"), QStringLiteral("ready 0"),
        QStringLiteral("complete 0"), QStringLiteral("end finished")};

    const auto steps = [](const char *text) { return QString::fromLatin1(text).split(QLatin1String(", ")); };
    QTest::newRow("a spawned task is queued, not polled")
        << QStringLiteral("let a = tokio::spawn(async {}); println!(\"here\"); a.await.unwrap();")
        << steps("begin, spawn 0 by nobody, poll 0, spawn 1 by 0, print 0 here, waiting 0 handle, pending 0, "
                 "poll 1, ready 1, complete 1, woken 0 joined by 1, poll 0, join 1 by 0, ready 0, complete 0, end finished");
    QTest::newRow("two tasks run in the order of their spawns, main after both")
        << QStringLiteral("let a = tokio::spawn(async {}); let b = tokio::spawn(async {}); b.await.unwrap(); a.await.unwrap();")
        << steps("begin, spawn 0 by nobody, poll 0, spawn 1 by 0, spawn 2 by 0, waiting 0 handle, pending 0, poll 1, ready 1, complete 1, "
                 "poll 2, ready 2, complete 2, woken 0 joined by 2, poll 0, join 2 by 0, join 1 by 0, ready 0, complete 0, end finished");
    QTest::newRow("a task that yields waits for the queue to drain")
        << QStringLiteral("let a = tokio::spawn(async { yield_now().await; }); let b = tokio::spawn(async {}); a.await.unwrap(); b.await.unwrap();")
        << steps("begin, spawn 0 by nobody, poll 0, spawn 1 by 0, spawn 2 by 0, waiting 0 handle, pending 0, "
                 "poll 1, waiting 1 yield_now, pending 1, poll 2, ready 2, complete 2, "
                 "woken 1 yielded by nobody, poll 1, ready 1, complete 1, woken 0 joined by 1, "
                 "poll 0, join 1 by 0, join 2 by 0, ready 0, complete 0, end finished");
    QTest::newRow("a sleep wakes through its timer")
        << QStringLiteral("sleep(Duration::from_millis(5)).await;")
        << steps("begin, spawn 0 by nobody, poll 0, waiting 0 sleep, pending 0, woken 0 timer by nobody, poll 0, ready 0, complete 0, end finished");
    QTest::newRow("a sleep of zero under the paused clock is ready at once")
        << QStringLiteral("sleep(Duration::ZERO).await;")
        << steps("begin, spawn 0 by nobody, poll 0, ready 0, complete 0, end finished");
    QTest::newRow("a task due together with main is dropped by a main that returns")
        << QStringLiteral("tokio::spawn(async { sleep(Duration::from_millis(5)).await; println!(\"never\"); }); sleep(Duration::from_millis(5)).await;")
        << steps("begin, spawn 0 by nobody, poll 0, spawn 1 by 0, drop 1 by 0, waiting 0 sleep, pending 0, poll 1, waiting 1 sleep, pending 1, "
                 "woken 0 timer by nobody, woken 1 timer by nobody, poll 0, ready 0, complete 0, cancel 1 main_returned, end finished");
    QTest::newRow("a join of handles waits for both and says so")
        << QStringLiteral("let a = tokio::spawn(async {}); let b = tokio::spawn(async {}); let (x, y) = tokio::join!(a, b); x.unwrap(); y.unwrap();")
        << steps("begin, spawn 0 by nobody, poll 0, spawn 1 by 0, spawn 2 by 0, waiting 0 join, waiting 0 handle, waiting 0 handle, pending 0, "
                 "poll 1, ready 1, complete 1, woken 0 joined by 1, poll 2, ready 2, complete 2, "
                 "poll 0, join 2 by 0, join 1 by 0, ready 0, complete 0, end finished");
}

void TestScheduler::theOrderOfEventsIsTokios()
{
    QFETCH(QString, body);
    QFETCH(QStringList, expected);
    const auto run = ran(paused(body));
    QVERIFY(run);
    QCOMPARE(tale(run->log()), expected);
    QCOMPARE(brokenInvariants(run->log(), 1, true), QStringList());
}

void TestScheduler::mainComesBackAfter61Polls()
{
    const auto run = ran(paused(QStringLiteral("let first = tokio::spawn(async {}); for _ in 0..100 { tokio::spawn(async {}); } first.await.unwrap();")));
    QVERIFY(run);
    const QList<int> polls = order(run->log(), EventKind::PollBegin);
    QList<int> expected{0};
    for (int task = 1; task <= 61; ++task)
        expected << task;
    expected << 0;
    QCOMPARE(polls, expected);
}

void TestScheduler::yieldedTasksResumeInReverse()
{
    const auto run = ran(paused(QStringLiteral("let mut all = Vec::new(); for _ in 0..4 { all.push(tokio::spawn(async { yield_now().await; })); }"
                                               "for one in all { one.await.unwrap(); }")));
    QVERIFY(run);
    QCOMPARE(order(run->log(), EventKind::PollBegin).mid(0, 9), (QList<int>{0, 1, 2, 3, 4, 4, 3, 2, 1}));
}

void TestScheduler::theBudgetEndsAPollAfter128ReadyAwaits()
{
    const auto run = ran(paused(QStringLiteral("for _ in 0..300 { sleep(Duration::ZERO).await; println!(\".\"); }")));
    QVERIFY(run);
    QList<int> lines;
    int printedNow = 0;
    for (qsizetype i = 0; i < run->log().size(); ++i) {
        const Event &event = run->log().at(i);
        printedNow += event.kind == EventKind::LinePrinted;
        if (event.kind == EventKind::PollEnd)
            lines << std::exchange(printedNow, 0);
        if (event.kind == EventKind::WaitingOn)
            QCOMPARE(WaitKind(event.detail), WaitKind::Budget);
    }
    QCOMPARE(lines, (QList<int>{128, 128, 44}));
    QCOMPARE(tale(run->log(), {EventKind::PollEnd, EventKind::Woken}),
             (QStringList{QStringLiteral("pending_woken 0"), QStringLiteral("pending_woken 0"), QStringLiteral("ready 0")}));
}

void TestScheduler::aBudgetSpentInTheMiddleOfAJoinIsReported()
{
    const auto run = ran(paused(QStringLiteral(
        "tokio::join!(async { for _ in 0..127 { sleep(Duration::ZERO).await; } yield_now().await; }, async { for _ in 0..3 { sleep(Duration::ZERO).await; } });")));
    QVERIFY(run);
    const QStringList events = tale(run->log(), {EventKind::WaitingOn, EventKind::PollEnd});
    QCOMPARE(events.mid(0, 6), (QStringList{QStringLiteral("waiting 0 join"), QStringLiteral("waiting 0 call"), QStringLiteral("waiting 0 yield_now"),
                                           QStringLiteral("waiting 0 call"), QStringLiteral("waiting 0 budget"), QStringLiteral("pending_woken 0")}));
    QCOMPARE(brokenInvariants(run->log(), 1, true), QStringList());
}

namespace {

QList<qint64> timesOf(const EventLog &log, EventKind kind, int task)
{
    QList<qint64> times;
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (log.at(i).kind == kind && int(log.at(i).task) == task)
            times << std::chrono::duration_cast<std::chrono::microseconds>(log.at(i).time).count();
    }
    return times;
}

QString realClock(QString program)
{
    return program.remove(QStringLiteral(", start_paused = true"));
}

} // namespace

void TestScheduler::threadSleepKeepsTheWorker()
{
    const auto run = ran(paused(QStringLiteral("let a = tokio::spawn(async { std::thread::sleep(Duration::from_millis(30)); });"
                                               "let b = tokio::spawn(async { std::thread::sleep(Duration::from_millis(20)); }); a.await.unwrap(); b.await.unwrap();")));
    QVERIFY(run);
    QCOMPARE(timesOf(run->log(), EventKind::PollBegin, 1), QList<qint64>{0});
    QCOMPARE(timesOf(run->log(), EventKind::PollEnd, 1), QList<qint64>{30000});
    QCOMPARE(timesOf(run->log(), EventKind::PollBegin, 2), QList<qint64>{30000});
    QCOMPARE(timesOf(run->log(), EventKind::PollEnd, 2), QList<qint64>{50000});
}

void TestScheduler::underAPausedClockThreadSleepDelaysTheTimers()
{
    const auto run = ran(paused(QStringLiteral("let a = tokio::spawn(async { sleep(Duration::from_millis(10)).await; });"
                                               "let b = tokio::spawn(async { std::thread::sleep(Duration::from_millis(100)); }); a.await.unwrap(); b.await.unwrap();")));
    QVERIFY(run);
    QCOMPARE(timesOf(run->log(), EventKind::Woken, 1), QList<qint64>{110000});
    for (qsizetype i = 0; i < run->log().size(); ++i) {
        if (const Event &event = run->log().at(i); event.kind == EventKind::WaitingOn && WaitKind(event.detail) == WaitKind::Sleep)
            QCOMPARE(Nanoseconds(event.arg), 10ms); // as it looked before the clock stood still
    }
}

void TestScheduler::onTheRealClockThreadSleepMakesTimersLate()
{
    const auto run = ran(realClock(paused(QStringLiteral("let a = tokio::spawn(async { sleep(Duration::from_millis(10)).await; });"
                                                         "let b = tokio::spawn(async { std::thread::sleep(Duration::from_millis(100)); }); a.await.unwrap(); b.await.unwrap();"))));
    QVERIFY(run);
    QCOMPARE(timesOf(run->log(), EventKind::Woken, 1), QList<qint64>{100000});
}

void TestScheduler::sleepsRoundUpToMilliseconds()
{
    const auto run = ran(paused(QStringLiteral("sleep(Duration::from_nanos(1)).await; sleep(Duration::from_micros(1500)).await; sleep(Duration::from_millis(2)).await;")));
    QVERIFY(run);
    QCOMPARE(timesOf(run->log(), EventKind::PollBegin, 0), (QList<qint64>{0, 1000, 3000, 5000}));
}

void TestScheduler::everyLogKeepsTheInvariants_data()
{
    QTest::addColumn<QString>("text");
    const auto programs = conformancePrograms();
    QVERIFY(programs.size() > 100);
    for (const auto &[name, text] : programs)
        QTest::newRow(qPrintable(name)) << text;
}

/// As it was written, and on every number of workers with several seeds: other orders, the same rules.
void TestScheduler::everyLogKeepsTheInvariants()
{
    QFETCH(QString, text);
    const auto asWritten = ran(text);
    QVERIFY(asWritten);
    QVERIFY(asWritten->isFinished());
    QCOMPARE(brokenInvariants(asWritten->log(), asWritten->workerCount(), asWritten->isCurrentThread()), QStringList());
    const QByteArray hash = asWritten->log().hash();
    QCOMPARE(ran(text)->log().hash(), hash);
    const bool long_ = asWritten->log().size() > 5000;
    for (int workers = 1; workers <= 8; ++workers) {
        for (const quint64 seed : {quint64(0), quint64(workers) * 7919, quint64(workers) + 1}) {
            if (long_ && seed != 0 && workers % 3 != 0)
                continue;
            const auto run = ran(text, {seed, false, workers});
            QVERIFY(run->isFinished());
            const QStringList broken = brokenInvariants(run->log(), workers, false);
            QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("%1 workers, seed %2: %3").arg(workers).arg(seed).arg(broken.join(QLatin1Char('\n')))));
        }
    }
}

QTEST_GUILESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
