// SPDX-License-Identifier: MIT
#pragma once

#include "programindex.h"

namespace Pollux {

/// How long a `Duration` expression is, as far as the text alone says.
struct DurationConstant
{
    std::optional<Nanoseconds> value; ///< nothing: only the run knows
    /// The `Duration::from_secs(2)` that can be rewritten in place; null: `whyNot` says what to change instead.
    const Tree::Expression *literal = nullptr;
    QString whyNot; ///< one sentence without full stop
    SourceSpan place; ///< what `whyNot` is about
};
DurationConstant durationConstant(const ProgramIndex &index, const SourceText &source,
                                  const Tree::Expression *expression);

/// `Duration::from_millis(1500)` after `prefix`, in the largest unit that is exact.
QString durationExpression(const QString &prefix, Nanoseconds duration);
/// The same for a `literal` of durationConstant(): keeps its path, and its unit where that is exact.
QString rewrittenDuration(const SourceText &source, const Tree::Expression *literal, Nanoseconds duration);
/// "n × 1 ms" for one that is no constant.
QString durationInWords(const SourceText &source, const Tree::Expression *expression);

} // namespace Pollux
