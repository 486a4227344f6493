// SPDX-License-Identifier: MIT
#include "editchecks.h"

#include <algorithm>

namespace Pollux {

using namespace Tree;

namespace {

/// "Email service" and "EmailService" both give email_service.
QString snakeCase(const QString &name)
{
    QString result;
    bool wasLower = false;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        const bool isAscii = c.unicode() < 0x80;
        if (isAscii && c.isLetterOrNumber()) {
            if (c.isUpper() && wasLower)
                result += u'_';
            result += c.toLower();
            wasLower = !c.isUpper();
        } else if (!c.isMark()) {
            if (!result.isEmpty() && !result.endsWith(u'_'))
                result += u'_';
            wasLower = false;
        }
    }
    while (result.endsWith(u'_'))
        result.chop(1);
    if (result.isEmpty())
        return QStringLiteral("task");
    if (result.front().isDigit())
        result.prepend(u"task_");
    const std::vector<Token> tokens = tokenize(result, Comments::Drop);
    return tokens.front().kind == TokenKind::Identifier ? result : result + QStringLiteral("_task");
}

QString functionText(const EditLayout &layout, const QString &name, const QStringList &statements)
{
    QString text = QStringLiteral("async fn %1() {").arg(name) + layout.lineBreak();
    for (const QString &statement : statements)
        text += layout.indentUnit() + statement + layout.lineBreak();
    return text + u'}';
}

void insertFunction(Editing &editing, const Function *main, const QString &text)
{
    EditLayout &layout = editing.layout;
    const QString &lineBreak = layout.lineBreak();
    const Function *last = nullptr;
    for (const auto &function : editing.index.program().functions) {
        if (function->span.end <= main->span.begin && (!last || function->span.end > last->span.end))
            last = function.get();
    }
    if (last) {
        const quint32 end = layout.endsLine(last->span.end) ? layout.lineEnd(last->span.end) : last->span.end;
        layout.insert(end, lineBreak + lineBreak + text);
        return;
    }
    if (!layout.startsLine(main->span.begin)) {
        layout.insert(main->span.begin, lineBreak + lineBreak + text + lineBreak + lineBreak);
        return;
    }
    quint32 begin = layout.withCommentsAbove(layout.lineBegin(main->span.begin));
    while (begin < layout.lineBegin(main->span.begin) && layout.text({begin, begin + 3}) == u"//!")
        begin = layout.nextLine(begin);
    const bool needsGap = begin > 0 && !layout.isBlankLine(begin - 1);
    layout.insert(begin, (needsGap ? lineBreak : QString()) + text + lineBreak + lineBreak);
}

/// The last of the statements that only prepare: they print, or declare something without waiting. -1: none.
int lastPreparation(const ProgramIndex &index, const Block *block)
{
    const auto waits = [&index](SourceSpan span) {
        return std::ranges::any_of(index.expressions(), [span](const Expression *e) {
            const MacroCall *macro = e->as<MacroCall>();
            const bool isWait = e->kind == ExpressionKind::Await || (macro && macro->macro == Macro::Join);
            return isWait && e->span.begin >= span.begin && e->span.end <= span.end;
        });
    };
    int last = -1;
    for (int i = 0; i < entryCount(*block); ++i) {
        const Entry entry = entryAt({block, i});
        const MacroCall *macro = entry.value ? entry.value->as<MacroCall>() : nullptr;
        const bool prints = macro && (macro->macro == Macro::Println || macro->macro == Macro::Print);
        if ((!prints && !entry.isLet()) || waits(entry.span))
            break;
        last = i;
    }
    return last;
}

/// How the file spells tokio::spawn.
QString spawnPath(Editing &editing, const Block *main)
{
    for (const Call *spawn : editing.index.spawns()) {
        const Path *callee = spawn->callee->as<Path>();
        if (callee && !hasArguments(*callee) && spawn->span.begin > main->span.begin
            && spawn->span.end < main->span.end)
            return editing.layout.text(callee->span).toString();
    }
    return QStringLiteral("tokio::spawn");
}

} // namespace

