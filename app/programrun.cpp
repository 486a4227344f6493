// SPDX-License-Identifier: MIT
#include "programrun.h"

#include "interrupt.h"

#include <algorithm>

namespace Pollux {

namespace {

/// So long may a line wait before it is written, and Ctrl-C before it is heard.
constexpr Nanoseconds slice = std::chrono::milliseconds(8);

constexpr quint64 maximumPrintedBytes = quint64(1) << 30;

} // namespace

ProgramRun::ProgramRun(Analysis analysis, const RunCommand &command, StandardStreams &streams)
    : m_command(command)
    , m_streams(streams)
    , m_simulation(std::move(analysis), command.options)
    , m_printer(m_simulation, streams)
{}

ProgramRun::State ProgramRun::advance(Nanoseconds time)
{
    m_simulation.advance(std::min(time, m_command.until.value_or(Nanoseconds::max())), slice);
    m_printer.printNew();
    return state(time);
}

Nanoseconds ProgramRun::nextTime() const
{
    return std::min(m_simulation.nextEventTime(), m_command.until.value_or(Nanoseconds::max()));
}

ProgramRun::State ProgramRun::state(Nanoseconds time) const
{
    if (m_streams.isOutClosed())
        return State::OutputClosed;
    if (m_simulation.isFinished())
        return State::Finished;
    if (isInterrupted())
        return State::Interrupted;
    if (m_simulation.log().size() >= m_command.maximumEvents || m_printer.printedBytes() >= maximumPrintedBytes)
        return State::TooLong;
    // What waits for nothing has no next time either; the next advance() ends it.
    const Nanoseconds next = m_simulation.nextEventTime();
    if (m_command.until && time >= *m_command.until && next > *m_command.until && next != Nanoseconds::max())
        return State::UntilReached;
    return State::Going;
}

} // namespace Pollux
