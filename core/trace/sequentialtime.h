// SPDX-License-Identifier: MIT
#pragma once

// How long the sleeps and blocks of all tasks are, added up, at any cursor and time of a run that is still growing.
//
// The sum is a broken line over time: its slope is the number of sleeps and blocks under way. The slope changes at a
// record (a sleep is first seen, is no longer listed, a block begins or ends) or between two records, when a sleep is
// due but its task is not polled at once. One knot is kept for each change, so a question is a binary search. Dues lie
// ahead of what has been read, so they wait in a heap and become knots when the first record at or after them is read.

#include "event.h"

#include <vector>

namespace Pollux {

class SequentialTime
{
public:
    using Sleep = quint32; ///< names a sleep under way

    /// Before anything of record `event`: turns the sleeps that are due by then into knots.
    void advance(qsizetype event, Nanoseconds time)
    {
        if (!m_dues.empty() && m_dues.front().time <= time)
            settleDues(event, time);
    }

    /// The calls for one record come after its advance().
    Sleep beginSleep(qsizetype event, Nanoseconds time, Nanoseconds due);
    void endSleep(qsizetype event, Nanoseconds time, Sleep sleep);
    void beginBlock(qsizetype event, Nanoseconds time) { changeSlope(2 * event + 1, time, 1); }
    void endBlock(qsizetype event, Nanoseconds time) { changeSlope(2 * event + 1, time, -1); }

    /// The sum after the first `cursor` records, at `now`, which lies between the last of them and the one that
    /// follows. O(log n); beyond the last record that was read: also O(sleeps under way).
    Nanoseconds at(qsizetype cursor, Nanoseconds now) const;

private:
    struct Knot
    {
        qsizetype key = 0; ///< 2e: between the records e-1 and e; 2e+1: at record e
        Nanoseconds time{0};
        Nanoseconds sum{0};
        qint64 slope = 0; ///< from here on
    };
    struct Due
    {
        Nanoseconds time{0};
        Sleep sleep = 0;
    };

    void settleDues(qsizetype event, Nanoseconds time);
    void changeSlope(qsizetype key, Nanoseconds time, int change);

    std::vector<Knot> m_knots; ///< by key, then time
    std::vector<Due> m_dues; ///< a heap, the earliest in front; may hold sleeps that are over already
    std::vector<bool> m_isOver; ///< by Sleep: counts no more
};

} // namespace Pollux
