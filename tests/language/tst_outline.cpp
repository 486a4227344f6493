// SPDX-License-Identifier: MIT
#include "core/language/outline.h"

#include <QTest>

using namespace Pollux;
using namespace std::chrono_literals;

namespace {

Analysis analysed(const QString &text) { return analyse(SourceText(QStringLiteral("main.rs"), text)); }

QString mainWith(const QString &body)
{
    return QStringLiteral("use tokio::time::{sleep, Duration};\n"
                          "async fn f() {}\n"
                          "async fn g() {}\n"
                          "#[tokio::main]\n"
                          "async fn main() {\n%1\n}\n")
        .arg(body);
}

/// "main(f, g(h))": the tasks as a tree; a joined one has a +, one in a loop a *.
QString treeOf(const Outline &outline, int parent = -1)
{
    QStringList names;
    for (int i = 0; i < int(outline.tasks.size()); ++i) {
        const OutlineTask &task = outline.tasks[size_t(i)];
        if (task.parent != parent)
            continue;
        const QString children = treeOf(outline, i);
        names.append(task.name + (task.isJoined ? QStringLiteral("+") : QString())
                     + (task.inLoop ? QStringLiteral("*") : QString())
                     + (children.isEmpty() ? QString() : u'(' + children + u')'));
    }
    return names.join(u", ");
}

QString stepsOf(const OutlineTask &task)
{
    QString text;
    for (const Step &step : task.steps)
        text += QString(step.depth * 2, u' ') + (step.verb + u' ' + step.detail).trimmed() + u'\n';
    return text;
}

} // namespace

class OutlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLesson();
    void tasks_data();
    void tasks();
    void names_data();
    void names();
    void joined_data();
    void joined();
    void steps_data();
    void steps();
    void values();
    void summaries_data();
    void summaries();
    void spansAreThoseOfTheText();
    void spawnsThatMultiplyStayBounded();
    void aProgramWithErrorsShowsWhatParsed();
    void durationTexts_data();
    void durationTexts();
    void typedDurations_data();
    void typedDurations();
};

