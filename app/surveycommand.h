// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"

namespace Pollux {

/// `pollux run --seeds N`: lists what came out of N runs. Gives the exit code.
int executeSurvey(const RunCommand &command);

} // namespace Pollux
