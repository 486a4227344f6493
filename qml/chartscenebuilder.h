// SPDX-License-Identifier: MIT
#pragma once

// How buildScene() works inside: chartscene.cpp makes the rows, chartlinks.cpp the lines between them.

#include "chartscene.h"

#include <algorithm>
#include <cmath>

namespace Pollux {

struct SceneBuilder
{
    ChartTexts &texts;
    const ChartView &view;
    ChartScene &scene;
    const Timeline &timeline = *texts.source().timeline;
    const double left = scene.axis.left;
    const double right = scene.axis.right();

    double x(Nanoseconds time) const { return std::round(pixelAt(scene.axis, time.count())); }
    Nanoseconds timeOf(double pixel) const { return Nanoseconds(timeAt(scene.axis, pixel)); }
    bool isPast(qsizetype event) const { return event != StateSpan::noEvent && event < view.cursor; }
    Nanoseconds endOf(const StateSpan &span) const
    {
        return span.isOpen() ? std::max(timeline.endTime(), span.start) : span.end;
    }

    void addRow(int row);
    void addSpans(ChartRow &row, const TaskRow &task);
    void addSpan(ChartRow &row, const TaskRow &task, int span, Nanoseconds begin, Nanoseconds end, bool isFuture);
    bool isSameWait(const StateSpan &a, const StateSpan &b) const;
    void addLabel(ChartBar &bar, const TaskRow &task, const QRectF &band);
    int addMerged(ChartRow &row, const TaskRow &task, int first, int last, bool isFuture);
    void addPolls(ChartRow &row, const TaskRow &task);
    void addEnd(ChartRow &row, const TaskRow &task);
    void addSpawnLine(int row);
    void addArrows();
    void addArrow(int wake);
    void addDrag();
};

} // namespace Pollux
