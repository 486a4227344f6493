// SPDX-License-Identifier: MIT
#include "inference.h"

namespace Pollux::Types {

using namespace Tree;

bool Inference::coerce(Expr *expression, TypeId actual, TypeId expected, bool isReported)
{
    actual = shallow(actual);
    expected = shallow(expected);
    if (actual == m_types.never() && m_solver.isVariable(expected))
        m_diverging.push_back(expected);
    if (actual == expected || actual == TypeId::Unknown || expected == TypeId::Unknown || actual == m_types.never())
        return true;
    const Types::Type &from = m_types[actual];
    const Types::Type &to = m_types[expected];
    if (from.kind == TypeKind::Reference && to.kind == TypeKind::Reference && (from.isMutable || !to.isMutable)) {
        if (coerceReference(expression, actual, expected))
            return true;
    } else if (to.kind == TypeKind::FnPointer && (from.kind == TypeKind::Function || from.kind == TypeKind::Closure)) {
        const Signature signature = signatureOf(actual, nullptr);
        const std::size_t before = m_solver.snapshot();
        if (signature.isKnown && m_solver.unify(m_types.fnPointer(signature.inputs, signature.output), expected))
            return true;
        m_solver.rollback(before);
    } else if (from.kind == TypeKind::Function && to.kind == TypeKind::Function) {
        return true; // both become pointers
    } else if (from.kind == TypeKind::Adt && to.kind == TypeKind::Adt && from.definition == to.definition) {
        if (coercePointer(expression, actual, expected))
            return true;
    }
    const std::size_t before = m_solver.snapshot();
    if (m_solver.unify(actual, expected))
        return true;
    m_solver.rollback(before);
    if (isReported && expression)
        mismatch(expression->span, actual, expected);
    return false;
}

/// `&mut T` to `&T`, `&String` to `&str`, `&[T; n]` to `&[T]`, `&T` to `&dyn Trait`.
bool Inference::coerceReference(Expr *expression, TypeId actual, TypeId expected)
{
    const TypeId target = m_types[expected].arguments.front();
    const TypeId source = m_types[actual].arguments.front();
    const bool isMutable = m_types[expected].isMutable;
    const auto adjust = [&](int derefs, bool unsizes) {
        if (!expression)
            return;
        expression->adjustment.derefs = quint8(derefs);
        expression->adjustment.borrow = isMutable ? Adjustment::Borrow::Mutable : Adjustment::Borrow::Shared;
        expression->adjustment.unsizes = unsizes;
    };
    if (at(target).kind == TypeKind::Variable || at(source).kind == TypeKind::Variable) {
        const std::size_t before = m_solver.snapshot();
        if (m_solver.unify(source, target))
            return true;
        m_solver.rollback(before);
        return false;
    }
    if (unsizeTo(source, target)) {
        adjust(1, true);
        return true;
    }
    for (const Step &step : autoderef(source, true)) {
        const std::size_t before = m_solver.snapshot();
        if (m_solver.unify(step.type, target)) {
            if (step.derefs > 0 || step.unsizes)
                adjust(step.derefs + 1, step.unsizes);
            return true;
        }
        m_solver.rollback(before);
    }
    return false;
}

/// T to dyn Trait: T has to keep the promises of the object, which may say what is open in it.
bool Inference::unsizeTo(TypeId actual, TypeId dynamic)
{
    actual = shallow(actual);
    dynamic = shallow(dynamic);
    const TypeKind kind = m_types[actual].kind;
    if (m_types[dynamic].kind != TypeKind::Dyn || kind == TypeKind::Dyn || kind == TypeKind::Variable || actual == TypeId::Unknown)
        return false;
    for (Predicate predicate : m_solver.boundsOf(dynamic)) {
        for (TypeId &argument : predicate.arguments) {
            if (argument == dynamic)
                argument = actual;
        }
        m_solver.require(std::move(predicate));
    }
    m_solver.solvePending();
    return true;
}

/// `Box<T>` to `Box<dyn Trait>`, and the same for Rc, Arc, Pin.
bool Inference::coercePointer(Expr *expression, TypeId actual, TypeId expected)
{
    if (m_types[actual].arguments.size() != 1)
        return false;
    const TypeId source = shallow(m_types[actual].arguments.front());
    const TypeId target = shallow(m_types[expected].arguments.front());
    const Types::Type &from = m_types[source];
    const Types::Type &to = m_types[target];
    bool done = unsizeTo(source, target);
    if (!done && from.kind == TypeKind::Array && to.kind == TypeKind::Slice)
        done = m_solver.unify(from.arguments.front(), to.arguments.front());
    if (!done && from.kind == TypeKind::Adt && to.kind == TypeKind::Adt && from.definition == to.definition && source != target)
        return coercePointer(expression, source, target);
    if (done && expression)
        expression->adjustment.unsizes = true;
    return done;
}

/// What a person may be told about: types that stand for themselves, without parameters or anything open.
QString Inference::plainText(TypeId id)
{
    id = shallow(id);
    const Types::Type &type = m_types[id];
    switch (type.kind) {
    case TypeKind::Bool:
    case TypeKind::Char:
    case TypeKind::Number: return m_types.text(id);
    case TypeKind::Variable:
        switch (m_solver.variableKind(id)) {
        case Solver::VariableKind::Integer: return QStringLiteral("integer");
        case Solver::VariableKind::Float: return QStringLiteral("floating-point number");
        case Solver::VariableKind::General: return {};
        }
        return {};
    case TypeKind::Tuple: return type.arguments.empty() ? QStringLiteral("()") : QString();
    case TypeKind::Reference:
        return !type.isMutable && at(type.arguments.front()).kind == TypeKind::Str ? QStringLiteral("&str") : QString();
    case TypeKind::Adt:
        return type.definition == m_solver.lang().string ? QStringLiteral("String") : QString();
    default: return {};
    }
}

void Inference::mismatch(SourceSpan span, TypeId actual, TypeId expected)
{
    if (!m_diagnostics)
        return;
    const QString found = plainText(actual);
    const QString wanted = plainText(expected);
    if (found.isEmpty() || wanted.isEmpty() || found == wanted)
        return;
    QString remedy;
    if (wanted == u"String" && found == u"&str")
        remedy = QStringLiteral("write `.to_string()` behind it");
    else if (wanted == u"&str" && found == u"String")
        remedy = QStringLiteral("write `&` before it");
    else if (found == u"()" && wanted != u"bool")
        remedy = QStringLiteral("a `;` behind the last expression makes the value `()`; remove it");
    const auto quoted = [](const QString &text) {
        return text.contains(u' ') || text == u"integer" ? text : QStringLiteral("`%1`").arg(text);
    };
    for (const Diagnostic &other : *m_diagnostics) {
        if (other.span == span && other.code == u"E0308")
            return;
    }
    m_diagnostics->append({Severity::Error, span, QStringLiteral("E0308"),
                           QStringLiteral("mismatched types: expected %1, found %2").arg(quoted(wanted), quoted(found)), remedy});
}

} // namespace Pollux::Types
