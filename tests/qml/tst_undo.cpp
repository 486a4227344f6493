// SPDX-License-Identifier: MIT
#include "testsupport.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickTextDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTextCursor>
#include <QTextDocument>

using namespace Pollux;

/// Typing in the code view and edits from the window on one undo stack.
class UndoTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { Test::isolated(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void theViewMirrorsTheTextBothWays();
    void typingIsOneStepAWord();
    void erasingIsAStepOfItsOwn();
    void aSaveEndsAStep();
    void theCursorStaysWhereItWasOnAnEditElsewhere();
    void undoSaysWhereTheTextChanged();
    void oddCharactersSurviveTypingBesideThem();
    void anyMixOfEditsAndTypingIsUndoneByteForByte_data();
    void anyMixOfEditsAndTypingIsUndoneByteForByte();

private:
    void type(const QString &text); ///< as keys, one by one
    QTextDocument &view() { return *m_view->textDocument(); }

    QQmlEngine m_engine;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QObject> m_area;
    QQuickTextDocument *m_view = nullptr;
    QTextCursor m_cursor;
};

void UndoTest::init()
{
    m_session = std::make_unique<Session>();
    QVERIFY(Test::open(*m_session, Test::lesson()));
    QQmlComponent component(&m_engine);
    component.setData("import QtQuick\nTextEdit { textFormat: TextEdit.PlainText }", QUrl());
    m_area.reset(component.create());
    QVERIFY2(m_area, qPrintable(component.errorString()));
    m_view = m_area->property("textDocument").value<QQuickTextDocument *>();
    QVERIFY(m_view);
    m_session->document()->attach(m_view);
    m_cursor = QTextCursor(&view());
}

void UndoTest::cleanup()
{
    m_cursor = QTextCursor();
    m_session.reset();
    m_area.reset();
}

void UndoTest::type(const QString &text)
{
    for (const QChar c : text)
        m_cursor.insertText(QString(c));
}

void UndoTest::theViewMirrorsTheTextBothWays()
{
    Document &document = *m_session->document();
    QCOMPARE(view().toPlainText(), document.text());
    QVERIFY(!view().isUndoRedoEnabled());

    QSignalSpy changed(&document, &Document::textChanged);
    m_cursor.setPosition(0);
    m_cursor.insertText(QStringLiteral("// mine\n"));
    QCOMPARE(changed.count(), 1);
    QVERIFY(document.text().startsWith(QStringLiteral("// mine\nuse tokio")));
    QVERIFY(document.isModified());

    Test::edit(*m_session, QStringLiteral("from_secs(2)"), QStringLiteral("from_secs(4)"));
    QCOMPARE(view().toPlainText(), document.text());
    QCOMPARE(changed.count(), 2);

    QVERIFY(Test::open(*m_session, "fn main() {}\n", QStringLiteral("short.rs")));
    QCOMPARE(view().toPlainText(), QStringLiteral("fn main() {}\n"));
    QVERIFY(!document.canUndo());

    // A view that is gone is no reason to fall.
    m_cursor = QTextCursor();
    m_area.reset();
    Test::edit(*m_session, QStringLiteral("main"), QStringLiteral("other"));
    QCOMPARE(document.text(), QStringLiteral("fn other() {}\n"));
}

void UndoTest::typingIsOneStepAWord()
{
    Document &document = *m_session->document();
    const QString before = document.text();
    m_cursor.movePosition(QTextCursor::End);
    type(QStringLiteral("// one two"));
    QCOMPARE(document.text(), before + QStringLiteral("// one two"));
    document.undo();
    QCOMPARE(document.text(), before + QStringLiteral("// one "));
    document.undo();
    QCOMPARE(document.text(), before + QStringLiteral("// "));
    document.undo();
    QCOMPARE(document.text(), before);
    QVERIFY(!document.canUndo());
    for (int i = 0; i < 3; ++i)
        document.redo();
    QCOMPARE(document.text(), before + QStringLiteral("// one two"));
    QCOMPARE(view().toPlainText(), document.text());
}

void UndoTest::erasingIsAStepOfItsOwn()
{
    Document &document = *m_session->document();
    const QString before = document.text();
    m_cursor.setPosition(0);
    type(QStringLiteral("abc"));
    m_cursor.deletePreviousChar();
    m_cursor.deletePreviousChar();
    m_cursor.deleteChar();
    m_cursor.deleteChar();
    QCOMPARE(document.text(), QStringLiteral("a") + before.mid(2));
    document.undo();
    QCOMPARE(document.text(), QStringLiteral("abc") + before);
    document.undo();
    QCOMPARE(document.text(), before);
}

void UndoTest::aSaveEndsAStep()
{
    Document &document = *m_session->document();
    m_cursor.setPosition(0);
    type(QStringLiteral("ab"));
    QVERIFY(document.save());
    type(QStringLiteral("cd"));
    QVERIFY(document.isModified());
    document.undo();
    QVERIFY(document.text().startsWith(QStringLiteral("abuse")));
    QVERIFY(!document.isModified());
}

void UndoTest::theCursorStaysWhereItWasOnAnEditElsewhere()
{
    Document &document = *m_session->document();
    const qsizetype at = document.text().indexOf(QStringLiteral("All async"));
    m_area->setProperty("cursorPosition", int(at));
    QVERIFY(document.addSleepTask(QStringLiteral("email"), QStringLiteral("1 s")));
    QCOMPARE(m_area->property("cursorPosition").toInt(), int(document.text().indexOf(QStringLiteral("All async"))));
    QCOMPARE(view().toPlainText(), document.text());
}

void UndoTest::undoSaysWhereTheTextChanged()
{
    Document &document = *m_session->document();
    Test::edit(*m_session, QStringLiteral("from_secs(2)"), QStringLiteral("from_secs(44)"));
    QSignalSpy caret(&document, &Document::caretMoved);
    document.undo();
    QCOMPARE(caret.count(), 1);
    const qsizetype end = document.text().indexOf(QStringLiteral("from_secs(2)")) + qsizetype(strlen("from_secs(2)"));
    QCOMPARE(caret.first().first().toInt(), int(end));
}

void UndoTest::oddCharactersSurviveTypingBesideThem()
{
    const QByteArray odd = "// a\u00a0b \u2028 c \u2029 d \r e\nfn main() {}\n";
    QVERIFY(Test::open(*m_session, odd, QStringLiteral("odd.rs")));
    Document &document = *m_session->document();
    QCOMPARE(document.text().toUtf8(), odd);
    m_cursor = QTextCursor(&view());
    m_cursor.movePosition(QTextCursor::End);
    type(QStringLiteral("// x"));
    m_cursor.setPosition(0);
    type(QStringLiteral("y"));
    QCOMPARE(document.text().toUtf8(), "y" + odd + "// x");
    while (document.canUndo())
        document.undo();
    QCOMPARE(document.text().toUtf8(), odd);
}

void UndoTest::anyMixOfEditsAndTypingIsUndoneByteForByte_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 4U, 5U, 6U})
        QTest::addRow("seed %u", seed) << seed;
}

