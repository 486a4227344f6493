// SPDX-License-Identifier: MIT
#pragma once

#include "sourcespan.h"

#include <QList>
#include <QString>

namespace Pollux {

enum class Severity : quint8 { Warning, Error };

/// One thing wrong (or doubtful) with a program, for a person to read: where, what, and what to write
/// instead. A program with an Error is refused before it runs.
struct Diagnostic
{
    Severity severity = Severity::Error;
    SourceSpan span;
    QString code; ///< rustc's error code ("E0425") where rustc has one, else empty
    QString message; ///< what is wrong; one sentence, no full stop, names in `backticks`
    QString remedy; ///< what to use or do instead; may be empty

    friend bool operator==(const Diagnostic &, const Diagnostic &) = default;
};

using Diagnostics = QList<Diagnostic>;

bool hasErrors(const Diagnostics &diagnostics);

} // namespace Pollux
