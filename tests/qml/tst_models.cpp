// SPDX-License-Identifier: MIT
#include "testsupport.h"

#include "qml/codelines.h"
#include "qml/consolemodel.h"
#include "qml/diagnosticsmodel.h"
#include "qml/gallery.h"
#include "qml/outcomesmodel.h"
#include "qml/outlinemodel.h"
#include "qml/stepmodel.h"
#include "qml/summary.h"
#include "qml/taskinspector.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Pollux;
using Test::at;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class ModelsTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { Test::isolated(); }

private Q_SLOTS:
    void everyModelKeepsTheRulesWhateverHappens_data();
    void everyModelKeepsTheRulesWhateverHappens();
    void modelsOutliveTheirSession();
    void diagnosticsHaveTheirPlace();
    void linesAreMarkedWhereTasksStand();
    void theSpawnerStandsAtItsSpawn();
    void tasksOnOneLineShareItsMark();
    void theInspectorTellsTheTask();
    void workThatWasCutShortIsNotCalledSooner_data();
    void workThatWasCutShortIsNotCalledSooner();
    void theSummaryIsOfTheWholeRunWhereItEnds();
    void outcomesOfManySeedsAreListed();
    void theGalleryListsProgramsThatRun();
};

namespace {

using Make = std::function<std::unique_ptr<SessionListModel>()>;

/// Everything that a model is told of, in one go.
void exercise(Session &session)
{
    Playback &playback = *session.playback();
    QVERIFY(Test::open(session, Test::lesson()));
    for (const double seconds : {0.0, 1.0, 2.0, 3.0, 0.5, 2.5})
        playback.seek(seconds);
    QTRY_VERIFY(playback.isEndKnown());
    playback.restart();
    while (!playback.isAtEnd())
        playback.stepForward();
    while (playback.cursor() > 0)
        playback.stepBack();
    playback.seek(1.5);
    for (const int task : {0, 1, 2, 77, -1}) {
        session.setSelectedTask(task);
        session.setHoveredTask(task);
        session.setHoveredLine(task);
    }
    QVERIFY(session.document()->setJoined(1, false));
    QVERIFY(session.document()->addSleepTask(QStringLiteral("email"), QStringLiteral("1 s")));
    QVERIFY(session.document()->addStep(3, 0, QStringLiteral("print"), QStringLiteral("more")));
    session.document()->undo();
    session.document()->undo();
    session.document()->undo();
    Test::edit(session, QStringLiteral("let upload = "), QStringLiteral("let = "));
    playback.seek(2.9);
    session.document()->undo();
    QVERIFY(Test::open(session, Test::hundred(), QStringLiteral("hundred.rs")));
    playback.seek(0.5);
    QTRY_VERIFY(playback.isEndKnown());
    playback.toEnd();
    session.setCurrentThread(false);
    playback.seek(0.2);
    QVERIFY(Test::open(session, "nothing that runs", QStringLiteral("bad.rs")));
    playback.toEnd();
    session.document()->newProgram();
    QTRY_VERIFY(playback.isEndKnown());
    playback.toEnd();
}

} // namespace

void ModelsTest::everyModelKeepsTheRulesWhateverHappens_data()
{
    QTest::addColumn<Make>("make");
    QTest::newRow("OutlineModel") << Make([] { return std::make_unique<OutlineModel>(); });
    QTest::newRow("StepModel") << Make([] { return std::make_unique<StepModel>(); });
    QTest::newRow("StepModel of a task") << Make([] {
        auto model = std::make_unique<StepModel>();
        model->setOutlineIndex(1);
        return model;
    });
    QTest::newRow("ConsoleModel") << Make([] { return std::make_unique<ConsoleModel>(); });
    QTest::newRow("DiagnosticsModel") << Make([] { return std::make_unique<DiagnosticsModel>(); });
    QTest::newRow("CodeLines") << Make([] { return std::make_unique<CodeLines>(); });
}

void ModelsTest::everyModelKeepsTheRulesWhateverHappens()
{
    QFETCH(Make, make);
    const std::unique_ptr<SessionListModel> model = make();
    const QAbstractItemModelTester tester(model.get(), Mode::QtTest);
    Session session;
    model->setSession(&session);
    exercise(session);
    // What grew row by row is what one that comes now sees at once.
    const std::unique_ptr<SessionListModel> fresh = make();
    fresh->setSession(&session);
    QCOMPARE(model->rowCount(), fresh->rowCount());
    QCOMPARE(model->count(), fresh->count());
    for (int row = 0; row < model->rowCount(); ++row) {
        for (const QByteArray &role : model->roleNames())
            QCOMPARE(at(*model, row, role), at(*fresh, row, role));
    }
    model->setSession(nullptr);
    QCOMPARE(model->rowCount(), 0);
}