void OutlineTest::theLesson()
{
    QFile file(QStringLiteral(POLLUX_TEST_SOURCE_DIR "/resources/programs/upload_payment.rs"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Outline outline = outlineOf(analysed(QString::fromUtf8(file.readAll())));
    QCOMPARE(treeOf(outline), QStringLiteral("main(upload_service+, payment_service+)"));
    QCOMPARE(outline.tasks[0].summary, QStringLiteral("spawns 2 · joins 2"));
    QCOMPARE(outline.tasks[1].summary, QStringLiteral("print · sleep 2 s · print"));
    QCOMPARE(stepsOf(outline.tasks[0]), QStringLiteral("print 🚀 Starting async tasks...\n"
                                                       "spawn upload_service\n"
                                                       "spawn payment_service\n"
                                                       "join upload, payment\n"
                                                       "print 🎉 All async tasks completed!\n"));
    QVERIFY(outline.tasks[1].canToggleJoin);
    QCOMPARE(outline.nameOf(outline.tasks[2].spawnSpan), QStringLiteral("payment_service"));
    QCOMPARE(outline.indexOf(outline.tasks[2].spawnSpan), 2);
    QCOMPARE(outline.indexOf({}), 0);
    QCOMPARE(outline.indexOf({1, 2}), -1);
    QCOMPARE(outline.nameOf({1, 2}), QStringLiteral("task"));
}

void OutlineTest::tasks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *name, const char *text, const char *tree) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tree);
    };
    row("none", "async fn main() {}", "main");
    row("no main", "async fn f() {}", "");
    row("a spawned fn that spawns",
        "async fn a() { tokio::spawn(b()); } async fn b() {} async fn main() { tokio::spawn(a()); }", "main(a(b))");
    row("a function spawned from two tasks stands under both",
        "async fn a() { tokio::spawn(c()); } async fn b() { tokio::spawn(c()); } async fn c() {}\n"
        "async fn main() { tokio::spawn(a()); tokio::spawn(b()); }",
        "main(a(c), b(c))");
    row("a task that spawns itself", "async fn a() { tokio::spawn(a()); } async fn main() { tokio::spawn(a()); }",
        "main(a(a))");
    row("two that spawn each other",
        "async fn a() { tokio::spawn(b()); } async fn b() { tokio::spawn(a()); } async fn main() { tokio::spawn(a()); "
        "}",
        "main(a(b(a)))");
    row("main that is spawned", "async fn main() { tokio::spawn(main()); }", "main(main)");
    row("what an awaited fn spawns belongs to who awaits it",
        "async fn run() { tokio::spawn(a()); } async fn a() {} async fn main() { run().await; }", "main(a)");
    row("what a plain fn spawns belongs to who calls it",
        "fn start() { tokio::spawn(a()); } async fn a() {} async fn main() { start(); }", "main(a)");
    row("a fn that is called twice spawns many times",
        "async fn run() { tokio::spawn(a()); } async fn a() {} async fn main() { run().await; run().await; }",
        "main(a*)");
    row("a fn that calls itself",
        "async fn run() { tokio::spawn(a()); run().await; } async fn a() {} async fn main() { run().await; }",
        "main(a*)");
    row("in a loop", "async fn a() {} async fn main() { for _ in 0..3 { if true { tokio::spawn(a()); } } }",
        "main(a*)");
    row("in a loop of a called fn",
        "async fn a() {} async fn run() { while true { tokio::spawn(a()); } } async fn main() { run().await; }",
        "main(a*)");
    row("below a task in a loop",
        "async fn b() {} async fn a() { tokio::spawn(b()); } async fn main() { loop { tokio::spawn(a()); } }",
        "main(a*(b*))");
    row("an async block that is awaited is a part of its task",
        "async fn a() {} async fn main() { async { tokio::spawn(a()); }.await; }", "main(a)");
    row("an async block that is spawned is a task of its own",
        "async fn a() {} async fn main() { let x = tokio::spawn(async { tokio::spawn(a()); }); }", "main(x(a))");
    row("a stored async block that is spawned",
        "async fn a() {} async fn main() { let block = async { tokio::spawn(a()); }; tokio::spawn(block); }",
        "main(block(a))");
    row("in a branch of join!",
        "async fn a() {} async fn run() { tokio::spawn(a()); } async fn main() { tokio::join!(run(), run()); }",
        "main(a*)");
    row("in the else of a let",
        "async fn a() {} async fn main() { let Some(x) = None else { tokio::spawn(a()); return; }; }", "main(a)");
    row("by tokio::task::spawn", "async fn a() {} async fn main() { tokio::task::spawn(a()); }", "main(a)");
    row("by an imported module", "use tokio::task; async fn a() {} async fn main() { task::spawn(a()); }", "main(a)");
    row("by an imported name", "use tokio::spawn; async fn a() {} async fn main() { spawn(a()); }", "main(a)");
    row("by another name", "use tokio::{task::spawn as start}; async fn a() {} async fn main() { start(a()); }",
        "main(a)");
    row("by a name from a glob", "use tokio::*; async fn a() {} async fn main() { spawn(a()); }", "main(a)");
    row("by a name imported in the function", "async fn a() {} async fn main() { use tokio::spawn; spawn(a()); }",
        "main(a)");
    row("a thread is no task", "use std::thread; async fn main() { thread::spawn(1); std::thread::spawn(2); }", "main");
    row("a spawn of one's own is none", "fn spawn(n: i32) {} async fn main() { spawn(1); }", "main");
    row("a nested fn", "async fn main() { async fn a() { tokio::spawn(b()); } async fn b() {} tokio::spawn(a()); }",
        "main(a(b))");
}

