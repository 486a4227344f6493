// SPDX-License-Identifier: MIT
// Control flow, futures, assignments.
#include "inference.h"

namespace Pollux::Types {

using namespace Tree;

Inference::Join Inference::joinOf(TypeId expected)
{
    Join join;
    join.type = shallow(expected);
    join.isHint = join.type != TypeId::Unknown && m_types[join.type].kind != TypeKind::Variable;
    return join;
}

void Inference::add(Join &join, Expr *expression, TypeId type)
{
    type = shallow(type);
    if (type == m_types.never())
        return;
    if (join.isHint && coerce(expression, type, join.type, false)) {
        join.isEmpty = false;
    } else if (join.isEmpty || join.type == TypeId::Unknown) {
        join.isEmpty = false;
        join.isHint = false;
        join.type = type;
    } else if (!coerce(expression, type, join.type, false)) {
        // The other way round: the first branch is what can be coerced.
        if (coerce(nullptr, join.type, type, false))
            join.type = type;
        else if (expression)
            mismatch(expression->span, type, join.type);
    }
}

void Inference::inferCondition(Expr &condition)
{
    const TypeId type = infer(condition, m_types.boolean());
    if (!condition.as<Let>())
        coerce(&condition, type, m_types.boolean());
}

TypeId Inference::inferIf(If &branch, TypeId expected)
{
    const std::size_t locals = m_locals.size();
    inferCondition(*branch.condition);
    const bool before = m_diverges;
    const TypeId hint = branch.otherwise ? expected : m_types.unit();
    Join join = joinOf(hint);
    const TypeId then = inferBlock(*branch.then, hint);
    m_locals.resize(locals);
    const bool thenDiverges = m_diverges;
    m_diverges = before;
    if (!branch.otherwise) {
        coerceTail(*branch.then, then, m_types.unit());
        return m_types.unit();
    }
    add(join, branch.then->tail.get(), then);
    const TypeId otherwise = infer(*branch.otherwise, join.isEmpty ? expected : join.type);
    add(join, branch.otherwise.get(), otherwise);
    m_diverges = before || (thenDiverges && m_diverges);
    return typeOf(join);
}

TypeId Inference::inferMatch(Match &match, TypeId expected)
{
    const TypeId value = infer(*match.value, match.arms.empty() ? TypeId::Unknown : patternHint(match.arms.front().pattern));
    const bool before = m_diverges;
    bool allDiverge = true;
    Join join = joinOf(expected);
    for (MatchArm &arm : match.arms) {
        const std::size_t locals = m_locals.size();
        m_diverges = before;
        inferPattern(arm.pattern, value);
        if (arm.guard)
            inferCondition(*arm.guard);
        m_diverges = before;
        add(join, arm.value.get(), infer(*arm.value, join.isEmpty ? expected : join.type));
        allDiverge = allDiverge && m_diverges;
        m_locals.resize(locals);
    }
    m_diverges = before || allDiverge;
    return typeOf(join);
}

TypeId Inference::inferFor(For &loop)
{
    const LangItems &l = m_solver.lang();
    const TypeId iterable = known(infer(*loop.iterable));
    TypeId item = TypeId::Unknown;
    if (l.intoIterator && l.iterator)
        item = m_solver.project(l.intoIterator->associatedType(u"Item"), iterable);
    const std::size_t locals = m_locals.size();
    const bool diverges = m_diverges;
    inferPattern(loop.pattern, item);
    m_loops.push_back({loop.label, m_types.unit(), false, false, false});
    coerceTail(*loop.body, inferBlock(*loop.body, m_types.unit()), m_types.unit());
    m_loops.pop_back();
    m_locals.resize(locals);
    m_diverges = diverges;
    return m_types.unit();
}

TypeId Inference::inferBreak(Break &jump)
{
    Loop *target = nullptr;
    for (auto it = m_loops.rbegin(); it != m_loops.rend() && !target; ++it) {
        if (jump.label.isEmpty() ? !it->isBlock : it->label == jump.label)
            target = &*it;
    }
    const std::size_t index = target ? std::size_t(target - m_loops.data()) : 0;
    const TypeId expected = target ? target->result : TypeId::Unknown;
    TypeId type = m_types.unit();
    if (jump.value)
        type = infer(*jump.value, expected);
    if (target && m_loops[index].takesValue) {
        coerce(jump.value.get(), type, expected);
        m_loops[index].isLeft = true;
    }
    return m_types.never();
}

TypeId Inference::inferReturn(Return &jump)
{
    const TypeId expected = m_frames.empty() ? TypeId::Unknown : m_frames.back().result;
    if (jump.value)
        inferCoerced(*jump.value, expected);
    else
        coerce(&jump, m_types.unit(), expected);
    return m_types.never();
}

TypeId Inference::inferAsyncBlock(AsyncBlock &block, TypeId expected)
{
    // `Pin<Box<dyn Future<Output = T>>>` and `impl Future<Output = T>` say what T is.
    TypeId output = m_solver.fresh();
    const AssociatedTypeItem *associated = m_solver.lang().future ? m_solver.lang().future->associatedType(u"Output") : nullptr;
    const TypeId wanted = shallow(expected);
    const auto take = [&](const Predicate &predicate) {
        if (predicate.associated == associated && associated && m_solver.isVariable(output))
            m_solver.unify(output, predicate.value);
    };
    if (m_types[wanted].kind == TypeKind::Variable) {
        for (const Predicate &predicate : m_solver.pending()) {
            if (shallow(predicate.arguments.front()) == wanted)
                take(predicate);
        }
    } else {
        for (const Predicate &predicate : m_solver.boundsOf(wanted))
            take(predicate);
    }
    const bool diverges = m_diverges;
    m_diverges = false;
    std::vector<Loop> loops;
    loops.swap(m_loops);
    m_frames.push_back({output, false});
    const TypeId type = inferBlock(*block.body->block, output);
    coerceTail(*block.body->block, type, output);
    m_frames.pop_back();
    loops.swap(m_loops);
    m_diverges = diverges;
    return m_types.future(&block, output);
}

TypeId Inference::inferAwait(TypeId future)
{
    const LangItems &l = m_solver.lang();
    const TypeId type = known(future);
    if (m_types[type].kind == TypeKind::Future)
        return m_types[type].arguments.front();
    if (!l.future || type == TypeId::Unknown)
        return TypeId::Unknown;
    if (l.intoFuture && !m_solver.holds(l.future, type) && m_solver.evaluate({l.future, {type}, nullptr, TypeId::Unknown, {}}) == Solver::Answer::No)
        return m_solver.project(l.intoFuture->associatedType(u"Output"), type);
    return m_solver.project(l.future->associatedType(u"Output"), type);
}

TypeId Inference::inferTry(TypeId operand)
{
    const LangItems &l = m_solver.lang();
    const Types::Type &type = m_types[known(operand)];
    const TypeId result = m_frames.empty() ? TypeId::Unknown : known(m_frames.back().result);
    if (type.kind != TypeKind::Adt)
        return TypeId::Unknown;
    if (type.definition == l.option) {
        if (m_solver.isVariable(result))
            m_solver.unify(result, m_types.adt(l.option, {m_solver.fresh()}));
        return type.arguments.front();
    }
    if (type.definition != l.result)
        return TypeId::Unknown;
    const TypeId error = type.arguments.back();
    if (m_solver.isVariable(result))
        m_solver.unify(result, m_types.adt(l.result, {m_solver.fresh(), m_solver.fresh()}));
    const Types::Type &outer = at(result);
    if (outer.kind == TypeKind::Adt && outer.definition == l.result && l.from) {
        const TypeId target = outer.arguments.back();
        // From<E> of one parameter's own type is the identity far more often than not, but only rustc may decide so.
        m_solver.require({l.from, {target, error}, nullptr, TypeId::Unknown, {}});
    }
    return type.arguments.front();
}

TypeId Inference::inferSelect(Select &select, TypeId expected)
{
    Join join = joinOf(expected);
    const bool before = m_diverges;
    bool allDiverge = true;
    for (SelectBranch &branch : select.branches) {
        m_diverges = before;
        const TypeId output = inferAwait(infer(*branch.future));
        const std::size_t locals = m_locals.size();
        if (branch.precondition)
            inferCondition(*branch.precondition);
        inferPattern(branch.pattern, output);
        m_diverges = before;
        add(join, branch.handler.get(), infer(*branch.handler, join.isEmpty ? expected : join.type));
        allDiverge = allDiverge && m_diverges;
        m_locals.resize(locals);
    }
    m_diverges = before;
    if (select.otherwise) {
        add(join, select.otherwise.get(), infer(*select.otherwise, join.isEmpty ? expected : join.type));
        allDiverge = allDiverge && m_diverges;
    }
    m_diverges = before || allDiverge;
    return typeOf(join);
}

TypeId Inference::inferAssign(Assign &assign)
{
    if (assign.op)
        return inferCompound(assign);
    if (!assign.place) {
        infer(*assign.value);
        return m_types.unit();
    }
    switch (assign.place->kind) {
    case ExpressionKind::Tuple:
    case ExpressionKind::Array:
    case ExpressionKind::Call:
    case ExpressionKind::StructLiteral: inferPlace(*assign.place, infer(*assign.value)); break;
    default: inferCoerced(*assign.value, infer(*assign.place)); break;
    }
    return m_types.unit();
}

/// The left side of `(a, _) = value`.
void Inference::inferPlace(Expr &place, TypeId type)
{
    if (auto *tuple = place.as<Tuple>()) {
        const Types::Type &value = m_types[known(type)];
        for (std::size_t i = 0; i < tuple->elements.size(); ++i) {
            const bool fits = value.kind == TypeKind::Tuple && value.arguments.size() == tuple->elements.size();
            inferPlace(*tuple->elements[i], fits ? value.arguments[i] : TypeId::Unknown);
        }
    } else if (auto *array = place.as<Array>()) {
        for (const ExpressionPtr &element : array->elements)
            inferPlace(*element, TypeId::Unknown);
    } else if (auto *call = place.as<Call>()) {
        for (const ExpressionPtr &argument : call->arguments)
            inferPlace(*argument, TypeId::Unknown);
    } else if (auto *literal = place.as<StructLiteral>()) {
        for (StructLiteral::Field &field : literal->fields)
            inferPlace(*field.value, TypeId::Unknown);
    } else if (place.kind != ExpressionKind::Discard && place.kind != ExpressionKind::Range) {
        coerce(&place, type, infer(place), false);
    }
    place.type = m_types.unit();
}

} // namespace Pollux::Types
