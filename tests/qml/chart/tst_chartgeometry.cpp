// SPDX-License-Identifier: MIT
#include "qml/chartgeometry.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ms = 1'000'000;
constexpr qint64 second = 1'000'000'000;
constexpr qint64 hour = 3600 * second;

TimeAxis axisOf(qint64 begin, qint64 end, double left = 196, double width = 582)
{
    return {begin, end, left, width};
}

} // namespace

class TestChartGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEdgesOfTheViewAreTheEdgesOfThePlot();
    void aTimeComesBackFromItsPixel_data();
    void aTimeComesBackFromItsPixel();
    void aPixelComesBackFromItsTime();
    void farAwayTimesStayDrawable();
    void degenerateAxesGiveAnswers();
    void zoomingKeepsTheTimeUnderThePointer();
    void zoomingInAndOutComesBack();
    void zoomingStopsAtTheLimits();
    void senselessFactorsChangeNothing();
    void panningStopsAtZero();
    void fittingShowsTheWholeRunAndALittleMore();
    void aTimeOutOfViewIsBroughtIn();
    void snappingGoesToTheNearestStep_data();
    void snappingGoesToTheNearestStep();
    void stepsAreOneTwoFive_data();
    void stepsAreOneTwoFive();
    void ticksOfThePicture();
    void labelsHaveOneForm_data();
    void labelsHaveOneForm();
    void ticksNeverOverlapAtAnyZoom();
    void timesAreWrittenAsOnAStopwatch();
    void rowsAreFoundWhereTheyAreDrawn();
    void onlyRowsInViewAreVisible();
    void aHundredThousandRowsScroll();
    void lanesFollowTheRowsOrArePinned();
    void sixtyFourLanesLeaveRoomForRows();
    void scrollingToARowMovesTheLeast();
};

void TestChartGeometry::theEdgesOfTheViewAreTheEdgesOfThePlot()
{
    const TimeAxis axis = axisOf(2 * second, 5 * second);
    QCOMPARE(pixelAt(axis, 2 * second), 196.0);
    QCOMPARE(pixelAt(axis, 5 * second), 778.0);
    QCOMPARE(timeAt(axis, 196), 2 * second);
    QCOMPARE(timeAt(axis, 778), 5 * second);
}

void TestChartGeometry::aTimeComesBackFromItsPixel_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("length");
    QTest::newRow("100 ns") << qint64(0) << qint64(100);
    QTest::newRow("100 ns, an hour in") << hour << qint64(100);
    QTest::newRow("1 µs, 999 hours in") << 999 * hour << qint64(1000);
    QTest::newRow("3.6 s") << qint64(0) << 3600 * ms;
    QTest::newRow("a minute, at an odd time") << qint64(123'456'789'012'345) << 60 * second;
    QTest::newRow("a day") << qint64(0) << 24 * hour;
}

void TestChartGeometry::aTimeComesBackFromItsPixel()
{
    QFETCH(qint64, begin);
    QFETCH(qint64, length);
    const TimeAxis axis = axisOf(begin, begin + length);
    QRandomGenerator random(1);
    for (int i = 0; i < 2000; ++i) {
        const qint64 time = begin + qint64(random.generateDouble() * double(length));
        QCOMPARE(timeAt(axis, pixelAt(axis, time)), time);
    }
}

void TestChartGeometry::aPixelComesBackFromItsTime()
{
    const TimeAxis axis = axisOf(hour, hour + second);
    for (double x = 196; x <= 778; x += 0.25)
        QVERIFY(std::abs(pixelAt(axis, timeAt(axis, x)) - x) < 1e-3);
}

void TestChartGeometry::farAwayTimesStayDrawable()
{
    const TimeAxis axis = axisOf(0, 100);
    QVERIFY(pixelAt(axis, longestView) <= 196 + 1e6);
    QVERIFY(pixelAt(axisOf(longestView, longestView + 100), 0) >= 196 - 1e6);
    QVERIFY(timeAt(axis, 1e300) < longestView);
    QCOMPARE(timeAt(axis, -1e300), 0);
}

void TestChartGeometry::degenerateAxesGiveAnswers()
{
    const TimeAxis noTime = axisOf(5, 5);
    QCOMPARE(noTime.length(), 1);
    QCOMPARE(pixelAt(noTime, 5), 196.0);
    QVERIFY(std::isfinite(pixelAt(noTime, 6)));
    const TimeAxis backwards = axisOf(9, 5);
    QCOMPARE(backwards.length(), 1);
    const TimeAxis noWidth = axisOf(100, 200, 50, 0);
    QCOMPARE(pixelAt(noWidth, 150), 50.0);
    QCOMPARE(timeAt(noWidth, 77), 100);
    QVERIFY(axisTicks(noWidth).empty());
    QVERIFY(axisTicks(axisOf(0, second, 0, -10)).empty());
    QCOMPARE(timeAt(axisOf(0, second), std::numeric_limits<double>::quiet_NaN()), 0);
    QVERIFY(!axisTicks(axisOf(0, 1)).empty());
}