EditResult addTask(const Analysis &analysis, const QString &name, const std::vector<NewStep> &steps)
{
    Editing editing(analysis);
    EditLayout &layout = editing.layout;
    const Function *main = editing.index.mainFunction();
    const Block *block = main ? main->body.block.get() : nullptr;
    if (!block || !main->isAsync)
        return refused({}, QStringLiteral("the program has no async main to spawn a task from"));
    if (std::ranges::any_of(steps, [](const NewStep &step) { return step.duration.count() < 0; }))
        return refused({}, QStringLiteral("a duration cannot be negative"));

    const QString function = layout.newName(snakeCase(name));
    StepText text(editing, nullptr);
    QStringList statements;
    for (const NewStep &step : steps)
        statements.append(text.statement(step));
    text.addImports();
    insertFunction(editing, main, functionText(layout, function, statements));

    const QString handle = layout.newName(function + QStringLiteral("_handle"));
    const QString spawn = QStringLiteral("let %1 = %2(%3());").arg(handle, spawnPath(editing, block), function);
    int after = editing.plan.lastSpawnEntry(block);
    if (after < 0)
        after = std::min(lastPreparation(editing.index, block), editing.plan.firstDivergingEntry(block, 0) - 1);
    quint32 position = block->span.begin;
    if (after >= 0) {
        const Entry entry = entryAt({block, after});
        position = entry.span.end;
        if (entry.isTail() && layout.text({entry.span.end - 1, entry.span.end}) != u"}")
            layout.insert(entry.span.end, QStringLiteral(";"));
        layout.insertAfterStatement(entry.span, {spawn});
    } else if (entryCount(*block) > 0) {
        layout.insertBeforeStatement(entryAt({block, 0}).span, {spawn});
    } else {
        layout.insertIntoEmptyBlock(block->span, {spawn, QStringLiteral("let _ = tokio::join!(%1);").arg(handle)});
        return checked(editing, QStringLiteral("Add task %1").arg(function));
    }
    const QString whyNot = editing.plan.addJoin(block, after, -1, position, handle);
    if (!whyNot.isEmpty())
        return refused(block->span, QStringLiteral("the task cannot be joined: %1").arg(whyNot));
    return checked(editing, QStringLiteral("Add task %1").arg(function));
}

namespace {

/// Gathers what has to go with a spawn.
class TaskRemoval
{
public:
    explicit TaskRemoval(Editing &editing, const Call *spawn)
        : m_editing(editing)
        , m_index(editing.index)
        , m_spawn(spawn)
        , m_fate(editing.plan.flow().fateOf(spawn))
    {}

    /// What stops it; empty: the layout holds the changes.
    QString removed()
    {
        QString whyNot = m_fate.whyNot.isEmpty() ? gather() : m_fate.whyNot;
        if (!whyNot.isEmpty())
            return whyNot;
        gatherFuture();
        widen();
        for (const EntryPlace &entry : m_entries)
            m_editing.layout.removeStatement(entryAt(entry).span);
        if (m_branchOf)
            m_editing.plan.removeBranch(m_branchOf, m_fate.branch);
        removeFunction();
        return {};
    }

private:
    QString gather();
    QString gatherVariable();
    QString gatherList();
    void gatherFuture();
    void widen();
    bool isGone(EntryPlace entry) const { return std::ranges::find(m_entries, entry) != m_entries.end(); }
    bool isGone(const Expression *expression) const;
    void removeFunction();

    Editing &m_editing;
    const ProgramIndex &m_index;
    const Call *m_spawn;
    const HandleFate m_fate;
    std::vector<EntryPlace> m_entries;
    const MacroCall *m_branchOf = nullptr;
};

QString TaskRemoval::gather()
{
    using Kept = HandleFate::Kept;
    switch (m_fate.kept) {
    case Kept::Nowhere: m_entries.push_back(m_fate.entry); return {};
    case Kept::AtOnce: m_entries.push_back(m_fate.endEntry); return {};
    case Kept::InJoin: m_branchOf = m_fate.ending->as<MacroCall>(); return {};
    case Kept::Variable: return gatherVariable();
    case Kept::List: return gatherList();
    case Kept::Elsewhere: break;
    }
    return QStringLiteral("its handle is used elsewhere");
}

QString TaskRemoval::gatherVariable()
{
    if (m_index.placeOf(m_spawn).parent)
        return QStringLiteral("it is spawned together with others in line %1")
            .arg(m_editing.plan.flow().lineOf(m_spawn));
    m_entries.push_back(m_fate.entry);
    if (m_fate.end == HandleFate::End::Joined)
        m_branchOf = m_fate.ending->as<MacroCall>();
    else if (m_fate.end != HandleFate::End::None)
        m_entries.push_back(m_fate.endEntry);
    for (const Path *use : m_index.usesOf(m_fate.variable)) {
        const Expression *parent = m_index.placeOf(use).parent;
        const EntryPlace statement = parent ? m_index.placeOf(parent).entry : EntryPlace();
        const bool isEnd =
            m_fate.ending && use->span.begin >= m_fate.ending->span.begin && use->span.end <= m_fate.ending->span.end;
        if (isEnd)
            continue;
        if (!statement || entryAt(statement).isLet() || parent->kind != ExpressionKind::MethodCall) {
            return QStringLiteral("its handle `%1` is used in line %2")
                .arg(m_fate.variable->name.text)
                .arg(m_editing.plan.flow().lineOf(use));
        }
        m_entries.push_back(statement); // handle.abort();
    }
    return {};
}

QString TaskRemoval::gatherList()
{
    m_entries.push_back(m_index.entryOf(m_fate.push));
    if (m_fate.variable)
        m_entries.push_back(m_index.entryOf(m_spawn));
    if (m_fate.pushCount > 1)
        return {};
    const bool isOnlyHere = !m_fate.isListUsed && (!m_fate.loop || entryCount(*m_fate.loop->body) == 1);
    if (!isOnlyHere)
        return QStringLiteral("the list `%1` with its handle is used for more").arg(m_fate.list->name.text);
    m_entries.push_back(m_index.originOf(m_fate.list).let);
    if (m_fate.loop)
        m_entries.push_back(m_index.entryOf(m_fate.loop));
    return {};
}

/// `let future = f();` that is there for the spawn only.
void TaskRemoval::gatherFuture()
{
    const Expression *future = m_spawn->arguments.empty() ? nullptr : m_spawn->arguments.front().get();
    const Binding *variable = m_index.bindingOf(future);
    const EntryPlace let = variable ? m_index.originOf(variable).let : EntryPlace();
    if (let && m_index.usesOf(variable).size() == 1 && entryAt(let).statement->pattern.kind == Pattern::Kind::Binding)
        m_entries.push_back(let);
}

/// A loop over plain values whose body is left empty goes too.
void TaskRemoval::widen()
{
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Block *block = m_entries[i].block;
        const Expression *owner = m_index.placeOf(block).expression;
        const For *loop = owner ? owner->as<For>() : nullptr;
        const EntryPlace around = loop ? m_index.placeOf(loop).entry : EntryPlace();
        const bool isPlain =
            loop
            && (loop->iterable->kind == ExpressionKind::Range || loop->iterable->kind == ExpressionKind::Path
                || loop->iterable->kind == ExpressionKind::Array);
        bool isEmpty = isPlain && around;
        for (int j = 0; isEmpty && j < entryCount(*block); ++j)
            isEmpty = isGone(EntryPlace{block, j});
        if (isEmpty)
            m_entries.push_back(around);
    }
    // What stands inside another goes with it.
    std::vector<EntryPlace> outer;
    for (const EntryPlace &entry : m_entries) {
        bool isInside = std::ranges::find(outer, entry) != outer.end();
        for (EntryPlace at = m_index.entryOf(entry.block); at && !isInside; at = m_index.entryOf(at.block))
            isInside = isGone(at);
        if (!isInside)
            outer.push_back(entry);
    }
    m_entries = std::move(outer);
}

