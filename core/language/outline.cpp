// SPDX-License-Identifier: MIT
#include "outline.h"

#include "joinplan.h"
#include "stepbuilder.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace Pollux {

using namespace Tree;

namespace {

/// A tree of spawns can be far larger than the text: two functions that each spawn the next one twice, and so on.
constexpr size_t mostTasks = 2000;

class OutlineBuilder
{
public:
    explicit OutlineBuilder(const Analysis &analysis)
        : m_source(analysis.source)
        , m_index(*analysis.program)
        , m_layout(analysis.source)
        , m_plan(m_index, m_layout, analysis.source)
        , m_steps(m_index, analysis.source)
    {
        for (const Expression *expression : m_index.expressions()) {
            const Call *call = expression->as<Call>();
            if (call && (m_index.isSpawn(call) || m_index.functionOf(call->callee.get())))
                m_calls.push_back(call);
        }
        std::ranges::stable_sort(m_calls, {}, [](const Call *call) { return call->span.begin; });
    }

    Outline built()
    {
        OutlineTask main;
        main.name = QStringLiteral("main");
        const Function *function = m_index.mainFunction();
        if (!function || !function->body.block)
            return {};
        main.bodySpan = function->body.block->span;
        main.steps = stepsOf(function->body.block.get());
        m_outline.tasks.push_back(std::move(main));
        children(function->body.block.get(), 0);
        summarize();
        return std::move(m_outline);
    }

private:
    /// A spawn that a body runs, itself or in a function that it calls.
    struct Found
    {
        const Call *spawn = nullptr;
        bool inLoop = false;
        std::vector<const Function *> by; ///< the functions called on the way
    };

    void children(const Block *body, int parent);
    void collect(const Block *body, bool inLoop, std::vector<const Function *> by);
    bool runsIn(const Expression *expression, const Block *body, bool &inLoop) const;
    bool isSpawned(const Expression *future) const;
    void addTask(const Found &found, int parent);
    void setJoin(OutlineTask &task, const Call *spawn);
    const std::vector<Step> &stepsOf(const Block *body);
    void summarize();

    struct JoinState
    {
        bool isJoined = false;
        bool canToggle = false;
        QString whyNot;
    };

