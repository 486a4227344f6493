// SPDX-License-Identifier: MIT
// Variables and unification.
#include "solver.h"

namespace Pollux::Types {

TypeId Solver::fresh(VariableKind kind)
{
    m_variables.push_back({false, kind, TypeId::Unknown});
    return m_types.variable(quint32(m_variables.size() - 1));
}

std::vector<TypeId> Solver::freshFor(int count)
{
    std::vector<TypeId> result;
    for (int i = 0; i < count; ++i)
        result.push_back(fresh());
    return result;
}

TypeId Solver::shallow(TypeId type) const
{
    while (m_types[type].kind == TypeKind::Variable) {
        const Variable &variable = m_variables[m_types[type].value];
        if (!variable.isBound)
            break;
        type = variable.value;
    }
    return type;
}

TypeId Solver::resolve(TypeId id)
{
    id = shallow(id);
    const Type &type = m_types[id];
    if (!type.hasVariables || type.kind == TypeKind::Variable)
        return id;
    std::vector<TypeId> arguments;
    arguments.reserve(type.arguments.size());
    for (const TypeId argument : type.arguments)
        arguments.push_back(resolve(argument));
    return m_types.withArguments(type, std::move(arguments));
}

TypeId Solver::finalize(TypeId id)
{
    id = shallow(id);
    const Type &type = m_types[id];
    if (type.kind == TypeKind::Variable) {
        switch (m_variables[type.value].kind) {
        case VariableKind::Integer: return m_types.number(NumberType::I32);
        case VariableKind::Float: return m_types.number(NumberType::F64);
        case VariableKind::General: return TypeId::Unknown;
        }
    }
    if (!type.hasVariables)
        return id;
    std::vector<TypeId> arguments;
    for (const TypeId argument : type.arguments)
        arguments.push_back(finalize(argument));
    return m_types.withArguments(type, std::move(arguments));
}

bool Solver::isVariable(TypeId id) const
{
    const Type &type = m_types[shallow(id)];
    return type.kind == TypeKind::Variable && m_variables[type.value].kind == VariableKind::General;
}

Solver::VariableKind Solver::variableKind(TypeId variable) const { return m_variables[m_types[shallow(variable)].value].kind; }

void Solver::rollback(std::size_t snapshot)
{
    while (m_trail.size() > snapshot) {
        m_variables[m_trail.back().variable] = m_trail.back().before;
        m_trail.pop_back();
    }
}

bool Solver::occurs(TypeId variable, TypeId id)
{
    id = shallow(id);
    if (id == variable)
        return true;
    const Type &type = m_types[id];
    if (!type.hasVariables)
        return false;
    for (const TypeId argument : type.arguments) {
        if (occurs(variable, argument))
            return true;
    }
    return false;
}

bool Solver::bind(TypeId variable, TypeId value)
{
    const quint32 number = quint32(m_types[variable].value);
    const VariableKind kind = m_variables[number].kind;
    const Type &type = m_types[value];
    if (type.kind == TypeKind::Variable) {
        const quint32 other = quint32(type.value);
        const VariableKind otherKind = m_variables[other].kind;
        if (kind != VariableKind::General && otherKind == VariableKind::General)
            return bind(value, variable);
        if (kind != otherKind && kind != VariableKind::General)
            return false;
    } else if (kind != VariableKind::General) {
        if (type.kind != TypeKind::Number || isFloat(type.number()) != (kind == VariableKind::Float))
            return false;
    } else if (occurs(variable, value)) {
        return false;
    }
    m_trail.push_back({number, m_variables[number]});
    m_variables[number].isBound = true;
    m_variables[number].value = value;
    return true;
}

bool Solver::unify(const std::vector<TypeId> &a, const std::vector<TypeId> &b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!unify(a[i], b[i]))
            return false;
    }
    return true;
}

bool Solver::unify(TypeId a, TypeId b)
{
    a = shallow(a);
    b = shallow(b);
    if (a == b || a == TypeId::Unknown || b == TypeId::Unknown)
        return true;
    if (m_types[a].kind == TypeKind::Variable)
        return bind(a, b);
    if (m_types[b].kind == TypeKind::Variable)
        return bind(b, a);
    const Type &x = m_types[a];
    const Type &y = m_types[b];
    if (x.kind == TypeKind::Projection || y.kind == TypeKind::Projection) {
        if (x.kind == y.kind && x.definition == y.definition)
            return unify(x.arguments, y.arguments);
        return true; // a rigid projection may be anything: the pass takes no side
    }
    if (x.kind != y.kind || x.isMutable != y.isMutable || x.value != y.value || x.definition != y.definition
        || x.bindings != y.bindings)
        return false;
    const std::vector<TypeId> left = x.arguments;
    return unify(left, std::vector<TypeId>(y.arguments));
}

bool Solver::canUnify(TypeId a, TypeId b)
{
    const std::size_t before = snapshot();
    const bool result = unify(a, b);
    rollback(before);
    return result;
}

} // namespace Pollux::Types
