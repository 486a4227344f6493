// SPDX-License-Identifier: MIT
#include "instances.h"

namespace Pollux::Types {

Instances::Instances(const TypedProgram &program)
    : m_types(&program.types())
    , m_solver(program.items(), m_types)
{
    m_solver.reveals = true;
}

TypeId Instances::substitute(TypeId type, const std::vector<TypeId> &arguments)
{
    const TypeId result = m_solver.substitute(type, arguments);
    m_solver.solvePending();
    return m_solver.finalize(m_solver.normalize(result));
}

std::vector<TypeId> Instances::substitute(const std::vector<TypeId> &types, const std::vector<TypeId> &arguments)
{
    std::vector<TypeId> result;
    for (const TypeId type : types)
        result.push_back(substitute(type, arguments));
    return result;
}

Instances::Function Instances::resolve(const FunctionItem *function, const std::vector<TypeId> &arguments)
{
    Function result{Function::Kind::ByValue, function, arguments};
    if (!function)
        return result;
    const auto kindOf = [](const FunctionItem *function) {
        return function->isNative() ? Function::Kind::Native : Function::Kind::Code;
    };
    if (!function->trait) {
        result.kind = kindOf(function);
        return result;
    }
    const std::size_t count = std::size_t(function->trait->generics.count());
    if (arguments.size() < count)
        return result;
    const TypeId self = arguments.front();
    const Type &type = m_types[self];
    if (self == TypeId::Unknown || type.kind == TypeKind::Parameter || type.kind == TypeKind::Projection)
        return result;
    const auto selected = m_solver.selectImpl(function->trait, {arguments.begin(), arguments.begin() + qsizetype(count)});
    if (!selected.impl) {
        const bool isOne = selected.arguments.empty(); // none: built in, or an object's
        result.kind = isOne && type.kind != TypeKind::Dyn && type.kind != TypeKind::Opaque ? Function::Kind::Derived : Function::Kind::ByValue;
        if (type.kind == TypeKind::Dyn)
            result.kind = Function::Kind::ByValue;
        return result;
    }
    m_solver.require(selected.impl->generics.predicates, selected.arguments);
    m_solver.solvePending();
    std::vector<TypeId> own;
    for (const TypeId argument : selected.arguments)
        own.push_back(m_solver.finalize(argument));
    if (const FunctionItem *implementation = selected.impl->function(function->name)) {
        own.insert(own.end(), arguments.begin() + qsizetype(count), arguments.end());
        own.resize(std::size_t(implementation->generics.count()), TypeId::Unknown);
        return {kindOf(implementation), implementation, own};
    }
    result.kind = function->tree->body.block ? Function::Kind::Code // the trait's default
        : selected.impl->tree                ? Function::Kind::Native
                                             : Function::Kind::Derived;
    return result;
}

bool Instances::isCopy(TypeId type)
{
    const auto known = m_copies.constFind(quint32(type));
    if (known != m_copies.constEnd())
        return *known;
    const bool result = m_solver.isCopy(type);
    m_copies.insert(quint32(type), result);
    return result;
}

Instances::Function Instances::traitFunction(const char *trait, const char *function, std::vector<TypeId> arguments)
{
    Item *item = m_solver.items().findPath(trait);
    const auto *found = item ? item->as<TraitItem>() : nullptr;
    return found ? resolve(found->function(QString::fromLatin1(function)), arguments) : Function{};
}

Instances::Function Instances::drop(TypeId type)
{
    Function result = traitFunction("std::ops::Drop", "drop", {type});
    if (result.kind != Function::Kind::Code && result.kind != Function::Kind::Native)
        result.function = nullptr;
    return result;
}

Instances::Function Instances::deref(TypeId type) { return traitFunction("std::ops::Deref", "deref", {type}); }

} // namespace Pollux::Types
