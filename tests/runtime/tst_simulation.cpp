// SPDX-License-Identifier: MIT
// The promises of Simulation: slices change nothing, nothing can bring it down, everything stops with a word.
#include "programrun.h"

#include <random>

using namespace Pollux;
using namespace std::chrono_literals;

namespace {

/// Of everything something: sleeps, yields, blocking, joins, aborts, a panic, computing.
const QString mixture = QStringLiteral(
    "let mut all = Vec::new();"
    "for i in 0..6 { all.push(tokio::spawn(async move {"
    "  let mut n: u64 = 0; for k in 0..30_000 { n += k % 7; }"
    "  yield_now().await;"
    "  std::thread::sleep(Duration::from_micros(i * 700));"
    "  tokio::join!(sleep(Duration::from_millis(i)), async { std::thread::sleep(Duration::from_micros(1234)); sleep(Duration::from_millis(1)).await; });"
    "  if i == 4 { panic!(\"four\"); }"
    "  println!(\"{i} {n}\"); })); }"
    "all[2].abort();"
    "for one in all { println!(\"{}\", one.await.is_ok()); }");

QString program(bool currentThread)
{
    return currentThread ? paused(mixture) : multiThread(3, mixture);
}

} // namespace

class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slicesOfAnySizeGiveTheSameLog_data();
    void slicesOfAnySizeGiveTheSameLog();
    void advanceNeverLogsBeyondUntil_data();
    void advanceNeverLogsBeyondUntil();
    void advanceLogsEverythingUpToUntil();
    void nothingIsAppendedBeforeTheSettledTime();
    void aSliceOfOneNanosecondMakesAStep();
    void itCanBeDestroyedInTheMiddleOfAnything_data();
    void itCanBeDestroyedInTheMiddleOfAnything();
    void whatNeverAwaitsIsStopped_data();
    void whatNeverAwaitsIsStopped();
    void whatNothingCanWakeIsStopped();
    void processExitEndsTheRun_data();
    void processExitEndsTheRun();
    void mainsResultIsTheExitCode_data();
    void mainsResultIsTheExitCode();
    void deepThingsAreTakenDownOrRefused_data();
    void deepThingsAreTakenDownOrRefused();
    void tooMuchMemoryIsRefused_data();
    void tooMuchMemoryIsRefused();
    void farTimesDoNotOverflow_data();
    void farTimesDoNotOverflow();
    void whatRustcWouldRefuseDoesNotBringItDown_data();
    void whatRustcWouldRefuseDoesNotBringItDown();
    void partsOfTemporariesKeepTheirContent_data();
    void partsOfTemporariesKeepTheirContent();
};

void TestSimulation::slicesOfAnySizeGiveTheSameLog_data()
{
    QTest::addColumn<bool>("currentThread");
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 0; seed < 6; ++seed) {
        QTest::addRow("current_thread, seed %llu", seed) << true << seed;
        QTest::addRow("multi_thread, seed %llu", seed) << false << seed;
    }
}

