// SPDX-License-Identifier: MIT
#pragma once

// What the arguments of the program ask for. Nothing is opened or run here.

#include "core/runtime/simulation.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace Pollux {

struct WindowCommand
{
    QString file; ///< empty: the lesson's program
};

struct RunCommand
{
    enum class Clock { Virtual, Real };

    QString file; ///< "-": standard input
    RunOptions options;
    Clock clock = Clock::Virtual;
    std::optional<Nanoseconds> until;
    QString eventsFile; ///< empty: none
    bool printsHash = false;
    std::optional<quint64> seeds; ///< how many runs, each with its seed, whose outcomes are listed; none: one run
    qsizetype maximumEvents = 50'000'000; ///< 32 bytes each
};

struct CheckCommand
{
    QString file;
};

struct RenderCommand
{
    QString file;
    RunOptions options;
    std::optional<Nanoseconds> until;
    QString output; ///< its suffix says the format
    std::optional<Nanoseconds> at; ///< none: the end of the run
    int width = 1200; ///< in pixels
    bool isDark = false;
    bool showsFuture = false;
    qsizetype maximumEvents = 5'000'000;
};

struct PrintedText
{
    QString text; ///< what --help and --version say
};

struct UsageError
{
    QString message;
    QString commandLine; ///< "pollux run": whose --help tells more
};

using Command = std::variant<WindowCommand, RunCommand, CheckCommand, RenderCommand, PrintedText, UsageError>;

/// `arguments` as of main(), the program's name first.
Command parseCommandLine(const QStringList &arguments);

/// Whether these arguments ask for the window, so that a display is needed before parseCommandLine(): Qt takes its
/// own options (-platform) out of the arguments when it connects to one.
bool opensWindow(const QStringList &arguments);

} // namespace Pollux
