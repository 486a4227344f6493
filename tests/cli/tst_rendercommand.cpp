// SPDX-License-Identifier: MIT
#include "polluxprocess.h"

#include <QFileInfo>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

class tst_RenderCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsInTheFormatOfTheName_data();
    void drawsInTheFormatOfTheName();
    void drawsTheSameTwice_data() { drawsInTheFormatOfTheName_data(); }
    void drawsTheSameTwice();
    void optionsChangeThePicture();
    void aRunThatPanicsIsDrawnToo();
    void aProgramThatNeverEndsNeedsUntil();
    void whatCannotBeDrawnLeavesNoFile_data();
    void whatCannotBeDrawnLeavesNoFile();

private:
    Folder m_folder;
};

void tst_RenderCommand::drawsInTheFormatOfTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("SVG") << u"chart.svg"_s << QByteArray("<?xml");
    QTest::newRow("PNG") << u"chart.png"_s << QByteArray("\x89PNG\r\n");
    QTest::newRow("PDF") << u"chart.pdf"_s << QByteArray("%PDF-");
}

void tst_RenderCommand::drawsInTheFormatOfTheName()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    const QString path = m_folder.path(name);
    const Outcome outcome = pollux({u"render"_s, lessonProgram(), u"-o"_s, path});
    QVERIFY2(outcome.exitCode == 0, outcome.error.constData());
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(!outcome.error.contains("error"));
    QVERIFY(readFile(path).startsWith(begin));
}

void tst_RenderCommand::drawsTheSameTwice()
{
    QFETCH(QString, name);
    const QString path = m_folder.path(name);
    QCOMPARE(pollux({u"render"_s, lessonProgram(), u"-o"_s, path}).exitCode, 0);
    const QByteArray first = readFile(path);
    QCOMPARE(pollux({u"render"_s, lessonProgram(), u"-o"_s, path}).exitCode, 0);
    QCOMPARE(readFile(path), first);
}

void tst_RenderCommand::optionsChangeThePicture()
{
    const auto picture = [&](const QString &name, const QStringList &options) {
        const QString path = m_folder.path(name);
        const Outcome outcome = pollux(QStringList{u"render"_s, lessonProgram(), u"--output"_s, path} + options);
        return outcome.exitCode == 0 ? readFile(path) : outcome.error;
    };
    const QByteArray plain = picture(u"a.svg"_s, {});
    QVERIFY(plain.contains("upload_payment.rs"));
    QVERIFY(plain.contains("3.000"));
    const QByteArray at = picture(u"b.svg"_s, {u"--at"_s, u"2.42s"_s});
    QVERIFY(at.contains("2.420"));
    QVERIFY(picture(u"c.svg"_s, {u"--at"_s, u"2.42s"_s, u"--future"_s}) != at);
    QVERIFY(picture(u"d.svg"_s, {u"--theme"_s, u"dark"_s}) != plain);
    QCOMPARE(picture(u"e.svg"_s, {u"--theme"_s, u"light"_s}), plain);
    QVERIFY(picture(u"f.svg"_s, {u"--flavor"_s, u"current_thread"_s}) != plain);
    const QByteArray png = picture(u"a.png"_s, {u"--width"_s, u"777"_s});
    QVERIFY(png.size() > 24);
    QCOMPARE(qFromBigEndian<quint32>(png.constData() + 16), quint32(777)); // PNG's IHDR
}

void tst_RenderCommand::aRunThatPanicsIsDrawnToo()
{
    const QString program = m_folder.writeProgram(u"panic.rs"_s, "    panic!(\"no\");");
    const QString path = m_folder.path(u"panic.svg"_s);
    QCOMPARE(pollux({u"render"_s, program, u"-o"_s, path}).exitCode, 0);
    QVERIFY(QFileInfo::exists(path));
}

void tst_RenderCommand::aProgramThatNeverEndsNeedsUntil()
{
    const QString program = m_folder.writeProgram(u"endless.rs"_s, "    loop {\n"
                                                                   "        sleep(Duration::from_secs(1)).await;\n"
                                                                   "    }");
    const QString path = m_folder.path(u"endless.svg"_s);
    const Outcome endless = pollux({u"render"_s, program, u"-o"_s, path});
    QCOMPARE(endless.exitCode, 2);
    QVERIFY2(endless.error.contains("--until says how far to draw it"), endless.error.constData());
    QVERIFY(!QFileInfo::exists(path));
    QCOMPARE(pollux({u"render"_s, program, u"-o"_s, path, u"--until"_s, u"5s"_s}).exitCode, 0);
    QVERIFY(readFile(path).contains("5.000"));
}

void tst_RenderCommand::whatCannotBeDrawnLeavesNoFile_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("output");
    QTest::newRow("no such program") << m_folder.path(u"none.rs"_s) << m_folder.path(u"absent.svg"_s);
    QTest::newRow("refused") << m_folder.write(u"refused.rs"_s, "fn main() {") << m_folder.path(u"refused.svg"_s);
    QTest::newRow("format") << lessonProgram() << m_folder.path(u"chart.jpeg"_s);
    QTest::newRow("no such folder") << lessonProgram() << m_folder.path(u"none/d.svg"_s);
}

void tst_RenderCommand::whatCannotBeDrawnLeavesNoFile()
{
    QFETCH(QString, program);
    QFETCH(QString, output);
    const Outcome outcome = pollux({u"render"_s, program, u"-o"_s, output});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.error.contains("error"), outcome.error.constData());
    QVERIFY(!QFileInfo::exists(output));
}

QTEST_GUILESS_MAIN(tst_RenderCommand)
#include "tst_rendercommand.moc"
