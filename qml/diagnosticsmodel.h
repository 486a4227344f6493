// SPDX-License-Identifier: MIT
#pragma once

#include "sessionlistmodel.h"

namespace Pollux {

/// What is wrong with the text as it is, in source order.
class DiagnosticsModel : public Pollux::SessionListModel // the whole name: qmllint reads it
{
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role {
        SeverityRole = Qt::UserRole + 1, ///< severity: "error" or "warning"
        CodeRole, ///< code: "E0425" or empty
        MessageRole, ///< message
        RemedyRole, ///< remedy
        LineRole, ///< line, from 1
        ColumnRole, ///< column, from 1
        SpanBeginRole, ///< spanBegin
        SpanEndRole, ///< spanEnd
        LineTextRole, ///< lineText
    };

    using SessionListModel::SessionListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

protected:
    void rebuild() override;
    void analysisChanged() override;

private:
    struct Row
    {
        Diagnostic diagnostic;
        LineColumn place;
        QString lineText;

        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> m_rows;
};

} // namespace Pollux
