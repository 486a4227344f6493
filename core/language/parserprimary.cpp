// SPDX-License-Identifier: MIT
// Expressions that begin with something other than an operator: literals, names, blocks and control flow.
#include "literals.h"
#include "parserstate.h"

namespace Pollux {

Parser::Expr Parser::primary(int restrictions)
{
    const quint32 start = begin();
    switch (kind()) {
    case TokenKind::Integer:
    case TokenKind::Float:
    case TokenKind::String:
    case TokenKind::Char: return literal();
    case TokenKind::Identifier:
        if (text() == u"_") {
            error(span(), QStringLiteral("in expressions, `_` can only be used on the left-hand side of an assignment"));
            return nullptr;
        }
        return pathExpression(restrictions);
    case TokenKind::Lifetime: return blockLike();
    default: break;
    }
    switch (atom()) {
    case u"true"_a:
    case u"false"_a: return literal();
    case u"("_a: return parenthesized();
    case u"["_a: advance(); return array(false, start, u"]"_a);
    case u"{"_a:
    case u"if"_a:
    case u"match"_a:
    case u"loop"_a:
    case u"while"_a:
    case u"for"_a: return blockLike();
    case u"async"_a: return asyncBlock();
    case u"break"_a:
    case u"continue"_a:
    case u"return"_a: return jump(restrictions);
    case u"::"_a:
    case u"self"_a:
    case u"Self"_a:
    case u"super"_a:
    case u"crate"_a: return pathExpression(restrictions);
    case u"|"_a:
    case u"||"_a:
    case u"move"_a:
    case u"static"_a:
        notSupported(span(), QStringLiteral("closures are"), QStringLiteral("use a named `fn`, or an `async` block"));
        return nullptr;
    case u"unsafe"_a:
        notSupported(span(), QStringLiteral("`unsafe` is"), QStringLiteral("use safe code"));
        return nullptr;
    case u"const"_a:
        notSupported(span(), QStringLiteral("`const` blocks are"), QStringLiteral("use a `const` item"));
        return nullptr;
    case u"<"_a:
        notSupported(span(), QStringLiteral("paths that begin with `<` are"), QStringLiteral("name the type itself"));
        return nullptr;
    case u"let"_a:
        error(span(), QStringLiteral("expected expression, found `let` statement"),
              QStringLiteral("only supported directly in conditions of `if` and `while` expressions"));
        return nullptr;
    case u"await"_a:
        error(span(), QStringLiteral("incorrect use of `await`"),
              QStringLiteral("`await` is a postfix operation: write `.await` behind the future"));
        return nullptr;
    default: unexpected(QStringLiteral("expression")); return nullptr;
    }
}

Parser::Expr Parser::literal()
{
    const SourceSpan place = span();
    const QStringView token = text();
    const auto minus = std::exchange(m_minus, std::nullopt);
    Diagnostics problems;
    std::unique_ptr<Tree::Literal> result;
    switch (kind()) {
    case TokenKind::Integer:
    case TokenKind::Float: result = numberLiteral(token, place.begin, minus, problems); break;
    case TokenKind::String:
        if (token.startsWith(u'b') || token.startsWith(u'c')) {
            notSupported(place, token.startsWith(u'b') ? QStringLiteral("byte strings are") : QStringLiteral("C strings are"),
                         QStringLiteral("use a string without the prefix"));
            break;
        }
        result = stringLiteral(token, place.begin, problems);
        break;
    case TokenKind::Char:
        if (token.startsWith(u'b')) {
            notSupported(place, QStringLiteral("byte literals are"), QStringLiteral("use the number, such as `97u8`"));
            break;
        }
        result = characterLiteral(token, place.begin, problems);
        break;
    default:
        result = std::make_unique<Tree::Literal>(place);
        result->value = Tree::Literal::Value::Bool;
        result->integer = is(u"true"_a) ? 1 : 0;
        break;
    }
    for (const Diagnostic &problem : std::as_const(problems))
        error(problem.span, problem.message, problem.remedy, problem.code);
    advance();
    // What is wrong inside a literal says nothing about what stands around it.
    if (!result)
        result = std::make_unique<Tree::Literal>(place);
    return result;
}

Parser::Expr Parser::pathExpression(int restrictions)
{
    const quint32 start = begin();
    auto path = std::make_unique<Tree::Path>(SourceSpan{});
    if (!pathSegments(path->segments, path->genericArguments))
        return nullptr;
    if (is(u"!"_a))
        return macroCall(std::move(path->segments), start);
    if (is(u"{"_a) && (restrictions & NoStruct) == 0 && path->segments.back().text.front().isUpper()
        && ((isIdentifier(1) && (atom(2) == u":"_a || atom(2) == u","_a || atom(2) == u"}"_a)) || atom(1) == u"}"_a
            || atom(1) == u".."_a)) {
        notSupported(since(start), QStringLiteral("struct literals are"),
                     QStringLiteral("use a tuple, or separate variables"));
        return nullptr;
    }
    path->span = since(start);
    return path;
}

/// `a::b::<T>::c`, with `self`, `crate` and so on as segments by their own name.
bool Parser::pathSegments(std::vector<Tree::Name> &segments, std::vector<Tree::Type> &generic)
{
    accept(u"::"_a);
    while (true) {
        const bool isKeywordSegment = is(u"self"_a) || is(u"Self"_a) || is(u"super"_a) || is(u"crate"_a);
        if (isKeywordSegment) {
            segments.push_back({text().toString(), span()});
            advance();
        } else {
            auto name = expectName();
            if (!name)
                return false;
            segments.push_back(std::move(*name));
        }
        if (!is(u"::"_a))
            return true;
        if (atom(1) == u"<"_a || atom(1) == u"<<"_a) {
            advance();
            acceptFirstOf(u"<"_a);
            auto arguments = genericArguments();
            if (!arguments)
                return false;
            generic = std::move(*arguments);
            if (!is(u"::"_a))
                return true;
        }
        if (atom(1) == u"{"_a || atom(1) == u"*"_a)
            return true; // of a `use`
        advance();
    }
}

/// `()`, `(e)`, `(a, b)`. The span of `(e)` is that of its parentheses.
Parser::Expr Parser::parenthesized()
{
    const Nesting scope(*this);
    const quint32 start = begin();
    advance();
    std::vector<Expr> elements;
    bool hasComma = false;
    while (!closes(u")"_a)) {
        Expr element = expression();
        if (!element)
            return nullptr;
        elements.push_back(std::move(element));
        if (accept(u","_a)) {
            hasComma = true;
        } else if (!is(u")"_a)) {
            unexpected(QStringLiteral("one of `)`, `,`, `.`, `?`, or an operator"));
            return nullptr;
        }
    }
    if (!expect(u")"_a))
        return nullptr;
    if (elements.size() == 1 && !hasComma) {
        elements.front()->span = since(start);
        return std::move(elements.front());
    }
    auto tuple = std::make_unique<Tree::Tuple>(since(start));
    tuple->elements = std::move(elements);
    return tuple;
}

/// Behind the opening delimiter.
Parser::Expr Parser::array(bool isVec, quint32 start, Atom close)
{
    const Nesting scope(*this);
    std::vector<Expr> elements;
    while (!closes(close)) {
        Expr element = expression();
        if (!element)
            return nullptr;
        elements.push_back(std::move(element));
        if (elements.size() == 1 && accept(u";"_a)) {
            auto repeat = std::make_unique<Tree::ArrayRepeat>(SourceSpan{});
            repeat->count = expression();
            if (!repeat->count || !expect(close))
                return nullptr;
            repeat->isVec = isVec;
            repeat->element = std::move(elements.front());
            repeat->span = since(start);
            return repeat;
        }
        if (!accept(u","_a) && !is(close)) {
            unexpected(QStringLiteral("one of `,`, `.`, `;`, `?`, `]`, or an operator"));
            return nullptr;
        }
    }
    if (!expect(close))
        return nullptr;
    auto result = std::make_unique<Tree::Array>(since(start));
    result->isVec = isVec;
    result->elements = std::move(elements);
    return result;
}

bool Parser::atBlockLike() const
{
    switch (atom()) {
    case u"{"_a: case u"if"_a: case u"match"_a: case u"loop"_a: case u"while"_a: case u"for"_a: return true;
    default: return kind() == TokenKind::Lifetime && atom(1) == u":"_a;
    }
}

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
    const Atom behindMove = atom(1) == u"move"_a ? atom(2) : atom(1);
    if (behindMove == u"|"_a || behindMove == u"||"_a) {
        notSupported(keyword, QStringLiteral("async closures are"), QStringLiteral("use an `async fn`"));
        return nullptr;
    }
    advance();
    auto result = std::make_unique<Tree::AsyncBlock>(SourceSpan{});
    result->isMove = accept(u"move"_a);
    auto inner = block();
    if (!inner)
        return nullptr;
    result->body = std::make_unique<Tree::AsyncBody>();
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
    if (keyword != u"return"_a && kind() == TokenKind::Lifetime && atom(1) != u":"_a) {
        label = text().sliced(1).toString();
        advance();
    }
    if (keyword == u"continue"_a) {
        auto result = std::make_unique<Tree::Continue>(since(start));
        result->label = std::move(label);
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
    result->value = std::move(value);
    return result;
}

} // namespace Pollux
