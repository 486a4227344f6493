// SPDX-License-Identifier: MIT
// Names: what they mean where, what async blocks capture, and each thing the resolver refuses, with its place and code.
#include "core/language/analysis.h"

#include <QtTest>

using namespace Pollux;
using namespace Pollux::Tree;

namespace {

Analysis analysed(const QString &text)
{
    return analyse(SourceText(QStringLiteral("test.rs"), text));
}

QString inMain(const QString &body, const QString &items = {})
{
    return items + QStringLiteral("\n#[tokio::main]\nasync fn main() {\n%1\n}\n").arg(body);
}

QString described(const Analysis &analysis)
{
    QStringList words;
    for (const Diagnostic &diagnostic : analysis.diagnostics)
        words << QStringLiteral("%1 [%2]").arg(diagnostic.code, analysis.source.at(diagnostic.span).toString());
    return words.join(QLatin1String(", "));
}

const Block &mainBlock(const Analysis &analysis)
{
    return *analysis.program->main->body.block;
}

/// The async block that the last `let` of main is given.
const AsyncBlock *lastAsyncBlock(const Analysis &analysis)
{
    const AsyncBlock *found = nullptr;
    for (const Statement &statement : mainBlock(analysis).statements) {
        if (statement.kind == Statement::Kind::Let && statement.value && statement.value->as<AsyncBlock>())
            found = statement.value->as<AsyncBlock>();
    }
    return found;
}

/// The variable that the n-th println of main's own statements prints.
const Binding *printedBy(const Block &block, int index)
{
    for (const Statement &statement : block.statements) {
        const auto *macro = statement.value ? statement.value->as<MacroCall>() : nullptr;
        if (macro && index-- == 0)
            return macro->arguments.front()->as<Path>()->local;
    }
    return nullptr;
}

} // namespace

class TestResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrongIsSaidWithItsPlaceAndCode_data();
    void whatIsWrongIsSaidWithItsPlaceAndCode();
    void aSlipIsNamed_data();
    void aSlipIsNamed();
    void whatIsRightIsAccepted_data();
    void whatIsRightIsAccepted();
    void asyncBlocksCaptureWhatTheyUse_data();
    void asyncBlocksCaptureWhatTheyUse();
    void aShadowedVariableIsAnother();
    void aVariableEndsWithItsBlock();
    void variablesThatAreSharedByReferenceAreCells_data();
    void variablesThatAreSharedByReferenceAreCells();
    void anInnerFunctionHidesAnOuterOne();
    void allFunctionsAreNumbered();
    void diagnosticsStandInTheOrderOfTheText();
};

void TestResolver::whatIsWrongIsSaidWithItsPlaceAndCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *body, const char *expected, const char *items = "") {
        QTest::newRow(name) << inMain(QString::fromLatin1(body), QString::fromLatin1(items)) << QString::fromLatin1(expected);
    };
    const auto file = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    // Items
    row("a crate that is not there", "", "E0432 [rand]", "use rand::Rng;");
    row("a name that tokio::time has not", "", "E0432 [tokio::time::slep]", "use tokio::time::slep;");
    row("a name that tokio::time has and Pollux has not", "", " [tokio::time::interval]", "use tokio::time::interval;");
    row("a module that is not supported", "", " [tokio::net::TcpStream]", "use tokio::net::TcpStream;");
    row("a glob of a module that is not supported", "", " [std::fs::*]", "use std::fs::*;");
    row("a use inside a block", "use serde::Serialize;", "E0432 [serde]");
    row("a function twice", "", "E0428 [fn f]", "fn f() {} fn f() {}");
    row("an inner function twice", "fn f() {} fn f() {} f();", "E0428 [fn f]");
    file("no main", "fn f() {}", "E0601 []");
    file("an empty file", "", "E0601 []");
    file("main with parameters", "#[tokio::main]\nasync fn main(a: i32) { println!(\"{a}\"); }", " [main]");
    file("a plain main with parameters", "fn main(a: i32) { println!(\"{a}\"); }", "E0131 [main]");
    file("main that is not async", "#[tokio::main]\nfn main() {}", " [fn]");
    file("main without the attribute", "async fn main() {}", "E0752 [async fn main]");
    file("a plain main", "fn main() {}", " [main]");
    // Names
    row("an unknown variable", "println!(\"{}\", x);", "E0425 [x]");
    row("an unknown variable in a format string", "println!(\"{x}\");", "E0425 [x]");
    row("an unknown function", "f();", "E0425 [f]");
    row("sleep without its use", "sleep(5).await;", "E0425 [sleep]");
    row("spawn without its use", "spawn(async {});", "E0425 [spawn]");
    row("yield_now without its use", "yield_now().await;", "E0425 [yield_now]");
    row("an unknown function of a module", "tokio::time::slep(5);", "E0425 [slep]");
    row("an unknown function of a type", "tokio::time::Duration::from_sec(5);", "E0599 [from_sec]");
    row("what may be a function of a type", "tokio::time::Duration::weeks(5);", " [weeks]");
    row("what may be a module of tokio", "tokio::net::connect();", " [net]");
    row("no module of tokio", "tokio::nonet::connect();", "E0433 [nonet]");
    row("no function of std", "std::nothing();", "E0425 [nothing]");
    row("no name of std", "", "E0432 [std::nothing]", "use std::nothing;");
    row("a type without its use", "Duration::from_secs(1);", "E0433 [Duration]");
    row("an Instant without its use", "Instant::now();", "E0433 [Instant]");
    row("a module of nobody", "foo::bar();", "E0433 [foo]");
    row("a variable after its block", "{ let x = 1; } println!(\"{}\", x);", "E0425 [x]");
    row("a variable before its let", "println!(\"{}\", x); let x = 1;", "E0425 [x]");
    row("a variable of its own initializer", "let x = x + 1;", "E0425 [x]");
    row("a variable of the caller", "f(); let x = 1; fn f() { println!(\"{}\", x); }", "E0434 [x]");
    row("a later variable of the caller", "fn f() { println!(\"{}\", x); } let x = 1; f();", "E0425 [x]");
    row("a variable of an if let in its else", "if let Some(x) = Some(1) {} else { println!(\"{x}\"); }", "E0425 [x]");
    row("a variable of another arm", "match Some(1) { Some(x) => {} None => println!(\"{x}\") }", "E0425 [x]");
    row("a loop variable after the loop", "for i in 0..3 {} println!(\"{i}\");", "E0425 [i]");
    row("a let-else variable in its else", "let Some(x) = Some(1) else { println!(\"{x}\"); return; };", "E0425 [x]");
    row("a function as a value", "let g = f;", " [f]", "fn f() {}");
    row("a builtin as a value", "let g = tokio::spawn;", " [tokio::spawn]");
    // Calls
    row("too few arguments", "f(1);", "E0061 [f]", "fn f(a: i32, b: i32) {}");
    row("too many arguments", "f(1, 2, 3);", "E0061 [f]", "fn f(a: i32, b: i32) {}");
    row("a builtin without its argument", "tokio::time::sleep().await;", "E0061 [tokio::time::sleep]");
    row("a method with an argument too many", "let v = vec![1]; v.len(1);", "E0061 [len]");
    row("a variable that is called", "let f = 1; f();", "E0618 [f]");
    row("a value that is called", "tokio::time::Duration::ZERO();", "E0618 [tokio::time::Duration::ZERO]");
    row("a result that is called", "f()();", "E0618 [f()]", "fn f() {}");
    row("an unknown method", "let v = vec![1]; v.frobnicate();", " [frobnicate]");
    row("a slip of a method", "let v = vec![1]; v.is_emty();", "E0599 [is_emty]");
    row("a method of std that looks like a slip", "let v = vec![1]; v.sort();", " [sort]");
    row("a function of std that looks like a slip", "std::time::Duration::from_secs_f32(1.0);", " [from_secs_f32]");
    row("a type of the prelude", "Box::new(1);", " [Box]");
    row("a macro called like a function", "println(\"x\");", "E0423 [println]");
    // Where things may stand
    row("await in a plain fn", "f();", "E0728 [await]", "fn f() { tokio::task::yield_now().await; }");
    row("join in a plain fn", "f();", "E0728 [tokio::join]", "fn f() { tokio::join!(async {}, async {}); }");
    row("await in a plain fn in an async one", "fn f() { async {}.await; } f();", "E0728 [await]");
    row("break outside a loop in an async fn", "break;", "E0267 [break]");
    row("continue outside a loop in an async fn", "continue;", "E0267 [continue]");
    row("break outside a loop in a plain fn", "f();", "E0268 [break]", "fn f() { break; }");
    row("break in an async block in a loop", "loop { let f = async { break; }; f.await; }", "E0267 [break]");
    row("an unknown label", "loop { break 'outer; }", "E0426 ['outer]");
    row("an unknown label of continue", "loop { continue 'outer; }", "E0426 ['outer]");
    row("a label outside its loop", "'a: loop { break; } loop { break 'a; }", "E0426 ['a]");
    row("a label of the body around an async block", "'a: loop { let f = async { loop { break 'a; } }; f.await; }", "E0426 ['a]");
    row("an assignment to a call", "f() = 1;", "E0070 [=]", "fn f() -> i32 { 1 }");
    row("an assignment to a number", "5 = 1;", "E0070 [=]");
    row("a cast to a text", "let x = 5 as String;", "E0605 [String]");
    // Patterns
    row("an unknown variant", "match Some(1) { Maybe(x) => {} _ => {} }", "E0531 [Maybe(x)]");
    row("a variant with too many fields", "match Some(1) { Some(a, b) => {} _ => {} }", "E0023 [Some(a, b)]");
    row("None with a field", "match Some(1) { None(a) => {} _ => {} }", "E0023 [None(a)]");
    row("alternatives that bind other names", "match Some(1) { Some(a) | None => {} }", "E0408 [None]");
    row("a name twice in a pattern", "let (a, a) = (1, 2);", "E0416 [a]");
    row("a name twice in alternatives", "let (a, (1, a) | (a, 1)) = (1, (1, 2)) else { return; };", "E0416 [a]");
    row("a parameter twice", "f(1, 2);", "E0415 [a]", "fn f(a: i32, a: i32) {}");
    row("a path that is no variant", "match 1 { std::cmp::Ordering::Less => {} _ => {} }", " [std::cmp::Ordering::Less]");
    row("a let that may not match", "let (Some(a), b) = (Some(1), 2);", "E0005 [Some(a)]");
    row("a let-else that comes to its end", "let Some(a) = Some(1) else { println!(\"none\"); };", "E0308 [{ println!(\"none\"); }]");
    // What has its value
    row("an immutable variable", "let a = 1; a = 2;", "E0384 [a = 2]");
    row("an immutable variable added to", "let a = 1; a += 2;", "E0384 [a += 2]");
    row("an immutable variable of a pattern", "let (a, b) = (1, 2); b = a;", "E0384 [b = a]");
    row("a constant", "LIMIT = 2;", " [LIMIT = 2]", "const LIMIT: i32 = 1;");
    row("a value out of a while", "while true { break 5; }", "E0571 [break 5]");
    row("a value out of a labelled for", "'a: for _ in 0..3 { loop { break 'a 5; } }", "E0571 [break 'a 5]");
    row("recursion without boxing", "f().await;", "E0733 [async fn f]", "async fn f() { f().await; }");
    row("recursion by way of another", "f().await;", "E0733 [async fn f], E0733 [async fn g]", "async fn f() { g().await; } async fn g() { f().await; }");
    row("? in a function without a result", "let a = Some(1)?;", "E0277 [?]");
    // Several
    row("several at once", "f(); g(); h();", "E0425 [f], E0425 [g], E0425 [h]");
    row("an error inside a closure of blocks", "loop { if true { async { x; }.await; } }", "E0425 [x]");
}

