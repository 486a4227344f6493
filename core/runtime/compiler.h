// SPDX-License-Identifier: MIT
#pragma once

#include "code.h"

namespace Pollux::Engine {

/// Lowers a program that can run. Cannot fail: what cannot be run was refused by the resolver.
std::shared_ptr<const ProgramCode> compile(const Analysis &analysis);

} // namespace Pollux::Engine
