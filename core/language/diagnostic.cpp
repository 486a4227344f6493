// SPDX-License-Identifier: MIT
#include "diagnostic.h"

#include <algorithm>

namespace Pollux {

bool hasErrors(const Diagnostics &diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic &d) { return d.severity == Severity::Error; });
}

} // namespace Pollux
