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

QString boundsText(const std::vector<Type> &bounds)
{
    QStringList words;
    for (const Type &bound : bounds)
        words.append(treeText(bound));
    return words.join(QStringLiteral(" + "));
}

QString segmentText(const PathSegment &segment)
{
    QStringList words;
    for (const Type &type : segment.arguments)
        words.append(treeText(type));
    if (segment.isFnSugar) {
        return QStringLiteral("%1(%2)%3").arg(segment.name.text, words.join(QStringLiteral(", ")),
                                              segment.result ? QStringLiteral(" -> ") + treeText(*segment.result) : QString());
    }
    for (const TypeBinding &binding : segment.bindings) {
        words.append(binding.name.text
                     + (binding.type ? QStringLiteral(" = ") + treeText(*binding.type) : QStringLiteral(": ") + boundsText(binding.bounds)));
    }
    return segment.name.text + (words.isEmpty() ? QString() : QLatin1Char('<') + words.join(QStringLiteral(", ")) + QLatin1Char('>'));
}

QString pathText(const PathParts &path)
{
    QStringList trait;
    QStringList words;
    for (int i = 0; i < int(path.segments.size()); ++i)
        (i < path.asTrait ? trait : words).append(segmentText(path.segments[std::size_t(i)]));
    const QString text = words.join(QStringLiteral("::"));
    if (!path.selfType)
        return text;
    return QStringLiteral("<%1%2>::%3").arg(treeText(*path.selfType),
                                            trait.isEmpty() ? QString() : QStringLiteral(" as ") + trait.join(QStringLiteral("::")), text);
}

QString genericsText(const Generics &generics)
{
    QStringList words;
    for (const GenericParameter &parameter : generics.parameters) {
        QString word = parameter.kind == GenericParameter::Kind::Const ? QStringLiteral("const ") + parameter.name.text : parameter.name.text;
        if (parameter.type)
            word += QStringLiteral(": ") + treeText(*parameter.type);
        if (!parameter.bounds.empty())
            word += QStringLiteral(": ") + boundsText(parameter.bounds);
        if (parameter.defaultType)
            word += QStringLiteral(" = ") + treeText(*parameter.defaultType);
        words.append(word);
    }
    QString text = words.isEmpty() ? QString() : QLatin1Char('<') + words.join(QStringLiteral(", ")) + QLatin1Char('>');
    words.clear();
    for (const WherePredicate &predicate : generics.where)
        words.append(treeText(predicate.type) + QStringLiteral(": ") + boundsText(predicate.bounds));
    return words.isEmpty() ? text : text + QStringLiteral(" where ") + words.join(QStringLiteral(", "));
}

QString fieldsText(Shape shape, const std::vector<FieldDeclaration> &fields)
{
    QStringList words;
    for (const FieldDeclaration &field : fields) {
        words.append((field.isPublic ? QStringLiteral("pub ") : QString())
                     + (shape == Shape::Named ? field.name.text + QStringLiteral(": ") : QString()) + treeText(field.type));
    }
    const QString inner = words.join(QStringLiteral(", "));
    return shape == Shape::Unit  ? QString()
         : shape == Shape::Tuple ? QLatin1Char('(') + inner + QLatin1Char(')')
                                 : QStringLiteral(" {") + inner + QLatin1Char('}');
}

QString headText(const Item &item, const QString &keyword)
{
    QStringList words;
    for (const Name &name : item.derives)
        words.append(name.text);
    return (words.isEmpty() ? QString() : QStringLiteral("#[%1] ").arg(words.join(QStringLiteral(", "))))
         + (item.isPublic ? QStringLiteral("pub ") : QString()) + keyword
         + (item.name.text.isEmpty() ? QString() : QLatin1Char(' ') + item.name.text);
}

QString functionText(const Function &function)
{
    static const char *const selves[] = {"self", "&self", "&mut self", "self: "};
    QStringList words;
    if (const SelfParameter *self = function.selfParameter.get()) {
        words.append((self->binding.isMutable ? QStringLiteral("mut ") : QString()) + QString::fromLatin1(selves[int(self->kind)])
                     + (self->type ? treeText(*self->type) : QString()));
    }
    for (const Parameter &parameter : function.parameters)
        words.append(treeText(parameter.pattern) + QStringLiteral(": ") + treeText(parameter.type));
    return headText(function, (function.isConst ? QStringLiteral("const ") : QString()) + (function.isAsync ? QStringLiteral("async fn") : QStringLiteral("fn")))
         + genericsText(function.generics) + QLatin1Char('(') + words.join(QStringLiteral(", ")) + QLatin1Char(')')
         + (function.result ? QStringLiteral(" -> ") + treeText(*function.result) : QString())
         + (function.body.block ? QLatin1Char(' ') + treeText(*function.body.block) : QStringLiteral(";"));
}

