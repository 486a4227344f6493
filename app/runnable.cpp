// SPDX-License-Identifier: MIT
#include "runnable.h"

#include "exitcode.h"
#include "programfile.h"

namespace Pollux {

namespace {

/// The run is what was asked for; `check` shows them in full.
void printWarnings(const Analysis &analysis, StandardStreams &streams)
{
    for (const Diagnostic &diagnostic : analysis.diagnostics) {
        const LineColumn place = analysis.source.lineColumn(diagnostic.span.begin);
        streams.writeError(QStringLiteral("%1:%2:%3: warning: %4\n")
                               .arg(analysis.source.name())
                               .arg(place.line)
                               .arg(place.column)
                               .arg(diagnostic.message)
                               .toUtf8());
    }
}

/// What the options and the attribute say together and no runtime can be. Empty: nothing.
QString contradiction(const RunOptions &options, const Tree::MainAttribute &attribute)
{
    const bool isCurrentThread = options.currentThread.value_or(attribute.currentThread);
    if (isCurrentThread && options.workerThreads) {
        return QStringLiteral("--workers is for multi_thread, and the program says current_thread; "
                              "--flavor multi_thread overrides it");
    }
    if (!isCurrentThread && attribute.startPaused)
        return QStringLiteral("--flavor multi_thread cannot run this program: start_paused is for current_thread");
    return {};
}

} // namespace

std::variant<Analysis, int> prepareRun(const QString &file, const RunOptions &options, StandardStreams &streams)
{
    const auto read = readProgramFile(file);
    if (const auto *why = std::get_if<QString>(&read)) {
        streams.writeError(why->toUtf8());
        return ExitCode::refused;
    }
    Analysis analysis = analyse(std::get<SourceText>(read));
    if (!analysis.canRun) {
        streams.writeError(rendered(analysis.diagnostics, analysis.source).toUtf8());
        return ExitCode::refused;
    }
    printWarnings(analysis, streams);
    if (const QString why = contradiction(options, *analysis.program->main->mainAttribute); !why.isEmpty()) {
        streams.writeError(QStringLiteral("error: %1\n").arg(why).toUtf8());
        return ExitCode::usage;
    }
    return analysis;
}

} // namespace Pollux
