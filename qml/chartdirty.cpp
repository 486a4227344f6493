// SPDX-License-Identifier: MIT
#include "chartdirty.h"

#include <algorithm>
#include <cmath>

namespace Pollux {

namespace {

// How far the painter reaches beyond a thing's rectangle: outlines, round corners, the plate of a label.
constexpr double reach = 6;

struct Differ
{
    std::vector<QRectF> rects;

    void add(const QRectF &rect)
    {
        if (!rect.isEmpty())
            rects.push_back(rect.adjusted(-reach, -reach, reach, reach));
    }

    /// Everything that is not the same at the same place counted from the beginning, or else from the end: what
    /// grows at its end, or is cut at its beginning, is compared with itself.
    template<typename T, typename Change>
    void compare(const std::vector<T> &before, const std::vector<T> &after, Change change)
    {
        size_t same = 0;
        const size_t common = std::min(before.size(), after.size());
        while (same < common && before[same] == after[same])
            ++same;
        size_t sameAtEnd = 0;
        while (sameAtEnd < common - same && before[before.size() - 1 - sameAtEnd] == after[after.size() - 1 - sameAtEnd])
            ++sameAtEnd;
        const size_t oldEnd = before.size() - sameAtEnd;
        const size_t newEnd = after.size() - sameAtEnd;
        for (size_t i = same; i < std::max(oldEnd, newEnd); ++i)
            change(i < oldEnd ? &before[i] : nullptr, i < newEnd ? &after[i] : nullptr);
    }

