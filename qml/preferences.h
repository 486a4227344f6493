// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QRect>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Pollux {

/// What is remembered from one start to the next, in QSettings. One for the process.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL) ///< "system", "dark" or "light"
    Q_PROPERTY(QRect windowGeometry READ windowGeometry WRITE setWindowGeometry NOTIFY windowGeometryChanged FINAL) ///< empty: never set
    Q_PROPERTY(bool isMaximized READ isMaximized WRITE setMaximized NOTIFY isMaximizedChanged FINAL)
    Q_PROPERTY(int leftWidth READ leftWidth WRITE setLeftWidth NOTIFY leftWidthChanged FINAL) ///< of the left panel; 0: as designed
    Q_PROPERTY(int rightWidth READ rightWidth WRITE setRightWidth NOTIFY rightWidthChanged FINAL)
    Q_PROPERTY(int consoleHeight READ consoleHeight WRITE setConsoleHeight NOTIFY consoleHeightChanged FINAL)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged FINAL)
    Q_PROPERTY(bool showFuture READ showFuture WRITE setShowFuture NOTIFY showFutureChanged FINAL)
    Q_PROPERTY(bool showArrows READ showArrows WRITE setShowArrows NOTIFY showArrowsChanged FINAL)
    Q_PROPERTY(bool showWorkers READ showWorkers WRITE setShowWorkers NOTIFY showWorkersChanged FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged FINAL)
    Q_PROPERTY(bool hintSeen READ hintSeen WRITE setHintSeen NOTIFY hintSeenChanged FINAL) ///< "Space to run" was shown and followed
    Q_PROPERTY(QStringList recentFiles READ recentFiles NOTIFY recentFilesChanged FINAL) ///< paths, newest first; only those that exist

public:
    static constexpr int maximumRecentFiles = 10;

    static Preferences &instance();
    static Preferences *create(QQmlEngine *, QJSEngine *);

    QString theme() const { return m_theme; }
    void setTheme(const QString &theme); ///< anything unknown is "system"
    QRect windowGeometry() const { return m_windowGeometry; }
    void setWindowGeometry(const QRect &geometry);
    bool isMaximized() const { return m_isMaximized; }
    void setMaximized(bool on);
    int leftWidth() const { return m_leftWidth; }
    void setLeftWidth(int width);
    int rightWidth() const { return m_rightWidth; }
    void setRightWidth(int width);
    int consoleHeight() const { return m_consoleHeight; }
    void setConsoleHeight(int height);
    double speed() const { return m_speed; }
    void setSpeed(double speed);
    bool showFuture() const { return m_showFuture; }
    void setShowFuture(bool on);
    bool showArrows() const { return m_showArrows; }
    void setShowArrows(bool on);
    bool showWorkers() const { return m_showWorkers; }
    void setShowWorkers(bool on);
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool on);
    bool hintSeen() const { return m_hintSeen; }
    void setHintSeen(bool on);

    QStringList recentFiles() const; ///< looks which ones exist
    void addRecentFile(const QString &path);
    Q_INVOKABLE void removeRecentFile(const QString &path);
    Q_INVOKABLE void clearRecentFiles();
    Q_INVOKABLE void reload(); ///< reads everything again from the settings

Q_SIGNALS:
    void themeChanged();
    void windowGeometryChanged();
    void isMaximizedChanged();
    void leftWidthChanged();
    void rightWidthChanged();
    void consoleHeightChanged();
    void speedChanged();
    void showFutureChanged();
    void showArrowsChanged();
    void showWorkersChanged();
    void reducedMotionChanged();
    void hintSeenChanged();
    void recentFilesChanged();

private:
    Preferences();
    void read();
    template<typename T>
    void set(T &member, const T &value, const char *key, void (Preferences::*changed)());

    QString m_theme;
    QRect m_windowGeometry;
    bool m_isMaximized = false;
    int m_leftWidth = 0;
    int m_rightWidth = 0;
    int m_consoleHeight = 0;
    double m_speed = 1;
    bool m_showFuture = true;
    bool m_showArrows = true;
    bool m_showWorkers = true;
    bool m_reducedMotion = false;
    bool m_hintSeen = false;
    QStringList m_recentFiles;
};

} // namespace Pollux
