// SPDX-License-Identifier: MIT
#include "notyet.h"

#include <algorithm>

namespace Pollux {

using namespace Tree;

namespace {

/// A chain longer than this needs walks that follow chains in a loop (Expression::chained()).
constexpr int longestChain = 128;

class NotYet
{
public:
    Diagnostics diagnostics;

    void items(const Items &items)
    {
        for (const auto &each : items.structs)
            report(each->keyword, QStringLiteral("`struct`"), QStringLiteral("use a tuple, or separate variables"));
        for (const auto &each : items.enums)
            report(each->keyword, QStringLiteral("`enum`"), QStringLiteral("use numbers, strings, `Option` or `Result`"));
        for (const auto &each : items.traits)
            report(each->keyword, QStringLiteral("`trait`"), QStringLiteral("use plain functions"));
        for (const auto &each : items.impls)
            report(each->keyword, QStringLiteral("`impl`"), QStringLiteral("use plain functions with the value as a parameter"));
        for (const auto &each : items.modules)
            report(each->keyword, QStringLiteral("`mod`"), QStringLiteral("put the functions at the top of the file"));
        for (const auto &each : items.aliases)
            report(each->keyword, QStringLiteral("`type`"), QStringLiteral("write the type out, or leave it away"));

        for (const auto &each : items.functions) {
            for (const Parameter &parameter : each->parameters)
                pattern(parameter.pattern);
            block(each->body.block.get());
        }
        for (const Constant &each : items.constants)
            expression(each.value.get());
    }

private:
    void report(SourceSpan span, const QString &what, const QString &remedy)
    {
        diagnostics.append({Severity::Error, span, {}, QStringLiteral("%1 is read, but Pollux cannot run it yet").arg(what), remedy});
    }

    void block(const Block *block)
    {
        if (!block)
            return;
        items(*block);
        for (const Statement &each : block->statements)
            statement(each);
        expression(block->tail.get());
    }

    void statement(const Statement &statement)
    {
        if (statement.kind == Statement::Kind::Let)
            pattern(statement.pattern);
        expression(statement.value.get());
        block(statement.otherwise.get());
    }

    void pattern(const Pattern &pattern)
    {
        using Kind = Pattern::Kind;
        if (pattern.selfType)
            report(pattern.span, QStringLiteral("a path that begins with `<`"), QStringLiteral("name the type itself"));
        if (pattern.kind == Kind::Struct)
            report(pattern.span, QStringLiteral("a struct pattern"), QStringLiteral("use a tuple pattern"));
        if (pattern.kind == Kind::Slice)
            report(pattern.span, QStringLiteral("a slice pattern"), QStringLiteral("use an index: `v[0]`"));
        if (pattern.mode != Pattern::Mode::Value)
            report(pattern.span, QStringLiteral("`ref`"), QStringLiteral("borrow the value with `&` instead"));
        for (const Pattern &part : pattern.parts)
            this->pattern(part);
        for (const FieldPattern &field : pattern.fields)
            this->pattern(field.pattern);
        expression(pattern.low.get());
        expression(pattern.high.get());
    }

    void expressions(const std::vector<ExpressionPtr> &list)
    {
        for (const ExpressionPtr &each : list)
            expression(each.get());
    }

    void expression(const Expression *first)
    {
        int links = 0;
        for (const Expression *e = first; e; ++links) {
            children(*e);
            const ExpressionPtr *next = e->chained();
            e = next ? next->get() : nullptr;
        }
        if (links > longestChain)
            report(first->span, QStringLiteral("a chain of more than %1 operations").arg(longestChain), QStringLiteral("split it up with `let` or a function"));
    }