void TestSimulation::slicesOfAnySizeGiveTheSameLog()
{
    QFETCH(bool, currentThread);
    QFETCH(quint64, seed);
    const auto whole = ran(program(currentThread), {seed, {}, {}});
    QVERIFY(whole);
    const QByteArray hash = whole->log().hash();
    std::mt19937_64 random(seed + 1);
    for (int round = 0; round < 4; ++round) {
        const auto run = simulationOf(program(currentThread), {seed, {}, {}});
        Nanoseconds until{0};
        while (!run->isFinished()) {
            run->advance(until, Nanoseconds(random() % 3 == 0 ? 0 : 1 + random() % 1000));
            until += Nanoseconds(random() % (round % 2 == 0 ? 100'000 : 3'000'000));
        }
        QCOMPARE(run->log().hash(), hash);
        QCOMPARE(run->exitCode(), whole->exitCode());
    }
}

void TestSimulation::advanceNeverLogsBeyondUntil_data()
{
    QTest::addColumn<bool>("currentThread");
    QTest::newRow("current_thread") << true;
    QTest::newRow("multi_thread") << false;
}

void TestSimulation::advanceNeverLogsBeyondUntil()
{
    QFETCH(bool, currentThread);
    const auto whole = ran(program(currentThread));
    const auto run = simulationOf(program(currentThread));
    for (Nanoseconds until{0}; !run->isFinished(); until += 137us) {
        run->advance(until, Nanoseconds(0));
        QVERIFY(run->log().endTime() <= until);
        QCOMPARE(run->log().size(), whole->log().countUntil(until)); // and all up to it
        if (!run->isFinished()) {
            QVERIFY(run->nextEventTime() > until);
            QVERIFY(run->settledTime() <= until);
        }
    }
    QCOMPARE(run->settledTime(), Nanoseconds::max());
    QCOMPARE(run->nextEventTime(), Nanoseconds::max());
    const qsizetype size = run->log().size();
    run->advance(forEver, Nanoseconds(0));
    QCOMPARE(run->log().size(), size);
}

void TestSimulation::advanceLogsEverythingUpToUntil()
{
    const auto run = simulationOf(paused(QStringLiteral("sleep(Duration::from_millis(10)).await; println!(\"x\"); sleep(Duration::from_millis(10)).await;")));
    run->advance(Nanoseconds(0), Nanoseconds(0));
    QCOMPARE(run->nextEventTime(), Nanoseconds(10ms));
    run->advance(10ms - 1ns, Nanoseconds(0));
    QCOMPARE(printed(run->log()), QByteArray());
    run->advance(10ms, Nanoseconds(0));
    QCOMPARE(printed(run->log()), QByteArray("x\n"));
    QCOMPARE(run->nextEventTime(), Nanoseconds(20ms));
    QVERIFY(!run->isFinished());
}

void TestSimulation::nothingIsAppendedBeforeTheSettledTime()
{
    for (const bool currentThread : {true, false}) {
        const auto run = simulationOf(program(currentThread), {5, {}, {}});
        while (!run->isFinished()) {
            const Nanoseconds settled = run->settledTime();
            const Nanoseconds next = run->nextEventTime();
            const qsizetype before = run->log().size();
            QVERIFY(next >= settled);
            run->advance(forEver, Nanoseconds(1));
            for (qsizetype i = before; i < run->log().size(); ++i)
                QVERIFY(run->log().at(i).time >= std::max(settled, next));
        }
    }
}

void TestSimulation::aSliceOfOneNanosecondMakesAStep()
{
    const auto run = simulationOf(program(true));
    int slices = 0;
    while (!run->isFinished() && slices < 100'000) {
        run->advance(forEver, Nanoseconds(1));
        ++slices;
    }
    QVERIFY(run->isFinished());
    QVERIFY(slices > 1);
}

void TestSimulation::itCanBeDestroyedInTheMiddleOfAnything_data()
{
    QTest::addColumn<bool>("currentThread");
    QTest::addColumn<quint64>("seed");
    QTest::newRow("current_thread") << true << quint64(0);
    for (quint64 seed = 0; seed < 3; ++seed)
        QTest::addRow("multi_thread, seed %llu", seed) << false << seed;
}

void TestSimulation::itCanBeDestroyedInTheMiddleOfAnything()
{
    QFETCH(bool, currentThread);
    QFETCH(quint64, seed);
    const Nanoseconds end = ran(program(currentThread), {seed, {}, {}})->log().endTime();
    for (Nanoseconds until{0}; until <= end; until += end / 11) {
        const auto run = simulationOf(program(currentThread), {seed, {}, {}});
        run->advance(until, Nanoseconds(0));
    }
    for (int slices = 0; slices < 18; slices += 3) {
        const auto run = simulationOf(program(currentThread), {seed, {}, {}});
        for (int i = 0; i < slices; ++i)
            run->advance(forEver, Nanoseconds(1));
    }
}

void TestSimulation::whatNeverAwaitsIsStopped_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("loop in main") << paused(QStringLiteral("loop {}"));
    QTest::newRow("while true in a plain fn") << paused(QStringLiteral("spin();"), QStringLiteral("fn spin() { while true {} }"));
    QTest::newRow("awaits that spend no budget") << paused(QStringLiteral("loop { async {}.await; }"));
    QTest::newRow("on a worker") << multiThread(2, QStringLiteral("let a = tokio::spawn(async { loop {} }); a.await.unwrap();"));
    QTest::newRow("calls without a loop") << paused(QStringLiteral("println!(\"{}\", fib(60));"), QStringLiteral("fn fib(n: u64) -> u64 { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }"));
}

void TestSimulation::whatNeverAwaitsIsStopped()
{
    QFETCH(QString, text);
    const auto run = simulationOf(text);
    QVERIFY(run);
    int slices = 0;
    QElapsedTimer timer;
    qint64 longest = 0;
    while (!run->isFinished()) {
        timer.start();
        run->advance(forEver, 8ms);
        longest = std::max(longest, timer.elapsed());
        ++slices;
    }
    QVERIFY2(slices > 3, "the window would have stood still"); // the slice ends although the poll does not
    QCOMPARE(outcomeOf(*run), RunOutcome::Starved);
    QCOMPARE(run->exitCode(), 2);
    QVERIFY(stopMessage(run->log()).contains("await"));
    QVERIFY(!run->log().last().span.isEmpty());
    QCOMPARE(brokenInvariants(run->log(), run->workerCount(), run->isCurrentThread()), QStringList());
}

void TestSimulation::whatNothingCanWakeIsStopped()
{
    // Two tasks await one handle by reference (which rustc refuses): the first one's waker is forgotten.
    const QString body = QStringLiteral("let mut h = tokio::spawn(async { sleep(Duration::from_millis(5)).await; });"
                                        "let a = tokio::spawn(async { (&mut h).await.unwrap(); }); let b = tokio::spawn(async { (&mut h).await.unwrap(); });"
                                        "a.await.unwrap(); b.await.unwrap();");
    for (const QString &text : {paused(body), multiThread(2, body)}) {
        const auto run = ran(text);
        QVERIFY(run);
        QCOMPARE(outcomeOf(*run), RunOutcome::Deadlocked);
        QCOMPARE(run->exitCode(), 2);
        QVERIFY(!stopMessage(run->log()).isEmpty());
        QCOMPARE(brokenInvariants(run->log(), run->workerCount(), run->isCurrentThread()), QStringList());
    }
}

void TestSimulation::processExitEndsTheRun_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::newRow("in main") << paused(QStringLiteral("println!(\"a\"); std::process::exit(7);")) << 7;
    QTest::newRow("in a task") << paused(QStringLiteral("let a = tokio::spawn(async { println!(\"a\"); std::process::exit(0); }); a.await.unwrap(); println!(\"b\");")) << 0;
    QTest::newRow("in a plain fn in a join") << paused(QStringLiteral("tokio::join!(sleep(Duration::from_secs(1)), async { println!(\"a\"); quit(); });"),
                                                       QStringLiteral("fn quit() { std::process::exit(256 + 3); }")) << 3;
    QTest::newRow("on a worker while others block")
        << multiThread(3, QStringLiteral("tokio::spawn(async { std::thread::sleep(Duration::from_secs(5)); });"
                                         "tokio::spawn(async { sleep(Duration::from_millis(5)).await; println!(\"a\"); std::process::exit(1); }); sleep(Duration::from_secs(9)).await;"))
        << 1;
}

