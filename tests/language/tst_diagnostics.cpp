// SPDX-License-Identifier: MIT
#include "core/language/notyet.h"
#include "core/language/parser.h"

#include <QTest>

using namespace Pollux;

namespace {

/// One line for each diagnostic: "2:14 [E0586] message".
QStringList told(const QString &text)
{
    const SourceText source(QStringLiteral("main.rs"), text);
    const ParseResult result = parse(source);
    QStringList lines;
    for (const Diagnostic &diagnostic : result.diagnostics + notRunYet(*result.program)) {
        const LineColumn place = source.lineColumn(diagnostic.span.begin);
        const QString code = diagnostic.code.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(diagnostic.code);
        lines.append(QStringLiteral("%1:%2%3 %4").arg(place.line).arg(place.column).arg(code, diagnostic.message));
    }
    return lines;
}

/// A program that is refused, and all that is told about it. Places and codes are those of rustc 1.95, wherever rustc
/// refuses the same.
void row(const char *source, std::initializer_list<const char *> expected)
{
    QStringList lines;
    for (const char *line : expected)
        lines.append(QString::fromUtf8(line));
    QTest::newRow(source) << QString::fromUtf8(source) << lines;
}

void columns()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("expected");
}

void compare()
{
    QFETCH(QString, source);
    QFETCH(QStringList, expected);
    QCOMPARE(told(source), expected);
}

} // namespace

class TestDiagnostics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingSemicolonIsToldAtTheEndOfItsLine_data();
    void aMissingSemicolonIsToldAtTheEndOfItsLine() { compare(); }
    void bracketsThatDoNotMatchAreTheOneErrorToldOfAFile_data();
    void bracketsThatDoNotMatchAreTheOneErrorToldOfAFile() { compare(); }
    void operatorsThatAreWrong_data();
    void operatorsThatAreWrong() { compare(); }
    void letStatementsThatAreWrong_data();
    void letStatementsThatAreWrong() { compare(); }
    void controlFlowThatIsWrong_data();
    void controlFlowThatIsWrong() { compare(); }
    void literalsThatAreWrong_data();
    void literalsThatAreWrong() { compare(); }
    void functionsAndItemsThatAreWrong_data();
    void functionsAndItemsThatAreWrong() { compare(); }
    void attributesThatAreWrong_data();
    void attributesThatAreWrong() { compare(); }
    void whatThisVersionHasNotIsRefusedAtItsFirstWord_data();
    void whatThisVersionHasNotIsRefusedAtItsFirstWord() { compare(); }
    void macrosThatAreWrong_data();
    void macrosThatAreWrong() { compare(); }
    void oneRunTellsOfSeveralErrorsWithoutEchoes_data();
    void oneRunTellsOfSeveralErrorsWithoutEchoes() { compare(); }
    void aRefusalNamesWhatToUseInstead();
    void anUnclosedBraceIsSoughtByItsIndentation();
    void atMostFiftyErrorsAreTold();
    void aNameAsLongAsTheFileIsCutInAMessage();
};

// clang-format off
void TestDiagnostics::aMissingSemicolonIsToldAtTheEndOfItsLine_data()
{
    columns();
    row(R"~(fn main() {
    let x = 5
    let y = 6;
})~",
        {R"~(2:14 expected `;`, found keyword `let`)~"});
    row(R"~(fn main() { let x = 5 let y = 6; })~",
        {R"~(1:23 expected one of `.`, `;`, `?`, `else`, or an operator, found keyword `let`)~"});
    row(R"~(fn main() {
    foo()
    bar();
})~",
        {R"~(2:10 expected `;`, found `bar`)~"});
    row(R"~(fn main() { foo() bar(); })~",
        {R"~(1:19 expected one of `.`, `;`, `?`, `}`, or an operator, found `bar`)~"});
    row(R"~(fn main() {
    let x = foo()
})~",
        {R"~(2:18 expected `;`, found `}`)~"});
    row(R"~(use std::time::Duration
fn main() {})~",
        {R"~(1:24 expected `;`, found keyword `fn`)~"});
    row(R"~(const A: u8 = 1
fn main() {})~",
        {R"~(1:16 expected `;`, found keyword `fn`)~"});
}

