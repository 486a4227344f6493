// SPDX-License-Identifier: MIT
#include "chartexport.h"

#include "chartpainter.h"
#include "chartscene.h"
#include "format.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Pollux {

namespace {

constexpr double titleHeight = 46;
constexpr double bottomMargin = 14;
constexpr int smallestWidth = 320;
constexpr int largestWidth = 10'000;

/// The window's QML loads the bundled fonts itself; a picture made without a window needs them as well.
void loadFonts()
{
    static const bool isLoaded = [] {
        const QStringList families = QFontDatabase::families();
        const auto load = [&](const QString &family, std::initializer_list<QLatin1StringView> files) {
            if (families.contains(family))
                return;
            for (const QLatin1StringView file : files)
                QFontDatabase::addApplicationFont(":/qt/qml/Pollux/fonts/"_L1 + file);
        };
        load(u"Inter"_s, {"Inter-Regular.otf"_L1, "Inter-Medium.otf"_L1, "Inter-SemiBold.otf"_L1});
        load(u"JetBrains Mono"_s, {"JetBrainsMono-Regular.ttf"_L1, "JetBrainsMono-Medium.ttf"_L1});
        return true;
    }();
    Q_UNUSED(isLoaded);
}

double rowHeightFor(int rows)
{
    return rows <= 40 ? 66 : rows <= 200 ? 34 : 18;
}

struct Page
{
    ChartScene scene;
    QString title;
    QString moment;
    QSizeF size;
};

Page makePage(const ChartSource &source, const ChartExportOptions &options)
{
    ChartTexts texts(source);
    const Nanoseconds end = source.timeline->endTime();
    ChartView view;
    view.now = options.at ? std::clamp(*options.at, Nanoseconds(0), end) : end;
    view.cursor = source.log->countUntil(view.now);
    view.showFuture = options.showFuture;
    view.showArrows = options.showArrows;
    view.showWorkers = options.showWorkers;
    view.axis = fitted(view.axis, end.count());

    ChartLayout &layout = view.layout;
    layout.width = options.width;
    layout.rowCount = rowCountOf(source, view);
    layout.laneCount = laneCountOf(source, view);
    layout.rowHeight = rowHeightFor(layout.rowCount);
    layout.labelWidth = std::min(196.0, std::round(options.width * 0.32));
    // High enough that nothing scrolls: the section of workers takes what it needs when the rest is there.
    layout.height = 4000 + contentHeight(layout);
    const QRectF rows = rowsRect(layout);
    const double rowsEnd = layout.axisHeight + contentHeight(layout);
    if (layout.laneCount > 0) {
        const double lanes = laneRect(layout, layout.laneCount - 1).top() + laneHeight(layout);
        layout.height = std::max(lanes, rows.bottom()) + bottomMargin;
        // A picture of many workers is as high as they are; the share that the screen gives them does not count.
        while (workersRect(layout).top() < rowsEnd)
            layout.height += 50;
    } else {
        layout.height = rowsEnd + bottomMargin;
    }

    Page page;
    page.scene = buildScene(texts, view);
    page.title = options.title;
    page.moment = view.now < end ? u"at %1 of %2"_s.arg(timeText(view.now.count()), timeText(end.count()))
                                 : timeText(end.count());
    page.size = QSizeF(layout.width, std::ceil(layout.height + titleHeight));
    return page;
}

void paintPage(QPainter &painter, const Page &page, const ChartStyle &style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), page.size), style.background);
    QFont title(style.monoFont);
    title.setPixelSize(14);
    title.setWeight(QFont::Medium);
    painter.setFont(title);
    painter.setPen(style.text);
    painter.drawText(QPointF(20, 30), page.title);
    QFont words(style.uiFont);
    words.setPixelSize(12);
    painter.setFont(words);
    painter.setPen(style.dim);
    const double width = QFontMetricsF(words).horizontalAdvance(page.moment);
    painter.drawText(QPointF(page.size.width() - width - 20, 30), page.moment);
    painter.fillRect(QRectF(0, titleHeight - 1, page.size.width(), 1), style.line);
    painter.translate(0, titleHeight);
    ChartPainter chart(style);
    chart.paint(painter, page.scene, QRectF(0, 0, page.scene.layout.width, page.scene.layout.height));
    chart.paintPlayhead(painter, page.scene);
}

