// SPDX-License-Identifier: MIT
#pragma once

#include "../language/tree.h"
#include "value.h"

namespace Pollux::Engine {

/// What `{}` prints; UTF-8.
QByteArray displayText(const Value &value);
/// What `{:?}` prints.
QByteArray debugText(const Value &value);
/// What one `{...}` prints. `width` and `precision`: of the piece, with arguments already looked up; -1: none.
/// False when the type has no such form (rustc: E0277); `text` is then left alone.
bool formatValue(const Value &value, const Tree::FormatPiece &piece, int width, int precision, QByteArray &text);

/// "i32", "String", "Vec": for messages.
QByteArray typeName(const Value &value);

} // namespace Pollux::Engine
