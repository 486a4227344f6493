// SPDX-License-Identifier: MIT
#include "treetext.h"

#include "core/language/parser.h"

#include <QTest>

using namespace Pollux;

namespace {

ParseResult parsed(const QString &text) { return parse(SourceText(QStringLiteral("main.rs"), text)); }

QString firstMessage(const Diagnostics &diagnostics)
{
    return diagnostics.isEmpty() ? QString() : diagnostics.front().message;
}

/// The body of `fn f()`, which `text` is put into.
QString bodyText(const QString &text)
{
    const ParseResult result = parsed(QStringLiteral("fn f() {%1}").arg(text));
    if (!result.diagnostics.isEmpty())
        return firstMessage(result.diagnostics);
    return treeText(*result.program->functions.front()->body.block);
}

QString expressionText(const QString &text)
{
    const QString body = bodyText(QStringLiteral("let _ = %1;").arg(text));
    const QString before = QStringLiteral("{let _ = ");
    return body.startsWith(before) ? body.sliced(before.size()).chopped(2) : body;
}

} // namespace

class TestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operatorsBindAsInRust_data();
    void operatorsBindAsInRust();
    void literalsHaveTheirValues_data();
    void literalsHaveTheirValues();
    void whatStandsBehindAnOperandBindsTighterThanAnyOperator_data();
    void whatStandsBehindAnOperandBindsTighterThanAnyOperator();
    void statementsEndAsInRust_data();
    void statementsEndAsInRust();
    void controlFlowIsRead_data();
    void controlFlowIsRead();
    void patternsAreRead_data();
    void patternsAreRead();
    void typesAreReadAndKept_data();
    void typesAreReadAndKept();
    void macrosAreRead_data();
    void macrosAreRead();
    void closuresAreRead_data();
    void closuresAreRead();
    void structLiteralsAreRead_data();
    void structLiteralsAreRead();
    void pathsAreRead_data();
    void pathsAreRead();
    void selectIsRead_data();
    void selectIsRead();
    void itemsAreRead_data();
    void itemsAreRead();
    void whatIsWrongInItemsAndTypesIsRefused_data();
    void whatIsWrongInItemsAndTypesIsRefused();
    void theKeywordOfAnItemHasItsSpan();
    void aFunctionOfThePreludeMayEndInASemicolon();
    void useLinesGiveOneLeafForEachName_data();
    void useLinesGiveOneLeafForEachName();
    void functionsAreRead();
    void attributesThatChangeNothingAreSkipped();
    void whatIsOnlyForTestsIsLeftOut();
    void theMainAttributeIsRead_data();
    void theMainAttributeIsRead();
    void constantsAreRead();
    void spansCoverWhatWasWritten();
    void theSpanOfAnExpressionInParenthesesHoldsThem();
    void spansCountInUtf16();
};

void TestParser::operatorsBindAsInRust_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("1 + 2 * 3", "(+ 1 (* 2 3))");
    row("1 * 2 + 3", "(+ (* 1 2) 3)");
    row("1 - 2 - 3", "(- (- 1 2) 3)");
    row("(1 + 2) * 3", "(* (+ 1 2) 3)");
    row("a / b % c", "(% (/ a b) c)");
    row("-a * b", "(* (- a) b)");
    row("!a && b", "(&& (! a) b)");
    row("*a.b", "(* (field a b))");
    row("- -a", "(- (- a))");
    row("a || b && c", "(|| a (&& b c))");
    row("a && b || c && d", "(|| (&& a b) (&& c d))");
    row("a == b && c != d", "(&& (== a b) (!= c d))");
    row("a < b || c >= d", "(|| (< a b) (>= c d))");
    row("a & b == c", "(== (& a b) c)");
    row("a | b ^ c & d", "(| a (^ b (& c d)))");
    row("a << b + c", "(<< a (+ b c))");
    row("a as u8 + b", "(+ (as a u8) b)");
    row("-a as u8", "(as (- a) u8)");
    row("a as u8 as i32", "(as (as a u8) i32)");
    row("a + b as u8", "(+ a (as b u8))");
    row("1..n + 1", "(.. 1 (+ n 1))");
    row("1..=n", "(..= 1 n)");
    row("..n", "(.. _ n)");
    row("n..", "(.. n _)");
    row("..", "(.. _ _)");
    row("a || b..c", "(.. (|| a b) c)");
    row("x = y", "(= x y)");
    row("x = y = z", "(= x (= y z))");
    row("x += 1 + 2", "(+= x (+ 1 2))");
    row("x <<= 1", "(<<= x 1)");
    row("x >>= 1", "(>>= x 1)");
    row("*x -= 1", "(-= (* x) 1)");
    row("v[0] = 1", "(= (index v 0) 1)");
    row("t.0 %= 2", "(%= (item t 0) 2)");
    row("&a + &mut b", "(+ (& a) (&mut b))");
    row("&&a", "(& (& a))");
    row("a && &&b", "(&& a (& (& b)))");
    row("(a < b) == (c < d)", "(== (< a b) (< c d))");
    row("return 1 + 2", "(return (+ 1 2))");
    row("a || return", "(|| a (return _))");
}

void TestParser::operatorsBindAsInRust()
{
    QFETCH(QString, source);
    QTEST(expressionText(source), "tree");
}

void TestParser::literalsHaveTheirValues_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("1_000", "1000");
    row("0xff", "255");
    row("0xFF_u8", "255:u8");
    row("0o17", "15");
    row("0b1010_1010", "170");
    row("5u64", "5:u64");
    row("18446744073709551615", "18446744073709551615");
    row("255u8", "255:u8");
    row("-128i8", "(- 128:i8)");
    row("-9223372036854775808i64", "(- 9223372036854775808:i64)");
    row("1.5", "1.5f");
    row("2.", "2f");
    row("1e3", "1000f");
    row("1.5e-3", "0.0015f");
    row("1_0.2_5", "10.25f");
    row("1f32", "1f:f32");
    row("1.0f64", "1f:f64");
    row("true", "true");
    row("false", "false");
    row("'a'", "'a'");
    row("'\\n'", "'\n'");
    row("'\\''", "'''");
    row("'\\x41'", "'A'");
    row("'\\u{1F600}'", "'\xf0\x9f\x98\x80'");
    row("'\xf0\x9f\x98\x80'", "'\xf0\x9f\x98\x80'");
    row("\"a\\tb\\\\c\\\"d\"", "\"a\tb\\c\"d\"");
    row("\"\\u{e9}\\x7e\"", "\"\xc3\xa9~\"");
    row("\"one \\\n      two\"", "\"one two\"");
    row("\"two\n  lines\"", "\"two\n  lines\"");
    row("\"two\r\nlines\"", "\"two\nlines\"");
    row("r\"raw \\n\"", "\"raw \\n\"");
    row("r#\"a \"quoted\" word\"#", "\"a \"quoted\" word\"");
    row("()", "(tuple)");
    row("(1,)", "(tuple 1)");
    row("(1, 2)", "(tuple 1 2)");
    row("(1)", "1");
    row("[]", "(array)");
    row("[1, 2,]", "(array 1 2)");
    row("[0; 3]", "(array 0; 3)");
    row("r#match", "match");
    row("b'a'", "97:u8");
    row("b'\\n'", "10:u8");
    row("b'\\xff'", "255:u8");
    row("b\"a\\x41\"", "b\"aA\"");
    row("br\"a\\n\"", "b\"a\\n\"");
    row("br#\"a\"b\"#", "b\"a\"b\"");
}

