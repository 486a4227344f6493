// SPDX-License-Identifier: MIT
#pragma once

// Format strings of println! and its like, with the grammar of std::fmt.

#include "literals.h"

#include <span>

namespace Pollux {

/// An argument written behind the format string.
struct FormatArgument
{
    QString name; ///< of `name = expr`, else empty
    SourceSpan span; ///< of the expression
};

struct ParsedFormat
{
    std::vector<Tree::FormatPiece> pieces;
    std::vector<Tree::Name> captured; ///< names that stand in the string itself, each once
    Diagnostics diagnostics;
};

/// Arguments get the indexes from `firstIndex` on: the written ones first, then the captured names.
ParsedFormat parseFormat(const StringContent &content, std::span<const FormatArgument> arguments, int firstIndex);

} // namespace Pollux
