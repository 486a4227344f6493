// SPDX-License-Identifier: MIT
#include "edits.h"

#include "editchecks.h"

#include <algorithm>

namespace Pollux {

using namespace Tree;

QString applied(const QString &text, const SourceEdit &edit)
{
    QString result;
    quint32 end = 0;
    for (const TextEdit &change : edit.edits) {
        result += QStringView(text).mid(end, change.span.begin - end);
        result += change.replacement;
        end = change.span.end;
    }
    result += QStringView(text).mid(end);
    return result;
}

EditResult refused(SourceSpan span, const QString &why, const QString &remedy)
{
    return Diagnostic{Severity::Error, span, {}, why, remedy};
}

EditResult checked(Editing &editing, const QString &description)
{
    const SourceText &source = editing.analysis.source;
    SourceEdit edit{description, editing.layout.takeEdits()};
    const Analysis after = analyse(SourceText(source.name(), applied(source.text(), edit)));
    const auto isError = [](const Diagnostic &diagnostic) { return diagnostic.severity == Severity::Error; };
    const auto errorsBefore = std::ranges::count_if(editing.analysis.diagnostics, isError);
    const auto errorsAfter = std::ranges::count_if(after.diagnostics, isError);
    if (errorsAfter > errorsBefore || (editing.analysis.canRun && !after.canRun)) {
        const auto first = std::ranges::find_if(after.diagnostics, isError);
        const QString why = first == after.diagnostics.end() ? QStringLiteral("it would not run") : first->message;
        return refused({}, QStringLiteral("the program would not run after this change: %1").arg(why),
                       QStringLiteral("change the text itself"));
    }
    return edit;
}

EditResult setJoined(const Analysis &analysis, SourceSpan spawnSpan, bool joined)
{
    Editing editing(analysis);
    const Call *spawn = editing.index.spawnAt(spawnSpan);
    if (!spawn)
        return refused(spawnSpan, QStringLiteral("no task is spawned here"));
    const QString name = targetOf(editing.index, spawn).name;
    JoinPlan::Result planned = editing.plan.planned(spawn, joined);
    if (const QString *whyNot = std::get_if<QString>(&planned)) {
        return refused(spawnSpan,
                       (joined ? QStringLiteral("`%1` cannot be joined here: %2")
                               : QStringLiteral("`%1` cannot be left unjoined here: %2"))
                           .arg(name, *whyNot),
                       QStringLiteral("change the text itself"));
    }
    for (const TextEdit &edit : std::get<std::vector<TextEdit>>(planned))
        editing.layout.replace(edit.span, edit.replacement);
    return checked(editing, (joined ? QStringLiteral("Join %1") : QStringLiteral("Stop joining %1")).arg(name));
}

} // namespace Pollux