void TestParser::literalsHaveTheirValues()
{
    QFETCH(QString, source);
    QTEST(expressionText(source), "tree");
}

void TestParser::whatStandsBehindAnOperandBindsTighterThanAnyOperator_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("-1.abs()", "(- (.abs 1))");
    row("1.max(2)", "(.max 1 2)");
    row("1.5.sqrt()", "(.sqrt 1.5f)");
    row("a.await", "(await a)");
    row("a.await?", "(? (await a))");
    row("a.b().await.unwrap()", "(.unwrap (await (.b a)))");
    row("f(a)(b)", "(call (call f a) b)");
    row("f(a, b,)", "(call f a b)");
    row("t.0.1", "(item (item t 0) 1)");
    row("t.0.1.2", "(item (item (item t 0) 1) 2)");
    row("t.0.await", "(await (item t 0))");
    row("t.0.len()", "(.len (item t 0))");
    row("t.0. await", "(await (item t 0))"); // `0.` is a number to the lexer
    row("t.0.1.\n    len()", "(.len (item (item t 0) 1))");
    row("m.id", "(field m id)");
    row("v[1][2]", "(index (index v 1) 2)");
    row("&v[1..]", "(& (index v (.. 1 _)))");
    row("*f().g", "(* (field (call f) g))");
    row("!a.b()", "(! (.b a))");
    row("a.collect::<Vec<i32>>()", "(.collect<Vec<i32>> a)");
    row("Vec::<i32>::new()", "(call Vec<i32>::new)");
    row("Vec::<Vec<i32>>::new()", "(call Vec<Vec<i32>>::new)");
    row("tokio::time::sleep(d)", "(call tokio::time::sleep d)");
    row("if a { b } else { c }.d()", "(.d (if a {b} else {c}))");
    row("async { 1 }.await", "(await async {1})");
    row("match x { _ => f }(1)", "(call (match x [_ => f]) 1)");
}

void TestParser::whatStandsBehindAnOperandBindsTighterThanAnyOperator()
{
    QFETCH(QString, source);
    QTEST(expressionText(source), "tree");
}

void TestParser::statementsEndAsInRust_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("", "{}");
    row("a", "{a}");
    row("a;", "{a;}");
    row("a; b", "{a; b}");
    row(";;", "{;}");
    row("if a { b } -1", "{(if a {b}) (- 1)}");
    row("if a { b } *c = 1;", "{(if a {b}) (= (* c) 1);}");
    row("if a { b } (c, d);", "{(if a {b}) (tuple c d);}");
    row("if a { b } [c];", "{(if a {b}) (array c);}");
    row("match a { _ => {} } b", "{(match a [_ => {}]) b}");
    row("{ a } b", "{{a} b}");
    row("{ a }.b();", "{(.b {a});}");
    row("match a { _ => b }.await + 1", "{(+ (await (match a [_ => b])) 1)}");
    row("loop { } while a { } for b in c { } d", "{(loop {}) (while a {}) (for b c {}) d}");
    row("if a { b } else { c }", "{(if a {b} else {c})}");
    row("if a { };", "{(if a {});}");
    row("println! { \"a\" } b", "{(println! \"a\") b}");
    row("let x;", "{let x;}");
    row("let x: i32;", "{let x: i32;}");
    row("let x = 1;", "{let x = 1;}");
    row("let mut x: u8 = 1;", "{let mut x: u8 = 1;}");
    row("let x: Vec<Vec<u8>>= y;", "{let x: Vec<Vec<u8>> = y;}");
    row("let Some(x) = y else { return };", "{let Some(x) = y else {(return _)};}");
    row("_ = f();", "{(= _ (call f));}");
    row("fn g() { 1 } use a::b; const C: u8 = 2; g()", "{use a::b as b; const C: u8 = 2; fn g() {1} (call g)}");
    row("#[allow(unused)] let x = 1; #[rustfmt::skip] f();", "{let x = 1; (call f);}");
    row("#![allow(unused)] a", "{a}");
    row("tokio::select! { _ = a => {} } b", "{(tokio::select! [_ = a => {}]) b}");
    row("tokio::pin! { let a = b; } c", "{(tokio::pin! let a = b;) c}");
    row("Point { x: 1 };", "{(new Point x: 1);}");
    row("|x| x;", "{(|x| x);}");
    row("(a, _) = b; c", "{(= (tuple a _) b); c}");
    row("struct A; let x = A; x", "{struct A let x = A; x}");
    row("async { a }; async move { b }", "{async {a}; async move {b}}");
}

void TestParser::statementsEndAsInRust()
{
    QFETCH(QString, source);
    QTEST(bodyText(source), "tree");
}

void TestParser::controlFlowIsRead_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("if a { 1 } else if b { 2 } else { 3 }", "(if a {1} else (if b {2} else {3}))");
    row("if let Some(x) = y { x }", "(if (let Some(x) y) {x})");
    row("if let Some(x) = y && x > 1 { x }", "(if (&& (let Some(x) y) (> x 1)) {x})");
    row("if a && let Ok(b) = c { }", "(if (&& a (let Ok(b) c)) {})");
    row("while let Some(x) = f().await { g(x); }", "(while (let Some(x) (await (call f))) {(call g x);})");
    row("'outer: loop { break 'outer; }", "('outer: loop {(break 'outer _);})");
    row("'a: for x in 0..3 { continue 'a; }", "('a: for x (.. 0 3) {(continue 'a);})");
    row("'a: while b { }", "('a: while b {})");
    row("'b: { break 'b 1 }", "'b: {(break 'b 1)}");
    row("loop { break 1 + 2 }", "(loop {(break (+ 1 2))})");
    row("for (i, x) in v.iter() { }", "(for (i, x) (.iter v) {})");
    row("for _ in 0..=n { }", "(for _ (..= 0 n) {})");
    row("for i in (0..3).rev() { }", "(for i (.rev (.. 0 3)) {})");
    row("if x == y { }", "(if (== x y) {})");
    row("while { a } { b }", "(while {a} {b})");
    row("match x { 1 => a, 2 | 3 => { b } _ if c => d, _ => e }",
        "(match x [1 => a] [2 | 3 => {b}] [_ if c => d] [_ => e])");
    row("match f().await { Ok(v) => v, Err(e) if e.is_panic() => 0, Err(_) => 1, }",
        "(match (await (call f)) [Ok(v) => v] [Err(e) if (.is_panic e) => 0] [Err(_) => 1])");
    row("match x { _ => if a { b } else { c } _ => d }", "(match x [_ => (if a {b} else {c})] [_ => d])");
    row("match x { _ => {}.f(), }", "(match x [_ => (.f {})])");
    row("match x { }", "(match x)");
    row("if return { }", "(if (return _) {})");
}

