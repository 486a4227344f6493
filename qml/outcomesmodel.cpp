// SPDX-License-Identifier: MIT
#include "outcomesmodel.h"

#include "format.h"

namespace Pollux {

namespace {

using namespace std::chrono_literals;

constexpr Nanoseconds slice = 6ms;
constexpr qsizetype shownLines = 12;

// A program that never ends is looked at for this long, in its own time.
constexpr Nanoseconds longestRun = 1min;
constexpr qsizetype mostEvents = 200'000;

QString shown(const QByteArray &output)
{
    QStringList lines = QString::fromUtf8(output.endsWith('\n') ? output.chopped(1) : output).split(QLatin1Char('\n'));
    if (lines.size() <= shownLines)
        return lines.join(QLatin1Char('\n'));
    const qsizetype more = lines.size() - shownLines + 1;
    lines.resize(shownLines - 1);
    return lines.join(QLatin1Char('\n')) + QStringLiteral("\n… %1").arg(Format::count(more, QStringLiteral("more line"), QStringLiteral("more lines")));
}

QString endText(const SurveyedOutcome &outcome)
{
    switch (outcome.end) {
    case SurveyedOutcome::End::ByItself: return QStringLiteral("exit code %1").arg(outcome.exitCode);
    case SurveyedOutcome::End::Stopped: return QStringLiteral("stopped by Pollux");
    case SurveyedOutcome::End::TooLong: return QStringLiteral("not at its end");
    }
    return {};
}

} // namespace

OutcomesModel::OutcomesModel(QObject *parent) : QAbstractListModel(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutcomesModel::advance);
}

void OutcomesModel::setSession(Session *session)
{
    if (session == m_session)
        return;
    m_session = session;
    Q_EMIT sessionChanged();
}

void OutcomesModel::start(int runs)
{
    if (!m_session || runs < 1)
        return;
    RunOptions options = m_session->simulation().options();
    options.seed = 0;
    m_survey = std::make_unique<OutcomeSurvey>(m_session->runningAnalysis(), options, quint64(runs), OutcomeSurvey::Limits{longestRun, mostEvents});
    show();
    m_timer.start(0);
}

void OutcomesModel::stop() { m_timer.stop(); }

void OutcomesModel::advance()
{
    m_survey->advance(slice);
    show();
    if (!m_survey->isFinished())
        m_timer.start(0);
}

/// Rows change their places as their counts grow: a reset keeps no more than there is to keep, for the list is short.
void OutcomesModel::show()
{
    std::vector<SurveyedOutcome> outcomes = m_survey->outcomes();
    const bool isSameOrder = std::equal(outcomes.cbegin(), outcomes.cend(), m_outcomes.cbegin(), m_outcomes.cend(),
                                        [](const SurveyedOutcome &a, const SurveyedOutcome &b) { return a.seed == b.seed && a.output == b.output; });
    if (isSameOrder) {
        m_outcomes = std::move(outcomes);
        if (!m_outcomes.empty())
            Q_EMIT dataChanged(index(0), index(count() - 1), {RunsRole, ShareRole});
    } else {
        beginResetModel();
        m_outcomes = std::move(outcomes);
        endResetModel();
    }
    Q_EMIT progressed();
}

QString OutcomesModel::runsText() const { return Format::count(finishedRuns(), QStringLiteral("run"), QStringLiteral("runs")); }

int OutcomesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant OutcomesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SurveyedOutcome &outcome = m_outcomes[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case OutputRole: return outcome.output.isEmpty() ? QStringLiteral("(prints nothing)") : shown(outcome.output);
    case EndRole: return endText(outcome);
    case RunsRole:
        return QStringLiteral("%1 of %2").arg(Format::number(qint64(outcome.runs)), runsText());
    case ShareRole: return double(outcome.runs) / double(qMax(1, finishedRuns()));
    case SeedRole: return QString::number(outcome.seed);
    default: return {};
    }
}

QHash<int, QByteArray> OutcomesModel::roleNames() const
{
    return {{OutputRole, "output"}, {EndRole, "end"}, {RunsRole, "runs"}, {ShareRole, "share"}, {SeedRole, "seed"}};
}

} // namespace Pollux