void TestResolver::whatIsWrongIsSaidWithItsPlaceAndCode()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Analysis analysis = analysed(text);
    QCOMPARE(described(analysis), expected);
    QVERIFY(!analysis.canRun);
    for (const Diagnostic &diagnostic : analysis.diagnostics) {
        QVERIFY(!diagnostic.message.isEmpty());
        QVERIFY(!diagnostic.message.endsWith(QLatin1Char('.')));
    }
}

void TestResolver::aSlipIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *body, const char *expected, const char *items = "") {
        QTest::newRow(name) << inMain(QString::fromLatin1(body), QString::fromLatin1(items)) << QString::fromLatin1(expected);
    };
    row("of a variable", "let total = 1; println!(\"{totl}\");", "`total`");
    row("of a variable outside an async block", "let total = 1; async { println!(\"{totl}\"); }.await;", "`total`");
    row("not of one in another function", "f(); let total = 1; fn f() { println!(\"{totl}\"); }", "");
    row("of a function", "wrok();", "`work`", "fn work() {}");
    row("not of a variable for a function", "let total = 1; totl();", "");
    row("of a constant", "println!(\"{}\", LIMT);", "`LIMIT`", "const LIMIT: u32 = 1;");
    row("in a use", "", "`sleep`", "use tokio::time::sleeep;");
    row("in a path", "tokio::time::slep(tokio::time::Duration::ZERO).await;", "`sleep`");
    row("the nearest", "let aaaaab = 1; let aaaaaa = 1; println!(\"{aaaaaac}\");", "`aaaaaa`");
    row("nothing near", "let total = 1; println!(\"{other}\");", "");
}