QByteArray pngOf(const Page &page, const ChartStyle &style)
{
    QImage image(page.size.toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    QPainter painter(&image);
    paintPage(painter, page, style);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(const Page &page, const ChartStyle &style)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(page.size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), page.size));
    generator.setResolution(96);
    // The generator writes both as they are.
    generator.setTitle(page.title.toHtmlEscaped());
    generator.setDescription(u"Drawn by Pollux, %1"_s.arg(page.moment.toHtmlEscaped()));
    QPainter painter(&generator);
    paintPage(painter, page, style);
    painter.end();
    // Where the fonts are missing the nearest of their kind are better than the viewer's default.
    bytes.replace("font-family=\"Inter\"", "font-family=\"Inter, 'Segoe UI', Roboto, sans-serif\"");
    bytes.replace("font-family=\"JetBrains Mono\"", "font-family=\"'JetBrains Mono', Menlo, Consolas, monospace\"");
    return bytes;
}

/// The time of writing and the random ids that QPdfWriter puts in, made the same each time and as long as they were:
/// the file's table counts bytes.
void removeChance(QByteArray &pdf)
{
    const auto replace = [&](const QRegularExpression &pattern, const auto &digit) {
        // Latin 1 keeps one character for one byte.
        const QString text = QString::fromLatin1(pdf);
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            qsizetype count = 0;
            for (qsizetype i = match.capturedStart(1); i < match.capturedEnd(1); ++i) {
                const char c = pdf.at(i);
                if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
                    pdf[i] = digit(count++);
            }
        }
    };
    // Dates differ in their punctuation between Qt's versions and between the two places, not in their digits.
    const auto newYear2000 = [](qsizetype i) { return i < 8 ? "20000101"[i] : '0'; };
    const auto zero = [](qsizetype) { return '0'; };
    replace(QRegularExpression(u"/(?:CreationDate|ModDate)\\s*\\(D:([^)]*)\\)"_s), newYear2000);
    replace(QRegularExpression(u"xmp:(?:CreateDate|ModifyDate|MetadataDate)(?:>|=\")([^<\"]*)"_s), newYear2000);
    replace(QRegularExpression(u"xmpMM:(?:DocumentID|InstanceID)(?:>|=\")uuid:([^<\"]*)"_s), zero);
    replace(QRegularExpression(u"/ID\\s*\\[([^\\]]*)\\]"_s), zero);
}

QByteArray pdfOf(const Page &page, const ChartStyle &style)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(page.title);
    writer.setCreator(u"Pollux"_s);
    writer.setResolution(96);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setPageSize(QPageSize(page.size * 72.0 / 96.0, QPageSize::Point, u"chart"_s, QPageSize::ExactMatch));
    QPainter painter(&writer);
    paintPage(painter, page, style);
    painter.end();
    removeChance(bytes);
    return bytes;
}

} // namespace

std::optional<QString> exportChart(const ChartSource &source, const ChartExportOptions &options, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != "svg"_L1 && suffix != "png"_L1 && suffix != "pdf"_L1) {
        return u"Cannot tell the format of %1: end its name in .svg, .png or .pdf."_s.arg(path);
    }
    if (options.width < smallestWidth || options.width > largestWidth)
        return u"A chart can be %1 to %2 pixels wide, not %3."_s.arg(smallestWidth).arg(largestWidth).arg(options.width);
    const auto rows = source.timeline->tasks().size();
    if (rows > size_t(mostExportedRows)) {
        return u"This run has %1 tasks; a picture can have %2 rows. Draw a smaller run."_s
            .arg(Format::number(qint64(rows)), Format::number(mostExportedRows));
    }
    loadFonts();
    const ChartStyle style = options.isDark ? ChartStyle::dark() : ChartStyle::light();
    const Page page = makePage(source, options);
    const QByteArray bytes = suffix == "svg"_L1 ? svgOf(page, style)
        : suffix == "pdf"_L1                    ? pdfOf(page, style)
                                                : pngOf(page, style);
    if (bytes.isEmpty())
        return u"There is not enough memory for a picture of %1 rows."_s.arg(page.scene.layout.rowCount);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return u"Cannot write %1: %2."_s.arg(path, file.errorString());
    return {};
}

} // namespace Pollux
