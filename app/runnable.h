// SPDX-License-Identifier: MIT
#pragma once

#include "core/runtime/simulation.h"
#include "standardstreams.h"

#include <variant>

namespace Pollux {

/// Reads and checks a program that is to be run with these options. What is wrong goes to stderr: warnings in one line
/// each, errors in full. Gives the program, or the exit code if it cannot run.
std::variant<Analysis, int> prepareRun(const QString &file, const RunOptions &options, StandardStreams &streams);

} // namespace Pollux
