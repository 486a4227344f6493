// SPDX-License-Identifier: MIT
#pragma once

// What the language offers ready-made: every path, method and macro that a program may name. This table is
// the one place that says so; the resolver refuses what is not in it and the README's table is checked against it.

#include <QStringList>
#include <QStringView>

#include <optional>
#include <span>

namespace Pollux {

enum class NumberType : quint8 { I8, I16, I32, I64, I128, Isize, U8, U16, U32, U64, U128, Usize, F32, F64 };

std::optional<NumberType> numberType(QStringView name);
QStringView name(NumberType type);
constexpr bool isFloat(NumberType type) { return type == NumberType::F32 || type == NumberType::F64; }
constexpr bool isSigned(NumberType type) { return type <= NumberType::Isize; }

enum class Macro : quint8 {
    Println, Print, Eprintln, Eprint, Format, Panic, Assert, AssertEq, AssertNe, Unreachable, Todo, Join,
    // Read by the parser, not run yet: macroOf() does not know them.
    TryJoin, Matches, Dbg, Unimplemented, DebugAssert, DebugAssertEq, DebugAssertNe, Write, Writeln, FormatArgs, Pin,
};

/// The macro of a name as written (`println`, `tokio::join`); nothing for one that is not supported.
std::optional<Macro> macroOf(QStringView name);

/// A function, constructor or constant found by its path.
enum class Builtin : quint8 {
    None,
    // std
    Some, NoneValue, Ok, Err,
    Drop,
    ThreadSleep,
    ProcessExit,
    StringNew, StringFrom,
    VecNew, VecWithCapacity,
    StdInstantNow,
    DurationFromSecs, DurationFromMillis, DurationFromMicros, DurationFromNanos, DurationFromSecsF64, DurationZero,
    NumberMin, NumberMax, ///< i32::MAX and so on: the segment before it says which type
    // tokio
    TokioSpawn, TokioSleep, TokioYieldNow, TokioInstantNow,
    // what Pollux provides for the outbox relay
    DbGetNewMessages, DbMarkAsSent, MessageQueuePublish,
};

struct BuiltinInfo
{
    Builtin builtin;
    const char16_t *path; ///< in full: "tokio::time::sleep"; several rows may name one builtin
    int arity; ///< -1: a value, not a function
    bool isAsync; ///< gives a future
};

std::span<const BuiltinInfo> builtinTable();
const BuiltinInfo *findBuiltin(QStringView fullPath);

/// Whether a `use` may name it: a type that values of the language have (`tokio::task::JoinHandle`, `Vec`, `u8`),
/// a module that holds some of the above (`tokio::time`).
bool isBuiltinType(QStringView fullPath);
bool isBuiltinModule(QStringView fullPath);
/// Whether the crate std or tokio may have a name that is not in the table: false only where it surely has none, by the
/// list of what stands at its root.
bool mayExist(QStringView fullPath);
/// The names that stand directly in a module or type of the above.
QStringList builtinNamesIn(QStringView fullPath);

/// Methods are told apart by name and arity before the run; whose method it is shows at run time.
enum class Method : quint8 {
    None,
    // Option, Result
    Unwrap, Expect, UnwrapErr, UnwrapOr, IsOk, IsErr, IsSome, IsNone, Ok, Err,
    // JoinHandle, JoinError
    Abort, IsFinished, Id, IsPanic, IsCancelled,
    // String, &str, Vec
    ToString, Clone, Len, IsEmpty, Push, PushStr, Pop, AsStr, ToUppercase, ToLowercase, Trim, Contains, StartsWith, EndsWith,
    Repeat, Iter, IntoIter, Clear, First, Last, Join,
    // Duration, Instant
    AsSecs, AsMillis, AsMicros, AsNanos, AsSecsF64, AsSecsF32, SubsecMillis, Elapsed, DurationSince,
    // numbers
    Abs, Pow, Min, Max, Sqrt,
    // iterators
    Rev,
};

enum class Receiver : quint8 { ByValue, ByReference, ByMutableReference };

struct MethodInfo
{
    Method method;
    const char16_t *name;
    int arity; ///< without the receiver
    Receiver receiver;
};

std::span<const MethodInfo> methodTable();
const MethodInfo *findMethod(QStringView name); ///< by name alone

} // namespace Pollux
