// SPDX-License-Identifier: MIT
#pragma once

// Where a JoinHandle goes: what the join switch shows, and what it would have to change.

#include "programindex.h"

namespace Pollux {

/// What a spawn runs.
struct SpawnTarget
{
    QString name; ///< never empty; "async block" when nothing names it, "task" when it is neither call nor block
    const Tree::Block *body = nullptr; ///< null: nothing of this file
    const Tree::Function *function = nullptr;
};
SpawnTarget targetOf(const ProgramIndex &index, const Tree::Call *spawn);

/// "upload" of `upload_handle`, `_upload` and `handle_upload`; the name itself where nothing else would be left.
QString withoutHandle(const QString &variable);

/// What becomes of the handle that one spawn gives.
struct HandleFate
{
    enum class Kept : quint8 {
        Nowhere, ///< `tokio::spawn(f());`, `let _ = ...`, `drop(...)`
        AtOnce, ///< `tokio::spawn(f()).await;`: not kept, awaited on the spot
        InJoin, ///< `join!(tokio::spawn(f()), ...)`
        Variable, ///< `let h = tokio::spawn(f());`
        List, ///< `handles.push(tokio::spawn(f()));`, maybe by way of a variable
        Elsewhere, ///< passed on, returned, used for something else: `whyNot` says what
    };
    enum class End : quint8 { None, Awaited, Joined, Dropped };

    Kept kept = Kept::Elsewhere;
    EntryPlace entry; ///< the statement that spawns
    const Tree::Binding *variable = nullptr;
    EntryPlace lastUse; ///< of the variable, apart from its end; in the block of `entry`
    bool isAborted = false; ///< something may call abort on it
    End end = End::None; ///< of the variable, of the list's elements, of AtOnce and InJoin
    EntryPlace endEntry; ///< the statement that does nothing but end it
    const Tree::Expression *ending = nullptr; ///< the await; the join!; what drops
    int branch = -1; ///< of Joined and InJoin: which one of join!

    const Tree::Binding *list = nullptr;
    const Tree::MethodCall *push = nullptr;
    int pushCount = 0; ///< how many places push to the list
    bool isListUsed = false; ///< otherwise than by push and the loop
    const Tree::For *loop = nullptr; ///< over the list, with the end in its body

    QString whyNot; ///< of every `kept`: why the switch cannot change it; one plain sentence without full stop
    QString whyNotOn; ///< only against switching it on
};

class HandleFlow
{
public:
    HandleFlow(const ProgramIndex &index, const SourceText &source);

    /// Whether something awaits it, however far it travels.
    bool isAwaited(const Tree::Call *spawn) const;
    HandleFate fateOf(const Tree::Call *spawn) const;
    /// Whether nothing would miss the block's value.
    bool isUnit(const Tree::Block *block) const;
    int lineOf(const Tree::Expression *expression) const;
    int lineOf(SourceSpan span) const;

private:
    struct Discarded
    {
        EntryPlace entry; ///< that does nothing else
        QString whyNot;
    };
    using Visited = std::vector<const void *>;

    bool isValueAwaited(const Tree::Expression *value, Visited &visited) const;
    bool isEntryAwaited(EntryPlace entry, const Tree::Expression *value, Visited &visited) const;
    bool isBindingAwaited(const Tree::Binding *binding, Visited &visited) const;
    bool isPatternAwaited(const Tree::Pattern &pattern, Visited &visited) const;
    bool isReturnAwaited(const Tree::Function *function, Visited &visited) const;

    Discarded discarded(const Tree::Expression *result) const;
    Discarded discardedBranch(const Tree::MacroCall *join, int branch) const;
    QString usedResult(const Tree::Pattern &pattern) const; ///< empty: nothing uses what it binds
    bool isUnitValue(const Tree::Expression *expression) const;
    void followVariable(HandleFate &fate, const Tree::Binding *variable) const;
    void followUse(HandleFate &fate, const Tree::Path *use) const;
    void followList(HandleFate &fate, const Tree::MethodCall *push) const;
    void followListUse(HandleFate &fate, const Tree::Path *use) const;
    void followLoop(HandleFate &fate, const Tree::For *loop) const;
    void end(HandleFate &fate, HandleFate::End end, const Tree::Expression *ending, const Discarded &discarded) const;
    QString handedOn(const Tree::Expression *value, const QString &what) const;

    const ProgramIndex &m_index;
    const SourceText m_source;
};

} // namespace Pollux
