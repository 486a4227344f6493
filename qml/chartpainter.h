// SPDX-License-Identifier: MIT
#pragma once

#include "chartscene.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QStaticText>

#include <array>

class QPainter;

namespace Pollux {

/// The colours and type of a chart: of the window's theme, or of one of the two below.
struct ChartStyle
{
    QColor background;
    QColor panel;
    QColor raised;
    QColor line;
    QColor text;
    QColor dim;
    QColor accent;
    QColor warning;
    QColor bad;
    QColor good;
    QString uiFont;
    QString monoFont;
    double scale = 1; ///< of type, marks and line widths

    static ChartStyle dark();
    static ChartStyle light();
    bool isDark() const { return background.lightnessF() < 0.5; }

    friend bool operator==(const ChartStyle &, const ChartStyle &) = default;
};

/// The contrast of two opaque colours as WCAG 2 defines it: 1 to 21.
double contrast(const QColor &a, const QColor &b);
/// Black-ish or white, whichever can be read better on `ground`.
QColor readableOn(const QColor &ground);

/// Paints scenes in one style: on an image for the screen, or into a file. Paints nothing outside of the `clip` that
/// it is given, and inside of it the same whatever the clip is: so a part can be painted again by itself.
class ChartPainter
{
public:
    explicit ChartPainter(const ChartStyle &style = ChartStyle::dark());

    const ChartStyle &style() const { return m_style; }

    /// All but the playhead, on the background colour. `clip` is in the scene's pixels.
    void paint(QPainter &painter, const ChartScene &scene, const QRectF &clip);
    /// The line and its flag.
    void paintPlayhead(QPainter &painter, const ChartScene &scene);
    /// The flag alone, with its top left corner at the painter's origin.
    void paintFlag(QPainter &painter, const QSizeF &size, const QString &text);

private:
    enum Font { Body, Strong, Small, Mono, MonoSmall, FontCount };

    struct Face
    {
        QFont font;
        QFontMetricsF metrics{font};
        QHash<QString, QStaticText> prepared;
        QHash<QString, double> widths;
    };

    void paintGrid(QPainter &painter, const ChartScene &scene, const QRectF &clip);
    void paintAxis(QPainter &painter, const ChartScene &scene, const QRectF &clip);
    void paintRow(QPainter &painter, const ChartScene &scene, const ChartRow &row, const QRectF &clip);
    void paintRowLabel(QPainter &painter, const ChartScene &scene, const ChartRow &row);
    void paintBar(QPainter &painter, const ChartRow &row, const ChartBar &bar);
    void paintFutureBar(QPainter &painter, const ChartRow &row, const ChartBar &bar);
    void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color);
    void paintPoll(QPainter &painter, const ChartRow &row, const PollMark &mark);
    void paintEnd(QPainter &painter, const ChartRow &row, const EndMark &end);
    void paintSpawnLine(QPainter &painter, const SpawnLine &line);
    void paintArrow(QPainter &painter, const WakeArrow &arrow);
    void paintLanes(QPainter &painter, const ChartScene &scene, const QRectF &clip);
    void paintPreview(QPainter &painter, const DurationPreview &preview);

    double widthOf(Font font, const QString &text);
    QString elided(Font font, const QString &text, double width);
    /// One line of plain text whose baseline begins at `at`.
    void drawText(QPainter &painter, Font font, QPointF at, const QString &text, const QColor &color);
    /// Vertically in the middle of `rect`, shortened with … to its width; left or centred.
    void drawIn(QPainter &painter, Font font, const QRectF &rect, const QString &text, const QColor &color,
                bool centred = false);

    ChartStyle m_style;
    std::array<Face, FontCount> m_faces;
};

} // namespace Pollux
