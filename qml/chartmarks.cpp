// SPDX-License-Identifier: MIT

// The part of ChartPainter that paints what happened: bars, polls, ends, and the lines between rows.

#include "chartcolors.h"
#include "chartpainter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Pollux {

namespace {

constexpr double tint = 0.22; // of a waiting bar
constexpr double cornerRadius = 4;

/// A rectangle whose corners are round but where the view cuts it; there its outline is left open.
void drawBar(QPainter &painter, const QRectF &rect, double radius, bool isCutLeft, bool isCutRight)
{
    if (!isCutLeft && !isCutRight) {
        painter.drawRoundedRect(rect, radius, radius);
        return;
    }
    const double l = isCutLeft ? 0 : radius;
    const double r = isCutRight ? 0 : radius;
    QPainterPath upper;
    QPainterPath lower;
    // From the left end's middle over the top to the right end's middle, and the same below.
    const double middle = rect.center().y();
    const auto half = [&](QPainterPath &path, double edge) {
        const double inward = edge < middle ? 1 : -1;
        path.moveTo(rect.left(), isCutLeft ? edge : middle);
        if (!isCutLeft) {
            path.lineTo(rect.left(), edge + inward * l);
            path.quadTo(rect.left(), edge, rect.left() + l, edge);
        }
        path.lineTo(rect.right() - r, edge);
        if (!isCutRight) {
            path.quadTo(rect.right(), edge, rect.right(), edge + inward * r);
            path.lineTo(rect.right(), middle);
        }
    };
    half(upper, rect.top());
    half(lower, rect.bottom());
    QPainterPath whole = upper;
    whole.connectPath(lower.toReversed());
    whole.closeSubpath();
    if (painter.brush().style() != Qt::NoBrush)
        painter.fillPath(whole, painter.brush());
    if (painter.pen().style() != Qt::NoPen) {
        painter.strokePath(upper, painter.pen());
        painter.strokePath(lower, painter.pen());
    }
}

} // namespace

void ChartPainter::paintHatch(QPainter &painter, const QRectF &rect, const QColor &color)
{
    // Lines at 45 degrees that lie on a fixed grid, cut to the rectangle by hand: a file format may know no clip.
    constexpr double pitch = 6;
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::FlatCap));
    const double h = rect.height();
    const double first = std::ceil((rect.left() + rect.top()) / pitch) * pitch;
    for (double sum = first; sum < rect.right() + rect.bottom(); sum += pitch) {
        // Points on the line have x + y == sum.
        const double x1 = std::max(rect.left(), sum - rect.bottom());
        const double x2 = std::min(rect.right(), sum - rect.top());
        if (x2 > x1 && h > 0)
            painter.drawLine(QPointF(x1, sum - x1), QPointF(x2, sum - x2));
    }
}

void ChartPainter::paintBar(QPainter &painter, const ChartRow &row, const ChartBar &bar)
{
    const QRectF &rect = bar.rect;
    const bool isQueued = bar.state == TaskState::Queued;
    const QColor color = isQueued ? m_style.warning : row.color;
    if (rect.width() < 4 || rect.height() < 5 || bar.isMerged) {
        painter.fillRect(rect, bar.state == TaskState::Running ? color
                                                               : blended(m_style.background, color, isQueued ? 0.8 : 0.45));
        return;
    }
    // Corners are round where the bar really begins and ends (and at the playhead), square where the view cuts it.
    const double radius = std::min(cornerRadius, rect.height() / 3);
    if (bar.state == TaskState::Running) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        drawBar(painter, rect, radius, bar.isCutLeft, bar.isCutRight);
        if (bar.isHighlighted) {
            painter.setPen(QPen(m_style.text, 1.5));
            painter.setBrush(Qt::NoBrush);
            drawBar(painter, rect.adjusted(0.75, 0.75, -0.75, -0.75), radius, bar.isCutLeft, bar.isCutRight);
        }
        if (!bar.label.isEmpty())
            drawIn(painter, Strong, bar.labelRect, bar.label, readableOn(color));
        return;
    }
    const QRectF inner = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    if (isQueued) {
        painter.fillRect(inner, faded(color, 0.10));
        paintHatch(painter, inner, faded(color, 0.75));
        painter.setBrush(Qt::NoBrush);
    } else {
        painter.setBrush(faded(color, bar.isHighlighted ? tint * 1.6 : tint));
    }
    painter.setPen(QPen(bar.isHighlighted ? m_style.text : faded(color, 0.85), bar.isHighlighted ? 1.5 : 1));
    drawBar(painter, inner, isQueued ? 1 : radius, bar.isCutLeft, bar.isCutRight);
    if (bar.label.isEmpty())
        return;
    if (isQueued) {
        const double width = widthOf(Body, bar.label);
        if (width > bar.labelRect.width())
            return;
        const double half = std::min(9 * m_style.scale, rect.height() / 2 - 2);
        painter.fillRect(QRectF(bar.labelRect.left() - 4, rect.center().y() - half, width + 8, 2 * half),
                         blended(m_style.background, color, 0.12));
    }
    drawIn(painter, Body, bar.labelRect, bar.label, m_style.text);
}