void OutlineTest::tasks()
{
    QFETCH(QString, text);
    QFETCH(QString, tree);
    const Outline outline = outlineOf(analysed(text));
    QCOMPARE(treeOf(outline), tree);
    for (size_t i = 1; i < outline.tasks.size(); ++i) {
        const OutlineTask &task = outline.tasks[i];
        QVERIFY(task.parent >= 0 && task.parent < int(i));
        QCOMPARE(task.depth, outline.tasks[size_t(task.parent)].depth + 1);
    }
}

void OutlineTest::names_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *body, const char *name) {
        QTest::newRow(body) << QString::fromUtf8(body) << QString::fromUtf8(name);
    };
    row("tokio::spawn(f());", "f");
    row("let upload_handle = tokio::spawn(f());", "f");
    row("tokio::spawn(sleep(Duration::from_secs(1)));", "sleep");
    row("tokio::spawn(async move {});", "async block");
    row("let _ = tokio::spawn(async {});", "async block");
    row("let upload = tokio::spawn(async {});", "upload");
    row("let upload_handle = tokio::spawn(async {});", "upload");
    row("let handle_upload = tokio::spawn(async {});", "upload");
    row("let _email = tokio::spawn(async {});", "email");
    row("let handle = tokio::spawn(async {});", "async block");
    row("let _handle = tokio::spawn(async {});", "async block");
    row("let future = f(); tokio::spawn(future);", "f");
    row("let nap = async {}; tokio::spawn(nap);", "nap");
    row("let first = f(); let second = first; tokio::spawn(second);", "f");
    row("handles.push(tokio::spawn(async {}));", "async block");
    row("tokio::spawn(futures.pop());", "task");
}

void OutlineTest::names()
{
    QFETCH(QString, body);
    QFETCH(QString, name);
    const Outline outline = outlineOf(analysed(mainWith(body)));
    QCOMPARE(outline.tasks.size(), size_t(2));
    QCOMPARE(outline.tasks[1].name, name);
}

void OutlineTest::joined_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("isJoined");
    const auto row = [](const char *body, bool isJoined) {
        QTest::newRow(body) << QString::fromUtf8(body) << isJoined;
    };
    row("tokio::spawn(f());", false);
    row("let _ = tokio::spawn(f());", false);
    row("let h = tokio::spawn(f());", false);
    row("let h = tokio::spawn(f()); drop(h);", false);
    row("let h = tokio::spawn(f()); h.abort();", false);
    row("let h = tokio::spawn(f()); println!(\"{:?}\", h);", false);
    row("let h = tokio::spawn(f()); let h = g(); h.await;", false);
    row("let h = tokio::spawn(f()); h.await;", true);
    row("tokio::spawn(f()).await.unwrap();", true);
    row("let h = tokio::spawn(f()); tokio::join!(h);", true);
    row("let h = tokio::spawn(f()); let (a, b) = tokio::join!(g(), h);", true);
    row("tokio::join!(tokio::spawn(f()));", true);
    row("let mut h = tokio::spawn(f()); (&mut h).await;", true);
    row("let h = tokio::spawn(f()); let k = h; k.await;", true);
    row("let (h, k) = (tokio::spawn(f()), 1); h.await;", true);
    row("let (h, k) = (1, tokio::spawn(f())); h.await;", false);
    row("let h = tokio::spawn(f()); tokio::spawn(async move { h.await });", true);
    row("let h = tokio::spawn(f()); if let Err(e) = h.await {}", true);
    row("let h; h = tokio::spawn(f()); h.await;", true);
    row("let mut v = Vec::new(); v.push(tokio::spawn(f())); for h in v { h.await; }", true);
    row("let mut v = Vec::new(); v.push(tokio::spawn(f())); for h in v { drop(h); }", false);
    row("let mut v = Vec::new(); let h = tokio::spawn(f()); v.push(h); for h in v.into_iter().rev() { h.await; }",
        true);
    row("let v = vec![tokio::spawn(f())]; for h in v { h.await; }", true);
    row("let mut v = vec![tokio::spawn(f())]; while let Some(h) = v.pop() { h.await; }", true);
    row("take(tokio::spawn(f())); async fn take(h: JoinHandle<()>) { h.await.unwrap(); }", true);
    row("take(tokio::spawn(f())); async fn take(h: JoinHandle<()>) { h.abort(); }", false);
    row("start().await; fn start() -> JoinHandle<()> { tokio::spawn(f()) }", true);
    row("start(); fn start() -> JoinHandle<()> { tokio::spawn(f()) }", false);
    row("start().await.await; async fn start() -> JoinHandle<()> { return tokio::spawn(f()); }", true);
    row("start().await; async fn start() -> JoinHandle<()> { return tokio::spawn(f()); }", false);
    row("let h = { tokio::spawn(f()) }; h.await;", true);
    row("let h = if true { tokio::spawn(f()) } else { other }; h.await;", true);
}

