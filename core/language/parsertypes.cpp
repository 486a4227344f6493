// SPDX-License-Identifier: MIT
// Types, paths with their generic arguments, bounds and generics. Lifetimes are read and dropped.
#include "parserstate.h"

namespace Pollux {

using Kind = Tree::Type::Kind;

bool Parser::atPathSegment() const
{
    return (isIdentifier() && text() != u"_") || is(u"self"_a) || is(u"Self"_a) || is(u"super"_a) || is(u"crate"_a);
}

bool Parser::atAngle() const { return is(u"<"_a) || is(u"<<"_a); }

bool Parser::atClosingAngle() const
{
    return atEnd() || (kind() == TokenKind::Punctuation && text().front() == u'>');
}

std::optional<Tree::Type> Parser::type(bool isCast)
{
    const Nesting scope(*this);
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
    case u"("_a: return tupleType();
    case u"&"_a:
    case u"&&"_a: {
        acceptFirstOf(u"&"_a);
        if (kind() == TokenKind::Lifetime)
            advance();
        result.isMutable = accept(u"mut"_a);
        const quint32 inner = begin();
        const bool hasBounds = is(u"dyn"_a) || is(u"impl"_a);
        auto target = type(isCast);
        if (!target)
            return std::nullopt;
        if (hasBounds && m_boundCount > 1) {
            error(since(inner), QStringLiteral("ambiguous `+` in a type"),
                  QStringLiteral("use parentheses to disambiguate: `(%1)`")
                      .arg(m_text.sliced(inner, m_lastEnd - inner).left(80)));
        }
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
            result.value = expression();
            if (!result.value)
                return std::nullopt;
        }
        if (!expect(u"]"_a))
            return std::nullopt;
        break;
    }
    case u"*"_a:
        notSupported(span(), QStringLiteral("raw pointers are"), QStringLiteral("use `&`, `&mut` or `Box`"));
        return std::nullopt;
    case u"impl"_a:
    case u"dyn"_a: {
        result.kind = is(u"impl"_a) ? Kind::ImplTrait : Kind::DynTrait;
        advance();
        auto traits = bounds();
        if (!traits)
            return std::nullopt;
        result.bounds = std::move(*traits);
        result.span = since(start);
        if (result.bounds.empty()) {
            error(result.span, QStringLiteral("at least one trait must be specified"),
                  QStringLiteral("name a trait behind `%1`")
                      .arg(result.kind == Kind::ImplTrait ? QStringLiteral("impl") : QStringLiteral("dyn")),
                  result.kind == Kind::DynTrait ? QStringLiteral("E0224") : QString());
        }
        return result;
    }
    case u"fn"_a:
    case u"unsafe"_a:
    case u"extern"_a: return fnPointerType(start);
    case u"for"_a:
        if (!higherRanked())
            return std::nullopt;
        if (is(u"fn"_a) || is(u"unsafe"_a) || is(u"extern"_a))
            return fnPointerType(start);
        unexpected(QStringLiteral("`fn`"));
        return std::nullopt;
    default:
        if (atPathSegment() || is(u"::"_a) || atAngle())
            return pathType(isCast);
        unexpected(QStringLiteral("type"));
        return std::nullopt;
    }
    result.span = since(start);
    return result;
}

/// `()`, `(T)`, `(A, B)`
std::optional<Tree::Type> Parser::tupleType()
{
    const quint32 start = begin();
    advance();
    Tree::Type result;
    result.kind = Kind::Tuple;
    bool hasComma = false;
    auto parts = typeList(hasComma);
    if (!parts)
        return std::nullopt;
    if (parts->size() == 1 && !hasComma) {
        Tree::Type inner = std::move(parts->front());
        inner.span = since(start);
        return inner;
    }
    result.arguments = std::move(*parts);
    result.span = since(start);
    return result;
}

/// Behind `(`; takes `)`.
std::optional<std::vector<Tree::Type>> Parser::typeList(bool &hasComma)
{
    std::vector<Tree::Type> list;
    while (!closes(u")"_a)) {
        auto part = type();
        if (!part)
            return std::nullopt;
        list.push_back(std::move(*part));
        if (accept(u","_a)) {
            hasComma = true;
        } else if (!is(u")"_a)) {
            unexpected(QStringLiteral("one of `)` or `,`"));
            return std::nullopt;
        }
    }
    if (!expect(u")"_a))
        return std::nullopt;
    return list;
}

