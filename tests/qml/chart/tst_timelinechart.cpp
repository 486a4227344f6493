// SPDX-License-Identifier: MIT

// The chart as an item in a window, with a real session: what the pointer does, what the view does, and that what is
// on the screen is what the painter paints.

#include "qml/chartpainter.h"
#include "qml/document.h"
#include "qml/overviewstrip.h"
#include "qml/playback.h"
#include "qml/session.h"
#include "qml/timelinechart.h"

#include <QGuiApplication>
#include <QPainter>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto pictureProgram = uR"(use tokio::time::{sleep, Duration};

async fn upload_service() {
    println!("Upload service started...");
    sleep(Duration::from_secs(2)).await;
    println!("Upload completed");
}

async fn payment_service() {
    println!("Payment service started...");
    sleep(Duration::from_secs(3)).await;
    println!("Payment processed");
}

async fn email_service() {
    sleep(Duration::from_secs(1)).await;
    std::thread::sleep(Duration::from_millis(800));
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let upload = tokio::spawn(upload_service());
    let payment = tokio::spawn(payment_service());
    let _email = tokio::spawn(email_service());
    let _ = tokio::join!(upload, payment);
    println!("All async tasks completed!");
}
)"_s;

const auto manyTasks = uR"(use tokio::time::{sleep, Duration};
async fn worker(i: u64) {
    sleep(Duration::from_millis(100 + i)).await;
}
#[tokio::main(flavor = "current_thread")]
async fn main() {
    for i in 0..200 {
        tokio::spawn(worker(i));
    }
    sleep(Duration::from_secs(1)).await;
}
)"_s;

} // namespace

class TestTimelineChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aNewRunIsFitted();
    void theScreenShowsWhatThePainterPaints();
    void rowsComeWithTheirTasks();
    void controlWheelZoomsAtThePointer();
    void shiftWheelPans();
    void theWheelScrollsRows();
    void aDragOnTheAxisZoomsIntoIt();
    void aClickOnTheAxisMovesThePlayhead();
    void draggingTheFlagScrubsBothWays();
    void aClickOnNothingMovesThePlayhead();
    void aClickOnABarSelects();
    void theMiddleButtonPans();
    void hoveringLinks();
    void aSleepIsMadeLonger();
    void aSleepIsMadeLongerFinely();
    void theViewStaysWhenItWasChangedByHand();
    void thePageTurnsWhilePlaying();
    void theSelectionIsFitted();
    void aTaskIsScrolledTo();
    void theThemeChanges();
    void itSurvivesItsSessionAndItsWindow();
    void theOverviewMovesTheView();

private:
    void open(const QString &program);
    void drawn() { m_window->grabWindow(); } ///< polishes, so that what follows can be hit
    double x(double seconds) const;
    double rowY(int row) const { return 39 + 66 * row + 14 + 15 - m_chart->contentY(); }
    void wheel(QPointF position, QPoint angle, Qt::KeyboardModifiers modifiers);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QQuickWindow> m_window;
    TimelineChart *m_chart = nullptr;
};

void TestTimelineChart::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>();
    m_window = std::make_unique<QQuickWindow>();
    m_window->resize(778, 630);
    m_chart = new TimelineChart(m_window->contentItem());
    m_chart->setSize(QSizeF(778, 630));
    m_chart->setSession(m_session.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    open(pictureProgram);
    m_session->playback()->seek(2.42);
    drawn();
}

void TestTimelineChart::cleanup()
{
    m_chart = nullptr;
    m_window.reset();
    m_session.reset();
    m_folder.reset();
}

