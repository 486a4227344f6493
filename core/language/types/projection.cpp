// SPDX-License-Identifier: MIT
// Associated types, and the traits that the language itself implements.
#include "solver.h"

namespace Pollux::Types {

namespace {

constexpr int deepestProjection = 12;

} // namespace

TypeId Solver::normalize(TypeId id, int depth)
{
    id = shallow(id);
    if (!m_types[id].hasProjections && !(reveals && m_types[id].kind == TypeKind::Opaque))
        return id;
    if (depth > deepestProjection)
        return TypeId::Unknown;
    const Type &type = m_types[id];
    std::vector<TypeId> arguments;
    arguments.reserve(type.arguments.size());
    for (const TypeId argument : type.arguments)
        arguments.push_back(normalize(argument, depth));
    if (reveals && type.kind == TypeKind::Opaque) {
        const auto *opaque = type.definedBy<OpaqueItem>();
        if (opaque->hidden != TypeId::Unknown)
            return normalize(m_types.substitute(opaque->hidden, arguments), depth + 1);
    }
    if (type.kind != TypeKind::Projection)
        return m_types.withArguments(type, std::move(arguments));
    const auto *associated = type.definedBy<AssociatedTypeItem>();
    if (const auto found = projected(associated, arguments, depth + 1))
        return *found;
    const TypeId value = fresh();
    require({associated->trait, std::move(arguments), associated, value, {}});
    return value;
}

TypeId Solver::project(const AssociatedTypeItem *associated, TypeId self)
{
    if (!associated)
        return TypeId::Unknown;
    std::vector<TypeId> arguments = freshFor(associated->trait->generics.count());
    arguments.front() = self;
    return normalize(m_types.projection(associated, std::move(arguments)));
}

std::optional<TypeId> Solver::projectedByBounds(const std::vector<Predicate> &known, const AssociatedTypeItem *associated,
                                                const std::vector<TypeId> &arguments)
{
    for (const Predicate &one : known) {
        if (one.associated != associated)
            continue;
        const std::size_t before = snapshot();
        if (unify(std::vector<TypeId>(one.arguments), arguments))
            return one.value;
        rollback(before);
    }
    return std::nullopt;
}

std::optional<TypeId> Solver::projected(const AssociatedTypeItem *associated, const std::vector<TypeId> &arguments, int depth)
{
    const TypeId self = shallow(arguments.front());
    const Type &type = m_types[self];
    if (self == TypeId::Unknown || type.kind == TypeKind::Never)
        return TypeId::Unknown;
    if (isVariable(self))
        return std::nullopt;
    if (const auto found = projectedByBounds(m_environment, associated, arguments))
        return normalize(*found, depth);
    if (type.kind == TypeKind::Opaque || type.kind == TypeKind::Projection || type.kind == TypeKind::Dyn) {
        if (const auto found = projectedByBounds(boundsOf(self), associated, arguments))
            return normalize(*found, depth);
    }
    const bool isOutput = associated->name == u"Output";
    if (associated->trait == lang().fnOnce && isOutput) {
        if (type.kind == TypeKind::Closure || type.kind == TypeKind::FnPointer)
            return type.arguments.back();
        if (type.kind == TypeKind::Function) {
            const auto signature = m_types[self].definedBy<Item>();
            if (const auto *function = signature->as<FunctionItem>())
                return normalize(m_types.substitute(function->callResult, type.arguments), depth);
            return m_types.adt(signature->as<VariantItem>()->adt, type.arguments);
        }
    }
    if (associated->trait == lang().future && type.kind == TypeKind::Future && isOutput)
        return type.arguments.front();
    if (type.kind == TypeKind::Parameter || type.kind == TypeKind::Projection || type.kind == TypeKind::Opaque) {
        // Its bounds say that it has the trait, and not what is associated: nobody knows more.
        std::vector<Predicate> known = boundsOf(self);
        known.insert(known.end(), m_environment.begin(), m_environment.end());
        for (const Predicate &one : known) {
            if (!one.associated && one.trait == associated->trait && shallow(one.arguments.front()) == self)
                return m_types.projection(associated, arguments);
        }
    }
    const Selected selected = selectImpl(associated->trait, arguments, depth);
    if (selected.impl) {
        TypeId value = TypeId::Unknown;
        if (selected.impl->types.contains(associated->name)) {
            value = normalize(m_types.substitute(selected.impl->types.value(associated->name), selected.arguments), depth);
            // What the impl asks for may say what its parameters are: `impl<F: Fn() -> T, T> ...`.
            if (m_types[resolve(value)].hasVariables)
                require(selected.impl->generics.predicates, selected.arguments);
        }
        return value;
    }
    if (!selected.arguments.empty()) // several
        return std::nullopt;
    if (type.kind == TypeKind::Parameter || type.kind == TypeKind::Projection || type.kind == TypeKind::Opaque)
        return m_types.projection(associated, arguments);
    return TypeId::Unknown;
}

Solver::Answer Solver::solveProjection(const Predicate &predicate, int depth, bool)
{
    std::vector<TypeId> arguments;
    for (const TypeId argument : predicate.arguments)
        arguments.push_back(normalize(resolve(argument), depth));
    const auto found = projected(predicate.associated, arguments, depth + 1);
    if (!found)
        return Answer::Maybe;
    const std::size_t before = snapshot();
    if (unify(*found, normalize(predicate.value, depth)))
        return Answer::Yes;
    rollback(before);
    return Answer::No;
}

std::optional<Solver::Answer> Solver::solveBuiltin(const Predicate &goal, TypeId self, int depth, bool commits)
{
    const LangItems &l = lang();
    const TraitItem *trait = goal.trait;
    const Type &type = m_types[self];
    if (trait == l.fn || trait == l.fnMut || trait == l.fnOnce) {
        if (goal.arguments.size() < 2)
            return Answer::Maybe;
        std::vector<TypeId> inputs;
        if (type.kind == TypeKind::Closure || type.kind == TypeKind::FnPointer) {
            inputs.assign(type.arguments.begin(), type.arguments.end() - 1);
        } else if (type.kind == TypeKind::Function) {
            const std::vector<TypeId> arguments = type.arguments;
            if (const auto *function = type.definedBy<Item>()->as<FunctionItem>()) {
                for (const TypeId input : function->parameters)
                    inputs.push_back(normalize(m_types.substitute(input, arguments), depth));
            } else {
                for (const FieldItem &field : type.definedBy<Item>()->as<VariantItem>()->fields)
                    inputs.push_back(normalize(m_types.substitute(field.type, arguments), depth));
            }
        } else {
            return std::nullopt;
        }
        return unify(m_types.tuple(std::move(inputs)), goal.arguments[1]) ? Answer::Yes : Answer::No;
    }
    if (trait == l.future && type.kind == TypeKind::Future)
        return Answer::Yes;
    const bool isCopy = trait == l.copy;
    if (isCopy || trait == l.clone) {
        switch (type.kind) {
        case TypeKind::Function:
        case TypeKind::FnPointer: return Answer::Yes;
        case TypeKind::Closure: return isCopy ? Answer::No : Answer::Yes;
        case TypeKind::Future:
        case TypeKind::Slice:
        case TypeKind::Str:
        case TypeKind::Dyn: return Answer::No;
        case TypeKind::Reference: return type.isMutable ? Answer::No : Answer::Yes;
        case TypeKind::Variable: return Answer::Yes; // an open number
        case TypeKind::Array: {
            Predicate element = goal;
            element.arguments.front() = type.arguments.front();
            return solve(element, depth + 1, commits);
        }
        default: break;
        }
    }
    const bool isStructural = isCopy || trait == l.clone || trait == l.partialEq || trait == l.eq || trait == l.partialOrd
        || trait == l.ord || trait == l.hash || trait == l.debug || trait == l.defaultTrait;
    if (isStructural && type.kind == TypeKind::Tuple) {
        std::vector<TypeId> other;
        const std::vector<TypeId> own = type.arguments;
        if (goal.arguments.size() > 1) {
            const TypeId right = shallow(goal.arguments[1]);
            if (m_types[right].kind == TypeKind::Variable) {
                unify(right, self);
                other = own;
            } else if (m_types[right].kind == TypeKind::Tuple) {
                other = m_types[right].arguments;
            }
            if (other.size() != own.size())
                return right == TypeId::Unknown ? Answer::Yes : Answer::No;
        }
        std::vector<Predicate> nested;
        for (std::size_t i = 0; i < own.size(); ++i) {
            Predicate one{trait, {own[i]}, nullptr, TypeId::Unknown, {}};
            if (!other.empty())
                one.arguments.push_back(other[i]);
            nested.push_back(std::move(one));
        }
        return solveAll(nested, depth, commits);
    }
    return std::nullopt;
}

} // namespace Pollux::Types
