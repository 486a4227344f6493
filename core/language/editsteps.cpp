// SPDX-License-Identifier: MIT
#include "durationexpression.h"
#include "editchecks.h"

#include <algorithm>

namespace Pollux {

using namespace Tree;

namespace {

/// The innermost entry of the body that holds the span; empty: none.
EntryPlace entryAround(const ProgramIndex &index, const Block *body, SourceSpan span)
{
    EntryPlace found;
    for (const Block *block : index.blocks()) { // outer ones first
        if (block->span.begin > span.begin || block->span.end < span.end || block->span.begin < body->span.begin
            || block->span.end > body->span.end)
            continue;
        for (int i = 0; i < entryCount(*block); ++i) {
            const SourceSpan entry = entryAt({block, i}).span;
            if (entry.begin <= span.begin && entry.end >= span.end)
                found = {block, i};
        }
    }
    return found;
}

EntryPlace entryWithSpan(const ProgramIndex &index, SourceSpan span)
{
    for (const Block *block : index.blocks()) {
        for (int i = 0; i < entryCount(*block); ++i) {
            if (entryAt({block, i}).span == span)
                return {block, i};
        }
    }
    return {};
}

/// A loop or branch at the end of a block needs no semicolon and is no value there.
bool isValue(const Editing &editing, EntryPlace place)
{
    const Entry entry = entryAt(place);
    if (!entry.isTail())
        return false;
    switch (entry.value->kind) {
    case ExpressionKind::For:
    case ExpressionKind::While: return false;
    case ExpressionKind::If:
    case ExpressionKind::Match:
    case ExpressionKind::Loop:
    case ExpressionKind::Block: return !editing.plan.flow().isUnit(place.block);
    default: return true;
    }
}

void insertStep(Editing &editing, const Block *block, EntryPlace after, const QString &statement)
{
    EditLayout &layout = editing.layout;
    if (after) {
        const Entry entry = entryAt(after);
        if (entry.isTail() && layout.text({entry.span.end - 1, entry.span.end}) != u"}")
            layout.insert(entry.span.end, QStringLiteral(";"));
        layout.insertAfterStatement(entry.span, {statement});
        return;
    }
    const int count = entryCount(*block);
    if (count == 0)
        layout.insertIntoEmptyBlock(block->span, {statement});
    else if (isValue(editing, {block, count - 1}))
        layout.insertBeforeStatement(entryAt({block, count - 1}).span, {statement});
    else
        layout.insertAfterStatement(entryAt({block, count - 1}).span, {statement});
}

/// A binding of the statement that is used behind it, in words; empty: none.
QString usedBinding(const Editing &editing, const Pattern &pattern)
{
    if (pattern.binding) {
        const auto &uses = editing.index.usesOf(pattern.binding.get());
        if (!uses.empty()) {
            return QStringLiteral("`%1` is used in line %2")
                .arg(pattern.binding->name.text)
                .arg(editing.plan.flow().lineOf(uses.front()));
        }
    }
    for (const Pattern &part : pattern.parts) {
        if (const QString used = usedBinding(editing, part); !used.isEmpty())
            return used;
    }
    return {};
}

/// A list whose only pushes stand inside the span: without them rustc does not know what it holds. Empty: none.
QString onlyPushes(const Editing &editing, SourceSpan span)
{
    const ProgramIndex &index = editing.index;
    const auto isInside = [span](SourceSpan inner) { return inner.begin >= span.begin && inner.end <= span.end; };
    for (const Binding *list : index.bindings()) {
        const EntryPlace let = index.originOf(list).let;
        if (!let || isInside(list->name.span) || entryAt(let).statement->type || !entryAt(let).value)
            continue;
        const Expression *value = entryAt(let).value;
        const Array *array = value->as<Array>();
        const Call *create = value->as<Call>();
        const Path *path = create ? create->callee->as<Path>() : nullptr;
        const bool isEmpty = (array && array->elements.empty())
                          || (path && index.fullPath(path).startsWith(u"Vec::") && !hasArguments(*path));
        int inside = 0;
        int outside = 0;
        for (const Path *use : index.usesOf(list)) {
            const Expression *parent = index.placeOf(use).parent;
            const MethodCall *call = parent ? parent->as<MethodCall>() : nullptr;
            if (call && call->receiver.get() == use && call->method.text == u"push")
                ++(isInside(call->span) ? inside : outside);
        }
        if (isEmpty && inside > 0 && outside == 0)
            return QStringLiteral("nothing else says what `%1` holds").arg(list->name.text);
    }
    return {};
}

} // namespace

EditResult addStep(const Analysis &analysis, SourceSpan bodySpan, SourceSpan afterSpan, const NewStep &step)
{
    Editing editing(analysis);
    const Block *body = editing.index.blockAt(bodySpan);
    if (!body)
        return refused(bodySpan, QStringLiteral("no body stands here"));
    EntryPlace after;
    if (!afterSpan.isEmpty()) {
        after = entryAround(editing.index, body, afterSpan);
        if (!after)
            return refused(afterSpan, QStringLiteral("no step stands here"));
        const bool keepsValue =
            entryAt(after).isTail() && !editing.plan.flow().isUnit(after.block) && isValue(editing, after);
        if (keepsValue)
            return refused(afterSpan, QStringLiteral("nothing can stand behind the value of a block"),
                           QStringLiteral("add the step before it"));
    }
    const Block *block = after ? after.block : body;
    if (StepText::awaits(step) && !editing.index.bodyOf(block).isAsync()) {
        return refused(bodySpan, QStringLiteral("`.await` can only stand in an async fn or async block"),
                       QStringLiteral("add a compute step, or make the function async"));
    }
    StepText text(editing, block);
    const QString statement = text.statement(step);
    insertStep(editing, block, after, statement);
    text.addImports();
    return checked(editing, QStringLiteral("Add step %1").arg(StepText::description(step)));
}

EditResult removeStep(const Analysis &analysis, SourceSpan stepSpan)
{
    Editing editing(analysis);
    const EntryPlace place = entryWithSpan(editing.index, stepSpan);
    if (!place) {
        for (const Expression *expression : editing.index.expressions()) {
            const If *branch = expression->as<If>();
            if (!branch || !branch->otherwise || !branch->then || branch->otherwise->span != stepSpan)
                continue;
            if (!editing.plan.flow().isUnit(branch->then.get()))
                return refused(stepSpan, QStringLiteral("the branch gives a value"));
            const SourceSpan span{branch->then->span.end, stepSpan.end};
            const QString kept = editing.layout.keptComments(span).trimmed();
            editing.layout.replace(span, kept.isEmpty() ? kept : u' ' + kept);
            return checked(editing, QStringLiteral("Remove branch"));
        }
        return refused(stepSpan, QStringLiteral("this is a part of another step"),
                       QStringLiteral("remove the whole step, or change the text itself"));
    }
    const Entry entry = entryAt(place);
    if (entry.isTail() && isValue(editing, place) && !editing.plan.flow().isUnit(place.block))
        return refused(stepSpan, QStringLiteral("this step is the value of its block"));
    QString whyNot = entry.isLet() ? usedBinding(editing, entry.statement->pattern) : QString();
    if (whyNot.isEmpty())
        whyNot = onlyPushes(editing, stepSpan);
    if (!whyNot.isEmpty())
        return refused(stepSpan, QStringLiteral("the step cannot be removed: %1").arg(whyNot));
    editing.layout.removeStatement(stepSpan);
    return checked(editing, QStringLiteral("Remove step"));
}

EditResult setStepText(const Analysis &analysis, const Step &step, const QString &text)
{
    if (step.kind != Step::Kind::Print || step.valueSpan.isEmpty())
        return refused(step.span, QStringLiteral("the printed text holds values"),
                       QStringLiteral("change the text itself"));
    Editing editing(analysis);
    editing.layout.replace(step.valueSpan, stringLiteral(text, true));
    return checked(editing, QStringLiteral("Change printed text"));
}

namespace {

EditResult rewritten(Editing &editing, const Expression *duration, Nanoseconds value)
{
    const SourceText &source = editing.analysis.source;
    if (value.count() < 0)
        return refused({}, QStringLiteral("a duration cannot be negative"));
    const DurationConstant constant = durationConstant(editing.index, source, duration);
    if (!constant.literal) {
        return refused(constant.place, QStringLiteral("the length cannot be changed here: %1").arg(constant.whyNot),
                       QStringLiteral("change it in line %1").arg(source.lineColumn(constant.place.begin).line));
    }
    editing.layout.replace(constant.literal->span, rewrittenDuration(source, constant.literal, value));
    return checked(editing, QStringLiteral("Set duration to %1").arg(durationText(value)));
}

/// The duration of a sleep call.
const Expression *durationOf(const ProgramIndex &index, const Expression *sleep)
{
    const bool isSleep = index.isSleep(sleep) || index.isBlockingSleep(sleep);
    const Call *call = isSleep ? sleep->as<Call>() : nullptr;
    return call && !call->arguments.empty() ? call->arguments.front().get() : nullptr;
}

} // namespace

EditResult setStepDuration(const Analysis &analysis, const Step &step, Nanoseconds duration)
{
    Editing editing(analysis);
    for (const Expression *expression : editing.index.expressions()) {
        const Expression *argument = durationOf(editing.index, expression);
        if (!argument)
            continue;
        const bool isIts = step.valueSpan.isEmpty()
                             ? expression->span.begin >= step.span.begin && expression->span.end <= step.span.end
                             : argument->span == step.valueSpan;
        if (isIts)
            return rewritten(editing, argument, duration);
    }
    return refused(step.span, QStringLiteral("this step has no duration"));
}

EditResult setSleepDuration(const Analysis &analysis, SourceSpan awaitSpan, Nanoseconds duration)
{
    Editing editing(analysis);
    for (const Expression *expression : editing.index.expressions()) {
        const Await *await = expression->as<Await>();
        if (await && (await->span == awaitSpan || await->keyword == awaitSpan)) {
            const Expression *future = await->future.get();
            // `let nap = sleep(..);` and `nap.await` later on.
            if (const Binding *variable = editing.index.bindingOf(future)) {
                const EntryPlace let = editing.index.originOf(variable).let;
                future = let ? entryAt(let).value : nullptr;
            }
            if (const Expression *argument = durationOf(editing.index, future))
                return rewritten(editing, argument, duration);
            return refused(awaitSpan, QStringLiteral("what is awaited here is no sleep"));
        }
        if (expression->span == awaitSpan) {
            if (const Expression *argument = durationOf(editing.index, expression))
                return rewritten(editing, argument, duration);
        }
    }
    return refused(awaitSpan, QStringLiteral("no sleep stands here"));
}

} // namespace Pollux
