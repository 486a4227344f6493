// SPDX-License-Identifier: MIT
#include "parserstate.h"

#include <algorithm>

namespace Pollux {

namespace {

// clang-format off
bool isReserved(Atom keyword)
{
    switch (keyword) {
    case u"abstract"_a: case u"become"_a: case u"box"_a: case u"do"_a: case u"final"_a: case u"macro"_a:
    case u"override"_a: case u"priv"_a: case u"try"_a: case u"typeof"_a: case u"unsized"_a: case u"virtual"_a:
    case u"yield"_a: return true;
    default: return false;
    }
}
// clang-format on

} // namespace

Parser::Nesting::Nesting(Parser &parser, int levels)
    : m_parser(parser)
    , m_levels(levels)
    , m_outerHeight(parser.m_height)
{
    m_parser.m_depth += levels;
    m_parser.m_height = 0;
    if (m_parser.m_depth > maximumNesting)
        m_parser.tooDeep(m_parser.span());
}

Parser::Nesting::~Nesting()
{
    m_parser.m_depth -= m_levels;
    m_parser.m_height = std::max(m_outerHeight, m_parser.m_height + m_levels);
}

Parser::Parser(const SourceText &source, Dialect dialect)
    : m_source(source)
    , m_dialect(dialect)
    , m_text(source.text())
{
    m_tokens = tokenize(m_text, Comments::Drop, &m_diagnostics);
    m_errors = int(m_diagnostics.size());
    // What follows an unclosed literal is swallowed by it, so the rest cannot make sense.
    m_silent = m_errors >= maximumErrors
            || std::any_of(m_diagnostics.begin(), m_diagnostics.end(), [](const Diagnostic &diagnostic) {
                   return diagnostic.message.startsWith(QLatin1String("unterminated"));
               });
    // Reported by the lexer; without them the rest can be read.
    for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i) {
        if (m_tokens[i].kind == TokenKind::Unknown)
            m_echoes.push_back(m_tokens[i + 1].span.begin);
    }
    std::erase_if(m_tokens, [](const Token &token) { return token.kind == TokenKind::Unknown; });
    m_atoms.reserve(m_tokens.size());
    for (const Token &token : m_tokens) {
        const bool hasAtom = token.kind == TokenKind::Keyword || token.kind == TokenKind::Punctuation;
        const QStringView view = text(token);
        m_atoms.push_back(hasAtom ? atomOf({view.utf16(), std::size_t(view.size())}) : 0);
    }
    checkDelimiters();
}

ParseResult Parser::run()
{
    auto program = std::make_unique<Tree::Program>();
    Tree::Items &items = *program;
    innerAttributes();
    while (!atEnd()) {
        const int first = m_at;
        if (!item(items))
            recover(first, int(m_tokens.size()) - 1);
    }
    std::stable_sort(m_diagnostics.begin(), m_diagnostics.end(),
                     [](const Diagnostic &a, const Diagnostic &b) { return a.span.begin < b.span.begin; });
    if (m_diagnostics.size() > maximumErrors)
        m_diagnostics.resize(maximumErrors);
    return {std::move(program), std::move(m_diagnostics)};
}

// --- tokens --------------------------------------------------------------------------------------------

const Token &Parser::token(int ahead) const
{
    return m_tokens[std::min(std::size_t(m_at + ahead), m_tokens.size() - 1)];
}

Atom Parser::atom(int ahead) const { return m_atoms[std::min(std::size_t(m_at + ahead), m_atoms.size() - 1)]; }

QStringView Parser::text(const Token &token) const { return m_text.sliced(token.span.begin, token.span.length()); }

SourceSpan Parser::since(quint32 begin) const { return {begin, std::max(begin, m_lastEnd)}; }

bool Parser::isWord(QStringView word, int ahead) const { return isIdentifier(ahead) && text(token(ahead)) == word; }

void Parser::advance()
{
    m_lastEnd = token().span.end;
    if (!atEnd())
        ++m_at;
}

bool Parser::accept(Atom a)
{
    if (!is(a))
        return false;
    advance();
    return true;
}

bool Parser::acceptFirstOf(Atom shorter)
{
    if (accept(shorter))
        return true;
    if (kind() != TokenKind::Punctuation || text().size() < 2 || text().front().unicode() != shorter)
        return false;
    Token &token = m_tokens[std::size_t(m_at)];
    m_lastEnd = ++token.span.begin;
    const QStringView rest = text(token);
    m_atoms[std::size_t(m_at)] = atomOf({rest.utf16(), std::size_t(rest.size())});
    return true;
}

bool Parser::expect(Atom a)
{
    if (accept(a))
        return true;
    QString wanted;
    for (int shift = 56; shift >= 0; shift -= 8) {
        if (const char16_t c = (a >> shift) & 0xff)
            wanted += QChar(c);
    }
    unexpected(QLatin1Char('`') + wanted + QLatin1Char('`'));
    return false;
}

