// SPDX-License-Identifier: MIT
#include "codehighlighter.h"

#include "core/language/lexer.h"

#include <QQuickTextDocument>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace Pollux {

namespace {

enum class Look : quint8 { Plain, Keyword, String, Number, Comment, Macro, Type, Function, Attribute };

struct Painted
{
    SourceSpan span;
    Look look = Look::Plain;
};

bool opens(QStringView text)
{
    return text == QLatin1String("(") || text == QLatin1String("[") || text == QLatin1String("{");
}

/// What a token looks like, which for a name depends on its neighbours.
std::vector<Painted> painted(const QString &text)
{
    const std::vector<Token> tokens = tokenize(text, Comments::Keep);
    const auto at = [&](size_t i) {
        return i < tokens.size() ? QStringView(text).mid(tokens[i].span.begin, tokens[i].span.length()) : QStringView();
    };
    std::vector<Painted> result;
    result.reserve(tokens.size());
    int brackets = 0; // inside how many of an attribute
    for (size_t i = 0; i < tokens.size(); ++i) {
        Look look = Look::Plain;
        switch (tokens[i].kind) {
        case TokenKind::Keyword: look = Look::Keyword; break;
        case TokenKind::Lifetime: look = Look::Type; break;
        case TokenKind::Integer:
        case TokenKind::Float: look = Look::Number; break;
        case TokenKind::String:
        case TokenKind::Char: look = Look::String; break;
        case TokenKind::Comment: look = Look::Comment; break;
        case TokenKind::Identifier:
            if (at(i + 1) == QLatin1String("!") && opens(at(i + 2)))
                look = Look::Macro;
            else if (at(i).front().isUpper())
                look = Look::Type;
            else if (at(i + 1) == QLatin1String("("))
                look = Look::Function;
            break;
        case TokenKind::Punctuation:
            if (at(i) == QLatin1String("!") && i > 0 && !result.empty() && result.back().look == Look::Macro)
                look = Look::Macro;
            break;
        case TokenKind::Unknown:
        case TokenKind::End: break;
        }
        // `#[`, or `#![`: what stands in an attribute looks like one, but for its strings and comments.
        const bool begins = brackets == 0 && at(i) == QLatin1String("#")
                         && (at(i + 1) == QLatin1String("[")
                             || (at(i + 1) == QLatin1String("!") && at(i + 2) == QLatin1String("[")));
        const bool isInside = brackets > 0 || begins;
        if (brackets > 0 && at(i) == QLatin1String("["))
            ++brackets;
        if (brackets > 1 && at(i) == QLatin1String("]") && --brackets == 1)
            brackets = 0;
        if (begins)
            brackets = 1; // its own `[` follows and makes it 2
        if (isInside && look != Look::String && look != Look::Comment)
            look = Look::Attribute;
        result.push_back({tokens[i].span, look});
    }
    return result;
}

QString textOf(const QTextDocument *document)
{
    QString text = document->toRawText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    return text;
}

} // namespace

class CodeHighlighter::Painter : public QSyntaxHighlighter
{
public:
    explicit Painter(CodeHighlighter *owner) : QSyntaxHighlighter(static_cast<QObject *>(owner)), m_owner(owner) {}

    void readAgain() { m_revision = -1; }

    void forget() ///< another document
    {
        m_revision = -1;
        m_marked.clear();
        m_diagnostics.clear();
    }

