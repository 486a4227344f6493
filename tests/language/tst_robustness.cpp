// SPDX-License-Identifier: MIT
// Whatever is typed or opened: the parser ends, soon, and says where.
#include "treetext.h"

#include "core/language/lexer.h"
#include "core/language/notyet.h"
#include "core/language/parser.h"
#include "core/language/programindex.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Pollux;

namespace {

QString wrapped(const QString &body) { return QStringLiteral("fn main() { %1 }").arg(body); }

ParseResult parsed(const QString &text) { return parse(SourceText(QStringLiteral("main.rs"), text)); }

/// What must hold of any text. Empty: it does.
QString broken(const QString &text)
{
    const ParseResult result = parsed(text);
    if (!result.program)
        return QStringLiteral("no program");
    if (result.diagnostics.size() > maximumErrors)
        return QStringLiteral("%1 diagnostics").arg(result.diagnostics.size());
    quint32 last = 0;
    for (const Diagnostic &diagnostic : result.diagnostics) {
        const SourceSpan span = diagnostic.span;
        if (span.begin > span.end || span.end > quint32(text.size()))
            return QStringLiteral("span of \"%1\" outside of the text").arg(diagnostic.message);
        if (span.begin < last)
            return QStringLiteral("\"%1\" is out of order").arg(diagnostic.message);
        if (diagnostic.message.isEmpty() || diagnostic.message.endsWith(u'.') || diagnostic.message.size() > 400)
            return QStringLiteral("message \"%1\"").arg(diagnostic.message);
        last = span.begin;
    }
    return misplacedSpan(*result.program, quint32(text.size()));
}

QStringList programsIn(const QString &folder)
{
    const QDir dir(QStringLiteral(POLLUX_SOURCE_DIR) + QLatin1Char('/') + folder);
    QStringList texts;
    for (const QString &name : dir.entryList({QStringLiteral("*.rs")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            texts.append(QString::fromUtf8(file.readAll()));
    }
    return texts;
}

} // namespace

class TestRobustness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramsOfTheProjectParse_data();
    void theProgramsOfTheProjectParse();
    void nestingIsTakenUpToTheLimitAndRefusedBeyondIt_data();
    void nestingIsTakenUpToTheLimitAndRefusedBeyondIt();
    void noTreeIsHigherThanAWalkCanReach_data();
    void noTreeIsHigherThanAWalkCanReach();
    void chainsAreLongerThanNestingIsDeep_data();
    void chainsAreLongerThanNestingIsDeep();
    void theTimeIsLinearInTheText_data();
    void theTimeIsLinearInTheText();
    void theLargestFileIsAnswered_data();
    void theLargestFileIsAnswered();
    void randomBytesAreAnswered();
    void programsWithTokensLostDoubledAndSwappedAreAnswered();
    void programsCutOffAnywhereAreAnswered();
};

void TestRobustness::theProgramsOfTheProjectParse_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("gallery") << QStringLiteral("resources/programs") << 8;
    QTest::newRow("conformance") << QStringLiteral("tests/conformance/programs") << 60;
}

void TestRobustness::theProgramsOfTheProjectParse()
{
    QFETCH(QString, folder);
    QFETCH(int, atLeast);
    const QStringList programs = programsIn(folder);
    QVERIFY(programs.size() >= atLeast);
    for (const QString &program : programs) {
        const SourceText source(QStringLiteral("main.rs"), program);
        const ParseResult result = parse(source);
        QVERIFY2(result.diagnostics.isEmpty(), qPrintable(program.left(80) + rendered(result.diagnostics, source)));
        QCOMPARE(misplacedSpan(*result.program, quint32(program.size())), QString());
    }
}

void TestRobustness::nestingIsTakenUpToTheLimitAndRefusedBeyondIt_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("middle");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("levelsEach"); ///< of nesting that one `before` stands for
    const auto row = [](const char *before, const char *middle, const char *after, int levelsEach) {
        QTest::newRow(before) << QString::fromUtf8(before) << QString::fromUtf8(middle) << QString::fromUtf8(after)
                              << levelsEach;
    };
    row("(", "1", ")", 1);
    row("{", "1", "}", 1);
    row("[", "1", "]", 1);
    row("f(", "1", ")", 1);
    row("v[", "1", "]", 1);
    row("-", "1", "", 1);
    row("&", "x", "", 1);
    row("x = ", "1", "", 1);
    row("return ", "1", "", 1);
    row("async {", "1", "}", 1);
    row("loop {", "1", "}", 1);
    row("if a {", "1", "}", 1);
    row("if a {} else ", "{}", "", 1);
    row("match a { _ => ", "1", "}", 1);
    row("vec![", "1", "]", 1);
    row("println!(\"{}\", ", "1", ")", 1);
    row("-(", "1", ")", 2);
    row("{ fn f() ", "{}", " }", 1);
    row("let x: Vec<", "u8", ">", 1);
    row("let ", "x", " = 1", 1);
    row("|x| ", "1", "", 1);
    row("S { x: ", "1", "}", 1);
    row("select! { _ = ", "1", " => 1 }", 1);
    row("matches!(", "1", ", _)", 1);
    row("dbg!(", "1", ")", 1);
    row("mod m {", "", "} ", 1);
    row("impl A { fn f() {", "", "} }", 2);
}

void TestRobustness::nestingIsTakenUpToTheLimitAndRefusedBeyondIt()
{
    QFETCH(QString, before);
    QFETCH(QString, middle);
    QFETCH(QString, after);
    QFETCH(int, levelsEach);
    const auto nested = [&](int times) {
        // Where the repeated part is in the middle of a statement, only that is repeated.
        if (before.startsWith(QStringLiteral("let x: ")))
            return wrapped(QStringLiteral("let x: ") + QStringLiteral("Vec<").repeated(times) + middle
                           + after.repeated(times) + QStringLiteral(" = y;"));
        if (before == QStringLiteral("let "))
            return wrapped(QStringLiteral("let ") + QStringLiteral("(_, ").repeated(times) + middle
                           + QStringLiteral(")").repeated(times) + QStringLiteral(" = y;"));
        return wrapped(before.repeated(times) + middle + after.repeated(times) + QLatin1Char(';'));
    };
    const ParseResult shallow = parsed(nested(120 / levelsEach));
    QVERIFY2(shallow.diagnostics.isEmpty(), qPrintable(shallow.diagnostics.value(0).message));
    for (const int times : {maximumNesting / levelsEach + 1, 20000}) {
        const ParseResult deep = parsed(nested(times));
        QCOMPARE(deep.diagnostics.size(), 1);
        QCOMPARE(deep.diagnostics[0].message, QStringLiteral("nested more than 128 levels deep"));
        QVERIFY(!deep.diagnostics[0].remedy.isEmpty());
    }
}

void TestRobustness::noTreeIsHigherThanAWalkCanReach_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit : {"(1+1*2<<", "f(1 || 2 && 3 == 4 | 5 ^ 6 & 7 << 8 + 9 * ",
                             "{ if a.b.c.d { x = ", "g(a.b.c, d[", "async move { match x { _ if y => [z, "})
        QTest::newRow(unit) << QString::fromUtf8(unit);
}

/// The tallest tree that still parses. Some nodes come in pairs (a block and its statement), so there are more than
/// maximumNesting; what matters is a fixed bound.
void TestRobustness::noTreeIsHigherThanAWalkCanReach()
{
    QFETCH(QString, unit);
    const auto closed = [&](int times) {
        QString closing;
        for (qsizetype i = unit.size() - 1; i >= 0; --i) {
            const QChar c = unit[i];
            closing += c == u'(' ? QStringLiteral(")")
                     : c == u'[' ? QStringLiteral("]")
                     : c == u'{' ? QStringLiteral("}")
                                 : QString();
        }
        return wrapped(unit.repeated(times) + QLatin1Char('1') + closing.repeated(times));
    };
    int times = 1;
    int height = 0;
    for (; times < 200; ++times) {
        const ParseResult result = parsed(closed(times));
        if (!result.diagnostics.isEmpty()) {
            QCOMPARE(result.diagnostics[0].message, QStringLiteral("nested more than 128 levels deep"));
            break;
        }
        height = heightOf(*result.program);
    }
    QVERIFY(times > 5);
    QVERIFY(times < 200);
    QVERIFY2(height < 4 * maximumNesting, qPrintable(QString::number(height)));
}

