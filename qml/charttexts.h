// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/outline.h"
#include "core/language/sourcetext.h"
#include "core/trace/timeline.h"

#include <QColor>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace Pollux {

/// What a chart is drawn from. All pointers must outlive whoever is given it; none may be null but `source` and
/// `outline`, without which labels say less. `name` and `color` may be empty: then the defaults below are used.
struct ChartSource
{
    const EventLog *log = nullptr;
    const Timeline *timeline = nullptr;
    const Outline *outline = nullptr;
    const SourceText *source = nullptr;
    std::function<QString(TaskId)> name;
    std::function<QColor(TaskId)> color;
    int workerCount = 0; ///< of the runtime, so that a worker that never had anything to do has a lane too; 0: not known
};

/// One lane of the chart's section of workers.
struct LaneSource
{
    WorkerId worker = WorkerId::None;
    int index = -1; ///< into Timeline::workers(); -1: it has polled nothing
};

/// Main's own thread first where there is one, then the workers by id.
std::vector<LaneSource> lanesOf(const ChartSource &source);

/// "upload_service", and "worker 3" for the third task of one spawn call that made several.
QString defaultTaskName(const ChartSource &source, TaskId task);
/// DESIGN.md's palette, by the order of spawning; main has its own.
QColor defaultTaskColor(TaskId task);

/// A sleep as the log tells it.
struct SleepFacts
{
    Nanoseconds begin{0}; ///< when it was first waited for
    Nanoseconds deadline{0};
    SourceSpan span; ///< of its await
    Nanoseconds length() const { return deadline - begin; }
};

/// The words in and beside the bars, each from the source's text or the log. Keeps what it has worked out, so one of
/// these belongs to one run; reset() when the log is another one.
class ChartTexts
{
public:
    explicit ChartTexts(ChartSource source = {});

    const ChartSource &source() const { return m_source; }
    QString nameOf(TaskId task) const;
    QColor colorOf(TaskId task) const;

    /// The record that says what a waiting span is about: its first WaitingOn that is no call of an async function
    /// (the last one, if all are calls); for a running span its BlockBegin. -1: none.
    qsizetype reasonOf(const StateSpan &span) const;
    /// "sleep 2 s", "join!(upload, payment)", "waiting for upload_service", "yield_now", "compute 800 ms",
    /// "queued"; empty for a poll that only runs.
    QString labelOf(TaskId task, const StateSpan &span);
    /// The sleep that the span waits for, when it waits for exactly one and that is a sleep(...).await.
    std::optional<SleepFacts> sleepOf(TaskId task, const StateSpan &span) const;
    /// True when the sleep's length stands in the source as a number, so that it can be changed by hand.
    bool isAdjustable(const SleepFacts &sleep) const;

    /// "sleeping · 0.58 s left", "waiting on join!", "completed, never joined", ...
    QString stateOf(TaskId task, qsizetype cursor, Nanoseconds now);

    /// The line, from 1, on which a span of the source begins; 0 without a source or for an empty span.
    int lineOf(SourceSpan span) const;
    /// The span's text on one line, cut at `maximum` characters with "…".
    QString sourceLine(SourceSpan span, int maximum = 80) const;

private:
    QString sleepLabel(TaskId task, const StateSpan &span) const;
    QString endingOf(const TaskRow &row, qsizetype cursor) const;

    ChartSource m_source;
    QHash<qsizetype, QString> m_labels; ///< by the span's reason record
};

} // namespace Pollux
