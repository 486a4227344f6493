// SPDX-License-Identifier: MIT
// Macros whose arguments are more than expressions: select!, matches!, pin!, and those that stand for a constant.
#include "literals.h"
#include "parserstate.h"

#include <QLocale>

#include <algorithm>

namespace Pollux {

/// `tokio::select! { biased; pattern = future, if condition => handler, else => handler }`, at the opening delimiter.
Parser::Expr Parser::select(Tree::Name name, quint32 start, Atom close)
{
    const Nesting scope(*this);
    auto result = std::make_unique<Tree::Select>(SourceSpan{});
    result->name = std::move(name);
    const int first = m_at;
    const int closeIndex = partner();
    advance();
    if (isWord(u"biased") && atom(1) == u";"_a) {
        result->isBiased = true;
        result->biased = {begin(), token(1).span.end};
        advance();
        advance();
    }
    bool isWhole = true;
    while (isWhole && !closes(close))
        isWhole = selectBranch(*result, close);
    if (!isWhole) {
        // The tokens of a macro are a group of their own: what is wrong in them is no reason to give up around it.
        if (m_partners[std::size_t(first)] < 0 || atEnd())
            return nullptr;
        m_at = closeIndex;
    }
    if (!expect(close))
        return nullptr;
    result->span = since(start);
    if (isWhole && result->branches.empty() && !result->otherwise) {
        error(result->span, QStringLiteral("select! requires at least one branch"),
              QStringLiteral("write a branch: `pattern = future => handler`"));
    }
    return result;
}

bool Parser::selectBranch(Tree::Select &select, Atom close)
{
    const Nesting scope(*this, 0);
    Tree::SelectBranch branch;
    const quint32 start = begin();
    const SourceSpan keyword = span();
    const bool isElse = accept(u"else"_a);
    if (select.otherwise) {
        error(keyword, QStringLiteral("nothing may stand behind the `else` of `select!`"),
              QStringLiteral("put `else` last"));
        return false;
    }
    if (!isElse) {
        auto matched = pattern();
        if (!matched || !expect(u"="_a))
            return false;
        branch.pattern = std::move(*matched);
        branch.future = expression();
        if (!branch.future)
            return false;
        if (is(u","_a) && atom(1) == u"if"_a) {
            advance();
            advance();
            branch.precondition = expression();
            if (!branch.precondition)
                return false;
        }
    }
    if (!is(u"=>"_a)) {
        unexpected(isElse || branch.precondition ? QStringLiteral("`=>`") : QStringLiteral("one of `=>` or `, if`"));
        return false;
    }
    advance();
    const bool isBlock = is(u"{"_a); // the macro takes it as a block: nothing goes on behind it
    branch.handler = isBlock ? blockLike() : expression();
    if (!branch.handler)
        return false;
    branch.span = since(start);
    branch.hasComma = accept(u","_a);
    if (!branch.hasComma && !isBlock && !is(close)) {
        error({m_lastEnd, m_lastEnd}, QStringLiteral("no rules expected %1").arg(found()),
              QStringLiteral("add `,` behind a handler that is no block"));
        return false;
    }
    if (isElse)
        select.otherwise = std::move(branch.handler);
    else
        select.branches.push_back(std::move(branch));
    return true;
}

/// `matches!(value, pattern if guard)`
bool Parser::matchesArguments(Tree::MacroCall &call, Atom close)
{
    Expr value = expression();
    if (!value)
        return false;
    call.arguments.push_back(std::move(value));
    if (!accept(u","_a)) {
        unexpected(QStringLiteral("`,`"));
        return false;
    }
    auto matched = pattern();
    if (!matched)
        return false;
    call.pattern = std::make_unique<Tree::Pattern>(std::move(*matched));
    if (accept(u"if"_a)) {
        Expr guard = expression();
        if (!guard)
            return false;
        call.arguments.push_back(std::move(guard));
    }
    call.operandCount = int(call.arguments.size());
    return endOfMacroArgument(close);
}

/// `std::pin::pin!(value)`, `tokio::pin!(a, b)`, `tokio::pin! { let a = value; }`
bool Parser::pinArguments(Tree::MacroCall &call, Atom close)
{
    if (is(u"let"_a)) {
        Tree::Block declarations;
        while (!closes(close)) {
            if (!is(u"let"_a)) {
                unexpected(QStringLiteral("`let`"));
                return false;
            }
            if (!letStatement(declarations, begin()))
                return false;
        }
        call.statements = std::move(declarations.statements);
        return true;
    }
    while (!closes(close)) {
        Expr value = expression();
        if (!value)
            return false;
        call.arguments.push_back(std::move(value));
        if (!endOfMacroArgument(close))
            return false;
    }
    call.operandCount = int(call.arguments.size());
    return true;
}

/// Macros that stand for what is known already: `line!()`, `stringify!(a + b)`. At the opening delimiter.
Parser::Expr Parser::constantMacro(const QString &name, quint32 start, Atom close)
{
    using Value = Tree::Literal::Value;
    auto result = std::make_unique<Tree::Literal>(SourceSpan{});
    result->value = Value::String;
    const LineColumn place = m_source.lineColumn(start);
    const quint32 from = span().end;
    const int closeIndex = partner();
    if (name == u"line" || name == u"column") {
        result->value = Value::Integer;
        result->integer = quint64(name == u"line" ? place.line : place.column);
        result->suffix = NumberType::U32;
        advance();
    } else if (name == u"file") {
        result->string = QByteArrayLiteral("src/main.rs");
        advance();
    } else if (name == u"module_path") {
        result->string = QByteArrayLiteral("main");
        advance();
    } else if (name == u"stringify") {
        const quint32 to = m_tokens[std::size_t(closeIndex)].span.begin;
        result->string = m_text.sliced(from, std::max(from, to) - from).toString().simplified().toUtf8();
        m_at = closeIndex;
    } else { // concat!
        const Nesting scope(*this);
        advance();
        while (!closes(close)) {
            Expr part = patternBound();
            const auto *literal = part ? part->as<Tree::Literal>() : nullptr;
            const auto *negated = part ? part->as<Tree::Unary>() : nullptr;
            if (negated) {
                literal = negated->operand ? negated->operand->as<Tree::Literal>() : nullptr;
                result->string += '-';
            }
            if (!part)
                return nullptr;
            if (!literal || literal->value == Value::ByteString) {
                error(part->span, QStringLiteral("expected a literal"),
                      QStringLiteral("only literals (like `\"foo\"`, `-42` and `3.14`) can be passed to `concat!()`"));
                return nullptr;
            }
            switch (literal->value) {
            case Value::Integer: result->string += QByteArray::number(literal->integer); break;
            case Value::Float: {
                const QByteArray number = QByteArray::number(literal->number, 'g', QLocale::FloatingPointShortest);
                result->string += number.contains('.') ? number : number + ".0";
                break;
            }
            case Value::Bool: result->string += literal->integer ? "true" : "false"; break;
            case Value::Char: {
                const char32_t c = char32_t(literal->integer);
                result->string += QString::fromUcs4(&c, 1).toUtf8();
                break;
            }
            default: result->string += literal->string; break;
            }
            if (!endOfMacroArgument(close))
                return nullptr;
        }
    }
    if (!expect(close))
        return nullptr;
    result->span = since(start);
    return result;
}

} // namespace Pollux