    void setDiagnostics(const Diagnostics &diagnostics)
    {
        if (diagnostics == m_diagnostics)
            return;
        m_diagnostics = diagnostics;
        QList<QTextBlock> blocks = std::exchange(m_marked, {});
        if (document()) {
            for (const Diagnostic &diagnostic : diagnostics) {
                const QTextBlock last = document()->findBlock(int(diagnostic.span.end));
                QTextBlock block = document()->findBlock(int(diagnostic.span.begin));
                for (; block.isValid() && block.position() <= last.position(); block = block.next())
                    m_marked.append(block);
            }
        }
        blocks += m_marked;
        std::sort(blocks.begin(), blocks.end());
        blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
        for (const QTextBlock &block : std::as_const(blocks)) {
            if (block.isValid())
                rehighlightBlock(block);
        }
    }

protected:
    void highlightBlock(const QString &text) override
    {
        // Once a change and not once a block: a string or a comment may span many.
        if (const int revision = document()->revision(); m_revision != revision) {
            m_revision = revision;
            m_painted = painted(textOf(document()));
        }
        const auto begin = quint32(currentBlock().position());
        const quint32 end = begin + quint32(text.size());
        auto it = std::partition_point(m_painted.cbegin(), m_painted.cend(),
                                       [begin](const Painted &token) { return token.span.end <= begin; });
        // The block after this one is coloured again when what reaches into it changes.
        Look reaching = Look::Plain;
        for (; it != m_painted.cend() && it->span.begin <= end; ++it) {
            const quint32 from = qMax(it->span.begin, begin);
            const quint32 to = qMin(it->span.end, end);
            if (it->look != Look::Plain && to > from)
                setFormat(int(from - begin), int(to - from), formatOf(it->look));
            if (it->span.end > end && it->span.begin < end)
                reaching = it->look;
        }
        setCurrentBlockState(int(reaching));
        for (const Diagnostic &diagnostic : std::as_const(m_diagnostics))
            underline(diagnostic, begin, end);
    }

private:
    QTextCharFormat formatOf(Look look) const
    {
        QTextCharFormat format;
        switch (look) {
        case Look::Plain: break;
        case Look::Keyword: format.setForeground(m_owner->m_keyword); break;
        case Look::String: format.setForeground(m_owner->m_string); break;
        case Look::Number: format.setForeground(m_owner->m_number); break;
        case Look::Comment: format.setForeground(m_owner->m_comment); break;
        case Look::Macro: format.setForeground(m_owner->m_macro); break;
        case Look::Type: format.setForeground(m_owner->m_type); break;
        case Look::Function: format.setForeground(m_owner->m_function); break;
        case Look::Attribute: format.setForeground(m_owner->m_attribute); break;
        }
        return format;
    }

    void underline(const Diagnostic &diagnostic, quint32 begin, quint32 end)
    {
        // Something missing has no length: the character before it is underlined.
        SourceSpan span = diagnostic.span;
        if (span.isEmpty() && span.begin > begin)
            --span.begin;
        else if (span.isEmpty())
            ++span.end;
        const quint32 to = qMin(span.end, end);
        for (quint32 i = qMax(span.begin, begin); i < to; ++i) {
            QTextCharFormat format = this->format(int(i - begin));
            const QColor color = diagnostic.severity == Severity::Error ? m_owner->m_error : m_owner->m_warning;
            if (!format.hasProperty(QTextFormat::ForegroundBrush))
                format.setForeground(m_owner->m_text.isValid() ? m_owner->m_text : color);
            format.setUnderlineStyle(QTextCharFormat::SingleUnderline); // Qt Quick draws no waves
            format.setUnderlineColor(color);
            setFormat(int(i - begin), 1, format);
        }
    }

    CodeHighlighter *m_owner;
    Diagnostics m_diagnostics;
    QList<QTextBlock> m_marked; ///< with an underline
    std::vector<Painted> m_painted; ///< by begin
    int m_revision = -1;
};

CodeHighlighter::CodeHighlighter(QObject *parent) : QObject(parent), m_painter(new Painter(this))
{
    // The theme changes ten colours at once.
    connect(this, &CodeHighlighter::colorsChanged, this, [this] {
        if (std::exchange(m_recolorPending, true))
            return;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_recolorPending = false;
                m_painter->rehighlight();
            },
            Qt::QueuedConnection);
    });
}

CodeHighlighter::~CodeHighlighter() = default;

void CodeHighlighter::setSession(Session *session)
{
    if (session == m_session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    const auto takeDiagnostics = [this] {
        m_painter->setDiagnostics(m_session ? m_session->analysis().diagnostics : Diagnostics());
    };
    if (session)
        connect(session, &Session::analysisChanged, this, takeDiagnostics);
    takeDiagnostics();
    Q_EMIT sessionChanged();
}

QQuickTextDocument *CodeHighlighter::document() const { return m_document; }

void CodeHighlighter::setDocument(QQuickTextDocument *document)
{
    if (document == m_document)
        return;
    if (m_document)
        disconnect(m_document->textDocument(), nullptr, this, nullptr);
    m_document = document;
    // Before the painter's own connection, so that it reads the text anew: setPlainText() empties and fills the document
    // under one revision, and asks for colours in between.
    if (document)
        connect(document->textDocument(), &QTextDocument::contentsChange, this, [this] { m_painter->readAgain(); });
    m_painter->setDocument(document ? document->textDocument() : nullptr);
    m_painter->forget();
    if (m_session)
        m_painter->setDiagnostics(m_session->analysis().diagnostics);
    Q_EMIT documentChanged();
}

} // namespace Pollux
