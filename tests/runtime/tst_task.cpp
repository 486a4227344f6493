// SPDX-License-Identifier: MIT
// What becomes of a task: its end, its handle, its JoinError.
#include "programrun.h"

using namespace Pollux;
using namespace std::chrono_literals;

class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLifeOfATaskIsLogged_data();
    void theLifeOfATaskIsLogged();
    void tasksAreDroppedShardByShard_data();
    void tasksAreDroppedShardByShard();
    void aCancelledTaskStandsAtItsAwait();
    void aPanicSaysWhatAndWhere();
    void anOutputNobodyTakesIsDroppedWithItsHandle();
};

void TestTask::theLifeOfATaskIsLogged_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected"); // about tasks but main, without spawns
    QTest::addColumn<QString>("output");

    const auto row = [](const char *name, const char *body, const char *expected, const char *output = "") {
        QTest::newRow(name) << QString::fromLatin1(body) << QString::fromLatin1(expected) << QString::fromLatin1(output);
    };
    row("a handle that is dropped detaches", "let a = tokio::spawn(async { println!(\"ran\"); }); drop(a); yield_now().await;",
        "drop 1 by 0, poll 1, print 1 ran, ready 1, complete 1", "ran\n");
    row("a handle bound to _ is dropped at once", "let _ = tokio::spawn(async {}); println!(\"main\"); yield_now().await;",
        "drop 1 by 0, poll 1, ready 1, complete 1", "main\n");
    row("a handle in a variable lives to the end of its scope", "{ let _a = tokio::spawn(async {}); yield_now().await; } println!(\"main\");",
        "poll 1, ready 1, complete 1, drop 1 by 0", "main\n");
    row("an abort before the first poll", "let a = tokio::spawn(async { println!(\"never\"); }); a.abort(); println!(\"{}\", a.await.unwrap_err().is_cancelled());",
        "abort 1 by 0, cancel 1 abort, join 1 by 0", "true\n");
    row("an abort at a sleep", "let a = tokio::spawn(async { sleep(Duration::from_secs(9)).await; }); yield_now().await; a.abort(); println!(\"{}\", a.await.is_err());",
        "poll 1, waiting 1 sleep, pending 1, abort 1 by 0, woken 1 aborted by 0, cancel 1 abort, join 1 by 0", "true\n");
    row("an abort of what has finished", "let a = tokio::spawn(async { 5 }); yield_now().await; a.abort(); println!(\"{}\", a.await.unwrap());",
        "poll 1, ready 1, complete 1, abort 1 by 0, join 1 by 0", "5\n");
    row("a second abort changes nothing", "let a = tokio::spawn(async { sleep(Duration::from_secs(9)).await; }); yield_now().await; a.abort(); a.abort(); a.await.unwrap_err();",
        "poll 1, waiting 1 sleep, pending 1, abort 1 by 0, woken 1 aborted by 0, abort 1 by 0, cancel 1 abort, join 1 by 0");
    row("an abort of a task that is queued to go on", "let a = tokio::spawn(async { sleep(Duration::from_millis(1)).await; println!(\"never\"); });"
        "yield_now().await; sleep(Duration::from_millis(1)).await; a.abort(); println!(\"{}\", a.await.is_err());",
        "poll 1, waiting 1 sleep, pending 1, woken 1 timer by nobody, abort 1 by 0, cancel 1 abort, join 1 by 0", "true\n");
    row("a panic becomes a JoinError", "let a = tokio::spawn(async { panic!(\"oh {}\", 1); }); let e = a.await.unwrap_err(); println!(\"{} {}\", e.is_panic(), e);",
        "poll 1, panicked 1, panic 1 oh 1, join 1 by 0", "true task 1 panicked with message \"oh 1\"\n");
    row("a panic after an await", "let a = tokio::spawn(async { sleep(Duration::from_millis(1)).await; panic!(\"late\"); }); println!(\"{:?}\", a.await);",
        "poll 1, waiting 1 sleep, pending 1, woken 1 timer by nobody, poll 1, panicked 1, panic 1 late, join 1 by 0",
        "Err(JoinError::Panic(Id(1), \"late\", ...))\n");
    row("is_finished follows the scheduler", "let a = tokio::spawn(async {}); println!(\"{}\", a.is_finished()); yield_now().await; println!(\"{}\", a.is_finished());",
        "poll 1, ready 1, complete 1, drop 1 by 0", "false\ntrue\n");
    row("main's panic cancels the rest", "let _a = tokio::spawn(async { sleep(Duration::from_secs(1)).await; }); yield_now().await; panic!(\"bad\");",
        "poll 1, waiting 1 sleep, pending 1, drop 1 by 0, cancel 1 main_panicked");
    row("process::exit cancels the rest and runs no destructor", "let _a = tokio::spawn(async { sleep(Duration::from_secs(1)).await; }); yield_now().await; std::process::exit(3);",
        "poll 1, waiting 1 sleep, pending 1, cancel 1 exit");
    row("a task that dies with main drops its own handles", "tokio::spawn(async { let _b = tokio::spawn(async {}); sleep(Duration::from_secs(1)).await; }); yield_now().await; yield_now().await;",
        "drop 1 by 0, poll 1, waiting 1 sleep, pending 1, poll 2, ready 2, complete 2, drop 2 by 1, cancel 1 main_returned");
}

