// SPDX-License-Identifier: MIT
#pragma once

#include "session.h"

#include <QPointer>
#include <QVariantList>

namespace Pollux {

/// The run in numbers: of the whole run where its end is known, else up to the playhead. How busy the workers were
/// is always up to the playhead.
class Summary : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Pollux::Session *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString elapsedText READ elapsedText NOTIFY changed FINAL) ///< "3.00 s"
    Q_PROPERTY(QString sequentialText READ sequentialText NOTIFY changed FINAL) ///< "5.00 s"
    Q_PROPERTY(QString ratioText READ ratioText NOTIFY changed FINAL) ///< "1.67× sooner"; empty when there is nothing to tell
    Q_PROPERTY(QString cutText READ cutText NOTIFY changed FINAL) ///< "2 tasks cut short", "stopped": no ratio is true then; empty: none was
    Q_PROPERTY(QString pollsText READ pollsText NOTIFY changed FINAL) ///< "7 polls · 3 wakes"
    Q_PROPERTY(int taskCount READ taskCount NOTIFY changed FINAL) ///< main included
    Q_PROPERTY(QVariantList workerBusy READ workerBusy NOTIFY workerBusyChanged FINAL) ///< maps: name "worker 0", percent 34, text "busy 34 %"

public:
    using QObject::QObject;

    Session *session() const { return m_session; }
    void setSession(Session *session);

    QString elapsedText() const;
    QString sequentialText() const;
    QString ratioText() const;
    QString cutText() const;
    QString pollsText() const;
    int taskCount() const { return m_summary.tasks; }
    QVariantList workerBusy() const { return m_workerBusy; }

Q_SIGNALS:
    void sessionChanged();
    void changed();
    void workerBusyChanged();

private:
    void forget();
    void look();
    void lookAtWorkers();

    QPointer<Session> m_session;
    RunSummary m_summary;
    qsizetype m_summedCursor = -1;
    QVariantList m_workerBusy;
    /// By lane: the time it was busy before its n-th span, so that a frame costs a search and not a sum.
    std::vector<std::vector<Nanoseconds>> m_busyBefore;
};

} // namespace Pollux
