// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>

namespace Pollux::Engine {

/// One timer, linked into the wheel while it is pending. Not movable while linked.
class TimerEntry
{
public:
    TimerEntry() = default;
    TimerEntry(const TimerEntry &) = delete;
    TimerEntry &operator=(const TimerEntry &) = delete;

    bool isLinked() const { return m_slot != nullptr; }
    quint64 when() const { return m_when; } ///< tick (ms) it fires at

private:
    friend class TimerWheel;
    struct List
    {
        TimerEntry *front = nullptr;
        TimerEntry *back = nullptr;
        int level = -1; ///< -1: the list of those that fire now
        int slot = 0;

        void pushFront(TimerEntry *entry);
        TimerEntry *popBack();
        void remove(TimerEntry *entry);
    };

    quint64 m_when = 0;
    List *m_slot = nullptr;
    TimerEntry *m_next = nullptr;
    TimerEntry *m_previous = nullptr;
};

/// Tokio's timer wheel (runtime/time/wheel): six levels of 64 slots, a tick is 1 ms, level n's slot spans 64^n ticks.
/// Timers of one deadline fire in the order they were inserted. Insert, remove and fire are O(1) but for at most five moves
/// down the levels in a timer's life.
class TimerWheel
{
public:
    TimerWheel();
    TimerWheel(const TimerWheel &) = delete;
    TimerWheel &operator=(const TimerWheel &) = delete;

    quint64 elapsed() const { return m_elapsed; }

    /// False, and not inserted, when the tick has already passed: the timer fires at once.
    bool insert(TimerEntry &entry, quint64 when);
    /// Lets a linked one fire later than it was to, in its turn after those already set for then. False, and nothing
    /// done, when it is not linked, fires now, or would fire earlier.
    bool extend(TimerEntry &entry, quint64 when);
    void remove(TimerEntry &entry); ///< one that is not linked is left alone

    /// The tick at which there is something to do; for a far timer that may be before it fires.
    std::optional<quint64> nextExpiration() const;
    /// The next timer that fires at or before `now`, unlinked; null when there is none, and elapsed() is then `now`.
    TimerEntry *poll(quint64 now);

private:
    static constexpr int levelCount = 6;
    static constexpr int slotCount = 64;

    struct Expiration
    {
        int level = 0;
        int slot = 0;
        quint64 deadline = 0;
    };
    struct Level
    {
        quint64 occupied = 0;
        std::array<TimerEntry::List, slotCount> slots;
    };

    void add(TimerEntry &entry, quint64 elapsed);
    std::optional<Expiration> next() const;
    void process(const Expiration &expiration);

    quint64 m_elapsed = 0;
    std::array<Level, levelCount> m_levels;
    TimerEntry::List m_pending;
};

} // namespace Pollux::Engine