void OutlineTest::joined()
{
    QFETCH(QString, body);
    QFETCH(bool, isJoined);
    const Outline outline = outlineOf(analysed(mainWith(body)));
    QVERIFY(outline.tasks.size() >= 2);
    QCOMPARE(outline.tasks[1].name, QStringLiteral("f"));
    QCOMPARE(outline.tasks[1].isJoined, isJoined);
    QCOMPARE(outline.tasks[1].whyNot.isEmpty(), outline.tasks[1].canToggleJoin);
}

void OutlineTest::steps_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("steps");
    const auto row = [](const char *body, const char *steps) {
        QTest::newRow(body) << QString::fromUtf8(body) << QString::fromUtf8(steps);
    };
    row("println!(\"Hello\");", "print Hello\n");
    row("println!();", "print\n");
    row("eprint!(\"a {{b}} \\\"c\\\"\");", "print a {b} \"c\"\n");
    row("println!(\"{} of {n:>3}\", 1 + 2);", "print {1 + 2} of {n}\n");
    row("sleep(Duration::from_millis(800)).await;", "sleep 800 ms\n");
    row("tokio::time::sleep(std::time::Duration::from_secs_f64(1.5)).await;", "sleep 1.5 s\n");
    row("sleep(Duration::from_secs(30 * 24 * 3600)).await;", "sleep 2592000 s\n");
    row("sleep(Duration::from_secs(n)).await;", "sleep n × 1 s\n");
    row("sleep(Duration::from_millis(300 * n)).await;", "sleep (300 * n) × 1 ms\n");
    row("let d = Duration::from_secs(2); sleep(d).await;", "let d = Duration::from_secs(2)\nsleep 2 s\n");
    row("std::thread::sleep(Duration::from_micros(250));", "compute 250 µs\n");
    row("tokio::task::yield_now().await;", "yield\n");
    row("let h = tokio::spawn(f());", "spawn f\n");
    row("handles.push(tokio::spawn(f()));", "spawn f\n");
    row("drop(tokio::spawn(f()));", "spawn f\n");
    row("tokio::spawn(f()).await.unwrap();", "spawn f and await it\n");
    row("let _ = tokio::join!(upload_handle, payment, f(), sleep(Duration::from_secs(1)));",
        "join upload, payment, f, sleep 1 s\n");
    row("f().await;", "await f\n");
    row("let n = upload_handle.await.unwrap();", "await upload\n");
    row("total += handle.await.unwrap();", "await handle\n");
    row("db::get_new_messages().await;", "await get_new_messages\n");
    row("async { g().await; }.await;", "await async block\n  await g\n");
    row("for _ in 0..3 { f().await; }", "repeat 3 times\n  await f\n");
    row("for n in 1..=1 {}", "repeat once\n");
    row("for n in 5..2 {}", "repeat 0 times\n");
    row("for n in 0..count {}", "for each n of 0..count\n");
    row("for message in messages { f().await; }", "for each message of messages\n  await f\n");
    row("while n < 3 { n += 1; }", "while n < 3\n  n += 1\n");
    row("loop { f().await; }", "repeat for ever\n  await f\n");
    row("loop { loop { break; } }", "repeat for ever\n  repeat until it breaks\n    break\n");
    row("loop { return; }", "repeat until it returns\n  return\n");
    row("if a { f().await; } else if b { g().await; } else { c(); }",
        "if a\n  await f\nelse if b\n  await g\nelse\n  c()\n");
    row("match n { 1 => f().await, x if x > 2 => { g().await; } _ => {} }",
        "match n\n  case 1\n    await f\n  case x if x > 2\n    await g\n  case _\n");
    row("{ f().await; }", "block\n  await f\n");
    row("let   x =\n        5; // note", "let x = 5\n");
    row("let numbers = vec![1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17];",
        "let numbers = vec![1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1…\n");
    row("call(1, /* one */ 2);", "call(1, 2)\n");
    row(";", "");
    row("n * 2", "n * 2\n");
}

