// SPDX-License-Identifier: MIT
#include "chartlog.h"
#include "qml/chartdirty.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ChartView viewOf(const ChartFixture &fixture, Nanoseconds now, Nanoseconds end = 3600ms)
{
    ChartView view;
    view.layout.width = 778;
    view.layout.height = 630;
    view.layout.labelWidth = 196;
    view.axis.begin = 0;
    view.axis.end = end.count();
    view.now = now;
    view.cursor = fixture.log->cursorAt(now);
    return view;
}

QStringList labels(const ChartRow &row)
{
    QStringList result;
    for (const ChartBar &bar : row.spans) {
        if (!bar.label.isEmpty())
            result += bar.label;
    }
    return result;
}

/// One task that yields `count` times a millisecond apart, with a poll of `busy` each time.
std::unique_ptr<ChartLog> busyLog(int count, Nanoseconds busy, Nanoseconds pause)
{
    auto made = std::make_unique<ChartLog>();
    ChartLog &log = *made;
    log.begin().poll(0).spawn(1, 0).waits(WaitKind::Handle, 1).pending();
    Nanoseconds time{0};
    for (int i = 0; i < count; ++i) {
        log.at(time);
        if (i > 0)
            log.timer(1);
        log.poll(1);
        if (busy.count() > 0)
            log.block(busy);
        time += busy + pause;
        log.sleeps(time).pending();
    }
    log.at(time).timer(1).poll(1).panic("late").wake(0, 1).poll(0).done().end();
    return made;
}

} // namespace

class TestChartScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsSayWhatTheSourceSays();
    void namesAndStatesOfThePicture();
    void nothingIsDrawnBehindThePlayhead();
    void theFutureIsMarkedAsSuch();
    void atZeroOnlyMainIsThere();
    void theCursorDecidesWithinOneInstant();
    void zeroLengthStatesAreNoBars();
    void everyPollHasAMark();
    void aPollThatTakesTimeIsABar();
    void aWaitThatAPollInterruptsIsOneBar();
    void queueingIsQueueing();
    void endsSayHow();
    void spawnLinesGoFromParentToChild();
    void wakesBecomeArrows();
    void aBarCutByTheViewSaysSo();
    void labelsNeedRoom();
    void manySpansInAPixelBecomeOneBar();
    void manyPollsInAPixelBecomeOneMark();
    void aPanicIsSeenAtAnyZoom();
    void onlyVisibleRowsAreThere();
    void lanesShowPollsSideBySide();
    void lanesSayHowBusyTheyAre();
    void aWorkerThatDidNothingHasALane();
    void aSleepMadeEarlierSaysWhenItEnds();
    void everythingDrawnCanBeHit_data();
    void everythingDrawnCanBeHit();
    void theSleepsEdgeCanBeTaken();
    void tipsSayWhatIsThere();
    void playingDirtiesLittle();
    void aHundredThousandSpansAreDrawnQuickly();
};

void TestChartScene::barsSayWhatTheSourceSays()
{
    ChartFixture fixture(pictureLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    QCOMPARE(scene.rows.size(), size_t(4));
    QCOMPARE(labels(scene.rows[0]), QStringList(u"join!(upload, payment)"_s));
    QCOMPARE(labels(scene.rows[1]), QStringList(u"sleep 2 s"_s));
    QCOMPARE(labels(scene.rows[2]), QStringList(u"sleep 3 s"_s));
    QCOMPARE(labels(scene.rows[3]), QStringList({u"sleep 1 s"_s, u"compute 800 ms"_s}));
}

void TestChartScene::namesAndStatesOfThePicture()
{
    ChartFixture fixture(pictureLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    QStringList words;
    for (const ChartRow &row : scene.rows)
        words += row.name + u": "_s + row.state;
    QCOMPARE(words, QStringList({u"main: waiting on join!"_s, u"upload_service: completed"_s,
                                 u"payment_service: sleeping · 0.58 s left"_s,
                                 u"email_service: completed, never joined"_s}));
    QCOMPARE(scene.playheadText, u"2.420 s"_s);
}

void TestChartScene::nothingIsDrawnBehindThePlayhead()
{
    ChartFixture fixture(pictureLog());
    for (Nanoseconds now = 0ms; now <= 3s; now += 70ms) {
        const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, now));
        for (const ChartRow &row : scene.rows) {
            for (const ChartBar &bar : row.spans) {
                QVERIFY(!bar.isFuture);
                QVERIFY(bar.rect.right() <= std::max(scene.playheadX, scene.axis.left + 1));
            }
            for (const PollMark &mark : row.polls)
                QVERIFY(mark.rect.left() <= scene.playheadX);
            for (const EndMark &end : row.ends)
                QVERIFY(end.x <= scene.playheadX);
        }
        for (const WakeArrow &arrow : scene.arrows)
            QVERIFY(arrow.x <= scene.playheadX + 1);
    }
}

