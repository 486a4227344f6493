// SPDX-License-Identifier: MIT
#include "testsupport.h"

#include "qml/codehighlighter.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickTextDocument>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

using namespace Pollux;

class CodeHighlighterTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { Test::isolated(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void wordsTakeTheirColor_data();
    void wordsTakeTheirColor();
    void aCommentOpenedAboveReachesDown();
    void aStringOverSeveralLinesIsOneString();
    void whatIsWrongIsUnderlined();
    void anotherThemeRecolors();
    void anotherProgramIsColouredToo();

private:
    QTextDocument &document() const { return *m_view->textDocument(); }
    QTextCharFormat formatAt(const QString &text, qsizetype from = 0) const;
    QColor colorOf(const QString &text) const { return formatAt(text).foreground().color(); }

    QQmlEngine m_engine;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QObject> m_area;
    std::unique_ptr<CodeHighlighter> m_highlighter;
    QQuickTextDocument *m_view = nullptr;
};

void CodeHighlighterTest::init()
{
    m_session = std::make_unique<Session>();
    QVERIFY(Test::open(*m_session, Test::lesson()));
    QQmlComponent component(&m_engine);
    component.setData("import QtQuick\nTextEdit { textFormat: TextEdit.PlainText }", QUrl());
    m_area.reset(component.create());
    m_view = m_area->property("textDocument").value<QQuickTextDocument *>();
    m_session->document()->attach(m_view);

    m_highlighter = std::make_unique<CodeHighlighter>();
    const std::pair<const char *, QColor> colors[] = {
        {"keywordColor", Qt::red},         {"stringColor", Qt::green},       {"numberColor", Qt::blue},
        {"commentColor", Qt::gray},        {"macroColor", Qt::cyan},         {"typeColor", Qt::magenta},
        {"functionColor", Qt::darkYellow}, {"attributeColor", Qt::darkGray}, {"errorColor", Qt::darkRed},
        {"warningColor", Qt::darkGreen}};
    for (const auto &[name, color] : colors)
        QVERIFY(m_highlighter->setProperty(name, color));
    m_highlighter->setSession(m_session.get());
    m_highlighter->setDocument(m_view);
    QTRY_VERIFY(colorOf(QStringLiteral("async")).isValid() && colorOf(QStringLiteral("async")) == QColor(Qt::red));
}

void CodeHighlighterTest::cleanup()
{
    m_highlighter.reset();
    m_session.reset();
    m_area.reset();
}

/// What the layout shows at the first place of a text.
QTextCharFormat CodeHighlighterTest::formatAt(const QString &text, qsizetype from) const
{
    const qsizetype position = document().toPlainText().indexOf(text, from);
    if (position < 0)
        qFatal("not in the text: %s", qPrintable(text));
    const QTextBlock block = document().findBlock(int(position));
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        const int at = int(position) - block.position();
        if (at >= range.start && at < range.start + range.length)
            return range.format;
    }
    return {};
}

void CodeHighlighterTest::wordsTakeTheirColor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QColor>("color");
    QTest::newRow("keyword") << QStringLiteral("fn upload") << QColor(Qt::red);
    QTest::newRow("await") << QStringLiteral("await") << QColor(Qt::red);
    QTest::newRow("string") << QStringLiteral("\"Upload completed\"") << QColor(Qt::green);
    QTest::newRow("number") << QStringLiteral("2))") << QColor(Qt::blue);
    QTest::newRow("macro") << QStringLiteral("println!") << QColor(Qt::cyan);
    QTest::newRow("its exclamation mark") << QStringLiteral("!(") << QColor(Qt::cyan);
    QTest::newRow("type") << QStringLiteral("Duration::") << QColor(Qt::magenta);
    QTest::newRow("function") << QStringLiteral("from_secs") << QColor(Qt::darkYellow);
    QTest::newRow("attribute") << QStringLiteral("#[tokio") << QColor(Qt::darkGray);
    QTest::newRow("in an attribute") << QStringLiteral("flavor") << QColor(Qt::darkGray);
    QTest::newRow("a string in an attribute") << QStringLiteral("\"current_thread\"") << QColor(Qt::green);
}

void CodeHighlighterTest::wordsTakeTheirColor()
{
    QFETCH(QString, text);
    QFETCH(QColor, color);
    QCOMPARE(colorOf(text), color);
}

void CodeHighlighterTest::aCommentOpenedAboveReachesDown()
{
    QTextCursor cursor(&document());
    cursor.insertText(QStringLiteral("/* "));
    QCOMPARE(colorOf(QStringLiteral("use")), QColor(Qt::gray));
    QCOMPARE(colorOf(QStringLiteral("All async")), QColor(Qt::gray));
    cursor.insertText(QStringLiteral("*/"));
    QCOMPARE(colorOf(QStringLiteral("use")), QColor(Qt::red));
    QCOMPARE(colorOf(QStringLiteral("All async")), QColor(Qt::green));
}

void CodeHighlighterTest::aStringOverSeveralLinesIsOneString()
{
    Test::edit(*m_session, QStringLiteral("\"Upload completed\""), QStringLiteral("\"Upload\n  fn completed\n\""));
    QCOMPARE(colorOf(QStringLiteral("\"Upload\n")), QColor(Qt::green));
    QCOMPARE(colorOf(QStringLiteral("fn completed")), QColor(Qt::green));
    QCOMPARE(colorOf(QStringLiteral("payment_service()")), QColor(Qt::darkYellow));
}

void CodeHighlighterTest::whatIsWrongIsUnderlined()
{
    Test::edit(*m_session, QStringLiteral("tokio::join!(upload, payment)"),
               QStringLiteral("tokio::join!(upload, missing)"));
    QVERIFY(m_session->isStale());
    QTextCharFormat format = formatAt(QStringLiteral("missing"));
    QCOMPARE(format.underlineStyle(), QTextCharFormat::SingleUnderline);
    QCOMPARE(format.underlineColor(), QColor(Qt::darkRed));
    QCOMPARE(formatAt(QStringLiteral("upload, ")).underlineStyle(), QTextCharFormat::NoUnderline);

    m_session->document()->undo();
    for (QTextBlock block = document().firstBlock(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats())
            QCOMPARE(range.format.underlineStyle(), QTextCharFormat::NoUnderline);
    }
}

void CodeHighlighterTest::anotherThemeRecolors()
{
    QVERIFY(m_highlighter->setProperty("keywordColor", QColor(Qt::yellow)));
    QTRY_COMPARE(colorOf(QStringLiteral("async")), QColor(Qt::yellow));
}

void CodeHighlighterTest::anotherProgramIsColouredToo()
{
    for (const QByteArray &program : {Test::mainWith("    println!(\"one\");\n"), Test::lesson(), Test::mainWith("    println!(\"two\");\n")}) {
        QVERIFY(Test::open(*m_session, program));
        QCOMPARE(colorOf(QStringLiteral("async")), QColor(Qt::red));
        QCOMPARE(colorOf(QStringLiteral("println")), QColor(Qt::cyan));
    }
}

QTEST_MAIN(CodeHighlighterTest)
#include "tst_codehighlighter.moc"
