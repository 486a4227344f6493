// SPDX-License-Identifier: MIT
#include "type.h"

#include "items.h"

namespace Pollux::Types {

TypeTable::TypeTable(const TypeTable *base)
    : m_base(base)
    , m_slots(1024, TypeId::Unknown)
{
    if (base) {
        m_offset = base->m_offset + quint32(base->m_types.size());
        return;
    }
    for (const TypeKind kind : {TypeKind::Unknown, TypeKind::Never, TypeKind::Bool, TypeKind::Char, TypeKind::Str, TypeKind::Tuple}) {
        Type type;
        type.kind = kind;
        intern(std::move(type));
    }
    for (int number = 0; number <= int(NumberType::F64); ++number) {
        Type type;
        type.kind = TypeKind::Number;
        type.value = quint64(number);
        intern(std::move(type));
    }
}

std::size_t TypeTable::hash(const Type &type)
{
    std::size_t seed = std::size_t(type.kind) * 2 + type.isMutable;
    const auto mix = [&seed](std::size_t value) { seed ^= value + 0x9e3779b97f4a7c15ull + (seed << 6) + (seed >> 2); };
    mix(type.value);
    mix(reinterpret_cast<std::size_t>(type.definition));
    for (const TypeId argument : type.arguments)
        mix(std::size_t(argument));
    return seed;
}

TypeId TypeTable::find(const Type &type) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = type.hash & mask; m_slots[at] != TypeId::Unknown; at = (at + 1) & mask) {
        const Type &other = m_types[quint32(m_slots[at]) - m_offset];
        if (other.hash == type.hash && other.kind == type.kind && other.isMutable == type.isMutable && other.value == type.value
            && other.definition == type.definition && other.arguments == type.arguments && other.bindings == type.bindings)
            return m_slots[at];
    }
    return m_base ? m_base->find(type) : TypeId::Unknown;
}

void TypeTable::insert(TypeId id)
{
    if (m_types.size() * 2 > m_slots.size()) {
        m_slots.assign(m_slots.size() * 2, TypeId::Unknown);
        for (std::size_t i = 0; i + 1 < m_types.size(); ++i) {
            if (const auto old = TypeId(m_offset + quint32(i)); old != TypeId::Unknown)
                insert(old);
        }
    }
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = (*this)[id].hash & mask;
    while (m_slots[at] != TypeId::Unknown)
        at = (at + 1) & mask;
    m_slots[at] = id;
}

TypeId TypeTable::intern(Type type)
{
    if (type.kind == TypeKind::Unknown && !m_types.empty())
        return TypeId::Unknown;
    type.hash = hash(type);
    if (const TypeId known = find(type); known != TypeId::Unknown)
        return known;
    type.hasUnknown = type.kind == TypeKind::Unknown;
    type.hasParameters = type.kind == TypeKind::Parameter;
    type.hasVariables = type.kind == TypeKind::Variable;
    type.hasProjections = type.kind == TypeKind::Projection;
    for (const TypeId id : type.arguments) {
        const Type &argument = (*this)[id];
        type.hasUnknown |= argument.hasUnknown;
        type.hasParameters |= argument.hasParameters;
        type.hasVariables |= argument.hasVariables;
        type.hasProjections |= argument.hasProjections;
        type.depth = std::max(type.depth, quint8(argument.depth + 1));
    }
    if (type.depth > deepestType)
        return TypeId::Unknown;
    const auto id = TypeId(m_offset + quint32(m_types.size()));
    m_types.push_back(std::move(type));
    if (id != TypeId::Unknown)
        insert(id);
    return id;
}

namespace {

Type make(TypeKind kind, std::vector<TypeId> arguments = {}, const void *definition = nullptr, quint64 value = 0)
{
    Type type;
    type.kind = kind;
    type.arguments = std::move(arguments);
    type.definition = definition;
    type.value = value;
    return type;
}

} // namespace

TypeId TypeTable::tuple(std::vector<TypeId> elements) { return intern(make(TypeKind::Tuple, std::move(elements))); }

TypeId TypeTable::reference(TypeId target, bool isMutable)
{
    Type type = make(TypeKind::Reference, {target});
    type.isMutable = isMutable;
    return intern(std::move(type));
}

TypeId TypeTable::slice(TypeId element) { return intern(make(TypeKind::Slice, {element})); }
TypeId TypeTable::array(TypeId element, TypeId length) { return intern(make(TypeKind::Array, {element, length})); }
TypeId TypeTable::constant(quint64 value) { return intern(make(TypeKind::Constant, {}, nullptr, value)); }

TypeId TypeTable::adt(const AdtItem *definition, std::vector<TypeId> arguments)
{
    return intern(make(TypeKind::Adt, std::move(arguments), definition));
}

TypeId TypeTable::parameter(const ParameterItem *definition, int index)
{
    return intern(make(TypeKind::Parameter, {}, definition, quint64(index)));
}

TypeId TypeTable::projection(const AssociatedTypeItem *definition, std::vector<TypeId> arguments)
{
    return intern(make(TypeKind::Projection, std::move(arguments), definition));
}

TypeId TypeTable::variable(quint32 number) { return intern(make(TypeKind::Variable, {}, nullptr, number)); }

