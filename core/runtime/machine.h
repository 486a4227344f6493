// SPDX-License-Identifier: MIT
#pragma once

#include "code.h"
#include "future.h"

namespace Pollux::Engine {

/// Runs the code of one async body (or main): its slots, its operands, and the frames of the plain functions it is in the
/// middle of. Stops at every await, at std::thread::sleep, and when the machine should breathe; run() then goes on from there.
class Machine
{
public:
    enum class Signal : quint8 {
        Await, ///< awaited() must be polled to its end; give its output to resumeWith()
        Held, ///< call run() again when the worker may go on
        Finished, ///< takeResult()
    };

    /// `arguments`: what the code expects in its first slots.
    Machine(std::shared_ptr<const ProgramCode> program, const Code &code, std::vector<Value> arguments);
    ~Machine() { drop(); }

    /// Throws Panic and Stop. Whatever it throws, the machine is only dropped after it.
    Signal run(Context &context);

    Future &awaited() const;
    SourceSpan awaitSpan() const { return m_awaitSpan; }
    void resumeWith(Value output);
    Value takeResult() { return std::move(m_result); }

    /// Drops everything: the future awaited, operands, then the slots of each frame, innermost first and last declared first.
    void drop();

private:
    friend struct Calls;
    struct Frame
    {
        const Code *code = nullptr;
        int next = 0; ///< instruction
        int base = 0; ///< of its slots in m_stack
    };
    static constexpr int deepestCall = 40'000; ///< frames; the stack of a Tokio worker (2 MiB) ends between 40,000 and 80,000 small ones

    Signal execute(Context &context);
    void enter(const Code &code, int arguments);
    bool leave(); ///< false: that was the outermost frame
    void dropSlots(int from, int to);
    void dropInOrder(int first, int count);
    void assign(Value &place, Value value) const;
    Value pop()
    {
        Value value = std::move(m_stack.back());
        m_stack.pop_back();
        return value;
    }
    void push(Value value) { m_stack.push_back(std::move(value)); }
    Value &top() { return m_stack.back(); }
    Value &slot(int index) { return m_stack[size_t(m_frames.back().base + index)]; }
    SourceSpan span() const;
    [[noreturn]] void panic(QByteArray message) const;
    [[noreturn]] void fail(const QByteArray &message) const; ///< the program does what rustc would not let it do
    Value load(const Value &from) const;
    Value take(Value &from) const;
    const Value &target(const Value &value) const; ///< behind references

    void unary(int op);
    void binary(Tree::BinaryOperator op);
    void compound(Value &place, Tree::BinaryOperator op, Value value); ///< place = place op value
    Value add(Tree::BinaryOperator op, const Value &left, const Value &right);
    int compare(const Value &left, const Value &right) const;
    void coerce(Value &value, NumberType type) const;
    void coerce(Value &value, const Tree::Type &type) const; ///< all open numbers in it
    void dereference(PlaceUse use);
    void putInto(ListObject &list, Value &place, Value value) const;
    void coerceElement(const ListObject &list, Value &value) const; ///< one that is to stand in the list
    void makeList(int count, ValueKind kind);
    void repeatList(bool isVec);
    void makeRange(int shape);
    Value *element(const Value &object, int index) const;
    Value *elementOf(const Value &whole, int index, bool fromEnd) const; ///< of what a tuple pattern takes apart
    Value partOf(Value &part, Ref<ReferenceObject> reference, bool take); ///< of the place on top
    void pushElement(int index, bool fromEnd);
    void placeElement(int index, bool fromEnd, bool take);
    void placeInner(bool take);
    void takeInner(); ///< pops the Some, Ok or Err
    Value use(Value &part, const Value &whole, PlaceUse use) const;
    void index(PlaceUse use, int bracket);
    Value &indexed(const Value &object, const Value &position, int bracket) const;
    qsizetype checkedIndex(const Value &list, const Value &index, int bracket) const;
    void assignIndex(int bracket);
    void borrowElement(int index);
    void tryOperator();
    void formatString(const FormatCode &format, int count);
    void print(Stream stream, bool line);
    void assertCompare(Macro macro);
    void assertFailed(Macro macro);
    void toIterator();
    void toMutableIterator(); ///< of the Vec or array on top
    void joinAll(int count, int spans);
    bool testRange(int shape);

    std::shared_ptr<const ProgramCode> m_program;
    std::vector<Value> m_stack;
    std::vector<Frame> m_frames;
    Context *m_context = nullptr;
    Value m_awaited;
    SourceSpan m_awaitSpan;
    Value m_result;
};

/// Gives the open numbers of `value` the types that those of `model` have.
void adopt(Value &value, const Value &model);

/// What `range.rev()` walks.
Ref<IteratorObject> reversedRange(const RangeObject &range); // its ends are integers, or characters
/// How many items a range has. Its low end is an integer or character; so is its high one, if any.
quint64 countOf(const RangeObject &range);

/// A Duration as nanoseconds; farther ones are cut to 146 years.
qint64 toNanoseconds(const Value &duration);
Value durationOf(qint64 nanoseconds); ///< negative ones become zero

} // namespace Pollux::Engine
