// SPDX-License-Identifier: MIT
#include "outlinemodel.h"

#include "describe.h"
#include "playback.h"

namespace Pollux {

int OutlineModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QHash<int, QByteArray> OutlineModel::roleNames() const
{
    return {{NameRole, "name"},           {DepthRole, "depth"},           {ColorRole, "color"},
            {SummaryRole, "summary"},     {IsJoinedRole, "isJoined"},     {CanToggleJoinRole, "canToggleJoin"},
            {WhyNotRole, "whyNot"},       {InLoopRole, "inLoop"},         {OutlineIndexRole, "outlineIndex"},
            {TaskCountRole, "taskCount"}, {IsSelectedRole, "isSelected"}, {IsHoveredRole, "isHovered"},
            {StateTextRole, "stateText"}, {TaskIdRole, "taskId"}};
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !session())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return row.name;
    case DepthRole: return row.depth;
    case ColorRole:
        return session()->taskColor(row.firstTask == TaskId::None ? TaskId(quint32(index.row())) : row.firstTask);
    case SummaryRole: return row.summary;
    case IsJoinedRole: return row.isJoined;
    case CanToggleJoinRole: return row.canToggleJoin;
    case WhyNotRole: return row.whyNot;
    case InLoopRole: return row.inLoop;
    case OutlineIndexRole: return index.row();
    case TaskCountRole: return row.taskCount;
    case IsSelectedRole: return row.isSelected;
    case IsHoveredRole: return row.isHovered;
    case StateTextRole: return row.stateText;
    case TaskIdRole: return row.firstTask == TaskId::None ? -1 : int(row.firstTask);
    default: return {};
    }
}

int OutlineModel::rowOfTask(int task) const { return task < 0 ? -1 : m_census.outlineIndex(TaskId(quint32(task))); }

std::vector<OutlineModel::Row> OutlineModel::look() const
{
    std::vector<Row> rows;
    if (!session())
        return rows;
    const std::vector<OutlineTask> &tasks = session()->outline().tasks;
    const int selected = rowOfTask(session()->selectedTask());
    const int hovered = rowOfTask(session()->hoveredTask());
    rows.reserve(tasks.size());
    for (const OutlineTask &task : tasks) {
        const int index = int(rows.size());
        rows.push_back({task.name, task.depth, task.summary, task.isJoined, task.canToggleJoin, task.whyNot,
                        task.inLoop, m_census.firstTask(index), m_census.taskCount(index), index == selected,
                        index == hovered, stateText(index)});
    }
    return rows;
}

QString OutlineModel::stateText(int outlineIndex) const
{
    const Playback &playback = *session()->playback();
    const TaskId first = m_census.firstTask(outlineIndex);
    const int count = m_census.taskCount(outlineIndex);
    if (count == 0)
        return first == TaskId::None && playback.isEndKnown() ? QStringLiteral("never spawned")
                                                              : QStringLiteral("not spawned yet");
    if (count == 1)
        return Describe::state(*session(), first, playback.cursor(), playback.time());

    using Name = std::pair<TaskState, QString>;
    static const std::array<Name, TaskCensus::stateCount> names{Name{TaskState::Running, QStringLiteral("running")},
                                                                Name{TaskState::Queued, QStringLiteral("queued")},
                                                                Name{TaskState::Waiting, QStringLiteral("waiting")},
                                                                Name{TaskState::Completed, QStringLiteral("completed")},
                                                                Name{TaskState::Cancelled, QStringLiteral("cancelled")},
                                                                Name{TaskState::Panicked, QStringLiteral("panicked")}};
    const TaskCensus::Counts counts = m_census.counts(outlineIndex);
    QStringList parts;
    for (const auto &[state, name] : names) {
        if (const int n = counts[size_t(state)])
            parts.append(QStringLiteral("%1 %2").arg(n).arg(name));
    }
    return parts.join(QStringLiteral(" · "));
}

void OutlineModel::refresh()
{
    replaceRows(m_rows, look(), [](const Row &a, const Row &b) { return a.name == b.name && a.depth == b.depth; });
}

void OutlineModel::rebuild()
{
    m_census.reset(session());
    m_census.moveTo(cursor());
    refresh();
}

void OutlineModel::runGrown()
{
    playheadMoved(); // a first task may have come
}

void OutlineModel::playheadMoved()
{
    m_census.moveTo(cursor());
    refresh();
}

void OutlineModel::selectionChanged() { refresh(); }

void OutlineModel::hoverChanged() { refresh(); }

} // namespace Pollux
