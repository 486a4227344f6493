// SPDX-License-Identifier: MIT
#include "outcomesurvey.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Pollux {

namespace {

QByteArray standardOutput(const EventLog &log)
{
    QByteArray text;
    for (qsizetype i = 0; i < log.size(); ++i) {
        const Event &event = log.at(i);
        if (event.kind == EventKind::LinePrinted && Stream(event.detail) == Stream::Out)
            text += log.line(event.arg);
    }
    return text;
}

SurveyedOutcome::End endOf(const Simulation &simulation)
{
    if (!simulation.isFinished())
        return SurveyedOutcome::End::TooLong;
    const auto outcome = RunOutcome(simulation.log().last().detail);
    return outcome <= RunOutcome::Exited ? SurveyedOutcome::End::ByItself : SurveyedOutcome::End::Stopped;
}

} // namespace

OutcomeSurvey::OutcomeSurvey(Analysis analysis, RunOptions options, quint64 count, Limits limits)
    : m_analysis(std::move(analysis))
    , m_options(options)
    , m_count(count)
    , m_limits(limits)
{
}

OutcomeSurvey::~OutcomeSurvey() = default;

void OutcomeSurvey::advance(Nanoseconds slice)
{
    QElapsedTimer elapsed;
    elapsed.start();
    const auto left = [&] { return slice > Nanoseconds(0) ? std::max(slice - Nanoseconds(elapsed.nsecsElapsed()), Nanoseconds(1)) : Nanoseconds(0); };
    // With a limit of events a run has to be looked at now and then, even where nobody else waits.
    constexpr Nanoseconds longestStretch = std::chrono::milliseconds(8);
    while (!isFinished()) {
        if (!m_simulation) {
            RunOptions options = m_options;
            options.seed += m_finishedRuns;
            m_simulation = std::make_unique<Simulation>(m_analysis, options);
        }
        const Nanoseconds rest = left();
        m_simulation->advance(m_limits.until, rest > Nanoseconds(0) ? std::min(rest, longestStretch) : longestStretch);
        const bool isOver = m_simulation->isFinished() || m_simulation->nextEventTime() > m_limits.until
                         || m_simulation->log().size() >= m_limits.events;
        if (isOver)
            finishRun();
        if (slice > Nanoseconds(0) && elapsed.nsecsElapsed() >= slice.count())
            return;
    }
}

void OutcomeSurvey::finishRun()
{
    SurveyedOutcome outcome;
    outcome.output = standardOutput(m_simulation->log());
    outcome.end = endOf(*m_simulation);
    outcome.exitCode = m_simulation->isFinished() ? m_simulation->exitCode() : 0;
    outcome.seed = m_simulation->options().seed;
    const QByteArray key = QByteArray::number(outcome.exitCode) + ' ' + char('0' + int(outcome.end)) + outcome.output;
    const auto known = m_index.constFind(key);
    if (known != m_index.cend()) {
        ++m_outcomes[*known].runs;
    } else {
        m_index.insert(key, m_outcomes.size());
        outcome.runs = 1;
        m_outcomes.push_back(std::move(outcome));
    }
    m_simulation.reset();
    ++m_finishedRuns;
}

std::vector<SurveyedOutcome> OutcomeSurvey::outcomes() const
{
    std::vector<SurveyedOutcome> sorted = m_outcomes;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const SurveyedOutcome &a, const SurveyedOutcome &b) { return a.runs > b.runs; });
    return sorted;
}

} // namespace Pollux