void TestSimulation::processExitEndsTheRun()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    for (quint64 seed = 0; seed < 5; ++seed) {
        const auto run = ran(text, {seed, {}, {}});
        QVERIFY(run);
        QCOMPARE(outcomeOf(*run), RunOutcome::Exited);
        QCOMPARE(run->exitCode(), code);
        QCOMPARE(printed(run->log()), QByteArray("a\n"));
        QCOMPARE(brokenInvariants(run->log(), run->workerCount(), run->isCurrentThread()), QStringList());
    }
}

void TestSimulation::mainsResultIsTheExitCode_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("Ok") << QStringLiteral("Ok(())") << 0 << QByteArray();
    QTest::newRow("Err") << QStringLiteral("Err(String::from(\"no\\n\"))") << 1 << QByteArray("Error: \"no\\n\"\n");
    QTest::newRow("Err by ?") << QStringLiteral("{ let r: Result<(), String> = Err(String::from(\"q\")); r?; Ok(()) }") << 1 << QByteArray("Error: \"q\"\n");
}

void TestSimulation::mainsResultIsTheExitCode()
{
    QFETCH(QString, result);
    QFETCH(int, code);
    QFETCH(QByteArray, error);
    const auto run = ran(QStringLiteral("#[tokio::main(flavor = \"current_thread\")]\nasync fn main() -> Result<(), String> { %1 }").arg(result));
    QVERIFY(run);
    QCOMPARE(run->exitCode(), code);
    QCOMPARE(printed(run->log(), Stream::Error), error);
    QCOMPARE(outcomeOf(*run), RunOutcome::Finished);
    QCOMPARE(brokenInvariants(run->log(), 1, true), QStringList());
}

