// SPDX-License-Identifier: MIT
#include "chartlog.h"
#include "qml/chartcanvas.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// POLLUX_PICTURES=folder keeps what the tests painted, to be looked at.
void keep(const QImage &image, const QString &name)
{
    const QString folder = qEnvironmentVariable("POLLUX_PICTURES");
    if (!folder.isEmpty())
        image.save(folder + u'/' + name + u".png"_s);
}

std::unique_ptr<ChartLog> endingsLog()
{
    auto made = std::make_unique<ChartLog>(u"sleep(Duration::from_secs(5)).await"_s);
    ChartLog &log = *made;
    log.begin().poll(0).spawn(1, 0).spawn(2, 0).spawn(3, 0).spawn(4, 0).waits(WaitKind::Handle, 1).pending();
    log.poll(1).sleeps(1s).pending().poll(2).sleeps(1500ms).pending().poll(3).sleeps(9s).pending();
    log.poll(4).block(500ms).sleeps(9s).pending();
    log.at(1s).timer(1).poll(1).done();
    log.at(1200ms).timer(2).poll(2).block(300ms).panic("boom");
    log.at(2s).cancel(3, CancelCause::Abort);
    log.at(2500ms).wake(0, 1).poll(0).done().cancel(4, CancelCause::MainReturned).end();
    return made;
}

ChartView viewOf(const ChartFixture &fixture, Nanoseconds now)
{
    ChartView view;
    view.layout.width = 778;
    view.layout.height = 630;
    view.layout.labelWidth = 196;
    view.axis.begin = 0;
    view.axis.end = 3'600'000'000;
    view.now = now;
    view.cursor = fixture.log->cursorAt(now);
    return view;
}

QImage painted(const ChartScene &scene, const ChartStyle &style, double ratio = 1)
{
    QImage image(int(std::ceil(scene.layout.width * ratio)), int(std::ceil(scene.layout.height * ratio)),
                 QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    ChartPainter chart(style);
    chart.paint(painter, scene, QRectF(0, 0, scene.layout.width, scene.layout.height));
    return image;
}

bool isNear(const QColor &a, const QColor &b, int tolerance = 40)
{
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance
        && std::abs(a.blue() - b.blue()) <= tolerance;
}

/// How many pixels of a rectangle have nearly this colour.
int count(const QImage &image, const QRectF &rect, const QColor &color, int tolerance = 40)
{
    int found = 0;
    const QRect area = rect.toAlignedRect().intersected(image.rect());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            found += isNear(image.pixelColor(x, y), color, tolerance) ? 1 : 0;
    }
    return found;
}

} // namespace

class TestChartPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesLookAsTheyShould_data();
    void statesLookAsTheyShould();
    void endsAreSigns_data();
    void endsAreSigns();
    void theFutureIsNotFilled();
    void wordsCanBeRead_data();
    void wordsCanBeRead();
    void whatIsPaintedAgainIsTheSame_data();
    void whatIsPaintedAgainIsTheSame();
    void onlyDirtyTilesAreHandedOut();
    void theCursorsFrameCostsLittle();
};

