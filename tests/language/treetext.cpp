// SPDX-License-Identifier: MIT
#include "treetext.h"

#include <QStringList>

#include <algorithm>

namespace Pollux {

namespace {

using namespace Tree;

QString list(const QString &head, const std::vector<ExpressionPtr> &parts)
{
    QStringList words{head};
    for (const ExpressionPtr &part : parts)
        words.append(treeText(part.get()));
    return QLatin1Char('(') + words.join(QLatin1Char(' ')) + QLatin1Char(')');
}

QString joinedNames(const std::vector<Name> &names)
{
    QStringList words;
    for (const Name &name : names)
        words.append(name.text);
    return words.join(QStringLiteral("::"));
}

QString typeList(const std::vector<Type> &types)
{
    QStringList words;
    for (const Type &type : types)
        words.append(treeText(type));
    return words.isEmpty() ? QString() : QLatin1Char('<') + words.join(QStringLiteral(", ")) + QLatin1Char('>');
}

QString pathText(const PathParts &path)
{
    QStringList words;
    for (const PathSegment &segment : path.segments)
        words.append(segment.isFnSugar ? QStringLiteral("opaque") : segment.name.text + typeList(segment.arguments));
    return words.join(QStringLiteral("::"));
}

QString operatorText(BinaryOperator op)
{
    static const char *const texts[] = {"+",  "-",  "*",  "/",  "%", "&",  "|", "^",
                                        "<<", ">>", "==", "!=", "<", "<=", ">", ">="};
    return QString::fromLatin1(texts[int(op)]);
}

QString literalText(const Literal &literal)
{
    QString text;
    switch (literal.value) {
    case Literal::Value::Integer: text = QString::number(literal.integer); break;
    case Literal::Value::Float: text = QString::number(literal.number, 'g', 17) + QLatin1Char('f'); break;
    case Literal::Value::Bool: return literal.integer ? QStringLiteral("true") : QStringLiteral("false");
    case Literal::Value::Char: {
        const char32_t c = char32_t(literal.integer);
        return QLatin1Char('\'') + QString::fromUcs4(&c, 1) + QLatin1Char('\'');
    }
    case Literal::Value::ByteString: return QStringLiteral("b\"") + QString::fromLatin1(literal.string) + QLatin1Char('"');
    case Literal::Value::String: return QLatin1Char('"') + QString::fromUtf8(literal.string) + QLatin1Char('"');
    }
    return literal.suffix ? text + QLatin1Char(':') + name(*literal.suffix).toString() : text;
}

QString labelled(const QString &label, const QString &keyword)
{
    return label.isEmpty() ? keyword : QLatin1Char('\'') + label + QStringLiteral(": ") + keyword;
}

QString formatText(const MacroCall &call)
{
    static const char *const alignments[] = {"", "<", "^", ">"};
    static const char *const styles[] = {"", "?", "#?", "x", "X", "b", "o", "e"};
    QString text;
    for (const FormatPiece &piece : call.format) {
        text += QString::fromUtf8(piece.literal);
        if (piece.argument < 0)
            continue;
        QString spec;
        if (piece.fill != U' ')
            spec += QString::fromUcs4(&piece.fill, 1);
        spec += QString::fromLatin1(alignments[int(piece.alignment)]);
        spec += piece.plus ? QStringLiteral("+") : QString();
        spec += piece.alternate && piece.style != FormatPiece::Style::PrettyDebug ? QStringLiteral("#") : QString();
        spec += piece.zeroPad ? QStringLiteral("0") : QString();
        if (piece.width >= 0)
            spec += QString::number(piece.width);
        if (piece.widthArgument >= 0)
            spec += QStringLiteral("%1$").arg(piece.widthArgument);
        if (piece.precision >= 0)
            spec += QStringLiteral(".%1").arg(piece.precision);
        if (piece.precisionArgument >= 0)
            spec += QStringLiteral(".%1$").arg(piece.precisionArgument);
        spec += QString::fromLatin1(styles[int(piece.style)]);
        text += QStringLiteral("{%1%2}").arg(piece.argument).arg(spec.isEmpty() ? spec : QLatin1Char(':') + spec);
    }
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString orNothing(const ExpressionPtr &expression)
{
    return expression ? treeText(expression.get()) : QStringLiteral("_");
}

QString statementText(const Statement &statement)
{
    const QString end = statement.hasSemicolon ? QStringLiteral(";") : QString();
    switch (statement.kind) {
    case Statement::Kind::Empty: return end;
    case Statement::Kind::Expression: return treeText(statement.value.get()) + end;
    case Statement::Kind::Let: break;
    }
    QString text = QStringLiteral("let ") + treeText(statement.pattern);
    if (statement.type)
        text += QStringLiteral(": ") + treeText(*statement.type);
    if (statement.value)
        text += QStringLiteral(" = ") + treeText(statement.value.get());
    if (statement.otherwise)
        text += QStringLiteral(" else ") + treeText(*statement.otherwise);
    return text + end;
}

QString controlText(const Expression &expression)
{
    if (const auto *block = expression.as<BlockExpression>())
        return labelled(block->label, treeText(*block->block));
    if (const auto *async = expression.as<AsyncBlock>())
        return (async->isMove ? QStringLiteral("async move ") : QStringLiteral("async "))
             + treeText(*async->body->block);
    if (const auto *branch = expression.as<If>()) {
        QString text = QStringLiteral("(if %1 %2").arg(treeText(branch->condition.get()), treeText(*branch->then));
        if (branch->otherwise)
            text += QStringLiteral(" else ") + treeText(branch->otherwise.get());
        return text + QLatin1Char(')');
    }
    if (const auto *let = expression.as<Let>())
        return QStringLiteral("(let %1 %2)").arg(treeText(let->pattern), treeText(let->value.get()));
    if (const auto *match = expression.as<Match>()) {
        QString text = QStringLiteral("(match ") + treeText(match->value.get());
        for (const MatchArm &arm : match->arms) {
            text += QStringLiteral(" [") + treeText(arm.pattern);
            if (arm.guard)
                text += QStringLiteral(" if ") + treeText(arm.guard.get());
            text += QStringLiteral(" => ") + treeText(arm.value.get()) + QLatin1Char(']');
        }
        return text + QLatin1Char(')');
    }
    if (const auto *loop = expression.as<While>()) {
        return QStringLiteral("(%1 %2 %3)")
            .arg(labelled(loop->label, QStringLiteral("while")), treeText(loop->condition.get()),
                 treeText(*loop->body));
    }
    if (const auto *loop = expression.as<Loop>())
        return QStringLiteral("(%1 %2)").arg(labelled(loop->label, QStringLiteral("loop")), treeText(*loop->body));
    if (const auto *loop = expression.as<For>()) {
        return QStringLiteral("(%1 %2 %3 %4)")
            .arg(labelled(loop->label, QStringLiteral("for")), treeText(loop->pattern), treeText(loop->iterable.get()),
                 treeText(*loop->body));
    }
    if (const auto *jump = expression.as<Break>()) {
        return QStringLiteral("(break%1 %2)")
            .arg(jump->label.isEmpty() ? QString() : QStringLiteral(" '") + jump->label, orNothing(jump->value));
    }
    if (const auto *jump = expression.as<Continue>())
        return QStringLiteral("(continue%1)")
            .arg(jump->label.isEmpty() ? QString() : QStringLiteral(" '") + jump->label);
    return QStringLiteral("(return %1)").arg(orNothing(expression.as<Return>()->value));
}

/// Walks a whole program; tells of each node its span and its depth.
class Walker
{
public:
    explicit Walker(quint32 textLength) : m_parents{SourceSpan{0, textLength}} {}

    QString problem;
    int height = 0;

    void program(const Program &program)
    {
        for (const auto &function : program.functions)
            this->function(*function);
        for (const Use &use : program.uses)
            check(use.span, QStringLiteral("use"));
        for (const Constant &constant : program.constants)
            this->constant(constant);
    }

private:
    void check(SourceSpan span, const QString &what)
    {
        const SourceSpan parent = m_parents.back();
        const bool isInside = span.begin >= parent.begin && span.end <= parent.end && span.begin <= span.end;
        if (!isInside && problem.isEmpty()) {
            problem = QStringLiteral("%1 [%2, %3) in [%4, %5)")
                          .arg(what)
                          .arg(span.begin)
                          .arg(span.end)
                          .arg(parent.begin)
                          .arg(parent.end);
        }
    }

    template<typename Children>
    void inside(SourceSpan span, const QString &what, Children children)
    {
        check(span, what);
        m_parents.push_back(span);
        height = std::max(height, int(m_parents.size()) - 1);
        children();
        m_parents.pop_back();
    }

    void function(const Function &function)
    {
        inside(function.span, QStringLiteral("fn ") + function.name.text, [&] {
            check(function.name.span, QStringLiteral("name"));
            if (function.mainAttribute)
                check(function.mainAttribute->span, QStringLiteral("attribute"));
            for (const Parameter &parameter : function.parameters) {
                inside(parameter.span, QStringLiteral("parameter"), [&] {
                    pattern(parameter.pattern);
                    type(parameter.type);
                });
            }
            if (function.result)
                type(*function.result);
            block(function.body.block.get());
        });
    }

    void constant(const Constant &constant)
    {
        inside(constant.span, QStringLiteral("const"), [&] {
            type(constant.type);
            expression(constant.value.get());
        });
    }

    void block(const Block *block)
    {
        if (!block)
            return;
        inside(block->span, QStringLiteral("block"), [&] {
            for (const Statement &statement : block->statements) {
                inside(statement.span, QStringLiteral("statement"), [&] {
                    if (statement.kind == Statement::Kind::Let)
                        pattern(statement.pattern);
                    if (statement.type)
                        type(*statement.type);
                    expression(statement.value.get());
                    this->block(statement.otherwise.get());
                });
            }
            expression(block->tail.get());
            for (const auto &function : block->functions)
                this->function(*function);
            for (const Constant &constant : block->constants)
                this->constant(constant);
            for (const Use &use : block->uses)
                check(use.span, QStringLiteral("use"));
        });
    }

    void type(const Type &type)
    {
        inside(type.span, QStringLiteral("type"), [&] {
            for (const Type &argument : type.arguments)
                this->type(argument);
        });
    }

    void pattern(const Pattern &pattern)
    {
        inside(pattern.span, QStringLiteral("pattern"), [&] {
            if (pattern.binding)
                check(pattern.binding->name.span, QStringLiteral("binding"));
            for (const Pattern &part : pattern.parts)
                this->pattern(part);
            expression(pattern.low.get());
            expression(pattern.high.get());
        });
    }

    void expressions(const std::vector<ExpressionPtr> &list)
    {
        for (const ExpressionPtr &each : list)
            expression(each.get());
    }

    void expression(const Expression *e)
    {
        if (!e)
            return;
        inside(e->span, QStringLiteral("expression of kind %1").arg(int(e->kind)), [&] { children(*e); });
    }

    void children(const Expression &e)
    {
        if (const auto *n = e.as<Tuple>()) {
            expressions(n->elements);
        } else if (const auto *n = e.as<Array>()) {
            expressions(n->elements);
        } else if (const auto *n = e.as<ArrayRepeat>()) {
            expression(n->element.get());
            expression(n->count.get());
        } else if (const auto *n = e.as<Unary>()) {
            expression(n->operand.get());
        } else if (const auto *n = e.as<Borrow>()) {
            expression(n->operand.get());
        } else if (const auto *n = e.as<Binary>()) {
            expression(n->left.get());
            expression(n->right.get());
        } else if (const auto *n = e.as<Logical>()) {
            expression(n->left.get());
            expression(n->right.get());
        } else if (const auto *n = e.as<Assign>()) {
            expression(n->place.get());
            expression(n->value.get());
        } else if (const auto *n = e.as<Cast>()) {
            expression(n->operand.get());
            type(n->type);
        } else if (const auto *n = e.as<Range>()) {
            expression(n->low.get());
            expression(n->high.get());
        } else if (const auto *n = e.as<Call>()) {
            expression(n->callee.get());
            expressions(n->arguments);
        } else if (const auto *n = e.as<MethodCall>()) {
            expression(n->receiver.get());
            check(n->method.span, QStringLiteral("method"));
            expressions(n->arguments);
        } else if (const auto *n = e.as<Field>()) {
            expression(n->object.get());
            check(n->name.span, QStringLiteral("field"));
        } else if (const auto *n = e.as<Index>()) {
            expression(n->object.get());
            expression(n->index.get());
        } else if (const auto *n = e.as<Await>()) {
            expression(n->future.get());
            check(n->keyword, QStringLiteral("await"));
        } else if (const auto *n = e.as<Try>()) {
            expression(n->operand.get());
        } else if (const auto *n = e.as<MacroCall>()) {
            check(n->name.span, QStringLiteral("macro"));
            if (!n->formatSpan.isEmpty())
                check(n->formatSpan, QStringLiteral("format"));
            expressions(n->arguments);
        } else {
            control(e);
        }
    }

    void control(const Expression &e)
    {
        if (const auto *n = e.as<BlockExpression>()) {
            block(n->block.get());
        } else if (const auto *n = e.as<AsyncBlock>()) {
            block(n->body->block.get());
        } else if (const auto *n = e.as<If>()) {
            expression(n->condition.get());
            block(n->then.get());
            expression(n->otherwise.get());
        } else if (const auto *n = e.as<Let>()) {
            pattern(n->pattern);
            expression(n->value.get());
        } else if (const auto *n = e.as<Match>()) {
            expression(n->value.get());
            for (const MatchArm &arm : n->arms) {
                pattern(arm.pattern);
                expression(arm.guard.get());
                expression(arm.value.get());
            }
        } else if (const auto *n = e.as<While>()) {
            expression(n->condition.get());
            block(n->body.get());
        } else if (const auto *n = e.as<Loop>()) {
            block(n->body.get());
        } else if (const auto *n = e.as<For>()) {
            pattern(n->pattern);
            expression(n->iterable.get());
            block(n->body.get());
        } else if (const auto *n = e.as<Break>()) {
            expression(n->value.get());
        } else if (const auto *n = e.as<Return>()) {
            expression(n->value.get());
        }
    }

    std::vector<SourceSpan> m_parents;
};

} // namespace

QString treeText(const Type &type)
{
    switch (type.kind) {
    case Type::Kind::Path: return pathText(type);
    case Type::Kind::Tuple: return QStringLiteral("tuple") + typeList(type.arguments);
    case Type::Kind::Reference: return QLatin1Char('&') + treeText(type.arguments.front());
    case Type::Kind::Array: return QStringLiteral("array") + typeList(type.arguments);
    case Type::Kind::Slice: return QStringLiteral("slice") + typeList(type.arguments);
    case Type::Kind::Never: return QStringLiteral("!");
    case Type::Kind::Inferred: return QStringLiteral("_");
    case Type::Kind::FnPointer:
    case Type::Kind::ImplTrait:
    case Type::Kind::DynTrait:
    case Type::Kind::Const: return QStringLiteral("opaque");
    }
    return {};
}

QString treeText(const Pattern &pattern)
{
    using Kind = Pattern::Kind;
    QStringList parts;
    for (const Pattern &part : pattern.parts)
        parts.append(treeText(part));
    const QString inner = parts.join(QStringLiteral(", "));
    switch (pattern.kind) {
    case Kind::Wildcard: return QStringLiteral("_");
    case Kind::Rest: return QStringLiteral("..");
    case Kind::Binding:
        return (pattern.binding->isMutable ? QStringLiteral("mut ") : QString()) + pattern.binding->name.text
             + (parts.isEmpty() ? QString() : QStringLiteral(" @ ") + inner);
    case Kind::Tuple: return QLatin1Char('(') + inner + QLatin1Char(')');
    case Kind::Reference: return QLatin1Char('&') + inner;
    case Kind::Literal: return treeText(pattern.low.get());
    case Kind::Range:
        return orNothing(pattern.low) + (pattern.inclusive ? QStringLiteral("..=") : QStringLiteral(".."))
             + orNothing(pattern.high);
    case Kind::Path: return QLatin1Char('`') + pathText(pattern) + QLatin1Char('`');
    case Kind::TupleStruct: return pathText(pattern) + QLatin1Char('(') + inner + QLatin1Char(')');
    case Kind::Struct:
    case Kind::Slice: break;
    case Kind::Or: return parts.join(QStringLiteral(" | "));
    }
    return {};
}

QString treeText(const Block &block)
{
    QStringList words;
    for (const Use &use : block.uses) {
        for (const Use::Leaf &leaf : use.leaves)
            words.append(QStringLiteral("use %1 as %2;").arg(joinedNames(leaf.path), leaf.alias.text));
    }
    for (const Constant &constant : block.constants)
        words.append(QStringLiteral("const %1 = %2;").arg(constant.name.text, treeText(constant.value.get())));
    for (const auto &function : block.functions)
        words.append(QStringLiteral("fn %1 ").arg(function->name.text) + treeText(*function->body.block));
    for (const Statement &statement : block.statements)
        words.append(statementText(statement));
    if (block.tail)
        words.append(treeText(block.tail.get()));
    return QLatin1Char('{') + words.join(QLatin1Char(' ')) + QLatin1Char('}');
}

QString treeText(const Expression *expression)
{
    if (!expression)
        return QStringLiteral("null");
    const Expression &e = *expression;
    if (const auto *n = e.as<Literal>())
        return literalText(*n);
    if (const auto *n = e.as<Path>())
        return pathText(*n);
    if (const auto *n = e.as<Tuple>())
        return list(QStringLiteral("tuple"), n->elements);
    if (const auto *n = e.as<Array>())
        return list(n->isVec ? QStringLiteral("vec") : QStringLiteral("array"), n->elements);
    if (const auto *n = e.as<ArrayRepeat>()) {
        return QStringLiteral("(%1 %2; %3)")
            .arg(n->isVec ? QStringLiteral("vec") : QStringLiteral("array"), treeText(n->element.get()),
                 treeText(n->count.get()));
    }
    if (const auto *n = e.as<Unary>()) {
        static const char *const texts[] = {"-", "!", "*"};
        return QStringLiteral("(%1 %2)").arg(QString::fromLatin1(texts[int(n->op)]), treeText(n->operand.get()));
    }
    if (const auto *n = e.as<Borrow>())
        return (n->isMutable ? QStringLiteral("(&mut %1)") : QStringLiteral("(& %1)")).arg(treeText(n->operand.get()));
    if (const auto *n = e.as<Binary>()) {
        return QStringLiteral("(%1 %2 %3)").arg(operatorText(n->op), treeText(n->left.get()), treeText(n->right.get()));
    }
    if (const auto *n = e.as<Logical>()) {
        return QStringLiteral("(%1 %2 %3)")
            .arg(n->isAnd ? QStringLiteral("&&") : QStringLiteral("||"), treeText(n->left.get()),
                 treeText(n->right.get()));
    }
    if (const auto *n = e.as<Assign>()) {
        return QStringLiteral("(%1= %2 %3)")
            .arg(n->op ? operatorText(*n->op) : QString(), orNothing(n->place), treeText(n->value.get()));
    }
    if (const auto *n = e.as<Cast>())
        return QStringLiteral("(as %1 %2)").arg(treeText(n->operand.get()), treeText(n->type));
    if (const auto *n = e.as<Range>()) {
        return QStringLiteral("(%1 %2 %3)")
            .arg(n->inclusive ? QStringLiteral("..=") : QStringLiteral(".."), orNothing(n->low), orNothing(n->high));
    }
    if (const auto *n = e.as<Call>())
        return list(QStringLiteral("call ") + treeText(n->callee.get()), n->arguments);
    if (const auto *n = e.as<MethodCall>()) {
        return list(
            QStringLiteral(".%1%2 %3").arg(n->method.text, typeList(n->genericArguments), treeText(n->receiver.get())),
            n->arguments);
    }
    if (const auto *n = e.as<Field>()) {
        return QStringLiteral("(%1 %2 %3)")
            .arg(n->index >= 0 ? QStringLiteral("item") : QStringLiteral("field"), treeText(n->object.get()),
                 n->name.text);
    }
    if (const auto *n = e.as<Index>())
        return QStringLiteral("(index %1 %2)").arg(treeText(n->object.get()), treeText(n->index.get()));
    if (const auto *n = e.as<Await>())
        return QStringLiteral("(await %1)").arg(treeText(n->future.get()));
    if (const auto *n = e.as<Try>())
        return QStringLiteral("(? %1)").arg(treeText(n->operand.get()));
    if (const auto *n = e.as<MacroCall>()) {
        const QString format = n->format.empty() ? QString() : QLatin1Char(' ') + formatText(*n);
        return list(n->name.text + QLatin1Char('!') + format, n->arguments);
    }
    return controlText(e);
}

QString misplacedSpan(const Program &program, quint32 textLength)
{
    Walker walker(textLength);
    walker.program(program);
    return walker.problem;
}

int heightOf(const Program &program)
{
    Walker walker(~quint32(0));
    walker.program(program);
    return walker.height;
}

} // namespace Pollux
