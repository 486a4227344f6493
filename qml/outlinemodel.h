// SPDX-License-Identifier: MIT
#pragma once

#include "sessionlistmodel.h"
#include "taskcensus.h"

namespace Pollux {

/// The tasks as the source shows them, main first, with what they are doing at the playhead.
class OutlineModel : public Pollux::SessionListModel // the whole name: qmllint reads it
{
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< name: "upload_service"
        DepthRole, ///< depth: 0 for main
        ColorRole, ///< color: of its first task in the run
        SummaryRole, ///< summary: "print · sleep 2 s · print"
        IsJoinedRole, ///< isJoined
        CanToggleJoinRole, ///< canToggleJoin
        WhyNotRole, ///< whyNot: a sentence
        InLoopRole, ///< inLoop
        OutlineIndexRole, ///< outlineIndex: for Document's edits and StepModel
        TaskCountRole, ///< taskCount: spawned up to the playhead
        IsSelectedRole, ///< isSelected
        IsHoveredRole, ///< isHovered
        StateTextRole, ///< stateText: "sleeping · 0.58 s left"; of several tasks "98 waiting · 2 completed"
        TaskIdRole, ///< taskId: the first task of it in the run, also before it is spawned; -1: the run has none
    };

    using SessionListModel::SessionListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The row of a task; -1: none.
    Q_INVOKABLE int rowOfTask(int task) const;

protected:
    void rebuild() override;
    void runGrown() override;
    void playheadMoved() override;
    void selectionChanged() override;
    void hoverChanged() override;

private:
    struct Row
    {
        QString name;
        int depth = 0;
        QString summary;
        bool isJoined = false;
        bool canToggleJoin = false;
        QString whyNot;
        bool inLoop = false;
        TaskId firstTask = TaskId::None;
        int taskCount = 0;
        bool isSelected = false;
        bool isHovered = false;
        QString stateText;

        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> look() const;
    void refresh();
    QString stateText(int outlineIndex) const;

    std::vector<Row> m_rows; ///< by outline index
    TaskCensus m_census;
};

} // namespace Pollux
