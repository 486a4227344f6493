// SPDX-License-Identifier: MIT
#include "stepbuilder.h"

#include "durationexpression.h"
#include "lexer.h"

namespace Pollux {

using namespace Tree;

namespace {

constexpr int longestText = 60;

QString shortened(const QString &text) { return text.size() <= longestText ? text : text.left(longestText - 1) + u'…'; }

/// What an expression is about, without what is done to its result: `h.await.unwrap()` is about `h.await`.
const Expression *peeled(const Expression *e)
{
    for (const Expression *at = e; at;) {
        if (at->kind == ExpressionKind::Await || at->kind == ExpressionKind::Macro)
            return at;
        if (const MethodCall *call = at->as<MethodCall>())
            at = call->receiver.get();
        else if (const Try *question = at->as<Try>())
            at = question->operand.get();
        else if (const Field *field = at->as<Field>())
            at = field->object.get();
        else
            break;
    }
    return e;
}

std::optional<qint64> integer(const Expression *e)
{
    const Literal *literal = e ? e->as<Literal>() : nullptr;
    if (!literal || literal->value != Literal::Value::Integer || literal->integer > 1'000'000'000)
        return std::nullopt;
    return qint64(literal->integer);
}

bool isPrint(const MacroCall *macro)
{
    return macro
        && (macro->macro == Macro::Println || macro->macro == Macro::Print || macro->macro == Macro::Eprintln
            || macro->macro == Macro::Eprint);
}

bool hasReturn(const ProgramIndex &index, const Loop *loop)
{
    for (const Expression *e : index.expressions()) {
        if (e->kind == ExpressionKind::Return && e->span.begin >= loop->span.begin && e->span.end <= loop->span.end)
            return true;
    }
    return false;
}

} // namespace

StepBuilder::StepBuilder(const ProgramIndex &index, const SourceText &source) : m_index(index), m_source(source) {}

std::vector<Step> StepBuilder::stepsOf(const Block *body)
{
    m_steps.clear();
    if (body)
        block(body, 0);
    return std::move(m_steps);
}

void StepBuilder::block(const Block *block, int depth)
{
    for (int i = 0; i < entryCount(*block); ++i)
        entry(entryAt({block, i}), depth);
}

Step &StepBuilder::add(Step::Kind kind, const QString &verb, const QString &detail, SourceSpan span, int depth)
{
    Step step;
    step.kind = kind;
    step.depth = depth;
    step.span = span;
    step.verb = verb;
    step.detail = detail;
    m_steps.push_back(step);
    return m_steps.back();
}

QString StepBuilder::words(SourceSpan span) const
{
    const QStringView text = m_source.at(span);
    QString kept;
    if (text.contains(u"//") || text.contains(u"/*")) {
        quint32 end = 0;
        for (const Token &token : tokenize(text, Comments::Keep)) {
            if (token.kind == TokenKind::Comment) {
                kept += text.mid(end, token.span.begin - end);
                end = token.span.end;
            }
        }
        kept += text.mid(end);
    } else {
        kept = text.toString();
    }
    kept = kept.simplified();
    if (kept.endsWith(u';'))
        kept.chop(1);
    return shortened(kept);
}

void StepBuilder::entry(const Entry &entry, int depth)
{
    if (entry.value)
        value(entry.value, entry.span, depth);
    else if (entry.isLet())
        add(Step::Kind::Other, {}, words(entry.span), entry.span, depth);
}

void StepBuilder::value(const Expression *value, SourceSpan span, int depth)
{
    if (!structure(value, span, depth) && !simple(value, span, depth))
        add(Step::Kind::Other, {}, words(span), span, depth);
}

QString StepBuilder::futureName(const Expression *future) const
{
    if (const Borrow *borrow = future->as<Borrow>())
        return futureName(borrow->operand.get());
    if (future->kind == ExpressionKind::AsyncBlock)
        return QStringLiteral("async block");
    if (m_index.isSpawn(future))
        return targetOf(m_index, future->as<Call>()).name;
    if (m_index.isSleep(future) && !future->as<Call>()->arguments.empty()) {
        const Expression *argument = future->as<Call>()->arguments.front().get();
        const std::optional<Nanoseconds> length = durationConstant(m_index, m_source, argument).value;
        return QStringLiteral("sleep ") + (length ? durationText(*length) : durationInWords(m_source, argument));
    }
    const Call *call = future->as<Call>();
    if (const Path *callee = call && call->callee ? call->callee->as<Path>() : nullptr)
        return callee->segments.back().name.text;
    if (const Path *path = future->as<Path>())
        return withoutHandle(path->segments.back().name.text);
    return words(future->span);
}

void StepBuilder::timed(Step::Kind kind, const Call *call, SourceSpan span, int depth)
{
    const Expression *argument = call->arguments.empty() ? nullptr : call->arguments.front().get();
    const DurationConstant duration = durationConstant(m_index, m_source, argument);
    const QString verb = kind == Step::Kind::Sleep ? QStringLiteral("sleep") : QStringLiteral("compute");
    Step &step = add(kind, verb, {}, span, depth);
    step.detail = duration.value ? durationText(*duration.value) : shortened(durationInWords(m_source, argument));
    step.duration = duration.value.value_or(Nanoseconds(0));
    if (duration.literal)
        step.valueSpan = duration.literal->span;
}

void StepBuilder::await(const Await *await, SourceSpan span, int depth)
{
    const Expression *future = await->future.get();
    if (!future) {
        add(Step::Kind::Await, QStringLiteral("await"), {}, span, depth);
    } else if (m_index.isSleep(future)) {
        timed(Step::Kind::Sleep, future->as<Call>(), span, depth);
    } else if (m_index.isYield(future)) {
        add(Step::Kind::Yield, QStringLiteral("yield"), {}, span, depth);
    } else if (m_index.isSpawn(future)) {
        add(Step::Kind::Spawn, QStringLiteral("spawn"), futureName(future) + QStringLiteral(" and await it"), span,
            depth);
    } else {
        add(Step::Kind::Await, QStringLiteral("await"), futureName(future), span, depth);
        const AsyncBlock *inner = future->as<AsyncBlock>();
        if (inner && inner->body && inner->body->block)
            block(inner->body->block.get(), depth + 1);
    }
}

bool StepBuilder::simple(const Expression *value, SourceSpan span, int depth)
{
    const Expression *core = peeled(value);
    if (const MacroCall *macro = core->as<MacroCall>()) {
        if (isPrint(macro)) {
            print(macro, span, depth);
            return true;
        }
        if (macro->macro != Macro::Join)
            return false;
        QStringList names;
        for (const ExpressionPtr &branch : macro->arguments)
            names.append(futureName(branch.get()));
        add(Step::Kind::Join, QStringLiteral("join"), shortened(names.join(u", ")), span, depth);
        return true;
    }
    if (const Await *awaited = core->as<Await>()) {
        await(awaited, span, depth);
        return true;
    }
    if (m_index.isBlockingSleep(value)) {
        timed(Step::Kind::Block, value->as<Call>(), span, depth);
        return true;
    }
    if (m_index.isSpawn(value)) {
        add(Step::Kind::Spawn, QStringLiteral("spawn"), futureName(value), span, depth);
        return true;
    }
    const auto firstArgument = [](const std::vector<ExpressionPtr> &arguments) {
        return arguments.empty() ? nullptr : arguments.front().get();
    };
    if (const Assign *assign = value->as<Assign>())
        return assign->value && simple(assign->value.get(), span, depth);
    const Call *call = value->as<Call>();
    const MethodCall *method = value->as<MethodCall>();
    const Expression *argument = call   ? firstArgument(call->arguments)
                               : method ? firstArgument(method->arguments)
                                        : nullptr;
    const bool handsOn = argument && (m_index.isDrop(value) || (method && method->method.text == u"push"));
    if (handsOn && (m_index.isSpawn(argument) || peeled(argument)->kind == ExpressionKind::Await))
        return simple(argument, span, depth);
    return false;
}

void StepBuilder::print(const MacroCall *macro, SourceSpan span, int depth)
{
    QString text;
    for (const FormatPiece &piece : macro->format) {
        text += QString::fromUtf8(piece.literal);
        if (piece.argument >= 0 && size_t(piece.argument) < macro->arguments.size())
            text += u'{' + words(macro->arguments[size_t(piece.argument)]->span) + u'}';
    }
    Step &step = add(Step::Kind::Print, QStringLiteral("print"), text, span, depth);
    if (macro->arguments.empty())
        step.valueSpan = macro->formatSpan;
}

QString StepBuilder::forWords(const For *loop, QString &verb) const
{
    const Range *range = loop->iterable ? loop->iterable->as<Range>() : nullptr;
    if (range) {
        const std::optional<qint64> low = integer(range->low.get());
        const std::optional<qint64> high = integer(range->high.get());
        if (low && high) {
            const qint64 count = std::max<qint64>(0, *high - *low + (range->inclusive ? 1 : 0));
            verb = QStringLiteral("repeat");
            return count == 1 ? QStringLiteral("once") : QStringLiteral("%1 times").arg(count);
        }
    }
    verb = QStringLiteral("for each");
    const QString items = loop->iterable ? words(loop->iterable->span) : QString();
    return shortened(words(loop->pattern.span) + QStringLiteral(" of ") + items);
}

bool StepBuilder::structure(const Expression *value, SourceSpan span, int depth)
{
    using Kind = Step::Kind;
    const auto body = [this, depth](const std::unique_ptr<Block> &inner) {
        if (inner)
            block(inner.get(), depth + 1);
    };
    switch (value->kind) {
    case ExpressionKind::For: {
        QString verb;
        const QString detail = forWords(value->as<For>(), verb);
        add(Kind::Loop, verb, detail, span, depth);
        body(value->as<For>()->body);
        return true;
    }
    case ExpressionKind::While: {
        const ExpressionPtr &condition = value->as<While>()->condition;
        add(Kind::Loop, QStringLiteral("while"), condition ? words(condition->span) : QString(), span, depth);
        body(value->as<While>()->body);
        return true;
    }
    case ExpressionKind::Loop: {
        const Loop *loop = value->as<Loop>();
        const QString ending = m_index.hasBreak(loop)   ? QStringLiteral("until it breaks")
                             : hasReturn(m_index, loop) ? QStringLiteral("until it returns")
                                                        : QStringLiteral("for ever");
        add(Kind::Loop, QStringLiteral("repeat"), ending, span, depth);
        body(loop->body);
        return true;
    }
    case ExpressionKind::If: branches(value->as<If>(), span, QStringLiteral("if"), depth); return true;
    case ExpressionKind::Match: match(value->as<Match>(), span, depth); return true;
    case ExpressionKind::Block:
        add(Kind::Other, QStringLiteral("block"), {}, span, depth);
        body(value->as<BlockExpression>()->block);
        return true;
    default: return false;
    }
}

void StepBuilder::branches(const If *branch, SourceSpan span, const QString &verb, int depth)
{
    const QString condition = branch->condition ? words(branch->condition->span) : QString();
    add(Step::Kind::Branch, verb, condition, span, depth);
    if (branch->then)
        block(branch->then.get(), depth + 1);
    const Expression *otherwise = branch->otherwise.get();
    if (!otherwise)
        return;
    if (const If *next = otherwise->as<If>())
        return branches(next, next->span, QStringLiteral("else if"), depth);
    add(Step::Kind::Branch, QStringLiteral("else"), {}, otherwise->span, depth);
    const BlockExpression *inner = otherwise->as<BlockExpression>();
    if (inner && inner->block)
        block(inner->block.get(), depth + 1);
}

void StepBuilder::match(const Match *match, SourceSpan span, int depth)
{
    add(Step::Kind::Branch, QStringLiteral("match"), match->value ? words(match->value->span) : QString(), span, depth);
    for (const MatchArm &arm : match->arms) {
        const SourceSpan armSpan = arm.value ? joined(arm.pattern.span, arm.value->span) : arm.pattern.span;
        const SourceSpan when = arm.guard ? joined(arm.pattern.span, arm.guard->span) : arm.pattern.span;
        add(Step::Kind::Branch, QStringLiteral("case"), words(when), armSpan, depth + 1);
        const BlockExpression *inner = arm.value ? arm.value->as<BlockExpression>() : nullptr;
        if (inner && inner->block)
            block(inner->block.get(), depth + 2);
        else if (arm.value)
            value(arm.value.get(), arm.value->span, depth + 2);
    }
}

QString summaryOf(const std::vector<Step> &steps)
{
    constexpr int mostParts = 6;
    constexpr int longestDetail = 24;
    QStringList parts;
    bool isMore = false;
    for (const Step &step : steps) {
        if (step.depth > 0 || step.kind == Step::Kind::Other || step.verb == u"else" || step.verb == u"else if")
            continue;
        if (parts.size() == mostParts) {
            isMore = true;
            break;
        }
        const bool says = step.kind != Step::Kind::Print && step.kind != Step::Kind::Branch && !step.detail.isEmpty()
                       && step.detail.size() <= longestDetail;
        parts.append(says ? step.verb + u' ' + step.detail : step.verb);
    }
    if (parts.isEmpty())
        return steps.empty() ? QStringLiteral("nothing") : QStringLiteral("code");
    return parts.join(QStringLiteral(" · ")) + (isMore ? QStringLiteral(" · …") : QString());
}

} // namespace Pollux
