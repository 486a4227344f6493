// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QTemporaryDir>

/// What one call of the binary gave.
struct Outcome
{
    int exitCode = -1; ///< -1: it crashed or did not end
    QByteArray out;
    QByteArray error;
};

/// A process of the binary in an environment without display and with an ASCII locale; not yet started.
class PolluxProcess : public QProcess
{
    Q_OBJECT

public:
    explicit PolluxProcess(const QStringList &arguments);

    Outcome finish(); ///< waits for its end
    QByteArray nextLine(); ///< waits for a line on stdout; empty when there is none
};

Outcome pollux(const QStringList &arguments, const QByteArray &input = {});

/// Files that go away with it.
class Folder
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Gives the path.
    QString write(const QString &name, const QByteArray &bytes) const;
    /// A program whose main holds these statements; `attribute`: what stands in #[tokio::main(...)].
    QString writeProgram(const QString &name, const QByteArray &statements, const QByteArray &attribute = {}) const;

private:
    QTemporaryDir m_folder;
};

QByteArray readFile(const QString &path);
QString lessonProgram(); ///< the bundled one
QByteArray lessonOutput();
