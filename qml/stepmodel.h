// SPDX-License-Identifier: MIT
#pragma once

#include "sessionlistmodel.h"

namespace Pollux {

/// The steps of one task of the outline, in plain words.
class StepModel : public Pollux::SessionListModel // the whole name: qmllint reads it
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int outlineIndex READ outlineIndex WRITE setOutlineIndex NOTIFY outlineIndexChanged FINAL)
    Q_PROPERTY(QString taskName READ taskName NOTIFY taskNameChanged FINAL)

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< kind: "print", "sleep", "compute", "spawn", "join", "await", "yield", "loop", "branch", "other"
        VerbRole, ///< verb: "print"
        DetailRole, ///< detail: "2 s"
        DepthRole, ///< depth: inside how many loops and branches
        EditableRole, ///< editable: value can be changed in place
        IsCurrentRole, ///< isCurrent: the task stands here at the playhead
        SpanBeginRole, ///< spanBegin
        SpanEndRole, ///< spanEnd
        ValueRole, ///< value: what an editor starts with: the text of a print, "2 s"
        StepIndexRole, ///< stepIndex: for Document's edits
    };

    using SessionListModel::SessionListModel;

    int outlineIndex() const { return m_outlineIndex; }
    void setOutlineIndex(int index);
    QString taskName() const { return m_taskName; } ///< "upload_service"; empty: there is no such task

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void outlineIndexChanged();
    void taskNameChanged();

protected:
    void rebuild() override;
    void runGrown() override;
    void playheadMoved() override;
    void selectionChanged() override;

private:
    struct Row
    {
        QString kind;
        QString verb;
        QString detail;
        int depth = 0;
        bool editable = false;
        QString value;
        SourceSpan span;

        friend bool operator==(const Row &, const Row &) = default;
    };
    Row rowOf(const Step &step) const;
    const OutlineTask *task() const; ///< null: there is none
    TaskId shownTask() const; ///< the selected one where it belongs here, else the first one of the run
    int currentStep() const;

    int m_outlineIndex = 0;
    QString m_taskName;
    std::vector<Row> m_rows;
    int m_current = -1;
    TaskId m_firstTask = TaskId::None;
    size_t m_searched = 0; ///< tasks looked through for the first one
};

} // namespace Pollux
