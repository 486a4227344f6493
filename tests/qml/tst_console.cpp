// SPDX-License-Identifier: MIT
#include "testsupport.h"

#include "qml/consolemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Pollux;

class ConsoleTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { Test::isolated(); }

private Q_SLOTS:
    void showsTheLinesUpToThePlayhead();
    void printsWithoutALineBreakMakeOneRowThatGrows();
    void oneMacroMayPrintSeveralLines();
    void theStreamsDoNotMix();
    void aPanicIsALineOfItsOwn();
    void movingAmongManyLinesInsertsAndRemovesOnlyAtTheEnd();

private:
    static QVariant at(const ConsoleModel &model, int row, ConsoleModel::Role role)
    {
        return model.data(model.index(row), role);
    }
    static QStringList texts(const ConsoleModel &model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(at(model, row, ConsoleModel::TextRole).toString());
        return all;
    }
};

void ConsoleTest::showsTheLinesUpToThePlayhead()
{
    ConsoleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session, Test::lesson()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(model.rowCount(), 0);
    session.playback()->seek(2.42);
    QCOMPARE(texts(model),
             QStringList({QStringLiteral("Starting async tasks..."), QStringLiteral("Upload service started..."),
                          QStringLiteral("Payment service started..."), QStringLiteral("Upload completed")}));
    QCOMPARE(at(model, 3, ConsoleModel::TimeTextRole).toString(), QStringLiteral("2.000"));
    QCOMPARE(at(model, 3, ConsoleModel::TaskNameRole).toString(), QStringLiteral("upload_service"));
    QCOMPARE(at(model, 3, ConsoleModel::TaskIdRole).toInt(), 1);
    QCOMPARE(at(model, 3, ConsoleModel::ColorRole).value<QColor>(), session.taskColor(TaskId(1)));
    QCOMPARE(at(model, 3, ConsoleModel::LineRole).toInt(), 6);
    QVERIFY(!at(model, 3, ConsoleModel::IsErrorRole).toBool());
    const int event = at(model, 3, ConsoleModel::EventIndexRole).toInt();
    QCOMPARE(session.log().at(event).kind, EventKind::LinePrinted);

    session.playback()->toEnd();
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.allText().count(QLatin1Char('\n')), 5);
    session.playback()->restart();
    QCOMPARE(model.rowCount(), 0);
}

void ConsoleTest::printsWithoutALineBreakMakeOneRowThatGrows()
{
    ConsoleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(
        session, Test::mainWith("    print!(\"a\");\n    sleep(Duration::from_secs(1)).await;\n    print!(\"b\");\n"
                                "    sleep(Duration::from_secs(1)).await;\n    println!(\"c\");\n    "
                                "println!(\"d\");\n    print!(\"open\");\n")));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    session.playback()->seek(0.5);
    QCOMPARE(texts(model), QStringList({QStringLiteral("a")}));
    session.playback()->seek(1.5);
    QCOMPARE(texts(model), QStringList({QStringLiteral("ab")}));
    QCOMPARE(changed.count(), 1);
    session.playback()->toEnd();
    QCOMPARE(texts(model), QStringList({QStringLiteral("abc"), QStringLiteral("d"), QStringLiteral("open")}));
    QCOMPARE(changed.count(), 2);
    session.playback()->seek(0.5);
    QCOMPARE(texts(model), QStringList({QStringLiteral("a")}));
    QCOMPARE(changed.count(), 3);
    QCOMPARE(at(model, 0, ConsoleModel::TimeTextRole).toString(), QStringLiteral("0.000"));
}

void ConsoleTest::oneMacroMayPrintSeveralLines()
{
    ConsoleModel model;
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session,
                       Test::mainWith("    println!(\"one\\ntwo\\n\");\n    println!();\n    println!(\"three\");\n")));
    QTRY_VERIFY(session.playback()->isEndKnown());
    session.playback()->toEnd();
    QCOMPARE(texts(model), QStringList({QStringLiteral("one"), QStringLiteral("two"), QString(), QString(),
                                        QStringLiteral("three")}));
}

void ConsoleTest::theStreamsDoNotMix()
{
    ConsoleModel model;
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session,
                       Test::mainWith("    print!(\"out \");\n    eprintln!(\"bad\");\n    println!(\"more\");\n")));
    QTRY_VERIFY(session.playback()->isEndKnown());
    session.playback()->toEnd();
    QCOMPARE(texts(model), QStringList({QStringLiteral("out more"), QStringLiteral("bad")}));
    QVERIFY(!at(model, 0, ConsoleModel::IsErrorRole).toBool());
    QVERIFY(at(model, 1, ConsoleModel::IsErrorRole).toBool());
    QVERIFY(!at(model, 1, ConsoleModel::IsPanicRole).toBool());
}

void ConsoleTest::aPanicIsALineOfItsOwn()
{
    ConsoleModel model;
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session, Test::mainWith("    println!(\"before\");\n    panic!(\"no money\");\n")));
    QTRY_VERIFY(session.playback()->isEndKnown());
    session.playback()->toEnd();
    QVERIFY(model.rowCount() >= 2);
    QVERIFY(at(model, 1, ConsoleModel::IsPanicRole).toBool());
    QVERIFY(at(model, 1, ConsoleModel::IsErrorRole).toBool());
    QVERIFY2(model.allText().contains(QStringLiteral("no money")), qPrintable(model.allText()));
}

void ConsoleTest::movingAmongManyLinesInsertsAndRemovesOnlyAtTheEnd()
{
    ConsoleModel model;
    Session session;
    model.setSession(&session);
    QVERIFY(Test::open(session, Test::mainWith("    for n in 0..20000 {\n        println!(\"{}\", n);\n        "
                                               "sleep(Duration::from_millis(1)).await;\n    }\n")));
    QTRY_VERIFY_WITH_TIMEOUT(session.playback()->isEndKnown(), 30000);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    session.playback()->seek(10.0005);
    QCOMPARE(model.rowCount(), 10001);
    session.playback()->seek(10.0015);
    QCOMPARE(model.rowCount(), 10002);
    session.playback()->seek(5.0005);
    QCOMPARE(model.rowCount(), 5001);
    QCOMPARE(at(model, 5000, ConsoleModel::TextRole).toString(), QStringLiteral("5000"));
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(inserted.last().at(1).toInt(), 10001);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(reset.count(), 0);
}

QTEST_MAIN(ConsoleTest)
#include "tst_console.moc"
