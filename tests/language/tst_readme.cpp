// SPDX-License-Identifier: MIT
#include "core/language/builtins.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Pollux;

/// The README's table of the language names everything that the tables in builtins.h hold, and no method beyond them.
class ReadmeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesEveryMethod();
    void namesEveryFunction();
    void namesNoMethodThatIsNotThere();

private:
    QString m_table;
    QSet<QString> m_names; ///< every word in `backticks`
};

void ReadmeTest::initTestCase()
{
    QFile file(QStringLiteral(POLLUX_README));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype begin = text.indexOf(QStringLiteral("## The language"));
    const qsizetype end = text.indexOf(QStringLiteral("\n## "), begin + 1);
    QVERIFY(begin > 0 && end > begin);
    m_table = text.sliced(begin, end - begin);
    static const QRegularExpression quoted(QStringLiteral("`([^`]+)`"));
    static const QRegularExpression word(QStringLiteral("\\w+"));
    for (auto match = quoted.globalMatch(m_table); match.hasNext();) {
        for (auto part = word.globalMatch(match.next().captured(1)); part.hasNext();)
            m_names.insert(part.next().captured());
    }
}

void ReadmeTest::namesEveryMethod()
{
    for (const MethodInfo &method : methodTable())
        QVERIFY2(m_names.contains(QStringView(method.name).toString()), qPrintable(QStringView(method.name).toString()));
}

void ReadmeTest::namesEveryFunction()
{
    for (const BuiltinInfo &builtin : builtinTable()) {
        const QString path = QStringView(builtin.path).toString();
        if (path.startsWith(QStringLiteral("db::")) || path.startsWith(QStringLiteral("message_queue::")))
            continue; // under Limits: not to be run yet
        QVERIFY2(m_names.contains(path.section(QStringLiteral("::"), -1)), qPrintable(path));
    }
}

void ReadmeTest::namesNoMethodThatIsNotThere()
{
    int methods = 0;
    static const QRegularExpression quoted(QStringLiteral("`(\\w+)`"));
    const QStringList lines = m_table.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (!line.startsWith(QStringLiteral("| methods of")))
            continue;
        for (auto match = quoted.globalMatch(line); match.hasNext(); ++methods) {
            const QString name = match.next().captured(1);
            QVERIFY2(name == QStringLiteral("as") || findMethod(name), qPrintable(name));
        }
    }
    QVERIFY(methods > 40);
}

QTEST_GUILESS_MAIN(ReadmeTest)
#include "tst_readme.moc"
