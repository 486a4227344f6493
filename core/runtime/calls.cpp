// SPDX-License-Identifier: MIT
#include "calls.h"

#include "numbers.h"
#include "panic.h"
#include "runtime.h"
#include "sleep.h"
#include "valuetext.h"
#include "yieldnow.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Pollux::Engine {

namespace {

Value wholeDuration(quint64 count, quint64 perSecond)
{
    return Value::duration(count / perSecond, quint32(count % perSecond * (1'000'000'000 / perSecond)));
}

/// A paused Tokio clock jumps from timer to timer, which takes no time: std's clock sees only what blocks the thread.
Nanoseconds clockTime(const Runtime &runtime, Clock clock)
{
    if (clock == Clock::Tokio)
        return runtime.tokioNow();
    return runtime.settings().startPaused ? runtime.now() - runtime.tokioNow() : runtime.now();
}

/// Rust's rule for a capital sigma: at the end of a word it is another letter. What neither is cased nor parts words
/// does not count.
QString lowercased(const QString &text)
{
    const auto isCased = [](char32_t c) {
        const auto category = QChar::category(c);
        return category == QChar::Letter_Uppercase || category == QChar::Letter_Lowercase || category == QChar::Letter_Titlecase;
    };
    const auto isIgnored = [](char32_t c) {
        const auto category = QChar::category(c);
        return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format
            || category == QChar::Letter_Modifier || category == QChar::Symbol_Modifier || c == U'\'' || c == U'.' || c == U':' || c == 0xb7
            || c == 0x2018 || c == 0x2019 || c == 0x2024 || c == 0x2027;
    };
    constexpr char32_t sigma = 0x3a3;
    constexpr char32_t finalSigma = 0x3c2;
    const auto characters = text.toUcs4();
    QString lower;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i];
        if (c != sigma) {
            lower += QString::fromUcs4(&c, 1).toLower();
            continue;
        }
        qsizetype before = i - 1;
        while (before >= 0 && isIgnored(characters[before]))
            --before;
        qsizetype after = i + 1;
        while (after < characters.size() && isIgnored(characters[after]))
            ++after;
        const bool endsWord = before >= 0 && isCased(characters[before]) && !(after < characters.size() && isCased(characters[after]));
        lower += endsWord ? QString::fromUcs4(&finalSigma, 1) : QString::fromUcs4(&c, 1).toLower();
    }
    return lower;
}

} // namespace

Calls::Then Calls::builtin(Machine &machine, Builtin builtin, int detail)
{
    Runtime &runtime = machine.m_context->runtime();
    const auto argument = [&machine] { return machine.pop(); };
    const auto require = [&machine](const Value &value, ValueKind kind, const char *what) {
        if (!machine.target(value).is(kind))
            machine.fail("expected " + QByteArray(what) + ", found `" + typeName(value) + "` (rustc refuses it: E0308)");
    };
    const auto integer = [&](const Value &value) {
        require(value, ValueKind::Integer, "an integer");
        return machine.target(value).bits();
    };
    Value result = Value::unit();
    switch (builtin) {
    case Builtin::None:
        break;
    case Builtin::Some:
    case Builtin::Ok:
    case Builtin::Err:
        result = Value::wrapped(builtin, argument());
        break;
    case Builtin::NoneValue:
        result = Value::none();
        break;
    case Builtin::Drop:
        argument();
        break;
    case Builtin::ThreadSleep: {
        const Value duration = argument();
        require(duration, ValueKind::Duration, "a `Duration`");
        runtime.block(Nanoseconds(toNanoseconds(machine.target(duration))), machine.span());
        machine.push(Value::unit());
        return Then::Hold;
    }
    case Builtin::ProcessExit:
        throw Stop{RunOutcome::Exited, int(integer(argument()) & 0xff), {}, machine.span()};
    case Builtin::StringNew:
        result = Value::string({});
        break;
    case Builtin::StringFrom: {
        const Value text = argument();
        const Value &from = machine.target(text);
        if (from.is(ValueKind::Char))
            result = Value::string(displayText(from));
        else if (from.is(ValueKind::Str) || from.is(ValueKind::String))
            result = Value::string(from.as<StringObject>().utf8);
        else
            machine.fail("`String::from` takes text, not `" + typeName(from) + "` (rustc refuses it: E0277)");
        break;
    }
    case Builtin::VecWithCapacity:
        argument();
        [[fallthrough]];
    case Builtin::VecNew:
        result = Value::object(ValueKind::Vec, make<ListObject>());
        break;
    case Builtin::StdInstantNow:
        result = Value::instant(clockTime(runtime, Clock::Std).count(), Clock::Std);
        break;
    case Builtin::TokioInstantNow:
        result = Value::instant(clockTime(runtime, Clock::Tokio).count(), Clock::Tokio);
        break;
    case Builtin::DurationFromSecs:
        result = wholeDuration(integer(argument()), 1);
        break;
    case Builtin::DurationFromMillis:
        result = wholeDuration(integer(argument()), 1'000);
        break;
    case Builtin::DurationFromMicros:
        result = wholeDuration(integer(argument()), 1'000'000);
        break;
    case Builtin::DurationFromNanos:
        result = wholeDuration(integer(argument()), 1'000'000'000);
        break;
    case Builtin::DurationFromSecsF64: {
        const Value value = argument();
        require(value, ValueKind::Float, "a float");
        const double seconds = machine.target(value).toDouble();
        if (seconds < 0)
            machine.panic("cannot convert float seconds to Duration: value is negative");
        if (!(seconds < 18446744073709551616.0))
            machine.panic("cannot convert float seconds to Duration: value is either too big or NaN");
        const double whole = std::floor(seconds);
        const auto nanoseconds = quint64(std::nearbyint((static_cast<long double>(seconds) - whole) * 1e9L)); // Rust rounds the exact value
        result = Value::duration(quint64(whole) + nanoseconds / 1'000'000'000, quint32(nanoseconds % 1'000'000'000));
        break;
    }
    case Builtin::DurationZero:
        result = Value::duration(0, 0);
        break;
    case Builtin::NumberMin:
    case Builtin::NumberMax: {
        const auto type = NumberType(detail);
        if (isFloat(type)) {
            const double most = type == NumberType::F32 ? double(std::numeric_limits<float>::max()) : std::numeric_limits<double>::max();
            result = Value::number(builtin == Builtin::NumberMax ? most : -most, type);
        } else {
            result = Value::integer(builtin == Builtin::NumberMax ? maximumOf(type) : minimumOf(type), type);
        }
        break;
    }
    case Builtin::TokioSpawn: {
        Value future = argument();
        if (!future.is(ValueKind::Future) && !future.is(ValueKind::JoinHandle))
            machine.fail("`tokio::spawn` takes a future, not `" + typeName(future) + "` (rustc refuses it: E0277)");
        result = runtime.spawn(std::move(future), machine.span());
        break;
    }
    case Builtin::TokioSleep: {
        const Value duration = argument();
        require(duration, ValueKind::Duration, "a `Duration`");
        const Nanoseconds deadline = Runtime::later(runtime.tokioNow(), Nanoseconds(toNanoseconds(machine.target(duration))));
        result = Value::object(ValueKind::Future, make<Sleep>(runtime, deadline));
        break;
    }
    case Builtin::TokioYieldNow:
        result = Value::object(ValueKind::Future, make<YieldNow>());
        break;
    case Builtin::DbGetNewMessages:
    case Builtin::DbMarkAsSent:
    case Builtin::MessageQueuePublish:
        machine.fail(QByteArrayLiteral("`db` and `message_queue` have nothing behind them yet: this version of Pollux reads and checks the outbox "
                                       "relay, and cannot run it"));
    }
    machine.push(std::move(result));
    return Then::GoOn;
}

void Calls::method(Machine &machine, Method method, int count)
{
    std::vector<Value> arguments(std::make_move_iterator(machine.m_stack.end() - count), std::make_move_iterator(machine.m_stack.end()));
    machine.m_stack.resize(machine.m_stack.size() - size_t(count));
    Value receiver = machine.pop();
    const Value &value = machine.target(receiver);

    switch (method) {
    case Method::ToString: {
        QByteArray text;
        if (!formatValue(value, Tree::FormatPiece{}, -1, -1, text))
            machine.fail("`" + typeName(value) + "` has no `to_string` (rustc refuses it: E0599)");
        machine.push(Value::string(std::move(text)));
        return;
    }
    case Method::IntoIter:
    case Method::Iter:
        machine.push(method == Method::Iter ? value.share() : std::move(receiver));
        machine.toIterator();
        return;
    case Method::IterMut:
        if (!value.is(ValueKind::Vec) && !value.is(ValueKind::Array))
            break;
        machine.push(value.share());
        machine.toMutableIterator();
        return;
    case Method::Clone:
        if (auto copy = value.clone()) {
            machine.push(std::move(*copy));
            return;
        }
        break;
    case Method::Rev:
        if (value.is(ValueKind::Range)) {
            const auto &range = value.as<RangeObject>();
            if (!(range.low.is(ValueKind::Integer) || range.low.is(ValueKind::Char)) || range.high.kind() != range.low.kind())
                machine.fail(QByteArrayLiteral("a range that is reversed needs integers or characters at both ends (rustc refuses it: E0277)"));
            machine.push(Value::object(ValueKind::Iterator, reversedRange(range)));
        } else if (value.is(ValueKind::Iterator)) {
            auto list = make<ListObject>();
            Value item;
            while (value.as<IteratorObject>().next(item))
                list->elements.push_back(std::move(item));
            std::reverse(list->elements.begin(), list->elements.end());
            machine.push(Value::object(ValueKind::Vec, std::move(list)));
            machine.toIterator();
        } else {
            machine.fail("`" + typeName(value) + "` has no `rev` (rustc refuses it: E0599)");
        }
        return;
    default:
        break;
    }

    bool known = false;
    switch (value.kind()) {
    case ValueKind::Wrapped:
    case ValueKind::None:
        known = wrapperMethod(machine, method, receiver, arguments);
        break;
    case ValueKind::JoinHandle:
    case ValueKind::JoinError:
        known = handleMethod(machine, method, value);
        break;
    case ValueKind::Str:
    case ValueKind::String:
        known = textMethod(machine, method, value, arguments);
        break;
    case ValueKind::Vec:
    case ValueKind::Array:
        known = listMethod(machine, method, value, arguments);
        break;
    case ValueKind::Range:
    case ValueKind::Iterator:
        known = rangeMethod(machine, method, value, arguments);
        break;
    case ValueKind::Duration:
    case ValueKind::Instant:
        known = timeMethod(machine, method, value, arguments);
        break;
    case ValueKind::Integer:
    case ValueKind::Float:
        known = numberMethod(machine, method, value, arguments);
        break;
    default:
        break;
    }
    if (!known) {
        QByteArray name;
        for (const MethodInfo &info : methodTable()) {
            if (info.method == method)
                name = QStringView(info.name).toUtf8();
        }
        machine.fail("`" + typeName(value) + "` has no method `" + name + "` that Pollux knows");
    }
}

bool Calls::wrapperMethod(Machine &machine, Method method, Value &receiver, std::vector<Value> &arguments)
{
    const Value &value = machine.target(receiver);
    const bool none = value.is(ValueKind::None);
    const Builtin variant = none ? Builtin::NoneValue : value.as<WrapperObject>().variant;
    const bool good = variant == Builtin::Some || variant == Builtin::Ok;
    const auto take = [&] {
        machine.push(std::move(receiver));
        machine.takeInner();
    };
    const auto inner = [&]() -> const Value & { return value.as<WrapperObject>().inner; };
    switch (method) {
    case Method::IsOk:
    case Method::IsSome:
        machine.push(Value::boolean(good));
        return true;
    case Method::IsErr:
    case Method::IsNone:
        machine.push(Value::boolean(!good));
        return true;
    case Method::Unwrap:
        if (good)
            take();
        else if (none)
            machine.panic("called `Option::unwrap()` on a `None` value");
        else
            machine.panic("called `Result::unwrap()` on an `Err` value: " + debugText(inner()));
        return true;
    case Method::Expect: {
        const QByteArray message = displayText(machine.target(arguments.front()));
        if (good)
            take();
        else
            machine.panic(none ? message : message + ": " + debugText(inner()));
        return true;
    }
    case Method::UnwrapErr:
        if (variant == Builtin::Ok)
            machine.panic("called `Result::unwrap_err()` on an `Ok` value: " + debugText(inner()));
        take();
        return true;
    case Method::UnwrapOr:
        if (good)
            take();
        else
            machine.push(std::move(arguments.front()));
        return true;
    case Method::Ok:
    case Method::Err:
        if ((method == Method::Ok) != good) {
            machine.push(Value::none());
            return true;
        }
        take();
        machine.push(Value::wrapped(Builtin::Some, machine.pop()));
        return true;
    default:
        return false;
    }
}

bool Calls::handleMethod(Machine &machine, Method method, const Value &receiver)
{
    if (receiver.is(ValueKind::JoinError)) {
        const auto &error = receiver.as<JoinErrorObject>();
        switch (method) {
        case Method::IsPanic:
            machine.push(Value::boolean(error.isPanic));
            return true;
        case Method::IsCancelled:
            machine.push(Value::boolean(!error.isPanic));
            return true;
        case Method::Id:
            machine.push(Value::taskNumber(error.taskNumber));
            return true;
        default:
            return false;
        }
    }
    if (receiver.as<JoinHandle>().isDropped())
        machine.fail(QByteArrayLiteral("this JoinHandle was dropped before (rustc refuses it: E0505)"));
    Task &task = receiver.as<JoinHandle>().task();
    switch (method) {
    case Method::Abort:
        machine.m_context->runtime().abort(task, machine.span());
        machine.push(Value::unit());
        return true;
    case Method::IsFinished:
        machine.push(Value::boolean(task.state == Task::State::Complete));
        return true;
    case Method::Id:
        machine.push(Value::taskNumber(task.number));
        return true;
    default:
        return false;
    }
}

bool Calls::textMethod(Machine &machine, Method method, const Value &receiver, std::vector<Value> &arguments)
{
    constexpr qsizetype longest = longestText;
    QByteArray &text = receiver.as<StringObject>().utf8;
    const auto argument = [&] { return displayText(machine.target(arguments.front())); };
    switch (method) {
    case Method::AsStr:
        machine.push(Value::str(text));
        return true;
    case Method::Len:
        machine.push(Value::usize(text.size()));
        return true;
    case Method::IsEmpty:
        machine.push(Value::boolean(text.isEmpty()));
        return true;
    case Method::PushStr:
    case Method::Push:
        text += argument();
        checkLength(text.size());
        machine.push(Value::unit());
        return true;
    case Method::Clear:
        text.clear();
        machine.push(Value::unit());
        return true;
    case Method::ToUppercase:
        machine.push(Value::string(QString::fromUtf8(text).toUpper().toUtf8()));
        return true;
    case Method::ToLowercase:
        machine.push(Value::string(lowercased(QString::fromUtf8(text)).toUtf8()));
        return true;
    case Method::Trim:
        machine.push(Value::str(QString::fromUtf8(text).trimmed().toUtf8()));
        return true;
    case Method::Contains:
        machine.push(Value::boolean(text.contains(argument())));
        return true;
    case Method::StartsWith:
        machine.push(Value::boolean(text.startsWith(argument())));
        return true;
    case Method::EndsWith:
        machine.push(Value::boolean(text.endsWith(argument())));
        return true;
    case Method::Repeat: {
        const quint64 times = machine.target(arguments.front()).bits();
        if (!text.isEmpty() && times > quint64(longest / text.size()))
            machine.fail(QByteArrayLiteral("a text of more than 64 MiB is more than Pollux holds"));
        machine.push(Value::string(text.repeated(qsizetype(times))));
        return true;
    }
    default:
        return false;
    }
}

bool Calls::listMethod(Machine &machine, Method method, const Value &receiver, std::vector<Value> &arguments)
{
    auto &elements = receiver.as<ListObject>().elements;
    const auto optional = [](const Value &value) { return Value::wrapped(Builtin::Some, value.share()); };
    switch (method) {
    case Method::Len:
        machine.push(Value::usize(qsizetype(elements.size())));
        return true;
    case Method::IsEmpty:
        machine.push(Value::boolean(elements.empty()));
        return true;
    case Method::Push:
        if (!receiver.is(ValueKind::Vec))
            return false;
        machine.coerceElement(receiver.as<ListObject>(), arguments.front());
        elements.push_back(std::move(arguments.front()));
        machine.push(Value::unit());
        return true;
    case Method::Pop: {
        if (elements.empty()) {
            machine.push(Value::none());
            return true;
        }
        Value last = std::move(elements.back());
        elements.pop_back();
        machine.push(Value::wrapped(Builtin::Some, std::move(last)));
        return true;
    }
    case Method::Clear:
        receiver.as<ListObject>().dropContents();
        machine.push(Value::unit());
        return true;
    case Method::First:
        machine.push(elements.empty() ? Value::none() : optional(elements.front()));
        return true;
    case Method::Last:
        machine.push(elements.empty() ? Value::none() : optional(elements.back()));
        return true;
    case Method::Contains: {
        bool found = false;
        for (const Value &element : elements)
            found = found || equals(element, arguments.front()).value_or(false);
        machine.push(Value::boolean(found));
        return true;
    }
    case Method::Join: {
        QByteArray text;
        const QByteArray separator = displayText(machine.target(arguments.front()));
        for (size_t i = 0; i < elements.size(); ++i, checkLength(text.size()))
            text += (i > 0 ? separator : QByteArray()) + displayText(machine.target(elements[i]));
        machine.push(Value::string(std::move(text)));
        return true;
    }
    default:
        return false;
    }
}

bool Calls::rangeMethod(Machine &machine, Method method, const Value &receiver, std::vector<Value> &arguments)
{
    if (receiver.is(ValueKind::Iterator)) {
        if (method != Method::Len)
            return false;
        machine.push(Value::usize(qsizetype(receiver.as<IteratorObject>().left())));
        return true;
    }
    const auto &range = receiver.as<RangeObject>();
    const bool hasBothEnds = !range.low.isMoved() && !range.high.isMoved();
    switch (method) {
    case Method::Len:
        if (!hasBothEnds || !range.low.is(ValueKind::Integer))
            return false;
        machine.push(Value::usize(qsizetype(countOf(range))));
        return true;
    case Method::IsEmpty:
        if (!hasBothEnds)
            return false;
        {
            const int order = machine.compare(range.low, range.high);
            machine.push(Value::boolean(!(order == -1 || (order == 0 && range.inclusive))));
        }
        return true;
    case Method::Contains: {
        const Value &item = machine.target(arguments.front());
        bool isInside = true;
        if (!range.low.isMoved()) {
            const int order = machine.compare(range.low, item);
            isInside = order == -1 || order == 0;
        }
        if (!range.high.isMoved()) {
            const int order = machine.compare(item, range.high);
            isInside = isInside && (order == -1 || (order == 0 && range.inclusive));
        }
        machine.push(Value::boolean(isInside));
        return true;
    }
    default:
        return false;
    }
}

bool Calls::timeMethod(Machine &machine, Method method, const Value &receiver, std::vector<Value> &arguments)
{
    if (receiver.is(ValueKind::Instant)) {
        if (method == Method::Elapsed) {
            machine.push(durationOf(clockTime(machine.m_context->runtime(), receiver.clock()).count() - receiver.signedBits()));
            return true;
        }
        if (method == Method::DurationSince) {
            machine.push(durationOf(receiver.signedBits() - machine.target(arguments.front()).signedBits()));
            return true;
        }
        return false;
    }
    const quint64 seconds = receiver.bits();
    const quint64 nanoseconds = receiver.subsecNanoseconds();
    const double real = double(seconds) + double(nanoseconds) / 1e9;
    switch (method) {
    case Method::AsSecs:
        machine.push(Value::integer(seconds, NumberType::U64));
        return true;
    case Method::AsMillis:
        machine.push(Value::integer(seconds * 1'000 + nanoseconds / 1'000'000, NumberType::U128));
        return true;
    case Method::AsMicros:
        machine.push(Value::integer(seconds * 1'000'000 + nanoseconds / 1'000, NumberType::U128));
        return true;
    case Method::AsNanos:
        machine.push(Value::integer(seconds * 1'000'000'000 + nanoseconds, NumberType::U128));
        return true;
    case Method::AsSecsF64:
        machine.push(Value::number(real));
        return true;
    case Method::AsSecsF32:
        machine.push(Value::number(real, NumberType::F32));
        return true;
    case Method::SubsecMillis:
        machine.push(Value::integer(nanoseconds / 1'000'000, NumberType::U32));
        return true;
    default:
        return false;
    }
}

bool Calls::numberMethod(Machine &machine, Method method, const Value &receiver, std::vector<Value> &arguments)
{
    const bool isInteger = receiver.is(ValueKind::Integer);
    switch (method) {
    case Method::Abs:
        if (isInteger && receiver.signedBits() < 0) {
            Arithmetic result = negate(receiver);
            if (std::holds_alternative<QByteArray>(result))
                machine.panic("attempt to negate with overflow");
            machine.push(std::move(std::get<Value>(result)));
        } else {
            machine.push(isInteger ? receiver.share() : Value::number(std::fabs(receiver.toDouble()), NumberType(receiver.numberType())));
        }
        return true;
    case Method::Pow: {
        if (!isInteger)
            return false;
        Arithmetic result = power(receiver, machine.target(arguments.front()).bits());
        if (auto *message = std::get_if<QByteArray>(&result))
            machine.panic(*message);
        machine.push(std::move(std::get<Value>(result)));
        return true;
    }
    case Method::Min:
    case Method::Max: {
        const Value &other = machine.target(arguments.front());
        if (other.kind() != receiver.kind())
            machine.fail("`" + typeName(receiver) + "` and `" + typeName(other) + "` cannot be compared (rustc refuses it: E0308)");
        const int order = compareNumbers(receiver, other);
        if (order == 2) { // the one that is not NaN
            machine.push((std::isnan(receiver.toDouble()) ? other : receiver).share());
            return true;
        }
        const bool takeOther = method == Method::Min ? order > 0 : order <= 0;
        Value chosen = (takeOther ? other : receiver).share();
        adopt(chosen, takeOther ? receiver : other);
        machine.push(std::move(chosen));
        return true;
    }
    case Method::Sqrt:
        if (isInteger)
            return false;
        machine.push(Value::number(std::sqrt(receiver.toDouble()), NumberType(receiver.numberType())));
        return true;
    default:
        return false;
    }
}

} // namespace Pollux::Engine
