// SPDX-License-Identifier: MIT
#include "eventnames.h"

namespace Pollux {

using namespace Qt::StringLiterals;

QLatin1StringView nameOf(EventKind kind)
{
    switch (kind) {
    case EventKind::RunBegin: return "run_begin"_L1;
    case EventKind::Spawned: return "spawned"_L1;
    case EventKind::PollBegin: return "poll_begin"_L1;
    case EventKind::PollEnd: return "poll_end"_L1;
    case EventKind::Woken: return "woken"_L1;
    case EventKind::WaitingOn: return "waiting_on"_L1;
    case EventKind::BlockBegin: return "block_begin"_L1;
    case EventKind::BlockEnd: return "block_end"_L1;
    case EventKind::LinePrinted: return "line_printed"_L1;
    case EventKind::HandleDropped: return "handle_dropped"_L1;
    case EventKind::HandleJoined: return "handle_joined"_L1;
    case EventKind::AbortRequested: return "abort_requested"_L1;
    case EventKind::Completed: return "completed"_L1;
    case EventKind::Cancelled: return "cancelled"_L1;
    case EventKind::Panicked: return "panicked"_L1;
    case EventKind::RunEnd: return "run_end"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView nameOf(PollOutcome outcome)
{
    switch (outcome) {
    case PollOutcome::Ready: return "ready"_L1;
    case PollOutcome::Pending: return "pending"_L1;
    case PollOutcome::PendingWoken: return "pending_woken"_L1;
    case PollOutcome::Panicked: return "panicked"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView nameOf(WakeCause cause)
{
    switch (cause) {
    case WakeCause::Spawn: return "spawn"_L1;
    case WakeCause::Timer: return "timer"_L1;
    case WakeCause::Joined: return "joined"_L1;
    case WakeCause::Yielded: return "yielded"_L1;
    case WakeCause::Budget: return "budget"_L1;
    case WakeCause::Aborted: return "aborted"_L1;
    case WakeCause::Other: return "other"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView nameOf(WaitKind kind)
{
    switch (kind) {
    case WaitKind::Call: return "call"_L1;
    case WaitKind::Sleep: return "sleep"_L1;
    case WaitKind::Handle: return "handle"_L1;
    case WaitKind::YieldNow: return "yield_now"_L1;
    case WaitKind::Join: return "join"_L1;
    case WaitKind::Budget: return "budget"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView nameOf(Stream stream)
{
    switch (stream) {
    case Stream::Out: return "out"_L1;
    case Stream::Error: return "error"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView nameOf(CancelCause cause)
{
    switch (cause) {
    case CancelCause::Abort: return "abort"_L1;
    case CancelCause::MainReturned: return "main_returned"_L1;
    case CancelCause::MainPanicked: return "main_panicked"_L1;
    case CancelCause::Exit: return "exit"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView nameOf(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Finished: return "finished"_L1;
    case RunOutcome::Panicked: return "panicked"_L1;
    case RunOutcome::Exited: return "exited"_L1;
    case RunOutcome::Starved: return "starved"_L1;
    case RunOutcome::Deadlocked: return "deadlocked"_L1;
    case RunOutcome::Unavailable: return "unavailable"_L1;
    }
    return "unknown"_L1;
}

} // namespace Pollux
