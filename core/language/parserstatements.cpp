// SPDX-License-Identifier: MIT
#include "parserstate.h"

namespace Pollux {

std::unique_ptr<Tree::Block> Parser::block()
{
    const Nesting scope(*this);
    if (!is(u"{"_a)) {
        unexpected(QStringLiteral("`{`"));
        return nullptr;
    }
    auto result = std::make_unique<Tree::Block>();
    const quint32 start = begin();
    const int close = partner();
    advance();
    innerAttributes();
    while (!closes(u"}"_a)) {
        const int first = m_at;
        if (!statement(*result))
            recover(first, close);
    }
    if (!expect(u"}"_a))
        return nullptr;
    result->span = since(start);
    return result;
}

bool Parser::statement(Tree::Block &block)
{
    const Nesting scope(*this, 0);
    const quint32 start = begin();
    if (accept(u";"_a)) {
        const bool continues =
            !block.statements.empty() && block.statements.back().kind == Tree::Statement::Kind::Empty;
        if (continues) { // `;;;` is one
            block.statements.back().span.end = m_lastEnd;
            return true;
        }
        Tree::Statement empty;
        empty.span = since(start);
        empty.hasSemicolon = true;
        block.statements.push_back(std::move(empty));
        return true;
    }
    Tree::Items &items = block;
    if (atItem())
        return item(items);
    if (atAttribute()) {
        const int first = m_at;
        const auto given = attributes();
        if (!given)
            return false;
        if (given->isDisabled) {
            skipItem();
            return true;
        }
        if (atItem()) {
            m_at = first; // the item takes its attributes itself
            return item(items);
        }
        if (closes(u"}"_a)) {
            error(since(start), QStringLiteral("expected statement after outer attribute"));
            return false;
        }
    }
    if (is(u"let"_a))
        return letStatement(block, start);
    if (is(u"mut"_a)) {
        error(span(), QStringLiteral("invalid variable declaration"), QStringLiteral("write `let mut`"));
        return false;
    }
    if ((isWord(u"var") || isWord(u"auto")) && isIdentifier(1)) {
        error(span(), QStringLiteral("invalid variable declaration"),
              QStringLiteral("write `let` instead of `%1` to introduce a new variable").arg(text()));
        return false;
    }
    return expressionStatement(block, start);
}

bool Parser::letStatement(Tree::Block &block, quint32 start)
{
    advance();
    Tree::Statement result;
    result.kind = Tree::Statement::Kind::Let;
    auto matched = pattern();
    if (!matched)
        return false;
    result.pattern = std::move(*matched);
    if (accept(u":"_a)) {
        auto declared = type();
        if (!declared)
            return false;
        result.type = std::move(*declared);
    }
    if (accept(u"="_a)) {
        result.value = expression();
        if (!result.value)
            return false;
        if (accept(u"else"_a)) {
            result.otherwise = this->block();
            if (!result.otherwise)
                return false;
        }
    } else if (precedesAssignment()) {
        error(span(), QStringLiteral("can't reassign to an uninitialized variable"),
              QStringLiteral("initialize the variable with `=`"));
        return false;
    } else if (is(u"=="_a)) {
        error(span(), QStringLiteral("unexpected `==`"), QStringLiteral("write `=`"));
        return false;
    }
    result.hasSemicolon = accept(u";"_a);
    if (!result.hasSemicolon) {
        reportMissingSemicolon(result.value  ? QStringLiteral("one of `.`, `;`, `?`, `else`, or an operator")
                               : result.type ? QStringLiteral("one of `!`, `(`, `+`, `::`, `;`, `<`, or `=`")
                                             : QStringLiteral("one of `:`, `;`, `=`, `@`, or `|`"));
        if (!atStatementBegin())
            return false;
    }
    result.span = since(start);
    block.statements.push_back(std::move(result));
    return true;
}

bool Parser::expressionStatement(Tree::Block &block, quint32 start)
{
    Tree::Statement result;
    result.kind = Tree::Statement::Kind::Expression;
    bool endsByItself = false; // like `if` and `match`, which need no semicolon
    if (atBlockLike()) {
        result.value = blockLike();
        endsByItself = !is(u"."_a) && !is(u"?"_a);
        if (result.value && !endsByItself)
            result.value = continueStatement(std::move(result.value));
    } else {
        const int first = m_at;
        result.value = expression();
        endsByItself = result.value && isBracedMacro(*result.value, first);
    }
    if (!result.value)
        return false;
    result.hasSemicolon = accept(u";"_a);
    if (!result.hasSemicolon && is(u"}"_a)) {
        block.tail = std::move(result.value);
        return true;
    }
    if (!result.hasSemicolon && !endsByItself) {
        reportMissingSemicolon(QStringLiteral("one of `.`, `;`, `?`, `}`, or an operator"));
        if (!atStatementBegin())
            return false;
    }
    result.span = since(start);
    block.statements.push_back(std::move(result));
    return true;
}

/// `println! { ... }` as a statement ends without a semicolon. (`vec!` is an Array, a refused one a Tuple.)
bool Parser::isBracedMacro(const Tree::Expression &expression, int first) const
{
    const bool canBeMacro =
        expression.kind == Tree::ExpressionKind::Macro || expression.kind == Tree::ExpressionKind::Select
        || expression.kind == Tree::ExpressionKind::Literal || expression.kind == Tree::ExpressionKind::Array
        || expression.kind == Tree::ExpressionKind::ArrayRepeat || expression.kind == Tree::ExpressionKind::Tuple;
    return canBeMacro && m_atoms[std::size_t(m_at - 1)] == u"}"_a
        && m_tokens[std::size_t(first)].span.begin == expression.span.begin;
}

/// Behind a statement without `;`: whether the next one can be read from here.
bool Parser::atStatementBegin() const { return beginsLine() || is(u"let"_a) || is(u"}"_a) || atItem(); }

// clang-format off
bool Parser::precedesAssignment() const
{
    switch (atom()) {
    case u"+="_a: case u"-="_a: case u"*="_a: case u"/="_a: case u"%="_a: return true;
    default: return false;
    }
}
// clang-format on

} // namespace Pollux
