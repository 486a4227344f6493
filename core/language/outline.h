// SPDX-License-Identifier: MIT
#pragma once

#include "analysis.h"

#include <chrono>
#include <optional>

#include <vector>

namespace Pollux {

using Nanoseconds = std::chrono::nanoseconds;

/// One statement of a task's body, in plain words.
struct Step
{
    enum class Kind : quint8 { Print, Sleep, Block, Spawn, Join, Await, Yield, Loop, Branch, Other };
    Kind kind = Kind::Other;
    int depth = 0; ///< inside how many loops, branches and blocks
    SourceSpan span; ///< the whole statement, with its semicolon
    QString verb; ///< "print", "sleep", "compute", "spawn", "join", "repeat"...
    QString detail; ///< "Upload started...", "2 s", "upload, payment", "3 times", or the text itself
    SourceSpan valueSpan; ///< what editing in place changes: the string literal, the duration; empty: not editable in place
    Nanoseconds duration{0}; ///< of Sleep and Block when it is a constant, else zero
};

/// A task as the source shows it: main, or one place that spawns. A spawn in a loop is one of these.
struct OutlineTask
{
    QString name; ///< "upload_service"; for an async block what names it best: its variable, else "async block"
    int parent = -1; ///< index of the task whose body spawns it; -1 for main. A function spawned from two tasks stands under both
    int depth = 0; ///< 0 for main
    SourceSpan spawnSpan; ///< the call `tokio::spawn(...)`, as in the Spawned event; empty for main
    SourceSpan bodySpan; ///< the block that it runs, with its braces
    bool inLoop = false; ///< may be spawned many times
    bool isJoined = false; ///< its handle is awaited, alone or in join!
    bool canToggleJoin = false;
    QString whyNot; ///< when it cannot: one plain sentence
    std::vector<Step> steps;
    QString summary; ///< "print · sleep 2 s · print"; for main "spawns 3 · joins 2"
};

struct Outline
{
    std::vector<OutlineTask> tasks; ///< main first, then depth first in source order

    /// The task that a Spawned event's span names (any one of several under different parents); -1: none.
    int indexOf(SourceSpan spawnSpan) const;
    QString nameOf(SourceSpan spawnSpan) const; ///< "task" for an unknown one
};

/// Of a program that can run; of one that cannot, whatever parsed.
Outline outlineOf(const Analysis &analysis);

/// "2 s", "800 ms", "1.5 s", "250 µs": the shortest exact form.
QString durationText(Nanoseconds duration);
/// Reads what a person types: "2s", "2 s", "1.5 s", "800ms", "2" (seconds). Nothing for anything else or negative.
std::optional<Nanoseconds> durationFromText(const QString &text);

} // namespace Pollux
