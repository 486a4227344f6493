// SPDX-License-Identifier: MIT
#pragma once

// Classes of characters, as Rust's lexer draws them.

#include <QChar>

namespace Pollux {

inline bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

inline bool isIdentifierStart(char32_t c)
{
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_';
    return QChar::isLetter(c) || QChar::category(c) == QChar::Number_Letter;
}

inline bool isIdentifierPart(char32_t c)
{
    if (c < 0x80)
        return isIdentifierStart(c) || (c >= U'0' && c <= U'9');
    return isIdentifierStart(c) || QChar::isMark(c) || QChar::category(c) == QChar::Number_DecimalDigit
        || QChar::category(c) == QChar::Punctuation_Connector;
}

/// Pattern_White_Space of Unicode, which is what rustc skips.
inline bool isSpace(char32_t c)
{
    return (c >= 0x09 && c <= 0x0d) || c == 0x20 || c == 0x85 || c == 0x200e || c == 0x200f || c == 0x2028
        || c == 0x2029;
}

inline bool isEmoji(char32_t c) { return (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x2600 && c <= 0x27bf); }

inline bool isHexDigit(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

inline int digitValue(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'z')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'Z')
        return c - u'A' + 10;
    return 99;
}

} // namespace Pollux
