// SPDX-License-Identifier: MIT
#include "outputfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <filesystem>

namespace Pollux {

namespace {

QString refusalOf(const QString &path, const QString &why)
{
    return QStringLiteral("error: cannot write `%1`: %2\n").arg(path, why);
}

} // namespace

OutputFile::OutputFile() = default;
OutputFile::~OutputFile() = default;

std::optional<QString> OutputFile::open(const QString &path, const QString &sourcePath)
{
    m_path = path;
    const QFileInfo info(path);
    if (info.isDir())
        return refusalOf(path, QStringLiteral("it is a directory"));
    if (info.exists() && info.canonicalFilePath() == QFileInfo(sourcePath).canonicalFilePath())
        return refusalOf(path, QStringLiteral("it is the program itself"));
    // QSaveFile puts a new file in the place of the old one, and in the place of a device too.
    std::error_code ignored;
    const auto status = std::filesystem::status(info.filesystemFilePath(), ignored); // QFileInfo denies /dev/stderr
    if (std::filesystem::is_other(status))
        m_device = std::make_unique<QFile>(path);
    else
        m_device = std::make_unique<QSaveFile>(path);
    if (!m_device->open(QIODevice::WriteOnly))
        return refusal();
    return std::nullopt;
}

std::optional<QString> OutputFile::commit()
{
    if (auto *saved = qobject_cast<QSaveFile *>(m_device.get())) {
        if (!saved->commit())
            return refusal();
        return std::nullopt;
    }
    m_device->close();
    if (m_device->error() != QFileDevice::NoError)
        return refusal();
    return std::nullopt;
}

QString OutputFile::refusal() const { return refusalOf(m_path, m_device->errorString()); }

} // namespace Pollux
