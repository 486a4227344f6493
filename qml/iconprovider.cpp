// SPDX-License-Identifier: MIT
#include "iconprovider.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace Pollux {

namespace {

// Where the module's resources are: see RESOURCES in qml/CMakeLists.txt.
QByteArray svgOf(const QString &name)
{
    QFile file(QStringLiteral(":/qt/qml/Pollux/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

IconProvider::IconProvider()
    : QQuickImageProvider(QQuickImageProvider::Image)
{
}

QString IconProvider::id()
{
    return QStringLiteral("icon");
}

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QStringList parts = id.split(QLatin1Char('/'));
    const QByteArray colour = parts.size() > 1 ? parts[1].toLatin1() : QByteArrayLiteral("000000");

    // SVG knows no #aarrggbb: the alpha of a colour that has one is applied to the whole picture.
    const bool hasAlpha = colour.size() == 8;
    const double alpha = hasAlpha ? colour.left(2).toInt(nullptr, 16) / 255.0 : 1.0;
    QByteArray svg = svgOf(parts[0]);
    if (parts.size() > 2 && parts[2] == QLatin1String("filled"))
        svg.replace("fill=\"none\"", "fill=\"currentColor\"");
    svg.replace("currentColor", '#' + (hasAlpha ? colour.mid(2) : colour));

    QSvgRenderer renderer;
    if (svg.isEmpty() || !renderer.load(svg))
        return {};

    QSize pixels = requestedSize.isEmpty() ? renderer.defaultSize() : requestedSize;
    pixels = pixels.boundedTo(QSize(1024, 1024));
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(alpha);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.end();

    if (size)
        *size = image.size();
    return image;
}

} // namespace Pollux
