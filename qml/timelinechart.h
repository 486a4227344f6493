// SPDX-License-Identifier: MIT
#pragma once

#include "session.h"

#include <QColor>
#include <QQuickItem>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace Pollux {

/// The live Gantt chart: time axis, one row a task, worker lanes, playhead. One item that paints into images and
/// shows them through image and rectangle nodes, so it looks the same on OpenGL and on the software backend.
///
/// What is drawn is a ChartScene derived from the session's timeline at the playhead's cursor; it is rebuilt at most
/// once a frame, compared with the one on screen, and only what differs is painted again.
///
/// The mouse: wheel scrolls rows, Ctrl+wheel zooms at the pointer, Shift+wheel pans, middle drag pans; a drag on the
/// axis selects a range and zooms into it, a drag of the playhead's flag (or of its line) scrubs, a click on the
/// axis or on an empty part of the chart moves the playhead there, and dragging on scrubs; a click on a name or on
/// anything drawn in a row selects its task; the right edge of a sleep's bar can be dragged. Scrubbing pauses. A
/// double click on the axis or on nothing fits all, on a task its life. Keys belong to the window: bind them to the
/// invokables.
///
/// The view is fitted to the run when there is a new one, until it is zoomed or panned; then it stays until fitAll().
/// While playing it turns the page when the playhead leaves it at the right.
class TimelineChart : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Pollux::Session *session READ session WRITE setSession NOTIFY sessionChanged FINAL)

    // The theme.
    Q_PROPERTY(QColor background READ background WRITE setBackground NOTIFY themeChanged FINAL)
    Q_PROPERTY(QColor panel READ panel WRITE setPanel NOTIFY themeChanged FINAL)
    Q_PROPERTY(QColor raised READ raised WRITE setRaised NOTIFY themeChanged FINAL)
    Q_PROPERTY(QColor line READ line WRITE setLine NOTIFY themeChanged FINAL)
    Q_PROPERTY(QColor text READ text WRITE setText NOTIFY themeChanged FINAL)
    Q_PROPERTY(QColor dim READ dim WRITE setDim NOTIFY themeChanged FINAL)
    Q_PROPERTY(QColor accent READ accent WRITE setAccent NOTIFY themeChanged FINAL)
    Q_PROPERTY(QColor warning READ warning WRITE setWarning NOTIFY themeChanged FINAL)
    Q_PROPERTY(QColor bad READ bad WRITE setBad NOTIFY themeChanged FINAL)
    Q_PROPERTY(QColor good READ good WRITE setGood NOTIFY themeChanged FINAL)
    Q_PROPERTY(QString uiFont READ uiFont WRITE setUiFont NOTIFY themeChanged FINAL) ///< a font family
    Q_PROPERTY(QString monoFont READ monoFont WRITE setMonoFont NOTIFY themeChanged FINAL)

    // What is shown.
    Q_PROPERTY(bool showFuture READ showFuture WRITE setShowFuture NOTIFY optionsChanged FINAL)
    Q_PROPERTY(bool showArrows READ showArrows WRITE setShowArrows NOTIFY optionsChanged FINAL)
    Q_PROPERTY(bool showWorkers READ showWorkers WRITE setShowWorkers NOTIFY optionsChanged FINAL)
    Q_PROPERTY(double labelWidth READ labelWidth WRITE setLabelWidth NOTIFY optionsChanged FINAL) ///< left of time 0
    Q_PROPERTY(double rowHeight READ rowHeight WRITE setRowHeight NOTIFY optionsChanged FINAL)

    // The view: times in seconds, lengths in pixels of the item.
    Q_PROPERTY(double viewStart READ viewStart WRITE setViewStart NOTIFY viewChanged FINAL)
    Q_PROPERTY(double viewEnd READ viewEnd WRITE setViewEnd NOTIFY viewChanged FINAL)
    Q_PROPERTY(double contentY READ contentY WRITE setContentY NOTIFY contentYChanged FINAL) ///< 0 at the first row
    Q_PROPERTY(double contentHeight READ contentHeight NOTIFY contentHeightChanged FINAL) ///< of all rows
    Q_PROPERTY(double rowsTop READ rowsTop NOTIFY contentHeightChanged FINAL) ///< where the rows begin, below the axis
    Q_PROPERTY(double rowsHeight READ rowsHeight NOTIFY contentHeightChanged FINAL) ///< of the part that shows rows
    Q_PROPERTY(double playheadX READ playheadX NOTIFY playheadMoved FINAL)

    // What is under the pointer, for a tooltip.
    Q_PROPERTY(bool isHovering READ isHovering NOTIFY hoverInfoChanged FINAL)
    Q_PROPERTY(int hoveredEvent READ hoveredEvent NOTIFY hoverInfoChanged FINAL) ///< index into the log; -1: none
    Q_PROPERTY(QString hoverTitle READ hoverTitle NOTIFY hoverInfoChanged FINAL) ///< "compute 800 ms holds the worker"
    Q_PROPERTY(QString hoverText READ hoverText NOTIFY hoverInfoChanged FINAL) ///< one or two lines
    Q_PROPERTY(QRectF hoverRect READ hoverRect NOTIFY hoverInfoChanged FINAL) ///< of the thing, in the item; put the tooltip below or above

