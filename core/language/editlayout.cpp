// SPDX-License-Identifier: MIT
#include "editlayout.h"

#include <algorithm>

namespace Pollux {

namespace {

bool isSpace(QChar c) { return c == u' ' || c == u'\t'; }

quint32 beginOf(const Token &token) { return token.span.begin; }

QString detectedIndentUnit(QStringView text, const std::vector<Token> &tokens)
{
    // The indentation of the first line that stands inside braces and has a token at its beginning.
    int depth = 0;
    quint32 lastEnd = 0;
    for (const Token &token : tokens) {
        if (token.kind == TokenKind::End)
            break;
        const QStringView between = text.mid(lastEnd, token.span.begin - lastEnd);
        const qsizetype lineBreak = between.lastIndexOf(u'\n');
        const QStringView indentation = between.mid(lineBreak + 1);
        const QStringView word = text.mid(token.span.begin, token.span.length());
        if (depth == 1 && lineBreak >= 0 && !indentation.isEmpty() && word != u"}")
            return indentation.toString();
        if (token.kind == TokenKind::Punctuation && word == u"{")
            ++depth;
        else if (token.kind == TokenKind::Punctuation && word == u"}")
            --depth;
        lastEnd = token.span.end;
    }
    return QStringLiteral("    ");
}

} // namespace

EditLayout::EditLayout(const SourceText &source)
    : m_source(source)
    , m_text(m_source.text())
    , m_tokens(tokenize(m_text, Comments::Drop))
    , m_lineBreak(m_text.contains(u"\r\n") ? QStringLiteral("\r\n") : QStringLiteral("\n"))
    , m_indentUnit(detectedIndentUnit(m_text, m_tokens))
{
    for (const Token &token : tokenize(m_text, Comments::Keep)) {
        if (token.kind != TokenKind::Comment)
            continue;
        m_comments.push_back(token);
        if (m_text[token.span.end - 1] == u'\r') // a half of its line break
            --m_comments.back().span.end;
    }
    for (const Token &token : m_tokens) {
        if (token.kind == TokenKind::Identifier || token.kind == TokenKind::Keyword)
            m_identifiers.insert(text(token.span).toString());
        if (token.kind != TokenKind::String)
            continue;
        // `{name}` inside a format string is a use as well.
        const QStringView words = text(token.span);
        for (qsizetype open = words.indexOf(u'{'); open >= 0; open = words.indexOf(u'{', open + 1)) {
            qsizetype end = open + 1;
            while (end < words.size() && (words[end].isLetterOrNumber() || words[end] == u'_'))
                ++end;
            m_identifiers.insert(words.mid(open + 1, end - open - 1).toString());
        }
    }
}

quint32 EditLayout::lineBegin(quint32 position) const
{
    while (position > 0 && m_text[position - 1] != u'\n')
        --position;
    return position;
}

quint32 EditLayout::lineEnd(quint32 position) const
{
    while (position < m_text.size() && m_text[position] != u'\n')
        ++position;
    return position > 0 && position <= m_text.size() && m_text[position - 1] == u'\r' ? position - 1 : position;
}

quint32 EditLayout::nextLine(quint32 position) const
{
    while (position < m_text.size() && m_text[position] != u'\n')
        ++position;
    return std::min(position + 1, quint32(m_text.size()));
}

quint32 EditLayout::skipSpaces(quint32 position) const
{
    while (position < m_text.size() && isSpace(m_text[position]))
        ++position;
    return position;
}

bool EditLayout::startsLine(quint32 position) const { return skipSpaces(lineBegin(position)) >= position; }

bool EditLayout::endsLine(quint32 position) const
{
    const quint32 end = lineEnd(position);
    const Token next = tokenAt(position);
    if (next.kind != TokenKind::End && next.span.begin < end)
        return false;
    // A block comment that goes on in the next line does not end here.
    const auto comment = std::ranges::lower_bound(m_comments, position, {}, beginOf);
    return std::none_of(comment, m_comments.end(),
                        [end](const Token &token) { return token.span.begin < end && token.span.end > end; });
}

bool EditLayout::isBlankLine(quint32 position) const { return skipSpaces(lineBegin(position)) >= lineEnd(position); }

QString EditLayout::indentation(quint32 position) const
{
    const quint32 begin = lineBegin(position);
    return text({begin, skipSpaces(begin)}).toString();
}

std::vector<Token> EditLayout::commentsIn(SourceSpan span) const
{
    std::vector<Token> comments;
    for (auto it = std::ranges::lower_bound(m_comments, span.begin, {}, beginOf);
         it != m_comments.end() && it->span.end <= span.end; ++it)
        comments.push_back(*it);
    return comments;
}

QString EditLayout::keptComments(SourceSpan span) const
{
    QString kept;
    for (const Token &comment : commentsIn(span)) {
        const QStringView words = text(comment.span);
        kept += words;
        kept += words.startsWith(u"//") ? m_lineBreak + indentation(span.begin) : QStringLiteral(" ");
    }
    return kept;
}

bool EditLayout::hasComments(SourceSpan span) const { return !commentsIn(span).empty(); }

bool EditLayout::isComment(quint32 position) const
{
    const auto it = std::ranges::lower_bound(m_comments, position, {}, beginOf);
    return it != m_comments.end() && it->span.begin == position;
}

quint32 EditLayout::withCommentsAbove(quint32 begin) const
{
    while (begin > 0) {
        const quint32 above = lineBegin(begin - 1);
        if (!isComment(skipSpaces(above)))
            break;
        const auto comment = std::ranges::lower_bound(m_comments, skipSpaces(above), {}, beginOf);
        if (comment->span.end > begin || !endsLine(comment->span.end))
            break;
        begin = above;
    }
    return begin;
}

Token EditLayout::tokenAt(quint32 position) const
{
    const auto it = std::ranges::lower_bound(m_tokens, position, {}, beginOf);
    return it == m_tokens.end() ? Token() : *it;
}

Token EditLayout::tokenBefore(quint32 position) const
{
    const auto it = std::ranges::upper_bound(m_tokens, position, {}, [](const Token &token) { return token.span.end; });
    return it == m_tokens.begin() ? Token() : *std::prev(it);
}

QString EditLayout::newName(const QString &wanted)
{
    QString name = wanted;
    for (int i = 2; isIdentifierUsed(name) || m_newNames.contains(name); ++i)
        name = wanted + u'_' + QString::number(i);
    m_newNames.insert(name);
    return name;
}

void EditLayout::replace(SourceSpan span, const QString &text)
{
    if (!span.isEmpty() || !text.isEmpty())
        m_edits.push_back({span, text});
}

void EditLayout::removeStatement(SourceSpan span)
{
    const std::vector<Token> comments = commentsIn(span);
    const bool starts = startsLine(span.begin);
    const bool ends = endsLine(span.end);
    if (!comments.empty()) {
        QString kept;
        for (const Token &comment : comments) {
            if (!kept.isEmpty())
                kept += m_lineBreak + indentation(span.begin);
            kept += text(comment.span);
        }
        const bool lastIsLine = text(comments.back().span).startsWith(u"//");
        if (lastIsLine && (!ends || skipSpaces(span.end) < lineEnd(span.end)))
            kept += m_lineBreak + indentation(span.begin);
        const bool inFront = !starts && text(comments.front().span).startsWith(u"//");
        replace({span.begin, lastIsLine ? skipSpaces(span.end) : span.end},
                inFront ? m_lineBreak + indentation(span.begin) + kept : kept);
        return;
    }
    const quint32 next = skipSpaces(span.end);
    if (starts && next >= lineEnd(span.end)) {
        remove({lineBegin(span.begin), nextLine(span.end)});
    } else if (starts) {
        remove({span.begin, next}); // what follows on the line moves to its beginning
    } else {
        quint32 begin = span.begin;
        while (begin > 0 && isSpace(m_text[begin - 1]))
            --begin;
        remove({begin, span.end});
    }
}

void EditLayout::replaceStatement(SourceSpan span, const QString &text)
{
    QString kept;
    for (const Token &comment : commentsIn(span))
        kept += this->text(comment.span).toString() + m_lineBreak + indentation(span.begin);
    replace(span, kept + text);
}

void EditLayout::insertAfterStatement(SourceSpan span, const QStringList &lines)
{
    if (!endsLine(span.end)) {
        insert(span.end, u' ' + lines.join(u' '));
        return;
    }
    const QString indented = m_lineBreak + indentation(span.begin);
    insert(lineEnd(span.end), indented + lines.join(indented));
}

void EditLayout::insertBeforeStatement(SourceSpan span, const QStringList &lines)
{
    if (!startsLine(span.begin)) {
        insert(span.begin, lines.join(u' ') + u' ');
        return;
    }
    insertLinesAt(withCommentsAbove(lineBegin(span.begin)), indentation(span.begin), lines);
}

void EditLayout::insertLinesAt(quint32 lineBegin, const QString &indentation, const QStringList &lines)
{
    insert(lineBegin, indentation + lines.join(m_lineBreak + indentation) + m_lineBreak);
}

void EditLayout::insertIntoEmptyBlock(SourceSpan block, const QStringList &lines)
{
    const quint32 close = block.end - 1;
    const QString indented = indentation(block.begin) + m_indentUnit;
    if (lineBegin(close) > block.begin && startsLine(close)) {
        insertLinesAt(lineBegin(close), indented, lines);
    } else if (hasComments(block)) {
        const bool spaced = isSpace(m_text[close - 1]);
        insert(close, (spaced ? QString() : QStringLiteral(" ")) + lines.join(u' ') + u' ');
    } else {
        replace({block.begin + 1, close},
                m_lineBreak + indented + lines.join(m_lineBreak + indented) + m_lineBreak + indentation(block.begin));
    }
}

void EditLayout::removeElement(const std::vector<SourceSpan> &all, size_t index)
{
    const SourceSpan element = all[index];
    const Token next = tokenAt(element.end);
    const bool hasComma = text(next.span) == u",";
    const quint32 end = hasComma ? next.span.end : element.end;
    if (hasComments({element.begin, end})) {
        removeStatement({element.begin, end});
        return;
    }
    if (startsLine(element.begin) && (endsLine(end) || lineOf(element.begin) != lineOf(element.end))) {
        removeStatement({element.begin, end});
    } else if (index + 1 < all.size()) {
        remove({element.begin, skipSpaces(end)});
    } else if (index > 0 && !hasComments({all[index - 1].end, element.begin})) {
        // The comma in front goes, one behind stays.
        remove({all[index - 1].end, element.end});
    } else {
        remove({element.begin, end});
    }
}

void EditLayout::insertElement(const std::vector<SourceSpan> &all, size_t before, const QString &text)
{
    if (before < all.size()) {
        const quint32 begin = all[before].begin;
        const bool ownLine = startsLine(begin);
        insert(begin, text + (ownLine ? u',' + m_lineBreak + indentation(begin) : QStringLiteral(", ")));
        return;
    }
    const SourceSpan last = all.back();
    const Token next = tokenAt(last.end);
    const bool hasComma = this->text(next.span) == u",";
    if (!startsLine(last.begin)) {
        insert(last.end, QStringLiteral(", ") + text);
        return;
    }
    const quint32 end = lineEnd(hasComma ? next.span.end : last.end);
    const QString line = m_lineBreak + indentation(last.begin) + text;
    if (hasComma && endsLine(next.span.end)) {
        insert(end, line + u',');
    } else if (!hasComma && endsLine(last.end)) {
        insert(last.end, QStringLiteral(","));
        insert(end, line);
    } else {
        insert(last.end, QStringLiteral(", ") + text);
    }
}

std::vector<TextEdit> EditLayout::takeEdits()
{
    std::ranges::stable_sort(m_edits, {}, [](const TextEdit &edit) { return edit.span.begin; });
    std::vector<TextEdit> edits;
    for (TextEdit &edit : m_edits) {
        TextEdit *last = edits.empty() ? nullptr : &edits.back();
        const bool touches = last && last->span.end >= edit.span.begin;
        if (touches && (last->span.isEmpty() || edit.span.isEmpty() || last->span.end == edit.span.begin)) {
            last->replacement += edit.replacement;
            last->span.end = std::max(last->span.end, edit.span.end);
        } else {
            Q_ASSERT(!touches);
            edits.push_back(std::move(edit));
        }
    }
    m_edits.clear();
    m_newNames.clear();
    return edits;
}

QString stringLiteral(const QString &text, bool forFormat)
{
    QString literal = QStringLiteral("\"");
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"': literal += u"\\\""; break;
        case u'\\': literal += u"\\\\"; break;
        case u'\n': literal += u"\\n"; break;
        case u'\r': literal += u"\\r"; break;
        case u'\t': literal += u"\\t"; break;
        case u'{': literal += forFormat ? u"{{" : u"{"; break;
        case u'}': literal += forFormat ? u"}}" : u"}"; break;
        default:
            // Characters that no editor shows, and those that rustc refuses in a literal because they turn the
            // direction of what follows.
            if (c.category() == QChar::Other_Control || (c >= u'\u202a' && c <= u'\u202e')
                || (c >= u'\u2066' && c <= u'\u2069'))
                literal += QStringLiteral("\\u{%1}").arg(QString::number(c.unicode(), 16));
            else
                literal += c;
        }
    }
    return literal + u'"';
}

} // namespace Pollux