void TestTimelineChart::open(const QString &program)
{
    QFile file(m_folder->filePath(u"test.rs"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(program.toUtf8());
    file.close();
    QVERIFY(m_session->document()->openPath(file.fileName()));
    QCOMPARE(m_session->errorCount(), 0);
    QTRY_VERIFY(m_session->playback()->isEndKnown());
}

double TestTimelineChart::x(double seconds) const
{
    const double share = (seconds - m_chart->viewStart()) / (m_chart->viewEnd() - m_chart->viewStart());
    return m_chart->labelWidth() + share * (m_chart->width() - m_chart->labelWidth());
}

void TestTimelineChart::wheel(QPointF position, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(position, m_window->mapToGlobal(position), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QGuiApplication::sendEvent(m_window.get(), &event);
}

void TestTimelineChart::aNewRunIsFitted()
{
    QCOMPARE(m_chart->viewStart(), 0.0);
    QCOMPARE(m_chart->viewEnd(), 3.24);
    open(manyTasks);
    QCOMPARE(m_chart->viewEnd(), 1.08);
}

void TestTimelineChart::theScreenShowsWhatThePainterPaints()
{
    const QImage shown = m_window->grabWindow().convertToFormat(QImage::Format_RGB32);
    QCOMPARE(shown.size(), QSize(778, 630));
    ChartSource source;
    source.log = &m_session->log();
    source.timeline = &m_session->timeline();
    source.outline = &m_session->outline();
    source.source = &m_session->runningAnalysis().source;
    ChartTexts texts(source);
    ChartView view;
    view.layout.width = 778;
    view.layout.height = 630;
    view.axis = fitted(view.axis, 3'000'000'000);
    view.now = m_session->playback()->time();
    view.cursor = m_session->playback()->cursor();
    const ChartScene scene = buildScene(texts, view);
    QImage expected(778, 630, QImage::Format_RGB32);
    QPainter painter(&expected);
    ChartPainter chart(ChartStyle::dark());
    chart.paint(painter, scene, QRectF(0, 0, 778, 630));
    chart.paintPlayhead(painter, scene);
    painter.end();
    int differences = 0;
    for (int py = 0; py < 630; ++py) {
        for (int px = 0; px < 778; ++px) {
            const QColor a = shown.pixelColor(px, py);
            const QColor b = expected.pixelColor(px, py);
            // A backend may round a blended edge differently.
            if (std::abs(a.red() - b.red()) > 4 || std::abs(a.green() - b.green()) > 4 || std::abs(a.blue() - b.blue()) > 4)
                ++differences;
        }
    }
    const QString keep = qEnvironmentVariable("POLLUX_PICTURES");
    if (!keep.isEmpty()) {
        shown.save(keep + u"/item-shown.png"_s);
        expected.save(keep + u"/item-expected.png"_s);
    }
    QCOMPARE(differences, 0);
}

void TestTimelineChart::rowsComeWithTheirTasks()
{
    QCOMPARE(m_chart->contentHeight(), 4 * 66.0);
    m_session->playback()->restart();
    QCOMPARE(m_chart->contentHeight(), 66.0);
    m_chart->setShowFuture(true);
    QCOMPARE(m_chart->contentHeight(), 4 * 66.0);
}

void TestTimelineChart::controlWheelZoomsAtThePointer()
{
    const double at = x(1.5);
    wheel(QPointF(at, 300), QPoint(0, 120), Qt::ControlModifier);
    QVERIFY(m_chart->viewEnd() - m_chart->viewStart() < 3);
    QVERIFY(std::abs(x(1.5) - at) < 0.5);
    wheel(QPointF(at, 300), QPoint(0, -120), Qt::ControlModifier);
    QVERIFY(std::abs(m_chart->viewEnd() - 3.24) < 1e-6);
}

void TestTimelineChart::shiftWheelPans()
{
    wheel(QPointF(400, 300), QPoint(0, -120), Qt::ShiftModifier);
    QVERIFY(m_chart->viewStart() > 0.2);
    QVERIFY(std::abs(m_chart->viewEnd() - m_chart->viewStart() - 3.24) < 1e-6);
    wheel(QPointF(400, 300), QPoint(0, 1200), Qt::ShiftModifier);
    QCOMPARE(m_chart->viewStart(), 0.0);
}

void TestTimelineChart::theWheelScrollsRows()
{
    open(manyTasks);
    m_session->playback()->toEnd();
    drawn();
    wheel(QPointF(400, 300), QPoint(0, -240), Qt::NoModifier);
    QCOMPARE(m_chart->contentY(), 96.0);
    wheel(QPointF(400, 300), QPoint(0, 2400), Qt::NoModifier);
    QCOMPARE(m_chart->contentY(), 0.0);
    wheel(QPointF(400, 300), QPoint(0, -1200000), Qt::NoModifier);
    QCOMPARE(m_chart->contentY(), m_chart->contentHeight() - m_chart->rowsHeight());
}

void TestTimelineChart::aDragOnTheAxisZoomsIntoIt()
{
    const QPoint from(int(std::round(x(0.5))), 32);
    const QPoint to(int(std::round(x(1.5))), 32);
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_window.get(), (from + to) / 2);
    QTest::mouseMove(m_window.get(), to);
    drawn();
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, to);
    QVERIFY(std::abs(m_chart->viewStart() - 0.5) < 0.01);
    QVERIFY(std::abs(m_chart->viewEnd() - 1.5) < 0.01);
    QCOMPARE(m_session->playback()->seconds(), 2.42);
}

void TestTimelineChart::aClickOnTheAxisMovesThePlayhead()
{
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, QPoint(int(x(1.0)), 33));
    QVERIFY(std::abs(m_session->playback()->seconds() - 1.0) < 0.01);
    QCOMPARE(m_chart->viewEnd(), 3.24);
}

void TestTimelineChart::draggingTheFlagScrubsBothWays()
{
    m_session->playback()->setPlaying(true);
    const QPoint flag(int(std::round(m_chart->playheadX())), 17);
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, flag);
    QVERIFY(!m_session->playback()->isPlaying());
    QTest::mouseMove(m_window.get(), QPoint(int(x(0.7)), 17));
    QVERIFY(std::abs(m_session->playback()->seconds() - 0.7) < 0.01);
    QTest::mouseMove(m_window.get(), QPoint(int(x(2.9)), 17));
    QVERIFY(std::abs(m_session->playback()->seconds() - 2.9) < 0.01);
    QTest::mouseMove(m_window.get(), QPoint(2, 17)); // far left of the plot
    QCOMPARE(m_session->playback()->seconds(), 0.0);
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, QPoint(2, 17));
    QCOMPARE(m_session->playback()->seconds(), 0.0);
}

