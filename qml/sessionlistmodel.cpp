// SPDX-License-Identifier: MIT
#include "sessionlistmodel.h"

#include "playback.h"

namespace Pollux {

SessionListModel::SessionListModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &SessionListModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &SessionListModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &SessionListModel::countChanged);
}

void SessionListModel::setSession(Session *session)
{
    if (session == m_session)
        return;
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(m_session->playback(), nullptr, this, nullptr);
    }
    m_session = session;
    if (session) {
        connect(session, &Session::runReset, this, [this] { rebuild(); });
        connect(session, &Session::runGrown, this, [this] { runGrown(); });
        connect(session, &Session::selectionChanged, this, [this] { selectionChanged(); });
        connect(session, &Session::hoverChanged, this, [this] { hoverChanged(); });
        connect(session, &Session::analysisChanged, this, [this] { analysisChanged(); });
        connect(session->playback(), &Playback::moved, this, [this] { playheadMoved(); });
        // The session may go first; what it derived from goes with it.
        connect(session, &QObject::destroyed, this, [this] {
            m_session.clear();
            rebuild();
        });
    }
    rebuild();
    Q_EMIT sessionChanged();
}

qsizetype SessionListModel::cursor() const { return m_session ? m_session->playback()->cursor() : 0; }

} // namespace Pollux
