// SPDX-License-Identifier: MIT
#pragma once

#include "diagnostic.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>

namespace Pollux {

/// A place in a text as people count: both from 1; the column counts Unicode characters, as rustc does.
struct LineColumn
{
    int line = 1;
    int column = 1;

    friend bool operator==(const LineColumn &, const LineColumn &) = default;
};

/// An immutable program text with its name and line table. Cheap to copy (implicitly shared).
class SourceText
{
public:
    /// Larger files are refused: no program that a person reads as a chart is this long.
    static constexpr qint64 maximumBytes = 1024 * 1024;

    SourceText() = default;
    SourceText(QString name, QString text);

    /// Decodes a file's bytes. A file that is too large, is not UTF-8 or holds NUL bytes gives a Diagnostic
    /// whose span is empty and whose message names the place (byte offset and line) of the first bad byte.
    /// A leading byte order mark is kept out of the text.
    static std::variant<SourceText, Diagnostic> fromUtf8(const QString &name, const QByteArray &bytes);

    const QString &name() const { return m_name; }
    const QString &text() const { return m_text; }
    QStringView at(SourceSpan span) const;

    int lineCount() const;
    LineColumn lineColumn(quint32 position) const; ///< positions past the end give the end
    quint32 lineBegin(int line) const; ///< offset of the first character of a line (from 1, clamped)
    QStringView lineText(int line) const; ///< without its line break

private:
    QString m_name;
    QString m_text;
    QList<quint32> m_lineBegins;
};

/// A diagnostic as the command line prints it, in rustc's shape:
///     error[E0425]: cannot find value `x` in this scope
///      --> main.rs:3:17
///       |
///     3 |     println!("{}", x);
///       |                    ^
///       = help: ...
QString rendered(const Diagnostic &diagnostic, const SourceText &source);
QString rendered(const Diagnostics &diagnostics, const SourceText &source);

} // namespace Pollux
