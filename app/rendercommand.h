// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"

namespace Pollux {

/// `pollux render`; gives the exit code. Needs a QGuiApplication, whose platform may be offscreen.
int execute(const RenderCommand &command);

} // namespace Pollux
