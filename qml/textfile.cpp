// SPDX-License-Identifier: MIT
#include "textfile.h"

#include "core/language/sourcetext.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace Pollux {

namespace {

QByteArray fingerprint(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1); }

Diagnostic refusal(const QString &message, const QString &remedy)
{
    return Diagnostic{Severity::Error, {}, {}, message, remedy};
}

QString shown(const QString &path) { return QFileInfo(path).fileName().isEmpty() ? path : QFileInfo(path).fileName(); }

} // namespace

std::variant<TextFile, Diagnostic> readTextFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return refusal(QStringLiteral("%1 is not there").arg(shown(path)),
                       QStringLiteral("It may have been moved or renamed: %1").arg(QDir::toNativeSeparators(path)));
    }
    if (info.isDir())
        return refusal(QStringLiteral("%1 is a folder").arg(shown(path)),
                       QStringLiteral("Open a Rust file, such as main.rs"));
    if (!info.isFile())
        return refusal(QStringLiteral("%1 is not a file").arg(shown(path)),
                       QStringLiteral("Open a Rust file, such as main.rs"));

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refusal(QStringLiteral("%1 cannot be read: %2").arg(shown(path), file.errorString()), QString());
    // One byte more than is allowed is enough to be refused.
    const QByteArray bytes = file.read(SourceText::maximumBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return refusal(QStringLiteral("%1 cannot be read: %2").arg(shown(path), file.errorString()), QString());

    auto decoded = SourceText::fromUtf8(info.fileName(), bytes);
    if (auto *diagnostic = std::get_if<Diagnostic>(&decoded)) {
        return refusal(QStringLiteral("%1 cannot be opened: %2").arg(info.fileName(), diagnostic->message),
                       diagnostic->remedy);
    }

    TextFile result;
    result.fingerprint = fingerprint(bytes);
    result.text = std::get<SourceText>(decoded).text();
    const qsizetype pairs = result.text.count(QLatin1String("\r\n"));
    result.hasCarriageReturns = pairs > 0 && 2 * pairs >= result.text.count(QLatin1Char('\n'));
    result.text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return result;
}

std::variant<QByteArray, Diagnostic> writeTextFile(const QString &path, const QString &text, bool carriageReturns)
{
    QByteArray bytes = text.toUtf8();
    if (carriageReturns)
        bytes.replace('\n', "\r\n");

    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten) {
        return refusal(QStringLiteral("%1 could not be saved: %2").arg(shown(path), file.errorString()),
                       QStringLiteral("Nothing was written. Save it under another name or in another folder"));
    }
    return fingerprint(bytes);
}

std::optional<QByteArray> fingerprintOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return fingerprint(file.read(4 * SourceText::maximumBytes));
}

} // namespace Pollux
