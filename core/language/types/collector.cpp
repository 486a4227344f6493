// SPDX-License-Identifier: MIT
// Names first.
#include "collector.h"

namespace Pollux::Types {

void Collector::collect(const Tree::Items &tree, ModuleItem *module)
{
    collectUses(tree.uses, module);
    for (const auto &item : tree.structs) {
        auto *made = m_items.create<AdtItem>(item->name.text, module);
        made->structTree = item.get();
        adt(made, *item, item->generics, module);
        auto *variant = m_items.create<VariantItem>(item->name.text, module);
        variant->adt = made;
        variant->shape = item->shape;
        made->variants.push_back(variant);
        if (item->shape != Tree::Shape::Named)
            module->values.insert(item->name.text, variant);
    }
    for (const auto &item : tree.enums) {
        auto *made = m_items.create<AdtItem>(item->name.text, module);
        made->enumTree = item.get();
        made->isEnum = true;
        adt(made, *item, item->generics, module);
        for (const Tree::Variant &tree : item->variants) {
            auto *variant = m_items.create<VariantItem>(tree.name.text, module);
            variant->adt = made;
            variant->index = int(made->variants.size());
            variant->shape = tree.shape;
            variant->tree = &tree;
            made->variants.push_back(variant);
        }
    }
    for (const auto &item : tree.aliases) {
        auto *alias = m_items.create<AliasItem>(item->name.text, module);
        alias->tree = item.get();
        generics(alias->generics, item->generics, nullptr, module);
        module->types.insert(alias->name, alias);
        m_aliases.push_back(alias);
    }
    for (const auto &item : tree.traits)
        trait(*item, module);
    for (const auto &item : tree.functions) {
        FunctionItem *made = function(*item, module);
        generics(made->generics, item->generics, nullptr, module);
        module->values.insert(made->name, made);
    }
    for (const Tree::Constant &item : tree.constants)
        module->values.insert(item.name.text, constant(item, module));
    for (const auto &item : tree.modules)
        collect(*item, m_items.submodule(module, item->name.text));
    for (const auto &item : tree.impls)
        impl(*item, module);
}

void Collector::collectUses(const std::vector<Tree::Use> &uses, ModuleItem *module)
{
    for (const Tree::Use &use : uses) {
        for (const Tree::Use::Leaf &leaf : use.leaves) {
            if (leaf.path.empty())
                continue;
            auto import = std::make_shared<Import>();
            import->leaf = &leaf;
            if (leaf.path.back().text == u"*")
                module->globs.push_back(std::move(import));
            else
                module->imports.insert(leaf.alias.text, std::move(import));
        }
    }
}

FunctionItem *Collector::function(Tree::Function &tree, ModuleItem *module)
{
    auto *made = m_items.create<FunctionItem>(tree.name.text, module);
    made->tree = &tree;
    m_functions.push_back(made);
    return made;
}

ConstantItem *Collector::constant(const Tree::Constant &tree, ModuleItem *module)
{
    auto *made = m_items.create<ConstantItem>(tree.name.text, module);
    made->tree = &tree;
    m_constants.push_back(made);
    return made;
}

ParameterItem *Collector::parameter(GenericsItem &generics, const QString &name, ModuleItem *module)
{
    auto *made = m_items.create<ParameterItem>(name, module);
    made->index = generics.count();
    made->type = m_items.types().parameter(made, made->index);
    generics.own.push_back(made);
    return made;
}

void Collector::generics(GenericsItem &generics, const Tree::Generics &tree, const GenericsItem *parent, ModuleItem *module)
{
    generics.parent = parent;
    generics.parentCount = parent ? parent->count() : 0;
    generics.tree = &tree;
    for (const Tree::GenericParameter &item : tree.parameters) {
        ParameterItem *made = parameter(generics, item.name.text, module);
        made->isConst = item.kind == Tree::GenericParameter::Kind::Const;
        made->defaultType = item.defaultType ? &*item.defaultType : nullptr;
        made->tree = &item;
    }
}

void Collector::adt(AdtItem *adt, const Tree::Item &tree, const Tree::Generics &generics, ModuleItem *module)
{
    this->generics(adt->generics, generics, nullptr, module);
    std::vector<TypeId> arguments;
    for (const ParameterItem *parameter : adt->generics.own)
        arguments.push_back(parameter->type);
    adt->selfType = m_items.types().adt(adt, std::move(arguments));
    module->types.insert(tree.name.text, adt);
    m_adts.push_back(adt);
}

void Collector::trait(const Tree::Trait &tree, ModuleItem *module)
{
    auto *made = m_items.create<TraitItem>(tree.name.text, module);
    made->tree = &tree;
    parameter(made->generics, QStringLiteral("Self"), module);
    generics(made->generics, tree.generics, nullptr, module);
    made->isMarker = module->name == u"marker" && module->parent && module->parent->name == u"std" && made->name != u"Copy";
    for (const auto &item : tree.types) {
        auto *type = m_items.create<AssociatedTypeItem>(item->name.text, module);
        type->tree = item.get();
        type->trait = made;
        made->types.push_back(type);
    }
    for (const auto &item : tree.functions) {
        FunctionItem *function = this->function(*item, module);
        function->trait = made;
        generics(function->generics, item->generics, &made->generics, module);
        made->functions.push_back(function);
    }
    for (const Tree::Constant &item : tree.constants) {
        ConstantItem *constant = this->constant(item, module);
        constant->trait = made;
        made->constants.push_back(constant);
    }
    module->types.insert(made->name, made);
    m_traits.push_back(made);
    m_items.addTrait(made);
}

void Collector::impl(const Tree::Impl &tree, ModuleItem *module)
{
    auto *made = m_items.create<ImplItem>({}, module);
    made->tree = &tree;
    generics(made->generics, tree.generics, nullptr, module);
    for (const auto &item : tree.types)
        made->typeTrees.insert(item->name.text, item.get());
    for (const auto &item : tree.functions) {
        FunctionItem *function = this->function(*item, module);
        function->impl = made;
        generics(function->generics, item->generics, &made->generics, module);
        made->functions.push_back(function);
    }
    for (const Tree::Constant &item : tree.constants) {
        ConstantItem *constant = this->constant(item, module);
        constant->impl = made;
        made->constants.push_back(constant);
    }
    m_impls.push_back(made);
}

} // namespace Pollux::Types
