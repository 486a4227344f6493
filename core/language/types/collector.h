// SPDX-License-Identifier: MIT
#pragma once

#include "itemtable.h"

namespace Pollux::Types {

/// Enters what a file, a module or a block declares into the table: first all names, then, once they can all be
/// found, the types of all signatures, fields and bounds.
class Collector
{
public:
    explicit Collector(ItemTable &items)
        : m_items(items)
    {
    }
    void collect(const Tree::Items &tree, ModuleItem *module);
    void lower(); ///< what was collected since the last time

    /// Every function collected, in order: the bodies to infer.
    const std::vector<FunctionItem *> &functions() const { return m_functions; }
    const std::vector<ConstantItem *> &constants() const { return m_constants; }

private:
    void collectUses(const std::vector<Tree::Use> &uses, ModuleItem *module);
    FunctionItem *function(Tree::Function &tree, ModuleItem *module);
    ConstantItem *constant(const Tree::Constant &tree, ModuleItem *module);
    void generics(GenericsItem &generics, const Tree::Generics &tree, const GenericsItem *parent, ModuleItem *module);
    ParameterItem *parameter(GenericsItem &generics, const QString &name, ModuleItem *module);
    void adt(AdtItem *adt, const Tree::Item &tree, const Tree::Generics &generics, ModuleItem *module);
    void trait(const Tree::Trait &tree, ModuleItem *module);
    void impl(const Tree::Impl &tree, ModuleItem *module);

    void lowerAdt(AdtItem &adt);
    void lowerTrait(TraitItem &trait);
    void lowerImplHeader(ImplItem &impl);
    void lowerImplTypes(ImplItem &impl);
    void lowerFunction(FunctionItem &function);
    void lowerConstant(ConstantItem &constant);
    void derive(AdtItem &adt);

    ItemTable &m_items;
    std::vector<FunctionItem *> m_functions;
    std::vector<ConstantItem *> m_constants;
    std::vector<AdtItem *> m_adts;
    std::vector<AliasItem *> m_aliases;
    std::vector<TraitItem *> m_traits;
    std::vector<ImplItem *> m_impls;
    std::size_t m_loweredFunctions = 0, m_loweredConstants = 0;
};

} // namespace Pollux::Types
