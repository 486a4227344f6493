// SPDX-License-Identifier: MIT
#include "consolemodel.h"

#include "format.h"

#include <algorithm>

namespace Pollux {

QHash<int, QByteArray> ConsoleModel::roleNames() const
{
    return {{TimeTextRole, "timeText"}, {TextRole, "text"},         {ColorRole, "color"},
            {TaskIdRole, "taskId"},     {TaskNameRole, "taskName"}, {IsErrorRole, "isError"},
            {IsPanicRole, "isPanic"},   {LineRole, "line"},         {EventIndexRole, "eventIndex"}};
}

QVariant ConsoleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !session())
        return {};
    const Line &line = m_lines[size_t(index.row())];
    const Event &event = session()->log().at(line.firstEvent());
    const bool isPanic = event.kind == EventKind::Panicked;
    switch (role) {
    case TimeTextRole: return Format::clockNumber(event.time);
    case Qt::DisplayRole:
    case TextRole: return textOf(line);
    case ColorRole: return session()->taskColor(event.task);
    case TaskIdRole: return int(event.task);
    case TaskNameRole: return session()->taskName(event.task);
    case IsErrorRole: return isPanic || Stream(event.detail) == Stream::Error;
    case IsPanicRole: return isPanic;
    case LineRole:
        return event.span.isEmpty() ? 0 : session()->runningAnalysis().source.lineColumn(event.span.begin).line;
    case EventIndexRole: return int(line.firstEvent());
    default: return {};
    }
}

QString ConsoleModel::textOf(const Line &line) const
{
    QByteArray bytes;
    for (const Piece &piece : line.pieces) {
        if (piece.event >= m_cursor)
            break;
        bytes += session()->log().line(session()->log().at(piece.event).arg).mid(piece.offset, piece.length);
    }
    return QString::fromUtf8(bytes);
}

QString ConsoleModel::allText() const
{
    QStringList texts;
    texts.reserve(m_visible);
    for (qsizetype i = 0; i < m_visible; ++i)
        texts.append(textOf(m_lines[size_t(i)]));
    return texts.join(QLatin1Char('\n'));
}

void ConsoleModel::addPiece(const Piece &piece, Stream stream, bool endsLine)
{
    qsizetype &open = m_open[size_t(stream)];
    if (open < 0) {
        open = qsizetype(m_lines.size());
        m_lines.push_back({{piece}});
    } else if (piece.length > 0) {
        Line &line = m_lines[size_t(open)];
        line.pieces.append(piece);
        if (line.pieces.size() == 2)
            m_pieced[size_t(stream)].push_back(open);
    }
    if (endsLine)
        open = -1;
}

void ConsoleModel::readNew()
{
    if (!session())
        return;
    const EventLog &log = session()->log();
    const std::vector<qsizetype> &printed = session()->timeline().printed();
    for (; size_t(m_read) < printed.size(); ++m_read) {
        const qsizetype index = printed[size_t(m_read)];
        const Event &event = log.at(index);
        const bool isPanic = event.kind == EventKind::Panicked;
        const Stream stream = isPanic ? Stream::Error : Stream(event.detail);
        if (isPanic)
            m_open[size_t(stream)] = -1; // a line of its own
        const QByteArray &bytes = log.line(event.arg);
        qsizetype begin = 0;
        for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', begin)) {
            addPiece({index, int(begin), int(end - begin)}, stream, true);
            begin = end + 1;
        }
        if (begin < bytes.size())
            addPiece({index, int(begin), int(bytes.size() - begin)}, stream, isPanic);
    }
}

qsizetype ConsoleModel::visibleAt(qsizetype cursor) const
{
    return std::partition_point(m_lines.cbegin(), m_lines.cend(),
                                [cursor](const Line &line) { return line.firstEvent() < cursor; })
         - m_lines.cbegin();
}

void ConsoleModel::rebuild()
{
    beginResetModel();
    m_lines.clear();
    m_open = {-1, -1};
    m_pieced = {};
    m_read = 0;
    readNew();
    m_cursor = cursor();
    m_visible = visibleAt(m_cursor);
    endResetModel();
}

void ConsoleModel::runGrown()
{
    readNew(); // all of it lies behind the playhead
}

void ConsoleModel::playheadMoved()
{
    readNew();
    const qsizetype before = std::exchange(m_cursor, cursor());
    const qsizetype visible = visibleAt(m_cursor);
    const qsizetype kept = qMin(visible, m_visible);
    if (visible > m_visible) {
        beginInsertRows({}, int(m_visible), int(visible) - 1);
        m_visible = visible;
        endInsertRows();
    } else if (visible < m_visible) {
        beginRemoveRows({}, int(visible), int(m_visible) - 1);
        m_visible = visible;
        endRemoveRows();
    }

    // Of the rows shown before and now, only the one that was being written at the earlier cursor can differ.
    const qsizetype earlier = qMin(before, m_cursor);
    for (const std::vector<qsizetype> &pieced : m_pieced) {
        const auto open = std::partition_point(
            pieced.cbegin(), pieced.cend(), [&](qsizetype row) { return m_lines[size_t(row)].lastEvent() < earlier; });
        if (open != pieced.cend() && *open < kept)
            Q_EMIT dataChanged(index(int(*open)), index(int(*open)), {TextRole, Qt::DisplayRole});
    }
}

} // namespace Pollux
