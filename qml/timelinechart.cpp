// SPDX-License-Identifier: MIT
#include "timelinechart.h"

#include "chartnode.h"
#include "document.h"
#include "format.h"
#include "timelinechartprivate.h"

#include <QPainter>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace Pollux {

using namespace std::chrono_literals;

namespace {

constexpr double drawnAxisHeight = 39;
constexpr qint64 endlessView = 10'000'000'000; // what is fitted of a run without an end

} // namespace

TimelineChart::TimelineChart(QQuickItem *parent)
    : QQuickItem(parent)
    , d(std::make_unique<Private>(this))
{
    setFlag(ItemHasContents);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton);
    setAcceptHoverEvents(true);
}

TimelineChart::~TimelineChart() = default;

// --- the session -----------------------------------------------------------------------------------------

Session *TimelineChart::session() const
{
    return d->session;
}

void TimelineChart::setSession(Session *session)
{
    if (d->session == session)
        return;
    d->session = session;
    d->connectSession();
    Q_EMIT sessionChanged();
}

void TimelineChart::Private::connectSession()
{
    for (const QMetaObject::Connection &connection : std::as_const(connections))
        QObject::disconnect(connection);
    connections.clear();
    hasRun = false;
    if (session) {
        connections = {
            connect(session, &Session::runReset, q, [this] { takeRun(); }),
            connect(session, &Session::runGrown, q, [this] { runGrew(); }),
            connect(session, &Session::selectionChanged, q, [this] { redraw(); }),
            connect(session, &Session::hoverChanged, q, [this] { redraw(); }),
            connect(session->document(), &Document::aboutToOpen, q,
                    [this] {
                        isFitted = true;
                        q->setContentY(0);
                    }),
            connect(session->playback(), &Playback::moved, q, [this] { playheadMoved(); }),
            connect(session->playback(), &Playback::endChanged, q,
                    [this] {
                        if (isFitted)
                            fitRun();
                    }),
            connect(session, &QObject::destroyed, q, [this] { hasRun = false; }),
        };
        takeRun();
    } else {
        redrawAll();
    }
}

void TimelineChart::Private::takeRun()
{
    endGesture();
    ChartSource source;
    source.log = &session->log();
    source.timeline = &session->timeline();
    source.outline = &session->outline();
    source.source = &session->runningAnalysis().source;
    source.name = [this](TaskId task) { return session->taskName(task); };
    source.color = [this](TaskId task) { return session->taskColor(task); };
    source.workerCount = session->workerCount();
    texts = ChartTexts(std::move(source));
    hasRun = true;
    lastTime = session->playback()->time();
    hit = {};
    if (isFitted)
        fitRun();
    updateLayout();
    redraw();
}

void TimelineChart::Private::runGrew()
{
    if (isFitted)
        fitRun();
    updateLayout();
    redraw();
}

void TimelineChart::Private::playheadMoved()
{
    const Nanoseconds now = session->playback()->time();
    // Turns the page when it runs out of the view; when it was not in view before, it is left alone.
    if (session->playback()->isPlaying() && lastTime.count() <= axis.end && now.count() > axis.end)
        setAxis(withTimeVisible(axis, now.count()), false);
    // A run that starts over from the beginning is followed there.
    else if (session->playback()->isPlaying() && now < lastTime && now.count() < axis.begin)
        setAxis(withTimeVisible(axis, now.count()), false);
    lastTime = now;
    if (!showFuture)
        updateLayout();
    redraw();
    Q_EMIT q->playheadMoved();
}

void TimelineChart::Private::redraw()
{
    q->polish();
}

void TimelineChart::Private::redrawAll()
{
    canvas.invalidate();
    isFlagDirty = true;
    q->polish();
}

// --- the view --------------------------------------------------------------------------------------------

ChartView TimelineChart::Private::currentView() const
{
    ChartView view;
    view.axis = axis;
    view.layout = layout;
    view.cursor = session->playback()->cursor();
    view.now = session->playback()->time();
    view.showFuture = showFuture;
    view.showArrows = showArrows;
    view.showWorkers = showWorkers;
    view.hoveredTask = session->hoveredTask() < 0 ? TaskId::None : TaskId(session->hoveredTask());
    view.selectedTask = session->selectedTask() < 0 ? TaskId::None : TaskId(session->selectedTask());
    view.hoveredLine = session->hoveredLine();
    view.drag = drag;
    return view;
}

