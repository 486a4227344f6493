// SPDX-License-Identifier: MIT
#include "edittexts.h"

Q_DECLARE_METATYPE(Pollux::NewStep)

using namespace Pollux;
using namespace std::chrono_literals;

class EditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedTask_data();
    void addedTask();
    void removedTask_data();
    void removedTask();
    void addedStep_data();
    void addedStep();
    void removedStep_data();
    void removedStep();
    void changedText_data();
    void changedText();
    void changedDuration_data();
    void changedDuration();
    void sleepByItsAwait_data();
    void sleepByItsAwait();
};

void EditsTest::addedTask_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<NewStep>>("steps");
    QTest::addColumn<QString>("after");
    using Kind = NewStep::Kind;
    const auto row = [](const char *title, const char *before, const char *name, const QList<NewStep> &steps,
                        const char *after) {
        QTest::newRow(title) << QString::fromUtf8(before) << QString::fromUtf8(name) << steps
                             << QString::fromUtf8(after);
    };
    row("beside others",
        "use tokio::time::{sleep, Duration};\n"
        "\n"
        "async fn a() {\n"
        "  sleep(Duration::from_secs(1)).await;\n"
        "} // end of a\n"
        "\n"
        "// The entry.\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "  println!(\"start\");\n"
        "  let a_handle = tokio::spawn(a());\n"
        "  let _ = tokio::join!(a_handle);\n"
        "  println!(\"end\");\n"
        "}\n",
        "Email service",
        {{Kind::Print, QStringLiteral("50 {%} \"off\""), 0ns},
         {Kind::Sleep, {}, 1500ms},
         {Kind::Block, {}, 800us},
         {Kind::Yield, {}, 0ns}},
        "use tokio::time::{sleep, Duration};\n"
        "\n"
        "async fn a() {\n"
        "  sleep(Duration::from_secs(1)).await;\n"
        "} // end of a\n"
        "\n"
        "async fn email_service() {\n"
        "  println!(\"50 {{%}} \\\"off\\\"\");\n"
        "  sleep(Duration::from_millis(1500)).await;\n"
        "  std::thread::sleep(Duration::from_micros(800));\n"
        "  tokio::task::yield_now().await;\n"
        "}\n"
        "\n"
        "// The entry.\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "  println!(\"start\");\n"
        "  let a_handle = tokio::spawn(a());\n"
        "  let email_service_handle = tokio::spawn(email_service());\n"
        "  let _ = tokio::join!(a_handle, email_service_handle);\n"
        "  println!(\"end\");\n"
        "}\n");
    row("into a program with nothing but main",
        "// Hello.\n"
        "#[tokio::main]\n"
        "async fn main() {}\n",
        "nap", {{Kind::Sleep, {}, 2s}},
        "use tokio::time::{sleep, Duration};\n"
        "\n"
        "async fn nap() {\n"
        "    sleep(Duration::from_secs(2)).await;\n"
        "}\n"
        "\n"
        "// Hello.\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    let nap_handle = tokio::spawn(nap());\n"
        "    let _ = tokio::join!(nap_handle);\n"
        "}\n");
    row("behind what prepares",
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    println!(\"a\");\n"
        "    let n = 3;\n"
        "    work(n).await;\n"
        "    println!(\"b\");\n"
        "}\n"
        "\n"
        "async fn work(n: i32) {\n"
        "    println!(\"{n}\");\n"
        "}\n",
        "work", {},
        "async fn work_2() {\n"
        "}\n"
        "\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    println!(\"a\");\n"
        "    let n = 3;\n"
        "    let work_2_handle = tokio::spawn(work_2());\n"
        "    let _ = tokio::join!(work_2_handle);\n"
        "    work(n).await;\n"
        "    println!(\"b\");\n"
        "}\n"
        "\n"
        "async fn work(n: i32) {\n"
        "    println!(\"{n}\");\n"
        "}\n");
    row("before a loop that never ends",
        "use tokio::time::sleep;\n"
        "\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    // For ever.\n"
        "    loop {\n"
        "        sleep(std::time::Duration::from_secs(5)).await;\n"
        "    }\n"
        "}\n",
        "loop", {{Kind::Sleep, {}, 250ms}},
        "use tokio::time::{sleep, Duration};\n"
        "\n"
        "async fn loop_task() {\n"
        "    sleep(Duration::from_millis(250)).await;\n"
        "}\n"
        "\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    let loop_task_handle = tokio::spawn(loop_task());\n"
        "    let _ = tokio::join!(loop_task_handle);\n"
        "    // For ever.\n"
        "    loop {\n"
        "        sleep(std::time::Duration::from_secs(5)).await;\n"
        "    }\n"
        "}\n");
    row("imports are extended",
        "use std::thread;\n"
        "use tokio::time::{Instant};\n"
        "use tokio::{spawn, task::yield_now};\n"
        "\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    let start = Instant::now();\n"
        "    spawn(async { yield_now().await });\n"
        "    println!(\"{:?}\", start)\n"
        "}\n",
        "Größe 7", {{Kind::Yield, {}, 0ns}, {Kind::Sleep, {}, 7ns}, {Kind::Block, {}, 1s}},
        "use std::thread;\n"
        "use tokio::time::{Instant, sleep, Duration};\n"
        "use tokio::{spawn, task::yield_now};\n"
        "\n"
        "async fn gro_e_7() {\n"
        "    yield_now().await;\n"
        "    sleep(Duration::from_nanos(7)).await;\n"
        "    thread::sleep(Duration::from_secs(1));\n"
        "}\n"
        "\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    let start = Instant::now();\n"
        "    spawn(async { yield_now().await });\n"
        "    let gro_e_7_handle = spawn(gro_e_7());\n"
        "    let _ = tokio::join!(gro_e_7_handle);\n"
        "    println!(\"{:?}\", start)\n"
        "}\n");
    row("names that mean something else are left alone",
        "use std::thread::sleep;\n"
        "use std::time::Duration;\n"
        "\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    sleep(Duration::from_secs(1));\n"
        "}\n",
        "7 dwarfs", {{Kind::Sleep, {}, 1s}, {Kind::Block, {}, 1s}},
        "use std::thread::sleep;\n"
        "use std::time::Duration;\n"
        "\n"
        "async fn task_7_dwarfs() {\n"
        "    tokio::time::sleep(Duration::from_secs(1)).await;\n"
        "    sleep(Duration::from_secs(1));\n"
        "}\n"
        "\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    let task_7_dwarfs_handle = tokio::spawn(task_7_dwarfs());\n"
        "    let _ = tokio::join!(task_7_dwarfs_handle);\n"
        "    sleep(Duration::from_secs(1));\n"
        "}\n");
}

void EditsTest::addedTask()
{
    QFETCH(QString, before);
    QFETCH(QString, name);
    QFETCH(QList<NewStep>, steps);
    QFETCH(QString, after);
    const std::vector<NewStep> list(steps.begin(), steps.end());
    COMPARE_TEXTS(outcome(before, addTask(analysed(before), name, list)), after);
    const auto windows = [](QString text) { return text.replace(u'\n', QStringLiteral("\r\n")); };
    COMPARE_TEXTS(outcome(windows(before), addTask(analysed(windows(before)), name, list)), windows(after));
}

void EditsTest::removedTask_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *title, const char *before, const char *task, const char *after) {
        QTest::newRow(title) << QString::fromUtf8(before) << QString::fromUtf8(task) << QString::fromUtf8(after);
    };
    row("with its join, its handle and its function",
        "async fn a() {}\n"
        "\n"
        "/// Sends an e-mail.\n"
        "async fn b() {\n"
        "    println!(\"b\"); // inside\n"
        "}\n"
        "\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    let x = tokio::spawn(a());\n"
        "    let y = tokio::spawn(b()); // the e-mail\n"
        "    y.abort();\n"
        "    let _ = tokio::join!(x, y);\n"
        "}\n",
        "b",
        "async fn a() {}\n"
        "\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    let x = tokio::spawn(a());\n"
        "    // the e-mail\n"
        "    let _ = tokio::join!(x);\n"
        "}\n");
    row("but not a function that is used elsewhere",
        "async fn a() {}\n"
        "\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    tokio::spawn(a());\n"
        "    a().await;\n"
        "}\n",
        "a",
        "async fn a() {}\n"
        "\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    a().await;\n"
        "}\n");
    row("with the loop and the list that are there for it only",
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    let mut handles = Vec::new();\n"
        "    for n in 0..3 {\n"
        "        handles.push(tokio::spawn(a(n)));\n"
        "    }\n"
        "    for h in handles {\n"
        "        h.await.unwrap();\n"
        "    }\n"
        "    println!(\"end\");\n"
        "}\n"
        "\n"
        "async fn a(n: i32) {\n"
        "    println!(\"{n}\");\n"
        "}\n",
        "a",
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    println!(\"end\");\n"
        "}\n");
    row("an async block",
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    let x = 1;\n"
        "    tokio::spawn(async move {\n"
        "        println!(\"{x}\");\n"
        "    })\n"
        "    .await\n"
        "    .unwrap();\n"
        "}\n",
        "async block",
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    let x = 1;\n"
        "}\n");
    row("not when its result is used",
        "async fn a() -> i32 {\n"
        "    1\n"
        "}\n"
        "#[tokio::main]\n"
        "async fn main() {\n"
        "    let n = tokio::spawn(a()).await.unwrap();\n"
        "    println!(\"{n}\");\n"
        "}\n",
        "a", "refused: `a` cannot be removed: its result `n` is used in line 7");
}

void EditsTest::removedTask()
{
    QFETCH(QString, before);
    QFETCH(QString, task);
    QFETCH(QString, after);
    const Analysis analysis = analysed(before);
    const Outline outline = outlineOf(analysis);
    const OutlineTask *found = taskNamed(outline, task);
    QVERIFY(found);
    COMPARE_TEXTS(outcome(before, removeTask(analysis, found->spawnSpan)), after);
}

void EditsTest::addedStep_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("behind");
    QTest::addColumn<NewStep>("step");
    QTest::addColumn<QString>("after");
    using Kind = NewStep::Kind;
    const NewStep print{Kind::Print, QStringLiteral("x"), 0ns};
    const auto row = [](const char *title, const char *before, const char *behind, const NewStep &step,
                        const char *after) {
        QTest::newRow(title) << QString::fromUtf8(before) << QString::fromUtf8(behind) << step
                             << QString::fromUtf8(after);
    };
    row("at the end", "async fn main() {\n    a(); // first\n    // then nothing\n}\n", "", print,
        "async fn main() {\n    a(); // first\n    println!(\"x\");\n    // then nothing\n}\n");
    row("into an empty body", "async fn main() {\n}\n", "", print, "async fn main() {\n    println!(\"x\");\n}\n");
    row("into an empty body on one line", "async fn main() {}\n", "", print,
        "async fn main() {\n    println!(\"x\");\n}\n");
    row("into a body of comments", "async fn main() {\n\t// nothing yet\n}\n", "", print,
        "async fn main() {\n    // nothing yet\n    println!(\"x\");\n}\n");
    row("behind a step", "async fn main() {\n\ta();\n\tb();\n}\n", "a();", {Kind::Sleep, {}, 2s},
        "use tokio::time::{sleep, Duration};\n\nasync fn main() "
        "{\n\ta();\n\tsleep(Duration::from_secs(2)).await;\n\tb();\n}\n");
    row("behind a step in a loop", "async fn main() {\n    for _ in 0..2 {\n        a();\n    }\n}\n", "a();",
        {Kind::Yield, {}, 0ns},
        "async fn main() {\n    for _ in 0..2 {\n        a();\n        tokio::task::yield_now().await;\n    }\n}\n");
    row("behind a loop at the end", "async fn main() {\n    for _ in 0..2 {\n        a();\n    }\n}\n", "", print,
        "async fn main() {\n    for _ in 0..2 {\n        a();\n    }\n    println!(\"x\");\n}\n");
    row("before the value of the body", "async fn main() -> i32 {\n    a();\n    5\n}\n", "", print,
        "async fn main() -> i32 {\n    a();\n    println!(\"x\");\n    5\n}\n");
    row("not behind the value of the body", "async fn main() -> i32 {\n    a();\n    5\n}\n", "5", print,
        "refused: nothing can stand behind the value of a block");
    row("behind a last step without semicolon", "async fn main() {\n    a().await // last\n}\n", "a().await", print,
        "async fn main() {\n    a().await; // last\n    println!(\"x\");\n}\n");
    row("on one line", "async fn main() { a(); b(); }\n", "a();", print,
        "async fn main() { a(); println!(\"x\"); b(); }\n");
    row("no await in a plain fn", "fn main() {\n}\n", "", {Kind::Yield, {}, 0ns},
        "refused: `.await` can only stand in an async fn or async block");
    row("a use line for a block", "use std::thread;\n\nfn main() {\n    thread::yield_now();\n}\n", "",
        {Kind::Block, {}, 3ms},
        "use std::thread;\nuse std::time::Duration;\n\nfn main() {\n    thread::yield_now();\n"
        "    thread::sleep(Duration::from_millis(3));\n}\n");
}

