// SPDX-License-Identifier: MIT
#include "checkcommand.h"

#include "core/language/analysis.h"
#include "exitcode.h"
#include "programfile.h"
#include "standardstreams.h"

namespace Pollux {

int execute(const CheckCommand &command)
{
    StandardStreams streams;
    const auto read = readProgramFile(command.file);
    if (const auto *why = std::get_if<QString>(&read)) {
        streams.writeError(why->toUtf8());
        return ExitCode::refused;
    }
    const Analysis analysis = analyse(std::get<SourceText>(read));
    streams.writeError(rendered(analysis.diagnostics, analysis.source).toUtf8());
    return analysis.canRun ? ExitCode::done : ExitCode::refused;
}

} // namespace Pollux
