// SPDX-License-Identifier: MIT
#include "testsupport.h"

#include <QSignalSpy>

using namespace Pollux;
using namespace std::chrono_literals;

class SessionTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { Test::isolated(); }

private Q_SLOTS:
    void anOpenedProgramStandsAtZeroAndIsComputedToItsEnd();
    void anEditRunsAgainAndKeepsTheTime();
    void anErrorKeepsTheLastRunOnScreen();
    void aProgramThatNeverRanIsBlank();
    void theTimeComesBackWhenTheRunIsLongEnoughAgain();
    void theSelectedTaskIsFoundAgainByItsName();
    void openingForgetsTheSelectionAndTheRuntime();
    void tasksOfALoopAreNumbered();
    void colorsFollowTheOrderOfSpawning();
    void theRuntimeCanBeOverridden();
    void aNoticeSaysWhyTheRunStopped_data();
    void aNoticeSaysWhyTheRunStopped();
    void anEndlessProgramIsComputedAheadAndNoFurther();
    void aRunOfTooManyEventsIsStopped();
    void theEventLoopTurnsWhileALongRunIsComputed();
};

void SessionTest::anOpenedProgramStandsAtZeroAndIsComputedToItsEnd()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    QVERIFY(!session.isStale());
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(session.playback()->seconds(), 0.0);
    QCOMPARE(session.playback()->cursor(), 0);
    QVERIFY(!session.playback()->isPlaying());
    QCOMPARE(session.playback()->endText(), QStringLiteral("3.000 s"));
    QCOMPARE(session.timeline().tasks().size(), size_t(3));
    QCOMPARE(session.notice(), QString());
}

void SessionTest::anEditRunsAgainAndKeepsTheTime()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    session.playback()->seek(2.42);
    QCOMPARE(session.playback()->timeText(), QStringLiteral("2.420 s"));
    QCOMPARE(session.timeline().stateAt(TaskId(1), session.playback()->cursor()), TaskState::Completed);

    QSignalSpy reset(&session, &Session::runReset);
    QSignalSpy moved(session.playback(), &Playback::moved);
    Test::edit(session, QStringLiteral("from_secs(2)"), QStringLiteral("from_secs(5)"));
    // At once: nothing has been waited for.
    QCOMPARE(reset.count(), 1);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(session.playback()->timeText(), QStringLiteral("2.420 s"));
    QCOMPARE(session.playback()->cursor(), session.log().countUntil(2420ms));
    QCOMPARE(session.timeline().stateAt(TaskId(1), session.playback()->cursor()), TaskState::Waiting);
    QTRY_COMPARE(session.playback()->endText(), QStringLiteral("5.000 s"));
}

void SessionTest::anErrorKeepsTheLastRunOnScreen()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    const qsizetype events = session.log().size();

    QSignalSpy reset(&session, &Session::runReset);
    QSignalSpy analysis(&session, &Session::analysisChanged);
    Test::edit(session, QStringLiteral("let upload = "), QStringLiteral("let = "));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(analysis.count(), 1);
    QVERIFY(session.isStale());
    QVERIFY(session.errorCount() > 0);
    QCOMPARE(session.log().size(), events);
    QVERIFY(session.runningAnalysis().canRun);

    session.document()->undo();
    QVERIFY(!session.isStale());
    QCOMPARE(session.errorCount(), 0);
    QCOMPARE(reset.count(), 1);
}

void SessionTest::aProgramThatNeverRanIsBlank()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    session.playback()->seek(1.0);
    QVERIFY(Test::open(session, "async fn main( {}\n"));
    QVERIFY(session.isBlank());
    QVERIFY(session.isStale());
    QVERIFY(session.timeline().tasks().empty());
    QCOMPARE(session.playback()->seconds(), 0.0);
    QVERIFY(session.playback()->isEndKnown());
    session.playback()->setPlaying(true);
    session.playback()->stepForward();
    session.playback()->toEnd();
    QCOMPARE(session.playback()->cursor(), 0);

    QVERIFY(Test::open(session, Test::lesson()));
    QVERIFY(!session.isBlank());
    QTRY_COMPARE(session.playback()->endText(), QStringLiteral("3.000 s"));
}

