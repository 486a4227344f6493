// SPDX-License-Identifier: MIT
#include "polluxprocess.h"

#include <QFileInfo>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;

/// What `pollux run` prints, where, and how it ends.
class tst_RunCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLessonPrintsItsSixLines();
    void exitCodeIsTheProgramsOwn_data();
    void exitCodeIsTheProgramsOwn();
    void panicsAreReportedAsByRustc_data();
    void panicsAreReportedAsByRustc();
    void bothStreamsKeepTheirOrder();
    void linesAreWrittenWhileItRuns_data();
    void linesAreWrittenWhileItRuns();
    void aLoopWithoutAwaitIsStopped();
    void nobodyReadsItAnyMore_data();
    void nobodyReadsItAnyMore();
    void aFullDiskIsAnError();
    void controlCEndsItAndKeepsTheEvents_data();
    void controlCEndsItAndKeepsTheEvents();
    void needsNoPlatformPlugin();

private:
    void addClocks();

    Folder m_folder;
};

void tst_RunCommand::addClocks()
{
    QTest::addColumn<QString>("clock");
    QTest::newRow("virtual clock") << u"virtual"_s;
    QTest::newRow("real clock") << u"real"_s;
}

void tst_RunCommand::theLessonPrintsItsSixLines()
{
    const Outcome outcome = pollux({u"run"_s, lessonProgram()});
    QCOMPARE(outcome.error, QByteArray());
    QCOMPARE(outcome.out, lessonOutput());
    QCOMPARE(outcome.exitCode, 0);
}

void tst_RunCommand::exitCodeIsTheProgramsOwn_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("main returns") << QByteArray("println!(\"begin\");") << 0;
    QTest::newRow("exit(0)") << QByteArray("println!(\"begin\"); std::process::exit(0);") << 0;
    QTest::newRow("exit(7)") << QByteArray("println!(\"begin\"); std::process::exit(7);") << 7;
    QTest::newRow("exit(255)") << QByteArray("println!(\"begin\"); std::process::exit(255);") << 255;
    QTest::newRow("main panics") << QByteArray("println!(\"begin\"); panic!(\"no\");") << 101;
    QTest::newRow("a task panics") << QByteArray(
        "println!(\"begin\"); let _ = tokio::spawn(async { panic!(\"no\"); }).await;")
                                   << 0;
    QTest::newRow("the panic of a task is unwrapped")
        << QByteArray("println!(\"begin\"); tokio::spawn(async { panic!(\"no\"); }).await.unwrap();") << 101;
}

void tst_RunCommand::exitCodeIsTheProgramsOwn()
{
    QFETCH(QByteArray, statements);
    QFETCH(int, exitCode);
    const Outcome outcome = pollux({u"run"_s, m_folder.writeProgram(u"exit.rs"_s, statements)});
    QCOMPARE(outcome.out, QByteArray("begin\n"));
    QVERIFY2(outcome.exitCode == exitCode, outcome.error.constData());
}

void tst_RunCommand::panicsAreReportedAsByRustc_data()
{
    QTest::addColumn<QByteArray>("attribute");
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QByteArray>("thread");
    QTest::addColumn<QByteArray>("place");
    const QByteArray inMain = "    panic!(\"out of {}\", \"☕\");";
    const QByteArray inTask = "    let task = tokio::spawn(async {\n"
                              "        panic!(\"out of {}\", \"☕\");\n"
                              "    });\n"
                              "    let _ = task.await;";
    const QByteArray currentThread = "flavor = \"current_thread\"";
    QTest::newRow("main") << QByteArray() << inMain << QByteArray("main") << QByteArray("6:5");
    QTest::newRow("task") << QByteArray() << inTask << QByteArray("tokio-runtime-worker") << QByteArray("7:9");
    QTest::newRow("main, current_thread") << currentThread << inMain << QByteArray("main") << QByteArray("6:5");
    QTest::newRow("task, current_thread") << currentThread << inTask << QByteArray("main") << QByteArray("7:9");
}

void tst_RunCommand::panicsAreReportedAsByRustc()
{
    QFETCH(QByteArray, attribute);
    QFETCH(QByteArray, statements);
    QFETCH(QByteArray, thread);
    QFETCH(QByteArray, place);
    const QString path = m_folder.writeProgram(u"kaffee übrig.rs"_s, statements, attribute);
    const Outcome outcome = pollux({u"run"_s, path});
    QCOMPARE(outcome.error, "thread '" + thread + "' panicked at " + path.toUtf8() + ':' + place + ":\nout of ☕\n");
    QCOMPARE(outcome.out, QByteArray());
}

void tst_RunCommand::bothStreamsKeepTheirOrder()
{
    const QString path = m_folder.writeProgram(u"streams.rs"_s, "    println!(\"1 out\");\n"
                                                                "    eprintln!(\"2 error\");\n"
                                                                "    print!(\"3 out \");\n"
                                                                "    eprint!(\"4 error \");\n"
                                                                "    println!(\"5 out\");");
    const Outcome apart = pollux({u"run"_s, path});
    QCOMPARE(apart.out, QByteArray("1 out\n3 out 5 out\n"));
    QCOMPARE(apart.error, QByteArray("2 error\n4 error "));

    PolluxProcess process({u"run"_s, path});
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start();
    QCOMPARE(process.finish().out, QByteArray("1 out\n2 error\n3 out 4 error 5 out\n"));
}

