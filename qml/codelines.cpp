// SPDX-License-Identifier: MIT
#include "codelines.h"

#include <QColor>

namespace Pollux {

int CodeLines::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_marks.size()); }

QHash<int, QByteArray> CodeLines::roleNames() const
{
    return {{LineRole, "line"},
            {ColorRole, "color"},
            {ColorsRole, "colors"},
            {TaskNamesRole, "taskNames"},
            {TaskCountRole, "taskCount"},
            {TaskIdRole, "taskId"},
            {IsHoveredRole, "isCurrentHover"},
            {SeverityRole, "severity"},
            {MessageRole, "message"},
            {RemedyRole, "remedy"}};
}

QVariant CodeLines::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !session())
        return {};
    const Mark &mark = m_marks[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case LineRole: return mark.line;
    // QML makes a colour out of an invisible one, and a warning out of none.
    case ColorRole: return mark.tasks.empty() ? QColor(Qt::transparent) : session()->taskColor(mark.tasks.front());
    case ColorsRole: {
        QVariantList colors;
        for (const TaskId task : mark.tasks)
            colors.append(session()->taskColor(task));
        return colors;
    }
    case TaskNamesRole: {
        QStringList names;
        for (const TaskId task : mark.tasks)
            names.append(session()->taskName(task));
        const int more = mark.taskCount - int(names.size());
        return more > 0 ? QStringLiteral("%1 and %2 more").arg(names.join(QStringLiteral(", "))).arg(more)
                        : names.join(QStringLiteral(", "));
    }
    case TaskCountRole: return mark.taskCount;
    case TaskIdRole: return mark.tasks.empty() ? -1 : int(mark.tasks.front());
    case IsHoveredRole: return mark.isHovered;
    case SeverityRole: return mark.severity;
    case MessageRole: return mark.message;
    case RemedyRole: return mark.remedy;
    default: return {};
    }
}

void CodeLines::stand(TaskId task, int line)
{
    const auto i = size_t(task);
    if (i >= m_lineOfTask.size())
        m_lineOfTask.resize(i + 1, 0);
    const int before = std::exchange(m_lineOfTask[i], line);
    if (before == line)
        return;
    if (before > 0) {
        const auto there = m_standing.find(before);
        there->second.erase(task);
        if (there->second.empty())
            m_standing.erase(there);
    }
    if (line > 0)
        m_standing[line].insert(task);
}

void CodeLines::moveTasks()
{
    m_census.moveTo(cursor());
    for (const TaskId task : m_census.touched()) {
        const SourceSpan place = session()->timeline().placeAt(task, cursor());
        stand(task, place.isEmpty() ? 0 : session()->runningAnalysis().source.lineColumn(place.begin).line);
    }
}

std::vector<CodeLines::Mark> CodeLines::wanted() const
{
    std::vector<Mark> marks;
    if (!session())
        return marks;
    std::map<int, Mark> lines;
    const auto markOf = [&lines](int line) -> Mark & {
        Mark &mark = lines[line];
        mark.line = line;
        return mark;
    };

    // The last good run was of another text: its lines are not those on screen.
    if (!session()->isStale()) {
        const int hoveredTask = session()->hoveredTask();
        for (const auto &[line, tasks] : m_standing) {
            Mark &mark = markOf(line);
            mark.taskCount = int(tasks.size());
            for (auto it = tasks.cbegin(); it != tasks.cend() && mark.tasks.size() < maximumColors; ++it)
                mark.tasks.push_back(*it);
            mark.isHovered = hoveredTask >= 0 && tasks.contains(TaskId(quint32(hoveredTask)));
        }
    }
    const SourceText &source = session()->analysis().source;
    for (const Diagnostic &diagnostic : session()->analysis().diagnostics) {
        Mark &mark = markOf(source.lineColumn(diagnostic.span.begin).line);
        // The first error of a line, or its first warning where there is no error.
        const bool isError = diagnostic.severity == Severity::Error;
        if (mark.severity.isEmpty() || (isError && mark.severity == QLatin1String("warning"))) {
            mark.severity = isError ? QStringLiteral("error") : QStringLiteral("warning");
            mark.message = diagnostic.message;
            mark.remedy = diagnostic.remedy;
        }
    }
    if (const int line = session()->hoveredLine(); line > 0 && line <= source.lineCount())
        markOf(line).isHovered = true;

    marks.reserve(lines.size());
    for (auto &[line, mark] : lines)
        marks.push_back(std::move(mark));
    return marks;
}

void CodeLines::refresh()
{
    replaceRows(m_marks, wanted(), [](const Mark &a, const Mark &b) { return a.line == b.line; });
}

void CodeLines::rebuild()
{
    m_census.reset(session());
    m_lineOfTask.clear();
    m_standing.clear();
    playheadMoved();
}

void CodeLines::runGrown() { playheadMoved(); }

void CodeLines::playheadMoved()
{
    if (session())
        moveTasks();
    refresh();
}

void CodeLines::hoverChanged() { refresh(); }

void CodeLines::analysisChanged() { refresh(); }

} // namespace Pollux
