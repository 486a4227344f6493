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
//
// A task that runs a LocalSet polls the set's tasks inside its own poll, on the same worker: polls of one worker nest,
// and never cross. A closure of spawn_blocking is a task that is polled once, by a thread of the blocking pool.
//
// What tasks wait for and share (channels, locks, semaphores...) are resources: ResourceMade gives one its number, and
// ResourceChanged says each new length, count of permits or owner of it. Both are part of nobody's state machine.

#include "../language/sourcespan.h"

#include <chrono>
#include <optional>

namespace Pollux {

using Nanoseconds = std::chrono::nanoseconds;

/// Tasks count from 0 (main) in the order they were spawned. The id that Tokio prints is another number.
enum class TaskId : quint32 { Main = 0, None = 0xffffffff };

/// Workers count from 0. Main of a multi_thread runtime runs on no worker but on its own thread. The threads of the
/// blocking pool count from FirstBlocking; those beyond LastBlocking are all logged as LastBlocking.
enum class WorkerId : quint8 { FirstBlocking = 0x40, LastBlocking = 0xfd, MainThread = 0xfe, None = 0xff };

/// Resources count from 0 in the order they were made.
enum class ResourceId : quint32 { None = 0xffffffff };

enum class EventKind : quint8 {
    RunBegin, ///< first record of a log. arg: seed
    Spawned, ///< task: the new one. arg: TaskId of its parent (None: main). detail: SpawnKind. span: the spawn call
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
    ResourceMade, ///< task: who made it (None: nobody's poll). detail: ResourceKind. arg: resourceArg(id, capacity). span: the call
    ResourceChanged, ///< task: who changed it (None: nobody's poll). detail: ResourceChange. arg: resourceArg(id, new value)
};

enum class SpawnKind : quint8 { Task, Blocking, Local };

enum class ResourceKind : quint8 {
    Semaphore, ///< capacity: permits at the start
    Mutex,
    RwLock, ///< capacity: the most readers at a time
    Notify,
    Channel, ///< mpsc. capacity: its bound; 0: unbounded
    Oneshot,
    Broadcast, ///< capacity: as rounded up
    Watch,
    Barrier, ///< capacity: how many it waits for
    OnceCell,
    CancellationToken,
};

enum class ResourceChange : quint8 {
    Length, ///< messages in the channel; of a oneshot: 1 once sent; of a broadcast: as Sender::len()
    Permits, ///< available now: of a semaphore; of a bounded channel the room left
    Owner, ///< TaskId that holds the Mutex, writes under the RwLock or initialises the OnceCell; None: nobody
    Readers, ///< of a RwLock, now
    Closed, ///< value: 0. No more messages or permits; cancelled, of a token; set, of a OnceCell
    Version, ///< of a watch: how often it was sent to; of a Notify: how often notified; of a Barrier: generations passed
    Arrived, ///< at the Barrier, of those it waits for
};

enum class PollOutcome : quint8 { Ready, Pending, PendingWoken, Panicked };

enum class WakeCause : quint8 {
    Spawn, ///< not logged: Spawned says it
    Timer, ///< its sleep is over
    Joined, ///< the task it awaits has finished
    Yielded, ///< yield_now let the others go first
    Budget, ///< it used up its 128 units and goes to the back of the queue
    Aborted, ///< queued to be cancelled
    Other, ///< a waker that the program keeps itself
    Permit, ///< it was given what it asked of a semaphore, a lock or a channel with a bound
    Message, ///< the channel that it receives from has something
    Closed, ///< the other end of the channel is gone or has closed, or the semaphore has
    Notified, ///< by a Notify
    Cancelled, ///< the CancellationToken it waits for was cancelled
    LocalTask, ///< the LocalSet it runs has a task to run
};

enum class WaitKind : quint8 {
    Call, ///< an inner async fn or async block; the next deeper record says what that waits for
    Sleep, ///< arg: deadline in ns
    Handle, ///< arg: TaskId of the task awaited
    YieldNow,
    Join, ///< join!; arg: number of branches. The pending branches follow, one depth deeper
    Budget, ///< out of budget
    // The branches of these follow, one depth deeper.
    Select, ///< select!; arg: number of branches
    TryJoin, ///< try_join!; arg: number of branches
    Timeout, ///< timeout; arg: deadline in ns. Branch 0: what has to be ready until then; branch 1: its timer
    // From here on arg is resourceArg(id, TaskId of who could wake it; None: not known, or several).
    Semaphore,
    Mutex, ///< who: its owner
    Read, ///< of a RwLock. who: the writer
    Write, ///< of a RwLock. who: the writer, while there is one
    Send, ///< a channel with a bound is full
    Receive, ///< mpsc
    Oneshot,
    Broadcast,
    Watch, ///< changed(), wait_for()
    ReceiverGone, ///< Sender::closed()
    Notified,
    Barrier,
    OnceCell, ///< who: the one that initialises it
    Cancelled, ///< CancellationToken::cancelled()
    // And these are about tasks again.
    JoinNext, ///< JoinSet::join_next; arg: number of tasks in the set
    LocalSet, ///< arg: number of tasks in the set
};

enum class Stream : quint8 { Out, Error };
enum class CancelCause : quint8 { Abort, MainReturned, MainPanicked, Exit, LocalSetDropped };
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

/// A resource, and a number about it.
constexpr quint64 resourceArg(ResourceId id, quint64 value)
{
    return quint64(id) | (value < 0xffffffff ? value : 0xffffffff) << 32;
}
constexpr ResourceId resourceOf(quint64 arg) { return ResourceId(quint32(arg)); }
constexpr quint32 resourceValue(quint64 arg) { return quint32(arg >> 32); } ///< 0xffffffff: that or more
/// Whether the arg of a WaitingOn of this kind names a resource.
constexpr bool isResourceWait(WaitKind kind) { return kind >= WaitKind::Semaphore && kind <= WaitKind::Cancelled; }

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