void TestParser::controlFlowIsRead()
{
    QFETCH(QString, source);
    QTEST(expressionText(source), "tree");
}

void TestParser::patternsAreRead_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("_", "_");
    row("x", "x");
    row("_x", "_x");
    row("mut x", "mut x");
    row("None", "`None`");
    row("i32::MAX", "`i32::MAX`");
    row("Some(x)", "Some(x)");
    row("Some((a, _))", "Some((a, _))");
    row("(a, b)", "(a, b)");
    row("(a,)", "(a)");
    row("(a)", "a");
    row("()", "()");
    row("(a, .., b)", "(a, .., b)");
    row("(..)", "(..)");
    row("&x", "&x");
    row("&&x", "&&x");
    row("&mut x", "&mut x");
    row("1", "1");
    row("-1", "(- 1)");
    row("'a'..='z'", "'a'..='z'");
    row("-128i8..=127i8", "(- 128:i8)..=127:i8");
    row("1..", "1.._");
    row("..5", "_..5");
    row("..=5", "_..=5");
    row("0..i32::MAX", "0..i32::MAX");
    row("i32::MIN..=0", "i32::MIN..=0");
    row("\"s\"", "\"s\"");
    row("true", "true");
    row("x @ 1..=5", "x @ 1..=5");
    row("n @ (1 | 2)", "n @ 1 | 2");
    row("1 | 2 | 3", "1 | 2 | 3");
    row("| 1 | 2", "1 | 2");
    row("Ok(Some(1)) | Err(_)", "Ok(Some(1)) | Err(_)");
    row("Some(1 | 2)", "Some(1 | 2)");
    row("(1 | 2, Some(x) | Err(x))", "(1 | 2, Some(x) | Err(x))");
    row("Point { x, y: 0, .. }", "Point {x, y: 0, ..}");
    row("Point { ref x, mut y, ref mut z }", "Point {ref x, mut y, ref mut z}");
    row("Point {}", "Point {}");
    row("a::Shape::Circle { r: Some(r), }", "a::Shape::Circle {r: Some(r)}");
    row("Pair { 0: a, 1: _ }", "Pair {0: a, 1: _}");
    row("Self::A { x }", "Self::A {x}");
    row("Self { x }", "Self {x}");
    row("ref x", "ref x");
    row("ref mut x", "ref mut x");
    row("ref x @ Some(_)", "ref x @ Some(_)");
    row("[]", "[]");
    row("[a, b]", "[a, b]");
    row("[a, .., b]", "[a, .., b]");
    row("[first, rest @ ..]", "[first, rest @ ..]");
    row("&[x, ref y]", "&[x, ref y]");
    row("Self::A", "`Self::A`");
    row("Vec::<u8>::A(x)", "Vec<u8>::A(x)");
    row("<T as A>::B", "`<T as A>::B`");
    row("-1..=-0", "(- 1)..=(- 0)");
    row("b'a'..=b'z'", "97:u8..=122:u8");
    row("b\"ab\"", "b\"ab\"");
    row("A::MIN..=A::MAX", "A::MIN..=A::MAX");
    row("Some(ref x) | None", "Some(ref x) | `None`");
}

void TestParser::patternsAreRead()
{
    QFETCH(QString, source);
    QFETCH(QString, tree);
    QCOMPARE(expressionText(QStringLiteral("match x { %1 => 0 }").arg(source)),
             QStringLiteral("(match x [%1 => 0])").arg(tree));
}

void TestParser::typesAreReadAndKept_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("i32", "i32");
    row("_", "_");
    row("!", "!");
    row("()", "tuple");
    row("(i32, String)", "tuple<i32, String>");
    row("(i32)", "i32");
    row("std::time::Duration", "std::time::Duration");
    row("Vec<JoinHandle<()>>", "Vec<JoinHandle<tuple>>");
    row("Result<(), Box<dyn std::error::Error + Send>>", "Result<tuple, Box<dyn std::error::Error + Send>>");
    row("&str", "&str");
    row("&'static str", "&str");
    row("&mut Vec<_>", "&mut Vec<_>");
    row("[u8; 4]", "array<u8; 4>");
    row("&[u8]", "&slice<u8>");
    row("fn(i32) -> i32", "fn(i32) -> i32");
    row("Box<dyn Fn(i32) -> i32>", "Box<dyn Fn(i32) -> i32>");
    row("Vec::<u8>", "Vec<u8>");
    row("impl Future<Output = Result<(), E>> + Send", "impl Future<Output = Result<tuple, E>> + Send");
    row("dyn Trait + Send + 'static", "dyn Trait + Send");
    row("Box<dyn FnOnce() -> Pin<Box<dyn Future<Output = u8>>> + Send>",
        "Box<dyn FnOnce() -> Pin<Box<dyn Future<Output = u8>>> + Send>");
    row("for<'a> fn(&'a u8) -> &'a u8", "fn(&u8) -> &u8");
    row("Arc<Mutex<HashMap<String, oneshot::Sender<()>>>>", "Arc<Mutex<HashMap<String, oneshot::Sender<tuple>>>>");
    row("T::Item", "T::Item");
    row("<T as Iterator>::Item", "<T as Iterator>::Item");
    row("[[u8; 2]; N]", "array<array<u8; 2>; N>");
    row("&'a mut [T]", "&mut slice<T>");
    row("&&str", "&&str");
    row("Cow<'a, str>", "Cow<str>");
    row("::std::string::String", "std::string::String");
    row("Option<Option<Option<u8>>>", "Option<Option<Option<u8>>>");
    row("HashMap<String, Vec<(u8, u8)>>", "HashMap<String, Vec<tuple<u8, u8>>>");
}

void TestParser::typesAreReadAndKept()
{
    QFETCH(QString, source);
    QFETCH(QString, tree);
    QCOMPARE(bodyText(QStringLiteral("let x: %1 = y;").arg(source)), QStringLiteral("{let x: %1 = y;}").arg(tree));
}

