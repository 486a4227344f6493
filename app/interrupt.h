// SPDX-License-Identifier: MIT
#pragma once

namespace Pollux {

/// From here on Ctrl-C only sets a flag, once: a second one ends the process. Writing to a pipe that nobody reads
/// gives an error and ends nothing.
void catchInterrupts();
bool isInterrupted();

} // namespace Pollux
