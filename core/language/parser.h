// SPDX-License-Identifier: MIT
#pragma once

#include "diagnostic.h"
#include "sourcetext.h"
#include "tree.h"

namespace Pollux {

struct ParseResult
{
    std::unique_ptr<Tree::Program> program; ///< never null; holds what could be read
    Diagnostics diagnostics; ///< in source order; at most Parser::maximumErrors errors
};

/// Prelude: Pollux's own declarations, where a function may end in `;` everywhere.
enum class Dialect : quint8 { Program, Prelude };

/// Lexes and parses a whole file. Never throws, never recurses deeper than maximumNesting, and takes time
/// linear in the text. After an error it goes on at the next statement or item, so that one run can
/// report several.
inline constexpr int maximumNesting = 128;
inline constexpr int maximumChain = 10000; ///< links of one chain, such as `a + b + c` or `a.b().c()`
inline constexpr int maximumErrors = 50;
ParseResult parse(const SourceText &source, Dialect dialect = Dialect::Program);

} // namespace Pollux
