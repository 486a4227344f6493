// SPDX-License-Identifier: MIT
#include "overviewstrip.h"

#include "chartgeometry.h"
#include "chartnode.h"
#include "document.h"
#include "overviewpicture.h"
#include "playback.h"

#include <QCursor>
#include <QHoverEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace Pollux {

namespace {

constexpr double edgeReach = 6;
constexpr double smallestWindow = 8; // pixels: it can still be taken hold of
constexpr double frameCorner = 6;
constexpr double frameWidth = 1.5;
constexpr int repaintMs = 120; // while a run is being computed

} // namespace

struct OverviewStrip::Private
{
    explicit Private(OverviewStrip *strip)
        : q(strip)
    {
        growTimer.setSingleShot(true);
        growTimer.setInterval(repaintMs);
    }

    enum class Gesture : quint8 { None, Move, Left, Right };

    OverviewStrip *const q;
    QPointer<Session> session;
    QPointer<TimelineChart> chart;
    QList<QMetaObject::Connection> connections;
    QColor panel{Qt::black};
    QColor raised{Qt::darkGray};
    QColor line{Qt::gray};
    QColor accent{Qt::blue};
    QColor warning{Qt::yellow};
    QColor bad{Qt::red};

    QTimer growTimer;
    bool isStale = true; ///< the picture is of something else
    QImage picture; ///< of what has happened
    QImage veiled; ///< of what has not
    double pictureEnd = 0;
    double pictureVeil = 0;
    bool isPictureNew = false;
    QImage corners; ///< the four round corners of the window's frame, side by side
    bool areCornersNew = false;

    Gesture gesture = Gesture::None;
    double grabbed = 0; ///< seconds from the window's start to the pointer

    void connectAll();
    void makeStale();
    void setColor(QColor Private::*member, const QColor &color)
    {
        if (this->*member == color)
            return;
        this->*member = color;
        corners = {};
        Q_EMIT q->themeChanged();
        makeStale();
    }
    /// The time at the strip's right edge, in seconds.
    double shownEnd() const;
    double xOf(double seconds) const { return shownEnd() > 0 ? seconds / shownEnd() * q->width() : 0; }
    double secondsAt(double x) const { return q->width() > 0 ? x / q->width() * shownEnd() : 0; }
    QRectF windowRect() const;
    Gesture gestureAt(double x) const;
    void drag(double x);
};

OverviewStrip::OverviewStrip(QQuickItem *parent)
    : QQuickItem(parent)
    , d(std::make_unique<Private>(this))
{
    setFlag(ItemHasContents);
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    connect(&d->growTimer, &QTimer::timeout, this, [this] { d->makeStale(); });
}

OverviewStrip::~OverviewStrip() = default;

Session *OverviewStrip::session() const { return d->session; }
TimelineChart *OverviewStrip::chart() const { return d->chart; }
QColor OverviewStrip::panel() const { return d->panel; }
QColor OverviewStrip::raised() const { return d->raised; }
QColor OverviewStrip::line() const { return d->line; }
QColor OverviewStrip::accent() const { return d->accent; }
QColor OverviewStrip::warning() const { return d->warning; }
QColor OverviewStrip::bad() const { return d->bad; }
void OverviewStrip::setPanel(const QColor &color) { d->setColor(&Private::panel, color); }
void OverviewStrip::setRaised(const QColor &color) { d->setColor(&Private::raised, color); }
void OverviewStrip::setLine(const QColor &color) { d->setColor(&Private::line, color); }
void OverviewStrip::setAccent(const QColor &color) { d->setColor(&Private::accent, color); }
void OverviewStrip::setWarning(const QColor &color) { d->setColor(&Private::warning, color); }
void OverviewStrip::setBad(const QColor &color) { d->setColor(&Private::bad, color); }

void OverviewStrip::setSession(Session *session)
{
    if (d->session == session)
        return;
    d->session = session;
    d->connectAll();
    Q_EMIT sessionChanged();
}

void OverviewStrip::setChart(TimelineChart *chart)
{
    if (d->chart == chart)
        return;
    d->chart = chart;
    d->connectAll();
    Q_EMIT chartChanged();
}

void OverviewStrip::Private::connectAll()
{
    for (const QMetaObject::Connection &connection : std::as_const(connections))
        QObject::disconnect(connection);
    connections.clear();
    if (session) {
        connections += connect(session, &Session::runReset, q, [this] { makeStale(); });
        // A run that is being computed grows many times a second.
        connections += connect(session, &Session::runGrown, q, [this] {
            if (!growTimer.isActive())
                growTimer.start();
        });
        connections += connect(session->playback(), &Playback::moved, q, [this] { q->polish(); });
        connections += connect(session->playback(), &Playback::endChanged, q, [this] { q->polish(); });
    }
    if (chart) {
        connections += connect(chart, &TimelineChart::viewChanged, q, [this] { q->polish(); });
        connections += connect(chart, &TimelineChart::optionsChanged, q, [this] { q->polish(); });
    }
    makeStale();
}

