// SPDX-License-Identifier: MIT
#pragma once

// What happened in a run, one fixed-size record each. A task goes through these states:
//
//                      Woken / Spawned                 PollBegin
//        (waiting) ────────────────────▶ (queued) ────────────────▶ (running)
//            ▲                               ▲                          │
//            │     PollEnd(Pending)          │  PollEnd(PendingWoken)   │
//            └───────────────────────────────┼──────────────────────────┤
//                                            └──────────────────────────┤
//                                                                       │ PollEnd(Ready), then Completed
//                                                                       │ PollEnd(Panicked), then Panicked
//                                                                       ▼
//                                                                   (finished)
//
// Cancelled ends a task from waiting or queued (abort, or main has returned) and, when it aborts itself,
// after the PollEnd of its last poll. std::process::exit ends everything at once: its Cancelled(Exit) may end a
// running task too, without a PollEnd. And where Pollux stops a run (Starved, Deadlocked, Unavailable) a poll may stay
// open and tasks unfinished at RunEnd: nothing ended them. A task has exactly one Spawned and at most one of Completed, Panicked,
// Cancelled; nothing of its own follows that one. Main is task 0: it is spawned at time 0 by nobody.
// WaitingOn records stand between a PollBegin and its PollEnd(Pending) and say why the poll gave Pending.

#include "../language/sourcespan.h"

#include <chrono>
#include <optional>

namespace Pollux {

using Nanoseconds = std::chrono::nanoseconds;

/// Tasks count from 0 (main) in the order they were spawned. The id that Tokio prints is another number.
enum class TaskId : quint32 { Main = 0, None = 0xffffffff };

/// Workers count from 0. Main of a multi_thread runtime runs on no worker but on its own thread.
enum class WorkerId : quint8 { MainThread = 0xfe, None = 0xff };

enum class EventKind : quint8 {
    RunBegin, ///< first record of a log. arg: seed
    Spawned, ///< task: the new one. arg: TaskId of its parent (None: main). span: the spawn call
    PollBegin, ///< a worker begins to poll the task
    PollEnd, ///< detail: PollOutcome
    Woken, ///< arg: TaskId of who woke it; None: a timer, or no task. detail: WakeCause. Only wakes that queue it
    WaitingOn, ///< detail: WaitKind. span: the await. depth, branch: place in the await chain. arg: see WaitKind
    BlockBegin, ///< std::thread::sleep takes the worker. arg: its length in ns. span: the call
    BlockEnd,
    LinePrinted, ///< arg: index into EventLog::line(): the text with its line break. detail: Stream. span: the macro
    HandleDropped, ///< task: whose JoinHandle was dropped (detached unless finished). arg: TaskId of who dropped it
    HandleJoined, ///< task: whose output was taken. arg: TaskId of who awaited it
    AbortRequested, ///< task: who is to be aborted. arg: TaskId of who asked. span: the call
    Completed,
    Cancelled, ///< detail: CancelCause. span: the await it stood at (empty: it never ran)
    Panicked, ///< arg: index into EventLog::line(), the message. span: the place
    RunEnd, ///< last record. detail: RunOutcome. arg: see runExitCode(). task, span: who stopped it and where, if known
};

enum class PollOutcome : quint8 { Ready, Pending, PendingWoken, Panicked };

enum class WakeCause : quint8 {
    Spawn, ///< not logged: Spawned says it
    Timer, ///< its sleep is over
    Joined, ///< the task it awaits has finished
    Yielded, ///< yield_now let the others go first
    Budget, ///< it used up its 128 units and goes to the back of the queue
    Aborted, ///< queued to be cancelled
    Other,
};

enum class WaitKind : quint8 {
    Call, ///< an inner async fn or async block; the next deeper record says what that waits for
    Sleep, ///< arg: deadline in ns
    Handle, ///< arg: TaskId of the task awaited
    YieldNow,
    Join, ///< join!; arg: number of branches. The pending branches follow, one depth deeper
    Budget, ///< out of budget
};

enum class Stream : quint8 { Out, Error };
enum class CancelCause : quint8 { Abort, MainReturned, MainPanicked, Exit };
enum class RunOutcome : quint8 {
    Finished, ///< main returned
    Panicked, ///< main panicked; exit code 101
    Exited, ///< std::process::exit
    Starved, ///< stopped: a poll ran too long without reaching an await
    Deadlocked, ///< stopped: everything waits and nothing can wake it
    Unavailable, ///< stopped: it called something that cannot run yet
};

/// 32 bytes, so that a million fit in 32 MB and a write is half a cache line.
struct Event
{
    Nanoseconds time{0}; ///< virtual, from the start of the run; never decreases along the log
    quint64 arg = 0;
    TaskId task = TaskId::None;
    SourceSpan span; ///< in the program's text; empty where there is none
    EventKind kind = EventKind::RunBegin;
    quint8 detail = 0;
    WorkerId worker = WorkerId::None;
    quint8 depth : 4 = 0; ///< of WaitingOn: 0 is the task's outermost await; capped at 15
    quint8 branch : 4 = 0; ///< of WaitingOn: which branch of the join! one level up; capped at 15

    friend bool operator==(const Event &, const Event &) = default;
};
static_assert(sizeof(Event) == 32);

/// What a RunEnd record's arg packs: the exit code, and where Pollux stopped the run itself why it did.
constexpr quint64 runEndArg(int exitCode, std::optional<quint64> messageLine)
{
    return quint64(quint8(exitCode)) | (messageLine ? *messageLine + 1 : 0) << 8;
}
constexpr int runExitCode(const Event &runEnd) { return int(runEnd.arg & 0xff); }
/// Index into EventLog::line(), if there is a message.
constexpr std::optional<quint64> runMessageLine(const Event &runEnd)
{
    return runEnd.arg >> 8 ? std::optional<quint64>((runEnd.arg >> 8) - 1) : std::nullopt;
}

} // namespace Pollux