void EditsTest::addedStep()
{
    QFETCH(QString, before);
    QFETCH(QString, behind);
    QFETCH(NewStep, step);
    QFETCH(QString, after);
    if (qstrcmp(QTest::currentDataTag(), "into a body of comments") == 0)
        before.replace(u'\t', QStringLiteral("    "));
    // The functions that are called are not there: what counts here is the text.
    const Analysis analysis = analysed(before);
    SourceSpan body = spanOf(before, before.mid(before.indexOf(u'{', before.indexOf(QStringLiteral("fn main")))));
    --body.end; // the last line break
    const SourceSpan afterSpan = behind.isEmpty() ? SourceSpan() : spanOf(before, behind);
    COMPARE_TEXTS(outcome(before, addStep(analysis, body, afterSpan, step)), after);
}

void EditsTest::removedStep_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *title, const char *before, const char *step, const char *after) {
        QTest::newRow(title) << QString::fromUtf8(before) << QString::fromUtf8(step) << QString::fromUtf8(after);
    };
    row("a line", "fn main() {\n    // one\n    a();\n    // two\n    b();\n}\n", "a();",
        "fn main() {\n    // one\n    // two\n    b();\n}\n");
    row("a line with a comment behind", "fn main() {\n    a(); // note\n    b();\n}\n", "a();",
        "fn main() {\n    // note\n    b();\n}\n");
    row("the first on a line", "fn main() {\n    a(); b();\n}\n", "a();", "fn main() {\n    b();\n}\n");
    row("the last on a line", "fn main() {\n    a(); b(); // note\n}\n", "b();", "fn main() {\n    a(); // note\n}\n");
    row("a block comment behind", "fn main() {\n    a(); /* note */ b();\n}\n", "a();",
        "fn main() {\n    /* note */ b();\n}\n");
    row("a loop with comments",
        "fn main() {\n    for _ in 0..2 { // turns\n        a();\n        // in between\n    }\n    b();\n}\n",
        "for _ in 0..2 { // turns\n        a();\n        // in between\n    }",
        "fn main() {\n    // turns\n    // in between\n    b();\n}\n");
    row("an else", "fn main() {\n    if x {\n        a();\n    } else { // no\n        b();\n    }\n}\n",
        "{ // no\n        b();\n    }", "fn main() {\n    if x {\n        a();\n    } // no\n}\n");
    row("not a used variable", "fn main() {\n    let x = 1;\n    println!(\"{x}\");\n}\n", "let x = 1;",
        "refused: the step cannot be removed: `x` is used in line 3");
    row("not the value of a body", "fn main() -> i32 {\n    5\n}\n", "5",
        "refused: this step is the value of its block");
    row("not a case of match", "fn main() {\n    match x {\n        1 => a(),\n        _ => b(),\n    }\n}\n",
        "1 => a()", "refused: this is a part of another step");
    row("not the only push", "fn main() {\n    let mut v = Vec::new();\n    v.push(1);\n}\n", "v.push(1);",
        "refused: the step cannot be removed: nothing else says what `v` holds");
}

