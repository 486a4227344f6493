// SPDX-License-Identifier: MIT
// Bodies, blocks and statements.
#include "inference.h"

namespace Pollux::Types {

using namespace Tree;

void Inference::assumeGenerics(const GenericsItem &generics)
{
    if (generics.parent)
        assumeGenerics(*generics.parent);
    m_solver.assume(generics.predicates);
}

/// In the body of its function an opaque type is a variable that has to keep the promised bounds.
TypeId Inference::instantiateOpaques(TypeId id, const std::vector<OpaqueItem *> &opaques)
{
    const Types::Type &type = m_types[id];
    std::vector<TypeId> arguments;
    for (const TypeId argument : type.arguments)
        arguments.push_back(instantiateOpaques(argument, opaques));
    if (type.kind == TypeKind::Opaque) {
        for (OpaqueItem *opaque : opaques) {
            if (type.definition != opaque)
                continue;
            if (opaque->hidden == TypeId::Unknown)
                opaque->hidden = m_solver.fresh();
            return opaque->hidden;
        }
    }
    return arguments.empty() ? id : m_types.withArguments(type, std::move(arguments));
}

void Inference::inferFunction(const FunctionItem &function)
{
    if (!function.tree->body.block)
        return;
    m_scope = scopeOf(function);
    m_module = function.module;
    assumeGenerics(function.generics);
    if (function.impl)
        m_solver.assume(function.impl->generics.predicates);
    if (function.trait) {
        m_solver.assume(function.trait->generics.predicates);
        std::vector<TypeId> own;
        for (const ParameterItem *parameter : function.trait->generics.own)
            own.push_back(parameter->type);
        m_solver.assume({{function.trait, std::move(own), nullptr, TypeId::Unknown, {}}});
    }
    std::size_t at = 0;
    if (function.tree->selfParameter)
        declare(function.tree->selfParameter->binding, m_solver.normalize(function.parameters[at++]));
    for (const Parameter &parameter : function.tree->parameters)
        inferPattern(const_cast<Pattern &>(parameter.pattern), m_solver.normalize(function.parameters[at++]));

    TypeId result = m_solver.normalize(function.result);
    if (!function.opaques.empty()) {
        result = instantiateOpaques(result, function.opaques);
        for (const OpaqueItem *opaque : function.opaques) {
            if (opaque->hidden == TypeId::Unknown)
                continue;
            for (Predicate predicate : opaque->predicates) {
                for (TypeId &argument : predicate.arguments)
                    argument = m_solver.normalize(instantiateOpaques(argument, function.opaques));
                predicate.value = m_solver.normalize(instantiateOpaques(predicate.value, function.opaques));
                m_solver.require(std::move(predicate));
            }
        }
    }
    m_frames.push_back({result, true});
    const TypeId actual = inferBlock(*function.tree->body.block, result);
    coerceTail(*function.tree->body.block, actual, result);
    m_frames.pop_back();
    finish();
    for (OpaqueItem *opaque : function.opaques)
        opaque->hidden = m_solver.finalize(opaque->hidden);
}

void Inference::inferConstant(const ConstantItem &constant)
{
    if (!constant.tree->value)
        return;
    m_module = constant.module;
    m_scope.module = constant.module;
    if (constant.impl) {
        m_scope.impl = constant.impl;
        m_scope.selfType = constant.impl->selfType;
        m_scope.generics = &constant.impl->generics;
    } else if (constant.trait) {
        m_scope.trait = constant.trait;
        m_scope.selfType = constant.trait->generics.own.front()->type;
        m_scope.generics = &constant.trait->generics;
    }
    inferCoerced(*constant.tree->value, m_solver.normalize(constant.type));
    finish();
}

/// Fallbacks, then every result in full.
void Inference::finish()
{
    m_solver.solvePending();
    // Open numbers are i32 and f64; what depended on them can be known now.
    for (Expr *expression : m_expressions) {
        const TypeId type = shallow(expression->type);
        if (m_types[type].kind == TypeKind::Variable && !m_solver.isVariable(type))
            m_solver.unify(type, m_solver.finalize(type));
    }
    m_solver.solvePending();
    for (const TypeId type : m_diverging) {
        if (m_solver.isVariable(type))
            m_solver.unify(type, m_types.unit());
    }
    m_solver.solvePending();
    for (Expr *expression : m_expressions)
        expression->type = m_solver.finalize(m_solver.normalize(expression->type));
    for (Binding *binding : m_bindings)
        binding->type = m_solver.finalize(m_solver.normalize(binding->type));
    for (Types::Resolution *target : m_targets) {
        for (TypeId &argument : target->arguments)
            argument = m_solver.finalize(m_solver.normalize(argument));
    }
}

Lowering Inference::lowering()
{
    TypeScope scope = m_scope;
    scope.module = m_module;
    Lowering result(m_items, scope);
    result.inferred = [this] { return m_solver.fresh(); };
    return result;
}

TypeId Inference::lower(const Tree::Type &type) { return m_solver.normalize(lowering().type(type)); }

TypeId Inference::known(TypeId type)
{
    type = shallow(type);
    if (m_solver.isVariable(type)) {
        m_solver.solvePending();
        type = shallow(type);
    }
    return type;
}

Binding *Inference::findLocal(const QString &name, TypeId &type) const
{
    for (auto it = m_locals.rbegin(); it != m_locals.rend(); ++it) {
        if (it->binding && it->name == name) {
            type = it->type;
            return it->binding;
        }
        // Items of an inner block come before the variables of an outer one; only those that are values count.
        if (it->module && m_items.findIn(name, Namespace::Value, it->module))
            return nullptr;
    }
    return nullptr;
}

void Inference::declare(Binding &binding, TypeId type)
{
    binding.type = type;
    m_bindings.push_back(&binding);
    m_locals.push_back({binding.name.text, &binding, type, nullptr});
}

void Inference::enterItems(Block &block)
{
    const Items &items = block;
    if (items.uses.empty() && items.functions.empty() && items.constants.empty() && items.structs.empty() && items.enums.empty()
        && items.impls.empty() && items.traits.empty() && items.aliases.empty() && items.modules.empty())
        return;
    auto *inner = m_items.create<ModuleItem>({}, m_module);
    inner->parent = m_module;
    inner->isBlock = true;
    m_collector.collect(block, inner);
    m_collector.lower();
    m_module = inner;
    m_locals.push_back({{}, nullptr, TypeId::Unknown, inner});
}

TypeId Inference::inferBlock(Block &block, TypeId expected)
{
    const std::size_t locals = m_locals.size();
    ModuleItem *outer = m_module;
    enterItems(block);
    for (Statement &statement : block.statements)
        inferStatement(statement);
    TypeId result = m_types.unit();
    if (block.tail)
        result = infer(*block.tail, expected);
    else if (m_diverges)
        result = m_types.never();
    m_locals.resize(locals);
    m_module = outer;
    return result;
}

void Inference::coerceTail(Block &block, TypeId actual, TypeId expected)
{
    if (block.tail) {
        coerce(block.tail.get(), actual, expected);
        return;
    }
    if (!coerce(nullptr, actual, expected, false))
        mismatch({block.span.end - 1, block.span.end}, actual, expected);
}

void Inference::inferStatement(Statement &statement)
{
    if (statement.kind == Statement::Kind::Expression) {
        if (!statement.value)
            return;
        const TypeId type = infer(*statement.value);
        // `if a { b }` and its like as statements have to be ().
        if (!statement.hasSemicolon && statement.value->kind != ExpressionKind::Macro)
            coerce(statement.value.get(), type, m_types.unit(), false);
        return;
    }
    if (statement.kind != Statement::Kind::Let)
        return;
    TypeId type = statement.type ? lower(*statement.type) : TypeId::Unknown;
    if (statement.value) {
        if (statement.type) {
            inferCoerced(*statement.value, type);
        } else {
            type = infer(*statement.value, patternHint(statement.pattern));
            if (shallow(type) == m_types.never())
                type = m_solver.fresh();
        }
    } else if (!statement.type) {
        type = m_solver.fresh();
    }
    if (statement.otherwise) {
        const bool diverges = m_diverges;
        inferBlock(*statement.otherwise, m_types.never());
        m_diverges = diverges;
    }
    inferPattern(statement.pattern, type);
}

} // namespace Pollux::Types
