// SPDX-License-Identifier: MIT
#pragma once

#include "diagnostic.h"
#include "sourcetext.h"
#include "tree.h"
#include "types/typedprogram.h"

#include <memory>

namespace Pollux {

/// A program read and checked: the text, its tree and what is wrong with it. Immutable and shared by
/// everything that looks at one version of the text.
struct Analysis
{
    SourceText source;
    std::shared_ptr<const Tree::Program> program; ///< never null; resolved only when canRun
    std::shared_ptr<const Types::TypedProgram> types; ///< null unless canRun
    Diagnostics diagnostics; ///< in source order
    bool canRun = false; ///< no errors
};

Analysis analyse(const SourceText &source);

} // namespace Pollux
