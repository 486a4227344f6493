// SPDX-License-Identifier: MIT
#pragma once

#include "simulation.h"

#include <QHash>

namespace Pollux {

/// What one or more runs of a program came to, as somebody outside sees it: what it printed on stdout, and its exit code.
struct SurveyedOutcome
{
    enum class End : quint8 {
        ByItself, ///< also by a panic of main or std::process::exit
        Stopped, ///< Pollux stopped it: starved, deadlocked...
        TooLong, ///< not at an end by the survey's limits; the output is what it had printed until then
    };

    QByteArray output;
    int exitCode = 0;
    End end = End::ByItself;
    quint64 runs = 0;
    quint64 seed = 0; ///< of the first run that came to it
};

/// Runs one program with one seed after another and counts what came out: how a race becomes visible.
/// Deterministic. Single-threaded; works only inside advance().
class OutcomeSurvey
{
public:
    struct Limits
    {
        Nanoseconds until = Nanoseconds::max(); ///< of each run, in its own time
        qsizetype events = 1'000'000; ///< of each run
    };

    /// The analysis must be able to run. The seeds are options.seed and the `count` - 1 that follow it.
    OutcomeSurvey(Analysis analysis, RunOptions options, quint64 count, Limits limits);
    ~OutcomeSurvey();

    /// Goes on for `slice` of the machine's time, or to the end with a slice of zero.
    void advance(Nanoseconds slice);
    bool isFinished() const { return m_finishedRuns == m_count; }
    quint64 count() const { return m_count; }
    quint64 finishedRuns() const { return m_finishedRuns; }

    /// The most frequent first; among equally frequent ones, the one seen first.
    std::vector<SurveyedOutcome> outcomes() const;

private:
    void finishRun();

    const Analysis m_analysis;
    const RunOptions m_options;
    const quint64 m_count;
    const Limits m_limits;
    quint64 m_finishedRuns = 0;
    std::unique_ptr<Simulation> m_simulation; ///< the run under way
    std::vector<SurveyedOutcome> m_outcomes; ///< in the order they were first seen
    QHash<QByteArray, size_t> m_index; ///< into m_outcomes, by exit code, end and output
};

} // namespace Pollux