void TestParser::macrosAreRead_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("println!()", "(println!)");
    row("println!(\"a\")", "(println! \"a\")");
    row("println!(\"{}\", a)", "(println! \"{0}\" a)");
    row("println!(\"{} {}\", a, b,)", "(println! \"{0} {1}\" a b)");
    row("println![\"a\"]", "(println! \"a\")");
    row("std::println!(\"a\")", "(std::println! \"a\")");
    row("format!(\"{x}\")", "(format! \"{0}\" x)");
    row("panic!()", "(panic!)");
    row("panic!(\"{:?}\", a)", "(panic! \"{0:?}\" a)");
    row("assert!(a > 0)", "(assert! (> a 0))");
    row("assert!(a, \"{} {b}\", c)", "(assert! \"{1} {2}\" a c b)");
    row("assert_eq!(a, b)", "(assert_eq! a b)");
    row("assert_eq!(a, b, \"{c}\")", "(assert_eq! \"{2}\" a b c)");
    row("assert_ne!(a, b,)", "(assert_ne! a b)");
    row("unreachable!()", "(unreachable!)");
    row("todo!(\"later\")", "(todo! \"later\")");
    row("join!(a, b)", "(join! a b)");
    row("tokio::join!(f(), async { 1 },)", "(tokio::join! (call f) async {1})");
    row("tokio::join!()", "(tokio::join!)");
    row("vec![]", "(vec)");
    row("vec![1, 2, 3,]", "(vec 1 2 3)");
    row("vec![0; n]", "(vec 0; n)");
    row("vec!(1)", "(vec 1)");
    row("vec!{1}", "(vec 1)");
    row("vec![1].len()", "(.len (vec 1))");
    row("tokio::try_join!(a(), b())", "(tokio::try_join! (call a) (call b))");
    row("tokio::join!(biased; a, b)", "(tokio::join! biased a b)");
    row("futures::join!(a, b)", "(futures::join! a b)");
    row("matches!(x, Some(1) | None)", "(matches! [Some(1) | `None`] x)");
    row("matches!(x, P { .. } if a > 1,)", "(matches! [P {..}] x (> a 1))");
    row("dbg!(a, b)", "(dbg! a b)");
    row("dbg!()", "(dbg!)");
    row("unimplemented!(\"{}\", a)", "(unimplemented! \"{0}\" a)");
    row("debug_assert!(a)", "(debug_assert! a)");
    row("debug_assert_eq!(a, b, \"{c}\")", "(debug_assert_eq! \"{2}\" a b c)");
    row("write!(f, \"{} {x}\", a)", "(write! \"{1} {2}\" f a x)");
    row("writeln!(f)", "(writeln! f)");
    row("write!(f)", "requires at least a format string argument");
    row("write!()", "unexpected end of macro invocation");
    row("format_args!(\"{}\", a)", "(format_args! \"{0}\" a)");
    row("std::pin::pin!(f())", "(std::pin::pin! (call f))");
    row("tokio::pin!(a, b)", "(tokio::pin! a b)");
    row("tokio::pin! { let a = f(); let b = g(); }", "(tokio::pin! let a = (call f); let b = (call g);)");
    row("line!()", "1:u32");
    row("file!()", "\"src/main.rs\"");
    row("stringify!(a  + b)", "\"a + b\"");
    row("concat!(\"a\", 1, -2, 'c', true, 1.5)", "\"a1-2ctrue1.5\"");
    row("task_local!(x)", "`task_local!` is not supported yet");
    row("tokio::dbg!(x)", "could not find `dbg` in `tokio`");
    row("format!(\"{}\", a) + b", "(+ (format! \"{0}\" a) b)");
}

void TestParser::macrosAreRead()
{
    QFETCH(QString, source);
    QTEST(expressionText(source), "tree");
}

void TestParser::closuresAreRead_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("|x| x + 1", "(|x| (+ x 1))");
    row("|| 1", "(|| 1)");
    row("move || a", "(move || a)");
    row("move |a: i32, (b, c)| -> T { a }", "(move |a: i32, (b, c)| -> T {a})");
    row("|&x| x", "(|&x| x)");
    row("|mut x| { x += 1; x }", "(|mut x| {(+= x 1); x})");
    row("|_| ()", "(|_| (tuple))");
    row("|x| |y| x + y", "(|x| (|y| (+ x y)))");
    row("|x| x || y", "(|x| (|| x y))");
    row("|x: &mut Vec<u8>| x.push(1)", "(|x: &mut Vec<u8>| (.push x 1))");
    row("|x,| x", "(|x| x)");
    row("|x| async move { x }", "(|x| async move {x})");
    row("async || 1", "(async || 1)");
    row("async move |x| { x.await }", "(async move |x| {(await x)})");
    row("f(|x| x, 1)", "(call f (|x| x) 1)");
    row("v.iter().map(|x| x * 2).filter(|&&x| x > 1).collect::<Vec<_>>()",
        "(.collect<Vec<_>> (.filter (.map (.iter v) (|x| (* x 2))) (|&&x| (> x 1))))");
    row("(|x| x)(1)", "(call (|x| x) 1)");
    row("a || |x| x", "(|| a (|x| x))");
    row("|x| x = 1", "(|x| (= x 1))");
    row("|Point { x, y }| x + y", "(|Point {x, y}| (+ x y))");
    row("|x| return x", "(|x| (return x))");
    row("|x| match x { Some(y) => y, None => 0 }", "(|x| (match x [Some(y) => y] [`None` => 0]))");
}

void TestParser::closuresAreRead()
{
    QFETCH(QString, source);
    QTEST(expressionText(source), "tree");
}