void TestChartPainter::statesLookAsTheyShould_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestChartPainter::statesLookAsTheyShould()
{
    QFETCH(bool, dark);
    const ChartStyle style = dark ? ChartStyle::dark() : ChartStyle::light();
    ChartFixture fixture(pictureLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    const QImage image = painted(scene, style);
    keep(image, dark ? u"picture-dark"_s : u"picture-light"_s);
    const ChartRow &email = scene.rows[3];
    const QColor green = defaultTaskColor(TaskId(3));
    // Computing: solid. Waiting: the background shows through, with an outline.
    const QRectF busy = email.spans[1].rect;
    QVERIFY(isNear(image.pixelColor(int(busy.right()) - 6, int(busy.center().y())), green, 2));
    const QRectF waiting = email.spans[0].rect;
    const QColor inside = image.pixelColor(int(waiting.right()) - 20, int(waiting.center().y()));
    QVERIFY(!isNear(inside, green) && !isNear(inside, style.background, 6));
    QVERIFY(count(image, QRectF(waiting.left() + 10, waiting.top(), 50, 1), green, 60) > 40);
    // A poll's mark is solid although it took no time.
    QVERIFY(count(image, scene.rows[1].polls[1].rect, defaultTaskColor(TaskId(1)), 10) > 60);
    // Nothing at all behind the playhead.
    const QRectF behind(scene.playheadX + 8, scene.rows[2].bars.top() - 2, 100, 34);
    QCOMPARE(count(image, behind, style.background, 30), int(behind.width()) * int(behind.height()));
}

void TestChartPainter::endsAreSigns_data()
{
    statesLookAsTheyShould_data();
}

void TestChartPainter::endsAreSigns()
{
    QFETCH(bool, dark);
    const ChartStyle style = dark ? ChartStyle::dark() : ChartStyle::light();
    ChartFixture fixture(endingsLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2500ms));
    const QImage image = painted(scene, style);
    keep(image, dark ? u"endings-dark"_s : u"endings-light"_s);
    const auto endOf = [&](int row) { return scene.rows[size_t(row)].ends.at(0); };

    // Completed: a check in the good colour.
    QVERIFY(count(image, endOf(1).rect, style.good, 60) > 8);
    // Panicked: a red end as high as the bar, and a red sign with something in it.
    const EndMark panicked = endOf(2);
    const QRectF edge(panicked.x - 1, scene.rows[2].bars.top(), 3, scene.rows[2].bars.height());
    QVERIFY(count(image, edge, style.bad, 30) > 80);
    const int red = count(image, panicked.rect, style.bad, 30);
    QVERIFY(red > 50 && red < 120);
    // Cancelled: a straight cut, and a cross: its arms are red, what is between them is not.
    const EndMark cancelled = endOf(3);
    QCOMPARE(cancelled.x, std::round(pixelAt(scene.axis, 2'000'000'000)));
    QVERIFY(count(image, QRectF(cancelled.x - 1, scene.rows[3].bars.top(), 2, 30), style.bad, 30) > 40);
    const QRectF cross = cancelled.rect;
    QVERIFY(isNear(image.pixelColor(cross.center().toPoint()), style.bad, 60));
    QVERIFY(count(image, QRectF(cross.left() + 1, cross.top() + 1, 3, 3), style.bad, 90) > 0);
    QVERIFY(count(image, QRectF(cross.right() - 4, cross.bottom() - 4, 3, 3), style.bad, 90) > 0);
    QVERIFY(isNear(image.pixelColor(int(cross.center().x()), int(cross.top())), style.background, 20));
    QVERIFY(isNear(image.pixelColor(int(cross.left()), int(cross.center().y())), style.background, 20));
    // Queued: amber stripes, so neither all amber nor none.
    const auto queued = std::find_if(scene.rows[1].spans.begin(), scene.rows[1].spans.end(),
                                     [](const ChartBar &bar) { return bar.state == TaskState::Queued; });
    QVERIFY(queued == scene.rows[1].spans.end()); // it was polled at once
}

void TestChartPainter::theFutureIsNotFilled()
{
    const ChartStyle style = ChartStyle::dark();
    ChartFixture fixture(pictureLog());
    ChartView view = viewOf(fixture, 500ms);
    view.showFuture = true;
    const ChartScene scene = buildScene(fixture.texts, view);
    const QImage image = painted(scene, style);
    keep(image, u"future-dark"_s);
    const auto compute = std::find_if(scene.rows[3].spans.begin(), scene.rows[3].spans.end(),
                                      [](const ChartBar &bar) { return bar.state == TaskState::Running; });
    QVERIFY(compute->isFuture);
    const QRectF inside = compute->rect.adjusted(3, 3, -10, -20);
    QVERIFY(count(image, inside, style.background, 30) > 0.97 * inside.width() * inside.height());
    // Its outline is broken: some of it is colour, some is not.
    const QRectF top(compute->rect.left() + 10, compute->rect.top(), 80, 1);
    const int drawn = 80 - count(image, top, style.background, 12);
    QVERIFY2(drawn > 25 && drawn < 70, qPrintable(QString::number(drawn)));
}

void TestChartPainter::wordsCanBeRead_data()
{
    statesLookAsTheyShould_data();
}

void TestChartPainter::wordsCanBeRead()
{
    QFETCH(bool, dark);
    const ChartStyle style = dark ? ChartStyle::dark() : ChartStyle::light();
    QVERIFY(contrast(style.text, style.background) >= 4.5);
    QVERIFY(contrast(style.dim, style.background) >= 4.5);
    QVERIFY(contrast(style.dim, style.raised) >= 4.5);
    QVERIFY(contrast(dark ? style.bad : style.bad.darker(108), style.background) >= 4.5);
    QVERIFY(contrast(readableOn(style.accent), style.accent) >= 4.5);
    for (int task = 0; task < 9; ++task) {
        const QColor color = defaultTaskColor(TaskId(task));
        QVERIFY2(contrast(readableOn(color), color) >= 4.5, qPrintable(color.name()));
        // The label on the tint of a waiting bar.
        const auto mix = [](int a, int b) { return int(a + (b - a) * 0.22); };
        const QColor tint(mix(style.background.red(), color.red()), mix(style.background.green(), color.green()),
                          mix(style.background.blue(), color.blue()));
        QVERIFY2(contrast(style.text, tint) >= 4.5, qPrintable(color.name()));
    }
}

void TestChartPainter::whatIsPaintedAgainIsTheSame_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<bool>("future");
    QTest::addColumn<bool>("endings");
    for (const double ratio : {1.0, 1.25, 2.0}) {
        for (const bool future : {false, true}) {
            for (const bool endings : {false, true}) {
                QTest::addRow("%gx%s%s", ratio, future ? ", future" : "", endings ? ", endings" : "")
                    << ratio << future << endings;
            }
        }
    }
}

/// The dirty strips are trusted on screen: playing, scrubbing and hovering must give what painting everything gives.
void TestChartPainter::whatIsPaintedAgainIsTheSame()
{
    QFETCH(double, ratio);
    QFETCH(bool, future);
    QFETCH(bool, endings);
    ChartFixture fixture(endings ? endingsLog() : pictureLog());
    const ChartStyle style = ChartStyle::dark();
    ChartCanvas canvas;
    Nanoseconds now{0};
    for (int frame = 0; frame < 60; ++frame) {
        ChartView view = viewOf(fixture, now);
        view.showFuture = future;
        view.hoveredTask = frame % 10 == 4 ? TaskId(2) : TaskId::None;
        view.selectedTask = frame > 20 ? TaskId(1) : TaskId::None;
        if (frame % 3 == 1 && future) // cut at both sides, and its end comes into view
            view.axis.begin = 200'000'000;
        if (frame > 40)
            view.axis.end = 2'300'000'000;
        if (frame == 31)
            view.drag = ChartView::Drag{TaskId(1), 2, 0ms, 1300ms};
        const ChartScene scene = buildScene(fixture.texts, view);
        canvas.show(scene, style, ratio);
        const QImage whole = painted(scene, style, ratio);
        if (canvas.image() != whole) {
            int differences = 0;
            QRect where;
            for (int y = 0; y < whole.height(); ++y) {
                for (int x = 0; x < whole.width(); ++x) {
                    if (whole.pixel(x, y) != canvas.image().pixel(x, y)) {
                        ++differences;
                        where |= QRect(x, y, 1, 1);
                    }
                }
            }
            keep(whole, u"whole"_s);
            keep(canvas.image(), u"again"_s);
            QFAIL(qPrintable(u"frame %1: %2 pixels differ within %3,%4 %5x%6"_s.arg(frame).arg(differences).arg(where.x())
                                 .arg(where.y()).arg(where.width()).arg(where.height())));
        }
        // Forwards, with a leap, and back again.
        now = frame == 25 ? now + 700ms : frame > 50 ? now - 150ms : now + 45ms;
        now = std::min<Nanoseconds>(now, 3s);
    }
}

void TestChartPainter::onlyDirtyTilesAreHandedOut()
{
    ChartFixture fixture(pictureLog());
    ChartCanvas canvas;
    canvas.show(buildScene(fixture.texts, viewOf(fixture, 2420ms)), ChartStyle::dark(), 1);
    QCOMPARE(canvas.tileCount(), 12);
    for (int i = 0; i < canvas.tileCount(); ++i) {
        QVERIFY(canvas.isTileDirty(i));
        canvas.setTileClean(i);
    }
    // The right quarter of the picture and the words at the left; what lies between stays as it is.
    canvas.show(buildScene(fixture.texts, viewOf(fixture, 2430ms)), ChartStyle::dark(), 1);
    QVERIFY(canvas.isTileDirty(2));
    QVERIFY(canvas.isTileDirty(0));
    QVERIFY(!canvas.isTileDirty(1));
    QVERIFY(!canvas.isTileDirty(3));
    // The same again paints nothing.
    QCOMPARE(canvas.show(buildScene(fixture.texts, viewOf(fixture, 2430ms)), ChartStyle::dark(), 1), 0);
}

void TestChartPainter::theCursorsFrameCostsLittle()
{
    ChartFixture fixture(pictureLog());
    ChartCanvas canvas;
    canvas.show(buildScene(fixture.texts, viewOf(fixture, 100ms)), ChartStyle::dark(), 1);
    Nanoseconds now = 100ms;
    QBENCHMARK {
        now = now > 2900ms ? Nanoseconds(100ms) : now + 16ms;
        canvas.show(buildScene(fixture.texts, viewOf(fixture, now)), ChartStyle::dark(), 1);
    }
}

QTEST_MAIN(TestChartPainter)
#include "tst_chartpainter.moc"
