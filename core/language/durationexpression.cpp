// SPDX-License-Identifier: MIT
#include "durationexpression.h"

#include <array>
#include <cmath>
#include <limits>

namespace Pollux {

using namespace Tree;

namespace {

struct Constructor
{
    const char16_t *name;
    qint64 unit; ///< in nanoseconds
    bool isFloat = false;
};
constexpr std::array constructors{
    Constructor{u"from_secs", 1'000'000'000},
    Constructor{u"from_millis", 1'000'000},
    Constructor{u"from_micros", 1'000},
    Constructor{u"from_nanos", 1},
    Constructor{u"from_secs_f64", 1'000'000'000, true},
    Constructor{u"from_secs_f32", 1'000'000'000, true},
};

const Constructor *constructorNamed(QStringView name)
{
    for (const Constructor &constructor : constructors) {
        if (name == QStringView(constructor.name))
            return &constructor;
    }
    return nullptr;
}

const Path *durationPath(const Expression *expression)
{
    const Path *path = expression ? expression->as<Path>() : nullptr;
    const bool isDuration =
        path && path->segments.size() >= 2 && path->segments[path->segments.size() - 2].name.text == u"Duration";
    return isDuration ? path : nullptr;
}

const Constructor *constructorOf(const Expression *expression)
{
    const Call *call = expression ? expression->as<Call>() : nullptr;
    const Path *path = call && call->arguments.size() == 1 ? durationPath(call->callee.get()) : nullptr;
    return path ? constructorNamed(path->segments.back().name.text) : nullptr;
}

bool isZero(const Expression *expression)
{
    const Path *path = durationPath(expression);
    return path && path->segments.back().name.text == u"ZERO";
}

/// What a name stands for, when it never changes.
struct Named
{
    const Expression *value = nullptr;
    QString kind;
    QString name;
    SourceSpan place;
};

Named namedConstant(const ProgramIndex &index, const Expression *expression)
{
    if (const Constant *constant = index.constantOf(expression))
        return {constant->value.get(), QStringLiteral("constant"), constant->name.text, constant->name.span};
    const Binding *variable = index.bindingOf(expression);
    if (!variable)
        return {};
    const BindingOrigin origin = index.originOf(variable);
    const Entry let = origin.let ? entryAt(origin.let) : Entry();
    const bool isPlain = let.isLet() && origin.pattern == &let.statement->pattern && !variable->isMutable;
    return {isPlain ? let.value : nullptr, QStringLiteral("variable"), variable->name.text, variable->name.span};
}

class Folder
{
public:
    explicit Folder(const ProgramIndex &index) : m_index(index) {}

    std::optional<double> number(const Expression *e, int depth = 0)
    {
        if (!e || depth > 64)
            return std::nullopt;
        if (const Literal *literal = e->as<Literal>()) {
            if (literal->value == Literal::Value::Integer)
                return double(literal->integer);
            return literal->value == Literal::Value::Float ? std::optional(literal->number) : std::nullopt;
        }
        if (const Cast *cast = e->as<Cast>())
            return number(cast->operand.get(), depth + 1);
        if (const Binary *binary = e->as<Binary>())
            return arithmetic(*binary, depth);
        const Named named = namedConstant(m_index, e);
        if (!named.name.isEmpty() && !m_first.value && m_first.name.isEmpty())
            m_first = named;
        return number(named.value, depth + 1);
    }
    const Named &firstName() const { return m_first; } ///< the first name that the number depends on

private:
    std::optional<double> arithmetic(const Binary &binary, int depth)
    {
        const std::optional<double> left = number(binary.left.get(), depth + 1);
        const std::optional<double> right = number(binary.right.get(), depth + 1);
        if (!left || !right)
            return std::nullopt;
        switch (binary.op) {
        case BinaryOperator::Add: return *left + *right;
        case BinaryOperator::Subtract: return *left - *right;
        case BinaryOperator::Multiply: return *left * *right;
        default: return std::nullopt;
        }
    }

    const ProgramIndex &m_index;
    Named m_first;
};

QString simplified(const SourceText &source, SourceSpan span) { return source.at(span).toString().simplified(); }

/// The shortest decimal with at least one digit behind the point, exact to the nanosecond.
QString secondsText(Nanoseconds duration)
{
    QString text = QString::number(duration.count() / 1'000'000'000) + u'.';
    text += QString::number(1'000'000'000 + duration.count() % 1'000'000'000).mid(1);
    while (text.endsWith(u'0') && !text.endsWith(u".0"))
        text.chop(1);
    return text;
}

} // namespace

DurationConstant durationConstant(const ProgramIndex &index, const SourceText &source, const Expression *expression)
{
    if (!expression)
        return {{}, nullptr, QStringLiteral("it has no duration"), {}};
    if (isZero(expression))
        return {Nanoseconds(0), expression, {}, {}};
    if (const Constructor *constructor = constructorOf(expression)) {
        const Expression *argument = expression->as<Call>()->arguments.front().get();
        Folder folder(index);
        const std::optional<double> count = folder.number(argument);
        DurationConstant result;
        // Past 2^53 a double no longer counts every nanosecond; such a sleep lasts a hundred days.
        if (count && *count >= 0 && *count * double(constructor->unit) < 9.0e18)
            result.value = Nanoseconds(std::llround(*count * double(constructor->unit)));
        const Named &name = folder.firstName();
        if (name.name.isEmpty() && result.value) {
            result.literal = expression;
        } else if (!name.name.isEmpty()) {
            result.place = name.place;
            result.whyNot = QStringLiteral("its duration depends on the %1 `%2` from line %3")
                                .arg(name.kind, name.name)
                                .arg(source.lineColumn(name.place.begin).line);
        } else {
            result.place = argument->span;
            result.whyNot = QStringLiteral("its duration is computed: `%1`").arg(simplified(source, argument->span));
        }
        return result;
    }
    if (const Named named = namedConstant(index, expression); !named.name.isEmpty()) {
        DurationConstant result;
        if (named.value && named.value->span.begin < expression->span.begin)
            result.value = durationConstant(index, source, named.value).value;
        else if (named.value && named.kind == u"constant" && index.constantOf(named.value) == nullptr)
            result.value = durationConstant(index, source, named.value).value;
        result.place = named.place;
        result.whyNot = QStringLiteral("its duration is the %1 `%2` from line %3")
                            .arg(named.kind, named.name)
                            .arg(source.lineColumn(named.place.begin).line);
        return result;
    }
    return {{},
            nullptr,
            QStringLiteral("its duration is computed: `%1`").arg(simplified(source, expression->span)),
            expression->span};
}

QString durationExpression(const QString &prefix, Nanoseconds duration)
{
    for (const Constructor &constructor : constructors) {
        if (duration.count() % constructor.unit == 0) {
            return QStringLiteral("%1::%2(%3)")
                .arg(prefix, QStringView(constructor.name))
                .arg(duration.count() / constructor.unit);
        }
    }
    Q_UNREACHABLE();
}

QString rewrittenDuration(const SourceText &source, const Expression *literal, Nanoseconds duration)
{
    const Call *call = literal->as<Call>();
    const Path *path = call ? call->callee->as<Path>() : literal->as<Path>();
    const SourceSpan prefix{path->span.begin, path->segments[path->segments.size() - 2].name.span.end};
    const Constructor *old = constructorOf(literal);
    if (old && (old->isFloat || duration.count() % old->unit == 0)) {
        const SourceSpan argument = call->arguments.front()->span;
        const QString number = old->isFloat ? secondsText(duration) : QString::number(duration.count() / old->unit);
        return source.at({literal->span.begin, argument.begin}).toString() + number
             + source.at({argument.end, literal->span.end}).toString();
    }
    return durationExpression(source.at(prefix).toString(), duration);
}

QString durationInWords(const SourceText &source, const Expression *expression)
{
    const Constructor *constructor = constructorOf(expression);
    if (!constructor)
        return expression ? simplified(source, expression->span) : QString();
    const Expression *argument = expression->as<Call>()->arguments.front().get();
    QString count = simplified(source, argument->span);
    if (argument->kind == ExpressionKind::Binary)
        count = u'(' + count + u')';
    return count + QStringLiteral(" × ") + durationText(Nanoseconds(constructor->unit));
}

} // namespace Pollux
