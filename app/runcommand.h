// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"

namespace Pollux {

/// `pollux run`; gives the exit code. Needs a QCoreApplication, whose event loop the real clock runs on.
int execute(const RunCommand &command);

} // namespace Pollux