void TestDiagnostics::bracketsThatDoNotMatchAreTheOneErrorToldOfAFile_data()
{
    columns();
    row(R"~(fn main() {)~",
        {R"~(1:11 this file contains an unclosed delimiter)~"});
    row(R"~(fn main() {
    if a {
        foo();

    bar();
}

fn other() {
})~",
        {R"~(1:11 this file contains an unclosed delimiter)~"});
    row(R"~(fn main() { foo(1, 2; })~",
        {R"~(1:23 mismatched closing delimiter: `}`)~"});
    row(R"~(fn main() { }
})~",
        {R"~(2:1 unexpected closing delimiter: `}`)~"});
    row(R"~(fn main() {
    let v = [1, 2);
    let = 3;
})~",
        {R"~(2:18 mismatched closing delimiter: `)`)~"});
}

void TestDiagnostics::operatorsThatAreWrong_data()
{
    columns();
    row(R"~(fn main() { 1 < 2 < 3; })~",
        {R"~(1:15 comparison operators cannot be chained)~"});
    row(R"~(fn main() { a == b == c; })~",
        {R"~(1:15 comparison operators cannot be chained)~"});
    row(R"~(fn main() { Vec<i32>::new(); })~",
        {R"~(1:16 comparison operators cannot be chained)~"});
    row(R"~(fn main() { 1..2..3; })~",
        {R"~(1:17 expected one of `.`, `;`, `?`, `}`, or an operator, found `..`)~"});
    row(R"~(fn main() { x++; })~",
        {R"~(1:14 Rust has no postfix increment operator)~"});
    row(R"~(fn main() { ++x; })~",
        {R"~(1:13 Rust has no prefix increment operator)~"});
    row(R"~(fn main() { x--; })~",
        {R"~(1:14 Rust has no postfix decrement operator)~"});
    row(R"~(fn main() { x === y; })~",
        {R"~(1:15 invalid comparison operator `===`)~"});
    row(R"~(fn main() { x <> y; })~",
        {R"~(1:15 invalid comparison operator `<>`)~"});
    row(R"~(fn main() { +1; })~",
        {R"~(1:13 leading `+` is not supported)~"});
    row(R"~(fn main() { let x = y ? 1 : 2; })~",
        {R"~(1:23 Rust has no ternary operator)~"});
    row(R"~(fn main() { a as usize < b; })~",
        {R"~(1:24 `<` is interpreted as a start of generic arguments for `usize`, not a comparison)~"});
    row(R"~(fn main() { a as usize << b; })~",
        {R"~(1:24 `<<` is interpreted as a start of generic arguments for `usize`, not a shift)~"});
    row(R"~(fn main() { let x = 1..=; })~",
        {R"~(1:22 [E0586] inclusive range with no end)~"});
    row(R"~(fn main() { 1 = 2; })~",
        {R"~(1:15 [E0070] invalid left-hand side of assignment)~"});
    row(R"~(fn main() { 1 += 2; })~",
        {R"~(1:15 [E0067] invalid left-hand side of assignment)~"});
    row(R"~(fn main() { f() = 2; })~",
        {R"~(1:17 [E0070] invalid left-hand side of assignment)~"});
    row(R"~(fn main() { (a, b) = (1, 2); })~",
        {R"~(1:13 assigning to several variables at once is read, but Pollux cannot run it yet)~"});
    row(R"~(fn main() { x = ; })~",
        {R"~(1:17 expected expression, found `;`)~"});
    row(R"~(fn main() { let x = _; })~",
        {R"~(1:21 in expressions, `_` can only be used on the left-hand side of an assignment)~"});
    row(R"~(fn main() { a.; })~",
        {R"~(1:15 unexpected token: `;`)~"});
    row(R"~(fn main() { x.0u8; })~",
        {R"~(1:15 suffixes on a tuple index are invalid)~"});
    row(R"~(fn main() { a.await(); })~",
        {R"~(1:20 incorrect use of `await`)~"});
    row(R"~(fn main() { await a; })~",
        {R"~(1:13 incorrect use of `await`)~"});
    row(R"~(fn main() { foo(1 2); })~",
        {R"~(1:19 expected one of `)`, `,`, `.`, `?`, or an operator, found `2`)~"});
    row(R"~(fn main() { foo(a: 1); })~",
        {R"~(1:13 invalid `struct` delimiters or `fn` call arguments)~"});
    row(R"~(fn main() { foo(,); })~",
        {R"~(1:17 expected expression, found `,`)~"});
    row(R"~(fn main() { let x = [1 2]; })~",
        {R"~(1:24 expected one of `,`, `.`, `;`, `?`, `]`, or an operator, found `2`)~"});
}

