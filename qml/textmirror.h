// SPDX-License-Identifier: MIT
#pragma once

#include "undostack.h"

#include <QObject>
#include <QPointer>

class QTextDocument;

namespace Pollux {

/// Keeps a QTextDocument (the code view's) the same as a text, both ways. Characters stand one to one: what the
/// document takes for a line break (a lone '\r', U+2029 and the like) is a block boundary there, but the text keeps it.
class TextMirror : public QObject
{
    Q_OBJECT

public:
    TextMirror();
    ~TextMirror() override;

    void attach(QTextDocument *document, const QString &text); ///< its own undo is switched off

    void setText(const QString &text); ///< another text as a whole
    void change(const TextChange &change); ///< cursors elsewhere stay where they are

Q_SIGNALS:
    /// The user changed the document. What was there before is said by position and length.
    void typed(qsizetype position, qsizetype removed, const QString &inserted);

private:
    void readChange();

    QPointer<QTextDocument> m_document;
    QString m_known; ///< the document's text with '\n' for every break
    bool m_isWriting = false;
};

} // namespace Pollux
