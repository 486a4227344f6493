// SPDX-License-Identifier: MIT
#include "similarname.h"

#include <algorithm>
#include <array>
#include <vector>

namespace Pollux {

namespace {

/// Damerau and Levenshtein's distance, without moves over more than one place.
qsizetype editDistance(QStringView a, QStringView b)
{
    std::array<std::vector<qsizetype>, 3> rows; // of the letters of `a` before the last, up to the last, up to this one
    rows.fill(std::vector<qsizetype>(size_t(b.size()) + 1));
    auto &[beforeLast, last, row] = rows;
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = qsizetype(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        beforeLast.swap(last);
        last.swap(row);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
    }
    return row.back();
}

} // namespace

QString similarName(QStringView wanted, const QStringList &candidates)
{
    qsizetype allowed = std::max<qsizetype>(wanted.size(), 3) / 3;
    QString best;
    for (const QString &candidate : candidates) {
        if (candidate == wanted || std::abs(candidate.size() - wanted.size()) > allowed)
            continue;
        const qsizetype distance = editDistance(wanted, candidate);
        if (distance < allowed || (distance == allowed && best.isEmpty())) {
            allowed = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace Pollux