void TestResolver::aSlipIsNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Analysis analysis = analysed(text);
    QCOMPARE(analysis.diagnostics.first().severity, Severity::Error);
    QCOMPARE(analysis.diagnostics.first().remedy, expected.isEmpty() ? QString() : QStringLiteral("there is a similar name: ") + expected);
}

void TestResolver::whatIsRightIsAccepted_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *body, const char *items = "") {
        QTest::newRow(name) << inMain(QString::fromLatin1(body), QString::fromLatin1(items));
    };
    row("a use", "sleep(Duration::from_secs(1)).await;", "use tokio::time::{sleep, Duration};");
    row("a use of a module", "time::sleep(time::Duration::ZERO).await;", "use tokio::time;");
    row("a use with another name", "nap(D::ZERO).await;", "use tokio::time::{sleep as nap, Duration as D};");
    row("a use of a module itself", "time::sleep(Duration::ZERO).await;", "use tokio::time::{self, Duration};");
    row("a glob", "sleep(Duration::ZERO).await;", "use tokio::time::*;");
    row("a use inside a block", "{ use tokio::task::yield_now; yield_now().await; }");
    row("a use inside a block hides the file's", "{ use std::time::Instant; Instant::now(); }", "use tokio::time::Instant;");
    row("full paths", "std::thread::sleep(std::time::Duration::ZERO); tokio::task::spawn(async {});");
    row("core like std", "let x: core::option::Option<i32> = core::option::Option::Some(1); println!(\"{x:?}\");");
    row("crate and self before a function", "crate::f(); self::f();", "fn f() {}");
    row("a function below its call", "f();", "fn g() {} fn f() { g(); }");
    row("an inner function below its call", "f(); fn f() {}");
    row("recursion", "f(3);", "fn f(n: u32) { if n > 0 { f(n - 1); } }");
    row("a constant", "println!(\"{}\", N);", "const N: u32 = 2 * 3;");
    row("an inner constant", "const N: u32 = 5; println!(\"{N}\");");
    row("a constant of a constant", "println!(\"{}\", M);", "const N: u32 = 5; const M: u32 = N + 1;");
    row("a function of the name of a variable", "let f = 1; println!(\"{f}\");", "fn f() {}");
    row("limits of numbers", "println!(\"{} {}\", i32::MAX, std::u8::MAX);");
    row("labels", "'a: for _ in 0..2 { loop { continue 'a; } } let x = 'b: { if true { break 'b 1; } 2 }; println!(\"{x}\");");
    row("break of the loop around a block", "loop { { break; } }");
    row("conditions that bind", "if let Some(x) = Some(1) { println!(\"{x}\"); } while let Some(y) = None::<i32> { println!(\"{y}\"); }");
    row("a guard uses what the pattern binds", "match Some(1) { Some(x) if x > 0 => {} _ => {} }");
    row("alternatives without names", "match 1 { 1 | 2 => {} _ => {} }");
    row("a variable set later", "let a; if true { a = 1; } else { a = 2; } println!(\"{a}\");");
    row("a variable that is not reached", "let a = 1; println!(\"{a}\"); return; a = 2;");
    row("a let-else that panics", "let Some(a) = Some(1) else { panic!() };");
    row("a let-else that leaves by a function", "let Some(a) = Some(1) else { leave() };", "fn leave() -> ! { panic!() }");
    row("a value out of a labelled block in a while", "while true { let a = 'a: { break 'a 5; }; println!(\"{a}\"); break; }");
    row("recursion by way of a task", "f().await;", "async fn f() { tokio::spawn(async {}); }");
    row("? in an async block", "let r: Option<i32> = async { let a = Some(1)?; Some(a) }.await;");
    row("alternatives with names", "match (1, 2) { (1, a) | (a, 1) => println!(\"{a}\"), _ => {} }");
    row("join of tokio and of std", "tokio::join!(async {}, async {}); join!(async {}, async {});", "use tokio::join;");
    row("an await in a nested async block of a plain fn", "f().await;", "async fn f() { let g = async { async {}.await; }; g.await; }");
}