void ModelsTest::modelsOutliveTheirSession()
{
    OutlineModel outline;
    StepModel steps;
    ConsoleModel console;
    CodeLines lines;
    DiagnosticsModel diagnostics;
    TaskInspector inspector;
    Summary summary;
    {
        Session session;
        for (SessionListModel *model :
             std::initializer_list<SessionListModel *>{&outline, &steps, &console, &lines, &diagnostics})
            model->setSession(&session);
        inspector.setSession(&session);
        summary.setSession(&session);
        QVERIFY(Test::open(session, Test::lesson()));
        session.setSelectedTask(1);
        session.playback()->seek(1);
        QVERIFY(outline.rowCount() > 0);
    }
    QCOMPARE(outline.session(), nullptr);
    QCOMPARE(outline.rowCount(), 0);
    QCOMPARE(console.rowCount(), 0);
    QCOMPARE(console.allText(), QString());
    QCOMPARE(inspector.session(), nullptr);
    QCOMPARE(summary.session(), nullptr);
}

void ModelsTest::diagnosticsHaveTheirPlace()
{
    DiagnosticsModel model;
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session, "#[tokio::main]\nasync fn main() {\n    println!(\"{}\", missing);\n}\n"));
    QVERIFY(session.isStale());
    QVERIFY(model.rowCount() >= 1);
    QCOMPARE(at(model, 0, "severity").toString(), QStringLiteral("error"));
    QCOMPARE(at(model, 0, "code").toString(), QStringLiteral("E0425"));
    QVERIFY(at(model, 0, "message").toString().contains(QStringLiteral("missing")));
    QCOMPARE(at(model, 0, "line").toInt(), 3);
    QCOMPARE(at(model, 0, "column").toInt(), 20);
    QCOMPARE(at(model, 0, "lineText").toString(), QStringLiteral("    println!(\"{}\", missing);"));
    const int begin = at(model, 0, "spanBegin").toInt();
    QCOMPARE(session.document()->text().mid(begin, at(model, 0, "spanEnd").toInt() - begin), QStringLiteral("missing"));

    Test::edit(session, QStringLiteral(", missing"), QStringLiteral(", 1"));
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::linesAreMarkedWhereTasksStand()
{
    CodeLines model;
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session, Test::lesson()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(model.rowCount(), 0);
    session.playback()->seek(2.42);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(at(model, 0, "line").toInt(), 11);
    QCOMPARE(at(model, 0, "color").value<QColor>(), session.taskColor(TaskId(2)));
    QCOMPARE(at(model, 0, "taskNames").toString(), QStringLiteral("payment_service"));
    QCOMPARE(at(model, 1, "taskNames").toString(), QStringLiteral("main"));

    session.setHoveredLine(3);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(at(model, 0, "line").toInt(), 3);
    QVERIFY(at(model, 0, "isCurrentHover").toBool());
    QCOMPARE(at(model, 0, "taskId").toInt(), -1);
    session.setHoveredLine(0);
    session.setHoveredTask(2);
    QVERIFY(at(model, 0, "isCurrentHover").toBool());

    // The last good run is of another text: only what is wrong with this one is marked.
    Test::edit(session, QStringLiteral("let upload = "), QStringLiteral("let = "));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(at(model, 0, "severity").toString(), QStringLiteral("error"));
    QVERIFY(!at(model, 0, "message").toString().isEmpty());
    session.document()->undo();
    session.playback()->toEnd();
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::theSpawnerStandsAtItsSpawn()
{
    CodeLines model;
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session, Test::lesson()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QStringList lines;
    const EventLog &log = session.log();
    for (qsizetype i = 0; i < log.size() && lines.size() < 2; ++i) {
        session.playback()->stepForward();
        if (log.at(i).kind == EventKind::Spawned && log.at(i).task != TaskId::Main)
            lines << at(model, 0, "taskNames").toString() + QLatin1Char(' ') + at(model, 0, "line").toString();
    }
    QCOMPARE(lines, QStringList({QStringLiteral("main 18"), QStringLiteral("main 19")}));
}

void ModelsTest::tasksOnOneLineShareItsMark()
{
    CodeLines model;
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session, Test::hundred()));
    session.playback()->seek(0.05);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(at(model, 0, "line").toInt(), 2);
    QCOMPARE(at(model, 0, "taskCount").toInt(), 100);
    QCOMPARE(at(model, 0, "colors").toList().size(), 4);
    QVERIFY(at(model, 0, "taskNames").toString().endsWith(QStringLiteral("worker 4 and 96 more")));
    session.playback()->seek(0.605);
    QCOMPARE(at(model, 0, "taskCount").toInt(), 49);
    session.playback()->seek(0.05);
    QCOMPARE(at(model, 0, "taskCount").toInt(), 100);
}

