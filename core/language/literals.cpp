// SPDX-License-Identifier: MIT
#include "literals.h"

#include "characters.h"

#include <QString>

#include <algorithm>

namespace Pollux {

namespace {

bool isAsciiSpace(char16_t c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r'; }

/// Reads the characters of a string or character literal one by one, resolving escapes.
class ContentReader
{
public:
    ContentReader(QStringView text, quint32 begin, bool isBytes, Diagnostics &diagnostics)
        : m_text(text)
        , m_begin(begin)
        , m_isBytes(isBytes)
        , m_diagnostics(diagnostics)
    {}

    bool atEnd() const { return m_at >= m_text.size(); }
    quint32 offset() const { return m_begin + quint32(m_at); }

    char32_t plain()
    {
        const char16_t c = m_text[m_at++].unicode();
        if (m_isBytes && c > 0x7f) {
            report(m_at - 1, m_at, QStringLiteral("non-ASCII character in byte literal"),
                   QStringLiteral("use a `\\xHH` escape for a non-ASCII byte"));
        }
        if (QChar::isHighSurrogate(c) && !atEnd() && m_text[m_at].isLowSurrogate())
            return QChar::surrogateToUcs4(c, m_text[m_at++].unicode());
        return c;
    }

    /// The character that the escape at hand stands for; nothing for one that is wrong, or for `\` at a line's end.
    std::optional<char32_t> escaped()
    {
        const qsizetype from = m_at;
        ++m_at;
        if (atEnd())
            return std::nullopt;
        const char32_t c = plain();
        switch (c) {
        case U'n': return U'\n';
        case U'r': return U'\r';
        case U't': return U'\t';
        case U'0': return U'\0';
        case U'\\':
        case U'\'':
        case U'"': return c;
        case U'x': return byteEscape(from);
        case U'u': {
            const auto escape = unicodeEscape(from);
            if (m_isBytes) {
                report(from, m_at, QStringLiteral("unicode escape in byte string"),
                       QStringLiteral("unicode escape sequences cannot be used as a byte or in a byte string"));
                return std::nullopt;
            }
            return escape;
        }
        case U'\r':
        case U'\n':
            while (!atEnd() && isAsciiSpace(m_text[m_at].unicode()))
                ++m_at;
            return std::nullopt;
        default:
            report(from + 1, m_at, QStringLiteral("unknown character escape: `%1`").arg(QString::fromUcs4(&c, 1)),
                   QStringLiteral("for a backslash write `\\\\`"));
            return std::nullopt;
        }
    }

private:
    void report(qsizetype from, qsizetype to, const QString &message, const QString &remedy = {})
    {
        m_diagnostics.append({Severity::Error, {m_begin + quint32(from), m_begin + quint32(to)}, {}, message, remedy});
    }

    std::optional<char32_t> byteEscape(qsizetype from)
    {
        char32_t value = 0;
        for (int digits = 0; digits < 2; ++digits) {
            if (atEnd()) {
                report(from, m_at, QStringLiteral("numeric character escape is too short"),
                       QStringLiteral("write two hexadecimal digits"));
                return std::nullopt;
            }
            const char16_t digit = m_text[m_at].unicode();
            if (!isHexDigit(digit)) {
                report(m_at, m_at + 1,
                       QStringLiteral("invalid character in numeric character escape: `%1`").arg(QChar(digit)),
                       QStringLiteral("write two hexadecimal digits"));
                return std::nullopt;
            }
            value = value * 16 + char32_t(digitValue(digit));
            ++m_at;
        }
        if (value > 0x7f && !m_isBytes) {
            report(from, m_at, QStringLiteral("out of range hex escape"),
                   QStringLiteral("must be a character in the range [\\x00-\\x7f]; use `\\u{...}` for others"));
            return std::nullopt;
        }
        return value;
    }

    std::optional<char32_t> unicodeEscape(qsizetype from)
    {
        if (atEnd() || m_text[m_at] != u'{') {
            report(from, m_at, QStringLiteral("incorrect unicode escape sequence"),
                   QStringLiteral("format of unicode escape sequences is `\\u{...}`"));
            return std::nullopt;
        }
        const qsizetype close = m_text.indexOf(u'}', m_at);
        if (close < 0) {
            report(from, m_text.size(), QStringLiteral("unterminated unicode escape"),
                   QStringLiteral("terminate the unicode escape with `}`"));
            m_at = m_text.size();
            return std::nullopt;
        }
        char32_t value = 0;
        int digits = 0;
        for (qsizetype i = m_at + 1; i < close; ++i) {
            const char16_t digit = m_text[i].unicode();
            if (digit == u'_' && digits > 0)
                continue;
            if (!isHexDigit(digit)) {
                report(i, i + 1, QStringLiteral("invalid character in unicode escape: `%1`").arg(QChar(digit)),
                       QStringLiteral("write hexadecimal digits"));
                m_at = close + 1;
                return std::nullopt;
            }
            if (++digits <= 6)
                value = value * 16 + char32_t(digitValue(digit));
        }
        m_at = close + 1;
        if (digits == 0 || digits > 6) {
            report(from, m_at,
                   digits == 0 ? QStringLiteral("empty unicode escape") : QStringLiteral("overlong unicode escape"),
                   QStringLiteral("write 1 to 6 hexadecimal digits"));
            return std::nullopt;
        }
        if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
            report(from, m_at, QStringLiteral("invalid unicode character escape"),
                   value > 0x10ffff ? QStringLiteral("unicode escape must be at most 10FFFF")
                                    : QStringLiteral("unicode escape must not be a surrogate"));
            return std::nullopt;
        }
        return value;
    }

    QStringView m_text;
    quint32 m_begin;
    bool m_isBytes;
    Diagnostics &m_diagnostics;
    qsizetype m_at = 0;
};

void report(Diagnostics &diagnostics, SourceSpan span, const QString &message, const QString &remedy = {},
            const QString &code = {})
{
    diagnostics.append({Severity::Error, span, code, message, remedy});
}

} // namespace

SourceSpan StringContent::spanOf(std::size_t from, std::size_t to) const
{
    return {offsets[std::min(from, text.size())], offsets[std::min(to, text.size())]};
}

QByteArray StringContent::utf8() const { return QString::fromUcs4(text.data(), qsizetype(text.size())).toUtf8(); }

StringContent stringContent(QStringView token, quint32 begin, Diagnostics &diagnostics)
{
    StringContent content;
    const bool isBytes = token.startsWith(u'b');
    const qsizetype letters = isBytes ? 1 : 0;
    const bool isRaw = token.size() > letters && token[letters] == u'r';
    qsizetype hashes = 0;
    if (isRaw) {
        while (letters + 1 + hashes < token.size() && token[letters + 1 + hashes] == u'#')
            ++hashes;
    }
    const qsizetype prefix = letters + (isRaw ? 1 + hashes : 0) + 1;
    qsizetype end = token.size();
    if (end >= prefix + 1 + hashes && token[end - 1 - hashes] == u'"')
        end -= 1 + hashes;
    end = std::max(end, std::min(prefix, token.size()));
    const QStringView inner = token.sliced(std::min(prefix, token.size()), end - std::min(prefix, token.size()));

    ContentReader reader(inner, begin + quint32(prefix), isBytes, diagnostics);
    content.text.reserve(std::size_t(inner.size()));
    content.offsets.reserve(std::size_t(inner.size()) + 1);
    while (!reader.atEnd()) {
        const quint32 offset = reader.offset();
        const bool isEscape = !isRaw && inner[qsizetype(offset - begin) - prefix] == u'\\';
        const std::optional<char32_t> c = isEscape ? reader.escaped() : reader.plain();
        if (!c)
            continue;
        if (*c == U'\r' && !isEscape)
            continue; // a file with CRLF has the same strings
        content.text.push_back(*c);
        content.offsets.push_back(offset);
    }
    content.offsets.push_back(begin + quint32(end));
    return content;
}

std::unique_ptr<Tree::Literal> stringLiteral(QStringView token, quint32 begin, Diagnostics &diagnostics)
{
    auto literal = std::make_unique<Tree::Literal>(SourceSpan{begin, begin + quint32(token.size())});
    const StringContent content = stringContent(token, begin, diagnostics);
    if (token.startsWith(u'b')) {
        literal->value = Tree::Literal::Value::ByteString;
        for (const char32_t byte : content.text)
            literal->string += char(byte & 0xff);
    } else {
        literal->value = Tree::Literal::Value::String;
        literal->string = content.utf8();
    }
    return literal;
}

std::unique_ptr<Tree::Literal> characterLiteral(QStringView token, quint32 begin, Diagnostics &diagnostics)
{
    const SourceSpan span{begin, begin + quint32(token.size())};
    auto literal = std::make_unique<Tree::Literal>(span);
    const bool isByte = token.startsWith(u'b');
    literal->value = isByte ? Tree::Literal::Value::Integer : Tree::Literal::Value::Char;
    if (isByte) {
        literal->suffix = NumberType::U8;
        token = token.sliced(1);
        ++begin;
    }
    const QStringView inner = token.size() >= 2 ? token.sliced(1, token.size() - 2) : QStringView();
    const SourceSpan innerSpan{begin + 1, begin + 1 + quint32(inner.size())};
    if (inner.isEmpty()) {
        report(diagnostics, {begin + 1, begin + 1}, QStringLiteral("empty character literal"),
               QStringLiteral("write one character between the quotes"));
        return literal;
    }
    if (inner == u"'") {
        report(diagnostics, innerSpan, QStringLiteral("character constant must be escaped: `'`"),
               QStringLiteral("write `'\\''`"));
        return literal;
    }
    if (inner == u"\t" || inner == u"\r" || inner == u"\n") {
        report(diagnostics, innerSpan,
               QStringLiteral("character constant must be escaped: `%1`")
                   .arg(inner == u"\t"   ? QStringLiteral("\\t")
                        : inner == u"\r" ? QStringLiteral("\\r")
                                         : QStringLiteral("\\n")));
        return literal;
    }
    const qsizetype before = diagnostics.size();
    ContentReader reader(inner, begin + 1, isByte, diagnostics);
    const std::optional<char32_t> c = inner.front() == u'\\' ? reader.escaped() : reader.plain();
    if (diagnostics.size() == before && (!c || !reader.atEnd())) {
        report(diagnostics, span, QStringLiteral("character literal may only contain one codepoint"),
               QStringLiteral("if you meant to write a string literal, use double quotes"));
    }
    literal->integer = c.value_or(U'\0');
    return literal;
}

} // namespace Pollux
