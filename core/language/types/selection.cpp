// SPDX-License-Identifier: MIT
// Which impl, bound or built-in rule answers an obligation.
#include "solver.h"

namespace Pollux::Types {

namespace {

constexpr int deepestObligation = 10;
constexpr int deepestSupertrait = 16;
constexpr int mostRounds = 32; ///< of pending obligations that make each other soluble

} // namespace

void Solver::elaborate(const Predicate &predicate, std::vector<Predicate> &result, int depth)
{
    result.push_back(predicate);
    if (predicate.associated || depth > deepestSupertrait)
        return;
    for (const Predicate &super : predicate.trait->supertraits) {
        Predicate above = super;
        above.arguments = m_types.substitute(super.arguments, predicate.arguments);
        above.value = m_types.substitute(super.value, predicate.arguments);
        elaborate(above, result, depth + 1);
    }
}

void Solver::assume(const std::vector<Predicate> &predicates)
{
    for (const Predicate &predicate : predicates)
        elaborate(predicate, m_environment);
}

std::vector<Predicate> Solver::boundsOf(TypeId id)
{
    std::vector<Predicate> result;
    const Type &type = m_types[id];
    const auto add = [&](const std::vector<Predicate> &predicates, const std::vector<TypeId> &arguments) {
        for (Predicate predicate : predicates) {
            predicate.arguments = m_types.substitute(predicate.arguments, arguments);
            predicate.value = m_types.substitute(predicate.value, arguments);
            elaborate(predicate, result);
        }
    };
    if (type.kind == TypeKind::Opaque) {
        add(type.definedBy<OpaqueItem>()->predicates, type.arguments);
    } else if (type.kind == TypeKind::Projection) {
        add(type.definedBy<AssociatedTypeItem>()->predicates, type.arguments);
    } else if (type.kind == TypeKind::Dyn) {
        const std::size_t own = type.arguments.size() - type.bindings.size();
        Predicate predicate{type.trait(), {id}, nullptr, TypeId::Unknown, {}};
        predicate.arguments.insert(predicate.arguments.end(), type.arguments.begin(), type.arguments.begin() + qsizetype(own));
        std::vector<Predicate> traits;
        elaborate(predicate, traits);
        for (std::size_t i = 0; i < type.bindings.size(); ++i) {
            for (const Predicate &known : traits) {
                if (!known.associated && known.trait == type.bindings[i]->trait)
                    result.push_back({known.trait, known.arguments, type.bindings[i], type.arguments[own + i], {}});
            }
        }
        result.insert(result.end(), traits.begin(), traits.end());
    }
    return result;
}

void Solver::require(const std::vector<Predicate> &predicates, const std::vector<TypeId> &arguments)
{
    for (Predicate predicate : predicates) {
        predicate.arguments = m_types.substitute(predicate.arguments, arguments);
        for (TypeId &argument : predicate.arguments)
            argument = normalize(argument);
        predicate.value = normalize(m_types.substitute(predicate.value, arguments));
        require(std::move(predicate));
    }
}

void Solver::require(Predicate predicate)
{
    if (predicate.trait->isMarker)
        return;
    m_pending.push_back(std::move(predicate));
}

void Solver::solvePending()
{
    if (m_isSolving)
        return;
    m_isSolving = true;
    for (int round = 0; round < mostRounds && !m_pending.empty(); ++round) {
        std::vector<Predicate> work;
        work.swap(m_pending);
        bool progress = false;
        for (Predicate &predicate : work) {
            const std::size_t before = snapshot();
            const std::size_t pending = m_pending.size();
            std::vector<TypeId> arguments;
            for (const TypeId argument : predicate.arguments)
                arguments.push_back(resolve(argument));
            if (arguments == predicate.tried) { // nothing new is known
                m_pending.push_back(std::move(predicate));
                continue;
            }
            predicate.tried = std::move(arguments);
            if (solve(predicate, 0, true) == Answer::Maybe) {
                m_pending.push_back(std::move(predicate));
                progress |= snapshot() > before || m_pending.size() > pending + 1;
            } else {
                progress = true;
            }
        }
        if (!progress)
            break;
    }
    m_isSolving = false;
}

Solver::Answer Solver::evaluate(const Predicate &predicate, int depth)
{
    const std::size_t before = snapshot();
    const std::size_t pending = m_pending.size();
    const Answer answer = solve(predicate, depth, false);
    m_pending.resize(pending);
    rollback(before);
    return answer;
}

bool Solver::holds(const TraitItem *trait, TypeId self, std::vector<TypeId> others)
{
    if (!trait)
        return false;
    others.insert(others.begin(), self);
    return evaluate({trait, std::move(others), nullptr, TypeId::Unknown, {}}) == Answer::Yes;
}

bool Solver::isCopy(TypeId type) { return holds(lang().copy, type); }

Solver::Answer Solver::solveAll(const std::vector<Predicate> &predicates, int depth, bool commits)
{
    Answer result = Answer::Yes;
    for (const Predicate &predicate : predicates) {
        if (commits) {
            require(predicate);
            continue;
        }
        const Answer answer = solve(predicate, depth + 1, false);
        if (answer == Answer::No)
            return Answer::No;
        if (answer == Answer::Maybe)
            result = Answer::Maybe;
    }
    return result;
}

std::optional<Solver::Answer> Solver::solveByBounds(const std::vector<Predicate> &known, const Predicate &predicate)
{
    const Predicate *match = nullptr;
    int matches = 0;
    for (const Predicate &one : known) {
        if (one.associated || one.trait != predicate.trait)
            continue;
        const std::size_t before = snapshot();
        const bool fits = unify(one.arguments, predicate.arguments);
        rollback(before);
        if (fits) {
            matches += match && match->arguments == one.arguments ? 0 : 1;
            match = &one;
        }
    }
    if (matches == 0)
        return std::nullopt;
    if (matches > 1)
        return Answer::Maybe;
    unify(std::vector<TypeId>(match->arguments), predicate.arguments);
    return Answer::Yes;
}

/// The outside of an impl's type against that of a type at hand.
bool Solver::mayMatch(TypeId pattern, TypeId id) const
{
    const Type &type = m_types[shallow(id)];
    const Type &wanted = m_types[shallow(pattern)];
    if (wanted.kind == TypeKind::Parameter || wanted.kind == TypeKind::Projection || wanted.kind == TypeKind::Unknown
        || type.kind == TypeKind::Unknown || type.kind == TypeKind::Projection)
        return true;
    if (type.kind == TypeKind::Variable) {
        switch (m_variables[type.value].kind) {
        case VariableKind::General: return true;
        case VariableKind::Integer: return wanted.kind == TypeKind::Number && !isFloat(wanted.number());
        case VariableKind::Float: return wanted.kind == TypeKind::Number && isFloat(wanted.number());
        }
    }
    if (type.kind != wanted.kind || type.isMutable != wanted.isMutable || type.value != wanted.value)
        return false;
    if (type.kind == TypeKind::Reference)
        return mayMatch(wanted.arguments.front(), type.arguments.front());
    return type.definition == wanted.definition && type.arguments.size() == wanted.arguments.size();
}

/// Binds, as unify does; the caller rolls back.
Solver::Answer Solver::matchImpl(const ImplItem &impl, const std::vector<TypeId> &arguments, std::vector<TypeId> &implArguments, int depth)
{
    if (impl.traitArguments.size() != arguments.size())
        return Answer::No;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!mayMatch(impl.traitArguments[i], arguments[i]))
            return Answer::No;
    }
    implArguments = freshFor(impl.generics.count());
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!unify(normalize(m_types.substitute(impl.traitArguments[i], implArguments), depth + 1), arguments[i]))
            return Answer::No;
    }
    std::vector<Predicate> nested;
    for (Predicate predicate : impl.generics.predicates) {
        predicate.arguments = m_types.substitute(predicate.arguments, implArguments);
        predicate.value = m_types.substitute(predicate.value, implArguments);
        nested.push_back(std::move(predicate));
    }
    return solveAll(nested, depth, false);
}

