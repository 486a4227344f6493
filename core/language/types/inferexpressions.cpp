// SPDX-License-Identifier: MIT
// Expressions: chains, literals, lists, places.
#include "inference.h"

namespace Pollux::Types {

using namespace Tree;

void Inference::record(Expr &expression, TypeId type)
{
    expression.type = type;
    m_expressions.push_back(&expression);
    if (shallow(type) == m_types.never())
        m_diverges = true;
}

TypeId Inference::inferCoerced(Expr &expression, TypeId expected)
{
    const TypeId actual = infer(expression, expected);
    coerce(&expression, actual, expected);
    return actual;
}

/// What an expression is expected to be that another one goes on from.
TypeId Inference::operandHint(const Expr &link)
{
    if (const auto *cast = link.as<Cast>()) {
        const TypeId target = cast->type.kind == Tree::Type::Kind::Path ? lower(cast->type) : TypeId::Unknown;
        return isNumeric(target) ? target : TypeId::Unknown;
    }
    return link.as<Logical>() ? m_types.boolean() : TypeId::Unknown;
}

TypeId Inference::infer(Expr &expression, TypeId expected)
{
    // Chains may be thousands of links long: from their first operand outwards.
    std::vector<Expr *> links;
    Expr *base = &expression;
    while (ExpressionPtr *next = base->chained()) {
        links.push_back(base);
        base = next->get();
    }
    TypeId type = inferBase(*base, links.empty() ? expected : operandHint(*links.back()));
    record(*base, type);
    while (!links.empty()) {
        Expr &link = *links.back();
        links.pop_back();
        type = inferLink(link, type, links.empty() ? expected : operandHint(*links.back()));
        record(link, type);
    }
    return type;
}

TypeId Inference::inferBase(Expr &e, TypeId expected)
{
    switch (e.kind) {
    case ExpressionKind::Literal: return inferLiteral(*e.as<Literal>(), expected);
    case ExpressionKind::Path: return inferPath(*e.as<Path>());
    case ExpressionKind::Tuple: {
        const Types::Type hint = at(expected);
        auto &elements = e.as<Tuple>()->elements;
        const bool fits = hint.kind == TypeKind::Tuple && hint.arguments.size() == elements.size();
        std::vector<TypeId> types;
        for (std::size_t i = 0; i < elements.size(); ++i) {
            TypeId type = infer(*elements[i], fits ? hint.arguments[i] : TypeId::Unknown);
            // An element is coerced to what is expected of it.
            const TypeId wanted = fits ? shallow(hint.arguments[i]) : TypeId::Unknown;
            if (fits && wanted != TypeId::Unknown && !m_types[wanted].hasUnknown && coerce(elements[i].get(), type, wanted, false))
                type = wanted;
            types.push_back(type);
        }
        return m_types.tuple(std::move(types));
    }
    case ExpressionKind::Array: return inferList(e.as<Array>()->elements, e.as<Array>()->isVec, expected);
    case ExpressionKind::ArrayRepeat: return inferRepeat(*e.as<ArrayRepeat>(), expected);
    case ExpressionKind::Unary: return inferUnary(*e.as<Unary>(), expected);
    case ExpressionKind::Borrow: {
        auto &borrow = *e.as<Borrow>();
        const Types::Type &hint = at(expected);
        TypeId inner = hint.kind == TypeKind::Reference ? shallow(hint.arguments.front()) : TypeId::Unknown;
        // `&[1, 2]` where `&[u8]` is expected; of a str or dyn nothing follows for the operand.
        const TypeKind kind = m_types[inner].kind;
        if (kind == TypeKind::Str || (kind == TypeKind::Slice && borrow.operand->kind != ExpressionKind::Array
                                      && borrow.operand->kind != ExpressionKind::ArrayRepeat))
            inner = TypeId::Unknown;
        return m_types.reference(infer(*borrow.operand, inner), borrow.isMutable);
    }
    case ExpressionKind::Assign: return inferAssign(*e.as<Assign>());
    case ExpressionKind::Range: return inferRange(*e.as<Range>(), expected);
    case ExpressionKind::Block: {
        auto &block = *e.as<BlockExpression>();
        if (block.label.isEmpty())
            return inferBlock(*block.block, expected);
        m_loops.push_back({block.label, m_solver.fresh(), true, true, false});
        const TypeId type = inferBlock(*block.block, expected);
        const Loop loop = m_loops.back();
        m_loops.pop_back();
        if (!loop.isLeft)
            return type;
        m_diverges = false;
        if (block.block->tail)
            coerce(block.block->tail.get(), type, loop.result);
        else
            coerce(nullptr, type, loop.result, false);
        return loop.result;
    }
    case ExpressionKind::AsyncBlock: return inferAsyncBlock(*e.as<AsyncBlock>(), expected);
    case ExpressionKind::If: return inferIf(*e.as<If>(), expected);
    case ExpressionKind::Let: {
        auto &let = *e.as<Let>();
        inferPattern(let.pattern, infer(*let.value, patternHint(let.pattern)));
        return m_types.boolean();
    }
    case ExpressionKind::Match: return inferMatch(*e.as<Match>(), expected);
    case ExpressionKind::While: {
        auto &loop = *e.as<While>();
        const std::size_t locals = m_locals.size();
        inferCondition(*loop.condition);
        const bool diverges = m_diverges;
        m_loops.push_back({loop.label, m_types.unit(), false, false, false});
        coerceTail(*loop.body, inferBlock(*loop.body, m_types.unit()), m_types.unit());
        m_loops.pop_back();
        m_locals.resize(locals);
        m_diverges = diverges;
        return m_types.unit();
    }
    case ExpressionKind::Loop: {
        auto &loop = *e.as<Tree::Loop>();
        m_loops.push_back({loop.label, m_solver.fresh(), true, false, false});
        if (expected != TypeId::Unknown && !m_types[shallow(expected)].hasUnknown && m_solver.isVariable(expected))
            m_solver.unify(m_loops.back().result, expected);
        coerceTail(*loop.body, inferBlock(*loop.body, m_types.unit()), m_types.unit());
        const Loop done = m_loops.back();
        m_loops.pop_back();
        m_diverges = !done.isLeft;
        return done.isLeft ? done.result : m_types.never();
    }
    case ExpressionKind::For: return inferFor(*e.as<For>());
    case ExpressionKind::Break: return inferBreak(*e.as<Break>());
    case ExpressionKind::Continue: return m_types.never();
    case ExpressionKind::Return: return inferReturn(*e.as<Return>());
    case ExpressionKind::Macro: return inferMacro(*e.as<MacroCall>(), expected);
    case ExpressionKind::StructLiteral: return inferStructLiteral(*e.as<StructLiteral>(), expected);
    case ExpressionKind::Closure: return inferClosure(*e.as<Closure>(), expected);
    case ExpressionKind::Select: return inferSelect(*e.as<Select>(), expected);
    default: return TypeId::Unknown;
    }
}

TypeId Inference::inferLink(Expr &e, TypeId operand, TypeId expected)
{
    switch (e.kind) {
    case ExpressionKind::Binary: return inferBinary(*e.as<Binary>(), operand);
    case ExpressionKind::Logical: {
        auto &logical = *e.as<Logical>();
        coerce(logical.left.get(), operand, m_types.boolean());
        const bool diverges = m_diverges;
        inferCoerced(*logical.right, m_types.boolean());
        m_diverges = diverges;
        return m_types.boolean();
    }
    case ExpressionKind::Cast: {
        const TypeId target = lower(e.as<Cast>()->type);
        if (m_solver.isVariable(target)) // `as _`
            m_solver.unify(target, expected);
        const TypeKind kind = at(target).kind;
        if (kind == TypeKind::FnPointer || kind == TypeKind::Reference || kind == TypeKind::Adt)
            coerce(e.as<Cast>()->operand.get(), operand, target, false);
        return target;
    }
    case ExpressionKind::Call: return inferCall(*e.as<Call>(), operand, expected);
    case ExpressionKind::MethodCall: return inferMethodCall(*e.as<MethodCall>(), operand, expected);
    case ExpressionKind::Field: return inferField(*e.as<Field>(), operand);
    case ExpressionKind::Index: return inferIndex(*e.as<Index>(), operand);
    case ExpressionKind::Await: return inferAwait(operand);
    case ExpressionKind::Try: return inferTry(operand);
    default: return TypeId::Unknown;
    }
}

TypeId Inference::inferLiteral(const Literal &literal, TypeId expected)
{
    const Types::Type &hint = at(expected);
    switch (literal.value) {
    case Literal::Value::Integer:
        if (literal.suffix)
            return m_types.number(*literal.suffix);
        if (hint.kind == TypeKind::Number && !isFloat(hint.number()))
            return shallow(expected);
        return m_solver.fresh(Solver::VariableKind::Integer);
    case Literal::Value::Float:
        if (literal.suffix)
            return m_types.number(*literal.suffix);
        if (hint.kind == TypeKind::Number && isFloat(hint.number()))
            return shallow(expected);
        return m_solver.fresh(Solver::VariableKind::Float);
    case Literal::Value::Bool: return m_types.boolean();
    case Literal::Value::Char: return m_types.character();
    case Literal::Value::String: return m_types.reference(m_types.str());
    case Literal::Value::ByteString:
        return m_types.reference(m_types.array(m_types.number(NumberType::U8), m_types.constant(quint64(literal.string.size()))));
    }
    return TypeId::Unknown;
}

namespace {

/// What the elements of a list are expected to be.
TypeId elementOf(const Types::Type &list, const LangItems &lang)
{
    if (list.kind == TypeKind::Array || list.kind == TypeKind::Slice)
        return list.arguments.front();
    if (list.kind == TypeKind::Adt && list.definition && list.definition == lang.vec)
        return list.arguments.front();
    return TypeId::Unknown;
}

} // namespace

TypeId Inference::inferList(std::vector<ExpressionPtr> &elements, bool isVec, TypeId expected)
{
    Join join = joinOf(elementOf(at(expected), m_solver.lang()));
    const TypeId hint = join.type;
    for (const ExpressionPtr &element : elements)
        add(join, element.get(), infer(*element, join.isEmpty ? hint : join.type));
    const TypeId type = join.isEmpty ? (hint != TypeId::Unknown ? hint : m_solver.fresh()) : join.type;
    if (!isVec)
        return m_types.array(type, m_types.constant(elements.size()));
    return m_solver.lang().vec ? m_types.adt(m_solver.lang().vec, {type}) : TypeId::Unknown;
}

TypeId Inference::inferRepeat(ArrayRepeat &array, TypeId expected)
{
    const TypeId hint = elementOf(at(expected), m_solver.lang());
    TypeId element = infer(*array.element, hint);
    if (hint != TypeId::Unknown && coerce(array.element.get(), element, hint, false))
        element = hint;
    inferCoerced(*array.count, m_types.number(NumberType::Usize));
    if (!array.isVec)
        return m_types.array(element, lowering().constant(array.count.get()));
    return m_solver.lang().vec ? m_types.adt(m_solver.lang().vec, {element}) : TypeId::Unknown;
}

TypeId Inference::inferRange(Range &range, TypeId expected)
{
    const LangItems &l = m_solver.lang();
    const AdtItem *adt = range.low && range.high ? (range.inclusive ? l.rangeInclusive : l.range)
        : range.low                              ? l.rangeFrom
        : range.high                             ? (range.inclusive ? l.rangeToInclusive : l.rangeTo)
                                                 : l.rangeFull;
    const Types::Type &hint = at(expected);
    Join join = joinOf(hint.kind == TypeKind::Adt && hint.definition == adt && !hint.arguments.empty() ? hint.arguments.front()
                                                                                                      : TypeId::Unknown);
    for (Expr *end : {range.low.get(), range.high.get()}) {
        if (end)
            add(join, end, infer(*end, join.type));
    }
    if (!adt)
        return TypeId::Unknown;
    return adt->generics.own.empty() ? m_types.adt(adt, {}) : m_types.adt(adt, {typeOf(join)});
}

TypeId Inference::inferStructLiteral(StructLiteral &literal, TypeId expected)
{
    const VariantItem *variant = nullptr;
    const TypeId type = typeOfPath(literal, variant, expected);
    const std::vector<TypeId> arguments = at(type).arguments;
    for (StructLiteral::Field &field : literal.fields) {
        TypeId wanted = TypeId::Unknown;
        if (variant) {
            for (const FieldItem &item : variant->fields) {
                if (item.name == field.name.text)
                    wanted = m_solver.substitute(item.type, arguments);
            }
        }
        inferCoerced(*field.value, wanted);
    }
    if (literal.base)
        inferCoerced(*literal.base, type);
    if (variant)
        variantValue(*variant, type, literal.target);
    m_targets.push_back(&literal.target);
    return variant ? type : TypeId::Unknown;
}

TypeId Inference::inferField(Field &field, TypeId object)
{
    for (const Step &step : autoderef(known(object))) {
        const Types::Type &type = at(step.type);
        TypeId found = TypeId::Unknown;
        bool isFound = false;
        if (type.kind == TypeKind::Tuple && field.index >= 0 && std::size_t(field.index) < type.arguments.size()) {
            found = type.arguments[std::size_t(field.index)];
            isFound = true;
        } else if (const AdtItem *adt = type.adt(); adt && !adt->isEnum) {
            for (const FieldItem &item : adt->variants.front()->fields) {
                if (item.name != field.name.text)
                    continue;
                found = m_solver.substitute(item.type, type.arguments);
                isFound = true;
            }
        }
        if (isFound) {
            field.object->adjustment.derefs = quint8(step.derefs);
            return found;
        }
    }
    return TypeId::Unknown;
}

TypeId Inference::inferIndex(Index &index, TypeId object)
{
    const LangItems &l = m_solver.lang();
    const TypeId usize = m_types.number(NumberType::Usize);
    for (const Step &step : autoderef(known(object))) {
        const Types::Type &type = at(step.type);
        const bool isText = type.kind == TypeKind::Str || (type.kind == TypeKind::Adt && type.definition == l.string);
        const bool isList = type.kind == TypeKind::Array || type.kind == TypeKind::Slice
            || (type.kind == TypeKind::Adt && (type.definition == l.vec || type.definition == l.vecDeque));
        if (isText || isList) {
            index.object->adjustment.derefs = quint8(step.derefs);
            const TypeId at = known(infer(*index.index));
            index.target.kind = Resolution::Kind::Builtin;
            const Types::Type &key = m_types[at];
            if (key.kind == TypeKind::Adt) { // a range
                if (!key.arguments.empty())
                    m_solver.unify(key.arguments.front(), usize);
                return isText ? m_types.str() : m_types.slice(type.arguments.front());
            }
            coerce(index.index.get(), at, usize, false);
            return isText ? TypeId::Unknown : type.arguments.front();
        }
        if (type.kind != TypeKind::Adt && type.kind != TypeKind::Parameter)
            continue;
        const AssociatedTypeItem *output = l.index ? l.index->associatedType(u"Output") : nullptr;
        const TypeId key = m_solver.fresh();
        if (!output || m_solver.evaluate({l.index, {step.type, key}, nullptr, TypeId::Unknown, {}}) == Solver::Answer::No)
            continue;
        index.object->adjustment.derefs = quint8(step.derefs);
        inferCoerced(*index.index, key);
        const TypeId result = m_solver.normalize(m_types.projection(output, {step.type, key}));
        index.target.kind = Resolution::Kind::TraitFunction;
        index.target.function = l.index->function(u"index");
        index.target.arguments = {step.type, key};
        m_targets.push_back(&index.target);
        return result;
    }
    infer(*index.index);
    return TypeId::Unknown;
}

} // namespace Pollux::Types
