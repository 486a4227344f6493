// SPDX-License-Identifier: MIT
// multi_thread: workers side by side, the LIFO slot, and orders drawn from the seed. (That every log keeps the
// invariants on every number of workers is in tst_scheduler.)
#include "programrun.h"

#include <QSet>

using namespace Pollux;
using namespace std::chrono_literals;

namespace {

const QString blockers = QStringLiteral("let mut all = Vec::new();"
                                        "for _ in 0..8 { all.push(tokio::spawn(async { std::thread::sleep(Duration::from_millis(100)); })); }"
                                        "for one in all { one.await.unwrap(); }");
const QString racy = QStringLiteral("let mut all = Vec::new();"
                                    "for i in 0..6 { all.push(tokio::spawn(async move { for n in 0..3 { println!(\"{i} {n}\"); yield_now().await; } })); }"
                                    "for one in all { one.await.unwrap(); }");

} // namespace

class TestMultiThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workersBlockSideBySide_data();
    void workersBlockSideBySide();
    void mainIsNoWorker();
    void mainAndAWorkerBlockSideBySide();
    void timersFireWhileOneWorkerBlocks();
    void theLastSpawnedOfATaskGoesFirst();
    void theLifoSlotIsUsedThreeTimesInARow();
    void theSameSeedGivesTheSameLog();
    void otherSeedsGiveOtherOrders();
    void aRacyProgramKeepsTheInvariantsForManySeeds();
    void mainsEndWaitsForAWorkerThatBlocks();
    void moreWorkersThanTasksAndManyWorkers();
};

void TestMultiThread::workersBlockSideBySide_data()
{
    QTest::addColumn<int>("workers");
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<qint64>("milliseconds");
    for (const quint64 seed : {quint64(0), quint64(1), quint64(99)}) {
        for (int workers = 1; workers <= 8; workers *= 2)
            QTest::addRow("%d workers, seed %llu", workers, seed) << workers << seed << qint64(800 / workers);
        QTest::addRow("3 workers, seed %llu", seed) << 3 << seed << qint64(300);
    }
}

void TestMultiThread::workersBlockSideBySide()
{
    QFETCH(int, workers);
    QFETCH(quint64, seed);
    QFETCH(qint64, milliseconds);
    const auto run = ran(multiThread(workers, blockers), {seed, {}, {}});
    QVERIFY(run);
    QCOMPARE(run->workerCount(), workers);
    QCOMPARE(run->log().endTime(), Nanoseconds(std::chrono::milliseconds(milliseconds)));
    QCOMPARE(brokenInvariants(run->log(), workers, false), QStringList());
}

void TestMultiThread::mainIsNoWorker()
{
    const auto run = ran(multiThread(2, racy));
    QVERIFY(run);
    for (qsizetype i = 0; i < run->log().size(); ++i) {
        const Event &event = run->log().at(i);
        if (event.kind == EventKind::PollBegin)
            QCOMPARE(event.worker == WorkerId::MainThread, event.task == TaskId::Main);
    }
}

void TestMultiThread::mainAndAWorkerBlockSideBySide()
{
    const auto run = ran(multiThread(1, QStringLiteral("let a = tokio::spawn(async { std::thread::sleep(Duration::from_millis(100)); });"
                                                       "std::thread::sleep(Duration::from_millis(100)); a.await.unwrap();")));
    QVERIFY(run);
    QCOMPARE(run->log().endTime(), Nanoseconds(100ms));
}

void TestMultiThread::timersFireWhileOneWorkerBlocks()
{
    const auto run = ran(multiThread(2, QStringLiteral("let a = tokio::spawn(async { std::thread::sleep(Duration::from_millis(100)); });"
                                                       "let b = tokio::spawn(async { sleep(Duration::from_millis(10)).await; println!(\"b\"); }); b.await.unwrap(); a.await.unwrap();")));
    QVERIFY(run);
    for (qsizetype i = 0; i < run->log().size(); ++i) {
        if (run->log().at(i).kind == EventKind::LinePrinted)
            QCOMPARE(run->log().at(i).time, Nanoseconds(10ms));
    }
}

void TestMultiThread::theLastSpawnedOfATaskGoesFirst()
{
    const auto run = ran(multiThread(1, QStringLiteral("let t = tokio::spawn(async { for _ in 0..3 { tokio::spawn(async {}); } }); t.await.unwrap(); sleep(Duration::from_millis(1)).await;")));
    QVERIFY(run);
    QList<int> polls = order(run->log(), EventKind::PollBegin);
    polls.removeAll(0);
    QCOMPARE(polls, (QList<int>{1, 4, 2, 3}));
}

