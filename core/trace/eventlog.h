// SPDX-License-Identifier: MIT
#pragma once

#include "event.h"

#include <QByteArray>
#include <QByteArrayList>

#include <memory>
#include <vector>

class QIODevice;

namespace Pollux {

/// The append-only record of one run. Everything that is drawn, listed or counted is derived from it.
/// Records never move or change once appended; references into it stay valid while it lives.
class EventLog
{
public:
    EventLog() = default;
    EventLog(const EventLog &) = delete;
    EventLog &operator=(const EventLog &) = delete;

    void append(const Event &event)
    {
        if (m_size % chunkSize == 0)
            grow();
        m_chunks[m_size / chunkSize][m_size % chunkSize] = event;
        ++m_size;
    }

    /// Keeps a printed line or a panic's message; the index is an event's arg.
    quint64 addLine(QByteArray utf8);
    const QByteArray &line(quint64 index) const { return m_lines.at(qsizetype(index)); }

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    const Event &at(qsizetype index) const { return m_chunks[size_t(index) / chunkSize][size_t(index) % chunkSize]; }
    const Event &last() const { return at(m_size - 1); }
    Nanoseconds endTime() const { return isEmpty() ? Nanoseconds(0) : last().time; }

    /// How many records have a time of at most `time`: the cursor that shows the state at that time.
    qsizetype countUntil(Nanoseconds time) const;

    /// A hash of every record and line, the same on every machine and compiler. 16 hex digits.
    QByteArray hash() const;

private:
    static constexpr size_t chunkSize = 16384;
    void grow();

    std::vector<std::unique_ptr<Event[]>> m_chunks;
    QByteArrayList m_lines;
    qsizetype m_size = 0;
};

/// Writes the log as JSON lines, one object a record with named kinds and causes, times in ns.
/// False when the device refuses a write; the device's errorString() says why.
bool writeJsonLines(const EventLog &log, QIODevice &device);

} // namespace Pollux
