// SPDX-License-Identifier: MIT
#include "analysis.h"

#include "parser.h"
#include "resolver.h"

namespace Pollux {

Analysis analyse(const SourceText &source)
{
    ParseResult parsed = parse(source);
    if (!hasErrors(parsed.diagnostics))
        parsed.diagnostics += resolve(*parsed.program);
    Analysis analysis;
    if (!hasErrors(parsed.diagnostics))
        analysis.types = Types::inferTypes(*parsed.program, parsed.diagnostics);
    analysis.source = source;
    analysis.program = std::move(parsed.program);
    analysis.canRun = !hasErrors(parsed.diagnostics);
    analysis.diagnostics = std::move(parsed.diagnostics);
    return analysis;
}

} // namespace Pollux
