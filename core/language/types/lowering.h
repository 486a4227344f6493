// SPDX-License-Identifier: MIT
#pragma once

#include "itemtable.h"

#include <functional>

namespace Pollux::Types {

/// Where a written type stands: what its names and `Self` mean there.
struct TypeScope
{
    ModuleItem *module = nullptr;
    const GenericsItem *generics = nullptr;
    TypeId selfType = TypeId::Unknown;
    const ImplItem *impl = nullptr;
    const TraitItem *trait = nullptr;
};

TypeScope scopeOf(const FunctionItem &function);

/// Turns written types and bounds into TypeIds and predicates. What it does not know becomes Unknown.
class Lowering
{
public:
    Lowering(ItemTable &items, TypeScope scope)
        : m_items(items)
        , m_types(items.types())
        , m_scope(scope)
    {
    }

    TypeId type(const Tree::Type &tree);
    TypeId type(const std::optional<Tree::Type> &tree) { return tree ? type(*tree) : m_types.unit(); }
    /// Adds what `self: bound` says.
    void bound(TypeId self, const Tree::Type &bound, std::vector<Predicate> &predicates);
    void bounds(TypeId self, const std::vector<Tree::Type> &bounds, std::vector<Predicate> &predicates);
    /// The bounds and where clauses of a declaration.
    void predicates(const Tree::Generics &generics, std::vector<Predicate> &predicates);
    /// The arguments written behind the name of an item, with defaults, or with `inferred()`, for those left out.
    std::vector<TypeId> arguments(const GenericsItem &generics, const Tree::PathSegment *segment, int first = 0, TypeId self = TypeId::Unknown);
    /// `Item` of a path `T::Item`, where T is a type and no trait is named.
    TypeId associated(TypeId self, const Tree::PathSegment &segment);
    TypeId constant(const Tree::Expression *value);
    static void lower(ItemTable &items, AliasItem &alias); ///< once; later calls do nothing

    /// What stands for `_` and for arguments that are left out; by default Unknown.
    std::function<TypeId()> inferred;
    /// Makes a type parameter of `impl Trait` among the parameters of a function.
    std::function<TypeId(const Tree::Type &)> anonymousParameter;
    /// Makes an opaque type of `impl Trait` in a result.
    std::function<TypeId(const Tree::Type &)> opaque;

private:
    TypeId pathType(const Tree::Type &tree);
    TypeId itemType(Item *item, const Tree::PathSegment &segment);
    TypeId dynType(const Tree::Type &tree);
    const ParameterItem *parameter(const QString &name) const;
    TypeId inferredOrUnknown() { return inferred ? inferred() : TypeId::Unknown; }
    std::optional<TypeId> associatedByBounds(TypeId self, const QString &name);
    std::optional<TypeId> associatedOf(const TraitItem *trait, std::vector<TypeId> arguments, const QString &name, int depth = 0);

    ItemTable &m_items;
    TypeTable &m_types;
    TypeScope m_scope;
    int m_depth = 0;
};

} // namespace Pollux::Types
