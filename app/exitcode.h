// SPDX-License-Identifier: MIT
#pragma once

namespace Pollux::ExitCode {

// Besides the program's own and 101, which `run` passes on.
constexpr int done = 0;
constexpr int usage = 1; ///< the arguments are wrong
constexpr int refused = 2; ///< the program was refused or stopped by Pollux, or a file cannot be read or written
constexpr int interrupted = 130; ///< Ctrl-C, as shells count it

} // namespace Pollux::ExitCode
