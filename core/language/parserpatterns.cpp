// SPDX-License-Identifier: MIT
#include "parserstate.h"

namespace Pollux {

namespace {

using Kind = Tree::Pattern::Kind;

Tree::Pattern made(Kind kind, SourceSpan span)
{
    Tree::Pattern pattern;
    pattern.kind = kind;
    pattern.span = span;
    return pattern;
}

} // namespace

std::optional<Tree::Pattern> Parser::pattern()
{
    const quint32 start = begin();
    accept(u"|"_a);
    auto first = singlePattern();
    if (!first || !is(u"|"_a))
        return first;
    Tree::Pattern alternatives = made(Kind::Or, {});
    alternatives.parts.push_back(std::move(*first));
    while (accept(u"|"_a)) {
        auto next = singlePattern();
        if (!next)
            return std::nullopt;
        alternatives.parts.push_back(std::move(*next));
    }
    alternatives.span = since(start);
    return alternatives;
}

std::optional<Tree::Pattern> Parser::singlePattern()
{
    const Nesting scope(*this);
    const quint32 start = begin();
    switch (kind()) {
    case TokenKind::Integer:
    case TokenKind::Float:
    case TokenKind::String:
    case TokenKind::Char: return literalPattern();
    case TokenKind::Identifier:
        if (text() == u"_") {
            advance();
            return made(Kind::Wildcard, since(start));
        }
        if (atom(1) == u"::"_a || atom(1) == u"("_a || atom(1) == u"!"_a || text().front().isUpper()
            || (atom(1) == u"{"_a && atStructPattern()) || atom(1) == u".."_a || atom(1) == u"..="_a)
            return pathPattern();
        return bindingPattern();
    default: break;
    }
    switch (atom()) {
    case u"-"_a:
    case u"true"_a:
    case u"false"_a:
    case u"..="_a: return literalPattern();
    case u".."_a:
        if (kind(1) == TokenKind::Integer || kind(1) == TokenKind::Float || kind(1) == TokenKind::Char
            || atom(1) == u"-"_a)
            return literalPattern();
        advance();
        return made(Kind::Rest, since(start));
    case u"mut"_a:
    case u"ref"_a: return bindingPattern();
    case u"<"_a:
    case u"<<"_a:
    case u"::"_a:
    case u"self"_a:
    case u"Self"_a:
    case u"super"_a:
    case u"crate"_a: return pathPattern();
    case u"["_a: {
        advance();
        auto parts = patternList(u"]"_a);
        if (!parts)
            return std::nullopt;
        Tree::Pattern result = made(Kind::Slice, since(start));
        result.parts = std::move(*parts);
        return result;
    }
    case u"&"_a:
    case u"&&"_a: {
        acceptFirstOf(u"&"_a);
        const bool isMutable = accept(u"mut"_a);
        auto inner = singlePattern();
        if (!inner)
            return std::nullopt;
        Tree::Pattern result = made(Kind::Reference, since(start));
        result.isMutable = isMutable;
        result.parts.push_back(std::move(*inner));
        return result;
    }
    case u"("_a: return tuplePattern();
    default:
        unexpected(kind() == TokenKind::Keyword && !is(u"in"_a) ? QStringLiteral("identifier")
                                                                : QStringLiteral("pattern"));
        return std::nullopt;
    }
}

/// `()`, `(p)`, `(a, .., b)`
std::optional<Tree::Pattern> Parser::tuplePattern()
{
    const quint32 start = begin();
    advance();
    bool hasComma = false;
    Tree::Pattern result = made(Kind::Tuple, {});
    while (!closes(u")"_a)) {
        auto part = pattern();
        if (!part)
            return std::nullopt;
        result.parts.push_back(std::move(*part));
        if (accept(u","_a)) {
            hasComma = true;
        } else if (!is(u")"_a)) {
            unexpected(QStringLiteral("one of `)`, `,`, or `|`"));
            return std::nullopt;
        }
    }
    if (!expect(u")"_a))
        return std::nullopt;
    result.span = since(start);
    if (result.parts.size() == 1 && !hasComma && result.parts.front().kind != Kind::Rest) {
        Tree::Pattern inner = std::move(result.parts.front());
        inner.span = since(start);
        return inner;
    }
    return result;
}

/// `x`, `mut x`, `ref x`, `ref mut x`, `x @ pattern`
std::optional<Tree::Pattern> Parser::bindingPattern()
{
    const quint32 start = begin();
    Tree::Pattern result = made(Kind::Binding, {});
    result.binding = std::make_unique<Tree::Binding>();
    if (accept(u"ref"_a))
        result.mode = accept(u"mut"_a) ? Tree::Pattern::Mode::RefMut : Tree::Pattern::Mode::Ref;
    else
        result.binding->isMutable = accept(u"mut"_a);
    auto name = expectName();
    if (!name)
        return std::nullopt;
    result.binding->name = std::move(*name);
    if (accept(u"@"_a)) {
        auto inner = singlePattern();
        if (!inner)
            return std::nullopt;
        result.parts.push_back(std::move(*inner));
    }
    result.span = since(start);
    return result;
}

/// `None`, `Ok(x)`, `i32::MAX`, `i32::MIN..=0`
std::optional<Tree::Pattern> Parser::pathPattern()
{
    const quint32 start = begin();
    Tree::Pattern result = made(Kind::Path, {});
    if (!pathSegments(result))
        return std::nullopt;
    if (is(u"{"_a) && (atStructPattern(0) || result.segments.back().name.text.front().isUpper()))
        return structPattern(std::move(result), start);
    if (is(u"!"_a)) {
        notSupported(since(start), QStringLiteral("macros in patterns are"));
        return std::nullopt;
    }
    if (accept(u"("_a)) {
        auto parts = patternList(u")"_a);
        if (!parts)
            return std::nullopt;
        result.kind = Kind::TupleStruct;
        result.parts = std::move(*parts);
        result.span = since(start);
        return result;
    }
    if (is(u".."_a) || is(u"..="_a)) {
        auto low = std::make_unique<Tree::Path>(since(start));
        static_cast<Tree::PathParts &>(*low) = std::move(result);
        return rangePattern(std::move(low), start);
    }
    if (is(u"@"_a) && result.segments.size() == 1) {
        advance();
        auto inner = singlePattern();
        if (!inner)
            return std::nullopt;
        Tree::Pattern bound = made(Kind::Binding, since(start));
        bound.binding = std::make_unique<Tree::Binding>();
        bound.binding->name = std::move(result.segments.front().name);
        bound.parts.push_back(std::move(*inner));
        return bound;
    }
    result.span = since(start);
    return result;
}

/// At the name or the `{`: whether `{ x, y: pattern, .. }` follows, and no block.
bool Parser::atStructPattern(int ahead) const
{
    if (atom(ahead) != u"{"_a)
        return false;
    if (atom(ahead + 1) == u".."_a)
        return atom(ahead + 2) == u"}"_a;
    const Atom behind = atom(ahead + 2);
    return (isIdentifier(ahead + 1) && (behind == u":"_a || behind == u","_a || behind == u"}"_a))
        || atom(ahead + 1) == u"ref"_a || atom(ahead + 1) == u"mut"_a;
}

/// Behind the path, at `{`.
std::optional<Tree::Pattern> Parser::structPattern(Tree::Pattern pattern, quint32 start)
{
    advance();
    pattern.kind = Kind::Struct;
    while (!closes(u"}"_a)) {
        if (!attributes())
            return std::nullopt;
        if (accept(u".."_a)) {
            pattern.hasRest = true;
            if (!is(u"}"_a)) {
                error(span(), QStringLiteral("expected `}`, found %1").arg(found()),
                      QStringLiteral("`..` must be at the end and cannot have a trailing comma"));
                return std::nullopt;
            }
            break;
        }
        auto field = fieldPattern();
        if (!field)
            return std::nullopt;
        pattern.fields.push_back(std::move(*field));
        if (!accept(u","_a) && !is(u"}"_a)) {
            unexpected(QStringLiteral("one of `,`, `:`, or `}`"));
            return std::nullopt;
        }
    }
    if (!expect(u"}"_a))
        return std::nullopt;
    pattern.span = since(start);
    return pattern;
}

/// `x`, `ref mut x`, `x: pattern`, `0: pattern`
std::optional<Tree::FieldPattern> Parser::fieldPattern()
{
    Tree::FieldPattern field;
    const quint32 start = begin();
    if (kind() == TokenKind::Integer || (isIdentifier() && atom(1) == u":"_a)) {
        field.name = {text().toString(), span()};
        if (field.name.text.startsWith(u"r#"))
            field.name.text.remove(0, 2);
        advance();
        if (!expect(u":"_a))
            return std::nullopt;
        auto inner = pattern();
        if (!inner)
            return std::nullopt;
        field.pattern = std::move(*inner);
    } else {
        field.isShorthand = true;
        const Nesting scope(*this);
        auto bound = bindingPattern();
        if (!bound)
            return std::nullopt;
        if (!bound->parts.empty()) {
            error(bound->span, QStringLiteral("pattern on wrong side of `@`"),
                  QStringLiteral("write the field's name before it: `%1: %1 @ ...`").arg(bound->binding->name.text.left(40)));
            return std::nullopt;
        }
        field.name = bound->binding->name;
        field.pattern = std::move(*bound);
    }
    field.span = since(start);
    return field;
}

/// `5`, `-1`, `'a'..='z'`, `..=9`, `5..`
std::optional<Tree::Pattern> Parser::literalPattern()
{
    const quint32 start = begin();
    Expr low;
    if (!is(u".."_a) && !is(u"..="_a)) {
        low = patternBound();
        if (!low)
            return std::nullopt;
        if (is(u"..."_a)) {
            error({start, span().end}, QStringLiteral("`...` range patterns are deprecated"),
                  QStringLiteral("use `..=` for an inclusive range"), QStringLiteral("E0783"));
            return std::nullopt;
        }
        if (!is(u".."_a) && !is(u"..="_a)) {
            Tree::Pattern result = made(Kind::Literal, since(start));
            result.low = std::move(low);
            return result;
        }
    }
    return rangePattern(std::move(low), start);
}

/// At `..` or `..=`.
std::optional<Tree::Pattern> Parser::rangePattern(Expr low, quint32 start)
{
    Tree::Pattern result = made(Kind::Range, {});
    const SourceSpan operatorSpan = span();
    result.inclusive = is(u"..="_a);
    advance();
    const bool hasHigh = kind() == TokenKind::Integer || kind() == TokenKind::Float || kind() == TokenKind::Char
                      || is(u"-"_a) || atPathSegment() || is(u"<"_a) || is(u"::"_a);
    if (hasHigh) {
        result.high = patternBound();
        if (!result.high)
            return std::nullopt;
    } else if (result.inclusive) {
        error(operatorSpan, QStringLiteral("inclusive range with no end"), QStringLiteral("use `..` instead"),
              QStringLiteral("E0586"));
        return std::nullopt;
    }
    result.low = std::move(low);
    result.span = since(start);
    return result;
}

/// A literal, a negative number or the path of a constant.
Parser::Expr Parser::patternBound()
{
    const quint32 start = begin();
    if (accept(u"-"_a)) {
        if (kind() != TokenKind::Integer && kind() != TokenKind::Float) {
            unexpected(QStringLiteral("a number behind `-`"));
            return nullptr;
        }
        m_minus = start;
        Expr number = literal();
        auto result = std::make_unique<Tree::Unary>(since(start));
        result->operand = std::move(number);
        return result;
    }
    if (!atPathSegment() && !is(u"<"_a) && !is(u"::"_a))
        return literal();
    auto path = std::make_unique<Tree::Path>(SourceSpan{});
    if (!pathSegments(*path))
        return nullptr;
    path->span = since(start);
    return path;
}

/// Behind the opening delimiter.
std::optional<std::vector<Tree::Pattern>> Parser::patternList(Atom close)
{
    std::vector<Tree::Pattern> list;
    while (!closes(close)) {
        auto part = pattern();
        if (!part)
            return std::nullopt;
        list.push_back(std::move(*part));
        if (!accept(u","_a) && !is(close)) {
            unexpected(close == u")"_a ? QStringLiteral("one of `)`, `,`, or `|`")
                                       : QStringLiteral("one of `,`, `]`, or `|`"));
            return std::nullopt;
        }
    }
    if (!expect(close))
        return std::nullopt;
    return list;
}

} // namespace Pollux