void OverviewStrip::Private::makeStale()
{
    isStale = true;
    q->polish();
}

double OverviewStrip::Private::shownEnd() const
{
    double end = 1e-6;
    if (session) {
        const double known = session->playback()->isEndKnown() ? double(session->log().endTime().count()) / 1e9
                                                               : session->playback()->endSeconds();
        end = std::max(end, known * 1.1);
    }
    if (chart)
        end = std::max(end, chart->viewEnd() * 1.02);
    return end;
}

QRectF OverviewStrip::Private::windowRect() const
{
    if (!chart)
        return {};
    const double from = xOf(chart->viewStart());
    const double width = std::max(xOf(chart->viewEnd()) - from, smallestWindow);
    return QRectF(from, 0, std::min(width, q->width() - from), q->height());
}

// --- drawing ---------------------------------------------------------------------------------------------

void OverviewStrip::updatePolish()
{
    if (width() < 1 || height() < 1)
        return;
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    const QSize size(int(std::ceil(width() * ratio)), int(std::ceil(height() * ratio)));
    const double end = d->shownEnd();
    // What has not happened yet is seen as through a veil; where the future is not to be seen, not at all.
    const double veil = d->chart && d->chart->showFuture() ? 0.5 : 1.0;
    if (d->session
        && (d->isStale || d->picture.size() != size || d->pictureEnd != end || d->pictureVeil != veil)) {
        const OverviewStyle style{d->panel, d->raised, d->line, d->bad, d->warning, 8};
        d->picture = overviewPicture(d->session->timeline(), Nanoseconds(std::llround(end * 1e9)), size, ratio, style,
                                     [this](TaskId task) { return d->session->taskColor(task); });
        d->veiled = veiledPicture(d->picture, ratio, style, veil);
        d->pictureEnd = end;
        d->pictureVeil = veil;
        d->isStale = false;
        d->isPictureNew = true;
    }
    if (d->corners.isNull() || d->corners.devicePixelRatio() != ratio) {
        // A ring whose quarters are the corners: the edges between them are plain rectangles, cheap to blend.
        const int side = int(std::ceil(frameCorner * ratio));
        d->corners = QImage(4 * side, side, QImage::Format_ARGB32_Premultiplied);
        d->corners.fill(Qt::transparent);
        QPainter painter(&d->corners);
        painter.setRenderHint(QPainter::Antialiasing);
        const double line = std::max(1.0, std::round(frameWidth * ratio));
        painter.setPen(QPen(d->accent, line));
        const double radius = side - line / 2;
        const QPointF centers[] = {{double(side), double(side)}, {double(side), double(side)},
                                   {3.0 * side, 0}, {3.0 * side, 0}};
        for (int i = 0; i < 4; ++i) {
            painter.setClipRect(i * side, 0, side, side);
            painter.drawEllipse(centers[i], radius, radius);
        }
        painter.end();
        d->corners.setDevicePixelRatio(ratio);
        d->areCornersNew = true;
    }
    update();
}