void TestTimelineChart::aClickOnNothingMovesThePlayhead()
{
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, QPoint(int(x(1.2)), 350));
    QVERIFY(std::abs(m_session->playback()->seconds() - 1.2) < 0.01);
    QCOMPARE(m_session->selectedTask(), -1);
}

void TestTimelineChart::aClickOnABarSelects()
{
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, QPoint(int(x(1.0)), int(rowY(2))));
    QCOMPARE(m_session->selectedTask(), 2);
    QCOMPARE(m_session->playback()->seconds(), 2.42);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, QPoint(60, int(rowY(3))));
    QCOMPARE(m_session->selectedTask(), 3);
}

void TestTimelineChart::theMiddleButtonPans()
{
    QTest::mousePress(m_window.get(), Qt::MiddleButton, {}, QPoint(600, 200));
    QTest::mouseMove(m_window.get(), QPoint(500, 200));
    QTest::mouseRelease(m_window.get(), Qt::MiddleButton, {}, QPoint(500, 200));
    QVERIFY(std::abs(m_chart->viewStart() - 100 * 3.24 / 582) < 0.01);
}

void TestTimelineChart::hoveringLinks()
{
    QTest::mouseMove(m_window.get(), QPoint(int(x(1.4)), int(rowY(3))));
    QTRY_VERIFY(m_chart->isHovering());
    QCOMPARE(m_session->hoveredTask(), 3);
    QCOMPARE(m_session->hoveredLine(), 17);
    QCOMPARE(m_chart->hoverTitle(), u"compute 800 ms holds the worker"_s);
    QVERIFY(m_chart->hoverText().contains(u"poll #2 · 1.000 → 1.800 s · worker 0"_s));
    QVERIFY(m_chart->hoverRect().contains(QPointF(x(1.4), rowY(3))));
    QVERIFY(m_chart->hoveredEvent() > 0);
    QTest::mouseMove(m_window.get(), QPoint(740, 350));
    QTRY_VERIFY(!m_chart->isHovering());
    QCOMPARE(m_session->hoveredTask(), -1);
    QCOMPARE(m_session->hoveredLine(), 0);
}

