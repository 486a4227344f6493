// SPDX-License-Identifier: MIT
#pragma once

#include "session.h"

#include <QColor>
#include <QPointer>

#include <memory>

class QQuickTextDocument;

namespace Pollux {

/// Colours the code view's document by the language's own lexer and underlines what the diagnostics name. The colours
/// come from the theme; changing one recolours the text.
class CodeHighlighter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE(<QQuickTextDocument>)
    Q_PROPERTY(Pollux::Session *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    Q_PROPERTY(QColor keywordColor MEMBER m_keyword NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor stringColor MEMBER m_string NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor numberColor MEMBER m_number NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor commentColor MEMBER m_comment NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor macroColor MEMBER m_macro NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor typeColor MEMBER m_type NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor functionColor MEMBER m_function NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor attributeColor MEMBER m_attribute NOTIFY colorsChanged FINAL) ///< #[tokio::main]
    Q_PROPERTY(QColor textColor MEMBER m_text NOTIFY colorsChanged FINAL) ///< the view's own colour: Qt Quick colours an underline only beneath coloured text
    Q_PROPERTY(QColor errorColor MEMBER m_error NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor warningColor MEMBER m_warning NOTIFY colorsChanged FINAL)

public:
    explicit CodeHighlighter(QObject *parent = nullptr);
    ~CodeHighlighter() override;

    Session *session() const { return m_session; }
    void setSession(Session *session);
    QQuickTextDocument *document() const;
    void setDocument(QQuickTextDocument *document);

Q_SIGNALS:
    void sessionChanged();
    void documentChanged();
    void colorsChanged();

private:
    class Painter; // the QSyntaxHighlighter
    friend class Painter;

    QPointer<Session> m_session;
    QPointer<QQuickTextDocument> m_document;
    Painter *m_painter; ///< a child
    QColor m_keyword;
    QColor m_string;
    QColor m_number;
    QColor m_comment;
    QColor m_macro;
    QColor m_type;
    QColor m_function;
    QColor m_attribute;
    QColor m_text;
    QColor m_error;
    QColor m_warning;
    bool m_recolorPending = false;
};

} // namespace Pollux
