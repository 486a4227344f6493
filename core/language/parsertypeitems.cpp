// SPDX-License-Identifier: MIT
// Items that declare types and what belongs to them: structs, enums, impls, traits, aliases, modules.
#include "parserstate.h"

namespace Pollux {

/// `struct A;`, `struct B(u8);`, `struct C<T> where T: D { x: T }`
bool Parser::structItem(Tree::Items &items, Head &head)
{
    auto result = std::make_unique<Tree::Struct>();
    result->keyword = span();
    advance();
    auto name = expectName();
    if (!name)
        return false;
    result->name = std::move(*name);
    if (!generics(result->generics) || !whereClause(result->generics))
        return false;
    if (is(u"{"_a)) {
        result->shape = Tree::Shape::Named;
        if (!fields(result->shape, result->fields))
            return false;
    } else {
        if (is(u"("_a)) {
            result->shape = Tree::Shape::Tuple;
            if (!fields(result->shape, result->fields) || !whereClause(result->generics))
                return false;
        }
        if (!is(u";"_a) && result->shape == Tree::Shape::Unit && !beginsLine()) {
            unexpected(QStringLiteral("`where`, `{`, `(`, or `;` after struct name"));
            return false;
        }
        if (!endOfItem(QStringLiteral("`;`")))
            return false;
    }
    put(head, *result);
    items.structs.push_back(std::move(result));
    return true;
}

/// At the opening delimiter; takes the closing one.
bool Parser::fields(Tree::Shape shape, std::vector<Tree::FieldDeclaration> &fields)
{
    const Nesting scope(*this);
    const bool isNamed = shape == Tree::Shape::Named;
    const Atom close = isNamed ? u"}"_a : u")"_a;
    advance();
    while (!closes(close)) {
        Tree::FieldDeclaration field;
        const quint32 start = begin();
        if (!attributes())
            return false;
        field.isPublic = visibility();
        if (isNamed) {
            auto name = expectName();
            if (!name)
                return false;
            field.name = std::move(*name);
            if (!is(u":"_a)) {
                unexpected(QStringLiteral("`:`"));
                return false;
            }
            advance();
        }
        auto declared = type();
        if (!declared)
            return false;
        if (!isNamed)
            field.name = {QString::number(fields.size()), declared->span};
        if (is(u"="_a)) {
            error(span(), QStringLiteral("default values on `struct` fields aren't supported"),
                  QStringLiteral("give the value where the struct is made, or implement `Default`"));
            return false;
        }
        field.type = std::move(*declared);
        field.span = since(start);
        fields.push_back(std::move(field));
        if (is(u";"_a)) {
            error(span(), QStringLiteral("struct fields are separated by `,`"),
                  QStringLiteral("replace `;` with `,`"));
            return false;
        }
        if (!accept(u","_a) && !is(close)) {
            if (isNamed && isIdentifier() && beginsLine()) {
                error({m_lastEnd, m_lastEnd},
                      QStringLiteral("expected `,`, or `}`, found %1").arg(found()),
                      QStringLiteral("try adding a comma: `,`"));
            } else {
                unexpected(isNamed ? QStringLiteral("`,`, or `}`") : QStringLiteral("one of `)` or `,`"));
            }
            return false;
        }
    }
    return expect(close);
}

bool Parser::enumItem(Tree::Items &items, Head &head)
{
    auto result = std::make_unique<Tree::Enum>();
    result->keyword = span();
    advance();
    auto name = expectName();
    if (!name)
        return false;
    result->name = std::move(*name);
    if (!generics(result->generics) || !whereClause(result->generics))
        return false;
    const Nesting scope(*this);
    if (!expect(u"{"_a))
        return false;
    while (!closes(u"}"_a)) {
        if (!variant(*result))
            return false;
    }
    if (!expect(u"}"_a))
        return false;
    put(head, *result);
    items.enums.push_back(std::move(result));
    return true;
}

/// `A`, `B(u8)`, `C { x: u8 }`, `D = 4`; takes the comma.
bool Parser::variant(Tree::Enum &item)
{
    Tree::Variant result;
    const quint32 start = begin();
    auto given = attributes();
    if (!given)
        return false;
    result.attributes = std::move(given->names);
    auto name = expectName();
    if (!name)
        return false;
    result.name = std::move(*name);
    if (is(u"{"_a))
        result.shape = Tree::Shape::Named;
    else if (is(u"("_a))
        result.shape = Tree::Shape::Tuple;
    if (result.shape != Tree::Shape::Unit && !fields(result.shape, result.fields))
        return false;
    if (accept(u"="_a)) {
        result.discriminant = expression();
        if (!result.discriminant)
            return false;
    }
    result.span = since(start);
    item.variants.push_back(std::move(result));
    if (accept(u","_a) || is(u"}"_a))
        return true;
    unexpected(QStringLiteral("one of `(`, `,`, `=`, `{`, or `}`"));
    return false;
}

/// `impl<T> Trait<T> for Type where ... { ... }`
bool Parser::implItem(Tree::Items &items, Head &head)
{
    auto result = std::make_unique<Tree::Impl>();
    result->keyword = span();
    advance();
    if (is(u"<"_a) && atom(1) != u">"_a && !generics(result->generics))
        return false;
    if (is(u"<"_a) && !generics(result->generics))
        return false;
    if (is(u"const"_a)) {
        notSupported(span(), QStringLiteral("`impl const` is"), QStringLiteral("remove `const`"));
        return false;
    }
    if (is(u"!"_a)) {
        notSupported(span(), QStringLiteral("negative impls are"), QStringLiteral("remove it"));
        return false;
    }
    auto first = type();
    if (!first)
        return false;
    if (accept(u"for"_a)) {
        if (first->kind != Tree::Type::Kind::Path) {
            error(first->span, QStringLiteral("expected a trait, found type"),
                  QStringLiteral("write `impl Trait for Type`"));
            return false;
        }
        auto second = type();
        if (!second)
            return false;
        result->trait = std::move(*first);
        first = std::move(second);
    }
    result->selfType = std::move(*first);
    if (!whereClause(result->generics) || !associatedItems(*result, Place::Impl))
        return false;
    put(head, *result);
    items.impls.push_back(std::move(result));
    return true;
}

bool Parser::traitItem(Tree::Items &items, Head &head)
{
    auto result = std::make_unique<Tree::Trait>();
    result->keyword = span();
    advance();
    auto name = expectName();
    if (!name)
        return false;
    result->name = std::move(*name);
    if (!generics(result->generics))
        return false;
    if (accept(u":"_a) && !is(u"{"_a) && !is(u"where"_a)) {
        auto traits = bounds();
        if (!traits)
            return false;
        result->supertraits = std::move(*traits);
    }
    if (is(u"="_a)) {
        notSupported(span(), QStringLiteral("trait aliases are"), QStringLiteral("write a trait with supertraits"));
        return false;
    }
    if (!whereClause(result->generics) || !associatedItems(*result, Place::Trait))
        return false;
    put(head, *result);
    items.traits.push_back(std::move(result));
    return true;
}

/// At `{`; takes `}`. One that is wrong is reported, and those behind it are still read.
bool Parser::associatedItems(Tree::AssociatedItems &items, Place place)
{
    const Nesting scope(*this);
    const int close = partner();
    if (!expect(u"{"_a))
        return false;
    innerAttributes();
    while (!closes(u"}"_a)) {
        const int first = m_at;
        if (!associatedItem(items, place))
            recover(first, close);
    }
    return expect(u"}"_a);
}

bool Parser::associatedItem(Tree::AssociatedItems &items, Place place)
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
    const SourceSpan visible = span();
    head.isPublic = visibility();
    if (head.isPublic && place == Place::Trait) {
        error(visible, QStringLiteral("visibility qualifiers are not permitted here"),
              QStringLiteral("trait items always share the visibility of their trait: remove the qualifier"),
              QStringLiteral("E0449"));
    }
    if (isWord(u"default") && (atom(1) == u"fn"_a || atom(1) == u"async"_a || atom(1) == u"type"_a)) {
        notSupported(span(), QStringLiteral("specialization is"), QStringLiteral("remove `default`"));
        return false;
    }
    if (atFunction()) {
        auto method = function(head, place);
        if (!method)
            return false;
        if (mayBeBodyless(place) || method->body.block)
            items.functions.push_back(std::move(method));
        return true;
    }
    if (is(u"const"_a)) {
        auto value = constant(head, place);
        if (!value)
            return false;
        items.constants.push_back(std::move(*value));
        return true;
    }
    if (is(u"type"_a)) {
        auto alias = typeAlias(head, place);
        if (!alias)
            return false;
        items.types.push_back(std::move(alias));
        return true;
    }
    if (is(u"unsafe"_a)) {
        notSupported(span(), QStringLiteral("`unsafe` is"), QStringLiteral("use safe code"));
    } else if (isIdentifier() && atom(1) == u"!"_a) {
        notSupported({begin(), token(1).span.end}, QStringLiteral("macros outside of functions are"),
                     QStringLiteral("write the items out"));
    } else if (isIdentifier() && atom(1) == u"("_a) {
        error({m_lastEnd, m_lastEnd}, QStringLiteral("missing `fn` for method definition"),
              QStringLiteral("add `fn` here to parse `%1` as a public method").arg(text().left(40)));
    } else if (atItem()) {
        error(span(), QStringLiteral("%1 is not supported in `trait`s or `impl`s").arg(found()),
              QStringLiteral("move it out of the block"));
    } else {
        error(span(), QStringLiteral("non-item in item list"),
              QStringLiteral("here stand `fn`, `const` and `type`"));
    }
    return false;
}

