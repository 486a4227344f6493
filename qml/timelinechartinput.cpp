// SPDX-License-Identifier: MIT
#include "format.h"
#include "timelinechart.h"
#include "timelinechartprivate.h"

#include <QCursor>
#include <QGuiApplication>
#include <QHoverEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Pollux {

using namespace std::chrono_literals;

namespace {

constexpr double wheelZoom = 1.2; // a notch
constexpr double wheelRows = 48; // pixels a notch
constexpr double wheelPan = 60;
constexpr qint64 coarseStep = 100'000'000;
constexpr qint64 fineStep = 10'000'000;

bool isThing(ChartHit::Kind kind)
{
    switch (kind) {
    case ChartHit::Kind::RowLabel:
    case ChartHit::Kind::Bar:
    case ChartHit::Kind::SleepEdge:
    case ChartHit::Kind::Poll:
    case ChartHit::Kind::End:
    case ChartHit::Kind::Arrow:
    case ChartHit::Kind::Spawn:
    case ChartHit::Kind::LaneBlock: return true;
    default: return false;
    }
}

/// Lanes have words but are no things: a click there moves the playhead.
bool hasWords(ChartHit::Kind kind)
{
    return isThing(kind) || kind == ChartHit::Kind::Lane;
}

} // namespace

bool TimelineChart::isHovering() const { return d->isPointerInside && hasWords(d->hit.kind); }
int TimelineChart::hoveredEvent() const { return isHovering() ? int(d->hit.event) : -1; }
QString TimelineChart::hoverTitle() const { return d->tip.title; }
QString TimelineChart::hoverText() const { return d->tip.text; }
QRectF TimelineChart::hoverRect() const { return d->tipRect; }

// --- hovering --------------------------------------------------------------------------------------------

int TimelineChart::Private::lineOf(const ChartHit &found) const
{
    const ChartScene &scene = canvas.scene();
    switch (found.kind) {
    case ChartHit::Kind::Bar:
    case ChartHit::Kind::SleepEdge: {
        const ChartBar &bar = scene.rows[size_t(found.index)].spans[size_t(found.part)];
        const qsizetype reason = texts.reasonOf(session->timeline().task(found.task).spans[size_t(bar.span)]);
        return reason >= 0 ? texts.lineOf(session->log().at(reason).span) : 0;
    }
    case ChartHit::Kind::End:
    case ChartHit::Kind::Spawn: return texts.lineOf(session->log().at(found.event).span);
    default: return 0;
    }
}

void TimelineChart::Private::setHit(const ChartHit &found)
{
    hit = found;
    ChartTip words = hasTimeline() && hasWords(found.kind) ? tipFor(canvas.scene(), texts, found) : ChartTip{};
    // A long bar's words stand below the pointer, not below the bar's far end.
    QRectF rect = found.rect;
    if (rect.width() > 160)
        rect = QRectF(std::clamp(pointer.x() - 20, rect.left(), rect.right() - 40), rect.top(), 40, rect.height());
    if (gesture != Gesture::None && gesture != Gesture::Click)
        words = {};
    if (words == tip && rect == tipRect)
        return;
    // While the pointer moves along one bar its words stay where they came up.
    if (words == tip && rect.top() == tipRect.top() && found.rect.contains(tipRect.center()) && rect.width() == 40)
        return;
    tip = words;
    tipRect = rect;
    Q_EMIT q->hoverInfoChanged();
}

void TimelineChart::Private::pointAt(QPointF position)
{
    pointer = position;
    const bool wasInside = std::exchange(isPointerInside, true);
    if (!hasTimeline())
        return;
    setHit(hitTest(canvas.scene(), texts, position));
    if (!wasInside)
        Q_EMIT q->hoverInfoChanged();
    updateCursor();
    const bool isTask = hit.task != TaskId::None;
    session->setHoveredTask(isTask ? int(hit.task) : -1);
    session->setHoveredLine(isTask ? lineOf(hit) : 0);
}

void TimelineChart::Private::leave()
{
    if (!isPointerInside)
        return;
    isPointerInside = false;
    hit = {};
    tip = {};
    tipRect = {};
    q->unsetCursor();
    if (session) {
        session->setHoveredTask(-1);
        session->setHoveredLine(0);
    }
    Q_EMIT q->hoverInfoChanged();
}

