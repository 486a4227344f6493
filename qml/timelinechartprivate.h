// SPDX-License-Identifier: MIT
#pragma once

// What the parts of TimelineChart share: timelinechart.cpp (properties, the view, what is drawn) and
// timelinechartinput.cpp (the pointer). Nobody else includes this.

#include "chartcanvas.h"
#include "playback.h"
#include "timelinechart.h"

#include <QList>
#include <QPointer>

#include <optional>

namespace Pollux {

constexpr double drawnRowHeight = 66; ///< at which type and marks have a scale of 1

struct TimelineChart::Private
{
    explicit Private(TimelineChart *chart)
        : q(chart)
    {
    }

    /// What a pressed button is doing.
    enum class Gesture : quint8 {
        None,
        Click, ///< on something; moving far makes it nothing
        AxisPress, ///< becomes Range when it moves far, else it moves the playhead
        Range,
        Scrub,
        Pan,
        Duration,
    };

    TimelineChart *const q;
    QPointer<Session> session;
    QList<QMetaObject::Connection> connections;

    ChartStyle style = ChartStyle::dark();
    bool showFuture = false;
    bool showArrows = true;
    bool showWorkers = true;

    TimeAxis axis;
    ChartLayout layout;
    bool isFitted = true; ///< follow the run's length until the view is changed by hand
    Nanoseconds lastTime{0}; ///< of the playhead, as last seen

    ChartTexts texts;
    bool hasRun = false; ///< texts are about the session's present run
    ChartCanvas canvas;
    QImage flag; ///< of the playhead
    QString flagText;
    bool isFlagDirty = true;

    bool isPointerInside = false;
    QPointF pointer;
    ChartHit hit;
    ChartTip tip;
    QRectF tipRect;

    Gesture gesture = Gesture::None;
    QPointF pressedAt;
    QPointF lastAt;
    ChartHit pressedHit;
    double range = 0; ///< of a selected range: the other edge's pixel
    std::optional<ChartView::Drag> drag;
    SourceSpan dragSpan;
    double grabOffset = 0; ///< from the pointer to the edge

    // timelinechart.cpp
    bool hasTimeline() const { return session && hasRun; }
    void connectSession();
    void takeRun();
    void runGrew();
    void playheadMoved();
    void redraw(); ///< at the next frame
    void redrawAll();
    void updateLayout(); ///< rows and lanes may be others
    ChartView currentView() const;
    void setAxis(const TimeAxis &wanted, bool byHand);
    void fitRun();
    Nanoseconds fittedEnd() const;
    template<typename T>
    void setStyle(T ChartStyle::*member, const T &value)
    {
        if (style.*member == value)
            return;
        style.*member = value;
        isFlagDirty = true;
        Q_EMIT q->themeChanged();
        redraw();
    }

    // timelinechartinput.cpp
    void pointAt(QPointF position);
    void leave();
    void refreshHit(); ///< the picture under a resting pointer has changed
    void setHit(const ChartHit &found);
    void updateCursor();
    void scrubTo(double x);
    void beginDuration(const ChartHit &found, QPointF position);
    void dragDuration(QPointF position, bool fine);
    void endGesture();
    int lineOf(const ChartHit &found) const;
};

} // namespace Pollux
