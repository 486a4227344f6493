// SPDX-License-Identifier: MIT
// Macro calls: the arguments of those that the language knows; the others are refused, each as a whole.
#include "formatstring.h"
#include "parserstate.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace Pollux {

namespace {

struct RefusedMacro
{
    QStringView name;
    QStringView remedy;
};

constexpr std::array refusedMacros{
    RefusedMacro{u"task_local", u"pass the value as a parameter"},
    RefusedMacro{u"thread_local", u"pass the value as a parameter"},
    RefusedMacro{u"include_str", u"write a string"},
    RefusedMacro{u"include_bytes", u"write a `vec!`"},
    RefusedMacro{u"include", u"copy the text here"},
    RefusedMacro{u"env", u"write a string"},
    RefusedMacro{u"option_env", u"write a string"},
    RefusedMacro{u"cfg", u"write `true` or `false`"},
    RefusedMacro{u"compile_error", u"remove it"},
    RefusedMacro{u"trace", u"use `println!`"},
    RefusedMacro{u"debug", u"use `println!`"},
    RefusedMacro{u"info", u"use `println!`"},
    RefusedMacro{u"warn", u"use `eprintln!`"},
    RefusedMacro{u"error", u"use `eprintln!`"},
};

struct ReadMacro
{
    QStringView name; ///< its last segment
    Macro macro;
};

/// Read, but not run yet; the others are those of macroOf().
constexpr std::array readMacros{
    ReadMacro{u"try_join", Macro::TryJoin},
    ReadMacro{u"matches", Macro::Matches},
    ReadMacro{u"dbg", Macro::Dbg},
    ReadMacro{u"unimplemented", Macro::Unimplemented},
    ReadMacro{u"debug_assert", Macro::DebugAssert},
    ReadMacro{u"debug_assert_eq", Macro::DebugAssertEq},
    ReadMacro{u"debug_assert_ne", Macro::DebugAssertNe},
    ReadMacro{u"write", Macro::Write},
    ReadMacro{u"writeln", Macro::Writeln},
    ReadMacro{u"format_args", Macro::FormatArgs},
    ReadMacro{u"pin", Macro::Pin},
    ReadMacro{u"pin_mut", Macro::Pin},
};

constexpr std::array constantMacros{QStringView(u"line"),        QStringView(u"column"),    QStringView(u"file"),
                                    QStringView(u"module_path"), QStringView(u"stringify"), QStringView(u"concat")};

/// Whether the path before a macro's name is that of a crate which may have it.
bool isOfCrate(const std::vector<Tree::Name> &path)
{
    static constexpr std::array crates{QStringView(u"std"), QStringView(u"core"), QStringView(u"alloc"),
                                       QStringView(u"tokio"), QStringView(u"futures"), QStringView(u"futures_util"),
                                       QStringView(u"pin_utils"), QStringView(u"pin")};
    return path.size() == 1 || std::find(crates.begin(), crates.end(), path.front().text) != crates.end();
}

std::optional<Macro> readMacro(const std::vector<Tree::Name> &path, const QString &name)
{
    if (const auto macro = macroOf(name))
        return macro;
    const QString &last = path.back().text;
    const QString crate = path.size() > 1 ? path.front().text : QString();
    if (last == u"join" && crate.startsWith(QLatin1String("futures")))
        return Macro::Join;
    const auto row = std::find_if(readMacros.begin(), readMacros.end(),
                                  [&](const ReadMacro &each) { return each.name == last; });
    const bool isOfTokio = last == u"try_join" || last == u"pin";
    const bool isThere = row != readMacros.end() && isOfCrate(path) && (crate != u"tokio" || isOfTokio);
    return isThere ? std::optional(row->macro) : std::nullopt;
}

Atom closing(Atom open) { return open == u"("_a ? u")"_a : open == u"["_a ? u"]"_a : u"}"_a; }

} // namespace

/// At the `!`.
Parser::Expr Parser::macroCall(std::vector<Tree::Name> path, quint32 start)
{
    Tree::Name name;
    for (const Tree::Name &segment : path)
        name.text += (name.text.isEmpty() ? QString() : QStringLiteral("::")) + segment.text;
    name.span = since(start);
    advance();
    if (!is(u"("_a) && !is(u"["_a) && !is(u"{"_a)) {
        unexpected(QStringLiteral("one of `(`, `[`, or `{`"));
        return nullptr;
    }
    const Atom close = closing(atom());
    const QString &last = path.back().text;

    if (name.text == u"vec" || name.text == u"std::vec") {
        advance();
        return array(true, start, close);
    }
    if (last == u"select" && isOfCrate(path))
        return select(std::move(name), start, close);
    const bool isConstant = std::find(constantMacros.begin(), constantMacros.end(), last) != constantMacros.end();
    if (isConstant && (path.size() == 1 || path.front().text == u"std" || path.front().text == u"core"))
        return constantMacro(last, start, close);
    const auto macro = readMacro(path, name.text);
    if (!macro) {
        const auto refused = std::find_if(refusedMacros.begin(), refusedMacros.end(),
                                          [&](const RefusedMacro &row) { return row.name == last; });
        if (refused != refusedMacros.end()) {
            notSupported({start, name.span.end + 1}, QStringLiteral("`%1!` is").arg(name.text),
                         refused->remedy.toString());
        } else {
            const bool isPath = path.size() > 1;
            error(
                path.back().span,
                isPath ? QStringLiteral("could not find `%1` in `%2`")
                             .arg(last.left(80), path[path.size() - 2].text.left(80))
                       : QStringLiteral("cannot find macro `%1` in this scope").arg(last.left(80)),
                QStringLiteral("the macros are `println!`, `format!`, `panic!`, `assert!`, `vec!`, `tokio::join!` and "
                               "their variants"),
                isPath ? QStringLiteral("E0433") : QString());
        }
        skipGroup();
        return std::make_unique<Tree::Tuple>(since(start));
    }

    const Nesting scope(*this);
    auto call = std::make_unique<Tree::MacroCall>(SourceSpan{});
    call->macro = *macro;
    call->name = std::move(name);
    const int closeIndex = partner();
    const int first = m_at;
    advance();
    if (!macroArguments(*call, close)) {
        // The tokens of a macro are a group of their own: what is wrong in them is no reason to give up around it.
        if (m_partners[std::size_t(first)] < 0 || atEnd())
            return nullptr;
        m_at = closeIndex;
    }
    if (!expect(close))
        return nullptr;
    call->span = since(start);
    return call;
}

bool Parser::macroArguments(Tree::MacroCall &call, Atom close)
{
    switch (call.macro) {
    case Macro::Matches: return matchesArguments(call, close);
    case Macro::Pin: return pinArguments(call, close);
    case Macro::Join:
    case Macro::TryJoin:
    case Macro::Dbg:
        if (call.macro != Macro::Dbg && isWord(u"biased") && atom(1) == u";"_a) {
            call.isBiased = true;
            advance();
            advance();
        }
        while (!closes(close)) {
            Expr future = expression();
            if (!future)
                return false;
            call.arguments.push_back(std::move(future));
            if (!endOfMacroArgument(close))
                return false;
        }
        call.operandCount = int(call.arguments.size());
        return true;
    case Macro::Assert:
    case Macro::DebugAssert:
    case Macro::Write:
    case Macro::Writeln: call.operandCount = 1; break;
    case Macro::AssertEq:
    case Macro::AssertNe:
    case Macro::DebugAssertEq:
    case Macro::DebugAssertNe: call.operandCount = 2; break;
    default: return formatArguments(call, close);
    }
    for (int i = 0; i < call.operandCount; ++i) {
        if (closes(close)) {
            if (call.macro == Macro::Assert || call.macro == Macro::DebugAssert) {
                error({call.name.span.begin, span().end},
                      QStringLiteral("macro requires a boolean expression as an argument"));
            } else {
                const bool isWrite = call.macro == Macro::Write || call.macro == Macro::Writeln;
                error(span(), QStringLiteral("unexpected end of macro invocation"),
                      isWrite ? QStringLiteral("`%1!` takes what to write to first").arg(call.name.text)
                              : QStringLiteral("`%1!` takes two values to compare").arg(call.name.text));
            }
            return false;
        }
        Expr operand = expression();
        if (!operand)
            return false;
        call.arguments.push_back(std::move(operand));
        if (!endOfMacroArgument(close))
            return false;
    }
    return formatArguments(call, close);
}