void TestSimulation::deepThingsAreTakenDownOrRefused_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *body, const char *items = "") {
        QTest::newRow(name) << paused(QString::fromLatin1(body), QString::fromLatin1(items));
    };
    row("plain fns 100000 deep", "println!(\"{}\", down(100_000));", "fn down(n: u64) -> u64 { if n == 0 { 0 } else { 1 + down(n - 1) } }");
    row("async fns without end", "down(100_000).await;", "async fn down(n: u64) { if n > 0 { async move { down(n - 1).await; }.await; } }");
    row("a million nested vectors are dropped", "let mut v = vec![]; for _ in 0..1_000_000 { v = vec![v]; } drop(v); println!(\"done\");");
    row("a million nested vectors die with main", "let mut v = vec![]; for _ in 0..1_000_000 { v = vec![v]; } println!(\"{}\", v.len());");
    row("a million nested Some", "let mut v = None; for _ in 0..1_000_000 { v = Some(v); } println!(\"{}\", v.is_some());");
    row("a tuple that doubles", "let mut v = (0, 0); for _ in 0..1_000_000 { v = (v, v); }");
    row("nested vectors are printed to a depth", "let mut v = vec![]; for _ in 0..100_000 { v = vec![v]; } println!(\"{:?}\", v);");
    row("nested vectors are pretty printed to a depth", "let mut v = vec![]; for _ in 0..10_000 { v = vec![v]; } println!(\"{:#?}\", v);");
    row("nested vectors are compared", "let mut v = vec![]; let mut w = vec![]; for _ in 0..200_000 { v = vec![v]; w = vec![w]; } println!(\"{}\", v == w);");
    row("nested vectors are ordered", "let mut v = vec![]; let mut w = vec![]; for _ in 0..200_000 { v = vec![v]; w = vec![w]; } println!(\"{}\", v < w);");
    row("a million nested futures never polled", "let mut f = a(); for _ in 0..1_000_000 { f = async move { f.await }; } drop(f); println!(\"done\");", "async fn a() {}");
    row("ten thousand nested futures polled", "let mut f = a(); for _ in 0..10_000 { f = async move { f.await }; } f.await;", "async fn a() {}");
    row("900 nested futures dropped in the middle", "let mut f = a(); for _ in 0..900 { f = async move { f.await }; } tokio::spawn(f); yield_now().await;", "async fn a() { sleep(Duration::from_secs(1)).await; }");
    row("joins nested in joins", "down(2000).await;", "async fn down(n: u64) { if n > 0 { tokio::join!(down(n - 1), async {}); } }");
    row("a chain of a hundred thousand handles", "let mut h = tokio::spawn(async {}); for _ in 0..100_000 { h = tokio::spawn(async move { h.await.unwrap() }); } h.await.unwrap(); println!(\"done\");");
    row("a chain of a hundred thousand handles dropped", "let mut h = tokio::spawn(async {}); for _ in 0..100_000 { h = tokio::spawn(async move { h.await.unwrap() }); } drop(h);");
    row("a hundred thousand references to references", "let mut x = 1; let mut r = &mut x; for _ in 0..100_000 { r = &mut *r; } println!(\"{}\", r);");
}