void TestTimelineChart::aSleepIsMadeLonger()
{
    QSignalSpy spy(m_chart, &TimelineChart::durationDragged);
    const QPoint edge(int(std::round(x(2.0))) - 3, int(rowY(1)));
    QTest::mouseMove(m_window.get(), edge);
    QTRY_COMPARE(m_chart->cursor().shape(), Qt::SizeHorCursor);
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(m_window.get(), edge + QPoint(30, 0));
    drawn();
    const QPoint to(int(std::round(x(2.53))) - 3, int(rowY(1)));
    QTest::mouseMove(m_window.get(), to);
    drawn();
    QCOMPARE(spy.size(), 0);
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, to);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][2].toDouble(), 2.5);
    const SourceSpan span{spy[0][0].toUInt(), spy[0][1].toUInt()};
    QVERIFY(m_session->runningAnalysis().source.at(span).contains(u"sleep(Duration::from_secs(2))"_s));
}

void TestTimelineChart::aSleepIsMadeLongerFinely()
{
    QSignalSpy spy(m_chart, &TimelineChart::durationDragged);
    const QPoint edge(int(std::round(x(1.0))) - 3, int(rowY(3)));
    QTest::mouseMove(m_window.get(), edge);
    QTest::mousePress(m_window.get(), Qt::LeftButton, Qt::ShiftModifier, edge);
    const double wanted = 0.87;
    const QPoint to = edge - QPoint(int(std::round(x(1.0) - x(wanted))), 0);
    QMouseEvent move(QEvent::MouseMove, to, m_window->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
    QGuiApplication::sendEvent(m_window.get(), &move);
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, Qt::ShiftModifier, to);
    QCOMPARE(spy.size(), 1);
    QVERIFY(std::abs(spy[0][2].toDouble() - wanted) < 0.0101);
    // Put back where it was, nothing is edited.
    QTest::mouseMove(m_window.get(), edge);
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, edge);
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, edge);
    QCOMPARE(spy.size(), 1);
}

void TestTimelineChart::theViewStaysWhenItWasChangedByHand()
{
    m_chart->setView(0.5, 1.5);
    const QString sleep = u"sleep(Duration::from_secs(3)).await"_s;
    const auto begin = int(pictureProgram.indexOf(sleep));
    QVERIFY(m_session->document()->setSleepDurationAt(begin, begin + int(sleep.size()), 4.0));
    QTRY_VERIFY(m_session->playback()->endSeconds() == 4.0);
    QCOMPARE(m_chart->viewStart(), 0.5);
    QCOMPARE(m_chart->viewEnd(), 1.5);
    m_chart->fitAll();
    QCOMPARE(m_chart->viewEnd(), 4.32);
}

void TestTimelineChart::thePageTurnsWhilePlaying()
{
    qint64 wall = 0;
    m_session->playback()->setClock([&wall] { return wall; });
    m_chart->setView(0.0, 1.0);
    m_session->playback()->seek(0.95);
    m_session->playback()->setPlaying(true);
    wall += 100'000'000;
    m_session->playback()->tick();
    QVERIFY(std::abs(m_session->playback()->seconds() - 1.05) < 1e-6);
    QVERIFY(std::abs(m_chart->viewStart() - 0.9) < 1e-3);
    QVERIFY(std::abs(m_chart->viewEnd() - m_chart->viewStart() - 1.0) < 1e-9);
    m_session->playback()->setPlaying(false);
    // A playhead that is not in view is not run after.
    m_chart->setView(0.0, 0.5);
    m_session->playback()->setPlaying(true);
    wall += 100'000'000;
    m_session->playback()->tick();
    QCOMPARE(m_chart->viewStart(), 0.0);
    m_chart->ensurePlayheadVisible();
    QVERIFY(m_chart->viewStart() > 0.9);
}

