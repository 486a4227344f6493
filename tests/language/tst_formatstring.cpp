// SPDX-License-Identifier: MIT
#include "treetext.h"

#include "core/language/parser.h"

#include <QTest>

using namespace Pollux;

namespace {

/// `call` in a function of its own, starting in line 2, column 1.
SourceText sourceOf(const QString &call)
{
    return SourceText(QStringLiteral("main.rs"), QStringLiteral("fn f() {\n%1; }").arg(call));
}

} // namespace

class TestFormatString : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesAreAsInStdFmt_data();
    void piecesAreAsInStdFmt();
    void whatIsWrongIsToldAtItsPlaceInTheString_data();
    void whatIsWrongIsToldAtItsPlaceInTheString();
    void aNameInTheStringHasItsSpanThere();
};

void TestFormatString::piecesAreAsInStdFmt_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *call, const char *tree) {
        QTest::newRow(call) << QString::fromUtf8(call) << QString::fromUtf8(tree);
    };
    row(R"(println!("{{}} {}", a))", R"((println! "{} {0}" a))");
    row(R"(println!("{1} {0} {}", a, b))", R"((println! "{1} {0} {0}" a b))");
    row(R"(println!("{:?} {:#?}", a, b))", R"((println! "{0:?} {1:#?}" a b))");
    row(R"(println!("{x} {x:?} {y}"))", R"((println! "{0} {0:?} {1}" x y))");
    row(R"(println!("{} {x} {n}", a, n = b))", R"((println! "{0} {2} {1}" a b x))");
    row(R"(println!("{}", n = b))", R"((println! "{0}" b))");
    row(R"(println!("{:5}|{:<5}|{:^5}|{:>5}", a, b, c, d))", R"((println! "{0:5}|{1:<5}|{2:^5}|{3:>5}" a b c d))");
    row(R"(println!("{:*>8} {:-^9} {:>>5} {:}>5}", a, b, c, d))",
        R"((println! "{0:*>8} {1:-^9} {2:>>5} {3:}>5}" a b c d))");
    row(R"(println!("{:🚀^5}", a))", R"((println! "{0:🚀^5}" a))");
    row(R"(println!("{:+} {:-} {:05} {:+08.2}", a, b, c, d))", R"((println! "{0:+} {1} {2:05} {3:+08.2}" a b c d))");
    row(R"(println!("{:x} {:#X} {:#b} {:o} {:e} {:#010x}", a, b, c, d, e, f))",
        R"((println! "{0:x} {1:#X} {2:#b} {3:o} {4:e} {5:#010x}" a b c d e f))");
    row(R"(println!("{:.2} {:8.3}", a, b))", R"((println! "{0:.2} {1:8.3}" a b))");
    row(R"(println!("{:w$} {:1$} {:>w$.p$}", a, b, c))", R"((println! "{0:3$} {1:1$} {2:>3$.4$}" a b c w p))");
    row(R"(println!("{:>width$}", a, width = 7))", R"((println! "{0:>1$}" a 7))");
    row(R"(println!("{:.*} {}", 3, a, b))", R"((println! "{1:.0$} {2}" 3 a b))");
    row(R"(println!("{:0$} {}", a, b))", R"((println! "{0:0$} {1}" a b))");
    row(R"(println!("{ } {:>5 } {0 :?}", a, b))", R"((println! "{0} {1:>5} {0:?}" a b))");
    row(R"(println!("{:}", a))", R"((println! "{0}" a))");
    row(R"(println!("{name:>5}"))", R"((println! "{0:>5}" name))");
    row(R"(println!("{x:.1}s", x = a.b()))", R"((println! "{0:.1}s" (.b a)))");
    row(R"(assert_eq!(a, b, "{} {c}", d))", R"((assert_eq! "{2} {3}" a b d c))");
    row(R"(println!(r#"{"x"}: {}"#, a))", "invalid format string: expected `}`, found `\"`");
    row(R"(println!(r"{}\n", a))", R"((println! "{0}\n" a))");
    row(R"(println!("{}", "{}"))", R"((println! "{0}" "{}"))");
    row(R"(println!(""))", R"((println!))");
}

void TestFormatString::piecesAreAsInStdFmt()
{
    QFETCH(QString, call);
    const ParseResult result = parse(sourceOf(call));
    if (!result.diagnostics.isEmpty()) {
        QTEST(result.diagnostics.front().message, "tree");
        return;
    }
    QTEST(treeText(result.program->functions.front()->body.block->statements.front().value.get()), "tree");
}

void TestFormatString::whatIsWrongIsToldAtItsPlaceInTheString_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *call, const char *told) {
        QTest::newRow(call) << QString::fromUtf8(call) << QString::fromUtf8(told);
    };
    row(R"(println!("{}"))", "2:11 1 positional argument in format string, but no arguments were given");
    row(R"(println!("a {} {}", 1))", "2:16 2 positional arguments in format string, but there is 1 argument");
    row(R"(println!("{} {} {}", 1, 2))", "2:17 3 positional arguments in format string, but there are 2 arguments");
    row(R"(println!("{:.*}", 1))", "2:11 2 positional arguments in format string, but there is 1 argument");
    row(R"(println!("{5}"))", "2:12 invalid reference to positional argument 5 (no arguments were given)");
    row(R"(println!("{} {5}", 1))", "2:15 invalid reference to positional argument 5 (there is 1 argument)");
    row(R"(println!("{:1$}", 1))", "2:13 invalid reference to positional argument 1 (there is 1 argument)");
    row(R"(println!("x", 1))", "2:15 argument never used");
    row(R"(println!("{}", 1, 2, 3))", "2:19 multiple unused formatting arguments");
    row(R"(println!("{}", 1, a = 2))", "2:23 named argument never used");
    row(R"(println!("{", 1))", "2:12 invalid format string: expected `}` but string was terminated");
    row(R"(println!("{:?", 1))", "2:14 invalid format string: expected `}` but string was terminated");
    row(R"(println!("}"))", "2:11 invalid format string: unmatched `}` found");
    row(R"(println!("{}}", 1))", "2:13 invalid format string: unmatched `}` found");
    row(R"(println!("{:y}", 1))", "2:13 unknown format trait `y`");
    row(R"(println!("{:?x}", 1))", "2:14 invalid format string: expected `}`, found `x`");
    row(R"(println!("{:e?}", 1))", "2:14 invalid format string: expected `}`, found `?`");
    row(R"(println!("{:p}", 1))", "2:13 the format `p` is not supported yet");
    row(R"(println!("{a b}"))", "2:14 invalid format string: expected `}`, found `b`");
    row(R"(println!("{a.b}"))", "2:12 invalid format string: field access isn't supported");
    row(R"(println!("{a.0}"))", "2:12 invalid format string: expressions aren't supported");
    row(R"(println!("{f()}"))", "2:12 invalid format string: expressions aren't supported");
    row(R"(println!("{1+1}"))", "2:13 invalid format string: expected `}`, found `+`");
    row(R"(println!("{_}"))", "2:12 invalid format string: invalid argument name `_`");
    row(R"(println!("{r#x}"))", "2:12 invalid format string: raw identifiers are not supported");
    row(R"(println!("{:99999}", 1))",
        "2:13 invalid format string: integer `99999` does not fit into the type `u16` whose range is `0..=65535`");
    row(R"(println!("{a}", a = 1, 2))", "2:24 positional arguments cannot follow named arguments");
    row(R"(println!("{a}", a = 1, a = 2))", "2:24 duplicate argument named `a`");
    // Behind escapes, in raw strings, behind a line that goes on, behind a character of two code units.
    row(R"(println!("\u{1F600}\n {:y}", 1))", "2:25 unknown format trait `y`");
    row(R"(println!(r#"\n {:y}"#, 1))", "2:18 unknown format trait `y`");
    row("println!(\"a\\\n   {:y}\", 1)", "3:6 unknown format trait `y`");
    row(R"(println!("🚀{:y}", 1))", "2:14 unknown format trait `y`");
    row(R"(println!("\q{:y}", 1))", "2:12 unknown character escape: `q`");
}

void TestFormatString::whatIsWrongIsToldAtItsPlaceInTheString()
{
    QFETCH(QString, call);
    const SourceText source = sourceOf(call);
    const ParseResult result = parse(source);
    QCOMPARE(result.diagnostics.size(), 1);
    const LineColumn place = source.lineColumn(result.diagnostics[0].span.begin);
    QTEST(QStringLiteral("%1:%2 %3").arg(place.line).arg(place.column).arg(result.diagnostics[0].message), "told");
}

void TestFormatString::aNameInTheStringHasItsSpanThere()
{
    const SourceText source = sourceOf(QStringLiteral("println!(\"a\\n{first} {:>width$}\", 1)"));
    const ParseResult result = parse(source);
    QVERIFY(result.diagnostics.isEmpty());
    const auto *call = result.program->functions.front()->body.block->statements[0].value->as<Tree::MacroCall>();
    QCOMPARE(call->arguments.size(), std::size_t(3));
    QCOMPARE(source.at(call->arguments[1]->span).toString(), QStringLiteral("first"));
    QCOMPARE(source.at(call->arguments[2]->span).toString(), QStringLiteral("width"));
}

QTEST_GUILESS_MAIN(TestFormatString)
#include "tst_formatstring.moc"
