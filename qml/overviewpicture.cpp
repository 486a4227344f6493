// SPDX-License-Identifier: MIT
#include "overviewpicture.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace Pollux {

namespace {

constexpr double margin = 10; // above and below the bars
constexpr double roomyPitch = 14; // from one bar to the next
constexpr double thickness = 0.58; // of the pitch

struct Scale
{
    double perNanosecond = 0;
    double x(Nanoseconds time) const { return double(time.count()) * perNanosecond; }
};

Nanoseconds endOf(const TaskRow &task, const Timeline &timeline)
{
    return task.endEvent == StateSpan::noEvent ? std::max(timeline.endTime(), task.spawned) : task.ended;
}

QColor muted(QColor color)
{
    color.setAlphaF(0.82f);
    return color;
}

void paintBars(QPainter &painter, const Timeline &timeline, const Scale &scale, double top, double pitch,
               double ratio, const OverviewStyle &style, const std::function<QColor(TaskId)> &color)
{
    const double height = pitch >= 3 * ratio ? std::max(2.0, std::round(pitch * thickness)) : pitch;
    for (size_t i = 0; i < timeline.tasks().size(); ++i) {
        const TaskRow &task = timeline.tasks()[i];
        const double from = scale.x(task.spawned);
        const double to = scale.x(endOf(task, timeline));
        const QRectF bar(from, top + double(i) * pitch, std::max(to - from, 2 * ratio), height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(muted(color(task.id)));
        const double radius = std::min(2 * ratio, height / 3);
        painter.drawRoundedRect(bar, radius, radius);
        if (task.ending == TaskState::Panicked || task.ending == TaskState::Cancelled) {
            painter.fillRect(QRectF(std::max(bar.right() - 3 * ratio, bar.left()), bar.top(), 3 * ratio, height),
                             task.ending == TaskState::Panicked ? style.bad : style.warning);
        }
    }
}

/// More tasks than lines: the picture is made pixel by pixel.
void paintLines(QImage &image, const Timeline &timeline, const Scale &scale, int top, int lines,
                const OverviewStyle &style, const std::function<QColor(TaskId)> &color)
{
    const auto &tasks = timeline.tasks();
    std::vector<int> alive(size_t(image.width()) + 1);
    for (int line = 0; line < lines; ++line) {
        const size_t first = tasks.size() * size_t(line) / size_t(lines);
        const size_t last = tasks.size() * size_t(line + 1) / size_t(lines);
        std::fill(alive.begin(), alive.end(), 0);
        std::vector<int> panics;
        std::vector<int> cancels;
        for (size_t i = first; i < last; ++i) {
            const auto column = [&](Nanoseconds time) {
                return std::clamp(int(scale.x(time)), 0, image.width() - 1);
            };
            const int from = column(tasks[i].spawned);
            const int to = std::max(column(endOf(tasks[i], timeline)), from);
            ++alive[size_t(from)];
            --alive[size_t(to) + 1];
            if (tasks[i].ending == TaskState::Panicked)
                panics.push_back(to);
            else if (tasks[i].ending == TaskState::Cancelled)
                cancels.push_back(to);
        }
        if (first == last)
            continue;
        const QColor ground = style.ground;
        const QColor over = color(tasks[first].id);
        auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(top + line));
        int count = 0;
        for (int x = 0; x < image.width(); ++x) {
            count += alive[size_t(x)];
            if (count <= 0)
                continue;
            // The more of them live, the fuller the colour.
            const double share = 0.35 + 0.5 * std::min(1.0, double(count) / double(last - first));
            const auto mix = [share](int a, int b) { return int(a + (b - a) * share); };
            pixels[x] = qRgb(mix(ground.red(), over.red()), mix(ground.green(), over.green()),
                             mix(ground.blue(), over.blue()));
        }
        const auto mark = [&](const std::vector<int> &ends, const QColor &with) {
            for (const int x : ends) {
                for (int i = std::max(0, x - 1); i <= x; ++i)
                    pixels[i] = with.rgb();
            }
        };
        mark(cancels, style.warning);
        mark(panics, style.bad);
    }
}

} // namespace

QImage overviewPicture(const Timeline &timeline, Nanoseconds end, QSize size, double ratio, const OverviewStyle &style,
                       const std::function<QColor(TaskId)> &color)
{
    QImage image(size, QImage::Format_RGB32);
    if (size.isEmpty())
        return image;
    image.fill(style.around);
    const Scale scale{end.count() > 0 ? size.width() / double(end.count()) : 0.0};
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.line, ratio));
    painter.setBrush(style.ground);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), QSizeF(size)).adjusted(0.5 * ratio, 0.5 * ratio, -0.5 * ratio, -0.5 * ratio),
                            style.radius * ratio, style.radius * ratio);
    const auto count = double(timeline.tasks().size());
    const double room = size.height() - 2 * margin * ratio;
    if (count == 0 || room < 2)
        return image;
    const double pitch = std::min(roomyPitch * ratio, room / count);
    if (pitch >= 1.5) {
        paintBars(painter, timeline, scale, margin * ratio, pitch, ratio, style, color);
    } else {
        painter.end();
        paintLines(image, timeline, scale, int(margin * ratio), int(room), style, color);
    }
    return image;
}

QImage veiledPicture(const QImage &picture, double ratio, const OverviewStyle &style, double veil)
{
    QImage image = picture;
    if (image.isNull() || veil <= 0)
        return image;
    QColor color = style.ground;
    color.setAlphaF(float(std::min(veil, 1.0)));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double radius = (style.radius - 1) * ratio;
    painter.drawRoundedRect(QRectF(image.rect()).adjusted(ratio, ratio, -ratio, -ratio), radius, radius);
    return image;
}

} // namespace Pollux
