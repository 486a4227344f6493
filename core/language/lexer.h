// SPDX-License-Identifier: MIT
#pragma once

#include "diagnostic.h"

#include <QStringView>

#include <vector>

namespace Pollux {

enum class TokenKind : quint8 {
    Identifier, ///< also `_`, raw identifiers
    Keyword,
    Lifetime, ///< 'label
    Integer,
    Float,
    String, ///< with its quotes; raw and byte strings too
    Char,
    Punctuation, ///< the longest operator that Rust has: `::`, `->`, `..=`, `<<=`
    Comment, ///< line, block (nested) and doc comments; only when asked for
    Unknown, ///< a character that starts nothing
    End,
};

struct Token
{
    TokenKind kind = TokenKind::End;
    SourceSpan span;
};

enum class Comments : quint8 { Drop, Keep };

/// Cuts a text into tokens; the last one is End. Never fails: what is no token is Unknown, and an unclosed string or
/// comment ends with the text; both are reported in `diagnostics` when it is given.
std::vector<Token> tokenize(QStringView text, Comments comments, Diagnostics *diagnostics = nullptr);

} // namespace Pollux