void ModelsTest::theInspectorTellsTheTask()
{
    TaskInspector inspector;
    Session session;
    inspector.setSession(&session);
    QVERIFY(Test::open(session, Test::lesson()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QVERIFY(!inspector.hasTask());
    session.setSelectedTask(2);
    QVERIFY(!inspector.hasTask()); // not spawned yet
    QCOMPARE(inspector.name(), QStringLiteral("payment_service"));

    session.playback()->seek(2.42);
    QVERIFY(inspector.hasTask());
    QCOMPARE(inspector.stateText(), QStringLiteral("sleeping · 0.58 s left"));
    QCOMPARE(inspector.placeLine(), 11);
    QCOMPARE(inspector.spawnedBy(), QStringLiteral("main, line 19"));
    QCOMPARE(inspector.spawnedAt(), QStringLiteral("0.000 s"));
    QCOMPARE(inspector.endedAt(), QString());
    QCOMPARE(inspector.polls(), 1);
    QCOMPARE(inspector.wakes(), 0);
    QCOMPARE(inspector.waitingText(), QStringLiteral("2.42 s"));
    QCOMPARE(inspector.waitReason(), QStringLiteral("It sleeps until 3.000 s (0.58 s left). The timer wakes it then."));
    QCOMPARE(inspector.awaitChain().size(), 1);
    QCOMPARE(inspector.awaitChain().first().trimmed(), QStringLiteral("line 11  sleep(Duration::from_secs(3))"));
    QVERIFY(inspector.recentWakes().isEmpty());

    session.setSelectedTask(0);
    QCOMPARE(inspector.stateText(), QStringLiteral("waiting on join!"));
    QCOMPARE(inspector.spawnedBy(), QStringLiteral("the runtime"));
    QCOMPARE(inspector.recentWakes().size(), 1);
    QCOMPARE(inspector.recentWakes().first(), QStringLiteral("2.000 s  woken by upload_service (its end)"));
    QVERIFY(inspector.waitReason().contains(QStringLiteral("join!")));
    QVERIFY(inspector.awaitChain().first().startsWith(QStringLiteral("line 20  tokio::join!")));

    session.setSelectedTask(1);
    session.playback()->toEnd();
    QCOMPARE(inspector.stateText(), QStringLiteral("completed"));
    QCOMPARE(inspector.endedAt(), QStringLiteral("2.000 s"));
    QCOMPARE(inspector.placeLine(), 0);
    QVERIFY2(inspector.handleState().startsWith(QStringLiteral("joined by main at ")),
             qPrintable(inspector.handleState()));
    QCOMPARE(inspector.waitReason(), QString());
    QVERIFY(inspector.awaitChain().isEmpty());

    QSignalSpy changed(&inspector, &TaskInspector::changed);
    session.setSelectedTask(-1);
    QVERIFY(!inspector.hasTask());
    QCOMPARE(changed.count(), 1);
}

void ModelsTest::workThatWasCutShortIsNotCalledSooner_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("cut");
    const auto row = [](const char *name, const QByteArray &body, const QString &cut) { QTest::newRow(name) << Test::mainWith(body) << cut; };
    const QByteArray two = "    let a = tokio::spawn(sleep(Duration::from_secs(3)));\n    let b = tokio::spawn(sleep(Duration::from_secs(3)));\n";
    row("nothing", two + "    a.await.unwrap();\n    b.await.unwrap();\n", QString());
    row("one nobody waits for", two + "    a.await.unwrap();\n    let _ = tokio::spawn(sleep(Duration::from_secs(9)));\n    tokio::task::yield_now().await;\n    drop(b);\n", QStringLiteral("1 task cut short"));
    row("two aborted", two + "    sleep(Duration::from_secs(1)).await;\n    a.abort();\n    b.abort();\n    sleep(Duration::from_secs(1)).await;\n", QStringLiteral("2 tasks cut short"));
    row("a panic", "    let a = tokio::spawn(async { sleep(Duration::from_secs(1)).await; panic!(); });\n    let _ = a.await;\n", QStringLiteral("1 task cut short"));
    row("starved", "    sleep(Duration::from_secs(1)).await;\n    loop {}\n", QStringLiteral("stopped"));
}

void ModelsTest::workThatWasCutShortIsNotCalledSooner()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, cut);
    Summary summary;
    Session session;
    summary.setSession(&session);
    QVERIFY(Test::open(session, body));
    session.playback()->seek(1.5);
    QTRY_VERIFY_WITH_TIMEOUT(session.playback()->isEndKnown(), 60'000);
    QCOMPARE(summary.cutText(), cut);
    QCOMPARE(summary.ratioText().isEmpty(), !cut.isEmpty());
}

