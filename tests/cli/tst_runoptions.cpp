// SPDX-License-Identifier: MIT
#include "polluxprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

/// The objects of a file of JSON lines; empty when one line is none.
QList<QJsonObject> jsonLines(const QByteArray &bytes)
{
    QList<QJsonObject> objects;
    if (!bytes.endsWith('\n'))
        return {};
    const QByteArrayList lines = bytes.chopped(1).split('\n');
    for (const QByteArray &line : lines) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (error.error != QJsonParseError::NoError || !document.isObject())
            return {};
        objects.append(document.object());
    }
    return objects;
}

QByteArray hashOf(const Outcome &outcome) { return outcome.error.trimmed(); }

} // namespace

/// What each option of `pollux run` does.
class tst_RunOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_events = m_folder.path(u"events.jsonl"_s); }
    void eventsAreJsonLines();
    void eventsAreWrittenWholeOrNotAtAll();
    void eventsNeverReplaceTheProgram();
    void eventsGoIntoAPipe();
    void theRealClockGivesTheSameLinesAndEvents();
    void theHashIsTheSameInEveryRun();
    void seedsListTheOutcomes();
    void theSeedChoosesTheRun();
    void workersAndFlavorOverrideTheAttribute();
    void whatTheProgramCannotBeIsSaid_data();
    void whatTheProgramCannotBeIsSaid();
    void untilIncludesItsMoment_data();
    void untilIncludesItsMoment();
    void untilWaitsForAllOfItsMoment();
    void untilBehindTheEndChangesNothing();
    void tooManyEventsEndTheRun();

private:
    QList<QJsonObject> eventsOf(const QStringList &arguments);

    Folder m_folder;
    QString m_events;
    const QByteArray m_ticks = "    let mut i = 0;\n"
                               "    loop {\n"
                               "        println!(\"{}\", i);\n"
                               "        i += 1;\n"
                               "        sleep(Duration::from_millis(10)).await;\n"
                               "    }";
    const QByteArray m_crowd = "    let mut tasks = Vec::new();\n"
                               "    for i in 0..20 {\n"
                               "        tasks.push(tokio::spawn(async move {\n"
                               "            tokio::task::yield_now().await;\n"
                               "            println!(\"{}\", i);\n"
                               "        }));\n"
                               "    }\n"
                               "    for task in tasks {\n"
                               "        task.await.unwrap();\n"
                               "    }";
};

QList<QJsonObject> tst_RunOptions::eventsOf(const QStringList &arguments)
{
    const Outcome outcome = pollux(QStringList{u"run"_s, u"--events"_s, m_events} + arguments);
    return outcome.exitCode == 0 ? jsonLines(readFile(m_events)) : QList<QJsonObject>();
}

void tst_RunOptions::eventsAreJsonLines()
{
    const auto events = eventsOf({lessonProgram(), u"--seed"_s, u"18446744073709551615"_s});
    QVERIFY(events.size() > 20);
    QCOMPARE(events.first().value(u"kind"_s).toString(), u"run_begin"_s);
    QCOMPARE(events.last().value(u"kind"_s).toString(), u"run_end"_s);
    QCOMPARE(events.last().value(u"exit_code"_s).toInt(-1), 0);
    QCOMPARE(events.last().value(u"time_ns"_s).toInteger(), qint64(3'000'000'000));
    QVERIFY(readFile(m_events).contains("\"seed\":18446744073709551615"));
    qint64 time = 0;
    QByteArray printed;
    for (const QJsonObject &event : events) {
        QVERIFY(event.value(u"time_ns"_s).toInteger(-1) >= time);
        time = event.value(u"time_ns"_s).toInteger();
        if (event.value(u"kind"_s).toString() == u"line_printed"_s)
            printed += event.value(u"text"_s).toString().toUtf8();
    }
    QCOMPARE(printed, lessonOutput());
}

void tst_RunOptions::eventsAreWrittenWholeOrNotAtAll()
{
    const Outcome outcome = pollux({u"run"_s, lessonProgram(), u"--events"_s, m_folder.path(u"none/events.jsonl"_s)});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.error.startsWith("error: cannot write `"), outcome.error.constData());
    QCOMPARE(outcome.error.count('\n'), 1);
    QCOMPARE(outcome.out, QByteArray()); // said before the run

    // What is refused leaves an older file as it was.
    m_folder.write(u"events.jsonl"_s, "older");
    const QString refused = m_folder.write(u"refused.rs"_s, "fn main() {");
    QCOMPARE(pollux({u"run"_s, refused, u"--events"_s, m_events}).exitCode, 2);
    QCOMPARE(readFile(m_events), QByteArray("older"));
    QCOMPARE(pollux({u"run"_s, lessonProgram(), u"--events"_s, m_events}).exitCode, 0);
    QVERIFY(readFile(m_events).startsWith("{"));
}

void tst_RunOptions::eventsNeverReplaceTheProgram()
{
    const QByteArray text = readFile(lessonProgram());
    const QString program = m_folder.write(u"main.rs"_s, text);
    const Outcome outcome = pollux({u"run"_s, program, u"--events"_s, m_folder.path(u"./main.rs"_s)});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.error.contains("it is the program itself"));
    QCOMPARE(readFile(program), text);

    QCOMPARE(pollux({u"run"_s, program, u"--events"_s, m_folder.path(u"."_s)}).exitCode, 2);
}