void EditsTest::removedStep()
{
    QFETCH(QString, before);
    QFETCH(QString, step);
    QFETCH(QString, after);
    COMPARE_TEXTS(outcome(before, removeStep(analysed(before), spanOf(before, step))), after);
}

void EditsTest::changedText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("literal");
    QTest::newRow("plain") << QStringLiteral("Hello") << QStringLiteral("\"Hello\"");
    QTest::newRow("empty") << QString() << QStringLiteral("\"\"");
    QTest::newRow("braces") << QStringLiteral("{a} }{") << QStringLiteral("\"{{a}} }}{{\"");
    QTest::newRow("quotes and backslashes") << QStringLiteral("\"C:\\x\"") << QStringLiteral("\"\\\"C:\\\\x\\\"\"");
    QTest::newRow("line breaks and tabs") << QStringLiteral("a\nb\r\tc") << QStringLiteral("\"a\\nb\\r\\tc\"");
    QTest::newRow("control") << QString(QChar(7)) << QStringLiteral("\"\\u{7}\"");
    QTest::newRow("emoji") << QString::fromUtf8("✅ ok") << QString::fromUtf8("\"✅ ok\"");
}

void EditsTest::changedText()
{
    QFETCH(QString, text);
    QFETCH(QString, literal);
    const QString before =
        QStringLiteral("#[tokio::main]\nasync fn main() {\n    println!(\"old {{}}\"); // keep\n}\n");
    const Analysis analysis = analysed(before);
    const Step step = outlineOf(analysis).tasks.front().steps.front();
    QCOMPARE(step.detail, QStringLiteral("old {}"));
    const QString after = outcome(before, setStepText(analysis, step, text));
    QCOMPARE(after, QString(before).replace(QStringLiteral("\"old {{}}\""), literal));
    QCOMPARE(outlineOf(analysed(after)).tasks.front().steps.front().detail, text);

    const QString withValue =
        QStringLiteral("#[tokio::main]\nasync fn main() {\n    let n = 1;\n    println!(\"{n}\");\n}\n");
    const Analysis other = analysed(withValue);
    QVERIFY(std::holds_alternative<Diagnostic>(setStepText(other, outlineOf(other).tasks.front().steps.back(), text)));
}

