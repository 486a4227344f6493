// SPDX-License-Identifier: MIT
#pragma once

class QString;

namespace Pollux {

QString programHelp();
QString runHelp();
QString checkHelp();
QString renderHelp();

} // namespace Pollux
