// SPDX-License-Identifier: MIT
#include "programs.h"

#include <QTest>

#include <algorithm>

using namespace Pollux;

/// Every recorded program prints what the real Tokio printed, byte for byte, and exits as it did.
class tst_Conformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySourceIsRecorded();
    void printsWhatTokioPrints_data() { addPrograms(); }
    void printsWhatTokioPrints();
    void isTheSameInAnySlices_data() { addPrograms(); }
    void isTheSameInAnySlices();
    void endsByItselfWithAnySeed_data() { addPrograms(); }
    void endsByItselfWithAnySeed();

private:
    static void addPrograms();
};

void tst_Conformance::addPrograms()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("outputPath");
    QTest::addColumn<int>("exitCode");
    for (const RecordedProgram &program : recordedPrograms())
        QTest::newRow(qPrintable(program.name)) << program.path << program.outputPath << program.exitCode;
}

void tst_Conformance::everySourceIsRecorded()
{
    QStringList recorded;
    for (const RecordedProgram &program : recordedPrograms())
        recorded += program.name;
    QStringList sources = sourceNames();
    std::sort(recorded.begin(), recorded.end());
    std::sort(sources.begin(), sources.end());
    QVERIFY(sources.size() >= 60);
    QCOMPARE(recorded, sources);
}

void tst_Conformance::printsWhatTokioPrints()
{
    QFETCH(QString, path);
    QFETCH(QString, outputPath);
    QFETCH(int, exitCode);
    const Analysis analysis = analysisOf(path);
    QVERIFY2(analysis.canRun, qPrintable(rendered(analysis.diagnostics, analysis.source)));
    Simulation simulation(analysis, optionsAsRecorded(analysis));
    simulation.advance(Nanoseconds::max(), Nanoseconds(0));
    QCOMPARE(standardOutput(simulation.log()), bytesOf(outputPath));
    QVERIFY2(simulation.exitCode() == exitCode, ending(simulation.log()).constData());
}

void tst_Conformance::isTheSameInAnySlices()
{
    QFETCH(QString, path);
    const Analysis analysis = analysisOf(path);
    QVERIFY(analysis.canRun);
    Simulation atOnce(analysis);
    atOnce.advance(Nanoseconds::max(), Nanoseconds(0));

    // In the smallest slices, and never further than to the next thing that happens.
    Simulation inPieces(analysisOf(path));
    while (!inPieces.isFinished())
        inPieces.advance(inPieces.nextEventTime(), Nanoseconds(1));
    QCOMPARE(inPieces.log().size(), atOnce.log().size());
    QCOMPARE(inPieces.log().hash(), atOnce.log().hash());
}

void tst_Conformance::endsByItselfWithAnySeed()
{
    QFETCH(QString, path);
    const Analysis analysis = analysisOf(path);
    QVERIFY(analysis.canRun);
    for (const quint64 seed : {quint64(1), quint64(2), ~quint64(0)}) {
        RunOptions options;
        options.seed = seed;
        Simulation simulation(analysis, options);
        simulation.advance(Nanoseconds::max(), Nanoseconds(0));
        QVERIFY(simulation.isFinished());
        QVERIFY2(RunOutcome(simulation.log().last().detail) <= RunOutcome::Exited,
                 ending(simulation.log()).constData());
    }
}

QTEST_GUILESS_MAIN(tst_Conformance)
#include "tst_conformance.moc"
