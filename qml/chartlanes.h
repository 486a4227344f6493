// SPDX-License-Identifier: MIT
#pragma once

#include "chartscene.h"

namespace Pollux {

/// The part of buildScene() that fills in the workers' lanes.
void addLanes(ChartScene &scene, ChartTexts &texts, const ChartView &view);

} // namespace Pollux