void TestDiagnostics::letStatementsThatAreWrong_data()
{
    columns();
    row(R"~(fn main() { let x: = 1; })~",
        {R"~(1:20 expected type, found `=`)~"});
    row(R"~(fn main() { let = 1; })~",
        {R"~(1:17 expected pattern, found `=`)~"});
    row(R"~(fn main() { let x 1; })~",
        {R"~(1:19 expected one of `:`, `;`, `=`, `@`, or `|`, found `1`)~"});
    row(R"~(fn main() { let x == 1; })~",
        {R"~(1:19 unexpected `==`)~"});
    row(R"~(fn main() { let x += 1; })~",
        {R"~(1:19 can't reassign to an uninitialized variable)~"});
    row(R"~(fn main() { let mut = 1; })~",
        {R"~(1:21 expected identifier, found `=`)~"});
    row(R"~(fn main() { let fn = 1; })~",
        {R"~(1:17 expected identifier, found keyword `fn`)~"});
    row(R"~(fn main() { var x = 1; })~",
        {R"~(1:13 invalid variable declaration)~"});
    row(R"~(fn main() { mut x = 1; })~",
        {R"~(1:13 invalid variable declaration)~"});
    row(R"~(fn main() { let x = let y = 1; })~",
        {R"~(1:21 expected expression, found `let` statement)~"});
    row(R"~(fn main() { let Some(x) = y else 1; })~",
        {R"~(1:34 expected `{`, found `1`)~"});
    row(R"~(fn main() { let ref x = y; })~",
        {R"~(1:17 `ref` is read, but Pollux cannot run it yet)~"});
    row(R"~(fn main() { let [a, b] = y; })~",
        {R"~(1:17 a slice pattern is read, but Pollux cannot run it yet)~"});
    row(R"~(fn main() { let Point { x, y } = p; })~",
        {R"~(1:17 a struct pattern is read, but Pollux cannot run it yet)~"});
}

void TestDiagnostics::controlFlowThatIsWrong_data()
{
    columns();
    row(R"~(fn main() { if { } })~",
        {R"~(1:15 missing condition for `if` expression)~"});
    row(R"~(fn main() { if a })~",
        {R"~(1:18 expected `{`, found `}`)~"});
    row(R"~(fn main() { if a { } else b(); })~",
        {R"~(1:27 expected `{`, found `b`)~"});
    row(R"~(fn main() { if let Some(x) = a || b {} })~",
        {R"~(1:32 `||` operators are not supported in let chain conditions)~"});
    row(R"~(fn main() { if a || let Some(x) = b {} })~",
        {R"~(1:18 `||` operators are not supported in let chain conditions)~"});
    row(R"~(fn main() { for x of y { } })~",
        {R"~(1:19 missing `in` in `for` loop)~"});
    row(R"~(fn main() { for x y { } })~",
        {R"~(1:18 missing `in` in `for` loop)~"});
    row(R"~(fn main() { for in x { } })~",
        {R"~(1:17 expected pattern, found keyword `in`)~"});
    row(R"~(fn main() { while a { } else { } })~",
        {R"~(1:25 `while...else` loops are not supported)~"});
    row(R"~(fn main() { for a in b { } else { } })~",
        {R"~(1:28 `for...else` loops are not supported)~"});
    row(R"~(fn main() { else { } })~",
        {R"~(1:13 expected expression, found keyword `else`)~"});
    row(R"~(fn main() { match x { 1 => 2 3 => 4 } })~",
        {R"~(1:29 expected `,` following `match` arm)~"});
    row(R"~(fn main() { match x { 1 => 2; 3 => 4 } })~",
        {R"~(1:28 `match` arm body without braces)~"});
    row(R"~(fn main() { match x { 1 -> 2 } })~",
        {R"~(1:25 expected `=>`, found `->`)~"});
    row(R"~(fn main() { match x { 1...2 => 3 } })~",
        {R"~(1:23 [E0783] `...` range patterns are deprecated)~"});
    row(R"~(fn main() { match x { 1..= => 3 } })~",
        {R"~(1:24 [E0586] inclusive range with no end)~"});
    row(R"~(fn main() { match x { => 1 } })~",
        {R"~(1:23 expected pattern, found `=>`)~"});
    row(R"~(fn main() { 'a: foo(); })~",
        {R"~(1:17 expected `while`, `for`, `loop` or `{` after a label)~"});
    row(R"~(fn main() { let x = 'a; })~",
        {R"~(1:23 expected `while`, `for`, `loop` or `{` after a label)~"});
}