void TestParser::structLiteralsAreRead_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("Point { x: 1, y: 2 }", "(new Point x: 1 y: 2)");
    row("Point { x, y, }", "(new Point x y)");
    row("Point { x: 1, ..base }", "(new Point x: 1 ..base)");
    row("Point { ..Default::default() }", "(new Point ..(call Default::default))");
    row("a::Point::<u8> { x }", "(new a::Point<u8> x)");
    row("Self { x: 1 }", "(new Self x: 1)");
    row("Self::Variant { x }", "(new Self::Variant x)");
    row("Unit {}", "(new Unit)");
    row("Pair { 0: a, 1: b }", "(new Pair 0: a 1: b)");
    row("lower { x: 1 }", "(new lower x: 1)");
    row("<T as A>::B { x }", "(new <T as A>::B x)");
    row("Point { x: Point { x: 1 } }.x", "(field (new Point x: (new Point x: 1)) x)");
    row("if x == (P { x: 1 }) { a }", "(if (== x (new P x: 1)) {a})");
    row("if f(P { x: 1 }) { a }", "(if (call f (new P x: 1)) {a})");
    row("if x == P { a }", "(if (== x P) {a})");
    row("match P { }", "(match P)");
    row("match x { _ => P { x: 1 }, }", "(match x [_ => (new P x: 1)])");
    row("for x in P { a }", "(for x P {a})");
    row("while x != S { a; }", "(while (!= x S) {a;})");
    row("if v.iter().any(|y| *y == P { x: 1 }) { a }",
        "(if (.any (.iter v) (|y| (== (* y) (new P x: 1)))) {a})");
    row("if x == P { x: 1 } { a }", "struct literals are not allowed here");
    row("match P { x: 1 } { _ => a }", "struct literals are not allowed here");
    row("P { x = 1 }", "expected `:`, found `=`");
    row("P { x: 1, .. }", "base expression required after `..`");
    row("P { ..a, }", "cannot use a comma after the base struct");
    row("P { x: 1 y: 2 }", "expected one of `,`, `.`, `?`, `}`, or an operator, found `y`");
    row("(a, b) = (b, a)", "(= (tuple a b) (tuple b a))");
    row("(a, _) = f()", "(= (tuple a _) (call f))");
    row("[a, .., b] = c", "(= (array a (.. _ _) b) c)");
    row("(a.b, v[0], *c) = d", "(= (tuple (field a b) (index v 0) (* c)) d)");
    row("Point { x, y: _ } = p",
        "in expressions, `_` can only be used on the left-hand side of an assignment");
    row("(Pair(a, _), b) = c", "(= (tuple (call Pair a _) b) c)");
    row("(f(), b) = c", "invalid left-hand side of assignment");
    row("(a, _)", "in expressions, `_` can only be used on the left-hand side of an assignment");
}

void TestParser::structLiteralsAreRead()
{
    QFETCH(QString, source);
    QTEST(expressionText(source), "tree");
}

void TestParser::pathsAreRead_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("<T as Trait>::f(x)", "(call <T as Trait>::f x)");
    row("<Vec<u8>>::new()", "(call <Vec<u8>>::new)");
    row("<Vec<u8> as From<Vec<u8>>>::from(x)", "(call <Vec<u8> as From<Vec<u8>>>::from x)");
    row("<<T as A>::B as C>::f()", "(call <<T as A>::B as C>::f)");
    row("<[u8]>::len(x)", "(call <slice<u8>>::len x)");
    row("<dyn Any>::is(x)", "(call <dyn Any>::is x)");
    row("Self::f()", "(call Self::f)");
    row("self.f()", "(.f self)");
    row("self.a.b", "(field (field self a) b)");
    row("T::default()", "(call T::default)");
    row("HashMap::<String, Vec<u8>>::new()", "(call HashMap<String, Vec<u8>>::new)");
    row("f::<4>()", "(call f<const 4>)");
    row("f::<{ N + 1 }>()", "(call f<const {(+ N 1)}>)");
    row("f::<-1, true>()", "(call f<const (- 1), const true>)");
    row("f::<'static, u8>()", "(call f<u8>)");
    row("crate::a::b()", "(call crate::a::b)");
    row("super::super::x", "super::super::x");
    row("x.parse::<u8>()?", "(? (.parse<u8> x))");
    row("x as Foo<u8>", "(as x Foo<u8>)");
    row("x as *const u8", "raw pointers are not supported yet");
}

void TestParser::pathsAreRead()
{
    QFETCH(QString, source);
    QTEST(expressionText(source), "tree");
}

void TestParser::selectIsRead_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("tokio::select! { x = a => b, y = c => d, }", "(tokio::select! [x = a => b] [y = c => d])");
    row("select! { _ = sleep(d) => {} Some(x) = rx.recv() => { x } }",
        "(select! [_ = (call sleep d) => {}] [Some(x) = (.recv rx) => {x}])");
    row("tokio::select! { biased; _ = a => 1, else => 2 }",
        "(tokio::select! biased [_ = a => 1] else 2)");
    row("tokio::select! { biased; _ = a => 1, else => { 2 } }",
        "(tokio::select! biased [_ = a => 1] else {2})");
    row("tokio::select! { v = f(), if !done => { done = true; } }",
        "(tokio::select! [v = (call f) if (! done) => {(= done true);}])");
    row("tokio::select! { v = &mut f, if a && b => v }",
        "(tokio::select! [v = (&mut f) if (&& a b) => v])");
    row("tokio::select! { _ = async { 1 } => {}, x = match y { _ => z } => x }",
        "(tokio::select! [_ = async {1} => {}] [x = (match y [_ => z]) => x])");
    row("tokio::select! { r = a => match r { _ => 1 }, _ = b => return, }",
        "(tokio::select! [r = a => (match r [_ => 1])] [_ = b => (return _)])");
    row("tokio::select! { Ok(Some(v)) | Err(v) = a => v }",
        "(tokio::select! [Ok(Some(v)) | Err(v) = a => v])");
    row("tokio::select! { x = if a { b } else { c } => {} }",
        "(tokio::select! [x = (if a {b} else {c}) => {}])");
    row("tokio::select!(x = a => b)", "(tokio::select! [x = a => b])");
    row("tokio::select! { else => 1 }", "(tokio::select! else 1)");
    row("tokio::select! {}", "select! requires at least one branch");
    row("tokio::select! { a => b }", "expected `=`, found `=>`");
    row("tokio::select! { x = a, y = b => c }", "expected one of `=>` or `, if`, found `,`");
    row("tokio::select! { x = a => b y = c => d }", "no rules expected `y`");
    row("tokio::select! { else => 1, x = a => b }", "nothing may stand behind the `else` of `select!`");
}

void TestParser::selectIsRead()
{
    QFETCH(QString, source);
    QTEST(expressionText(source), "tree");
}

