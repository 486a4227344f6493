// SPDX-License-Identifier: MIT
#include "joinplan.h"

#include <algorithm>

namespace Pollux {

using namespace Tree;

QString handleNameFor(const SpawnTarget &target)
{
    if (target.name == u"async block" || target.name == u"task")
        return QStringLiteral("handle");
    return target.name + QStringLiteral("_handle");
}

JoinPlan::JoinPlan(const ProgramIndex &index, EditLayout &layout, const SourceText &source)
    : m_index(index)
    , m_layout(layout)
    , m_flow(index, source)
{}

JoinPlan::Result JoinPlan::planned(const Call *spawn, bool joined)
{
    const HandleFate fate = m_flow.fateOf(spawn);
    QString whyNot = fate.whyNot;
    if (whyNot.isEmpty() && joined)
        whyNot = fate.whyNotOn;
    if (whyNot.isEmpty())
        whyNot = joined ? switchOn(spawn, fate) : switchOff(spawn, fate);
    std::vector<TextEdit> edits = m_layout.takeEdits();
    if (!whyNot.isEmpty())
        return whyNot;
    return edits;
}

// --- on -----------------------------------------------------------------------------------------------

QString JoinPlan::switchOn(const Call *spawn, const HandleFate &fate)
{
    using Kept = HandleFate::Kept;
    using End = HandleFate::End;
    if (fate.end == End::Awaited || fate.end == End::Joined)
        return QStringLiteral("it is joined already");
    const ProgramIndex::Body body = m_index.bodyOf(spawn);
    if (!body.isAsync() && body.function)
        return QStringLiteral("`%1` is not async, so it cannot wait").arg(body.function->name.text);
    switch (fate.kept) {
    case Kept::Nowhere: return keepNew(spawn, fate);
    case Kept::Variable:
        if (fate.end == End::Dropped)
            return joinDropped(fate);
        return addJoin(fate.entry.block, fate.entry.index, fate.lastUse.index, spawn->span.begin,
                       fate.variable->name.text);
    case Kept::List: return switchListOn(spawn, fate);
    default: return QStringLiteral("its handle is not free");
    }
}

QString JoinPlan::keepNew(const Call *spawn, const HandleFate &fate)
{
    if (const Binding *list = listAround(spawn)) {
        surround(fate.entry, spawn, list->name.text + QStringLiteral(".push("), QStringLiteral(");"));
        return {};
    }
    if (const Expression *loop = loopAround(spawn))
        return keepInNewList(spawn, fate.entry, loop);
    const QString handle = m_layout.newName(handleNameFor(targetOf(m_index, spawn)));
    surround(fate.entry, spawn, QStringLiteral("let %1 = ").arg(handle), QStringLiteral(";"));
    return addJoin(fate.entry.block, fate.entry.index, -1, spawn->span.begin, handle);
}

QString JoinPlan::keepInNewList(const Call *spawn, EntryPlace entry, const Expression *loop)
{
    const EntryPlace around = m_index.entryOf(loop);
    if (diverges(loop))
        return QStringLiteral("the loop in line %1 that spawns it never ends, so nothing after it can join it")
            .arg(m_flow.lineOf(loop));
    const Entry loopEntry = entryAt(around);
    if (loopEntry.isTail() && !m_flow.isUnit(around.block))
        return QStringLiteral("the loop in line %1 that spawns it is the value of its block").arg(m_flow.lineOf(loop));
    const QString list = m_layout.newName(QStringLiteral("handles"));
    const QString handle = m_layout.newName(QStringLiteral("handle"));
    m_layout.insertBeforeStatement(loopEntry.span, {QStringLiteral("let mut %1 = Vec::new();").arg(list)});
    surround(entry, spawn, list + QStringLiteral(".push("), QStringLiteral(");"));
    m_layout.insertAfterStatement(
        loopEntry.span, {QStringLiteral("for %1 in %2 {").arg(handle, list),
                         m_layout.indentUnit() + QStringLiteral("let _ = %1.await;").arg(handle), QStringLiteral("}")});
    return {};
}

/// Turns what drops a handle into what awaits it, in its place; the inverse of dropAwaited().
void JoinPlan::awaitDropped(EntryPlace place, const QString &handle, bool mayBeAborted)
{
    const Entry entry = entryAt(place);
    const bool isPlain = entry.isLet() || mayBeAborted; // unwrap would make this task panic with an aborted one
    QString text = isPlain ? QStringLiteral("let _ = %1.await;") : QStringLiteral("%1.await.unwrap()");
    if (!isPlain && entry.hasSemicolon)
        text += u';';
    m_layout.replaceStatement(entry.span, text.arg(handle));
}

/// Turns a statement that awaits a handle into one that drops it: that keeps the place for when it is awaited again.
void JoinPlan::dropAwaited(EntryPlace place, const Expression *await, const QString &handle)
{
    const Entry entry = entryAt(place);
    const bool isPlain = entry.isLet() && m_index.placeOf(await).entry == place
                      && entry.statement->pattern.kind == Pattern::Kind::Wildcard;
    QString text = isPlain ? QStringLiteral("let _ = %1") : QStringLiteral("drop(%1)");
    if (entry.hasSemicolon)
        text += u';';
    m_layout.replaceStatement(entry.span, text.arg(handle));
}

QString JoinPlan::joinDropped(const HandleFate &fate)
{
    const QString handle = fate.variable->name.text;
    if (m_index.bodyOf(fate.endEntry.block) != m_index.bodyOf(fate.entry.block))
        return QStringLiteral("its handle `%1` is dropped in line %2").arg(handle).arg(m_flow.lineOf(fate.ending));
    awaitDropped(fate.endEntry, handle, fate.isAborted);
    return {};
}

QString JoinPlan::switchListOn(const Call *spawn, const HandleFate &fate)
{
    if (fate.pushCount > 1) {
        // The others in the list stay unjoined.
        if (!fate.variable)
            return keepNew(spawn, fate);
        return QStringLiteral("the list `%1` holds other handles too").arg(fate.list->name.text);
    }
    if (fate.end == HandleFate::End::Dropped) {
        awaitDropped(fate.endEntry, fate.loop->pattern.binding->name.text, fate.isAborted);
        return {};
    }
    const QString list = fate.list->name.text;
    const EntryPlace let = m_index.originOf(fate.list).let;
    int last = let.index;
    for (const Path *use : m_index.usesOf(fate.list))
        last = std::max(last, m_index.entryIn(let.block, use).index);
    const int count = entryCount(*let.block);
    const EntryPlace place{let.block, std::min(last, count - 1)};
    if (firstDivergingEntry(let.block, let.index) <= last)
        return QStringLiteral("nothing after line %1 is ever reached").arg(m_flow.lineOf(entryAt(place).span));
    const Entry entry = entryAt(place);
    if (entry.isTail() && !m_flow.isUnit(let.block))
        return QStringLiteral("the list `%1` is used in the block's value").arg(list);
    const QString handle = m_layout.newName(QStringLiteral("handle"));
    m_layout.insertAfterStatement(entry.span, {QStringLiteral("for %1 in %2 {").arg(handle, list),
                                               m_layout.indentUnit() + QStringLiteral("let _ = %1.await;").arg(handle),
                                               QStringLiteral("}")});
    return {};
}

/// The list of handles in scope that is awaited behind the spawn and takes handles of the same type; null: none.
const Binding *JoinPlan::listAround(const Call *spawn) const
{
    const std::optional<QString> type = outputType(spawn);
    if (!type)
        return nullptr;
    for (const Binding *list : m_index.bindings()) {
        const EntryPlace let = m_index.originOf(list).let;
        const EntryPlace here = let ? m_index.entryIn(let.block, spawn) : EntryPlace();
        if (!here || here.index <= let.index || m_index.bodyOf(let.block) != m_index.bodyOf(spawn))
            continue;
        const auto hides = [list, spawn](const Binding *other) {
            return other->name.text == list->name.text && other->name.span.begin > list->name.span.begin
                && other->name.span.begin < spawn->span.begin;
        };
        if (std::ranges::any_of(m_index.bindings(), hides))
            continue;
        const Call *other = nullptr;
        const bool fits = std::ranges::all_of(m_index.usesOf(list), [&](const Path *use) {
            const Expression *parent = m_index.placeOf(use).parent;
            const MethodCall *call = parent ? parent->as<MethodCall>() : nullptr;
            if (!call || call->receiver.get() != use || call->method.text != u"push" || call->arguments.size() != 1)
                return true;
            other = m_index.isSpawn(call->arguments.front().get()) ? call->arguments.front()->as<Call>() : nullptr;
            return other && outputType(other) == type;
        });
        if (!fits || !other)
            continue;
        const HandleFate fate = m_flow.fateOf(other);
        // Its loop stands at the list's own level, so that every way from here leads to it.
        if (fate.whyNot.isEmpty() && fate.end == HandleFate::End::Awaited && fate.loop
            && m_index.entryOf(fate.loop).block == let.block && m_index.entryOf(fate.loop).index > here.index)
            return list;
    }
    return nullptr;
}

/// The type of a task's output as it is written; nothing when it is not written.
std::optional<QString> JoinPlan::outputType(const Expression *spawn) const
{
    const SpawnTarget target = targetOf(m_index, spawn->as<Call>());
    if (!target.function || !target.function->isAsync)
        return std::nullopt;
    const auto &result = target.function->result;
    return result ? m_layout.text(result->span).toString() : QStringLiteral("()");
}

// --- off ----------------------------------------------------------------------------------------------

QString JoinPlan::switchOff(const Call *spawn, const HandleFate &fate)
{
    using Kept = HandleFate::Kept;
    using End = HandleFate::End;
    if (fate.end != End::Awaited && fate.end != End::Joined)
        return QStringLiteral("nothing joins it");
    switch (fate.kept) {
    case Kept::AtOnce: surround(fate.endEntry, spawn, {}, QStringLiteral(";")); return {};
    case Kept::InJoin: return takeOutOfJoin(spawn, fate);
    case Kept::List: return switchListOff(spawn, fate);
    case Kept::Variable:
        if (fate.end == End::Joined)
            removeBranch(fate.ending->as<MacroCall>(), fate.branch);
        else if (m_index.bodyOf(fate.endEntry.block) == m_index.bodyOf(spawn))
            dropAwaited(fate.endEntry, fate.ending, fate.variable->name.text);
        else
            m_layout.removeStatement(entryAt(fate.endEntry).span);
        return {};
    default: return QStringLiteral("its handle is not free");
    }
}

void JoinPlan::removeBranch(const MacroCall *join, int branch)
{
    const EntryPlace place = m_index.entryOf(join);
    if (join->arguments.size() == 1)
        return m_layout.removeStatement(entryAt(place).span);
    std::vector<SourceSpan> spans;
    for (const ExpressionPtr &argument : join->arguments)
        spans.push_back(argument->span);
    m_layout.removeElement(spans, size_t(branch));

    const Entry entry = entryAt(place);
    const Pattern *pattern = entry.isLet() ? &entry.statement->pattern : nullptr;
    if (!pattern || pattern->kind != Pattern::Kind::Tuple || pattern->parts.size() != join->arguments.size())
        return;
    spans.clear();
    for (const Pattern &part : pattern->parts)
        spans.push_back(part.span);
    m_layout.removeElement(spans, size_t(branch));
    // `(_,)` is a tuple, `(_)` is not.
    const SourceSpan left = spans[branch == 0 ? 1 : 0];
    if (spans.size() == 2 && (branch == 1 || m_layout.text(m_layout.tokenAt(left.end).span) != u","))
        m_layout.insert(left.end, QStringLiteral(","));
}

QString JoinPlan::takeOutOfJoin(const Call *spawn, const HandleFate &fate)
{
    const MacroCall *join = fate.ending->as<MacroCall>();
    const Entry entry = entryAt(fate.endEntry);
    if (m_layout.hasComments(spawn->span))
        return QStringLiteral("a comment stands inside its spawn in line %1").arg(m_flow.lineOf(spawn));
    // The tasks before it keep their place in the run queue: they are spawned before it, as they were.
    QStringList lines;
    for (int i = 0; i < fate.branch; ++i) {
        const Expression *earlier = join->arguments[size_t(i)].get();
        if (!m_index.isSpawn(earlier))
            continue;
        if (m_layout.hasComments(earlier->span))
            return QStringLiteral("a comment stands inside the spawn in line %1").arg(m_flow.lineOf(earlier));
        const QString handle = m_layout.newName(handleNameFor(targetOf(m_index, earlier->as<Call>())));
        lines.append(QStringLiteral("let %1 = %2;").arg(handle, m_layout.text(earlier->span)));
        m_layout.replace(earlier->span, handle);
    }
    lines.append(m_layout.text(spawn->span).toString() + u';');
    if (join->arguments.size() == 1) {
        m_layout.replaceStatement(entry.span, lines.front());
        return {};
    }
    m_layout.insertBeforeStatement(entry.span, lines);
    removeBranch(join, fate.branch);
    return {};
}

QString JoinPlan::switchListOff(const Call *spawn, const HandleFate &fate)
{
    const EntryPlace let = m_index.originOf(fate.list).let;
    if (fate.pushCount > 1) {
        // The others stay joined.
        if (fate.variable)
            m_layout.removeStatement(entryAt(fate.entry).span);
        else
            surround(fate.entry, spawn, {}, QStringLiteral(";"));
        return {};
    }
    const EntryPlace loop = m_index.entryOf(fate.loop);
    const bool isLet = entryAt(fate.endEntry).isLet();
    const bool isAlone = entryCount(*fate.loop->body) == 1;
    if (isLet && isAlone && isOwnList(spawn, fate)) {
        m_layout.removeStatement(entryAt(let).span);
        surround(fate.entry, spawn, {}, QStringLiteral(";"));
        m_layout.removeStatement(entryAt(loop).span);
        return {};
    }
    dropAwaited(fate.endEntry, fate.ending, fate.loop->pattern.binding->name.text);
    return {};
}

/// Whether the list is there for this task only, in the shape that switching on writes: declaration, loop that
/// pushes, loop that awaits, one behind the other.
bool JoinPlan::isOwnList(const Call *spawn, const HandleFate &fate) const
{
    const EntryPlace let = m_index.originOf(fate.list).let;
    const Entry declaration = entryAt(let);
    const Call *create = declaration.value ? declaration.value->as<Call>() : nullptr;
    const Expression *around = loopAround(spawn);
    const EntryPlace loop = m_index.entryOf(fate.loop);
    return create && create->arguments.empty() && m_index.fullPath(create->callee.get()) == u"Vec::new"
        && !declaration.statement->type && !fate.variable && !fate.isListUsed && around
        && m_index.entryOf(around) == EntryPlace{let.block, let.index + 1}
        && loop == EntryPlace{let.block, let.index + 2} && fate.loop->iterable->kind == ExpressionKind::Path;
}

} // namespace Pollux
