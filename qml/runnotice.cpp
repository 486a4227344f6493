// SPDX-License-Identifier: MIT
#include "runnotice.h"

#include "format.h"

namespace Pollux {

namespace {

/// Main's panic message, its first line.
QString mainsPanic(const EventLog &log)
{
    for (qsizetype i = log.size() - 1; i >= 0; --i) {
        if (log.at(i).kind == EventKind::Panicked && log.at(i).task == TaskId::Main)
            return QString::fromUtf8(log.line(log.at(i).arg)).section(QLatin1Char('\n'), 0, 0);
    }
    return {};
}

} // namespace

QString runNotice(const EventLog &log, const SourceText &source)
{
    const Event &end = log.last();
    const QString at = Format::clock(end.time);
    switch (RunOutcome(end.detail)) {
    case RunOutcome::Finished: return {};
    case RunOutcome::Panicked: return QStringLiteral("main panicked at %1: %2").arg(at, mainsPanic(log));
    case RunOutcome::Exited:
        return runExitCode(end) == 0
                 ? QString()
                 : QStringLiteral("The program ended itself at %1 with exit code %2").arg(at).arg(runExitCode(end));
    case RunOutcome::Starved:
    case RunOutcome::Deadlocked:
    case RunOutcome::Unavailable: break;
    }
    const std::optional<quint64> message = runMessageLine(end);
    const QString why = message ? QString::fromUtf8(log.line(*message)) : QStringLiteral("it cannot go on");
    const QString place =
        end.span.isEmpty() ? QString() : QStringLiteral(", line %1").arg(source.lineColumn(end.span.begin).line);
    return QStringLiteral("Stopped at %1%2: %3").arg(at, place, why);
}

} // namespace Pollux
