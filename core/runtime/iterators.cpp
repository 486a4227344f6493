// SPDX-License-Identifier: MIT
// What `for` draws from.
#include "machine.h"
#include "valuetext.h"

namespace Pollux::Engine {

namespace {

constexpr quint64 firstSurrogate = 0xd800; // no characters from here
constexpr quint64 afterSurrogates = 0xe000;
constexpr quint64 surrogates = afterSurrogates - firstSurrogate;

bool isWalked(const RangeObject &range)
{
    return (range.low.is(ValueKind::Integer) || range.low.is(ValueKind::Char)) && (range.high.isMoved() || range.high.kind() == range.low.kind());
}

} // namespace

/// One that has no end, or all 2^64 numbers, has one less than that.
quint64 countOf(const RangeObject &range)
{
    if (range.high.isMoved())
        return ~quint64(0);
    if (range.low.is(ValueKind::Char)) {
        const auto place = [](const Value &c) { return c.bits() < firstSurrogate ? c.bits() : c.bits() - surrogates; };
        const quint64 low = place(range.low);
        const quint64 end = place(range.high) + range.inclusive;
        return end > low ? end - low : 0;
    }
    const quint64 low = range.low.bits();
    const quint64 high = range.high.bits();
    const bool isUnsigned = !range.low.isOpenNumber() && !isSigned(NumberType(range.low.numberType()));
    if (isUnsigned ? high < low : range.high.signedBits() < range.low.signedBits())
        return 0;
    const quint64 distance = high - low;
    return range.inclusive && distance != ~quint64(0) ? distance + 1 : distance;
}

namespace {

/// Of numbers, upwards from the first or downwards.
class RangeIterator final : public IteratorObject
{
public:
    RangeIterator(quint64 first, quint64 count, quint64 step, const Value &low)
        : m_next(first)
        , m_left(count)
        , m_step(step)
        , m_isChar(low.is(ValueKind::Char))
        , m_type(low.numberType())
    {
    }
    bool next(Value &item) override
    {
        if (m_left == 0)
            return false;
        --m_left;
        item = m_isChar ? Value::character(char32_t(m_next)) : Value::integer(m_next, m_type);
        m_next += m_step;
        if (m_isChar && m_next >= firstSurrogate && m_next < afterSurrogates)
            m_next += m_step * surrogates;
        return true;
    }
    quint64 left() const override { return m_left; }

private:
    quint64 m_next;
    quint64 m_left;
    quint64 m_step; ///< 1, or -1 as bits
    bool m_isChar;
    quint8 m_type;
};

/// Takes the elements of an owned list, or borrows those of a borrowed one.
class ListIterator final : public IteratorObject
{
public:
    explicit ListIterator(Value list)
        : m_list(std::move(list))
    {
    }
    bool next(Value &item) override
    {
        auto &elements = m_list.as<ListObject>().elements;
        if (m_next >= elements.size())
            return false;
        Value &element = elements[m_next++];
        item = m_list.isBorrowed() ? element.share() : std::move(element);
        return true;
    }
    quint64 left() const override { return m_list.as<ListObject>().elements.size() - qMin(m_next, m_list.as<ListObject>().elements.size()); }

private:
    Value m_list;
    size_t m_next = 0;
};

class MutableListIterator final : public IteratorObject
{
public:
    explicit MutableListIterator(Ref<ListObject> list)
        : m_list(std::move(list))
    {
    }
    bool next(Value &item) override
    {
        if (m_next >= m_list->elements.size())
            return false;
        auto reference = make<ReferenceObject>();
        reference->list = m_list;
        reference->index = qsizetype(m_next++);
        item = Value::object(ValueKind::Reference, std::move(reference));
        return true;
    }
    quint64 left() const override { return m_list->elements.size() - qMin(m_next, m_list->elements.size()); }

private:
    Ref<ListObject> m_list;
    size_t m_next = 0;
};

} // namespace

Ref<IteratorObject> reversedRange(const RangeObject &range)
{
    quint64 last = range.high.bits() - (range.inclusive ? 0 : 1);
    if (range.low.is(ValueKind::Char) && last >= firstSurrogate && last < afterSurrogates)
        last -= surrogates;
    return Ref<IteratorObject>(new RangeIterator(last, countOf(range), ~quint64(0), range.low));
}

void Machine::toMutableIterator()
{
    const Value list = pop();
    push(Value::object(ValueKind::Iterator, Ref<IteratorObject>(new MutableListIterator(Ref<ListObject>(&list.as<ListObject>())))));
}

void Machine::toIterator()
{
    Value source = pop();
    const Value &value = target(source);
    Ref<IteratorObject> iterator;
    switch (value.kind()) {
    case ValueKind::Iterator:
        push(std::move(source));
        return;
    case ValueKind::Range: {
        const auto &range = value.as<RangeObject>();
        if (!isWalked(range))
            fail(QByteArrayLiteral("a range that `for` walks needs integers or characters (rustc refuses it: E0277)"));
        iterator = Ref<IteratorObject>(new RangeIterator(range.low.bits(), countOf(range), 1, range.low));
        break;
    }
    case ValueKind::Vec:
    case ValueKind::Array:
        if (source.is(ValueKind::Reference))
            iterator = Ref<IteratorObject>(new MutableListIterator(Ref<ListObject>(&value.as<ListObject>())));
        else
            iterator = Ref<IteratorObject>(new ListIterator(std::move(source)));
        break;
    default:
        if (value.is(ValueKind::Wrapped) || value.is(ValueKind::None))
            fail("Pollux does not walk over an `" + typeName(value) + "`: use `if let`");
        fail("`" + typeName(value) + "` is not an iterator (rustc refuses it: E0277)");
    }
    push(Value::object(ValueKind::Iterator, std::move(iterator)));
}

} // namespace Pollux::Engine
