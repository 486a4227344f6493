// SPDX-License-Identifier: MIT
#include "valuetext.h"

#include "numbers.h"
#include "task.h"

#include <QList>
#include <QString>

#include <array>
#include <charconv>
#include <cmath>

namespace Pollux::Engine {

namespace {

using Piece = Tree::FormatPiece;
using Style = Piece::Style;
using Alignment = Piece::Alignment;

constexpr int deepest = 100; // nested values; deeper ones print as …

/// One `{...}` with its numbers looked up, on its way through nested values.
struct Spec
{
    const Piece *piece = nullptr;
    Style style = Style::Display;
    int width = -1;
    int precision = -1;
    int depth = 0;
    int indent = 0; ///< of {:#?}
};

void appendUtf8(QByteArray &text, char32_t c)
{
    text += QString::fromUcs4(&c, 1).toUtf8();
}

qsizetype characterCount(const QByteArray &utf8)
{
    qsizetype count = 0;
    for (const char c : utf8)
        count += (quint8(c) & 0xc0) != 0x80;
    return count;
}

void pad(QByteArray &out, const QByteArray &text, const Spec &spec, Alignment usual)
{
    const qsizetype missing = spec.width - characterCount(text);
    if (missing <= 0) {
        out += text;
        return;
    }
    const Alignment alignment = spec.piece->alignment == Alignment::None ? usual : spec.piece->alignment;
    const qsizetype before = alignment == Alignment::Left ? 0 : alignment == Alignment::Right ? missing : missing / 2;
    for (qsizetype i = 0; i < before; ++i)
        appendUtf8(out, spec.piece->fill);
    out += text;
    for (qsizetype i = before; i < missing; ++i)
        appendUtf8(out, spec.piece->fill);
}

void padNumber(QByteArray &out, bool negative, const QByteArray &prefix, const QByteArray &digits, const Spec &spec)
{
    const QByteArray sign = negative ? QByteArrayLiteral("-") : spec.piece->plus ? QByteArrayLiteral("+") : QByteArray();
    if (spec.piece->zeroPad && spec.width > 0) {
        const qsizetype missing = spec.width - sign.size() - prefix.size() - digits.size();
        out += sign + prefix + QByteArray(qMax<qsizetype>(missing, 0), '0') + digits;
        return;
    }
    pad(out, sign + prefix + digits, spec, Alignment::Right);
}

void truncate(QByteArray &utf8, int characters)
{
    qsizetype at = 0;
    for (; at < utf8.size(); ++at) {
        if ((quint8(utf8[at]) & 0xc0) != 0x80 && characters-- == 0)
            break;
    }
    utf8.truncate(at);
}

void padString(QByteArray &out, QByteArray text, const Spec &spec)
{
    if (spec.precision >= 0)
        truncate(text, spec.precision);
    pad(out, text, spec, Alignment::Left);
}

/// What Debug leaves alone: no spaces but the usual one, no marks that combine with the character before them.
bool isPrintedAsItIs(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Separator_Space: return c == U' ';
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing: return false;
    default: return QChar::isPrint(c);
    }
}

QByteArray escaped(const QByteArray &utf8, char quote)
{
    QByteArray out;
    out += quote;
    for (const char32_t c : QString::fromUtf8(utf8).toUcs4()) {
        switch (c) {
        case U'\n': out += "\\n"; break;
        case U'\r': out += "\\r"; break;
        case U'\t': out += "\\t"; break;
        case U'\0': out += "\\0"; break;
        case U'\\': out += "\\\\"; break;
        default:
            if (c == char32_t(quote))
                (out += '\\') += quote;
            else if (!isPrintedAsItIs(c))
                out += "\\u{" + QByteArray::number(qulonglong(c), 16) + '}';
            else
                appendUtf8(out, c);
        }
    }
    return out += quote;
}

template<typename T>
QByteArray floatDigits(T value, int precision, std::chars_format format)
{
    QByteArray buffer(400 + qMax(precision, 0), Qt::Uninitialized); // f64::MAX has 309 digits before the point, f64::MIN_POSITIVE 324 zeros after
    char *const begin = buffer.data();
    const auto end = precision < 0 ? std::to_chars(begin, begin + buffer.size(), value, format)
                                   : std::to_chars(begin, begin + buffer.size(), value, format, precision);
    Q_ASSERT(end.ec == std::errc());
    buffer.truncate(end.ptr - begin);
    return buffer;
}

/// Rust writes 1e16 where C++ writes 1e+16, and e-7 where C++ writes e-07.
QByteArray rustExponent(QByteArray text)
{
    const qsizetype at = text.indexOf('e');
    if (at < 0)
        return text;
    const int exponent = text.mid(at + 1).toInt();
    return text.left(at) + 'e' + QByteArray::number(exponent);
}

/// The shortest digits that give the number back, without an exponent: 1e+21 becomes 1 and 21 zeros.
QByteArray withoutExponent(const QByteArray &scientific)
{
    const qsizetype at = scientific.indexOf('e');
    const int exponent = scientific.mid(at + 1).toInt();
    QByteArray digits = scientific.left(at);
    digits.remove(1, 1); // the point, if any
    if (exponent < 0)
        return "0." + QByteArray(-exponent - 1, '0') + digits;
    if (digits.size() <= exponent + 1)
        return digits.leftJustified(exponent + 1, '0');
    return digits.insert(exponent + 1, '.');
}

QByteArray floatText(double value, NumberType type, Style style, int precision)
{
    const double size = std::fabs(value);
    const auto digits = [&](std::chars_format format) {
        return type == NumberType::F32 ? floatDigits(float(size), precision, format) : floatDigits(size, precision, format);
    };
    if (style == Style::LowerExp)
        return rustExponent(digits(std::chars_format::scientific));
    if (style == Style::UpperExp)
        return rustExponent(digits(std::chars_format::scientific)).toUpper();
    if (precision >= 0)
        return digits(std::chars_format::fixed);
    if (style == Style::Display)
        return withoutExponent(digits(std::chars_format::scientific));
    if (size != 0 && (size >= 1e16 || size < 1e-4))
        return rustExponent(digits(std::chars_format::scientific));
    const QByteArray text = withoutExponent(digits(std::chars_format::scientific));
    return text.contains('.') ? text : text + ".0";
}

void formatFloat(QByteArray &out, const Value &value, const Spec &spec)
{
    const double number = value.toDouble();
    if (std::isnan(number)) {
        Spec unsignedSpec = spec;
        Piece piece = *spec.piece;
        piece.plus = false;
        unsignedSpec.piece = &piece;
        padNumber(out, false, {}, QByteArrayLiteral("NaN"), unsignedSpec);
        return;
    }
    const bool negative = std::signbit(number);
    if (std::isinf(number))
        padNumber(out, negative, {}, QByteArrayLiteral("inf"), spec);
    else
        padNumber(out, negative, {}, floatText(number, NumberType(value.numberType()), spec.style, spec.precision), spec);
}

bool isSignedInteger(const Value &value)
{
    return value.isOpenNumber() || isSigned(NumberType(value.numberType()));
}

int bitsOf(const Value &value)
{
    return value.isOpenNumber() ? 32 : bitWidth(NumberType(value.numberType()));
}

/// 1550 is 1.55e3; with a precision of 1 it is 1.6e3: to the nearest, a tie to the even digit.
QByteArray integerExponent(QByteArray digits, int precision, char letter)
{
    qsizetype exponent = digits.size() - 1;
    while (digits.size() > 1 && digits.endsWith('0'))
        digits.chop(1);
    if (precision >= 0) {
        const qsizetype kept = precision + 1;
        if (digits.size() > kept) {
            const QByteArray rest = digits.mid(kept);
            const QByteArray tie = '5' + QByteArray(rest.size() - 1, '0');
            digits.truncate(kept);
            if (rest > tie || (rest == tie && (digits.back() - '0') % 2 == 1)) {
                qsizetype at = kept - 1;
                while (at >= 0 && digits[at] == '9')
                    digits[at--] = '0';
                if (at >= 0) {
                    ++digits[at];
                } else {
                    digits = ('1' + digits).left(kept);
                    ++exponent;
                }
            }
        }
        digits = digits.leftJustified(kept, '0');
    }
    return digits.left(1) + (digits.size() > 1 ? "." + digits.mid(1) : QByteArray()) + letter + QByteArray::number(exponent);
}

void formatInteger(QByteArray &out, const Value &value, const Spec &spec)
{
    using DebugNumbers = Piece::DebugNumbers;
    const bool isDebug = spec.style == Style::Debug || spec.style == Style::PrettyDebug;
    const bool isHex = spec.style == Style::LowerHex || spec.style == Style::UpperHex || (isDebug && spec.piece->debugNumbers != DebugNumbers::Decimal);
    const int base = isHex ? 16 : spec.style == Style::Binary ? 2
                                                                                    : spec.style == Style::Octal        ? 8
                                                                                                                        : 10;
    if (base == 10) {
        const bool negative = isSignedInteger(value) && value.signedBits() < 0;
        QByteArray digits = QByteArray::number(qulonglong(negative ? -value.bits() : value.bits()));
        if (spec.style == Style::LowerExp || spec.style == Style::UpperExp)
            digits = integerExponent(digits, spec.precision, spec.style == Style::LowerExp ? 'e' : 'E');
        padNumber(out, negative, {}, digits, spec);
        return;
    }
    const int bits = bitsOf(value);
    const quint64 pattern = bits == 64 ? value.bits() : value.bits() & ((quint64(1) << bits) - 1);
    QByteArray digits = QByteArray::number(qulonglong(pattern), base);
    if (spec.style == Style::UpperHex || (isDebug && spec.piece->debugNumbers == DebugNumbers::UpperHex))
        digits = digits.toUpper();
    const QByteArray prefix = !spec.piece->alternate ? "" : base == 16 ? "0x" : base == 2 ? "0b" : "0o";
    padNumber(out, false, prefix, digits, spec);
}

/// Duration's Debug: "2s", "1.5ms", "100ns"; a precision rounds.
void formatDuration(QByteArray &out, const Value &value, const Spec &spec)
{
    quint64 whole = value.bits();
    quint64 fraction = value.subsecNanoseconds();
    int fractionDigits = 9;
    const char *suffix = "s";
    if (whole == 0 && fraction >= 1'000'000) {
        suffix = "ms";
        whole = fraction / 1'000'000;
        fraction %= 1'000'000;
        fractionDigits = 6;
    } else if (whole == 0 && fraction >= 1'000) {
        suffix = "µs";
        whole = fraction / 1'000;
        fraction %= 1'000;
        fractionDigits = 3;
    } else if (whole == 0) {
        suffix = "ns";
        whole = fraction;
        fraction = 0;
        fractionDigits = 0;
    }
    QByteArray digits = fractionDigits ? QByteArray::number(qulonglong(fraction)).rightJustified(fractionDigits, '0') : QByteArray();
    if (spec.precision >= 0 && spec.precision < digits.size()) {
        // To the nearest; a tie goes to the even digit.
        const char before = spec.precision > 0 ? digits[spec.precision - 1] : char('0' + whole % 10);
        const QByteArray rest = digits.mid(spec.precision);
        const QByteArray tie = '5' + QByteArray(rest.size() - 1, '0');
        const bool up = rest > tie || (rest == tie && (before - '0') % 2 == 1);
        digits.truncate(spec.precision);
        if (up) {
            qsizetype at = digits.size() - 1;
            while (at >= 0 && digits[at] == '9')
                digits[at--] = '0';
            if (at >= 0)
                ++digits[at];
            else
                ++whole;
        }
    } else if (spec.precision >= 0) {
        digits = digits.leftJustified(spec.precision, '0');
    } else {
        while (digits.endsWith('0'))
            digits.chop(1);
    }
    QByteArray text = spec.piece->plus ? "+" : "";
    text += QByteArray::number(qulonglong(whole));
    if (!digits.isEmpty())
        text += '.' + digits;
    pad(out, text + suffix, spec, Alignment::Left);
}

bool formatAny(QByteArray &out, const Value &value, const Spec &spec);

bool formatElements(QByteArray &out, const std::vector<const Value *> &elements, const char *open, const char *close, bool commaAlways,
                    const Spec &spec)
{
    out += open;
    Spec inner = spec;
    ++inner.depth;
    inner.indent += 4;
    const bool pretty = spec.style == Style::PrettyDebug && !elements.empty();
    for (size_t i = 0; i < elements.size(); ++i) {
        if (pretty)
            out += '\n' + QByteArray(inner.indent, ' ');
        else if (i > 0)
            out += ", ";
        if (!formatAny(out, *elements[i], inner))
            return false;
        if (pretty)
            out += ',';
    }
    if (pretty)
        out += '\n' + QByteArray(spec.indent, ' ');
    else if (commaAlways && elements.size() == 1)
        out += ',';
    out += close;
    return true;
}

void formatHandle(QByteArray &out, const Value &id, const Spec &spec)
{
    const bool pretty = spec.style == Style::PrettyDebug;
    Spec inner = spec;
    ++inner.depth;
    inner.indent += 4;
    out += pretty ? "JoinHandle {\n" + QByteArray(inner.indent, ' ') + "id: " : QByteArrayLiteral("JoinHandle { id: ");
    formatAny(out, id, inner);
    out += pretty ? ",\n" + QByteArray(spec.indent, ' ') + '}' : QByteArrayLiteral(" }");
}

bool formatDebugOnly(QByteArray &out, const Value &value, const Spec &spec)
{
    switch (value.kind()) {
    case ValueKind::Unit:
        pad(out, QByteArrayLiteral("()"), spec, Alignment::Left);
        return true;
    case ValueKind::None:
        out += "None"; // never padded
        return true;
    case ValueKind::Duration:
        formatDuration(out, value, spec);
        return true;
    case ValueKind::Instant:
        out += "Instant { tv_sec: " + QByteArray::number(value.signedBits() / 1'000'000'000)
            + ", tv_nsec: " + QByteArray::number(value.signedBits() % 1'000'000'000) + " }";
        return true;
    case ValueKind::Tuple:
    case ValueKind::Vec:
    case ValueKind::Array: {
        std::vector<const Value *> elements;
        for (const Value &element : value.as<ListObject>().elements)
            elements.push_back(&element);
        const bool tuple = value.is(ValueKind::Tuple);
        return formatElements(out, elements, tuple ? "(" : "[", tuple ? ")" : "]", tuple, spec);
    }
    case ValueKind::Wrapped: {
        const auto &wrapper = value.as<WrapperObject>();
        const char *open = wrapper.variant == Builtin::Some ? "Some(" : wrapper.variant == Builtin::Ok ? "Ok(" : "Err(";
        return formatElements(out, {&wrapper.inner}, open, ")", false, spec);
    }
    case ValueKind::Range: {
        const auto &range = value.as<RangeObject>();
        return (range.low.isMoved() || formatAny(out, range.low, spec)) && (out += range.inclusive ? "..=" : "..", true)
            && (range.high.isMoved() || formatAny(out, range.high, spec));
    }
    case ValueKind::JoinHandle:
        if (value.as<JoinHandle>().isDropped())
            return false;
        formatHandle(out, Value::taskNumber(value.as<JoinHandle>().task().number), spec);
        return true;
    default:
        return false;
    }
}

QByteArray joinErrorText(const JoinErrorObject &error, bool debug)
{
    const QByteArray id = QByteArray::number(error.taskNumber);
    if (debug)
        return error.isPanic ? "JoinError::Panic(Id(" + id + "), " + escaped(error.message, '"') + ", ...)" : "JoinError::Cancelled(Id(" + id + "))";
    return error.isPanic ? "task " + id + " panicked with message " + escaped(error.message, '"') : "task " + id + " was cancelled";
}

bool formatAny(QByteArray &out, const Value &value, const Spec &spec)
{
    if (spec.depth > deepest) {
        out += "…";
        return true;
    }
    const bool debug = spec.style == Style::Debug || spec.style == Style::PrettyDebug;
    switch (value.kind()) {
    case ValueKind::Reference:
        if (const Value *target = value.as<ReferenceObject>().target())
            return formatAny(out, *target, spec);
        return false;
    case ValueKind::Integer:
        formatInteger(out, value, spec);
        return true;
    case ValueKind::Float:
        if (!debug && spec.style != Style::Display && spec.style != Style::LowerExp && spec.style != Style::UpperExp)
            return false;
        formatFloat(out, value, spec);
        return true;
    default:
        break;
    }
    if (!debug && spec.style != Style::Display)
        return false;
    switch (value.kind()) {
    case ValueKind::Bool:
        padString(out, value.toBool() ? "true" : "false", spec);
        return true;
    case ValueKind::Char: {
        QByteArray text;
        appendUtf8(text, value.toChar());
        if (debug)
            out += escaped(text, '\''); // never padded
        else
            padString(out, text, spec);
        return true;
    }
    case ValueKind::Str:
    case ValueKind::String: {
        const QByteArray &text = value.as<StringObject>().utf8;
        if (debug)
            out += escaped(text, '"'); // never padded
        else
            padString(out, text, spec);
        return true;
    }
    case ValueKind::JoinError:
        out += joinErrorText(value.as<JoinErrorObject>(), debug);
        return true;
    case ValueKind::TaskNumber: {
        const Value number = Value::integer(value.bits(), NumberType::U64);
        return debug ? formatElements(out, {&number}, "Id(", ")", false, spec) : formatAny(out, number, spec);
    }
    default:
        return debug && formatDebugOnly(out, value, spec);
    }
}

QByteArray plainText(const Value &value, Style style)
{
    const Piece piece;
    Spec spec;
    spec.piece = &piece;
    spec.style = style;
    QByteArray out;
    formatAny(out, value, spec);
    return out;
}

} // namespace

QByteArray displayText(const Value &value)
{
    return plainText(value, Style::Display);
}

QByteArray debugText(const Value &value)
{
    return plainText(value, Style::Debug);
}

bool formatValue(const Value &value, const Piece &piece, int width, int precision, QByteArray &text)
{
    constexpr int most = 0xffff; // of a width and a precision, as in Rust
    if (width > most || precision > most)
        return false;
    Spec spec;
    spec.piece = &piece;
    spec.style = piece.style;
    spec.width = width;
    spec.precision = precision;
    QByteArray out;
    if (!formatAny(out, value, spec))
        return false;
    text += out;
    return true;
}

QByteArray typeName(const Value &value)
{
    switch (value.kind()) {
    case ValueKind::Moved: return "a moved value";
    case ValueKind::Unit: return "()";
    case ValueKind::Bool: return "bool";
    case ValueKind::Char: return "char";
    case ValueKind::Integer:
        return value.isOpenNumber() ? QByteArray("integer") : name(NumberType(value.numberType())).toUtf8();
    case ValueKind::Float: return value.isOpenNumber() ? QByteArray("float") : name(NumberType(value.numberType())).toUtf8();
    case ValueKind::Duration: return "Duration";
    case ValueKind::Instant: return "Instant";
    case ValueKind::None: return "Option";
    case ValueKind::TaskNumber: return "Id";
    case ValueKind::Str: return "&str";
    case ValueKind::String: return "String";
    case ValueKind::Tuple: return "tuple";
    case ValueKind::Vec: return "Vec";
    case ValueKind::Array: return "array";
    case ValueKind::Wrapped: return value.as<WrapperObject>().variant == Builtin::Some ? "Option" : "Result";
    case ValueKind::Range: return "Range";
    case ValueKind::Iterator: return "iterator";
    case ValueKind::Future: return "future";
    case ValueKind::JoinHandle: return "JoinHandle";
    case ValueKind::AbortHandle: return "AbortHandle";
    case ValueKind::JoinError: return "JoinError";
    case ValueKind::Reference:
        if (const Value *target = value.as<ReferenceObject>().target())
            return typeName(*target);
        return "a moved value";
    }
    return {};
}

} // namespace Pollux::Engine
