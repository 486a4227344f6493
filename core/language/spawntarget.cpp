// SPDX-License-Identifier: MIT
#include "handleflow.h"

namespace Pollux {

using namespace Tree;

QString withoutHandle(const QString &variable)
{
    static const QString word = QStringLiteral("handle");
    QString name = variable;
    while (name.startsWith(u'_'))
        name.remove(0, 1);
    if (name.endsWith(u'_' + word))
        name.chop(word.size() + 1);
    else if (name.startsWith(word + u'_'))
        name.remove(0, word.size() + 1);
    return name.isEmpty() ? variable : name;
}

namespace {

QString variableName(const ProgramIndex &index, const Call *spawn)
{
    const ExpressionPlace place = index.placeOf(spawn);
    if (place.parent || !place.entry)
        return {};
    const Entry entry = entryAt(place.entry);
    if (!entry.isLet() || entry.statement->pattern.kind != Pattern::Kind::Binding)
        return {};
    const QString name = withoutHandle(entry.statement->pattern.binding->name.text);
    return name == u"handle" || name == u"_" ? QString() : name;
}

const Block *bodyOf(const Function *function)
{
    const Block *block = function->body.block.get();
    if (function->isAsync || !block || !block->tail)
        return block;
    // `fn f() -> impl Future { async move { ... } }`
    const AsyncBlock *inner = block->tail->as<AsyncBlock>();
    return inner && inner->body ? inner->body->block.get() : block;
}

SpawnTarget targetOf(const ProgramIndex &index, const Expression *future, int depth)
{
    if (const Call *call = future ? future->as<Call>() : nullptr) {
        const Path *callee = call->callee ? call->callee->as<Path>() : nullptr;
        if (const Function *function = index.functionOf(callee))
            return {function->name.text, bodyOf(function), function};
        if (callee && !callee->segments.empty())
            return {callee->segments.back().name.text, nullptr, nullptr};
    } else if (const AsyncBlock *block = future ? future->as<AsyncBlock>() : nullptr) {
        return {{}, block->body ? block->body->block.get() : nullptr, nullptr};
    } else if (const Binding *variable = index.bindingOf(future); variable && depth < 8) {
        const EntryPlace let = index.originOf(variable).let;
        const Entry entry = let ? entryAt(let) : Entry();
        if (entry.isLet() && entry.statement->pattern.kind == Pattern::Kind::Binding) {
            SpawnTarget target = targetOf(index, entry.value, depth + 1);
            if (target.name.isEmpty())
                target.name = withoutHandle(variable->name.text);
            return target;
        }
        return {withoutHandle(variable->name.text), nullptr, nullptr};
    }
    return {QStringLiteral("task"), nullptr, nullptr};
}

} // namespace

SpawnTarget targetOf(const ProgramIndex &index, const Call *spawn)
{
    const Expression *future = spawn->arguments.empty() ? nullptr : spawn->arguments.front().get();
    SpawnTarget target = targetOf(index, future, 0);
    const QString variable = target.function ? QString() : variableName(index, spawn);
    if (!variable.isEmpty() && future && future->kind != ExpressionKind::Call)
        target.name = variable;
    if (target.name.isEmpty())
        target.name = QStringLiteral("async block");
    return target;
}

} // namespace Pollux
