// SPDX-License-Identifier: MIT
#include "sequentialtime.h"

#include <algorithm>

namespace Pollux {

namespace {

bool isLater(const auto &a, const auto &b) { return a.time > b.time; }

/// sum + slope × time. A few sleeps of a century each are more than 64 bits can hold: it stops at the largest.
Nanoseconds extended(Nanoseconds sum, qint64 slope, Nanoseconds time)
{
    if (slope > 0 && time.count() > (Nanoseconds::max() - sum).count() / slope)
        return Nanoseconds::max();
    return sum + slope * time;
}

} // namespace

SequentialTime::Sleep SequentialTime::beginSleep(qsizetype event, Nanoseconds time, Nanoseconds due)
{
    const auto sleep = Sleep(m_isOver.size());
    m_isOver.push_back(due <= time);
    if (due > time) {
        changeSlope(2 * event + 1, time, 1);
        m_dues.push_back({due, sleep});
        std::push_heap(m_dues.begin(), m_dues.end(), isLater<Due, Due>);
    }
    return sleep;
}

void SequentialTime::endSleep(qsizetype event, Nanoseconds time, Sleep sleep)
{
    if (m_isOver[sleep])
        return;
    m_isOver[sleep] = true;
    changeSlope(2 * event + 1, time, -1);
}

void SequentialTime::settleDues(qsizetype event, Nanoseconds time)
{
    while (!m_dues.empty() && m_dues.front().time <= time) {
        std::pop_heap(m_dues.begin(), m_dues.end(), isLater<Due, Due>);
        const Due due = m_dues.back();
        m_dues.pop_back();
        if (m_isOver[due.sleep])
            continue;
        m_isOver[due.sleep] = true;
        changeSlope(2 * event, due.time, -1);
    }
}

void SequentialTime::changeSlope(qsizetype key, Nanoseconds time, int change)
{
    if (m_knots.empty()) {
        m_knots.push_back({key, time, Nanoseconds(0), change});
        return;
    }
    Knot &last = m_knots.back();
    if (last.key == key && last.time == time) {
        last.slope += change;
        return;
    }
    m_knots.push_back({key, time, extended(last.sum, last.slope, time - last.time), last.slope + change});
}

Nanoseconds SequentialTime::at(qsizetype cursor, Nanoseconds now) const
{
    const auto after = std::partition_point(m_knots.begin(), m_knots.end(), [=](const Knot &knot) {
        return knot.key < 2 * cursor || (knot.key == 2 * cursor && knot.time <= now);
    });
    if (after == m_knots.begin())
        return Nanoseconds(0);
    const Knot &knot = *std::prev(after);
    Nanoseconds sum = extended(knot.sum, knot.slope, now - knot.time);
    if (after == m_knots.end()) {
        // Sleeps that came due since the last record was read are still in the heap and in the slope.
        for (const Due &due : m_dues) {
            if (due.time < now && !m_isOver[due.sleep])
                sum -= now - due.time;
        }
    }
    return sum;
}

} // namespace Pollux
