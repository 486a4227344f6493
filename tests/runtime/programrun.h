// SPDX-License-Identifier: MIT
#pragma once

// Runs a program given as text, and tells its log in short words.

#include "core/runtime/simulation.h"
#include "core/trace/eventnames.h"
#include "loginvariants.h"

#include <QDir>
#include <QFile>
#include <QtTest>

namespace Pollux {

inline constexpr auto forEver = Nanoseconds::max();

/// Not started. Null when the program is refused; the diagnostics are then in the test's output.
inline std::unique_ptr<Simulation> simulationOf(const QString &text, const RunOptions &options = {})
{
    Analysis analysis = analyse(SourceText(QStringLiteral("test.rs"), text));
    if (!analysis.canRun) {
        qWarning().noquote() << rendered(analysis.diagnostics, analysis.source);
        return {};
    }
    return std::make_unique<Simulation>(std::move(analysis), options);
}

/// Run to its end.
inline std::unique_ptr<Simulation> ran(const QString &text, const RunOptions &options = {})
{
    auto simulation = simulationOf(text, options);
    if (simulation)
        simulation->advance(forEver, Nanoseconds(0));
    return simulation;
}

/// A main of current_thread with the clock paused, around these statements; items may stand before.
inline QString paused(const QString &body, const QString &items = {})
{
    return QStringLiteral("use std::time::Duration;\nuse tokio::time::sleep;\nuse tokio::task::yield_now;\n%1\n"
                          "#[tokio::main(flavor = \"current_thread\", start_paused = true)]\nasync fn main() {\n%2\n}\n")
        .arg(items, body);
}

inline QString multiThread(int workers, const QString &body, const QString &items = {})
{
    return QStringLiteral("use std::time::Duration;\nuse tokio::time::sleep;\nuse tokio::task::yield_now;\n%1\n"
                          "#[tokio::main(worker_threads = %2)]\nasync fn main() {\n%3\n}\n")
        .arg(items)
        .arg(workers)
        .arg(body);
}

inline QByteArray printed(const EventLog &log, Stream stream = Stream::Out)
{
    QByteArray text;
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (const Event &event = log.at(i); event.kind == EventKind::LinePrinted && Stream(event.detail) == stream)
            text += log.line(event.arg);
    }
    return text;
}

/// Why Pollux stopped the run, or what a failed run says last.
inline QByteArray stopMessage(const EventLog &log)
{
    const auto line = log.isEmpty() ? std::nullopt : runMessageLine(log.last());
    return line ? log.line(*line) : QByteArray();
}

inline RunOutcome outcomeOf(const Simulation &simulation)
{
    return RunOutcome(simulation.log().last().detail);
}

/// One word group a record: "poll 1", "pending 1", "woken 1 timer", "spawn 2 by 0", "print 1 text", "drop 1 by 0"...
inline QString told(const EventLog &log, const Event &event)
{
    const QString task = QString::number(quint64(event.task));
    const auto by = [&event] { return TaskId(event.arg) == TaskId::None ? QStringLiteral("nobody") : QString::number(event.arg); };
    switch (event.kind) {
    case EventKind::RunBegin: return QStringLiteral("begin");
    case EventKind::Spawned: return QStringLiteral("spawn %1 by %2").arg(task, by());
    case EventKind::PollBegin: return QStringLiteral("poll %1").arg(task);
    case EventKind::PollEnd: return QStringLiteral("%2 %1").arg(task, nameOf(PollOutcome(event.detail)));
    case EventKind::Woken: return QStringLiteral("woken %1 %2 by %3").arg(task, nameOf(WakeCause(event.detail)), by());
    case EventKind::WaitingOn: return QStringLiteral("waiting %1 %2").arg(task, nameOf(WaitKind(event.detail)));
    case EventKind::BlockBegin: return QStringLiteral("block %1").arg(task);
    case EventKind::BlockEnd: return QStringLiteral("unblock %1").arg(task);
    case EventKind::LinePrinted: return QStringLiteral("print %1 %2").arg(task, QString::fromUtf8(log.line(event.arg)).trimmed());
    case EventKind::HandleDropped: return QStringLiteral("drop %1 by %2").arg(task, by());
    case EventKind::HandleJoined: return QStringLiteral("join %1 by %2").arg(task, by());
    case EventKind::AbortRequested: return QStringLiteral("abort %1 by %2").arg(task, by());
    case EventKind::Completed: return QStringLiteral("complete %1").arg(task);
    case EventKind::Cancelled: return QStringLiteral("cancel %1 %2").arg(task, nameOf(CancelCause(event.detail)));
    case EventKind::Panicked: return QStringLiteral("panic %1 %2").arg(task, QString::fromUtf8(log.line(event.arg)));
    case EventKind::RunEnd: return QStringLiteral("end %1").arg(nameOf(RunOutcome(event.detail)));
    case EventKind::ResourceMade:
        return QStringLiteral("make %1 %2 of %3").arg(nameOf(ResourceKind(event.detail))).arg(quint32(resourceOf(event.arg))).arg(resourceValue(event.arg));
    case EventKind::ResourceChanged:
        return QStringLiteral("%1 of %2 is %3").arg(nameOf(ResourceChange(event.detail))).arg(quint32(resourceOf(event.arg))).arg(resourceValue(event.arg));
    }
    return {};
}

/// The records of these kinds, told, in order.
inline QStringList tale(const EventLog &log, const QList<EventKind> &kinds)
{
    QStringList words;
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (kinds.contains(log.at(i).kind))
            words << told(log, log.at(i));
    }
    return words;
}

/// Everything, told.
inline QStringList tale(const EventLog &log)
{
    QStringList words;
    for (qsizetype i = 0; i < log.size(); ++i)
        words << told(log, log.at(i));
    return words;
}

/// The tasks in the order of these records.
inline QList<int> order(const EventLog &log, EventKind kind)
{
    QList<int> tasks;
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (log.at(i).kind == kind)
            tasks << int(log.at(i).task);
    }
    return tasks;
}

/// The programs that were written for the comparison with the real Tokio: name and text.
inline QList<QPair<QString, QString>> conformancePrograms()
{
    const QDir folder(QStringLiteral(POLLUX_CONFORMANCE "/programs"));
    QList<QPair<QString, QString>> programs;
    for (const QString &name : folder.entryList({QStringLiteral("*.rs")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            programs.append({name.chopped(3), QString::fromUtf8(file.readAll())});
    }
    return programs;
}

} // namespace Pollux
