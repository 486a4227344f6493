// SPDX-License-Identifier: MIT
#include "runcommand.h"

#include "core/language/outline.h"
#include "exitcode.h"
#include "interrupt.h"
#include "outputfile.h"
#include "programrun.h"
#include "runnable.h"
#include "surveycommand.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileDevice>
#include <QTimer>

#include <algorithm>

namespace Pollux {

namespace {

ProgramRun::State runOnVirtualClock(ProgramRun &run)
{
    auto state = ProgramRun::State::Going;
    while (state == ProgramRun::State::Going)
        state = run.advance(Nanoseconds::max());
    return state;
}

ProgramRun::State runOnRealClock(ProgramRun &run)
{
    // Ctrl-C is a flag that somebody must look at.
    constexpr Nanoseconds longestWait = std::chrono::milliseconds(100);

    auto state = ProgramRun::State::Going;
    QElapsedTimer clock;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        state = run.advance(Nanoseconds(clock.nsecsElapsed()));
        if (state != ProgramRun::State::Going) {
            QCoreApplication::quit();
            return;
        }
        const Nanoseconds wait = run.nextTime() - Nanoseconds(clock.nsecsElapsed());
        timer.start(std::chrono::ceil<std::chrono::milliseconds>(std::clamp(wait, Nanoseconds(0), longestWait)));
    });
    clock.start();
    timer.start(0);
    QCoreApplication::exec();
    return state;
}

/// What the command has to say about the end, and its exit code.
int finish(const RunCommand &command, const ProgramRun &run, ProgramRun::State state, StandardStreams &streams)
{
    const Simulation &simulation = run.simulation();
    switch (state) {
    case ProgramRun::State::Going: break; // the event loop was ended by somebody else: as by Ctrl-C
    case ProgramRun::State::Interrupted: break;
    case ProgramRun::State::Finished: return simulation.exitCode();
    case ProgramRun::State::UntilReached: return ExitCode::done;
    case ProgramRun::State::OutputClosed:
        if (streams.outError().isEmpty())
            return ExitCode::done;
        streams.writeError(QStringLiteral("error: cannot write to stdout: %1\n").arg(streams.outError()).toUtf8());
        return ExitCode::refused;
    case ProgramRun::State::TooLong: {
        const bool hasManyEvents = simulation.log().size() >= command.maximumEvents;
        const QString limit = hasManyEvents ? QStringLiteral("%1 events (--max-events)").arg(command.maximumEvents)
                                            : QStringLiteral("1 GiB of printed text");
        streams.writeError(
            QStringLiteral("error: stopped at %1 of the run: it has come to %2; --until stops it earlier\n")
                .arg(durationText(simulation.log().endTime()), limit)
                .toUtf8());
        return ExitCode::refused;
    }
    }
    return ExitCode::interrupted;
}

} // namespace

int execute(const RunCommand &command)
{
    if (command.seeds)
        return executeSurvey(command);
    StandardStreams streams;
    const auto prepared = prepareRun(command.file, command.options, streams);
    if (const int *exitCode = std::get_if<int>(&prepared))
        return *exitCode;

    // Before the run: it may take an hour to find out that there is no such folder.
    OutputFile events;
    if (!command.eventsFile.isEmpty()) {
        if (const auto why = events.open(command.eventsFile, command.file)) {
            streams.writeError(why->toUtf8());
            return ExitCode::refused;
        }
    }

    catchInterrupts();
    ProgramRun run(std::get<Analysis>(prepared), command, streams);
    const auto state = command.clock == RunCommand::Clock::Real ? runOnRealClock(run) : runOnVirtualClock(run);
    int exitCode = finish(command, run, state, streams);

    const EventLog &log = run.simulation().log();
    if (command.printsHash)
        streams.writeError(log.hash() + '\n');
    if (!command.eventsFile.isEmpty()) {
        const auto why = writeJsonLines(log, events.device()) ? events.commit() : events.refusal();
        if (why) {
            streams.writeError(why->toUtf8());
            exitCode = ExitCode::refused;
        }
    }
    return exitCode;
}

} // namespace Pollux
