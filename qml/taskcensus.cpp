// SPDX-License-Identifier: MIT
#include "taskcensus.h"

#include "session.h"

#include <algorithm>
#include <numeric>

namespace Pollux {

namespace {

/// Who did what the record says of another task: that one stands at another place now.
TaskId actor(const Event &event)
{
    switch (event.kind) {
    case EventKind::Spawned: return TaskId(quint32(event.arg)) == TaskId::None ? TaskId::Main : TaskId(quint32(event.arg));
    case EventKind::HandleDropped:
    case EventKind::HandleJoined:
    case EventKind::AbortRequested: return TaskId(quint32(event.arg));
    default: return TaskId::None;
    }
}

quint64 keyOf(SourceSpan span) { return quint64(span.begin) << 32 | span.end; }

} // namespace

void TaskCensus::reset(const Session *session)
{
    m_session = session;
    m_cursor = 0;
    m_round = 0;
    m_outlineIndexes.clear();
    m_states.clear();
    m_rounds.clear();
    m_touched.clear();
    m_bySpan.clear();
    const size_t count = session ? session->outline().tasks.size() : 0;
    m_firstTasks.assign(count, TaskId::None);
    m_counts.assign(count, Counts{});
    for (size_t i = 0; i < count; ++i)
        m_bySpan[keyOf(session->outline().tasks[i].spawnSpan)].push_back(int(i));
}

int TaskCensus::findOutlineIndex(const TaskRow &row) const
{
    if (row.id == TaskId::Main)
        return m_counts.empty() ? -1 : 0;
    const auto found = m_bySpan.constFind(keyOf(row.spawnSpan));
    if (found == m_bySpan.cend())
        return -1;
    // A function that two tasks run spawns under both of them: the parent tells which one it is.
    const int parent = outlineIndex(row.parent);
    for (const int candidate : *found) {
        if (m_session->outline().tasks[size_t(candidate)].parent == parent)
            return candidate;
    }
    return found->front();
}

void TaskCensus::readNewTasks()
{
    const std::vector<TaskRow> &tasks = m_session->timeline().tasks();
    for (size_t i = m_outlineIndexes.size(); i < tasks.size(); ++i) {
        const int index = findOutlineIndex(tasks[i]);
        m_outlineIndexes.push_back(index);
        m_states.push_back(notThere);
        m_rounds.push_back(0);
        if (index >= 0 && m_firstTasks[size_t(index)] == TaskId::None)
            m_firstTasks[size_t(index)] = TaskId(quint32(i));
    }
}

void TaskCensus::moveTo(qsizetype cursor)
{
    m_touched.clear();
    if (!m_session)
        return;
    readNewTasks();
    if (cursor == m_cursor)
        return;
    const qsizetype from = std::min(cursor, m_cursor);
    const qsizetype to = std::max(cursor, m_cursor);
    m_cursor = cursor;
    ++m_round;

    const auto taskCount = qsizetype(m_states.size());
    if (to - from > 2 * taskCount) {
        for (qsizetype i = 0; i < taskCount; ++i)
            look(TaskId(quint32(i)), cursor);
        return;
    }
    const EventLog &log = m_session->log();
    for (qsizetype i = from; i < qMin(to, log.size()); ++i) {
        const Event &event = log.at(i);
        look(event.task, cursor);
        look(actor(event), cursor);
    }
}

void TaskCensus::look(TaskId task, qsizetype cursor)
{
    const auto i = size_t(task);
    if (i >= m_states.size() || m_rounds[i] == m_round)
        return;
    m_rounds[i] = m_round;
    m_touched.push_back(task);

    const TaskRow &row = m_session->timeline().task(task);
    const bool isThere = row.spawnEvent != StateSpan::noEvent && row.spawnEvent < cursor;
    const quint8 state = isThere ? quint8(m_session->timeline().stateAt(task, cursor)) : notThere;
    const quint8 before = std::exchange(m_states[i], state);
    const int index = m_outlineIndexes[i];
    if (state == before || index < 0)
        return;
    Counts &counts = m_counts[size_t(index)];
    if (before != notThere)
        --counts[before];
    if (state != notThere)
        ++counts[state];
}

int TaskCensus::outlineIndex(TaskId task) const
{
    return size_t(task) < m_outlineIndexes.size() ? m_outlineIndexes[size_t(task)] : -1;
}

TaskId TaskCensus::firstTask(int outlineIndex) const
{
    return size_t(outlineIndex) < m_firstTasks.size() ? m_firstTasks[size_t(outlineIndex)] : TaskId::None;
}

TaskCensus::Counts TaskCensus::counts(int outlineIndex) const
{
    return size_t(outlineIndex) < m_counts.size() ? m_counts[size_t(outlineIndex)] : Counts{};
}

int TaskCensus::taskCount(int outlineIndex) const
{
    const Counts all = counts(outlineIndex);
    return std::accumulate(all.cbegin(), all.cend(), 0);
}

} // namespace Pollux
