// SPDX-License-Identifier: MIT
#include "handleflow.h"

#include <algorithm>
#include <array>

namespace Pollux {

using namespace Tree;

namespace {

/// Methods of a list, an iterator or an Option that give the handle on.
bool givesOn(const QString &method)
{
    static constexpr std::array names{u"iter",   u"iter_mut",  u"into_iter", u"drain",      u"rev",   u"pop",
                                      u"remove", u"unwrap",    u"expect",    u"take",       u"first", u"last",
                                      u"next",   u"enumerate", u"skip",      u"swap_remove"};
    return std::ranges::any_of(names, [&method](const char16_t *name) { return method == QStringView(name); });
}

bool isIn(const std::vector<ExpressionPtr> &list, const Expression *expression, size_t &index)
{
    const auto it = std::ranges::find(list, expression, &ExpressionPtr::get);
    index = size_t(it - list.begin());
    return it != list.end();
}

} // namespace

bool HandleFlow::isAwaited(const Call *spawn) const
{
    Visited visited;
    return isValueAwaited(spawn, visited);
}

bool HandleFlow::isBindingAwaited(const Binding *binding, Visited &visited) const
{
    if (std::ranges::find(visited, static_cast<const void *>(binding)) != visited.end())
        return false;
    visited.push_back(binding);
    return std::ranges::any_of(m_index.usesOf(binding),
                               [this, &visited](const Path *use) { return isValueAwaited(use, visited); });
}

bool HandleFlow::isPatternAwaited(const Pattern &pattern, Visited &visited) const
{
    if (pattern.binding && isBindingAwaited(pattern.binding.get(), visited))
        return true;
    return std::ranges::any_of(pattern.parts,
                               [this, &visited](const Pattern &part) { return isPatternAwaited(part, visited); });
}

bool HandleFlow::isReturnAwaited(const Function *function, Visited &visited) const
{
    if (!function || std::ranges::find(visited, static_cast<const void *>(function)) != visited.end())
        return false;
    visited.push_back(function);
    return std::ranges::any_of(m_index.usesOf(function), [this, function, &visited](const Path *use) {
        const Expression *call = m_index.placeOf(use).parent;
        if (!call || call->kind != ExpressionKind::Call || call->as<Call>()->callee.get() != use)
            return false;
        if (!function->isAsync)
            return isValueAwaited(call, visited);
        const Expression *await = m_index.placeOf(call).parent; // of the call; what it gives is the handle
        return await && await->kind == ExpressionKind::Await && isValueAwaited(await, visited);
    });
}

bool HandleFlow::isEntryAwaited(EntryPlace place, const Expression *value, Visited &visited) const
{
    if (!place)
        return false;
    const Entry entry = entryAt(place);
    if (entry.isLet()) {
        const Pattern &pattern = entry.statement->pattern;
        return isPatternAwaited(pattern, visited);
    }
    if (!entry.isTail() || entry.value != value)
        return false;
    const BlockPlace owner = m_index.placeOf(place.block);
    if (owner.function)
        return isReturnAwaited(owner.function, visited);
    return owner.expression && owner.expression->kind != ExpressionKind::AsyncBlock
        && isValueAwaited(owner.expression, visited);
}

bool HandleFlow::isValueAwaited(const Expression *value, Visited &visited) const
{
    const ExpressionPlace place = m_index.placeOf(value);
    const Expression *parent = place.parent;
    if (!parent)
        return isEntryAwaited(place.entry, value, visited);
    size_t index = 0;
    switch (parent->kind) {
    case ExpressionKind::Await: return true;
    case ExpressionKind::Macro: return parent->as<MacroCall>()->macro == Macro::Join;
    case ExpressionKind::Tuple: {
        // `let (a, b) = (spawn(..), spawn(..));` gives each its own name.
        const EntryPlace let = m_index.placeOf(parent).entry;
        const Entry entry = let ? entryAt(let) : Entry();
        if (entry.isLet() && entry.statement->pattern.kind == Pattern::Kind::Tuple
            && isIn(parent->as<Tuple>()->elements, value, index) && index < entry.statement->pattern.parts.size())
            return isPatternAwaited(entry.statement->pattern.parts[index], visited);
        return isValueAwaited(parent, visited);
    }
    case ExpressionKind::Unary:
    case ExpressionKind::Borrow:
    case ExpressionKind::Array:
    case ExpressionKind::ArrayRepeat:
    case ExpressionKind::Try:
    case ExpressionKind::Block:
    case ExpressionKind::If:
    case ExpressionKind::Field: return isValueAwaited(parent, visited);
    case ExpressionKind::Index: return parent->as<Index>()->object.get() == value && isValueAwaited(parent, visited);
    case ExpressionKind::MethodCall: {
        const MethodCall *call = parent->as<MethodCall>();
        if (call->receiver.get() == value)
            return givesOn(call->method.text) && isValueAwaited(call, visited);
        const Binding *list = m_index.bindingOf(call->receiver.get());
        return list && isBindingAwaited(list, visited);
    }
    case ExpressionKind::Call: {
        const Call *call = parent->as<Call>();
        if (!isIn(call->arguments, value, index))
            return false;
        if (const Function *function = m_index.functionOf(call->callee.get())) {
            return index < function->parameters.size()
                && isPatternAwaited(function->parameters[index].pattern, visited);
        }
        return !m_index.isDrop(call) && isValueAwaited(call, visited); // Some(handle)
    }
    case ExpressionKind::For:
        return parent->as<For>()->iterable.get() == value && isPatternAwaited(parent->as<For>()->pattern, visited);
    case ExpressionKind::Let: return isPatternAwaited(parent->as<Let>()->pattern, visited);
    case ExpressionKind::Match: {
        const Match *match = parent->as<Match>();
        if (match->value.get() != value)
            return isValueAwaited(match, visited);
        return std::ranges::any_of(
            match->arms, [this, &visited](const MatchArm &arm) { return isPatternAwaited(arm.pattern, visited); });
    }
    case ExpressionKind::Assign: {
        const Binding *variable = m_index.bindingOf(parent->as<Assign>()->place.get());
        return variable && parent->as<Assign>()->value.get() == value && isBindingAwaited(variable, visited);
    }
    case ExpressionKind::Return: return isReturnAwaited(m_index.bodyOf(parent).function, visited);
    default: return false;
    }
}

} // namespace Pollux