void SessionTest::theTimeComesBackWhenTheRunIsLongEnoughAgain()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    session.playback()->seek(2.42);
    // Nobody waits for the tasks any more: main leaves at 0 and they are cancelled.
    Test::edit(session, QStringLiteral("    let _ = tokio::join!(upload, payment);\n"), QString());
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(session.playback()->timeText(), QStringLiteral("0.000 s"));
    QVERIFY(session.playback()->isAtEnd());
    QCOMPARE(session.timeline().stateAt(TaskId(1), session.playback()->cursor()), TaskState::Cancelled);

    session.document()->undo();
    QTRY_COMPARE(session.playback()->timeText(), QStringLiteral("2.420 s"));
    QVERIFY(!session.playback()->isAtEnd());
}

void SessionTest::theSelectedTaskIsFoundAgainByItsName()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    session.playback()->seek(1.0);
    session.setSelectedTask(2);
    QCOMPARE(session.taskName(TaskId(2)), QStringLiteral("payment_service"));

    // Its number changes: another task is spawned before it.
    QSignalSpy selected(&session, &Session::selectionChanged);
    Test::edit(session, QStringLiteral("    let payment ="),
               QStringLiteral("    tokio::spawn(upload_service());\n    let payment ="));
    QCOMPARE(session.selectedTask(), 3);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(session.taskName(TaskId(3)), QStringLiteral("payment_service"));

    // And it is gone when its spawn is.
    Test::edit(session, QStringLiteral("tokio::spawn(payment_service())"), QStringLiteral("async {}"));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(session.selectedTask(), -1);
}

void SessionTest::openingForgetsTheSelectionAndTheRuntime()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    QVERIFY(session.isCurrentThread());
    session.setCurrentThread(false);
    session.setSelectedTask(1);
    session.setHoveredLine(3);
    session.playback()->seek(1);
    session.playback()->setPlaying(true);

    QVERIFY(Test::open(session, Test::lesson(), QStringLiteral("other.rs")));
    QVERIFY(session.isCurrentThread());
    QCOMPARE(session.selectedTask(), -1);
    QCOMPARE(session.hoveredLine(), 0);
    QCOMPARE(session.playback()->seconds(), 0.0);
    QVERIFY(!session.playback()->isPlaying());
}

void SessionTest::tasksOfALoopAreNumbered()
{
    Session session;
    QVERIFY(Test::open(
        session, "async fn worker() {}\n"
                     + Test::mainWith("    for _ in 0..3 {\n        tokio::spawn(worker()).await.unwrap();\n    }\n")));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(session.taskName(TaskId::Main), QStringLiteral("main"));
    QCOMPARE(session.taskName(TaskId(1)), QStringLiteral("worker 1"));
    QCOMPARE(session.taskName(TaskId(3)), QStringLiteral("worker 3"));
}

void SessionTest::colorsFollowTheOrderOfSpawning()
{
    const Session session;
    QCOMPARE(session.taskColor(TaskId::Main), QColor(0x8c, 0x9b, 0xb0));
    QCOMPARE(session.taskColor(TaskId(1)), QColor(0x3d, 0x8f, 0xe0));
    QCOMPARE(session.taskColor(TaskId(8)), QColor(0xb8, 0xa3, 0x2a));
    QCOMPARE(session.taskColor(TaskId(9)), session.taskColor(TaskId(1)));
}

void SessionTest::theRuntimeCanBeOverridden()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    session.playback()->seek(1.0);
    QCOMPARE(session.workerCount(), 1);
    QSignalSpy changed(&session, &Session::runtimeChanged);
    session.setCurrentThread(false);
    QVERIFY(!session.isCurrentThread());
    QVERIFY(session.workerCount() > 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(session.playback()->timeText(), QStringLiteral("1.000 s"));

    // Also while the text has an error: the last good one runs on the other runtime.
    Test::edit(session, QStringLiteral("let upload = "), QStringLiteral("let = "));
    session.setCurrentThread(true);
    QVERIFY(session.isCurrentThread());
    QVERIFY(session.isStale());
}

