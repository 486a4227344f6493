// SPDX-License-Identifier: MIT
#include "stepmodel.h"

#include <array>

namespace Pollux {

namespace {

QString nameOf(Step::Kind kind)
{
    switch (kind) {
    case Step::Kind::Print: return QStringLiteral("print");
    case Step::Kind::Sleep: return QStringLiteral("sleep");
    case Step::Kind::Block: return QStringLiteral("compute");
    case Step::Kind::Spawn: return QStringLiteral("spawn");
    case Step::Kind::Join: return QStringLiteral("join");
    case Step::Kind::Await: return QStringLiteral("await");
    case Step::Kind::Yield: return QStringLiteral("yield");
    case Step::Kind::Loop: return QStringLiteral("loop");
    case Step::Kind::Branch: return QStringLiteral("branch");
    case Step::Kind::Other: break;
    }
    return QStringLiteral("other");
}

} // namespace

int StepModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QHash<int, QByteArray> StepModel::roleNames() const
{
    return {{KindRole, "kind"},           {VerbRole, "verb"},         {DetailRole, "detail"},
            {DepthRole, "depth"},         {EditableRole, "editable"}, {IsCurrentRole, "isCurrent"},
            {SpanBeginRole, "spanBegin"}, {SpanEndRole, "spanEnd"},   {ValueRole, "value"},
            {StepIndexRole, "stepIndex"}};
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case KindRole: return row.kind;
    case Qt::DisplayRole:
    case VerbRole: return row.verb;
    case DetailRole: return row.detail;
    case DepthRole: return row.depth;
    case EditableRole: return row.editable;
    case IsCurrentRole: return index.row() == m_current;
    case SpanBeginRole: return int(row.span.begin);
    case SpanEndRole: return int(row.span.end);
    case ValueRole: return row.value;
    case StepIndexRole: return index.row();
    default: return {};
    }
}

StepModel::Row StepModel::rowOf(const Step &step) const
{
    Row row{nameOf(step.kind), step.verb, step.detail, step.depth, !step.valueSpan.isEmpty(), {}, step.span};
    const bool isTimed = step.kind == Step::Kind::Sleep || step.kind == Step::Kind::Block;
    row.value = isTimed && step.duration.count() > 0 ? durationText(step.duration) : step.detail;
    return row;
}

const OutlineTask *StepModel::task() const
{
    if (!session() || m_outlineIndex < 0 || size_t(m_outlineIndex) >= session()->outline().tasks.size())
        return nullptr;
    return &session()->outline().tasks[size_t(m_outlineIndex)];
}

TaskId StepModel::shownTask() const
{
    const OutlineTask *shown = task();
    const int selected = session() ? session()->selectedTask() : -1;
    const std::vector<TaskRow> *rows = session() ? &session()->timeline().tasks() : nullptr;
    if (shown && selected >= 0 && size_t(selected) < rows->size()
        && (*rows)[size_t(selected)].spawnSpan == shown->spawnSpan)
        return TaskId(quint32(selected));
    return m_firstTask;
}

int StepModel::currentStep() const
{
    const TaskId shown = shownTask();
    if (shown == TaskId::None || m_rows.empty())
        return -1;

    // Where it stands may lie in a function that this body awaits: then the step is the await around it.
    std::array<SourceSpan, 17> places;
    size_t count = 0;
    const Timeline &timeline = session()->timeline();
    const int index = timeline.spanAt(shown, cursor());
    if (index >= 0) {
        const StateSpan &span = timeline.task(shown).spans[size_t(index)];
        for (int i = 0; span.state == TaskState::Waiting && i < span.reasonCount && count + 1 < places.size(); ++i)
            places[count++] = session()->log().at(span.reasonEvent + i).span;
    }
    places[count++] = timeline.placeAt(shown, cursor());

    while (count-- > 0) {
        if (places[count].isEmpty())
            continue;
        int best = -1;
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const SourceSpan step = m_rows[i].span;
            if (step.contains(places[count].begin) && (best < 0 || step.length() <= m_rows[size_t(best)].span.length()))
                best = int(i);
        }
        if (best >= 0)
            return best;
    }
    return -1;
}

void StepModel::setOutlineIndex(int index)
{
    if (index == m_outlineIndex)
        return;
    m_outlineIndex = index;
    rebuild();
    Q_EMIT outlineIndexChanged();
}

void StepModel::rebuild()
{
    std::vector<Row> rows;
    const OutlineTask *shown = task();
    if (shown) {
        for (const Step &step : shown->steps)
            rows.push_back(rowOf(step));
    }
    m_current = -1; // announced below
    replaceRows(m_rows, std::move(rows), [](const Row &a, const Row &b) {
        return a.kind == b.kind && a.detail == b.detail && a.depth == b.depth;
    });

    const QString name = shown ? shown->name : QString();
    if (std::exchange(m_taskName, name) != name)
        Q_EMIT taskNameChanged();
    m_firstTask = TaskId::None;
    m_searched = 0;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {IsCurrentRole});
    runGrown();
}

void StepModel::runGrown()
{
    if (const OutlineTask *shown = task(); shown && m_firstTask == TaskId::None) {
        const std::vector<TaskRow> &tasks = session()->timeline().tasks();
        for (; m_searched < tasks.size() && m_firstTask == TaskId::None; ++m_searched) {
            if (tasks[m_searched].spawnSpan == shown->spawnSpan)
                m_firstTask = tasks[m_searched].id;
        }
    }
    playheadMoved();
}

void StepModel::playheadMoved()
{
    const int before = std::exchange(m_current, currentStep());
    if (before == m_current)
        return;
    for (const int row : {before, m_current}) {
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {IsCurrentRole});
    }
}

void StepModel::selectionChanged() { playheadMoved(); }

} // namespace Pollux
