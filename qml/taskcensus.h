// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/outline.h"
#include "core/trace/timeline.h"

#include <QHash>

#include <array>

namespace Pollux {

class Session;

/// Which task of the outline every task of the run belongs to, and how many of them are in which state at a cursor.
/// Moving the cursor costs as much as there are records between the old and the new place, never more than one look
/// at every task: with 100,000 tasks a frame must not look at all of them.
class TaskCensus
{
public:
    static constexpr int stateCount = 6;
    using Counts = std::array<int, stateCount>; ///< by TaskState

    void reset(const Session *session); ///< another run; null: none
    void moveTo(qsizetype cursor); ///< also reads what the run has grown by

    const std::vector<TaskId> &touched() const { return m_touched; } ///< whose state or place the last moveTo may have changed

    int outlineIndex(TaskId task) const; ///< -1: unknown
    TaskId firstTask(int outlineIndex) const; ///< in the whole run as known; None: none
    Counts counts(int outlineIndex) const;
    int taskCount(int outlineIndex) const; ///< spawned up to the cursor

private:
    void readNewTasks();
    int findOutlineIndex(const TaskRow &row) const;
    void look(TaskId task, qsizetype cursor);

    static constexpr quint8 notThere = 0xff;

    const Session *m_session = nullptr;
    qsizetype m_cursor = 0;
    quint32 m_round = 0;
    std::vector<int> m_outlineIndexes; ///< by task
    std::vector<quint8> m_states; ///< by task: TaskState or notThere
    std::vector<quint32> m_rounds; ///< by task: when it was touched last
    std::vector<TaskId> m_firstTasks; ///< by outline index
    std::vector<Counts> m_counts; ///< by outline index
    std::vector<TaskId> m_touched;
    QHash<quint64, std::vector<int>> m_bySpan; ///< the outline's tasks of one spawn call
};

} // namespace Pollux