void tst_RunOptions::eventsGoIntoAPipe()
{
#ifdef Q_OS_UNIX
    const Outcome both = pollux({u"run"_s, lessonProgram(), u"--events"_s, u"/dev/stderr"_s});
    QCOMPARE(both.out, lessonOutput());
    QVERIFY(!jsonLines(both.error).isEmpty());

    // Open for reading before, so that neither side waits for the other; the lesson's events fit in.
    const QByteArray name = QFile::encodeName(m_folder.path(u"pipe"_s));
    QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    const int descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(descriptor >= 0);
    QCOMPARE(pollux({u"run"_s, lessonProgram(), u"--events"_s, m_folder.path(u"pipe"_s)}).exitCode, 0);
    QByteArray piped(1 << 16, '\0');
    piped.truncate(std::max<qsizetype>(::read(descriptor, piped.data(), size_t(piped.size())), 0));
    ::close(descriptor);
    QCOMPARE(piped, both.error);
#else
    QSKIP("pipes with names are POSIX's");
#endif
}

void tst_RunOptions::theRealClockGivesTheSameLinesAndEvents()
{
    const Outcome real =
        pollux({u"run"_s, lessonProgram(), u"--clock"_s, u"real"_s, u"--hash"_s, u"--events"_s, m_events});
    QCOMPARE(real.out, lessonOutput());
    QCOMPARE(real.exitCode, 0);
    const auto events = jsonLines(readFile(m_events));
    QVERIFY(!events.isEmpty());
    QCOMPARE(events.last().value(u"time_ns"_s).toInteger(), qint64(3'000'000'000));

    const Outcome atOnce = pollux({u"run"_s, lessonProgram(), u"--clock"_s, u"virtual"_s, u"--hash"_s});
    QCOMPARE(hashOf(real), hashOf(atOnce));
}

void tst_RunOptions::theHashIsTheSameInEveryRun()
{
    const Outcome first = pollux({u"run"_s, lessonProgram(), u"--hash"_s});
    QCOMPARE(first.out, lessonOutput());
    QCOMPARE(first.error.size(), 17); // 16 digits and the line's end
    QCOMPARE(QByteArray::fromHex(first.error.trimmed()).size(), 8);
    const Outcome second = pollux({u"run"_s, u"--hash"_s, lessonProgram()});
    QCOMPARE(second.error, first.error);
    const Outcome seeded = pollux({u"run"_s, lessonProgram(), u"--hash"_s, u"--seed"_s, u"0"_s});
    QCOMPARE(seeded.error, first.error);
}

void tst_RunOptions::seedsListTheOutcomes()
{
    const QString path = m_folder.write(u"race.rs"_s, "#[tokio::main(worker_threads = 2)]\nasync fn main() {\n"
                                                      "    let a = tokio::spawn(async { println!(\"a\"); });\n"
                                                      "    let b = tokio::spawn(async { println!(\"b\"); });\n"
                                                      "    let _ = tokio::join!(a, b);\n}\n");
    const Outcome outcome = pollux({u"run"_s, u"--seeds"_s, u"100"_s, path});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.startsWith("100 runs, 2 outcomes\n\n1. "), outcome.out.constData());
    QVERIFY(outcome.out.contains("   | a\n   | b\n"));
    QVERIFY(outcome.out.contains("   | b\n   | a\n"));
    QCOMPARE(pollux({u"run"_s, u"--seeds"_s, u"100"_s, path}).out, outcome.out);
    // The seed that is named gives what is listed with it.
    const qsizetype at = outcome.out.indexOf("2. ");
    const qsizetype seedAt = outcome.out.indexOf("--seed ", at) + 7;
    const QByteArray seed = outcome.out.mid(seedAt, outcome.out.indexOf('\n', seedAt) - seedAt);
    QByteArray listed = outcome.out.mid(outcome.out.indexOf('\n', seedAt) + 1);
    QCOMPARE(pollux({u"run"_s, u"--seed"_s, QString::fromLatin1(seed), path}).out, listed.replace("   | ", ""));

    for (const QStringList &wrong : {QStringList{u"--seeds"_s, u"0"_s}, QStringList{u"--seeds"_s, u"9"_s, u"--hash"_s},
                                     QStringList{u"--seeds"_s, u"9"_s, u"--clock"_s, u"real"_s}})
        QCOMPARE(pollux(QStringList{u"run"_s, path} + wrong).exitCode, 1);
}

void tst_RunOptions::theSeedChoosesTheRun()
{
    const QString path = m_folder.writeProgram(u"crowd.rs"_s, m_crowd);
    QSet<QByteArray> outputs;
    for (const char *seed : {"1", "2", "3", "4", "5", "6"}) {
        const QStringList arguments{u"run"_s, path, u"--workers"_s, u"4"_s, u"--seed"_s, QString::fromLatin1(seed)};
        const Outcome outcome = pollux(arguments);
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(pollux(arguments).out, outcome.out);
        outputs.insert(outcome.out);
        QByteArrayList lines = outcome.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 20);
    }
    QVERIFY(outputs.size() > 1);
}

