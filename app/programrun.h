// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"
#include "logprinter.h"

namespace Pollux {

/// One run of a program on the command line: moves it on, prints what it prints, and knows when it is over.
/// Which clock moves it on is the caller's business.
class ProgramRun
{
public:
    enum class State {
        Going,
        Finished, ///< by itself, or Pollux stopped it: the log says so
        UntilReached,
        Interrupted,
        OutputClosed, ///< nobody reads stdout any more, or it takes nothing
        TooLong, ///< the limit of the events or of the printed text
    };

    /// The streams must outlive it.
    ProgramRun(Analysis analysis, const RunCommand &command, StandardStreams &streams);

    /// Moves it on to `time` at most (and to --until), for no longer than a slice of the machine's time, and prints.
    State advance(Nanoseconds time);

    const Simulation &simulation() const { return m_simulation; }
    /// When there is something to do again, in the run's time: the next event, or the end by --until.
    Nanoseconds nextTime() const;

private:
    State state(Nanoseconds time) const;

    const RunCommand &m_command;
    StandardStreams &m_streams;
    Simulation m_simulation;
    LogPrinter m_printer;
};

} // namespace Pollux
