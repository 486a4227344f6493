// SPDX-License-Identifier: MIT
#include "polluxprocess.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What `run` and `check` make of files of all kinds.
class tst_InputFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatCannotBeReadGivesOneLine_data();
    void aFileThatCannotBeReadGivesOneLine();
    void theWindowRefusesItToo();
    void aTextThatIsNoProgramIsRefused_data();
    void aTextThatIsNoProgramIsRefused();
    void checkSaysNothingOfAGoodProgram();
    void checkShowsErrorsAsRustcDoes();
    void checkDoesNotRunTheProgram();
    void standardInputIsAFileToo();
    void aByteOrderMarkAndCarriageReturnsAreNoHindrance();
    void theLessonsOutboxRelayIsCheckedAndNotRun();

private:
    Folder m_folder;
};

void tst_InputFiles::aFileThatCannotBeReadGivesOneLine_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("why");
    QTest::newRow("not there") << m_folder.path(u"none.rs"_s) << u"No such file"_s;
    QTest::newRow("directory") << m_folder.path(u"."_s) << u"directory"_s;
    QTest::newRow("in a file") << m_folder.write(u"file"_s, "x") + u"/main.rs"_s << u"Not a directory"_s;
    QTest::newRow("10 MB") << m_folder.write(u"large.rs"_s, QByteArray(10'000'000, '\n')) << u"10000000 bytes"_s;
    QTest::newRow("not UTF-8") << m_folder.write(u"latin1.rs"_s, "// caf\xe9\nfn main() {}\n") << u"not valid UTF-8"_s;
    QTest::newRow("half a character") << m_folder.write(u"half.rs"_s, "// \xf0\x9f\x9a") << u"not valid UTF-8"_s;
    QTest::newRow("NUL") << m_folder.write(u"nul.rs"_s, QByteArray("fn main\0() {}", 13)) << u"NUL byte"_s;
#ifdef Q_OS_LINUX
    QTest::newRow("without an end") << u"/dev/zero"_s << u"not a regular file"_s;
    const QString fifo = m_folder.path(u"fifo"_s); // nobody will ever write to it
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {fifo}), 0);
    QTest::newRow("a FIFO") << fifo << u"not a regular file"_s;
#endif
}

void tst_InputFiles::aFileThatCannotBeReadGivesOneLine()
{
    QFETCH(QString, path);
    QFETCH(QString, why);
    for (const QString &command : {u"run"_s, u"check"_s}) {
        const Outcome outcome = pollux({command, path});
        QCOMPARE(outcome.exitCode, 2);
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY(outcome.error.startsWith("error: cannot read `" + path.toUtf8() + "`: "));
        QVERIFY2(outcome.error.contains(why.toUtf8()), outcome.error.constData());
        QCOMPARE(outcome.error.count('\n'), 1);
    }
}

void tst_InputFiles::theWindowRefusesItToo()
{
    const Outcome outcome = pollux({m_folder.path(u"none.rs"_s)});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.error.startsWith("error: cannot read `"));
}

void tst_InputFiles::aTextThatIsNoProgramIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank lines") << QByteArray(1000, '\n');
    QTest::newRow("one line of 1 MiB") << QByteArray(1024 * 1024, '(');
    const QByteArray begin = "#[tokio::main]\nasync fn main() {\n    let x = ";
    const QByteArray end = ";\n}\n";
    const int depth = 100'000;
    QTest::newRow("deep parentheses") << begin + QByteArray(depth, '(') + '1' + QByteArray(depth, ')') + end;
    QTest::newRow("deep blocks") << begin + QByteArray(depth, '{') + '1' + QByteArray(depth, '}') + end;
    QTest::newRow("deep negation") << begin + QByteArray(depth, '-') + '1' + end;
    QTest::newRow("deep arrays, unclosed") << begin + QByteArray(depth, '[');
    QTest::newRow("deep calls") << begin + QByteArray("f(").repeated(depth) + QByteArray(depth, ')') + end;
    QTest::newRow("deep comments") << QByteArray("/*").repeated(depth);
    QTest::newRow("deep types") << begin + "1 as " + QByteArray("Vec<").repeated(depth) + end;
}

