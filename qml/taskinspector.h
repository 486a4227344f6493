// SPDX-License-Identifier: MIT
#pragma once

#include "session.h"

#include <QPointer>

namespace Pollux {

/// The selected task at the playhead. Every text is ready to show; one that does not apply is empty.
class TaskInspector : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Pollux::Session *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(bool hasTask READ hasTask NOTIFY changed FINAL) ///< one is selected, and has been spawned
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QColor color READ color NOTIFY changed FINAL)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed FINAL)
    Q_PROPERTY(int placeLine READ placeLine NOTIFY changed FINAL) ///< 0: not alive
    Q_PROPERTY(QString spawnedBy READ spawnedBy NOTIFY changed FINAL)
    Q_PROPERTY(QString spawnedAt READ spawnedAt NOTIFY changed FINAL)
    Q_PROPERTY(QString endedAt READ endedAt NOTIFY changed FINAL)
    Q_PROPERTY(int polls READ polls NOTIFY changed FINAL)
    Q_PROPERTY(int wastedPolls READ wastedPolls NOTIFY changed FINAL)
    Q_PROPERTY(int wakes READ wakes NOTIFY changed FINAL)
    Q_PROPERTY(QString busyText READ busyText NOTIFY changed FINAL)
    Q_PROPERTY(QString queuedText READ queuedText NOTIFY changed FINAL)
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed FINAL)
    Q_PROPERTY(QString waitReason READ waitReason NOTIFY changed FINAL) ///< a plain sentence
    Q_PROPERTY(QStringList awaitChain READ awaitChain NOTIFY changed FINAL) ///< outermost first: "line 12  sleep(Duration::from_secs(2))"
    Q_PROPERTY(QStringList recentWakes READ recentWakes NOTIFY changed FINAL) ///< newest first: "2.000 s  woken by upload_service (its end)"
    Q_PROPERTY(QString handleState READ handleState NOTIFY changed FINAL) ///< "joined by main at 2.000 s"

public:
    using QObject::QObject;

    Session *session() const { return m_session; }
    void setSession(Session *session);

    bool hasTask() const { return m_shown.hasTask; }
    QString name() const { return m_shown.name; }
    QColor color() const { return m_shown.color; }
    QString stateText() const { return m_shown.stateText; }
    int placeLine() const { return m_shown.placeLine; }
    QString spawnedBy() const { return m_shown.spawnedBy; }
    QString spawnedAt() const { return m_shown.spawnedAt; }
    QString endedAt() const { return m_shown.endedAt; }
    int polls() const { return m_shown.polls; }
    int wastedPolls() const { return m_shown.wastedPolls; }
    int wakes() const { return m_shown.wakes; }
    QString busyText() const { return m_shown.busyText; }
    QString queuedText() const { return m_shown.queuedText; }
    QString waitingText() const { return m_shown.waitingText; }
    QString waitReason() const { return m_shown.waitReason; }
    QStringList awaitChain() const { return m_shown.awaitChain; }
    QStringList recentWakes() const { return m_shown.recentWakes; }
    QString handleState() const { return m_shown.handleState; }

    static constexpr int shownWakes = 8;

Q_SIGNALS:
    void sessionChanged();
    void changed();

private:
    struct Shown
    {
        bool hasTask = false;
        QString name;
        QColor color;
        QString stateText;
        int placeLine = 0;
        QString spawnedBy;
        QString spawnedAt;
        QString endedAt;
        int polls = 0;
        int wastedPolls = 0;
        int wakes = 0;
        QString busyText;
        QString queuedText;
        QString waitingText;
        QString waitReason;
        QStringList awaitChain;
        QStringList recentWakes;
        QString handleState;

        friend bool operator==(const Shown &, const Shown &) = default;
    };
    void look();
    Shown shownOf(TaskId task) const;
    void addStatistics(Shown &shown, TaskId task) const;
    void addWait(Shown &shown, const StateSpan &span) const;
    void addWakes(Shown &shown, const TaskRow &row) const;
    QString handleStateOf(const TaskRow &row) const;
    int lineOf(SourceSpan span) const;

    QPointer<Session> m_session;
    Shown m_shown;
};

} // namespace Pollux
