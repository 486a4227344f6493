// SPDX-License-Identifier: MIT
#pragma once

// Who stands where and who uses what, of a tree that need not be resolved: the outline and the source edits must
// also work on a program with mistakes in it. Names are looked up by Rust's scopes; types are not known.

#include "outline.h"

#include <unordered_map>
#include <vector>

namespace Pollux {

/// One thing in a block: a statement, or the block's tail (`statement` is null). Counted from 0 in source order; the
/// tail is the last.
struct EntryPlace
{
    const Tree::Block *block = nullptr;
    int index = -1;

    explicit operator bool() const { return block != nullptr; }
    friend bool operator==(const EntryPlace &, const EntryPlace &) = default;
};

struct Entry
{
    SourceSpan span; ///< with the semicolon
    const Tree::Statement *statement = nullptr;
    const Tree::Expression *value = nullptr; ///< of a let or an expression; may be null
    bool hasSemicolon = false;

    bool isLet() const { return statement && statement->kind == Tree::Statement::Kind::Let; }
    bool isTail() const { return !statement; }
};

int entryCount(const Tree::Block &block);
Entry entryAt(EntryPlace place);

/// Where an expression stands: directly inside another, or as an entry of a block.
struct ExpressionPlace
{
    const Tree::Expression *parent = nullptr;
    EntryPlace entry; ///< when there is no parent; empty for the value of a constant
};

/// Whose block it is: an expression's, a function's, or the `else` of the `let` at `entry`.
struct BlockPlace
{
    const Tree::Expression *expression = nullptr;
    const Tree::Function *function = nullptr;
    EntryPlace entry;
};

/// Where a variable comes from.
struct BindingOrigin
{
    EntryPlace let; ///< of a let statement
    const Tree::Pattern *pattern = nullptr; ///< the one that makes it
    const Tree::Function *function = nullptr; ///< of a parameter
    int parameter = -1;
    const Tree::Expression *expression = nullptr; ///< the for, match, if let or while let that makes it
};

class ProgramIndex
{
public:
    explicit ProgramIndex(const Tree::Program &program);

    const Tree::Program &program() const { return *m_program; }
    const Tree::Function *mainFunction() const; ///< null when there is none

    ExpressionPlace placeOf(const Tree::Expression *expression) const;
    BlockPlace placeOf(const Tree::Block *block) const;
    /// The innermost entry that holds it; with `within`, the entry of that block.
    EntryPlace entryOf(const Tree::Expression *expression) const;
    EntryPlace entryOf(const Tree::Block *block) const;
    EntryPlace entryIn(const Tree::Block *within, const Tree::Expression *expression) const;
    const Tree::Block *blockAt(SourceSpan span) const; ///< with exactly this span; null: none
    const std::vector<const Tree::Block *> &blocks() const { return m_blocks; } ///< outer ones first

    /// The function or async block whose body it is; `expression` is the async block.
    struct Body
    {
        const Tree::Function *function = nullptr;
        const Tree::AsyncBlock *asyncBlock = nullptr;
        bool isAsync() const { return asyncBlock || (function && function->isAsync); }
        friend bool operator==(const Body &, const Body &) = default;
    };
    Body bodyOf(const Tree::Expression *expression) const;
    Body bodyOf(const Tree::Block *block) const;

    /// Null: not a local variable.
    const Tree::Binding *bindingOf(const Tree::Expression *path) const;
    const std::vector<const Tree::Path *> &usesOf(const Tree::Binding *binding) const;
    BindingOrigin originOf(const Tree::Binding *binding) const;
    const std::vector<const Tree::Binding *> &bindings() const { return m_bindings; }

    /// The file's function that a path names; null: none.
    const Tree::Function *functionOf(const Tree::Expression *path) const;
    const std::vector<const Tree::Path *> &usesOf(const Tree::Function *function) const;
    const Tree::Constant *constantOf(const Tree::Expression *path) const;
    /// The path with what `use` says put in: `tokio::spawn`. Empty for a local variable and for no path.
    QString fullPath(const Tree::Expression *path) const;

    bool isSpawn(const Tree::Expression *expression) const; ///< a call of tokio::spawn
    bool isSleep(const Tree::Expression *expression) const; ///< a call of tokio::time::sleep
    bool isBlockingSleep(const Tree::Expression *expression) const;
    bool isYield(const Tree::Expression *expression) const;
    bool isDrop(const Tree::Expression *expression) const;
    bool hasBreak(const Tree::Loop *loop) const; ///< one that leaves this loop; a return is none
    const std::vector<const Tree::Call *> &spawns() const { return m_spawns; } ///< in source order
    const Tree::Call *spawnAt(SourceSpan span) const; ///< null: none
    const std::vector<const Tree::Expression *> &expressions() const { return m_expressions; } ///< outer ones first

private:
    friend class IndexBuilder;

    const Tree::Program *m_program;
    std::unordered_map<const Tree::Expression *, ExpressionPlace> m_places;
    std::unordered_map<const Tree::Block *, BlockPlace> m_blockPlaces;
    std::unordered_map<const Tree::Expression *, const Tree::Binding *> m_bindingOfPath;
    std::unordered_map<const Tree::Expression *, const Tree::Function *> m_functionOfPath;
    std::unordered_map<const Tree::Expression *, const Tree::Constant *> m_constantOfPath;
    std::unordered_map<const Tree::Expression *, QString> m_fullPaths;
    std::unordered_map<const Tree::Binding *, std::vector<const Tree::Path *>> m_uses;
    std::unordered_map<const Tree::Function *, std::vector<const Tree::Path *>> m_functionUses;
    std::unordered_map<const Tree::Binding *, BindingOrigin> m_origins;
    std::vector<const Tree::Binding *> m_bindings;
    std::vector<const Tree::Block *> m_blocks;
    std::vector<const Tree::Call *> m_spawns;
    std::vector<const Tree::Expression *> m_expressions;
};

} // namespace Pollux