void ChartPainter::paintFutureBar(QPainter &painter, const ChartRow &row, const ChartBar &bar)
{
    const QColor base = bar.state == TaskState::Queued ? m_style.warning : row.color;
    const QColor color = blended(m_style.background, base, m_style.isDark() ? 0.6 : 0.65);
    const QRectF rect = bar.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    if (rect.width() < 3) {
        painter.fillRect(QRectF(bar.rect.left(), bar.rect.top(), 1, bar.rect.height()), color);
        return;
    }
    // The dashes are counted from the bar's end, which stays where it is while the playhead eats its beginning.
    QPen pen(color, 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double radius = bar.endsInView ? std::min(cornerRadius, rect.height() / 3) : 0;
    const double middle = rect.center().y();
    for (const double edge : {rect.top(), rect.bottom()}) {
        QPainterPath path(QPointF(rect.right(), middle));
        const double inward = edge < middle ? radius : -radius;
        if (bar.endsInView) {
            path.lineTo(rect.right(), edge + inward);
            path.quadTo(rect.right(), edge, rect.right() - radius, edge);
        } else {
            path.moveTo(rect.right(), edge);
        }
        path.lineTo(rect.left(), edge);
        painter.drawPath(path);
    }
    if (bar.beginsInView)
        painter.drawLine(QPointF(rect.left(), rect.top()), QPointF(rect.left(), rect.bottom()));
    if (!bar.label.isEmpty())
        drawIn(painter, Body, bar.labelRect, bar.label, m_style.dim);
}

void ChartPainter::paintPoll(QPainter &painter, const ChartRow &row, const PollMark &mark)
{
    if (mark.isFuture) {
        QPen pen(blended(m_style.background, row.color, m_style.isDark() ? 0.6 : 0.65), 1, Qt::CustomDashLine,
                 Qt::FlatCap);
        pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(mark.rect.left() + 1.5, mark.rect.top()),
                         QPointF(mark.rect.left() + 1.5, mark.rect.bottom()));
        return;
    }
    if (mark.rect.width() < 3) {
        painter.fillRect(mark.rect, row.color);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(row.color);
    painter.drawRoundedRect(mark.rect, 1.5, 1.5);
}

void ChartPainter::paintEnd(QPainter &painter, const ChartRow &row, const EndMark &end)
{
    const bool isBad = end.ending != TaskState::Completed;
    QColor color = isBad ? m_style.bad : m_style.good;
    if (end.isFuture)
        color = blended(m_style.background, color, 0.6);
    const QRectF edge(end.x - 1, row.bars.top() - 2, 4, row.bars.height() + 4);
    const QRectF sign = end.rect;
    if (end.ending == TaskState::Cancelled) {
        // Cut off: a straight edge, no mark of a poll.
        painter.fillRect(QRectF(end.x - 1, row.bars.top() - 3, 2, row.bars.height() + 6), color);
    } else if (end.ending == TaskState::Panicked) {
        if (end.isFuture) {
            painter.setPen(QPen(color, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(edge.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
            painter.fillRect(edge, color);
        }
    }
    if (sign.height() < 5)
        return;
    if (end.ending == TaskState::Panicked) {
        painter.setPen(end.isFuture ? QPen(color, 1) : QPen(Qt::NoPen));
        painter.setBrush(end.isFuture ? QBrush(Qt::NoBrush) : QBrush(color));
        const QRectF disc = sign.adjusted(-1, -1, 1, 1);
        painter.drawEllipse(disc);
        painter.setPen(Qt::NoPen);
        painter.setBrush(end.isFuture ? color : readableOn(color));
        const double w = std::max(1.2, disc.width() * 0.15);
        const double x = disc.center().x() - w / 2;
        painter.drawRoundedRect(QRectF(x, disc.top() + disc.height() * 0.2, w, disc.height() * 0.36), w / 2, w / 2);
        painter.drawRoundedRect(QRectF(x, disc.top() + disc.height() * 0.66, w, w), w / 2, w / 2);
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.6 * m_style.scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (end.ending == TaskState::Cancelled) {
        const QRectF cross = sign.adjusted(1.5, 1.5, -1.5, -1.5);
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
        return;
    }
    const double w = sign.width();
    painter.drawPolyline(QPolygonF{QPointF(sign.left() + w * 0.08, sign.top() + w * 0.55),
                                   QPointF(sign.left() + w * 0.36, sign.top() + w * 0.82),
                                   QPointF(sign.left() + w * 0.92, sign.top() + w * 0.2)});
}

void ChartPainter::paintSpawnLine(QPainter &painter, const SpawnLine &line)
{
    const QColor color = blended(m_style.background, line.color, line.isFuture ? 0.4 : 0.6);
    QPen pen(color, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (line.isFuture)
        pen.setDashPattern({2, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double x = line.x + 0.25;
    painter.drawLine(QPointF(x, line.yFrom), QPointF(x, line.yTo + (line.xTo > line.x ? 0.75 : 0)));
    if (line.xTo > line.x)
        painter.drawLine(QPointF(x, line.yTo), QPointF(line.xTo, line.yTo));
}

void ChartPainter::paintArrow(QPainter &painter, const WakeArrow &arrow)
{
    const QColor color = arrow.isFuture ? blended(m_style.background, arrow.color, 0.6) : arrow.color;
    const double direction = arrow.yTo > arrow.yFrom ? 1 : -1;
    const double headLength = 6 * m_style.scale;
    const double neck = arrow.hasHead ? arrow.yTo - direction * headLength * 0.8 : arrow.yTo;
    QPen pen(color, arrow.isFuture ? 1.2 : 1.6, Qt::SolidLine, Qt::FlatCap);
    if (arrow.isFuture)
        pen.setDashPattern({3, 2.5});
    painter.setPen(pen);
    painter.drawLine(QPointF(arrow.x, arrow.yFrom), QPointF(arrow.x, neck));
    if (!arrow.hasHead)
        return;
    const double halfWidth = 4 * m_style.scale;
    const QPolygonF head{QPointF(arrow.x, arrow.yTo),
                         QPointF(arrow.x - halfWidth, arrow.yTo - direction * headLength),
                         QPointF(arrow.x + halfWidth, arrow.yTo - direction * headLength)};
    if (arrow.isFuture) {
        painter.setPen(QPen(color, 1));
        painter.setBrush(m_style.background);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
    }
    painter.drawPolygon(head);
}

void ChartPainter::paintPreview(QPainter &painter, const DurationPreview &preview)
{
    const QRectF rect = preview.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(m_style.accent, 1.5));
    painter.setBrush(blended(m_style.background, m_style.accent, 0.18));
    painter.drawRoundedRect(rect, cornerRadius, cornerRadius);
    const QRectF inside = rect.adjusted(12, 0, -8, 0);
    if (widthOf(Strong, preview.label) <= inside.width())
        drawIn(painter, Strong, inside, preview.label, m_style.text);
    else
        drawIn(painter, Strong, QRectF(rect.right() + 8, rect.top(), 200, rect.height()), preview.label, m_style.text);
    painter.fillRect(QRectF(preview.rect.right() - 3, rect.top() - 2, 3, rect.height() + 4), m_style.accent);
}

} // namespace Pollux
