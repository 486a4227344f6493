// SPDX-License-Identifier: MIT
#pragma once

#include "sessionlistmodel.h"
#include "taskcensus.h"

#include <map>
#include <set>

namespace Pollux {

/// The source lines that want a mark beside them: where live tasks stand at the playhead, where something is wrong,
/// and the hovered one. One row a line, in order; lines without any of these have none.
class CodeLines : public Pollux::SessionListModel // the whole name: qmllint reads it
{
    Q_OBJECT
    QML_ELEMENT

public:
    static constexpr int maximumColors = 4;

    enum Role {
        LineRole = Qt::UserRole + 1, ///< line, from 1
        ColorRole, ///< color: of the first task; transparent where none stands
        ColorsRole, ///< colors: a list of up to four, by task
        TaskNamesRole, ///< taskNames: "upload_service, payment_service and 3 more"
        TaskCountRole, ///< taskCount: how many stand here
        TaskIdRole, ///< taskId: the first; -1: none
        IsHoveredRole, ///< isCurrentHover
        SeverityRole, ///< severity: "error", "warning" or empty
        MessageRole, ///< message: of the first diagnostic there
        RemedyRole, ///< remedy
    };

    using SessionListModel::SessionListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

protected:
    void rebuild() override;
    void runGrown() override;
    void playheadMoved() override;
    void hoverChanged() override;
    void analysisChanged() override;

private:
    struct Mark
    {
        int line = 0;
        int taskCount = 0;
        std::vector<TaskId> tasks; ///< the first maximumColors
        QString severity;
        QString message;
        QString remedy;
        bool isHovered = false;

        friend bool operator==(const Mark &, const Mark &) = default;
    };
    void moveTasks();
    void stand(TaskId task, int line); ///< 0: nowhere
    std::vector<Mark> wanted() const;
    void refresh();

    TaskCensus m_census;
    std::vector<int> m_lineOfTask; ///< by task; 0: nowhere
    std::map<int, std::set<TaskId>> m_standing; ///< by line: who stands there
    std::vector<Mark> m_marks; ///< the rows
};

} // namespace Pollux
