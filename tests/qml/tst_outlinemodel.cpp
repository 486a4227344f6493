// SPDX-License-Identifier: MIT
#include "testsupport.h"

#include "qml/outlinemodel.h"
#include "qml/stepmodel.h"

#include <QSignalSpy>

using namespace Pollux;
using Test::at;

/// The left panel's models: the tasks of the source and their steps.
class OutlineTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { Test::isolated(); }

private Q_SLOTS:
    void theOutlineSaysWhatEachTaskDoes();
    void theOutlineCountsTheTasksOfALoop();
    void theOutlineTellsApartTheSpawnsOfOneFunctionByTheirParent();
    void anEditChangesOneRowOfTheOutline();
    void theStepsSayWhereTheTaskStands();
    void aStepAroundACalledFunctionIsCurrent();
};

void OutlineTest::theOutlineSaysWhatEachTaskDoes()
{
    OutlineModel model;
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session, Test::lesson()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(at(model, 0, "name").toString(), QStringLiteral("main"));
    QCOMPARE(at(model, 1, "name").toString(), QStringLiteral("upload_service"));
    QCOMPARE(at(model, 1, "summary").toString(), QStringLiteral("print · sleep 2 s · print"));
    QCOMPARE(at(model, 1, "depth").toInt(), 1);
    QVERIFY(at(model, 1, "isJoined").toBool());
    QVERIFY(at(model, 1, "canToggleJoin").toBool());
    QCOMPARE(at(model, 1, "taskId").toInt(), 1);
    QCOMPARE(at(model, 2, "color").value<QColor>(), session.taskColor(TaskId(2)));

    const auto states = [&model] {
        return QStringList{at(model, 0, "stateText").toString(), at(model, 1, "stateText").toString(),
                           at(model, 2, "stateText").toString()};
    };
    QCOMPARE(states(), QStringList({QStringLiteral("not spawned yet"), QStringLiteral("not spawned yet"),
                                    QStringLiteral("not spawned yet")}));
    session.playback()->seek(2.42);
    QCOMPARE(states(), QStringList({QStringLiteral("waiting on join!"), QStringLiteral("completed"),
                                    QStringLiteral("sleeping · 0.58 s left")}));
    session.playback()->toEnd();
    QCOMPARE(states(),
             QStringList({QStringLiteral("completed"), QStringLiteral("completed"), QStringLiteral("completed")}));

    session.setSelectedTask(2);
    QVERIFY(at(model, 2, "isSelected").toBool());
    QVERIFY(!at(model, 1, "isSelected").toBool());
    QCOMPARE(model.rowOfTask(2), 2);
    QCOMPARE(model.rowOfTask(-1), -1);

    QVERIFY(session.document()->setJoined(1, false));
    QVERIFY(session.document()->setJoined(2, false));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(at(model, 1, "stateText").toString(), QStringLiteral("cancelled: main returned"));
}

void OutlineTest::theOutlineCountsTheTasksOfALoop()
{
    OutlineModel model;
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session, Test::hundred()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(at(model, 1, "inLoop").toBool());
    QCOMPARE(at(model, 1, "taskCount").toInt(), 0);
    session.playback()->seek(0.3);
    QCOMPARE(at(model, 1, "taskCount").toInt(), 100);

    // Whichever way it comes there, it counts what the timeline says.
    for (const double seconds : {0.9, 0.25, 0.6, 0.61, 0.59, 2.0, 0.001, 0.45}) {
        session.playback()->seek(seconds);
        int waiting = 0;
        int completed = 0;
        for (quint32 task = 1; task <= 100; ++task) {
            const TaskState state = session.timeline().stateAt(TaskId(task), session.playback()->cursor());
            waiting += state == TaskState::Waiting;
            completed += state == TaskState::Completed;
        }
        QStringList parts;
        if (waiting)
            parts.append(QStringLiteral("%1 waiting").arg(waiting));
        if (completed)
            parts.append(QStringLiteral("%1 completed").arg(completed));
        QCOMPARE(at(model, 1, "stateText").toString(), parts.join(QStringLiteral(" · ")));
    }
}

