// SPDX-License-Identifier: MIT
#include "chartcanvas.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Pollux {

void ChartCanvas::resize(QSize size, double devicePixelRatio)
{
    m_image = QImage(size, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(devicePixelRatio);
    m_ratio = devicePixelRatio;
    m_columns = (size.width() + tileSize - 1) / tileSize;
    m_rows = (size.height() + tileSize - 1) / tileSize;
    m_dirty.assign(size_t(m_columns) * size_t(m_rows), true);
    m_isValid = false;
}

qint64 ChartCanvas::show(ChartScene scene, const ChartStyle &style, double devicePixelRatio)
{
    const QSize size(int(std::ceil(scene.layout.width * devicePixelRatio)),
                     int(std::ceil(scene.layout.height * devicePixelRatio)));
    if (size.isEmpty()) {
        m_image = {};
        m_columns = m_rows = 0;
        m_dirty.clear();
        m_scene = std::move(scene);
        return 0;
    }
    if (m_image.size() != size || m_ratio != devicePixelRatio)
        resize(size, devicePixelRatio);
    if (!(m_painter.style() == style)) {
        m_painter = ChartPainter(style);
        m_isValid = false;
    }
    const std::vector<QRectF> dirty = m_isValid
        ? dirtyRects(m_scene, scene)
        : std::vector<QRectF>{QRectF(0, 0, scene.layout.width, scene.layout.height)};
    m_scene = std::move(scene);
    m_isValid = true;
    if (dirty.empty())
        return 0;

    qint64 painted = 0;
    QPainter painter(&m_image);
    for (const QRectF &rect : dirty) {
        // Whole device pixels: with a fractional ratio the rectangle's edges lie within some.
        const QRect device = QRectF(rect.left() * m_ratio, rect.top() * m_ratio, rect.width() * m_ratio,
                                    rect.height() * m_ratio)
                                 .toAlignedRect()
                                 .intersected(QRect(QPoint(0, 0), size));
        m_painter.paint(painter, m_scene,
                        QRectF(device.x() / m_ratio, device.y() / m_ratio, device.width() / m_ratio,
                               device.height() / m_ratio));
        painted += qint64(device.width()) * device.height();
        for (int row = device.top() / tileSize; row <= device.bottom() / tileSize; ++row) {
            for (int column = device.left() / tileSize; column <= device.right() / tileSize; ++column)
                m_dirty[size_t(row) * size_t(m_columns) + size_t(column)] = true;
        }
    }
    return painted;
}

QRect ChartCanvas::tileRect(int tile) const
{
    const QPoint corner(tile % m_columns * tileSize, tile / m_columns * tileSize);
    return QRect(corner, QSize(tileSize, tileSize)).intersected(QRect(QPoint(0, 0), m_image.size()));
}

void ChartCanvas::setAllDirty()
{
    std::fill(m_dirty.begin(), m_dirty.end(), true);
}

} // namespace Pollux
