// SPDX-License-Identifier: MIT
#include "rendercommand.h"

#include "exitcode.h"
#include "interrupt.h"
#include "logprinter.h"
#include "qml/chartexport.h"
#include "runnable.h"

#include <QFileInfo>

namespace Pollux {

namespace {

enum class RunState { Enough, DoesNotEnd, Interrupted };

RunState runFor(const RenderCommand &command, Simulation &simulation)
{
    constexpr Nanoseconds slice = std::chrono::milliseconds(50);
    const Nanoseconds until = command.until.value_or(Nanoseconds::max());
    while (true) {
        simulation.advance(until, slice);
        const Nanoseconds next = simulation.nextEventTime();
        if (simulation.isFinished() || (next > until && next != Nanoseconds::max()))
            return RunState::Enough;
        if (isInterrupted())
            return RunState::Interrupted;
        if (simulation.log().size() >= command.maximumEvents)
            return RunState::DoesNotEnd;
    }
}

} // namespace

int execute(const RenderCommand &command)
{
    StandardStreams streams;
    const auto prepared = prepareRun(command.file, command.options, streams);
    if (const int *exitCode = std::get_if<int>(&prepared))
        return *exitCode;

    catchInterrupts();
    Simulation simulation(std::get<Analysis>(prepared), command.options);
    switch (runFor(command, simulation)) {
    case RunState::Enough: break;
    case RunState::Interrupted: return ExitCode::interrupted;
    case RunState::DoesNotEnd:
        streams.writeError(
            QStringLiteral("error: the run has come to %1 events at %2 and has not ended; --until says how "
                           "far to draw it\n")
                .arg(simulation.log().size())
                .arg(durationText(simulation.log().endTime()))
                .toUtf8());
        return ExitCode::refused;
    }
    streams.writeError(stopText(simulation)); // the chart shows what went before

    Timeline timeline(simulation.log());
    timeline.update();
    const Outline outline = outlineOf(simulation.analysis());
    ChartSource source;
    source.log = &simulation.log();
    source.timeline = &timeline;
    source.outline = &outline;
    source.source = &simulation.analysis().source;
    source.workerCount = simulation.workerCount();
    ChartExportOptions options;
    options.width = command.width;
    options.at = command.at;
    options.isDark = command.isDark;
    options.showFuture = command.showsFuture;
    options.title = QFileInfo(source.source->name()).fileName();
    if (const auto why = exportChart(source, options, command.output)) {
        streams.writeError(QStringLiteral("error: %1\n").arg(*why).toUtf8());
        return ExitCode::refused;
    }
    return ExitCode::done;
}

} // namespace Pollux