/// `a::Vec<T>`, `Fn(A) -> B`, `<T as Trait>::Item`
std::optional<Tree::Type> Parser::pathType(bool isCast)
{
    const quint32 start = begin();
    Tree::Type result;
    result.kind = Kind::Path;
    if (!pathSegments(result, isCast ? PathStyle::Cast : PathStyle::Type))
        return std::nullopt;
    if (is(u"!"_a)) {
        notSupported(since(start), QStringLiteral("macros in types are"), QStringLiteral("write the type out"));
        return std::nullopt;
    }
    result.span = since(start);
    return result;
}

/// `fn(A, name: B) -> C`, at `fn` or a qualifier before it.
std::optional<Tree::Type> Parser::fnPointerType(quint32 start)
{
    if (!is(u"fn"_a)) {
        notSupported(span(), QStringLiteral("`%1 fn` is").arg(text()), QStringLiteral("remove it"));
        return std::nullopt;
    }
    advance();
    Tree::Type result;
    result.kind = Kind::FnPointer;
    if (!is(u"("_a)) {
        unexpected(QStringLiteral("`(`"));
        return std::nullopt;
    }
    advance();
    while (!closes(u")"_a)) {
        if (isIdentifier() && atom(1) == u":"_a) { // a name, which means nothing
            advance();
            advance();
        }
        auto input = type();
        if (!input)
            return std::nullopt;
        result.arguments.push_back(std::move(*input));
        if (!accept(u","_a) && !is(u")"_a)) {
            unexpected(QStringLiteral("one of `)` or `,`"));
            return std::nullopt;
        }
    }
    if (!expect(u")"_a))
        return std::nullopt;
    if (accept(u"->"_a)) {
        auto output = type();
        if (!output)
            return std::nullopt;
        result.result = std::make_unique<Tree::Type>(std::move(*output));
    }
    result.span = since(start);
    return result;
}

/// `a::b::<T>::c`, `<T as Trait>::f`, with `self`, `crate` and so on as segments by their own name. Ends before
/// `::{` and `::*` of a `use`.
bool Parser::pathSegments(Tree::PathParts &path, PathStyle style)
{
    if (atAngle()) {
        if (!qualifiedSelf(path))
            return false;
    } else {
        path.isGlobal = accept(u"::"_a);
    }
    while (true) {
        Tree::PathSegment segment;
        if (is(u"self"_a) || is(u"Self"_a) || is(u"super"_a) || is(u"crate"_a)) {
            segment.name = {text().toString(), span()};
            advance();
        } else {
            auto name = expectName();
            if (!name)
                return false;
            segment.name = std::move(*name);
        }
        if (!segmentArguments(segment, style))
            return false;
        path.segments.push_back(std::move(segment));
        if (!is(u"::"_a) || atom(1) == u"{"_a || atom(1) == u"*"_a)
            return true;
        if (path.segments.size() >= longestPath) {
            error(span(), QStringLiteral("this path is too long"),
                  QStringLiteral("at most %1 parts").arg(longestPath));
            return false;
        }
        advance();
    }
}

/// `<T>::` or `<T as Trait>::`
bool Parser::qualifiedSelf(Tree::PathParts &path)
{
    const Nesting scope(*this);
    acceptFirstOf(u"<"_a);
    auto self = type();
    if (!self)
        return false;
    path.selfType = std::make_unique<Tree::Type>(std::move(*self));
    if (accept(u"as"_a)) {
        Tree::PathParts trait;
        if (!pathSegments(trait, PathStyle::Type))
            return false;
        path.isGlobal = trait.isGlobal;
        path.segments = std::move(trait.segments);
        path.asTrait = int(path.segments.size());
    }
    if (!acceptFirstOf(u">"_a)) {
        unexpected(QStringLiteral("`>`"));
        return false;
    }
    return expect(u"::"_a);
}

