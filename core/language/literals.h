// SPDX-License-Identifier: MIT
#pragma once

// What the literals of a program stand for: numbers, characters, strings with their escapes.

#include "diagnostic.h"
#include "tree.h"

#include <QStringView>

#include <memory>
#include <optional>
#include <vector>

namespace Pollux {

/// The content of a string literal, escapes resolved, with the place of each character in the source.
struct StringContent
{
    std::u32string text;
    std::vector<quint32> offsets; ///< beside `text`, and one more: where the closing quote stands

    SourceSpan spanOf(std::size_t from, std::size_t to) const; ///< in the source, of characters [from, to)
    QByteArray utf8() const;
};

/// `token` is a whole literal as the lexer cut it, `begin` its place in the source. What is wrong goes to
/// `diagnostics`, in order; the result then holds what could be read.
StringContent stringContent(QStringView token, quint32 begin, Diagnostics &diagnostics);
std::unique_ptr<Tree::Literal> stringLiteral(QStringView token, quint32 begin, Diagnostics &diagnostics);
std::unique_ptr<Tree::Literal> characterLiteral(QStringView token, quint32 begin, Diagnostics &diagnostics);
/// `minus`: where the `-` before it stands, so that `-128i8` is in range.
std::unique_ptr<Tree::Literal> numberLiteral(QStringView token, quint32 begin, std::optional<quint32> minus,
                                             Diagnostics &diagnostics);

} // namespace Pollux
