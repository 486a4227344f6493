// SPDX-License-Identifier: MIT
#include "numbers.h"

#include <cmath>
#include <limits>

namespace Pollux::Engine {

namespace {

using Op = Tree::BinaryOperator;

/// An integer whose type the text leaves open computes in 64 bits, so that it can still become any type.
NumberType typeOf(quint8 number)
{
    return number == openNumber ? NumberType::I64 : NumberType(number);
}

quint8 commonType(const Value &left, const Value &right)
{
    return left.isOpenNumber() ? right.numberType() : left.numberType();
}

const char *verb(Op op)
{
    switch (op) {
    case Op::Add: return "add";
    case Op::Subtract: return "subtract";
    case Op::Multiply: return "multiply";
    case Op::Divide: return "divide";
    case Op::Remainder: return "calculate the remainder";
    case Op::ShiftLeft: return "shift left";
    default: return "shift right";
    }
}

QByteArray overflow(Op op)
{
    return QByteArray("attempt to ") + verb(op) + " with overflow";
}

bool fitsUnsigned(quint64 value, NumberType type)
{
    return value <= maximumOf(type);
}

bool signedOverflows(Op op, qint64 a, qint64 b, qint64 *result)
{
    switch (op) {
    case Op::Add: return __builtin_add_overflow(a, b, result);
    case Op::Subtract: return __builtin_sub_overflow(a, b, result);
    default: return __builtin_mul_overflow(a, b, result);
    }
}

bool unsignedOverflows(Op op, quint64 a, quint64 b, quint64 *result)
{
    switch (op) {
    case Op::Add: return __builtin_add_overflow(a, b, result);
    case Op::Subtract: return __builtin_sub_overflow(a, b, result);
    default: return __builtin_mul_overflow(a, b, result);
    }
}

/// The low bits of the type, sign- or zero-extended.
quint64 wrapped(quint64 bits, NumberType type)
{
    const int width = bitWidth(type);
    if (width == 64)
        return bits;
    const quint64 low = bits & ((quint64(1) << width) - 1);
    if (isSigned(type) && (low >> (width - 1)))
        return low | ~((quint64(1) << width) - 1);
    return low;
}

Arithmetic calculateIntegers(Op op, const Value &left, const Value &right)
{
    const bool shift = op == Op::ShiftLeft || op == Op::ShiftRight;
    const quint8 number = shift ? left.numberType() : commonType(left, right);
    const NumberType type = typeOf(number);
    const quint64 a = left.bits();
    const quint64 b = right.bits();
    const auto value = [number](quint64 bits) { return Value::integer(bits, number); };
    switch (op) {
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
        if (isSigned(type)) {
            qint64 result = 0;
            if (signedOverflows(op, qint64(a), qint64(b), &result) || !fits(result, type))
                return overflow(op);
            return value(quint64(result));
        } else {
            quint64 result = 0;
            if (unsignedOverflows(op, a, b, &result) || !fitsUnsigned(result, type))
                return overflow(op);
            return value(result);
        }
    case Op::Divide:
    case Op::Remainder:
        if (b == 0) {
            return op == Op::Divide ? QByteArrayLiteral("attempt to divide by zero")
                                    : QByteArrayLiteral("attempt to calculate the remainder with a divisor of zero");
        }
        if (isSigned(type)) {
            if (qint64(b) == -1 && a == minimumOf(type))
                return overflow(op);
            return value(quint64(op == Op::Divide ? qint64(a) / qint64(b) : qint64(a) % qint64(b)));
        }
        return value(op == Op::Divide ? a / b : a % b);
    case Op::BitAnd: return value(a & b);
    case Op::BitOr: return value(a | b);
    case Op::BitXor: return value(a ^ b);
    case Op::ShiftLeft:
    case Op::ShiftRight:
        if (b >= quint64(bitWidth(type)))
            return overflow(op);
        if (op == Op::ShiftLeft)
            return value(wrapped(a << b, type));
        return value(isSigned(type) ? quint64(qint64(a) >> b) : a >> b);
    default:
        break;
    }
    return value(0);
}

} // namespace

int bitWidth(NumberType type)
{
    switch (type) {
    case NumberType::I8:
    case NumberType::U8:
        return 8;
    case NumberType::I16:
    case NumberType::U16:
        return 16;
    case NumberType::I32:
    case NumberType::U32:
        return 32;
    default:
        return 64;
    }
}

bool fits(qint64 value, NumberType type)
{
    if (isSigned(type))
        return value >= qint64(minimumOf(type)) && value <= qint64(maximumOf(type));
    return value >= 0 && quint64(value) <= maximumOf(type);
}

quint64 maximumOf(NumberType type)
{
    const int width = bitWidth(type);
    if (isSigned(type))
        return (quint64(1) << (width - 1)) - 1;
    return width == 64 ? ~quint64(0) : (quint64(1) << width) - 1;
}

quint64 minimumOf(NumberType type)
{
    return isSigned(type) ? quint64(-(qint64(maximumOf(type))) - 1) : 0;
}

Arithmetic calculate(Op op, const Value &left, const Value &right)
{
    if (left.is(ValueKind::Integer) && right.is(ValueKind::Integer))
        return calculateIntegers(op, left, right);
    const auto type = NumberType(commonType(left, right));
    const auto [a, b] = floatsOf(left, right);
    switch (op) {
    case Op::Add: return Value::number(a + b, type);
    case Op::Subtract: return Value::number(a - b, type);
    case Op::Multiply: return Value::number(a * b, type);
    case Op::Divide: return Value::number(a / b, type);
    default: return Value::number(std::fmod(a, b), type);
    }
}

Arithmetic negate(const Value &operand)
{
    if (operand.is(ValueKind::Float))
        return Value::number(-operand.toDouble(), NumberType(operand.numberType()));
    if (operand.bits() == minimumOf(typeOf(operand.numberType())) && operand.bits() != 0)
        return QByteArrayLiteral("attempt to negate with overflow");
    return Value::integer(-operand.bits(), operand.numberType());
}

Value bitNot(const Value &operand)
{
    if (operand.is(ValueKind::Bool))
        return Value::boolean(!operand.toBool());
    return Value::integer(wrapped(~operand.bits(), typeOf(operand.numberType())), operand.numberType());
}

int compareNumbers(const Value &left, const Value &right)
{
    if (left.is(ValueKind::Float)) {
        const auto [a, b] = floatsOf(left, right);
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
    }
    if (left.is(ValueKind::Integer) && isSigned(typeOf(commonType(left, right))))
        return left.signedBits() < right.signedBits() ? -1 : left.signedBits() > right.signedBits();
    return left.bits() < right.bits() ? -1 : left.bits() > right.bits();
}

Value castTo(const Value &operand, NumberType type)
{
    if (isFloat(type)) {
        if (operand.is(ValueKind::Float))
            return Value::number(operand.toDouble(), type);
        const bool negative = isSigned(typeOf(operand.numberType())) && operand.is(ValueKind::Integer);
        if (type == NumberType::F32) // rounded once
            return Value::number(double(negative ? float(operand.signedBits()) : float(operand.bits())), type);
        return Value::number(negative ? double(operand.signedBits()) : double(operand.bits()), type);
    }
    if (!operand.is(ValueKind::Float))
        return Value::integer(wrapped(operand.bits(), type), type);
    const double number = operand.toDouble();
    if (std::isnan(number))
        return Value::integer(0, type);
    const double highest = isSigned(type) ? double(qint64(maximumOf(type))) : double(maximumOf(type));
    const double lowest = isSigned(type) ? double(qint64(minimumOf(type))) : 0.0;
    if (number >= highest)
        return Value::integer(maximumOf(type), type);
    if (number <= lowest)
        return Value::integer(minimumOf(type), type);
    return Value::integer(isSigned(type) ? quint64(qint64(number)) : quint64(number), type);
}

Arithmetic power(const Value &base, quint64 exponent)
{
    Value result = Value::integer(1, base.numberType());
    for (quint64 i = 0; i < exponent; ++i) {
        Arithmetic next = calculateIntegers(Op::Multiply, result, base);
        if (std::holds_alternative<QByteArray>(next))
            return next;
        result = std::move(std::get<Value>(next));
        if (result.bits() <= 1)
            return exponent % 2 == 0 || base.bits() <= 1 ? std::move(result) : Value::integer(base.bits(), base.numberType());
    }
    return result;
}

} // namespace Pollux::Engine
