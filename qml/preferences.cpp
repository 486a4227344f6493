// SPDX-License-Identifier: MIT
#include "preferences.h"

#include <QFileInfo>
#include <QJSEngine>
#include <QQmlEngine>
#include <QSettings>

#include <algorithm>
#include <cmath>

namespace Pollux {

namespace {

const char recentKey[] = "recentFiles";

QString knownTheme(const QString &theme)
{
    return theme == QLatin1String("dark") || theme == QLatin1String("light") ? theme : QStringLiteral("system");
}

double knownSpeed(double speed) { return std::isfinite(speed) ? qBound(0.1, speed, 100.0) : 1.0; }

void store(const char *key, const QVariant &value) { QSettings().setValue(QLatin1String(key), value); }

} // namespace

Preferences::Preferences() { read(); }

Preferences &Preferences::instance()
{
    static Preferences preferences;
    return preferences;
}

Preferences *Preferences::create(QQmlEngine *, QJSEngine *)
{
    QJSEngine::setObjectOwnership(&instance(), QJSEngine::CppOwnership);
    return &instance();
}

void Preferences::read()
{
    const QSettings settings;
    const auto value = [&settings](const char *key, const QVariant &otherwise) {
        return settings.value(QLatin1String(key), otherwise);
    };
    m_theme = knownTheme(value("theme", {}).toString());
    m_windowGeometry = value("windowGeometry", {}).toRect();
    m_isMaximized = value("isMaximized", false).toBool();
    m_leftWidth = qBound(0, value("leftWidth", 0).toInt(), 10000);
    m_rightWidth = qBound(0, value("rightWidth", 0).toInt(), 10000);
    m_consoleHeight = qBound(0, value("consoleHeight", 0).toInt(), 10000);
    m_speed = knownSpeed(value("speed", 1.0).toDouble());
    m_showFuture = value("showFuture", true).toBool();
    m_showArrows = value("showArrows", true).toBool();
    m_showWorkers = value("showWorkers", true).toBool();
    m_reducedMotion = value("reducedMotion", false).toBool();
    m_hintSeen = value("hintSeen", false).toBool();
    m_recentFiles = value(recentKey, {}).toStringList().mid(0, maximumRecentFiles);
}

void Preferences::reload()
{
    read();
    for (const auto changed :
         {&Preferences::themeChanged, &Preferences::windowGeometryChanged, &Preferences::isMaximizedChanged,
          &Preferences::leftWidthChanged, &Preferences::rightWidthChanged, &Preferences::consoleHeightChanged,
          &Preferences::speedChanged, &Preferences::showFutureChanged, &Preferences::showArrowsChanged,
          &Preferences::showWorkersChanged, &Preferences::reducedMotionChanged, &Preferences::hintSeenChanged,
          &Preferences::recentFilesChanged})
        Q_EMIT(this->*changed)();
}

template<typename T>
void Preferences::set(T &member, const T &value, const char *key, void (Preferences::*changed)())
{
    if (member == value)
        return;
    member = value;
    store(key, QVariant::fromValue(value));
    Q_EMIT(this->*changed)();
}

void Preferences::setTheme(const QString &theme)
{
    set(m_theme, knownTheme(theme), "theme", &Preferences::themeChanged);
}

void Preferences::setWindowGeometry(const QRect &geometry)
{
    set(m_windowGeometry, geometry, "windowGeometry", &Preferences::windowGeometryChanged);
}

void Preferences::setMaximized(bool on) { set(m_isMaximized, on, "isMaximized", &Preferences::isMaximizedChanged); }

void Preferences::setLeftWidth(int width)
{
    set(m_leftWidth, qMax(0, width), "leftWidth", &Preferences::leftWidthChanged);
}

void Preferences::setRightWidth(int width)
{
    set(m_rightWidth, qMax(0, width), "rightWidth", &Preferences::rightWidthChanged);
}

void Preferences::setConsoleHeight(int height)
{
    set(m_consoleHeight, qMax(0, height), "consoleHeight", &Preferences::consoleHeightChanged);
}

void Preferences::setSpeed(double speed) { set(m_speed, knownSpeed(speed), "speed", &Preferences::speedChanged); }

void Preferences::setShowFuture(bool on) { set(m_showFuture, on, "showFuture", &Preferences::showFutureChanged); }

void Preferences::setShowArrows(bool on) { set(m_showArrows, on, "showArrows", &Preferences::showArrowsChanged); }

void Preferences::setShowWorkers(bool on)
{
    set(m_showWorkers, on, "showWorkers", &Preferences::showWorkersChanged);
}

void Preferences::setReducedMotion(bool on)
{
    set(m_reducedMotion, on, "reducedMotion", &Preferences::reducedMotionChanged);
}

void Preferences::setHintSeen(bool on) { set(m_hintSeen, on, "hintSeen", &Preferences::hintSeenChanged); }

QStringList Preferences::recentFiles() const
{
    QStringList existing;
    std::copy_if(m_recentFiles.cbegin(), m_recentFiles.cend(), std::back_inserter(existing),
                 [](const QString &path) { return QFileInfo(path).isFile(); });
    return existing;
}

void Preferences::addRecentFile(const QString &path)
{
    QStringList files = recentFiles(); // missing ones go for good
    files.removeAll(path);
    files.prepend(path);
    set(m_recentFiles, files.mid(0, maximumRecentFiles), recentKey, &Preferences::recentFilesChanged);
}

void Preferences::removeRecentFile(const QString &path)
{
    QStringList files = m_recentFiles;
    files.removeAll(path);
    set(m_recentFiles, files, recentKey, &Preferences::recentFilesChanged);
}

void Preferences::clearRecentFiles() { set(m_recentFiles, {}, recentKey, &Preferences::recentFilesChanged); }

} // namespace Pollux