void TimelineChart::Private::refreshHit()
{
    if (!isPointerInside || !hasTimeline() || gesture != Gesture::None)
        return;
    setHit(hitTest(canvas.scene(), texts, pointer));
    updateCursor();
}

void TimelineChart::Private::updateCursor()
{
    Qt::CursorShape shape = Qt::ArrowCursor;
    switch (gesture) {
    case Gesture::Pan: shape = Qt::ClosedHandCursor; break;
    case Gesture::Duration:
    case Gesture::Scrub: shape = Qt::SizeHorCursor; break;
    case Gesture::Range: shape = Qt::IBeamCursor; break;
    default:
        if (hit.kind == ChartHit::Kind::SleepEdge || hit.kind == ChartHit::Kind::Flag)
            shape = Qt::SizeHorCursor;
        else if (isThing(hit.kind))
            shape = Qt::PointingHandCursor;
    }
    if (q->cursor().shape() != shape)
        q->setCursor(shape);
}

void TimelineChart::hoverMoveEvent(QHoverEvent *event)
{
    d->pointAt(event->position());
}

void TimelineChart::hoverLeaveEvent(QHoverEvent *)
{
    d->leave();
}

// --- gestures --------------------------------------------------------------------------------------------

void TimelineChart::Private::scrubTo(double x)
{
    const double inside = std::clamp(x, axis.left, axis.right());
    session->playback()->seek(double(timeAt(axis, inside)) / 1e9);
}

void TimelineChart::Private::beginDuration(const ChartHit &found, QPointF position)
{
    const ChartBar &bar = canvas.scene().rows[size_t(found.index)].spans[size_t(found.part)];
    const StateSpan &span = session->timeline().task(found.task).spans[size_t(bar.lastSpan)];
    const auto sleep = texts.sleepOf(found.task, span);
    if (!sleep)
        return;
    gesture = Gesture::Duration;
    session->playback()->setPlaying(false);
    drag = ChartView::Drag{found.task, bar.lastSpan, sleep->begin, sleep->deadline};
    dragSpan = sleep->span;
    grabOffset = pixelAt(axis, sleep->deadline.count()) - position.x();
    redraw();
}

void TimelineChart::Private::dragDuration(QPointF position, bool fine)
{
    const qint64 step = fine ? fineStep : coarseStep;
    const qint64 wanted = timeAt(axis, position.x() + grabOffset) - drag->begin.count();
    const Nanoseconds end = drag->begin + Nanoseconds(std::max(snapped(wanted, step), step));
    if (end == drag->end)
        return;
    drag->end = end;
    redraw();
}

void TimelineChart::Private::endGesture()
{
    const bool wasShown = gesture == Gesture::Duration || gesture == Gesture::Range;
    gesture = Gesture::None;
    drag.reset();
    updateCursor();
    if (wasShown)
        redraw();
}

void TimelineChart::mousePressEvent(QMouseEvent *event)
{
    using Gesture = Private::Gesture;
    if (!d->hasTimeline()) {
        event->ignore();
        return;
    }
    d->pressedAt = d->lastAt = event->position();
    d->pressedHit = hitTest(d->canvas.scene(), d->texts, event->position());
    if (event->button() == Qt::MiddleButton) {
        d->gesture = Gesture::Pan;
    } else {
        switch (d->pressedHit.kind) {
        case ChartHit::Kind::Axis: d->gesture = Gesture::AxisPress; break;
        case ChartHit::Kind::SleepEdge: d->beginDuration(d->pressedHit, event->position()); break;
        case ChartHit::Kind::Nothing: break;
        case ChartHit::Kind::Flag:
            d->gesture = Gesture::Scrub;
            d->session->playback()->setPlaying(false);
            break;
        default:
            if (isThing(d->pressedHit.kind)) {
                d->gesture = Gesture::Click;
            } else if (event->position().x() >= d->axis.left) {
                d->gesture = Gesture::Scrub;
                d->session->playback()->setPlaying(false);
                d->scrubTo(event->position().x());
            }
        }
    }
    d->setHit(d->pressedHit);
    d->updateCursor();
}

