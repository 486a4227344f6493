// SPDX-License-Identifier: MIT
#include "value.h"

#include "panic.h"

#include <utility>

namespace Pollux::Engine {

Value Value::number(double value, NumberType type)
{
    Value result(ValueKind::Float, 0, quint8(type));
    result.m_payload.number = type == NumberType::F32 ? double(float(value)) : value;
    return result;
}

Value Value::openFloat(double value)
{
    Value result(ValueKind::Float, 0, openNumber);
    result.m_payload.number = value;
    return result;
}

Value Value::duration(quint64 seconds, quint32 nanoseconds)
{
    Value result(ValueKind::Duration, seconds);
    result.m_nanoseconds = nanoseconds;
    return result;
}

Value Value::str(QByteArray utf8)
{
    return object(ValueKind::Str, make<StringObject>(std::move(utf8)));
}

namespace {
thread_local int g_comparedLevels = 0;
}

ComparedLevel::ComparedLevel()
{
    constexpr int deepest = 5000;
    if (g_comparedLevels >= deepest)
        throw Stop{RunOutcome::Unavailable, 2, QByteArrayLiteral("values nested more than 5000 deep are not compared"), {}};
    ++g_comparedLevels;
}

ComparedLevel::~ComparedLevel()
{
    --g_comparedLevels;
}

void checkLength(qsizetype bytes)
{
    if (bytes > longestText)
        throw Stop{RunOutcome::Unavailable, 2, QByteArrayLiteral("a text of more than 64 MiB is more than Pollux holds"), {}};
}

Value Value::string(QByteArray utf8)
{
    checkLength(utf8.size());
    return object(ValueKind::String, make<StringObject>(std::move(utf8)));
}

Value Value::wrapped(Builtin variant, Value inner)
{
    return object(ValueKind::Wrapped, make<WrapperObject>(variant, std::move(inner)));
}

Value Value::share() const
{
    Value copy(m_kind, 0, isObject() ? quint8(0) : m_number); // an Access is not passed on
    copy.m_payload = m_payload;
    copy.m_nanoseconds = m_nanoseconds;
    if (isObject()) {
        copy.m_borrowed = m_kind != ValueKind::Str;
        m_payload.object->retain();
    }
    return copy;
}

namespace {

/// A copy of an aggregate that is Copy because its parts are.
std::optional<Value> copied(const Value &value, int &left, int depth = 0, bool behindBorrow = false)
{
    constexpr int deepest = 32;
    if (value.isCopy() && !(behindBorrow && value.isObject()))
        return value.share();
    if (depth > deepest || --left < 0)
        return std::nullopt;
    if (value.is(ValueKind::Tuple) || value.is(ValueKind::Array)) {
        auto list = make<ListObject>();
        list->elementType = value.as<ListObject>().elementType;
        list->elements.reserve(value.as<ListObject>().elements.size());
        for (const Value &element : value.as<ListObject>().elements) {
            auto copy = copied(element, left, depth + 1);
            if (!copy)
                return std::nullopt;
            list->elements.push_back(std::move(*copy));
        }
        return Value::object(value.kind(), std::move(list));
    }
    if (value.is(ValueKind::Wrapped)) {
        const auto &wrapper = value.as<WrapperObject>();
        if (auto inner = copied(wrapper.inner, left, depth + 1))
            return Value::wrapped(wrapper.variant, std::move(*inner));
    }
    return std::nullopt;
}

} // namespace

constexpr int mostCopied = 100'000; // aggregates in one: a value that doubles at each step is moved, and not copied, before it fills the memory

Value Value::take()
{
    int left = mostCopied;
    if (auto copy = copied(*this, left))
        return std::move(*copy);
    return std::move(*this);
}

Value Value::copy() const
{
    int left = mostCopied;
    auto copy = copied(*this, left, 0, true);
    return copy ? std::move(*copy) : share();
}

std::optional<Value> Value::clone() const
{
    const ComparedLevel level;
    if (is(ValueKind::String))
        return string(as<StringObject>().utf8);
    if (is(ValueKind::Tuple) || is(ValueKind::Vec) || is(ValueKind::Array)) {
        auto list = make<ListObject>();
        list->elementType = as<ListObject>().elementType;
        list->elements.reserve(as<ListObject>().elements.size());
        for (const Value &element : as<ListObject>().elements) {
            auto copy = element.isCopy() ? std::optional(element.share()) : element.clone();
            if (!copy)
                return std::nullopt;
            list->elements.push_back(std::move(*copy));
        }
        return object(m_kind, std::move(list));
    }
    if (is(ValueKind::Wrapped)) {
        const auto &wrapper = as<WrapperObject>();
        auto inner = wrapper.inner.isCopy() ? std::optional(wrapper.inner.share()) : wrapper.inner.clone();
        return inner ? std::optional(wrapped(wrapper.variant, std::move(*inner))) : std::nullopt;
    }
    if (is(ValueKind::Range)) {
        const auto &range = as<RangeObject>();
        auto copy = make<RangeObject>();
        copy->low = range.low.share();
        copy->high = range.high.share();
        copy->inclusive = range.inclusive;
        return object(m_kind, std::move(copy));
    }
    if (is(ValueKind::Str) || !isObject())
        return share();
    return std::nullopt;
}

void Value::drop()
{
    m_kind = ValueKind::Moved;
    Object *object = m_payload.object;
    if (!m_borrowed && object->isShared())
        object->dropContents();
    object->release();
}

void ListObject::dropContents()
{
    for (Value &element : elements)
        element = Value();
    elements.clear();
}

Value *ReferenceObject::target() const
{
    if (cell)
        return &cell->value;
    if (wrapper)
        return wrapper->inner.isMoved() ? nullptr : &wrapper->inner;
    return index < qsizetype(list->elements.size()) ? &list->elements[size_t(index)] : nullptr;
}

namespace {

const Value &behind(const Value &value)
{
    const Value *target = &value;
    while (target->is(ValueKind::Reference)) {
        const Value *next = target->as<ReferenceObject>().target();
        if (!next)
            break;
        target = next;
    }
    return *target;
}

bool isText(const Value &value)
{
    return value.is(ValueKind::Str) || value.is(ValueKind::String);
}

bool isList(const Value &value)
{
    return value.is(ValueKind::Vec) || value.is(ValueKind::Array);
}

std::optional<bool> elementsEqual(const Value &a, const Value &b)
{
    const auto &left = a.as<ListObject>().elements;
    const auto &right = b.as<ListObject>().elements;
    if (left.size() != right.size())
        return false;
    for (size_t i = 0; i < left.size(); ++i) {
        const auto same = equals(left[i], right[i]);
        if (!same || !*same)
            return same;
    }
    return true;
}

} // namespace

std::pair<double, double> floatsOf(const Value &a, const Value &b)
{
    const auto meets = [](const Value &value, const Value &other) {
        const bool isSingle = value.isOpenNumber() && other.numberType() == quint8(NumberType::F32);
        return isSingle ? double(float(value.toDouble())) : value.toDouble();
    };
    return {meets(a, b), meets(b, a)};
}

std::optional<bool> equals(const Value &left, const Value &right)
{
    const ComparedLevel level;
    const Value &a = behind(left);
    const Value &b = behind(right);
    if (isText(a) && isText(b))
        return a.as<StringObject>().utf8 == b.as<StringObject>().utf8;
    if (isList(a) && isList(b))
        return elementsEqual(a, b);
    if (a.is(ValueKind::None) || b.is(ValueKind::None))
        return a.kind() == b.kind();
    if (a.kind() != b.kind())
        return std::nullopt;
    switch (a.kind()) {
    case ValueKind::Unit:
        return true;
    case ValueKind::Bool:
    case ValueKind::Char:
    case ValueKind::Integer:
    case ValueKind::Instant:
    case ValueKind::TaskNumber:
        return a.bits() == b.bits();
    case ValueKind::Float: {
        const auto [x, y] = floatsOf(a, b);
        return x == y;
    }
    case ValueKind::Duration:
        return a.bits() == b.bits() && a.subsecNanoseconds() == b.subsecNanoseconds();
    case ValueKind::Tuple:
        return elementsEqual(a, b);
    case ValueKind::Wrapped:
        if (a.as<WrapperObject>().variant != b.as<WrapperObject>().variant)
            return false;
        return equals(a.as<WrapperObject>().inner, b.as<WrapperObject>().inner);
    case ValueKind::Range: {
        const auto &x = a.as<RangeObject>();
        const auto &y = b.as<RangeObject>();
        if (x.inclusive != y.inclusive || x.low.isMoved() != y.low.isMoved() || x.high.isMoved() != y.high.isMoved())
            return std::nullopt; // of different types
        for (const auto &[p, q] : {std::pair(&x.low, &y.low), std::pair(&x.high, &y.high)}) {
            if (p->isMoved())
                continue;
            const auto same = equals(*p, *q);
            if (!same || !*same)
                return same;
        }
        return true;
    }
    default:
        return std::nullopt;
    }
}

} // namespace Pollux::Engine