/// Behind an argument: takes the comma.
bool Parser::endOfMacroArgument(Atom close)
{
    if (accept(u","_a) || is(close))
        return true;
    unexpected(QStringLiteral("one of `,`, `.`, `?`, or an operator"));
    return false;
}

/// `"...", a, b, name = c`, or nothing.
bool Parser::formatArguments(Tree::MacroCall &call, Atom close)
{
    if (closes(close)) {
        if (call.macro == Macro::Format || call.macro == Macro::FormatArgs || call.macro == Macro::Write)
            error({call.name.span.begin, span().end}, QStringLiteral("requires at least a format string argument"));
        return true;
    }
    const Token format = token();
    const QStringView literal = text();
    const bool isString = format.kind == TokenKind::String && !literal.startsWith(u'b') && !literal.startsWith(u'c');
    if (isString && atom(1) != u","_a && atom(1) != close && atom(1) != u"."_a && atom(1) != u"+"_a) {
        advance();
        unexpected(QStringLiteral("`,`"));
        return false;
    }
    if (!isString || (atom(1) != u","_a && atom(1) != close)) {
        const Expr other = expression();
        if (other) {
            error(other->span, QStringLiteral("format argument must be a string literal"),
                  QStringLiteral("you might be missing a string literal to format with: `\"{}\", `"));
        }
        return false;
    }
    advance();
    call.formatSpan = format.span;

    std::vector<FormatArgument> given;
    QSet<QString> names;
    const int firstIndex = int(call.arguments.size());
    while (accept(u","_a)) {
        if (closes(close))
            break;
        FormatArgument argument;
        const quint32 start = begin();
        if ((isIdentifier() || kind() == TokenKind::Keyword) && atom(1) == u"="_a) {
            argument.name = text().toString();
            advance();
            advance();
        }
        Expr value = expression();
        if (!value)
            return false;
        argument.span = value->span;
        if (argument.name.isEmpty() && !names.isEmpty()) {
            error(value->span, QStringLiteral("positional arguments cannot follow named arguments"),
                  QStringLiteral("move it before the named ones"));
            return false;
        }
        if (!argument.name.isEmpty() && names.contains(argument.name)) {
            error({start, value->span.end}, QStringLiteral("duplicate argument named `%1`").arg(argument.name),
                  QStringLiteral("remove one of them"));
            return false;
        }
        if (!argument.name.isEmpty())
            names.insert(argument.name);
        given.push_back(std::move(argument));
        call.arguments.push_back(std::move(value));
        if (!is(u","_a) && !is(close)) {
            unexpected(QStringLiteral("one of `,`, `.`, `?`, or an operator"));
            return false;
        }
    }

    Diagnostics problems;
    const StringContent content = stringContent(literal, format.span.begin, problems);
    ParsedFormat parsed;
    if (problems.isEmpty()) {
        parsed = parseFormat(content, given, firstIndex);
        problems = std::move(parsed.diagnostics);
    }
    for (const Diagnostic &problem : std::as_const(problems))
        error(problem.span, problem.message, problem.remedy, problem.code);
    call.format = std::move(parsed.pieces);
    for (Tree::Name &name : parsed.captured) {
        auto path = std::make_unique<Tree::Path>(name.span);
        path->segments.emplace_back();
        path->segments.back().name = std::move(name);
        call.arguments.push_back(std::move(path));
    }
    return true;
}

} // namespace Pollux
