// SPDX-License-Identifier: MIT
#include "logprinter.h"

namespace Pollux {

QByteArray stopText(const Simulation &simulation)
{
    const Event &end = simulation.log().last();
    const auto line = end.kind == EventKind::RunEnd ? runMessageLine(end) : std::nullopt;
    if (!line)
        return {};
    const QString message = QString::fromUtf8(simulation.log().line(*line));
    if (end.span.isEmpty())
        return QStringLiteral("error: %1\n").arg(message).toUtf8();
    const Diagnostic diagnostic{Severity::Error, end.span, {}, message, {}};
    return rendered(diagnostic, simulation.analysis().source).toUtf8();
}

LogPrinter::LogPrinter(const Simulation &simulation, StandardStreams &streams)
    : m_simulation(simulation)
    , m_streams(streams)
{}

void LogPrinter::printNew()
{
    const EventLog &log = m_simulation.log();
    for (; m_next < log.size() && !m_streams.isOutClosed(); ++m_next)
        print(log.at(m_next));
    m_streams.flush();
}

void LogPrinter::print(const Event &event)
{
    switch (event.kind) {
    case EventKind::LinePrinted: {
        const QByteArray &line = m_simulation.log().line(event.arg);
        m_printedBytes += quint64(line.size());
        if (Stream(event.detail) == Stream::Error)
            m_streams.writeError(line);
        else
            m_streams.writeOut(line);
        break;
    }
    case EventKind::Panicked: m_streams.writeError(panicText(event)); break;
    case EventKind::RunEnd: m_streams.writeError(stopText(m_simulation)); break;
    default: break;
    }
}

QByteArray LogPrinter::panicText(const Event &event) const
{
    // Main runs on the process's own thread; a multi_thread runtime names its workers all the same.
    const bool isOnMainThread = m_simulation.isCurrentThread() || event.task == TaskId::Main;
    const SourceText &source = m_simulation.analysis().source;
    const LineColumn place = source.lineColumn(event.span.begin);
    QByteArray text = "thread '";
    text += isOnMainThread ? "main" : "tokio-runtime-worker";
    text += "' panicked at " + source.name().toUtf8() + ':' + QByteArray::number(place.line) + ':'
          + QByteArray::number(place.column) + ":\n" + m_simulation.log().line(event.arg) + '\n';
    return text;
}

} // namespace Pollux
