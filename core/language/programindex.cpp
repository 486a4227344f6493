// SPDX-License-Identifier: MIT
#include "programindex.h"

#include "indexbuilder.h"

#include <algorithm>

namespace Pollux {

using namespace Tree;

int entryCount(const Block &block) { return int(block.statements.size()) + (block.tail ? 1 : 0); }

Entry entryAt(EntryPlace place)
{
    const auto statementCount = int(place.block->statements.size());
    if (place.index >= statementCount) {
        const Expression *tail = place.block->tail.get();
        return {tail->span, nullptr, tail, false};
    }
    const Statement &statement = place.block->statements[size_t(place.index)];
    return {statement.span, &statement, statement.value.get(), statement.hasSemicolon};
}

ProgramIndex::ProgramIndex(const Program &program) : m_program(&program) { IndexBuilder(*this).build(); }

const Function *ProgramIndex::mainFunction() const
{
    for (const auto &function : m_program->functions) {
        if (function->name.text == u"main")
            return function.get();
    }
    return nullptr;
}

namespace {

template<typename Map>
typename Map::mapped_type found(const Map &map, const typename Map::key_type &key)
{
    const auto it = map.find(key);
    return it == map.end() ? typename Map::mapped_type() : it->second;
}

} // namespace

ExpressionPlace ProgramIndex::placeOf(const Expression *expression) const { return found(m_places, expression); }

BlockPlace ProgramIndex::placeOf(const Block *block) const { return found(m_blockPlaces, block); }

EntryPlace ProgramIndex::entryOf(const Expression *expression) const
{
    ExpressionPlace place = placeOf(expression);
    while (place.parent)
        place = placeOf(place.parent);
    return place.entry;
}

EntryPlace ProgramIndex::entryOf(const Block *block) const
{
    const BlockPlace place = placeOf(block);
    return place.expression ? entryOf(place.expression) : place.entry;
}

EntryPlace ProgramIndex::entryIn(const Block *within, const Expression *expression) const
{
    EntryPlace entry = entryOf(expression);
    while (entry && entry.block != within)
        entry = entryOf(entry.block);
    return entry;
}

const Block *ProgramIndex::blockAt(SourceSpan span) const
{
    const auto it = std::ranges::find_if(m_blocks, [span](const Block *block) { return block->span == span; });
    return it == m_blocks.end() ? nullptr : *it;
}

ProgramIndex::Body ProgramIndex::bodyOf(const Expression *expression) const
{
    const EntryPlace entry = entryOf(expression);
    return entry ? bodyOf(entry.block) : Body();
}

ProgramIndex::Body ProgramIndex::bodyOf(const Block *block) const
{
    while (block) {
        const BlockPlace place = placeOf(block);
        if (place.function)
            return {place.function, nullptr};
        if (place.expression && place.expression->kind == ExpressionKind::AsyncBlock)
            return {nullptr, place.expression->as<AsyncBlock>()};
        block = entryOf(block).block;
    }
    return {};
}

const Binding *ProgramIndex::bindingOf(const Expression *path) const { return found(m_bindingOfPath, path); }

const std::vector<const Path *> &ProgramIndex::usesOf(const Binding *binding) const
{
    static const std::vector<const Path *> none;
    const auto it = m_uses.find(binding);
    return it == m_uses.end() ? none : it->second;
}

BindingOrigin ProgramIndex::originOf(const Binding *binding) const { return found(m_origins, binding); }

const Function *ProgramIndex::functionOf(const Expression *path) const { return found(m_functionOfPath, path); }

const std::vector<const Path *> &ProgramIndex::usesOf(const Function *function) const
{
    static const std::vector<const Path *> none;
    const auto it = m_functionUses.find(function);
    return it == m_functionUses.end() ? none : it->second;
}

const Constant *ProgramIndex::constantOf(const Expression *path) const { return found(m_constantOfPath, path); }

QString ProgramIndex::fullPath(const Expression *path) const { return found(m_fullPaths, path); }

namespace {

const Expression *calleeOf(const Expression *expression)
{
    const Call *call = expression ? expression->as<Call>() : nullptr;
    return call ? call->callee.get() : nullptr;
}

} // namespace

bool ProgramIndex::isSpawn(const Expression *expression) const
{
    const QString path = fullPath(calleeOf(expression));
    return path == u"tokio::spawn" || path == u"tokio::task::spawn" || path == u"task::spawn";
}

bool ProgramIndex::isSleep(const Expression *expression) const
{
    const Expression *callee = calleeOf(expression);
    const QString path = fullPath(callee);
    // A program may leave out the `use` for sleep, as the lesson's relay does.
    return path == u"tokio::time::sleep" || path == u"time::sleep" || (path == u"sleep" && !functionOf(callee));
}

bool ProgramIndex::isBlockingSleep(const Expression *expression) const
{
    const QString path = fullPath(calleeOf(expression));
    return path == u"std::thread::sleep" || path == u"thread::sleep";
}

bool ProgramIndex::isYield(const Expression *expression) const
{
    const QString path = fullPath(calleeOf(expression));
    return path == u"tokio::task::yield_now" || path == u"task::yield_now";
}

bool ProgramIndex::isDrop(const Expression *expression) const
{
    const Expression *callee = calleeOf(expression);
    const QString path = fullPath(callee);
    return (path == u"drop" && !functionOf(callee)) || path == u"std::mem::drop";
}

bool ProgramIndex::hasBreak(const Loop *loop) const
{
    return std::ranges::any_of(m_expressions, [this, loop](const Expression *e) {
        const Break *jump = e->as<Break>();
        if (!jump || e->span.begin < loop->span.begin || e->span.end > loop->span.end)
            return false;
        if (!jump->label.isEmpty())
            return jump->label == loop->label;
        for (const Expression *at = jump; at;) {
            const ExpressionPlace place = placeOf(at);
            at = place.parent;
            if (!at)
                at = place.entry ? placeOf(place.entry.block).expression : nullptr;
            if (at == loop)
                return true;
            if (at
                && (at->kind == ExpressionKind::Loop || at->kind == ExpressionKind::While
                    || at->kind == ExpressionKind::For))
                return false;
        }
        return false;
    });
}

const Call *ProgramIndex::spawnAt(SourceSpan span) const
{
    const auto it = std::ranges::find_if(m_spawns, [span](const Call *call) { return call->span == span; });
    return it == m_spawns.end() ? nullptr : *it;
}

} // namespace Pollux