void OutlineTest::steps()
{
    QFETCH(QString, body);
    QFETCH(QString, steps);
    QCOMPARE(stepsOf(outlineOf(analysed(mainWith(body))).tasks.front()), steps);
}

void OutlineTest::values()
{
    const QString text = mainWith(QStringLiteral("println!(\"Hello\");\n"
                                                 "println!(\"{}\", 1);\n"
                                                 "sleep(Duration::from_millis(800)).await;\n"
                                                 "let d = Duration::from_secs(2);\n"
                                                 "sleep(d).await;\n"
                                                 "std::thread::sleep(Duration::ZERO);\n"
                                                 "sleep(Duration::from_secs(n)).await;\n"));
    const Outline outline = outlineOf(analysed(text));
    const auto &steps = outline.tasks.front().steps;
    const auto value = [&](size_t i) { return text.mid(steps[i].valueSpan.begin, steps[i].valueSpan.length()); };
    QCOMPARE(steps.size(), size_t(7));
    QCOMPARE(value(0), QStringLiteral("\"Hello\""));
    QCOMPARE(value(1), QString()); // its text holds a value
    QCOMPARE(value(2), QStringLiteral("Duration::from_millis(800)"));
    QCOMPARE(steps[2].duration, Nanoseconds(800ms));
    QCOMPARE(value(4), QString()); // the constant stands elsewhere
    QCOMPARE(steps[4].duration, Nanoseconds(2s));
    QCOMPARE(value(5), QStringLiteral("Duration::ZERO"));
    QCOMPARE(value(6), QString());
    QCOMPARE(steps[6].duration, Nanoseconds(0));
}

void OutlineTest::summaries_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *body, const char *summary) {
        QTest::newRow(body) << QString::fromUtf8(body) << QString::fromUtf8(summary);
    };
    row("", "nothing");
    row("let x = 1;", "code");
    row("println!(\"a\"); let x = 1; sleep(Duration::from_secs(2)).await;", "print · sleep 2 s");
    row("for _ in 0..3 { f().await; } if a { g().await; } else { g().await; }", "repeat 3 times · if");
    row("f().await; f().await; f().await; f().await; f().await; f().await;",
        "await f · await f · await f · await f · await f · await f");
    row("f().await; f().await; f().await; f().await; f().await; f().await; g().await;",
        "await f · await f · await f · await f · await f · await f · …");
    row("tokio::spawn(f()); tokio::spawn(g()).await;", "spawns 2 · joins 1");
}

void OutlineTest::summaries()
{
    QFETCH(QString, body);
    QFETCH(QString, summary);
    QCOMPARE(outlineOf(analysed(mainWith(body))).tasks.front().summary, summary);
}

void OutlineTest::spansAreThoseOfTheText()
{
    const QString text = mainWith(QStringLiteral("    let h = tokio::spawn(f()); // one\n    h.await.unwrap()\n"));
    const Outline outline = outlineOf(analysed(text));
    const auto piece = [&text](SourceSpan span) { return text.mid(span.begin, span.length()); };
    QCOMPARE(piece(outline.tasks[0].bodySpan), text.mid(text.indexOf(QStringLiteral("{\n    let"))).chopped(1));
    QCOMPARE(piece(outline.tasks[0].steps[0].span), QStringLiteral("let h = tokio::spawn(f());"));
    QCOMPARE(piece(outline.tasks[0].steps[1].span), QStringLiteral("h.await.unwrap()"));
    QCOMPARE(piece(outline.tasks[1].spawnSpan), QStringLiteral("tokio::spawn(f())"));
    QCOMPARE(piece(outline.tasks[1].bodySpan), QStringLiteral("{}"));
}