QSGNode *OverviewStrip::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (d->picture.isNull() || !d->session || width() < 1 || height() < 1) {
        delete old;
        d->isPictureNew = d->areCornersNew = true;
        return nullptr;
    }
    auto *node = static_cast<ChartNode *>(old);
    if (!node) {
        node = new ChartNode(window());
        d->isPictureNew = d->areCornersNew = true;
    }
    enum { Past, Future, TopLeft, TopRight, BottomLeft, BottomRight, ImageCount };
    enum { PlayheadLine, Top, Bottom, Left, Right, RectangleCount };
    node->setCounts(ImageCount, RectangleCount);

    // Side by side and not one over the other: nothing is painted twice.
    const double ratio = window()->effectiveDevicePixelRatio();
    const double now = std::clamp(std::round(d->xOf(d->session->playback()->seconds())), 0.0, std::floor(width()));
    const auto part = [&](double from, double to) {
        return QRectF(from * ratio, 0, (to - from) * ratio, d->picture.height());
    };
    node->setImage(Past, d->isPictureNew ? d->picture : QImage(), QRectF(0, 0, now, height()), part(0, now));
    node->setImage(Future, d->isPictureNew ? d->veiled : QImage(), QRectF(now, 0, width() - now, height()),
                   part(now, width()));
    d->isPictureNew = false;
    node->setRectangle(PlayheadLine, QRectF(std::clamp(now, 0.0, std::max(0.0, std::floor(width()) - 1)), 3, 1, std::max(0.0, height() - 6)),
                       d->accent);

    // On whole device pixels: the software backend leaves out what covers none of them.
    const auto whole = [&](double length) { return std::round(length * ratio) / ratio; };
    const QRectF exact = d->windowRect();
    const QRectF frame = exact.isEmpty() ? QRectF()
                                         : QRectF(QPointF(whole(exact.left()), 0), QPointF(whole(exact.right()), whole(height())));
    const double side = whole(std::min({frameCorner, frame.width() / 2, frame.height() / 2}));
    const double line = std::max(whole(frameWidth), 1 / ratio);
    const double pixels = double(d->corners.width()) / 4;
    const QPointF places[] = {frame.topLeft(), frame.topRight() - QPointF(side, 0), frame.bottomLeft() - QPointF(0, side),
                              frame.bottomRight() - QPointF(side, side)};
    for (int i = 0; i < 4; ++i) {
        node->setImage(size_t(TopLeft + i), d->areCornersNew ? d->corners : QImage(),
                       frame.isEmpty() ? QRectF() : QRectF(places[i], QSizeF(side, side)),
                       QRectF(i * pixels, 0, pixels, d->corners.height()));
    }
    d->areCornersNew = false;
    const double across = std::max(0.0, frame.width() - 2 * side);
    const double down = std::max(0.0, frame.height() - 2 * side);
    node->setRectangle(Top, QRectF(frame.left() + side, frame.top(), across, line), d->accent);
    node->setRectangle(Bottom, QRectF(frame.left() + side, frame.bottom() - line, across, line), d->accent);
    node->setRectangle(Left, QRectF(frame.left(), frame.top() + side, line, down), d->accent);
    node->setRectangle(Right, QRectF(frame.right() - line, frame.top() + side, line, down), d->accent);
    return node;
}

void OverviewStrip::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size())
        polish();
}

void OverviewStrip::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged) {
        d->isStale = true;
        d->corners = {};
        polish();
    }
    QQuickItem::itemChange(change, data);
}

// --- the pointer -----------------------------------------------------------------------------------------

OverviewStrip::Private::Gesture OverviewStrip::Private::gestureAt(double x) const
{
    const QRectF window = windowRect();
    // A narrow window can be moved more easily than resized.
    const double reach = std::min(edgeReach, window.width() / 4);
    if (std::abs(x - window.left()) <= reach)
        return Gesture::Left;
    if (std::abs(x - window.right()) <= reach)
        return Gesture::Right;
    return x > window.left() && x < window.right() ? Gesture::Move : Gesture::None;
}

void OverviewStrip::Private::drag(double x)
{
    const double at = std::clamp(secondsAt(std::clamp(x, 0.0, q->width())), 0.0, shownEnd());
    const double start = chart->viewStart();
    const double end = chart->viewEnd();
    const double shortest = std::max(secondsAt(smallestWindow) / 8, 1e-7);
    switch (gesture) {
    case Gesture::Left: chart->setView(std::min(at, end - shortest), end); break;
    case Gesture::Right: chart->setView(start, std::max(at, start + shortest)); break;
    case Gesture::Move: {
        const double from = std::max(0.0, at - grabbed);
        chart->setView(from, from + (end - start));
        break;
    }
    case Gesture::None: break;
    }
}

void OverviewStrip::hoverMoveEvent(QHoverEvent *event)
{
    if (!d->chart)
        return;
    switch (d->gestureAt(event->position().x())) {
    case Private::Gesture::Left:
    case Private::Gesture::Right: setCursor(Qt::SizeHorCursor); break;
    case Private::Gesture::Move: setCursor(Qt::OpenHandCursor); break;
    case Private::Gesture::None: setCursor(Qt::PointingHandCursor); break;
    }
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (!d->chart || !d->session) {
        event->ignore();
        return;
    }
    const double x = event->position().x();
    d->gesture = d->gestureAt(x);
    d->grabbed = d->secondsAt(x) - d->chart->viewStart();
    if (d->gesture == Private::Gesture::None) {
        d->grabbed = (d->chart->viewEnd() - d->chart->viewStart()) / 2;
        d->gesture = Private::Gesture::Move;
        d->drag(x);
    }
    if (d->gesture == Private::Gesture::Move)
        setCursor(Qt::ClosedHandCursor);
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (d->chart)
        d->drag(event->position().x());
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent *)
{
    d->gesture = Private::Gesture::None;
    unsetCursor();
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent *)
{
    if (d->chart)
        d->chart->fitAll();
}

} // namespace Pollux