void tst_InputFiles::aTextThatIsNoProgramIsRefused()
{
    QFETCH(QByteArray, text);
    const QString path = m_folder.write(u"refused.rs"_s, text);
    for (const QString &command : {u"run"_s, u"check"_s}) {
        const Outcome outcome = pollux({command, path});
        QCOMPARE(outcome.exitCode, 2);
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY(outcome.error.startsWith("error"));
        QVERIFY(outcome.error.contains("--> " + path.toUtf8() + ':'));
    }
}

void tst_InputFiles::checkSaysNothingOfAGoodProgram()
{
    const Outcome outcome = pollux({u"check"_s, lessonProgram()});
    QCOMPARE(outcome.error, QByteArray());
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
}

void tst_InputFiles::checkShowsErrorsAsRustcDoes()
{
    const QString path = m_folder.writeProgram(u"two errors.rs"_s, "    println!(\"{}\", 📦x);\n    nothing();");
    const QString simple = m_folder.writeProgram(u"größe.rs"_s, "    println!(\"✅ {}\", x);\n    nothing();");
    QCOMPARE(pollux({u"check"_s, path}).exitCode, 2);

    const Outcome outcome = pollux({u"check"_s, simple});
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.error.startsWith("error[E0425]: cannot find value `x` in this scope\n"
                                      " --> "
                                      + simple.toUtf8()
                                      + ":6:22\n"
                                        "  |\n"
                                        "6 |     println!(\"✅ {}\", x);\n"
                                        "  |                      ^\n"),
             outcome.error.constData());
    QVERIFY(outcome.error.contains("--> " + simple.toUtf8() + ":7:5\n"));
    QCOMPARE(pollux({u"run"_s, simple}).error, outcome.error);
}

void tst_InputFiles::checkDoesNotRunTheProgram()
{
    const QString path = m_folder.writeProgram(u"endless.rs"_s, "    loop {\n        println!(\"again\");\n    }");
    const Outcome outcome = pollux({u"check"_s, path});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QByteArray());
}

void tst_InputFiles::standardInputIsAFileToo()
{
    const QByteArray program = readFile(lessonProgram());
    QCOMPARE(pollux({u"run"_s, u"-"_s}, program).out, lessonOutput());
    QCOMPARE(pollux({u"check"_s, u"-"_s}, program).exitCode, 0);
    const Outcome refused = pollux({u"check"_s, u"-"_s}, "fn main() {");
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(refused.error.contains("--> <stdin>:1:"));
    const Outcome empty = pollux({u"run"_s, u"-"_s});
    QCOMPARE(empty.exitCode, 2);
    const Outcome large = pollux({u"check"_s, u"-"_s}, QByteArray(2'000'000, ' '));
    QCOMPARE(large.exitCode, 2);
    QVERIFY(large.error.contains("too large"));
    QVERIFY(!large.error.contains("1048577")); // what was read of it says nothing about its size
    QCOMPARE(large.error.count('\n'), 1);
}

void tst_InputFiles::aByteOrderMarkAndCarriageReturnsAreNoHindrance()
{
    QByteArray program = readFile(lessonProgram());
    program.replace("\n", "\r\n").prepend("\xef\xbb\xbf");
    const Outcome outcome = pollux({u"run"_s, m_folder.write(u"windows.rs"_s, program)});
    QCOMPARE(outcome.error, QByteArray());
    QCOMPARE(outcome.out, lessonOutput());
}

void tst_InputFiles::theLessonsOutboxRelayIsCheckedAndNotRun()
{
    const QString path = m_folder.write(u"relay.rs"_s, R"(#[tokio::main]
async fn main() {
    loop {
        let messages = db::get_new_messages().await;
        for message in messages {
            tokio::spawn(async move {
                message_queue::publish(message).await;
                db::mark_as_sent(message.id).await;
            });
        }
        sleep(Duration::from_secs(5)).await;
    }
}
)");
    const Outcome checked = pollux({u"check"_s, path});
    QCOMPARE(checked.error, QByteArray());
    QCOMPARE(checked.exitCode, 0);
    const Outcome run = pollux({u"run"_s, path});
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.error.startsWith("error: `db` and `message_queue` have nothing behind them yet"),
             run.error.constData());
    QVERIFY(run.error.contains("--> " + path.toUtf8() + ":4:24\n"));
    QCOMPARE(run.error.count("error"), 1);
}

QTEST_GUILESS_MAIN(tst_InputFiles)
#include "tst_inputfiles.moc"