bool TaskRemoval::isGone(const Expression *expression) const
{
    if (m_branchOf && expression->span.begin >= m_spawn->span.begin && expression->span.end <= m_spawn->span.end)
        return true;
    for (EntryPlace at = m_index.entryOf(expression); at; at = m_index.entryOf(at.block)) {
        if (isGone(at))
            return true;
    }
    return false;
}

void TaskRemoval::removeFunction()
{
    const Function *function = targetOf(m_index, m_spawn).function;
    if (!function)
        return;
    for (const Path *use : m_index.usesOf(function)) {
        const bool isOwn = use->span.begin >= function->span.begin && use->span.end <= function->span.end;
        if (!isOwn && !isGone(use))
            return;
    }
    EditLayout &layout = m_editing.layout;
    if (!layout.startsLine(function->span.begin) || !layout.endsLine(function->span.end)
        || layout.hasComments({function->span.end, layout.lineEnd(function->span.end)})) {
        layout.remove(function->span);
        return;
    }
    quint32 begin = layout.lineBegin(function->span.begin);
    // `///` says something about the item behind it; left alone it would be about the next one.
    const auto lineAbove = [&layout, &begin] {
        const quint32 above = layout.lineBegin(begin - 1);
        return layout.text({above, begin}).trimmed();
    };
    while (begin > 0 && lineAbove().startsWith(u"///") && !lineAbove().startsWith(u"////"))
        begin = layout.lineBegin(begin - 1);
    quint32 end = layout.nextLine(function->span.end);
    const bool hasText = begin > 0 && !lineAbove().isEmpty();
    const bool isLast = end >= m_editing.analysis.source.text().size();
    if (!hasText && !isLast && layout.isBlankLine(end))
        end = layout.nextLine(end);
    else if (!hasText && isLast && begin > 0)
        begin = layout.lineBegin(begin - 1);
    layout.remove({begin, end});
}

} // namespace

EditResult removeTask(const Analysis &analysis, SourceSpan spawnSpan)
{
    Editing editing(analysis);
    const Call *spawn = editing.index.spawnAt(spawnSpan);
    if (!spawn)
        return refused(spawnSpan, QStringLiteral("no task is spawned here"));
    const QString name = targetOf(editing.index, spawn).name;
    const QString whyNot = TaskRemoval(editing, spawn).removed();
    if (!whyNot.isEmpty())
        return refused(spawnSpan, QStringLiteral("`%1` cannot be removed: %2").arg(name, whyNot),
                       QStringLiteral("change the text itself"));
    return checked(editing, QStringLiteral("Remove task %1").arg(name));
}

} // namespace Pollux