std::optional<Tree::Name> Parser::expectName()
{
    if (!isIdentifier() || text() == u"_") {
        unexpected(QStringLiteral("identifier"));
        return std::nullopt;
    }
    QStringView name = text();
    if (name.startsWith(u"r#"))
        name = name.sliced(2);
    Tree::Name result{name.toString(), span()};
    advance();
    return result;
}

bool Parser::closes(Atom close) { return is(close) || atEnd(); }

int Parser::partner() const
{
    const int other = m_partners[std::size_t(m_at)];
    return other < 0 ? int(m_tokens.size()) - 1 : other;
}

// --- diagnostics ---------------------------------------------------------------------------------------

void Parser::error(SourceSpan span, const QString &message, const QString &remedy, const QString &code)
{
    if (m_silent || std::binary_search(m_echoes.begin(), m_echoes.end(), span.begin))
        return;
    // A name in it can be as long as the file.
    const auto shortened = [](const QString &text) {
        constexpr qsizetype longest = 300;
        return text.size() <= longest ? text : text.left(longest) + QStringLiteral("...");
    };
    m_diagnostics.append({Severity::Error, span, code, shortened(message), shortened(remedy)});
    if (++m_errors >= maximumErrors)
        stop();
}

void Parser::unexpected(const QString &expected)
{
    error(span(), QStringLiteral("expected %1, found %2").arg(expected, found()));
}

void Parser::notSupported(SourceSpan span, const QString &what, const QString &remedy)
{
    error(span, QStringLiteral("%1 not supported yet").arg(what), remedy);
}

QString Parser::found() const
{
    switch (kind()) {
    case TokenKind::End: return QStringLiteral("the end of the file");
    case TokenKind::Keyword:
        return (isReserved(atom()) ? QStringLiteral("reserved keyword `%1`") : QStringLiteral("keyword `%1`"))
            .arg(text());
    case TokenKind::Identifier:
        if (text() == u"_")
            return QStringLiteral("reserved identifier `_`");
        break;
    default: break;
    }
    constexpr qsizetype longest = 40;
    QString shown = text().left(longest).toString();
    if (const qsizetype lineBreak = shown.indexOf(u'\n'); lineBreak >= 0 || text().size() > longest)
        shown = shown.left(lineBreak < 0 ? longest : lineBreak) + QStringLiteral("...");
    return QLatin1Char('`') + shown + QLatin1Char('`');
}

/// Finds the partner of each delimiter. Where they do not match, that is the one error to report.
void Parser::checkDelimiters()
{
    m_partners.assign(m_tokens.size(), -1);
    std::vector<int> open;
    const auto closing = [](Atom a) { return a == u"("_a ? u")"_a : a == u"["_a ? u"]"_a : u"}"_a; };
    bool isBroken = false;
    for (int i = 0; i < int(m_tokens.size()) && !isBroken; ++i) {
        const Atom a = m_atoms[std::size_t(i)];
        if (a == u"("_a || a == u"["_a || a == u"{"_a) {
            open.push_back(i);
        } else if (a == u")"_a || a == u"]"_a || a == u"}"_a) {
            const QString shown = text(m_tokens[std::size_t(i)]).toString();
            if (open.empty()) {
                error(m_tokens[std::size_t(i)].span, QStringLiteral("unexpected closing delimiter: `%1`").arg(shown),
                      QStringLiteral("remove it, or add the delimiter that it closes"));
                isBroken = true;
            } else if (closing(m_atoms[std::size_t(open.back())]) != a) {
                const Token &opening = m_tokens[std::size_t(open.back())];
                const LineColumn place = m_source.lineColumn(opening.span.begin);
                error(m_tokens[std::size_t(i)].span, QStringLiteral("mismatched closing delimiter: `%1`").arg(shown),
                      QStringLiteral("close the `%1` of line %2, column %3 first")
                          .arg(text(opening))
                          .arg(place.line)
                          .arg(place.column));
                isBroken = true;
            } else {
                m_partners[std::size_t(i)] = open.back();
                m_partners[std::size_t(open.back())] = i;
                open.pop_back();
            }
        }
    }
    if (!isBroken && !open.empty()) {
        const Token &opening = m_tokens[std::size_t(open.back())];
        error(opening.span, QStringLiteral("this file contains an unclosed delimiter"), unclosedRemedy(open.back()));
        isBroken = true;
    }
    m_silent = m_silent || isBroken;
}

