// SPDX-License-Identifier: MIT
#pragma once

// The text side of the source edits: lines, indentation and comments around what a change adds or takes away.

#include "edits.h"
#include "lexer.h"

#include <QSet>
#include <QStringList>

namespace Pollux {

/// Collects changes of one text; what they are about is only known here as spans. All positions are of the old text.
class EditLayout
{
public:
    explicit EditLayout(const SourceText &source);

    // --- the text ---
    QStringView text(SourceSpan span) const { return m_source.at(span); }
    int lineOf(quint32 position) const { return m_source.lineColumn(position).line; }
    quint32 lineBegin(quint32 position) const;
    quint32 lineEnd(quint32 position) const; ///< before its line break
    quint32 nextLine(quint32 position) const; ///< behind its line break
    bool startsLine(quint32 position) const; ///< only white space before it
    /// Only white space and comments that end on the line follow.
    bool endsLine(quint32 position) const;
    bool isBlankLine(quint32 position) const;
    QString indentation(quint32 position) const; ///< of its line
    const QString &lineBreak() const { return m_lineBreak; }
    const QString &indentUnit() const { return m_indentUnit; } ///< one level: a tab, or 2, 4... spaces
    bool hasComments(SourceSpan span) const;
    bool isComment(quint32 position) const; ///< one begins there
    /// Where the comment lines that stand directly above begin; the line itself when there are none.
    quint32 withCommentsAbove(quint32 lineBegin) const;
    const std::vector<Token> &comments() const { return m_comments; }
    /// The next token that is no comment, at or behind `position`.
    Token tokenAt(quint32 position) const;
    Token tokenBefore(quint32 position) const; ///< the last that ends at or before; kind End: none
    bool isIdentifierUsed(const QString &name) const { return m_identifiers.contains(name); }
    /// The wanted name, with _2, _3... when it stands in the text already or was given out since takeEdits().
    QString newName(const QString &wanted);

    // --- changes ---
    void replace(SourceSpan span, const QString &text);
    /// The comments of a span in one text: on one line where that is possible, else each with a line break behind it.
    QString keptComments(SourceSpan span) const;
    void insert(quint32 position, const QString &text) { replace({position, position}, text); }
    void remove(SourceSpan span) { replace(span, {}); }
    /// Takes a statement away: its line too when nothing else stands there. Comments inside and beside it stay, as
    /// lines of their own.
    void removeStatement(SourceSpan span);
    /// Puts another text in its place; comments inside it stay above it.
    void replaceStatement(SourceSpan span, const QString &text);
    void insertAfterStatement(SourceSpan span, const QStringList &lines);
    void insertBeforeStatement(SourceSpan span, const QStringList &lines); ///< above the comments that belong to it
    void insertIntoEmptyBlock(SourceSpan block, const QStringList &lines);
    /// `lines` above the line of `position`, with that line's indentation.
    void insertLinesAt(quint32 lineBegin, const QString &indentation, const QStringList &lines);
    /// One of a list's elements, with its comma; `all` are the spans of the list's elements.
    void removeElement(const std::vector<SourceSpan> &all, size_t index);
    void insertElement(const std::vector<SourceSpan> &all, size_t before, const QString &text);

    /// What was collected, in order. Insertions at one place are joined in the order they were made.
    std::vector<TextEdit> takeEdits();

private:
    std::vector<Token> commentsIn(SourceSpan span) const;
    quint32 skipSpaces(quint32 position) const; ///< on its line

    SourceText m_source;
    QStringView m_text;
    std::vector<Token> m_tokens; ///< without the comments
    std::vector<Token> m_comments;
    QSet<QString> m_identifiers;
    QSet<QString> m_newNames;
    QString m_lineBreak;
    QString m_indentUnit;
    std::vector<TextEdit> m_edits;
};

/// `text` as a Rust string literal; `forFormat` doubles its braces.
QString stringLiteral(const QString &text, bool forFormat);

} // namespace Pollux