void tst_RunOptions::workersAndFlavorOverrideTheAttribute()
{
    const auto workersIn = [&](const QStringList &arguments) {
        QSet<QString> workers;
        const auto events = eventsOf(arguments);
        for (const QJsonObject &event : events) {
            if (event.contains(u"worker"_s))
                workers.insert(event.value(u"worker"_s).toVariant().toString());
        }
        return workers;
    };
    const QString plain = m_folder.writeProgram(u"plain.rs"_s, m_crowd);
    QCOMPARE(workersIn({plain, u"--workers"_s, u"1"_s}), QSet<QString>({u"main"_s, u"0"_s}));
    QVERIFY(workersIn({plain, u"--workers"_s, u"3"_s}).size() > 2);
    QCOMPARE(workersIn({plain, u"--flavor"_s, u"current_thread"_s}), QSet<QString>({u"0"_s}));

    const QString single = m_folder.writeProgram(u"single.rs"_s, m_crowd, "flavor = \"current_thread\"");
    QCOMPARE(workersIn({single}), QSet<QString>({u"0"_s}));
    QVERIFY(workersIn({single, u"--flavor"_s, u"multi_thread"_s, u"--workers"_s, u"2"_s}).contains(u"main"_s));
}

void tst_RunOptions::whatTheProgramCannotBeIsSaid_data()
{
    QTest::addColumn<QByteArray>("attribute");
    QTest::addColumn<QStringList>("options");
    const QByteArray currentThread = "flavor = \"current_thread\"";
    QTest::newRow("workers of current_thread") << currentThread << QStringList{u"--workers"_s, u"2"_s};
    QTest::newRow("start_paused of multi_thread")
        << currentThread + ", start_paused = true" << QStringList{u"--flavor"_s, u"multi_thread"_s};
}