void TestDiagnostics::literalsThatAreWrong_data()
{
    columns();
    row(R"~(fn main() { let x = 0x; })~",
        {R"~(1:21 [E0768] no valid digits found for number)~"});
    row(R"~(fn main() { let x = 0b12; })~",
        {R"~(1:24 invalid digit for a base 2 literal)~"});
    row(R"~(fn main() { let x = 1u3; })~",
        {R"~(1:21 invalid width `3` for integer literal)~"});
    row(R"~(fn main() { let x = 1foo; })~",
        {R"~(1:21 invalid suffix `foo` for number literal)~"});
    row(R"~(fn main() { let x = 1.0u8; })~",
        {R"~(1:21 invalid suffix `u8` for float literal)~"});
    row(R"~(fn main() { let x = 1e; })~",
        {R"~(1:21 expected at least one digit in exponent)~"});
    row(R"~(fn main() { let x = 0x1.0; })~",
        {R"~(1:21 hexadecimal float literal is not supported)~"});
    row(R"~(fn main() { let x = 300u8; })~",
        {R"~(1:21 literal out of range for `u8`)~"});
    row(R"~(fn main() { let x = -129i8; })~",
        {R"~(1:21 literal out of range for `i8`)~"});
    row(R"~(fn main() { let x = 128i8; })~",
        {R"~(1:21 literal out of range for `i8`)~"});
    row(R"~(fn main() { let x = 18446744073709551616; })~",
        {R"~(1:21 integers above 18446744073709551615 are not supported yet)~"});
    row(R"~(fn main() { let x = 'ab'; })~",
        {R"~(1:21 character literal may only contain one codepoint)~"});
    row(R"~(fn main() { let x = ''; })~",
        {R"~(1:22 empty character literal)~"});
    row(R"~(fn main() { let x = '''; })~",
        {R"~(1:22 character constant must be escaped: `'`)~"});
    row(R"~(fn main() { let x = '\q'; })~",
        {R"~(1:23 unknown character escape: `q`)~"});
    row(R"~(fn main() { let x = "\q"; })~",
        {R"~(1:23 unknown character escape: `q`)~"});
    row(R"~(fn main() { let x = "\x9 \xff"; })~",
        {R"~(1:25 invalid character in numeric character escape: ` `)~", R"~(1:26 out of range hex escape)~"});
    row(R"~(fn main() { let x = "\u{110000}"; })~",
        {R"~(1:22 invalid unicode character escape)~"});
    row(R"~(fn main() { let x = "\u12"; })~",
        {R"~(1:22 incorrect unicode escape sequence)~"});
    row(R"~(fn main() { let x = "abc; })~",
        {R"~(1:21 [E0765] unterminated double quote string)~"});
    row(R"~(fn main() { let x = '(; })~",
        {R"~(1:21 [E0762] unterminated character literal)~"});
    row(R"~(fn main() { let x = r#"abc"; })~",
        {R"~(1:21 [E0748] unterminated raw string)~"});
    row(R"~(fn main() { /* a /* b */ })~",
        {R"~(1:13 [E0758] unterminated block comment)~"});
    row(R"~(fn main() { let x = "a"b; })~",
        {R"~(1:21 suffixes on string literals are invalid)~"});
    row(R"~(fn main() { let x = “a; })~",
        {R"~(1:21 unknown start of token: \u{201c})~"});
    row(R"~(fn main() { let 🎉 = 1; })~",
        {R"~(1:17 identifiers cannot contain emoji: `🎉`)~"});
    row(R"~(fn main() { let x = 1 § 2; })~",
        {R"~(1:23 unknown start of token: \u{a7})~"});
    row(R"~(fn main() { let x = b"a"; let y = b'a'; let z = c"a"; })~",
        {R"~(1:49 C strings are not supported yet)~", R"~(1:21 a byte string is read, but Pollux cannot run it yet)~"});
}

