// SPDX-License-Identifier: MIT
#pragma once

#include "core/runtime/simulation.h"
#include "standardstreams.h"

namespace Pollux {

/// Why Pollux stopped the run, as a diagnostic in rustc's shape; empty when the program ended by itself.
QByteArray stopText(const Simulation &simulation);

/// Follows the log of a run and writes what a person at a terminal would see of the program: its lines, its panics in
/// rustc's shape, and at the end why Pollux stopped it, if it did.
class LogPrinter
{
public:
    /// Both must outlive it.
    LogPrinter(const Simulation &simulation, StandardStreams &streams);

    void printNew(); ///< everything that was appended since the last call
    quint64 printedBytes() const { return m_printedBytes; }

private:
    void print(const Event &event);
    QByteArray panicText(const Event &event) const;

    const Simulation &m_simulation;
    StandardStreams &m_streams;
    qsizetype m_next = 0;
    quint64 m_printedBytes = 0;
};

} // namespace Pollux
