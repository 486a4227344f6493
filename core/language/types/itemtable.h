// SPDX-License-Identifier: MIT
#pragma once

#include "items.h"

#include <array>

namespace Pollux::Types {

/// Items of the prelude that the language itself refers to. Null where the prelude does not declare one.
struct LangItems
{
    const AdtItem *option = nullptr, *result = nullptr, *string = nullptr, *vec = nullptr, *box = nullptr, *pin = nullptr;
    const AdtItem *vecDeque = nullptr, *poll = nullptr;
    const AdtItem *range = nullptr, *rangeInclusive = nullptr, *rangeFrom = nullptr, *rangeTo = nullptr;
    const AdtItem *rangeToInclusive = nullptr, *rangeFull = nullptr, *arguments = nullptr;
    const TraitItem *clone = nullptr, *copy = nullptr, *deref = nullptr, *index = nullptr;
    const TraitItem *fn = nullptr, *fnMut = nullptr, *fnOnce = nullptr;
    const TraitItem *iterator = nullptr, *intoIterator = nullptr, *future = nullptr, *intoFuture = nullptr, *from = nullptr;
    /// By Tree::BinaryOperator, from Add to ShiftRight: `+`, `+=`.
    std::array<const TraitItem *, 10> binary{}, assign{};
    const TraitItem *neg = nullptr, *logicalNot = nullptr, *partialEq = nullptr, *partialOrd = nullptr;
    const TraitItem *eq = nullptr, *ord = nullptr, *hash = nullptr, *debug = nullptr, *defaultTrait = nullptr;
};

enum class Namespace : quint8 { Type, Value };

/// What a path begins with; `consumed` of its segments name the item, the rest is associated with it.
struct PathTarget
{
    Item *item = nullptr;
    std::size_t consumed = 0;
};

/// The items of the prelude, or of a program on top of it.
class ItemTable
{
public:
    ItemTable(TypeTable &types, const ItemTable *base);
    ItemTable(const ItemTable &) = delete;
    ItemTable &operator=(const ItemTable &) = delete;

    TypeTable &types() const { return m_types; }
    ModuleItem *root() const { return m_root; }
    const LangItems &lang() const { return m_base ? m_base->lang() : m_lang; }
    void findLangItems(); ///< once all of the prelude is collected

    template<typename T>
    T *create(const QString &name, ModuleItem *module)
    {
        auto item = std::make_unique<T>();
        T *raw = item.get();
        raw->name = name;
        raw->module = module;
        m_items.push_back(std::move(item));
        return raw;
    }
    ModuleItem *crate(const QString &name); ///< of the prelude; makes it
    ModuleItem *submodule(ModuleItem *module, const QString &name); ///< makes it

    // Names (names.cpp)
    Item *find(const QString &name, Namespace space, ModuleItem *from) const; ///< in scope there
    Item *findIn(const QString &name, Namespace space, ModuleItem *module, int depth = 0) const; ///< in it alone
    PathTarget findPath(const std::vector<Tree::PathSegment> &segments, Namespace space, ModuleItem *from) const;
    Item *findNames(const std::vector<Tree::Name> &names, std::size_t count, Namespace space, ModuleItem *from) const;
    Item *findPath(const char *path, Namespace space = Namespace::Type) const; ///< `std::option::Option`

    // Indices
    void addImpl(ImplItem *impl);
    void addTrait(TraitItem *trait);
    /// The impls that a type with this outside may have; openly, all of the trait.
    template<typename F>
    void forEachImpl(const TraitItem *trait, const Type &self, F f) const
    {
        if (m_base)
            m_base->forEachImpl(trait, self, f);
        const auto found = m_traitImpls.constFind(trait);
        if (found == m_traitImpls.constEnd())
            return;
        const auto visit = [&](const std::vector<const ImplItem *> &impls) {
            for (const ImplItem *impl : impls)
                f(*impl);
        };
        if (self.kind == TypeKind::Variable || self.kind == TypeKind::Unknown) {
            visit(found->all);
            return;
        }
        visit(found->blanket);
        if (isOpen(self))
            return;
        const auto own = found->byOutside.constFind(outsideOf(self));
        if (own != found->byOutside.constEnd())
            visit(*own);
    }
    /// Of inherent impls, then of traits: every function of that name.
    std::vector<const FunctionItem *> inherentFunctions(const QString &name) const;
    std::vector<const FunctionItem *> traitFunctions(const QString &name) const;
    std::vector<const ConstantItem *> inherentConstants(const QString &name) const;
    std::vector<const ConstantItem *> traitConstants(const QString &name) const;

private:
    struct Impls
    {
        std::vector<const ImplItem *> all;
        std::vector<const ImplItem *> blanket; ///< of a parameter: `impl<T> Trait for T`
        QHash<quint64, std::vector<const ImplItem *>> byOutside;
    };
    static bool isOpen(const Type &type);
    static quint64 outsideOf(const Type &type);
    Item *resolve(Import &import, Namespace space, ModuleItem *module) const;

    TypeTable &m_types;
    const ItemTable *m_base;
    LangItems m_lang;
    std::vector<std::unique_ptr<Item>> m_items;
    ModuleItem *m_root = nullptr;
    QHash<QString, ModuleItem *> m_crates;
    QHash<QString, Item *> m_primitives;
    ModuleItem *m_preludeModule = nullptr; ///< std::prelude::v1
    QHash<const TraitItem *, Impls> m_traitImpls;
    QHash<QString, std::vector<const FunctionItem *>> m_inherent, m_traits;
    QHash<QString, std::vector<const ConstantItem *>> m_inherentConstants, m_traitConstants;
};

} // namespace Pollux::Types
