// SPDX-License-Identifier: MIT
// Operators, by precedence climbing.
#include "parserstate.h"

#include <algorithm>

namespace Pollux {

namespace {

/// From loosest to tightest, as Rust binds.
enum Precedence : int {
    AssignmentPrecedence = 1,
    RangePrecedence,
    OrPrecedence,
    AndPrecedence,
    ComparisonPrecedence,
    BitOrPrecedence,
    BitXorPrecedence,
    BitAndPrecedence,
    ShiftPrecedence,
    SumPrecedence,
    ProductPrecedence,
    CastPrecedence,
};

// clang-format off
int precedenceOf(Atom a)
{
    switch (a) {
    case u"="_a: case u"+="_a: case u"-="_a: case u"*="_a: case u"/="_a: case u"%="_a: case u"&="_a: case u"|="_a:
    case u"^="_a: case u"<<="_a: case u">>="_a: return AssignmentPrecedence;
    case u".."_a: case u"..="_a: return RangePrecedence;
    case u"||"_a: return OrPrecedence;
    case u"&&"_a: return AndPrecedence;
    case u"=="_a: case u"!="_a: case u"<"_a: case u"<="_a: case u">"_a: case u">="_a: return ComparisonPrecedence;
    case u"|"_a: return BitOrPrecedence;
    case u"^"_a: return BitXorPrecedence;
    case u"&"_a: return BitAndPrecedence;
    case u"<<"_a: case u">>"_a: return ShiftPrecedence;
    case u"+"_a: case u"-"_a: return SumPrecedence;
    case u"*"_a: case u"/"_a: case u"%"_a: return ProductPrecedence;
    case u"as"_a: return CastPrecedence;
    default: return 0;
    }
}
// clang-format on

// clang-format off
/// Of `+` and of `+=`.
std::optional<Tree::BinaryOperator> operatorOf(Atom a)
{
    using Op = Tree::BinaryOperator;
    switch (a) {
    case u"+"_a: case u"+="_a: return Op::Add;
    case u"-"_a: case u"-="_a: return Op::Subtract;
    case u"*"_a: case u"*="_a: return Op::Multiply;
    case u"/"_a: case u"/="_a: return Op::Divide;
    case u"%"_a: case u"%="_a: return Op::Remainder;
    case u"&"_a: case u"&="_a: return Op::BitAnd;
    case u"|"_a: case u"|="_a: return Op::BitOr;
    case u"^"_a: case u"^="_a: return Op::BitXor;
    case u"<<"_a: case u"<<="_a: return Op::ShiftLeft;
    case u">>"_a: case u">>="_a: return Op::ShiftRight;
    case u"=="_a: return Op::Equal;
    case u"!="_a: return Op::NotEqual;
    case u"<"_a: return Op::Less;
    case u"<="_a: return Op::LessEqual;
    case u">"_a: return Op::Greater;
    case u">="_a: return Op::GreaterEqual;
    default: return std::nullopt;
    }
}
// clang-format on

bool isPlace(const Tree::Expression &expression)
{
    switch (expression.kind) {
    case Tree::ExpressionKind::Path:
    case Tree::ExpressionKind::Field:
    case Tree::ExpressionKind::Index: return true;
    case Tree::ExpressionKind::Unary: return expression.as<Tree::Unary>()->op == Tree::UnaryOperator::Dereference;
    default: return false;
    }
}

/// `(a, _)`, `[a, ..]`, `Point { x, .. }`, `Pair(a, b)`: every part of it a place.
bool isDestructured(const Tree::Expression &expression)
{
    const auto isPart = [](const Tree::ExpressionPtr &part) {
        const auto *range = part->as<Tree::Range>();
        return (range && !range->low && !range->high) || part->kind == Tree::ExpressionKind::Discard || isPlace(*part)
            || isDestructured(*part);
    };
    if (const auto *tuple = expression.as<Tree::Tuple>())
        return std::all_of(tuple->elements.begin(), tuple->elements.end(), isPart);
    if (const auto *array = expression.as<Tree::Array>())
        return !array->isVec && std::all_of(array->elements.begin(), array->elements.end(), isPart);
    if (const auto *literal = expression.as<Tree::StructLiteral>()) {
        return !literal->base && std::all_of(literal->fields.begin(), literal->fields.end(),
                                             [&](const auto &field) { return isPart(field.value); });
    }
    const auto *call = expression.as<Tree::Call>();
    const auto *callee = call ? call->callee->as<Tree::Path>() : nullptr;
    return callee && callee->segments.back().name.text.front().isUpper()
        && std::all_of(call->arguments.begin(), call->arguments.end(), isPart);
}

} // namespace

Parser::Expr Parser::expression(int restrictions)
{
    const Nesting scope(*this, 0);
    return binary(AssignmentPrecedence, restrictions);
}

Parser::Expr Parser::binary(int minimumPrecedence, int restrictions)
{
    if (is(u".."_a) || is(u"..="_a)) {
        if (minimumPrecedence > RangePrecedence) {
            unexpected(QStringLiteral("expression"));
            return nullptr;
        }
        return range(nullptr, restrictions);
    }
    if (isWord(u"_") && atom(1) == u"="_a)
        return discard(restrictions);
    Expr left = unary(restrictions);
    return left ? continueBinary(std::move(left), minimumPrecedence, restrictions) : nullptr;
}

/// The right side of an operator.
Parser::Expr Parser::operand(int minimumPrecedence, int restrictions)
{
    const Nesting scope(*this);
    return binary(minimumPrecedence, restrictions);
}

Parser::Expr Parser::conditionValue() { return operand(ComparisonPrecedence, NoStruct); }

Parser::Expr Parser::continueStatement(Expr blockLike)
{
    blockLike = postfix(std::move(blockLike));
    return blockLike ? continueBinary(std::move(blockLike), AssignmentPrecedence, NoRestriction) : nullptr;
}

Parser::Expr Parser::continueBinary(Expr left, int minimumPrecedence, int restrictions)
{
    SourceSpan comparison; // the operator, when `left` is one without parentheses
    bool isRange = false;
    while (left) {
        const Atom op = atom();
        const int precedence = precedenceOf(op);
        if (precedence == 0 || precedence < minimumPrecedence)
            return left;
        const quint32 begin = left->span.begin;
        if (precedence == RangePrecedence) {
            if (isRange)
                return left;
            left = range(std::move(left), restrictions);
            isRange = true;
            continue;
        }
        if (precedence == AssignmentPrecedence) {
            left = assignment(std::move(left), restrictions);
            continue;
        }
        if (precedence == ComparisonPrecedence && !comparison.isEmpty()) {
            error(comparison, QStringLiteral("comparison operators cannot be chained"),
                  QStringLiteral("split the comparison into two with `&&`; generic arguments are written `::<...>`"));
            return nullptr;
        }
        const SourceSpan operatorSpan = span();
        if (isForeignOperator())
            return nullptr;
        advance();
        if (!wrap(operatorSpan))
            return nullptr;
        if (precedence == CastPrecedence) {
            auto cast = std::make_unique<Tree::Cast>(SourceSpan{});
            auto target = type(true);
            if (!target)
                return nullptr;
            cast->operand = std::move(left);
            cast->type = std::move(*target);
            cast->span = since(begin);
            left = std::move(cast);
        } else if (op == u"&&"_a || op == u"||"_a) {
            if (op == u"||"_a && (left->kind == Tree::ExpressionKind::Let || is(u"let"_a))) {
                error(operatorSpan, QStringLiteral("`||` operators are not supported in let chain conditions"),
                      QStringLiteral("write two `if` expressions"));
                return nullptr;
            }
            Expr right = operand(precedence + 1, op == u"&&"_a ? restrictions : restrictions & ~AllowLet);
            if (!right)
                return nullptr;
            auto logical = std::make_unique<Tree::Logical>(since(begin));
            logical->isAnd = op == u"&&"_a;
            logical->left = std::move(left);
            logical->right = std::move(right);
            left = std::move(logical);
        } else {
            Expr right = operand(precedence + 1, restrictions & ~AllowLet);
            if (!right)
                return nullptr;
            auto result = std::make_unique<Tree::Binary>(since(begin));
            result->op = *operatorOf(op);
            result->left = std::move(left);
            result->right = std::move(right);
            left = std::move(result);
        }
        comparison = precedence == ComparisonPrecedence ? operatorSpan : SourceSpan{};
    }
    return left;
}

/// Operators of other languages, at their first half: `x++`, `a === b`, `a <> b`.
bool Parser::isForeignOperator(bool isPrefix)
{
    const Atom first = atom();
    const Atom second = atom(1);
    const bool isAdjacent = span().end == token(1).span.begin;
    if (!isAdjacent)
        return false;
    const SourceSpan both{span().begin, token(1).span.end};
    const QString written = m_text.sliced(both.begin, both.length()).toString();
    if ((first == u"=="_a || first == u"!="_a) && second == u"="_a) {
        error(both, QStringLiteral("invalid comparison operator `%1`").arg(written),
              QStringLiteral("write `%1`").arg(text()));
        return true;
    }
    if (first == u"<"_a && second == u">"_a) {
        error(both, QStringLiteral("invalid comparison operator `<>`"), QStringLiteral("write `!=`"));
        return true;
    }
    if (first == u"+"_a && second == u"+"_a) {
        error(both,
              isPrefix ? QStringLiteral("Rust has no prefix increment operator")
                       : QStringLiteral("Rust has no postfix increment operator"),
              QStringLiteral("use `+= 1` instead"));
        return true;
    }
    const Atom third = atom(2);
    if (first == u"-"_a && second == u"-"_a && (third == u";"_a || third == u")"_a || third == u"}"_a)) {
        error(both, QStringLiteral("Rust has no postfix decrement operator"), QStringLiteral("use `-= 1` instead"));
        return true;
    }
    return false;
}

Parser::Expr Parser::assignment(Expr place, int restrictions)
{
    const Atom op = atom();
    const bool isLeftSide = isPlace(*place) || (op == u"="_a && isDestructured(*place));
    if (!isLeftSide) {
        error(span(), QStringLiteral("invalid left-hand side of assignment"),
              op == u"="_a ? QStringLiteral("to compare, write `==`") : QString(),
              op == u"="_a ? QStringLiteral("E0070") : QStringLiteral("E0067"));
        return nullptr;
    }
    const quint32 begin = place->span.begin;
    advance();
    Expr value = operand(AssignmentPrecedence, restrictions & ~AllowLet);
    if (!value)
        return nullptr;
    auto result = std::make_unique<Tree::Assign>(since(begin));
    result->op = operatorOf(op);
    result->place = std::move(place);
    result->value = std::move(value);
    return result;
}

Parser::Expr Parser::discard(int restrictions)
{
    const quint32 start = begin();
    advance();
    advance();
    Expr value = operand(AssignmentPrecedence, restrictions & ~AllowLet);
    if (!value)
        return nullptr;
    auto result = std::make_unique<Tree::Assign>(since(start));
    result->value = std::move(value);
    return result;
}

/// At the operator; `low` is null for `..high`.
Parser::Expr Parser::range(Expr low, int restrictions)
{
    const quint32 start = low ? low->span.begin : begin();
    const SourceSpan operatorSpan = span();
    const bool inclusive = is(u"..="_a);
    advance();
    auto result = std::make_unique<Tree::Range>(SourceSpan{});
    if (atExpressionBegin(restrictions)) {
        result->high = operand(RangePrecedence + 1, restrictions & ~AllowLet);
        if (!result->high)
            return nullptr;
    } else if (inclusive) {
        error(operatorSpan, QStringLiteral("inclusive range with no end"), QStringLiteral("use `..` instead"),
              QStringLiteral("E0586"));
        return nullptr;
    }
    result->low = std::move(low);
    result->inclusive = inclusive;
    result->span = since(start);
    return result;
}

Parser::Expr Parser::unary(int restrictions)
{
    const quint32 start = begin();
    const Atom op = atom();
    if (op == u"let"_a)
        return letCondition(restrictions);
    restrictions &= ~AllowLet;
    if (op == u"-"_a || op == u"!"_a || op == u"*"_a) {
        const Nesting scope(*this);
        advance();
        if (op == u"-"_a && kind() == TokenKind::Integer)
            m_minus = start;
        Expr inner = unary(restrictions);
        if (!inner)
            return nullptr;
        auto result = std::make_unique<Tree::Unary>(since(start));
        result->op = op == u"-"_a ? Tree::UnaryOperator::Negate
                   : op == u"!"_a ? Tree::UnaryOperator::Not
                                  : Tree::UnaryOperator::Dereference;
        result->operand = std::move(inner);
        return result;
    }
    if (op == u"&"_a || op == u"&&"_a) {
        const Nesting scope(*this);
        acceptFirstOf(u"&"_a);
        const bool isRaw = isWord(u"raw") && (atom(1) == u"const"_a || atom(1) == u"mut"_a);
        if (isRaw) {
            notSupported(since(start), QStringLiteral("raw borrows are"), QStringLiteral("use `&` or `&mut`"));
            return nullptr;
        }
        const bool isMutable = accept(u"mut"_a);
        Expr inner = unary(restrictions);
        if (!inner)
            return nullptr;
        auto result = std::make_unique<Tree::Borrow>(since(start));
        result->isMutable = isMutable;
        result->operand = std::move(inner);
        return result;
    }
    if (op == u"+"_a && isForeignOperator(true))
        return nullptr;
    if (op == u"+"_a) {
        error(span(), QStringLiteral("leading `+` is not supported"), QStringLiteral("remove the `+`"));
        return nullptr;
    }
    Expr operand = primary(restrictions);
    return operand ? postfix(std::move(operand)) : nullptr;
}

// clang-format off
bool Parser::atExpressionBegin(int restrictions) const
{
    switch (kind()) {
    case TokenKind::Identifier:
    case TokenKind::Lifetime:
    case TokenKind::Integer:
    case TokenKind::Float:
    case TokenKind::String:
    case TokenKind::Char: return true;
    case TokenKind::Keyword:
        switch (atom()) {
        case u"true"_a: case u"false"_a: case u"if"_a: case u"match"_a: case u"loop"_a: case u"while"_a: case u"for"_a:
        case u"async"_a: case u"unsafe"_a: case u"move"_a: case u"return"_a: case u"break"_a: case u"continue"_a:
        case u"self"_a: case u"Self"_a: case u"super"_a: case u"crate"_a: case u"static"_a: case u"const"_a: return true;
        default: return false;
        }
    case TokenKind::Punctuation:
        switch (atom()) {
        case u"{"_a: return (restrictions & NoStruct) == 0;
        case u"("_a: case u"["_a: case u"-"_a: case u"!"_a: case u"*"_a: case u"&"_a: case u"&&"_a: case u"|"_a:
        case u"||"_a: case u"::"_a: case u"<"_a: case u"<<"_a: return true;
        default: return false;
        }
    default: return false;
    }
}
// clang-format on

} // namespace Pollux
