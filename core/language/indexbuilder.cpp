// SPDX-License-Identifier: MIT
#include "indexbuilder.h"

#include <QVarLengthArray>

#include <algorithm>
#include <ranges>

namespace Pollux {

using namespace Tree;

class IndexBuilder::Scope
{
public:
    explicit Scope(IndexBuilder &builder)
        : m_builder(builder)
        , m_locals(builder.m_locals.size())
        , m_functions(builder.m_functions.size())
        , m_constants(builder.m_constants.size())
        , m_imports(builder.m_imports.size())
    {}
    ~Scope()
    {
        m_builder.m_locals.resize(m_locals);
        m_builder.m_functions.resize(m_functions);
        m_builder.m_constants.resize(m_constants);
        m_builder.m_imports.resize(m_imports);
    }
    Scope(const Scope &) = delete;
    Scope &operator=(const Scope &) = delete;

private:
    IndexBuilder &m_builder;
    const size_t m_locals;
    const size_t m_functions;
    const size_t m_constants;
    const size_t m_imports;
};

IndexBuilder::IndexBuilder(ProgramIndex &index) : m_index(index) {}

void IndexBuilder::build()
{
    const Program &program = m_index.program();
    import(program.uses);
    for (const auto &f : program.functions)
        m_functions.push_back(f.get());
    for (const Constant &c : program.constants)
        m_constants.push_back(&c);
    for (const Constant &c : program.constants) {
        if (c.value)
            entryValue(c.value.get(), {});
    }
    for (const auto &f : program.functions)
        function(*f);
    std::ranges::sort(m_index.m_spawns, {}, [](const Call *call) { return call->span.begin; });
}

void IndexBuilder::import(const std::vector<Use> &uses)
{
    for (const Use &use : uses) {
        for (const Use::Leaf &leaf : use.leaves)
            m_imports.push_back(&leaf);
    }
}

void IndexBuilder::function(const Function &function)
{
    const Scope scope(*this);
    const size_t firstLocal = std::exchange(m_firstLocal, m_locals.size());
    for (size_t i = 0; i < function.parameters.size(); ++i)
        pattern(function.parameters[i].pattern,
                {.let = {}, .pattern = nullptr, .function = &function, .parameter = int(i), .expression = nullptr});
    if (function.body.block)
        block(*function.body.block, {nullptr, &function, {}});
    m_firstLocal = firstLocal;
}

void IndexBuilder::block(const Block &block, const BlockPlace &place)
{
    const Scope scope(*this);
    m_index.m_blockPlaces[&block] = place;
    m_index.m_blocks.push_back(&block);
    import(block.uses);
    for (const auto &f : block.functions)
        m_functions.push_back(f.get());
    for (const Constant &c : block.constants)
        m_constants.push_back(&c);
    for (const Constant &c : block.constants) {
        if (c.value)
            entryValue(c.value.get(), {});
    }
    for (const auto &f : block.functions)
        function(*f);
    for (int i = 0; i < int(block.statements.size()); ++i)
        statement(block, i);
    if (block.tail)
        entryValue(block.tail.get(), {&block, int(block.statements.size())});
}

void IndexBuilder::statement(const Block &block, int index)
{
    const Statement &statement = block.statements[size_t(index)];
    const EntryPlace entry{&block, index};
    if (statement.value)
        entryValue(statement.value.get(), entry);
    if (statement.otherwise)
        this->block(*statement.otherwise, {nullptr, nullptr, entry});
    if (statement.kind == Statement::Kind::Let)
        pattern(statement.pattern,
                {.let = entry, .pattern = nullptr, .function = nullptr, .parameter = -1, .expression = nullptr});
}

void IndexBuilder::pattern(const Pattern &pattern, const BindingOrigin &origin)
{
    if (pattern.binding) {
        const Binding *binding = pattern.binding.get();
        BindingOrigin full = origin;
        full.pattern = &pattern;
        m_index.m_origins[binding] = full;
        m_index.m_bindings.push_back(binding);
        m_locals.push_back({binding->name.text, binding});
    }
    for (const Pattern &part : pattern.parts)
        this->pattern(part, origin);
    for (const FieldPattern &field : pattern.fields)
        this->pattern(field.pattern, origin);
}

void IndexBuilder::entryValue(const Expression *value, EntryPlace entry)
{
    m_index.m_places[value] = {nullptr, entry};
    expression(*value);
}

void IndexBuilder::child(const ExpressionPtr &expression, const Expression &parent)
{
    if (!expression)
        return;
    m_index.m_places[expression.get()] = {&parent, {}};
    this->expression(*expression);
}

void IndexBuilder::children(const std::vector<ExpressionPtr> &expressions, const Expression &parent)
{
    for (const ExpressionPtr &expression : expressions)
        child(expression, parent);
}

void IndexBuilder::expression(const Expression &e)
{
    QVarLengthArray<const Expression *, 16> links{&e};
    m_index.m_expressions.push_back(&e);
    while (const ExpressionPtr *next = links.back()->chained()) {
        if (!*next)
            break;
        m_index.m_places[next->get()] = {links.back(), {}};
        m_index.m_expressions.push_back(next->get());
        links.push_back(next->get());
    }
    for (auto link = links.crbegin(); link != links.crend(); ++link)
        parts(**link);
}

/// All but what chained() gives.
void IndexBuilder::parts(const Expression &e)
{
    switch (e.kind) {
    case ExpressionKind::Literal:
    case ExpressionKind::Continue:
    case ExpressionKind::Cast:
    case ExpressionKind::Field:
    case ExpressionKind::Await:
    case ExpressionKind::Try: break;
    case ExpressionKind::StructLiteral:
        for (const auto &field : e.as<StructLiteral>()->fields)
            child(field.value, e);
        child(e.as<StructLiteral>()->base, e);
        break;
    case ExpressionKind::Path: path(*e.as<Path>()); break;
    case ExpressionKind::Tuple: children(e.as<Tuple>()->elements, e); break;
    case ExpressionKind::Array: children(e.as<Array>()->elements, e); break;
    case ExpressionKind::ArrayRepeat:
        child(e.as<ArrayRepeat>()->element, e);
        child(e.as<ArrayRepeat>()->count, e);
        break;
    case ExpressionKind::Unary: child(e.as<Unary>()->operand, e); break;
    case ExpressionKind::Borrow: child(e.as<Borrow>()->operand, e); break;
    case ExpressionKind::Binary:
        child(e.as<Binary>()->right, e);
        break;
    case ExpressionKind::Logical:
        child(e.as<Logical>()->right, e);
        break;
    case ExpressionKind::Assign:
        child(e.as<Assign>()->place, e);
        child(e.as<Assign>()->value, e);
        break;
    case ExpressionKind::Range:
        child(e.as<Range>()->low, e);
        child(e.as<Range>()->high, e);
        break;
    case ExpressionKind::Call:
        children(e.as<Call>()->arguments, e);
        if (m_index.isSpawn(&e))
            m_index.m_spawns.push_back(e.as<Call>());
        break;
    case ExpressionKind::MethodCall:
        children(e.as<MethodCall>()->arguments, e);
        break;
    case ExpressionKind::Index:
        child(e.as<Index>()->index, e);
        break;
    case ExpressionKind::Macro: children(e.as<MacroCall>()->arguments, e); break;
    case ExpressionKind::Let: // known in the rest of the condition and in the block behind it
        child(e.as<Let>()->value, e);
        pattern(e.as<Let>()->pattern,
                {.let = {}, .pattern = nullptr, .function = nullptr, .parameter = -1, .expression = &e});
        break;
    case ExpressionKind::Break: child(e.as<Break>()->value, e); break;
    case ExpressionKind::Return: child(e.as<Return>()->value, e); break;
    default: controlFlow(e);
    }
}

void IndexBuilder::controlFlow(const Expression &e)
{
    const BlockPlace here{&e, nullptr, {}};
    const BindingOrigin origin{.let = {}, .pattern = nullptr, .function = nullptr, .parameter = -1, .expression = &e};
    const auto body = [this, &here](const std::unique_ptr<Block> &b) {
        if (b)
            block(*b, here);
    };
    const Scope scope(*this);
    switch (e.kind) {
    case ExpressionKind::Block: body(e.as<BlockExpression>()->block); break;
    case ExpressionKind::AsyncBlock:
        if (e.as<AsyncBlock>()->body)
            body(e.as<AsyncBlock>()->body->block);
        break;
    case ExpressionKind::If: {
        {
            const Scope condition(*this);
            child(e.as<If>()->condition, e);
            body(e.as<If>()->then);
        }
        child(e.as<If>()->otherwise, e);
        break;
    }
    case ExpressionKind::While:
        child(e.as<While>()->condition, e);
        body(e.as<While>()->body);
        break;
    case ExpressionKind::Loop: body(e.as<Loop>()->body); break;
    case ExpressionKind::For:
        child(e.as<For>()->iterable, e);
        pattern(e.as<For>()->pattern, origin);
        body(e.as<For>()->body);
        break;
    case ExpressionKind::Match:
        child(e.as<Match>()->value, e);
        for (const MatchArm &arm : e.as<Match>()->arms) {
            const Scope armScope(*this);
            pattern(arm.pattern, origin);
            child(arm.guard, e);
            child(arm.value, e);
        }
        break;
    case ExpressionKind::Closure:
        for (const ClosureParameter &parameter : e.as<Closure>()->parameters)
            pattern(parameter.pattern, origin);
        child(e.as<Closure>()->body->value, e);
        break;
    case ExpressionKind::Select:
        for (const SelectBranch &branch : e.as<Select>()->branches) {
            child(branch.future, e);
            child(branch.precondition, e);
            const Scope branchScope(*this);
            pattern(branch.pattern, origin);
            child(branch.handler, e);
        }
        child(e.as<Select>()->otherwise, e);
        break;
    default: break;
    }
}

void IndexBuilder::path(const Path &path)
{
    if (path.segments.empty())
        return;
    const QString &last = path.segments.back().name.text;
    if (path.segments.size() == 1) {
        for (size_t i = m_locals.size(); i > m_firstLocal; --i) {
            if (m_locals[i - 1].name == last) {
                m_index.m_bindingOfPath[&path] = m_locals[i - 1].binding;
                m_index.m_uses[m_locals[i - 1].binding].push_back(&path);
                return;
            }
        }
    }
    const QString full = expanded(path);
    m_index.m_fullPaths[&path] = full;
    if (full.contains(u"::"))
        return;
    const auto isNamed = [&full](const auto *item) { return item->name.text == full; };
    const auto functions = m_functions | std::views::reverse;
    if (const auto it = std::ranges::find_if(functions, isNamed); it != functions.end()) {
        m_index.m_functionOfPath[&path] = *it;
        m_index.m_functionUses[*it].push_back(&path);
        return;
    }
    const auto constants = m_constants | std::views::reverse;
    if (const auto it = std::ranges::find_if(constants, isNamed); it != constants.end())
        m_index.m_constantOfPath[&path] = *it;
}

QString IndexBuilder::expanded(const Path &path) const
{
    QStringList names;
    for (const Name &segment : namesOf(path))
        names.append(segment.text);
    while (names.size() > 1 && (names.first() == u"self" || names.first() == u"crate" || names.first() == u"super"))
        names.removeFirst();

    const auto isOwn = [&names](const auto *item) { return item->name.text == names.first(); };
    if (names.size() == 1 && (std::ranges::any_of(m_functions, isOwn) || std::ranges::any_of(m_constants, isOwn)))
        return names.first();

    const auto imports = m_imports | std::views::reverse;
    const auto import = std::ranges::find_if(imports, [&names](const Use::Leaf *leaf) {
        return leaf->alias.text == names.first() && !leaf->path.empty() && leaf->path.back().text != u"*";
    });
    QStringList full;
    if (import != imports.end()) {
        for (const Name &segment : (*import)->path)
            full.append(segment.text);
        names.removeFirst();
    } else if (names.size() == 1) {
        // A glob brings everything in; these are the names that the outline and the edits ask about.
        for (const Use::Leaf *leaf : imports) {
            if (leaf->path.empty() || leaf->path.back().text != u"*")
                continue;
            QStringList prefix;
            for (const Name &segment : leaf->path)
                prefix.append(segment.text);
            prefix.removeLast();
            const QString candidate = prefix.join(u"::") + QStringLiteral("::") + names.first();
            if (findBuiltin(candidate)) {
                full = prefix;
                break;
            }
        }
    }
    return QStringList(full + names).join(u"::");
}

} // namespace Pollux