/// What stands behind a segment's name, if anything: `<T>`, `::<T>`, `(A, B) -> C`.
bool Parser::segmentArguments(Tree::PathSegment &segment, PathStyle style)
{
    const bool isTurbofish = is(u"::"_a) && (atom(1) == u"<"_a || atom(1) == u"<<"_a);
    if (isTurbofish)
        advance();
    if (isTurbofish || (style != PathStyle::Expression && atAngle())) {
        if (style == PathStyle::Cast && !isTurbofish && numberType(segment.name.text)) {
            const bool isShift = is(u"<<"_a);
            error(span(),
                  QStringLiteral("`%1` is interpreted as a start of generic arguments for `%2`, not a %3")
                      .arg(text(), segment.name.text,
                           isShift ? QStringLiteral("shift") : QStringLiteral("comparison")),
                  QStringLiteral("put the cast into parentheses"));
            return false;
        }
        acceptFirstOf(u"<"_a);
        return genericArguments(segment);
    }
    if (style != PathStyle::Type || !is(u"("_a))
        return true;
    const bool canBeCalled =
        segment.name.text.startsWith(QLatin1String("Fn")) || segment.name.text.startsWith(QLatin1String("AsyncFn"));
    if (!canBeCalled) {
        error(since(segment.name.span.begin),
              QStringLiteral("parenthesized type parameters may only be used with a `Fn` trait"),
              QStringLiteral("use angle brackets instead"), QStringLiteral("E0214"));
        return false;
    }
    const Nesting scope(*this);
    advance();
    bool hasComma = false;
    auto inputs = typeList(hasComma);
    if (!inputs)
        return false;
    segment.isFnSugar = true;
    segment.arguments = std::move(*inputs);
    if (accept(u"->"_a)) {
        auto output = type();
        if (!output)
            return false;
        segment.result = std::make_unique<Tree::Type>(std::move(*output));
    }
    return true;
}

/// Behind `<`; takes `>`.
bool Parser::genericArguments(Tree::PathSegment &segment)
{
    while (!atClosingAngle()) {
        if (kind() == TokenKind::Lifetime) {
            advance();
        } else if (isIdentifier() && (atom(1) == u"="_a || atom(1) == u":"_a)) {
            Tree::TypeBinding binding; // Iterator<Item = T>
            binding.name = *expectName();
            if (accept(u":"_a)) {
                auto traits = bounds();
                if (!traits)
                    return false;
                binding.bounds = std::move(*traits);
            } else {
                advance();
                auto bound = genericArgument();
                if (!bound)
                    return false;
                binding.type = std::move(*bound);
            }
            segment.bindings.push_back(std::move(binding));
        } else {
            auto argument = genericArgument();
            if (!argument)
                return false;
            segment.arguments.push_back(std::move(*argument));
        }
        if (!accept(u","_a))
            break;
    }
    if (acceptFirstOf(u">"_a))
        return true;
    unexpected(QStringLiteral("one of `,` or `>`"));
    return false;
}

/// A type, or a const: `4`, `-1`, `true`, `'c'`, `{ N + 1 }`
std::optional<Tree::Type> Parser::genericArgument()
{
    const bool isConst = kind() == TokenKind::Integer || kind() == TokenKind::Char || kind() == TokenKind::String
                      || is(u"true"_a) || is(u"false"_a) || is(u"-"_a) || is(u"{"_a);
    if (!isConst)
        return type();
    const Nesting scope(*this);
    Tree::Type result;
    result.kind = Kind::Const;
    const quint32 start = begin();
    result.value = is(u"{"_a) ? blockLike() : patternBound();
    if (!result.value)
        return std::nullopt;
    result.span = since(start);
    return result;
}

