// SPDX-License-Identifier: MIT
#include "resolverstate.h"

#include "notyet.h"
#include "similarname.h"

#include <algorithm>
#include <limits>

namespace Pollux {

using namespace Tree;

namespace {

QString pathText(const std::vector<Name> &segments, size_t from = 0, size_t to = std::numeric_limits<size_t>::max())
{
    QStringList names;
    for (size_t i = from; i < std::min(to, segments.size()); ++i)
        names << segments[i].text;
    return names.join(QStringLiteral("::"));
}

} // namespace

Diagnostics resolve(Program &program)
{
    if (Diagnostics refused = notRunYet(program); !refused.isEmpty())
        return refused;
    return Resolver(program).run();
}

Diagnostics Resolver::run()
{
    m_items.emplace_back();
    collectUses(m_program.uses, m_items.back());
    collectConstants(m_program.constants, m_items.back());
    collectFunctions(m_program.functions, m_items.back());
    for (Constant &constant : m_program.constants) {
        BodyScope scope;
        m_body = &scope;
        scope.kind = QStringLiteral("a constant");
        resolve(constant.value);
        m_body = nullptr;
    }
    resolveFunctions(m_program.functions);
    checkMain();
    std::stable_sort(m_diagnostics.begin(), m_diagnostics.end(),
                     [](const Diagnostic &a, const Diagnostic &b) { return a.span.begin < b.span.begin; });
    return m_diagnostics;
}

void Resolver::error(SourceSpan span, const QString &code, const QString &message, const QString &remedy)
{
    m_diagnostics.append({Severity::Error, span, code, message, remedy});
}

void Resolver::warning(SourceSpan span, const QString &message, const QString &remedy)
{
    m_diagnostics.append({Severity::Warning, span, {}, message, remedy});
}

// --- items ----------------------------------------------------------------------------------------------------

void Resolver::collectUses(const std::vector<Tree::Use> &uses, ItemScope &scope)
{
    for (const Tree::Use &use : uses) {
        for (const Tree::Use::Leaf &leaf : use.leaves) {
            checkUse(leaf);
            if (!leaf.path.empty() && leaf.path.back().text == u"*")
                scope.globs.push_back(&leaf);
            else
                scope.uses.insert(leaf.alias.text, &leaf);
        }
    }
}

void Resolver::checkUse(const Tree::Use::Leaf &leaf)
{
    if (leaf.path.empty())
        return;
    QString full = pathText(leaf.path);
    if (full.endsWith(QStringLiteral("::*")))
        full.chop(3);
    const QString first = leaf.path.front().text;
    m_usesOutbox = m_usesOutbox || first == u"db" || first == u"message_queue";
    const bool known = findBuiltin(full) || isBuiltinType(full) || isBuiltinModule(full) || macroOf(full);
    if (known || first == u"crate" || first == u"self" || first == u"super")
        return;
    const SourceSpan span = joined(leaf.path.front().span, leaf.path.back().span);
    const bool ours = first == u"std" || first == u"core" || first == u"alloc" || first == u"tokio" || first == u"futures";
    if (ours) {
        const QString similar = similarName(leaf.path.back().text, builtinNamesIn(pathText(leaf.path, 0, leaf.path.size() - 1)));
        if (similar.isEmpty() && mayExist(full)) { // no code: rustc may well know it
            error(span, {}, QStringLiteral("Pollux does not know `%1`").arg(full),
                  QStringLiteral("the README lists what can be imported: tokio::time, tokio::task, tokio::spawn, tokio::join and parts of std"));
        } else {
            error(span, QStringLiteral("E0432"), QStringLiteral("unresolved import `%1`").arg(full),
                  similar.isEmpty() ? QString() : QStringLiteral("there is a similar name: `%1`").arg(similar));
        }
    } else {
        error(leaf.path.front().span, QStringLiteral("E0432"), QStringLiteral("unresolved import `%1`").arg(first),
              QStringLiteral("a program here is one file that uses std and tokio; other crates are not available"));
    }
}

void Resolver::collectFunctions(const std::vector<std::unique_ptr<Function>> &functions, ItemScope &scope)
{
    for (const auto &function : functions) {
        function->index = int(m_program.allFunctions.size());
        m_program.allFunctions.push_back(function.get());
        if (scope.functions.contains(function->name.text)) {
            error(function->signature, QStringLiteral("E0428"),
                  QStringLiteral("the name `%1` is defined multiple times").arg(function->name.text),
                  QStringLiteral("rename or remove one of them"));
            continue;
        }
        scope.functions.insert(function->name.text, function.get());
    }
}

void Resolver::collectConstants(const std::vector<Constant> &constants, ItemScope &scope)
{
    for (const Constant &constant : constants)
        scope.constants.insert(constant.name.text, &constant);
}

void Resolver::resolveFunctions(const std::vector<std::unique_ptr<Function>> &functions)
{
    for (const auto &function : functions)
        resolveFunction(*function);
}

void Resolver::resolveFunction(Function &function)
{
    BodyScope scope;
    scope.isAsync = function.isAsync;
    scope.kind = QStringLiteral("`fn %1`, which is not async").arg(function.name.text);
    BodyScope *const outer = std::exchange(m_body, &scope);
    for (Parameter &parameter : function.parameters)
        resolvePattern(parameter.pattern);
    if (function.body.block)
        resolveBlock(*function.body.block);
    m_body = outer;
}

void Resolver::checkMain()
{
    const auto found = std::find_if(m_program.functions.begin(), m_program.functions.end(),
                                    [](const auto &function) { return function->name.text == u"main"; });
    if (found == m_program.functions.end()) {
        const quint32 end = m_program.functions.empty() ? 0 : m_program.functions.back()->span.end;
        error({end, end}, QStringLiteral("E0601"), QStringLiteral("`main` function not found"),
              QStringLiteral("add `#[tokio::main] async fn main() { ... }`"));
        return;
    }
    const Function &main = **found;
    m_program.main = &main;
    if (!main.parameters.empty()) {
        error(main.name.span, QStringLiteral("E0131"), QStringLiteral("`main` takes no parameters"), QStringLiteral("remove them"));
    } else if (!main.isAsync && main.mainAttribute) {
        error(main.name.span, {}, QStringLiteral("the `async` keyword is missing from the function declaration"),
              QStringLiteral("write `async fn main()`"));
    } else if (main.isAsync && !main.mainAttribute) {
        error(main.signature, QStringLiteral("E0752"), QStringLiteral("`main` function is not allowed to be `async`"),
              QStringLiteral("write `#[tokio::main]` above it, which starts a runtime for it"));
    } else if (!main.isAsync) {
        error(main.name.span, {}, QStringLiteral("this program starts no Tokio runtime"),
              QStringLiteral("write `#[tokio::main]` above `async fn main()`"));
    }
}

// --- statements -------------------------------------------------------------------------------------------------

void Resolver::resolveBlock(Block &block, Use use)
{
    m_items.emplace_back();
    collectUses(block.uses, m_items.back());
    collectConstants(block.constants, m_items.back());
    collectFunctions(block.functions, m_items.back());
    for (Constant &constant : block.constants)
        resolve(constant.value);
    resolveFunctions(block.functions);
    const size_t locals = m_body->locals.size();
    for (Statement &statement : block.statements)
        resolveStatement(statement);
    resolve(block.tail, use);
    m_body->locals.resize(locals);
    m_items.pop_back();
}

void Resolver::resolveStatement(Statement &statement)
{
    if (statement.kind == Statement::Kind::Let) {
        // `let _ = place;` neither moves nor drops what is there.
        if (statement.pattern.kind == Pattern::Kind::Wildcard)
            resolve(statement.value, Use::Place);
        else if (statement.pattern.kind == Pattern::Kind::Binding)
            resolve(statement.value);
        else
            resolveScrutinee(statement.value, bindsByValue(statement.pattern));
        if (statement.otherwise)
            resolveBlock(*statement.otherwise);
        resolvePattern(statement.pattern);
    } else if (statement.kind == Statement::Kind::Expression) {
        resolve(statement.value);
    }
}

void Resolver::declare(Binding &binding)
{
    m_body->locals.push_back(&binding);
}

void Resolver::resolvePattern(Pattern &pattern)
{
    if (pattern.kind == Pattern::Kind::Path || pattern.kind == Pattern::Kind::TupleStruct) {
        const QString full = fullPath(namesOf(pattern));
        const BuiltinInfo *builtin = findBuiltin(full);
        const bool variant = builtin
            && (builtin->builtin == Builtin::Some || builtin->builtin == Builtin::NoneValue || builtin->builtin == Builtin::Ok
                || builtin->builtin == Builtin::Err);
        if (!variant) {
            error(pattern.span, QStringLiteral("E0531"), QStringLiteral("cannot find `%1` to match against").arg(pathText(namesOf(pattern))),
                  QStringLiteral("patterns can name Some, None, Ok and Err"));
        } else if (qsizetype(pattern.parts.size()) != qMax(builtin->arity, 0)) {
            error(pattern.span, QStringLiteral("E0023"),
                  QStringLiteral("`%1` has %2 field(s), the pattern %3").arg(pathText(namesOf(pattern))).arg(qMax(builtin->arity, 0)).arg(pattern.parts.size()));
        } else {
            pattern.builtin = builtin->builtin;
        }
    }
    if (pattern.kind == Pattern::Kind::Or && !pattern.parts.empty()) {
        // Every alternative binds the same names; the first one's variables stand for all.
        const size_t before = m_body->locals.size();
        resolvePattern(pattern.parts.front());
        const std::vector<Binding *> first(m_body->locals.begin() + qsizetype(before), m_body->locals.end());
        for (size_t i = 1; i < pattern.parts.size(); ++i) {
            resolvePattern(pattern.parts[i]);
            if (m_body->locals.size() != before + 2 * first.size() && !(first.empty() && m_body->locals.size() == before)) {
                error(pattern.parts[i].span, QStringLiteral("E0408"), QStringLiteral("the alternatives of a pattern must bind the same names"));
            }
            m_body->locals.resize(before + first.size());
        }
        if (!first.empty())
            error(pattern.span, {}, QStringLiteral("alternatives (`|`) that bind names are not supported yet"), QStringLiteral("write one arm for each"));
        return;
    }
    if (pattern.binding)
        declare(*pattern.binding);
    for (Pattern &part : pattern.parts)
        resolvePattern(part);
    resolve(pattern.low);
    resolve(pattern.high);
}

bool Resolver::bindsByValue(const Pattern &pattern)
{
    if (pattern.kind == Pattern::Kind::Binding)
        return true;
    return pattern.kind != Pattern::Kind::Reference && std::any_of(pattern.parts.begin(), pattern.parts.end(), bindsByValue);
}

// --- names -----------------------------------------------------------------------------------------------------

QString Resolver::fullPath(const std::vector<Name> &segments) const
{
    if (segments.empty())
        return {};
    const QString &first = segments.front().text;
    const QString rest = segments.size() > 1 ? QStringLiteral("::") + pathText(segments, 1) : QString();
    if ((first == u"crate" || first == u"self") && segments.size() > 1)
        return pathText(segments, 1);
    for (auto scope = m_items.rbegin(); scope != m_items.rend(); ++scope) {
        if (const auto *leaf = scope->uses.value(first))
            return pathText(leaf->path) + rest;
        for (const auto *glob : scope->globs) {
            QString full = pathText(glob->path);
            full.chop(1);
            full += first;
            if (findBuiltin(full + rest) || isBuiltinType(full) || isBuiltinModule(full))
                return full + rest;
        }
    }
    const QString asWritten = pathText(segments);
    if (m_usesOutbox && !findBuiltin(asWritten) && (first == u"sleep" || first == u"Duration"))
        return QStringLiteral("tokio::time::") + asWritten;
    return asWritten;
}

const Function *Resolver::findFunction(const QString &name) const
{
    for (auto scope = m_items.rbegin(); scope != m_items.rend(); ++scope) {
        if (const auto *function = scope->functions.value(name))
            return function;
    }
    return nullptr;
}

const Constant *Resolver::findConstant(const QString &name) const
{
    for (auto scope = m_items.rbegin(); scope != m_items.rend(); ++scope) {
        if (const auto *constant = scope->constants.value(name))
            return constant;
    }
    return nullptr;
}

Binding *Resolver::findLocal(const QString &name, Use use)
{
    return m_body ? capture(*m_body, name, use) : nullptr;
}

/// The variable of that name as the body sees it. One from outside an async block is captured on the way.
Binding *Resolver::capture(BodyScope &body, const QString &name, Use use)
{
    const auto own = std::find_if(body.locals.rbegin(), body.locals.rend(), [&name](const Binding *local) { return local->name.text == name; });
    if (own != body.locals.rend())
        return *own;
    if (!body.asyncBody || !body.outer)
        return nullptr;
    // What an `async move` inside takes, this block must own first.
    Binding *outer = capture(*body.outer, name, body.isMove ? Use::Value : use);
    if (!outer)
        return nullptr;
    auto &captures = body.asyncBody->captures;
    auto known = std::find_if(captures.begin(), captures.end(), [outer](const Capture &capture) { return capture.variable == outer; });
    if (known == captures.end()) {
        captures.push_back({outer, body.isMove ? Capture::Mode::Move : Capture::Mode::Share});
        known = captures.end() - 1;
    }
    if (use == Use::Value && known->mode == Capture::Mode::Share)
        known->mode = Capture::Mode::Move; // used by value inside: Rust captures it by value, unless it is Copy
    return outer;
}

/// The variable is changed through a reference: it lives in a cell that the reference, or an async block, shares.
void Resolver::markShared(Binding &binding)
{
    binding.isCell = true;
}

void Resolver::resolvePath(Path &path, Use use, const Call *call)
{
    const QString &first = path.segments.front().name.text;
    m_usesOutbox = m_usesOutbox || (path.segments.size() > 1 && (first == u"db" || first == u"message_queue"));
    if (path.segments.size() == 1) {
        if (Binding *local = findLocal(first, use)) {
            local->isUsed = true;
            path.local = local;
            path.isMove = use == Use::Value;
            return;
        }
        if ((path.function = findFunction(first)))
            return;
        if ((path.constant = findConstant(first)))
            return;
    }
    const QString full = fullPath(namesOf(path));
    if (!full.contains(QStringLiteral("::"))) {
        if ((path.function = findFunction(full)))
            return;
        if ((path.constant = findConstant(full)))
            return;
    }
    if (const BuiltinInfo *builtin = findBuiltin(full)) {
        path.builtin = builtin->builtin;
        if (!call && builtin->arity >= 0) {
            error(path.span, {}, QStringLiteral("`%1` can only be called here, not used as a value").arg(pathText(namesOf(path))),
                  QStringLiteral("functions as values come with a later version; write a call"));
        }
        return;
    }
    unknownPath(path, full, call);
}

QStringList Resolver::namesInScope(bool callable) const
{
    QStringList names;
    for (const BodyScope *body = callable ? nullptr : m_body; body; body = body->asyncBody ? body->outer : nullptr) {
        for (const Binding *local : body->locals)
            names << local->name.text;
    }
    for (auto scope = m_items.rbegin(); scope != m_items.rend(); ++scope) {
        names << scope->uses.keys() << (callable ? scope->functions.keys() : scope->constants.keys());
    }
    names.sort(); // a hash has no order
    return names;
}

void Resolver::unknownPath(const Path &path, const QString &full, const Call *call)
{
    const Name &last = path.segments.back().name;
    const QString what = call ? QStringLiteral("function") : QStringLiteral("value");
    if (path.segments.size() == 1) {
        const QString similar = similarName(last.text, namesInScope(call));
        error(path.span, QStringLiteral("E0425"), QStringLiteral("cannot find %1 `%2` in this scope").arg(what, last.text),
              last.text == u"sleep"           ? QStringLiteral("add `use tokio::time::sleep;`")
                  : last.text == u"spawn"     ? QStringLiteral("write `tokio::spawn`")
                  : last.text == u"yield_now" ? QStringLiteral("write `tokio::task::yield_now`")
                  : !similar.isEmpty()        ? QStringLiteral("there is a similar name: `%1`").arg(similar)
                                              : QString());
        return;
    }
    const QString module = full.left(full.lastIndexOf(QStringLiteral("::")));
    if (isBuiltinModule(module) || isBuiltinType(module)) {
        const QString similar = similarName(last.text, builtinNamesIn(module));
        if (similar.isEmpty() && mayExist(full)) { // no code: rustc may well know it
            error(last.span, {}, QStringLiteral("Pollux does not know %1 `%2` of `%3`").arg(what, last.text, module),
                  QStringLiteral("the README lists what is supported"));
        } else {
            error(last.span, isBuiltinType(module) ? QStringLiteral("E0599") : QStringLiteral("E0425"),
                  QStringLiteral("cannot find %1 `%2` in `%3`").arg(what, last.text, module),
                  similar.isEmpty() ? QString() : QStringLiteral("there is a similar name: `%1`").arg(similar));
        }
        return;
    }
    const QString first = full.section(QStringLiteral("::"), 0, 0);
    if (first == u"tokio" || first == u"std" || first == u"core") {
        const SourceSpan place = path.segments.size() > 2 ? path.segments[path.segments.size() - 2].name.span : last.span;
        if (mayExist(full)) {
            error(place, {}, QStringLiteral("Pollux does not know `%1`").arg(full), QStringLiteral("the README lists what is supported"));
        } else {
            error(place, QStringLiteral("E0433"), QStringLiteral("failed to resolve: could not find `%1` in `%2`").arg(full.section(QStringLiteral("::"), 1, 1), first));
        }
        return;
    }
    error(path.segments.front().name.span, QStringLiteral("E0433"),
          QStringLiteral("failed to resolve: use of undeclared module or type `%1`").arg(path.segments.front().name.text),
          first == u"Duration"      ? QStringLiteral("add `use tokio::time::Duration;`")
              : first == u"Instant" ? QStringLiteral("add `use tokio::time::Instant;`")
                                    : QString());
}

} // namespace Pollux
