// SPDX-License-Identifier: MIT
#pragma once

#include "sessionlistmodel.h"

namespace Pollux {

/// The steps of one task of the outline, in plain words.
class StepModel : public SessionListModel
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
    QString taskName() const;

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
    int currentStep() const;
    void updateCurrent();

    int m_outlineIndex = 0;
    std::vector<Step> m_steps;
    int m_current = -1;
};

} // namespace Pollux
