// SPDX-License-Identifier: MIT
#pragma once

// Changes to a program made by hand in the window, as edits of its text. Each keeps every comment and the
// layout of what it does not touch, follows the indentation around it, and gives a program that parses:
// the result is analysed before it is returned, and an edit that would break a running program is an error.

#include "outline.h"

#include <variant>

namespace Pollux {

struct TextEdit
{
    SourceSpan span; ///< of the old text
    QString replacement;

    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/// One step for the undo stack.
struct SourceEdit
{
    QString description; ///< "Add task email_service", for the undo button
    std::vector<TextEdit> edits; ///< ascending, not overlapping; all spans in the old text
};

QString applied(const QString &text, const SourceEdit &edit);

/// The edit, or why it cannot be made.
using EditResult = std::variant<SourceEdit, Diagnostic>;

/// What Add task and Add step write.
struct NewStep
{
    enum class Kind : quint8 { Print, Sleep, Block, Yield };
    Kind kind = Kind::Sleep;
    QString text; ///< of Print
    Nanoseconds duration{0}; ///< of Sleep and Block
};

/// Joins the task that `spawnSpan` spawns, or stops joining it.
/// On: uses the handle's variable, or introduces one (`let`, or for a spawn in a loop a Vec and a loop that
/// awaits it); adds it to the join! that follows in the same block, or adds one after the last spawn.
/// Off: takes it out of join!, and removes a join! left empty; a statement that awaits the handle becomes one that
/// drops it, so that on again gives the text as it was. A list of handles that is only there for the join goes with it.
EditResult setJoined(const Analysis &analysis, SourceSpan spawnSpan, bool joined);

/// Adds an `async fn` (name made a valid, unused snake_case identifier), its spawn at the end of main's spawns, and
/// its join. Adds the `use` lines that the steps need.
EditResult addTask(const Analysis &analysis, const QString &name, const std::vector<NewStep> &steps);

/// Removes a spawn, its join and its handle; and its async fn when nothing else uses it.
EditResult removeTask(const Analysis &analysis, SourceSpan spawnSpan);

/// Adds a statement to the body with `bodySpan`: behind the step with `afterSpan`, or (empty) before the body's
/// tail expression, at its end.
EditResult addStep(const Analysis &analysis, SourceSpan bodySpan, SourceSpan afterSpan, const NewStep &step);
EditResult removeStep(const Analysis &analysis, SourceSpan stepSpan);
/// Rewrites what Step::valueSpan spans: the text of a print, the duration of a sleep or block.
EditResult setStepText(const Analysis &analysis, const Step &step, const QString &text);
EditResult setStepDuration(const Analysis &analysis, const Step &step, Nanoseconds duration);
/// The same for the sleep whose `.await` (or whose std::thread::sleep call) an event's span names: a dragged bar edge.
/// An error when its duration is not a constant.
EditResult setSleepDuration(const Analysis &analysis, SourceSpan awaitSpan, Nanoseconds duration);

} // namespace Pollux
