// SPDX-License-Identifier: MIT
// Blocks, conditions, loops and the jumps out of them.
#include "parserstate.h"

namespace Pollux {

// clang-format off
bool Parser::atBlockLike() const
{
    switch (atom()) {
    case u"{"_a: case u"if"_a: case u"match"_a: case u"loop"_a: case u"while"_a: case u"for"_a: return true;
    default: return kind() == TokenKind::Lifetime && atom(1) == u":"_a;
    }
}
// clang-format on

Parser::Expr Parser::blockLike()
{
    const quint32 start = begin();
    QString label;
    if (kind() == TokenKind::Lifetime) {
        label = text().sliced(1).toString();
        advance();
        const bool hasColon = accept(u":"_a);
        if (!hasColon || is(u"if"_a) || is(u"match"_a) || !atBlockLike()) {
            error(span(), QStringLiteral("expected `while`, `for`, `loop` or `{` after a label"),
                  QStringLiteral("a label stands before a loop or a block; a character literal ends with `'`"));
            return nullptr;
        }
    }
    switch (atom()) {
    case u"if"_a: return ifExpression();
    case u"match"_a: return match();
    case u"{"_a: {
        auto inner = block();
        if (!inner)
            return nullptr;
        auto result = std::make_unique<Tree::BlockExpression>(since(start));
        result->label = std::move(label);
        result->block = std::move(inner);
        return result;
    }
    default: break;
    }
    const QString loop = text().toString();
    Expr result = loopExpression(label, start);
    if (result && is(u"else"_a)) {
        error(span(), QStringLiteral("`%1...else` loops are not supported").arg(loop),
              QStringLiteral("use a variable that says whether the loop ended early"));
        return nullptr;
    }
    return result;
}

Parser::Expr Parser::ifExpression()
{
    const quint32 start = begin();
    advance();
    auto result = std::make_unique<Tree::If>(SourceSpan{});
    const quint32 behindIf = m_lastEnd;
    const bool beginsWithBlock = is(u"{"_a);
    result->condition = expression(NoStruct | AllowLet);
    if (!result->condition)
        return nullptr;
    if (beginsWithBlock && !is(u"{"_a) && result->condition->kind == Tree::ExpressionKind::Block) {
        error({behindIf, behindIf}, QStringLiteral("missing condition for `if` expression"),
              QStringLiteral("add the condition here"));
        return nullptr;
    }
    result->then = block();
    if (!result->then)
        return nullptr;
    if (accept(u"else"_a)) {
        const Nesting scope(*this);
        if (!is(u"if"_a) && !is(u"{"_a)) {
            unexpected(QStringLiteral("`{`"));
            return nullptr;
        }
        result->otherwise = blockLike();
        if (!result->otherwise)
            return nullptr;
    }
    result->span = since(start);
    return result;
}

Parser::Expr Parser::letCondition(int restrictions)
{
    const SourceSpan keyword = span();
    if ((restrictions & AllowLet) == 0) {
        error(keyword, QStringLiteral("expected expression, found `let` statement"),
              QStringLiteral("only supported directly in conditions of `if` and `while` expressions"));
        return nullptr;
    }
    advance();
    auto matched = pattern();
    if (!matched || !expect(u"="_a))
        return nullptr;
    Expr value = conditionValue();
    if (!value)
        return nullptr;
    auto result = std::make_unique<Tree::Let>(since(keyword.begin));
    result->pattern = std::move(*matched);
    result->value = std::move(value);
    return result;
}

Parser::Expr Parser::match()
{
    const quint32 start = begin();
    advance();
    auto result = std::make_unique<Tree::Match>(SourceSpan{});
    result->value = expression(NoStruct);
    if (!result->value)
        return nullptr;
    const Nesting scope(*this);
    if (!expect(u"{"_a))
        return nullptr;
    while (!closes(u"}"_a)) {
        auto arm = matchArm();
        if (!arm)
            return nullptr;
        result->arms.push_back(std::move(*arm));
    }
    if (!expect(u"}"_a))
        return nullptr;
    result->span = since(start);
    return result;
}

std::optional<Tree::MatchArm> Parser::matchArm()
{
    Tree::MatchArm arm;
    if (!attributes())
        return std::nullopt;
    auto matched = pattern();
    if (!matched)
        return std::nullopt;
    arm.pattern = std::move(*matched);
    if (accept(u"if"_a)) {
        arm.guard = expression(AllowLet);
        if (!arm.guard)
            return std::nullopt;
    }
    if (!expect(u"=>"_a))
        return std::nullopt;
    bool needsComma = true;
    if (atBlockLike()) {
        const Nesting scope(*this, 0);
        arm.value = blockLike();
        needsComma = is(u"."_a) || is(u"?"_a);
        if (arm.value && needsComma)
            arm.value = continueStatement(std::move(arm.value));
    } else {
        arm.value = expression();
    }
    if (!arm.value)
        return std::nullopt;
    if (!accept(u","_a) && needsComma && !is(u"}"_a)) {
        if (is(u";"_a)) {
            error(arm.value->span, QStringLiteral("`match` arm body without braces"),
                  QStringLiteral("surround the statement with a body: `{ ...; }`"));
            return std::nullopt;
        }
        if (atom(1) == u"=>"_a) {
            error({m_lastEnd, m_lastEnd}, QStringLiteral("expected `,` following `match` arm"),
                  QStringLiteral("add `,` here"));
            return std::nullopt;
        }
        unexpected(QStringLiteral("one of `,`, `.`, `?`, `}`, or an operator"));
        return std::nullopt;
    }
    return arm;
}

Parser::Expr Parser::loopExpression(const QString &label, quint32 start)
{
    if (accept(u"loop"_a)) {
        auto result = std::make_unique<Tree::Loop>(SourceSpan{});
        result->label = label;
        result->body = block();
        result->span = since(start);
        return result->body ? std::move(result) : nullptr;
    }
    if (accept(u"while"_a)) {
        auto result = std::make_unique<Tree::While>(SourceSpan{});
        result->label = label;
        result->condition = expression(NoStruct | AllowLet);
        if (!result->condition)
            return nullptr;
        result->body = block();
        result->span = since(start);
        return result->body ? std::move(result) : nullptr;
    }
    advance();
    auto result = std::make_unique<Tree::For>(SourceSpan{});
    result->label = label;
    auto matched = pattern();
    if (!matched)
        return nullptr;
    if (!is(u"in"_a)) {
        const bool isOf = isWord(u"of");
        error(isOf ? span() : SourceSpan{m_lastEnd, m_lastEnd}, QStringLiteral("missing `in` in `for` loop"),
              isOf ? QStringLiteral("write `in` instead of `of`") : QStringLiteral("add `in` here"));
        return nullptr;
    }
    advance();
    result->pattern = std::move(*matched);
    result->iterable = expression(NoStruct);
    if (!result->iterable)
        return nullptr;
    result->body = block();
    result->span = since(start);
    return result->body ? std::move(result) : nullptr;
}

Parser::Expr Parser::asyncBlock()
{
    const SourceSpan keyword = span();
    advance();
    auto result = std::make_unique<Tree::AsyncBlock>(SourceSpan{});
    result->isMove = accept(u"move"_a);
    auto inner = block();
    if (!inner)
        return nullptr;
    result->body = std::make_unique<Tree::CapturingBody>();
    result->body->block = std::move(inner);
    result->span = since(keyword.begin);
    return result;
}

Parser::Expr Parser::jump(int restrictions)
{
    const quint32 start = begin();
    const Atom keyword = atom();
    advance();
    QString label;
    SourceSpan labelSpan;
    if (keyword != u"return"_a && kind() == TokenKind::Lifetime && atom(1) != u":"_a) {
        label = text().sliced(1).toString();
        labelSpan = span();
        advance();
    }
    if (keyword == u"continue"_a) {
        auto result = std::make_unique<Tree::Continue>(since(start));
        result->label = std::move(label);
        result->labelSpan = labelSpan;
        return result;
    }
    Expr value;
    if (atExpressionBegin(restrictions) || is(u".."_a) || is(u"..="_a)) {
        const Nesting scope(*this);
        value = expression(restrictions & NoStruct);
        if (!value)
            return nullptr;
    }
    if (keyword == u"return"_a) {
        auto result = std::make_unique<Tree::Return>(since(start));
        result->value = std::move(value);
        return result;
    }
    auto result = std::make_unique<Tree::Break>(since(start));
    result->label = std::move(label);
    result->labelSpan = labelSpan;
    result->value = std::move(value);
    return result;
}

} // namespace Pollux
