// SPDX-License-Identifier: MIT
#pragma once

// What the type pass knows about items: the declarations of a program and of the prelude, their names resolved
// and their types lowered. Items live as long as their ItemTable and refer to the tree.

#include "../tree.h"
#include "type.h"

#include <QHash>

namespace Pollux::Types {

struct ImplItem;
struct ModuleItem;
struct TraitItem;

enum class ItemKind : quint8 { Module, Adt, Variant, Trait, Impl, Function, Constant, Alias, AssociatedType, Parameter, Opaque, Primitive };

struct Item
{
    explicit Item(ItemKind kind)
        : kind(kind)
    {
    }
    virtual ~Item() = default;
    Item(const Item &) = delete;
    Item &operator=(const Item &) = delete;

    const ItemKind kind;
    QString name;
    ModuleItem *module = nullptr; ///< the one it stands in

    template<typename T>
    T *as()
    {
        return kind == T::Kind ? static_cast<T *>(this) : nullptr;
    }
    template<typename T>
    const T *as() const
    {
        return kind == T::Kind ? static_cast<const T *>(this) : nullptr;
    }
};

template<ItemKind K>
struct ItemOf : Item
{
    static constexpr ItemKind Kind = K;
    ItemOf()
        : Item(K)
    {
    }
};

/// `Self: Trait<arguments>` and, with `associated`, `<Self as Trait<arguments>>::associated == value`.
struct Predicate
{
    const TraitItem *trait = nullptr;
    std::vector<TypeId> arguments; ///< Self first
    const AssociatedTypeItem *associated = nullptr;
    TypeId value = TypeId::Unknown;
    std::vector<TypeId> tried; ///< of a pending obligation: its arguments when it last could not be solved
};

struct ParameterItem : ItemOf<ItemKind::Parameter>
{
    int index = 0; ///< among all parameters in scope, those of the impl or trait first
    bool isConst = false;
    TypeId type = TypeId::Unknown; ///< the parameter as a type
    TypeId constType = TypeId::Unknown;
    const Tree::Type *defaultType = nullptr;
    const Tree::GenericParameter *tree = nullptr; ///< null: Self, and `impl Trait` as an argument
};

struct GenericsItem
{
    const GenericsItem *parent = nullptr;
    int parentCount = 0;
    std::vector<ParameterItem *> own;
    std::vector<Predicate> predicates; ///< its own bounds and where clauses
    const Tree::Generics *tree = nullptr;
    int count() const { return parentCount + int(own.size()); }
};

/// A primitive type by its name: `u32`, `str`.
struct PrimitiveItem : ItemOf<ItemKind::Primitive>
{
    TypeId type = TypeId::Unknown;
};

struct Import
{
    const Tree::Use::Leaf *leaf = nullptr;
    bool isResolving = false;
    bool isResolved = false;
    Item *type = nullptr; ///< in the namespace of types and modules
    Item *value = nullptr;
};

/// A file, a `mod`, or the items of a block (isBlock): names are looked up in it, then in its `parent`.
struct ModuleItem : ItemOf<ItemKind::Module>
{
    ModuleItem *parent = nullptr;
    bool isBlock = false;
    QHash<QString, Item *> types;
    QHash<QString, Item *> values;
    QHash<QString, std::shared_ptr<Import>> imports;
    std::vector<std::shared_ptr<Import>> globs;
};

struct FieldItem
{
    QString name;
    TypeId type = TypeId::Unknown;
};

struct VariantItem : ItemOf<ItemKind::Variant> ///< of an enum; a struct has one too
{
    AdtItem *adt = nullptr;
    int index = 0;
    Tree::Shape shape = Tree::Shape::Unit;
    std::vector<FieldItem> fields;
    const Tree::Variant *tree = nullptr; ///< null: a struct
};

struct AdtItem : ItemOf<ItemKind::Adt>
{
    bool isEnum = false;
    GenericsItem generics;
    std::vector<VariantItem *> variants;
    const Tree::Struct *structTree = nullptr;
    const Tree::Enum *enumTree = nullptr;
    TypeId selfType = TypeId::Unknown; ///< with its own parameters
    const VariantItem *variant(QStringView name) const;
};

struct OpaqueItem : ItemOf<ItemKind::Opaque> ///< `impl Trait` in a result
{
    std::vector<Predicate> predicates; ///< Self is `self`
    TypeId self = TypeId::Unknown;
    /// What it stands for, over the parameters of its function; Unknown before the body is inferred.
    mutable TypeId hidden = TypeId::Unknown;
    mutable bool isBeingInferred = false;
};

struct FunctionItem : ItemOf<ItemKind::Function>
{
    Tree::Function *tree = nullptr;
    GenericsItem generics;
    const ImplItem *impl = nullptr;
    const TraitItem *trait = nullptr; ///< declared in it
    std::vector<TypeId> parameters; ///< with self
    TypeId result = TypeId::Unknown; ///< as declared; of an async fn the output
    TypeId callResult = TypeId::Unknown; ///< what a call gives: of an async fn the future
    std::vector<OpaqueItem *> opaques;
    bool hasSelf() const { return tree->selfParameter != nullptr; }
    bool isNative() const { return !tree->body.block; } ///< or a trait's, to be implemented
    QString path() const; ///< `std::time::Duration::from_secs`, `std::clone::Clone::clone`
};

struct ConstantItem : ItemOf<ItemKind::Constant>
{
    const Tree::Constant *tree = nullptr;
    const ImplItem *impl = nullptr;
    const TraitItem *trait = nullptr;
    TypeId type = TypeId::Unknown;
};

struct AliasItem : ItemOf<ItemKind::Alias>
{
    const Tree::TypeAlias *tree = nullptr;
    GenericsItem generics;
    TypeId type = TypeId::Unknown;
    bool isLowered = false;
    bool isLowering = false;
};

struct AssociatedTypeItem : ItemOf<ItemKind::AssociatedType>
{
    const Tree::TypeAlias *tree = nullptr;
    TraitItem *trait = nullptr;
    std::vector<Predicate> predicates; ///< its bounds; Self of each is the projection
};

struct TraitItem : ItemOf<ItemKind::Trait>
{
    const Tree::Trait *tree = nullptr;
    GenericsItem generics; ///< Self is parameter 0
    std::vector<Predicate> supertraits;
    std::vector<FunctionItem *> functions;
    std::vector<ConstantItem *> constants;
    std::vector<AssociatedTypeItem *> types;
    bool isMarker = false; ///< Send, Sync, Sized, Unpin...: taken to hold for all
    const AssociatedTypeItem *associatedType(QStringView name) const;
    FunctionItem *function(QStringView name) const;
};

struct ImplItem : ItemOf<ItemKind::Impl>
{
    const Tree::Impl *tree = nullptr; ///< null: derived
    bool isPrimitive = false; ///< `name` is that of the type: `Vec`, `u32`
    GenericsItem generics;
    TypeId selfType = TypeId::Unknown;
    const TraitItem *trait = nullptr;
    std::vector<TypeId> traitArguments; ///< Self first
    std::vector<FunctionItem *> functions;
    std::vector<ConstantItem *> constants;
    QHash<QString, TypeId> types;
    QHash<QString, const Tree::TypeAlias *> typeTrees;
    FunctionItem *function(QStringView name) const;
};

} // namespace Pollux::Types
