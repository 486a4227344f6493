// SPDX-License-Identifier: MIT
#include "chartpainter.h"

#include "chartcolors.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Pollux {

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QFont face(const QString &family, int pixels, QFont::Weight weight)
{
    QFont font(family);
    font.setPixelSize(std::max(1, pixels));
    font.setWeight(weight);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

ChartStyle ChartStyle::dark()
{
    return {QColor(0x0f, 0x13, 0x18), QColor(0x15, 0x1b, 0x22), QColor(0x1c, 0x23, 0x2d), QColor(0x28, 0x31, 0x3d),
            QColor(0xe7, 0xec, 0xf2), QColor(0x93, 0xa1, 0xb3), QColor(0x7a, 0xb0, 0xff), QColor(0xe9, 0xb4, 0x4c),
            QColor(0xf0, 0x71, 0x6b), QColor(0x4c, 0xc3, 0x8a), u"Inter"_s,               u"JetBrains Mono"_s,
            1.0};
}

ChartStyle ChartStyle::light()
{
    return {QColor(0xf4, 0xf6, 0xf9), QColor(0xff, 0xff, 0xff), QColor(0xf0, 0xf3, 0xf7), QColor(0xdc, 0xe2, 0xea),
            QColor(0x17, 0x20, 0x2b), QColor(0x55, 0x64, 0x76), QColor(0x24, 0x63, 0xc7), QColor(0xb9, 0x7a, 0x00),
            QColor(0xc8, 0x37, 0x2f), QColor(0x1d, 0x8a, 0x58), u"Inter"_s,               u"JetBrains Mono"_s,
            1.0};
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return std::max(la, lb) / std::min(la, lb);
}

QColor readableOn(const QColor &ground)
{
    const QColor dark(0x0b, 0x0f, 0x14);
    return contrast(ground, dark) > contrast(ground, Qt::white) ? dark : QColor(Qt::white);
}

ChartPainter::ChartPainter(const ChartStyle &style)
    : m_style(style)
{
    const auto px = [&](double size) { return int(std::lround(size * style.scale)); };
    m_faces[Body].font = face(style.uiFont, px(12), QFont::Normal);
    m_faces[Strong].font = face(style.uiFont, px(12), QFont::DemiBold);
    m_faces[Small].font = face(style.uiFont, px(12), QFont::Normal);
    m_faces[Mono].font = face(style.monoFont, px(12.5), QFont::Medium);
    m_faces[MonoSmall].font = face(style.monoFont, px(11), QFont::Normal);
    for (Face &f : m_faces)
        f.metrics = QFontMetricsF(f.font);
}

// --- text ------------------------------------------------------------------------------------------------

double ChartPainter::widthOf(Font font, const QString &text)
{
    Face &f = m_faces[font];
    if (const auto known = f.widths.constFind(text); known != f.widths.cend())
        return *known;
    if (f.widths.size() > 4000)
        f.widths.clear();
    const double width = f.metrics.horizontalAdvance(text);
    f.widths.insert(text, width);
    return width;
}

QString ChartPainter::elided(Font font, const QString &text, double width)
{
    if (widthOf(font, text) <= width)
        return text;
    const QString result = m_faces[font].metrics.elidedText(text, Qt::ElideRight, width);
    // "sl…" in every bar says nothing and is not calm; of a name even a little helps.
    const qsizetype least = font == Body || font == Strong ? 7 : 3;
    return result.size() >= least ? result : QString();
}

void ChartPainter::drawText(QPainter &painter, Font font, QPointF at, const QString &text, const QColor &color)
{
    if (text.isEmpty())
        return;
    Face &f = m_faces[font];
    painter.setFont(f.font);
    painter.setPen(color);
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        painter.drawText(at, text);
        return;
    }
    auto prepared = f.prepared.find(text);
    if (prepared == f.prepared.end()) {
        if (f.prepared.size() > 2000)
            f.prepared.clear();
        QStaticText layout(text);
        layout.setTextFormat(Qt::PlainText);
        layout.setPerformanceHint(QStaticText::AggressiveCaching);
        layout.prepare(painter.transform(), f.font);
        prepared = f.prepared.insert(text, layout);
    }
    painter.drawStaticText(QPointF(at.x(), at.y() - f.metrics.ascent()), *prepared);
}

void ChartPainter::drawIn(QPainter &painter, Font font, const QRectF &rect, const QString &text, const QColor &color,
                          bool centred)
{
    const QString shown = elided(font, text, rect.width());
    if (shown.isEmpty())
        return;
    const QFontMetricsF &metrics = m_faces[font].metrics;
    const double baseline = std::round(rect.center().y() + metrics.capHeight() / 2);
    const double x = centred ? std::round(rect.center().x() - widthOf(font, shown) / 2) : rect.left();
    drawText(painter, font, QPointF(x, baseline), shown, color);
}

// --- the parts -------------------------------------------------------------------------------------------

