// SPDX-License-Identifier: MIT
#include "qml/format.h"
#include "testsupport.h"

using namespace Pollux;
using namespace std::chrono_literals;

class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clockCutsOffAndNeverRoundsUp();
    void totalsHaveThreeDigitsOrSo_data();
    void totalsHaveThreeDigitsOrSo();
    void aCountdownIsZeroOnlyWhenItIsOver();
    void countsAgreeWithTheirNoun();
    void secondsFromQmlAreClamped();
};

void FormatTest::clockCutsOffAndNeverRoundsUp()
{
    QCOMPARE(Format::clock(0ns), QStringLiteral("0.000 s"));
    QCOMPARE(Format::clock(2420ms), QStringLiteral("2.420 s"));
    QCOMPARE(Format::clock(2999999999ns), QStringLiteral("2.999 s"));
    QCOMPARE(Format::clockNumber(61s), QStringLiteral("61.000"));
}

void FormatTest::totalsHaveThreeDigitsOrSo_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("0 s");
    QTest::newRow("nanoseconds") << qint64(999) << QStringLiteral("999 ns");
    QTest::newRow("microseconds") << qint64(250'000) << QStringLiteral("250 µs");
    QTest::newRow("just below a millisecond") << qint64(999'900) << QStringLiteral("1 ms");
    QTest::newRow("milliseconds") << qint64(800'000'000) << QStringLiteral("800 ms");
    QTest::newRow("just below a second") << qint64(999'900'000) << QStringLiteral("1.00 s");
    QTest::newRow("seconds") << qint64(3'000'000'000) << QStringLiteral("3.00 s");
    QTest::newRow("a hundred seconds") << qint64(100'000'000'000) << QStringLiteral("100.0 s");
    QTest::newRow("hours") << qint64(36'000'000'000'000) << QStringLiteral("36,000 s");
}

void FormatTest::totalsHaveThreeDigitsOrSo()
{
    QFETCH(qint64, ns);
    QFETCH(QString, text);
    QCOMPARE(Format::total(Nanoseconds(ns)), text);
}

void FormatTest::aCountdownIsZeroOnlyWhenItIsOver()
{
    QCOMPARE(Format::left(580ms), QStringLiteral("0.58 s"));
    QCOMPARE(Format::left(571ms), QStringLiteral("0.58 s"));
    QCOMPARE(Format::left(3ms), QStringLiteral("3 ms"));
    QCOMPARE(Format::left(1ns), QStringLiteral("1 µs"));
    QCOMPARE(Format::left(0ns), QStringLiteral("0 s"));
    QCOMPARE(Format::left(-5ms), QStringLiteral("0 s"));
}

void FormatTest::countsAgreeWithTheirNoun()
{
    const QString one = QStringLiteral("poll");
    const QString many = QStringLiteral("polls");
    QCOMPARE(Format::count(1, one, many), QStringLiteral("1 poll"));
    QCOMPARE(Format::count(0, one, many), QStringLiteral("0 polls"));
    QCOMPARE(Format::count(12000, one, many), QStringLiteral("12,000 polls"));
}

void FormatTest::secondsFromQmlAreClamped()
{
    QCOMPARE(Format::fromSeconds(2.42), 2420000000ns);
    QCOMPARE(Format::fromSeconds(-1), 0ns);
    QCOMPARE(Format::fromSeconds(qQNaN()), 0ns);
    QVERIFY(Format::fromSeconds(qInf()) > 1000h);
}

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
