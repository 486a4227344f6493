// SPDX-License-Identifier: MIT
#pragma once

// What the parser reads and Pollux cannot run yet. Each construct is one line in notyet.cpp: whoever makes it run
// deletes that line.

#include "diagnostic.h"
#include "tree.h"

namespace Pollux {

/// In the order of the source. A program for which this is not empty must not be resolved or compiled.
Diagnostics notRunYet(const Tree::Program &program);

} // namespace Pollux