void TestTimelineChart::theSelectionIsFitted()
{
    m_session->setSelectedTask(3);
    m_chart->fitSelection();
    QCOMPARE(m_chart->viewStart(), 0.0);
    QVERIFY(m_chart->viewEnd() > 1.8 && m_chart->viewEnd() < 2.0);
    m_session->setSelectedTask(-1);
    m_chart->fitSelection();
    QCOMPARE(m_chart->viewEnd(), 3.24);
}

void TestTimelineChart::aTaskIsScrolledTo()
{
    open(manyTasks);
    m_session->playback()->toEnd();
    m_chart->scrollToTask(150);
    const double top = 66 * 150 - m_chart->contentY();
    QVERIFY(top >= 0 && top + 66 <= m_chart->rowsHeight() + 0.5);
    m_chart->scrollToTask(100000);
    m_chart->scrollToTask(-1);
    m_chart->scrollRows(-1000);
    QCOMPARE(m_chart->contentY(), 0.0);
}

void TestTimelineChart::theThemeChanges()
{
    const ChartStyle light = ChartStyle::light();
    m_chart->setBackground(light.background);
    m_chart->setText(light.text);
    m_chart->setAccent(light.accent);
    const QImage shown = m_window->grabWindow();
    QCOMPARE(shown.pixelColor(2, 2), light.background);
    QCOMPARE(shown.pixelColor(int(std::round(m_chart->playheadX())), 300), light.accent);
}

void TestTimelineChart::itSurvivesItsSessionAndItsWindow()
{
    QTest::mouseMove(m_window.get(), QPoint(int(x(1.4)), int(rowY(3))));
    m_session.reset();
    drawn();
    QTest::mouseMove(m_window.get(), QPoint(int(x(1.0)), int(rowY(2))));
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, QPoint(300, 300));
    drawn();
    m_session = std::make_unique<Session>();
    m_chart->setSession(m_session.get());
    drawn(); // nothing has been opened: no rows
    open(pictureProgram);
    m_session->playback()->seek(1);
    drawn();
    QQuickWindow other;
    other.resize(778, 630);
    m_chart->setParentItem(other.contentItem());
    other.show();
    QVERIFY(QTest::qWaitForWindowExposed(&other));
    const QImage shown = other.grabWindow();
    QCOMPARE(shown.pixelColor(24, int(rowY(2)) - 1), QColor(0xe0, 0x8a, 0x1e)); // the task's dot
    m_chart->setParentItem(m_window->contentItem());
}

void TestTimelineChart::theOverviewMovesTheView()
{
    OverviewStrip strip(m_window->contentItem());
    strip.setPosition(QPointF(0, 530));
    strip.setSize(QSizeF(660, 100));
    strip.setSession(m_session.get());
    strip.setChart(m_chart);
    drawn();
    m_chart->setView(0.0, 1.0);
    drawn();
    // The strip shows [0, 3.3].
    const auto at = [](double seconds) { return QPoint(int(std::round(seconds / 3.3 * 660)), 580); };
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, at(0.5));
    QTest::mouseMove(m_window.get(), at(1.5));
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, at(1.5));
    QVERIFY(std::abs(m_chart->viewStart() - 1.0) < 0.02);
    QVERIFY(std::abs(m_chart->viewEnd() - 2.0) < 0.02);
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, at(2.0));
    QTest::mouseMove(m_window.get(), at(2.5));
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, at(2.5));
    QVERIFY(std::abs(m_chart->viewStart() - 1.0) < 0.02);
    QVERIFY(std::abs(m_chart->viewEnd() - 2.5) < 0.02);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, at(0.2)); // beside it: as far left as it goes
    QCOMPARE(m_chart->viewStart(), 0.0);
    const QString keep = qEnvironmentVariable("POLLUX_PICTURES");
    if (!keep.isEmpty())
        m_window->grabWindow().save(keep + u"/overview.png"_s);
}

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    TestTimelineChart test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_timelinechart.moc"