void OutlineTest::spawnsThatMultiplyStayBounded()
{
    // Each spawns the next one twice and calls it twice: 2^40 tasks on paper.
    QString text;
    for (int i = 0; i < 40; ++i)
        text +=
            QStringLiteral("async fn f%1() { tokio::spawn(f%2()); tokio::spawn(f%2()); f%2().await; f%2().await; }\n")
                .arg(i)
                .arg(i + 1);
    text += QStringLiteral("async fn f40() {}\nasync fn main() { f0().await; }\n");
    const Outline outline = outlineOf(analysed(text));
    QCOMPARE(outline.tasks.size(), size_t(2000));
}

void OutlineTest::aProgramWithErrorsShowsWhatParsed()
{
    const Analysis analysis = analysed(mainWith(QStringLiteral("    let h = tokio::spawn(f());\n"
                                                               "    let x = = 2;\n"
                                                               "    h.await.unwrap();\n")));
    QVERIFY(hasErrors(analysis.diagnostics));
    QCOMPARE(treeOf(outlineOf(analysis)), QStringLiteral("main(f+)"));
}

void OutlineTest::durationTexts_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    const auto row = [](Nanoseconds duration, const char *text) {
        QTest::newRow(text) << qint64(duration.count()) << QString::fromUtf8(text);
    };
    row(0ns, "0 s");
    row(2s, "2 s");
    row(1500ms, "1.5 s");
    row(800ms, "800 ms");
    row(1001ms, "1.001 s");
    row(250us, "250 µs");
    row(1500us, "1.5 ms");
    row(10100us, "10.1 ms");
    row(1ns, "1 ns");
    row(1000001us, "1.000001 s");
    row(86400s, "86400 s");
    row(-2s, "-2 s");
}

void OutlineTest::durationTexts()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QString, text);
    QCOMPARE(durationText(Nanoseconds(nanoseconds)), text);
    if (nanoseconds >= 0)
        QCOMPARE(durationFromText(text), std::optional(Nanoseconds(nanoseconds)));
}

void OutlineTest::typedDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("nanoseconds"); // -1: none
    const auto row = [](const char *text, qint64 nanoseconds) {
        QTest::newRow(text) << QString::fromUtf8(text) << nanoseconds;
    };
    row("2", 2'000'000'000);
    row("2s", 2'000'000'000);
    row("  2 s ", 2'000'000'000);
    row("1.5 s", 1'500'000'000);
    row("0.5", 500'000'000);
    row("800ms", 800'000'000);
    row("2.5 ms", 2'500'000);
    row("250 µs", 250'000);
    row("250us", 250'000);
    row("250 μs", 250'000); // the Greek letter
    row("7 ns", 7);
    row("0.000000001 s", 1);
    row("1.50", 1'500'000'000);
    row("9000000000 s", 9'000'000'000'000'000'000);
    row("", -1);
    row("s", -1);
    row("-1", -1);
    row("+1", -1);
    row("1.", -1);
    row(".5", -1);
    row("1.2.3", -1);
    row("1e3", -1);
    row("1,5 s", -1);
    row("2 m", -1);
    row("2 S", -1);
    row("0.5 ns", -1);
    row("10000000000 s", -1);
    row("99999999999999999999", -1);
    row("two", -1);
    row("٣", -1);
}

void OutlineTest::typedDurations()
{
    QFETCH(QString, text);
    QFETCH(qint64, nanoseconds);
    const std::optional<Nanoseconds> duration = durationFromText(text);
    QCOMPARE(duration ? qint64(duration->count()) : qint64(-1), nanoseconds);
}

QTEST_GUILESS_MAIN(OutlineTest)
#include "tst_outline.moc"
