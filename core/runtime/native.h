// SPDX-License-Identifier: MIT
#pragma once

#include "value.h"

namespace Pollux::Engine {

/// How an object of these primitives (a guard, a permit, an end of a channel) travels as a Value. Its owner's drop calls
/// dropContents(), as for every object.
inline constexpr ValueKind nativeKind = ValueKind::AbortHandle;

template<typename T>
Value native(Ref<T> object)
{
    return Value::object(nativeKind, std::move(object));
}

/// Result::Ok and Result::Err. Where Tokio's error holds nothing, Err(()) stands for it.
inline Value okOf(Value value)
{
    return Value::wrapped(Builtin::Ok, std::move(value));
}
inline Value errorOf(Value error = Value::unit())
{
    return Value::wrapped(Builtin::Err, std::move(error));
}
inline Value someOf(Value value)
{
    return Value::wrapped(Builtin::Some, std::move(value));
}

} // namespace Pollux::Engine
