// SPDX-License-Identifier: MIT
// Expressions that begin with something other than an operator: literals, names, brackets.
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
            error(span(),
                  QStringLiteral("in expressions, `_` can only be used on the left-hand side of an assignment"));
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
            notSupported(place,
                         token.startsWith(u'b') ? QStringLiteral("byte strings are") : QStringLiteral("C strings are"),
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
    if (!pathSegments(*path))
        return nullptr;
    if (is(u"!"_a))
        return macroCall(namesOf(*path), start);
    if (is(u"{"_a) && (restrictions & NoStruct) == 0 && path->segments.back().name.text.front().isUpper()
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
bool Parser::pathSegments(Tree::PathParts &path)
{
    accept(u"::"_a);
    while (true) {
        const bool isKeywordSegment = is(u"self"_a) || is(u"Self"_a) || is(u"super"_a) || is(u"crate"_a);
        if (isKeywordSegment) {
            path.segments.emplace_back();
            path.segments.back().name = {text().toString(), span()};
            advance();
        } else {
            auto name = expectName();
            if (!name)
                return false;
            path.segments.emplace_back();
            path.segments.back().name = std::move(*name);
        }
        if (!is(u"::"_a))
            return true;
        if (atom(1) == u"<"_a || atom(1) == u"<<"_a) {
            advance();
            acceptFirstOf(u"<"_a);
            auto arguments = genericArguments();
            if (!arguments)
                return false;
            path.segments.back().arguments = std::move(*arguments);
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

} // namespace Pollux
