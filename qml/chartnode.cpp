// SPDX-License-Identifier: MIT
#include "chartnode.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRectangleNode>
#include <QSGTexture>

namespace Pollux {

ChartNode::ChartNode(QQuickWindow *window)
    : m_window(window)
{
}

ChartNode::~ChartNode()
{
    clear();
}

void ChartNode::clear()
{
    removeAllChildNodes();
    m_images.clear();
    m_rectangles.clear();
    m_top = {};
}

ChartNode::Picture ChartNode::makePicture()
{
    Picture picture;
    picture.node.reset(m_window->createImageNode());
    picture.node->setFlag(QSGNode::OwnedByParent, false);
    picture.node->setOwnsTexture(false);
    picture.node->setFiltering(QSGTexture::Nearest);
    // A node without a texture must not be drawn: it gets one pixel of nothing.
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    picture.texture.reset(m_window->createTextureFromImage(nothing));
    picture.node->setTexture(picture.texture.get());
    picture.node->setRect(QRectF());
    appendChildNode(picture.node.get());
    return picture;
}

void ChartNode::setCounts(size_t images, size_t rectangles)
{
    if (m_top.node && images == m_images.size() && rectangles == m_rectangles.size())
        return;
    clear();
    for (size_t i = 0; i < images; ++i)
        m_images.push_back(makePicture());
    for (size_t i = 0; i < rectangles; ++i) {
        m_rectangles.emplace_back(m_window->createRectangleNode());
        m_rectangles.back()->setFlag(QSGNode::OwnedByParent, false);
        m_rectangles.back()->setRect(QRectF());
        appendChildNode(m_rectangles.back().get());
    }
    m_top = makePicture();
}

void ChartNode::show(Picture &picture, const QImage &image, const QRectF &rect, const QRectF &part)
{
    if (!image.isNull()) {
        std::unique_ptr<QSGTexture> texture(m_window->createTextureFromImage(image));
        picture.node->setTexture(texture.get());
        picture.node->setSourceRect(QRectF(QPointF(0, 0), QSizeF(image.size())));
        picture.texture = std::move(texture);
    }
    if (!part.isNull() && picture.node->sourceRect() != part)
        picture.node->setSourceRect(part);
    if (picture.node->rect() != rect)
        picture.node->setRect(rect);
}

void ChartNode::setImage(size_t index, const QImage &image, const QRectF &rect, const QRectF &part)
{
    show(m_images[index], image, rect, part);
}

void ChartNode::setRectangle(size_t index, const QRectF &rect, const QColor &color)
{
    QSGRectangleNode *node = m_rectangles[index].get();
    if (node->color() != color)
        node->setColor(color);
    if (node->rect() != rect)
        node->setRect(rect);
}

void ChartNode::setTop(const QImage &image, const QRectF &rect)
{
    show(m_top, image, rect);
}

} // namespace Pollux
