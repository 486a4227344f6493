// SPDX-License-Identifier: MIT
#include "../trace/event.h"
#include "bodycompiler.h"

#include <algorithm>

namespace Pollux::Engine {

using namespace Tree;

void BodyCompiler::expressionOrUnit(const ExpressionPtr &value, SourceSpan span)
{
    if (value)
        expression(*value);
    else
        emit(Op::Unit, span);
}

void BodyCompiler::expression(const Expression &e)
{
    switch (e.kind) {
    case ExpressionKind::Literal:
        literal(*e.as<Literal>());
        break;
    case ExpressionKind::Path:
        path(*e.as<Path>());
        break;
    case ExpressionKind::Tuple: {
        const auto &elements = e.as<Tuple>()->elements;
        for (const auto &element : elements)
            expression(*element);
        if (elements.empty())
            emit(Op::Unit, e.span);
        else
            emit(Op::Tuple, e.span, int(elements.size()));
        break;
    }
    case ExpressionKind::Array:
        for (const auto &element : e.as<Array>()->elements)
            expression(*element);
        emit(Op::List, e.span, int(e.as<Array>()->elements.size()), e.as<Array>()->isVec);
        break;
    case ExpressionKind::ArrayRepeat:
        expression(*e.as<ArrayRepeat>()->element);
        expression(*e.as<ArrayRepeat>()->count);
        emit(Op::RepeatList, e.span, 0, e.as<ArrayRepeat>()->isVec);
        break;
    case ExpressionKind::Unary: {
        const auto &unary = *e.as<Unary>();
        if (const auto *number = unary.operand->as<Literal>(); number && unary.op == UnaryOperator::Negate
            && number->value == Literal::Value::Integer && !(number->suffix && isFloat(*number->suffix))) {
            // One literal, so that the lowest number of a type can be written.
            emit(Op::Constant, e.span, constant(Value::integer(-number->integer, literalType(*number))));
            break;
        }
        if (unary.op == UnaryOperator::Dereference) {
            place(*unary.operand);
            emit(Op::Dereference, e.span, int(PlaceUse::Value));
        } else {
            expression(*unary.operand);
            emit(Op::Unary, e.span, int(unary.op));
        }
        break;
    }
    case ExpressionKind::Borrow:
        borrow(*e.as<Borrow>());
        break;
    case ExpressionKind::Binary: {
        const auto &binary = *e.as<Binary>();
        const bool comparison = binary.op >= BinaryOperator::Equal;
        comparison ? place(*binary.left) : expression(*binary.left);
        comparison ? place(*binary.right) : expression(*binary.right);
        emit(Op::Binary, e.span, int(binary.op));
        break;
    }
    case ExpressionKind::Logical:
        logical(*e.as<Logical>());
        break;
    case ExpressionKind::Assign:
        assign(*e.as<Assign>());
        break;
    case ExpressionKind::Cast:
        cast(*e.as<Cast>());
        break;
    case ExpressionKind::Range:
        range(*e.as<Range>());
        break;
    case ExpressionKind::Call:
        call(*e.as<Call>());
        break;
    case ExpressionKind::MethodCall:
        methodCall(*e.as<MethodCall>());
        break;
    case ExpressionKind::Field:
        field(*e.as<Field>(), PlaceUse::Value);
        break;
    case ExpressionKind::Index:
        place(*e.as<Index>()->object);
        expression(*e.as<Index>()->index);
        emit(Op::Index, e.span, int(PlaceUse::Value), bracketOf(*e.as<Index>()));
        break;
    case ExpressionKind::Await:
        expression(*e.as<Await>()->future);
        emit(Op::Await, e.span);
        break;
    case ExpressionKind::Try:
        expression(*e.as<Try>()->operand);
        emit(Op::Try, e.span);
        break;
    case ExpressionKind::Block: {
        const auto &labelled = *e.as<BlockExpression>();
        if (labelled.label.isEmpty()) {
            block(*labelled.block);
            break;
        }
        m_loops.push_back({labelled.label, true, m_nextSlot, m_depth, -1, {}});
        block(*labelled.block);
        finishLoop(e.span, false);
        break;
    }
    case ExpressionKind::AsyncBlock:
        asyncBlock(*e.as<AsyncBlock>());
        break;
    case ExpressionKind::If:
        ifExpression(*e.as<If>());
        break;
    case ExpressionKind::Let: // outside a condition the parser refuses it
        emit(Op::Unit, e.span);
        break;
    case ExpressionKind::Match:
        matchExpression(*e.as<Match>());
        break;
    case ExpressionKind::While:
        whileLoop(*e.as<While>());
        break;
    case ExpressionKind::Loop:
        plainLoop(*e.as<Loop>());
        break;
    case ExpressionKind::For:
        forLoop(*e.as<For>());
        break;
    case ExpressionKind::Break:
        breakExpression(*e.as<Break>());
        break;
    case ExpressionKind::Continue:
        continueExpression(*e.as<Continue>());
        break;
    case ExpressionKind::Return: {
        const int depth = m_depth;
        expressionOrUnit(e.as<Return>()->value, e.span);
        if (m_resultType)
            coerce(*m_resultType, e.span);
        emit(Op::Return, e.span);
        setDepth(depth + 1); // never reached; an expression leaves one value
        break;
    }
    case ExpressionKind::Macro:
        macro(*e.as<MacroCall>());
        break;
    case ExpressionKind::StructLiteral:
    case ExpressionKind::Closure:
    case ExpressionKind::Select:
    case ExpressionKind::Discard:
        break; // notRunYet() refuses them before
    }
}

NumberType BodyCompiler::literalType(const Literal &literal) const
{
    if (literal.suffix)
        return *literal.suffix;
    const Types::Type &type = m_program.typed->types()[literal.type];
    if (type.kind == Types::TypeKind::Number)
        return type.number();
    return literal.value == Literal::Value::Float ? NumberType::F64 : NumberType::I32; // what rustc falls back to
}

void BodyCompiler::literal(const Literal &literal)
{
    Value value;
    switch (literal.value) {
    case Literal::Value::Integer:
        value = literal.suffix && isFloat(*literal.suffix) ? Value::number(double(literal.integer), *literal.suffix)
                                                            : Value::integer(literal.integer, literalType(literal));
        break;
    case Literal::Value::Float:
        value = Value::number(literal.number, literalType(literal));
        break;
    case Literal::Value::Bool:
        value = Value::boolean(literal.integer != 0);
        break;
    case Literal::Value::Char:
        value = Value::character(char32_t(literal.integer));
        break;
    case Literal::Value::String:
    case Literal::Value::ByteString: // notRunYet() refuses it before
        value = Value::str(literal.string);
        break;
    }
    emit(Op::Constant, literal.span, constant(std::move(value)));
}

void BodyCompiler::path(const Path &path)
{
    if (path.local) {
        const bool cell = path.local->isCell;
        const Op op = path.isMove ? (cell ? Op::LoadCellMove : Op::LoadMove) : (cell ? Op::LoadCellShare : Op::LoadShare);
        emit(op, path.span, slotOf(*path.local));
    } else if (path.constant) {
        expression(*path.constant->value);
        coerce(path.constant->type, path.span);
    } else {
        const bool limit = path.builtin == Builtin::NumberMin || path.builtin == Builtin::NumberMax;
        int detail = 0;
        if (limit && path.segments.size() >= 2)
            detail = int(numberType(path.segments[path.segments.size() - 2].name.text).value_or(NumberType::I32));
        emit(Op::Builtin, path.span, int(path.builtin), detail);
    }
}

/// How far the `[` is from the begin: of a Vec it is the place that a panic names.
int BodyCompiler::bracketOf(const Index &index) const
{
    const QStringView text = m_program.source.at({index.object->span.end, index.span.end});
    return int(index.object->span.end - index.span.begin) + int(std::max<qsizetype>(text.indexOf(u'['), 0));
}

void BodyCompiler::field(const Field &field, PlaceUse use)
{
    use == PlaceUse::Pattern ? patternPlace(*field.object) : place(*field.object);
    if (field.index >= 0)
        emit(Op::Field, field.span, field.index, int(use));
    else
        emit(Op::NamedField, field.span, constant(Value::str(field.name.text.toUtf8())));
}

void BodyCompiler::place(const Expression &e)
{
    const auto *unary = e.as<Unary>();
    if (const auto *path = e.as<Path>(); path && path->local) {
        emit(path->local->isCell ? Op::LoadCellShare : Op::LoadShare, e.span, slotOf(*path->local));
    } else if (const auto *inner = e.as<Field>()) {
        field(*inner, PlaceUse::Share);
    } else if (const auto *index = e.as<Index>()) {
        place(*index->object);
        expression(*index->index);
        emit(Op::Index, e.span, int(PlaceUse::Share), bracketOf(*index));
    } else if (unary && unary->op == UnaryOperator::Dereference) {
        place(*unary->operand);
        emit(Op::Dereference, e.span, int(PlaceUse::Share));
    } else {
        expression(e);
    }
}

/// The place, for a pattern that takes parts of it.
void BodyCompiler::patternPlace(const Expression &e)
{
    const auto *unary = e.as<Unary>();
    if (const auto *path = e.as<Path>(); path && path->local) {
        emit(path->local->isCell ? Op::LoadCellPlace : Op::LoadPlace, e.span, slotOf(*path->local));
    } else if (const auto *inner = e.as<Field>()) {
        field(*inner, PlaceUse::Pattern);
    } else if (const auto *index = e.as<Index>()) {
        placeOrTemporary(*index->object);
        expression(*index->index);
        emit(Op::Index, e.span, int(PlaceUse::Pattern), bracketOf(*index));
    } else if (unary && unary->op == UnaryOperator::Dereference) {
        placeOrTemporary(*unary->operand);
        emit(Op::Dereference, e.span, int(PlaceUse::Pattern));
    } else {
        expression(e);
        temporaryPlace(e.span);
    }
}

/// The value by copy or borrow; one that has no place gets a slot, and lives there to the end of the statement.
void BodyCompiler::placeOrTemporary(const Expression &e)
{
    place(e);
    const Expression *root = &e;
    while (root->as<Field>() || root->as<Index>())
        root = root->as<Field>() ? root->as<Field>()->object.get() : root->as<Index>()->object.get();
    const bool isPlace = (root->as<Path>() && root->as<Path>()->local) || root->as<Unary>();
    if (isPlace || e.as<Literal>() || e.as<Borrow>())
        return;
    const int slot = newSlot();
    emit(Op::Store, e.span, slot);
    emit(Op::LoadShare, e.span, slot);
}

BodyCompiler::TakeWhole BodyCompiler::scrutinee(const Expression &e)
{
    const Expression *root = &e;
    while (root->as<Field>())
        root = root->as<Field>()->object.get();
    const auto *path = root->as<Path>();
    if (path && path->local) {
        patternPlace(e);
        return [this, &e] {
            emit(Op::Pop, e.span);
            if (const auto *path = e.as<Path>())
                emit(path->local->isCell ? Op::LoadCellMove : Op::LoadMove, e.span, slotOf(*path->local));
            else
                expression(e); // fields of a variable: nothing in it acts
        };
    }
    const auto *unary = root->as<Unary>();
    if (root->as<Index>() || (unary && unary->op == UnaryOperator::Dereference)) {
        patternPlace(e);
        return [this, &e] { emit(Op::CopyTop, e.span); }; // what is not Copy cannot be moved out of there
    }
    expression(e);
    return temporaryPlace(e.span);
}

BodyCompiler::TakeWhole BodyCompiler::temporaryPlace(SourceSpan span)
{
    const int slot = newSlot();
    emit(Op::Store, span, slot);
    emit(Op::LoadPlace, span, slot);
    return [this, span, slot] {
        emit(Op::Pop, span);
        emit(Op::LoadMove, span, slot);
    };
}

void BodyCompiler::cast(const Cast &cast)
{
    expression(*cast.operand);
    if (cast.type.segments.empty())
        return;
    if (const auto type = numberType(cast.type.segments.front().name.text))
        emit(Op::CastNumber, cast.span, int(*type));
    else
        emit(Op::CastChar, cast.span);
}

void BodyCompiler::borrow(const Borrow &borrow)
{
    const Expression &operand = *borrow.operand;
    if (!borrow.isMutable) {
        placeOrTemporary(operand);
        return;
    }
    if (const auto *path = operand.as<Path>(); path && path->local) {
        emit(Op::BorrowCell, borrow.span, slotOf(*path->local));
    } else if (const auto *field = operand.as<Field>(); field && field->index >= 0) {
        place(*field->object);
        emit(Op::BorrowField, borrow.span, field->index);
    } else if (const auto *index = operand.as<Index>()) {
        place(*index->object);
        expression(*index->index);
        emit(Op::BorrowIndex, index->span, 0, bracketOf(*index));
    } else if (const auto *unary = operand.as<Unary>(); unary && unary->op == UnaryOperator::Dereference) {
        place(*unary->operand); // `&mut *r` is r again
    } else {
        expression(operand);
        emit(Op::MakeReference, borrow.span);
    }
}

void BodyCompiler::assign(const Assign &assign)
{
    if (!assign.place) {
        expression(*assign.value);
        emit(Op::Pop, assign.span);
        emit(Op::Unit, assign.span);
        return;
    }
    if (assign.op) {
        compoundAssign(assign);
    } else {
        expression(*assign.value);
        assignTo(*assign.place);
    }
    emit(Op::Unit, assign.span);
}

namespace {

/// Whether the operator is surely a trait's (`text += &more`, `time += pause`), and not that of two numbers.
bool isOverloaded(const Assign &assign)
{
    const auto *literal = assign.value->as<Literal>();
    return assign.value->as<Borrow>() || (literal && literal->value == Literal::Value::String);
}

} // namespace

/// Numbers: the value first, then the place, which is found once. Where the operator is a trait's, the place comes first.
void BodyCompiler::compoundAssign(const Assign &assign)
{
    const SourceSpan span = assign.span;
    const int op = int(*assign.op);
    if (const auto *index = assign.place->as<Index>(); index && isOverloaded(assign)) {
        place(*index->object);
        expression(*index->index);
        expression(*assign.value);
        emit(Op::CompoundIndex, index->span, 1 | bracketOf(*index) << 1, op);
        return;
    }
    expression(*assign.value);
    if (const auto *path = assign.place->as<Path>(); path && path->local) {
        emit(path->local->isCell ? Op::CompoundCell : Op::CompoundSlot, span, slotOf(*path->local), op);
    } else if (const auto *field = assign.place->as<Field>()) {
        place(*field->object);
        emit(Op::CompoundField, span, field->index, op);
    } else if (const auto *index = assign.place->as<Index>()) {
        place(*index->object);
        expression(*index->index);
        emit(Op::CompoundIndex, index->span, bracketOf(*index) << 1, op);
    } else if (const auto *unary = assign.place->as<Unary>()) {
        place(*unary->operand);
        emit(Op::CompoundReference, span, 0, op);
    } else {
        emit(Op::Pop, span);
    }
}

void BodyCompiler::assignTo(const Expression &target)
{
    if (const auto *path = target.as<Path>(); path && path->local) {
        if (const Type *type = m_types.value(path->local))
            coerce(*type, target.span);
        emit(path->local->isCell ? Op::AssignCell : Op::Assign, target.span, slotOf(*path->local));
    } else if (const auto *field = target.as<Field>()) {
        place(*field->object);
        emit(Op::AssignField, target.span, field->index);
    } else if (const auto *index = target.as<Index>()) {
        place(*index->object);
        expression(*index->index);
        emit(Op::AssignIndex, target.span, 0, bracketOf(*index));
    } else if (const auto *unary = target.as<Unary>()) {
        place(*unary->operand);
        emit(Op::AssignReference, target.span);
    } else {
        emit(Op::Pop, target.span);
    }
}

void BodyCompiler::call(const Call &call)
{
    const auto &path = *call.callee->as<Path>();
    for (const auto &argument : call.arguments)
        expression(*argument);
    const int count = int(call.arguments.size());
    if (path.function)
        emit(path.function->isAsync ? Op::MakeFuture : Op::Call, call.span, path.function->index, count);
    else
        emit(Op::Builtin, call.span, int(path.builtin), count);
}

void BodyCompiler::methodCall(const MethodCall &call)
{
    const MethodInfo *info = findMethod(call.method.text);
    const bool givesBorrow = info->method == Method::First || info->method == Method::Last || info->method == Method::Iter;
    if (info->receiver == Receiver::ByValue)
        expression(*call.receiver);
    else if (givesBorrow)
        placeOrTemporary(*call.receiver);
    else
        place(*call.receiver);
    for (const auto &argument : call.arguments)
        expression(*argument);
    // A panic names the place of the method's name.
    const SourceSpan span = info->method == Method::Abort ? call.span : SourceSpan{call.method.span.begin, call.span.end};
    emit(Op::Method, span, int(call.resolved), int(call.arguments.size()));
}

void BodyCompiler::asyncBlock(const AsyncBlock &asyncBlock)
{
    const CapturingBody &body = *asyncBlock.body;
    auto code = std::make_unique<Code>();
    code->name = QStringLiteral("async block");
    code->span = asyncBlock.span;
    code->isAsync = true;
    const int index = int(m_program.blocks.size());
    m_program.blocks.push_back(std::move(code));
    BodyCompiler(m_program, *m_program.blocks[size_t(index)]).compileAsyncBlock(body);

    for (const Capture &capture : body.captures) {
        const int slot = slotOf(*capture.variable);
        const bool cell = capture.variable->isCell;
        Op op = cell ? Op::LoadCellMove : Op::LoadMove;
        if (capture.mode == Capture::Mode::Share)
            op = cell ? Op::LoadCellShare : Op::LoadShare;
        else if (capture.mode == Capture::Mode::Cell)
            op = Op::BorrowCell;
        emit(op, asyncBlock.span, slot);
    }
    emit(Op::MakeAsyncBlock, asyncBlock.span, index, int(body.captures.size()));
}

void BodyCompiler::logical(const Logical &logical)
{
    expression(*logical.left);
    const int shortcut = emit(logical.isAnd ? Op::JumpIfFalse : Op::JumpIfTrue, logical.span);
    expression(*logical.right);
    const int end = emit(Op::Jump, logical.span);
    patch(shortcut);
    setDepth(m_depth - 1);
    emit(Op::Constant, logical.span, constant(Value::boolean(!logical.isAnd)));
    patch(end);
}

void BodyCompiler::range(const Range &range)
{
    int shape = range.inclusive ? 1 : 0;
    if (range.low) {
        expression(*range.low);
        shape |= 2;
    }
    if (range.high) {
        expression(*range.high);
        shape |= 4;
    }
    emit(Op::Range, range.span, 0, shape);
}

} // namespace Pollux::Engine