public:
    explicit TimelineChart(QQuickItem *parent = nullptr);
    ~TimelineChart() override;

    Session *session() const;
    void setSession(Session *session);

    QColor background() const;
    void setBackground(const QColor &color);
    QColor panel() const;
    void setPanel(const QColor &color);
    QColor raised() const;
    void setRaised(const QColor &color);
    QColor line() const;
    void setLine(const QColor &color);
    QColor text() const;
    void setText(const QColor &color);
    QColor dim() const;
    void setDim(const QColor &color);
    QColor accent() const;
    void setAccent(const QColor &color);
    QColor warning() const;
    void setWarning(const QColor &color);
    QColor bad() const;
    void setBad(const QColor &color);
    QColor good() const;
    void setGood(const QColor &color);
    QString uiFont() const;
    void setUiFont(const QString &family);
    QString monoFont() const;
    void setMonoFont(const QString &family);

    bool showFuture() const;
    void setShowFuture(bool on);
    bool showArrows() const;
    void setShowArrows(bool on);
    bool showWorkers() const;
    void setShowWorkers(bool on);
    double labelWidth() const;
    void setLabelWidth(double width);
    double rowHeight() const;
    void setRowHeight(double height);

    double viewStart() const;
    void setViewStart(double seconds); ///< moves the left edge only
    double viewEnd() const;
    void setViewEnd(double seconds);
    double contentY() const;
    void setContentY(double y); ///< clamped to what there is to scroll
    double contentHeight() const;
    double rowsTop() const;
    double rowsHeight() const;
    double playheadX() const; ///< in the item; may lie outside of it

    bool isHovering() const;
    int hoveredEvent() const;
    QString hoverTitle() const;
    QString hoverText() const;
    QRectF hoverRect() const;

    /// Shows 1/factor of the time it shows now; the time at xPixel (of the item; negative: the playhead when it is
    /// in view, else the middle) stays where it is.
    Q_INVOKABLE void zoom(double factor, double xPixel = -1);
    Q_INVOKABLE void pan(double fraction); ///< of the view's width; positive looks at later times
    Q_INVOKABLE void setView(double startSeconds, double endSeconds);
    Q_INVOKABLE void fitAll(); ///< [0, end + 8 %], from the first row
    Q_INVOKABLE void fitSelection(); ///< the life of the selected task; fitAll() without one
    Q_INVOKABLE void scrollToTask(int task);
    Q_INVOKABLE void scrollRows(double rows); ///< positive: down
    Q_INVOKABLE void ensurePlayheadVisible();

Q_SIGNALS:
    void sessionChanged();
    void themeChanged();
    void optionsChanged();
    void viewChanged();
    void contentYChanged();
    void contentHeightChanged();
    void playheadMoved();
    void hoverInfoChanged();
    void taskClicked(); ///< it is the session's selected task now
    /// The right edge of a sleep was dragged: the source span of its await (as in the log) and its new length.
    void durationDragged(int spanBegin, int spanEnd, double seconds);

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void releaseResources() override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux
