// SPDX-License-Identifier: MIT
#include "lexer.h"

#include "characters.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <string_view>

namespace Pollux {

namespace {

using View = std::u16string_view;

/// Strict and reserved keywords of Rust 2021, sorted. `union`, `macro_rules` and `auto` are identifiers.
constexpr std::array keywords{
    View(u"Self"),     View(u"abstract"), View(u"as"),     View(u"async"),    View(u"await"),  View(u"become"),
    View(u"box"),      View(u"break"),    View(u"const"),  View(u"continue"), View(u"crate"),  View(u"do"),
    View(u"dyn"),      View(u"else"),     View(u"enum"),   View(u"extern"),   View(u"false"),  View(u"final"),
    View(u"fn"),       View(u"for"),      View(u"if"),     View(u"impl"),     View(u"in"),     View(u"let"),
    View(u"loop"),     View(u"macro"),    View(u"match"),  View(u"mod"),      View(u"move"),   View(u"mut"),
    View(u"override"), View(u"priv"),     View(u"pub"),    View(u"ref"),      View(u"return"), View(u"self"),
    View(u"static"),   View(u"struct"),   View(u"super"),  View(u"trait"),    View(u"true"),   View(u"try"),
    View(u"type"),     View(u"typeof"),   View(u"unsafe"), View(u"unsized"),  View(u"use"),    View(u"virtual"),
    View(u"where"),    View(u"while"),    View(u"yield"),
};
static_assert(std::is_sorted(keywords.begin(), keywords.end()));

constexpr std::array threeCharacterOperators{View(u"..."), View(u"..="), View(u"<<="), View(u">>=")};
constexpr std::array twoCharacterOperators{
    View(u"::"), View(u"->"), View(u"=>"), View(u"=="), View(u"!="), View(u"<="), View(u">="),
    View(u"&&"), View(u"||"), View(u"+="), View(u"-="), View(u"*="), View(u"/="), View(u"%="),
    View(u"^="), View(u"&="), View(u"|="), View(u"<<"), View(u">>"), View(u".."),
};
/// More of them help nobody.
constexpr qsizetype mostDiagnostics = 100;

constexpr View oneCharacterOperators = u"+-*/%^!&|=<>.:";
constexpr View standAlone = u"(){}[];,@#$?~"; // no longer operator begins with these

class Lexer
{
public:
    Lexer(QStringView text, Comments comments, Diagnostics *diagnostics)
        : m_text(text.utf16(), std::size_t(text.size()))
        , m_size(quint32(text.size()))
        , m_keepComments(comments == Comments::Keep)
        , m_diagnostics(diagnostics)
    {}

    std::vector<Token> run()
    {
        m_tokens.reserve(m_size / 4 + 1);
        shebang();
        while (m_at < m_size)
            token();
        add(TokenKind::End, m_size);
        return std::move(m_tokens);
    }

private:
    char16_t peek(quint32 ahead = 0) const { return m_at + ahead < m_size ? m_text[m_at + ahead] : u'\0'; }

    /// The character at `position`, with a surrogate pair as one; 0 past the end.
    char32_t character(quint32 position) const
    {
        if (position >= m_size)
            return 0;
        const char16_t c = m_text[position];
        if (QChar::isHighSurrogate(c) && position + 1 < m_size && QChar::isLowSurrogate(m_text[position + 1]))
            return QChar::surrogateToUcs4(c, m_text[position + 1]);
        return c;
    }

    static quint32 width(char32_t c) { return c > 0xffff ? 2 : 1; }

    void add(TokenKind kind, quint32 begin) { m_tokens.push_back({kind, {begin, m_at}}); }

    void report(SourceSpan span, const QString &message, const QString &remedy = {}, const QString &code = {})
    {
        if (m_diagnostics && m_diagnostics->size() < mostDiagnostics)
            m_diagnostics->append({Severity::Error, span, code, message, remedy});
    }

    /// For a message: not more than it can hold.
    QString shown(quint32 begin, quint32 end) const
    {
        constexpr quint32 longest = 40;
        const View text = m_text.substr(begin, std::min(end - begin, longest));
        return QString::fromUtf16(text.data(), qsizetype(text.size()));
    }

    /// A literal with quotes; letters right behind it are a suffix, which none of these has.
    void addQuoted(TokenKind kind, quint32 begin)
    {
        add(kind, begin);
        if (!isIdentifierStart(character(m_at)))
            return;
        skipIdentifier();
        report({begin, m_at},
               QStringLiteral("suffixes on %1 literals are invalid")
                   .arg(kind == TokenKind::String ? QStringLiteral("string") : QStringLiteral("char")),
               QStringLiteral("put a space behind the literal, or remove the suffix"));
    }

    /// `#!/usr/bin/env ...` on the first line; `#![...]` is an attribute.
    void shebang()
    {
        if (peek() != u'#' || peek(1) != u'!')
            return;
        quint32 next = 2;
        while (next < m_size && isSpace(m_text[next]))
            ++next;
        if (next < m_size && m_text[next] == u'[')
            return;
        lineComment();
    }

    void token()
    {
        const char32_t c = character(m_at);
        if (isSpace(c)) {
            m_at += width(c);
        } else if (c == U'/' && peek(1) == u'/') {
            lineComment();
        } else if (c == U'/' && peek(1) == u'*') {
            blockComment();
        } else if (isIdentifierStart(c)) {
            if (!prefixedLiteral())
                word();
        } else if (isEmoji(c)) {
            word();
        } else if (c < 0x80 && isDigit(c)) {
            number();
        } else if (c == U'"') {
            const quint32 begin = m_at;
            quotedString(begin);
        } else if (c == U'\'') {
            const quint32 begin = m_at;
            characterOrLifetime(begin);
        } else {
            punctuation(c);
        }
    }

    void lineComment()
    {
        const quint32 begin = m_at;
        const std::size_t end = m_text.find(u'\n', m_at);
        m_at = end == View::npos ? m_size : quint32(end);
        if (m_keepComments)
            add(TokenKind::Comment, begin);
    }

    void blockComment()
    {
        const quint32 begin = m_at;
        int depth = 0;
        while (m_at < m_size) {
            if (peek() == u'/' && peek(1) == u'*') {
                ++depth;
                m_at += 2;
            } else if (peek() == u'*' && peek(1) == u'/') {
                --depth;
                m_at += 2;
                if (depth == 0)
                    break;
            } else {
                ++m_at;
            }
        }
        if (depth > 0) {
            report({begin, m_at}, QStringLiteral("unterminated block comment"),
                   QStringLiteral("close it with `*/`, once for each `/*` inside it"), QStringLiteral("E0758"));
        }
        if (m_keepComments)
            add(TokenKind::Comment, begin);
    }

    /// r"..", r#".."#, r#name, b"..", b'.', br"..", c"..".
    bool prefixedLiteral()
    {
        const quint32 begin = m_at;
        const char16_t c = peek();
        if (c != u'r' && c != u'b' && c != u'c')
            return false;
        quint32 ahead = 1;
        const bool isByteOrC = c != u'r';
        if (isByteOrC && peek(1) == u'\'' && c == u'b') {
            ++m_at;
            characterOrLifetime(begin);
            return true;
        }
        if (isByteOrC && peek(1) == u'"') {
            ++m_at;
            quotedString(begin);
            return true;
        }
        if (isByteOrC) {
            if (peek(1) != u'r')
                return false;
            ahead = 2;
        }
        quint32 hashes = 0;
        while (peek(ahead + hashes) == u'#')
            ++hashes;
        if (peek(ahead + hashes) == u'"') {
            m_at += ahead + hashes + 1;
            rawString(begin, hashes);
            return true;
        }
        if (c == u'r' && hashes == 1 && isIdentifierStart(character(m_at + 2))) {
            m_at += 2;
            skipIdentifier();
            add(TokenKind::Identifier, begin);
            return true;
        }
        return false;
    }

    void rawString(quint32 begin, quint32 hashes)
    {
        while (m_at < m_size) {
            const std::size_t quote = m_text.find(u'"', m_at);
            if (quote == View::npos)
                break;
            m_at = quint32(quote) + 1;
            quint32 found = 0;
            while (found < hashes && peek(found) == u'#')
                ++found;
            m_at += found;
            if (found == hashes) {
                addQuoted(TokenKind::String, begin);
                return;
            }
        }
        m_at = m_size;
        add(TokenKind::String, begin);
        report({begin, m_at}, QStringLiteral("unterminated raw string"),
               QStringLiteral("close it with `\"%1`").arg(QString(hashes, QLatin1Char('#'))), QStringLiteral("E0748"));
    }

    void skipIdentifier()
    {
        char32_t c = character(m_at);
        while (m_at < m_size && isIdentifierPart(c)) {
            m_at += width(c);
            c = character(m_at);
        }
    }

    void word()
    {
        const quint32 begin = m_at;
        skipIdentifier();
        if (isEmoji(character(m_at))) {
            for (char32_t c = character(m_at); isEmoji(c) || isIdentifierPart(c); c = character(m_at))
                m_at += width(c);
            add(TokenKind::Identifier, begin);
            report({begin, m_at}, QStringLiteral("identifiers cannot contain emoji: `%1`").arg(shown(begin, m_at)),
                   QStringLiteral("put it into a string"));
            return;
        }
        const View text = m_text.substr(begin, m_at - begin);
        const bool isKeyword = std::binary_search(keywords.begin(), keywords.end(), text);
        add(isKeyword ? TokenKind::Keyword : TokenKind::Identifier, begin);
    }

    /// The literal with its suffix; whether its digits and suffix make sense is the parser's question.
    void number()
    {
        const quint32 begin = m_at;
        TokenKind kind = TokenKind::Integer;
        const bool hasBase = peek() == u'0' && (peek(1) == u'x' || peek(1) == u'o' || peek(1) == u'b');
        if (hasBase) {
            m_at += 2;
            skipIdentifier();
            if (peek() == u'.' && isDigit(peek(1))) { // 0x1.0: the parser refuses it
                kind = TokenKind::Float;
                ++m_at;
                skipIdentifier();
            }
            add(kind, begin);
            return;
        }
        skipDigits();
        // `1.5` and `1.` are floats; `1..2` is a range, `1.max(2)` a call.
        if (peek() == u'.' && peek(1) != u'.' && !isIdentifierStart(character(m_at + 1))) {
            kind = TokenKind::Float;
            ++m_at;
            if (isDigit(peek()))
                skipDigits();
        }
        if (peek() == u'e' || peek() == u'E') {
            quint32 ahead = 1;
            if (peek(ahead) == u'+' || peek(ahead) == u'-')
                ++ahead;
            while (peek(ahead) == u'_')
                ++ahead;
            if (isDigit(peek(ahead)) || ahead > 1) {
                kind = TokenKind::Float;
                m_at += ahead;
                skipDigits();
            }
        }
        skipIdentifier();
        add(kind, begin);
    }

    void skipDigits()
    {
        while (isDigit(peek()) || peek() == u'_')
            ++m_at;
    }

    /// At the opening quote; `begin` is where the literal begins (with its prefix).
    void quotedString(quint32 begin)
    {
        ++m_at;
        while (m_at < m_size) {
            const char16_t c = m_text[m_at++];
            if (c == u'"') {
                addQuoted(TokenKind::String, begin);
                return;
            }
            if (c == u'\\' && m_at < m_size)
                ++m_at;
        }
        add(TokenKind::String, begin);
        report({begin, m_at}, QStringLiteral("unterminated double quote string"), QStringLiteral("close it with `\"`"),
               QStringLiteral("E0765"));
    }

    /// At the quote; `begin` is where the literal begins (with its prefix).
    void characterOrLifetime(quint32 begin)
    {
        ++m_at;
        const char32_t first = character(m_at);
        if (first == U'\\') {
            m_at += 2;
            closeCharacter(begin);
            return;
        }
        const quint32 afterFirst = m_at + width(first);
        const bool isClosed = afterFirst < m_size && m_text[afterFirst] == u'\'';
        if (isClosed && first != U'\n') { // including ''' : the parser says that it must be escaped
            m_at = afterFirst + 1;
            addQuoted(TokenKind::Char, begin);
            return;
        }
        if (isIdentifierStart(first)) {
            skipIdentifier();
            if (peek() == u'\'') { // 'ab'
                ++m_at;
                add(TokenKind::Char, begin);
                return;
            }
            add(TokenKind::Lifetime, begin);
            return;
        }
        if (first == U'\'') { // ''
            ++m_at;
            add(TokenKind::Char, begin);
            return;
        }
        closeCharacter(begin);
    }

    /// Goes to the closing quote on the same line.
    void closeCharacter(quint32 begin)
    {
        m_at = std::min(m_at, m_size);
        quint32 end = m_at;
        while (end < m_size && m_text[end] != u'\'' && m_text[end] != u'\n')
            ++end;
        if (end < m_size && m_text[end] == u'\'') {
            m_at = end + 1;
            addQuoted(TokenKind::Char, begin);
            return;
        }
        m_at = std::min(begin + 1, m_size);
        add(TokenKind::Unknown, begin);
        report({begin, m_at}, QStringLiteral("unterminated character literal"), QStringLiteral("close it with `'`"),
               QStringLiteral("E0762"));
    }

    void punctuation(char32_t c)
    {
        const quint32 begin = m_at;
        const View three = m_text.substr(m_at, 3);
        const View two = m_text.substr(m_at, 2);
        if (c < 0x80 && standAlone.find(char16_t(c)) != View::npos) {
            m_at += 1;
        } else if (std::find(threeCharacterOperators.begin(), threeCharacterOperators.end(), three)
                   != threeCharacterOperators.end()) {
            m_at += 3;
        } else if (std::find(twoCharacterOperators.begin(), twoCharacterOperators.end(), two)
                   != twoCharacterOperators.end()) {
            m_at += 2;
        } else if (c < 0x80 && oneCharacterOperators.find(char16_t(c)) != View::npos) {
            m_at += 1;
        } else {
            unknown(c);
            return;
        }
        add(TokenKind::Punctuation, begin);
    }

    /// A run of characters that start nothing is one token and one diagnostic.
    void unknown(char32_t c)
    {
        const quint32 begin = m_at;
        m_at += width(c);
        while (m_at < m_size && character(m_at) == c)
            m_at += width(c);
        add(TokenKind::Unknown, begin);
        const bool isPlain = c > 0x20 && c < 0x7f;
        const QString written = isPlain ? QString(QChar(char16_t(c))) : QStringLiteral("\\u{%1}").arg(uint(c), 0, 16);
        QString remedy;
        if (c == 0x201c || c == 0x201d)
            remedy = QStringLiteral("use the straight quote `\"`");
        else if (c == 0x2018 || c == 0x2019)
            remedy = QStringLiteral("use the straight quote `'`");
        else if (c == 0xa0)
            remedy = QStringLiteral("use an ordinary space");
        report({begin, m_at}, QStringLiteral("unknown start of token: %1").arg(written), remedy);
    }

    View m_text;
    quint32 m_size;
    bool m_keepComments;
    Diagnostics *m_diagnostics;
    quint32 m_at = 0;
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokenize(QStringView text, Comments comments, Diagnostics *diagnostics)
{
    return Lexer(text, comments, diagnostics).run();
}

} // namespace Pollux
