// SPDX-License-Identifier: MIT
#pragma once

// What every source edit begins and ends with; only the edit*.cpp files include this.

#include "editlayout.h"
#include "joinplan.h"

namespace Pollux {

/// One version of the text, ready to be edited.
struct Editing
{
    explicit Editing(const Analysis &analysis)
        : analysis(analysis)
        , index(*analysis.program)
        , layout(analysis.source)
        , plan(index, layout, analysis.source)
    {}

    const Analysis &analysis;
    ProgramIndex index;
    EditLayout layout;
    JoinPlan plan;
};

/// What the layout has collected, if the program is no worse for it.
EditResult checked(Editing &editing, const QString &description);
EditResult refused(SourceSpan span, const QString &why, const QString &remedy = {});

/// The text of a step as a statement, and what it needs imported; the paths are those known in `block` (null: at the
/// level of the file).
class StepText
{
public:
    StepText(Editing &editing, const Tree::Block *block);

    QString statement(const NewStep &step);
    /// Adds the `use` lines for what was written to the edits.
    void addImports();
    static bool awaits(const NewStep &step);
    static QString description(const NewStep &step); ///< "sleep 2 s"

private:
    std::optional<QString> known(const QString &fullPath) const; ///< how it can be written here
    bool isFree(const QString &name) const; ///< nothing of the file is called that
    QString path(const QString &fullPath);
    QString durationPath(bool withSleep);

    Editing &m_editing;
    std::vector<const Tree::Use *> m_uses; ///< in scope, inner ones first
    QStringList m_missing; ///< full paths to import
};

} // namespace Pollux
