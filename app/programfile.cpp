// SPDX-License-Identifier: MIT
#include "programfile.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace Pollux {

namespace {

QString refusal(const QString &path, const QString &why)
{
    return QStringLiteral("error: cannot read `%1`: %2\n").arg(path, why);
}

/// /dev/stdin, and what a shell makes of `<(command)`.
bool isOpenAlready(const QString &path)
{
    return path == u"/dev/stdin" || path.startsWith(u"/dev/fd/") || path.startsWith(u"/proc/self/fd/");
}

} // namespace

std::variant<SourceText, QString> readProgramFile(const QString &path)
{
    QFile file;
    QString name = path;
    bool isOpen = false;
    if (path == u'-') {
        name = QStringLiteral("<stdin>");
        isOpen = file.open(stdin, QIODevice::ReadOnly);
    } else {
        if (QFileInfo(path).isDir())
            return refusal(path, QStringLiteral("it is a directory"));
        if (QFileInfo(path).exists() && !QFileInfo(path).isFile() && !isOpenAlready(path))
            return refusal(path, QStringLiteral("it is not a regular file (`-` reads from stdin)")); // a FIFO would wait for its writer
        file.setFileName(path);
        isOpen = file.open(QIODevice::ReadOnly);
    }
    if (!isOpen)
        return refusal(path, file.errorString());

    // A file says how large it is; of a pipe, one byte more than is allowed is enough to know.
    if (!file.isSequential() && file.size() > SourceText::maximumBytes) {
        return refusal(path, QStringLiteral("the file is too large: %1 bytes; the limit is %2 (1 MiB)")
                                 .arg(file.size())
                                 .arg(SourceText::maximumBytes));
    }
    QByteArray bytes;
    while (bytes.size() <= SourceText::maximumBytes) {
        const QByteArray more = file.read(SourceText::maximumBytes + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError)
        return refusal(path, file.errorString());
    if (bytes.size() > SourceText::maximumBytes)
        return refusal(path,
                       QStringLiteral("it is too large: the limit is %1 bytes (1 MiB)").arg(SourceText::maximumBytes));

    auto source = SourceText::fromUtf8(name, bytes);
    if (const auto *diagnostic = std::get_if<Diagnostic>(&source))
        return refusal(path, diagnostic->message);
    return std::get<SourceText>(std::move(source));
}

} // namespace Pollux
