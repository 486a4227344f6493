// SPDX-License-Identifier: MIT
#pragma once

#include "resolver.h"

#include <QHash>
#include <QSet>

namespace Pollux {

/// One walk over a program: which names are in scope where, and what is wrong with their use.
class Resolver
{
public:
    explicit Resolver(Tree::Program &program)
        : m_program(program)
    {
    }
    Diagnostics run();

private:
    /// What a value is wanted for: its content (a value that is not Copy moves), or the place it is in.
    enum class Use : quint8 { Value, Place };

    /// A body that has its own locals, and how it may leave and await.
    struct BodyScope
    {
        BodyScope *outer = nullptr;
        bool isAsync = false;
        Tree::CapturingBody *asyncBody = nullptr; ///< of an async block; null: a function, which sees no locals outside
        bool isMove = false; ///< async move
        int loops = 0;
        QStringList labels;
        std::vector<Tree::Binding *> locals; ///< innermost last
        QString kind; ///< for messages: "a function that is not async"
    };
    /// The items that a block or the file brings into scope.
    struct ItemScope
    {
        QHash<QString, const Tree::Function *> functions;
        QHash<QString, const Tree::Constant *> constants;
        QHash<QString, const Tree::Use::Leaf *> uses;
        std::vector<const Tree::Use::Leaf *> globs;
    };

    // Items
    void collectUses(const std::vector<Tree::Use> &uses, ItemScope &scope);
    void checkUse(const Tree::Use::Leaf &leaf);
    void collectFunctions(const std::vector<std::unique_ptr<Tree::Function>> &functions, ItemScope &scope);
    void collectConstants(const std::vector<Tree::Constant> &constants, ItemScope &scope);
    void resolveFunctions(const std::vector<std::unique_ptr<Tree::Function>> &functions);
    void resolveFunction(Tree::Function &function);
    void checkMain();

    // Statements and expressions
    void resolveBlock(Tree::Block &block, Use use = Use::Value);
    void resolveStatement(Tree::Statement &statement);
    void resolvePattern(Tree::Pattern &pattern);
    void declare(Tree::Binding &binding);
    void resolve(const Tree::ExpressionPtr &expression, Use use = Use::Value);
    void resolveAll(const std::vector<Tree::ExpressionPtr> &expressions, Use use = Use::Value);
    void resolvePath(Tree::Path &path, Use use, const Tree::Call *call);
    void resolveCall(Tree::Call &call);
    void resolveMethodCall(Tree::MethodCall &call);
    void resolveAsyncBlock(Tree::AsyncBlock &block);
    void resolveAwait(Tree::Await &await);
    void resolveAssign(Tree::Assign &assign);
    void resolveBorrow(Tree::Borrow &borrow);
    void resolveScrutinee(const Tree::ExpressionPtr &value, bool isTakenApart);
    static bool bindsByValue(const Tree::Pattern &pattern);
    void resolveMatch(Tree::Match &match);
    void resolveMacro(Tree::MacroCall &macro);
    void resolveLoopBody(const QString &label, Tree::Block &body);
    void resolveJump(const QString &label, SourceSpan labelSpan, SourceSpan span, const char *word);
    void markShared(Tree::Binding &binding);

    // Names
    Tree::Binding *findLocal(const QString &name, Use use);
    Tree::Binding *capture(BodyScope &body, const QString &name, Use use);
    QString fullPath(const std::vector<Tree::Name> &segments) const; ///< with the first segment's `use` put in
    const Tree::Function *findFunction(const QString &name) const;
    const Tree::Constant *findConstant(const QString &name) const;
    QStringList namesInScope(bool callable) const; ///< what a name here may stand for
    void unknownPath(const Tree::Path &path, const QString &full, const Tree::Call *call);
    void checkArity(SourceSpan span, const QString &name, qsizetype expected, qsizetype given);

    void error(SourceSpan span, const QString &code, const QString &message, const QString &remedy = {});
    void warning(SourceSpan span, const QString &message, const QString &remedy = {});

    Tree::Program &m_program;
    Diagnostics m_diagnostics;
    std::vector<ItemScope> m_items;
    BodyScope *m_body = nullptr;
    bool m_usesOutbox = false; ///< names db or message_queue: the outbox relay's names are then in scope
};

} // namespace Pollux