void TestChartGeometry::zoomingKeepsTheTimeUnderThePointer()
{
    TimeAxis axis = axisOf(10 * second, 20 * second);
    const double x = 500;
    const qint64 time = timeAt(axis, x);
    for (int i = 0; i < 20; ++i) {
        axis = zoomed(axis, 1.25, x);
        QVERIFY(std::abs(pixelAt(axis, time) - x) < 1.0);
    }
    QVERIFY(axis.length() < second / 5);
}

void TestChartGeometry::zoomingInAndOutComesBack()
{
    const TimeAxis axis = axisOf(10 * second, 20 * second);
    const TimeAxis back = zoomed(zoomed(axis, 8, 400), 1.0 / 8, 400);
    QVERIFY(std::abs(back.begin - axis.begin) <= 8);
    QVERIFY(std::abs(back.end - axis.end) <= 8);
}

void TestChartGeometry::zoomingStopsAtTheLimits()
{
    TimeAxis axis = axisOf(0, second);
    for (int i = 0; i < 200; ++i)
        axis = zoomed(axis, 2, 400);
    QCOMPARE(axis.length(), shortestView);
    for (int i = 0; i < 200; ++i)
        axis = zoomed(axis, 0.5, 400);
    QCOMPARE(axis.length(), longestView);
    QCOMPARE(axis.begin, 0);
}