void TimelineChart::Private::updateLayout()
{
    const ChartLayout before = layout;
    layout.width = q->width();
    layout.height = q->height();
    layout.scale = std::clamp(layout.rowHeight / drawnRowHeight, 1.0, 3.0);
    layout.axisHeight = std::round(drawnAxisHeight * layout.scale);
    style.scale = layout.scale;
    layout.rowCount = hasTimeline() ? rowCountOf(texts.source(), currentView()) : 0;
    layout.laneCount = hasTimeline() ? laneCountOf(texts.source(), currentView()) : 0;
    axis.left = layout.labelWidth;
    axis.width = std::max(0.0, layout.width - layout.labelWidth);
    const double y = std::clamp(layout.contentY, 0.0, largestContentY(layout));
    const bool isScrolled = y != layout.contentY;
    layout.contentY = y;
    if (layout == before)
        return;
    if (Pollux::contentHeight(layout) != Pollux::contentHeight(before) || rowsRect(layout) != rowsRect(before))
        Q_EMIT q->contentHeightChanged();
    if (isScrolled)
        Q_EMIT q->contentYChanged();
    if (layout.width != before.width || layout.labelWidth != before.labelWidth)
        Q_EMIT q->playheadMoved();
}

void TimelineChart::Private::setAxis(const TimeAxis &wanted, bool byHand)
{
    TimeAxis legal = clamped(wanted);
    legal.left = axis.left;
    legal.width = axis.width;
    if (byHand)
        isFitted = false;
    if (legal == axis)
        return;
    axis = legal;
    if (session)
        session->setHorizon(double(axis.length()) / 1e9);
    Q_EMIT q->viewChanged();
    Q_EMIT q->playheadMoved();
    redraw();
}

Nanoseconds TimelineChart::Private::fittedEnd() const
{
    if (!hasTimeline())
        return 0ns;
    const Playback *playback = session->playback();
    if (playback->isEndKnown())
        return session->log().endTime();
    return Nanoseconds(std::max<qint64>(endlessView, playback->time().count()));
}

void TimelineChart::Private::fitRun()
{
    // Of an endless run the fitted part must not grow with the playhead, or the picture would shrink while it plays.
    if (hasTimeline() && !session->playback()->isEndKnown() && session->playback()->isPlaying())
        return;
    setAxis(fitted(axis, fittedEnd().count()), false);
}

double TimelineChart::viewStart() const { return double(d->axis.begin) / 1e9; }
double TimelineChart::viewEnd() const { return double(d->axis.end) / 1e9; }

void TimelineChart::setViewStart(double seconds)
{
    TimeAxis axis = d->axis;
    axis.begin = Format::fromSeconds(seconds).count();
    if (axis.begin < axis.end)
        d->setAxis(axis, true);
}

void TimelineChart::setViewEnd(double seconds)
{
    TimeAxis axis = d->axis;
    axis.end = Format::fromSeconds(seconds).count();
    if (axis.begin < axis.end)
        d->setAxis(axis, true);
}

void TimelineChart::setView(double startSeconds, double endSeconds)
{
    TimeAxis axis = d->axis;
    axis.begin = Format::fromSeconds(startSeconds).count();
    axis.end = Format::fromSeconds(endSeconds).count();
    if (axis.begin < axis.end)
        d->setAxis(axis, true);
}

double TimelineChart::contentY() const { return d->layout.contentY; }
double TimelineChart::contentHeight() const { return Pollux::contentHeight(d->layout); }
double TimelineChart::rowsTop() const { return rowsRect(d->layout).top(); }
double TimelineChart::rowsHeight() const { return rowsRect(d->layout).height(); }

void TimelineChart::setContentY(double y)
{
    const double clampedY = std::clamp(std::isfinite(y) ? std::round(y) : 0.0, 0.0, largestContentY(d->layout));
    if (clampedY == d->layout.contentY)
        return;
    d->layout.contentY = clampedY;
    Q_EMIT contentYChanged();
    d->redraw();
}

double TimelineChart::playheadX() const
{
    return d->session ? pixelAt(d->axis, d->session->playback()->time().count()) : d->axis.left;
}

void TimelineChart::zoom(double factor, double xPixel)
{
    double pixel = xPixel;
    if (pixel < 0) {
        const double playhead = playheadX();
        const bool isInView = playhead >= d->axis.left && playhead <= d->axis.right();
        pixel = isInView ? playhead : (d->axis.left + d->axis.right()) / 2;
    }
    d->setAxis(zoomed(d->axis, factor, pixel), true);
}

void TimelineChart::pan(double fraction)
{
    d->setAxis(panned(d->axis, fraction * d->axis.width), true);
}

void TimelineChart::fitAll()
{
    d->setAxis(fitted(d->axis, d->fittedEnd().count()), false);
    d->isFitted = true;
    setContentY(0);
}

void TimelineChart::fitSelection()
{
    const int task = d->session ? d->session->selectedTask() : -1;
    if (!d->hasTimeline() || task < 0 || size_t(task) >= d->session->timeline().tasks().size()) {
        fitAll();
        return;
    }
    const TaskRow &row = d->session->timeline().task(TaskId(task));
    const Nanoseconds end = row.endEvent == StateSpan::noEvent
        ? std::max(row.spawned, std::min(d->session->timeline().endTime(), Format::fromSeconds(d->session->playback()->endSeconds())))
        : row.ended;
    d->setAxis(fitted(d->axis, row.spawned.count(), end.count()), true);
    scrollToTask(task);
}

