// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/tree.h"

#include <QStringList>

namespace Pollux {

/// An expression or a pattern in one line, in prefix notation: `1 + 2 * x` is `(+ 1 (* 2 x))`.
QString treeText(const Tree::Expression *expression);
QString treeText(const Tree::Pattern &pattern);
QString treeText(const Tree::Type &type);
QString treeText(const Tree::Block &block);
QStringList itemTexts(const Tree::Items &items); ///< one for each item

/// Whether each node's span lies in its parent's, and the whole program's in the text. Else what does not.
QString misplacedSpan(const Tree::Program &program, quint32 textLength);

/// How many expressions and blocks stand inside one another at most.
int heightOf(const Tree::Program &program);

} // namespace Pollux
