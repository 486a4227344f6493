// SPDX-License-Identifier: MIT
#include "handleflow.h"

#include <algorithm>
#include <array>

namespace Pollux {

using namespace Tree;

HandleFlow::HandleFlow(const ProgramIndex &index, const SourceText &source) : m_index(index), m_source(source) {}

int HandleFlow::lineOf(const Expression *expression) const { return lineOf(expression->span); }

int HandleFlow::lineOf(SourceSpan span) const { return m_source.lineColumn(span.begin).line; }

// --- results ------------------------------------------------------------------------------------------

bool HandleFlow::isUnitValue(const Expression *expression) const
{
    const ExpressionPlace place = m_index.placeOf(expression);
    if (place.parent) {
        return (place.parent->kind == ExpressionKind::If || place.parent->kind == ExpressionKind::Match)
            && isUnitValue(place.parent);
    }
    if (!place.entry)
        return false;
    const Entry entry = entryAt(place.entry);
    if (entry.isTail())
        return isUnit(place.entry.block);
    return !entry.isLet() && !entry.hasSemicolon; // rustc wants `()` there
}

bool HandleFlow::isUnit(const Block *block) const
{
    const BlockPlace place = m_index.placeOf(block);
    if (place.function) {
        const auto &result = place.function->result;
        return !result || (result->kind == Type::Kind::Tuple && result->arguments.empty());
    }
    if (!place.expression)
        return false;
    switch (place.expression->kind) {
    case ExpressionKind::For:
    case ExpressionKind::While:
    case ExpressionKind::Loop: return true;
    case ExpressionKind::If: return !place.expression->as<If>()->otherwise || isUnitValue(place.expression);
    case ExpressionKind::Block: return isUnitValue(place.expression);
    case ExpressionKind::AsyncBlock: {
        // The value of a spawned block is lost when nothing takes it from the handle.
        const Expression *parent = m_index.placeOf(place.expression).parent;
        return m_index.isSpawn(parent) && fateOf(parent->as<Call>()).whyNot.isEmpty();
    }
    default: return false;
    }
}

QString HandleFlow::usedResult(const Pattern &pattern) const
{
    if (pattern.binding) {
        const auto &uses = m_index.usesOf(pattern.binding.get());
        if (!uses.empty()) {
            return QStringLiteral("its result `%1` is used in line %2")
                .arg(pattern.binding->name.text)
                .arg(lineOf(uses.front()));
        }
    }
    for (const Pattern &part : pattern.parts) {
        if (const QString used = usedResult(part); !used.isEmpty())
            return used;
    }
    return {};
}

HandleFlow::Discarded HandleFlow::discarded(const Expression *result) const
{
    static constexpr std::array methods{u"unwrap", u"expect", u"ok", u"err", u"is_ok", u"is_err", u"unwrap_or"};
    const auto isLiteral = [](const ExpressionPtr &argument) { return argument->kind == ExpressionKind::Literal; };
    const Expression *parent = m_index.placeOf(result).parent;
    for (; parent; parent = m_index.placeOf(result).parent) {
        const MethodCall *method = parent->as<MethodCall>();
        const bool takesOn =
            method && method->receiver.get() == result && std::ranges::all_of(method->arguments, isLiteral)
            && std::ranges::any_of(methods,
                                   [method](const char16_t *name) { return method->method.text == QStringView(name); });
        const Assign *assign = parent->as<Assign>();
        const bool isThrown = m_index.isDrop(parent) || (assign && !assign->place && !assign->op);
        if (!takesOn && !isThrown && parent->kind != ExpressionKind::Try)
            break;
        result = parent;
    }
    const EntryPlace place = parent ? EntryPlace() : m_index.placeOf(result).entry;
    if (!place)
        return {{}, QStringLiteral("its result is used in line %1").arg(lineOf(result))};
    const Entry entry = entryAt(place);
    if (entry.isLet()) {
        if (entry.statement->otherwise)
            return {{}, QStringLiteral("its result is taken apart in line %1").arg(lineOf(result))};
        const QString used = usedResult(entry.statement->pattern);
        return used.isEmpty() ? Discarded{place, {}} : Discarded{{}, used};
    }
    if (entry.isTail() && !isUnit(place.block))
        return {{}, QStringLiteral("its result is the value of the block that ends after line %1").arg(lineOf(result))};
    return {place, {}};
}

HandleFlow::Discarded HandleFlow::discardedBranch(const MacroCall *join, int branch) const
{
    const ExpressionPlace place = m_index.placeOf(join);
    if (!place.parent && place.entry) {
        const Entry entry = entryAt(place.entry);
        const Pattern *pattern = entry.isLet() ? &entry.statement->pattern : nullptr;
        if (pattern && pattern->kind == Pattern::Kind::Tuple) {
            const auto isRest = [](const Pattern &part) { return part.kind == Pattern::Kind::Rest; };
            if (std::ranges::any_of(pattern->parts, isRest) || pattern->parts.size() != join->arguments.size())
                return {{}, QStringLiteral("the results of join! are taken apart in line %1").arg(lineOf(join))};
            const QString used = usedResult(pattern->parts[size_t(branch)]);
            return used.isEmpty() ? Discarded{place.entry, {}} : Discarded{{}, used};
        }
    }
    return discarded(join);
}

// --- fates --------------------------------------------------------------------------------------------

void HandleFlow::end(HandleFate &fate, HandleFate::End end, const Expression *ending, const Discarded &discarded) const
{
    if (fate.end != HandleFate::End::None && fate.whyNot.isEmpty())
        fate.whyNot = QStringLiteral("its handle is taken in more than one place, lines %1 and %2")
                          .arg(lineOf(fate.ending))
                          .arg(lineOf(ending));
    fate.end = end;
    fate.ending = ending;
    fate.endEntry = discarded.entry;
    if (fate.whyNot.isEmpty())
        fate.whyNot = discarded.whyNot;
}

/// Says where a handle goes that leaves the shapes the switch knows.
QString HandleFlow::handedOn(const Expression *value, const QString &what) const
{
    const ExpressionPlace place = m_index.placeOf(value);
    const Expression *parent = place.parent;
    const Call *call = parent ? parent->as<Call>() : nullptr;
    if (const Path *callee = call && call->callee ? call->callee->as<Path>() : nullptr) {
        return QStringLiteral("%1 is passed to `%2` in line %3")
            .arg(what, callee->segments.back().name.text)
            .arg(lineOf(value));
    }
    if (parent && parent->kind == ExpressionKind::Return)
        return QStringLiteral("%1 is returned in line %2").arg(what).arg(lineOf(value));
    if (parent && parent->kind == ExpressionKind::Array)
        return QStringLiteral("%1 is kept in a list together with others in line %2").arg(what).arg(lineOf(value));
    const Assign *assign = parent ? parent->as<Assign>() : nullptr;
    const Path *target = assign && assign->place ? assign->place->as<Path>() : nullptr;
    if (target && assign->value.get() == value)
        return QStringLiteral("%1 is kept in `%2` in line %3")
            .arg(what, target->segments.back().name.text)
            .arg(lineOf(value));
    if (!parent && place.entry && entryAt(place.entry).isTail())
        return QStringLiteral("%1 is the value of the block that ends after line %2").arg(what).arg(lineOf(value));
    return QStringLiteral("%1 is used in line %2").arg(what).arg(lineOf(value));
}

HandleFate HandleFlow::fateOf(const Call *spawn) const
{
    HandleFate fate;
    fate.entry = m_index.entryOf(spawn);
    const ExpressionPlace place = m_index.placeOf(spawn);
    const Expression *parent = place.parent;
    if (!parent && place.entry) {
        const Entry entry = entryAt(place.entry);
        const Pattern *pattern = entry.isLet() && !entry.statement->otherwise ? &entry.statement->pattern : nullptr;
        if (pattern && pattern->kind == Pattern::Kind::Binding && pattern->parts.empty()) {
            fate.kept = HandleFate::Kept::Variable;
            followVariable(fate, pattern->binding.get());
            return fate;
        }
        if ((pattern && pattern->kind == Pattern::Kind::Wildcard)
            || (!entry.isLet() && (!entry.isTail() || isUnit(place.entry.block)))) {
            fate.kept = HandleFate::Kept::Nowhere;
            return fate;
        }
    } else if (parent && parent->kind == ExpressionKind::Await) {
        fate.kept = HandleFate::Kept::AtOnce;
        end(fate, HandleFate::End::Awaited, parent, discarded(parent));
        return fate;
    } else if (m_index.isDrop(parent) && !m_index.placeOf(parent).parent) {
        fate.kept = HandleFate::Kept::Nowhere;
        return fate;
    } else if (const Assign *assign = parent ? parent->as<Assign>() : nullptr;
               assign && !assign->place && !assign->op && !m_index.placeOf(assign).parent) {
        fate.kept = HandleFate::Kept::Nowhere;
        return fate;
    } else if (const MacroCall *join = parent ? parent->as<MacroCall>() : nullptr; join && join->macro == Macro::Join) {
        fate.kept = HandleFate::Kept::InJoin;
        const auto branch = std::ranges::find(join->arguments, spawn, &ExpressionPtr::get);
        fate.branch = int(branch - join->arguments.begin());
        end(fate, HandleFate::End::Joined, join, discardedBranch(join, fate.branch));
        return fate;
    } else if (const MethodCall *push = parent ? parent->as<MethodCall>() : nullptr;
               push && push->method.text == u"push" && push->receiver.get() != spawn) {
        followList(fate, push);
        return fate;
    } else if (const Tuple *tuple = parent ? parent->as<Tuple>() : nullptr; tuple && !m_index.placeOf(tuple).parent) {
        const Entry entry = entryAt(fate.entry);
        const auto element = std::ranges::find(tuple->elements, spawn, &ExpressionPtr::get);
        const auto index = size_t(element - tuple->elements.begin());
        const Pattern *pattern = entry.isLet() ? &entry.statement->pattern : nullptr;
        if (pattern && pattern->kind == Pattern::Kind::Tuple && pattern->parts.size() == tuple->elements.size()
            && pattern->parts[index].kind == Pattern::Kind::Binding) {
            fate.kept = HandleFate::Kept::Variable;
            followVariable(fate, pattern->parts[index].binding.get());
            return fate;
        }
    }
    fate.kept = HandleFate::Kept::Elsewhere;
    fate.whyNot = handedOn(spawn, QStringLiteral("its handle"));
    return fate;
}

void HandleFlow::followVariable(HandleFate &fate, const Binding *variable) const
{
    fate.variable = variable;
    for (const Path *use : m_index.usesOf(variable))
        followUse(fate, use);
}

void HandleFlow::followUse(HandleFate &fate, const Path *use) const
{
    const auto fail = [&fate](const QString &why) {
        if (fate.whyNot.isEmpty())
            fate.whyNot = why;
    };
    const QString what = QStringLiteral("its handle `%1`").arg(use->segments.back().name.text);
    const Expression *value = use;
    const ExpressionPlace place = m_index.placeOf(use);
    const Expression *parent = place.parent;
    const bool isBorrowed = parent && parent->kind == ExpressionKind::Borrow;
    if (isBorrowed) {
        value = parent;
        parent = m_index.placeOf(parent).parent;
    }
    if (!parent) {
        const Entry entry = place.entry ? entryAt(place.entry) : Entry();
        const bool isThrown = entry.isLet() && entry.statement->pattern.kind == Pattern::Kind::Wildcard;
        if (!isBorrowed && place.entry && (isThrown || (!entry.isLet() && !entry.isTail())))
            return end(fate, HandleFate::End::Dropped, use, {place.entry, {}});
        return fail(handedOn(use, what));
    }
    if (parent->kind == ExpressionKind::Await)
        return end(fate, HandleFate::End::Awaited, parent, discarded(parent));
    if (const MacroCall *macro = parent->as<MacroCall>()) {
        const auto branch = std::ranges::find(macro->arguments, value, &ExpressionPtr::get);
        fate.branch = int(branch - macro->arguments.begin());
        if (macro->macro == Macro::Join)
            return end(fate, HandleFate::End::Joined, macro, discardedBranch(macro, fate.branch));
    } else if (m_index.isDrop(parent) && !isBorrowed) {
        const EntryPlace entry = m_index.placeOf(parent).entry;
        if (!entry)
            return fail(handedOn(use, what));
        return end(fate, HandleFate::End::Dropped, parent, {entry, {}});
    } else if (const MethodCall *call = parent->as<MethodCall>()) {
        if (call->receiver.get() != value && call->method.text == u"push" && !isBorrowed) {
            fate.entry = m_index.entryOf(call);
            return followList(fate, call);
        }
        static constexpr std::array methods{u"abort", u"is_finished", u"id", u"abort_handle"};
        const bool isLook = std::ranges::any_of(
            methods, [call](const char16_t *name) { return call->method.text == QStringView(name); });
        if (call->receiver.get() != value || !isLook)
            return fail(handedOn(use, what));
        fate.isAborted |= call->method.text.startsWith(u"abort");
    } else if (const Assign *assign = parent->as<Assign>(); assign && assign->place.get() == value) {
        return fail(QStringLiteral("%1 is given another task in line %2").arg(what).arg(lineOf(use)));
    } else {
        return fail(handedOn(use, what));
    }
    // A look at the handle that leaves it where it is.
    if (m_index.bodyOf(use) != m_index.bodyOf(fate.entry.block)) {
        fate.whyNotOn = QStringLiteral("%1 is used by another task in line %2").arg(what).arg(lineOf(use));
        return;
    }
    const EntryPlace entry = m_index.entryIn(fate.entry.block, use);
    if (entry.index > fate.lastUse.index)
        fate.lastUse = entry;
}

// --- lists --------------------------------------------------------------------------------------------

void HandleFlow::followList(HandleFate &fate, const MethodCall *push) const
{
    const Binding *list = m_index.bindingOf(push->receiver.get());
    const BindingOrigin origin = list ? m_index.originOf(list) : BindingOrigin();
    if (!origin.let || m_index.placeOf(push).parent
        || entryAt(origin.let).statement->pattern.kind != Pattern::Kind::Binding) {
        fate.kept = HandleFate::Kept::Elsewhere;
        if (fate.whyNot.isEmpty())
            fate.whyNot = QStringLiteral("its handle is kept in a list in line %1").arg(lineOf(push));
        return;
    }
    if (fate.kept == HandleFate::Kept::List || fate.end != HandleFate::End::None) {
        if (fate.whyNot.isEmpty())
            fate.whyNot = QStringLiteral("its handle is taken in more than one place");
        return;
    }
    fate.kept = HandleFate::Kept::List;
    fate.list = list;
    fate.push = push;
    for (const Path *use : m_index.usesOf(list))
        followListUse(fate, use);
}

void HandleFlow::followListUse(HandleFate &fate, const Path *use) const
{
    const QString name = use->segments.back().name.text;
    const auto fail = [&fate](const QString &why) {
        if (fate.whyNot.isEmpty())
            fate.whyNot = why;
    };
    const Expression *value = use;
    const Expression *parent = m_index.placeOf(use).parent;
    if (parent && parent->kind == ExpressionKind::Borrow) {
        value = parent;
        parent = m_index.placeOf(value).parent;
    }
    if (const MethodCall *call = parent ? parent->as<MethodCall>() : nullptr; call && call->receiver.get() == value) {
        const QString &method = call->method.text;
        if (method == u"push") {
            ++fate.pushCount;
            return;
        }
        if (method == u"into_iter" || method == u"iter_mut" || method == u"drain" || method == u"iter") {
            value = call;
            parent = m_index.placeOf(value).parent;
        } else if (method == u"len" || method == u"is_empty") {
            fate.isListUsed = true;
            return;
        } else {
            return fail(
                QStringLiteral("its handle is kept in `%1`, which is used in line %2").arg(name).arg(lineOf(use)));
        }
    }
    if (const For *loop = parent ? parent->as<For>() : nullptr; loop && loop->iterable.get() == value)
        return followLoop(fate, loop);
    if (const Index *index = parent ? parent->as<Index>() : nullptr; index && index->object.get() == value) {
        fate.isListUsed = true; // handles[0].abort()
        fate.isAborted = true;
        const MethodCall *call =
            m_index.placeOf(index).parent ? m_index.placeOf(index).parent->as<MethodCall>() : nullptr;
        if (call && (call->method.text == u"abort" || call->method.text == u"is_finished"))
            return;
    }
    if (parent && parent->kind == ExpressionKind::Macro && parent->as<MacroCall>()->macro != Macro::Join) {
        fate.isListUsed = true;
        return;
    }
    fail(handedOn(use, QStringLiteral("the list `%1` with its handle").arg(name)));
}

void HandleFlow::followLoop(HandleFate &fate, const For *loop) const
{
    HandleFate element;
    element.kept = HandleFate::Kept::Variable;
    element.entry = {loop->body.get(), 0};
    if (loop->pattern.kind == Pattern::Kind::Binding && loop->body)
        followVariable(element, loop->pattern.binding.get());
    else
        element.whyNot = QStringLiteral("its handle is taken apart in line %1").arg(lineOf(loop));
    if (element.kept == HandleFate::Kept::List)
        element.whyNot = QStringLiteral("its handle is moved to another list in line %1").arg(lineOf(loop));
    if (element.end == HandleFate::End::None && element.whyNot.isEmpty()) {
        fate.isListUsed = true; // the loop only looks
        fate.isAborted |= element.isAborted;
        return;
    }
    if (fate.loop && element.whyNot.isEmpty())
        element.whyNot = QStringLiteral("its handle is awaited in more than one loop");
    if (element.end == HandleFate::End::Joined && element.whyNot.isEmpty())
        element.whyNot = QStringLiteral("its handle is awaited by join! in a loop in line %1").arg(lineOf(loop));
    fate.loop = loop;
    fate.isAborted |= element.isAborted;
    fate.end = element.end;
    fate.ending = element.ending;
    fate.endEntry = element.endEntry;
    if (fate.whyNot.isEmpty())
        fate.whyNot = element.whyNot;
}

} // namespace Pollux
