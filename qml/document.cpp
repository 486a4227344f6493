// SPDX-License-Identifier: MIT
#include "document.h"

#include "documentprivate.h"
#include "gallery.h"
#include "preferences.h"
#include "session.h"

#include <QDir>
#include <QFileInfo>
#include <QQuickTextDocument>

namespace Pollux {

namespace {

// However long somebody types without a pause, no more than this is lost.
constexpr int longestUnsavedMs = 5000;

QString emptyProgram()
{
    return QStringLiteral("use tokio::time::{sleep, Duration};\n"
                          "\n"
                          "#[tokio::main]\n"
                          "async fn main() {\n"
                          "    println!(\"Started\");\n"
                          "    sleep(Duration::from_secs(1)).await;\n"
                          "    println!(\"Finished\");\n"
                          "}\n");
}

QString absolute(const QString &path) { return QDir::cleanPath(QFileInfo(path).absoluteFilePath()); }

} // namespace

Document::Document(Session *session) : QObject(session), d(std::make_unique<Private>(this, session))
{
    d->text = emptyProgram();
    d->autosave.setSingleShot(true);
    d->autosave.setInterval(autosaveDelayMs);
    connect(&d->autosave, &QTimer::timeout, this, [this] { d->writeRecovery(); });
    connect(&d->mirror, &TextMirror::typed, this,
            [this](qsizetype position, qsizetype removed, const QString &inserted) {
                d->takeTyping(position, removed, inserted);
            });
    connect(&d->undoStack, &QUndoStack::cleanChanged, this, &Document::modifiedChanged);
    connect(&d->undoStack, &QUndoStack::indexChanged, this, &Document::undoChanged);
    connect(&d->undoStack, &QUndoStack::undoTextChanged, this, &Document::undoChanged);
}

Document::~Document()
{
    // Nobody said what is to become of the changes (the session manager ended the program): they are kept.
    if (d->isUnsaved())
        d->writeRecovery();
}

QString Document::text() const { return d->text; }
QString Document::filePath() const { return d->filePath; }
bool Document::isModified() const { return !d->undoStack.isClean(); }
bool Document::isExample() const { return d->isExample; }
bool Document::canUndo() const { return d->undoStack.canUndo(); }
bool Document::canRedo() const { return d->undoStack.canRedo(); }
QString Document::undoText() const { return d->undoStack.undoText(); }
QString Document::redoText() const { return d->undoStack.redoText(); }
QString Document::fileName() const { return d->fileName; }
QString Document::title() const { return d->title.isEmpty() ? d->fileName : d->title; }

// --- the open program ------------------------------------------------------------------------------------

void Document::Private::adopt(const Program &program)
{
    if (recoverySlot)
        recoverySlot->remove();
    autosave.stop();
    sinceUnsaved.invalidate();

    Q_EMIT q->aboutToOpen();
    text = program.file.text;
    hasCarriageReturns = program.file.hasCarriageReturns;
    fingerprint = program.file.fingerprint;
    filePath = program.path;
    fileName = program.name;
    title = program.title;
    isExample = program.isExample;
    undoStack.clear();
    undoStack.setClean();
    mirror.setText(text);
    Q_EMIT q->textChanged();
    Q_EMIT q->fileChanged();
    Q_EMIT q->opened();
}

bool Document::Private::refuse(const QString &message, const QString &remedy)
{
    Q_EMIT q->failed(message, remedy);
    return false;
}

bool Document::openFile(const QUrl &url)
{
    if (!url.isLocalFile())
        return d->refuse(QStringLiteral("%1 is not a file of this computer").arg(url.toDisplayString()), {});
    return openPath(url.toLocalFile());
}

bool Document::openPath(const QString &path)
{
    const auto read = readTextFile(path);
    if (const auto *refusal = std::get_if<Diagnostic>(&read))
        return d->refuse(*refusal);
    const QString full = absolute(path);
    d->adopt({std::get<TextFile>(read), full, QFileInfo(full).fileName(), {}, false});
    Preferences::instance().addRecentFile(full);
    return true;
}

bool Document::openExample(const QString &file)
{
    for (const Gallery::Entry &entry : Gallery::entries()) {
        if (entry.file != file)
            continue;
        const auto read = readTextFile(Gallery::pathOf(file));
        if (const auto *refusal = std::get_if<Diagnostic>(&read))
            return d->refuse(*refusal);
        d->adopt({std::get<TextFile>(read), {}, entry.file, entry.title, true});
        return true;
    }
    return d->refuse(QStringLiteral("There is no example called %1").arg(file), {});
}

void Document::newProgram()
{
    d->adopt({TextFile{emptyProgram(), false, {}}, {}, QStringLiteral("untitled.rs"), {}, false});
}

bool Document::reload() { return !d->filePath.isEmpty() && openPath(d->filePath); }

// --- saving ----------------------------------------------------------------------------------------------

bool Document::save()
{
    if (d->filePath.isEmpty()) {
        Q_EMIT saveAsNeeded();
        return false;
    }
    const std::optional<QByteArray> onDisk = fingerprintOf(d->filePath);
    if (onDisk && *onDisk != d->fingerprint) {
        Q_EMIT changedOnDisk();
        return false;
    }
    return d->write(d->filePath);
}

bool Document::saveAnyway() { return d->filePath.isEmpty() ? save() : d->write(d->filePath); }

bool Document::saveAs(const QUrl &url)
{
    if (!url.isLocalFile())
        return d->refuse(QStringLiteral("%1 is not a file of this computer").arg(url.toDisplayString()), {});
    return d->write(absolute(url.toLocalFile()));
}

bool Document::Private::write(const QString &path)
{
    const auto written = writeTextFile(path, text, hasCarriageReturns);
    if (const auto *refusal = std::get_if<Diagnostic>(&written))
        return refuse(*refusal);
    fingerprint = std::get<QByteArray>(written);
    filePath = path;
    fileName = QFileInfo(path).fileName();
    title.clear();
    isExample = false;
    undoStack.endTyping();
    undoStack.setClean();
    autosave.stop();
    sinceUnsaved.invalidate();
    if (recoverySlot)
        recoverySlot->remove();
    Preferences::instance().addRecentFile(path);
    Q_EMIT q->fileChanged();
    Q_EMIT q->saved();
    return true;
}

void Document::closeCleanly()
{
    d->isClosed = true;
    d->autosave.stop();
    if (d->recoverySlot)
        d->recoverySlot->remove();
}

// --- changes ---------------------------------------------------------------------------------------------

void Document::Private::make(const TextChange &change)
{
    text.replace(change.position, change.removed.size(), change.inserted);
    mirror.change(change);
    caret = change.position + change.inserted.size();
}

void Document::Private::takeTyping(qsizetype position, qsizetype removed, const QString &inserted)
{
    const TextChange change{position, text.mid(position, removed), inserted};
    text.replace(position, removed, inserted);
    undoStack.recordTyping(change);
    noteChange();
}

void Document::Private::noteChange()
{
    isClosed = false;
    if (!sinceUnsaved.isValid())
        sinceUnsaved.start();
    if (!autosave.isActive() || !sinceUnsaved.hasExpired(longestUnsavedMs))
        autosave.start();
    Q_EMIT q->textChanged();
}

void Document::apply(const SourceEdit &edit)
{
    if (edit.edits.empty())
        return;
    d->undoStack.perform(edit.description, changesOf(d->text, edit));
    d->noteChange();
}

void Document::undo()
{
    if (!canUndo())
        return;
    d->undoStack.endTyping();
    d->undoStack.undo();
    d->noteChange();
    Q_EMIT caretMoved(int(d->caret));
}

void Document::redo()
{
    if (!canRedo())
        return;
    d->undoStack.endTyping();
    d->undoStack.redo();
    d->noteChange();
    Q_EMIT caretMoved(int(d->caret));
}

void Document::attach(QQuickTextDocument *document)
{
    d->mirror.attach(document ? document->textDocument() : nullptr, d->text);
}

// --- recovery --------------------------------------------------------------------------------------------

void Document::Private::writeRecovery()
{
    sinceUnsaved.invalidate();
    if (!isUnsaved()) {
        if (recoverySlot)
            recoverySlot->remove();
        return;
    }
    if (!recoverySlot)
        recoverySlot = RecoverySlot::make();
    const RecoveryCopy copy{
        text, filePath, q->title(), hasCarriageReturns, fingerprint, QDateTime::currentDateTimeUtc()};
    const bool isWritten = recoverySlot && recoverySlot->write(copy);
    // Once is enough: the disk may be full for hours.
    if (!isWritten && !std::exchange(recoveryFailed, true)) {
        refuse(QStringLiteral("The program could not be kept for recovery"),
               QStringLiteral("Save it; the folder cannot be written: %1")
                   .arg(QDir::toNativeSeparators(RecoverySlot::folder())));
    }
}

void Document::Private::findAbandoned()
{
    if (std::exchange(hasLooked, true))
        return;
    for (std::unique_ptr<RecoverySlot> &slot : RecoverySlot::takeAbandoned()) {
        if (std::optional<RecoveryCopy> copy = slot->read())
            abandoned.push_back({std::move(slot), std::move(*copy)});
    }
}

bool Document::hasRecovery() const
{
    d->findAbandoned();
    return !d->abandoned.empty();
}

QVariantList Document::recoverable() const
{
    d->findAbandoned();
    QVariantList list;
    for (const Private::Abandoned &found : d->abandoned) {
        list.append(QVariantMap{{QStringLiteral("title"), found.copy.title},
                                {QStringLiteral("path"), found.copy.filePath},
                                {QStringLiteral("when"), found.copy.when.toLocalTime()},
                                {QStringLiteral("preview"), found.copy.text.left(2000)}});
    }
    return list;
}

bool Document::recover(int index)
{
    d->findAbandoned();
    if (index < 0 || size_t(index) >= d->abandoned.size())
        return false;
    Private::Abandoned found = std::move(d->abandoned[size_t(index)]);
    d->abandoned.erase(d->abandoned.begin() + index);

    const RecoveryCopy &copy = found.copy;
    const QString name = copy.filePath.isEmpty() ? QStringLiteral("untitled.rs") : QFileInfo(copy.filePath).fileName();
    d->adopt({TextFile{copy.text, copy.hasCarriageReturns, copy.fingerprint}, copy.filePath, name,
              copy.filePath.isEmpty() ? copy.title : QString(), false});
    // It is in no file yet: the copy stays until it is saved, and every undo leaves it unsaved.
    d->recoverySlot = std::move(found.slot);
    d->undoStack.resetClean();
    Q_EMIT recoverableChanged();
    return true;
}

void Document::discardRecovery(int index)
{
    d->findAbandoned();
    for (size_t i = d->abandoned.size(); i-- > 0;) {
        if (index >= 0 && size_t(index) != i)
            continue;
        d->abandoned[i].slot->remove();
        d->abandoned.erase(d->abandoned.begin() + std::ptrdiff_t(i));
    }
    Q_EMIT recoverableChanged();
}

} // namespace Pollux
