// SPDX-License-Identifier: MIT
// Method lookup: along the receiver's autoderef steps, each by value, by reference and by mutable reference; inherent
// methods before those of traits (https://doc.rust-lang.org/reference/expressions/method-call-expr.html).
#include "inference.h"

namespace Pollux::Types {

using namespace Tree;

namespace {

constexpr int mostDerefs = 12;

} // namespace

/// `*type`; nothing if it cannot be dereferenced.
std::optional<TypeId> Inference::dereferenced(TypeId id)
{
    id = known(id);
    const Types::Type &type = m_types[id];
    if (type.kind == TypeKind::Reference)
        return shallow(type.arguments.front());
    const TraitItem *deref = m_solver.lang().deref;
    if (!deref || (type.kind != TypeKind::Adt && type.kind != TypeKind::Parameter && type.kind != TypeKind::Opaque))
        return std::nullopt;
    const TypeId target = shallow(m_solver.project(deref->associatedType(u"Target"), id));
    return target == TypeId::Unknown || m_types[target].kind == TypeKind::Projection ? std::nullopt : std::optional(target);
}

std::vector<Inference::Step> Inference::autoderef(TypeId type, bool unsizes)
{
    std::vector<Step> steps;
    type = shallow(type);
    for (int derefs = 0; derefs < mostDerefs; ++derefs) {
        steps.push_back({type, derefs, false});
        const auto next = dereferenced(type);
        if (!next)
            break;
        type = *next;
    }
    if (const Types::Type &last = at(type); unsizes && last.kind == TypeKind::Array)
        steps.push_back({m_types.slice(last.arguments.front()), steps.back().derefs, true});
    return steps;
}

bool Inference::matchesInherent(const FunctionItem &function, TypeId self, std::vector<TypeId> &arguments)
{
    arguments = m_solver.freshFor(function.generics.count());
    if (!m_solver.unify(m_solver.substitute(function.parameters.front(), arguments), self))
        return false;
    for (Predicate predicate : function.impl->generics.predicates) {
        predicate.arguments = m_types.substitute(predicate.arguments, arguments);
        predicate.value = m_types.substitute(predicate.value, arguments);
        if (m_solver.evaluate(predicate) == Solver::Answer::No)
            return false;
    }
    return true;
}

Solver::Answer Inference::matchesTrait(const FunctionItem &function, TypeId self, std::vector<TypeId> &arguments)
{
    arguments = m_solver.freshFor(function.generics.count());
    if (!m_solver.unify(m_solver.substitute(function.parameters.front(), arguments), self))
        return Solver::Answer::No;
    const TypeId receiver = shallow(arguments.front());
    if (receiver == TypeId::Unknown || m_solver.isVariable(receiver))
        return Solver::Answer::No;
    Predicate predicate{function.trait, {}, nullptr, TypeId::Unknown, {}};
    predicate.arguments.assign(arguments.begin(), arguments.begin() + function.trait->generics.count());
    return m_solver.evaluate(predicate);
}

std::optional<Inference::Pick> Inference::probeStep(const Step &step, TypeId self, const std::vector<const FunctionItem *> &inherent,
                                                    const std::vector<const FunctionItem *> &traits)
{
    Pick pick;
    const Types::Type &outside = m_types[shallow(self)];
    for (const FunctionItem *function : inherent) {
        // A quick look at the outside: most candidates of common names are of other types.
        const Types::Type &wanted = m_types[function->parameters.front()];
        const bool mayFit = wanted.kind == TypeKind::Parameter || wanted.kind == TypeKind::Projection
            || (wanted.kind == outside.kind && wanted.isMutable == outside.isMutable && wanted.value == outside.value
                && wanted.definition == outside.definition);
        if (!mayFit)
            continue;
        const std::size_t before = m_solver.snapshot();
        if (matchesInherent(*function, self, pick.arguments)) {
            pick.function = function;
            return pick;
        }
        m_solver.rollback(before);
    }
    // What a type promises by its bounds comes before what others implement for it.
    const TypeKind kind = at(step.type).kind;
    const FunctionItem *possible = nullptr;
    const FunctionItem *certain = nullptr;
    for (const FunctionItem *function : traits) {
        const std::size_t before = m_solver.snapshot();
        const Solver::Answer answer = matchesTrait(*function, self, pick.arguments);
        m_solver.rollback(before);
        if (answer == Solver::Answer::Yes && !certain)
            certain = function;
        else if (answer == Solver::Answer::Maybe && !possible)
            possible = function;
    }
    if (!certain && kind == TypeKind::Unknown)
        return std::nullopt;
    if (const FunctionItem *function = certain ? certain : possible) {
        matchesTrait(*function, self, pick.arguments);
        pick.function = function;
        return pick;
    }
    return std::nullopt;
}

std::optional<Inference::Pick> Inference::probe(TypeId receiver, const QString &name)
{
    const auto hasSelf = [](std::vector<const FunctionItem *> functions) {
        std::erase_if(functions, [](const FunctionItem *function) { return !function->hasSelf() || function->parameters.empty(); });
        return functions;
    };
    const auto inherent = hasSelf(m_items.inherentFunctions(name));
    const auto traits = hasSelf(m_items.traitFunctions(name));
    if (inherent.empty() && traits.empty())
        return std::nullopt;
    for (const Step &step : autoderef(receiver, true)) {
        if (shallow(step.type) == TypeId::Unknown || m_solver.isVariable(step.type))
            return std::nullopt;
        using Borrow = Adjustment::Borrow;
        for (const Borrow borrow : {Borrow::None, Borrow::Shared, Borrow::Mutable}) {
            if (step.unsizes && borrow == Borrow::None)
                continue;
            const TypeId self = borrow == Borrow::None ? step.type : m_types.reference(step.type, borrow == Borrow::Mutable);
            if (auto pick = probeStep(step, self, inherent, traits)) {
                pick->adjustment.derefs = quint8(step.derefs);
                pick->adjustment.borrow = borrow;
                pick->adjustment.unsizes = step.unsizes;
                return pick;
            }
        }
    }
    return std::nullopt;
}

TypeId Inference::inferMethodCall(MethodCall &call, TypeId receiver, TypeId expected)
{
    call.target = {};
    receiver = known(receiver);
    const auto pick = probe(receiver, call.method.text);
    if (!pick) {
        // A field that holds a function is called as `(a.f)()`, so nothing else is left: by name, at run time.
        for (const ExpressionPtr &argument : call.arguments)
            infer(*argument);
        return receiver == m_types.never() ? receiver : TypeId::Unknown;
    }
    std::vector<TypeId> arguments = pick->arguments;
    applyTurbofish(*pick->function, call.genericArguments, arguments);
    requireFor(*pick->function, arguments);
    call.receiver->adjustment = pick->adjustment;
    call.target.kind = pick->function->trait ? Resolution::Kind::TraitFunction : Resolution::Kind::Function;
    call.target.function = pick->function;
    call.target.arguments = arguments;
    m_targets.push_back(&call.target);
    Signature signature = signatureOfFunction(*pick->function, arguments);
    signature.inputs.erase(signature.inputs.begin());
    return inferArguments(signature, call.arguments, expected);
}

} // namespace Pollux::Types
