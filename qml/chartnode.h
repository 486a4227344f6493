// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QSGNode>

#include <memory>
#include <vector>

class QQuickWindow;
class QSGImageNode;
class QSGRectangleNode;
class QSGTexture;

namespace Pollux {

/// Shows images and rectangles, in the order they were added, through the node types that every scene graph backend
/// has: the software one skips custom geometry. Lives on the render thread, and so do its textures.
class ChartNode : public QSGNode
{
public:
    explicit ChartNode(QQuickWindow *window);
    ~ChartNode() override;

    /// Exactly this many images, then this many rectangles, and one more image on top. New ones show nothing.
    void setCounts(size_t images, size_t rectangles);
    size_t imageCount() const { return m_images.size(); }

    /// A null image leaves what is there and moves it. `part` is in pixels of the image; null: all of it.
    void setImage(size_t index, const QImage &image, const QRectF &rect, const QRectF &part = {});
    void setRectangle(size_t index, const QRectF &rect, const QColor &color);
    void setTop(const QImage &image, const QRectF &rect);

private:
    struct Picture
    {
        std::unique_ptr<QSGImageNode> node;
        std::unique_ptr<QSGTexture> texture;
    };
    void show(Picture &picture, const QImage &image, const QRectF &rect, const QRectF &part = {});
    Picture makePicture();
    void clear();

    QQuickWindow *m_window;
    std::vector<Picture> m_images;
    std::vector<std::unique_ptr<QSGRectangleNode>> m_rectangles;
    Picture m_top;
};

} // namespace Pollux
