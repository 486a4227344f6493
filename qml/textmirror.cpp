// SPDX-License-Identifier: MIT
#include "textmirror.h"

#include <QScopedValueRollback>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace Pollux {

namespace {

/// As QTextDocument sees it: everything that it breaks a block at is one '\n'.
QString withPlainBreaks(QString text)
{
    for (QChar &c : text) {
        switch (c.unicode()) {
        case u'\r':
        case QChar::ParagraphSeparator:
        case 0xfdd0: // QTextBeginningOfFrame
        case 0xfdd1: // QTextEndOfFrame
            c = QLatin1Char('\n');
            break;
        default: break;
        }
    }
    return text;
}

/// toPlainText() would turn no-break spaces into spaces.
QString textOf(const QTextDocument *document) { return withPlainBreaks(document->toRawText()); }

} // namespace

TextMirror::TextMirror() = default;
TextMirror::~TextMirror() = default;

void TextMirror::attach(QTextDocument *document, const QString &text)
{
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    if (!document)
        return;
    document->setUndoRedoEnabled(false);
    setText(text);
    connect(document, &QTextDocument::contentsChange, this, &TextMirror::readChange);
}

void TextMirror::setText(const QString &text)
{
    m_known = withPlainBreaks(text);
    if (!m_document)
        return;
    const QScopedValueRollback writing(m_isWriting, true);
    m_document->setPlainText(m_known);
}

void TextMirror::change(const TextChange &change)
{
    const QString inserted = withPlainBreaks(change.inserted);
    m_known.replace(change.position, change.removed.size(), inserted);
    if (!m_document)
        return;
    const QScopedValueRollback writing(m_isWriting, true);
    QTextCursor cursor(m_document);
    cursor.beginEditBlock();
    cursor.setPosition(int(change.position));
    cursor.setPosition(int(change.position + change.removed.size()), QTextCursor::KeepAnchor);
    cursor.insertText(inserted);
    cursor.endEditBlock();
}

/// The ranges that contentsChange() gives are wider than what changed and count a last separator that is not there:
/// the texts themselves are compared instead.
void TextMirror::readChange()
{
    if (m_isWriting)
        return;
    const QString now = textOf(m_document);
    const qsizetype common = std::min(m_known.size(), now.size());
    const auto differs = std::mismatch(m_known.cbegin(), m_known.cbegin() + common, now.cbegin());
    const qsizetype prefix = differs.first - m_known.cbegin();
    if (prefix == m_known.size() && prefix == now.size())
        return;
    qsizetype suffix = 0;
    while (suffix < common - prefix && m_known[m_known.size() - 1 - suffix] == now[now.size() - 1 - suffix])
        ++suffix;

    const qsizetype removed = m_known.size() - prefix - suffix;
    const QString inserted = now.mid(prefix, now.size() - prefix - suffix);
    m_known = now;
    Q_EMIT typed(prefix, removed, inserted);
}

} // namespace Pollux
