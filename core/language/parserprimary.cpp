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
            if (m_assigned > 0) {
                advance();
                return std::make_unique<Tree::Discard>(since(start));
            }
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
    case u"["_a: {
        const bool isAssigned = isLeftSide();
        m_assigned += isAssigned ? 1 : 0;
        advance();
        Expr result = array(false, start, u"]"_a);
        m_assigned -= isAssigned ? 1 : 0;
        return result;
    }
    case u"{"_a:
    case u"if"_a:
    case u"match"_a:
    case u"loop"_a:
    case u"while"_a:
    case u"for"_a: return blockLike();
    case u"async"_a: {
        const Atom behindMove = atom(1) == u"move"_a ? atom(2) : atom(1);
        return behindMove == u"|"_a || behindMove == u"||"_a ? closure(restrictions) : asyncBlock();
    }
    case u"break"_a:
    case u"continue"_a:
    case u"return"_a: return jump(restrictions);
    case u"<"_a:
    case u"<<"_a:
    case u"::"_a:
    case u"self"_a:
    case u"Self"_a:
    case u"super"_a:
    case u"crate"_a: return pathExpression(restrictions);
    case u"|"_a:
    case u"||"_a:
    case u"move"_a:
    case u"static"_a: return closure(restrictions);
    case u"unsafe"_a:
        notSupported(span(), QStringLiteral("`unsafe` is"), QStringLiteral("use safe code"));
        return nullptr;
    case u"const"_a:
        notSupported(span(), QStringLiteral("`const` blocks are"), QStringLiteral("use a `const` item"));
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
        if (token.startsWith(u'c')) {
            notSupported(place, QStringLiteral("C strings are"), QStringLiteral("use a string without the prefix"));
            break;
        }
        result = stringLiteral(token, place.begin, problems);
        break;
    case TokenKind::Char:
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
    if (is(u"!"_a) && !path->selfType)
        return macroCall(namesOf(*path), start);
    if (is(u"{"_a)) {
        const int errors = m_errors;
        if (atStructLiteral(*path, restrictions))
            return structLiteral(std::move(*path), start);
        if (m_errors > errors)
            return nullptr;
    }
    path->span = since(start);
    return path;
}

/// At `{` behind a path: whether it begins the fields of a struct.
bool Parser::atStructLiteral(const Tree::PathParts &path, int restrictions)
{
    const Atom next = atom(1);
    const bool isField = isIdentifier(1) && (atom(2) == u":"_a || atom(2) == u","_a);
    if ((restrictions & NoStruct) == 0) {
        const bool isType = !path.segments.back().name.text.isEmpty() && path.segments.back().name.text.front().isUpper();
        return isField || (isType && next != u"let"_a)
            || (isIdentifier(1) && atom(2) == u"}"_a) || next == u".."_a
            || (kind(1) == TokenKind::Integer && atom(2) == u":"_a);
    }
    if (isField) {
        const SourceSpan literal{path.segments.front().name.span.begin, m_tokens[std::size_t(partner())].span.end};
        error(literal, QStringLiteral("struct literals are not allowed here"),
              QStringLiteral("surround the struct literal with parentheses"));
    }
    return false;
}

