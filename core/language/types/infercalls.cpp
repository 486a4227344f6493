// SPDX-License-Identifier: MIT
// Calls and closures.
#include "inference.h"

namespace Pollux::Types {

using namespace Tree;

Inference::Signature Inference::signatureOfFunction(const FunctionItem &function, const std::vector<TypeId> &arguments)
{
    Signature result;
    result.isKnown = true;
    for (const TypeId input : function.parameters)
        result.inputs.push_back(m_solver.substitute(input, arguments));
    result.output = m_solver.substitute(function.callResult, arguments);
    return result;
}

/// Of what is called by one of the Fn traits: a parameter `F: Fn(A) -> B`, `dyn Fn(A) -> B`, `impl Fn(A) -> B`.
Inference::Signature Inference::signatureByBounds(TypeId callee)
{
    const LangItems &l = m_solver.lang();
    Signature result;
    const std::vector<Predicate> own = m_solver.boundsOf(callee);
    for (const std::vector<Predicate> *predicates : {&own, &m_solver.environment()}) {
        for (const Predicate &predicate : *predicates) {
            const bool calls = predicate.trait && (predicate.trait == l.fn || predicate.trait == l.fnMut || predicate.trait == l.fnOnce);
            if (!calls || predicate.arguments.size() < 2 || shallow(predicate.arguments.front()) != callee)
                continue;
            result.isKnown = true;
            const Types::Type &inputs = at(m_solver.normalize(predicate.arguments[1]));
            if (inputs.kind == TypeKind::Tuple)
                result.inputs = inputs.arguments;
            if (predicate.associated)
                result.output = m_solver.normalize(predicate.value);
        }
    }
    return result;
}

Inference::Signature Inference::signatureOf(TypeId callee, Expr *expression)
{
    for (const Step &step : autoderef(known(callee))) {
        const Types::Type &type = at(step.type);
        Signature result;
        if (type.kind == TypeKind::Closure || type.kind == TypeKind::FnPointer) {
            result.inputs.assign(type.arguments.begin(), type.arguments.end() - 1);
            result.output = type.arguments.back();
            result.isKnown = true;
        } else if (type.kind == TypeKind::Function) {
            const auto *item = type.definedBy<Types::Item>();
            if (const auto *function = item->as<FunctionItem>()) {
                result = signatureOfFunction(*function, type.arguments);
            } else {
                const auto *variant = item->as<VariantItem>();
                for (const FieldItem &field : variant->fields)
                    result.inputs.push_back(m_solver.substitute(field.type, type.arguments));
                result.output = m_types.adt(variant->adt, type.arguments);
                result.isKnown = true;
            }
        } else if (type.kind == TypeKind::Parameter || type.kind == TypeKind::Dyn || type.kind == TypeKind::Opaque
                   || type.kind == TypeKind::Projection) {
            result = signatureByBounds(shallow(step.type));
        }
        if (result.isKnown) {
            if (expression)
                expression->adjustment.derefs = quint8(step.derefs);
            return result;
        }
    }
    return {};
}

TypeId Inference::inferCall(Call &call, TypeId callee, TypeId expected)
{
    return inferArguments(signatureOf(callee, call.callee.get()), call.arguments, expected);
}

/// What stands in the parentheses, closures last: by then the other arguments have said what their parameters are.
TypeId Inference::inferArguments(const Signature &signature, std::vector<ExpressionPtr> &arguments, TypeId expected)
{
    std::vector<TypeId> hints = signature.inputs;
    expected = shallow(expected);
    if (signature.isKnown && expected != TypeId::Unknown && !m_solver.isVariable(expected)) {
        const std::size_t before = m_solver.snapshot();
        if (m_solver.unify(signature.output, expected)) {
            for (TypeId &hint : hints)
                hint = m_solver.resolve(hint);
        }
        m_solver.rollback(before);
    }
    for (const bool closures : {false, true}) {
        if (closures)
            m_solver.solvePending();
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            if ((arguments[i]->kind == ExpressionKind::Closure) != closures)
                continue;
            const TypeId formal = i < signature.inputs.size() ? signature.inputs[i] : TypeId::Unknown;
            // The hint of a closure stays the parameter itself: obligations on it tell its signature.
            const TypeId hint = i < hints.size() && !(closures && m_solver.isVariable(hints[i])) ? hints[i] : formal;
            coerce(arguments[i].get(), infer(*arguments[i], hint), formal);
        }
    }
    return signature.isKnown ? signature.output : TypeId::Unknown;
}

/// The signature that the place of a closure asks for.
Inference::Signature Inference::closureExpectation(TypeId expected)
{
    const LangItems &l = m_solver.lang();
    expected = shallow(expected);
    const Types::Type &type = m_types[expected];
    Signature result;
    if (type.kind == TypeKind::FnPointer || type.kind == TypeKind::Closure) {
        result.inputs.assign(type.arguments.begin(), type.arguments.end() - 1);
        result.output = type.arguments.back();
        result.isKnown = true;
        return result;
    }
    if (type.kind != TypeKind::Variable)
        return signatureByBounds(expected);
    const auto take = [&](const std::vector<Predicate> &predicates) {
        for (const Predicate &predicate : predicates) {
            const bool calls = predicate.trait == l.fn || predicate.trait == l.fnMut || predicate.trait == l.fnOnce;
            if (!calls || predicate.arguments.size() < 2 || shallow(predicate.arguments.front()) != expected)
                continue;
            const Types::Type &inputs = at(predicate.arguments[1]);
            if (inputs.kind == TypeKind::Tuple) {
                result.inputs = inputs.arguments;
                result.isKnown = true;
            }
            if (predicate.associated)
                result.output = predicate.value;
        }
    };
    take(m_solver.pending());
    return result;
}

TypeId Inference::inferClosure(Closure &closure, TypeId expected)
{
    const Signature wanted = closureExpectation(expected);
    const std::size_t locals = m_locals.size();
    std::vector<TypeId> arguments;
    for (std::size_t i = 0; i < closure.parameters.size(); ++i) {
        ClosureParameter &parameter = closure.parameters[i];
        TypeId type = i < wanted.inputs.size() && wanted.inputs.size() == closure.parameters.size() ? wanted.inputs[i] : m_solver.fresh();
        if (parameter.type) {
            const TypeId written = lower(*parameter.type);
            m_solver.unify(type, written);
            type = written;
        }
        type = m_solver.normalize(type);
        arguments.push_back(type);
        inferPattern(parameter.pattern, type);
    }
    TypeId output = closure.result ? lower(*closure.result) : m_solver.fresh();
    if (!closure.result && !closure.isAsync && wanted.output != TypeId::Unknown) {
        const TypeId hint = m_solver.normalize(wanted.output);
        if (!m_types[m_solver.resolve(hint)].hasUnknown)
            m_solver.unify(output, hint);
    }
    const bool diverges = m_diverges;
    m_diverges = false;
    std::vector<Loop> loops;
    loops.swap(m_loops);
    m_frames.push_back({output, closure.result.has_value()});
    if (closure.body->value) {
        const TypeId actual = infer(*closure.body->value, output);
        coerce(closure.body->value.get(), actual, output, closure.result.has_value());
    } else if (closure.body->block) {
        coerceTail(*closure.body->block, inferBlock(*closure.body->block, output), output);
    }
    m_frames.pop_back();
    loops.swap(m_loops);
    m_diverges = diverges;
    m_locals.resize(locals);
    arguments.push_back(closure.isAsync ? m_types.future(&closure, output) : output);
    Types::Type type;
    type.kind = TypeKind::Closure;
    type.definition = &closure;
    type.arguments = std::move(arguments);
    return m_types.intern(std::move(type));
}

} // namespace Pollux::Types
