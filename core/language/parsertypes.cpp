// SPDX-License-Identifier: MIT
// Types. They are read and kept; what has no meaning for the interpreter is kept as its span only.
#include "parserstate.h"

namespace Pollux {

std::optional<Tree::Type> Parser::type(bool isCast)
{
    const Nesting scope(*this);
    using Kind = Tree::Type::Kind;
    const quint32 start = begin();
    Tree::Type result;
    if (isWord(u"_")) {
        advance();
        result.span = since(start);
        return result;
    }
    switch (atom()) {
    case u"!"_a:
        advance();
        result.kind = Kind::Never;
        break;
    case u"("_a: {
        advance();
        bool hasComma = false;
        while (!closes(u")"_a)) {
            auto part = type();
            if (!part)
                return std::nullopt;
            result.arguments.push_back(std::move(*part));
            if (accept(u","_a)) {
                hasComma = true;
            } else if (!is(u")"_a)) {
                unexpected(QStringLiteral("one of `)` or `,`"));
                return std::nullopt;
            }
        }
        if (!expect(u")"_a))
            return std::nullopt;
        if (result.arguments.size() == 1 && !hasComma) {
            Tree::Type inner = std::move(result.arguments.front());
            inner.span = since(start);
            return inner;
        }
        result.kind = Kind::Tuple;
        break;
    }
    case u"&"_a:
    case u"&&"_a: {
        acceptFirstOf(u"&"_a);
        if (kind() == TokenKind::Lifetime)
            advance();
        accept(u"mut"_a);
        auto target = type(isCast);
        if (!target)
            return std::nullopt;
        result.kind = Kind::Reference;
        result.arguments.push_back(std::move(*target));
        break;
    }
    case u"["_a: {
        advance();
        auto element = type();
        if (!element)
            return std::nullopt;
        result.kind = Kind::Slice;
        result.arguments.push_back(std::move(*element));
        if (accept(u";"_a)) {
            result.kind = Kind::Array;
            if (!expression())
                return std::nullopt;
        }
        if (!expect(u"]"_a))
            return std::nullopt;
        break;
    }
    case u"*"_a:
        advance();
        if (!accept(u"const"_a) && !expect(u"mut"_a))
            return std::nullopt;
        if (!type())
            return std::nullopt;
        result.kind = Kind::FnPointer;
        break;
    case u"impl"_a:
    case u"dyn"_a:
    case u"fn"_a:
    case u"unsafe"_a:
    case u"extern"_a:
    case u"for"_a: return opaqueType();
    case u"<"_a:
        notSupported(span(), QStringLiteral("types that begin with `<` are"), QStringLiteral("name the type itself"));
        return std::nullopt;
    default:
        if (isIdentifier() || is(u"::"_a) || is(u"self"_a) || is(u"Self"_a) || is(u"super"_a) || is(u"crate"_a))
            return pathType(isCast);
        unexpected(QStringLiteral("type"));
        return std::nullopt;
    }
    result.span = since(start);
    return result;
}

std::optional<Tree::Type> Parser::pathType(bool isCast)
{
    const quint32 start = begin();
    Tree::Type result;
    result.kind = Tree::Type::Kind::Path;
    accept(u"::"_a);
    while (true) {
        if (is(u"self"_a) || is(u"Self"_a) || is(u"super"_a) || is(u"crate"_a)) {
            result.segments.emplace_back();
            result.segments.back().name = {text().toString(), span()};
            advance();
        } else {
            auto name = expectName();
            if (!name)
                return std::nullopt;
            result.segments.emplace_back();
            result.segments.back().name = std::move(*name);
        }
        const bool isTurbofish = is(u"::"_a) && (atom(1) == u"<"_a || atom(1) == u"<<"_a);
        if (isTurbofish)
            advance();
        if (is(u"<"_a) || is(u"<<"_a)) {
            if (isCast && !isTurbofish && numberType(result.segments.back().name.text)) {
                const bool isShift = is(u"<<"_a);
                error(span(),
                      QStringLiteral("`%1` is interpreted as a start of generic arguments for `%2`, not a %3")
                          .arg(text(), result.segments.back().name.text,
                               isShift ? QStringLiteral("shift") : QStringLiteral("comparison")),
                      QStringLiteral("put the cast into parentheses"));
                return std::nullopt;
            }
            acceptFirstOf(u"<"_a);
            auto arguments = genericArguments();
            if (!arguments)
                return std::nullopt;
            result.segments.back().arguments = std::move(*arguments);
        } else if (is(u"("_a) && !isCast && result.segments.back().name.text.startsWith(QLatin1String("Fn"))) {
            skipGroup(); // Fn(A, B) -> C
            if (accept(u"->"_a) && !type())
                return std::nullopt;
            result.segments.back().isFnSugar = true;
        }
        if (!accept(u"::"_a))
            break;
    }
    result.span = since(start);
    return result;
}

/// `impl A + B`, `dyn A`, `fn(A) -> B`, `for<'a> fn(&'a A)`.
std::optional<Tree::Type> Parser::opaqueType()
{
    const quint32 start = begin();
    Tree::Type result;
    result.kind = is(u"impl"_a)  ? Tree::Type::Kind::ImplTrait
                : is(u"dyn"_a) ? Tree::Type::Kind::DynTrait
                               : Tree::Type::Kind::FnPointer;
    if (accept(u"impl"_a) || accept(u"dyn"_a)) {
        if (!bounds())
            return std::nullopt;
        result.span = since(start);
        return result;
    }
    if (accept(u"for"_a) && !generics())
        return std::nullopt;
    accept(u"unsafe"_a);
    if (accept(u"extern"_a) && kind() == TokenKind::String)
        advance();
    if (!accept(u"fn"_a)) {
        auto inner = type();
        if (inner)
            inner->span = since(start);
        return inner;
    }
    if (!is(u"("_a)) {
        unexpected(QStringLiteral("`(`"));
        return std::nullopt;
    }
    skipGroup();
    if (accept(u"->"_a) && !type())
        return std::nullopt;
    result.span = since(start);
    return result;
}

/// `A + B + 'static + ?Sized + for<'a> Fn(&'a T)`
bool Parser::bounds()
{
    while (true) {
        if (kind() == TokenKind::Lifetime) {
            advance();
        } else if (is(u"("_a)) {
            skipGroup();
        } else {
            accept(u"?"_a);
            if (accept(u"for"_a) && !generics())
                return false;
            const Nesting scope(*this);
            if (!pathType(false))
                return false;
        }
        if (!accept(u"+"_a))
            return true;
    }
}

std::optional<std::vector<Tree::Type>> Parser::genericArguments()
{
    std::vector<Tree::Type> result;
    while (!closes(u">"_a) && text().front() != u'>') {
        if (kind() == TokenKind::Lifetime) {
            advance();
        } else if (kind() == TokenKind::Integer || is(u"true"_a) || is(u"false"_a) || is(u"-"_a)) {
            accept(u"-"_a);
            advance(); // a const argument
        } else if (is(u"{"_a)) {
            skipGroup();
        } else if (isIdentifier() && atom(1) == u"="_a) {
            advance(); // Iterator<Item = T>
            advance();
            if (!type())
                return std::nullopt;
        } else {
            auto argument = type();
            if (!argument)
                return std::nullopt;
            result.push_back(std::move(*argument));
        }
        if (!accept(u","_a))
            break;
    }
    if (acceptFirstOf(u">"_a))
        return result;
    unexpected(QStringLiteral("one of `,` or `>`"));
    return std::nullopt;
}

/// `<'a, T: Display + 'a, const N: usize>` behind a function's name: has no meaning here. Nothing: fine.
bool Parser::generics()
{
    if (!accept(u"<"_a))
        return true;
    const Nesting scope(*this);
    while (!closes(u">"_a) && text().front() != u'>') {
        if (accept(u"const"_a)) {
            if (!expectName() || !expect(u":"_a) || !type())
                return false;
        } else {
            if (kind() == TokenKind::Lifetime)
                advance();
            else if (!expectName())
                return false;
            if (accept(u":"_a) && !is(u","_a) && text().front() != u'>' && !is(u"="_a) && !bounds())
                return false;
        }
        if (accept(u"="_a) && !type())
            return false;
        if (!accept(u","_a))
            break;
    }
    if (acceptFirstOf(u">"_a))
        return true;
    unexpected(QStringLiteral("one of `,`, `:`, `=`, or `>`"));
    return false;
}

/// `where T: Display, U: Send`: has no meaning here.
bool Parser::whereClause()
{
    if (!accept(u"where"_a))
        return true;
    while (!closes(u"{"_a)) {
        if (accept(u"for"_a) && !generics())
            return false;
        if (kind() == TokenKind::Lifetime)
            advance();
        else if (!type())
            return false;
        if (!expect(u":"_a) || !bounds())
            return false;
        if (!accept(u","_a))
            break;
    }
    return true;
}

} // namespace Pollux
