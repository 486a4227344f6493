// SPDX-License-Identifier: MIT
#include "durationexpression.h"
#include "editchecks.h"

#include <algorithm>

namespace Pollux {

using namespace Tree;

namespace {

QStringList names(const std::vector<Name> &path)
{
    QStringList result;
    for (const Name &name : path)
        result.append(name.text);
    return result;
}

QString moduleOf(const QString &path) { return path.left(path.lastIndexOf(u"::")); }

QString lastOf(const QString &path) { return path.mid(path.lastIndexOf(u"::") + 2); }

} // namespace

StepText::StepText(Editing &editing, const Block *block) : m_editing(editing)
{
    // A nested function sees the `use` lines of the blocks around it as well.
    for (const Block *at = block; at;) {
        for (const Use &use : at->uses)
            m_uses.push_back(&use);
        const EntryPlace around = editing.index.entryOf(at);
        at = around.block;
    }
    for (const Use &use : editing.index.program().uses)
        m_uses.push_back(&use);
}

bool StepText::awaits(const NewStep &step)
{
    return step.kind == NewStep::Kind::Sleep || step.kind == NewStep::Kind::Yield;
}

QString StepText::description(const NewStep &step)
{
    switch (step.kind) {
    case NewStep::Kind::Print: return QStringLiteral("print");
    case NewStep::Kind::Sleep: return QStringLiteral("sleep ") + durationText(step.duration);
    case NewStep::Kind::Block: return QStringLiteral("compute ") + durationText(step.duration);
    case NewStep::Kind::Yield: return QStringLiteral("yield");
    }
    Q_UNREACHABLE();
}

std::optional<QString> StepText::known(const QString &fullPath) const
{
    const QStringList wanted = fullPath.split(QStringLiteral("::"));
    std::optional<QString> best;
    for (const Use *use : m_uses) {
        for (const Use::Leaf &leaf : use->leaves) {
            QStringList path = names(leaf.path);
            const bool isGlob = !path.isEmpty() && path.last() == u"*";
            if (isGlob)
                path.removeLast();
            if (path.size() > wanted.size() - (isGlob ? 1 : 0) || path != wanted.mid(0, path.size()))
                continue;
            if (isGlob && path.size() + 1 != wanted.size())
                continue;
            const QStringList rest = wanted.mid(path.size());
            const QString written = isGlob ? rest.join(u"::") : (QStringList(leaf.alias.text) + rest).join(u"::");
            if (leaf.alias.text != u"_" && (!best || written.size() < best->size()))
                best = written;
        }
    }
    return best;
}

bool StepText::isFree(const QString &name) const
{
    const Program &program = m_editing.index.program();
    const auto isNamed = [&name](const auto &item) { return item.name.text == name; };
    const bool isImported = std::ranges::any_of(m_uses, [&name](const Use *use) {
        return std::ranges::any_of(use->leaves, [&name](const Use::Leaf &leaf) { return leaf.alias.text == name; });
    });
    return !isImported && std::ranges::none_of(program.functions, [&isNamed](const auto &f) { return isNamed(*f); })
        && std::ranges::none_of(program.constants, isNamed)
        && std::ranges::none_of(m_editing.index.bindings(), [&isNamed](const Binding *b) { return isNamed(*b); });
}

/// How the path is written: short when that means it here, imported when the short name is free, else in full.
QString StepText::path(const QString &fullPath)
{
    if (const std::optional<QString> written = known(fullPath))
        return *written;
    const QString last = lastOf(fullPath);
    if (!isFree(last))
        return fullPath;
    if (!m_missing.contains(fullPath))
        m_missing.append(fullPath);
    return last;
}

QString StepText::durationPath(bool withSleep)
{
    for (const char16_t *path : {u"tokio::time::Duration", u"std::time::Duration", u"core::time::Duration"}) {
        const std::optional<QString> written = known(QStringView(path).toString());
        // `time::Duration` is right, but nobody writes it beside a `Duration`.
        if (written && !written->contains(u"::"))
            return *written;
    }
    const bool isTokios = withSleep || m_missing.contains(QStringLiteral("tokio::time::sleep"))
                       || std::ranges::any_of(m_uses, [](const Use *use) {
                              return std::ranges::any_of(use->leaves, [](const Use::Leaf &leaf) {
                                  return names(leaf.path).join(u"::").startsWith(u"tokio::time::");
                              });
                          });
    return path(isTokios ? QStringLiteral("tokio::time::Duration") : QStringLiteral("std::time::Duration"));
}

QString StepText::statement(const NewStep &step)
{
    switch (step.kind) {
    case NewStep::Kind::Print: return QStringLiteral("println!(%1);").arg(stringLiteral(step.text, true));
    case NewStep::Kind::Sleep: {
        const QString sleep = path(QStringLiteral("tokio::time::sleep"));
        return QStringLiteral("%1(%2).await;").arg(sleep, durationExpression(durationPath(true), step.duration));
    }
    case NewStep::Kind::Block: {
        const QString sleep =
            known(QStringLiteral("std::thread::sleep")).value_or(QStringLiteral("std::thread::sleep"));
        return QStringLiteral("%1(%2);").arg(sleep, durationExpression(durationPath(false), step.duration));
    }
    case NewStep::Kind::Yield: {
        const QString full = QStringLiteral("tokio::task::yield_now");
        return QStringLiteral("%1().await;").arg(known(full).value_or(full));
    }
    }
    Q_UNREACHABLE();
}

void StepText::addImports()
{
    EditLayout &layout = m_editing.layout;
    const Program &program = m_editing.index.program();
    QStringList modules;
    for (const QString &path : std::as_const(m_missing)) {
        if (!modules.contains(moduleOf(path)))
            modules.append(moduleOf(path));
    }
    QStringList lines;
    for (const QString &module : std::as_const(modules)) {
        QStringList items;
        for (const QString &path : std::as_const(m_missing)) {
            if (moduleOf(path) == module)
                items.append(lastOf(path));
        }
        // Into the braces of a `use` for the same module.
        const auto isGroup = [&](const Use &use) {
            const QString text = layout.text(use.span).toString().simplified();
            const QString begin = QStringLiteral("use %1::{").arg(module);
            return text.startsWith(begin) && text.count(u'{') == 1 && text.endsWith(u"};") && use.leaves.size() > 0
                && !layout.hasComments(use.span);
        };
        const auto isSingle = [&](const Use &use) {
            return use.leaves.size() == 1 && use.leaves.front().alias.text == use.leaves.front().path.back().text
                && layout.text(use.span) == QStringLiteral("use %1::%2;").arg(module, use.leaves.front().alias.text);
        };
        if (const auto group = std::ranges::find_if(program.uses, isGroup); group != program.uses.end()) {
            const quint32 close = layout.tokenBefore(group->span.end - 1).span.begin; // the brace, in front of `;`
            const Token last = layout.tokenBefore(close);
            const bool hasComma = layout.text(last.span) == u",";
            const bool ownLines = layout.startsLine(close);
            for (const QString &item : std::as_const(items)) {
                if (ownLines) {
                    const QString line = layout.lineBreak() + layout.indentation(last.span.begin) + item;
                    layout.insert(last.span.end, hasComma ? line + u',' : u',' + line);
                } else {
                    layout.insert(last.span.end, (hasComma ? QStringLiteral(" ") : QStringLiteral(", ")) + item);
                }
            }
        } else if (const auto single = std::ranges::find_if(program.uses, isSingle); single != program.uses.end()) {
            items.prepend(single->leaves.front().alias.text);
            items.sort(Qt::CaseSensitive);
            std::ranges::stable_partition(items, [](const QString &item) { return item.front().isLower(); });
            layout.replace(single->span, QStringLiteral("use %1::{%2};").arg(module, items.join(u", ")));
        } else if (items.size() == 1) {
            lines.append(QStringLiteral("use %1::%2;").arg(module, items.front()));
        } else {
            lines.append(QStringLiteral("use %1::{%2};").arg(module, items.join(u", ")));
        }
    }
    if (lines.isEmpty())
        return;
    if (!program.uses.empty()) {
        layout.insertAfterStatement(program.uses.back().span, lines);
        return;
    }
    // Above the first item and the comments that belong to it.
    quint32 first = quint32(m_editing.analysis.source.text().size());
    for (const auto &function : program.functions)
        first = std::min(first, function->span.begin);
    for (const Constant &constant : program.constants)
        first = std::min(first, constant.span.begin);
    if (!layout.startsLine(first)) {
        layout.insert(first, lines.join(layout.lineBreak()) + layout.lineBreak());
        return;
    }
    quint32 begin = layout.withCommentsAbove(layout.lineBegin(first));
    // `//!` belongs to the file and stays its beginning.
    while (begin < layout.lineBegin(first) && layout.text({begin, begin + 3}) == u"//!")
        begin = layout.nextLine(begin);
    lines.append(QString());
    layout.insertLinesAt(begin, {}, lines);
}

} // namespace Pollux
