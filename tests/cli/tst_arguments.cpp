// SPDX-License-Identifier: MIT
#include "polluxprocess.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Arguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpGoesToStdout_data();
    void helpGoesToStdout();
    void theVersionGoesToStdout();
    void whatIsWrongIsSaidInOneLine_data();
    void whatIsWrongIsSaidInOneLine();
    void withoutADisplayTheWindowSaysSo();
};

void tst_Arguments::helpGoesToStdout_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("program") << QStringList{u"--help"_s}
                             << QStringList{u"pollux run"_s, u"pollux check"_s, u"pollux render"_s, u"--version"_s};
    QTest::newRow("short") << QStringList{u"-h"_s} << QStringList{u"pollux run"_s};
    QTest::newRow("run") << QStringList{u"run"_s, u"--help"_s}
                         << QStringList{u"--clock"_s,  u"--seed"_s, u"--flavor"_s, u"--workers"_s,   u"--until"_s,
                                        u"--events"_s, u"--hash"_s, u"101"_s,      u"--max-events"_s};
    QTest::newRow("run, among other arguments")
        << QStringList{u"run"_s, u"file.rs"_s, u"--seed"_s, u"no"_s, u"-h"_s} << QStringList{u"--clock"_s};
    QTest::newRow("check") << QStringList{u"check"_s, u"--help"_s} << QStringList{u"pollux check"_s};
    QTest::newRow("render") << QStringList{u"render"_s, u"--help"_s}
                            << QStringList{u"-o"_s, u"--at"_s, u"--theme"_s, u"--width"_s, u"--future"_s, u"--until"_s};
}

void tst_Arguments::helpGoesToStdout()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, words);
    const Outcome help = pollux(arguments);
    QCOMPARE(help.error, QByteArray());
    QCOMPARE(help.exitCode, 0);
    for (const QString &word : words)
        QVERIFY2(help.out.contains(word.toUtf8()), qPrintable(word));
    const QByteArrayList lines = help.out.split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(line.size() <= 100, line.constData());
}

void tst_Arguments::theVersionGoesToStdout()
{
    const Outcome version = pollux({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith("pollux "));
    QCOMPARE(version.error, QByteArray());
    QCOMPARE(pollux({u"-v"_s}).out, version.out);
}

void tst_Arguments::whatIsWrongIsSaidInOneLine_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *arguments, const QString &word) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << word;
    };
    row("rum a.rs", u"`rum`"_s);
    row("a.rs --loud", u"loud"_s);
    row("run", u"no FILE.rs"_s);
    row("run a.rs b.rs", u"`b.rs`"_s);
    row("run a.rs --loud", u"loud"_s);
    row("run a.rs -x", u"x"_s);
    row("run a.rs --hash=yes", u"hash"_s);
    row("run a.rs --clock", u"clock"_s);
    row("run a.rs --clock wall", u"virtual or real"_s);
    row("run a.rs --seed -1", u"--seed"_s);
    row("run a.rs --seed ten", u"`ten`"_s);
    row("run a.rs --seed 18446744073709551616", u"--seed"_s);
    row("run a.rs --workers 0", u"from 1 to 64"_s);
    row("run a.rs --workers 65", u"from 1 to 64"_s);
    row("run a.rs --flavor local", u"current_thread or multi_thread"_s);
    row("run a.rs --flavor current_thread --workers 2", u"no worker threads"_s);
    row("run a.rs --until=", u"is a time"_s);
    row("run a.rs --until s", u"is a time"_s);
    row("run a.rs --until 1.s", u"is a time"_s);
    row("run a.rs --until .5s", u"is a time"_s);
    row("run a.rs --until 1.2.3s", u"is a time"_s);
    row("run a.rs --until -1s", u"is a time"_s);
    row("run a.rs --until 0.5ns", u"is a time"_s);
    row("run a.rs --until 99999999999s", u"is a time"_s);
    row("run a.rs --until 1min", u"is a time"_s);
    row("run a.rs --events=", u"--events"_s);
    row("run a.rs --max-events 0", u"--max-events"_s);
    row("check", u"no FILE.rs"_s);
    row("check a.rs --hash", u"hash"_s);
    row("render a.rs", u"-o"_s);
    row("render a.rs -o a.svg --theme blue", u"light or dark"_s);
    row("render a.rs -o a.svg --width 10", u"--width"_s);
    row("render a.rs -o a.svg --at soon", u"`soon`"_s);
}

void tst_Arguments::whatIsWrongIsSaidInOneLine()
{
    QFETCH(QString, arguments);
    QFETCH(QString, word);
    const Outcome outcome = pollux(arguments.split(u' '));
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out, QByteArray());
    const QByteArrayList lines = outcome.error.split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("error: "));
    QVERIFY2(lines[0].contains(word.toUtf8()), lines[0].constData());
    QVERIFY(lines[1].startsWith("See `pollux"));
    QCOMPARE(lines[2], QByteArray());
}

void tst_Arguments::withoutADisplayTheWindowSaysSo()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    for (const QStringList &arguments : {QStringList(), QStringList(lessonProgram())}) {
        const Outcome outcome = pollux(arguments);
        QCOMPARE(outcome.exitCode, 2);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(outcome.error,
                 QByteArray("error: there is no display to open a window on; `pollux run` needs none\n"));
    }
#else
    QSKIP("there is always a display here");
#endif
}

QTEST_GUILESS_MAIN(tst_Arguments)
#include "tst_arguments.moc"