void TestRobustness::chainsAreLongerThanNestingIsDeep_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("link");
    const auto row = [](const char *before, const char *link) {
        QTest::newRow(link) << QString::fromUtf8(before) << QString::fromUtf8(link);
    };
    row("1", " + 1");
    row("1", " as u8");
    row("a", " && a");
    row("a", " || a");
    row("x", ".y");
    row("x", ".y()");
    row("x", "?");
    row("x", ".await");
    row("x", "[0]");
    row("x", "()");
    row("t", ".0.0");
}

void TestRobustness::chainsAreLongerThanNestingIsDeep()
{
    QFETCH(QString, before);
    QFETCH(QString, link);
    const auto chain = [&](int times) { return wrapped(before + link.repeated(times) + QLatin1Char(';')); };
    const int most = link.count(u".0") == 2 ? maximumChain / 2 : maximumChain;
    const QString longest = chain(most);
    const ParseResult fits = parsed(longest);
    QVERIFY2(fits.diagnostics.isEmpty(), qPrintable(fits.diagnostics.value(0).message));
    QVERIFY(heightOf(*fits.program) >= maximumChain);
    QCOMPARE(misplacedSpan(*fits.program, quint32(longest.size())), QString());
    QVERIFY(!notRunYet(*fits.program).isEmpty()); // walks that do not recurse come first
    const ProgramIndex index(*fits.program);
    const ParseResult tooLong = parsed(chain(most + 1));
    QCOMPARE(tooLong.diagnostics.size(), 1);
    QCOMPARE(tooLong.diagnostics[0].message, QStringLiteral("a chain of more than 10000 operations"));
    QVERIFY(!tooLong.diagnostics[0].remedy.isEmpty());
}

void TestRobustness::theTimeIsLinearInTheText_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit : {"(",
                             "{",
                             "[",
                             ")",
                             "}",
                             "],[",
                             "},{",
                             ";",
                             ",",
                             "#",
                             "#[",
                             "#[a] ",
                             "#![a]",
                             "$",
                             "1+",
                             "1-",
                             "-",
                             "!",
                             "&",
                             "&&",
                             "*",
                             "|",
                             "|| ",
                             "<",
                             ">",
                             "=",
                             "==",
                             "..",
                             "...",
                             "::",
                             "a.",
                             "a.b().",
                             "a?",
                             "a(",
                             "a::",
                             "a::<",
                             "Vec<",
                             "a=",
                             "a||",
                             "x as ",
                             "if a {} else ",
                             "if a ",
                             "match x { ",
                             "let x = ",
                             "let ",
                             "return ",
                             "break ",
                             "loop {",
                             "async {",
                             "async move ",
                             "fn ",
                             "fn f(",
                             "fn f() {} ",
                             "use a::{",
                             "use a::",
                             "use {a,",
                             "struct ",
                             "struct A {} ",
                             "struct A { a: ",
                             "struct A<T: ",
                             "enum A { B(",
                             "enum A { B, C { d: u8 } } ",
                             "impl A { fn f(&self) {} } ",
                             "impl A { ",
                             "trait A: B { fn f(); } ",
                             "mod a { ",
                             "type A = ",
                             "fn f<T, ",
                             "where T: ",
                             "|a| ",
                             "|a: ",
                             "S { a, ",
                             "S { a: ",
                             "let S { a: ",
                             "let [a, ",
                             "<T as ",
                             "<T>::",
                             "dyn A + ",
                             "let x: impl A + ",
                             "let x: fn(",
                             "let x: Box<dyn Fn(",
                             "select! { a = ",
                             "select! { _ = a => b, ",
                             "matches!(a, ",
                             "pin! { let a = ",
                             "concat!(",
                             "stringify!(",
                             "(_, ",
                             "(a, b) = ",
                             "&'a ",
                             "for<'a> ",
                             "pub ",
                             "const X: u8 = 1; ",
                             "println!(\"",
                             "println!(\"{}\",",
                             "println!(\"{x}\"); ",
                             "println!(",
                             "join!(",
                             "vec![",
                             "a!{",
                             "\"",
                             "\"{\" ",
                             "'",
                             "'a ",
                             "'a: ",
                             "r#",
                             "r#\"",
                             "b'",
                             "b\"",
                             "/*",
                             "//\n",
                             "\\",
                             "`",
                             "\xf0\x9f\x8e\x89",
                             "\xc3\xa9",
                             "\xe2\x80\x9c",
                             "0x",
                             "1e",
                             "1.",
                             "9",
                             "_",
                             "a",
                             "a ",
                             "\n",
                             " ",
                             "\t",
                             "e\xcc\x81",
                             "x\n",
                             "let x = 1\n"})
        QTest::newRow(unit) << QString::fromUtf8(unit);
}

