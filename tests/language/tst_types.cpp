// SPDX-License-Identifier: MIT
// What the type pass infers. The expected types are rustc's, asked with `let _: () = expression;`.
#include <core/language/analysis.h>
#include <core/language/parser.h>
#include <core/language/types/instances.h>
#include <core/language/types/prelude.h>

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

struct Typed
{
    SourceText source;
    std::shared_ptr<Tree::Program> program;
    std::shared_ptr<const Types::TypedProgram> types;
    Diagnostics diagnostics;
};

Typed typed(const QString &text)
{
    Typed result;
    result.source = SourceText(u"main.rs"_s, text);
    ParseResult parsed = parse(result.source);
    result.diagnostics = parsed.diagnostics;
    result.program = std::move(parsed.program);
    if (!hasErrors(result.diagnostics))
        result.types = Types::inferTypes(*result.program, result.diagnostics);
    return result;
}

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList programsOf(const QString &folder)
{
    QStringList files;
    for (QDirIterator it(folder, {u"*.rs"_s}, QDir::Files); it.hasNext();)
        files << it.next();
    files.sort();
    return files;
}

/// Checks the markers of a program: `//~ name: Type ~ other + 1: Type` behind a line speaks of the bindings and
/// expressions with that text on it.
void checkMarkers(const QString &text, QStringList &failures, int &count)
{
    const Typed program = typed(text);
    for (const Diagnostic &diagnostic : program.diagnostics)
        failures << rendered(diagnostic, program.source);
    if (!program.types)
        return;
    for (int line = 1; line <= program.source.lineCount(); ++line) {
        const QString lineText = program.source.lineText(line).toString();
        const qsizetype at = lineText.indexOf(u"//~ ");
        if (at < 0)
            continue;
        const quint32 begin = program.source.lineBegin(line);
        const auto isHere = [&](SourceSpan span) { return span.begin >= begin && span.begin < begin + quint32(at); };
        for (const QString &marker : lineText.sliced(at + 4).split(u" ~ "_s)) {
            const QString name = marker.section(u": "_s, 0, 0).trimmed();
            const QString expected = marker.section(u": "_s, 1).trimmed();
            ++count;
            QStringList found;
            for (const Tree::Binding *binding : program.types->bindings()) {
                if (isHere(binding->name.span) && program.source.at(binding->name.span) == name)
                    found << program.types->types().text(binding->type);
            }
            for (const Tree::Expression *expression : program.types->expressions()) {
                if (isHere(expression->span) && program.source.at(expression->span) == name)
                    found << program.types->types().text(expression->type);
            }
            if (!found.contains(expected))
                failures << u"line %1: `%2` is %3, not %4"_s.arg(line).arg(name, found.join(u" or "_s), expected);
        }
    }
}

} // namespace

class TestTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preludeIsSound();
    void infersAsRustcDoes_data();
    void infersAsRustcDoes();
    void refusesOnlyWhatIsCertain_data();
    void refusesOnlyWhatIsCertain();
    void acceptsWhatRustcAccepts();
    void resolvesInstances();
    void isQuick();
};

void TestTypes::preludeIsSound()
{
    const QStringList problems = Types::Prelude::instance().problems();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestTypes::infersAsRustcDoes_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : programsOf(QStringLiteral(POLLUX_TEST_SOURCE_DIR "/tests/language/types")))
        QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
}

void TestTypes::infersAsRustcDoes()
{
    QFETCH(QString, path);
    QStringList failures;
    int count = 0;
    checkMarkers(readFile(path), failures, count);
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    QVERIFY(count > 0);
}

void TestTypes::refusesOnlyWhatIsCertain_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("message"); // empty: accepted
    QTest::newRow("condition") << u"if 1 { }"_s << u"mismatched types: expected `bool`, found integer"_s;
    QTest::newRow("while") << u"while \"a\" { }"_s << u"mismatched types: expected `bool`, found `&str`"_s;
    QTest::newRow("argument") << u"f(\"text\");"_s << u"mismatched types: expected `i32`, found `&str`"_s;
    QTest::newRow("let") << u"let s: String = \"text\";"_s << u"mismatched types: expected `String`, found `&str`"_s;
    QTest::newRow("sum") << u"let a = 1u32; let b = 1u64; let _ = a + b;"_s << u"mismatched types: expected `u32`, found `u64`"_s;
    QTest::newRow("branches") << u"let _ = if true { 1 } else { \"a\" };"_s << u"mismatched types: expected integer, found `&str`"_s;
    QTest::newRow("never") << u"let x: i32 = if true { 1 } else { panic!() };"_s << QString();
    QTest::newRow("deref") << u"let s = String::new(); g(&s);"_s << QString();
}

void TestTypes::refusesOnlyWhatIsCertain()
{
    QFETCH(QString, body);
    QFETCH(QString, message);
    const Typed program = typed(u"fn f(n: i32) {} fn g(s: &str) {} fn main() { %1 }"_s.arg(body));
    QStringList messages;
    for (const Diagnostic &diagnostic : program.diagnostics)
        messages << diagnostic.message;
    QCOMPARE(messages.join(u'\n'), message);
}