void TestDiagnostics::functionsAndItemsThatAreWrong_data()
{
    columns();
    row(R"~(fn main;)~",
        {R"~(1:1 free function without a body)~", R"~(1:8 missing parameters for function definition)~"});
    row(R"~(fn main();)~",
        {R"~(1:1 free function without a body)~"});
    row(R"~(fn main() -> { })~",
        {R"~(1:14 expected type, found `{`)~"});
    row(R"~(fn main() foo { })~",
        {R"~(1:11 expected one of `->`, `where`, or `{`, found `foo`)~"});
    row(R"~(fn f(x) {})~",
        {R"~(1:7 expected one of `:`, `@`, or `|`, found `)`)~"});
    row(R"~(fn f(x: u8 y: u8) {})~",
        {R"~(1:12 expected one of `)` or `,`, found `y`)~"});
    row(R"~(fn f(&mut self) {})~",
        {R"~(1:6 `self` parameter is only allowed in associated functions)~"});
    row(R"~(fn f(x: u8 = 5) {})~",
        {R"~(1:12 parameter defaults are not supported)~"});
    row(R"~(fn 1f() {})~",
        {R"~(1:4 expected identifier, found `1f`)~"});
    row(R"~(fn let() {})~",
        {R"~(1:4 expected identifier, found keyword `let`)~"});
    row(R"~(fun main() {})~",
        {R"~(1:5 expected one of `!` or `::`, found `main`)~"});
    row(R"~(foo();)~",
        {R"~(1:1 expected item, found `foo`)~"});
    row(R"~(let x = 1;)~",
        {R"~(1:1 expected item, found keyword `let`)~"});
    row(R"~(pub foo)~",
        {R"~(1:5 expected item, found `foo`)~"});
    row(R"~(async main() {})~",
        {R"~(1:1 expected item, found keyword `async`)~"});
    row(R"~(fn main() {};)~",
        {R"~(1:13 expected item, found `;`)~"});
    row(R"~(println!("a");)~",
        {R"~(1:1 macros outside of functions are not supported yet)~"});
    row(R"~(const A = 1;)~",
        {R"~(1:8 missing type for `const` item)~"});
    row(R"~(static A = 1;)~",
        {R"~(1:9 missing type for `static` item)~"});
    row(R"~(const A: u8;)~",
        {R"~(1:1 free constant item without body)~"});
    row(R"~(static mut A: u8 = 1;)~",
        {R"~(1:8 `static mut` is not supported yet)~"});
    row(R"~(use a b;)~",
        {R"~(1:7 expected one of `::`, `;`, or `as`, found `b`)~"});
    row(R"~(use a::{b c};)~",
        {R"~(1:11 expected one of `,`, `::`, `as`, or `}`, found `c`)~"});
    row(R"~(use a::b as;)~",
        {R"~(1:12 expected identifier, found `;`)~"});
    row(R"~(use a::self;)~",
        {R"~(1:6 [E0429] `self` imports are only allowed within a { } list)~"});
    row(R"~(use;)~",
        {R"~(1:4 expected identifier, found `;`)~"});
}

