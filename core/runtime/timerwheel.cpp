// SPDX-License-Identifier: MIT
#include "timerwheel.h"

#include <bit>

namespace Pollux::Engine {

namespace {

constexpr int bitsPerLevel = 6;
constexpr quint64 slotMask = 63;
constexpr quint64 longest = (quint64(1) << 36) - 1; // about 2.2 years: farther timers wait in the last level

constexpr quint64 slotRange(int level)
{
    return quint64(1) << (level * bitsPerLevel);
}

int slotFor(quint64 when, int level)
{
    return int((when >> (level * bitsPerLevel)) & slotMask);
}

int levelFor(quint64 elapsed, quint64 when)
{
    const quint64 masked = qMin((elapsed ^ when) | slotMask, longest - 1);
    return (63 - std::countl_zero(masked)) / bitsPerLevel;
}

} // namespace

void TimerEntry::List::pushFront(TimerEntry *entry)
{
    entry->m_slot = this;
    entry->m_previous = nullptr;
    entry->m_next = front;
    if (front)
        front->m_previous = entry;
    else
        back = entry;
    front = entry;
}

TimerEntry *TimerEntry::List::popBack()
{
    TimerEntry *entry = back;
    if (entry)
        remove(entry);
    return entry;
}

void TimerEntry::List::remove(TimerEntry *entry)
{
    (entry->m_previous ? entry->m_previous->m_next : front) = entry->m_next;
    (entry->m_next ? entry->m_next->m_previous : back) = entry->m_previous;
    entry->m_next = entry->m_previous = nullptr;
    entry->m_slot = nullptr;
}

TimerWheel::TimerWheel()
{
    for (int level = 0; level < levelCount; ++level) {
        for (int slot = 0; slot < slotCount; ++slot) {
            m_levels[size_t(level)].slots[size_t(slot)].level = level;
            m_levels[size_t(level)].slots[size_t(slot)].slot = slot;
        }
    }
}

bool TimerWheel::insert(TimerEntry &entry, quint64 when)
{
    entry.m_when = when;
    if (when <= m_elapsed)
        return false;
    add(entry, m_elapsed);
    return true;
}

bool TimerWheel::extend(TimerEntry &entry, quint64 when)
{
    if (!entry.m_slot || entry.m_slot == &m_pending || when < entry.m_when)
        return false;
    entry.m_when = when;
    return true;
}

void TimerWheel::add(TimerEntry &entry, quint64 elapsed)
{
    const int level = levelFor(elapsed, entry.m_when);
    const int slot = slotFor(entry.m_when, level);
    m_levels[size_t(level)].slots[size_t(slot)].pushFront(&entry);
    m_levels[size_t(level)].occupied |= quint64(1) << slot;
}

void TimerWheel::remove(TimerEntry &entry)
{
    TimerEntry::List *list = entry.m_slot;
    if (!list)
        return;
    list->remove(&entry);
    if (list->level >= 0 && !list->front)
        m_levels[size_t(list->level)].occupied &= ~(quint64(1) << list->slot);
}

std::optional<TimerWheel::Expiration> TimerWheel::next() const
{
    if (m_pending.front)
        return Expiration{-1, 0, m_elapsed};
    for (int level = 0; level < levelCount; ++level) {
        const quint64 occupied = m_levels[size_t(level)].occupied;
        if (!occupied)
            continue;
        const quint64 range = slotRange(level);
        const int nowSlot = int((m_elapsed / range) & slotMask);
        const int slot = (std::countr_zero(std::rotr(occupied, nowSlot)) + nowSlot) & int(slotMask);
        const quint64 levelRange = range * slotCount;
        quint64 deadline = (m_elapsed & ~(levelRange - 1)) + quint64(slot) * range;
        if (deadline <= m_elapsed)
            deadline += levelRange; // the last level goes round
        return Expiration{level, slot, deadline};
    }
    return std::nullopt;
}

std::optional<quint64> TimerWheel::nextExpiration() const
{
    const auto expiration = next();
    return expiration ? std::optional(expiration->deadline) : std::nullopt;
}

void TimerWheel::process(const Expiration &expiration)
{
    auto &level = m_levels[size_t(expiration.level)];
    auto &slot = level.slots[size_t(expiration.slot)];
    level.occupied &= ~(quint64(1) << expiration.slot);
    TimerEntry *last = slot.front; // what is put back into this very slot must wait for the next round
    while (TimerEntry *entry = slot.popBack()) {
        if (entry->m_when <= expiration.deadline)
            m_pending.pushFront(entry);
        else
            add(*entry, expiration.deadline);
        if (entry == last)
            break;
    }
}

TimerEntry *TimerWheel::poll(quint64 now)
{
    while (!m_pending.back) {
        const auto expiration = next();
        if (!expiration || expiration->deadline > now) {
            m_elapsed = qMax(m_elapsed, now);
            return nullptr;
        }
        process(*expiration);
        m_elapsed = qMax(m_elapsed, expiration->deadline);
    }
    return m_pending.popBack();
}

} // namespace Pollux::Engine