    const SourceText m_source;
    ProgramIndex m_index;
    EditLayout m_layout;
    JoinPlan m_plan;
    StepBuilder m_steps;
    Outline m_outline;
    std::vector<const Call *> m_calls; ///< of spawn and of the file's functions, in source order
    std::vector<Found> m_found; ///< in the body at hand
    std::unordered_set<const Function *> m_called; ///< by the body at hand
    std::unordered_map<const Block *, std::vector<Found>> m_foundIn;
    std::vector<const Block *> m_path; ///< bodies of the tasks from main to the one at hand
    std::unordered_map<const Call *, JoinState> m_joins;
    std::unordered_map<const Block *, std::vector<Step>> m_stepsOf;
};

const std::vector<Step> &OutlineBuilder::stepsOf(const Block *body)
{
    const auto it = m_stepsOf.find(body);
    return it != m_stepsOf.end() ? it->second : m_stepsOf[body] = m_steps.stepsOf(body);
}

void OutlineBuilder::children(const Block *body, int parent)
{
    const auto [known, isNew] = m_foundIn.try_emplace(body);
    if (isNew) {
        m_found.clear();
        m_called.clear();
        collect(body, false, {});
        known->second = m_found;
    }
    const std::vector<Found> found = known->second;
    m_path.push_back(body);
    for (const Found &child : found)
        addTask(child, parent);
    m_path.pop_back();
}

/// Whether a future is not polled here but given to a spawn, at once or by way of a variable.
bool OutlineBuilder::isSpawned(const Expression *future) const
{
    const ExpressionPlace place = m_index.placeOf(future);
    if (place.parent)
        return m_index.isSpawn(place.parent);
    const Entry entry = place.entry ? entryAt(place.entry) : Entry();
    if (!entry.isLet() || entry.statement->pattern.kind != Pattern::Kind::Binding)
        return false;
    return std::ranges::any_of(m_index.usesOf(entry.statement->pattern.binding.get()),
                               [this](const Path *use) { return m_index.isSpawn(m_index.placeOf(use).parent); });
}

bool OutlineBuilder::runsIn(const Expression *expression, const Block *body, bool &inLoop) const
{
    for (const Expression *at = expression; at;) {
        const ExpressionPlace place = m_index.placeOf(at);
        if (place.parent) {
            at = place.parent;
        } else {
            if (!place.entry)
                return false;
            if (place.entry.block == body)
                return true;
            at = m_index.placeOf(place.entry.block).expression;
            if (!at && m_index.placeOf(place.entry.block).entry) { // of let-else
                const EntryPlace let = m_index.placeOf(place.entry.block).entry;
                if (let.block == body)
                    return true;
                at = m_index.placeOf(let.block).expression;
            }
        }
        if (!at || (at->kind == ExpressionKind::AsyncBlock && isSpawned(at)))
            return false;
        if (at->kind == ExpressionKind::For || at->kind == ExpressionKind::While || at->kind == ExpressionKind::Loop)
            inLoop = true;
    }
    return false;
}

void OutlineBuilder::collect(const Block *body, bool inLoop, std::vector<const Function *> by)
{
    const auto beginOf = [](const Call *call) { return call->span.begin; };
    const auto first = std::ranges::lower_bound(m_calls, body->span.begin, {}, beginOf);
    const auto last = std::ranges::lower_bound(m_calls, body->span.end, {}, beginOf);
    for (const Call *call : std::ranges::subrange(first, last)) {
        const bool isSpawn = m_index.isSpawn(call);
        const Function *function = isSpawn ? nullptr : m_index.functionOf(call->callee.get());
        bool isRepeated = inLoop;
        if ((!isSpawn && !function) || !runsIn(call, body, isRepeated))
            continue;
        if (isSpawn) {
            m_found.push_back({call, isRepeated, by});
            continue;
        }
        if (!function->body.block || isSpawned(call))
            continue;
        if (!m_called.insert(function).second) {
            // Called a second time: what it spawns is spawned again.
            for (Found &found : m_found)
                found.inLoop |= std::ranges::find(found.by, function) != found.by.end();
            continue;
        }
        std::vector<const Function *> deeper = by;
        deeper.push_back(function);
        collect(function->body.block.get(), isRepeated, std::move(deeper));
    }
}

void OutlineBuilder::setJoin(OutlineTask &task, const Call *spawn)
{
    const auto [it, isNew] = m_joins.try_emplace(spawn);
    JoinState &state = it->second;
    if (isNew) {
        state.isJoined = m_plan.flow().isAwaited(spawn);
        const JoinPlan::Result result = m_plan.planned(spawn, !state.isJoined);
        if (const QString *whyNot = std::get_if<QString>(&result))
            state.whyNot = QStringLiteral("Cannot be switched here: ") + *whyNot;
        else
            state.canToggle = true;
    }
    task.isJoined = state.isJoined;
    task.canToggleJoin = state.canToggle;
    task.whyNot = state.whyNot;
}

void OutlineBuilder::addTask(const Found &found, int parent)
{
    if (m_outline.tasks.size() >= mostTasks)
        return;
    const SpawnTarget target = targetOf(m_index, found.spawn);
    OutlineTask task;
    task.name = target.name;
    task.parent = parent;
    task.depth = m_outline.tasks[size_t(parent)].depth + 1;
    task.spawnSpan = found.spawn->span;
    task.inLoop = found.inLoop || m_outline.tasks[size_t(parent)].inLoop;
    setJoin(task, found.spawn);
    if (target.body) {
        task.bodySpan = target.body->span;
        task.steps = stepsOf(target.body);
    }
    const auto index = int(m_outline.tasks.size());
    m_outline.tasks.push_back(std::move(task));
    if (target.body && std::ranges::find(m_path, target.body) == m_path.end())
        children(target.body, index);
}

void OutlineBuilder::summarize()
{
    for (OutlineTask &task : m_outline.tasks)
        task.summary = task.steps.empty() && task.bodySpan.isEmpty() ? QString() : summaryOf(task.steps);
    const auto isMains = [](const OutlineTask &task) { return task.parent == 0; };
    const auto spawned = std::ranges::count_if(m_outline.tasks, isMains);
    const auto joined = std::ranges::count_if(
        m_outline.tasks, [&isMains](const OutlineTask &task) { return isMains(task) && task.isJoined; });
    if (spawned > 0)
        m_outline.tasks.front().summary = QStringLiteral("spawns %1 · joins %2").arg(spawned).arg(joined);
}

} // namespace

Outline outlineOf(const Analysis &analysis) { return OutlineBuilder(analysis).built(); }

int Outline::indexOf(SourceSpan spawnSpan) const
{
    const auto it = std::ranges::find(tasks, spawnSpan, &OutlineTask::spawnSpan);
    return it == tasks.end() ? -1 : int(it - tasks.begin());
}

QString Outline::nameOf(SourceSpan spawnSpan) const
{
    const int index = indexOf(spawnSpan);
    return index < 0 ? QStringLiteral("task") : tasks[size_t(index)].name;
}

} // namespace Pollux
