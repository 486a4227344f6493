// SPDX-License-Identifier: MIT
//
// Where in a block a join goes, and how it is written there.
#include "joinplan.h"

#include <algorithm>

namespace Pollux {

using namespace Tree;

bool JoinPlan::diverges(const Expression *expression) const
{
    if (!expression)
        return false;
    switch (expression->kind) {
    case ExpressionKind::Loop: return !m_index.hasBreak(expression->as<Loop>());
    case ExpressionKind::Return:
    case ExpressionKind::Break:
    case ExpressionKind::Continue: return true;
    case ExpressionKind::Macro: return expression->as<MacroCall>()->macro == Macro::Panic;
    case ExpressionKind::Call: {
        const QString path = m_index.fullPath(expression->as<Call>()->callee.get());
        return path == u"std::process::exit" || path == u"process::exit";
    }
    default: return false;
    }
}

int JoinPlan::firstDivergingEntry(const Block *block, int from) const
{
    const int count = entryCount(*block);
    for (int i = std::max(from, 0); i < count; ++i) {
        if (diverges(entryAt({block, i}).value))
            return i;
    }
    return count;
}

bool JoinPlan::containsSpawn(EntryPlace entry) const
{
    const SourceSpan span = entryAt(entry).span;
    const ProgramIndex::Body body = m_index.bodyOf(entry.block);
    const auto &spawns = m_index.spawns();
    const auto first = std::ranges::lower_bound(spawns, span.begin, {}, [](const Call *c) { return c->span.begin; });
    return std::any_of(first,
                       std::ranges::lower_bound(spawns, span.end, {}, [](const Call *c) { return c->span.begin; }),
                       [this, &body](const Call *spawn) { return m_index.bodyOf(spawn) == body; });
}

int JoinPlan::lastSpawnEntry(const Block *block) const
{
    int last = -1;
    for (int i = 0, end = firstDivergingEntry(block, 0); i < end; ++i) {
        if (containsSpawn({block, i}))
            last = i;
    }
    return last;
}

int JoinPlan::firstHidingEntry(const Block *block, int from, const QString &name) const
{
    int first = entryCount(*block);
    for (const Binding *binding : m_index.bindings()) {
        const EntryPlace let = m_index.originOf(binding).let;
        if (binding->name.text == name && let.block == block && let.index >= from)
            first = std::min(first, let.index);
    }
    return first;
}

/// The innermost loop around it in its own body.
const Expression *JoinPlan::loopAround(const Expression *expression) const
{
    const Expression *at = expression;
    while (at) {
        const ExpressionPlace place = m_index.placeOf(at);
        at = place.parent;
        if (!at)
            at = place.entry ? m_index.placeOf(place.entry.block).expression : nullptr;
        if (!at || at->kind == ExpressionKind::AsyncBlock)
            return nullptr;
        if (at->kind == ExpressionKind::For || at->kind == ExpressionKind::While || at->kind == ExpressionKind::Loop)
            return at;
    }
    return nullptr;
}

/// The join! of a statement that another branch can be added to; null: it has none.
const MacroCall *JoinPlan::joinToExtend(EntryPlace place) const
{
    const Entry entry = entryAt(place);
    const MacroCall *join = entry.value ? entry.value->as<MacroCall>() : nullptr;
    if (!join || join->macro != Macro::Join || entry.isTail() || join->arguments.empty())
        return nullptr;
    if (!entry.isLet())
        return join;
    const Pattern &pattern = entry.statement->pattern;
    switch (pattern.kind) {
    case Pattern::Kind::Wildcard: return entry.statement->type ? nullptr : join;
    case Pattern::Kind::Binding: return m_index.usesOf(pattern.binding.get()).empty() ? join : nullptr;
    case Pattern::Kind::Tuple: {
        const auto isRest = [](const Pattern &part) { return part.kind == Pattern::Kind::Rest; };
        const bool fits = pattern.parts.size() == join->arguments.size() && !std::ranges::any_of(pattern.parts, isRest);
        return fits && !entry.statement->type && !entry.statement->otherwise ? join : nullptr;
    }
    default: return nullptr;
    }
}

/// Where the task of a branch is spawned; the end of the text when that is not known.
quint32 JoinPlan::spawnPosition(const Expression *branch) const
{
    if (const Borrow *borrow = branch->as<Borrow>())
        branch = borrow->operand.get();
    if (m_index.isSpawn(branch))
        return branch->span.begin;
    const Binding *variable = m_index.bindingOf(branch);
    const EntryPlace let = variable ? m_index.originOf(variable).let : EntryPlace();
    return let && m_index.isSpawn(entryAt(let).value) ? entryAt(let).value->span.begin : 0;
}

void JoinPlan::insertBranch(EntryPlace place, const MacroCall *join, quint32 position, const QString &handle)
{
    std::vector<SourceSpan> spans;
    for (const ExpressionPtr &argument : join->arguments)
        spans.push_back(argument->span);
    // In the order of spawning, so that off and on again gives the same text.
    const auto later = std::ranges::find_if(join->arguments, [this, position](const ExpressionPtr &branch) {
        return spawnPosition(branch.get()) > position;
    });
    const auto index = size_t(later - join->arguments.begin());
    m_layout.insertElement(spans, index, handle);

    const Entry entry = entryAt(place);
    const Pattern *pattern = entry.isLet() ? &entry.statement->pattern : nullptr;
    if (!pattern || pattern->kind != Pattern::Kind::Tuple)
        return;
    spans.clear();
    for (const Pattern &part : pattern->parts)
        spans.push_back(part.span);
    const SourceSpan comma = spans.size() == 1 ? m_layout.tokenAt(spans.front().end).span : SourceSpan();
    if (m_layout.text(comma) == u"," && !m_layout.hasComments({spans.front().end, comma.begin}))
        m_layout.remove({spans.front().end, comma.end}); // what makes a tuple of one
    m_layout.insertElement(spans, index, QStringLiteral("_"));
}

QString JoinPlan::addJoin(const Block *block, int declared, int lastUse, quint32 position, const QString &handle)
{
    const int count = entryCount(*block);
    const int diverging = firstDivergingEntry(block, declared + 1);
    const int hiding = firstHidingEntry(block, declared + 1, handle);
    for (int i = std::max(declared, lastUse) + 1; i < std::min(diverging, hiding + 1); ++i) {
        if (const MacroCall *join = joinToExtend({block, i})) {
            insertBranch({block, i}, join, position, handle);
            return {};
        }
    }
    int after = std::max(declared, lastUse);
    for (int i = std::max(declared, 0); i < std::min(diverging, hiding); ++i) {
        if (containsSpawn({block, i}))
            after = std::max(after, i);
    }
    if (after >= diverging)
        return QStringLiteral("nothing after line %1 is ever reached")
            .arg(m_flow.lineOf(entryAt({block, diverging}).span));
    // What gives the block its value stays its last thing.
    if (after == count - 1 && after > declared && entryAt({block, after}).isTail() && !m_flow.isUnit(block))
        --after;
    if (after < lastUse)
        return QStringLiteral("its handle is used in the block's value");
    const QString line = QStringLiteral("let _ = tokio::join!(%1);").arg(handle);
    if (after >= 0) {
        const Entry entry = entryAt({block, after});
        // The change of the spawn itself sees to the semicolon behind that one.
        if (entry.isTail() && after != declared && m_layout.text({entry.span.end - 1, entry.span.end}) != u"}")
            m_layout.insert(entry.span.end, QStringLiteral(";"));
        insertJoinAfter({block, after}, line);
    } else if (count > 0) {
        m_layout.insertBeforeStatement(entryAt({block, 0}).span, {line});
    } else {
        m_layout.insertIntoEmptyBlock(block->span, {line});
    }
    return {};
}

/// Behind a statement, or in the hole that a join has left there: an empty paragraph, or one of comments that are
/// about waiting.
void JoinPlan::insertJoinAfter(EntryPlace place, const QString &line)
{
    const SourceSpan span = entryAt(place).span;
    const bool isLast = place.index + 1 == entryCount(*place.block);
    const quint32 limit = isLast ? place.block->span.end : entryAt({place.block, place.index + 1}).span.begin;
    quint32 at = m_layout.nextLine(span.end);
    if (!m_layout.endsLine(span.end) || at >= limit || !m_layout.isBlankLine(at))
        return m_layout.insertAfterStatement(span, {line});
    at = m_layout.nextLine(at);
    QString comments;
    while (at < limit && !m_layout.isBlankLine(at)) {
        const quint32 next = m_layout.nextLine(at);
        if (next > limit || !m_layout.isComment(at + quint32(m_layout.indentation(at).size())))
            return m_layout.insertAfterStatement(span, {line});
        comments += m_layout.text({at, next});
        at = next;
    }
    const bool isAboutIt = comments.isEmpty() || comments.contains(u"join", Qt::CaseInsensitive)
                        || comments.contains(u"wait", Qt::CaseInsensitive);
    if (at >= limit || !isAboutIt)
        return m_layout.insertAfterStatement(span, {line});
    m_layout.insertLinesAt(at, m_layout.indentation(span.begin), {line});
}

void JoinPlan::surround(EntryPlace place, const Expression *kept, const QString &before, const QString &behind)
{
    const SourceSpan span = entryAt(place).span;
    const SourceSpan front{span.begin, kept->span.begin};
    const SourceSpan rest{kept->span.end, span.end};
    m_layout.replace(front, m_layout.keptComments(front) + before);
    const QString comments = m_layout.keptComments(rest);
    m_layout.replace(rest, comments.isEmpty() ? behind : behind + u' ' + comments.trimmed());
}

} // namespace Pollux
