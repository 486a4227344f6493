// SPDX-License-Identifier: MIT
#pragma once

#include "../language/analysis.h"
#include "value.h"

#include <memory>
#include <vector>

namespace Pollux::Engine {

/// One step of the interpreter, a stack machine. `a` and `b` are what the comment names; pushes and pops are of the
/// operand stack, which stands above the frame's slots.
enum class Op : quint8 {
    Constant, ///< push constants[a]
    Unit, ///< push ()
    LoadMove, ///< push slot a, which is left behind unless it is Copy
    LoadShare, ///< push a copy or borrow of slot a
    LoadPlace, ///< the same for a pattern: parts that are not Copy may be moved out of it
    LoadCellMove, ///< the same three of the cell in slot a
    LoadCellShare,
    LoadCellPlace,
    Store, ///< pop into slot a
    StoreCell, ///< pop into a new cell in slot a
    Assign, ///< pop into slot a, which may have a value
    AssignCell, ///< pop into the cell in slot a
    BorrowCell, ///< push &mut of the cell in slot a
    DropSlots, ///< drop slots [a, b), the last one first
    Pop,
    Slide, ///< keep the top, drop a values below it
    Duplicate, ///< push a borrow or copy of the top
    CopyTop, ///< the value that the place on top holds: a copy, where it is Copy; else a borrow
    Swap,
    Jump, ///< to a
    JumpBack, ///< to a; counts as a step of a loop
    JumpIfFalse, ///< pop; to a
    JumpIfTrue,
    Unary, ///< a: UnaryOperator, but Dereference
    Dereference, ///< pop; push what is behind it, for use a: PlaceUse
    Binary, ///< a: BinaryOperator; pop right, left
    CastNumber, ///< a: NumberType
    CastChar,
    Coerce, ///< an open integer on top becomes a: NumberType
    CoerceSlot, ///< the one in slot a becomes b: NumberType
    CoerceType, ///< all open numbers in the value on top become what types[a] says
    CoerceSlotType, ///< those in slot a: types[b]
    Tuple, ///< pop a, push a tuple
    List, ///< pop a, push a Vec (b: 1) or array (b: 0)
    RepeatList, ///< pop count, element; b as in List
    Range, ///< b: bit 0 inclusive, bit 1 has low, bit 2 has high
    Field, ///< pop; push element a, for use b: PlaceUse
    NamedField, ///< constants[a] is the name
    Index, ///< pop index, object; push the element, for use a: PlaceUse; b here and below: how far in the span the `[` is
    AssignField, ///< pop object, value: element a of the object becomes the value
    AssignIndex, ///< pop index, object, value
    AssignReference, ///< pop reference, value
    CompoundSlot, ///< pop value; slot a = slot a (operator b) value
    CompoundCell, ///< the same of the cell in slot a
    CompoundField, ///< pop object, value; a: element, b: BinaryOperator
    CompoundIndex, ///< pop index, object, value; a: bit 0: the value is on top; above it the `[`; b: BinaryOperator
    CompoundReference, ///< pop reference, value; b: BinaryOperator
    BorrowField, ///< pop object; push &mut of element a
    BorrowIndex, ///< pop index, object
    MakeReference, ///< pop a temporary; push &mut of it
    Call, ///< function a with b arguments, popped
    MakeFuture, ///< async function a with b arguments: a future, not started
    MakeAsyncBlock, ///< async body a; its b captures stand on the stack
    Builtin, ///< a: Builtin, b: number of arguments; for NumberMin and NumberMax the type
    Method, ///< a: Method, b: number of arguments; the receiver is below them
    Await,
    JoinAll, ///< pop a futures; spans of the branches from branchSpans[b] on
    Format, ///< formats[a] with b arguments; push a String
    Print, ///< pop a String; a: Stream
    Panic, ///< pop a String
    AssertCompare, ///< push whether the two on top satisfy a: Macro
    AssertFailed, ///< pop message (String or ()), right, left; a: Macro
    ToIterator, ///< pop; push what `for` draws from
    Next, ///< of the iterator in slot a: push the item, or jump to b
    TestVariant, ///< of the top: push whether it is a: Builtin
    TestEqual, ///< pop a literal; push whether the value below equals it
    TestRange, ///< pop high, low as b says (as in Range); of the value below
    PushInner, ///< push a borrow or copy of what the Some, Ok or Err on top holds
    PushElement, ///< of element a of the list on top; b: 1: counted from the end
    PlaceInner, ///< push the place that the Some, Ok or Err on top holds
    PlaceElement, ///< push the place of element a of the list on top
    TakeInner, ///< push what the Some, Ok or Err on top holds, as the place on top lets it be taken
    TakeElement, ///< push element a of the list on top, likewise
    Try, ///< pop; push the value, or return what is wrong
    Return, ///< pop the result
    Fail, ///< constants[a]: message; stops the run
};

/// Whether the type says anywhere what kind of number something is.
bool mentionsNumber(const Tree::Type &type);
const std::vector<Tree::Type> &argumentsOf(const Tree::Type &type); ///< of a path: its last segment's

/// What a place (a variable, a field, an element, what is behind a reference) is wanted for.
enum class PlaceUse : quint8 {
    Share, ///< a borrow, or a copy of what borrows look like
    Pattern, ///< a pattern takes parts of it
    Value, ///< its value: copied where it is Copy, else moved
};

struct Instruction
{
    Op op;
    qint32 a = 0;
    qint32 b = 0;
};

/// The code of one function or async block. Arguments, then captures, arrive in the first slots.
struct Code
{
    QString name;
    SourceSpan span;
    bool isAsync = false;
    bool hasCaptures = false; ///< of an async block: its arguments are what it captured
    int arguments = 0;
    int slotCount = 0;
    int depth = 0; ///< of the operand stack, at most
    std::vector<Instruction> instructions;
    std::vector<SourceSpan> spans; ///< one an instruction
};

struct FormatCode
{
    const std::vector<Tree::FormatPiece> *pieces = nullptr; ///< of the tree, which outlives the code
    int firstArgument = 0; ///< pieces count from here
    SourceSpan macro;
};

/// A whole program, ready to run.
struct ProgramCode
{
    std::vector<std::unique_ptr<Code>> functions; ///< by Tree::Function::index
    std::vector<std::unique_ptr<Code>> blocks; ///< async blocks
    std::vector<Value> constants;
    std::vector<FormatCode> formats;
    std::vector<SourceSpan> branchSpans;
    std::vector<const Tree::Type *> types; ///< of the tree
    int main = -1;
    SourceText source;
    std::shared_ptr<const Tree::Program> tree; ///< what the formats point into
    std::shared_ptr<const Types::TypedProgram> typed; ///< what the tree's types mean
};

} // namespace Pollux::Engine