void ChartPainter::paint(QPainter &painter, const ChartScene &scene, const QRectF &clip)
{
    painter.save();
    painter.setClipRect(clip);
    painter.setRenderHint(QPainter::Antialiasing);
    // More than the clip: at a fractional pixel ratio its edges lie within pixels, which are painted whole. For the
    // same reason whatever comes near the clip is painted.
    painter.fillRect(QRectF(0, 0, scene.layout.width + 1, scene.layout.height + 1), m_style.background);
    const QRectF near = clip.adjusted(-1, -1, 1, 1);
    paintGrid(painter, scene, near);
    paintAxis(painter, scene, near);

    const QRectF rows = rowsRect(scene.layout);
    if (rows.intersects(near)) {
        painter.setClipRect(rows, Qt::IntersectClip);
        for (const SpawnLine &line : scene.spawnLines)
            paintSpawnLine(painter, line);
        for (const ChartRow &row : scene.rows) {
            if (row.rect.adjusted(0, -4, 0, 4).intersects(near))
                paintRow(painter, scene, row, near);
        }
        for (const WakeArrow &arrow : scene.arrows) {
            if (arrow.x + 6 >= near.left() && arrow.x - 6 <= near.right())
                paintArrow(painter, arrow);
        }
        if (scene.preview)
            paintPreview(painter, *scene.preview);
        painter.setClipRect(clip);
    }
    if (scene.layout.laneCount > 0 && workersRect(scene.layout).intersects(near))
        paintLanes(painter, scene, near);
    painter.restore();
}

void ChartPainter::paintGrid(QPainter &painter, const ChartScene &scene, const QRectF &clip)
{
    const double top = std::round(scene.layout.axisHeight - 4 * scene.layout.scale);
    const QColor color = blended(m_style.background, m_style.line, 0.55);
    for (const AxisTick &tick : scene.ticks) {
        const QRectF line(std::round(tick.x), top, 1, scene.layout.height - top - 6);
        if (line.intersects(clip))
            painter.fillRect(line, color);
    }
    // Rows are told apart over the whole width.
    const QRectF rows = rowsRect(scene.layout);
    if (scene.layout.rowHeight >= 20) {
        for (const ChartRow &row : scene.rows) {
            const QRectF line(0, std::round(row.rect.bottom()) - 1, scene.layout.width, 1);
            if (line.top() >= rows.top() && line.bottom() <= rows.bottom() && line.intersects(clip))
                painter.fillRect(line, color);
        }
    }
}

void ChartPainter::paintAxis(QPainter &painter, const ChartScene &scene, const QRectF &clip)
{
    if (clip.top() > scene.layout.axisHeight)
        return;
    const double baseline = std::round(29 * scene.layout.scale);
    const QColor major = blended(m_style.dim, m_style.text, 0.45);
    for (const AxisTick &tick : scene.ticks) {
        if (tick.label.isEmpty())
            continue;
        const double width = widthOf(MonoSmall, tick.label);
        const double x = std::round(tick.x - width / 2);
        if (x + width > scene.layout.width - 2 || x > clip.right() || x + width < clip.left())
            continue;
        drawText(painter, MonoSmall, QPointF(x, baseline), tick.label, tick.isMajor ? major : m_style.dim);
    }
}

void ChartPainter::paintRow(QPainter &painter, const ChartScene &scene, const ChartRow &row, const QRectF &clip)
{
    const QRectF ground = row.rect.adjusted(0, 0, 0, -1);
    if (row.isSelected)
        painter.fillRect(ground, faded(m_style.accent, m_style.isDark() ? 0.07 : 0.06));
    else if (row.isHovered)
        painter.fillRect(ground, faded(m_style.dim, 0.07));
    if (row.isSelected)
        painter.fillRect(QRectF(0, ground.top(), 3, ground.height()), m_style.accent);

    if (clip.left() < scene.layout.labelWidth)
        paintRowLabel(painter, scene, row);
    if (clip.right() < scene.layout.labelWidth - 2)
        return;
    for (const ChartBar &bar : row.spans) {
        if (bar.rect.right() + 2 < clip.left() || bar.rect.left() - 2 > clip.right())
            continue;
        if (bar.isFuture)
            paintFutureBar(painter, row, bar);
        else
            paintBar(painter, row, bar);
    }
    for (const PollMark &mark : row.polls) {
        if (mark.rect.right() >= clip.left() && mark.rect.left() <= clip.right())
            paintPoll(painter, row, mark);
    }
    for (const EndMark &end : row.ends)
        paintEnd(painter, row, end);
}

void ChartPainter::paintRowLabel(QPainter &painter, const ChartScene &scene, const ChartRow &row)
{
    const double scale = m_style.scale;
    const double height = row.rect.height();
    if (height < 13 * scale)
        return;
    const double textX = std::round(38 * scale);
    const double width = scene.layout.labelWidth - textX - 14 * scale;
    const QColor name = row.isSpawned ? m_style.text : m_style.dim;
    const double middle = row.bars.center().y();
    const double radius = std::min(5 * scale, height / 4);
    const bool isTwoLines = height >= 44 * scale;
    // The dot: a ring for a task that does not exist yet.
    const double dotY = isTwoLines ? middle - 1 : middle;
    painter.setPen(row.isSpawned ? Qt::NoPen : QPen(row.color, 1.5));
    painter.setBrush(row.isSpawned ? QBrush(row.color) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(24 * scale, dotY), radius, radius);
    if (!isTwoLines) {
        drawIn(painter, height >= 20 * scale ? Mono : MonoSmall,
               QRectF(textX, row.rect.top(), width, height), row.name, name);
        return;
    }
    const QColor state = row.standing == TaskState::Panicked || row.standing == TaskState::Cancelled
        ? (m_style.isDark() ? m_style.bad : m_style.bad.darker(108))
        : m_style.dim;
    drawText(painter, Mono, QPointF(textX, std::round(middle - 5 * scale)), elided(Mono, row.name, width), name);
    drawText(painter, Small, QPointF(textX, std::round(middle + 12 * scale)), elided(Small, row.state, width), state);
}

