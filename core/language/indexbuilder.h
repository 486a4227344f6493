// SPDX-License-Identifier: MIT
#pragma once

// Fills a ProgramIndex; only programindex.cpp and indexbuilder.cpp include this. Walks the tree once, with the scopes
// that are open at each place.

#include "programindex.h"

namespace Pollux {

class IndexBuilder
{
public:
    explicit IndexBuilder(ProgramIndex &index);
    void build();

private:
    /// Names that open with a block or an arm and close with it.
    class Scope;
    struct Local
    {
        QString name;
        const Tree::Binding *binding = nullptr;
    };

    void function(const Tree::Function &function);
    void block(const Tree::Block &block, const BlockPlace &place);
    void statement(const Tree::Block &block, int index);
    void pattern(const Tree::Pattern &pattern, const BindingOrigin &origin);
    void entryValue(const Tree::Expression *value, EntryPlace entry);
    void child(const Tree::ExpressionPtr &expression, const Tree::Expression &parent);
    void children(const std::vector<Tree::ExpressionPtr> &expressions, const Tree::Expression &parent);
    void expression(const Tree::Expression &expression);
    void parts(const Tree::Expression &e);
    void controlFlow(const Tree::Expression &expression);
    void path(const Tree::Path &path);
    void import(const std::vector<Tree::Use> &uses);
    QString expanded(const Tree::Path &path) const;

    ProgramIndex &m_index;
    std::vector<Local> m_locals;
    size_t m_firstLocal = 0; ///< a nested function does not see the locals around it
    std::vector<const Tree::Function *> m_functions;
    std::vector<const Tree::Constant *> m_constants;
    std::vector<const Tree::Use::Leaf *> m_imports;
};

} // namespace Pollux
