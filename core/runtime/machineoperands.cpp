// SPDX-License-Identifier: MIT
// What the machine's instructions do to values.
#include "joinall.h"
#include "machine.h"
#include "numbers.h"
#include "panic.h"
#include "runtime.h"
#include "valuetext.h"

#include <algorithm>
#include <limits>

namespace Pollux::Engine {

namespace {

using Tree::BinaryOperator;

bool isNumber(const Value &value)
{
    return value.is(ValueKind::Integer) || value.is(ValueKind::Float);
}

bool isText(const Value &value)
{
    return value.is(ValueKind::Str) || value.is(ValueKind::String);
}

bool isList(const Value &value)
{
    return value.is(ValueKind::Vec) || value.is(ValueKind::Array);
}

/// None before Some, Ok before Err; -1: neither Option nor Result.
int variantRank(const Value &value)
{
    if (value.is(ValueKind::None))
        return 0;
    if (!value.is(ValueKind::Wrapped))
        return -1;
    return value.as<WrapperObject>().variant == Builtin::Ok ? 0 : 1;
}

constexpr quint32 nanosecondsPerSecond = 1'000'000'000;

/// Duration and Instant arithmetic, as signed nanoseconds where it fits.
struct DurationParts
{
    quint64 seconds = 0;
    quint32 nanoseconds = 0;
};

std::optional<DurationParts> sum(const Value &a, const Value &b)
{
    DurationParts parts{a.bits() + b.bits(), a.subsecNanoseconds() + b.subsecNanoseconds()};
    if (parts.seconds < a.bits())
        return std::nullopt;
    if (parts.nanoseconds >= nanosecondsPerSecond) {
        parts.nanoseconds -= nanosecondsPerSecond;
        if (++parts.seconds == 0)
            return std::nullopt;
    }
    return parts;
}

std::optional<DurationParts> difference(const Value &a, const Value &b)
{
    if (a.bits() < b.bits() || (a.bits() == b.bits() && a.subsecNanoseconds() < b.subsecNanoseconds()))
        return std::nullopt;
    DurationParts parts{a.bits() - b.bits(), a.subsecNanoseconds()};
    if (a.subsecNanoseconds() < b.subsecNanoseconds()) {
        --parts.seconds;
        parts.nanoseconds += nanosecondsPerSecond;
    }
    parts.nanoseconds -= b.subsecNanoseconds();
    return parts;
}

std::optional<Value> calculateDurations(BinaryOperator op, const Value &a, const Value &b)
{
    const bool left = a.is(ValueKind::Duration);
    const bool right = b.is(ValueKind::Duration);
    std::optional<DurationParts> parts;
    if (left && right && op == BinaryOperator::Add)
        parts = sum(a, b);
    else if (left && right && op == BinaryOperator::Subtract)
        parts = difference(a, b);
    else if ((left && b.is(ValueKind::Integer) && op == BinaryOperator::Multiply)
             || (right && a.is(ValueKind::Integer) && op == BinaryOperator::Multiply)) {
        const Value &duration = left ? a : b;
        const quint64 factor = left ? b.bits() : a.bits();
        const quint64 nanoseconds = duration.subsecNanoseconds() * factor; // the factor is a u32
        quint64 seconds = 0;
        if (!__builtin_mul_overflow(duration.bits(), factor, &seconds)
            && !__builtin_add_overflow(seconds, nanoseconds / nanosecondsPerSecond, &seconds))
            parts = DurationParts{seconds, quint32(nanoseconds % nanosecondsPerSecond)};
    } else if (left && b.is(ValueKind::Integer) && op == BinaryOperator::Divide && b.bits() != 0) {
        const quint64 divisor = b.bits();
        const quint64 rest = a.bits() % divisor;
        parts = DurationParts{a.bits() / divisor, quint32((rest * nanosecondsPerSecond + a.subsecNanoseconds()) / divisor)};
    }
    if (!parts)
        return std::nullopt;
    return Value::duration(parts->seconds, parts->nanoseconds);
}

const char *durationOverflow(BinaryOperator op)
{
    switch (op) {
    case BinaryOperator::Add: return "overflow when adding durations";
    case BinaryOperator::Subtract: return "overflow when subtracting durations";
    case BinaryOperator::Multiply: return "overflow when multiplying duration by scalar";
    default: return "divide by zero error when dividing duration by scalar";
    }
}

} // namespace

qint64 toNanoseconds(const Value &duration)
{
    constexpr quint64 most = quint64(std::numeric_limits<qint64>::max() / 2 / nanosecondsPerSecond);
    if (duration.bits() > most)
        return qint64(most) * nanosecondsPerSecond;
    return qint64(duration.bits()) * nanosecondsPerSecond + duration.subsecNanoseconds();
}

Value durationOf(qint64 nanoseconds)
{
    const quint64 count = quint64(qMax<qint64>(nanoseconds, 0));
    return Value::duration(count / nanosecondsPerSecond, quint32(count % nanosecondsPerSecond));
}

const Value &Machine::target(const Value &value) const
{
    const Value *at = &value;
    while (at->is(ValueKind::Reference)) {
        const Value *next = at->as<ReferenceObject>().target();
        if (!next)
            fail(QByteArrayLiteral("what this reference points to is gone (rustc refuses it: E0505)"));
        at = next;
    }
    if (at->isMoved())
        fail(QByteArrayLiteral("this value was moved before, or has none yet (rustc refuses it: E0382, E0381)"));
    return *at;
}

void Machine::coerce(Value &value, NumberType type) const
{
    if (value.is(ValueKind::Float) && isFloat(type)) {
        value = Value::number(value.toDouble(), type);
    } else if (value.is(ValueKind::Integer) && value.isOpenNumber() && !isFloat(type)) {
        if (!fits(value.signedBits(), type) && !(type == NumberType::U64 || type == NumberType::U128 || type == NumberType::Usize))
            fail("the literal is out of range for `" + name(type).toUtf8() + "` (rustc refuses it)");
        value.setNumberType(quint8(type));
    }
}

/// Of a plain borrow what is behind it is itself.
void Machine::dereference(PlaceUse use)
{
    const Value reference = pop();
    const Value *inner = reference.is(ValueKind::Reference) ? reference.as<ReferenceObject>().target() : &reference;
    if (!inner)
        fail(QByteArrayLiteral("what this reference points to is gone (rustc refuses it: E0505)"));
    Value value = use == PlaceUse::Value ? inner->copy() : inner->share();
    if (use == PlaceUse::Pattern)
        value.setAccess(reference.is(ValueKind::Reference) && inner->isBorrowed() ? Access::Borrow : Access::Copy);
    push(std::move(value));
}

void Machine::coerce(Value &value, const Tree::Type &type) const
{
    using Kind = Tree::Type::Kind;
    Value *at = &value;
    while (at && at->is(ValueKind::Reference))
        at = at->as<ReferenceObject>().target();
    if (!at)
        return;
    const auto &arguments = argumentsOf(type);
    const auto elements = [&](const Tree::Type &elementType) {
        auto &list = at->as<ListObject>();
        if (list.elementType || !mentionsNumber(elementType))
            return;
        list.elementType = &elementType; // what is added later has it from here
        for (Value &element : list.elements)
            coerce(element, elementType);
    };
    switch (type.kind) {
    case Kind::Path: {
        if (type.segments.empty())
            return;
        if (type.segments.size() == 1) {
            if (const auto number = numberType(type.segments.front().name.text)) {
                coerce(*at, *number);
                return;
            }
        }
        if (isList(*at) && arguments.size() == 1) {
            elements(arguments.front());
        } else if (at->is(ValueKind::Wrapped) && !arguments.empty()) {
            auto &wrapper = at->as<WrapperObject>();
            const size_t argument = wrapper.variant == Builtin::Err ? 1 : 0;
            if (argument < arguments.size())
                coerce(wrapper.inner, arguments[argument]);
        }
        return;
    }
    case Kind::Tuple:
        if (at->is(ValueKind::Tuple)) {
            auto &parts = at->as<ListObject>().elements;
            for (size_t i = 0; i < parts.size() && i < arguments.size(); ++i)
                coerce(parts[i], arguments[i]);
        }
        return;
    case Kind::Reference:
        if (!arguments.empty())
            coerce(*at, arguments.front());
        return;
    case Kind::Array:
    case Kind::Slice:
        if (isList(*at) && !arguments.empty())
            elements(arguments.front());
        return;
    default:
        return;
    }
}

void adopt(Value &value, const Value &model)
{
    if (value.kind() != model.kind())
        return;
    if (isNumber(value)) {
        if (!value.isOpenNumber() || model.isOpenNumber())
            return;
        if (value.is(ValueKind::Float))
            value = Value::number(value.toDouble(), NumberType(model.numberType()));
        else
            value.setNumberType(model.numberType());
    } else if (value.is(ValueKind::Wrapped)) {
        adopt(value.as<WrapperObject>().inner, model.as<WrapperObject>().inner);
    } else if (value.is(ValueKind::Tuple) || value.is(ValueKind::Array)) {
        auto &parts = value.as<ListObject>().elements;
        const auto &models = model.as<ListObject>().elements;
        for (size_t i = 0; i < parts.size() && i < models.size(); ++i)
            adopt(parts[i], models[i]);
    }
    if (isList(value) && !value.as<ListObject>().elementType)
        value.as<ListObject>().elementType = model.as<ListObject>().elementType;
}

void Machine::coerceElement(const ListObject &list, Value &value) const
{
    if (list.elementType)
        coerce(value, *list.elementType);
    else if (!list.elements.empty())
        adopt(value, list.elements.front());
}

void Machine::putInto(ListObject &list, Value &place, Value value) const
{
    if (list.elementType)
        coerce(value, *list.elementType);
    else
        adopt(value, place);
    place = std::move(value);
}

void Machine::compound(Value &place, Tree::BinaryOperator op, Value value)
{
    Value &whole = const_cast<Value &>(target(place)); // `n += 1` where n is a `&mut`: rustc refuses it, but what is behind is not harmed
    push(add(op, whole, target(value)));
    whole = pop();
}

void Machine::unary(int op)
{
    const Value &operand = target(top());
    switch (Tree::UnaryOperator(op)) {
    case Tree::UnaryOperator::Dereference: // an instruction of its own
        return;
    case Tree::UnaryOperator::Not:
        if (!operand.is(ValueKind::Bool) && !operand.is(ValueKind::Integer))
            fail("`!` does not apply to `" + typeName(operand) + "` (rustc refuses it: E0600)");
        top() = bitNot(operand);
        return;
    case Tree::UnaryOperator::Negate: {
        if (!isNumber(operand))
            fail("`-` does not apply to `" + typeName(operand) + "` (rustc refuses it: E0600)");
        Arithmetic result = negate(operand);
        if (auto *message = std::get_if<QByteArray>(&result))
            panic(*message);
        top() = std::move(std::get<Value>(result));
        return;
    }
    }
}

int Machine::compare(const Value &left, const Value &right) const
{
    const ComparedLevel level;
    const Value &a = target(left);
    const Value &b = target(right);
    if (isText(a) && isText(b)) {
        const int order = a.as<StringObject>().utf8.compare(b.as<StringObject>().utf8);
        return order < 0 ? -1 : order > 0;
    }
    if ((isList(a) && isList(b)) || (a.is(ValueKind::Tuple) && b.is(ValueKind::Tuple))) {
        const auto &x = a.as<ListObject>().elements;
        const auto &y = b.as<ListObject>().elements;
        for (size_t i = 0; i < x.size() && i < y.size(); ++i) {
            if (const int order = compare(x[i], y[i]); order != 0)
                return order;
        }
        return x.size() < y.size() ? -1 : x.size() > y.size();
    }
    if (const int x = variantRank(a), y = variantRank(b); x >= 0 && y >= 0) {
        if (x != y)
            return x < y ? -1 : 1;
        return a.is(ValueKind::None) ? 0 : compare(a.as<WrapperObject>().inner, b.as<WrapperObject>().inner);
    }
    if (a.kind() != b.kind())
        fail("`" + typeName(a) + "` and `" + typeName(b) + "` cannot be compared (rustc refuses it: E0308)");
    switch (a.kind()) {
    case ValueKind::Integer:
    case ValueKind::Float:
    case ValueKind::Bool:
    case ValueKind::Char:
        return compareNumbers(a, b);
    case ValueKind::Duration:
        if (a.bits() != b.bits())
            return a.bits() < b.bits() ? -1 : 1;
        return a.subsecNanoseconds() < b.subsecNanoseconds() ? -1 : a.subsecNanoseconds() > b.subsecNanoseconds();
    case ValueKind::Instant:
        return a.signedBits() < b.signedBits() ? -1 : a.signedBits() > b.signedBits();
    case ValueKind::Unit:
        return 0;
    default:
        fail("values of type `" + typeName(a) + "` cannot be ordered");
    }
}

void Machine::binary(BinaryOperator op)
{
    const Value right = pop();
    const Value left = pop();
    switch (op) {
    case BinaryOperator::Equal:
    case BinaryOperator::NotEqual: {
        const auto same = equals(target(left), target(right));
        if (!same)
            fail("`" + typeName(left) + "` and `" + typeName(right) + "` cannot be compared (rustc refuses it: E0308, E0369)");
        push(Value::boolean(*same == (op == BinaryOperator::Equal)));
        return;
    }
    case BinaryOperator::Less:
        push(Value::boolean(compare(left, right) == -1));
        return;
    case BinaryOperator::LessEqual:
        push(Value::boolean(compare(left, right) <= 0));
        return;
    case BinaryOperator::Greater:
        push(Value::boolean(compare(left, right) == 1));
        return;
    case BinaryOperator::GreaterEqual: {
        const int order = compare(left, right);
        push(Value::boolean(order == 0 || order == 1));
        return;
    }
    default:
        push(add(op, target(left), target(right)));
    }
}

/// Everything but comparisons: numbers, text, times.
Value Machine::add(BinaryOperator op, const Value &left, const Value &right)
{
    if (isNumber(left) && isNumber(right)) {
        if (left.kind() != right.kind()
            || (left.is(ValueKind::Integer) && op < BinaryOperator::ShiftLeft && left.numberType() != right.numberType() && !left.isOpenNumber()
                && !right.isOpenNumber())) {
            fail("a number of type `" + typeName(left) + "` does not combine with one of type `" + typeName(right) + "` (rustc refuses it: E0308, E0277)");
        }
        Arithmetic result = calculate(op, left, right);
        if (auto *message = std::get_if<QByteArray>(&result))
            panic(*message);
        return std::move(std::get<Value>(result));
    }
    if (op == BinaryOperator::Add && isText(left) && isText(right))
        return Value::string(left.as<StringObject>().utf8 + right.as<StringObject>().utf8);
    if (left.is(ValueKind::Bool) && right.is(ValueKind::Bool)) {
        switch (op) {
        case BinaryOperator::BitAnd: return Value::boolean(left.toBool() && right.toBool());
        case BinaryOperator::BitOr: return Value::boolean(left.toBool() || right.toBool());
        case BinaryOperator::BitXor: return Value::boolean(left.toBool() != right.toBool());
        default: break;
        }
    }
    if (left.is(ValueKind::Instant) && right.is(ValueKind::Instant) && op == BinaryOperator::Subtract)
        return durationOf(Runtime::later(Nanoseconds(left.signedBits()), Nanoseconds(-right.signedBits())).count());
    if (left.is(ValueKind::Instant) && right.is(ValueKind::Duration) && op == BinaryOperator::Add)
        return Value::instant(Runtime::later(Nanoseconds(left.signedBits()), Nanoseconds(toNanoseconds(right))).count(), left.clock());
    if (left.is(ValueKind::Instant) && right.is(ValueKind::Duration) && op == BinaryOperator::Subtract)
        return Value::instant(-Runtime::later(Nanoseconds(-left.signedBits()), Nanoseconds(toNanoseconds(right))).count(), left.clock());
    if (left.is(ValueKind::Duration) || right.is(ValueKind::Duration)) {
        if (auto result = calculateDurations(op, left, right))
            return std::move(*result);
        if ((left.is(ValueKind::Duration) && right.is(ValueKind::Duration) && op <= BinaryOperator::Subtract)
            || (op <= BinaryOperator::Divide && (left.is(ValueKind::Integer) || right.is(ValueKind::Integer))))
            panic(durationOverflow(op));
    }
    fail("this operator does not apply to `" + typeName(left) + "` and `" + typeName(right) + "` (rustc refuses it: E0369)");
}

// --- lists --------------------------------------------------------------------------------------------------------

void Machine::makeList(int count, ValueKind kind)
{
    auto list = make<ListObject>();
    list->elements.assign(std::make_move_iterator(m_stack.end() - count), std::make_move_iterator(m_stack.end()));
    m_stack.resize(m_stack.size() - size_t(count));
    if (kind != ValueKind::Tuple && count > 1) { // `[250, byte]`: one says what all are
        const auto typed = std::find_if(list->elements.begin(), list->elements.end(), [](const Value &value) { return !isNumber(value) || !value.isOpenNumber(); });
        for (size_t i = 0; typed != list->elements.end() && i < list->elements.size(); ++i)
            adopt(list->elements[i], *typed);
    }
    push(Value::object(kind, std::move(list)));
}

void Machine::repeatList(bool isVec)
{
    constexpr quint64 most = 10'000'000;
    const Value count = pop();
    Value element = pop();
    const quint64 size = target(count).bits();
    if (size > most)
        fail(QByteArrayLiteral("a list of more than ten million elements is more than Pollux holds"));
    auto list = make<ListObject>();
    list->elements.reserve(size);
    for (quint64 i = 1; i < size; ++i) {
        auto copy = element.isCopy() ? std::optional(element.share()) : element.clone();
        if (!copy)
            fail("`" + typeName(element) + "` is repeated by cloning, which is not supported");
        list->elements.push_back(std::move(*copy));
    }
    if (size > 0)
        list->elements.push_back(std::move(element)); // the last one is the value itself
    push(Value::object(isVec ? ValueKind::Vec : ValueKind::Array, std::move(list)));
}

void Machine::makeRange(int shape)
{
    auto range = make<RangeObject>();
    range->inclusive = shape & 1;
    if (shape & 4)
        range->high = target(pop()).share();
    if (shape & 2)
        range->low = target(pop()).share();
    if (range->low.isOpenNumber() && range->high.is(ValueKind::Integer))
        range->low.setNumberType(range->high.numberType());
    push(Value::object(ValueKind::Range, std::move(range)));
}

Value *Machine::element(const Value &object, int index) const
{
    const Value &list = target(object);
    if (!list.is(ValueKind::Tuple) || index < 0 || index >= int(list.as<ListObject>().elements.size()))
        fail("`" + typeName(list) + "` has no field `" + QByteArray::number(index) + "` (rustc refuses it: E0609)");
    return &list.as<ListObject>().elements[size_t(index)];
}

Value *Machine::elementOf(const Value &whole, int index, bool fromEnd) const
{
    const Value &list = target(whole);
    if (!list.is(ValueKind::Tuple) && !isList(list))
        fail("`" + typeName(list) + "` is matched by a tuple pattern (rustc refuses it: E0308)");
    auto &elements = list.as<ListObject>().elements;
    const int at = fromEnd ? int(elements.size()) - index : index;
    if (at < 0 || at >= int(elements.size()))
        fail(QByteArrayLiteral("the pattern has more parts than the tuple (rustc refuses it: E0308)"));
    return &elements[size_t(at)];
}

void Machine::pushElement(int index, bool fromEnd)
{
    push(elementOf(top(), index, fromEnd)->share());
}

/// What a pattern makes of a part: behind `&mut` a reference to it, else what the place lets it be.
Value Machine::partOf(Value &part, Ref<ReferenceObject> reference, bool take)
{
    if (part.isMoved())
        fail(QByteArrayLiteral("this value was moved before, or has none yet (rustc refuses it: E0382, E0381)"));
    if (reference)
        return Value::object(ValueKind::Reference, std::move(reference));
    const Access access = top().isBorrowed() ? top().access() : Access::Move;
    if (take && access == Access::Move)
        return part.take();
    if (take && access == Access::Copy)
        return part.isBorrowed() ? part.share() : part.copy();
    Value place = part.share();
    place.setAccess(part.isBorrowed() ? Access::Borrow : access);
    return place;
}

void Machine::placeElement(int index, bool fromEnd, bool take)
{
    Value &part = *elementOf(top(), index, fromEnd);
    Ref<ReferenceObject> reference;
    if (top().is(ValueKind::Reference)) {
        reference = make<ReferenceObject>();
        reference->list = Ref<ListObject>(&target(top()).as<ListObject>());
        reference->index = &part - reference->list->elements.data();
    }
    push(partOf(part, std::move(reference), take));
}

void Machine::placeInner(bool take)
{
    auto &wrapper = target(top()).as<WrapperObject>();
    Ref<ReferenceObject> reference;
    if (top().is(ValueKind::Reference)) {
        reference = make<ReferenceObject>();
        reference->wrapper = Ref<WrapperObject>(&wrapper);
    }
    push(partOf(wrapper.inner, std::move(reference), take));
}

void Machine::takeInner()
{
    const Value whole = pop();
    Value &inner = target(whole).as<WrapperObject>().inner;
    const bool isOwned = !whole.isBorrowed() && !whole.is(ValueKind::Reference);
    push(isOwned ? inner.take() : inner.isBorrowed() ? inner.share() : inner.copy());
}

/// A part of `whole`, which is a place or a temporary. Of a temporary it is moved out: the rest goes now.
Value Machine::use(Value &part, const Value &whole, PlaceUse use) const
{
    const bool isTemporary = !whole.isBorrowed() && !whole.is(ValueKind::Reference);
    if (isTemporary || use == PlaceUse::Value)
        return take(part);
    Value value = load(part);
    if (use == PlaceUse::Pattern) {
        const bool isOwnPart = whole.isBorrowed() && !whole.is(ValueKind::Reference) && whole.access() == Access::Move;
        value.setAccess(part.isBorrowed() ? Access::Borrow : isOwnPart ? Access::Move : Access::Copy);
    }
    return value;
}

qsizetype Machine::checkedIndex(const Value &list, const Value &position, int bracket) const
{
    const auto size = qsizetype(list.as<ListObject>().elements.size());
    const Value &at = target(position);
    if (!at.is(ValueKind::Integer))
        fail("a list is indexed by `usize`, not `" + typeName(at) + "` (rustc refuses it: E0277)");
    if (at.bits() >= quint64(size)) {
        SourceSpan place = span();
        if (list.is(ValueKind::Vec)) // there the index is a call; an array's is the expression's own
            place.begin += quint32(bracket);
        throw Panic{"index out of bounds: the len is " + QByteArray::number(size) + " but the index is " + QByteArray::number(qulonglong(at.bits())), place};
    }
    return qsizetype(at.bits());
}

Value &Machine::indexed(const Value &object, const Value &position, int bracket) const
{
    const Value &list = target(object);
    if (!isList(list))
        fail("`" + typeName(list) + "` cannot be indexed (rustc refuses it: E0608)");
    return list.as<ListObject>().elements[size_t(checkedIndex(list, position, bracket))];
}

void Machine::index(PlaceUse use, int bracket)
{
    const Value position = pop();
    const Value object = pop();
    Value &element = indexed(object, position, bracket);
    const bool isTemporary = !object.isBorrowed() && !object.is(ValueKind::Reference);
    if (use == PlaceUse::Share || isTemporary) {
        push(this->use(element, object, PlaceUse::Share));
        return;
    }
    // Nothing can be moved out by an index.
    if (element.isMoved())
        load(element); // which says so
    Value value = use == PlaceUse::Value && !element.isBorrowed() ? element.copy() : element.share();
    if (use == PlaceUse::Pattern)
        value.setAccess(element.isBorrowed() ? Access::Borrow : Access::Copy);
    push(std::move(value));
}

void Machine::assignIndex(int bracket)
{
    const Value position = pop();
    const Value object = pop();
    Value value = pop();
    Value &place = indexed(object, position, bracket);
    putInto(target(object).as<ListObject>(), place, std::move(value));
}

void Machine::borrowElement(int index)
{
    const Value object = pop();
    const Value &list = target(object);
    if (!list.is(ValueKind::Tuple) && !isList(list))
        fail("`" + typeName(list) + "` has no element to borrow");
    auto reference = make<ReferenceObject>();
    reference->list = Ref<ListObject>(&list.as<ListObject>());
    reference->index = index;
    push(Value::object(ValueKind::Reference, std::move(reference)));
}

void Machine::tryOperator()
{
    Value value = pop();
    const Value &result = target(value);
    const bool isNone = result.is(ValueKind::None);
    if (!isNone && !result.is(ValueKind::Wrapped))
        fail("`?` applies to Result and Option, not to `" + typeName(result) + "` (rustc refuses it: E0277)");
    if (!isNone && result.as<WrapperObject>().variant != Builtin::Err) {
        push(std::move(value));
        takeInner();
        return;
    }
    if (!leave())
        m_result = std::move(value);
    else
        push(std::move(value));
}

// --- text ------------------------------------------------------------------------------------------------------------

void Machine::formatString(const FormatCode &format, int count)
{
    const size_t first = m_stack.size() - size_t(count);
    const auto argument = [&](int index) -> const Value & { return target(m_stack[first + size_t(index - format.firstArgument)]); };
    QByteArray text;
    for (const Tree::FormatPiece &piece : *format.pieces) {
        text += piece.literal;
        if (piece.argument < 0)
            continue;
        const auto count = [&](int index, int written) {
            if (index < 0)
                return written;
            constexpr quint64 most = 0xffff;
            const quint64 bits = argument(index).bits();
            if (bits > most)
                throw Panic{QByteArrayLiteral("Formatting argument out of range"), format.macro};
            return int(bits);
        };
        const int width = count(piece.widthArgument, piece.width);
        const int precision = count(piece.precisionArgument, piece.precision);
        const Value &value = argument(piece.argument);
        if (!formatValue(value, piece, width, precision, text)) {
            using Style = Tree::FormatPiece::Style;
            if (piece.style == Style::Debug || piece.style == Style::PrettyDebug)
                fail("Pollux does not know how `" + typeName(value) + "` prints with `{:?}`");
            fail("`" + typeName(value) + "` cannot be formatted like that (rustc refuses it: E0277)"
                 + (piece.style == Style::Display ? "; use `{:?}`" : ""));
        }
    }
    m_stack.resize(first);
    push(Value::string(std::move(text)));
}

void Machine::print(Stream stream, bool line)
{
    const Value text = pop();
    QByteArray utf8 = text.as<StringObject>().utf8;
    if (line)
        utf8 += '\n';
    m_context->runtime().print(stream, std::move(utf8), span());
}

void Machine::assertCompare(Macro macro)
{
    const Value &right = m_stack[m_stack.size() - 1];
    const Value &left = m_stack[m_stack.size() - 2];
    bool holds = false;
    if (macro == Macro::Assert) {
        holds = target(left).toBool();
    } else {
        const auto same = equals(target(left), target(right));
        if (!same)
            fail("`" + typeName(left) + "` and `" + typeName(right) + "` cannot be compared (rustc refuses it: E0308, E0369)");
        holds = *same == (macro == Macro::AssertEq);
    }
    push(Value::boolean(holds));
}

void Machine::assertFailed(Macro macro)
{
    const Value message = pop();
    const Value right = pop();
    const Value left = pop();
    const bool hasMessage = message.is(ValueKind::String);
    if (macro == Macro::Assert)
        panic(hasMessage ? message.as<StringObject>().utf8 : "assertion failed: " + right.as<StringObject>().utf8);
    QByteArray text = macro == Macro::AssertEq ? "assertion `left == right` failed" : "assertion `left != right` failed";
    if (hasMessage)
        text += ": " + message.as<StringObject>().utf8;
    panic(text + "\n  left: " + debugText(left) + "\n right: " + debugText(right));
}

// --- futures -----------------------------------------------------------------------------------------------------------

void Machine::joinAll(int count, int spans)
{
    std::vector<JoinAll::Branch> branches;
    branches.reserve(size_t(count));
    const size_t first = m_stack.size() - size_t(count);
    for (int i = 0; i < count; ++i) {
        Value &future = m_stack[first + size_t(i)];
        if (!futureOf(future))
            fail("`" + typeName(future) + "` is not a future (rustc refuses it: E0277)");
        branches.push_back({std::move(future), m_program->branchSpans[size_t(spans + i)]});
    }
    m_stack.resize(first);
    push(Value::object(ValueKind::Future, make<JoinAll>(std::move(branches))));
}

bool Machine::testRange(int shape)
{
    Value high;
    Value low;
    if (shape & 4)
        high = pop();
    if (shape & 2)
        low = pop();
    const Value &value = target(top());
    if (shape & 2 && compare(value, low) < 0)
        return false;
    if (shape & 4) {
        const int order = compare(value, high);
        return order < 0 || (order == 0 && shape & 1);
    }
    return true;
}

} // namespace Pollux::Engine
