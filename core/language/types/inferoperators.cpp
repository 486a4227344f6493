// SPDX-License-Identifier: MIT
#include "inference.h"

namespace Pollux::Types {

using namespace Tree;

bool Inference::isNumeric(TypeId id) const
{
    const TypeId type = m_solver.shallow(id);
    const TypeKind kind = m_types[type].kind;
    return kind == TypeKind::Number || (kind == TypeKind::Variable && !m_solver.isVariable(type));
}

bool Inference::isScalar(TypeId id) const
{
    const TypeKind kind = m_types[m_solver.shallow(id)].kind;
    return isNumeric(id) || kind == TypeKind::Bool || kind == TypeKind::Char;
}

TypeId Inference::withoutReference(TypeId type)
{
    const Types::Type &reference = at(type);
    return reference.kind == TypeKind::Reference ? known(reference.arguments.front()) : shallow(type);
}

TypeId Inference::inferUnary(Unary &unary, TypeId expected)
{
    const TypeId type = known(infer(*unary.operand, unary.op == UnaryOperator::Dereference ? TypeId::Unknown : expected));
    if (unary.op == UnaryOperator::Dereference)
        return dereferenced(type).value_or(TypeId::Unknown);
    if (type == m_types.never() || isScalar(type) || type == TypeId::Unknown)
        return type;
    if (isScalar(withoutReference(type)))
        return withoutReference(type);
    const TraitItem *trait = unary.op == UnaryOperator::Not ? m_solver.lang().logicalNot : m_solver.lang().neg;
    if (!trait || m_solver.isVariable(type))
        return TypeId::Unknown;
    unary.target.kind = Resolution::Kind::TraitFunction;
    unary.target.function = trait->functions.empty() ? nullptr : trait->functions.front();
    unary.target.arguments = {type};
    m_targets.push_back(&unary.target);
    return m_solver.project(trait->associatedType(u"Output"), type);
}

TypeId Inference::inferBinary(Binary &binary, TypeId left)
{
    const LangItems &l = m_solver.lang();
    left = known(left);
    const bool compares = binary.op >= BinaryOperator::Equal;
    const bool shifts = binary.op == BinaryOperator::ShiftLeft || binary.op == BinaryOperator::ShiftRight;
    const auto isBuiltin = [&](TypeId right) {
        return isScalar(withoutReference(left)) && isScalar(withoutReference(right));
    };
    if (compares) {
        const TypeId right = known(infer(*binary.right, left));
        binary.target.kind = Resolution::Kind::Builtin;
        if (isScalar(left) && isScalar(right)) {
            if (!m_solver.unify(left, right))
                mismatch(binary.right->span, right, left);
        } else if (isBuiltin(right)) {
            m_solver.unify(withoutReference(left), withoutReference(right));
        } else if (left != TypeId::Unknown && right != TypeId::Unknown && l.partialEq && l.partialOrd) {
            const TraitItem *trait = binary.op <= BinaryOperator::NotEqual ? l.partialEq : l.partialOrd;
            m_solver.require({trait, {left, right}, nullptr, TypeId::Unknown, {}});
            m_solver.solvePending();
            const char *names[] = {"eq", "ne", "lt", "le", "gt", "ge"};
            binary.target.kind = Resolution::Kind::TraitFunction;
            binary.target.function = trait->function(QString::fromLatin1(names[int(binary.op) - int(BinaryOperator::Equal)]));
            binary.target.arguments = {left, right};
            m_targets.push_back(&binary.target);
        }
        return m_types.boolean();
    }
    const TraitItem *trait = l.binary[std::size_t(binary.op)];
    if (isScalar(withoutReference(left)) || left == TypeId::Unknown || m_solver.isVariable(left) || !trait) {
        const TypeId hint = isNumeric(left) && !shifts && at(left).kind == TypeKind::Number && binary.right->kind == ExpressionKind::Literal
            ? left
            : TypeId::Unknown;
        const TypeId right = known(infer(*binary.right, hint));
        left = known(left);
        if (isBuiltin(right)) {
            binary.target.kind = Resolution::Kind::Builtin;
            if (!shifts && !m_solver.unify(withoutReference(left), withoutReference(right)))
                mismatch(binary.right->span, withoutReference(right), withoutReference(left));
            return withoutReference(left);
        }
        if (left == m_types.never() || right == m_types.never())
            return m_types.never();
        if (!trait || left == TypeId::Unknown || right == TypeId::Unknown)
            return TypeId::Unknown;
        // A number that is still open next to one that is a variable: both are the same in all that rustc accepts.
        if (isNumeric(withoutReference(left)) && m_solver.isVariable(right)) {
            m_solver.unify(right, withoutReference(left));
            return withoutReference(left);
        }
        m_solver.require({trait, {left, right}, nullptr, TypeId::Unknown, {}});
        const TypeId result = m_solver.normalize(m_types.projection(trait->associatedType(u"Output"), {left, right}));
        m_solver.solvePending();
        binary.target.kind = Resolution::Kind::TraitFunction;
        binary.target.function = trait->functions.front();
        binary.target.arguments = {left, right};
        m_targets.push_back(&binary.target);
        return result;
    }
    const TypeId right = m_solver.fresh();
    m_solver.require({trait, {left, right}, nullptr, TypeId::Unknown, {}});
    m_solver.solvePending();
    const TypeId actual = infer(*binary.right, right);
    coerce(binary.right.get(), actual, right, false);
    binary.target.kind = Resolution::Kind::TraitFunction;
    binary.target.function = trait->functions.front();
    binary.target.arguments = {left, right};
    m_targets.push_back(&binary.target);
    return m_solver.normalize(m_types.projection(trait->associatedType(u"Output"), {left, right}));
}

TypeId Inference::inferCompound(Assign &assign)
{
    const LangItems &l = m_solver.lang();
    const TypeId place = known(infer(*assign.place));
    const bool shifts = *assign.op == BinaryOperator::ShiftLeft || *assign.op == BinaryOperator::ShiftRight;
    const TraitItem *trait = l.assign[std::size_t(*assign.op)];
    if (!isScalar(place) && place != TypeId::Unknown && !m_solver.isVariable(place) && trait) {
        const TypeId right = m_solver.fresh();
        m_solver.require({trait, {place, right}, nullptr, TypeId::Unknown, {}});
        m_solver.solvePending();
        const TypeId actual = infer(*assign.value, right);
        coerce(assign.value.get(), actual, right, false);
        assign.target.kind = Resolution::Kind::TraitFunction;
        assign.target.function = trait->functions.empty() ? nullptr : trait->functions.front();
        assign.target.arguments = {place, right};
        m_targets.push_back(&assign.target);
        return m_types.unit();
    }
    const TypeId value = known(infer(*assign.value, shifts ? TypeId::Unknown : place));
    assign.target.kind = Resolution::Kind::Builtin;
    if (!shifts && isScalar(withoutReference(value)) && !m_solver.unify(withoutReference(value), place) && isScalar(place))
        mismatch(assign.value->span, withoutReference(value), place);
    else if (!shifts && isNumeric(place) && m_solver.isVariable(value))
        m_solver.unify(value, place);
    return m_types.unit();
}

} // namespace Pollux::Types