void TestSimulation::deepThingsAreTakenDownOrRefused()
{
    QFETCH(QString, text);
    const auto run = ran(text);
    QVERIFY(run);
    QVERIFY(run->isFinished());
    const bool finished = outcomeOf(*run) == RunOutcome::Finished;
    QVERIFY2(finished || !stopMessage(run->log()).isEmpty(), "stopped without a word");
    if (text.contains(QStringLiteral("done")))
        QVERIFY2(finished, stopMessage(run->log()).constData());
}

void TestSimulation::tooMuchMemoryIsRefused_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("a list of a billion") << QStringLiteral("let v = vec![0u8; 1_000_000_000]; println!(\"{}\", v.len());");
    QTest::newRow("repeat of a billion") << QStringLiteral("let s = \"ab\".repeat(1_000_000_000); println!(\"{}\", s.len());");
    QTest::newRow("a text that doubles") << QStringLiteral("let mut s = String::from(\"x\"); for _ in 0..62 { let t = s.clone(); s = t + &s; } println!(\"{}\", s.len());");
    QTest::newRow("a text that is pushed to itself") << QStringLiteral("let mut s = String::from(\"x\"); for _ in 0..62 { let t = s.clone(); s.push_str(&t); } println!(\"{}\", s.len());");
    QTest::newRow("a text that is formatted of itself") << QStringLiteral("let mut s = String::from(\"x\"); for _ in 0..62 { s = format!(\"{s}{s}\"); } println!(\"{}\", s.len());");
    QTest::newRow("a join of long texts") << QStringLiteral("let s = \"x\".repeat(1_000_000); let v = vec![s; 1000]; println!(\"{}\", v.join(\",\").len());");
    QTest::newRow("a width of a billion") << QStringLiteral("let w: usize = 1_000_000_000; println!(\"{:w$}\", 1);");
    QTest::newRow("a precision of a billion") << QStringLiteral("let p: usize = 1_000_000_000; println!(\"{:.p$}\", 1.5);");
}

void TestSimulation::tooMuchMemoryIsRefused()
{
    QFETCH(QString, body);
    const auto run = ran(paused(body));
    QVERIFY(run);
    const bool panicked = outcomeOf(*run) == RunOutcome::Panicked; // where Rust itself has a limit
    QVERIFY(panicked || outcomeOf(*run) == RunOutcome::Unavailable);
    QVERIFY(panicked || !stopMessage(run->log()).isEmpty());
}

