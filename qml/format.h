// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/event.h"

#include <QString>

/// How times and counts are written, everywhere in the window. Numbers are written in the "C" locale, as the source
/// writes them.
namespace Pollux::Format {

QString clock(Nanoseconds time); ///< "2.420 s": of an instant; milliseconds always, cut off and never rounded up
QString clockNumber(Nanoseconds time); ///< "2.420"
QString total(Nanoseconds time); ///< "3.00 s", "800 ms", "0 s": of a length, three digits or so
QString left(Nanoseconds time); ///< "0.58 s": of a countdown; rounded up, so that it is zero only when it is over
QString count(qint64 n, const QString &one, const QString &many); ///< "1 poll", "7 polls", "12,000 polls"
QString number(qint64 n); ///< "5,000,000"

/// What a task waits on, in a word or two: "a permit", "its turn at a lock". For the kinds that name a resource or branches.
QString waitName(WaitKind kind);

/// A time in seconds as QML counts, to the nearest nanosecond; not finite, negative or too large: clamped.
Nanoseconds fromSeconds(double seconds);
constexpr double toSeconds(Nanoseconds time) { return double(time.count()) / 1e9; }

} // namespace Pollux::Format