void TestParser::itemsAreRead_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *source, const char *tree) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(tree);
    };
    row("struct A;", "struct A");
    row("pub struct A(u8, pub String);", "pub struct A(u8, pub String)");
    row("struct A { x: u8, pub y: Vec<u8> }", "struct A {x: u8, pub y: Vec<u8>}");
    row("pub(crate) struct A { pub(crate) x: u8 }", "struct A {x: u8}");
    row("#[derive(Debug, Clone, std::hash::Hash)] #[derive(PartialEq)] struct A {}",
        "#[Debug, Clone, std::hash::Hash, PartialEq] struct A {}");
    row("struct A<'a, T: Clone + 'a = u8, const N: usize = 4> where T: Send { x: &'a [T; N] }",
        "struct A<T: Clone = u8, const N: usize = const 4> where T: Send {x: &array<T; N>}");
    row("struct A<T>(T) where T: Fn(u8) -> u8;", "struct A<T> where T: Fn(u8) -> u8(T)");
    row("enum E { A, B(u8, u8), C { x: u8 }, D = 4, }", "enum E {A, B(u8, u8), C {x: u8}, D = 4}");
    row("#[derive(Default)] enum E { #[default] A }", "#[Default] enum E {A}");
    row("enum E<T> { A(T) }", "enum E<T> {A(T)}");
    row("enum Never {}", "enum Never {}");
    row("type A = u8;", "type A = u8;");
    row("pub type R<T> = Result<T, Box<dyn Error + Send + Sync>>;",
        "pub type R<T> = Result<T, Box<dyn Error + Send + Sync>>;");
    row("impl A { fn new() -> Self { A } pub async fn f(&self) {} }",
        "impl A {fn new() -> Self {A} pub async fn f(&self) {}}");
    row("impl A { fn a(self) {} fn b(mut self) {} fn c(&mut self, x: u8) {} fn d(&'a self) {} fn e(self: Pin<&mut Self>) {} fn f(&'a mut self,) {} }",
        "impl A {fn a(self) {} fn b(mut self) {} fn c(&mut self, x: u8) {} fn d(&self) {} fn e(self: Pin<&mut Self>) {} fn f(&mut self) {}}");
    row("impl A { const N: usize = 1; type T = u8; }", "impl A {type T = u8; const N: usize = 1;}");
    row("impl<T> Trait<T> for Vec<T> where T: Clone { fn f() {} }",
        "impl<T> where T: Clone Trait<T> for Vec<T> {fn f() {}}");
    row("impl<'a, T> From<&'a T> for A<'a> {}", "impl<T> From<&T> for A {}");
    row("impl<F> Future for W<F> where F: Future { type Output = F::Output; fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> { x } }",
        "impl<F> where F: Future Future for W<F> {type Output = F::Output; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Self::Output> {x}}");
    row(R"~(impl fmt::Display for A { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{}", self.x) } })~",
        R"~(impl fmt::Display for A {fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {(write! "{1}" f (field self x))}})~");
    row("trait T {}", "trait T {}");
    row("pub trait T: Send + Sync + 'static { fn f(&self); async fn g(&self) -> u8 { 1 } }",
        "pub trait T: Send + Sync {fn f(&self); async fn g(&self) -> u8 {1}}");
    row("trait T<A> where A: Clone { type O: Send + Clone; type P = u8; const N: usize; const M: u8 = 1; }",
        "trait T<A> where A: Clone {type O: Send + Clone; type P = u8; const N: usize; const M: u8 = 1;}");
    row("trait T { fn f() -> impl Future<Output = u8> + Send; }",
        "trait T {fn f() -> impl Future<Output = u8> + Send;}");
    row("trait T { type I<'a>: A where Self: 'a; }", "trait T {type I where Self: : A;}");
    row("mod m { use super::*; pub fn f() {} mod n { struct A; } }",
        "mod m {use super::* as *; mod n {struct A} pub fn f() {}}");
    row("pub mod m {}", "pub mod m {}");
    row("fn f<T: Fn(u8) -> u8 + Send>(x: T, y: impl FnOnce() + 'static, z: &dyn Fn(&str)) {}",
        "fn f<T: Fn(u8) -> u8 + Send>(x: T, y: impl FnOnce(), z: &dyn Fn(&str)) {}");
    row("fn f<F>(f: F) where F: for<'a> Fn(&'a u8) -> &'a u8, for<'b> &'b F: Copy, 'a: 'b {}",
        "fn f<F> where F: Fn(&u8) -> &u8, &F: Copy(f: F) {}");
    row("fn f<T: ?Sized + 'static>(x: Box<dyn Future<Output = T> + Send + '_>) {}",
        "fn f<T>(x: Box<dyn Future<Output = T> + Send>) {}");
    row("fn f(x: Pin<Box<dyn Future<Output = ()> + Send>>) {}",
        "fn f(x: Pin<Box<dyn Future<Output = tuple> + Send>>) {}");
    row("fn f(x: fn(a: u8, u8) -> !, y: Box<dyn FnMut(u8)>) {}",
        "fn f(x: fn(u8, u8) -> !, y: Box<dyn FnMut(u8)>) {}");
    row("fn f(x: <T as A>::B, y: impl Iterator<Item: Clone>) {}",
        "fn f(x: <T as A>::B, y: impl Iterator<Item: Clone>) {}");
    row("fn f<const N: usize>(x: [u8; N], y: Foo<3, { N + 1 }>) {}",
        "fn f<const N: usize>(x: array<u8; N>, y: Foo<const 3, const {(+ N 1)}>) {}");
    row("fn f(x: &(dyn A + Send), y: impl AsyncFn(u8) -> u8) {}",
        "fn f(x: &dyn A + Send, y: impl AsyncFn(u8) -> u8) {}");
    row("fn f(Point { x, y }: Point, [a, b]: [u8; 2]) {}",
        "fn f(Point {x, y}: Point, [a, b]: array<u8; 2>) {}");
    row("static A: AtomicUsize = AtomicUsize::new(0);",
        "static A: AtomicUsize = (call AtomicUsize::new 0);");
    row("pub use a::b; pub const fn f() {}", "use a::b as b;|pub const fn f() {}");
    row("#[cfg(test)] struct A; #[cfg(test)] impl A { fn f() {} }", "");
    row("impl A { #[cfg(test)] fn f() {} fn g() {} }", "impl A {fn g() {}}");
    row("fn f() { struct A { x: u8 } impl A {} enum B {} trait C {} type D = u8; mod e {} }",
        "fn f() {mod e {} type D = u8; struct A {x: u8} enum B {} trait C {} impl A {}}");
}

void TestParser::itemsAreRead()
{
    QFETCH(QString, source);
    const ParseResult result = parsed(source);
    QCOMPARE(firstMessage(result.diagnostics), QString());
    QTEST(itemTexts(*result.program).join(QLatin1Char('|')), "tree");
    QCOMPARE(misplacedSpan(*result.program, quint32(source.size())), QString());
}