QString aliasText(const TypeAlias &alias)
{
    return headText(alias, QStringLiteral("type")) + genericsText(alias.generics)
         + (alias.bounds.empty() ? QString() : QStringLiteral(": ") + boundsText(alias.bounds))
         + (alias.type ? QStringLiteral(" = ") + treeText(*alias.type) : QString()) + QLatin1Char(';');
}

QString constantText(const Constant &constant)
{
    return headText(constant, constant.isStatic ? QStringLiteral("static") : QStringLiteral("const")) + QStringLiteral(": ") + treeText(constant.type)
         + (constant.value ? QStringLiteral(" = ") + treeText(constant.value.get()) : QString()) + QLatin1Char(';');
}

QString associatedText(const AssociatedItems &items)
{
    QStringList words;
    for (const auto &alias : items.types)
        words.append(aliasText(*alias));
    for (const Constant &constant : items.constants)
        words.append(constantText(constant));
    for (const auto &function : items.functions)
        words.append(functionText(*function));
    return QStringLiteral(" {") + words.join(QLatin1Char(' ')) + QLatin1Char('}');
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
    if (const auto *closure = expression.as<Closure>()) {
        QStringList words;
        for (const ClosureParameter &parameter : closure->parameters)
            words.append(treeText(parameter.pattern) + (parameter.type ? QStringLiteral(": ") + treeText(*parameter.type) : QString()));
        return QStringLiteral("(%1%2|%3|%4 %5)")
            .arg(closure->isAsync ? QStringLiteral("async ") : QString(), closure->isMove ? QStringLiteral("move ") : QString(),
                 words.join(QStringLiteral(", ")), closure->result ? QStringLiteral(" -> ") + treeText(*closure->result) : QString(),
                 treeText(closure->body->value.get()));
    }
    if (const auto *literal = expression.as<StructLiteral>()) {
        QString text = QStringLiteral("(new ") + pathText(*literal);
        for (const auto &field : literal->fields)
            text += QLatin1Char(' ') + field.name.text + (field.isShorthand ? QString() : QStringLiteral(": ") + treeText(field.value.get()));
        if (literal->hasRest)
            text += QStringLiteral(" ..") + (literal->base ? treeText(literal->base.get()) : QString());
        return text + QLatin1Char(')');
    }
    if (const auto *select = expression.as<Select>()) {
        QString text = QLatin1Char('(') + select->name.text + QLatin1Char('!') + (select->isBiased ? QStringLiteral(" biased") : QString());
        for (const SelectBranch &branch : select->branches) {
            text += QStringLiteral(" [%1 = %2").arg(treeText(branch.pattern), treeText(branch.future.get()));
            if (branch.precondition)
                text += QStringLiteral(" if ") + treeText(branch.precondition.get());
            text += QStringLiteral(" => ") + treeText(branch.handler.get()) + QLatin1Char(']');
        }
        if (select->otherwise)
            text += QStringLiteral(" else ") + treeText(select->otherwise.get());
        return text + QLatin1Char(')');
    }
    if (expression.kind == ExpressionKind::Discard)
        return QStringLiteral("_");
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

    void program(const Program &program) { items(program); }

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

    void items(const Items &items)
    {
        for (const auto &function : items.functions)
            this->function(*function);
        for (const Use &use : items.uses)
            check(use.span, QStringLiteral("use"));
        for (const Constant &constant : items.constants)
            this->constant(constant);
        for (const auto &each : items.structs) {
            item(*each, [&] {
                generics(each->generics);
                fields(each->fields);
            });
        }
        for (const auto &each : items.enums) {
            item(*each, [&] {
                generics(each->generics);
                for (const Variant &variant : each->variants) {
                    inside(variant.span, QStringLiteral("variant"), [&] {
                        check(variant.name.span, QStringLiteral("name"));
                        fields(variant.fields);
                        expression(variant.discriminant.get());
                    });
                }
            });
        }
        for (const auto &each : items.impls) {
            item(*each, [&] {
                generics(each->generics);
                if (each->trait)
                    type(*each->trait);
                type(each->selfType);
                associated(*each);
            });
        }
        for (const auto &each : items.traits) {
            item(*each, [&] {
                generics(each->generics);
                types(each->supertraits);
                associated(*each);
            });
        }
        for (const auto &each : items.aliases)
            alias(*each);
        for (const auto &each : items.modules)
            item(*each, [&] { this->items(*each); });
    }

    template<typename Children>
    void item(const Item &item, Children children)
    {
        inside(item.span, QStringLiteral("item ") + item.name.text, [&] {
            check(item.keyword, QStringLiteral("keyword"));
            if (!item.name.text.isEmpty())
                check(item.name.span, QStringLiteral("name"));
            for (const Name &name : item.attributes)
                check(name.span, QStringLiteral("attribute"));
            for (const Name &name : item.derives)
                check(name.span, QStringLiteral("derive"));
            children();
        });
    }

    void associated(const AssociatedItems &items)
    {
        for (const auto &function : items.functions)
            this->function(*function);
        for (const Constant &constant : items.constants)
            this->constant(constant);
        for (const auto &type : items.types)
            alias(*type);
    }

    void alias(const TypeAlias &alias)
    {
        item(alias, [&] {
            generics(alias.generics);
            types(alias.bounds);
            if (alias.type)
                type(*alias.type);
        });
    }

    void fields(const std::vector<FieldDeclaration> &fields)
    {
        for (const FieldDeclaration &field : fields) {
            inside(field.span, QStringLiteral("field"), [&] {
                check(field.name.span, QStringLiteral("name"));
                type(field.type);
            });
        }
    }

    void generics(const Generics &generics)
    {
        for (const GenericParameter &parameter : generics.parameters) {
            inside(parameter.span, QStringLiteral("generic parameter"), [&] {
                check(parameter.name.span, QStringLiteral("name"));
                types(parameter.bounds);
                if (parameter.type)
                    type(*parameter.type);
                if (parameter.defaultType)
                    type(*parameter.defaultType);
            });
        }
        for (const WherePredicate &predicate : generics.where) {
            inside(predicate.span, QStringLiteral("where"), [&] {
                type(predicate.type);
                types(predicate.bounds);
            });
        }
    }

    void function(const Function &function)
    {
        item(function, [&] {
            generics(function.generics);
            if (function.mainAttribute)
                check(function.mainAttribute->span, QStringLiteral("attribute"));
            if (const SelfParameter *self = function.selfParameter.get()) {
                inside(self->span, QStringLiteral("self"), [&] {
                    check(self->binding.name.span, QStringLiteral("name"));
                    if (self->type)
                        type(*self->type);
                });
            }
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
        item(constant, [&] {
            type(constant.type);
            expression(constant.value.get());
        });
    }

    void block(const Block *block)
    {
        if (!block)
            return;
        inside(block->span, QStringLiteral("block"), [&] {
            statements(block->statements);
            expression(block->tail.get());
            items(*block);
        });
    }

    void statements(const std::vector<Statement> &list)
    {
        for (const Statement &statement : list) {
            inside(statement.span, QStringLiteral("statement"), [&] {
                if (statement.kind == Statement::Kind::Let)
                    pattern(statement.pattern);
                if (statement.type)
                    type(*statement.type);
                expression(statement.value.get());
                block(statement.otherwise.get());
            });
        }
    }

    void types(const std::vector<Type> &types)
    {
        for (const Type &each : types)
            type(each);
    }

    void type(const Type &type)
    {
        inside(type.span, QStringLiteral("type"), [&] {
            path(type);
            types(type.arguments);
            types(type.bounds);
            if (type.result)
                this->type(*type.result);
            expression(type.value.get());
        });
    }

    void path(const PathParts &path)
    {
        if (path.selfType)
            type(*path.selfType);
        for (const PathSegment &segment : path.segments) {
            check(segment.name.span, QStringLiteral("segment"));
            types(segment.arguments);
            for (const TypeBinding &binding : segment.bindings) {
                check(binding.name.span, QStringLiteral("binding"));
                if (binding.type)
                    type(*binding.type);
                types(binding.bounds);
            }
            if (segment.result)
                type(*segment.result);
        }
    }

    void pattern(const Pattern &pattern)
    {
        inside(pattern.span, QStringLiteral("pattern"), [&] {
            path(pattern);
            if (pattern.binding)
                check(pattern.binding->name.span, QStringLiteral("binding"));
            for (const Pattern &part : pattern.parts)
                this->pattern(part);
            for (const FieldPattern &field : pattern.fields) {
                inside(field.span, QStringLiteral("field"), [&] {
                    check(field.name.span, QStringLiteral("name"));
                    this->pattern(field.pattern);
                });
            }
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
        std::vector<const Expression *> links;
        while (e) {
            check(e->span, QStringLiteral("expression of kind %1").arg(int(e->kind)));
            m_parents.push_back(e->span);
            height = std::max(height, int(m_parents.size()) - 1);
            links.push_back(e);
            const ExpressionPtr *next = e->chained();
            e = next ? next->get() : nullptr;
        }
        for (auto link = links.rbegin(); link != links.rend(); ++link) {
            children(**link);
            m_parents.pop_back();
        }
    }

    /// All but the one that chained() gives.
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
            expression(n->right.get());
        } else if (const auto *n = e.as<Logical>()) {
            expression(n->right.get());
        } else if (const auto *n = e.as<Assign>()) {
            expression(n->place.get());
            expression(n->value.get());
        } else if (const auto *n = e.as<Cast>()) {
            type(n->type);
        } else if (const auto *n = e.as<Range>()) {
            expression(n->low.get());
            expression(n->high.get());
        } else if (const auto *n = e.as<Call>()) {
            expressions(n->arguments);
        } else if (const auto *n = e.as<MethodCall>()) {
            check(n->method.span, QStringLiteral("method"));
            types(n->genericArguments);
            expressions(n->arguments);
        } else if (const auto *n = e.as<Field>()) {
            check(n->name.span, QStringLiteral("field"));
        } else if (const auto *n = e.as<Index>()) {
            expression(n->index.get());
        } else if (const auto *n = e.as<Await>()) {
            check(n->keyword, QStringLiteral("await"));
        } else if (e.kind == ExpressionKind::Try) {
        } else if (const auto *n = e.as<Path>()) {
            path(*n);
        } else if (const auto *n = e.as<StructLiteral>()) {
            path(*n);
            for (const auto &field : n->fields) {
                inside(field.span, QStringLiteral("field"), [&] {
                    check(field.name.span, QStringLiteral("name"));
                    expression(field.value.get());
                });
            }
            expression(n->base.get());
        } else if (const auto *n = e.as<Closure>()) {
            for (const ClosureParameter &parameter : n->parameters) {
                inside(parameter.span, QStringLiteral("parameter"), [&] {
                    pattern(parameter.pattern);
                    if (parameter.type)
                        type(*parameter.type);
                });
            }
            if (n->result)
                type(*n->result);
            expression(n->body->value.get());
        } else if (const auto *n = e.as<Select>()) {
            check(n->name.span, QStringLiteral("macro"));
            if (n->isBiased)
                check(n->biased, QStringLiteral("biased"));
            for (const SelectBranch &branch : n->branches) {
                inside(branch.span, QStringLiteral("branch"), [&] {
                    pattern(branch.pattern);
                    expression(branch.future.get());
                    expression(branch.precondition.get());
                    expression(branch.handler.get());
                });
            }
            expression(n->otherwise.get());
        } else if (const auto *n = e.as<MacroCall>()) {
            check(n->name.span, QStringLiteral("macro"));
            if (!n->formatSpan.isEmpty())
                check(n->formatSpan, QStringLiteral("format"));
            if (n->pattern)
                pattern(*n->pattern);
            statements(n->statements);
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
    case Type::Kind::Reference:
        return (type.isMutable ? QStringLiteral("&mut ") : QStringLiteral("&")) + treeText(type.arguments.front());
    case Type::Kind::Array:
        return QStringLiteral("array<%1; %2>").arg(treeText(type.arguments.front()), treeText(type.value.get()));
    case Type::Kind::Slice: return QStringLiteral("slice") + typeList(type.arguments);
    case Type::Kind::Never: return QStringLiteral("!");
    case Type::Kind::Inferred: return QStringLiteral("_");
    case Type::Kind::FnPointer: {
        QStringList words;
        for (const Type &argument : type.arguments)
            words.append(treeText(argument));
        return QStringLiteral("fn(%1)%2").arg(words.join(QStringLiteral(", ")),
                                              type.result ? QStringLiteral(" -> ") + treeText(*type.result) : QString());
    }
    case Type::Kind::ImplTrait: return QStringLiteral("impl ") + boundsText(type.bounds);
    case Type::Kind::DynTrait: return QStringLiteral("dyn ") + boundsText(type.bounds);
    case Type::Kind::Const: return QStringLiteral("const ") + treeText(type.value.get());
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
        return (pattern.mode == Pattern::Mode::Ref          ? QStringLiteral("ref ")
                : pattern.mode == Pattern::Mode::RefMut ? QStringLiteral("ref mut ")
                                                        : QString())
             + (pattern.binding->isMutable ? QStringLiteral("mut ") : QString()) + pattern.binding->name.text
             + (parts.isEmpty() ? QString() : QStringLiteral(" @ ") + inner);
    case Kind::Tuple: return QLatin1Char('(') + inner + QLatin1Char(')');
    case Kind::Reference: return (pattern.isMutable ? QStringLiteral("&mut ") : QStringLiteral("&")) + inner;
    case Kind::Literal: return treeText(pattern.low.get());
    case Kind::Range:
        return orNothing(pattern.low) + (pattern.inclusive ? QStringLiteral("..=") : QStringLiteral(".."))
             + orNothing(pattern.high);
    case Kind::Path: return QLatin1Char('`') + pathText(pattern) + QLatin1Char('`');
    case Kind::TupleStruct: return pathText(pattern) + QLatin1Char('(') + inner + QLatin1Char(')');
    case Kind::Struct: {
        QStringList words;
        for (const FieldPattern &field : pattern.fields)
            words.append((field.isShorthand ? QString() : field.name.text + QStringLiteral(": ")) + treeText(field.pattern));
        if (pattern.hasRest)
            words.append(QStringLiteral(".."));
        return QStringLiteral("%1 {%2}").arg(pathText(pattern), words.join(QStringLiteral(", ")));
    }
    case Kind::Slice: return QLatin1Char('[') + inner + QLatin1Char(']');
    case Kind::Or: return parts.join(QStringLiteral(" | "));
    }
    return {};
}

QStringList itemTexts(const Items &items)
{
    QStringList words;
    for (const Use &use : items.uses) {
        for (const Use::Leaf &leaf : use.leaves)
            words.append(QStringLiteral("use %1 as %2;").arg(joinedNames(leaf.path), leaf.alias.text));
    }
    for (const auto &module : items.modules)
        words.append(headText(*module, QStringLiteral("mod")) + QStringLiteral(" {") + itemTexts(*module).join(QLatin1Char(' ')) + QLatin1Char('}'));
    for (const auto &alias : items.aliases)
        words.append(aliasText(*alias));
    for (const Constant &constant : items.constants)
        words.append(constantText(constant));
    for (const auto &each : items.structs)
        words.append(headText(*each, QStringLiteral("struct")) + genericsText(each->generics) + fieldsText(each->shape, each->fields));
    for (const auto &each : items.enums) {
        QStringList variants;
        for (const Variant &variant : each->variants) {
            variants.append(variant.name.text + fieldsText(variant.shape, variant.fields)
                            + (variant.discriminant ? QStringLiteral(" = ") + treeText(variant.discriminant.get()) : QString()));
        }
        words.append(headText(*each, QStringLiteral("enum")) + genericsText(each->generics) + QStringLiteral(" {")
                     + variants.join(QStringLiteral(", ")) + QLatin1Char('}'));
    }
    for (const auto &each : items.traits) {
        words.append(headText(*each, QStringLiteral("trait")) + genericsText(each->generics)
                     + (each->supertraits.empty() ? QString() : QStringLiteral(": ") + boundsText(each->supertraits)) + associatedText(*each));
    }
    for (const auto &each : items.impls) {
        words.append(headText(*each, QStringLiteral("impl")) + genericsText(each->generics) + QLatin1Char(' ')
                     + (each->trait ? treeText(*each->trait) + QStringLiteral(" for ") : QString()) + treeText(each->selfType) + associatedText(*each));
    }
    for (const auto &function : items.functions)
        words.append(functionText(*function));
    return words;
}

QString treeText(const Block &block)
{
    QStringList words = itemTexts(block);
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
        QString head = n->name.text + QLatin1Char('!') + (n->isBiased ? QStringLiteral(" biased") : QString()) + format;
        if (n->pattern)
            head += QStringLiteral(" [") + treeText(*n->pattern) + QLatin1Char(']');
        for (const Statement &statement : n->statements)
            head += QLatin1Char(' ') + statementText(statement);
        return list(head, n->arguments);
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
