// SPDX-License-Identifier: MIT
// Finding items by name: through modules, blocks, `use` and globs, then the crates, std's prelude and the primitive types.
#include "itemtable.h"

namespace Pollux::Types {

namespace {

constexpr int deepestGlob = 16; ///< modules that import each other's names end here

} // namespace

Item *ItemTable::resolve(Import &import, Namespace space, ModuleItem *module) const
{
    if (import.isResolving)
        return nullptr;
    if (!import.isResolved) {
        import.isResolving = true;
        const std::vector<Tree::Name> &path = import.leaf->path;
        const std::size_t count = path.size() - (path.back().text == u"*" ? 1 : 0);
        import.type = findNames(path, count, Namespace::Type, module);
        import.value = findNames(path, count, Namespace::Value, module);
        import.isResolving = false;
        import.isResolved = true;
    }
    return space == Namespace::Type ? import.type : import.value;
}

Item *ItemTable::findIn(const QString &name, Namespace space, ModuleItem *module, int depth) const
{
    if (depth > deepestGlob)
        return nullptr;
    if (Item *item = (space == Namespace::Type ? module->types : module->values).value(name))
        return item;
    if (const auto import = module->imports.value(name)) {
        if (Item *item = resolve(*import, space, module))
            return item;
    }
    for (const auto &glob : module->globs) {
        Item *source = resolve(*glob, Namespace::Type, module);
        if (!source)
            continue;
        if (auto *inner = source->as<ModuleItem>()) {
            if (inner != module) {
                if (Item *item = findIn(name, space, inner, depth + 1))
                    return item;
            }
        } else if (auto *adt = source->as<AdtItem>()) {
            if (const VariantItem *variant = adt->isEnum ? adt->variant(name) : nullptr)
                return const_cast<VariantItem *>(variant);
        }
    }
    return nullptr;
}

Item *ItemTable::find(const QString &name, Namespace space, ModuleItem *from) const
{
    for (ModuleItem *module = from; module; module = module->isBlock ? module->parent : nullptr) {
        if (Item *item = findIn(name, space, module))
            return item;
    }
    const ItemTable &prelude = m_base ? *m_base : *this;
    if (space == Namespace::Type) {
        const QString crate = name == u"core" || name == u"alloc" ? QStringLiteral("std") : name;
        if (ModuleItem *module = prelude.m_crates.value(crate))
            return module;
    }
    if (prelude.m_preludeModule) {
        if (Item *item = prelude.findIn(name, space, prelude.m_preludeModule))
            return item;
    }
    return space == Namespace::Type ? prelude.m_primitives.value(name) : nullptr;
}

namespace {

ModuleItem *fileOf(ModuleItem *module)
{
    while (module->isBlock && module->parent)
        module = module->parent;
    return module;
}

ModuleItem *rootOf(ModuleItem *module)
{
    while (module->parent)
        module = module->parent;
    return module;
}

/// The module that `crate`, `self` or `super` names; null for other words.
ModuleItem *byKeyword(const QString &word, ModuleItem *from)
{
    if (word == u"crate")
        return rootOf(from);
    if (word == u"self")
        return fileOf(from);
    if (word == u"super") {
        ModuleItem *file = fileOf(from);
        return file->parent ? fileOf(file->parent) : file;
    }
    return nullptr;
}

} // namespace

Item *ItemTable::findNames(const std::vector<Tree::Name> &names, std::size_t count, Namespace space, ModuleItem *from) const
{
    std::vector<Tree::PathSegment> segments(count);
    for (std::size_t i = 0; i < count; ++i)
        segments[i].name = names[i];
    const PathTarget target = findPath(segments, space, from);
    return target.consumed == count ? target.item : nullptr;
}

PathTarget ItemTable::findPath(const std::vector<Tree::PathSegment> &segments, Namespace space, ModuleItem *from) const
{
    if (segments.empty())
        return {};
    const auto spaceAt = [&](std::size_t i) { return i + 1 == segments.size() ? space : Namespace::Type; };
    Item *item = nullptr;
    std::size_t at = 0;
    if (ModuleItem *module = byKeyword(segments.front().name.text, from)) {
        item = module;
        for (at = 1; at < segments.size() && segments[at].name.text == u"super"; ++at) {
            module = byKeyword(segments[at].name.text, module);
            item = module;
        }
    } else {
        item = find(segments.front().name.text, spaceAt(0), from);
        at = 1;
    }
    for (; item && at < segments.size(); ++at) {
        const QString &name = segments[at].name.text;
        if (auto *module = item->as<ModuleItem>()) {
            Item *next = findIn(name, spaceAt(at), module);
            if (!next && !module->parent && module->name == u"std") // `std::u32::MAX`
                next = (m_base ? *m_base : *this).m_primitives.value(name);
            if (!next)
                return {};
            item = next;
        } else if (auto *adt = item->as<AdtItem>()) {
            const VariantItem *variant = adt->isEnum ? adt->variant(name) : nullptr;
            if (!variant)
                break;
            item = const_cast<VariantItem *>(variant);
        } else {
            break;
        }
    }
    return {item, at};
}

Item *ItemTable::findPath(const char *path, Namespace space) const
{
    std::vector<Tree::Name> names;
    for (const QString &part : QString::fromLatin1(path).split(QStringLiteral("::")))
        names.push_back({part, {}});
    return findNames(names, names.size(), space, m_root);
}

} // namespace Pollux::Types
