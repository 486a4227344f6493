// SPDX-License-Identifier: MIT
#pragma once

#include "session.h"

#include <QAbstractListModel>
#include <QPointer>

namespace Pollux {

/// What the list models share: a session to read from, and the moments at which they look again. Each model keeps
/// what it shows and changes it row by row; only another run (or another session) resets it.
class SessionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(Pollux::Session *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit SessionListModel(QObject *parent = nullptr);

    Session *session() const { return m_session; }
    void setSession(Session *session);
    int count() const { return rowCount(); }

Q_SIGNALS:
    void sessionChanged();
    void countChanged();

protected:
    virtual void rebuild() = 0; ///< another run or session (which may be null)
    virtual void runGrown() {}
    virtual void playheadMoved() {}
    virtual void selectionChanged() {}
    virtual void hoverChanged() {}
    virtual void analysisChanged() {}

    qsizetype cursor() const; ///< the playhead's; 0 without a session

private:
    QPointer<Session> m_session;
};

} // namespace Pollux
