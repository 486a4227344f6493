// SPDX-License-Identifier: MIT
#pragma once

#include "sessionlistmodel.h"

#include <QVarLengthArray>

#include <array>

namespace Pollux {

/// What the program has printed up to the playhead, a row a line. Two `print!` of one line make one row, which grows
/// as the playhead passes them; stdout and stderr do not mix within a row.
class ConsoleModel : public Pollux::SessionListModel // the whole name: qmllint reads it
{
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role {
        TimeTextRole = Qt::UserRole + 1, ///< timeText: "0.000"
        TextRole, ///< text
        ColorRole, ///< color
        TaskIdRole, ///< taskId
        TaskNameRole, ///< taskName
        IsErrorRole, ///< isError: stderr
        IsPanicRole, ///< isPanic
        LineRole, ///< line: of the source, from 1
        EventIndexRole, ///< eventIndex: of its first record
    };

    using SessionListModel::SessionListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_visible); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QString allText() const; ///< what is shown, for the clipboard

protected:
    void rebuild() override;
    void runGrown() override;
    void playheadMoved() override;

private:
    struct Piece
    {
        qsizetype event = 0;
        int offset = 0; ///< in the record's bytes
        int length = 0;
    };
    struct Line
    {
        QVarLengthArray<Piece, 1> pieces;
        qsizetype firstEvent() const { return pieces.front().event; }
        qsizetype lastEvent() const { return pieces.back().event; }
    };
    void readNew();
    void addPiece(const Piece &piece, Stream stream, bool endsLine);
    qsizetype visibleAt(qsizetype cursor) const;
    QString textOf(const Line &line) const;

    std::vector<Line> m_lines; ///< by firstEvent
    std::array<qsizetype, 2> m_open{-1, -1}; ///< by stream: the line that the next piece goes to
    std::array<std::vector<qsizetype>, 2> m_pieced; ///< by stream: lines of more than one piece
    qsizetype m_read = 0; ///< of Timeline::printed()
    qsizetype m_visible = 0;
    qsizetype m_cursor = 0;
};

} // namespace Pollux
