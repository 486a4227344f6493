// SPDX-License-Identifier: MIT
#include "core/language/lexer.h"

#include <QTest>

using namespace Pollux;

namespace {

/// "i" identifier, "k" keyword, "'" lifetime, "n" integer, "f" float, "s" string, "c" char, "p" punctuation, "/"
/// comment,
/// "?" unknown; then the text.
QStringList cut(const QString &text, Comments comments = Comments::Drop)
{
    static const char kinds[] = "ik'nfscp/?";
    QStringList words;
    for (const Token &token : tokenize(text, comments)) {
        if (token.kind != TokenKind::End)
            words.append(QLatin1Char(kinds[int(token.kind)]) + text.sliced(token.span.begin, token.span.length()));
    }
    return words;
}

} // namespace

class TestLexer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsCutAsRustDoes_data();
    void textIsCutAsRustDoes();
    void commentsAreKeptWhenAskedFor();
    void theLastTokenIsTheEnd();
    void theTokensAndTheGapsMakeTheText_data();
    void theTokensAndTheGapsMakeTheText();
    void whatIsNotClosedEndsWithTheText_data();
    void whatIsNotClosedEndsWithTheText();
};

void TestLexer::textIsCutAsRustDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char *text, const char *tokens) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(tokens);
    };
    row("fn main() {}", "kfn imain p( p) p{ p}");
    row("_ _x x1 r#fn union", "i_ i_x ix1 ir#fn iunion");
    row("\xc3\xa9t\xc3\xa9 \xe5\x90\x8d", "i\xc3\xa9t\xc3\xa9 i\xe5\x90\x8d");
    row("1 1_0 0xfF 0b1 0o7 1u8", "n1 n1_0 n0xfF n0b1 n0o7 n1u8");
    row("1.5 1. 1e3 1.5e-3f32 1E+2", "f1.5 f1. f1e3 f1.5e-3f32 f1E+2");
    row("1..2 1..=2 1.max(2) 1.0.x", "n1 p.. n2 n1 p..= n2 n1 p. imax p( n2 p) f1.0 p. ix");
    row("t.0.1", "it p. f0.1");
    row("a<<=b>>=c...d..=e", "ia p<<= ib p>>= ic p... id p..= ie");
    row("a::b->c=>d&&e||f!=g", "ia p:: ib p-> ic p=> id p&& ie p|| if p!= ig");
    row("a===b", "ia p== p= ib");
    row("'a 'a' 'ab '\\'' '\\n' '_ 'static", "''a c'a' ''ab c'\\'' c'\\n' ''_ ''static");
    row("'a: loop", "''a p: kloop");
    row("'(' ')'", "c'(' c')'");
    row("'\xf0\x9f\x98\x80'", "c'\xf0\x9f\x98\x80'");
    row("\"a\\\"b\" \"\"", "s\"a\\\"b\" s\"\"");
    row("r\"\\\" r#\"a\"b\"# br\"x\" b\"y\" b'z' c\"w\"", "sr\"\\\" sr#\"a\"b\"# sbr\"x\" sb\"y\" cb'z' sc\"w\"");
    row("a // b\nc /* d /* e */ f */ g", "ia ic ig");
    row("a /// b", "ia");
    row("#!/bin/sh\na", "ia");
    row("#![a]", "p# p! p[ ia p]");
    row("a \xc2\xa7\xc2\xa7 b", "ia ?\xc2\xa7\xc2\xa7 ib");
    row("\xf0\x9f\x8e\x89x", "i\xf0\x9f\x8e\x89x");
    row("a\xe2\x80\xa8"
        "b",
        "ia ib"); // LINE SEPARATOR is white space
    row("", "");
}

void TestLexer::textIsCutAsRustDoes()
{
    QFETCH(QString, text);
    QTEST(cut(text).join(QLatin1Char(' ')), "tokens");
}

void TestLexer::commentsAreKeptWhenAskedFor()
{
    const QStringList tokens = cut(QStringLiteral("/// doc\nfn /* a /* b */ */ f // end"), Comments::Keep);
    QCOMPARE(tokens, QStringList({QStringLiteral("//// doc"), QStringLiteral("kfn"), QStringLiteral("//* a /* b */ */"),
                                  QStringLiteral("if"), QStringLiteral("/// end")}));
}

void TestLexer::theLastTokenIsTheEnd()
{
    const QString text = QStringLiteral("a  ");
    const std::vector<Token> tokens = tokenize(text, Comments::Drop);
    QCOMPARE(tokens.size(), std::size_t(2));
    QCOMPARE(tokens.back().kind, TokenKind::End);
    QCOMPARE(tokens.back().span, (SourceSpan{3, 3}));
}

void TestLexer::theTokensAndTheGapsMakeTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("program") << QStringLiteral("fn f() { let x = \"a\"; /* b */ x.await } // c");
    QTest::newRow("numbers") << QStringLiteral("1.2.3..4e5 0x1.2 1e+ 0b 0o9");
    QTest::newRow("quotes") << QStringLiteral("' '' ''' '\\ '\\' \"\\\" b' r# r#\" c\" br##\"");
    QTest::newRow("surrogates") << (QString(QChar(0xd83d)) + QStringLiteral(" ") + QString(QChar(0xde00)));
    QTest::newRow("operators") << QStringLiteral(">>>>=<<<=...=..=&&&|||::::->>-=>");
}

void TestLexer::theTokensAndTheGapsMakeTheText()
{
    QFETCH(QString, text);
    quint32 end = 0;
    for (const Token &token : tokenize(text, Comments::Keep)) {
        QVERIFY(token.span.begin >= end);
        QVERIFY(token.span.end >= token.span.begin);
        QVERIFY(token.kind == TokenKind::End || !token.span.isEmpty());
        const QString gap = text.sliced(end, token.span.begin - end);
        QVERIFY2(gap.trimmed().isEmpty(), qPrintable(gap));
        end = token.span.end;
    }
    QCOMPARE(end, quint32(text.size()));
}

void TestLexer::whatIsNotClosedEndsWithTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("string") << QStringLiteral("a \"b\nc") << QStringLiteral("unterminated double quote string");
    QTest::newRow("string ending in a backslash")
        << QStringLiteral("a \"b\\") << QStringLiteral("unterminated double quote string");
    QTest::newRow("raw string") << QStringLiteral("a r##\"b\"# c") << QStringLiteral("unterminated raw string");
    QTest::newRow("comment") << QStringLiteral("a /* b /* c */") << QStringLiteral("unterminated block comment");
}

void TestLexer::whatIsNotClosedEndsWithTheText()
{
    QFETCH(QString, text);
    Diagnostics diagnostics;
    const std::vector<Token> tokens = tokenize(text, Comments::Keep, &diagnostics);
    QCOMPARE(diagnostics.size(), 1);
    QTEST(diagnostics[0].message, "message");
    QCOMPARE(diagnostics[0].span, (SourceSpan{2, quint32(text.size())}));
    QCOMPARE(tokens.size(), std::size_t(3));
    QCOMPARE(tokens[1].span, diagnostics[0].span);
}

QTEST_GUILESS_MAIN(TestLexer)
#include "tst_lexer.moc"
