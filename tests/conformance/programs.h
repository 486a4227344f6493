// SPDX-License-Identifier: MIT
#pragma once

#include "core/runtime/simulation.h"

#include <QByteArray>
#include <QString>

namespace Pollux {

/// A program with what the real Tokio gave for it.
struct RecordedProgram
{
    QString name; ///< "gallery/abort" for a bundled one
    QString path;
    QString outputPath;
    int exitCode = 0;
};

/// All that results.json names, in its order.
QList<RecordedProgram> recordedPrograms();
/// The names, as in RecordedProgram, of all sources that there are.
QStringList sourceNames();

/// The bytes of a file; the test is at fault when it cannot be read.
QByteArray bytesOf(const QString &path);

/// Reads and checks; a file that is no text gives an analysis that cannot run.
Analysis analysisOf(const QString &path);

/// What went to stdout.
QByteArray standardOutput(const EventLog &log);
/// The message that the run was ended with, and its outcome: for a test that fails.
QByteArray ending(const EventLog &log);

/// Workers as TOKIO_WORKER_THREADS=1 says it: where the program names no number.
RunOptions optionsAsRecorded(const Analysis &analysis);

} // namespace Pollux