void EditsTest::changedDuration_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *before, Nanoseconds duration, const char *after) {
        QTest::addRow("%s to %lld ns", before, static_cast<long long>(duration.count()))
            << QString::fromUtf8(before) << qint64(duration.count()) << QString::fromUtf8(after);
    };
    row("Duration::from_secs(2)", 3s, "Duration::from_secs(3)");
    row("Duration::from_secs(2)", 2500ms, "Duration::from_millis(2500)");
    row("Duration::from_secs(2)", 2500us, "Duration::from_micros(2500)");
    row("Duration::from_secs(2)", 1ns, "Duration::from_nanos(1)");
    row("Duration::from_secs(2)", 0ns, "Duration::from_secs(0)");
    row("Duration::from_millis(500)", 2s, "Duration::from_millis(2000)");
    row("Duration::from_millis(500)", 1500us, "Duration::from_micros(1500)");
    row("Duration::from_nanos(5)", 1s, "Duration::from_nanos(1000000000)");
    row("Duration::from_secs_f64(1.5)", 2250ms, "Duration::from_secs_f64(2.25)");
    row("Duration::from_secs_f64(1.5)", 2s, "Duration::from_secs_f64(2.0)");
    row("Duration::from_secs_f64(1.5)", 1ns, "Duration::from_secs_f64(0.000000001)");
    row("std::time::Duration::from_secs( 2 )", 3s, "std::time::Duration::from_secs( 3 )");
    row("std::time::Duration::from_secs(2)", 1ms, "std::time::Duration::from_millis(1)");
    row("Duration::from_millis(3 * 100)", 1s, "Duration::from_millis(1000)");
    row("Duration::ZERO", 1s, "Duration::from_secs(1)");
    row("Duration::from_secs(n)", 1s,
        "refused: the length cannot be changed here: its duration depends on the variable `n` from line 6");
    row("Duration::from_millis(10 * N)", 1s,
        "refused: the length cannot be changed here: its duration depends on the constant `N` from line 3");
    row("PAUSE", 1s, "refused: the length cannot be changed here: its duration is the constant `PAUSE` from line 2");
    row("pause", 1s, "refused: the length cannot be changed here: its duration is the variable `pause` from line 7");
    row("Duration::from_secs(2)", -1s, "refused: a duration cannot be negative");
}

