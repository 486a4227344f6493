// SPDX-License-Identifier: MIT
#include "window.h"

#include "qml/iconprovider.h"

#include <QDirIterator>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(PolluxPlugin)

namespace Pollux {

namespace {

// Before the first text is laid out: a font that came later would make everything move.
void loadFonts()
{
    QDirIterator fonts(QStringLiteral(":/qt/qml/Pollux/fonts"));
    while (fonts.hasNext())
        QFontDatabase::addApplicationFont(fonts.next());
}

} // namespace

int runWindow(QGuiApplication &application, const QString &file)
{
    QGuiApplication::setApplicationName(QStringLiteral("Pollux"));
    QGuiApplication::setOrganizationName(QStringLiteral("Pollux"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Pollux"));
    QGuiApplication::setDesktopFileName(QStringLiteral("pollux"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    loadFonts();

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.addImageProvider(IconProvider::id(), new IconProvider);
    engine.setInitialProperties({{QStringLiteral("openAtStart"), file}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Pollux/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return 1; // the engine has said why
    return application.exec();
}

} // namespace Pollux
