// SPDX-License-Identifier: MIT
#pragma once

#include "../diagnostic.h"
#include "itemtable.h"

#include <memory>

namespace Pollux::Types {

class Collector;

/// The items and types of one program. What was inferred of its bodies stands in the tree: the type of every
/// expression and binding, what every path, method and operator names, what is done to receivers and coerced values.
/// The tree must not end before it.
class TypedProgram
{
public:
    TypedProgram();
    ~TypedProgram();

    const TypeTable &types() const { return m_types; }
    const ItemTable &items() const { return m_items; }
    /// Every function with a body, nested ones and methods too.
    const std::vector<const FunctionItem *> &functions() const { return m_functions; }
    const FunctionItem *function(const Tree::Function *tree) const { return m_byTree.value(tree); }
    /// Everything that has got a type, in the order of inference.
    const std::vector<Tree::Expression *> &expressions() const { return m_expressions; }
    const std::vector<Tree::Binding *> &bindings() const { return m_bindings; }

private:
    friend std::shared_ptr<const TypedProgram> inferTypes(Tree::Program &program, Diagnostics &diagnostics);

    TypeTable m_types;
    ItemTable m_items;
    std::vector<const FunctionItem *> m_functions;
    QHash<const Tree::Function *, const FunctionItem *> m_byTree;
    std::vector<Tree::Expression *> m_expressions;
    std::vector<Tree::Binding *> m_bindings;
};

/// The type pass. Adds diagnostics only of what is certain: a program that rustc accepts gets none.
std::shared_ptr<const TypedProgram> inferTypes(Tree::Program &program, Diagnostics &diagnostics);

} // namespace Pollux::Types
