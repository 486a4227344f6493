// SPDX-License-Identifier: MIT
#pragma once

#include "event.h"

#include <QByteArray>
#include <QByteArrayList>

#include <memory>
#include <new>
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
        if (m_next == m_chunkEnd)
            grow();
        *m_next++ = event;
        ++m_size;
    }

    /// Keeps a printed line or a panic's message; the index is an event's arg.
    quint64 addLine(QByteArray utf8);
    const QByteArray &line(quint64 index) const { return m_lines.at(qsizetype(index)); }
    qsizetype lineCount() const { return m_lines.size(); }

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    const Event &at(qsizetype index) const
    {
        Q_ASSERT(index >= 0 && index < m_size);
        return m_chunks[size_t(index) / chunkSize][size_t(index) % chunkSize];
    }
    const Event &last() const { return at(m_size - 1); }
    Nanoseconds endTime() const { return isEmpty() ? Nanoseconds(0) : last().time; }

    /// How many records have a time of at most `time`: the cursor that shows the state at that time.
    qsizetype countUntil(Nanoseconds time) const;

    /// A hash of every record and line, the same on every machine and compiler. 16 hex digits. Reads the whole log.
    /// It is XXH64 over these little-endian bytes: the number of records and of lines and two zeros (u64 each); each
    /// record as time, arg, task, span.begin, span.end (u64 u64 u32 u32 u32), kind, detail, worker (u8 each), depth and
    /// branch (in the low and the high half of one u8); each line as its length (u64), its bytes, and zeros up to a
    /// multiple of 32.
    QByteArray hash() const;

private:
    static constexpr size_t chunkSize = 16384;
    struct FreeBlock
    {
        std::align_val_t alignment;
        void operator()(Event *block) const { ::operator delete(block, alignment); }
    };
    using Block = std::unique_ptr<Event, FreeBlock>;
    static Block newBlock(size_t bytes, size_t alignment);
    void grow();

    std::vector<Block> m_blocks; ///< of one chunk, later of several: see grow()
    std::vector<Event *> m_chunks; ///< in the blocks
    Event *m_next = nullptr;
    Event *m_chunkEnd = nullptr;
    QByteArrayList m_lines;
    qsizetype m_size = 0;
};

/// Writes the log as JSON lines, one object a record with named kinds and causes (eventnames.h), times in ns.
/// False when the device refuses a write; the device's errorString() says why. The fields: jsonlines.cpp.
bool writeJsonLines(const EventLog &log, QIODevice &device);

} // namespace Pollux