/// Where the work grew with the square of the text, these would take minutes.
void TestRobustness::theTimeIsLinearInTheText()
{
    QFETCH(QString, unit);
    const QString text = unit.repeated(128 * 1024 / unit.toUtf8().size());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(broken(text), QString());
    QCOMPARE(broken(wrapped(text)), QString());
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QStringLiteral("%1 ms").arg(timer.elapsed())));
}

void TestRobustness::theLargestFileIsAnswered_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit : {"-", "{", "a.b().", "println!(\"{x}\"); ", "let x = 1\n", "\""})
        QTest::newRow(unit) << QString::fromUtf8(unit);
}

void TestRobustness::theLargestFileIsAnswered()
{
    QFETCH(QString, unit);
    const qsizetype room = SourceText::maximumBytes - wrapped(QString()).size();
    const QString text = wrapped(unit.repeated(room / unit.toUtf8().size()));
    QVERIFY(text.toUtf8().size() <= SourceText::maximumBytes);
    QCOMPARE(broken(text), QString());
}

void TestRobustness::randomBytesAreAnswered()
{
    QRandomGenerator random(42);
    for (int round = 0; round < 300; ++round) {
        QString text;
        for (int i = 0; i < 200; ++i) {
            // Mostly what programs are made of, sometimes anything.
            const quint32 choice = random.bounded(20);
            text +=
                choice == 0 ? QChar(char16_t(random.bounded(0x10000))) : QChar(char16_t(0x20 + random.bounded(0x5f)));
        }
        const QString problem = broken(text);
        QVERIFY2(problem.isEmpty(), qPrintable(problem + QLatin1Char('\n') + text));
    }
}

void TestRobustness::programsWithTokensLostDoubledAndSwappedAreAnswered()
{
    QStringList programs = programsIn(QStringLiteral("resources/programs"));
    programs += programsIn(QStringLiteral("tests/conformance/programs"));
    QVERIFY(!programs.isEmpty());
    QRandomGenerator random(7);
    for (int variant = 0; variant < 4000; ++variant) {
        const QString &program = programs[variant % programs.size()];
        std::vector<QString> parts; // tokens, each with what stands before it
        quint32 end = 0;
        for (const Token &token : tokenize(program, Comments::Drop)) {
            parts.push_back(program.sliced(end, token.span.end - end));
            end = token.span.end;
        }
        const int changes = 1 + int(random.bounded(3));
        for (int i = 0; i < changes; ++i) {
            const std::size_t at = random.bounded(quint32(parts.size()));
            const std::size_t other = random.bounded(quint32(parts.size()));
            switch (random.bounded(4)) {
            case 0: parts.erase(parts.begin() + std::ptrdiff_t(at)); break;
            case 1: parts.insert(parts.begin() + std::ptrdiff_t(at), QString(parts[at])); break;
            case 2: std::swap(parts[at], parts[other]); break;
            default: parts[at] = parts[other]; break;
            }
        }
        QString text;
        for (const QString &part : parts)
            text += part;
        const QString problem = broken(text);
        QVERIFY2(problem.isEmpty(), qPrintable(problem + QLatin1Char('\n') + text));
    }
}

void TestRobustness::programsCutOffAnywhereAreAnswered()
{
    const QString program = programsIn(QStringLiteral("resources/programs")).value(0);
    QVERIFY(!program.isEmpty());
    for (qsizetype length = 0; length < program.size(); ++length) {
        const QString problem = broken(program.left(length));
        QVERIFY2(problem.isEmpty(), qPrintable(problem + QLatin1Char('\n') + program.left(length)));
    }
}

QTEST_GUILESS_MAIN(TestRobustness)
#include "tst_robustness.moc"
