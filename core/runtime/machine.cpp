// SPDX-License-Identifier: MIT
#include "machine.h"

#include "calls.h"
#include "joinall.h"
#include "numbers.h"
#include "panic.h"
#include "programfuture.h"
#include "runtime.h"
#include "valuetext.h"

namespace Pollux::Engine {

Machine::Machine(std::shared_ptr<const ProgramCode> program, const Code &code, std::vector<Value> arguments)
    : m_program(std::move(program))
    , m_stack(std::move(arguments))
{
    m_stack.reserve(size_t(code.slotCount + code.depth));
    m_stack.resize(size_t(code.slotCount));
    m_frames.push_back({&code, 0, 0});
}

void Machine::drop()
{
    m_awaited = Value();
    if (!m_frames.empty()) {
        const Code &outermost = *m_frames.front().code;
        const bool isStarted = m_frames.front().next > 0;
        while (m_stack.size() > size_t(outermost.arguments))
            m_stack.pop_back();
        if (outermost.hasCaptures || !isStarted)
            dropInOrder(0, outermost.arguments);
    }
    while (!m_stack.empty())
        m_stack.pop_back();
    m_frames.clear();
    m_result = Value();
}

Future &Machine::awaited() const
{
    return *futureOf(m_awaited);
}

void Machine::resumeWith(Value output)
{
    m_awaited = Value();
    push(std::move(output));
}

SourceSpan Machine::span() const
{
    const Frame &frame = m_frames.back();
    return frame.code->spans[size_t(frame.next - 1)];
}

void Machine::panic(QByteArray message) const
{
    throw Panic{std::move(message), span()};
}

void Machine::fail(const QByteArray &message) const
{
    throw Stop{RunOutcome::Unavailable, 2, message, span()};
}

/// Arguments are on top of the stack; they become the first slots.
void Machine::enter(const Code &code, int arguments)
{
    if (m_frames.size() >= deepestCall) {
        throw Stop{RunOutcome::Unavailable, 2,
                   QByteArrayLiteral("functions call each other more than 40,000 deep: on a real thread the stack overflows about here"), span()};
    }
    m_frames.push_back({&code, 0, int(m_stack.size()) - arguments});
    m_stack.resize(m_stack.size() + size_t(code.slotCount - arguments));
}

bool Machine::leave()
{
    const Frame &frame = m_frames.back();
    const size_t base = size_t(frame.base);
    if (frame.code->hasCaptures) {
        while (m_stack.size() > base + size_t(frame.code->arguments))
            m_stack.pop_back();
        dropInOrder(int(base), frame.code->arguments);
    }
    while (m_stack.size() > base)
        m_stack.pop_back();
    m_frames.pop_back();
    return !m_frames.empty();
}

/// Of what a future holds from the start: what an async block captured, arguments not yet taken. As a struct's fields.
void Machine::dropInOrder(int first, int count)
{
    for (int i = 0; i < count; ++i)
        m_stack[size_t(first + i)] = Value();
}

void Machine::dropSlots(int from, int to)
{
    for (int i = to - 1; i >= from; --i)
        slot(i) = Value();
}

/// To what is behind a reference. Never a reference to itself: whoever followed it would not come back.
void Machine::assign(Value &place, Value value) const
{
    for (const Value *at = &value; at && at->is(ValueKind::Reference); at = at->as<ReferenceObject>().target()) {
        if (at->as<ReferenceObject>().target() == &place)
            fail(QByteArrayLiteral("this reference would point to itself (rustc refuses it: E0506)"));
    }
    place = std::move(value);
}

Value Machine::load(const Value &from) const
{
    if (from.isMoved())
        fail(QByteArrayLiteral("this value was moved before, or has none yet (rustc refuses it: E0382, E0381)"));
    return from.share();
}

Value Machine::take(Value &from) const
{
    return from.isCopy() ? load(from) : from.take();
}

Machine::Signal Machine::run(Context &context)
{
    m_context = &context;
    try {
        return execute(context);
    } catch (Stop &stop) {
        if (stop.span.isEmpty() && !m_frames.empty()) // from where no place is known: too long a text, too deep a value
            stop.span = span();
        throw;
    }
}

Machine::Signal Machine::execute(Context &context)
{
    Runtime &runtime = context.runtime();
    for (;;) {
        Frame &frame = m_frames.back();
        const Instruction &at = frame.code->instructions[size_t(frame.next++)];
        switch (at.op) {
        case Op::Constant:
            push(m_program->constants[size_t(at.a)].share());
            break;
        case Op::Unit:
            push(Value::unit());
            break;
        case Op::LoadMove:
            push(take(slot(at.a)));
            break;
        case Op::LoadShare:
            push(load(slot(at.a)));
            break;
        case Op::LoadPlace: {
            Value value = load(slot(at.a));
            value.setAccess(slot(at.a).isBorrowed() ? Access::Borrow : Access::Move);
            push(std::move(value));
            break;
        }
        case Op::LoadCellMove:
            push(take(*slot(at.a).as<ReferenceObject>().target()));
            break;
        case Op::LoadCellPlace: {
            const Value &cell = *slot(at.a).as<ReferenceObject>().target();
            Value value = load(cell);
            value.setAccess(cell.isBorrowed() ? Access::Borrow : Access::Move);
            push(std::move(value));
            break;
        }
        case Op::LoadCellShare:
            push(load(*slot(at.a).as<ReferenceObject>().target()));
            break;
        case Op::Store:
            slot(at.a) = pop();
            break;
        case Op::StoreCell: {
            auto reference = make<ReferenceObject>();
            reference->cell = make<CellObject>();
            reference->cell->value = pop();
            slot(at.a) = Value::object(ValueKind::Reference, std::move(reference));
            break;
        }
        case Op::Assign: {
            Value value = pop();
            adopt(value, slot(at.a));
            slot(at.a) = std::move(value);
            break;
        }
        case Op::AssignCell: {
            Value &place = *slot(at.a).as<ReferenceObject>().target();
            Value value = pop();
            adopt(value, place);
            assign(place, std::move(value));
            break;
        }
        case Op::BorrowCell:
            push(load(slot(at.a)));
            break;
        case Op::DropSlots:
            dropSlots(at.a, at.b);
            break;
        case Op::Pop:
            m_stack.pop_back();
            break;
        case Op::Slide: {
            Value value = pop();
            for (int i = 0; i < at.a; ++i)
                m_stack.pop_back();
            push(std::move(value));
            break;
        }
        case Op::Duplicate:
            push(top().share());
            break;
        case Op::CopyTop:
            top() = target(top()).copy();
            break;
        case Op::Swap:
            std::swap(m_stack[m_stack.size() - 1], m_stack[m_stack.size() - 2]);
            break;
        case Op::Jump:
            frame.next = at.a;
            break;
        case Op::JumpBack:
            frame.next = at.a;
            if (runtime.spendFuel(frame.code->spans[size_t(&at - frame.code->instructions.data())]))
                return Signal::Held;
            break;
        case Op::JumpIfFalse:
            if (!target(top()).toBool())
                frame.next = at.a;
            m_stack.pop_back();
            break;
        case Op::JumpIfTrue:
            if (target(top()).toBool())
                frame.next = at.a;
            m_stack.pop_back();
            break;
        case Op::Unary:
            unary(at.a);
            break;
        case Op::Dereference:
            dereference(PlaceUse(at.a));
            break;
        case Op::Binary:
            binary(Tree::BinaryOperator(at.a));
            break;
        case Op::CastNumber:
            if (const Value &operand = target(top()); operand.is(ValueKind::Integer) || operand.is(ValueKind::Float)
                || operand.is(ValueKind::Bool) || operand.is(ValueKind::Char))
                top() = castTo(operand, NumberType(at.a));
            else
                fail("`" + typeName(operand) + "` cannot be cast with `as` (rustc refuses it: E0605)");
            break;
        case Op::CastChar:
            top() = Value::character(char32_t(target(top()).bits() & 0xff));
            break;
        case Op::Coerce:
            coerce(top(), NumberType(at.a));
            break;
        case Op::CoerceSlot:
            coerce(slot(at.a), NumberType(at.b));
            break;
        case Op::CoerceType:
            coerce(top(), *m_program->types[size_t(at.a)]);
            break;
        case Op::CoerceSlotType:
            coerce(slot(at.a), *m_program->types[size_t(at.b)]);
            break;
        case Op::Tuple:
            makeList(at.a, ValueKind::Tuple);
            break;
        case Op::List:
            makeList(at.a, at.b ? ValueKind::Vec : ValueKind::Array);
            break;
        case Op::RepeatList:
            repeatList(at.b);
            break;
        case Op::Range:
            makeRange(at.b);
            break;
        case Op::Field: {
            const Value object = pop();
            push(use(*element(object, at.a), object, PlaceUse(at.b)));
            break;
        }
        case Op::NamedField:
            fail("`" + typeName(target(top())) + "` has no field `" + m_program->constants[size_t(at.a)].as<StringObject>().utf8
                 + "` (rustc refuses it: E0609)");
        case Op::Index:
            index(PlaceUse(at.a), at.b);
            break;
        case Op::AssignField: {
            const Value object = pop();
            Value value = pop();
            Value &place = *element(object, at.a);
            adopt(value, place);
            place = std::move(value);
            break;
        }
        case Op::AssignIndex:
            assignIndex(at.b);
            break;
        case Op::AssignReference: {
            const Value reference = pop();
            Value value = pop();
            Value *place = reference.is(ValueKind::Reference) ? reference.as<ReferenceObject>().target() : nullptr;
            if (!place)
                fail(QByteArrayLiteral("only what is behind `&mut` can be assigned through `*`"));
            adopt(value, *place);
            assign(*place, std::move(value));
            break;
        }
        case Op::CompoundSlot:
            compound(slot(at.a), Tree::BinaryOperator(at.b), pop());
            break;
        case Op::CompoundCell:
            compound(*slot(at.a).as<ReferenceObject>().target(), Tree::BinaryOperator(at.b), pop());
            break;
        case Op::CompoundField: {
            const Value object = pop();
            compound(*element(object, at.a), Tree::BinaryOperator(at.b), pop());
            break;
        }
        case Op::CompoundIndex: {
            const bool isOnTop = at.a & 1;
            Value value = isOnTop ? pop() : Value();
            const Value position = pop();
            const Value object = pop();
            if (!isOnTop)
                value = pop();
            compound(indexed(object, position, at.a >> 1), Tree::BinaryOperator(at.b), std::move(value));
            break;
        }
        case Op::CompoundReference: {
            const Value reference = pop();
            Value *place = reference.is(ValueKind::Reference) ? reference.as<ReferenceObject>().target() : nullptr;
            if (!place)
                fail(QByteArrayLiteral("only what is behind `&mut` can be assigned through `*`"));
            compound(*place, Tree::BinaryOperator(at.b), pop());
            break;
        }
        case Op::BorrowField:
            borrowElement(at.a);
            break;
        case Op::BorrowIndex: {
            const Value position = pop();
            const Value &list = target(top());
            if (!list.is(ValueKind::Vec) && !list.is(ValueKind::Array))
                fail("`" + typeName(list) + "` cannot be indexed");
            borrowElement(int(checkedIndex(list, position, at.b)));
            break;
        }
        case Op::MakeReference: {
            auto reference = make<ReferenceObject>();
            reference->cell = make<CellObject>();
            reference->cell->value = pop();
            push(Value::object(ValueKind::Reference, std::move(reference)));
            break;
        }
        case Op::Call:
            enter(*m_program->functions[size_t(at.a)], at.b);
            if (runtime.spendFuel(m_frames.back().code->span))
                return Signal::Held;
            break;
        case Op::MakeFuture:
        case Op::MakeAsyncBlock: {
            const auto &code = at.op == Op::MakeFuture ? m_program->functions : m_program->blocks;
            std::vector<Value> arguments(std::make_move_iterator(m_stack.end() - at.b), std::make_move_iterator(m_stack.end()));
            m_stack.resize(m_stack.size() - size_t(at.b));
            push(Value::object(ValueKind::Future, make<ProgramFuture>(m_program, *code[size_t(at.a)], std::move(arguments))));
            break;
        }
        case Op::Builtin:
            if (Calls::builtin(*this, Builtin(at.a), at.b) == Calls::Then::Hold)
                return Signal::Held;
            break;
        case Op::Method:
            Calls::method(*this, Method(at.a), at.b);
            break;
        case Op::Await:
            m_awaited = pop();
            m_awaitSpan = span();
            if (!futureOf(m_awaited))
                fail("`" + typeName(m_awaited) + "` is not a future (rustc refuses it: E0277)");
            return Signal::Await;
        case Op::JoinAll:
            joinAll(at.a, at.b);
            break;
        case Op::Format:
            formatString(m_program->formats[size_t(at.a)], at.b);
            break;
        case Op::Print:
            print(Stream(at.a), at.b);
            break;
        case Op::Panic:
            panic(top().as<StringObject>().utf8);
        case Op::AssertCompare:
            assertCompare(Macro(at.a));
            break;
        case Op::AssertFailed:
            assertFailed(Macro(at.a));
            break;
        case Op::ToIterator:
            toIterator();
            break;
        case Op::Next: {
            Value item;
            if (slot(at.a).as<IteratorObject>().next(item))
                push(std::move(item));
            else
                frame.next = at.b;
            break;
        }
        case Op::TestVariant: {
            const Value &value = target(top());
            const bool same = value.is(ValueKind::Wrapped) ? int(value.as<WrapperObject>().variant) == at.a
                                                           : value.is(ValueKind::None) && at.a == int(Builtin::NoneValue);
            push(Value::boolean(same));
            break;
        }
        case Op::TestEqual: {
            const Value literal = pop();
            push(Value::boolean(equals(top(), literal).value_or(false)));
            break;
        }
        case Op::TestRange:
            push(Value::boolean(testRange(at.b)));
            break;
        case Op::PushInner:
            push(target(top()).as<WrapperObject>().inner.share());
            break;
        case Op::PushElement:
            pushElement(at.a, at.b);
            break;
        case Op::PlaceInner:
        case Op::TakeInner:
            placeInner(at.op == Op::TakeInner);
            break;
        case Op::PlaceElement:
        case Op::TakeElement:
            placeElement(at.a, at.b, at.op == Op::TakeElement);
            break;
        case Op::Try:
            tryOperator();
            if (m_frames.empty())
                return Signal::Finished;
            break;
        case Op::Return: {
            Value result = pop();
            if (!leave()) {
                m_result = std::move(result);
                return Signal::Finished;
            }
            push(std::move(result));
            break;
        }
        case Op::Fail:
            fail(m_program->constants[size_t(at.a)].as<StringObject>().utf8);
        }
    }
}

} // namespace Pollux::Engine
