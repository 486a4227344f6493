// SPDX-License-Identifier: MIT
#include "programs.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Pollux;

/// Every program in refused/ is refused where its first line says, with the code that it says.
class tst_Refused : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefusedWhereItsFirstLineSays_data();
    void isRefusedWhereItsFirstLineSays();
};

void tst_Refused::isRefusedWhereItsFirstLineSays_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(POLLUX_CONFORMANCE_DIR "/refused"));
    const QStringList files = folder.entryList({QStringLiteral("*.rs")});
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QTest::newRow(qPrintable(file.chopped(3))) << folder.filePath(file);
}

void tst_Refused::isRefusedWhereItsFirstLineSays()
{
    QFETCH(QString, path);
    static const QRegularExpression header(QStringLiteral("^//~ (\\d+:\\d+) (?:(E\\d{4}) )?(.+)$"));
    const Analysis analysis = analysisOf(path);
    const auto expected = header.match(analysis.source.lineText(1).toString());
    QVERIFY(expected.hasMatch());

    const QString printed = rendered(analysis.diagnostics, analysis.source);
    const Diagnostic *first = nullptr;
    for (const Diagnostic &diagnostic : analysis.diagnostics) {
        if (!first && diagnostic.severity == Severity::Error)
            first = &diagnostic;
    }
    QVERIFY2(first, qPrintable(printed));
    QVERIFY(!analysis.canRun);

    const LineColumn place = analysis.source.lineColumn(first->span.begin);
    const QString actual = QStringLiteral("%1:%2 %3").arg(place.line).arg(place.column).arg(first->code).trimmed();
    const QString wanted = QStringLiteral("%1 %2").arg(expected.captured(1), expected.captured(2)).trimmed();
    QVERIFY2(actual == wanted, qPrintable(QStringLiteral("wanted %1, got\n%2").arg(wanted, printed)));
    QVERIFY(!first->message.isEmpty());
    QVERIFY2(!expected.captured(3).startsWith(QLatin1String("unsupported:")) || !first->remedy.isEmpty(),
             "what is not supported must say what to use instead");
}

QTEST_GUILESS_MAIN(tst_Refused)
#include "tst_refused.moc"
