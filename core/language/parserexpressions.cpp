// SPDX-License-Identifier: MIT
// Operators, by precedence climbing; calls, fields, indexes, `.await` and `?` behind an operand.
#include "parserstate.h"

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

bool isPlace(const Tree::Expression &expression)
{
    switch (expression.kind) {
    case Tree::ExpressionKind::Path:
    case Tree::ExpressionKind::Field:
    case Tree::ExpressionKind::Index: return true;
    case Tree::ExpressionKind::Unary:
        return expression.as<Tree::Unary>()->op == Tree::UnaryOperator::Dereference;
    default: return false;
    }
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

Parser::Expr Parser::conditionValue()
{
    return operand(ComparisonPrecedence, NoStruct);
}

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
        error(both, isPrefix ? QStringLiteral("Rust has no prefix increment operator") : QStringLiteral("Rust has no postfix increment operator"),
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
    if (!isPlace(*place)) {
        const bool isPattern = op == u"="_a && place->kind == Tree::ExpressionKind::Tuple;
        if (isPattern) {
            notSupported(place->span, QStringLiteral("assigning to several variables at once is"),
                         QStringLiteral("assign them one after another, or use `let`"));
        } else {
            error(span(), QStringLiteral("invalid left-hand side of assignment"),
                  op == u"="_a ? QStringLiteral("to compare, write `==`") : QString(),
                  op == u"="_a ? QStringLiteral("E0070") : QStringLiteral("E0067"));
        }
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
    error(span(), QStringLiteral("Rust has no ternary operator"), QStringLiteral("use an `if-else` expression instead"));
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
            const bool hasSuffix = part[0].isDigit() && !part.back().isDigit();
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
        auto generic = genericArguments();
        if (!generic)
            return nullptr;
        call->genericArguments = std::move(*generic);
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
        case u"||"_a: case u"::"_a: case u"<"_a: return true;
        default: return false;
        }
    default: return false;
    }
}

} // namespace Pollux
