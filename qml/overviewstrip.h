// SPDX-License-Identifier: MIT
#pragma once

#include "timelinechart.h"

namespace Pollux {

/// The whole run at a glance: every row squeezed into the strip's height, and the part of the time that the chart
/// shows as a window that can be dragged, resized at its edges and, by a click beside it, moved there.
/// Time runs from 0 to a little past the run's end or the view's end, whichever is later.
class OverviewStrip : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Pollux::Session *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(Pollux::TimelineChart *chart READ chart WRITE setChart NOTIFY chartChanged FINAL)
    Q_PROPERTY(QColor panel READ panel WRITE setPanel NOTIFY themeChanged FINAL) ///< around the strip
    Q_PROPERTY(QColor raised READ raised WRITE setRaised NOTIFY themeChanged FINAL) ///< of the strip
    Q_PROPERTY(QColor line READ line WRITE setLine NOTIFY themeChanged FINAL)
    Q_PROPERTY(QColor accent READ accent WRITE setAccent NOTIFY themeChanged FINAL)
    Q_PROPERTY(QColor warning READ warning WRITE setWarning NOTIFY themeChanged FINAL)
    Q_PROPERTY(QColor bad READ bad WRITE setBad NOTIFY themeChanged FINAL)

public:
    explicit OverviewStrip(QQuickItem *parent = nullptr);
    ~OverviewStrip() override;

    Session *session() const;
    void setSession(Session *session);
    TimelineChart *chart() const;
    void setChart(TimelineChart *chart);
    QColor panel() const;
    void setPanel(const QColor &color);
    QColor raised() const;
    void setRaised(const QColor &color);
    QColor line() const;
    void setLine(const QColor &color);
    QColor accent() const;
    void setAccent(const QColor &color);
    QColor warning() const;
    void setWarning(const QColor &color);
    QColor bad() const;
    void setBad(const QColor &color);

Q_SIGNALS:
    void sessionChanged();
    void chartChanged();
    void themeChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux
