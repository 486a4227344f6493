// SPDX-License-Identifier: MIT
#pragma once

// The names that an exported log, a test and a message use for the values of event.h: snake_case, the same in every
// version. They are not for the window, which says things in the user's language. A value outside its enumeration is
// "unknown".

#include "event.h"

#include <QLatin1StringView>

namespace Pollux {

QLatin1StringView nameOf(EventKind kind);
QLatin1StringView nameOf(PollOutcome outcome);
QLatin1StringView nameOf(WakeCause cause);
QLatin1StringView nameOf(WaitKind kind);
QLatin1StringView nameOf(SpawnKind kind);
QLatin1StringView nameOf(ResourceKind kind);
QLatin1StringView nameOf(ResourceChange change);
QLatin1StringView nameOf(Stream stream);
QLatin1StringView nameOf(CancelCause cause);
QLatin1StringView nameOf(RunOutcome outcome);

} // namespace Pollux