void EditsTest::changedDuration()
{
    QFETCH(QString, before);
    QFETCH(qint64, nanoseconds);
    QFETCH(QString, after);
    const auto text = [](const QString &duration) {
        return QStringLiteral("use tokio::time::{sleep, Duration};\n"
                              "const PAUSE: Duration = Duration::from_secs(4);\n"
                              "const N: u64 = 4;\n"
                              "#[tokio::main]\n"
                              "async fn main() {\n"
                              "    let n = 1;\n"
                              "    let pause = Duration::from_millis(7);\n"
                              "    sleep(%1).await;\n"
                              "    std::thread::sleep(%1);\n"
                              "}\n")
            .arg(duration);
    };
    const QString program = text(before);
    const Analysis analysis = analysed(program);
    const Outline outline = outlineOf(analysis);
    const auto &steps = outline.tasks.front().steps;
    const Nanoseconds duration(nanoseconds);
    const QString slept = outcome(program, setStepDuration(analysis, steps[2], duration));
    const QString dragged = outcome(
        program, setSleepDuration(analysis, spanOf(program, QStringLiteral("sleep(%1).await").arg(before)), duration));
    const QString blocked = outcome(
        program,
        setSleepDuration(analysis, spanOf(program, QStringLiteral("std::thread::sleep(%1)").arg(before)), duration));
    QCOMPARE(dragged, slept);
    if (after.startsWith(QStringLiteral("refused"))) {
        QCOMPARE(slept, after);
        QCOMPARE(blocked, after);
        return;
    }
    QCOMPARE(slept, text(before).replace(QStringLiteral("sleep(%1).await").arg(before),
                                         QStringLiteral("sleep(%1).await").arg(after)));
    QCOMPARE(blocked, text(before).replace(QStringLiteral("thread::sleep(%1)").arg(before),
                                           QStringLiteral("thread::sleep(%1)").arg(after)));
    QCOMPARE(outlineOf(analysed(slept)).tasks.front().steps[2].duration, duration);
}