void UndoTest::anyMixOfEditsAndTypingIsUndoneByteForByte()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Document &document = *m_session->document();
    const QString first = document.text();
    const QStringList snippets{QStringLiteral("x"), QStringLiteral(" "), QStringLiteral("\n"), QStringLiteral("// 🎉\n"),
                               QStringLiteral("{")};

    for (int i = 0; i < 60; ++i) {
        const int length = int(view().characterCount()) - 1;
        switch (random.bounded(6)) {
        case 0: document.setJoined(1 + random.bounded(2), random.bounded(2) == 0); break;
        case 1: document.addSleepTask(QStringLiteral("extra"), QStringLiteral("1 s")); break;
        case 2: document.addStep(random.bounded(3), -1, QStringLiteral("print"), QStringLiteral("hi")); break;
        case 3:
            m_cursor.setPosition(random.bounded(length));
            m_cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, random.bounded(20));
            m_cursor.removeSelectedText();
            break;
        case 4: document.undo(); break;
        default: m_cursor.setPosition(random.bounded(length)); type(snippets.at(random.bounded(int(snippets.size()))));
        }
        QCOMPARE(view().toPlainText(), document.text());
    }

    QStringList back;
    while (document.canUndo()) {
        back.prepend(document.text());
        document.undo();
        QCOMPARE(view().toPlainText(), document.text());
    }
    QCOMPARE(document.text(), first);
    for (const QString &version : std::as_const(back)) {
        QVERIFY(document.canRedo());
        document.redo();
        QCOMPARE(document.text(), version);
        QCOMPARE(view().toPlainText(), document.text());
    }
}

QTEST_MAIN(UndoTest)
#include "tst_undo.moc"