/// Task 1 puts 2 into the queue and 3 into the slot; each of 3, 4, ... puts the next into the slot: after three of those
/// in a row, whatever is in the queue has its turn.
void TestMultiThread::theLifoSlotIsUsedThreeTimesInARow()
{
    const auto run = ran(multiThread(
        1, QStringLiteral("let t = tokio::spawn(async { tokio::spawn(async {}); tokio::spawn(one()); }); t.await.unwrap(); sleep(Duration::from_millis(1)).await;"),
        QStringLiteral("async fn one() { tokio::spawn(two()); }\nasync fn two() { tokio::spawn(three()); }\nasync fn three() { tokio::spawn(four()); }\nasync fn four() {}")));
    QVERIFY(run);
    QList<int> polls = order(run->log(), EventKind::PollBegin);
    polls.removeAll(0);
    QCOMPARE(polls, (QList<int>{1, 3, 4, 5, 2, 6}));
}

void TestMultiThread::theSameSeedGivesTheSameLog()
{
    for (quint64 seed = 0; seed < 20; ++seed) {
        const QByteArray hash = ran(multiThread(4, racy), {seed, {}, {}})->log().hash();
        QCOMPARE(ran(multiThread(4, racy), {seed, {}, {}})->log().hash(), hash);
    }
}

void TestMultiThread::otherSeedsGiveOtherOrders()
{
    QSet<QByteArray> outputs;
    for (quint64 seed = 0; seed < 50; ++seed)
        outputs.insert(printed(ran(multiThread(4, racy), {seed, {}, {}})->log()));
    QVERIFY2(outputs.size() >= 20, qPrintable(QStringLiteral("%1 orders in 50 seeds").arg(outputs.size())));
    outputs.clear();
    for (quint64 seed = 0; seed < 10; ++seed) // and none where there is nothing to choose
        outputs.insert(printed(ran(paused(racy), {seed, {}, {}})->log()));
    QCOMPARE(outputs.size(), 1);
}

void TestMultiThread::aRacyProgramKeepsTheInvariantsForManySeeds()
{
    const QString crowd = multiThread(4, QStringLiteral(
        "let mut all = Vec::new();"
        "for i in 0..12 { all.push(tokio::spawn(async move {"
        "  if i % 3 == 0 { yield_now().await; }"
        "  if i % 4 == 1 { std::thread::sleep(Duration::from_millis(3)); }"
        "  let inner = tokio::spawn(async move { sleep(Duration::from_millis(i % 5)).await; if i == 7 { panic!(\"seven\"); } i });"
        "  if i == 5 { inner.abort(); }"
        "  if i == 8 { return 0; }"
        "  tokio::join!(async { yield_now().await; }, sleep(Duration::from_millis(2)));"
        "  match inner.await { Ok(n) => n, Err(_) => 100 } })); }"
        "all[10].abort();"
        "let mut sum = 0; for one in all { if let Ok(n) = one.await { sum += n; } } println!(\"{sum}\");"));
    for (int workers = 1; workers <= 8; ++workers) {
        for (quint64 seed = 0; seed < 60; ++seed) {
            const auto run = ran(crowd, {seed, {}, workers});
            QVERIFY(run);
            const QStringList broken = brokenInvariants(run->log(), workers, false);
            QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("%1 workers, seed %2: %3").arg(workers).arg(seed).arg(broken.join(QLatin1Char('\n')))));
            QCOMPARE(outcomeOf(*run), RunOutcome::Finished);
        }
    }
}

void TestMultiThread::mainsEndWaitsForAWorkerThatBlocks()
{
    const auto run = ran(multiThread(2, QStringLiteral("tokio::spawn(async { std::thread::sleep(Duration::from_millis(50)); println!(\"still\"); yield_now().await; println!(\"never\"); });"
                                                       "sleep(Duration::from_millis(10)).await;")));
    QVERIFY(run);
    QCOMPARE(printed(run->log()), QByteArray("still\n"));
    QCOMPARE(run->log().endTime(), Nanoseconds(50ms));
    QCOMPARE(brokenInvariants(run->log(), 2, false), QStringList());
}

void TestMultiThread::moreWorkersThanTasksAndManyWorkers()
{
    for (const int workers : {16, 64}) {
        const auto run = ran(multiThread(workers, blockers), {3, {}, {}});
        QVERIFY(run);
        QCOMPARE(run->log().endTime(), Nanoseconds(100ms));
        QCOMPARE(brokenInvariants(run->log(), workers, false), QStringList());
    }
}

QTEST_GUILESS_MAIN(TestMultiThread)
#include "tst_multithread.moc"
