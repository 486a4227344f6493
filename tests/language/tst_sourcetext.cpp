// SPDX-License-Identifier: MIT
#include "core/language/sourcetext.h"

#include <QTest>

using namespace Pollux;

class TestSourceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesCountLinesAndCharactersFromOne();
    void linesEndAtAnyLineBreak();
    void aTextWithoutLinesHasOne();
    void spansOutsideTheTextAreCutOff();
    void aByteOrderMarkIsLeftOut();
    void filesThatAreNoProgramTextAreRefused_data();
    void filesThatAreNoProgramTextAreRefused();
    void wellFormedUtf8IsTaken_data();
    void wellFormedUtf8IsTaken();
    void aDiagnosticIsRenderedInTheShapeOfRustc();
    void aLongLineIsCutAroundItsMark();
    void aMarkStandsBelowItsPlace_data();
    void aMarkStandsBelowItsPlace();
};

namespace {

SourceText text(const QString &content) { return SourceText(QStringLiteral("main.rs"), content); }

} // namespace

void TestSourceText::placesCountLinesAndCharactersFromOne()
{
    const SourceText source = text(QString::fromUtf8("ab\n\xf0\x9f\x9a\x80x\n"));
    QCOMPARE(source.lineCount(), 3);
    QCOMPARE(source.lineColumn(0), (LineColumn{1, 1}));
    QCOMPARE(source.lineColumn(2), (LineColumn{1, 3})); // at the line break
    QCOMPARE(source.lineColumn(3), (LineColumn{2, 1}));
    QCOMPARE(source.lineColumn(5), (LineColumn{2, 2})); // the rocket takes two code units and is one character
    QCOMPARE(source.lineColumn(6), (LineColumn{2, 3}));
    QCOMPARE(source.lineColumn(7), (LineColumn{3, 1}));
    QCOMPARE(source.lineColumn(4000), (LineColumn{3, 1}));
    QCOMPARE(source.lineBegin(2), quint32(3));
    QCOMPARE(source.lineBegin(0), quint32(0));
    QCOMPARE(source.lineBegin(99), quint32(7));
}

void TestSourceText::linesEndAtAnyLineBreak()
{
    const SourceText source = text(QStringLiteral("one\r\ntwo\n\nfour"));
    QCOMPARE(source.lineCount(), 4);
    QCOMPARE(source.lineText(1).toString(), QStringLiteral("one"));
    QCOMPARE(source.lineText(2).toString(), QStringLiteral("two"));
    QCOMPARE(source.lineText(3).toString(), QString());
    QCOMPARE(source.lineText(4).toString(), QStringLiteral("four"));
}

void TestSourceText::aTextWithoutLinesHasOne()
{
    for (const SourceText &source : {SourceText(), text(QString())}) {
        QCOMPARE(source.lineCount(), 1);
        QCOMPARE(source.lineColumn(7), (LineColumn{1, 1}));
        QCOMPARE(source.lineText(1).toString(), QString());
    }
}

void TestSourceText::spansOutsideTheTextAreCutOff()
{
    const SourceText source = text(QStringLiteral("abc"));
    QCOMPARE(source.at({1, 2}).toString(), QStringLiteral("b"));
    QCOMPARE(source.at({1, 99}).toString(), QStringLiteral("bc"));
    QCOMPARE(source.at({99, 100}).toString(), QString());
}

void TestSourceText::aByteOrderMarkIsLeftOut()
{
    const auto result = SourceText::fromUtf8(QStringLiteral("main.rs"), QByteArray("\xef\xbb\xbf"
                                                                                   "fn"));
    QVERIFY(std::holds_alternative<SourceText>(result));
    QCOMPARE(std::get<SourceText>(result).text(), QStringLiteral("fn"));
}

void TestSourceText::filesThatAreNoProgramTextAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &bytes, const char *message) {
        QTest::newRow(name) << bytes << QString::fromUtf8(message);
    };
    row("too large", QByteArray(10 * 1024 * 1024, 'a'),
        "the file is too large: 10485760 bytes; the limit is 1048576 (1 MiB)");
    row("one byte too large", QByteArray(1024 * 1024 + 1, ' '),
        "the file is too large: 1048577 bytes; the limit is 1048576 (1 MiB)");
    row("nul", QByteArray("a\nb\0c", 5), "the file is not a text: it holds a NUL byte at byte 3, in line 2");
    row("latin 1", "a\n\ncaf\xe9 au lait", "the file is not valid UTF-8: byte 0xe9 at byte 6, in line 3");
    row("stray continuation", "\x80", "the file is not valid UTF-8: byte 0x80 at byte 0, in line 1");
    row("overlong", "a\xc0\xaf", "the file is not valid UTF-8: byte 0xc0 at byte 1, in line 1");
    row("overlong of three", "\xe0\x80\x80", "the file is not valid UTF-8: byte 0xe0 at byte 0, in line 1");
    row("surrogate", "\xed\xa0\x80", "the file is not valid UTF-8: byte 0xed at byte 0, in line 1");
    row("above Unicode", "\xf4\x90\x80\x80", "the file is not valid UTF-8: byte 0xf4 at byte 0, in line 1");
    row("cut off", "ab\xe2\x82", "the file is not valid UTF-8: byte 0xe2 at byte 2, in line 1");
}

void TestSourceText::filesThatAreNoProgramTextAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto result = SourceText::fromUtf8(QStringLiteral("main.rs"), bytes);
    QVERIFY(std::holds_alternative<Diagnostic>(result));
    const Diagnostic &diagnostic = std::get<Diagnostic>(result);
    QTEST(diagnostic.message, "message");
    QVERIFY(!diagnostic.remedy.isEmpty());
    QVERIFY(diagnostic.span.isEmpty());
}

void TestSourceText::wellFormedUtf8IsTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("ascii") << QByteArray("fn main() {}\n");
    QTest::newRow("ends of the ranges") << QByteArray(
        "\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf"
        "\xf0\x90\x80\x80\xf4\x8f\xbf\xbf");
    QTest::newRow("exactly the limit") << QByteArray(1024 * 1024, ' ');
}

void TestSourceText::wellFormedUtf8IsTaken()
{
    QFETCH(QByteArray, bytes);
    const auto result = SourceText::fromUtf8(QStringLiteral("main.rs"), bytes);
    QVERIFY(std::holds_alternative<SourceText>(result));
    QCOMPARE(std::get<SourceText>(result).text().toUtf8(), bytes);
}

void TestSourceText::aDiagnosticIsRenderedInTheShapeOfRustc()
{
    const SourceText source = text(QStringLiteral("fn main() {\n\n    println!(\"{}\", x);\n}\n"));
    const Diagnostic diagnostic{Severity::Error,
                                {32, 33},
                                QStringLiteral("E0425"),
                                QStringLiteral("cannot find value `x` in this scope"),
                                QStringLiteral("write a name")};
    QCOMPARE(rendered(diagnostic, source), QStringLiteral("error[E0425]: cannot find value `x` in this scope\n"
                                                          " --> main.rs:3:20\n"
                                                          "  |\n"
                                                          "3 |     println!(\"{}\", x);\n"
                                                          "  |                    ^\n"
                                                          "  = help: write a name\n"));
    Diagnostic warning = diagnostic;
    warning.severity = Severity::Warning;
    warning.code.clear();
    warning.remedy.clear();
    QVERIFY(rendered(warning, source).startsWith(QStringLiteral("warning: cannot find value")));
    QCOMPARE(rendered({diagnostic, warning}, source),
             rendered(diagnostic, source) + QStringLiteral("\n") + rendered(warning, source));
}

void TestSourceText::aLongLineIsCutAroundItsMark()
{
    const QString longLine = QString(500, QLatin1Char('a')) + QLatin1Char('x') + QString(500, QLatin1Char('b'));
    const Diagnostic diagnostic{Severity::Error, {500, 501}, {}, QStringLiteral("m"), {}};
    const QStringList lines = rendered(diagnostic, text(longLine)).split(QLatin1Char('\n'));
    QCOMPARE(lines.at(1), QStringLiteral(" --> main.rs:1:501"));
    QCOMPARE(lines.at(3), QStringLiteral("1 | ...") + QString(40, QLatin1Char('a')) + QLatin1Char('x') + QString(119, QLatin1Char('b')) + QStringLiteral("..."));
    QCOMPARE(lines.at(4).indexOf(QLatin1Char('^')), lines.at(3).indexOf(QLatin1Char('x')));

    const Diagnostic whole{Severity::Error, {0, 1001}, {}, QStringLiteral("m"), {}};
    const QStringList marked = rendered(whole, text(longLine)).split(QLatin1Char('\n'));
    QCOMPARE(marked.at(3), QStringLiteral("1 | ") + QString(160, QLatin1Char('a')) + QStringLiteral("..."));
    QCOMPARE(marked.at(4), QStringLiteral("  | ") + QString(160, QLatin1Char('^')));

    const Diagnostic last{Severity::Error, {1001, 1001}, {}, QStringLiteral("m"), {}};
    QVERIFY(rendered(last, text(longLine)).contains(QStringLiteral("b\n")));
}

void TestSourceText::aMarkStandsBelowItsPlace_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<quint32>("begin");
    QTest::addColumn<quint32>("end");
    QTest::addColumn<QString>("mark");
    QTest::newRow("a word") << QStringLiteral("ab cd") << 3u << 5u << QStringLiteral("  |    ^^");
    QTest::newRow("nothing") << QStringLiteral("ab") << 2u << 2u << QStringLiteral("  |   ^");
    QTest::newRow("behind a tab") << QStringLiteral("\tab") << 1u << 2u << QStringLiteral("  | \t^");
    QTest::newRow("behind a rocket") << QString::fromUtf8("\xf0\x9f\x9a\x80 ab") << 3u << 5u
                                     << QStringLiteral("  |   ^^");
    QTest::newRow("over several lines") << QStringLiteral("ab\ncd") << 1u << 5u << QStringLiteral("  |  ^");
    QTest::newRow("behind the end") << QStringLiteral("ab") << 99u << 99u << QStringLiteral("  |   ^");
}

void TestSourceText::aMarkStandsBelowItsPlace()
{
    QFETCH(QString, content);
    QFETCH(quint32, begin);
    QFETCH(quint32, end);
    const Diagnostic diagnostic{Severity::Error, {begin, end}, {}, QStringLiteral("m"), {}};
    QTEST(rendered(diagnostic, text(content)).split(QLatin1Char('\n')).at(4), "mark");
}

QTEST_GUILESS_MAIN(TestSourceText)
#include "tst_sourcetext.moc"