void TestResolver::whatIsRightIsAccepted()
{
    QFETCH(QString, text);
    const Analysis analysis = analysed(text);
    QCOMPARE(described(analysis), QString());
    QVERIFY(analysis.canRun);
}

void TestResolver::asyncBlocksCaptureWhatTheyUse_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *body, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(body) << QString::fromLatin1(expected);
    };
    row("nothing", "let f = async { let x = 1; println!(\"{x}\"); };", "");
    row("what it prints, by reference", "let a = 1; let f = async { println!(\"{a}\"); };", "share a");
    row("what it prints, moved", "let a = 1; let f = async move { println!(\"{a}\"); };", "move a");
    row("what it awaits", "let h = tokio::spawn(async {}); let f = async { h.await.unwrap(); };", "move h");
    row("first by reference, then by value", "let a = vec![1]; let f = async { println!(\"{:?}\", a); drop(a); };", "move a");
    row("what it changes", "let mut a = 1; let f = async { a += 1; };", "cell a");
    row("what it changes in a copy", "let mut a = 1; let f = async move { a += 1; println!(\"{a}\"); };", "move a");
    row("what it borrows mutably", "let mut a = 1; let f = async { let r = &mut a; *r = 2; };", "cell a");
    row("two, in the order of their use", "let a = 1; let b = 2; let f = async { println!(\"{b} {a}\"); };", "share b, share a");
    row("through a block inside", "let a = vec![1]; let f = async { let g = async { println!(\"{:?}\", a); }; g.await; };", "share a");
    row("moved by a block inside", "let a = vec![1]; let f = async { let g = async move { println!(\"{:?}\", a); }; g.await; };", "move a");
    row("not what it shadows", "let a = 1; let f = async { let a = 2; println!(\"{a}\"); };", "");
    row("before it shadows", "let a = 1; let f = async { println!(\"{a}\"); let a = 2; println!(\"{a}\"); };", "share a");
    row("what it compares", "let a = vec![1]; let f = async { a == vec![1]; };", "share a");
    row("what it takes apart", "let a = Some(vec![1]); let f = async { if let Some(v) = a { println!(\"{v:?}\"); } };", "move a");
    row("what it only looks at", "let a = Some(vec![1]); let f = async { if let Some(_) = a {} };", "share a");
    row("what it matches and takes", "let a = Some(vec![1]); let f = async { match a { Some(v) => drop(v), None => {} } };", "move a");
    row("what a let takes apart", "let a = (vec![1], 2); let f = async { let (v, _) = a; drop(v); };", "move a");
    row("methods that borrow", "let a = vec![1]; let f = async { println!(\"{}\", a.len()); };", "share a");
    row("methods that take", "let a = Some(1); let f = async { a.unwrap(); };", "move a");
}

