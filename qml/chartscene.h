// SPDX-License-Identifier: MIT
#pragma once

// What a chart shows at one moment, as data: every bar, mark, line and word with its place in pixels. Made from the
// timeline by buildScene() (what is visible and nothing more), painted by paintScene(), compared by dirtyRects(),
// searched by hitTest(): so what is painted and what can be hit have one geometry.
//
// What is too small to see is put together: spans narrower than a pixel become bars of whole pixel columns in the
// state that took most of their time, polls in one pixel become one mark with a count. How a task ended is a mark of
// its own and is never put together with anything: a panic or a cancellation is visible at every zoom.

#include "chartgeometry.h"
#include "charttexts.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace Pollux {

struct ChartBar
{
    QRectF rect; ///< cut to the plot
    TaskState state = TaskState::Waiting; ///< Running, Waiting or Queued
    bool isFuture = false; ///< behind the playhead: dashed, not filled
    bool isMerged = false; ///< stands for several spans
    bool isHighlighted = false; ///< its line of source is hovered
    bool beginsInView = true; ///< false: cut by the view or by the playhead
    bool endsInView = true;
    bool isCutLeft = false; ///< goes on beyond the view
    bool isCutRight = false;
    QString label; ///< in full; empty when the bar is too narrow for words
    QRectF labelRect; ///< what the label may use; the painter shortens it with …
    int span = -1; ///< index of the first span that it shows
    int lastSpan = -1; ///< waits for one thing that polls have only interrupted are one bar
    qsizetype event = StateSpan::noEvent; ///< the record that began it

    friend bool operator==(const ChartBar &, const ChartBar &) = default;
};

struct PollMark
{
    QRectF rect;
    bool isFuture = false;
    int count = 1; ///< polls that it stands for
    int poll = -1; ///< index of the first
    qsizetype event = StateSpan::noEvent;

    friend bool operator==(const PollMark &, const PollMark &) = default;
};

/// How a task ended: a check, a cross on a cut end, or a red end with a mark.
struct EndMark
{
    QRectF rect; ///< of the sign, beside the end
    double x = 0; ///< where the task ended
    TaskState ending = TaskState::Completed;
    bool isFuture = false;
    qsizetype event = StateSpan::noEvent;

    friend bool operator==(const EndMark &, const EndMark &) = default;
};

struct ChartRow
{
    int row = 0;
    TaskId task = TaskId::Main;
    QRectF rect; ///< of the row over the whole width; may stick out of the rows' area
    QRectF bars; ///< the band of its bars
    QString name;
    QString state;
    TaskState standing = TaskState::Waiting; ///< colours the state's words when it is Cancelled or Panicked
    QColor color;
    bool isSpawned = true;
    bool isHovered = false;
    bool isSelected = false;
    std::vector<ChartBar> spans;
    std::vector<PollMark> polls;
    std::vector<EndMark> ends; ///< none or one
};

/// From the spawner's row down to the spawned one's: an elbow left of the spawn's time.
struct SpawnLine
{
    double x = 0;
    double yFrom = 0; ///< middle of the parent's bar, or the edge of the rows' area it comes from
    double yTo = 0;
    double xTo = 0; ///< where it meets the child's bar
    QColor color;
    bool isFuture = false;
    TaskId parent = TaskId::Main;
    TaskId child = TaskId::Main;
    qsizetype event = StateSpan::noEvent;

    friend bool operator==(const SpawnLine &, const SpawnLine &) = default;
};

struct WakeArrow
{
    double x = 0;
    double yFrom = 0; ///< the edge of the waker's bar
    double yTo = 0; ///< the edge of the woken one's: the head is here
    bool hasHead = true; ///< false: the woken row is not in view
    QColor color;
    bool isFuture = false;
    int wake = -1; ///< index into Timeline::wakes()
    qsizetype event = StateSpan::noEvent;

    friend bool operator==(const WakeArrow &, const WakeArrow &) = default;
};