void TestSimulation::farTimesDoNotOverflow_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("sleeps without end, again and again") << QStringLiteral("for _ in 0..5 { sleep(Duration::from_secs(u64::MAX)).await; }");
    QTest::newRow("blocking without end, again and again") << QStringLiteral("for _ in 0..5 { std::thread::sleep(Duration::from_secs(u64::MAX)); }");
    QTest::newRow("both") << QStringLiteral("for _ in 0..3 { std::thread::sleep(Duration::from_secs(u64::MAX)); sleep(Duration::from_secs(u64::MAX)).await; }");
    QTest::newRow("an Instant far away") << QStringLiteral("let mut t = tokio::time::Instant::now(); for _ in 0..5 { t = t + Duration::from_secs(u64::MAX); } println!(\"{}\", t > tokio::time::Instant::now());");
    QTest::newRow("an Instant long ago") << QStringLiteral("let mut t = tokio::time::Instant::now(); for _ in 0..5 { t = t - Duration::from_secs(u64::MAX); } println!(\"{}\", t < tokio::time::Instant::now());");
    QTest::newRow("nanoseconds of the longest Duration") << QStringLiteral("println!(\"{}\", Duration::from_secs(u64::MAX).as_nanos() > 0);");
}

void TestSimulation::farTimesDoNotOverflow()
{
    QFETCH(QString, body);
    for (const QString &text : {paused(body), multiThread(2, body)}) {
        const auto run = ran(text);
        QVERIFY(run);
        QVERIFY(run->isFinished());
        QVERIFY(run->log().endTime() >= Nanoseconds(0));
        QCOMPARE(brokenInvariants(run->log(), run->workerCount(), run->isCurrentThread()), QStringList());
    }
}

void TestSimulation::whatRustcWouldRefuseDoesNotBringItDown_data()
{
    QTest::addColumn<QString>("body");
    const auto row = [](const char *name, const char *body) { QTest::newRow(name) << QString::fromLatin1(body); };
    row("a borrowed handle is asked after the handle is dropped", "let h = tokio::spawn(async {}); let r = &h; drop(h); println!(\"{}\", r.is_finished());");
    row("a borrowed handle is aborted after the handle is dropped", "let h = tokio::spawn(async {}); let r = &h; drop(h); r.abort();");
    row("a borrowed handle is awaited after the handle is dropped", "let h = tokio::spawn(async {}); let r = &h; drop(h); r.await.unwrap();");
    row("a borrowed handle is printed after the handle is dropped", "let h = tokio::spawn(async {}); let r = &h; drop(h); println!(\"{:?}\", r);");
    row("a borrowed future is awaited after the future is dropped", "let f = a(); let r = &f; drop(f); r.await;");
    row("a borrowed future is spawned and dropped", "let f = a(); let r = &f; tokio::spawn(r); drop(f); yield_now().await;");
    row("a borrowed future is spawned, polled and dropped", "let f = a(); let r = &f; tokio::spawn(r); yield_now().await; drop(f); sleep(Duration::from_secs(2)).await;");
    row("a borrowed join is awaited after its end", "let f = a(); f.await; f.await;");
    row("a handle is replaced while a branch awaits it", "let mut h = tokio::spawn(a()); tokio::join!(async { (&mut h).await.unwrap(); }, async { h = tokio::spawn(a()); });");
    row("a future is replaced while a branch awaits it", "let mut f = a(); tokio::join!(async { (&mut f).await; }, async { f = a(); });");
    row("a vector of handles is cleared while one is awaited", "let mut v = vec![tokio::spawn(a())]; tokio::join!(async { (&mut v[0]).await.unwrap(); }, async { v.clear(); });");
    row("a future drops itself", "let mut f = a(); f = async { f = a(); sleep(Duration::from_secs(1)).await; }; (&mut f).await;");
    row("a sleep is awaited by two", "let mut s = sleep(Duration::from_secs(1)); tokio::join!(async { (&mut s).await; }, async { (&mut s).await; });");
    row("a vector grows while it is walked", "let mut v = vec![1, 2]; for x in &v { if v.len() < 50 { v.push(x + 1); } } println!(\"{}\", v.len());");
    row("a vector is cleared while it is walked", "let mut v = vec![vec![1], vec![2]]; for x in &v { v.clear(); println!(\"{:?}\", x); }");
    row("an element is borrowed and popped", "let mut v = vec![1, 2]; let r = &mut v[1]; v.pop(); *r = 5; println!(\"{}\", r);");
    row("a variable is used after its move", "let s = String::from(\"x\"); let t = s; println!(\"{} {}\", s, t);");
    row("a variable without a value", "let x: i32; println!(\"{}\", x);");
    row("a condition that is no bool", "if 5 { println!(\"yes\"); }");
    row("a while condition that is a text", "let mut n = 0; while \"x\" { n += 1; if n > 3 { break; } }");
    row("a width that is no number", "let w = \"wide\"; println!(\"{:w$}\", 1);");
    row("a number of times that is no number", "println!(\"{}\", \"x\".repeat(\"y\"));");
    row("a power that is no number", "println!(\"{}\", 2_i32.pow(\"y\"));");
    row("a list as long as a text", "let v = vec![0; \"y\"]; println!(\"{}\", v.len());");
    row("a range to a text", "for i in 0..\"x\" { println!(\"{}\", i); }");
    row("a range reversed without an end", "for i in (0..).rev() { println!(\"{}\", i); break; }");
    row("a range of all numbers", "let mut n = 0; for _ in 0..u64::MAX { n += 1; if n > 3 { break; } } for _ in i64::MIN..=i64::MAX { n += 1; if n > 9 { break; } } println!(\"{n}\");");
    row("a text that is true", "println!(\"{}\", !\"x\");");
    row("a match that fits nothing", "match 5 { 1 => {} }");
    row("a tuple pattern of a number", "let (a, b) = 5; println!(\"{}\", a + b);");
    row("the field of a number", "let a = 5; println!(\"{}\", a.0);");
    row("an assignment to the field of a number", "let mut a = 5; a.0 = 1; println!(\"{}\", a);");
    row("join of numbers", "tokio::join!(1, 2);");
    row("await of a number", "5.await;");
    row("spawn of a number", "tokio::spawn(5);");
    row("? of a number", "let x = 5?; println!(\"{}\", x);");
    row("a chain of a reference to itself", "let mut a = 1; let mut r = &mut a; r = &mut r; println!(\"{}\", r);");
    row("a lot of arguments that were moved", "let s = String::from(\"x\"); let f = async move { println!(\"{}\", s); }; println!(\"{}\", s); f.await;");
    row("a variable moved in a loop", "let h = tokio::spawn(async {}); for _ in 0..2 { h.await.unwrap(); }");
    row("a handle spawned", "let h = tokio::spawn(async { 1 }); println!(\"{}\", tokio::spawn(h).await.unwrap().unwrap());");
    row("a char out of a number", "println!(\"{}\", 0xD800u32 as u8 as char);");
}