void TestParser::whatIsWrongInItemsAndTypesIsRefused_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *source, const char *message) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(message);
    };
    row("struct A", "expected `;`, found the end of the file");
    row("struct A { x: u8; }", "struct fields are separated by `,`");
    row("struct A { x u8 }", "expected `:`, found `u8`");
    row("struct A { x: u8\n y: u8 }", "expected `,`, or `}`, found `y`");
    row("struct A { x: u8 = 1 }", "default values on `struct` fields aren't supported");
    row("struct A = 1;", "expected `where`, `{`, `(`, or `;` after struct name, found `=`");
    row("enum E { A B }", "expected one of `(`, `,`, `=`, `{`, or `}`, found `B`");
    row("impl A { fn f(); }", "associated function in `impl` without body");
    row("impl A { const N: u8; }", "associated constant in `impl` without body");
    row("impl A { type T; }", "associated type in `impl` without body");
    row("impl A { x: u8 }", "non-item in item list");
    row("impl A { new() -> A { A } }", "missing `fn` for method definition");
    row("impl A { struct B; }", "keyword `struct` is not supported in `trait`s or `impl`s");
    row("impl !Send for A {}", "negative impls are not supported yet");
    row("impl &A for B {}", "expected a trait, found type");
    row("impl A { fn f(x: u8, &self) {} }", "unexpected `self` parameter in function");
    row("fn f(&self) {}", "`self` parameter is only allowed in associated functions");
    row("trait T { pub fn f(); }", "visibility qualifiers are not permitted here");
    row("trait T = A + B;", "trait aliases are not supported yet");
    row("type A;", "free type alias without body");
    row("mod a;", "a module in a file of its own is not supported yet");
    row("unsafe impl Send for A {}", "`unsafe` is not supported yet");
    row("fn f(x: &dyn A + Send) {}", "ambiguous `+` in a type");
    row("fn f(x: Box<dyn 'static>) {}", "at least one trait must be specified");
    row("fn f(x: Vec(u8)) {}", "parenthesized type parameters may only be used with a `Fn` trait");
    row("fn f(x: *mut u8) {}", "raw pointers are not supported yet");
    row("fn f(x: extern fn()) {}", "`extern fn` is not supported yet");
    row("fn f<T: >() {}", "");
    row("fn f<T {}", "expected one of `,`, `:`, `=`, or `>`, found `{`");
    row("fn f() { let P { x @ 1 } = p; }", "pattern on wrong side of `@`");
    row("fn f() { let P { .., x } = p; }", "expected `}`, found `,`");
    row("fn f() { unsafe { g() } }", "`unsafe` is not supported yet");
    row(R"~(fn f() { c"a"; })~", "C strings are not supported yet");
    row("fn f() { b'é'; }", "non-ASCII character in byte literal");
    row(R"~(fn f() { b"\u{41}"; })~", "unicode escape in byte string");
    row("fn f() { concat!(x); }", "expected a literal");
    row("macro_rules! m { () => {} }", "`macro_rules!` is not supported yet");
    row("union U { a: u8 }", "`union` is not supported yet");
}

void TestParser::whatIsWrongInItemsAndTypesIsRefused()
{
    QFETCH(QString, source);
    const ParseResult result = parsed(source);
    QTEST(firstMessage(result.diagnostics), "message");
    QCOMPARE(result.diagnostics.size(), result.diagnostics.isEmpty() ? 0 : 1);
}

void TestParser::theKeywordOfAnItemHasItsSpan()
{
    const SourceText source(QStringLiteral("main.rs"), QStringLiteral("/// doc\n#[derive(Debug)] pub struct A { x: u8 }\nimpl A {}\n"));
    const ParseResult result = parse(source);
    QCOMPARE(firstMessage(result.diagnostics), QString());
    const Tree::Struct &made = *result.program->structs.front();
    QCOMPARE(source.at(made.span).toString(), QStringLiteral("#[derive(Debug)] pub struct A { x: u8 }"));
    QCOMPARE(source.at(made.keyword).toString(), QStringLiteral("struct"));
    QCOMPARE(source.at(made.fields[0].span).toString(), QStringLiteral("x: u8"));
    QCOMPARE(source.at(made.derives[0].span).toString(), QStringLiteral("Debug"));
    QCOMPARE(source.at(result.program->impls.front()->span).toString(), QStringLiteral("impl A {}"));
}

void TestParser::aFunctionOfThePreludeMayEndInASemicolon()
{
    const SourceText source(QStringLiteral("prelude.rs"),
                            QStringLiteral("pub fn sleep(duration: Duration) -> Sleep;\nimpl<T> Vec<T> { pub fn len(&self) -> usize; }\n"));
    const ParseResult result = parse(source, Dialect::Prelude);
    QCOMPARE(firstMessage(result.diagnostics), QString());
    QCOMPARE(itemTexts(*result.program).join(QLatin1Char('|')),
             QStringLiteral("impl<T> Vec<T> {pub fn len(&self) -> usize;}|pub fn sleep(duration: Duration) -> Sleep;"));
    QCOMPARE(parse(source).diagnostics.size(), 2);
}

void TestParser::useLinesGiveOneLeafForEachName_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("leaves");
    const auto row = [](const char *source, const char *leaves) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(leaves);
    };
    row("use tokio::time::sleep;", "tokio::time::sleep as sleep");
    row("use tokio::time::{sleep, Duration as D};", "tokio::time::sleep as sleep, tokio::time::Duration as D");
    row("use tokio::{self, task, time::{self, Instant}};",
        "tokio as tokio, tokio::task as task, tokio::time as time, tokio::time::Instant as Instant");
    row("use std::fmt::*;", "std::fmt::* as *");
    row("use ::std::thread;", "std::thread as thread");
    row("use std::fmt::Write as _;", "std::fmt::Write as _");
    row("use {a::b, c};", "a::b as b, c as c");
    row("use crate::x; use self::y; use super::z;", "crate::x as x, self::y as y, super::z as z");
    row("pub use a::{};", "");
    row("pub(crate) use a::b;", "a::b as b");
}

void TestParser::useLinesGiveOneLeafForEachName()
{
    QFETCH(QString, source);
    const ParseResult result = parsed(source);
    QCOMPARE(firstMessage(result.diagnostics), QString());
    QStringList leaves;
    for (const Tree::Use &use : result.program->uses) {
        for (const Tree::Use::Leaf &leaf : use.leaves) {
            QStringList path;
            for (const Tree::Name &name : leaf.path)
                path.append(name.text);
            leaves.append(path.join(QStringLiteral("::")) + QStringLiteral(" as ") + leaf.alias.text);
        }
    }
    QTEST(leaves.join(QStringLiteral(", ")), "leaves");
}

void TestParser::functionsAreRead()
{
    const ParseResult result = parsed(
        QStringLiteral("fn a() {}\n"
                       "pub async fn b(x: i32, mut y: &str, (p, q): (u8, u8), _: ()) -> Result<(), String> { x }\n"
                       "const fn c<T: Clone + 'static, const N: usize>(x: impl Fn(T) -> T) -> [T; 2] where T: Send, "
                       "for<'a> &'a T: Copy "
                       "{ todo!() }\n"));
    QCOMPARE(firstMessage(result.diagnostics), QString());
    const auto &functions = result.program->functions;
    QCOMPARE(functions.size(), std::size_t(3));
    QCOMPARE(functions[0]->name.text, QStringLiteral("a"));
    QVERIFY(!functions[0]->isAsync);
    QVERIFY(!functions[0]->result);
    QVERIFY(functions[1]->isAsync);
    QCOMPARE(functions[1]->parameters.size(), std::size_t(4));
    QCOMPARE(treeText(functions[1]->parameters[1].pattern), QStringLiteral("mut y"));
    QCOMPARE(treeText(functions[1]->parameters[1].type), QStringLiteral("&str"));
    QCOMPARE(treeText(functions[1]->parameters[2].pattern), QStringLiteral("(p, q)"));
    QCOMPARE(treeText(*functions[1]->result), QStringLiteral("Result<tuple, String>"));
    QCOMPARE(treeText(functions[2]->parameters[0].type), QStringLiteral("impl Fn(T) -> T"));
}

