// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/eventlog.h"

namespace Pollux {

/// Appends `records` or a few more records of a run that never happened but could have: several workers, tasks that
/// wait on random trees of things, often the same tree twice, and are woken, aborted, cancelled, ended at random. Many
/// records share an instant. The same seed gives the same log on every machine.
void writeRandomLog(EventLog &log, quint32 seed, int records);

} // namespace Pollux
