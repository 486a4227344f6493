// SPDX-License-Identifier: MIT
#pragma once

#include "charttexts.h"

#include <QString>

#include <optional>

namespace Pollux {

struct ChartExportOptions
{
    int width = 1200; ///< of the picture in pixels (of a PDF's page: at 96 to the inch); 320 to 10,000
    std::optional<Nanoseconds> at; ///< the moment that is shown; none: the end of the run
    bool isDark = false;
    bool showFuture = false; ///< also what comes behind `at`, dashed
    bool showArrows = true;
    bool showWorkers = true;
    QString title; ///< above the chart: the program's name
};

/// How many rows a picture has at most: with more it would be no picture of anything.
constexpr int mostExportedRows = 1500; // at their lowest they fill 27,000 of the 32,767 pixels that a picture can be high

/// Paints the whole run, every row and every worker, as SVG, PNG or PDF: by the file's suffix. The height follows from
/// the number of rows, which get lower when there are many. The same run and options give the same bytes.
/// The file is there in full or, on an error, as it was. Needs a QGuiApplication (any platform, also offscreen).
/// Returns what is wrong in one sentence for the user; nothing when the file is written.
[[nodiscard]] std::optional<QString> exportChart(const ChartSource &source, const ChartExportOptions &options,
                                                 const QString &path);

} // namespace Pollux
