// SPDX-License-Identifier: MIT
#pragma once

#include "diagnostic.h"
#include "tree.h"

namespace Pollux {

/// Gives every name its meaning: locals their slots, calls their function or builtin, async blocks their
/// captures; checks arity, `.await` in async only, break inside a loop, and that there is one usable `main`.
/// Fills in the parts of the tree marked "set by the resolver". Call it on a program that parsed without errors.
Diagnostics resolve(Tree::Program &program);

} // namespace Pollux