/// `A + B + 'static + ?Sized + for<'a> Fn(&'a T)`: the traits among them. m_boundCount: of all.
std::optional<std::vector<Tree::Type>> Parser::bounds()
{
    std::vector<Tree::Type> result;
    int all = 0;
    while (kind() == TokenKind::Lifetime || is(u"("_a) || is(u"?"_a) || is(u"for"_a) || is(u"::"_a) || is(u"use"_a)
           || is(u"async"_a) || atPathSegment() || atAngle()) {
        ++all;
        if (kind() == TokenKind::Lifetime) {
            advance();
        } else if (accept(u"use"_a)) { // use<'a, T>: which lifetimes are captured
            Tree::PathSegment ignored;
            if (!acceptFirstOf(u"<"_a) || !genericArguments(ignored))
                return std::nullopt;
        } else if (is(u"("_a)) {
            const Nesting scope(*this);
            advance();
            auto inner = bounds();
            if (!inner || !expect(u")"_a))
                return std::nullopt;
            for (Tree::Type &each : *inner)
                result.push_back(std::move(each));
        } else {
            const Nesting scope(*this);
            const bool isRelaxed = accept(u"?"_a);
            if (is(u"for"_a) && !higherRanked())
                return std::nullopt;
            accept(u"async"_a);
            auto trait = pathType(false);
            if (!trait)
                return std::nullopt;
            if (!isRelaxed)
                result.push_back(std::move(*trait));
        }
        if (!accept(u"+"_a))
            break;
    }
    if (all == 0) {
        unexpected(QStringLiteral("a trait or a lifetime"));
        return std::nullopt;
    }
    m_boundCount = all;
    return result;
}

/// `for<'a, 'b>`
bool Parser::higherRanked()
{
    advance();
    Tree::Generics ignored;
    if (!atAngle()) {
        unexpected(QStringLiteral("`<`"));
        return false;
    }
    return generics(ignored);
}

/// `<'a, T: Display + 'a = U, const N: usize = 4>`. Nothing: fine.
bool Parser::generics(Tree::Generics &generics)
{
    const quint32 start = begin();
    if (!accept(u"<"_a))
        return true;
    const Nesting scope(*this);
    while (!atClosingAngle()) {
        if (!attributes())
            return false;
        Tree::GenericParameter parameter;
        const quint32 parameterStart = begin();
        const bool isLifetime = kind() == TokenKind::Lifetime;
        if (accept(u"const"_a))
            parameter.kind = Tree::GenericParameter::Kind::Const;
        if (isLifetime) {
            advance();
        } else {
            auto name = expectName();
            if (!name)
                return false;
            parameter.name = std::move(*name);
        }
        if (parameter.kind == Tree::GenericParameter::Kind::Const) {
            if (!expect(u":"_a))
                return false;
            parameter.type = type();
            if (!parameter.type)
                return false;
        } else if (accept(u":"_a) && !is(u","_a) && !is(u"="_a) && !atClosingAngle()) {
            auto traits = bounds();
            if (!traits)
                return false;
            parameter.bounds = std::move(*traits);
        }
        if (accept(u"="_a)) {
            parameter.defaultType = genericArgument();
            if (!parameter.defaultType)
                return false;
        }
        parameter.span = since(parameterStart);
        if (!isLifetime)
            generics.parameters.push_back(std::move(parameter));
        if (!accept(u","_a))
            break;
    }
    if (!acceptFirstOf(u">"_a)) {
        unexpected(QStringLiteral("one of `,`, `:`, `=`, or `>`"));
        return false;
    }
    generics.span = since(start);
    return true;
}

/// `where T: Display, for<'a> U: Fn(&'a T), 'a: 'b`. Nothing: fine.
bool Parser::whereClause(Tree::Generics &generics)
{
    if (!accept(u"where"_a))
        return true;
    while (!atEnd() && !is(u"{"_a) && !is(u";"_a) && !is(u"="_a)) {
        const quint32 start = begin();
        Tree::WherePredicate predicate;
        const bool isLifetime = kind() == TokenKind::Lifetime;
        if (isLifetime) {
            advance();
        } else {
            if (is(u"for"_a) && !higherRanked())
                return false;
            auto constrained = type();
            if (!constrained)
                return false;
            predicate.type = std::move(*constrained);
        }
        if (!expect(u":"_a))
            return false;
        if (!is(u","_a) && !is(u"{"_a) && !is(u";"_a)) {
            auto traits = bounds();
            if (!traits)
                return false;
            predicate.bounds = std::move(*traits);
        }
        predicate.span = since(start);
        if (!isLifetime)
            generics.where.push_back(std::move(predicate));
        if (!accept(u","_a))
            break;
    }
    return true;
}

} // namespace Pollux
