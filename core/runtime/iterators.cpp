// SPDX-License-Identifier: MIT
// What `for` draws from.
#include "machine.h"
#include "valuetext.h"

namespace Pollux::Engine {

namespace {

class RangeIterator final : public IteratorObject
{
public:
    RangeIterator(const Value &low, const Value &high, bool inclusive)
        : m_next(low.signedBits())
        , m_type(low.numberType())
    {
        m_left = high.isMoved() ? ~quint64(0)
            : high.signedBits() < low.signedBits() ? 0
                                                   : quint64(high.signedBits() - low.signedBits()) + (inclusive ? 1 : 0);
    }
    bool next(Value &item) override
    {
        if (m_left == 0)
            return false;
        --m_left;
        item = Value::integer(quint64(m_next++), m_type);
        return true;
    }

private:
    qint64 m_next;
    quint64 m_left;
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

private:
    Ref<ListObject> m_list;
    size_t m_next = 0;
};

class ReversedRange final : public IteratorObject
{
public:
    ReversedRange(const Value &low, const Value &high, bool inclusive)
        : m_low(low.signedBits())
        , m_next(high.signedBits() - (inclusive ? 0 : 1))
        , m_type(low.numberType())
    {
    }
    bool next(Value &item) override
    {
        if (m_next < m_low)
            return false;
        item = Value::integer(quint64(m_next--), m_type);
        return true;
    }

private:
    qint64 m_low;
    qint64 m_next;
    quint8 m_type;
};

} // namespace

Ref<IteratorObject> reversedRange(const RangeObject &range)
{
    return Ref<IteratorObject>(new ReversedRange(range.low, range.high, range.inclusive));
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
        if (!range.low.is(ValueKind::Integer))
            fail(QByteArrayLiteral("a range that `for` walks needs an integer to begin with (rustc refuses it: E0277)"));
        iterator = Ref<IteratorObject>(new RangeIterator(range.low, range.high, range.inclusive));
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
        fail("`" + typeName(value) + "` is not an iterator (rustc refuses it: E0277)");
    }
    push(Value::object(ValueKind::Iterator, std::move(iterator)));
}

} // namespace Pollux::Engine
