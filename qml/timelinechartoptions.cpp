// SPDX-License-Identifier: MIT

// TimelineChart's options and its theme.

#include "timelinechart.h"
#include "timelinechartprivate.h"

#include <algorithm>
#include <cmath>

namespace Pollux {

bool TimelineChart::showFuture() const { return d->showFuture; }
bool TimelineChart::showArrows() const { return d->showArrows; }
bool TimelineChart::showWorkers() const { return d->showWorkers; }
double TimelineChart::labelWidth() const { return d->layout.labelWidth; }
double TimelineChart::rowHeight() const { return d->layout.rowHeight; }

void TimelineChart::setShowFuture(bool on)
{
    if (d->showFuture == on)
        return;
    d->showFuture = on;
    Q_EMIT optionsChanged();
    d->updateLayout();
    d->redraw();
}

void TimelineChart::setShowArrows(bool on)
{
    if (d->showArrows == on)
        return;
    d->showArrows = on;
    Q_EMIT optionsChanged();
    d->redraw();
}

void TimelineChart::setShowWorkers(bool on)
{
    if (d->showWorkers == on)
        return;
    d->showWorkers = on;
    Q_EMIT optionsChanged();
    d->updateLayout();
    d->redraw();
}

void TimelineChart::setLabelWidth(double width)
{
    const double legal = std::isfinite(width) ? std::max(0.0, std::round(width)) : 0.0;
    if (d->layout.labelWidth == legal)
        return;
    d->layout.labelWidth = legal;
    Q_EMIT optionsChanged();
    d->updateLayout();
    d->redraw();
}

void TimelineChart::setRowHeight(double height)
{
    const double legal = std::isfinite(height) ? std::clamp(std::round(height), 3.0, 200.0) : drawnRowHeight;
    if (d->layout.rowHeight == legal)
        return;
    d->layout.rowHeight = legal;
    Q_EMIT optionsChanged();
    d->updateLayout();
    d->redraw();
}

QColor TimelineChart::background() const { return d->style.background; }
QColor TimelineChart::panel() const { return d->style.panel; }
QColor TimelineChart::raised() const { return d->style.raised; }
QColor TimelineChart::line() const { return d->style.line; }
QColor TimelineChart::text() const { return d->style.text; }
QColor TimelineChart::dim() const { return d->style.dim; }
QColor TimelineChart::accent() const { return d->style.accent; }
QColor TimelineChart::warning() const { return d->style.warning; }
QColor TimelineChart::bad() const { return d->style.bad; }
QColor TimelineChart::good() const { return d->style.good; }
QString TimelineChart::uiFont() const { return d->style.uiFont; }
QString TimelineChart::monoFont() const { return d->style.monoFont; }
void TimelineChart::setBackground(const QColor &color) { d->setStyle(&ChartStyle::background, color); }
void TimelineChart::setPanel(const QColor &color) { d->setStyle(&ChartStyle::panel, color); }
void TimelineChart::setRaised(const QColor &color) { d->setStyle(&ChartStyle::raised, color); }
void TimelineChart::setLine(const QColor &color) { d->setStyle(&ChartStyle::line, color); }
void TimelineChart::setText(const QColor &color) { d->setStyle(&ChartStyle::text, color); }
void TimelineChart::setDim(const QColor &color) { d->setStyle(&ChartStyle::dim, color); }
void TimelineChart::setAccent(const QColor &color) { d->setStyle(&ChartStyle::accent, color); }
void TimelineChart::setWarning(const QColor &color) { d->setStyle(&ChartStyle::warning, color); }
void TimelineChart::setBad(const QColor &color) { d->setStyle(&ChartStyle::bad, color); }
void TimelineChart::setGood(const QColor &color) { d->setStyle(&ChartStyle::good, color); }
void TimelineChart::setUiFont(const QString &family) { d->setStyle(&ChartStyle::uiFont, family); }
void TimelineChart::setMonoFont(const QString &family) { d->setStyle(&ChartStyle::monoFont, family); }

} // namespace Pollux
