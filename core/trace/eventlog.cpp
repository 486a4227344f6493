// SPDX-License-Identifier: MIT
#include "eventlog.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <memory>
#include <new>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace Pollux {

namespace {

// XXH64 (Yann Collet, xxHash specification 0.1.1, https://github.com/Cyan4973/xxHash) for input that is a multiple of
// 32 bytes: the four lanes take one little-endian word each, so a record is one step and no byte is copied.
class Xxh64
{
public:
    void add(quint64 a, quint64 b, quint64 c, quint64 d)
    {
        m_lanes = {round(m_lanes[0], a), round(m_lanes[1], b), round(m_lanes[2], c), round(m_lanes[3], d)};
        m_length += 32;
    }

    quint64 finish() const
    {
        quint64 hash =
            std::rotl(m_lanes[0], 1) + std::rotl(m_lanes[1], 7) + std::rotl(m_lanes[2], 12) + std::rotl(m_lanes[3], 18);
        for (const quint64 lane : m_lanes)
            hash = (hash ^ round(0, lane)) * prime1 + prime4;
        hash += m_length;
        hash = (hash ^ (hash >> 33)) * prime2;
        hash = (hash ^ (hash >> 29)) * prime3;
        return hash ^ (hash >> 32);
    }

private:
    static constexpr quint64 prime1 = 0x9E3779B185EBCA87;
    static constexpr quint64 prime2 = 0xC2B2AE3D27D4EB4F;
    static constexpr quint64 prime3 = 0x165667B19E3779F9;
    static constexpr quint64 prime4 = 0x85EBCA77C2B2AE63;

    static quint64 round(quint64 lane, quint64 word) { return std::rotl(lane + word * prime2, 31) * prime1; }

    std::array<quint64, 4> m_lanes{prime1 + prime2, prime2, 0, 0 - prime1};
    quint64 m_length = 0;
};

void addEvent(Xxh64 &hash, const Event &event)
{
    hash.add(quint64(event.time.count()), event.arg, quint64(event.task) | quint64(event.span.begin) << 32,
             quint64(event.span.end) | quint64(event.kind) << 32 | quint64(event.detail) << 40
                 | quint64(event.worker) << 48 | quint64(event.depth | event.branch << 4) << 56);
}

void addLine(Xxh64 &hash, const QByteArray &line)
{
    // The length and the first 24 bytes make the first step, 32 bytes each of the others.
    std::array<uchar, 32> step{};
    qToLittleEndian(quint64(line.size()), step.data());
    qsizetype filled = 8;
    qsizetype done = 0;
    do {
        const qsizetype taken = std::min(line.size() - done, qsizetype(step.size()) - filled);
        if (taken > 0)
            std::memcpy(step.data() + filled, line.constData() + done, size_t(taken));
        done += taken;
        hash.add(qFromLittleEndian<quint64>(step.data()), qFromLittleEndian<quint64>(step.data() + 8),
                 qFromLittleEndian<quint64>(step.data() + 16), qFromLittleEndian<quint64>(step.data() + 24));
        step.fill(0);
        filled = 0;
    } while (done < line.size());
}

constexpr size_t hugePage = size_t(2) << 20;

void adviseHugePages([[maybe_unused]] void *begin, [[maybe_unused]] size_t bytes)
{
#ifdef Q_OS_LINUX
    madvise(begin, bytes, MADV_HUGEPAGE); // only advice: where it is refused, small pages do
#endif
}

} // namespace

EventLog::Block EventLog::newBlock(size_t bytes, size_t alignment)
{
    // operator new begins the life of the array in it; append() assigns each element before at() may read it.
    static_assert(std::is_trivially_copyable_v<Event> && std::is_trivially_destructible_v<Event>);
    const auto aligned = std::align_val_t(alignment);
    return Block(static_cast<Event *>(::operator new(bytes, aligned)), {aligned});
}

void EventLog::grow()
{
    // Memory is taken without touching it: a short run, and there is one at every edit, pays for the pages it fills and
    // no more. In a long one those page faults are most of what a record costs, so after 4 MB it asks for huge pages.
    constexpr size_t firstChunks = 8;
    if (m_chunks.size() < firstChunks) {
        m_blocks.push_back(newBlock(chunkSize * sizeof(Event), alignof(Event)));
        m_chunks.push_back(m_blocks.back().get());
    } else {
        constexpr size_t chunksPerBlock = hugePage / (chunkSize * sizeof(Event));
        const size_t used = (m_chunks.size() - firstChunks) % chunksPerBlock;
        if (used == 0) {
            m_blocks.push_back(newBlock(hugePage, hugePage));
            adviseHugePages(m_blocks.back().get(), hugePage);
        }
        m_chunks.push_back(m_blocks.back().get() + used * chunkSize);
    }
    m_next = m_chunks.back();
    m_chunkEnd = m_next + chunkSize;
}

quint64 EventLog::addLine(QByteArray utf8)
{
    m_lines.append(std::move(utf8));
    return quint64(m_lines.size() - 1);
}

qsizetype EventLog::countUntil(Nanoseconds time) const
{
    qsizetype low = 0;
    qsizetype high = m_size;
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (at(middle).time <= time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

QByteArray EventLog::hash() const
{
    Xxh64 hash;
    hash.add(quint64(m_size), quint64(m_lines.size()), 0, 0);
    for (qsizetype i = 0; i < m_size; ++i)
        addEvent(hash, at(i));
    for (const QByteArray &line : m_lines)
        Pollux::addLine(hash, line);
    return QByteArray::number(hash.finish(), 16).rightJustified(16, '0');
}

} // namespace Pollux