void tst_RunCommand::linesAreWrittenWhileItRuns_data() { addClocks(); }

void tst_RunCommand::linesAreWrittenWhileItRuns()
{
    QFETCH(QString, clock);
    // Under the virtual clock the only thing that takes time is work, here without an end.
    const QString path = m_folder.writeProgram(
        u"endless.rs"_s, clock == u"real"_s ? "    println!(\"begin\");\n    sleep(Duration::from_secs(86400)).await;"
                                            : "    println!(\"begin\");\n"
                                              "    loop {\n        tokio::task::yield_now().await;\n    }");
    PolluxProcess process({u"run"_s, path, u"--clock"_s, clock});
    process.start();
    QCOMPARE(process.nextLine(), QByteArray("begin\n"));
    QCOMPARE(process.state(), QProcess::Running);
    process.kill();
    process.waitForFinished();
}

void tst_RunCommand::aLoopWithoutAwaitIsStopped()
{
    const QString path = m_folder.writeProgram(u"starving.rs"_s, "    println!(\"begin\");\n    loop {}");
    const Outcome outcome = pollux({u"run"_s, path});
    QCOMPARE(outcome.out, QByteArray("begin\n"));
    QVERIFY(outcome.error.startsWith("error: "));
    QVERIFY2(outcome.error.contains("starves its worker"), outcome.error.constData());
    QVERIFY(outcome.error.contains("\n --> " + path.toUtf8() + ":7:5\n"));
    QCOMPARE(outcome.exitCode, 2);
}

void tst_RunCommand::nobodyReadsItAnyMore_data() { addClocks(); }

void tst_RunCommand::nobodyReadsItAnyMore()
{
    QFETCH(QString, clock);
    const QString path = m_folder.writeProgram(u"chatter.rs"_s, "    let mut i = 0;\n"
                                                                "    loop {\n"
                                                                "        println!(\"{}\", i);\n"
                                                                "        i += 1;\n"
                                                                "        sleep(Duration::from_millis(1)).await;\n"
                                                                "    }");
    PolluxProcess process({u"run"_s, path, u"--clock"_s, clock});
    QProcess head;
    process.setStandardOutputProcess(&head);
    process.start();
    head.start(u"head"_s, {u"-n"_s, u"2"_s});
    if (!head.waitForStarted())
        QSKIP("there is no head here");
    const Outcome outcome = process.finish();
    head.waitForFinished();
    QCOMPARE(head.readAllStandardOutput(), QByteArray("0\n1\n"));
    QCOMPARE(outcome.error, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
}

void tst_RunCommand::aFullDiskIsAnError()
{
    if (!QFileInfo::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full here");
    PolluxProcess process({u"run"_s, lessonProgram()});
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start();
    const Outcome outcome = process.finish();
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.error.startsWith("error: cannot write to stdout: "), outcome.error.constData());
}

void tst_RunCommand::controlCEndsItAndKeepsTheEvents_data() { addClocks(); }

void tst_RunCommand::controlCEndsItAndKeepsTheEvents()
{
#ifdef Q_OS_UNIX
    QFETCH(QString, clock);
    const QString path = m_folder.writeProgram(u"ticks.rs"_s, "    loop {\n"
                                                              "        println!(\"tick\");\n"
                                                              "        sleep(Duration::from_millis(10)).await;\n"
                                                              "    }");
    const QString events = m_folder.path(u"ticks.jsonl"_s);
    PolluxProcess process({u"run"_s, path, u"--clock"_s, clock, u"--events"_s, events});
    process.start();
    QCOMPARE(process.nextLine(), QByteArray("tick\n"));
    ::kill(pid_t(process.processId()), SIGINT);
    const Outcome outcome = process.finish();
    QCOMPARE(outcome.error, QByteArray());
    QCOMPARE(outcome.exitCode, 130);
    const QByteArray written = readFile(events);
    QVERIFY(written.startsWith("{\"time_ns\":0,\"kind\":\"run_begin\""));
    QVERIFY(written.endsWith("}\n"));
    QVERIFY(!written.contains("run_end"));
#else
    QSKIP("signals are POSIX's");
#endif
}

void tst_RunCommand::needsNoPlatformPlugin()
{
    for (const QString &command : {u"run"_s, u"check"_s}) {
        PolluxProcess process({command, lessonProgram()});
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"no_such_platform"_s);
        process.setProcessEnvironment(environment);
        process.start();
        const Outcome outcome = process.finish();
        QCOMPARE(outcome.error, QByteArray());
        QCOMPARE(outcome.exitCode, 0);
    }
}

QTEST_GUILESS_MAIN(tst_RunCommand)
#include "tst_runcommand.moc"