void TestParser::attributesThatChangeNothingAreSkipped()
{
    const ParseResult result = parsed(QStringLiteral("#!/usr/bin/env run\n#![allow(dead_code)]\n#![warn(clippy::all)]\n"
                                                     "/// documented\n#[allow(unused_variables)] #[inline(always)] "
                                                     "#[must_use] #[clippy::x] fn a(#[allow(unused)] x: u8) {}\n"));
    QCOMPARE(firstMessage(result.diagnostics), QString());
    QCOMPARE(result.program->functions.size(), std::size_t(1));
}

void TestParser::whatIsOnlyForTestsIsLeftOut()
{
    const ParseResult result = parsed(QStringLiteral("fn a() {}\n#[cfg(test)]\nmod tests { use super::*; struct S; "
                                                     "#[test] fn t() { a(); } }\n#[test]\nfn b() { }\nfn c() {}\n"));
    QCOMPARE(firstMessage(result.diagnostics), QString());
    QCOMPARE(result.program->functions.size(), std::size_t(2));
    QCOMPARE(result.program->functions[1]->name.text, QStringLiteral("c"));
}

void TestParser::theMainAttributeIsRead_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<bool>("currentThread");
    QTest::addColumn<int>("workers");
    QTest::addColumn<bool>("paused");
    QTest::newRow("none") << QString() << false << 0 << false;
    QTest::newRow("empty") << QStringLiteral("()") << false << 0 << false;
    QTest::newRow("current_thread") << QStringLiteral("(flavor = \"current_thread\")") << true << 0 << false;
    QTest::newRow("multi_thread") << QStringLiteral("(flavor = \"multi_thread\", worker_threads = 4)") << false << 4
                                  << false;
    QTest::newRow("workers alone") << QStringLiteral("(worker_threads = 1_0)") << false << 10 << false;
    QTest::newRow("paused") << QStringLiteral("(flavor = \"current_thread\", start_paused = true,)") << true << 0
                            << true;
    QTest::newRow("not paused") << QStringLiteral("(start_paused = false, flavor = \"current_thread\")") << true << 0
                                << false;
}

void TestParser::theMainAttributeIsRead()
{
    QFETCH(QString, arguments);
    const QString attribute = QStringLiteral("#[tokio::main%1]").arg(arguments);
    const ParseResult result = parsed(attribute + QStringLiteral("\nasync fn main() {}"));
    QCOMPARE(firstMessage(result.diagnostics), QString());
    const Tree::Function &main = *result.program->functions.front();
    QVERIFY(main.mainAttribute);
    QTEST(main.mainAttribute->currentThread, "currentThread");
    QTEST(main.mainAttribute->workerThreads.value_or(0), "workers");
    QTEST(main.mainAttribute->startPaused, "paused");
    QCOMPARE(main.mainAttribute->span, (SourceSpan{0, quint32(attribute.size())}));
    QCOMPARE(main.span.begin, quint32(0));
}

void TestParser::constantsAreRead()
{
    const ParseResult result =
        parsed(QStringLiteral("const A: u8 = 1 + 2; pub static B: &str = \"b\"; const _: () = ();"));
    QCOMPARE(firstMessage(result.diagnostics), QString());
    QCOMPARE(result.program->constants.size(), std::size_t(3));
    QCOMPARE(treeText(result.program->constants[0].value.get()), QStringLiteral("(+ 1 2)"));
    QCOMPARE(result.program->constants[1].name.text, QStringLiteral("B"));
}

void TestParser::spansCoverWhatWasWritten()
{
    const QString text = QStringLiteral("async fn f() { let h = tokio::spawn(g(1)) ; h.await? ; }");
    const SourceText source(QStringLiteral("main.rs"), text);
    const ParseResult result = parse(source);
    QCOMPARE(firstMessage(result.diagnostics), QString());
    const Tree::Function &function = *result.program->functions.front();
    const auto at = [&](SourceSpan span) { return source.at(span).toString(); };
    QCOMPARE(at(function.span), text);
    QCOMPARE(at(function.name.span), QStringLiteral("f"));
    const Tree::Block &block = *function.body.block;
    QCOMPARE(at(block.span), text.sliced(13));
    QCOMPARE(at(block.statements[0].span), QStringLiteral("let h = tokio::spawn(g(1)) ;"));
    QCOMPARE(at(block.statements[0].pattern.span), QStringLiteral("h"));
    const auto *spawn = block.statements[0].value->as<Tree::Call>();
    QCOMPARE(at(spawn->span), QStringLiteral("tokio::spawn(g(1))"));
    QCOMPARE(at(spawn->callee->span), QStringLiteral("tokio::spawn"));
    QCOMPARE(at(spawn->arguments[0]->span), QStringLiteral("g(1)"));
    QCOMPARE(at(block.statements[1].span), QStringLiteral("h.await? ;"));
    const auto *question = block.statements[1].value->as<Tree::Try>();
    QCOMPARE(at(question->span), QStringLiteral("h.await?"));
    const auto *await = question->operand->as<Tree::Await>();
    QCOMPARE(at(await->span), QStringLiteral("h.await"));
    QCOMPARE(at(await->keyword), QStringLiteral("await"));
}

void TestParser::theSpanOfAnExpressionInParenthesesHoldsThem()
{
    const SourceText source(QStringLiteral("main.rs"), QStringLiteral("fn f() { (a + b) * c }"));
    const ParseResult result = parse(source);
    const auto *product = result.program->functions.front()->body.block->tail->as<Tree::Binary>();
    QVERIFY(product);
    QCOMPARE(source.at(product->span).toString(), QStringLiteral("(a + b) * c"));
    QCOMPARE(source.at(product->left->span).toString(), QStringLiteral("(a + b)"));
}

void TestParser::spansCountInUtf16()
{
    const SourceText source(QStringLiteral("main.rs"),
                            QString::fromUtf8("fn f() { println!(\"\xf0\x9f\x9a\x80 {name}\"); }"));
    const ParseResult result = parse(source);
    QCOMPARE(firstMessage(result.diagnostics), QString());
    const auto *call = result.program->functions.front()->body.block->statements[0].value->as<Tree::MacroCall>();
    QVERIFY(call);
    QCOMPARE(source.at(call->arguments[0]->span).toString(), QStringLiteral("name"));
    QCOMPARE(source.at(call->formatSpan).toString(), QString::fromUtf8("\"\xf0\x9f\x9a\x80 {name}\""));
}

QTEST_GUILESS_MAIN(TestParser)
#include "tst_parser.moc"