void TestTask::theLifeOfATaskIsLogged()
{
    QFETCH(QString, body);
    QFETCH(QString, expected);
    QFETCH(QString, output);
    const auto run = ran(paused(body));
    QVERIFY(run);
    QStringList about;
    for (qsizetype i = 0; i < run->log().size(); ++i) {
        const Event &event = run->log().at(i);
        if (event.task != TaskId::Main && event.task != TaskId::None && event.kind != EventKind::Spawned)
            about << told(run->log(), event);
    }
    QCOMPARE(about.join(QLatin1String(", ")), expected);
    QCOMPARE(QString::fromUtf8(printed(run->log())), output);
    QCOMPARE(brokenInvariants(run->log(), 1, true), QStringList());
}

void TestTask::tasksAreDroppedShardByShard_data()
{
    QTest::addColumn<QList<int>>("expected");
    QTest::addColumn<bool>("panics");
    // Tokio's ids count from 1, as these do; four lists, by id mod 4.
    const QList<int> expected{4, 8, 12, 1, 5, 9, 2, 6, 10, 3, 7, 11};
    QTest::newRow("main returns") << expected << false;
    QTest::newRow("main panics") << expected << true;
}

void TestTask::tasksAreDroppedShardByShard()
{
    QFETCH(QList<int>, expected);
    QFETCH(bool, panics);
    const auto run = ran(paused(QStringLiteral("for _ in 0..12 { tokio::spawn(async { sleep(Duration::from_secs(1)).await; }); } yield_now().await; %1")
                                    .arg(panics ? QStringLiteral("panic!();") : QString())));
    QVERIFY(run);
    QCOMPARE(order(run->log(), EventKind::Cancelled), expected);
    QCOMPARE(run->exitCode(), panics ? 101 : 0);
}

void TestTask::aCancelledTaskStandsAtItsAwait()
{
    const QString text = paused(QStringLiteral("tokio::spawn(async { inner().await; }); tokio::spawn(async {}); yield_now().await; tokio::spawn(async {});"),
                                QStringLiteral("async fn inner() { sleep(Duration::from_secs(1)).await; }"));
    const auto run = ran(text);
    QVERIFY(run);
    QList<SourceSpan> spans;
    for (qsizetype i = 0; i < run->log().size(); ++i) {
        if (run->log().at(i).kind == EventKind::Cancelled)
            spans << run->log().at(i).span;
    }
    QCOMPARE(spans.size(), 2);
    QCOMPARE(run->analysis().source.at(spans.at(0)), QStringLiteral("inner().await"));
    QVERIFY(spans.at(1).isEmpty()); // never ran
}

void TestTask::aPanicSaysWhatAndWhere()
{
    const auto run = ran(paused(QStringLiteral("let v = vec![1, 2]; let i = 2; println!(\"{}\", v[i]);")));
    QVERIFY(run);
    QCOMPARE(outcomeOf(*run), RunOutcome::Panicked);
    QCOMPARE(run->exitCode(), 101);
    for (qsizetype i = 0; i < run->log().size(); ++i) {
        const Event &event = run->log().at(i);
        if (event.kind != EventKind::Panicked)
            continue;
        QCOMPARE(run->log().line(event.arg), QByteArray("index out of bounds: the len is 2 but the index is 2"));
        QCOMPARE(run->analysis().source.at(event.span), QStringLiteral("[i]")); // a Vec's index is a call, whose place rustc gives from the bracket on
        return;
    }
    QFAIL("no Panicked");
}

void TestTask::anOutputNobodyTakesIsDroppedWithItsHandle()
{
    // Task 1 gives a handle of task 2; main drops task 1's handle, and with it what task 1 gave.
    const auto run = ran(paused(QStringLiteral("let a = tokio::spawn(async { tokio::spawn(async {}) }); yield_now().await; yield_now().await; println!(\"now\"); drop(a); println!(\"gone\");")));
    QVERIFY(run);
    QCOMPARE(tale(run->log(), {EventKind::HandleDropped, EventKind::LinePrinted, EventKind::Completed}),
             (QStringList{QStringLiteral("complete 1"), QStringLiteral("complete 2"), QStringLiteral("print 0 now"), QStringLiteral("drop 1 by 0"),
                          QStringLiteral("drop 2 by 0"), QStringLiteral("print 0 gone"), QStringLiteral("complete 0")}));
}

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
