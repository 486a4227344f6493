// SPDX-License-Identifier: MIT
#pragma once

#include "../diagnostic.h"
#include "itemtable.h"

namespace Pollux::Types {

/// What std, tokio and the other crates offer, declared in Rust (core/prelude) and read once per process. Immutable
/// once made, so programs on any thread may stand on it.
///
/// The path of a file is that of its module: std/option.rs declares std::option, std/lib.rs the crate's root.
/// A function without a body is native: the runtime binds it by FunctionItem::path().
class Prelude
{
public:
    static const Prelude &instance();

    const TypeTable &types() const { return m_types; }
    const ItemTable &items() const { return m_items; }
    const std::vector<const FunctionItem *> &functions() const { return m_functions; }
    /// Mistakes in the prelude itself, each with the file's name; a test sees that there are none.
    const QStringList &problems() const { return m_problems; }

private:
    Prelude();
    void read(const QString &module, const QString &text);

    TypeTable m_types;
    ItemTable m_items;
    std::vector<std::unique_ptr<Tree::Program>> m_trees;
    std::vector<std::pair<ModuleItem *, const Tree::Program *>> m_files;
    std::vector<const FunctionItem *> m_functions;
    QStringList m_problems;
};

} // namespace Pollux::Types
