// SPDX-License-Identifier: MIT
// Items: functions, `use`, constants; and those that are refused. The others are in parsertypeitems.cpp.
#include "parserstate.h"

#include <array>

namespace Pollux {

namespace {

/// Longer ones are no import that a person wrote; each name keeps its whole path, so there is a limit.
constexpr std::size_t longestUsePath = 32;
constexpr std::size_t mostUseNames = 1000;

struct RefusedItem
{
    Atom keyword;
    QStringView remedy;
};

constexpr std::array refusedItems{
    RefusedItem{u"union"_a, u"use a struct or an enum"},
    RefusedItem{u"extern"_a, u"remove it: `std` and `tokio` are there without it"},
    RefusedItem{u"unsafe"_a, u"use safe code"},
    RefusedItem{u"macro"_a, u"write a function"},
};

} // namespace

// clang-format off
bool Parser::atItem() const
{
    switch (atom()) {
    case u"fn"_a: case u"use"_a: case u"pub"_a: case u"struct"_a: case u"enum"_a: case u"trait"_a: case u"impl"_a:
    case u"mod"_a: case u"type"_a: case u"extern"_a: case u"macro"_a: return true;
    case u"const"_a: return atom(1) != u"{"_a;
    case u"static"_a: return atom(1) != u"|"_a && atom(1) != u"||"_a && atom(1) != u"move"_a;
    case u"async"_a: return atom(1) == u"fn"_a || atom(1) == u"unsafe"_a || atom(1) == u"extern"_a;
    case u"unsafe"_a:
        return atom(1) == u"fn"_a || atom(1) == u"impl"_a || atom(1) == u"trait"_a || atom(1) == u"extern"_a;
    default: return (isWord(u"union") && isIdentifier(1)) || (isWord(u"macro_rules") && atom(1) == u"!"_a);
    }
}
// clang-format on

bool Parser::item(Tree::Items &items)
{
    Head head;
    head.begin = begin();
    auto given = attributes();
    if (!given)
        return false;
    head.attributes = std::move(*given);
    if (head.attributes.isDisabled) {
        skipItem();
        return true;
    }
    const bool isAttributed = m_lastEnd > head.begin;
    if (isAttributed && (atEnd() || is(u"}"_a))) {
        error(since(head.begin), QStringLiteral("expected item after attributes"));
        return false;
    }
    head.isPublic = visibility();
    if (atFunction()) {
        auto result = function(head, Place::Free);
        if (!result)
            return false;
        if (mayBeBodyless(Place::Free) || result->body.block)
            items.functions.push_back(std::move(result));
        return true;
    }
    switch (atom()) {
    case u"use"_a: return use(items, head);
    case u"const"_a:
    case u"static"_a: {
        auto result = constant(head, Place::Free);
        if (!result)
            return false;
        items.constants.push_back(std::move(*result));
        return true;
    }
    case u"struct"_a: return structItem(items, head);
    case u"enum"_a: return enumItem(items, head);
    case u"impl"_a: return implItem(items, head);
    case u"trait"_a: return traitItem(items, head);
    case u"mod"_a: return module(items, head);
    case u"type"_a: {
        auto result = typeAlias(head, Place::Free);
        if (!result)
            return false;
        items.aliases.push_back(std::move(result));
        return true;
    }
    default: return refusedItem();
    }
}

/// `pub`; `pub(crate)`, `pub(in path)` are read, and count as private.
bool Parser::visibility()
{
    if (!accept(u"pub"_a))
        return false;
    const Atom scope = is(u"("_a) ? atom(1) : 0;
    const bool isNarrow = (scope == u"crate"_a || scope == u"super"_a || scope == u"self"_a) && atom(2) == u")"_a;
    if (!isNarrow && scope != u"in"_a)
        return true;
    skipGroup();
    return false;
}

void Parser::put(Head &head, Tree::Item &item)
{
    item.span = since(head.begin);
    item.isPublic = head.isPublic;
    item.attributes = std::move(head.attributes.names);
    item.derives = std::move(head.attributes.derives);
}

/// In place of a `;` that may have been forgotten at the end of a line.
bool Parser::endOfItem(const QString &allowed)
{
    if (accept(u";"_a))
        return true;
    reportMissingSemicolon(allowed);
    return atStatementBegin();
}

bool Parser::atFunction() const
{
    const Atom next = atom(1);
    const bool isQualifier = next == u"fn"_a || next == u"unsafe"_a || next == u"extern"_a;
    return is(u"fn"_a) || (is(u"async"_a) && isQualifier) || (is(u"const"_a) && (isQualifier || next == u"async"_a));
}

bool Parser::refusedItem()
{
    for (const RefusedItem &refused : refusedItems) {
        if (is(refused.keyword) || (refused.keyword == u"union"_a && isWord(u"union"))) {
            notSupported(span(), QStringLiteral("`%1` is").arg(text()), refused.remedy.toString());
            return false;
        }
    }
    if (isWord(u"macro_rules")) {
        notSupported(span(), QStringLiteral("`macro_rules!` is"), QStringLiteral("write a function"));
        return false;
    }
    if (is(u"let"_a)) {
        error(span(), QStringLiteral("expected item, found keyword `let`"),
              QStringLiteral("`let` cannot be used for global variables; use `const`, or put it into a function"));
        return false;
    }
    if (isIdentifier() && atom(1) == u"!"_a) {
        notSupported({begin(), token(1).span.end}, QStringLiteral("macros outside of functions are"),
                     QStringLiteral("put it into a function"));
    } else if (isIdentifier() && isIdentifier(1)) {
        error(token(1).span, QStringLiteral("expected one of `!` or `::`, found `%1`").arg(text(token(1)).left(40)),
              QStringLiteral("a function begins with `fn`"));
    } else {
        const bool canStand = isIdentifier() || is(u"if"_a) || is(u"for"_a) || is(u"while"_a) || is(u"loop"_a);
        error(span(), QStringLiteral("expected item, found %1").arg(found()),
              canStand     ? QStringLiteral("put statements into a function")
              : is(u";"_a) ? QStringLiteral("remove this semicolon")
                           : QString());
    }
    return false;
}

bool Parser::mayBeBodyless(Place place) const { return place == Place::Trait || m_dialect == Dialect::Prelude; }

/// At `fn` or a qualifier before it.
std::unique_ptr<Tree::Function> Parser::function(Head &head, Place place)
{
    auto result = std::make_unique<Tree::Function>();
    result->mainAttribute = std::move(head.attributes.main);
    const quint32 signature = begin();
    result->isConst = accept(u"const"_a);
    result->isAsync = accept(u"async"_a);
    if (is(u"unsafe"_a) || is(u"extern"_a)) {
        notSupported(span(), QStringLiteral("`%1` is").arg(text()), QStringLiteral("remove it"));
        return nullptr;
    }
    result->keyword = span();
    if (!expect(u"fn"_a))
        return nullptr;
    auto name = expectName();
    if (!name)
        return nullptr;
    result->name = std::move(*name);
    result->signature = since(signature);
    if (!generics(result->generics) || !parameters(*result, place))
        return nullptr;
    if (result->mainAttribute)
        checkMain(*result, result->keyword);
    if (accept(u"->"_a)) {
        auto returned = type();
        if (!returned)
            return nullptr;
        result->result = std::move(*returned);
    }
    if (!whereClause(result->generics))
        return nullptr;
    const bool isBodyless = accept(u";"_a);
    if (isBodyless && !mayBeBodyless(place)) {
        error(since(head.begin),
              place == Place::Free ? QStringLiteral("free function without a body")
                                   : QStringLiteral("associated function in `impl` without body"),
              QStringLiteral("write `{ ... }` instead of `;`"));
    }
    if (!isBodyless) {
        if (!is(u"{"_a)) {
            unexpected(result->result ? QStringLiteral("one of `where` or `{`")
                                      : QStringLiteral("one of `->`, `where`, or `{`"));
            return nullptr;
        }
        result->body.block = block();
        if (!result->body.block)
            return nullptr;
    }
    put(head, *result);
    return result;
}

/// What tokio-macros asks of the function behind #[tokio::main].
void Parser::checkMain(const Tree::Function &function, SourceSpan keyword)
{
    if (!function.isAsync) {
        error(keyword, QStringLiteral("the `async` keyword is missing from the function declaration"),
              QStringLiteral("write `async fn`"));
    } else if (function.name.text == u"main" && !function.parameters.empty()) {
        error(function.name.span, QStringLiteral("the main function cannot accept arguments"),
              QStringLiteral("write `main()`"));
    }
}

bool Parser::parameters(Tree::Function &function, Place place)
{
    if (!is(u"("_a)) {
        if (is(u"{"_a) || is(u";"_a) || is(u"->"_a)) {
            error({m_lastEnd, m_lastEnd}, QStringLiteral("missing parameters for function definition"),
                  QStringLiteral("add a parameter list: `()`"));
            return true;
        }
        unexpected(QStringLiteral("one of `(` or `<`"));
        return false;
    }
    advance();
    while (!closes(u")"_a)) {
        if (!attributes())
            return false;
        Tree::Parameter parameter;
        const quint32 start = begin();
        const int ahead = is(u"&"_a) ? (kind(1) == TokenKind::Lifetime ? 2 : 1) : 0;
        const int behindMut = atom(ahead) == u"mut"_a ? ahead + 1 : ahead;
        if (atom(behindMut) == u"self"_a) {
            if (!selfParameter(function, place))
                return false;
            if (!accept(u","_a) && !is(u")"_a)) {
                unexpected(QStringLiteral("one of `)`, `,`, or `:`"));
                return false;
            }
            continue;
        }
        auto matched = singlePattern();
        if (!matched)
            return false;
        if (!accept(u":"_a)) {
            unexpected(QStringLiteral("one of `:`, `@`, or `|`"));
            return false;
        }
        auto declared = type();
        if (!declared)
            return false;
        parameter.pattern = std::move(*matched);
        parameter.type = std::move(*declared);
        parameter.span = since(start);
        function.parameters.push_back(std::move(parameter));
        if (is(u"="_a)) {
            error(span(), QStringLiteral("parameter defaults are not supported"),
                  QStringLiteral("give the value in each call"));
            return false;
        }
        if (!accept(u","_a) && !is(u")"_a)) {
            unexpected(QStringLiteral("one of `)` or `,`"));
            return false;
        }
    }
    return expect(u")"_a);
}

/// `self`, `mut self`, `&self`, `&'a mut self`, `self: Pin<&mut Self>`
bool Parser::selfParameter(Tree::Function &function, Place place)
{
    using Kind = Tree::SelfParameter::Kind;
    auto result = std::make_unique<Tree::SelfParameter>();
    const quint32 start = begin();
    if (accept(u"&"_a)) {
        if (kind() == TokenKind::Lifetime)
            advance();
        result->kind = accept(u"mut"_a) ? Kind::MutableReference : Kind::Reference;
    } else {
        result->binding.isMutable = accept(u"mut"_a);
    }
    result->binding.name = {QStringLiteral("self"), span()};
    advance();
    result->span = since(start);
    if (place == Place::Free) {
        error(result->span, QStringLiteral("`self` parameter is only allowed in associated functions"),
              QStringLiteral("give the parameter a name and a type"));
        return false;
    }
    if (function.selfParameter || !function.parameters.empty()) {
        error(result->span, QStringLiteral("unexpected `self` parameter in function"),
              QStringLiteral("it must be the first parameter of an associated function"));
        return false;
    }
    if (is(u":"_a) && result->kind == Kind::Value) {
        advance();
        auto declared = type();
        if (!declared)
            return false;
        result->kind = Kind::Typed;
        result->type = std::move(*declared);
        result->span = since(start);
    }
    function.selfParameter = std::move(result);
    return true;
}

bool Parser::use(Tree::Items &items, const Head &head)
{
    advance();
    Tree::Use result;
    result.isPublic = head.isPublic;
    accept(u"::"_a);
    if (!useTree(result, {}))
        return false;
    if (!accept(u";"_a)) {
        reportMissingSemicolon(QStringLiteral("one of `::`, `;`, or `as`"));
        if (!atStatementBegin())
            return false;
    }
    result.span = since(head.begin);
    items.uses.push_back(std::move(result));
    return true;
}

bool Parser::useTree(Tree::Use &use, std::vector<Tree::Name> prefix, bool isInBraces)
{
    const Nesting scope(*this);
    while (true) {
        if (use.leaves.size() >= mostUseNames || prefix.size() >= longestUsePath) {
            error(span(), QStringLiteral("this `use` is too long"),
                  QStringLiteral("at most %1 names, and %2 parts in a path").arg(mostUseNames).arg(longestUsePath));
            return false;
        }
        if (is(u"*"_a)) {
            Tree::Use::Leaf leaf;
            leaf.alias = {QStringLiteral("*"), span()};
            prefix.push_back(leaf.alias);
            leaf.path = std::move(prefix);
            use.leaves.push_back(std::move(leaf));
            advance();
            return true;
        }
        if (accept(u"{"_a)) {
            while (!closes(u"}"_a)) {
                if (!useTree(use, prefix, true))
                    return false;
                if (!accept(u","_a) && !is(u"}"_a)) {
                    unexpected(QStringLiteral("one of `,`, `::`, `as`, or `}`"));
                    return false;
                }
            }
            return expect(u"}"_a);
        }
        const SourceSpan place = span();
        const bool isSelf = is(u"self"_a) && !prefix.empty();
        if (isSelf && !isInBraces) {
            error({m_lastEnd - 2, place.end}, QStringLiteral("`self` imports are only allowed within a { } list"),
                  QStringLiteral("leave `::self` away"), QStringLiteral("E0429"));
            return false;
        }
        if (is(u"self"_a) || is(u"super"_a) || is(u"crate"_a)) {
            if (!isSelf)
                prefix.push_back({text().toString(), place});
            advance();
        } else {
            auto name = expectName();
            if (!name)
                return false;
            prefix.push_back(std::move(*name));
        }
        if (!isSelf && accept(u"::"_a)) {
            isInBraces = false;
            continue;
        }
        Tree::Use::Leaf leaf;
        leaf.alias = {prefix.back().text, place};
        leaf.path = std::move(prefix);
        if (accept(u"as"_a)) {
            if (isWord(u"_")) {
                leaf.alias = {QStringLiteral("_"), span()};
                advance();
            } else {
                auto alias = expectName();
                if (!alias)
                    return false;
                leaf.alias = std::move(*alias);
            }
        }
        use.leaves.push_back(std::move(leaf));
        return true;
    }
}

/// `const NAME: T = value;` and `static`.
std::optional<Tree::Constant> Parser::constant(Head &head, Place place)
{
    const bool isStatic = is(u"static"_a);
    const SourceSpan keyword = span();
    advance();
    if (isStatic && is(u"mut"_a)) {
        notSupported(span(), QStringLiteral("`static mut` is"), QStringLiteral("use a local `let mut`"));
        return std::nullopt;
    }
    Tree::Constant result;
    result.isStatic = isStatic;
    result.keyword = keyword;
    if (isWord(u"_")) {
        result.name = {QStringLiteral("_"), span()};
        advance();
    } else {
        auto name = expectName();
        if (!name)
            return std::nullopt;
        result.name = std::move(*name);
    }
    if (!accept(u":"_a)) {
        error({m_lastEnd, m_lastEnd},
              QStringLiteral("missing type for `%1` item")
                  .arg(isStatic ? QStringLiteral("static") : QStringLiteral("const")),
              QStringLiteral("provide a type for the item: `%1: <type>`").arg(result.name.text));
        return std::nullopt;
    }
    auto declared = type();
    if (!declared)
        return std::nullopt;
    result.type = std::move(*declared);
    if (is(u";"_a)) {
        advance();
        if (!mayBeBodyless(place)) {
            error(since(head.begin),
                  QStringLiteral("%1 %2 %3without body")
                      .arg(place == Place::Free ? QStringLiteral("free") : QStringLiteral("associated"),
                           isStatic ? QStringLiteral("static") : QStringLiteral("constant"),
                           place == Place::Free ? QStringLiteral("item ") : QStringLiteral("in `impl` ")),
                  QStringLiteral("provide a definition: `= <expr>;`"));
        }
        put(head, result);
        return result;
    }
    if (!expect(u"="_a))
        return std::nullopt;
    result.value = expression();
    if (!result.value)
        return std::nullopt;
    if (!accept(u";"_a)) {
        reportMissingSemicolon(QStringLiteral("one of `.`, `;`, `?`, or an operator"));
        if (!atStatementBegin())
            return std::nullopt;
    }
    put(head, result);
    return result;
}

} // namespace Pollux
