// SPDX-License-Identifier: MIT
#include "polluxprocess.h"

#include <QFile>
#include <QTest>

namespace {

using namespace Qt::StringLiterals;

constexpr int patience = 120'000; ///< ms; for a machine that does ten other things

} // namespace

PolluxProcess::PolluxProcess(const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    environment.insert(u"LC_ALL"_s, u"C"_s);
    setProcessEnvironment(environment);
    setProgram(QStringLiteral(POLLUX_BINARY));
    setArguments(arguments);
}

Outcome PolluxProcess::finish()
{
    if (!waitForFinished(patience)) {
        kill();
        waitForFinished(patience);
        return {-1, readAllStandardOutput(), "it did not end: " + readAllStandardError()};
    }
    const int code = exitStatus() == QProcess::NormalExit ? exitCode() : -1;
    const bool isMerged = processChannelMode() == QProcess::MergedChannels;
    return {code, readAllStandardOutput(), isMerged ? QByteArray() : readAllStandardError()};
}

QByteArray PolluxProcess::nextLine()
{
    while (!canReadLine()) {
        if (!waitForReadyRead(patience))
            return {};
    }
    return readLine();
}

Outcome pollux(const QStringList &arguments, const QByteArray &input)
{
    PolluxProcess process(arguments);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    return process.finish();
}

QString Folder::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QString Folder::writeProgram(const QString &name, const QByteArray &statements, const QByteArray &attribute) const
{
    QByteArray text = "use std::time::Duration;\nuse tokio::time::sleep;\n\n#[tokio::main";
    if (!attribute.isEmpty())
        text += '(' + attribute + ')';
    return write(name, text + "]\nasync fn main() {\n" + statements + "\n}\n");
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString lessonProgram() { return QStringLiteral(POLLUX_GALLERY_DIR "/upload_payment.rs"); }

QByteArray lessonOutput()
{
    return QByteArrayLiteral("🚀 Starting async tasks...\n"
                             "📤 Upload service started...\n"
                             "💳 Payment service started...\n"
                             "✅ Upload completed\n"
                             "✅ Payment processed\n"
                             "🎉 All async tasks completed!\n");
}
