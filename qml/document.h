// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/edits.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QQuickTextDocument;

namespace Pollux {

class Session;

/// The program's text: the only truth. Opens, saves and keeps it, and owns the one undo stack for everything that
/// changes it, be it typed in the code view or made by a switch, a card or a dragged bar.
///
/// Lines end in '\n' here; a file with "\r\n" gets them back when it is saved (of a file that mixes both: the more
/// frequent one). Every operation that can be refused returns whether it was done and says why in failed().
class Document : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session.document")
    Q_MOC_INCLUDE(<QQuickTextDocument>)
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY fileChanged FINAL) ///< "upload_payment.rs", "untitled.rs"
    Q_PROPERTY(QString filePath READ filePath NOTIFY fileChanged FINAL) ///< empty: never saved
    Q_PROPERTY(QString title READ title NOTIFY fileChanged FINAL) ///< of an example its title, else fileName
    Q_PROPERTY(bool isModified READ isModified NOTIFY modifiedChanged FINAL)
    Q_PROPERTY(bool isExample READ isExample NOTIFY fileChanged FINAL) ///< bundled: save() asks for a place (saveAsNeeded)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY undoChanged FINAL)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY undoChanged FINAL)
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoChanged FINAL) ///< "Add task email_service"
    Q_PROPERTY(QString redoText READ redoText NOTIFY undoChanged FINAL)
    Q_PROPERTY(bool hasRecovery READ hasRecovery NOTIFY recoverableChanged FINAL)
    /// What programs that were killed left unsaved, newest first: maps with title, path, when (a date), preview.
    Q_PROPERTY(QVariantList recoverable READ recoverable NOTIFY recoverableChanged FINAL)

public:
    explicit Document(Session *session);
    ~Document() override;

    QString text() const;
    QString fileName() const;
    QString filePath() const;
    QString title() const;
    bool isModified() const;
    bool isExample() const;
    bool canUndo() const;
    bool canRedo() const;
    QString undoText() const;
    QString redoText() const;
    bool hasRecovery() const;
    QVariantList recoverable() const;

    // Files. The open document stays as it is when one of these gives false. None asks about unsaved changes.
    Q_INVOKABLE bool openFile(const QUrl &url);
    Q_INVOKABLE bool openPath(const QString &path);
    Q_INVOKABLE bool openExample(const QString &file); ///< a file of the gallery
    Q_INVOKABLE void newProgram();
    /// False with saveAsNeeded() for what has no file, and with changedOnDisk() when another program wrote the file
    /// since it was read: ask, then saveAnyway() or reload().
    Q_INVOKABLE bool save();
    Q_INVOKABLE bool saveAnyway();
    Q_INVOKABLE bool saveAs(const QUrl &url);
    Q_INVOKABLE bool reload();
    /// The window closes for good: the recovery copy is not needed any more.
    Q_INVOKABLE void closeCleanly();

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

    /// The code view's document mirrors the text both ways from now on; its own undo is switched off, so the view
    /// passes Ctrl+Z on to undo().
    Q_INVOKABLE void attach(QQuickTextDocument *document);

    /// Made in the text as it is, as one undo step.
    void apply(const SourceEdit &edit);

    // Edits from the window, one undo step each. Indexes are those of Session::outline().
    Q_INVOKABLE bool setJoined(int outlineIndex, bool joined);
    Q_INVOKABLE bool addSleepTask(const QString &name, const QString &durationText); ///< prints, sleeps ("2 s"), prints
    /// Steps are maps {kind: "print"|"sleep"|"compute"|"yield", value: "text" or "800 ms"}.
    Q_INVOKABLE bool addTask(const QString &name, const QVariantList &steps);
    Q_INVOKABLE bool removeTask(int outlineIndex);
    Q_INVOKABLE bool addStep(int outlineIndex, int afterStep, const QString &kind, const QString &value); ///< -1: at the end
    Q_INVOKABLE bool editStep(int outlineIndex, int stepIndex, const QString &value);
    Q_INVOKABLE bool removeStep(int outlineIndex, int stepIndex);
    /// Of the sleep that the log's record `eventIndex` (WaitingOn or BlockBegin) names: a dragged bar edge.
    Q_INVOKABLE bool setSleepDuration(int eventIndex, double seconds);
    Q_INVOKABLE bool setSleepDurationAt(int spanBegin, int spanEnd, double seconds);

    // Recovery, by index into recoverable().
    Q_INVOKABLE bool recover(int index = 0);
    Q_INVOKABLE void discardRecovery(int index = -1); ///< -1: all

    static constexpr int autosaveDelayMs = 1000;

Q_SIGNALS:
    void aboutToOpen(); ///< textChanged() follows with another program
    void textChanged();
    void opened(); ///< another program; the text is new as a whole
    void fileChanged();
    void modifiedChanged();
    void undoChanged();
    void recoverableChanged();
    void caretMoved(int position); ///< undo or redo changed the text up to here
    void saved();
    void saveAsNeeded();
    void changedOnDisk();
    void failed(const QString &message, const QString &remedy); ///< for the user to read

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux
