// SPDX-License-Identifier: MIT
#pragma once

#include "../language/tree.h"
#include "value.h"

#include <variant>

namespace Pollux::Engine {

/// A value, or the message of the panic that Rust's debug build raises instead.
using Arithmetic = std::variant<Value, QByteArray>;

/// `+ - * / % & | ^ << >>` on two numbers, with overflow, division by zero and shift checks. Both are numbers.
Arithmetic calculate(Tree::BinaryOperator op, const Value &left, const Value &right);
Arithmetic negate(const Value &operand);
Value bitNot(const Value &operand);
/// -1, 0, 1 of two numbers; 2 when NaN makes them unordered.
int compareNumbers(const Value &left, const Value &right);
/// `as`: wraps and truncates, saturates from floats. The operand is a number, bool or char.
Value castTo(const Value &operand, NumberType type);
/// `base.pow(exponent)`.
Arithmetic power(const Value &base, quint64 exponent);

int bitWidth(NumberType type); ///< of an integer; 128-bit types: 64
bool fits(qint64 value, NumberType type);
quint64 maximumOf(NumberType type); ///< as bits; 128-bit types: of 64 bits
quint64 minimumOf(NumberType type);

} // namespace Pollux::Engine
