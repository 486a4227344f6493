// SPDX-License-Identifier: MIT
#pragma once

#include "core/runtime/outcomesurvey.h"
#include "session.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>

namespace Pollux {

/// What else the session's program may print: one row for each distinct outcome of many seeds, the most frequent first.
/// The runs are made in slices from the event loop; rows appear as outcomes are seen.
class OutcomesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Pollux::Session *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY progressed FINAL) ///< rows
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY progressed FINAL)
    Q_PROPERTY(int finishedRuns READ finishedRuns NOTIFY progressed FINAL)
    Q_PROPERTY(QString runsText READ runsText NOTIFY progressed FINAL) ///< "1,000 runs": those made
    Q_PROPERTY(int wantedRuns READ wantedRuns NOTIFY progressed FINAL)

public:
    enum Role {
        OutputRole = Qt::UserRole + 1, ///< output: what went to stdout, without the last line break; cut after 12 lines
        EndRole, ///< end: "exit code 0", "stopped by Pollux", "not at its end"
        RunsRole, ///< runs: "668 of 1,000 runs"
        ShareRole, ///< share: 0 to 1, of the runs made
        SeedRole, ///< seed: of the first run that came to it
    };

    explicit OutcomesModel(QObject *parent = nullptr);

    Session *session() const { return m_session; }
    void setSession(Session *session);
    int count() const { return int(m_outcomes.size()); }
    bool isRunning() const { return m_survey && !m_survey->isFinished(); }
    int finishedRuns() const { return m_survey ? int(m_survey->finishedRuns()) : 0; }
    QString runsText() const;
    int wantedRuns() const { return m_survey ? int(m_survey->count()) : 0; }

    /// Begins anew with the program that the session runs now, as it runs it, with the seeds 0 to runs - 1.
    Q_INVOKABLE void start(int runs);
    Q_INVOKABLE void stop(); ///< what was seen stays

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void sessionChanged();
    void progressed();

private:
    void advance();
    void show();

    QPointer<Session> m_session;
    std::unique_ptr<OutcomeSurvey> m_survey;
    std::vector<SurveyedOutcome> m_outcomes;
    QTimer m_timer;
};

} // namespace Pollux
