// SPDX-License-Identifier: MIT
#pragma once

// The join switch of one spawn: which text changes join its task, or stop joining it.

#include "editlayout.h"
#include "handleflow.h"

#include <variant>

namespace Pollux {

class JoinPlan
{
public:
    using Result = std::variant<std::vector<TextEdit>, QString>; ///< or why not: a plain sentence

    JoinPlan(const ProgramIndex &index, EditLayout &layout, const SourceText &source);

    /// Leaves the layout without edits.
    Result planned(const Tree::Call *spawn, bool joined);

    /// Adds the join of a handle that is declared by entry `declared` of `block`, or by a new one behind it (-1: before
    /// the first), last used by entry `lastUse` (-1: not used), and whose task is spawned at `position`. Gives
    /// what stops it, or nothing.
    QString addJoin(const Tree::Block *block, int declared, int lastUse, quint32 position, const QString &handle);
    /// The entry of `block` behind which a spawn goes that is to stand with the others: -1 when none spawns.
    int lastSpawnEntry(const Tree::Block *block) const;
    /// The first entry from `from` on that never lets the next one begin; the number of entries when there is none.
    int firstDivergingEntry(const Tree::Block *block, int from) const;
    /// Takes one branch out of a join!, and the statement when it was the only one.
    void removeBranch(const Tree::MacroCall *join, int branch);

    const HandleFlow &flow() const { return m_flow; }

private:
    QString switchOn(const Tree::Call *spawn, const HandleFate &fate);
    QString switchOff(const Tree::Call *spawn, const HandleFate &fate);
    QString keepNew(const Tree::Call *spawn, const HandleFate &fate);
    QString keepInNewList(const Tree::Call *spawn, EntryPlace entry, const Tree::Expression *loop);
    QString joinDropped(const HandleFate &fate);
    void awaitDropped(EntryPlace place, const QString &handle, bool mayBeAborted);
    void dropAwaited(EntryPlace place, const Tree::Expression *await, const QString &handle);
    QString switchListOn(const Tree::Call *spawn, const HandleFate &fate);
    QString switchListOff(const Tree::Call *spawn, const HandleFate &fate);
    QString takeOutOfJoin(const Tree::Call *spawn, const HandleFate &fate);
    bool isOwnList(const Tree::Call *spawn, const HandleFate &fate) const;
    const Tree::Binding *listAround(const Tree::Call *spawn) const;
    std::optional<QString> outputType(const Tree::Expression *spawn) const;

    const Tree::Expression *loopAround(const Tree::Expression *expression) const;
    bool diverges(const Tree::Expression *expression) const;
    bool containsSpawn(EntryPlace entry) const;
    /// The first entry from `from` on that gives the name to something else; the number of entries: none does.
    int firstHidingEntry(const Tree::Block *block, int from, const QString &name) const;
    const Tree::MacroCall *joinToExtend(EntryPlace entry) const;
    void insertBranch(EntryPlace entry, const Tree::MacroCall *join, quint32 position, const QString &handle);
    quint32 spawnPosition(const Tree::Expression *branch) const;
    void insertJoinAfter(EntryPlace entry, const QString &line);
    void surround(EntryPlace entry, const Tree::Expression *kept, const QString &before, const QString &behind);

    const ProgramIndex &m_index;
    EditLayout &m_layout;
    HandleFlow m_flow;
};

/// `upload_service_handle`; `handle` for what has no name of its own.
QString handleNameFor(const SpawnTarget &target);

} // namespace Pollux
