// SPDX-License-Identifier: MIT
#pragma once

#include "document.h"
#include "recovery.h"
#include "textfile.h"
#include "textmirror.h"
#include "undostack.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Pollux {

/// What document.cpp (files, changes, recovery) and documentedits.cpp (edits from the window) share.
struct Document::Private
{
    /// A program about to be the open one.
    struct Program
    {
        TextFile file;
        QString path;
        QString name;
        QString title;
        bool isExample = false;
    };
    struct Abandoned
    {
        std::unique_ptr<RecoverySlot> slot;
        RecoveryCopy copy;
    };

    Private(Document *document, Session *ofSession)
        : q(document)
        , session(ofSession)
        , undoStack([this](const TextChange &change) { make(change); })
    {
    }

    void adopt(const Program &program);
    bool write(const QString &path);
    void make(const TextChange &change); ///< in the text and its mirror
    void takeTyping(qsizetype position, qsizetype removed, const QString &inserted);
    void noteChange();

    bool isUnsaved() const { return !isClosed && !undoStack.isClean(); }
    void writeRecovery();
    void findAbandoned();

    bool refuse(const QString &message, const QString &remedy); ///< false
    bool refuse(const Diagnostic &diagnostic) { return refuse(diagnostic.message, diagnostic.remedy); }
    bool apply(const EditResult &result);
    const OutlineTask *outlineTask(int index); ///< null: refused
    const Step *step(int outlineIndex, int stepIndex); ///< null: refused
    std::optional<NewStep> newStep(const QString &kind, const QString &value); ///< nothing: refused
    std::optional<Nanoseconds> duration(const QString &text); ///< nothing: refused

    Document *q;
    Session *session;

    QString text;
    QString filePath;
    QString fileName = QStringLiteral("untitled.rs");
    QString title;
    bool isExample = false;
    bool hasCarriageReturns = false;
    QByteArray fingerprint;

    UndoStack undoStack;
    TextMirror mirror;
    qsizetype caret = 0; ///< behind the last change

    QTimer autosave;
    QElapsedTimer sinceUnsaved;
    bool isClosed = false;
    bool recoveryFailed = false;
    std::unique_ptr<RecoverySlot> recoverySlot;
    bool hasLooked = false;
    std::vector<Abandoned> abandoned;
};

} // namespace Pollux
