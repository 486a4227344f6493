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
    row("fn g() { 1 } use a::b; const C: u8 = 2; g()", "{use a::b as b; const C = 2; fn g {1} (call g)}");
    row("#[allow(unused)] let x = 1; #[rustfmt::skip] f();", "{let x = 1; (call f);}");
    row("#![allow(unused)] a", "{a}");
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
    row("&mut x", "&x");
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
    row("Result<(), Box<dyn std::error::Error + Send>>", "Result<tuple, Box<opaque>>");
    row("&str", "&str");
    row("&'static str", "&str");
    row("&mut Vec<_>", "&Vec<_>");
    row("[u8; 4]", "array<u8>");
    row("&[u8]", "&slice<u8>");
    row("fn(i32) -> i32", "opaque");
    row("Box<dyn Fn(i32) -> i32>", "Box<opaque>");
    row("*const u8", "opaque");
    row("Vec::<u8>", "Vec<u8>");
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
    row("format!(\"{}\", a) + b", "(+ (format! \"{0}\" a) b)");
}

void TestParser::macrosAreRead()
{
    QFETCH(QString, source);
    QTEST(expressionText(source), "tree");
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
    QCOMPARE(treeText(functions[2]->parameters[0].type), QStringLiteral("opaque"));
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