    /// All but the one that chained() gives.
    void children(const Expression &e)
    {
        switch (e.kind) {
        case ExpressionKind::Literal:
            if (e.as<Literal>()->value == Literal::Value::ByteString)
                report(e.span, QStringLiteral("a byte string"), QStringLiteral("use a string without the prefix"));
            break;
        case ExpressionKind::Path:
            if (e.as<Path>()->selfType)
                report(e.span, QStringLiteral("a path that begins with `<`"), QStringLiteral("name the type itself"));
            break;
        case ExpressionKind::StructLiteral: {
            const auto &literal = *e.as<StructLiteral>();
            report(e.span, QStringLiteral("a struct literal"), QStringLiteral("use a tuple, or separate variables"));
            for (const auto &field : literal.fields)
                expression(field.value.get());
            expression(literal.base.get());
            break;
        }
        case ExpressionKind::Closure:
            report(e.span, QStringLiteral("a closure"), QStringLiteral("use a named `fn`, or an `async` block"));
            for (const ClosureParameter &parameter : e.as<Closure>()->parameters)
                pattern(parameter.pattern);
            expression(e.as<Closure>()->body->value.get());
            break;
        case ExpressionKind::Select: {
            const auto &select = *e.as<Select>();
            report(select.name.span, QStringLiteral("`%1!`").arg(select.name.text), QStringLiteral("await one after another, or all of them with `tokio::join!`"));
            for (const SelectBranch &branch : select.branches) {
                pattern(branch.pattern);
                expression(branch.future.get());
                expression(branch.precondition.get());
                expression(branch.handler.get());
            }
            expression(select.otherwise.get());
            break;
        }
        case ExpressionKind::Assign: {
            const auto &assign = *e.as<Assign>();
            if (assign.place && assign.place->kind != ExpressionKind::Path && assign.place->kind != ExpressionKind::Field
                && assign.place->kind != ExpressionKind::Index && assign.place->kind != ExpressionKind::Unary) {
                report(assign.place->span, QStringLiteral("assigning to several variables at once"), QStringLiteral("assign them one after another, or use `let`"));
            }
            expression(assign.place.get());
            expression(assign.value.get());
            break;
        }
        case ExpressionKind::Macro: macro(*e.as<MacroCall>()); break;
        case ExpressionKind::Tuple: expressions(e.as<Tuple>()->elements); break;
        case ExpressionKind::Array: expressions(e.as<Array>()->elements); break;
        case ExpressionKind::ArrayRepeat:
            expression(e.as<ArrayRepeat>()->element.get());
            expression(e.as<ArrayRepeat>()->count.get());
            break;
        case ExpressionKind::Unary: expression(e.as<Unary>()->operand.get()); break;
        case ExpressionKind::Borrow: expression(e.as<Borrow>()->operand.get()); break;
        case ExpressionKind::Binary: expression(e.as<Binary>()->right.get()); break;
        case ExpressionKind::Logical: expression(e.as<Logical>()->right.get()); break;
        case ExpressionKind::Range:
            expression(e.as<Range>()->low.get());
            expression(e.as<Range>()->high.get());
            break;
        case ExpressionKind::Call: expressions(e.as<Call>()->arguments); break;
        case ExpressionKind::MethodCall: expressions(e.as<MethodCall>()->arguments); break;
        case ExpressionKind::Index: expression(e.as<Index>()->index.get()); break;
        default: control(e); break;
        }
    }

    void macro(const MacroCall &call)
    {
        const auto refuse = [&](const QString &remedy) { report(call.name.span, QStringLiteral("`%1!`").arg(call.name.text), remedy); };
        switch (call.macro) {
        case Macro::TryJoin: refuse(QStringLiteral("use `tokio::join!` and look at each result")); break;
        case Macro::Matches: refuse(QStringLiteral("use `match` or `if let`")); break;
        case Macro::Dbg: refuse(QStringLiteral("use `println!(\"{:?}\", value)`")); break;
        case Macro::Unimplemented: refuse(QStringLiteral("use `todo!`")); break;
        case Macro::DebugAssert: refuse(QStringLiteral("use `assert!`")); break;
        case Macro::DebugAssertEq: refuse(QStringLiteral("use `assert_eq!`")); break;
        case Macro::DebugAssertNe: refuse(QStringLiteral("use `assert_ne!`")); break;
        case Macro::Write:
        case Macro::Writeln: refuse(QStringLiteral("use `format!` or `println!`")); break;
        case Macro::FormatArgs: refuse(QStringLiteral("use `format!`")); break;
        case Macro::Pin: refuse(QStringLiteral("await the future where it is made")); break;
        case Macro::Join:
            if (call.name.text != u"join" && call.name.text != u"tokio::join")
                refuse(QStringLiteral("use `tokio::join!`"));
            else if (call.isBiased)
                report(call.span, QStringLiteral("`biased;`"), QStringLiteral("remove it"));
            break;
        default: break;
        }
        if (call.pattern)
            pattern(*call.pattern);
        for (const Statement &each : call.statements)
            statement(each);
        expressions(call.arguments);
    }

    void control(const Expression &e)
    {
        if (const auto *n = e.as<BlockExpression>()) {
            block(n->block.get());
        } else if (const auto *n = e.as<AsyncBlock>()) {
            block(n->body->block.get());
        } else if (const auto *n = e.as<If>()) {
            expression(n->condition.get());
            block(n->then.get());
            expression(n->otherwise.get());
        } else if (const auto *n = e.as<Let>()) {
            pattern(n->pattern);
            expression(n->value.get());
        } else if (const auto *n = e.as<Match>()) {
            expression(n->value.get());
            for (const MatchArm &arm : n->arms) {
                pattern(arm.pattern);
                expression(arm.guard.get());
                expression(arm.value.get());
            }
        } else if (const auto *n = e.as<While>()) {
            expression(n->condition.get());
            block(n->body.get());
        } else if (const auto *n = e.as<Loop>()) {
            block(n->body.get());
        } else if (const auto *n = e.as<For>()) {
            pattern(n->pattern);
            expression(n->iterable.get());
            block(n->body.get());
        } else if (const auto *n = e.as<Break>()) {
            expression(n->value.get());
        } else if (const auto *n = e.as<Return>()) {
            expression(n->value.get());
        }
    }
};

} // namespace

Diagnostics notRunYet(const Program &program)
{
    NotYet walk;
    walk.items(program);
    std::stable_sort(walk.diagnostics.begin(), walk.diagnostics.end(),
                     [](const Diagnostic &a, const Diagnostic &b) { return a.span.begin < b.span.begin; });
    return walk.diagnostics;
}

} // namespace Pollux
