// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/diagnostic.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

namespace Pollux {

/// A program file as it was read: its text with '\n' at every line's end, and what is needed to write it back as it was.
struct TextFile
{
    QString text;
    bool hasCarriageReturns = false; ///< most of its lines end in "\r\n"
    QByteArray fingerprint; ///< of its bytes: tells whether another program has written it since
};

/// Reads a file. What cannot be a program (a folder, too large, not UTF-8) or cannot be read gives a Diagnostic whose
/// message is for the user.
std::variant<TextFile, Diagnostic> readTextFile(const QString &path);

/// Writes the whole file or nothing; gives the new fingerprint, or why it could not be written.
std::variant<QByteArray, Diagnostic> writeTextFile(const QString &path, const QString &text, bool carriageReturns);

/// Of the file as it is now; nothing when it cannot be read.
std::optional<QByteArray> fingerprintOf(const QString &path);

} // namespace Pollux
