// SPDX-License-Identifier: MIT
#pragma once

#include "session.h"

#include <QAbstractListModel>
#include <QPointer>

#include <algorithm>
#include <vector>

namespace Pollux {

/// What the list models share: a session to read from, and the moments at which they look again. Each model keeps
/// what it shows and changes it row by row, so that a view keeps its place, its focus and its open editor.
class SessionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(Pollux::Session *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit SessionListModel(QObject *parent = nullptr);

    Session *session() const { return m_session; }
    void setSession(Session *session);
    int count() const { return rowCount(); }

Q_SIGNALS:
    void sessionChanged();
    void countChanged();

protected:
    virtual void rebuild() = 0; ///< another run or session (which may be null)
    virtual void runGrown() {}
    virtual void playheadMoved() {}
    virtual void selectionChanged() {}
    virtual void hoverChanged() {}
    virtual void analysisChanged() {}

    qsizetype cursor() const; ///< the playhead's; 0 without a session

    /// Makes `rows` into `next`: rows that are the `same` at the beginning and the end stay, those between are inserted,
    /// removed or changed, and those that are not `==` any more are announced as changed.
    template<typename Row, typename Same>
    void replaceRows(std::vector<Row> &rows, std::vector<Row> next, Same same);

private:
    QPointer<Session> m_session;
};

template<typename Row, typename Same>
void SessionListModel::replaceRows(std::vector<Row> &rows, std::vector<Row> next, Same same)
{
    const size_t common = std::min(rows.size(), next.size());
    size_t prefix = 0;
    while (prefix < common && same(rows[prefix], next[prefix]))
        ++prefix;
    size_t suffix = 0;
    while (suffix < common - prefix && same(rows[rows.size() - 1 - suffix], next[next.size() - 1 - suffix]))
        ++suffix;

    // Of those between, as many as both have change in place.
    const size_t at = common - suffix;
    const auto offset = std::ptrdiff_t(at);
    if (rows.size() > next.size()) {
        const size_t removed = rows.size() - next.size();
        beginRemoveRows({}, int(at), int(at + removed) - 1);
        rows.erase(rows.begin() + offset, rows.begin() + offset + std::ptrdiff_t(removed));
        endRemoveRows();
    } else if (next.size() > rows.size()) {
        const size_t inserted = next.size() - rows.size();
        beginInsertRows({}, int(at), int(at + inserted) - 1);
        rows.insert(rows.begin() + offset, next.begin() + offset, next.begin() + offset + std::ptrdiff_t(inserted));
        endInsertRows();
    }

    std::swap(rows, next);
    for (size_t row = 0; row < rows.size(); ++row) {
        if (rows[row] == next[row])
            continue;
        size_t last = row;
        while (last + 1 < rows.size() && !(rows[last + 1] == next[last + 1]))
            ++last;
        Q_EMIT dataChanged(index(int(row)), index(int(last)));
        row = last;
    }
}

} // namespace Pollux