void ModelsTest::theSummaryIsOfTheWholeRunWhereItEnds()
{
    Summary summary;
    Session session;
    summary.setSession(&session);
    QVERIFY(Test::open(session, Test::lesson()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(session.playback()->seconds(), 0.0);
    QCOMPARE(summary.elapsedText(), QStringLiteral("3.00 s"));
    QCOMPARE(summary.sequentialText(), QStringLiteral("5.00 s"));
    QCOMPARE(summary.ratioText(), QStringLiteral("1.67× sooner"));
    QCOMPARE(summary.cutText(), QString());
    QCOMPARE(summary.taskCount(), 3);
    QVERIFY2(summary.pollsText().contains(QStringLiteral(" polls · ")), qPrintable(summary.pollsText()));
    QCOMPARE(summary.workerBusy().size(), size_t(session.timeline().workers().size()));

    // One second of computing in four: busy is counted up to the playhead.
    QVERIFY(Test::open(
        session,
        Test::mainWith("    sleep(Duration::from_secs(1)).await;\n    std::thread::sleep(Duration::from_secs(1));\n"
                       "    sleep(Duration::from_secs(2)).await;\n")));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(summary.ratioText(), QString());
    const auto percent = [&summary] {
        return summary.workerBusy().first().toMap().value(QStringLiteral("percent")).toInt();
    };
    session.playback()->seek(1.0);
    QCOMPARE(percent(), 0);
    session.playback()->seek(1.5);
    QCOMPARE(percent(), 33);
    session.playback()->seek(4.0);
    QCOMPARE(percent(), 25);
    session.playback()->seek(2.0);
    QCOMPARE(percent(), 50);
}

void ModelsTest::outcomesOfManySeedsAreListed()
{
    Session session;
    OutcomesModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.start(10); // without a session: nothing
    QVERIFY(!model.isRunning());
    model.setSession(&session);
    QVERIFY(Test::open(session, "#[tokio::main(worker_threads = 2)]\nasync fn main() {\n"
                                "    let a = tokio::spawn(async { println!(\"a\"); });\n"
                                "    let b = tokio::spawn(async { println!(\"b\"); });\n"
                                "    let _ = tokio::join!(a, b);\n}\n"));
    model.start(300);
    QVERIFY(model.isRunning());
    QTRY_VERIFY(!model.isRunning());
    QCOMPARE(model.finishedRuns(), 300);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(at(model, 0, "end").toString(), QStringLiteral("exit code 0"));
    QVERIFY(at(model, 0, "share").toDouble() >= at(model, 1, "share").toDouble());
    QCOMPARE(at(model, 0, "share").toDouble() + at(model, 1, "share").toDouble(), 1.0);
    QVERIFY(at(model, 0, "runs").toString().endsWith(QStringLiteral(" of 300 runs")));

    // A row's seed opens a run that came to it.
    for (int row = 0; row < 2; ++row) {
        session.setSeed(at(model, row, "seed").toString());
        QCOMPARE(session.seed(), at(model, row, "seed").toString());
        QByteArray printed;
        for (const qsizetype event : session.timeline().printed())
            printed += session.log().line(session.log().at(event).arg);
        QCOMPARE(QString::fromUtf8(printed.trimmed()), at(model, row, "output").toString());
    }
    session.setSeed(QStringLiteral("x"));
    QCOMPARE(session.seed(), QStringLiteral("0"));
    session.setSeed(QStringLiteral("5"));
    QVERIFY(Test::open(session, Test::lesson()));
    QCOMPARE(session.seed(), QStringLiteral("0"));
}

void ModelsTest::theGalleryListsProgramsThatRun()
{
    Gallery gallery;
    const QAbstractItemModelTester tester(&gallery, Mode::QtTest);
    QVERIFY(gallery.count() >= 8);
    Session session;
    for (int row = 0; row < gallery.count(); ++row) {
        const QString file = at(gallery, row, "file").toString();
        QVERIFY2(session.document()->openExample(file), qPrintable(file));
        QVERIFY2(!session.isStale(), qPrintable(file));
        QCOMPARE(session.document()->title(), at(gallery, row, "title").toString());
        QVERIFY(!at(gallery, row, "shows").toString().isEmpty());
    }
}

QTEST_MAIN(ModelsTest)
#include "tst_models.moc"