Solver::Selected Solver::selectImpl(const TraitItem *trait, const std::vector<TypeId> &arguments, int depth)
{
    Selected result;
    int matches = 0;
    bool isCertain = false;
    m_items.forEachImpl(trait, m_types[shallow(arguments.front())], [&](const ImplItem &impl) {
        if (isCertain && matches > 1)
            return;
        const std::size_t before = snapshot();
        const std::size_t pending = m_pending.size();
        std::vector<TypeId> implArguments;
        if (matchImpl(impl, arguments, implArguments, depth) != Answer::No) {
            ++matches;
            result.impl = &impl;
        }
        m_pending.resize(pending);
        rollback(before);
    });
    if (matches != 1) {
        result.impl = nullptr;
        result.arguments.assign(std::size_t(matches), TypeId::Unknown); // how many, for solve()
        return result;
    }
    result.arguments = freshFor(result.impl->generics.count());
    for (std::size_t i = 0; i < arguments.size(); ++i)
        unify(normalize(m_types.substitute(result.impl->traitArguments[i], result.arguments), depth + 1), arguments[i]);
    return result;
}

Solver::Answer Solver::solve(const Predicate &predicate, int depth, bool commits)
{
    if (predicate.trait->isMarker)
        return Answer::Yes;
    if (depth > deepestObligation)
        return Answer::Maybe;
    if (predicate.associated)
        return solveProjection(predicate, depth, commits);
    Predicate goal = predicate;
    for (TypeId &argument : goal.arguments)
        argument = normalize(resolve(argument), depth);
    const TypeId self = shallow(goal.arguments.front());
    const Type &type = m_types[self];
    if (self == TypeId::Unknown || type.kind == TypeKind::Never)
        return Answer::Yes;
    if (isVariable(self))
        return Answer::Maybe;
    if (const auto answer = solveByBounds(m_environment, goal))
        return *answer;
    if (type.kind == TypeKind::Opaque || type.kind == TypeKind::Projection || type.kind == TypeKind::Dyn) {
        if (const auto answer = solveByBounds(boundsOf(self), goal))
            return *answer;
    }
    if (const auto answer = solveBuiltin(goal, self, depth, commits))
        return *answer;
    const Selected selected = selectImpl(goal.trait, goal.arguments, depth);
    if (!selected.impl) {
        if (!selected.arguments.empty())
            return Answer::Maybe;
        return type.kind == TypeKind::Projection ? Answer::Maybe : Answer::No;
    }
    if (commits) {
        require(selected.impl->generics.predicates, selected.arguments);
        return Answer::Yes;
    }
    std::vector<Predicate> nested;
    for (Predicate one : selected.impl->generics.predicates) {
        one.arguments = m_types.substitute(one.arguments, selected.arguments);
        one.value = m_types.substitute(one.value, selected.arguments);
        nested.push_back(std::move(one));
    }
    return solveAll(nested, depth, false);
}

} // namespace Pollux::Types
