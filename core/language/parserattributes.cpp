// SPDX-License-Identifier: MIT
// Attributes: `#[tokio::main(...)]` is read, those without a meaning for a run are skipped, the rest is refused.
#include "parserstate.h"

#include "literals.h"

#include <algorithm>
#include <array>

namespace Pollux {

namespace {

constexpr int mostWorkers = 64;

/// They change warnings, documentation and code generation, never what a program does; or they stand before
/// items that are refused anyway.
constexpr std::array harmlessAttributes{
    QStringView(u"allow"),  QStringView(u"warn"),       QStringView(u"deny"),           QStringView(u"forbid"),
    QStringView(u"expect"), QStringView(u"doc"),        QStringView(u"inline"),         QStringView(u"must_use"),
    QStringView(u"cold"),   QStringView(u"deprecated"), QStringView(u"rustfmt::skip"),  QStringView(u"track_caller"),
    QStringView(u"repr"),   QStringView(u"cfg_attr"),   QStringView(u"non_exhaustive"), QStringView(u"default"),
    QStringView(u"automatically_derived"),
};

constexpr std::array knownAttributes{
    QStringView(u"tokio::test"),
    QStringView(u"no_mangle"),
    QStringView(u"feature"),
    QStringView(u"no_std"),
    QStringView(u"no_main"),
    QStringView(u"recursion_limit"),
    QStringView(u"global_allocator"),
    QStringView(u"path"),
    QStringView(u"should_panic"),
    QStringView(u"ignore"),
    QStringView(u"bench"),
    QStringView(u"macro_use"),
    QStringView(u"macro_export"),
    QStringView(u"async_trait"),
    QStringView(u"async_trait::async_trait"),
};

template<std::size_t Size>
bool holds(const std::array<QStringView, Size> &names, QStringView name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

bool Parser::atAttribute() const
{
    return is(u"#"_a) && (atom(1) == u"["_a || (atom(1) == u"!"_a && atom(2) == u"["_a));
}

void Parser::innerAttributes()
{
    Attributes ignored;
    while (is(u"#"_a) && atom(1) == u"!"_a && atom(2) == u"["_a) {
        const int first = m_at;
        if (!attribute(ignored, true))
            recover(first, int(m_tokens.size()) - 1);
    }
}

std::optional<Parser::Attributes> Parser::attributes()
{
    Attributes result;
    while (atAttribute()) {
        if (atom(1) == u"!"_a) {
            error(
                span(), QStringLiteral("an inner attribute is not permitted in this context"),
                QStringLiteral("to annotate the item, change the attribute from inner to outer style: remove the `!`"));
            return std::nullopt;
        }
        if (!attribute(result, false))
            return std::nullopt;
    }
    return result;
}

/// A wrong attribute is reported and skipped: the item behind it can still be read.
bool Parser::attribute(Attributes &attributes, bool isInner)
{
    const quint32 start = begin();
    advance();
    if (isInner)
        advance();
    const int close = partner();
    advance();
    Tree::PathParts parts;
    const quint32 nameBegin = begin();
    if (is(u"unsafe"_a)) {
        notSupported(span(), QStringLiteral("unsafe attributes are"), QStringLiteral("remove it"));
    } else if (!pathSegments(parts)) {
        return false;
    }
    const SourceSpan nameSpan = since(nameBegin);
    const std::vector<Tree::Name> path = namesOf(parts);
    QString name;
    for (const Tree::Name &segment : path)
        name += (name.isEmpty() ? QString() : QStringLiteral("::")) + segment.text;
    if (!isInner && name != u"derive" && !name.isEmpty())
        attributes.names.push_back({name.left(80), nameSpan});
    const bool isTestOnly =
        name == u"test" || (name == u"cfg" && is(u"("_a) && isWord(u"test", 1) && atom(2) == u")"_a);
    if (name == u"tokio::main" && !isInner) {
        if (!mainAttribute(attributes, start, close))
            return false;
    } else if (name == u"derive" && !isInner) {
        if (!derive(attributes))
            return false;
    } else if (isTestOnly && !isInner) {
        attributes.isDisabled = true;
    } else if (name == u"cfg" || holds(knownAttributes, name)) {
        notSupported(nameSpan, QStringLiteral("the attribute `%1` is").arg(name),
                     name == u"tokio::test" ? QStringLiteral("use `#[tokio::main]`") : QStringLiteral("remove it"));
    } else if (!path.empty() && !holds(harmlessAttributes, name) && path.front().text != u"clippy"
               && path.front().text != u"rustfmt") {
        error(nameSpan, QStringLiteral("cannot find attribute `%1` in this scope").arg(name),
              QStringLiteral("remove it"));
    }
    if (m_at < close)
        m_at = close;
    return expect(u"]"_a);
}

/// Behind the name: `(Debug, std::clone::Clone)`
bool Parser::derive(Attributes &attributes)
{
    if (!is(u"("_a)) {
        error(since(begin()), QStringLiteral("malformed `derive` attribute input"),
              QStringLiteral("write `#[derive(Trait1, Trait2, ...)]`"));
        return true;
    }
    advance();
    while (!closes(u")"_a)) {
        Tree::PathParts path;
        const quint32 start = begin();
        if (!pathSegments(path))
            return false;
        QStringList words;
        for (const Tree::Name &name : namesOf(path))
            words.append(name.text);
        attributes.derives.push_back({words.join(QStringLiteral("::")), since(start)});
        if (!accept(u","_a) && !is(u")"_a)) {
            unexpected(QStringLiteral("one of `)`, `,`, or `::`"));
            return false;
        }
    }
    return expect(u")"_a);
}

/// Behind the name, up to the token `close`. The rules and texts are those of tokio-macros.
bool Parser::mainAttribute(Attributes &attributes, quint32 start, int close)
{
    Tree::MainAttribute result;
    std::optional<SourceSpan> flavorSpan;
    std::optional<SourceSpan> workersSpan;
    std::optional<SourceSpan> pausedSpan;
    if (is(u"="_a)) {
        unexpected(QStringLiteral("`(` or `]`"));
        m_at = close;
    }
    if (accept(u"("_a)) {
        while (!closes(u")"_a)) {
            const SourceSpan key = span();
            if (!isIdentifier() && !is(u"crate"_a)) {
                unexpected(QStringLiteral("identifier"));
                return false;
            }
            const Tree::Name name{text().toString(), key};
            advance();
            if (!is(u"="_a)) {
                error(key, QStringLiteral("unknown attribute `%1` is specified").arg(name.text),
                      QStringLiteral("write `flavor = \"...\"`, `worker_threads = n` or `start_paused = true`"));
                return false;
            }
            advance();
            if (!mainOption(result, name, flavorSpan, workersSpan, pausedSpan))
                return false;
            if (!accept(u","_a) && !is(u")"_a)) {
                unexpected(QStringLiteral("`,`"));
                return false;
            }
        }
        if (!expect(u")"_a))
            return false;
    }
    if (result.currentThread && workersSpan) {
        error(*workersSpan, QStringLiteral("the `worker_threads` option requires the `multi_thread` runtime flavor"),
              QStringLiteral("use `#[tokio::main(flavor = \"multi_thread\")]`"));
    }
    if (!result.currentThread && pausedSpan) {
        error(*pausedSpan, QStringLiteral("the `start_paused` option requires the `current_thread` runtime flavor"),
              QStringLiteral("use `#[tokio::main(flavor = \"current_thread\")]`"));
    }
    m_at = std::max(m_at, std::min(close, int(m_tokens.size()) - 1));
    result.span = {start, m_tokens[std::size_t(close)].span.end};
    if (attributes.main)
        error(result.span, QStringLiteral("`#[tokio::main]` stands here twice"), QStringLiteral("remove one of them"));
    attributes.main = result;
    return true;
}

/// Behind `name =`.
bool Parser::mainOption(Tree::MainAttribute &main, const Tree::Name &name, std::optional<SourceSpan> &flavorSpan,
                        std::optional<SourceSpan> &workersSpan, std::optional<SourceSpan> &pausedSpan)
{
    const SourceSpan value = span();
    const TokenKind valueKind = kind();
    const Atom valueAtom = atom();
    const QStringView valueText = text();
    Diagnostics ignored;
    const auto once = [&](std::optional<SourceSpan> &seen) {
        if (seen)
            error(value, QStringLiteral("`%1` set multiple times").arg(name.text),
                  QStringLiteral("remove one of them"));
        seen = value;
    };
    if (name.text == u"flavor") {
        once(flavorSpan);
        if (valueKind != TokenKind::String) {
            error(value, QStringLiteral("failed to parse value of `flavor` as string"),
                  QStringLiteral("write \"current_thread\" or \"multi_thread\""));
        } else {
            const QByteArray flavor = stringLiteral(valueText, value.begin, ignored)->string;
            main.currentThread = flavor == "current_thread";
            if (!main.currentThread && flavor != "multi_thread") {
                error(value, QStringLiteral("no such runtime flavor `%1`").arg(QString::fromUtf8(flavor.left(40))),
                      QStringLiteral("the runtime flavors are `current_thread` and `multi_thread`"));
            }
        }
    } else if (name.text == u"worker_threads") {
        once(workersSpan);
        if (valueKind != TokenKind::Integer) {
            error(value, QStringLiteral("failed to parse value of `worker_threads` as integer"),
                  QStringLiteral("write a number from 1 to %1").arg(mostWorkers));
        } else {
            const auto number = numberLiteral(valueText, value.begin, {}, ignored);
            if (!ignored.isEmpty() || number->integer == 0 || number->integer > quint64(mostWorkers)) {
                error(value,
                      ignored.isEmpty() && number->integer == 0
                          ? QStringLiteral("`worker_threads` may not be 0")
                          : QStringLiteral("more than %1 worker threads are not supported").arg(mostWorkers),
                      QStringLiteral("write a number from 1 to %1").arg(mostWorkers));
            } else {
                main.workerThreads = int(number->integer);
            }
        }
    } else if (name.text == u"start_paused") {
        once(pausedSpan);
        if (valueAtom != u"true"_a && valueAtom != u"false"_a) {
            error(value, QStringLiteral("failed to parse value of `start_paused` as bool"),
                  QStringLiteral("write `true` or `false`"));
        }
        main.startPaused = valueAtom == u"true"_a;
    } else if (name.text == u"crate" || name.text == u"unhandled_panic") {
        notSupported(name.span, QStringLiteral("`%1` is").arg(name.text), QStringLiteral("remove it"));
    } else {
        error(name.span, QStringLiteral("unknown attribute `%1` is specified").arg(name.text),
              QStringLiteral("expected one of: `flavor`, `worker_threads`, `start_paused`"));
    }
    if (!closes(u")"_a) && !is(u","_a))
        advance();
    return true;
}

} // namespace Pollux
