// SPDX-License-Identifier: MIT
#include "recovery.h"

#include "core/language/sourcetext.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace Pollux {

namespace {

constexpr QLatin1String suffix(".recovery");

// A program of maximumBytes as JSON: every byte may become an escape of six.
constexpr qint64 maximumCopyBytes = 6 * SourceText::maximumBytes + 4096;

} // namespace

QString RecoverySlot::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

RecoverySlot::RecoverySlot(const QString &path)
    : m_path(path)
    , m_lock(std::make_unique<QLockFile>(path + QStringLiteral(".lock")))
{
    // Stale is a lock whose process is gone, however old it is; one that is held is never stale.
    m_lock->setStaleLockTime(0);
}

RecoverySlot::~RecoverySlot() = default;

std::unique_ptr<RecoverySlot> RecoverySlot::make()
{
    if (!QDir().mkpath(folder()))
        return nullptr;
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<RecoverySlot> slot(new RecoverySlot(folder() + QLatin1Char('/') + name + suffix));
    return slot->m_lock->tryLock() ? std::move(slot) : nullptr;
}

std::vector<std::unique_ptr<RecoverySlot>> RecoverySlot::takeAbandoned()
{
    std::vector<std::unique_ptr<RecoverySlot>> found;
    const QFileInfoList files = QDir(folder()).entryInfoList({QLatin1Char('*') + suffix}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        std::unique_ptr<RecoverySlot> slot(new RecoverySlot(file.absoluteFilePath()));
        // A moment of waiting is for the lock of a killed process, which is taken away and then taken.
        if (slot->m_lock->tryLock(50))
            found.push_back(std::move(slot));
    }
    return found;
}

bool RecoverySlot::write(const RecoveryCopy &copy) const
{
    QJsonObject object;
    object.insert(QStringLiteral("version"), 1);
    object.insert(QStringLiteral("title"), copy.title);
    object.insert(QStringLiteral("path"), copy.filePath);
    object.insert(QStringLiteral("crlf"), copy.hasCarriageReturns);
    object.insert(QStringLiteral("fingerprint"), QString::fromLatin1(copy.fingerprint.toHex()));
    object.insert(QStringLiteral("when"), copy.when.toUTC().toString(Qt::ISODateWithMs));
    object.insert(QStringLiteral("text"), copy.text);

    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    // It may hold what its owner has not shown to anybody.
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return file.write(bytes) == bytes.size() && file.commit();
}

std::optional<RecoveryCopy> RecoverySlot::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maximumCopyBytes)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.value(QStringLiteral("version")).toInt() != 1 || !object.value(QStringLiteral("text")).isString())
        return std::nullopt;

    RecoveryCopy copy;
    copy.title = object.value(QStringLiteral("title")).toString();
    copy.filePath = object.value(QStringLiteral("path")).toString();
    copy.hasCarriageReturns = object.value(QStringLiteral("crlf")).toBool();
    copy.fingerprint = QByteArray::fromHex(object.value(QStringLiteral("fingerprint")).toString().toLatin1());
    copy.when = QDateTime::fromString(object.value(QStringLiteral("when")).toString(), Qt::ISODateWithMs);
    copy.text = object.value(QStringLiteral("text")).toString();
    return copy;
}

void RecoverySlot::remove() const { QFile::remove(m_path); }

} // namespace Pollux