void tst_RunOptions::whatTheProgramCannotBeIsSaid()
{
    QFETCH(QByteArray, attribute);
    QFETCH(QStringList, options);
    const QString path = m_folder.writeProgram(u"contradiction.rs"_s, "    println!(\"begin\");", attribute);
    QCOMPARE(pollux({u"run"_s, path}).exitCode, 0);
    const Outcome outcome = pollux(QStringList{u"run"_s, path} + options);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(outcome.error.startsWith("error: " + options.first().toUtf8()));
    QCOMPARE(outcome.error.count('\n'), 1);
}

void tst_RunOptions::untilIncludesItsMoment_data()
{
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("clock");
    QTest::addColumn<int>("lines");
    const auto row = [](const char *until, const QString &clock, int lines) {
        QTest::addRow("%s, %s", until, qPrintable(clock)) << QString::fromUtf8(until) << clock << lines;
    };
    row("0s", u"virtual"_s, 1);
    row("9999us", u"virtual"_s, 1);
    row("10ms", u"virtual"_s, 2);
    row("10000µs", u"virtual"_s, 2);
    row("0.01s", u"virtual"_s, 2);
    row("19.999999ms", u"virtual"_s, 2);
    row("1000000000ns", u"virtual"_s, 101);
    row("3", u"virtual"_s, 301);
    row("36s", u"virtual"_s, 3601);
    row("0s", u"real"_s, 1);
    row("95ms", u"real"_s, 10);
}

void tst_RunOptions::untilIncludesItsMoment()
{
    QFETCH(QString, until);
    QFETCH(QString, clock);
    QFETCH(int, lines);
    const QString path = m_folder.writeProgram(u"ticks.rs"_s, m_ticks);
    const Outcome outcome = pollux({u"run"_s, path, u"--until"_s, until, u"--clock"_s, clock});
    QCOMPARE(outcome.error, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out.count('\n'), lines);
    QVERIFY(outcome.out.endsWith(QByteArray::number(lines - 1) + '\n'));
}

void tst_RunOptions::untilWaitsForAllOfItsMoment()
{
    // More than one slice of work, all at 10 ms.
    const QString path = m_folder.writeProgram(u"busy.rs"_s, "    sleep(Duration::from_millis(10)).await;\n"
                                                             "    for _ in 0..300000 {\n"
                                                             "        tokio::task::yield_now().await;\n"
                                                             "    }\n"
                                                             "    println!(\"done\");\n"
                                                             "    sleep(Duration::from_millis(10)).await;\n"
                                                             "    println!(\"later\");");
    for (const QString &clock : {u"virtual"_s, u"real"_s}) {
        const Outcome outcome = pollux({u"run"_s, path, u"--until"_s, u"10ms"_s, u"--clock"_s, clock});
        QCOMPARE(outcome.out, QByteArray("done\n"));
        QCOMPARE(outcome.exitCode, 0);
    }
}

void tst_RunOptions::untilBehindTheEndChangesNothing()
{
    const QString path = m_folder.writeProgram(u"exit.rs"_s, "    sleep(Duration::from_secs(1)).await;\n"
                                                             "    std::process::exit(7);");
    QCOMPARE(pollux({u"run"_s, path, u"--until"_s, u"1s"_s}).exitCode, 7);
    QCOMPARE(pollux({u"run"_s, path, u"--until"_s, u"3600s"_s}).exitCode, 7);
    QCOMPARE(pollux({u"run"_s, path, u"--until"_s, u"999ms"_s}).exitCode, 0);
}

void tst_RunOptions::tooManyEventsEndTheRun()
{
    const QString path = m_folder.writeProgram(u"ticks.rs"_s, m_ticks);
    const Outcome outcome = pollux({u"run"_s, path, u"--max-events"_s, u"100000"_s});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.out.startsWith("0\n1\n2\n"));
    QVERIFY2(outcome.error.startsWith("error: stopped at "), outcome.error.constData());
    QVERIFY(outcome.error.contains("100000 events"));
    QCOMPARE(outcome.error.count('\n'), 1);
    QCOMPARE(pollux({u"run"_s, lessonProgram(), u"--max-events"_s, u"100000"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(tst_RunOptions)
#include "tst_runoptions.moc"
