// SPDX-License-Identifier: MIT
#pragma once

#include "../language/sourcespan.h"
#include "../trace/event.h"

#include <QByteArray>

namespace Pollux::Engine {

/// A Rust panic on its way from where it happened to the task (or main) that it ends.
struct Panic
{
    QByteArray message;
    SourceSpan span;
};

/// Pollux stops the whole run: the program asked for something that cannot be, or never gives its worker back.
/// Not a thing that happens in Rust; RunEnd carries the message, which says so.
struct Stop
{
    RunOutcome outcome = RunOutcome::Unavailable;
    int exitCode = 2;
    QByteArray message; ///< empty: std::process::exit
    SourceSpan span;
};

} // namespace Pollux::Engine