void TestDiagnostics::attributesThatAreWrong_data()
{
    columns();
    row(R"~(#[foo] fn main() {})~",
        {R"~(1:3 cannot find attribute `foo` in this scope)~"});
    row(R"~(#[allow(unused)])~",
        {R"~(1:1 expected item after attributes)~"});
    row(R"~(fn main() { #[allow(unused)] })~",
        {R"~(1:13 expected statement after outer attribute)~"});
    row(R"~(fn main() { f(); #![allow(unused)] })~",
        {R"~(1:18 an inner attribute is not permitted in this context)~"});
    row(R"~(#[cfg(unix)] fn main() {})~",
        {R"~(1:3 the attribute `cfg` is not supported yet)~"});
    row(R"~(#[tokio::test] async fn main() {})~",
        {R"~(1:3 the attribute `tokio::test` is not supported yet)~"});
    row(R"~(#[tokio::main] fn main() {})~",
        {R"~(1:16 the `async` keyword is missing from the function declaration)~"});
    row(R"~(#[tokio::main] async fn main(x: u8) {})~",
        {R"~(1:25 the main function cannot accept arguments)~"});
    row(R"~(#[tokio::main(flavor = "basic")] async fn main() {})~",
        {R"~(1:24 no such runtime flavor `basic`)~"});
    row(R"~(#[tokio::main(flavor = 1)] async fn main() {})~",
        {R"~(1:24 failed to parse value of `flavor` as string)~"});
    row(R"~(#[tokio::main(worker_threads = 0)] async fn main() {})~",
        {R"~(1:32 `worker_threads` may not be 0)~"});
    row(R"~(#[tokio::main(worker_threads = 65)] async fn main() {})~",
        {R"~(1:32 more than 64 worker threads are not supported)~"});
    row(R"~(#[tokio::main(worker_threads = "2")] async fn main() {})~",
        {R"~(1:32 failed to parse value of `worker_threads` as integer)~"});
    row(R"~(#[tokio::main(flavor = "current_thread", worker_threads = 2)] async fn main() {})~",
        {R"~(1:59 the `worker_threads` option requires the `multi_thread` runtime flavor)~"});
    row(R"~(#[tokio::main(start_paused = true)] async fn main() {})~",
        {R"~(1:30 the `start_paused` option requires the `current_thread` runtime flavor)~"});
    row(R"~(#[tokio::main(flavor = "current_thread", start_paused = 1)] async fn main() {})~",
        {R"~(1:57 failed to parse value of `start_paused` as bool)~"});
    row(R"~(#[tokio::main(threads = 2)] async fn main() {})~",
        {R"~(1:15 unknown attribute `threads` is specified)~"});
    row(R"~(#[tokio::main(current_thread)] async fn main() {})~",
        {R"~(1:15 unknown attribute `current_thread` is specified)~"});
    row(R"~(#[tokio::main(flavor = "multi_thread", flavor = "multi_thread")] async fn main() {})~",
        {R"~(1:49 `flavor` set multiple times)~"});
    row(R"~(#[tokio::main(crate = "tk")] async fn main() {})~",
        {R"~(1:15 `crate` is not supported yet)~"});
}

