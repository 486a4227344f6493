// SPDX-License-Identifier: MIT
#include "resolverstate.h"

#include <algorithm>

namespace Pollux {

using namespace Tree;

void Resolver::resolveAll(const std::vector<ExpressionPtr> &expressions, Use use)
{
    for (const ExpressionPtr &expression : expressions)
        resolve(expression, use);
}

void Resolver::resolve(const ExpressionPtr &expression, Use use)
{
    if (!expression)
        return;
    Expression &e = *expression;
    switch (e.kind) {
    case ExpressionKind::Literal:
        break;
    case ExpressionKind::Path:
        resolvePath(*e.as<Path>(), use, nullptr);
        if (const auto &path = *e.as<Path>(); path.function) {
            error(path.span, {}, QStringLiteral("`%1` can only be called here, not used as a value").arg(path.segments.back().name.text),
                  QStringLiteral("write `%1(...)`; functions as values come with a later version").arg(path.segments.back().name.text));
        }
        break;
    case ExpressionKind::Tuple:
        resolveAll(e.as<Tuple>()->elements);
        break;
    case ExpressionKind::Array:
        resolveAll(e.as<Array>()->elements);
        break;
    case ExpressionKind::ArrayRepeat:
        resolve(e.as<ArrayRepeat>()->element);
        resolve(e.as<ArrayRepeat>()->count);
        break;
    case ExpressionKind::Unary:
        resolve(e.as<Unary>()->operand, e.as<Unary>()->op == UnaryOperator::Dereference ? Use::Place : Use::Value);
        break;
    case ExpressionKind::Borrow:
        resolveBorrow(*e.as<Borrow>());
        break;
    case ExpressionKind::Binary: {
        const auto &binary = *e.as<Binary>();
        const bool comparison = binary.op >= BinaryOperator::Equal; // compares by reference, as PartialEq does
        resolve(binary.left, comparison ? Use::Place : Use::Value);
        resolve(binary.right, comparison ? Use::Place : Use::Value);
        break;
    }
    case ExpressionKind::Logical:
        resolve(e.as<Logical>()->left);
        resolve(e.as<Logical>()->right);
        break;
    case ExpressionKind::Assign:
        resolveAssign(*e.as<Assign>());
        break;
    case ExpressionKind::Cast:
        resolve(e.as<Cast>()->operand);
        if (const Type &type = e.as<Cast>()->type; type.kind != Type::Kind::Path || type.segments.size() != 1 || !numberType(type.segments.front().name.text)) {
            if (type.kind != Type::Kind::Inferred && !(type.segments.size() == 1 && type.segments.front().name.text == u"char"))
                error(type.span, QStringLiteral("E0605"), QStringLiteral("`as` converts between number types"));
        }
        break;
    case ExpressionKind::Range:
        resolve(e.as<Range>()->low);
        resolve(e.as<Range>()->high);
        break;
    case ExpressionKind::Call:
        resolveCall(*e.as<Call>());
        break;
    case ExpressionKind::MethodCall:
        resolveMethodCall(*e.as<MethodCall>());
        break;
    case ExpressionKind::Field:
        resolve(e.as<Field>()->object, Use::Place);
        break;
    case ExpressionKind::Index:
        resolve(e.as<Index>()->object, Use::Place);
        resolve(e.as<Index>()->index);
        break;
    case ExpressionKind::Await:
        resolveAwait(*e.as<Await>());
        break;
    case ExpressionKind::Try:
        resolve(e.as<Try>()->operand);
        break;
    case ExpressionKind::Block: {
        auto &block = *e.as<BlockExpression>();
        if (!block.label.isEmpty())
            m_body->labels.append(block.label);
        resolveBlock(*block.block, Use::Value);
        if (!block.label.isEmpty())
            m_body->labels.removeLast();
        break;
    }
    case ExpressionKind::AsyncBlock:
        resolveAsyncBlock(*e.as<AsyncBlock>());
        break;
    case ExpressionKind::If: {
        auto &branch = *e.as<If>();
        const size_t locals = m_body->locals.size();
        resolve(branch.condition);
        resolveBlock(*branch.then);
        m_body->locals.resize(locals);
        resolve(branch.otherwise);
        break;
    }
    case ExpressionKind::Let:
        resolveScrutinee(e.as<Let>()->value, bindsByValue(e.as<Let>()->pattern));
        resolvePattern(e.as<Let>()->pattern);
        break;
    case ExpressionKind::Match:
        resolveMatch(*e.as<Match>());
        break;
    case ExpressionKind::While: {
        auto &loop = *e.as<While>();
        const size_t locals = m_body->locals.size();
        resolve(loop.condition);
        resolveLoopBody(loop.label, *loop.body);
        m_body->locals.resize(locals);
        break;
    }
    case ExpressionKind::Loop:
        resolveLoopBody(e.as<Loop>()->label, *e.as<Loop>()->body);
        break;
    case ExpressionKind::For: {
        auto &loop = *e.as<For>();
        resolve(loop.iterable);
        const size_t locals = m_body->locals.size();
        resolvePattern(loop.pattern);
        resolveLoopBody(loop.label, *loop.body);
        m_body->locals.resize(locals);
        break;
    }
    case ExpressionKind::Break:
        resolve(e.as<Break>()->value);
        resolveJump(e.as<Break>()->label, e.as<Break>()->labelSpan, e.span, "break");
        break;
    case ExpressionKind::Continue:
        resolveJump(e.as<Continue>()->label, e.as<Continue>()->labelSpan, e.span, "continue");
        break;
    case ExpressionKind::Return:
        resolve(e.as<Return>()->value);
        break;
    case ExpressionKind::Macro:
        resolveMacro(*e.as<MacroCall>());
        break;
    case ExpressionKind::StructLiteral:
    case ExpressionKind::Closure:
    case ExpressionKind::Select:
    case ExpressionKind::Discard:
        break; // notRunYet() refuses them before
    }
}

void Resolver::checkArity(SourceSpan span, const QString &name, qsizetype expected, qsizetype given)
{
    if (expected == given)
        return;
    error(span, QStringLiteral("E0061"),
          QStringLiteral("`%1` takes %2 argument%3 but %4 %5 supplied")
              .arg(name)
              .arg(expected)
              .arg(expected == 1 ? u"" : u"s")
              .arg(given)
              .arg(given == 1 ? u"was" : u"were"));
}

void Resolver::resolveCall(Call &call)
{
    auto *path = call.callee->as<Path>();
    if (!path) {
        resolve(call.callee);
        error(call.callee->span, QStringLiteral("E0618"), QStringLiteral("expected a function to call"),
              QStringLiteral("only functions can be called; closures come with a later version"));
        resolveAll(call.arguments);
        return;
    }
    resolvePath(*path, Use::Place, &call);
    resolveAll(call.arguments);
    const qsizetype given = qsizetype(call.arguments.size());
    const QString name = path->segments.back().name.text;
    if (path->local) {
        error(path->span, QStringLiteral("E0618"), QStringLiteral("expected function, found `%1`").arg(name),
              QStringLiteral("a variable cannot be called; closures come with a later version"));
    } else if (path->function) {
        checkArity(path->span, name, qsizetype(path->function->parameters.size()), given);
    } else if (path->builtin != Builtin::None) {
        const BuiltinInfo *info = findBuiltin(fullPath(namesOf(*path)));
        if (info && info->arity < 0)
            error(path->span, QStringLiteral("E0618"), QStringLiteral("expected function, found `%1`").arg(name), QStringLiteral("remove the `()`"));
        else if (info)
            checkArity(path->span, name, info->arity, given);
    }
}

void Resolver::resolveMethodCall(MethodCall &call)
{
    const MethodInfo *method = findMethod(call.method.text);
    resolve(call.receiver, method && method->receiver != Receiver::ByValue ? Use::Place : Use::Value);
    resolveAll(call.arguments);
    if (!method) {
        error(call.method.span, QStringLiteral("E0599"), QStringLiteral("no method named `%1` found, or it is not supported yet").arg(call.method.text),
              QStringLiteral("the README lists the methods that are supported"));
        return;
    }
    call.resolved = method->method;
    checkArity(call.method.span, call.method.text, method->arity, qsizetype(call.arguments.size()));
}

void Resolver::resolveAwait(Await &await)
{
    resolve(await.future);
    if (m_body->isAsync)
        return;
    error(await.keyword, QStringLiteral("E0728"), QStringLiteral("`await` is only allowed inside `async` functions and blocks"),
          QStringLiteral("this is inside %1; make it `async fn`").arg(m_body->kind));
}

void Resolver::resolveAsyncBlock(AsyncBlock &block)
{
    BodyScope scope;
    scope.outer = m_body;
    scope.isAsync = true;
    scope.asyncBody = block.body.get();
    scope.isMove = block.isMove;
    scope.kind = QStringLiteral("an async block");
    m_body = &scope;
    resolveBlock(*block.body->block);
    m_body = scope.outer;
    for (Capture &capture : block.body->captures) {
        if (!block.isMove && capture.variable->isCell)
            capture.mode = Capture::Mode::Cell;
    }
}

namespace {

/// The variable that a place expression is in; null for a place behind something else.
Path *rootOf(Expression &place)
{
    if (auto *field = place.as<Field>())
        return rootOf(*field->object);
    if (auto *index = place.as<Index>())
        return rootOf(*index->object);
    return place.as<Path>();
}

} // namespace

void Resolver::resolveAssign(Assign &assign)
{
    resolve(assign.value);
    if (!assign.place)
        return;
    resolve(assign.place, Use::Place);
    const bool isPlace = assign.place->as<Path>() || assign.place->as<Field>() || assign.place->as<Index>()
        || (assign.place->as<Unary>() && assign.place->as<Unary>()->op == UnaryOperator::Dereference);
    if (!isPlace) {
        error(assign.place->span, QStringLiteral("E0070"), QStringLiteral("the left side of an assignment must be a variable, a field or an element"));
        return;
    }
    Path *root = rootOf(*assign.place);
    if (!root || !root->local)
        return;
    // Assigned inside an async block that only borrows it: both bodies share one cell.
    const bool own = std::find(m_body->locals.begin(), m_body->locals.end(), root->local) != m_body->locals.end();
    if (!own && m_body->asyncBody && !m_body->isMove)
        markShared(*root->local);
}

void Resolver::resolveBorrow(Borrow &borrow)
{
    resolve(borrow.operand, Use::Place);
    if (!borrow.isMutable)
        return;
    if (auto *path = borrow.operand->as<Path>(); path && path->local)
        markShared(*path->local);
}

/// A pattern takes from a place only the parts it binds. An async block captures by value what it takes parts from.
void Resolver::resolveScrutinee(const ExpressionPtr &value, bool isTakenApart)
{
    const Path *path = value ? value->as<Path>() : nullptr;
    resolve(value, path ? Use::Place : Use::Value);
    if (path && path->local && isTakenApart)
        findLocal(path->local->name.text, Use::Value);
}

void Resolver::resolveMatch(Match &match)
{
    resolveScrutinee(match.value, std::any_of(match.arms.begin(), match.arms.end(), [](const MatchArm &arm) { return bindsByValue(arm.pattern); }));
    for (MatchArm &arm : match.arms) {
        const size_t locals = m_body->locals.size();
        resolvePattern(arm.pattern);
        resolve(arm.guard);
        resolve(arm.value);
        m_body->locals.resize(locals);
    }
}

void Resolver::resolveMacro(MacroCall &macro)
{
    // What prints takes its arguments by reference; join! and the rest take values.
    const bool takesValues = macro.macro == Macro::Join;
    resolveAll(macro.arguments, takesValues ? Use::Value : Use::Place);
    if (macro.macro == Macro::Join && !m_body->isAsync) {
        error(macro.name.span, QStringLiteral("E0728"), QStringLiteral("`join!` awaits, which is only allowed inside `async` functions and blocks"),
              QStringLiteral("this is inside %1; make it `async fn`").arg(m_body->kind));
    }
}

void Resolver::resolveLoopBody(const QString &label, Block &body)
{
    ++m_body->loops;
    if (!label.isEmpty())
        m_body->labels.append(label);
    resolveBlock(body);
    if (!label.isEmpty())
        m_body->labels.removeLast();
    --m_body->loops;
}

void Resolver::resolveJump(const QString &label, SourceSpan labelSpan, SourceSpan span, const char *word)
{
    if (!label.isEmpty()) {
        if (!m_body->labels.contains(label))
            error(labelSpan, QStringLiteral("E0426"), QStringLiteral("use of undeclared label `'%1`").arg(label));
    } else if (m_body->loops == 0) {
        const bool block = m_body->isAsync; // to rustc, the body of an async fn is an async block too
        error(span, block ? QStringLiteral("E0267") : QStringLiteral("E0268"),
              block ? QStringLiteral("`%1` inside `async` %2").arg(QLatin1String(word), m_body->asyncBody ? QStringLiteral("block") : QStringLiteral("function"))
                    : QStringLiteral("`%1` outside of a loop or labeled block").arg(QLatin1String(word)));
    }
}

} // namespace Pollux