void TimelineChart::mouseMoveEvent(QMouseEvent *event)
{
    using Gesture = Private::Gesture;
    if (!d->hasTimeline())
        return;
    const QPointF at = event->position();
    const bool isFar = std::abs(at.x() - d->pressedAt.x()) >= QGuiApplication::styleHints()->startDragDistance() / 2.0;
    switch (d->gesture) {
    case Gesture::AxisPress:
        if (!isFar)
            break;
        d->gesture = Gesture::Range;
        [[fallthrough]];
    case Gesture::Range:
        d->range = at.x();
        update();
        break;
    case Gesture::Scrub: d->scrubTo(at.x()); break;
    case Gesture::Pan:
        d->setAxis(panned(d->axis, d->lastAt.x() - at.x()), true);
        setContentY(d->layout.contentY + d->lastAt.y() - at.y());
        break;
    case Gesture::Duration: d->dragDuration(at, event->modifiers().testFlag(Qt::ShiftModifier)); break;
    default: break;
    }
    d->lastAt = at;
    d->updateCursor();
}

void TimelineChart::mouseReleaseEvent(QMouseEvent *event)
{
    using Gesture = Private::Gesture;
    if (!d->hasTimeline())
        return;
    const QPointF at = event->position();
    const Gesture gesture = d->gesture;
    const std::optional<ChartView::Drag> drag = d->drag;
    const SourceSpan span = d->dragSpan;
    d->endGesture();
    switch (gesture) {
    case Gesture::Click:
        if ((at - d->pressedAt).manhattanLength() < 2 * QGuiApplication::styleHints()->startDragDistance()
            && d->pressedHit.task != TaskId::None) {
            d->session->setSelectedTask(int(d->pressedHit.task));
            Q_EMIT taskClicked();
        }
        break;
    case Gesture::AxisPress:
        d->session->playback()->setPlaying(false);
        d->scrubTo(at.x());
        break;
    case Gesture::Range: {
        const double from = std::clamp(std::min(d->pressedAt.x(), at.x()), d->axis.left, d->axis.right());
        const double to = std::clamp(std::max(d->pressedAt.x(), at.x()), d->axis.left, d->axis.right());
        if (to - from >= 3) {
            TimeAxis axis = d->axis;
            axis.begin = timeAt(d->axis, from);
            axis.end = timeAt(d->axis, to);
            d->setAxis(axis, true);
        }
        break;
    }
    case Gesture::Duration: {
        const Nanoseconds length = drag->end - drag->begin;
        const StateSpan &dragged = d->session->timeline().task(drag->task).spans[size_t(drag->span)];
        const auto sleep = d->texts.sleepOf(drag->task, dragged);
        if (sleep && sleep->length() != length)
            Q_EMIT durationDragged(int(span.begin), int(span.end), double(length.count()) / 1e9);
        break;
    }
    default: break;
    }
    if (d->hasTimeline() && d->isPointerInside)
        d->pointAt(at);
}

void TimelineChart::mouseUngrabEvent()
{
    d->endGesture();
}

void TimelineChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!d->hasTimeline() || event->button() != Qt::LeftButton)
        return;
    const ChartHit found = hitTest(d->canvas.scene(), d->texts, event->position());
    if (isThing(found.kind) && found.task != TaskId::None) {
        d->session->setSelectedTask(int(found.task));
        fitSelection();
    } else if (found.kind == ChartHit::Kind::Axis || found.kind == ChartHit::Kind::Empty) {
        fitAll();
    }
}

void TimelineChart::wheelEvent(QWheelEvent *event)
{
    // A touchpad gives pixels, a wheel eighths of a degree. With Alt some systems exchange the axes.
    const bool hasPixels = !event->pixelDelta().isNull();
    const QPointF notches = QPointF(event->angleDelta()) / 120;
    const double across = hasPixels ? event->pixelDelta().x() : notches.x() * wheelPan;
    const double down = hasPixels ? event->pixelDelta().y() : notches.y() * wheelRows;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double turns = hasPixels ? event->pixelDelta().y() / 60.0 : notches.y();
        zoom(std::pow(wheelZoom, turns), std::max(event->position().x(), d->axis.left));
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        const double along = across != 0 ? across : down / wheelRows * wheelPan;
        d->setAxis(panned(d->axis, -along), true);
    } else {
        if (across != 0)
            d->setAxis(panned(d->axis, -across), true);
        setContentY(d->layout.contentY - down);
    }
    event->accept();
    if (d->isPointerInside)
        d->pointer = event->position();
}

} // namespace Pollux
