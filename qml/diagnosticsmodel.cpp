// SPDX-License-Identifier: MIT
#include "diagnosticsmodel.h"

namespace Pollux {

int DiagnosticsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QHash<int, QByteArray> DiagnosticsModel::roleNames() const
{
    return {{SeverityRole, "severity"},   {CodeRole, "code"},       {MessageRole, "message"},
            {RemedyRole, "remedy"},       {LineRole, "line"},       {ColumnRole, "column"},
            {SpanBeginRole, "spanBegin"}, {SpanEndRole, "spanEnd"}, {LineTextRole, "lineText"}};
}

QVariant DiagnosticsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case SeverityRole:
        return row.diagnostic.severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning");
    case CodeRole: return row.diagnostic.code;
    case Qt::DisplayRole:
    case MessageRole: return row.diagnostic.message;
    case RemedyRole: return row.diagnostic.remedy;
    case LineRole: return row.place.line;
    case ColumnRole: return row.place.column;
    case SpanBeginRole: return int(row.diagnostic.span.begin);
    case SpanEndRole: return int(row.diagnostic.span.end);
    case LineTextRole: return row.lineText;
    default: return {};
    }
}

void DiagnosticsModel::rebuild() { analysisChanged(); }

void DiagnosticsModel::analysisChanged()
{
    std::vector<Row> rows;
    if (session()) {
        const SourceText &source = session()->analysis().source;
        for (const Diagnostic &diagnostic : session()->analysis().diagnostics) {
            const LineColumn place = source.lineColumn(diagnostic.span.begin);
            rows.push_back({diagnostic, place, source.lineText(place.line).toString()});
        }
    }
    replaceRows(m_rows, std::move(rows), [](const Row &a, const Row &b) {
        return a.diagnostic.message == b.diagnostic.message && a.lineText == b.lineText;
    });
}

} // namespace Pollux