void TestDiagnostics::whatThisVersionHasNotIsRefusedAtItsFirstWord_data()
{
    columns();
    row(R"~(struct A { x: u8 }
fn main() {})~",
        {R"~(1:1 `struct` is read, but Pollux cannot run it yet)~"});
    row(R"~(pub struct A(u8);
fn main() {})~",
        {R"~(1:5 `struct` is read, but Pollux cannot run it yet)~"});
    row(R"~(#[derive(Debug)]
struct A;
enum B { C }
fn main() {})~",
        {R"~(2:1 `struct` is read, but Pollux cannot run it yet)~", R"~(3:1 `enum` is read, but Pollux cannot run it yet)~"});
    row(R"~(trait T { fn f(); }
impl T for A { fn f() {} }
mod m { fn f() {} }
type X = u8;
fn main() {})~",
        {R"~(1:1 `trait` is read, but Pollux cannot run it yet)~", R"~(2:1 `impl` is read, but Pollux cannot run it yet)~", R"~(3:1 `mod` is read, but Pollux cannot run it yet)~", R"~(4:1 `type` is read, but Pollux cannot run it yet)~"});
    row(R"~(extern crate a;
extern "C" { fn x(); }
unsafe fn g() {}
macro_rules! m { () => {} }
union U { a: u8 }
fn main() {})~",
        {R"~(1:1 `extern` is not supported yet)~", R"~(2:1 `extern` is not supported yet)~", R"~(3:1 `unsafe` is not supported yet)~", R"~(4:1 `macro_rules!` is not supported yet)~", R"~(5:1 `union` is not supported yet)~"});
    row(R"~(fn main() { struct A; let x = 1; enum B { C } })~",
        {R"~(1:13 `struct` is read, but Pollux cannot run it yet)~", R"~(1:34 `enum` is read, but Pollux cannot run it yet)~"});
    row(R"~(fn main() { let f = |x| x + 1; })~",
        {R"~(1:21 a closure is read, but Pollux cannot run it yet)~"});
    row(R"~(fn main() { v.map(move || 2); let = 1; })~",
        {R"~(1:35 expected pattern, found `=`)~", R"~(1:19 a closure is read, but Pollux cannot run it yet)~"});
    row(R"~(fn main() { f(async move |x| x); })~",
        {R"~(1:15 a closure is read, but Pollux cannot run it yet)~"});
    row(R"~(fn main() { unsafe { f() } })~",
        {R"~(1:13 `unsafe` is not supported yet)~"});
    row(R"~(fn main() { let p = Point { x: 1 }; })~",
        {R"~(1:21 a struct literal is read, but Pollux cannot run it yet)~"});
    row(R"~(fn main() { tokio::select! { _ = a => {} } let = 1; })~",
        {R"~(1:48 expected pattern, found `=`)~", R"~(1:13 `tokio::select!` is read, but Pollux cannot run it yet)~"});
    row(R"~(fn main() { tokio::try_join!(a, b); dbg!(x); })~",
        {R"~(1:13 `tokio::try_join!` is read, but Pollux cannot run it yet)~", R"~(1:37 `dbg!` is read, but Pollux cannot run it yet)~"});
    row(R"~(fn main() { let x = const { 1 }; <i32>::max(1, 2); })~",
        {R"~(1:21 `const` blocks are not supported yet)~", R"~(1:34 a path that begins with `<` is read, but Pollux cannot run it yet)~"});
}

void TestDiagnostics::macrosThatAreWrong_data()
{
    columns();
    row(R"~(fn main() { foo!(1); })~",
        {R"~(1:13 cannot find macro `foo` in this scope)~"});
    row(R"~(fn main() { tokio::joinn!(a); })~",
        {R"~(1:20 [E0433] could not find `joinn` in `tokio`)~"});
    row(R"~(fn main() { println!; })~",
        {R"~(1:21 expected one of `(`, `[`, or `{`, found `;`)~"});
    row(R"~(fn main() { println!(1); })~",
        {R"~(1:22 format argument must be a string literal)~"});
    row(R"~(fn main() { println!(a.b, 1); })~",
        {R"~(1:22 format argument must be a string literal)~"});
    row(R"~(fn main() { println!("{}" 1); })~",
        {R"~(1:27 expected `,`, found `1`)~"});
    row(R"~(fn main() { println!("{}", 1 2); })~",
        {R"~(1:30 expected one of `,`, `.`, `?`, or an operator, found `2`)~"});
    row(R"~(fn main() { format!(); })~",
        {R"~(1:13 requires at least a format string argument)~"});
    row(R"~(fn main() { assert!(); })~",
        {R"~(1:13 macro requires a boolean expression as an argument)~"});
    row(R"~(fn main() { assert_eq!(1); })~",
        {R"~(1:25 unexpected end of macro invocation)~"});
    row(R"~(fn main() { println!(let); foo(1 2); })~",
        {R"~(1:22 expected expression, found `let` statement)~", R"~(1:34 expected one of `)`, `,`, `.`, `?`, or an operator, found `2`)~"});
}