    /// A rectangle that only got longer or shorter at one side is dirty only there.
    void addChange(const QRectF &before, const QRectF &after)
    {
        if (before.isEmpty() || after.isEmpty() || before.top() != after.top() || before.height() != after.height()
            || (before.left() != after.left() && before.right() != after.right())) {
            add(before);
            add(after);
            return;
        }
        const auto side = [&](double a, double b) {
            if (a != b)
                add(QRectF(std::min(a, b) - 4, before.top(), std::abs(a - b) + 8, before.height()));
        };
        side(before.left(), after.left());
        side(before.right(), after.right());
    }
};

QRectF boundsOf(const SpawnLine &line)
{
    return QRectF(line.x - 1, line.yFrom, std::max(line.xTo - line.x, 0.0) + 3, line.yTo - line.yFrom + 2);
}

QRectF boundsOf(const WakeArrow &arrow)
{
    return QRectF(arrow.x - 5, std::min(arrow.yFrom, arrow.yTo), 10, std::abs(arrow.yTo - arrow.yFrom));
}

QRectF boundsOf(const EndMark &end, const ChartRow &row)
{
    return QRectF(end.x - 2, row.bars.top() - 3, end.rect.right() - end.x + 4, row.bars.height() + 6);
}

void compareBars(Differ &differ, const ChartRow &before, const ChartRow &after)
{
    differ.compare(before.spans, after.spans, [&](const ChartBar *a, const ChartBar *b) {
        if (!a || !b) {
            differ.add((a ? a : b)->rect);
            return;
        }
        ChartBar grown = *a;
        grown.rect = b->rect;
        grown.label = b->label;
        grown.labelRect = b->labelRect;
        grown.lastSpan = b->lastSpan;
        grown.beginsInView = b->beginsInView;
        grown.endsInView = b->endsInView;
        grown.isCutLeft = b->isCutLeft;
        grown.isCutRight = b->isCutRight;
        if (grown == *b && !(a->isFuture && a->rect.right() != b->rect.right())) {
            differ.addChange(a->rect, b->rect);
            if (a->beginsInView != b->beginsInView || a->endsInView != b->endsInView || a->isCutLeft != b->isCutLeft
                || a->isCutRight != b->isCutRight)
                differ.add(a->rect.united(b->rect));
            if (a->label != b->label || a->labelRect != b->labelRect)
                differ.add(a->labelRect.united(b->labelRect));
        } else {
            differ.add(a->rect);
            differ.add(b->rect);
        }
    });
}

void compareRows(Differ &differ, const ChartScene &scene, const ChartRow &before, const ChartRow &after)
{
    if (before.task != after.task || before.isHovered != after.isHovered || before.isSelected != after.isSelected
        || before.color != after.color || before.rect != after.rect) {
        differ.add(before.rect);
        differ.add(after.rect);
        return;
    }
    if (before.name != after.name || before.state != after.state || before.standing != after.standing
        || before.isSpawned != after.isSpawned) {
        // The words only: the gutter right of them has the spawn lines.
        differ.rects.push_back(QRectF(0, after.rect.top(), scene.layout.labelWidth - 12, after.rect.height()));
    }
    compareBars(differ, before, after);
    differ.compare(before.polls, after.polls, [&](const PollMark *a, const PollMark *b) {
        if (a)
            differ.add(a->rect);
        if (b)
            differ.add(b->rect);
    });
    differ.compare(before.ends, after.ends, [&](const EndMark *a, const EndMark *b) {
        if (a)
            differ.add(boundsOf(*a, before));
        if (b)
            differ.add(boundsOf(*b, after));
    });
}

void compareLanes(Differ &differ, const ChartScene &scene, const ChartLane &before, const ChartLane &after)
{
    if (before.name != after.name || before.busy != after.busy)
        differ.rects.push_back(QRectF(0, after.labelRect.top(), scene.layout.labelWidth - 2, after.labelRect.height()));
    differ.addChange(before.rect, after.rect);
    if (before.idleText != after.idleText || before.idleRect != after.idleRect) {
        differ.add(before.idleRect);
        differ.add(after.idleRect);
    }
    differ.compare(before.blocks, after.blocks, [&](const LaneBlock *a, const LaneBlock *b) {
        if (a && b) {
            LaneBlock grown = *a;
            grown.rect = b->rect;
            if (grown == *b && !b->isFuture) {
                differ.addChange(a->rect, b->rect);
                // Its name may be shortened to the room there is.
                if (!b->label.isEmpty() && a->rect.width() < double(b->label.size()) * 9 * scene.layout.scale + 20)
                    differ.add(b->rect);
                return;
            }
        }
        if (a)
            differ.add(a->rect);
        if (b)
            differ.add(b->rect);
    });
}

} // namespace

std::vector<QRectF> merged(std::vector<QRectF> rects)
{
    const auto area = [](const QRectF &rect) { return rect.width() * rect.height(); };
    constexpr double callCost = 6000; // pixels that could be painted in the time it takes to begin another rectangle
    constexpr size_t mostLookedAt = 400;
    if (rects.size() > mostLookedAt) {
        QRectF all;
        for (const QRectF &rect : rects)
            all = all.united(rect);
        return {all};
    }
    bool isJoining = true;
    while (isJoining) {
        isJoining = false;
        std::sort(rects.begin(), rects.end(), [](const QRectF &a, const QRectF &b) {
            return a.left() != b.left() ? a.left() < b.left() : a.top() < b.top();
        });
        for (size_t i = 0; i + 1 < rects.size(); ++i) {
            for (size_t j = i + 1; j < rects.size() && j < i + 8;) {
                const QRectF both = rects[i].united(rects[j]);
                if (area(both) <= (area(rects[i]) + area(rects[j])) * 1.15 + callCost) {
                    rects[i] = both;
                    rects.erase(rects.begin() + qsizetype(j));
                    isJoining = true;
                } else {
                    ++j;
                }
            }
        }
    }
    return rects;
}

std::vector<QRectF> dirtyRects(const ChartScene &before, const ChartScene &after)
{
    const QRectF everything(0, 0, after.layout.width, after.layout.height);
    ChartLayout sameRows = before.layout;
    sameRows.rowCount = after.layout.rowCount;
    if (before.axis != after.axis || sameRows != after.layout || rowsRect(before.layout) != rowsRect(after.layout))
        return {everything};

    Differ differ;
    for (size_t i = 0; i < std::max(before.ticks.size(), after.ticks.size()); ++i) {
        if (i < before.ticks.size() && i < after.ticks.size() && before.ticks[i] == after.ticks[i])
            continue;
        const double x = i < after.ticks.size() ? after.ticks[i].x : before.ticks[i].x;
        differ.rects.push_back(QRectF(x - 60, 0, 120, after.layout.axisHeight));
    }
    auto a = before.rows.begin();
    auto b = after.rows.begin();
    while (a != before.rows.end() || b != after.rows.end()) {
        if (b == after.rows.end() || (a != before.rows.end() && a->row < b->row)) {
            differ.add(a->rect);
            ++a;
        } else if (a == before.rows.end() || b->row < a->row) {
            differ.add(b->rect);
            ++b;
        } else {
            compareRows(differ, after, *a, *b);
            ++a;
            ++b;
        }
    }
    differ.compare(before.spawnLines, after.spawnLines, [&](const SpawnLine *x, const SpawnLine *y) {
        if (x)
            differ.add(boundsOf(*x));
        if (y)
            differ.add(boundsOf(*y));
    });
    differ.compare(before.arrows, after.arrows, [&](const WakeArrow *x, const WakeArrow *y) {
        if (x)
            differ.add(boundsOf(*x));
        if (y)
            differ.add(boundsOf(*y));
    });
    if (before.lanes.size() != after.lanes.size()) {
        differ.add(workersRect(after.layout));
    } else {
        for (size_t i = 0; i < after.lanes.size(); ++i)
            compareLanes(differ, after, before.lanes[i], after.lanes[i]);
    }
    if (before.preview != after.preview) {
        // Its words may stand behind it.
        for (const auto *preview : {&before.preview, &after.preview}) {
            if (*preview)
                differ.add((*preview)->rect.adjusted(-4, 0, 220, 0));
        }
    }
    std::vector<QRectF> rects;
    for (const QRectF &rect : differ.rects) {
        // Whole pixels, so that the edge of what is painted again is no edge in the picture.
        const QRectF inside = QRectF(rect.toAlignedRect()).intersected(everything);
        if (!inside.isEmpty())
            rects.push_back(inside);
    }
    return merged(std::move(rects));
}

} // namespace Pollux
