// SPDX-License-Identifier: MIT
#include "builtins.h"

#include <QHash>
#include <QString>

#include <algorithm>
#include <array>

namespace Pollux {

namespace {

constexpr std::array<QStringView, 14> numberTypeNames{u"i8",  u"i16", u"i32", u"i64",  u"i128",  u"isize", u"u8",
                                                      u"u16", u"u32", u"u64", u"u128", u"usize", u"f32",   u"f64"};

// One entry of `std` is found under `core` too.
#define STD_AND_CORE(builtin, path, arity) \
    {Builtin::builtin, u"std::" path, arity, false}, { Builtin::builtin, u"core::" path, arity, false }

// What the prelude brings into every file stands under its bare name as well.
#define PRELUDE_VARIANT(builtin, module, type, name, arity)                                           \
    {Builtin::builtin, u"" name, arity, false}, {Builtin::builtin, u"" type "::" name, arity, false}, \
        STD_AND_CORE(builtin, module "::" type "::" name, arity), STD_AND_CORE(builtin, "prelude::v1::" name, arity)

#define DURATION(builtin, name, arity)                                  \
    STD_AND_CORE(builtin, "time::Duration::" name, arity),              \
    {                                                                   \
        Builtin::builtin, u"tokio::time::Duration::" name, arity, false \
    }

#define NUMBER(type)                                                                                      \
    {Builtin::NumberMin, u"" type "::MIN", -1, false}, {Builtin::NumberMax, u"" type "::MAX", -1, false}, \
        STD_AND_CORE(NumberMin, type "::MIN", -1), STD_AND_CORE(NumberMax, type "::MAX", -1)

constexpr BuiltinInfo builtins[] = {
    PRELUDE_VARIANT(Some, "option", "Option", "Some", 1),
    PRELUDE_VARIANT(NoneValue, "option", "Option", "None", -1),
    PRELUDE_VARIANT(Ok, "result", "Result", "Ok", 1),
    PRELUDE_VARIANT(Err, "result", "Result", "Err", 1),

    {Builtin::Drop, u"drop", 1, false},
    STD_AND_CORE(Drop, "mem::drop", 1),
    {Builtin::ThreadSleep, u"std::thread::sleep", 1, false},
    {Builtin::ProcessExit, u"std::process::exit", 1, false},

    {Builtin::StringNew, u"String::new", 0, false},
    {Builtin::StringNew, u"std::string::String::new", 0, false},
    {Builtin::StringFrom, u"String::from", 1, false},
    {Builtin::StringFrom, u"std::string::String::from", 1, false},
    {Builtin::VecNew, u"Vec::new", 0, false},
    {Builtin::VecNew, u"std::vec::Vec::new", 0, false},
    {Builtin::VecWithCapacity, u"Vec::with_capacity", 1, false},
    {Builtin::VecWithCapacity, u"std::vec::Vec::with_capacity", 1, false},

    {Builtin::StdInstantNow, u"std::time::Instant::now", 0, false},
    DURATION(DurationFromSecs, "from_secs", 1),
    DURATION(DurationFromMillis, "from_millis", 1),
    DURATION(DurationFromMicros, "from_micros", 1),
    DURATION(DurationFromNanos, "from_nanos", 1),
    DURATION(DurationFromSecsF64, "from_secs_f64", 1),
    DURATION(DurationZero, "ZERO", -1),

    NUMBER("i8"),
    NUMBER("i16"),
    NUMBER("i32"),
    NUMBER("i64"),
    NUMBER("i128"),
    NUMBER("isize"),
    NUMBER("u8"),
    NUMBER("u16"),
    NUMBER("u32"),
    NUMBER("u64"),
    NUMBER("u128"),
    NUMBER("usize"),
    NUMBER("f32"),
    NUMBER("f64"),

    {Builtin::TokioSpawn, u"tokio::spawn", 1, false},
    {Builtin::TokioSpawn, u"tokio::task::spawn", 1, false},
    {Builtin::TokioSleep, u"tokio::time::sleep", 1, true},
    {Builtin::TokioYieldNow, u"tokio::task::yield_now", 0, true},
    {Builtin::TokioInstantNow, u"tokio::time::Instant::now", 0, false},

    {Builtin::DbGetNewMessages, u"db::get_new_messages", 0, true},
    {Builtin::DbMarkAsSent, u"db::mark_as_sent", 1, true},
    {Builtin::MessageQueuePublish, u"message_queue::publish", 1, true},
};

#undef STD_AND_CORE
#undef PRELUDE_VARIANT
#undef DURATION
#undef NUMBER

constexpr QStringView builtinTypes[] = {
    u"Option",
    u"Result",
    u"String",
    u"Vec",
    u"str",
    u"bool",
    u"char",
    u"std::option::Option",
    u"core::option::Option",
    u"std::result::Result",
    u"core::result::Result",
    u"std::string::String",
    u"std::vec::Vec",
    u"std::time::Duration",
    u"core::time::Duration",
    u"tokio::time::Duration",
    u"std::time::Instant",
    u"tokio::time::Instant",
    u"tokio::task::JoinHandle",
    u"tokio::task::JoinError",
    u"tokio::task::Id",
};

constexpr MethodInfo methods[] = {
    {Method::Unwrap, u"unwrap", 0, Receiver::ByValue},
    {Method::Expect, u"expect", 1, Receiver::ByValue},
    {Method::UnwrapErr, u"unwrap_err", 0, Receiver::ByValue},
    {Method::UnwrapOr, u"unwrap_or", 1, Receiver::ByValue},
    {Method::IsOk, u"is_ok", 0, Receiver::ByReference},
    {Method::IsErr, u"is_err", 0, Receiver::ByReference},
    {Method::IsSome, u"is_some", 0, Receiver::ByReference},
    {Method::IsNone, u"is_none", 0, Receiver::ByReference},
    {Method::Ok, u"ok", 0, Receiver::ByValue},
    {Method::Err, u"err", 0, Receiver::ByValue},

    {Method::Abort, u"abort", 0, Receiver::ByReference},
    {Method::IsFinished, u"is_finished", 0, Receiver::ByReference},
    {Method::Id, u"id", 0, Receiver::ByReference},
    {Method::IsPanic, u"is_panic", 0, Receiver::ByReference},
    {Method::IsCancelled, u"is_cancelled", 0, Receiver::ByReference},

    {Method::ToString, u"to_string", 0, Receiver::ByReference},
    {Method::Clone, u"clone", 0, Receiver::ByReference},
    {Method::Len, u"len", 0, Receiver::ByReference},
    {Method::IsEmpty, u"is_empty", 0, Receiver::ByReference},
    {Method::Push, u"push", 1, Receiver::ByMutableReference},
    {Method::PushStr, u"push_str", 1, Receiver::ByMutableReference},
    {Method::Pop, u"pop", 0, Receiver::ByMutableReference},
    {Method::AsStr, u"as_str", 0, Receiver::ByReference},
    {Method::ToUppercase, u"to_uppercase", 0, Receiver::ByReference},
    {Method::ToLowercase, u"to_lowercase", 0, Receiver::ByReference},
    {Method::Trim, u"trim", 0, Receiver::ByReference},
    {Method::Contains, u"contains", 1, Receiver::ByReference},
    {Method::StartsWith, u"starts_with", 1, Receiver::ByReference},
    {Method::EndsWith, u"ends_with", 1, Receiver::ByReference},
    {Method::Repeat, u"repeat", 1, Receiver::ByReference},
    {Method::Iter, u"iter", 0, Receiver::ByReference},
    {Method::IterMut, u"iter_mut", 0, Receiver::ByMutableReference},
    {Method::IntoIter, u"into_iter", 0, Receiver::ByValue},
    {Method::Clear, u"clear", 0, Receiver::ByMutableReference},
    {Method::First, u"first", 0, Receiver::ByReference},
    {Method::Last, u"last", 0, Receiver::ByReference},
    {Method::Join, u"join", 1, Receiver::ByReference},

    {Method::AsSecs, u"as_secs", 0, Receiver::ByReference},
    {Method::AsMillis, u"as_millis", 0, Receiver::ByReference},
    {Method::AsMicros, u"as_micros", 0, Receiver::ByReference},
    {Method::AsNanos, u"as_nanos", 0, Receiver::ByReference},
    {Method::AsSecsF64, u"as_secs_f64", 0, Receiver::ByReference},
    {Method::AsSecsF32, u"as_secs_f32", 0, Receiver::ByReference},
    {Method::SubsecMillis, u"subsec_millis", 0, Receiver::ByReference},
    {Method::Elapsed, u"elapsed", 0, Receiver::ByReference},
    {Method::DurationSince, u"duration_since", 1, Receiver::ByReference},

    {Method::Abs, u"abs", 0, Receiver::ByValue},
    {Method::Pow, u"pow", 1, Receiver::ByValue},
    {Method::Min, u"min", 1, Receiver::ByValue},
    {Method::Max, u"max", 1, Receiver::ByValue},
    {Method::Sqrt, u"sqrt", 0, Receiver::ByValue},

    {Method::Rev, u"rev", 0, Receiver::ByValue},
};

struct MacroInfo
{
    QStringView name;
    Macro macro;
};

constexpr MacroInfo macros[] = {
    {u"println", Macro::Println},         {u"print", Macro::Print},        {u"eprintln", Macro::Eprintln},
    {u"eprint", Macro::Eprint},           {u"format", Macro::Format},      {u"panic", Macro::Panic},
    {u"assert", Macro::Assert},           {u"assert_eq", Macro::AssertEq}, {u"assert_ne", Macro::AssertNe},
    {u"unreachable", Macro::Unreachable}, {u"todo", Macro::Todo},
};

template<typename Row, typename Key>
QHash<QStringView, const Row *> indexed(std::span<const Row> rows, Key key)
{
    QHash<QStringView, const Row *> index;
    index.reserve(qsizetype(rows.size()));
    for (const Row &row : rows)
        index.insert(key(row), &row);
    return index;
}

} // namespace

std::optional<NumberType> numberType(QStringView name)
{
    for (std::size_t i = 0; i < numberTypeNames.size(); ++i) {
        if (numberTypeNames[i] == name)
            return NumberType(i);
    }
    return std::nullopt;
}

QStringView name(NumberType type) { return numberTypeNames[std::size_t(type)]; }

std::optional<Macro> macroOf(QStringView name)
{
    if (name == u"join" || name == u"tokio::join")
        return Macro::Join;
    for (const QStringView crate : {u"std::", u"core::"}) {
        if (name.startsWith(crate)) {
            name = name.sliced(crate.size());
            break;
        }
    }
    for (const MacroInfo &info : macros) {
        if (info.name == name)
            return info.macro;
    }
    return std::nullopt;
}

std::span<const BuiltinInfo> builtinTable() { return builtins; }

const BuiltinInfo *findBuiltin(QStringView fullPath)
{
    static const auto index = indexed(builtinTable(), [](const BuiltinInfo &info) { return QStringView(info.path); });
    return index.value(fullPath);
}

bool isBuiltinType(QStringView fullPath)
{
    return std::find(std::begin(builtinTypes), std::end(builtinTypes), fullPath) != std::end(builtinTypes)
        || numberType(fullPath).has_value();
}

bool isBuiltinModule(QStringView fullPath)
{
    const auto isInside = [fullPath](QStringView path) {
        return path.size() > fullPath.size() + 2 && path.startsWith(fullPath)
            && path.sliced(fullPath.size()).startsWith(u"::");
    };
    return !fullPath.isEmpty() && !isBuiltinType(fullPath)
        && (std::any_of(std::begin(builtins), std::end(builtins),
                        [&](const BuiltinInfo &info) { return isInside(info.path); })
            || std::any_of(std::begin(builtinTypes), std::end(builtinTypes), isInside));
}

bool mayExist(QStringView fullPath)
{
    // https://doc.rust-lang.org/std and https://docs.rs/tokio: modules, functions and macros at the root.
    static constexpr QStringView std[] = {
        u"alloc", u"any", u"arch", u"array", u"ascii", u"async_iter", u"autodiff", u"backtrace", u"borrow", u"boxed", u"bstr", u"cell", u"char",
        u"clone", u"cmp", u"collections", u"convert", u"default", u"env", u"error", u"f128", u"f16", u"f32", u"f64", u"ffi", u"fmt", u"fs", u"future",
        u"hash", u"hint", u"i128", u"i16", u"i32", u"i64", u"i8", u"intrinsics", u"io", u"isize", u"iter", u"marker", u"mem", u"net", u"num", u"ops",
        u"option", u"os", u"panic", u"path", u"pat", u"pin", u"prelude", u"primitive", u"process", u"ptr", u"random", u"range", u"rc", u"result",
        u"simd", u"slice", u"str", u"string", u"sync", u"task", u"thread", u"time", u"u128", u"u16", u"u32", u"u64", u"u8", u"unsafe_binder",
        u"usize", u"vec",
        // macros
        u"assert", u"assert_eq", u"assert_ne", u"cfg", u"column", u"compile_error", u"concat", u"dbg", u"debug_assert", u"debug_assert_eq",
        u"debug_assert_ne", u"env", u"eprint", u"eprintln", u"file", u"format", u"format_args", u"include", u"include_bytes", u"include_str",
        u"is_x86_feature_detected", u"line", u"matches", u"module_path", u"option_env", u"panic", u"print", u"println", u"stringify", u"thread_local",
        u"todo", u"try", u"unimplemented", u"unreachable", u"write", u"writeln",
    };
    static constexpr QStringView tokio[] = {
        u"doc", u"fs", u"io", u"net", u"process", u"runtime", u"signal", u"stream", u"sync", u"task", u"time", u"spawn",
        u"join", u"pin", u"select", u"task_local", u"try_join", u"main", u"test",
    };
    const qsizetype end = fullPath.indexOf(u"::");
    const QStringView crate = fullPath.left(end);
    if (end < 0 || (crate != u"std" && crate != u"tokio"))
        return true;
    const QStringView rest = fullPath.sliced(end + 2);
    const QStringView name = rest.left(rest.indexOf(u"::"));
    const std::span<const QStringView> names = crate == u"std" ? std::span<const QStringView>(std) : std::span<const QStringView>(tokio);
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isKnownToStd(QStringView name)
{
    static constexpr QStringView names[] = {
        // https://doc.rust-lang.org/std: within a few letters of a name in the tables above
        u"abs_diff", u"abs_sub", u"all", u"any", u"as_bytes", u"as_deref", u"as_micros", u"as_millis_f32", u"as_millis_f64", u"as_mut", u"as_ref",
        u"as_slice", u"as_mut_str", u"atan", u"bytes", u"cbrt", u"ceil", u"chain", u"chars", u"clamp", u"clone_from", u"cloned", u"cmp", u"concat",
        u"copied", u"copy", u"cos", u"count", u"drain", u"ends_with", u"eq", u"exp", u"exp2", u"expect_err", u"extend", u"fill", u"filter", u"find",
        u"flatten", u"floor", u"fold", u"fract", u"from_days", u"from_fn", u"from_hours", u"from_mins", u"from_secs_f32", u"from_utf8", u"from_utf16",
        u"from_weeks", u"from_str", u"from_nanos_u128", u"ge", u"get", u"get_mut", u"gt", u"id", u"inspect", u"insert", u"into", u"into_bytes", u"into_err",
        u"into_ok", u"is_ascii", u"is_err_and", u"is_finite", u"is_nan", u"is_none_or", u"is_ok_and", u"is_some_and", u"is_sorted", u"is_zero", u"iter_mut",
        u"last_mut", u"first_mut", u"le", u"lines", u"ln", u"log", u"log10", u"log2", u"lt", u"map", u"map_err", u"max_by", u"min_by", u"mul_add", u"ne",
        u"next", u"nth", u"ok_or", u"or", u"parse", u"partial_cmp", u"peek", u"pop_if", u"pow", u"powf", u"powi", u"position", u"product", u"push_front", u"pop_front",
        u"push_back", u"pop_back", u"recip", u"remove", u"replace", u"reserve", u"resize", u"retain", u"reverse", u"rfind", u"rotate_left", u"round",
        u"rsplit", u"signum", u"sin", u"skip", u"sort", u"split", u"sqrt", u"step_by", u"strip_prefix", u"subsec_micros", u"subsec_nanos", u"sum", u"swap",
        u"take", u"tan", u"to_owned", u"to_vec", u"to_bits", u"to_digit", u"trim_end", u"trim_start", u"trim_left", u"trim_right", u"trunc", u"truncate",
        u"unwrap_or_default", u"unwrap_or_else", u"unzip", u"windows", u"with_capacity", u"xor", u"zip", u"isqrt", u"ilog", u"not", u"neg", u"rem", u"repeat_n",
        u"as_chunks", u"as_array", u"contains_key", u"min_by_key", u"max_by_key", u"rev", u"tanh", u"sinh", u"cosh", u"asin", u"acos", u"get_or_insert", u"insert_str",
        u"push_within_capacity", u"is_empty_str", u"unwrap_unchecked", u"forget", u"SECOND", u"MAX", u"MIN", u"MILLISECOND", u"EPSILON",
        // https://docs.rs/tokio
        u"try_join", u"Sleep", u"sleep_until", u"JoinSet", u"AbortHandle", u"Interval", u"Timeout", u"abort_all", u"join_next", u"join_all", u"try_id",
    };
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool isInPrelude(QStringView name)
{
    static constexpr QStringView names[] = {
        u"AsMut", u"AsRef", u"Box", u"Clone", u"Copy", u"Default", u"DoubleEndedIterator", u"Drop", u"Eq", u"ExactSizeIterator", u"Extend", u"Fn", u"FnMut",
        u"FnOnce", u"From", u"FromIterator", u"Future", u"Into", u"IntoFuture", u"IntoIterator", u"Iterator", u"Option", u"Ord", u"PartialEq", u"PartialOrd",
        u"Result", u"Self", u"Send", u"Sized", u"String", u"Sync", u"ToOwned", u"ToString", u"TryFrom", u"TryInto", u"Unpin", u"Vec", u"alloc", u"core",
        u"crate", u"self", u"super",
    };
    return numberType(name) || std::find(std::begin(names), std::end(names), name) != std::end(names);
}

QStringList builtinNamesIn(QStringView fullPath)
{
    QStringList names;
    const auto add = [&](QStringView path) {
        if (path.size() <= fullPath.size() + 2 || !path.startsWith(fullPath) || !path.sliced(fullPath.size()).startsWith(u"::"))
            return;
        const QStringView rest = path.sliced(fullPath.size() + 2);
        const QString name = rest.left(rest.indexOf(u"::")).toString();
        if (!names.contains(name))
            names << name;
    };
    for (const BuiltinInfo &info : builtins)
        add(info.path);
    for (const QStringView type : builtinTypes)
        add(type);
    return names;
}

std::span<const MethodInfo> methodTable() { return methods; }

const MethodInfo *findMethod(QStringView name)
{
    static const auto index = indexed(methodTable(), [](const MethodInfo &info) { return QStringView(info.name); });
    return index.value(name);
}

} // namespace Pollux