TypeId TypeTable::fnPointer(std::vector<TypeId> inputs, TypeId result)
{
    inputs.push_back(result);
    return intern(make(TypeKind::FnPointer, std::move(inputs)));
}

TypeId TypeTable::future(const void *definition, TypeId output)
{
    return intern(make(TypeKind::Future, {output}, definition));
}

TypeId TypeTable::withArguments(const Type &type, std::vector<TypeId> arguments)
{
    Type copy;
    copy.kind = type.kind;
    copy.isMutable = type.isMutable;
    copy.value = type.value;
    copy.definition = type.definition;
    copy.bindings = type.bindings;
    copy.arguments = std::move(arguments);
    return intern(std::move(copy));
}

TypeId TypeTable::substitute(TypeId id, std::span<const TypeId> arguments)
{
    const Type &type = (*this)[id];
    if (!type.hasParameters)
        return id;
    if (type.kind == TypeKind::Parameter)
        return type.value < arguments.size() ? arguments[type.value] : id;
    return withArguments(type, substitute(type.arguments, arguments));
}

std::vector<TypeId> TypeTable::substitute(const std::vector<TypeId> &types, std::span<const TypeId> arguments)
{
    std::vector<TypeId> result;
    result.reserve(types.size());
    for (const TypeId type : types)
        result.push_back(substitute(type, arguments));
    return result;
}

QString TypeTable::text(TypeId id) const
{
    const Type &type = (*this)[id];
    const auto list = [this](const std::vector<TypeId> &types, std::size_t first = 0, std::size_t dropped = 0) {
        QStringList texts;
        for (std::size_t i = first; i + dropped < types.size(); ++i)
            texts << text(types[i]);
        return texts.join(QStringLiteral(", "));
    };
    const auto generic = [&list](const QString &name, const std::vector<TypeId> &arguments, std::size_t first = 0) {
        return arguments.size() <= first ? name : QStringLiteral("%1<%2>").arg(name, list(arguments, first));
    };
    const auto arrow = [&](const std::vector<TypeId> &arguments) {
        const TypeId result = arguments.back();
        return QStringLiteral("(%1)").arg(list(arguments, 0, 1)) + (result == unit() ? QString() : QStringLiteral(" -> ") + text(result));
    };
    switch (type.kind) {
    case TypeKind::Unknown: return QStringLiteral("?");
    case TypeKind::Never: return QStringLiteral("!");
    case TypeKind::Bool: return QStringLiteral("bool");
    case TypeKind::Char: return QStringLiteral("char");
    case TypeKind::Number: return name(type.number()).toString();
    case TypeKind::Str: return QStringLiteral("str");
    case TypeKind::Tuple:
        return type.arguments.size() == 1 ? QStringLiteral("(%1,)").arg(text(type.arguments.front()))
                                          : QStringLiteral("(%1)").arg(list(type.arguments));
    case TypeKind::Reference: return (type.isMutable ? QStringLiteral("&mut ") : QStringLiteral("&")) + text(type.arguments.front());
    case TypeKind::Slice: return QStringLiteral("[%1]").arg(text(type.arguments.front()));
    case TypeKind::Array: return QStringLiteral("[%1; %2]").arg(text(type.arguments.front()), text(type.arguments.back()));
    case TypeKind::FnPointer: return QStringLiteral("fn") + arrow(type.arguments);
    case TypeKind::Function: return generic(QStringLiteral("fn ") + type.definedBy<Item>()->name, type.arguments);
    case TypeKind::Closure: return QStringLiteral("{closure}") + arrow(type.arguments);
    case TypeKind::Future: return QStringLiteral("impl Future<Output = %1>").arg(text(type.arguments.front()));
    case TypeKind::Adt: return generic(type.adt()->name, type.arguments);
    case TypeKind::Dyn:
    case TypeKind::Opaque: {
        if (type.kind == TypeKind::Opaque) {
            const auto *opaque = type.definedBy<OpaqueItem>();
            return QStringLiteral("impl ") + (opaque->predicates.empty() ? QStringLiteral("?") : opaque->predicates.front().trait->name);
        }
        const std::size_t own = type.arguments.size() - type.bindings.size();
        QStringList inner;
        for (std::size_t i = 0; i < own; ++i)
            inner << text(type.arguments[i]);
        for (std::size_t i = 0; i < type.bindings.size(); ++i)
            inner << type.bindings[i]->name + QStringLiteral(" = ") + text(type.arguments[own + i]);
        return QStringLiteral("dyn ") + type.trait()->name
            + (inner.isEmpty() ? QString() : QStringLiteral("<%1>").arg(inner.join(QStringLiteral(", "))));
    }
    case TypeKind::Parameter: return type.definedBy<ParameterItem>()->name;
    case TypeKind::Projection: {
        const auto *associated = type.definedBy<AssociatedTypeItem>();
        return QStringLiteral("<%1 as %2>::%3").arg(text(type.arguments.front()), generic(associated->trait->name, type.arguments, 1), associated->name);
    }
    case TypeKind::Variable: return QStringLiteral("_");
    case TypeKind::Constant: return QString::number(type.value);
    }
    return {};
}

} // namespace Pollux::Types