void SessionTest::aNoticeSaysWhyTheRunStopped_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QString>("part");
    QTest::newRow("finished") << Test::mainWith("    sleep(Duration::from_secs(1)).await;\n") << QString();
    QTest::newRow("starved") << Test::mainWith("    loop {}\n") << QStringLiteral("line 5: this poll has gone on");
    QTest::newRow("panicked") << Test::mainWith("    panic!(\"no money\");\n") << QStringLiteral("no money");
    QTest::newRow("exited") << Test::mainWith("    std::process::exit(3);\n") << QStringLiteral("exit code 3");
}

void SessionTest::aNoticeSaysWhyTheRunStopped()
{
    QFETCH(QByteArray, program);
    QFETCH(QString, part);
    Session session;
    QVERIFY(Test::open(session, program));
    QVERIFY2(!session.isStale(), "does not run");
    QTRY_VERIFY_WITH_TIMEOUT(session.playback()->isEndKnown(), 60000);
    QVERIFY2(part.isEmpty() == session.notice().isEmpty() && session.notice().contains(part),
             qPrintable(session.notice()));

    QVERIFY(Test::open(session, Test::lesson()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(session.notice(), QString());
}

void SessionTest::anEndlessProgramIsComputedAheadAndNoFurther()
{
    Session session;
    // A record every microsecond of the machine's time or so: what lies ahead is soon too much to look through.
    QVERIFY(Test::open(session, Test::mainWith("    loop {\n        sleep(Duration::from_millis(1)).await;\n    }\n")));
    QTRY_VERIFY_WITH_TIMEOUT(session.playback()->endSeconds() >= 9.999, 30000);
    QVERIFY(!session.playback()->isEndKnown());
    QCOMPARE(session.playback()->endText(), QStringLiteral("endless"));
    QVERIFY(session.playback()->endSeconds() <= 10.0);

    session.setHorizon(20);
    QTRY_VERIFY_WITH_TIMEOUT(session.playback()->endSeconds() >= 59.999, 30000);
    QVERIFY(session.playback()->endSeconds() <= 60.0);

    // It comes to rest: nothing is computed while nobody moves.
    QTRY_VERIFY_WITH_TIMEOUT(session.simulation().nextEventTime() > 60s, 30000);
    QTest::qWait(50);
    const qsizetype events = session.log().size();
    QTest::qWait(50);
    QCOMPARE(session.log().size(), events);
}

void SessionTest::aRunOfTooManyEventsIsStopped()
{
    Session session;
    session.setEventLimit(10'000);
    QVERIFY(Test::open(session, Test::mainWith("    loop {\n        sleep(Duration::from_millis(1)).await;\n    }\n")));
    QTRY_VERIFY(session.isStopped());
    QTRY_VERIFY(session.notice().startsWith(QStringLiteral("Stopped after ")));
    const qsizetype events = session.log().size();

    // The playhead comes to what is there and stops with it.
    qint64 now = 0;
    session.playback()->setClock([&now] { return now; });
    session.playback()->setSpeed(100);
    session.playback()->setPlaying(true);
    for (int i = 0; i < 1000 && session.playback()->isPlaying(); ++i) {
        now += 100'000'000;
        session.playback()->tick();
    }
    QVERIFY(!session.playback()->isPlaying());
    QVERIFY(session.playback()->time() < session.simulation().nextEventTime());
    QCOMPARE(session.log().size(), events);
}

void SessionTest::theEventLoopTurnsWhileALongRunIsComputed()
{
    Session session;
    QVERIFY(Test::open(session,
                       "async fn worker() {\n    for _ in 0..20 {\n        "
                       "tokio::time::sleep(tokio::time::Duration::from_millis(1)).await;\n    }\n}\n"
                           + Test::mainWith("    let mut handles = vec![];\n    for _ in 0..20000 {\n        "
                                            "handles.push(tokio::spawn(worker()));\n    }\n"
                                            "    for handle in handles {\n        handle.await.unwrap();\n    }\n")));
    QSignalSpy grown(&session, &Session::runGrown);
    int turns = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
    timer.start(0);
    QTRY_VERIFY_WITH_TIMEOUT(session.playback()->isEndKnown(), 60000);
    // As often as there were slices, and the views were told at most once a frame.
    QVERIFY2(turns >= 3, qPrintable(QString::number(turns)));
    QVERIFY(grown.count() >= 1);
    QVERIFY(grown.count() <= turns + 1);
}

QTEST_MAIN(SessionTest)
#include "tst_session.moc"
