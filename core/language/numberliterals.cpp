// SPDX-License-Identifier: MIT
#include "literals.h"

#include "characters.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <limits>

namespace Pollux {

namespace {

QString shown(QStringView text)
{
    constexpr qsizetype longest = 40;
    return text.size() <= longest ? text.toString() : text.first(longest).toString() + QStringLiteral("...");
}

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
        if (literal->suffix == NumberType::F32) { // rounded once: not by way of an f64
            const QByteArray text = digits.toLatin1();
            float number = 0;
            if (std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc())
                literal->number = double(number);
        }
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
    const bool isWide =
        !literal->suffix || *literal->suffix == NumberType::I128 || *literal->suffix == NumberType::U128;
    if (overflows && isWide) {
        report(diagnostics, span,
               QStringLiteral("integers above %1 are not supported yet").arg(std::numeric_limits<quint64>::max()),
               QStringLiteral("use a smaller number"));
        return literal;
    }
    if (literal->suffix && (overflows || value > largest(*literal->suffix, minus.has_value()))) {
        report(
            diagnostics, {minus.value_or(begin), span.end},
            QStringLiteral("literal out of range for `%1`").arg(name(*literal->suffix)),
            QStringLiteral("the largest `%1` is %2").arg(name(*literal->suffix)).arg(largest(*literal->suffix, false)));
    }
    literal->integer = value;
    return literal;
}

} // namespace Pollux
