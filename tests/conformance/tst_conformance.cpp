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
    void theLogIsTheSameWhoeverCompiledPollux();

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

/// The hashes are kept, so that GCC, Clang, Debian 12 and 13 all have to find the same ones. A change that is meant to
/// change logs writes them anew: POLLUX_WRITE_HASHES=1 tst_conformance theLogIsTheSameWhoeverCompiledPollux
void tst_Conformance::theLogIsTheSameWhoeverCompiledPollux()
{
    QByteArray found;
    for (const RecordedProgram &program : recordedPrograms()) {
        found += program.name.toUtf8();
        for (const quint64 seed : {quint64(0), quint64(7)}) {
            RunOptions options;
            options.seed = seed;
            Simulation simulation(analysisOf(program.path), options);
            simulation.advance(Nanoseconds::max(), Nanoseconds(0));
            found += ' ' + simulation.log().hash();
        }
        found += '\n';
    }
    const QString path = QStringLiteral(POLLUX_CONFORMANCE_DIR "/expected/hashes.txt");
    if (qEnvironmentVariableIsSet("POLLUX_WRITE_HASHES")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(found) == found.size());
    }
    const QList<QByteArray> kept = bytesOf(path).split('\n');
    const QList<QByteArray> now = found.split('\n');
    for (qsizetype i = 0; i < qMax(kept.size(), now.size()); ++i)
        QCOMPARE(now.value(i), kept.value(i));
}

QTEST_GUILESS_MAIN(tst_Conformance)
#include "tst_conformance.moc"