void TimelineChart::scrollToTask(int task)
{
    if (task >= 0 && task < d->layout.rowCount)
        setContentY(contentYShowing(d->layout, task));
}

void TimelineChart::scrollRows(double rows)
{
    setContentY(d->layout.contentY + rows * d->layout.rowHeight);
}

void TimelineChart::ensurePlayheadVisible()
{
    if (d->session)
        d->setAxis(withTimeVisible(d->axis, d->session->playback()->time().count()), !d->isFitted);
}

// --- drawing ---------------------------------------------------------------------------------------------

void TimelineChart::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() == oldGeometry.size())
        return;
    d->updateLayout();
    d->redraw();
}

void TimelineChart::itemChange(ItemChange change, const ItemChangeData &data)
{
    // The textures of a window die with it; what they showed is painted again for the next one.
    if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged) {
        d->canvas.setAllDirty();
        d->isFlagDirty = true;
        polish();
    }
    QQuickItem::itemChange(change, data);
}

void TimelineChart::releaseResources()
{
    d->canvas.setAllDirty();
    d->isFlagDirty = true;
}

void TimelineChart::updatePolish()
{
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    if (width() < 1 || height() < 1)
        return;
    ChartScene scene;
    if (d->hasTimeline()) {
        scene = buildScene(d->texts, d->currentView());
    } else {
        scene.layout = d->layout;
        scene.axis = d->axis;
        scene.ticks = axisTicks(d->axis);
    }
    d->canvas.show(std::move(scene), d->style, ratio);
    const ChartScene &shown = d->canvas.scene();
    if (shown.isPlayheadInView
        && (d->isFlagDirty || d->flagText != shown.playheadText
            || d->flag.deviceIndependentSize() != shown.flagRect.size())) {
        const QSize size = (shown.flagRect.size() * ratio).toSize();
        d->flag = QImage(size, QImage::Format_ARGB32_Premultiplied);
        d->flag.setDevicePixelRatio(ratio);
        d->flag.fill(Qt::transparent);
        QPainter painter(&d->flag);
        d->canvas.painter().paintFlag(painter, shown.flagRect.size(), shown.playheadText);
        d->flagText = shown.playheadText;
        d->isFlagDirty = true;
    }
    d->refreshHit();
    update();
}

QSGNode *TimelineChart::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (d->canvas.isEmpty() || width() < 1 || height() < 1) {
        delete old;
        d->canvas.setAllDirty();
        d->isFlagDirty = true;
        return nullptr;
    }
    auto *node = static_cast<ChartNode *>(old);
    if (!node) {
        node = new ChartNode(window());
        d->canvas.setAllDirty();
        d->isFlagDirty = true;
    }
    const auto tiles = size_t(d->canvas.tileCount());
    if (node->imageCount() != tiles) {
        d->canvas.setAllDirty();
        d->isFlagDirty = true;
    }
    enum { RangeBand, PlayheadLine, RectangleCount };
    node->setCounts(tiles, RectangleCount);
    const double ratio = d->canvas.image().devicePixelRatio();
    for (int i = 0; i < int(tiles); ++i) {
        const QRect device = d->canvas.tileRect(i);
        const QRectF rect(device.x() / ratio, device.y() / ratio, device.width() / ratio, device.height() / ratio);
        if (!d->canvas.isTileDirty(i))
            continue;
        node->setImage(size_t(i), d->canvas.tileImage(i), rect);
        d->canvas.setTileClean(i);
    }

    const ChartScene &scene = d->canvas.scene();
    QRectF band;
    if (d->gesture == Private::Gesture::Range) {
        const double from = std::clamp(std::min(d->pressedAt.x(), d->range), d->axis.left, d->axis.right());
        const double to = std::clamp(std::max(d->pressedAt.x(), d->range), d->axis.left, d->axis.right());
        band = QRectF(std::round(from), 0, std::round(to - from), height());
    }
    QColor bandColor = d->style.accent;
    bandColor.setAlphaF(0.16f);
    node->setRectangle(RangeBand, band, bandColor);
    const double top = scene.flagRect.bottom() - 1;
    node->setRectangle(PlayheadLine,
                       scene.isPlayheadInView
                           ? QRectF(scene.playheadX - 1, top, 2, std::max(0.0, height() - top - 6))
                           : QRectF(),
                       d->style.accent);
    node->setTop(d->isFlagDirty && scene.isPlayheadInView ? d->flag : QImage(),
                 scene.isPlayheadInView ? scene.flagRect : QRectF());
    d->isFlagDirty = false;
    return node;
}

} // namespace Pollux