void ChartPainter::paintLanes(QPainter &painter, const ChartScene &scene, const QRectF &clip)
{
    const double scale = m_style.scale;
    const QRectF section = workersRect(scene.layout);
    painter.fillRect(QRectF(0, section.top(), scene.layout.width, 1), m_style.line);
    drawText(painter, Small, QPointF(std::round(20 * scale), std::round(section.top() + 23 * scale)),
             scene.layout.laneCount > 8 ? u"Worker threads · %1"_s.arg(scene.layout.laneCount) : u"Worker threads"_s,
             m_style.dim);
    const double textX = std::round(38 * scale);
    for (const ChartLane &lane : scene.lanes) {
        if (lane.labelRect.bottom() < clip.top() || lane.labelRect.top() > clip.bottom())
            continue;
        if (clip.left() < scene.layout.labelWidth) {
            const double width = scene.layout.labelWidth - textX - 10 * scale;
            if (lane.labelRect.height() >= 40 * scale) {
                drawText(painter, Mono, QPointF(textX, std::round(lane.rect.top() + 18 * scale)), lane.name, m_style.text);
                drawText(painter, Small, QPointF(textX, std::round(lane.rect.top() + 37 * scale)), lane.busy, m_style.dim);
            } else if (lane.labelRect.height() >= 14 * scale) {
                const QRectF line(textX, lane.rect.top(), width, lane.rect.height());
                drawIn(painter, MonoSmall, line, lane.name, m_style.text);
                const double busy = widthOf(MonoSmall, lane.busy);
                if (widthOf(MonoSmall, lane.name) + busy + 8 < width)
                    drawIn(painter, MonoSmall, QRectF(line.right() - busy, line.top(), busy + 1, line.height()), lane.busy,
                           m_style.dim);
            }
        }
        if (lane.rect.height() < 5) {
            painter.fillRect(lane.rect, m_style.raised);
        } else if (lane.rect.width() >= 2) {
            painter.setPen(QPen(blended(m_style.background, m_style.line, 0.8), 1));
            painter.setBrush(m_style.raised);
            painter.drawRoundedRect(lane.rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        }
        if (!lane.idleText.isEmpty())
            drawIn(painter, Small, lane.idleRect, lane.idleText, m_style.dim);
        for (const LaneBlock &block : lane.blocks) {
            if (!block.rect.intersects(clip))
                continue;
            if (block.isFuture) {
                QPen pen(blended(m_style.background, block.color, 0.6), 1, Qt::CustomDashLine, Qt::FlatCap);
                pen.setDashPattern({3, 2});
                painter.setPen(pen);
                painter.setBrush(Qt::NoBrush);
                if (block.rect.width() <= 4)
                    painter.drawLine(QPointF(block.rect.left() + 0.5, block.rect.top()),
                                     QPointF(block.rect.left() + 0.5, block.rect.bottom()));
                else
                    painter.drawRect(block.rect.adjusted(0.5, 0.5, -0.5, -0.5));
                if (!block.label.isEmpty())
                    drawIn(painter, Body, block.rect.adjusted(8, 0, -6, 0), block.label, m_style.dim);
                continue;
            }
            if (block.rect.width() < 6) {
                painter.fillRect(block.rect, block.color);
            } else {
                painter.setPen(Qt::NoPen);
                painter.setBrush(block.color);
                painter.drawRoundedRect(block.rect, 2, 2);
            }
            if (!block.label.isEmpty())
                drawIn(painter, Strong, block.rect.adjusted(8, 0, -6, 0), block.label, readableOn(block.color));
        }
    }
}

void ChartPainter::paintFlag(QPainter &painter, const QSizeF &size, const QString &text)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.accent);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), size), 5, 5);
    drawIn(painter, MonoSmall, QRectF(QPointF(0, 0), size), text, readableOn(m_style.accent), true);
}

void ChartPainter::paintPlayhead(QPainter &painter, const ChartScene &scene)
{
    if (!scene.isPlayheadInView)
        return;
    painter.save();
    painter.fillRect(QRectF(scene.playheadX - 1, scene.flagRect.bottom(), 2,
                            scene.layout.height - scene.flagRect.bottom() - 6),
                     m_style.accent);
    painter.translate(scene.flagRect.topLeft());
    paintFlag(painter, scene.flagRect.size(), scene.playheadText);
    painter.restore();
}

} // namespace Pollux