struct LaneBlock
{
    QRectF rect;
    TaskId task = TaskId::None;
    QColor color;
    bool isFuture = false;
    int count = 1;
    QString label;
    qsizetype event = StateSpan::noEvent;

    friend bool operator==(const LaneBlock &, const LaneBlock &) = default;
};

struct ChartLane
{
    QRectF rect; ///< the part of the lane up to the playhead
    QRectF labelRect;
    QString name;
    QString busy; ///< "busy 34 %"
    QRectF idleRect; ///< where the idle text stands; empty: nowhere
    QString idleText;
    std::vector<LaneBlock> blocks;
};

/// A sleep whose edge is being dragged.
struct DurationPreview
{
    QRectF rect;
    QString label;

    friend bool operator==(const DurationPreview &, const DurationPreview &) = default;
};

struct ChartScene
{
    ChartLayout layout;
    TimeAxis axis;
    std::vector<AxisTick> ticks;
    std::vector<ChartRow> rows;
    std::vector<SpawnLine> spawnLines;
    std::vector<WakeArrow> arrows;
    std::vector<ChartLane> lanes;
    std::optional<DurationPreview> preview;
    qsizetype cursor = 0;
    double playheadX = 0;
    bool isPlayheadInView = false;
    QString playheadText;
    QRectF flagRect; ///< of the playhead's flag on the axis
};

/// Which moment, and what of it.
struct ChartView
{
    TimeAxis axis;
    ChartLayout layout; ///< rowCount and laneCount are filled in by buildScene()
    qsizetype cursor = 0;
    Nanoseconds now{0};
    bool showFuture = false;
    bool showArrows = true;
    bool showWorkers = true;
    TaskId hoveredTask = TaskId::None;
    TaskId selectedTask = TaskId::None;
    int hoveredLine = 0;
    /// While an edge is dragged: the span (of which task) and its new end.
    struct Drag
    {
        TaskId task = TaskId::Main;
        int span = -1;
        Nanoseconds begin{0};
        Nanoseconds end{0};
    };
    std::optional<Drag> drag;
};

/// The rows that there are at the view's moment: all tasks with showFuture, else those spawned so far; main always.
int rowCountOf(const ChartSource &source, const ChartView &view);
int laneCountOf(const ChartSource &source, const ChartView &view);

/// O(visible rows x what is visible in each). The texts must be of the same run.
ChartScene buildScene(ChartTexts &texts, const ChartView &view);

// --- hit testing -----------------------------------------------------------------------------------------

struct ChartHit
{
    enum class Kind : quint8 {
        Nothing,
        Flag, ///< the playhead's flag or its line
        Axis,
        RowLabel,
        Row, ///< an empty part of a row
        Bar,
        SleepEdge, ///< the right edge of a sleep that can be dragged
        Poll,
        End,
        Arrow,
        Spawn,
        Lane, ///< an empty part of a worker's lane
        LaneBlock,
        Empty, ///< below the rows
    };
    Kind kind = Kind::Nothing;
    int index = -1; ///< of the row, arrow, spawn line or lane in the scene
    int part = -1; ///< of the bar, mark or block in it
    TaskId task = TaskId::None;
    qsizetype event = StateSpan::noEvent;
    QRectF rect; ///< of the thing

    friend bool operator==(const ChartHit &, const ChartHit &) = default;
};

/// What is on top at a point. Thin things can be hit a few pixels beside them, but never before something that is
/// painted exactly there.
ChartHit hitTest(const ChartScene &scene, const ChartTexts &texts, QPointF point);

/// What a tooltip says about it: a title and one or two lines; empty for what needs none.
struct ChartTip
{
    QString title;
    QString text;

    friend bool operator==(const ChartTip &, const ChartTip &) = default;
};
ChartTip tipFor(const ChartScene &scene, ChartTexts &texts, const ChartHit &hit);

} // namespace Pollux