void TestTypes::acceptsWhatRustcAccepts()
{
    QStringList files = programsOf(QStringLiteral(POLLUX_TEST_SOURCE_DIR "/tests/conformance/programs"))
        + programsOf(QStringLiteral(POLLUX_TEST_SOURCE_DIR "/resources/programs"));
    // Folders of more programs that rustc accepts; those with syntax that Pollux does not read are left out.
    const QStringList own = files;
    for (const QString &folder : qEnvironmentVariable("POLLUX_MORE_PROGRAMS").split(u':', Qt::SkipEmptyParts))
        files += programsOf(folder);
    qsizetype expressions = 0;
    qsizetype unknown = 0;
    int programs = 0;
    int refused = 0;
    for (const QString &path : std::as_const(files)) {
        const Typed program = typed(readFile(path));
        if (!program.types && !own.contains(path))
            continue;
        ++programs;
        for (const Diagnostic &diagnostic : program.diagnostics) {
            if (diagnostic.severity == Severity::Error)
                qWarning().noquote() << path << rendered(diagnostic, program.source);
        }
        refused += hasErrors(program.diagnostics);
        if (!program.types)
            continue;
        for (const Tree::Expression *expression : program.types->expressions()) {
            ++expressions;
            if (!program.types->types()[expression->type].hasUnknown)
                continue;
            ++unknown;
            if (qEnvironmentVariableIsSet("POLLUX_SHOW_UNKNOWN")) {
                qInfo().noquote() << QFileInfo(path).fileName() << program.source.lineColumn(expression->span.begin).line
                                  << program.source.at(expression->span).left(60).toString().simplified() << program.types->types().text(expression->type);
            }
        }
    }
    qInfo().noquote() << u"%1 programs, %2 expressions, %3 of them not fully known (%4 %)"_s.arg(programs).arg(expressions).arg(unknown).arg(100.0 * double(unknown) / double(expressions), 0, 'f', 2);
    QCOMPARE(refused, 0);
}

void TestTypes::resolvesInstances()
{
    const Typed program = typed(u"trait Speak { fn speak(&self) -> String; fn twice(&self) -> String { self.speak() } }\n"
                                "struct Cat; impl Speak for Cat { fn speak(&self) -> String { String::new() } }\n"
                                "fn talk<T: Speak>(t: T) -> String { t.twice() }\n"
                                "fn main() { talk(Cat); }"_s);
    QVERIFY(program.types);
    Types::Instances instances(*program.types);
    const Tree::MethodCall *twice = nullptr;
    const Tree::Path *talk = nullptr;
    for (const Tree::Expression *expression : program.types->expressions()) {
        if (const auto *call = expression->as<Tree::MethodCall>(); call && call->method.text == u"twice")
            twice = call;
        if (const auto *path = expression->as<Tree::Path>(); path && path->segments.front().name.text == u"talk")
            talk = path;
    }
    QVERIFY(twice && talk);
    QCOMPARE(talk->target.kind, Types::Resolution::Kind::Function);
    QCOMPARE(program.types->types().text(talk->target.arguments.front()), u"Cat"_s);
    using Kind = Types::Instances::Function::Kind;
    const auto arguments = instances.substitute(twice->target.arguments, talk->target.arguments);
    const auto resolved = instances.resolve(twice->target.function, arguments);
    QCOMPARE(resolved.kind, Kind::Code);
    QCOMPARE(resolved.function->path(), u"Speak::twice"_s);
    const auto speak = instances.resolve(twice->target.function->trait->function(u"speak"), arguments);
    QCOMPARE(speak.kind, Kind::Code);
    QCOMPARE(speak.function->path(), u"Cat::speak"_s);
}

void TestTypes::isQuick()
{
    // Three programs that use everything, more than 200 dense lines together.
    QString longest;
    for (const QString &path : programsOf(QStringLiteral(POLLUX_TEST_SOURCE_DIR "/tests/language/types")))
        longest += QStringLiteral("mod %1 {\n%2}\n").arg(QFileInfo(path).baseName().replace(u"std"_s, u"standard"_s).replace(u"tokio"_s, u"asynchronous"_s), readFile(path));
    Types::Prelude::instance();
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 10; ++i) {
        ParseResult parsed = parse(SourceText(u"main.rs"_s, longest));
        QVERIFY(!hasErrors(parsed.diagnostics));
        QElapsedTimer timer;
        timer.start();
        Diagnostics diagnostics;
        Types::inferTypes(*parsed.program, diagnostics);
        best = std::min(best, timer.nsecsElapsed());
    }
    qInfo().noquote() << u"%1 lines in %2 ms"_s.arg(longest.count(u'\n')).arg(double(best) / 1e6);
    QVERIFY(best < 500'000'000); // no timing test: only that nothing explodes
}

QTEST_GUILESS_MAIN(TestTypes)
#include "tst_types.moc"
