// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickImageProvider>

namespace Pollux {

/// Draws the icons of resources/icons in any colour: `image://icon/<name>/<rrggbb or aarrggbb>[/filled]`, where <name> is the
/// file's name without `.svg` and the colour takes the place of `currentColor`. `filled` also fills the closed shapes of an outline. An unknown name gives a null image, and
/// with it Qt's warning. The engine owns it: `engine.addImageProvider(IconProvider::id(), new IconProvider)`.
class IconProvider : public QQuickImageProvider
{
public:
    IconProvider();

    static QString id(); ///< "icon"

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace Pollux
