// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace Pollux {

/// The candidate that `wanted` is most likely a slip of: at most a third of its letters (and always one) added, left out,
/// changed or swapped with a neighbour; empty if there is none. `wanted` itself is no candidate.
QString similarName(QStringView wanted, const QStringList &candidates);

} // namespace Pollux
