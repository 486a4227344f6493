// SPDX-License-Identifier: MIT
#include "literals.h"

#include <QString>

#include <algorithm>
#include <limits>

namespace Pollux {

namespace {

bool isHexDigit(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

int digitValue(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'z')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'Z')
        return c - u'A' + 10;
    return 99;
}

bool isAsciiSpace(char16_t c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

QString shown(QStringView text)
{
    constexpr qsizetype longest = 40;
    return text.size() <= longest ? text.toString() : text.first(longest).toString() + QStringLiteral("...");
}

/// Reads the characters of a string or character literal one by one, resolving escapes.
class ContentReader
{
public:
    ContentReader(QStringView text, quint32 begin, Diagnostics &diagnostics)
        : m_text(text)
        , m_begin(begin)
        , m_diagnostics(diagnostics)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    quint32 offset() const { return m_begin + quint32(m_at); }

    char32_t plain()
    {
        const char16_t c = m_text[m_at++].unicode();
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
        case U'u': return unicodeEscape(from);
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
        m_diagnostics.append(
            {Severity::Error, {m_begin + quint32(from), m_begin + quint32(to)}, {}, message, remedy});
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
        if (value > 0x7f) {
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
    Diagnostics &m_diagnostics;
    qsizetype m_at = 0;
};

void report(Diagnostics &diagnostics, SourceSpan span, const QString &message, const QString &remedy = {},
            const QString &code = {})
{
    diagnostics.append({Severity::Error, span, code, message, remedy});
}

/// The largest value that a literal of the type can have.
quint64 largest(NumberType type, bool isNegated)
{
    const auto ofSigned = [isNegated](int bits) { return (quint64(1) << (bits - 1)) - (isNegated ? 0 : 1); };
    switch (type) {
    case NumberType::I8: return ofSigned(8);
    case NumberType::I16: return ofSigned(16);
    case NumberType::I32: return ofSigned(32);
    case NumberType::I64:
    case NumberType::Isize: return ofSigned(64);
    case NumberType::U8: return 0xff;
    case NumberType::U16: return 0xffff;
    case NumberType::U32: return 0xffffffff;
    default: return std::numeric_limits<quint64>::max();
    }
}

/// Cuts `1_000u64` in two: where the suffix begins.
qsizetype suffixBegin(QStringView token, int base)
{
    qsizetype i = base == 10 ? 0 : 2;
    bool hasExponent = false;
    for (; i < token.size(); ++i) {
        const char16_t c = token[i].unicode();
        if (c == u'_' || c == u'.' || (c >= u'0' && c <= u'9') || (base == 16 && isHexDigit(c)))
            continue;
        const bool isExponent = base == 10 && !hasExponent && (c == u'e' || c == u'E') && i + 1 < token.size();
        if (!isExponent)
            break;
        hasExponent = true;
        if (token[i + 1] == u'+' || token[i + 1] == u'-')
            ++i;
    }
    return i;
}

} // namespace

SourceSpan StringContent::spanOf(std::size_t from, std::size_t to) const
{
    return {offsets[std::min(from, text.size())], offsets[std::min(to, text.size())]};
}

QByteArray StringContent::utf8() const
{
    return QString::fromUcs4(text.data(), qsizetype(text.size())).toUtf8();
}

StringContent stringContent(QStringView token, quint32 begin, Diagnostics &diagnostics)
{
    StringContent content;
    const bool isRaw = token.startsWith(u'r');
    qsizetype hashes = 0;
    if (isRaw) {
        while (1 + hashes < token.size() && token[1 + hashes] == u'#')
            ++hashes;
    }
    const qsizetype prefix = (isRaw ? 1 + hashes : 0) + 1;
    qsizetype end = token.size();
    if (end >= prefix + 1 + hashes && token[end - 1 - hashes] == u'"')
        end -= 1 + hashes;
    end = std::max(end, std::min(prefix, token.size()));
    const QStringView inner = token.sliced(std::min(prefix, token.size()), end - std::min(prefix, token.size()));

    ContentReader reader(inner, begin + quint32(prefix), diagnostics);
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
    literal->value = Tree::Literal::Value::String;
    literal->string = stringContent(token, begin, diagnostics).utf8();
    return literal;
}

std::unique_ptr<Tree::Literal> characterLiteral(QStringView token, quint32 begin, Diagnostics &diagnostics)
{
    const SourceSpan span{begin, begin + quint32(token.size())};
    auto literal = std::make_unique<Tree::Literal>(span);
    literal->value = Tree::Literal::Value::Char;
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
        report(diagnostics, innerSpan, QStringLiteral("character constant must be escaped: `%1`")
                                           .arg(inner == u"\t"   ? QStringLiteral("\\t")
                                                : inner == u"\r" ? QStringLiteral("\\r")
                                                                 : QStringLiteral("\\n")));
        return literal;
    }
    const qsizetype before = diagnostics.size();
    ContentReader reader(inner, begin + 1, diagnostics);
    const std::optional<char32_t> c = inner.front() == u'\\' ? reader.escaped() : reader.plain();
    if (diagnostics.size() == before && (!c || !reader.atEnd())) {
        report(diagnostics, span, QStringLiteral("character literal may only contain one codepoint"),
               QStringLiteral("if you meant to write a string literal, use double quotes"));
    }
    literal->integer = c.value_or(U'\0');
    return literal;
}

std::unique_ptr<Tree::Literal> numberLiteral(QStringView token, quint32 begin, std::optional<quint32> minus,
                                             Diagnostics &diagnostics)
{
    using Value = Tree::Literal::Value;
    const SourceSpan span{begin, begin + quint32(token.size())};
    auto literal = std::make_unique<Tree::Literal>(span);
    const QChar prefix = token.size() > 1 && token[0] == u'0' ? token[1] : QChar();
    const int base = prefix == u'x' ? 16 : prefix == u'o' ? 8 : prefix == u'b' ? 2 : 10;
    const qsizetype cut = suffixBegin(token, base);
    const QStringView suffix = token.sliced(cut);
    QString digits = token.first(cut).toString();
    digits.remove(u'_');
    if (base != 10 && token.contains(u'.')) {
        report(diagnostics, span,
               QStringLiteral("%1 float literal is not supported")
                   .arg(base == 16  ? QStringLiteral("hexadecimal")
                        : base == 8 ? QStringLiteral("octal")
                                    : QStringLiteral("binary")),
               QStringLiteral("write the number in decimal"));
        return literal;
    }
    if (base == 10 && (suffix == u"e" || suffix == u"E")) {
        report(diagnostics, span, QStringLiteral("expected at least one digit in exponent"));
        return literal;
    }

    const bool looksFloat = base == 10 && (digits.contains(u'.') || digits.contains(u'e') || digits.contains(u'E'));
    if (!suffix.isEmpty()) {
        literal->suffix = numberType(suffix);
        const QString kind = looksFloat ? QStringLiteral("float") : QStringLiteral("number");
        const bool fits = literal->suffix && (!looksFloat || isFloat(*literal->suffix));
        if (!fits) {
            const QStringView bits = suffix.sliced(1);
            const bool isWidth = !looksFloat && (suffix[0] == u'u' || suffix[0] == u'i') && !bits.isEmpty()
                                 && std::all_of(bits.begin(), bits.end(), [](QChar c) { return c.isDigit(); });
            report(diagnostics, span,
                   isWidth ? QStringLiteral("invalid width `%1` for integer literal").arg(shown(bits))
                           : QStringLiteral("invalid suffix `%1` for %2 literal").arg(shown(suffix), kind),
                   looksFloat ? QStringLiteral("valid suffixes are `f32` and `f64`")
                              : QStringLiteral("the suffix must be one of the numeric types (`u32`, `isize`, `f32`, "
                                               "etc.)"));
            literal->suffix.reset();
            return literal;
        }
    }
    if (looksFloat || (literal->suffix && isFloat(*literal->suffix))) {
        literal->value = Value::Float;
        if (base != 10) {
            report(diagnostics, span,
                   QStringLiteral("%1 float literal is not supported")
                       .arg(base == 8 ? QStringLiteral("octal") : QStringLiteral("binary")),
                   QStringLiteral("write the number in decimal"));
            return literal;
        }
        if (digits.back() == u'e' || digits.back() == u'E' || digits.back() == u'+' || digits.back() == u'-') {
            report(diagnostics, span, QStringLiteral("expected at least one digit in exponent"));
            return literal;
        }
        literal->number = digits.toDouble();
        return literal;
    }

    const QStringView number = QStringView(digits).sliced(base == 10 ? 0 : 2);
    if (number.isEmpty()) {
        report(diagnostics, span, QStringLiteral("no valid digits found for number"), {}, QStringLiteral("E0768"));
        return literal;
    }
    bool overflows = false;
    quint64 value = 0;
    for (qsizetype i = 0; i < number.size(); ++i) {
        const int digit = digitValue(number[i].unicode());
        if (digit >= base) {
            const qsizetype place = token.indexOf(number[i], base == 10 ? 0 : 2);
            report(diagnostics, {begin + quint32(place), begin + quint32(place) + 1},
                   QStringLiteral("invalid digit for a base %1 literal").arg(base));
            return literal;
        }
        overflows = overflows || __builtin_mul_overflow(value, quint64(base), &value)
                    || __builtin_add_overflow(value, quint64(digit), &value);
    }
    const bool isWide = !literal->suffix || *literal->suffix == NumberType::I128 || *literal->suffix == NumberType::U128;
    if (overflows && isWide) {
        report(diagnostics, span, QStringLiteral("integers above %1 are not supported yet")
                                      .arg(std::numeric_limits<quint64>::max()),
               QStringLiteral("use a smaller number"));
        return literal;
    }
    if (literal->suffix && (overflows || value > largest(*literal->suffix, minus.has_value()))) {
        report(diagnostics, {minus.value_or(begin), span.end}, QStringLiteral("literal out of range for `%1`").arg(name(*literal->suffix)),
               QStringLiteral("the largest `%1` is %2").arg(name(*literal->suffix)).arg(largest(*literal->suffix, false)));
    }
    literal->integer = value;
    return literal;
}

} // namespace Pollux
