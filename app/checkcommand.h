// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"

namespace Pollux {

/// `pollux check`; gives the exit code.
int execute(const CheckCommand &command);

} // namespace Pollux