/// `type A<T> = B;`, in a trait `type A: B = C;`
std::unique_ptr<Tree::TypeAlias> Parser::typeAlias(Head &head, Place place)
{
    auto result = std::make_unique<Tree::TypeAlias>();
    result->keyword = span();
    advance();
    auto name = expectName();
    if (!name)
        return nullptr;
    result->name = std::move(*name);
    if (!generics(result->generics))
        return nullptr;
    if (accept(u":"_a) && !is(u";"_a) && !is(u"="_a)) {
        auto traits = bounds();
        if (!traits)
            return nullptr;
        result->bounds = std::move(*traits);
    }
    if (!whereClause(result->generics))
        return nullptr;
    if (accept(u"="_a)) {
        result->type = type();
        if (!result->type || !whereClause(result->generics))
            return nullptr;
    } else if (!mayBeBodyless(place) && is(u";"_a)) {
        error({head.begin, span().end},
              place == Place::Free ? QStringLiteral("free type alias without body")
                                   : QStringLiteral("associated type in `impl` without body"),
              QStringLiteral("provide a definition for the type: `= <type>;`"));
    }
    if (!endOfItem(QStringLiteral("one of `:`, `;`, `=`, or `where`")))
        return nullptr;
    put(head, *result);
    return result;
}

bool Parser::module(Tree::Items &items, Head &head)
{
    auto result = std::make_unique<Tree::Module>();
    result->keyword = span();
    advance();
    auto name = expectName();
    if (!name)
        return false;
    result->name = std::move(*name);
    if (is(u";"_a)) {
        notSupported(result->keyword, QStringLiteral("a module in a file of its own is"),
                     QStringLiteral("write its content here: `mod %1 { ... }`").arg(result->name.text.left(40)));
        return false;
    }
    const Nesting scope(*this);
    const int close = partner();
    if (!is(u"{"_a)) {
        unexpected(QStringLiteral("one of `;` or `{`"));
        return false;
    }
    advance();
    innerAttributes();
    while (!closes(u"}"_a)) {
        const int first = m_at;
        if (!item(*result))
            recover(first, close);
    }
    if (!expect(u"}"_a))
        return false;
    put(head, *result);
    items.modules.push_back(std::move(result));
    return true;
}

} // namespace Pollux