void TestSimulation::whatRustcWouldRefuseDoesNotBringItDown()
{
    QFETCH(QString, body);
    const QString items = QStringLiteral("async fn a() { sleep(Duration::from_secs(1)).await; }");
    for (const QString &text : {paused(body, items), multiThread(2, body, items)}) {
        Analysis analysis = analyse(SourceText(QStringLiteral("test.rs"), text));
        if (!analysis.canRun)
            return; // refused before it runs: better still
        Simulation run(std::move(analysis));
        run.advance(forEver, Nanoseconds(0));
        QVERIFY(run.isFinished());
        const RunOutcome outcome = outcomeOf(run);
        QVERIFY(outcome == RunOutcome::Finished || outcome == RunOutcome::Panicked || !stopMessage(run.log()).isEmpty());
        QCOMPARE(brokenInvariants(run.log(), run.workerCount(), run.isCurrentThread()), QStringList());
    }
}

void TestSimulation::partsOfTemporariesKeepTheirContent_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *expression, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(expression) << QByteArray(expected);
    };
    row("the field of a tuple", "println!(\"{:?}\", (vec![1, 2], 3).0);", "[1, 2]\n");
    row("the field of what a fn gives", "println!(\"{:?}\", pair().0);", "[1, 2]\n");
    row("the length of such a field", "println!(\"{}\", pair().0.len());", "2\n");
    row("the field of a field", "println!(\"{:?}\", ((vec![1], 2), 3).0.0);", "[1]\n");
    row("the element of a vector of vectors", "println!(\"{:?}\", vec![vec![1], vec![2]][1]);", "[2]\n");
    row("the handle in a tuple", "println!(\"{}\", (tokio::spawn(async {}), 1).0.is_finished());", "false\n");
    row("the handle in a vector", "println!(\"{}\", vec![tokio::spawn(async {})][0].is_finished());", "false\n");
    row("the first of a vector", "println!(\"{:?}\", vec![vec![1], vec![2]].first());", "Some([1])\n");
    row("comparing with a field", "println!(\"{}\", pair().0 == vec![1, 2]);", "true\n");
    row("what a task takes out of an Option", "{ let o = Some(vec![1]); tokio::spawn(async { if let Some(v) = o { println!(\"{v:?}\"); } }); } yield_now().await;", "[1]\n");
    row("what a task takes out of a tuple", "{ let t = (vec![1], 2); tokio::spawn(async { let (v, n) = t; println!(\"{v:?} {n}\"); }); } yield_now().await;", "[1] 2\n");
    row("what a task matches", "{ let t = Some(vec![1]); tokio::spawn(async { match t { Some(v) => println!(\"{v:?}\"), None => {} } }); } yield_now().await;", "[1]\n");
    row("a borrowed temporary used twice", "let r = &pair(); println!(\"{} {}\", r.1, r.0.len());", "3 2\n");
    row("a borrowed temporary given to a fn twice", "let r = &String::from(\"x\"); show(r); show(r);", "x\nx\n");
    row("a walk over the elements of a temporary", "for x in pair().0.iter() { println!(\"{x}\"); }", "1\n2\n");
    row("numbers above the signed ones", "let mut n = 0; for i in (u64::MAX - 3)..u64::MAX { n += i - (u64::MAX - 4); } println!(\"{n}\");", "6\n");
    row("all u64 numbers", "let mut n = 0; for _ in 0..u64::MAX { n += 1; if n == 3 { break; } } println!(\"{n}\");", "3\n");
    row("all i64 numbers", "for i in i64::MIN..=i64::MAX { println!(\"{i}\"); break; }", "-9223372036854775808\n");
    row("all i64 numbers reversed", "for i in (i64::MIN..=i64::MAX).rev() { println!(\"{i}\"); break; }", "9223372036854775807\n");
    row("a range down to the lowest number", "for i in (0..3u8).rev() { print!(\"{i} \"); } for i in (-128..=-127i8).rev() { print!(\"{i} \"); } println!();", "2 1 0 -127 -128 \n");
    row("an empty range reversed", "for i in (3..3).rev() { println!(\"{i}\"); } for i in (4..3).rev() { println!(\"{i}\"); } println!(\".\");", ".\n");
    row("a precision of 2000", "println!(\"{}\", format!(\"{:.2000}\", 0.5).len());", "2002\n");
    row("a match on a field", "match (vec![1], 2).0.len() { 1 => println!(\"one\"), _ => println!(\"other\") }", "one\n");
    row("for over a field", "for x in &pair().0 { println!(\"{x}\"); }", "1\n2\n");
}

void TestSimulation::partsOfTemporariesKeepTheirContent()
{
    QFETCH(QString, expression);
    QFETCH(QByteArray, expected);
    const auto run = ran(paused(expression, QStringLiteral("fn pair() -> (Vec<i32>, i32) { (vec![1, 2], 3) }\nfn show(s: &str) { println!(\"{s}\"); }")));
    QVERIFY(run);
    QVERIFY2(outcomeOf(*run) == RunOutcome::Finished, stopMessage(run->log()).constData());
    QCOMPARE(printed(run->log()), expected);
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
