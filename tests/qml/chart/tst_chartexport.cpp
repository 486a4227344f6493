// SPDX-License-Identifier: MIT
#include "chartlog.h"
#include "qml/chartexport.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<ChartLog> manyTasks(int count)
{
    auto made = std::make_unique<ChartLog>();
    made->begin().poll(0);
    for (int i = 1; i < count; ++i)
        made->spawn(i, 0);
    made->sleeps(1s).pending();
    for (int i = 1; i < count; ++i)
        made->poll(i).done();
    made->at(1s).timer(0).poll(0).done().end();
    return made;
}

} // namespace

class TestChartExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void theSameGivesTheSameBytes_data();
    void theSameGivesTheSameBytes();
    void anSvgHoldsTheWords();
    void aMomentIsShown();
    void everyRowIsInThePicture();
    void whatCannotBeDoneIsSaid();
    void aFileThatCannotBeWrittenIsLeftAlone();

private:
    QTemporaryDir m_folder;
    QString at(const QString &name) const { return m_folder.filePath(name); }
};

void TestChartExport::everyFormatIsWritten_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("svg") << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-1");
    QTest::newRow("capitals") << u"SVG"_s << QByteArray("<?xml");
}

void TestChartExport::everyFormatIsWritten()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, magic);
    ChartFixture fixture(pictureLog());
    ChartExportOptions options;
    options.title = u"upload_payment.rs"_s;
    options.at = 2420ms;
    options.isDark = true;
    options.showFuture = true;
    const QString path = at(u"chart."_s + suffix);
    const auto error = exportChart(fixture.texts.source(), options, path);
    QVERIFY2(!error, qPrintable(error.value_or(QString())));
    const QByteArray bytes = bytesOf(path);
    QVERIFY(bytes.startsWith(magic));
    if (suffix == "png"_L1) {
        const QImage image(path);
        QCOMPARE(image.width(), 1200);
        QCOMPARE(image.pixelColor(2, 2), QColor(0x0f, 0x13, 0x18));
    }
    const QString keep = qEnvironmentVariable("POLLUX_PICTURES");
    if (!keep.isEmpty()) {
        QFile::remove(keep + u"/export."_s + suffix);
        QFile::copy(path, keep + u"/export."_s + suffix);
    }
}

void TestChartExport::theSameGivesTheSameBytes_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("svg") << u"svg"_s;
    QTest::newRow("png") << u"png"_s;
    QTest::newRow("pdf") << u"pdf"_s;
}

void TestChartExport::theSameGivesTheSameBytes()
{
    QFETCH(QString, suffix);
    ChartFixture fixture(pictureLog());
    ChartFixture again(pictureLog());
    QVERIFY(!exportChart(fixture.texts.source(), {}, at(u"a."_s + suffix)));
    QTest::qWait(1100); // a second in which a clock that is written into the file moves on
    QVERIFY(!exportChart(again.texts.source(), {}, at(u"b."_s + suffix)));
    QCOMPARE(bytesOf(at(u"a."_s + suffix)), bytesOf(at(u"b."_s + suffix)));
}

void TestChartExport::anSvgHoldsTheWords()
{
    ChartFixture fixture(pictureLog());
    ChartExportOptions options;
    options.title = u"a < b & c.rs"_s;
    options.at = 2420ms;
    QVERIFY(!exportChart(fixture.texts.source(), options, at(u"words.svg"_s)));
    QXmlStreamReader reader(bytesOf(at(u"words.svg"_s)));
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    for (const QString &word : {u"a < b & c.rs"_s, u"upload_service"_s, u"sleeping · 0.58 s left"_s, u"join!(upload, payment)"_s,
                                u"compute 800 ms"_s, u"2.420 s"_s, u"Worker threads"_s, u"busy 33 %"_s})
        QVERIFY2(text.contains(word), qPrintable(word));
    QVERIFY(QSvgRenderer(at(u"words.svg"_s)).isValid());
}

void TestChartExport::aMomentIsShown()
{
    ChartFixture fixture(pictureLog());
    ChartExportOptions early;
    early.at = 500ms;
    QVERIFY(!exportChart(fixture.texts.source(), early, at(u"early.png"_s)));
    QVERIFY(!exportChart(fixture.texts.source(), {}, at(u"late.png"_s)));
    const QImage a(at(u"early.png"_s));
    const QImage b(at(u"late.png"_s));
    QCOMPARE(a.size(), b.size());
    QVERIFY(a != b);
    ChartExportOptions beyond;
    beyond.at = 99s; // behind the end: the end
    QVERIFY(!exportChart(fixture.texts.source(), beyond, at(u"beyond.png"_s)));
    QCOMPARE(QImage(at(u"beyond.png"_s)), b);
}

void TestChartExport::everyRowIsInThePicture()
{
    int before = 0;
    for (const int count : {1, 5, 40, 200, 1001}) {
        ChartFixture fixture(manyTasks(count));
        const QString path = at(u"rows%1.png"_s.arg(count));
        QVERIFY(!exportChart(fixture.texts.source(), {}, path));
        const QImage image(path);
        QVERIFY(image.height() > before);
        before = image.height();
        QVERIFY(image.height() >= count * 18);
    }
}

void TestChartExport::whatCannotBeDoneIsSaid()
{
    ChartFixture fixture(pictureLog());
    QVERIFY(exportChart(fixture.texts.source(), {}, at(u"chart.gif"_s))->contains(u".svg, .png or .pdf"_s));
    QVERIFY(exportChart(fixture.texts.source(), {}, at(u"chart"_s)));
    ChartExportOptions narrow;
    narrow.width = 10;
    QVERIFY(exportChart(fixture.texts.source(), narrow, at(u"nothing.svg"_s))->contains(u"320"_s));
    ChartFixture many(manyTasks(1501));
    QVERIFY(exportChart(many.texts.source(), {}, at(u"nothing.svg"_s))->contains(u"1,501 tasks"_s));
    QVERIFY(!QFile::exists(at(u"nothing.svg"_s)));
}

void TestChartExport::aFileThatCannotBeWrittenIsLeftAlone()
{
    ChartFixture fixture(pictureLog());
    const auto error = exportChart(fixture.texts.source(), {}, at(u"no/such/folder/chart.svg"_s));
    QVERIFY(error);
    QVERIFY(error->startsWith(u"Cannot write "_s));
}

QTEST_MAIN(TestChartExport)
#include "tst_chartexport.moc"