void TestChartScene::theFutureIsMarkedAsSuch()
{
    ChartFixture fixture(pictureLog());
    ChartView view = viewOf(fixture, 2420ms);
    view.showFuture = true;
    const ChartScene scene = buildScene(fixture.texts, view);
    const ChartRow &payment = scene.rows[2];
    QCOMPARE(payment.spans.size(), size_t(2));
    QVERIFY(!payment.spans[0].isFuture);
    QVERIFY(payment.spans[1].isFuture);
    QCOMPARE(payment.spans[0].rect.right(), payment.spans[1].rect.left());
    QCOMPARE(payment.spans[1].rect.right(), std::round(pixelAt(scene.axis, 3'000'000'000)));
    QVERIFY(payment.spans[1].label.isEmpty()); // said once, in the past half
    QVERIFY(payment.ends.at(0).isFuture);
    QVERIFY(std::any_of(scene.arrows.begin(), scene.arrows.end(), [](const WakeArrow &a) { return a.isFuture; }));
}

void TestChartScene::atZeroOnlyMainIsThere()
{
    ChartFixture fixture(pictureLog());
    ChartView view = viewOf(fixture, 0ms);
    view.cursor = 0;
    ChartScene scene = buildScene(fixture.texts, view);
    QCOMPARE(scene.rows.size(), size_t(1));
    QVERIFY(scene.rows[0].spans.empty());
    QCOMPARE(scene.rows[0].state, u"not started yet"_s);
    view.showFuture = true;
    scene = buildScene(fixture.texts, view);
    QCOMPARE(scene.rows.size(), size_t(4));
    for (const ChartRow &row : scene.rows) {
        QVERIFY(!row.isSpawned);
        for (const ChartBar &bar : row.spans)
            QVERIFY(bar.isFuture);
    }
}

void TestChartScene::theCursorDecidesWithinOneInstant()
{
    ChartFixture fixture(pictureLog());
    ChartView view = viewOf(fixture, 0ms);
    // Behind the spawn of upload_service, the third record, nothing else has happened yet.
    view.cursor = 4;
    const ChartScene scene = buildScene(fixture.texts, view);
    QCOMPARE(scene.rows.size(), size_t(2));
    QCOMPARE(scene.rows[1].state, u"queued for a worker"_s);
    QCOMPARE(scene.rows[0].state, u"running"_s);
}

void TestChartScene::zeroLengthStatesAreNoBars()
{
    ChartFixture fixture(pictureLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    for (const ChartRow &row : scene.rows) {
        for (const ChartBar &bar : row.spans)
            QVERIFY(bar.state != TaskState::Queued);
    }
}

void TestChartScene::everyPollHasAMark()
{
    ChartFixture fixture(pictureLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    QCOMPARE(scene.rows[0].polls.size(), size_t(2));
    QCOMPARE(scene.rows[1].polls.size(), size_t(2));
    QCOMPARE(scene.rows[2].polls.size(), size_t(1));
    const QRectF mark = scene.rows[1].polls[1].rect;
    QVERIFY(mark.width() >= 4);
    QVERIFY(mark.contains(QPointF(pixelAt(scene.axis, 2'000'000'000), mark.center().y())));
    QVERIFY(mark.height() > scene.rows[1].bars.height());
}

void TestChartScene::aPollThatTakesTimeIsABar()
{
    ChartFixture fixture(pictureLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    QCOMPARE(scene.rows[3].polls.size(), size_t(1)); // the first; the second computes
    QCOMPARE(scene.rows[3].spans.back().state, TaskState::Running);
}

void TestChartScene::aWaitThatAPollInterruptsIsOneBar()
{
    ChartFixture fixture(pictureLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    QCOMPARE(scene.rows[0].spans.size(), size_t(1));
    QCOMPARE(scene.rows[0].spans[0].rect.right(), scene.playheadX);
    QVERIFY(scene.rows[0].spans[0].lastSpan > scene.rows[0].spans[0].span);
}

void TestChartScene::queueingIsQueueing()
{
    auto made = std::make_unique<ChartLog>();
    made->begin().poll(0).spawn(1, 0).waits(WaitKind::Handle, 1).pending();
    made->spawn(2, 0).poll(1).block(1s).done().poll(2).done().wake(0, 1).poll(0).done().end();
    ChartFixture fixture(std::move(made));
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 1s));
    QCOMPARE(scene.rows[2].spans.size(), size_t(1));
    QCOMPARE(scene.rows[2].spans[0].state, TaskState::Queued);
    QCOMPARE(scene.rows[2].spans[0].label, u"queued"_s);
}

void TestChartScene::endsSayHow()
{
    auto made = std::make_unique<ChartLog>();
    made->begin().poll(0).spawn(1, 0).spawn(2, 0).spawn(3, 0).sleeps(1s).pending();
    made->poll(1).done().poll(2).panic("boom").at(1s).timer(0).poll(0).done();
    made->cancel(3, CancelCause::MainReturned).end();
    ChartFixture fixture(std::move(made));
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 1s));
    QCOMPARE(scene.rows[1].ends.at(0).ending, TaskState::Completed);
    QCOMPARE(scene.rows[2].ends.at(0).ending, TaskState::Panicked);
    QCOMPARE(scene.rows[2].state, u"panicked"_s);
    QCOMPARE(scene.rows[3].ends.at(0).ending, TaskState::Cancelled);
    QCOMPARE(scene.rows[3].state, u"cancelled: main returned"_s);
}

void TestChartScene::spawnLinesGoFromParentToChild()
{
    ChartFixture fixture(pictureLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    QCOMPARE(scene.spawnLines.size(), size_t(3));
    for (const SpawnLine &line : scene.spawnLines) {
        QCOMPARE(line.parent, TaskId::Main);
        QCOMPARE(line.yFrom, barRect(scene.layout, 0).center().y());
        QCOMPARE(line.yTo, barRect(scene.layout, int(line.child)).center().y());
        QVERIFY(line.x < scene.axis.left && line.xTo < scene.axis.left);
    }
}

void TestChartScene::wakesBecomeArrows()
{
    ChartFixture fixture(pictureLog());
    ChartView view = viewOf(fixture, 2420ms);
    ChartScene scene = buildScene(fixture.texts, view);
    QCOMPARE(scene.arrows.size(), size_t(1)); // timers are nobody, and what is to come is not drawn
    QVERIFY(scene.arrows[0].yTo < scene.arrows[0].yFrom); // up to main
    QVERIFY(scene.arrows[0].hasHead);
    QCOMPARE(scene.arrows[0].color, defaultTaskColor(TaskId(1)));
    view.showArrows = false;
    QVERIFY(buildScene(fixture.texts, view).arrows.empty());
}

void TestChartScene::aBarCutByTheViewSaysSo()
{
    ChartFixture fixture(pictureLog());
    ChartView view = viewOf(fixture, 2420ms);
    view.axis.begin = 500'000'000;
    view.axis.end = 1'500'000'000;
    const ChartScene scene = buildScene(fixture.texts, view);
    const ChartBar &bar = scene.rows[1].spans.at(0);
    QVERIFY(!bar.beginsInView && !bar.endsInView);
    QVERIFY(bar.isCutLeft && bar.isCutRight);
    QCOMPARE(bar.rect.left(), scene.axis.left);
    QCOMPARE(bar.rect.right(), scene.axis.right());
    QCOMPARE(bar.label, u"sleep 2 s"_s);
    QVERIFY(bar.labelRect.left() >= scene.axis.left);
}

void TestChartScene::labelsNeedRoom()
{
    ChartFixture fixture(pictureLog());
    for (const Nanoseconds end : std::initializer_list<Nanoseconds>{3600ms, 10s, 36s, 100s, 10000s}) {
        const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 3s, end));
        for (const ChartRow &row : scene.rows) {
            for (const ChartBar &bar : row.spans) {
                QCOMPARE(bar.label.isEmpty(), bar.rect.width() <= 40);
                if (!bar.label.isEmpty())
                    QVERIFY(bar.rect.contains(bar.labelRect));
            }
        }
    }
}

void TestChartScene::manySpansInAPixelBecomeOneBar()
{
    // 10,000 rounds of 300 µs of work and 700 µs of sleep: 17 rounds in a pixel.
    ChartFixture fixture(busyLog(10'000, 300us, 700us));
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 10s, 10s));
    const ChartRow &row = scene.rows[1];
    QVERIFY2(row.spans.size() < 10, qPrintable(QString::number(row.spans.size())));
    QCOMPARE(row.spans[0].state, TaskState::Waiting); // what takes most of the time
    QVERIFY(row.spans[0].isMerged);
    QVERIFY(row.spans[0].rect.width() > 500);
    ChartFixture other(busyLog(10'000, 700us, 300us));
    QCOMPARE(buildScene(other.texts, viewOf(other, 10s, 10s)).rows[1].spans[0].state, TaskState::Running);
}

void TestChartScene::manyPollsInAPixelBecomeOneMark()
{
    ChartFixture fixture(busyLog(10'000, 0us, 1ms));
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 10s, 10s));
    const ChartRow &row = scene.rows[1];
    QVERIFY(row.polls.size() <= 583);
    int count = 0;
    for (const PollMark &mark : row.polls)
        count += mark.count;
    QCOMPARE(count, 10'001); // none is lost
}

void TestChartScene::aPanicIsSeenAtAnyZoom()
{
    ChartFixture fixture(busyLog(1000, 0us, 1ms));
    for (const Nanoseconds end : std::initializer_list<Nanoseconds>{1100ms, 60s, 3600s, 360000s}) {
        const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 1s, end));
        QCOMPARE(scene.rows[1].ends.size(), size_t(1));
        QCOMPARE(scene.rows[1].ends[0].ending, TaskState::Panicked);
    }
}

void TestChartScene::onlyVisibleRowsAreThere()
{
    auto made = std::make_unique<ChartLog>();
    made->begin().poll(0);
    for (int i = 1; i <= 20'000; ++i)
        made->spawn(i, 0);
    made->sleeps(1s).pending();
    for (int i = 1; i <= 20'000; ++i)
        made->poll(i).sleeps(1s).pending();
    made->at(1s);
    for (int i = 1; i <= 20'000; ++i)
        made->timer(i).poll(i).done().wake(0, i);
    made->end();
    ChartFixture fixture(std::move(made));
    ChartView view = viewOf(fixture, 1s, 1080ms);
    view.layout.contentY = 66 * 10'000;
    const ChartScene scene = buildScene(fixture.texts, view);
    QVERIFY(scene.rows.size() < 12);
    QCOMPARE(scene.rows[0].row, 10'000);
    QVERIFY(scene.spawnLines.size() <= scene.rows.size() + 1);
    QVERIFY(scene.arrows.size() < 100);
}

void TestChartScene::lanesShowPollsSideBySide()
{
    ChartFixture fixture(pictureLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    QCOMPARE(scene.lanes.size(), size_t(1));
    const auto &blocks = scene.lanes[0].blocks;
    QCOMPARE(blocks.size(), size_t(7));
    for (size_t i = 1; i < blocks.size(); ++i)
        QVERIFY(blocks[i].rect.left() >= blocks[i - 1].rect.right());
    for (int i = 0; i < 4; ++i)
        QCOMPARE(blocks[size_t(i)].task, TaskId(i));
    QCOMPARE(blocks[4].label, u"email_service"_s);
    // A thousand polls at one instant are counted, not spread over the chart.
    ChartFixture many(busyLog(5000, 0us, 10us));
    const ChartScene dense = buildScene(many.texts, viewOf(many, 60ms, 10s));
    int count = 0;
    for (const LaneBlock &block : dense.lanes[0].blocks)
        count += block.count;
    QCOMPARE(count, 5003);
    QVERIFY(dense.lanes[0].blocks.size() < 20);
}

void TestChartScene::lanesSayHowBusyTheyAre()
{
    ChartFixture fixture(pictureLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    QCOMPARE(scene.lanes[0].busy, u"busy 33 %"_s);
    QVERIFY(!scene.lanes[0].idleText.isEmpty());
    for (const LaneBlock &block : scene.lanes[0].blocks)
        QVERIFY(!block.rect.intersects(scene.lanes[0].idleRect));
}

void TestChartScene::aWorkerThatDidNothingHasALane()
{
    ChartFixture fixture(pictureLog());
    ChartSource source = fixture.texts.source();
    source.workerCount = 3;
    ChartTexts texts(source);
    const ChartScene scene = buildScene(texts, viewOf(fixture, 2420ms));
    QCOMPARE(scene.lanes.size(), size_t(3));
    QCOMPARE(scene.lanes[2].name, u"worker 2"_s);
    QCOMPARE(scene.lanes[2].busy, u"busy 0 %"_s);
    QVERIFY(scene.lanes[2].blocks.empty());
    QCOMPARE(scene.lanes[2].idleText, u"idle"_s);
}

void TestChartScene::aSleepMadeEarlierSaysWhenItEnds()
{
    auto made = std::make_unique<ChartLog>(u"let s = sleep(Duration::from_secs(2)); s.await"_s);
    made->begin().at(500ms).poll(0).sleeps(2s, "s.await").pending().at(2s).timer(0).poll(0).done().end();
    ChartFixture fixture(std::move(made));
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2s));
    // It waits for 1.5 s, but its sleep is not one of 1.5 s.
    QVERIFY(labels(scene.rows[0]).contains(u"sleep until 2.000 s"_s));
}

void TestChartScene::everythingDrawnCanBeHit_data()
{
    QTest::addColumn<qint64>("nowMs");
    QTest::addColumn<bool>("future");
    QTest::newRow("at the beginning") << qint64(10) << false;
    QTest::newRow("in the middle") << qint64(2420) << false;
    QTest::newRow("with the future") << qint64(1500) << true;
    QTest::newRow("at the end") << qint64(3000) << false;
}

void TestChartScene::everythingDrawnCanBeHit()
{
    QFETCH(qint64, nowMs);
    QFETCH(bool, future);
    ChartFixture fixture(pictureLog());
    ChartView view = viewOf(fixture, std::chrono::milliseconds(nowMs));
    view.showFuture = future;
    const ChartScene scene = buildScene(fixture.texts, view);
    using Kind = ChartHit::Kind;
    const auto hitAt = [&](QPointF point) { return hitTest(scene, fixture.texts, point); };
    for (size_t r = 0; r < scene.rows.size(); ++r) {
        const ChartRow &row = scene.rows[r];
        QCOMPARE(hitAt(QPointF(24, row.rect.center().y())).kind, Kind::RowLabel);
        for (size_t i = 0; i < row.spans.size(); ++i) {
            // Anywhere along the bar that no mark and no playhead covers.
            bool isFound = false;
            for (double x = row.spans[i].rect.left() + 0.5; x < row.spans[i].rect.right(); ++x) {
                const ChartHit hit = hitAt(QPointF(x, row.bars.center().y()));
                QVERIFY2(hit.kind == Kind::Bar || hit.kind == Kind::SleepEdge || hit.kind == Kind::Poll
                             || hit.kind == Kind::End || hit.kind == Kind::Flag || hit.kind == Kind::Arrow,
                         qPrintable(QString::number(int(hit.kind))));
                isFound = isFound || ((hit.kind == Kind::Bar || hit.kind == Kind::SleepEdge) && hit.part == int(i));
            }
            QVERIFY(isFound || row.spans[i].rect.width() < 12);
        }
        for (size_t i = 0; i < row.polls.size(); ++i) {
            const QRectF rect = row.polls[i].rect;
            const ChartHit hit = hitAt(QPointF(rect.left() + 0.2, rect.top() + 0.5));
            if (hit.kind == Kind::Flag)
                continue;
            QCOMPARE(hit.kind, Kind::Poll);
            QCOMPARE(hit.part, int(i));
        }
        for (const EndMark &end : row.ends)
            QCOMPARE(hitAt(end.rect.center()).kind, Kind::End);
    }
    for (size_t i = 0; i < scene.arrows.size(); ++i) {
        const WakeArrow &arrow = scene.arrows[i];
        const ChartHit hit = hitAt(QPointF(arrow.x + 1, (arrow.yFrom + arrow.yTo) / 2));
        QVERIFY(hit.kind == Kind::Arrow || hit.kind == Kind::Flag || hit.kind == Kind::Bar || hit.kind == Kind::Poll);
    }
    for (const SpawnLine &line : scene.spawnLines)
        QCOMPARE(hitAt(QPointF(line.x, line.yTo - 2)).kind, Kind::Spawn);
    for (const ChartLane &lane : scene.lanes) {
        for (size_t i = 0; i < lane.blocks.size(); ++i) {
            const ChartHit hit = hitAt(lane.blocks[i].rect.center());
            QVERIFY((hit.kind == Kind::LaneBlock && hit.part == int(i)) || hit.kind == Kind::Flag);
        }
    }
    QCOMPARE(hitAt(scene.flagRect.center()).kind, Kind::Flag);
    QCOMPARE(hitAt(QPointF(scene.playheadX, 500)).kind, Kind::Flag);
    QCOMPARE(hitAt(QPointF(200, 30)).kind, scene.flagRect.contains(200, 30) ? Kind::Flag : Kind::Axis);
    QCOMPARE(hitAt(QPointF(-1, 30)).kind, Kind::Nothing);
    QCOMPARE(hitAt(QPointF(30, 631)).kind, Kind::Nothing);
    QCOMPARE(hitAt(QPointF(760, 350)).kind, Kind::Empty);
}

void TestChartScene::theSleepsEdgeCanBeTaken()
{
    ChartFixture fixture(pictureLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    const auto kindLeftOfEdge = [&](int row) {
        const QRectF rect = scene.rows[size_t(row)].spans[0].rect;
        return hitTest(scene, fixture.texts, QPointF(rect.right() - 3, rect.center().y())).kind;
    };
    QCOMPARE(kindLeftOfEdge(1), ChartHit::Kind::SleepEdge);
    QCOMPARE(kindLeftOfEdge(3), ChartHit::Kind::SleepEdge);
    QCOMPARE(kindLeftOfEdge(0), ChartHit::Kind::Bar); // a join!
    QCOMPARE(kindLeftOfEdge(2), ChartHit::Kind::Bar); // cut by the playhead: its end is not there yet
    // On the edge and a little behind it too, though the poll and the end stand there.
    for (const double beside : {-5.0, 0.0, 4.0}) {
        const QRectF rect = scene.rows[1].spans[0].rect;
        QCOMPARE(hitTest(scene, fixture.texts, QPointF(rect.right() + beside, rect.center().y())).kind, ChartHit::Kind::SleepEdge);
    }
    const std::vector<StateSpan> &spans = fixture.timeline.task(TaskId(1)).spans;
    const auto waiting = std::find_if(spans.begin(), spans.end(), [](const StateSpan &s) { return s.state == TaskState::Waiting; });
    const auto sleep = fixture.texts.sleepOf(TaskId(1), *waiting);
    QVERIFY(sleep);
    QCOMPARE(sleep->length(), Nanoseconds(2s));
    QVERIFY(fixture.texts.isAdjustable(*sleep));
}

void TestChartScene::tipsSayWhatIsThere()
{
    ChartFixture fixture(pictureLog());
    const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    const auto tipAt = [&](QPointF point) { return tipFor(scene, fixture.texts, hitTest(scene, fixture.texts, point)); };
    const ChartTip compute = tipAt(scene.rows[3].spans[1].rect.center());
    QCOMPARE(compute.title, u"compute 800 ms holds the worker"_s);
    QCOMPARE(compute.text, u"Nothing else can be polled until it ends.\npoll #2 · 1.000 → 1.800 s · worker 0"_s);
    const ChartTip sleep = tipAt(QPointF(350, scene.rows[2].bars.center().y()));
    QCOMPARE(sleep.title, u"sleep 3 s"_s);
    QCOMPARE(sleep.text, u"Pending; the timer wakes it at 3.000 s.\nsince 0.000 s"_s);
    const ChartTip poll = tipAt(scene.rows[0].polls[1].rect.center());
    QCOMPARE(poll.title, u"poll #2 of main"_s);
    const ChartTip arrow = tipAt(QPointF(scene.arrows[0].x, (scene.arrows[0].yFrom + scene.arrows[0].yTo) / 2));
    QCOMPARE(arrow.title, u"upload_service wakes main"_s);
    const ChartTip spawn = tipAt(QPointF(scene.spawnLines[2].x, scene.spawnLines[2].yTo - 1));
    QCOMPARE(spawn.title, u"main spawns email_service"_s);
    QCOMPARE(spawn.text, u"tokio::spawn(email_service())\n0.000 s"_s);
    QVERIFY(tipAt(QPointF(760, 350)).title.isEmpty());
}

void TestChartScene::playingDirtiesLittle()
{
    ChartFixture fixture(pictureLog());
    const ChartScene before = buildScene(fixture.texts, viewOf(fixture, 2420ms));
    QVERIFY(dirtyRects(before, before).empty());
    const ChartScene after = buildScene(fixture.texts, viewOf(fixture, 2440ms));
    const auto rects = dirtyRects(before, after);
    double area = 0;
    for (const QRectF &rect : rects)
        area += rect.width() * rect.height();
    QVERIFY2(area > 0 && area < 0.12 * 778 * 630, qPrintable(QString::number(area)));
    ChartView moved = viewOf(fixture, 2440ms);
    moved.axis.begin = 1000;
    QCOMPARE(dirtyRects(after, buildScene(fixture.texts, moved)).at(0), QRectF(0, 0, 778, 630));
}

void TestChartScene::aHundredThousandSpansAreDrawnQuickly()
{
    ChartFixture fixture(busyLog(50'000, 15us, 5us));
    QBENCHMARK {
        const ChartScene scene = buildScene(fixture.texts, viewOf(fixture, 1s, 1s));
        QVERIFY(scene.rows[1].spans.size() < 2000);
    }
}

QTEST_GUILESS_MAIN(TestChartScene)
#include "tst_chartscene.moc"
