// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/sourcetext.h"

#include <variant>

namespace Pollux {

/// The text of a program file, named as the caller named it; "-" is standard input. Or one line that says why there is
/// none: "error: cannot read `x.rs`: No such file or directory".
std::variant<SourceText, QString> readProgramFile(const QString &path);

} // namespace Pollux
