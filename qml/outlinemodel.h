// SPDX-License-Identifier: MIT
#pragma once

#include "sessionlistmodel.h"
#include "taskcensus.h"

namespace Pollux {

/// The tasks as the source shows them, main first, with what they are doing at the playhead.
class OutlineModel : public SessionListModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< name: "upload_service"
        DepthRole, ///< depth: 0 for main
        ColorRole, ///< color: of its first task, once one is spawned in the run; else of the row's place
        SummaryRole, ///< summary: "print · sleep 2 s · print"
        IsJoinedRole, ///< isJoined
        CanToggleJoinRole, ///< canToggleJoin
        WhyNotRole, ///< whyNot: a sentence
        InLoopRole, ///< inLoop
        OutlineIndexRole, ///< outlineIndex: for Document's edits; -1 while the text cannot run
        TaskCountRole, ///< taskCount: spawned up to the playhead
        IsSelectedRole, ///< isSelected
        IsHoveredRole, ///< isHovered
        StateTextRole, ///< stateText: "sleeping · 0.58 s left"
        TaskIdRole, ///< taskId: the first task of it in the run, also before it is spawned; -1: the run has none
    };

    using SessionListModel::SessionListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

protected:
    void rebuild() override;
    void runGrown() override;
    void playheadMoved() override;
    void selectionChanged() override;
    void hoverChanged() override;
    void analysisChanged() override;

private:
    QString stateText(int row) const;
    void refresh(const QList<int> &roles);

    int m_rows = 0;
    TaskCensus m_census;
    QStringList m_stateTexts;
    std::vector<int> m_taskCounts;
};

} // namespace Pollux
