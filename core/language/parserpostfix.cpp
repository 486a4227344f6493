// SPDX-License-Identifier: MIT
// What stands behind an operand: calls, methods, fields, indexes, `.await` and `?`.
#include "parserstate.h"

#include <algorithm>

namespace Pollux {

Parser::Expr Parser::postfix(Expr operand)
{
    while (operand) {
        const quint32 start = operand->span.begin;
        if (is(u"?"_a)) {
            if (!wrap(span()))
                return nullptr;
            if (isTernary())
                return nullptr;
            advance();
            auto result = std::make_unique<Tree::Try>(since(start));
            result->operand = std::move(operand);
            operand = std::move(result);
        } else if (is(u"."_a)) {
            if (!wrap(span()))
                return nullptr;
            operand = member(std::move(operand));
        } else if (is(u"("_a)) {
            if (!wrap(span()))
                return nullptr;
            if (isIdentifier(1) && atom(2) == u":"_a && operand->kind == Tree::ExpressionKind::Path) {
                error(operand->span, QStringLiteral("invalid `struct` delimiters or `fn` call arguments"),
                      QStringLiteral("Rust has no named arguments: write the values alone, in order"));
                return nullptr;
            }
            advance();
            auto arguments = expressionList(u")"_a);
            if (!arguments)
                return nullptr;
            auto call = std::make_unique<Tree::Call>(since(start));
            call->callee = std::move(operand);
            call->arguments = std::move(*arguments);
            operand = std::move(call);
        } else if (is(u"["_a)) {
            if (!wrap(span()))
                return nullptr;
            const Nesting scope(*this);
            advance();
            Expr index = expression();
            if (!index || !expect(u"]"_a))
                return nullptr;
            auto result = std::make_unique<Tree::Index>(since(start));
            result->object = std::move(operand);
            result->index = std::move(index);
            operand = std::move(result);
        } else {
            return operand;
        }
    }
    return operand;
}

/// At `?`, followed by what can only be the first of two choices.
bool Parser::isTernary()
{
    const TokenKind next = kind(1);
    const bool isOperand = next == TokenKind::Identifier || next == TokenKind::Integer || next == TokenKind::Float
                        || next == TokenKind::String || next == TokenKind::Char;
    if (!isOperand || m_text.sliced(span().end, token(1).span.begin - span().end).contains(u'\n'))
        return false;
    error(span(), QStringLiteral("Rust has no ternary operator"),
          QStringLiteral("use an `if-else` expression instead"));
    return true;
}

/// At the dot.
Parser::Expr Parser::member(Expr operand)
{
    const quint32 start = operand->span.begin;
    advance();
    if (is(u"await"_a)) {
        const SourceSpan keyword = span();
        advance();
        if (is(u"("_a) && atom(1) == u")"_a) {
            error({span().begin, token(1).span.end}, QStringLiteral("incorrect use of `await`"),
                  QStringLiteral("`await` is not a method call, remove the parentheses"));
            return nullptr;
        }
        auto result = std::make_unique<Tree::Await>(since(start));
        result->future = std::move(operand);
        result->keyword = keyword;
        return result;
    }
    if (kind() == TokenKind::Integer || kind() == TokenKind::Float)
        return tupleField(std::move(operand));
    if (!isIdentifier() || text() == u"_") {
        error(span(), QStringLiteral("unexpected token: %1").arg(found()),
              QStringLiteral("behind the dot stands a method, a field, a tuple index or `await`"));
        return nullptr;
    }
    Tree::Name name = *expectName();
    if (is(u"("_a) || is(u"::"_a))
        return methodCall(std::move(operand), std::move(name));
    auto result = std::make_unique<Tree::Field>(since(start));
    result->object = std::move(operand);
    result->name = std::move(name);
    return result;
}

/// `t.0`; `t.0.1` comes as the number 0.1, `t.0.` of `t.0.await` as the number `0.`
Parser::Expr Parser::tupleField(Expr operand)
{
    const quint32 start = operand->span.begin;
    const SourceSpan number = span();
    const QStringView digits = text();
    advance();
    qsizetype from = 0;
    for (const QStringView part : digits.tokenize(u'.')) {
        if (part.isEmpty())
            break;
        const SourceSpan place{quint32(number.begin + from), quint32(number.begin + from + part.size())};
        bool isIndex = false;
        const int index = part.toInt(&isIndex);
        const bool isPlain = isIndex && QString::number(index) == part;
        if (!isPlain) {
            const bool hasSuffix =
                !part.startsWith(u"0x") && std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); });
            error(place,
                  hasSuffix ? QStringLiteral("suffixes on a tuple index are invalid")
                            : QStringLiteral("`%1` is no tuple index").arg(part.left(20)),
                  QStringLiteral("a tuple index is a plain number: `.0`, `.1`"));
            return nullptr;
        }
        if (from > 0 && !wrap(place))
            return nullptr;
        from += part.size() + 1;
        auto field = std::make_unique<Tree::Field>(SourceSpan{start, place.end});
        field->object = std::move(operand);
        field->name = {part.toString(), place};
        field->index = index;
        operand = std::move(field);
    }
    if (digits.endsWith(u'.')) {
        // The dot belongs to what follows: give it back.
        --m_at;
        Token &token = m_tokens[std::size_t(m_at)];
        token = {TokenKind::Punctuation, {token.span.end - 1, token.span.end}};
        m_atoms[std::size_t(m_at)] = u"."_a;
        m_lastEnd = token.span.begin;
    }
    return operand;
}

Parser::Expr Parser::methodCall(Expr operand, Tree::Name name)
{
    const quint32 start = operand->span.begin;
    auto call = std::make_unique<Tree::MethodCall>(SourceSpan{});
    if (accept(u"::"_a)) {
        if (!acceptFirstOf(u"<"_a)) {
            unexpected(QStringLiteral("`<`"));
            return nullptr;
        }
        Tree::PathSegment generic;
        if (!genericArguments(generic))
            return nullptr;
        call->genericArguments = std::move(generic.arguments);
        if (!is(u"("_a)) {
            unexpected(QStringLiteral("`(`"));
            return nullptr;
        }
    }
    advance();
    auto arguments = expressionList(u")"_a);
    if (!arguments)
        return nullptr;
    call->receiver = std::move(operand);
    call->method = std::move(name);
    call->arguments = std::move(*arguments);
    call->span = since(start);
    return call;
}

std::optional<std::vector<Parser::Expr>> Parser::expressionList(Atom close)
{
    const Nesting scope(*this);
    std::vector<Expr> list;
    while (!closes(close)) {
        Expr element = expression();
        if (!element)
            return std::nullopt;
        list.push_back(std::move(element));
        if (accept(u","_a) || is(close))
            continue;
        unexpected(QStringLiteral("one of %1`,`, `.`, `?`, or an operator")
                       .arg(close == u")"_a   ? QStringLiteral("`)`, ")
                            : close == u"]"_a ? QStringLiteral("`]`, ")
                                              : QStringLiteral("`}`, ")));
        return std::nullopt;
    }
    if (!expect(close))
        return std::nullopt;
    return list;
}

} // namespace Pollux
