// SPDX-License-Identifier: MIT
// When values are dropped, and in which order: droporder.rs, line by line, against what rustc made of it.
#include "programrun.h"

#include <QHash>

using namespace Pollux;

namespace {

struct Row
{
    QString body;
    QByteArray expected;
};

QStringList linesOf(const QString &name)
{
    QFile file(QStringLiteral(POLLUX_RUNTIME_TESTS "/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')) : QStringList();
}

/// The functions that the rows use, with a `g` that spawns.
QString items()
{
    QStringList items{QStringLiteral("use tokio::task::JoinHandle;"),
                      QStringLiteral("fn g(n: u32) -> JoinHandle<()> { print!(\"g{n}\"); tokio::spawn(async {}) }")};
    for (const QString &line : linesOf(QStringLiteral("droporder.rs"))) {
        if ((line.startsWith(QLatin1String("fn ")) && !line.startsWith(QLatin1String("fn g("))) || (line.startsWith(QLatin1String("async fn ")) && !line.contains(QLatin1String("main"))))
            items << line;
    }
    return items.join(QLatin1Char('\n'));
}

/// What the program prints, and the number of each guard that is dropped.
QByteArray dropsOf(const EventLog &log)
{
    QByteArray text;
    QByteArray label;
    QHash<TaskId, QByteArray> guards;
    for (qsizetype i = 0; i < log.size(); ++i) {
        const Event &event = log.at(i);
        if (event.kind == EventKind::LinePrinted) {
            const QByteArray line = log.line(event.arg);
            if (line.startsWith('g'))
                label = line.mid(1);
            else if (Stream(event.detail) == Stream::Out)
                text += line;
        } else if (event.kind == EventKind::Spawned && !label.isEmpty()) {
            guards.insert(event.task, std::exchange(label, {}));
        } else if (event.kind == EventKind::HandleDropped && guards.contains(event.task)) {
            text += guards.take(event.task) + ' ';
        }
    }
    for (const QByteArray &left : std::as_const(guards))
        text += "not dropped: " + left + ' ';
    return text;
}

} // namespace

class TestDrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreDroppedAsRustDropsThem_data();
    void valuesAreDroppedAsRustDropsThem();
};

void TestDrop::valuesAreDroppedAsRustDropsThem_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QByteArray>("expected");
    const QStringList outputs = linesOf(QStringLiteral("droporder.out"));
    int row = 0;
    for (const QString &line : linesOf(QStringLiteral("droporder.rs"))) {
        const qsizetype name = line.indexOf(QLatin1String(" println!(\"// "));
        if (name < 0)
            continue;
        const QStringList parts = outputs.value(row++).split(QStringLiteral("// "));
        QCOMPARE(parts.size(), 2);
        QVERIFY(line.contains(QStringLiteral("// ") + parts.at(1) + QLatin1Char('"')));
        QTest::newRow(qPrintable(parts.at(1))) << line.left(name) << parts.at(0).toUtf8();
    }
    QVERIFY(row > 60);
}

void TestDrop::valuesAreDroppedAsRustDropsThem()
{
    QFETCH(QString, body);
    QFETCH(QByteArray, expected);
    const auto run = ran(paused(body, items()));
    QVERIFY(run);
    QVERIFY2(outcomeOf(*run) == RunOutcome::Finished, stopMessage(run->log()).constData());
    QCOMPARE(dropsOf(run->log()), expected);
    QCOMPARE(brokenInvariants(run->log(), 1, true), QStringList());
}

QTEST_GUILESS_MAIN(TestDrop)
#include "tst_drop.moc"
