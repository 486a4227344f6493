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
    case EventKind::ResourceMade: return "resource_made"_L1;
    case EventKind::ResourceChanged: return "resource_changed"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView nameOf(SpawnKind kind)
{
    switch (kind) {
    case SpawnKind::Task: return "task"_L1;
    case SpawnKind::Blocking: return "blocking"_L1;
    case SpawnKind::Local: return "local"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView nameOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Semaphore: return "semaphore"_L1;
    case ResourceKind::Mutex: return "mutex"_L1;
    case ResourceKind::RwLock: return "rwlock"_L1;
    case ResourceKind::Notify: return "notify"_L1;
    case ResourceKind::Channel: return "channel"_L1;
    case ResourceKind::Oneshot: return "oneshot"_L1;
    case ResourceKind::Broadcast: return "broadcast"_L1;
    case ResourceKind::Watch: return "watch"_L1;
    case ResourceKind::Barrier: return "barrier"_L1;
    case ResourceKind::OnceCell: return "once_cell"_L1;
    case ResourceKind::CancellationToken: return "cancellation_token"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView nameOf(ResourceChange change)
{
    switch (change) {
    case ResourceChange::Length: return "length"_L1;
    case ResourceChange::Permits: return "permits"_L1;
    case ResourceChange::Owner: return "owner"_L1;
    case ResourceChange::Readers: return "readers"_L1;
    case ResourceChange::Closed: return "closed"_L1;
    case ResourceChange::Version: return "version"_L1;
    case ResourceChange::Arrived: return "arrived"_L1;
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
    case WakeCause::Permit: return "permit"_L1;
    case WakeCause::Message: return "message"_L1;
    case WakeCause::Closed: return "closed"_L1;
    case WakeCause::Notified: return "notified"_L1;
    case WakeCause::Cancelled: return "cancelled"_L1;
    case WakeCause::LocalTask: return "local_task"_L1;
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
    case WaitKind::Select: return "select"_L1;
    case WaitKind::TryJoin: return "try_join"_L1;
    case WaitKind::Timeout: return "timeout"_L1;
    case WaitKind::Semaphore: return "semaphore"_L1;
    case WaitKind::Mutex: return "mutex"_L1;
    case WaitKind::Read: return "read"_L1;
    case WaitKind::Write: return "write"_L1;
    case WaitKind::Send: return "send"_L1;
    case WaitKind::Receive: return "receive"_L1;
    case WaitKind::Oneshot: return "oneshot"_L1;
    case WaitKind::Broadcast: return "broadcast"_L1;
    case WaitKind::Watch: return "watch"_L1;
    case WaitKind::ReceiverGone: return "receiver_gone"_L1;
    case WaitKind::Notified: return "notified"_L1;
    case WaitKind::Barrier: return "barrier"_L1;
    case WaitKind::OnceCell: return "once_cell"_L1;
    case WaitKind::Cancelled: return "cancelled"_L1;
    case WaitKind::JoinNext: return "join_next"_L1;
    case WaitKind::LocalSet: return "local_set"_L1;
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
    case CancelCause::LocalSetDropped: return "local_set_dropped"_L1;
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
