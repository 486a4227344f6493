// SPDX-License-Identifier: MIT
#pragma once

#include "chartdirty.h"
#include "chartpainter.h"

#include <QImage>
#include <QRect>

#include <vector>

namespace Pollux {

/// The picture of a chart that is on screen: an image that is painted again only where a new scene differs from the
/// last, and that is handed out in tiles, so that a small change means a small upload.
class ChartCanvas
{
public:
    static constexpr int tileSize = 256; ///< in device pixels; the tiles at the right and lower edge are smaller

    /// Makes the picture show `scene`. Returns how many pixels were painted.
    qint64 show(ChartScene scene, const ChartStyle &style, double devicePixelRatio);
    /// The next show() paints everything.
    void invalidate() { m_isValid = false; }

    bool isEmpty() const { return m_image.isNull(); }
    const ChartScene &scene() const { return m_scene; }
    const QImage &image() const { return m_image; }
    ChartPainter &painter() { return m_painter; }

    int tileCount() const { return m_columns * m_rows; }
    QRect tileRect(int tile) const; ///< in device pixels
    bool isTileDirty(int tile) const { return m_dirty[size_t(tile)]; }
    void setTileClean(int tile) { m_dirty[size_t(tile)] = false; }
    void setAllDirty();
    QImage tileImage(int tile) const { return m_image.copy(tileRect(tile)); }

private:
    void resize(QSize size, double devicePixelRatio);

    ChartPainter m_painter;
    ChartScene m_scene;
    QImage m_image;
    double m_ratio = 1;
    bool m_isValid = false;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<bool> m_dirty;
};

} // namespace Pollux
