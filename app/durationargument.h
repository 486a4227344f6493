// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/event.h"

#include <QStringView>

#include <optional>

namespace Pollux {

/// A time as an option takes it: digits, perhaps a point and more digits, and a unit (ns, us, µs, ms, s, min, h).
/// Nothing for anything else, for what is finer than a nanosecond and for what 63 bits of them cannot hold.
std::optional<Nanoseconds> parseDuration(QStringView text);

/// "2.42 s", for messages.
QString durationText(Nanoseconds time);

} // namespace Pollux
