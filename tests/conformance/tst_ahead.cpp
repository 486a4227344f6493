// SPDX-License-Identifier: MIT
#include "programs.h"

#include "core/language/parser.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Pollux;

namespace {

using namespace Qt::StringLiterals;

const QString ahead = QStringLiteral(POLLUX_CONFORMANCE_DIR "/ahead");

QStringList namesIn(const QString &folder, const QString &suffix)
{
    QStringList names;
    for (const QString &file : QDir(folder).entryList({u'*' + suffix}))
        names += file.chopped(suffix.size());
    return names;
}

bool isReadButNotRun(const Diagnostic &diagnostic)
{
    return diagnostic.message.endsWith(u" is read, but Pollux cannot run it yet");
}

/// Programs that rustc takes and the parser does not, yet.
bool isNotRead(const QString &name)
{
    static const QStringList names{u"a_task_local_value"_s, u"a_thread_local_value"_s};
    return names.contains(name);
}

/// A `main` that builds its runtime itself.
bool isWithoutARuntime(const Diagnostic &diagnostic)
{
    return diagnostic.message == u"this program starts no Tokio runtime";
}

/// A function, method, path or macro of Tokio or of the standard library that Pollux does not have.
bool isAnUnknownName(const Diagnostic &diagnostic)
{
    static const QStringList codes{u"E0425"_s, u"E0432"_s, u"E0433"_s, u"E0531"_s, u"E0599"_s};
    return codes.contains(diagnostic.code) || diagnostic.message.startsWith(u"Pollux does not know ");
}

} // namespace

/// What Pollux has to run next: it reads every program in ahead/, and the real Tokio's answer to each is kept.
class tst_Ahead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProgramHasItsOutput();
    void isReadWithoutASyntaxError_data() { addFiles(ahead); }
    void isReadWithoutASyntaxError();
    void aRefusedOneSaysWhereAndIsReadAsWell_data() { addFiles(ahead + u"/refused"_s); }
    void aRefusedOneSaysWhereAndIsReadAsWell();

private:
    static void addFiles(const QString &folder);
};

void tst_Ahead::addFiles(const QString &folder)
{
    QTest::addColumn<QString>("path");
    const QStringList names = namesIn(folder, u".rs"_s);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder + u'/' + name + u".rs"_s;
}

void tst_Ahead::everyProgramHasItsOutput()
{
    const QStringList programs = namesIn(ahead, u".rs"_s);
    const QJsonObject results = QJsonDocument::fromJson(bytesOf(ahead + u"/expected/results.json"_s)).object();
    QStringList recorded = results.value(u"programs"_s).toObject().keys();
    std::sort(recorded.begin(), recorded.end());
    QCOMPARE(recorded, programs);
    QCOMPARE(namesIn(ahead + u"/expected"_s, u".out"_s), programs);

    const QStringList already = sourceNames();
    for (const QString &name : programs)
        QVERIFY2(!already.contains(name), qPrintable(name + u" is in programs/ as well"_s));
}

void tst_Ahead::isReadWithoutASyntaxError()
{
    QFETCH(QString, path);
    const Analysis analysis = analysisOf(path);
    QVERIFY(analysis.source.lineText(1).startsWith(u"// "));
    if (isNotRead(QString::fromUtf8(QTest::currentDataTag())))
        QEXPECT_FAIL("", "the parser refuses a macro outside of functions", Abort);
    Diagnostics unexpected;
    for (const Diagnostic &diagnostic : analysis.diagnostics) {
        if (diagnostic.severity == Severity::Error && !isReadButNotRun(diagnostic) && !isAnUnknownName(diagnostic)
            && !isWithoutARuntime(diagnostic)) {
            unexpected.append(diagnostic);
        }
    }
    QVERIFY2(unexpected.isEmpty(), qPrintable(rendered(unexpected, analysis.source)));
}

void tst_Ahead::aRefusedOneSaysWhereAndIsReadAsWell()
{
    QFETCH(QString, path);
    static const QRegularExpression header(u"^//~ (\\d+):(\\d+) (?:(E\\d{4}|warning: \\w+) )?(.+)$"_s);
    const auto read = SourceText::fromUtf8(QDir(path).dirName(), bytesOf(path));
    const auto *source = std::get_if<SourceText>(&read);
    QVERIFY(source);
    const auto first = header.match(source->lineText(1).toString());
    QVERIFY(first.hasMatch());
    const int line = first.captured(1).toInt();
    const int column = first.captured(2).toInt();
    QVERIFY(line > 1 && line <= source->lineCount());
    QVERIFY(column >= 1 && column <= source->lineText(line).size());

    const ParseResult parsed = parse(*source);
    QVERIFY2(!hasErrors(parsed.diagnostics), qPrintable(rendered(parsed.diagnostics, *source)));
}

QTEST_GUILESS_MAIN(tst_Ahead)
#include "tst_ahead.moc"