void EditsTest::sleepByItsAwait_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("await");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *title, const char *body, const char *await, const char *after) {
        QTest::newRow(title) << QString::fromUtf8(body) << QString::fromUtf8(await) << QString::fromUtf8(after);
    };
    row("by its keyword", "    sleep(Duration::from_secs(1)).await;\n", "await",
        "    sleep(Duration::from_secs(9)).await;\n");
    row("kept in a variable", "    let nap = sleep(Duration::from_secs(1));\n    nap.await;\n", "nap.await",
        "    let nap = sleep(Duration::from_secs(9));\n    nap.await;\n");
    row("no sleep", "    f(1).await;\n", "f(1).await", "refused: what is awaited here is no sleep");
    row("nothing", "    f(1).await;\n", "f", "refused: no sleep stands here");
}

void EditsTest::sleepByItsAwait()
{
    QFETCH(QString, body);
    QFETCH(QString, await);
    QFETCH(QString, after);
    const QString text = program(body);
    SourceSpan span = spanOf(body, await);
    const quint32 offset = quint32(program({}).size()) - 2;
    span = {span.begin + offset, span.end + offset};
    const QString expected = after.startsWith(QStringLiteral("refused")) ? after : program(after);
    QCOMPARE(outcome(text, setSleepDuration(analysed(text), span, 9s)), expected);
}

QTEST_GUILESS_MAIN(EditsTest)
#include "tst_edits.moc"