void OutlineTest::theOutlineTellsApartTheSpawnsOfOneFunctionByTheirParent()
{
    OutlineModel model;
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session, "async fn leaf() {}\nasync fn one() {\n    tokio::spawn(leaf()).await.unwrap();\n}\n"
                                    + Test::mainWith("    let a = tokio::spawn(one());\n    let b = "
                                                     "tokio::spawn(one());\n    let _ = tokio::join!(a, b);\n")));
    QTRY_VERIFY(session.playback()->isEndKnown());
    session.playback()->toEnd();
    QCOMPARE(model.rowCount(), 5);
    QList<int> tasks;
    for (int row = 0; row < 5; ++row) {
        QCOMPARE(at(model, row, "taskCount").toInt(), 1);
        tasks.append(at(model, row, "taskId").toInt());
    }
    std::sort(tasks.begin(), tasks.end());
    QCOMPARE(tasks, QList<int>({0, 1, 2, 3, 4}));
}

void OutlineTest::anEditChangesOneRowOfTheOutline()
{
    OutlineModel model;
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session, Test::lesson()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QVERIFY(session.document()->addSleepTask(QStringLiteral("email"), QStringLiteral("1 s")));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 3);
    QVERIFY(session.document()->setJoined(1, false));
    session.document()->undo();
    session.document()->undo();
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0);
}

void OutlineTest::theStepsSayWhereTheTaskStands()
{
    StepModel model;
    model.setOutlineIndex(1);
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session, Test::lesson()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(model.taskName(), QStringLiteral("upload_service"));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(at(model, 0, "kind").toString(), QStringLiteral("print"));
    QCOMPARE(at(model, 0, "value").toString(), QStringLiteral("Upload service started..."));
    QCOMPARE(at(model, 1, "kind").toString(), QStringLiteral("sleep"));
    QCOMPARE(at(model, 1, "value").toString(), QStringLiteral("2 s"));
    QVERIFY(at(model, 1, "editable").toBool());
    const int begin = at(model, 1, "spanBegin").toInt();
    const int end = at(model, 1, "spanEnd").toInt();
    QCOMPARE(session.document()->text().mid(begin, end - begin),
             QStringLiteral("sleep(Duration::from_secs(2)).await;"));

    const auto current = [&model] {
        QList<int> rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (at(model, row, "isCurrent").toBool())
                rows.append(row);
        }
        return rows;
    };
    QCOMPARE(current(), QList<int>());
    session.playback()->seek(1);
    QCOMPARE(current(), QList<int>({1}));
    session.playback()->toEnd();
    QCOMPARE(current(), QList<int>());

    model.setOutlineIndex(0);
    session.playback()->seek(1);
    QCOMPARE(model.taskName(), QStringLiteral("main"));
    QCOMPARE(current().size(), 1);
    QCOMPARE(at(model, current().first(), "kind").toString(), QStringLiteral("join"));
    model.setOutlineIndex(99);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.taskName(), QString());
}

void OutlineTest::aStepAroundACalledFunctionIsCurrent()
{
    StepModel model;
    Session session;
    model.setSession(&session);
    QVERIFY(
        Test::open(session, "async fn pause() {\n    sleep(Duration::from_secs(1)).await;\n}\n"
                                + Test::mainWith("    println!(\"a\");\n    pause().await;\n    println!(\"b\");\n")));
    session.playback()->seek(0.5);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(!at(model, 0, "isCurrent").toBool());
    QVERIFY(at(model, 1, "isCurrent").toBool());
    QVERIFY(!at(model, 2, "isCurrent").toBool());
}

QTEST_MAIN(OutlineTest)
#include "tst_outlinemodel.moc"