void TestResolver::asyncBlocksCaptureWhatTheyUse()
{
    QFETCH(QString, body);
    QFETCH(QString, expected);
    const Analysis analysis = analysed(inMain(body));
    QCOMPARE(described(analysis), QString());
    const AsyncBlock *block = lastAsyncBlock(analysis);
    QVERIFY(block);
    QStringList captures;
    for (const Capture &capture : block->body->captures) {
        const char *mode = capture.mode == Capture::Mode::Move ? "move " : capture.mode == Capture::Mode::Share ? "share " : "cell ";
        captures << QLatin1String(mode) + capture.variable->name.text;
    }
    QCOMPARE(captures.join(QLatin1String(", ")), expected);
}

void TestResolver::aShadowedVariableIsAnother()
{
    const Analysis analysis = analysed(inMain(QStringLiteral("let x = 1; println!(\"{}\", x); let x = x + 1; println!(\"{}\", x);")));
    QVERIFY(analysis.canRun);
    const auto &statements = mainBlock(analysis).statements;
    QCOMPARE(printedBy(mainBlock(analysis), 0), statements.at(0).pattern.binding.get());
    QCOMPARE(printedBy(mainBlock(analysis), 1), statements.at(2).pattern.binding.get());
}

void TestResolver::aVariableEndsWithItsBlock()
{
    const Analysis analysis = analysed(inMain(QStringLiteral("let x = 1; { let x = 2; println!(\"{}\", x); } println!(\"{}\", x);")));
    QVERIFY(analysis.canRun);
    QCOMPARE(printedBy(mainBlock(analysis), 0), mainBlock(analysis).statements.at(0).pattern.binding.get());
}

void TestResolver::variablesThatAreSharedByReferenceAreCells_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("isCell");
    QTest::newRow("used") << QStringLiteral("let mut x = 1; x += 1; println!(\"{x}\");") << false;
    QTest::newRow("borrowed") << QStringLiteral("let x = 1; let r = &x; println!(\"{r}\");") << false;
    QTest::newRow("borrowed mutably") << QStringLiteral("let mut x = 1; let r = &mut x; *r += 1;") << true;
    QTest::newRow("changed by a block") << QStringLiteral("let mut x = 1; let f = async { x = 2; }; f.await;") << true;
    QTest::newRow("an element changed by a block") << QStringLiteral("let mut x = vec![1]; let f = async { x[0] = 2; }; f.await;") << true;
    QTest::newRow("changed by a block of its own copy") << QStringLiteral("let mut x = 1; let f = async move { x = 2; println!(\"{x}\"); }; f.await;") << false;
}

void TestResolver::variablesThatAreSharedByReferenceAreCells()
{
    QFETCH(QString, body);
    QFETCH(bool, isCell);
    const Analysis analysis = analysed(inMain(body));
    QCOMPARE(described(analysis), QString());
    QCOMPARE(mainBlock(analysis).statements.front().pattern.binding->isCell, isCell);
}

void TestResolver::anInnerFunctionHidesAnOuterOne()
{
    const Analysis analysis = analysed(inMain(QStringLiteral("fn f() {} f();"), QStringLiteral("fn f() {}")));
    QVERIFY(analysis.canRun);
    const auto *call = mainBlock(analysis).statements.back().value->as<Call>();
    QVERIFY(call);
    QCOMPARE(call->callee->as<Path>()->function, mainBlock(analysis).functions.front().get());
}

void TestResolver::allFunctionsAreNumbered()
{
    const Analysis analysis = analysed(inMain(QStringLiteral("fn g() { fn h() {} h(); } g(); f();"), QStringLiteral("fn f() {}")));
    QVERIFY(analysis.canRun);
    QCOMPARE(analysis.program->allFunctions.size(), size_t(4));
    for (size_t i = 0; i < analysis.program->allFunctions.size(); ++i)
        QCOMPARE(analysis.program->allFunctions[i]->index, int(i));
    QCOMPARE(analysis.program->main->name.text, QStringLiteral("main"));
}

void TestResolver::diagnosticsStandInTheOrderOfTheText()
{
    const Analysis analysis = analysed(QStringLiteral("fn f() { one(); }\nuse two::x;\nasync fn main() { three(); }\nfn f() {}\n"));
    QCOMPARE(described(analysis), QStringLiteral("E0425 [one], E0432 [two], E0752 [async fn main], E0425 [three], E0428 [fn f]"));
}

QTEST_GUILESS_MAIN(TestResolver)
#include "tst_resolver.moc"