void TestChartGeometry::senselessFactorsChangeNothing()
{
    const TimeAxis axis = axisOf(second, 2 * second);
    for (const double factor : {0.0, -1.0, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
        QCOMPARE(zoomed(axis, factor, 400), axis);
    QCOMPARE(panned(axis, std::numeric_limits<double>::quiet_NaN()), axis);
}

void TestChartGeometry::panningStopsAtZero()
{
    const TimeAxis axis = axisOf(second, 2 * second);
    const TimeAxis right = panned(axis, 582);
    QCOMPARE(right.begin, 2 * second);
    QCOMPARE(right.length(), second);
    const TimeAxis left = panned(axis, -5000);
    QCOMPARE(left.begin, 0);
    QCOMPARE(left.length(), second);
}

void TestChartGeometry::fittingShowsTheWholeRunAndALittleMore()
{
    QCOMPARE(fitted(axisOf(7, 9), 3 * second).begin, 0);
    QCOMPARE(fitted(axisOf(7, 9), 3 * second).end, 3240 * ms);
    QCOMPARE(fitted(axisOf(7, 9), 0).end, second); // a run that takes no time
    QVERIFY(fitted(axisOf(7, 9), 1).length() >= shortestView);
    const TimeAxis one = fitted(axisOf(0, second), 2 * second, 3 * second);
    QVERIFY(one.begin < 2 * second && one.begin > 1900 * ms);
    QVERIFY(one.end > 3 * second && one.end < 3100 * ms);
    QVERIFY(fitted(axisOf(0, second), second, second).length() >= ms);
}

void TestChartGeometry::aTimeOutOfViewIsBroughtIn()
{
    const TimeAxis axis = axisOf(0, second);
    QCOMPARE(withTimeVisible(axis, second), axis);
    const TimeAxis later = withTimeVisible(axis, 5 * second);
    QCOMPARE(later.length(), second);
    QCOMPARE(later.begin, 4850 * ms);
    QCOMPARE(withTimeVisible(later, 0).begin, 0);
}

void TestChartGeometry::snappingGoesToTheNearestStep_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("down") << 2'349 * ms << 100 * ms << 2'300 * ms;
    QTest::newRow("half goes up") << 2'350 * ms << 100 * ms << 2'400 * ms;
    QTest::newRow("on it") << 2'400 * ms << 100 * ms << 2'400 * ms;
    QTest::newRow("no step") << qint64(17) << qint64(0) << qint64(17);
    QTest::newRow("below zero") << qint64(-149) << qint64(100) << qint64(-100);
    QTest::newRow("odd step") << qint64(4) << qint64(3) << qint64(3);
}

void TestChartGeometry::snappingGoesToTheNearestStep()
{
    QFETCH(qint64, time);
    QFETCH(qint64, step);
    QTEST(snapped(time, step), "expected");
}

void TestChartGeometry::stepsAreOneTwoFive_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<qint64>("step");
    QTest::newRow("nothing") << 0.0 << qint64(1);
    QTest::newRow("1.5 ns") << 1.5 << qint64(2);
    QTest::newRow("130 µs") << 130e3 << qint64(200'000);
    QTest::newRow("400 ms") << 400e6 << 500 * ms;
    QTest::newRow("exactly 500 ms") << 500e6 << 500 * ms;
    QTest::newRow("6 s") << 6e9 << 10 * second;
    QTest::newRow("11 s") << 11e9 << 30 * second;
    QTest::newRow("45 s") << 45e9 << 60 * second;
    QTest::newRow("20 min") << 1200e9 << 1800 * second;
    QTest::newRow("3 h") << 3 * 3600e9 << 5 * hour;
    QTest::newRow("for ever") << 1e300 << longestView;
}

void TestChartGeometry::stepsAreOneTwoFive()
{
    QFETCH(double, least);
    QTEST(tickStep(least), "step");
}

void TestChartGeometry::ticksOfThePicture()
{
    QStringList labels;
    for (const AxisTick &tick : axisTicks(axisOf(0, 3600 * ms)))
        labels += tick.label;
    QCOMPARE(labels, QStringList({u"0.0 s"_s, u"0.5"_s, u"1.0 s"_s, u"1.5"_s, u"2.0 s"_s, u"2.5"_s, u"3.0 s"_s, u"3.5"_s}));
}

void TestChartGeometry::labelsHaveOneForm_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("ns") << qint64(0) << qint64(500) << u"0 ns"_s << u"100"_s;
    QTest::newRow("µs") << qint64(0) << qint64(450'000) << u"0 µs"_s << u"50"_s;
    QTest::newRow("ms") << qint64(0) << 900 * ms << u"0 ms"_s << u"100"_s;
    QTest::newRow("deep in seconds") << 12'300 * ms << 12'340 * ms << u"12.300 s"_s << u"12.305"_s;
    QTest::newRow("seconds") << qint64(0) << 50 * second << u"0 s"_s << u"10"_s;
    QTest::newRow("minutes") << qint64(0) << 200 * second << u"0:00 min"_s << u"0:30"_s;
    QTest::newRow("hours") << qint64(0) << 4 * hour << u"0:00:00 h"_s << u"1:00:00"_s;
}

void TestChartGeometry::labelsHaveOneForm()
{
    QFETCH(qint64, begin);
    QFETCH(qint64, end);
    const auto ticks = axisTicks(axisOf(begin, end));
    QVERIFY(ticks.size() >= 2);
    QTEST(ticks[0].label, "first");
    QTEST(ticks[1].label, "second");
}

void TestChartGeometry::ticksNeverOverlapAtAnyZoom()
{
    for (const qint64 begin : {qint64(0), qint64(999'999'999), 59 * second, hour, qint64(123'456'789'012'345)}) {
        for (double length = 100; length < double(longestView); length *= 1.7) {
            const auto ticks = axisTicks(axisOf(begin, begin + qint64(length)));
            QVERIFY2(ticks.size() <= 10, qPrintable(QString::number(ticks.size())));
            bool hasUnit = ticks.empty();
            for (size_t i = 0; i < ticks.size(); ++i) {
                hasUnit = hasUnit || ticks[i].label.contains(u' ');
                QVERIFY(ticks[i].time >= begin);
                if (i == 0)
                    continue;
                const double room = ticks[i].x - ticks[i - 1].x;
                QVERIFY(room >= 6.6 * double(ticks[i].label.size() + ticks[i - 1].label.size()) / 2);
                QVERIFY(ticks[i].label != ticks[i - 1].label);
            }
            QVERIFY(hasUnit);
        }
    }
}

void TestChartGeometry::timesAreWrittenAsOnAStopwatch()
{
    QCOMPARE(timeText(2420 * ms), u"2.420 s"_s);
    QCOMPARE(timeText(2419'999'999), u"2.419 s"_s); // not 2.420 before it is
    QCOMPARE(timeText(1'234'567'891, 1000), u"1.234567 s"_s);
    QCOMPARE(timeText(1'234'567'891, 1), u"1.234567891 s"_s);
    QCOMPARE(timeText(-5), u"0.000 s"_s);
}

void TestChartGeometry::rowsAreFoundWhereTheyAreDrawn()
{
    ChartLayout layout;
    layout.width = 778;
    layout.height = 630;
    layout.rowCount = 40;
    layout.laneCount = 1;
    layout.contentY = 100;
    for (int row = 0; row < layout.rowCount; ++row) {
        const QRectF rect = rowRect(layout, row);
        QCOMPARE(rowAt(layout, rect.top()), row);
        QCOMPARE(rowAt(layout, rect.center().y()), row);
        QCOMPARE(rowAt(layout, rect.bottom() - 0.01), row);
        QVERIFY(rect.contains(barRect(layout, row)));
    }
    QCOMPARE(rowAt(layout, rowRect(layout, 0).top() - 1), -1);
    QCOMPARE(rowAt(layout, rowRect(layout, 39).bottom() + 1), -1);
    for (double height = 3; height < 120; height += 1) {
        layout.rowHeight = height;
        QVERIFY2(rowRect(layout, 3).contains(barRect(layout, 3)), qPrintable(QString::number(height)));
        QVERIFY(barRect(layout, 3).height() >= 1);
    }
}

void TestChartGeometry::onlyRowsInViewAreVisible()
{
    ChartLayout layout;
    layout.width = 778;
    layout.height = 630;
    layout.rowCount = 1000;
    layout.contentY = 661;
    const auto [first, last] = visibleRows(layout);
    QCOMPARE(first, 10);
    QVERIFY(rowRect(layout, first).bottom() > rowsRect(layout).top());
    QVERIFY(rowRect(layout, last - 1).top() < rowsRect(layout).bottom());
    QVERIFY(rowRect(layout, last).top() >= rowsRect(layout).bottom());
    layout.rowCount = 0;
    QCOMPARE(visibleRows(layout), std::make_pair(0, 0));
    layout.height = 10;
    layout.rowCount = 5;
    QCOMPARE(visibleRows(layout), std::make_pair(0, 0));
}

void TestChartGeometry::aHundredThousandRowsScroll()
{
    ChartLayout layout;
    layout.width = 778;
    layout.height = 630;
    layout.rowCount = 100'000;
    layout.contentY = largestContentY(layout);
    const auto [first, last] = visibleRows(layout);
    QCOMPARE(last, 100'000);
    QVERIFY(last - first < 12);
    QVERIFY(std::abs(rowRect(layout, 99'999).bottom() - rowsRect(layout).bottom()) < 1e-6);
}

void TestChartGeometry::lanesFollowTheRowsOrArePinned()
{
    ChartLayout layout;
    layout.width = 778;
    layout.height = 630;
    layout.rowCount = 4;
    layout.laneCount = 1;
    // As in the picture: the rows end at 303, the section begins 88 below.
    QCOMPARE(rowRect(layout, 3).bottom(), 303.0);
    QCOMPARE(workersRect(layout).top(), 391.0);
    QCOMPARE(largestContentY(layout), 0.0);
    layout.rowCount = 100;
    QVERIFY(workersRect(layout).top() > 500);
    QVERIFY(laneRect(layout, 0).bottom() < 630);
    QVERIFY(largestContentY(layout) > 0);
    layout.laneCount = 0;
    QVERIFY(workersRect(layout).isEmpty());
    QCOMPARE(rowsRect(layout).bottom(), 630.0);
}

void TestChartGeometry::sixtyFourLanesLeaveRoomForRows()
{
    ChartLayout layout;
    layout.width = 778;
    layout.height = 630;
    layout.rowCount = 100;
    layout.laneCount = 64;
    for (const double height : {300.0, 374.0, 630.0, 1200.0}) {
        layout.height = height;
        QVERIFY(rowsRect(layout).height() >= (height - layout.axisHeight) / 2 - 1);
        for (int lane = 1; lane < 64; ++lane)
            QVERIFY(laneRect(layout, lane).top() >= laneRect(layout, lane - 1).bottom());
        QVERIFY2(laneRect(layout, 63).bottom() <= height, qPrintable(QString::number(laneRect(layout, 63).bottom())));
    }
}

void TestChartGeometry::scrollingToARowMovesTheLeast()
{
    ChartLayout layout;
    layout.width = 778;
    layout.height = 630;
    layout.rowCount = 100;
    QCOMPARE(contentYShowing(layout, 0), 0.0);
    QCOMPARE(contentYShowing(layout, 3), 0.0);
    layout.contentY = contentYShowing(layout, 50);
    QVERIFY(std::abs(rowRect(layout, 50).bottom() - rowsRect(layout).bottom()) < 1e-6);
    layout.contentY = contentYShowing(layout, 45);
    QVERIFY(std::abs(rowRect(layout, 50).bottom() - rowsRect(layout).bottom()) < 1e-6); // it was in view
    layout.contentY = contentYShowing(layout, 10);
    QCOMPARE(rowRect(layout, 10).top(), rowsRect(layout).top());
}

QTEST_GUILESS_MAIN(TestChartGeometry)
#include "tst_chartgeometry.moc"
