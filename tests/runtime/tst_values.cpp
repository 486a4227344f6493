// SPDX-License-Identifier: MIT
// Arithmetic, casts and formats: values.rs, row by row, against what rustc made of it.
#include "programrun.h"

using namespace Pollux;

namespace {

QStringList linesOf(const QString &name)
{
    QFile file(QStringLiteral(POLLUX_RUNTIME_TESTS "/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')) : QStringList();
}

/// Rust's escape_debug, as far as it makes lines of it: what is compared stays readable.
QString escaped(QString text)
{
    QString out;
    for (const char32_t c : text.toUcs4()) {
        switch (c) {
        case U'\n': out += QLatin1String("\\n"); break;
        case U'\r': out += QLatin1String("\\r"); break;
        case U'\t': out += QLatin1String("\\t"); break;
        case U'\0': out += QLatin1String("\\0"); break;
        default: out += QString::fromUcs4(&c, 1);
        }
    }
    return out;
}

QString unescaped(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != QLatin1Char('\\')) {
            out += text.at(i);
            continue;
        }
        const QChar c = text.at(++i);
        if (c == QLatin1Char('u')) {
            const qsizetype end = text.indexOf(QLatin1Char('}'), i);
            const char32_t code = text.mid(i + 2, end - i - 2).toUInt(nullptr, 16);
            out += QString::fromUcs4(&code, 1);
            i = end;
        } else {
            out += c == QLatin1Char('n') ? QLatin1Char('\n') : c == QLatin1Char('r') ? QLatin1Char('\r') : c == QLatin1Char('t') ? QLatin1Char('\t')
                : c == QLatin1Char('0') ? QChar(u'\0') : c;
        }
    }
    return out;
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesPrintAsInRust_data();
    void valuesPrintAsInRust();
};

void TestValues::valuesPrintAsInRust_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("expected");
    const QStringList outputs = linesOf(QStringLiteral("values.out"));
    int row = 0;
    for (const QString &line : linesOf(QStringLiteral("values.rs"))) {
        if (!line.startsWith(QLatin1String("    row!(")))
            continue;
        const QString arguments = line.mid(9).chopped(2);
        const QString output = outputs.value(row++);
        QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(row).arg(arguments))) << arguments << output.left(2) + escaped(unescaped(output.mid(2)));
    }
    QVERIFY(row > 1000);
    QCOMPARE(outputs.size(), row + 1);
}

void TestValues::valuesPrintAsInRust()
{
    QFETCH(QString, arguments);
    QFETCH(QString, expected);
    const auto run = ran(QStringLiteral("use std::time::Duration;\n#[tokio::main(flavor = \"current_thread\")]\nasync fn main() { print!(%1); }\n").arg(arguments));
    QVERIFY(run);
    const bool stopped = outcomeOf(*run) != RunOutcome::Finished && outcomeOf(*run) != RunOutcome::Panicked;
    QVERIFY2(!stopped, stopMessage(run->log()).constData());
    QString actual = QLatin1String("= ") + escaped(QString::fromUtf8(printed(run->log())));
    for (qsizetype i = 0; i < run->log().size(); ++i) {
        if (run->log().at(i).kind == EventKind::Panicked)
            actual = QLatin1String("! ") + escaped(QString::fromUtf8(run->log().line(run->log().at(i).arg)));
    }
    QCOMPARE(actual, expected);
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
