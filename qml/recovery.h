// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QList>
#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace Pollux {

/// What a recovery copy holds: an unsaved program.
struct RecoveryCopy
{
    QString text;
    QString filePath; ///< of the file it was opened from; empty: none
    QString title;
    bool hasCarriageReturns = false;
    QByteArray fingerprint; ///< of that file when it was read
    QDateTime when;
};

/// A place on disk for the recovery copy of one open document, held by a lock file as long as this object lives.
/// The copy stays when the process is killed; the lock goes with the process, so the next start finds the copy and
/// a window that is still open keeps its own.
class RecoverySlot
{
public:
    static std::unique_ptr<RecoverySlot> make(); ///< a new one; null when the folder cannot be written
    /// Every copy that no living process holds, newest first. They are held from now on.
    static std::vector<std::unique_ptr<RecoverySlot>> takeAbandoned();
    static QString folder();

    ~RecoverySlot();

    bool write(const RecoveryCopy &copy) const; ///< the whole or nothing
    std::optional<RecoveryCopy> read() const; ///< nothing: there is none, or it cannot be understood
    void remove() const;

private:
    explicit RecoverySlot(const QString &path);
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace Pollux