/// A forgotten `}` shows at the end of the file, but the layout often tells where it belongs: the first pair whose
/// lines are indented differently.
QString Parser::unclosedRemedy(int opening) const
{
    const QStringView written = text(m_tokens[std::size_t(opening)]);
    const int count = int(m_tokens.size());
    std::vector<qsizetype> indentation(std::size_t(count), 0); // of the line that each token stands in
    std::vector<bool> beginsLine(std::size_t(count), false);
    quint32 lastEnd = 0;
    for (int i = 0; i < count; ++i) {
        const SourceSpan span = m_tokens[std::size_t(i)].span;
        const QStringView gap = m_text.sliced(lastEnd, span.begin - lastEnd);
        const qsizetype lineBreak = gap.lastIndexOf(u'\n');
        beginsLine[std::size_t(i)] = i == 0 || lineBreak >= 0;
        if (beginsLine[std::size_t(i)])
            indentation[std::size_t(i)] = gap.size() - 1 - lineBreak;
        else
            indentation[std::size_t(i)] = indentation[std::size_t(i - 1)];
        lastEnd = span.end;
    }
    for (int i = opening + 1; i < count; ++i) {
        const int close = m_partners[std::size_t(i)];
        if (m_atoms[std::size_t(i)] != u"{"_a || close < i || !beginsLine[std::size_t(close)])
            continue;
        if (indentation[std::size_t(i)] != indentation[std::size_t(close)]) {
            return QStringLiteral(
                       "close this `%1`; or the `{` of line %2, whose `}` in line %3 is indented differently")
                .arg(written)
                .arg(m_source.lineColumn(m_tokens[std::size_t(i)].span.begin).line)
                .arg(m_source.lineColumn(m_tokens[std::size_t(close)].span.begin).line);
        }
    }
    return QStringLiteral("close this `%1`").arg(written);
}

bool Parser::wrap(SourceSpan span)
{
    if (++m_height <= maximumChain)
        return true;
    error(span, QStringLiteral("a chain of more than %1 operations").arg(maximumChain),
          QStringLiteral("split it up with `let` or a function"));
    stop();
    return false;
}

void Parser::tooDeep(SourceSpan span)
{
    error(span, QStringLiteral("nested more than %1 levels deep").arg(maximumNesting),
          QStringLiteral("split it up with `let` or a function"));
    stop();
}

void Parser::stop()
{
    m_silent = true;
    m_at = int(m_tokens.size()) - 1;
}

void Parser::reportMissingSemicolon(const QString &allowed)
{
    if (!beginsLine()) {
        unexpected(allowed);
        return;
    }
    error({m_lastEnd, m_lastEnd}, QStringLiteral("expected `;`, found %1").arg(found()),
          QStringLiteral("add `;` here"));
}

bool Parser::beginsLine() const { return atEnd() || m_text.sliced(m_lastEnd, begin() - m_lastEnd).contains(u'\n'); }

void Parser::skipItem()
{
    while (!atEnd() && !is(u"}"_a)) {
        const Atom a = atom();
        if (a == u"("_a || a == u"["_a || a == u"{"_a)
            skipGroup();
        else
            advance();
        if (a == u";"_a || a == u"{"_a)
            return;
    }
}

void Parser::recover(int first, int end)
{
    const auto beginsLine = [this](int i) {
        const quint32 from = m_tokens[std::size_t(i - 1)].span.end;
        return m_text.sliced(from, m_tokens[std::size_t(i)].span.begin - from).contains(u'\n');
    };
    const auto beginsStatement = [](Atom a) {
        return a == u"let"_a || a == u"fn"_a || a == u"async"_a || a == u"use"_a || a == u"for"_a || a == u"while"_a
            || a == u"loop"_a || a == u"return"_a || a == u"const"_a || a == u"pub"_a || a == u"#"_a;
    };
    if (atEnd())
        return;
    const int failed = m_at;
    int i = first;
    while (i < end) {
        const Atom a = m_atoms[std::size_t(i)];
        if (i > first && i >= failed && beginsStatement(a) && beginsLine(i))
            break;
        if (a == u";"_a && i >= failed) {
            ++i;
            break;
        }
        const bool opens = a == u"("_a || a == u"["_a || a == u"{"_a;
        const int close = m_partners[std::size_t(i)];
        if (opens && close > i) {
            i = close + 1;
            // A `{...}` ends what cannot go on behind it.
            const Atom next = m_atoms[std::size_t(std::min(i, end))];
            const bool goesOn = next == u"else"_a || next == u"."_a || next == u"?"_a || next == u";"_a
                             || next == u","_a || next == u")"_a || next == u"=>"_a || next == u"="_a;
            if (a == u"{"_a && i > failed && !goesOn)
                break;
        } else {
            ++i;
        }
    }
    m_at = std::max(std::min(i, end), std::min(first + 1, end));
    if (m_at > 0)
        m_lastEnd = m_tokens[std::size_t(m_at - 1)].span.end;
}

void Parser::skipGroup()
{
    m_at = partner();
    advance();
}

ParseResult parse(const SourceText &source, Dialect dialect) { return Parser(source, dialect).run(); }

} // namespace Pollux
