// SPDX-License-Identifier: MIT
#pragma once

// What the tests of the source edits share.

#include "core/language/edits.h"
#include "core/language/lexer.h"

#include <QTest>

namespace Pollux {

/// A file around the body of main: three services, an import, main.
inline QString program(const QString &body)
{
    return QStringLiteral("use tokio::time::{sleep, Duration};\n"
                          "\n"
                          "async fn f(n: u64) -> u64 {\n"
                          "    sleep(Duration::from_secs(n)).await;\n"
                          "    n\n"
                          "}\n"
                          "\n"
                          "async fn upload() {\n"
                          "    println!(\"up\");\n"
                          "}\n"
                          "\n"
                          "async fn payment() {}\n"
                          "\n"
                          "#[tokio::main]\n"
                          "async fn main() {\n")
         + body + QStringLiteral("}\n");
}

inline Analysis analysed(const QString &text) { return analyse(SourceText(QStringLiteral("main.rs"), text)); }

inline QString complaints(const Analysis &analysis) { return rendered(analysis.diagnostics, analysis.source); }

inline const OutlineTask *taskNamed(const Outline &outline, const QString &name)
{
    for (const OutlineTask &task : outline.tasks) {
        if (task.name == name)
            return &task;
    }
    return nullptr;
}

/// The text after the edit, or "refused: " and why.
inline QString outcome(const QString &text, const EditResult &result)
{
    if (const Diagnostic *why = std::get_if<Diagnostic>(&result))
        return QStringLiteral("refused: ") + why->message;
    const SourceEdit &edit = std::get<SourceEdit>(result);
    quint32 end = 0;
    for (const TextEdit &change : edit.edits) {
        if (change.span.begin < end || change.span.end < change.span.begin)
            return QStringLiteral("edits overlap or are out of order");
        end = change.span.end;
    }
    return applied(text, edit);
}

inline QString toggled(const QString &text, const QString &name)
{
    const Analysis analysis = analysed(text);
    const Outline outline = outlineOf(analysis);
    const OutlineTask *task = taskNamed(outline, name);
    if (!task)
        return QStringLiteral("no task ") + name;
    return outcome(text, setJoined(analysis, task->spawnSpan, !task->isJoined));
}

/// Compares texts line by line, so that a failure shows the line.
#define COMPARE_TEXTS(actual, expected)                                                    \
    do {                                                                                   \
        const QStringList actualLines = (actual).split(u'\n');                             \
        const QStringList expectedLines = (expected).split(u'\n');                         \
        for (qsizetype i = 0; i < std::min(actualLines.size(), expectedLines.size()); ++i) \
            QCOMPARE(actualLines[i], expectedLines[i]);                                    \
        QCOMPARE(actualLines.size(), expectedLines.size());                                \
    } while (false)

inline QStringList comments(const QString &text)
{
    QStringList found;
    for (const Token &token : tokenize(text, Comments::Keep)) {
        if (token.kind == TokenKind::Comment)
            found.append(text.mid(token.span.begin, token.span.length()).trimmed());
    }
    return found;
}

/// The span of a piece of the text.
inline SourceSpan spanOf(const QString &text, const QString &piece)
{
    const auto at = text.indexOf(piece);
    return at < 0 ? SourceSpan() : SourceSpan{quint32(at), quint32(at + piece.size())};
}

} // namespace Pollux