void TestDiagnostics::oneRunTellsOfSeveralErrorsWithoutEchoes_data()
{
    columns();
    row(R"~(fn main() {
    let = 1;
    let ok = 2;
    foo(;
})~",
        {R"~(5:1 mismatched closing delimiter: `}`)~"});
    row(R"~(fn main() {
    let = 1;
    foo(1 2);
    let x 3;
}
fn g( { })~",
        {R"~(6:5 this file contains an unclosed delimiter)~"});
    row(R"~(fn a() { let = 1; }
struct B;
fn c(x) {}
fn d() { 1 +; })~",
        {R"~(1:14 expected pattern, found `=`)~", R"~(3:7 expected one of `:`, `@`, or `|`, found `)`)~", R"~(4:13 expected expression, found `;`)~", R"~(2:1 `struct` is read, but Pollux cannot run it yet)~"});
    row(R"~(fn main() {
    if x { let = 1; } else { y z }
    w v;
})~",
        {R"~(2:16 expected pattern, found `=`)~", R"~(2:32 expected one of `.`, `;`, `?`, `}`, or an operator, found `z`)~", R"~(3:7 expected one of `.`, `;`, `?`, `}`, or an operator, found `v`)~"});
}
// clang-format on

void TestDiagnostics::aRefusalNamesWhatToUseInstead()
{
    const SourceText source(
        QStringLiteral("main.rs"),
        QStringLiteral("struct A;\nenum B {}\ntrait C {}\nimpl D {}\nmod e {}\ntype F = u8;\nextern crate g;\n"
                       "unsafe fn h() {}\nmacro_rules! i {}\nunion U {}\nstatic mut V: u8 = 1;\n"
                       "fn j() { |x| x; }\nfn k() { unsafe {} }\nfn l() { tokio::select! { _ = a => {} } }\n"
                       "fn m() { try_join!() }\nfn n() { dbg!() }\nfn o() { b\"\"; }\n"));
    const ParseResult result = parse(source);
    const Diagnostics diagnostics = result.diagnostics + notRunYet(*result.program);
    QCOMPARE(diagnostics.size(), 17);
    for (const Diagnostic &diagnostic : diagnostics) {
        QVERIFY2(diagnostic.message.endsWith(QStringLiteral("not supported yet"))
                     || diagnostic.message.endsWith(QStringLiteral("is read, but Pollux cannot run it yet")),
                 qPrintable(diagnostic.message));
        QVERIFY2(!diagnostic.remedy.isEmpty(), qPrintable(diagnostic.message));
    }
}

void TestDiagnostics::anUnclosedBraceIsSoughtByItsIndentation()
{
    const ParseResult result =
        parse(SourceText(QStringLiteral("main.rs"),
                         QStringLiteral("fn main() {\n    if a {\n        b();\n\n    c();\n}\n\nfn d() {\n}\n")));
    QCOMPARE(result.diagnostics.size(), 1);
    QCOMPARE(result.diagnostics[0].span.begin, quint32(10));
    QCOMPARE(result.diagnostics[0].remedy,
             QStringLiteral("close this `{`; or the `{` of line 2, whose `}` in line 6 is indented differently"));
}

void TestDiagnostics::atMostFiftyErrorsAreTold()
{
    const ParseResult result = parse(
        SourceText(QStringLiteral("main.rs"),
                   QStringLiteral("fn main() {") + QStringLiteral("let = 1;\n").repeated(80) + QStringLiteral("}")));
    QCOMPARE(result.diagnostics.size(), maximumErrors);
    QCOMPARE(result.diagnostics.size(), 50);
}

void TestDiagnostics::aNameAsLongAsTheFileIsCutInAMessage()
{
    const QString name = QString(100000, QLatin1Char('a'));
    for (const QString &pattern :
         {QStringLiteral("#[%1] fn f() {}"), QStringLiteral("fn f() { %1!(); }"), QStringLiteral("const %1 = 1;"),
          QStringLiteral("fn f() { let x = 1%1; }"), QStringLiteral("fn f() { println!(\"{:%1}\", 1); }"),
          QStringLiteral("#[tokio::main(%1 = 1)] async fn main() {}")}) {
        const ParseResult result = parse(SourceText(QStringLiteral("main.rs"), pattern.arg(name)));
        QCOMPARE(result.diagnostics.size(), 1);
        QVERIFY2(result.diagnostics[0].message.size() < 400, qPrintable(pattern));
        QVERIFY2(result.diagnostics[0].remedy.size() < 400, qPrintable(pattern));
    }
}

QTEST_GUILESS_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
