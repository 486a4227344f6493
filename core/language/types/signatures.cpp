// SPDX-License-Identifier: MIT
// Then types: fields, bounds, headers of impls and signatures of functions.
#include "collector.h"
#include "lowering.h"

namespace Pollux::Types {

void Collector::lower()
{
    for (AliasItem *alias : m_aliases)
        Lowering::lower(m_items, *alias);
    // Bounds name associated types of traits, which name bounds: what is looked up early goes by the tree.
    for (TraitItem *trait : m_traits)
        lowerTrait(*trait);
    for (AdtItem *adt : m_adts)
        lowerAdt(*adt);
    for (ImplItem *impl : m_impls)
        lowerImplHeader(*impl);
    for (ImplItem *impl : m_impls)
        lowerImplTypes(*impl);
    for (AdtItem *adt : m_adts)
        derive(*adt);
    for (; m_loweredFunctions < m_functions.size(); ++m_loweredFunctions)
        lowerFunction(*m_functions[m_loweredFunctions]);
    for (; m_loweredConstants < m_constants.size(); ++m_loweredConstants)
        lowerConstant(*m_constants[m_loweredConstants]);
    m_traits.clear();
    m_adts.clear();
    m_aliases.clear();
    m_impls.clear();
}

void Collector::lowerAdt(AdtItem &adt)
{
    Lowering lowering(m_items, {adt.module, &adt.generics, adt.selfType, nullptr, nullptr});
    lowering.predicates(*adt.generics.tree, adt.generics.predicates);
    const auto fields = [&](VariantItem &variant, const std::vector<Tree::FieldDeclaration> &trees) {
        for (const Tree::FieldDeclaration &tree : trees)
            variant.fields.push_back({tree.name.text, lowering.type(tree.type)});
    };
    for (VariantItem *variant : adt.variants)
        fields(*variant, variant->tree ? variant->tree->fields : adt.structTree->fields);
}

void Collector::lowerTrait(TraitItem &trait)
{
    const TypeId self = trait.generics.own.front()->type;
    Lowering lowering(m_items, {trait.module, &trait.generics, self, nullptr, &trait});
    lowering.predicates(trait.tree->generics, trait.generics.predicates);
    lowering.bounds(self, trait.tree->supertraits, trait.supertraits);
    std::vector<TypeId> own;
    for (const ParameterItem *parameter : trait.generics.own)
        own.push_back(parameter->type);
    for (AssociatedTypeItem *type : trait.types)
        lowering.bounds(m_items.types().projection(type, own), type->tree->bounds, type->predicates);
}

void Collector::lowerImplHeader(ImplItem &impl)
{
    Lowering lowering(m_items, {impl.module, &impl.generics, TypeId::Unknown, &impl, nullptr});
    impl.selfType = lowering.type(impl.tree->selfType);
    const TypeTable &types = m_items.types();
    const Type &self = types[impl.selfType];
    if (const AdtItem *adt = self.adt()) {
        impl.name = adt->name;
    } else {
        impl.isPrimitive = true;
        impl.name = self.kind == TypeKind::Slice ? QStringLiteral("slice")
            : self.kind == TypeKind::Array       ? QStringLiteral("array")
                                                 : types.text(impl.selfType);
    }
    if (!impl.tree->trait || impl.tree->trait->segments.empty())
        return;
    const PathTarget target = m_items.findPath(impl.tree->trait->segments, Namespace::Type, impl.module);
    const auto *trait = target.item ? target.item->as<TraitItem>() : nullptr;
    if (!trait)
        return;
    Lowering inner(m_items, {impl.module, &impl.generics, impl.selfType, &impl, nullptr});
    impl.traitArguments = inner.arguments(trait->generics, &impl.tree->trait->segments.back(), 1, impl.selfType);
    // A bare `impl Add for T` takes the trait's default, `Rhs = Self`.
    impl.trait = trait;
}

void Collector::lowerImplTypes(ImplItem &impl)
{
    Lowering lowering(m_items, {impl.module, &impl.generics, impl.selfType, &impl, nullptr});
    lowering.predicates(impl.tree->generics, impl.generics.predicates);
    for (auto it = impl.typeTrees.cbegin(); it != impl.typeTrees.cend(); ++it) {
        if (it.value()->type)
            impl.types.insert(it.key(), lowering.type(*it.value()->type));
    }
    if (!impl.trait && impl.tree->trait)
        return; // of an unknown trait: its methods are found by name at run time
    m_items.addImpl(&impl);
}

void Collector::derive(AdtItem &adt)
{
    const Tree::Item &tree = adt.isEnum ? static_cast<const Tree::Item &>(*adt.enumTree) : *adt.structTree;
    for (const Tree::Name &name : tree.derives) {
        const QString last = name.text.section(QStringLiteral("::"), -1);
        Item *item = m_items.find(last, Namespace::Type, adt.module);
        const auto *trait = item ? item->as<TraitItem>() : nullptr;
        if (!trait)
            continue;
        auto *impl = m_items.create<ImplItem>(adt.name, adt.module);
        impl->generics.own = adt.generics.own;
        impl->selfType = adt.selfType;
        impl->trait = trait;
        impl->traitArguments = {adt.selfType};
        if (trait->generics.own.size() > 1) // PartialEq, PartialOrd
            impl->traitArguments.push_back(adt.selfType);
        for (const ParameterItem *parameter : adt.generics.own) {
            if (parameter->isConst)
                continue;
            Predicate predicate{trait, {parameter->type}, nullptr, TypeId::Unknown, {}};
            if (trait->generics.own.size() > 1)
                predicate.arguments.push_back(parameter->type);
            impl->generics.predicates.push_back(std::move(predicate));
        }
        m_items.addImpl(impl);
    }
}

void Collector::lowerFunction(FunctionItem &function)
{
    TypeTable &types = m_items.types();
    TypeScope scope = scopeOf(function);
    Lowering lowering(m_items, scope);
    lowering.predicates(*function.generics.tree, function.generics.predicates);
    if (const auto &self = function.tree->selfParameter) {
        using Kind = Tree::SelfParameter::Kind;
        TypeId type = scope.selfType;
        if (self->kind == Kind::Reference || self->kind == Kind::MutableReference)
            type = types.reference(type, self->kind == Kind::MutableReference);
        else if (self->kind == Kind::Typed && self->type)
            type = lowering.type(*self->type);
        function.parameters.push_back(type);
    }
    lowering.anonymousParameter = [&](const Tree::Type &tree) {
        ParameterItem *made = parameter(function.generics, QStringLiteral("impl"), function.module);
        lowering.bounds(made->type, tree.bounds, function.generics.predicates);
        return made->type;
    };
    for (const Tree::Parameter &parameter : function.tree->parameters)
        function.parameters.push_back(lowering.type(parameter.type));
    lowering.anonymousParameter = nullptr;
    lowering.opaque = [&](const Tree::Type &tree) {
        auto *made = m_items.create<OpaqueItem>(function.name, function.module);
        function.opaques.push_back(made);
        Type type;
        type.kind = TypeKind::Opaque;
        type.definition = made;
        std::vector<const GenericsItem *> chain;
        for (const GenericsItem *generics = &function.generics; generics; generics = generics->parent)
            chain.insert(chain.begin(), generics);
        for (const GenericsItem *generics : chain) {
            for (const ParameterItem *parameter : generics->own)
                type.arguments.push_back(parameter->type);
        }
        made->self = types.intern(std::move(type));
        lowering.bounds(made->self, tree.bounds, made->predicates);
        return made->self;
    };
    function.result = lowering.type(function.tree->result);
    function.callResult = function.tree->isAsync ? types.future(function.tree, function.result) : function.result;
}

void Collector::lowerConstant(ConstantItem &constant)
{
    TypeScope scope;
    scope.module = constant.module;
    scope.impl = constant.impl;
    scope.trait = constant.trait;
    if (constant.impl) {
        scope.generics = &constant.impl->generics;
        scope.selfType = constant.impl->selfType;
    } else if (constant.trait) {
        scope.generics = &constant.trait->generics;
        scope.selfType = constant.trait->generics.own.front()->type;
    }
    constant.type = Lowering(m_items, scope).type(constant.tree->type);
}

} // namespace Pollux::Types
