// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace Pollux {

/// A half-open range [begin, end) of UTF-16 code units of one source text: the unit QString and
/// QTextDocument count in, so a span can be used in the editor without conversion.
struct SourceSpan
{
    quint32 begin = 0;
    quint32 end = 0;

    constexpr quint32 length() const { return end - begin; }
    constexpr bool isEmpty() const { return begin == end; }
    constexpr bool contains(quint32 position) const { return position >= begin && position < end; }

    friend constexpr bool operator==(const SourceSpan &, const SourceSpan &) = default;
};

/// The smallest span that covers both.
constexpr SourceSpan joined(SourceSpan a, SourceSpan b)
{
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

} // namespace Pollux
