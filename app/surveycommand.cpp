// SPDX-License-Identifier: MIT
#include "surveycommand.h"

#include "core/runtime/outcomesurvey.h"
#include "exitcode.h"
#include "interrupt.h"
#include "runnable.h"

namespace Pollux {

namespace {

QString counted(quint64 n, const QString &one, const QString &many)
{
    return QStringLiteral("%1 %2").arg(n).arg(n == 1 ? one : many);
}

QByteArray listed(const SurveyedOutcome &outcome, size_t number, quint64 runs)
{
    QString end = QStringLiteral("exit code %1").arg(outcome.exitCode);
    if (outcome.end == SurveyedOutcome::End::Stopped)
        end = QStringLiteral("stopped by Pollux");
    else if (outcome.end == SurveyedOutcome::End::TooLong)
        end = QStringLiteral("not at its end");
    QByteArray text = QStringLiteral("\n%1. %2 of %3, %4, the first with --seed %5\n")
                          .arg(number)
                          .arg(outcome.runs)
                          .arg(counted(runs, QStringLiteral("run"), QStringLiteral("runs")), end)
                          .arg(outcome.seed)
                          .toUtf8();
    if (outcome.output.isEmpty())
        return text + "   (prints nothing)\n";
    QByteArray output = outcome.output.endsWith('\n') ? outcome.output.chopped(1) : outcome.output;
    return text + "   | " + output.replace("\n", "\n   | ") + '\n';
}

} // namespace

int executeSurvey(const RunCommand &command)
{
    StandardStreams streams;
    const auto prepared = prepareRun(command.file, command.options, streams);
    if (const int *exitCode = std::get_if<int>(&prepared))
        return *exitCode;

    catchInterrupts();
    OutcomeSurvey::Limits limits;
    limits.until = command.until.value_or(limits.until);
    limits.events = std::min(limits.events, command.maximumEvents);
    OutcomeSurvey survey(std::get<Analysis>(prepared), command.options, *command.seeds, limits);
    while (!survey.isFinished() && !isInterrupted())
        survey.advance(std::chrono::milliseconds(50));

    // Also after Ctrl-C: what has been seen by then.
    const std::vector<SurveyedOutcome> outcomes = survey.outcomes();
    streams.writeOut(QStringLiteral("%1, %2\n")
                         .arg(counted(survey.finishedRuns(), QStringLiteral("run"), QStringLiteral("runs")),
                              counted(outcomes.size(), QStringLiteral("outcome"), QStringLiteral("outcomes")))
                         .toUtf8());
    for (size_t i = 0; i < outcomes.size() && !streams.isOutClosed(); ++i)
        streams.writeOut(listed(outcomes[i], i + 1, survey.finishedRuns()));
    streams.flush();
    if (!streams.outError().isEmpty()) {
        streams.writeError(QStringLiteral("error: cannot write to stdout: %1\n").arg(streams.outError()).toUtf8());
        return ExitCode::refused;
    }
    return survey.isFinished() ? ExitCode::done : ExitCode::interrupted;
}

} // namespace Pollux