/// Behind the path, at `{`.
Parser::Expr Parser::structLiteral(Tree::PathParts path, quint32 start)
{
    const Nesting scope(*this);
    auto result = std::make_unique<Tree::StructLiteral>(SourceSpan{});
    static_cast<Tree::PathParts &>(*result) = std::move(path);
    advance();
    while (!closes(u"}"_a)) {
        if (!attributes())
            return nullptr;
        if (accept(u".."_a)) {
            result->hasRest = true;
            if (is(u"}"_a) && m_assigned == 0) {
                error({m_lastEnd, m_lastEnd}, QStringLiteral("base expression required after `..`"),
                      QStringLiteral("add a base expression here"), QStringLiteral("E0797"));
                return nullptr;
            }
            if (!is(u"}"_a)) {
                result->base = expression();
                if (!result->base)
                    return nullptr;
            }
            if (is(u","_a)) {
                error(span(), QStringLiteral("cannot use a comma after the base struct"),
                      QStringLiteral("the base struct must always be the last field: remove this comma"));
                return nullptr;
            }
            break;
        }
        Tree::StructLiteral::Field field;
        const quint32 fieldStart = begin();
        if (kind() == TokenKind::Integer) {
            field.name = {text().toString(), span()};
            advance();
        } else {
            auto name = expectName();
            if (!name)
                return nullptr;
            field.name = std::move(*name);
        }
        if (accept(u":"_a)) {
            field.value = expression();
            if (!field.value)
                return nullptr;
        } else if (is(u"="_a)) {
            error(span(), QStringLiteral("expected `:`, found `=`"),
                  QStringLiteral("replace equals symbol with a colon"));
            return nullptr;
        } else {
            field.isShorthand = true;
            auto value = std::make_unique<Tree::Path>(field.name.span);
            value->segments.emplace_back();
            value->segments.back().name = field.name;
            field.value = std::move(value);
        }
        field.span = since(fieldStart);
        result->fields.push_back(std::move(field));
        if (!accept(u","_a) && !is(u"}"_a)) {
            unexpected(result->fields.back().isShorthand ? QStringLiteral("one of `,`, `:`, or `}`")
                                                         : QStringLiteral("one of `,`, `.`, `?`, `}`, or an operator"));
            return nullptr;
        }
    }
    if (!expect(u"}"_a))
        return nullptr;
    result->span = since(start);
    return result;
}

/// `|x| x + 1`, `move |a: i32, (b, c)| -> T { ... }`, `async move || ...`
Parser::Expr Parser::closure(int restrictions)
{
    const Nesting scope(*this);
    const quint32 start = begin();
    auto result = std::make_unique<Tree::Closure>(SourceSpan{});
    if (is(u"static"_a)) {
        notSupported(span(), QStringLiteral("`static` closures are"), QStringLiteral("remove `static`"));
        return nullptr;
    }
    result->isAsync = accept(u"async"_a);
    result->isMove = accept(u"move"_a);
    if (!accept(u"||"_a)) {
        if (!accept(u"|"_a)) {
            unexpected(QStringLiteral("`|`"));
            return nullptr;
        }
        while (!is(u"|"_a) && !atEnd()) {
            if (!attributes())
                return nullptr;
            Tree::ClosureParameter parameter;
            const quint32 parameterStart = begin();
            auto matched = singlePattern();
            if (!matched)
                return nullptr;
            parameter.pattern = std::move(*matched);
            if (accept(u":"_a)) {
                parameter.type = type();
                if (!parameter.type)
                    return nullptr;
            }
            parameter.span = since(parameterStart);
            result->parameters.push_back(std::move(parameter));
            if (!accept(u","_a) && !is(u"|"_a)) {
                unexpected(QStringLiteral("one of `:`, `@`, `,`, or `|`"));
                return nullptr;
            }
        }
        if (!expect(u"|"_a))
            return nullptr;
    }
    result->body = std::make_unique<Tree::CapturingBody>();
    if (accept(u"->"_a)) {
        result->result = type();
        if (!result->result)
            return nullptr;
        if (!is(u"{"_a)) {
            unexpected(QStringLiteral("`{`"));
            return nullptr;
        }
        result->body->value = blockLike();
    } else {
        result->body->value = expression(restrictions & NoStruct);
    }
    if (!result->body->value)
        return nullptr;
    result->span = since(start);
    return result;
}

/// At a bracket: whether `=` stands behind its partner, as in `(a, _) = f()`.
bool Parser::isLeftSide() const
{
    const std::size_t close = std::size_t(partner());
    return close + 1 < m_atoms.size() && m_atoms[close + 1] == u"="_a;
}

/// `()`, `(e)`, `(a, b)`. The span of `(e)` is that of its parentheses.
Parser::Expr Parser::parenthesized()
{
    const Nesting scope(*this);
    const quint32 start = begin();
    const bool isAssigned = m_assigned > 0 || isLeftSide();
    advance();
    std::vector<Expr> elements;
    bool hasComma = false;
    while (!closes(u")"_a)) {
        m_assigned += isAssigned ? 1 : 0;
        Expr element = expression();
        m_assigned -= isAssigned ? 1 : 0;
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
