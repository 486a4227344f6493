// SPDX-License-Identifier: MIT
#include "programs.h"

#include <QFileInfo>
#include <QTest>

using namespace Pollux;

/// The lesson's programs, as they stand beside the checkout where they do, and the bundled one in any case.
class tst_Lesson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsItsSixLinesInThreeSeconds_data();
    void printsItsSixLinesInThreeSeconds();
    void theOutboxRelayIsCheckedAndSaysThatItCannotRun();
};

void tst_Lesson::printsItsSixLinesInThreeSeconds_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("workers");
    const QString name = QStringLiteral("/upload_payment.rs");
    for (const int workers : {1, 2, 4, 16}) {
        QTest::addRow("bundled, %d workers", workers) << QStringLiteral(POLLUX_GALLERY_DIR) + name << workers;
        if (QFileInfo::exists(QStringLiteral(POLLUX_LESSON_DIR) + name))
            QTest::addRow("the lesson's, %d workers", workers) << QStringLiteral(POLLUX_LESSON_DIR) + name << workers;
    }
}

void tst_Lesson::printsItsSixLinesInThreeSeconds()
{
    QFETCH(QString, path);
    QFETCH(int, workers);
    const Analysis analysis = analysisOf(path);
    QVERIFY2(analysis.diagnostics.isEmpty(), qPrintable(rendered(analysis.diagnostics, analysis.source)));
    RunOptions options;
    options.workerThreads = workers;
    Simulation simulation(analysis, options);
    simulation.advance(Nanoseconds::max(), Nanoseconds(0));
    QCOMPARE(QString::fromUtf8(standardOutput(simulation.log())), QStringLiteral("🚀 Starting async tasks...\n"
                                                                                 "📤 Upload service started...\n"
                                                                                 "💳 Payment service started...\n"
                                                                                 "✅ Upload completed\n"
                                                                                 "✅ Payment processed\n"
                                                                                 "🎉 All async tasks completed!\n"));
    QCOMPARE(simulation.exitCode(), 0);
    QCOMPARE(simulation.log().endTime(), Nanoseconds(std::chrono::seconds(3)));
}

void tst_Lesson::theOutboxRelayIsCheckedAndSaysThatItCannotRun()
{
    const QString path = QStringLiteral(POLLUX_LESSON_DIR "/outbox_relay.rs");
    if (!QFileInfo::exists(path))
        QSKIP("the lesson is not beside this checkout");
    const Analysis analysis = analysisOf(path);
    QVERIFY2(analysis.canRun, qPrintable(rendered(analysis.diagnostics, analysis.source)));
    Simulation simulation(analysis);
    simulation.advance(Nanoseconds::max(), Nanoseconds(0));
    QVERIFY(simulation.isFinished());
    QCOMPARE(RunOutcome(simulation.log().last().detail), RunOutcome::Unavailable);
    QCOMPARE(simulation.exitCode(), 2);
    const auto message = runMessageLine(simulation.log().last());
    QVERIFY(message);
    QVERIFY(simulation.log().line(*message).startsWith("`db` and `message_queue` have nothing behind them yet"));
}

QTEST_GUILESS_MAIN(tst_Lesson)
#include "tst_lesson.moc"
