// SPDX-License-Identifier: MIT
#include "core/runtime/outcomesurvey.h"
#include "programrun.h"

using namespace Pollux;

namespace {

Analysis analysed(const QString &text)
{
    return analyse(SourceText(QStringLiteral("test.rs"), text));
}

/// "2x 0 'a b ' @0": how often, the exit code, the words printed, the first seed.
QStringList told(const OutcomeSurvey &survey)
{
    QStringList all;
    for (const SurveyedOutcome &outcome : survey.outcomes()) {
        all << QStringLiteral("%1x %2 '%3' @%4")
                   .arg(outcome.runs)
                   .arg(outcome.end == SurveyedOutcome::End::ByItself ? QString::number(outcome.exitCode)
                            : outcome.end == SurveyedOutcome::End::Stopped ? QStringLiteral("stopped") : QStringLiteral("too long"))
                   .arg(QString::fromUtf8(outcome.output).replace(QLatin1Char('\n'), QLatin1Char(' ')))
                   .arg(outcome.seed);
    }
    return all;
}

QString race()
{
    return multiThread(2, QStringLiteral("let a = tokio::spawn(async { println!(\"a\"); });\n"
                                         "let b = tokio::spawn(async { println!(\"b\"); });\n"
                                         "let _ = tokio::join!(a, b);"));
}

} // namespace

class TestOutcomeSurvey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramWithoutChoiceHasOneOutcome();
    void bothEndsOfARaceAreFound();
    void theSeedGivesItsOutcomeAgain();
    void slicesChangeNothing();
    void exitCodesAreTold();
    void whatDoesNotEndIsCutAndSaidSo_data();
    void whatDoesNotEndIsCutAndSaidSo();
};

void TestOutcomeSurvey::aProgramWithoutChoiceHasOneOutcome()
{
    OutcomeSurvey survey(analysed(paused(QStringLiteral("println!(\"one\");"))), {}, 20, {});
    survey.advance({});
    QVERIFY(survey.isFinished());
    QCOMPARE(told(survey), QStringList(QStringLiteral("20x 0 'one ' @0")));
}

void TestOutcomeSurvey::bothEndsOfARaceAreFound()
{
    OutcomeSurvey survey(analysed(race()), {}, 200, {});
    survey.advance({});
    const auto outcomes = survey.outcomes();
    QCOMPARE(outcomes.size(), size_t(2));
    QVERIFY(outcomes[0].runs >= outcomes[1].runs && outcomes[1].runs > 0);
    QCOMPARE(outcomes[0].runs + outcomes[1].runs, quint64(200));
    QCOMPARE(QByteArrayList({outcomes[0].output, outcomes[1].output}).join("|").size(), 9);
    QVERIFY(outcomes[0].output != outcomes[1].output);
}

void TestOutcomeSurvey::theSeedGivesItsOutcomeAgain()
{
    RunOptions options;
    options.seed = 1000;
    OutcomeSurvey survey(analysed(race()), options, 50, {});
    survey.advance({});
    for (const SurveyedOutcome &outcome : survey.outcomes()) {
        QVERIFY(outcome.seed >= 1000 && outcome.seed < 1050);
        RunOptions again;
        again.seed = outcome.seed;
        QCOMPARE(printed(ran(race(), again)->log()), outcome.output);
    }
}

void TestOutcomeSurvey::slicesChangeNothing()
{
    OutcomeSurvey whole(analysed(race()), {}, 60, {});
    whole.advance({});
    OutcomeSurvey sliced(analysed(race()), {}, 60, {});
    int slices = 0;
    for (; !sliced.isFinished(); ++slices)
        sliced.advance(Nanoseconds(1));
    QVERIFY(slices >= 60);
    QCOMPARE(told(sliced), told(whole));
}

void TestOutcomeSurvey::exitCodesAreTold()
{
    OutcomeSurvey panics(analysed(paused(QStringLiteral("println!(\"x\"); panic!();"))), {}, 3, {});
    panics.advance({});
    QCOMPARE(told(panics), QStringList(QStringLiteral("3x 101 'x ' @0")));
    OutcomeSurvey exits(analysed(paused(QStringLiteral("std::process::exit(7);"))), {}, 3, {});
    exits.advance({});
    QCOMPARE(told(exits), QStringList(QStringLiteral("3x 7 '' @0")));
}

void TestOutcomeSurvey::whatDoesNotEndIsCutAndSaidSo_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");
    QTest::newRow("by time") << QStringLiteral("loop { println!(\"x\"); sleep(Duration::from_secs(1)).await; }") << QStringLiteral("2x too long 'x x x ' @0");
    QTest::newRow("by events") << QStringLiteral("println!(\"x\"); loop { yield_now().await; }") << QStringLiteral("2x too long 'x ' @0");
    QTest::newRow("whose task never ends") << QStringLiteral("println!(\"x\"); let h = tokio::spawn(async { loop { sleep(Duration::from_millis(1)).await; } }); let _ = h.await;") << QStringLiteral("2x too long 'x ' @0");
}

void TestOutcomeSurvey::whatDoesNotEndIsCutAndSaidSo()
{
    QFETCH(QString, body);
    QFETCH(QString, expected);
    OutcomeSurvey::Limits limits;
    limits.until = std::chrono::milliseconds(2500);
    limits.events = 5000;
    OutcomeSurvey survey(analysed(paused(body)), {}, 2, limits);
    survey.advance({});
    QCOMPARE(told(survey), QStringList(expected));
}

QTEST_GUILESS_MAIN(TestOutcomeSurvey)
#include "tst_outcomesurvey.moc"
