// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/sourcetext.h"
#include "core/trace/eventlog.h"

namespace Pollux {

/// Why a run that is over stopped, in plain words: "main panicked at 1.000 s: no money". Empty when it ended well.
QString runNotice(const EventLog &log, const SourceText &source);

} // namespace Pollux
