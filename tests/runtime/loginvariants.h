// SPDX-License-Identifier: MIT
#pragma once

// What must hold in every log, whatever the program, the seed and the number of workers: the state machine at the top of
// core/trace/event.h, and what follows from it. One function; it returns what is broken, in words.

#include "core/trace/eventlog.h"
#include "core/trace/eventnames.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <map>
#include <vector>

namespace Pollux {

class LogInvariants
{
public:
    /// `workers`: of the runtime; `currentThread`: main is polled by worker 0, not by a thread of its own.
    LogInvariants(const EventLog &log, int workers, bool currentThread)
        : m_log(log)
        , m_workers(workers)
        , m_currentThread(currentThread)
    {
    }

    /// Empty when all is well. At most ten, each with the index of its record.
    QStringList broken()
    {
        for (m_index = 0; m_index < m_log.size() && m_broken.size() < 10; ++m_index) {
            const Event &event = m_log.at(m_index);
            check(event.time >= m_time, "time runs backwards");
            m_time = event.time;
            check((event.kind == EventKind::RunBegin) == (m_index == 0), "RunBegin is the first record and only that");
            check(!m_ended, "something follows RunEnd");
            if (m_exited)
                check(event.kind == EventKind::Cancelled || event.kind == EventKind::RunEnd, "the process has exited, and goes on");
            one(event);
        }
        return m_broken;
    }

private:
    enum class State : quint8 { Unknown, Queued, Running, Ready, Panicking, Waiting, Finished };
    struct Known
    {
        State state = State::Unknown;
        SpawnKind kind = SpawnKind::Task;
        WorkerId worker = WorkerId::None; ///< that polls it
        bool isBlocking = false;
        Nanoseconds blockedUntil{0};
        bool isPanicked = false;
        bool isCancelled = false;
        bool abortRequested = false;
        bool handleGone = false;
        bool hasYielded = false;
        std::vector<Event> waits; ///< WaitingOn of the latest poll
    };

    void check(bool holds, const char *what)
    {
        if (holds || m_broken.size() >= 10)
            return;
        const Event &event = m_log.at(m_index);
        m_broken << QStringLiteral("record %1 (%2 of task %3 at %4 ns): %5")
                        .arg(m_index)
                        .arg(nameOf(event.kind))
                        .arg(qint64(event.task))
                        .arg(event.time.count())
                        .arg(QLatin1String(what));
    }

    Known &task(TaskId id) { return m_tasks[size_t(std::min(quint64(id), quint64(m_tasks.size() - 1)))]; }
    bool isTask(quint64 id) const { return id < m_tasks.size(); }
    bool isRunning(quint64 id) { return isTask(id) && task(TaskId(id)).state == State::Running; }

    void one(const Event &event)
    {
        if (event.kind == EventKind::RunBegin)
            return;
        if (event.kind == EventKind::RunEnd) {
            runEnd(event);
            return;
        }
        if (event.kind == EventKind::Spawned) {
            spawned(event);
            return;
        }
        if (event.kind == EventKind::ResourceMade || event.kind == EventKind::ResourceChanged) {
            resource(event);
            return;
        }
        if (!isTask(quint64(event.task))) {
            check(false, "of a task that was not spawned");
            return;
        }
        Known &known = task(event.task);
        switch (event.kind) {
        case EventKind::PollBegin:
            pollBegin(event, known);
            break;
        case EventKind::PollEnd:
            pollEnd(event, known);
            break;
        case EventKind::Woken:
            woken(event, known);
            break;
        case EventKind::WaitingOn:
            waitingOn(event, known);
            break;
        case EventKind::BlockBegin:
            check(known.state == State::Running && known.worker == event.worker, "blocks outside its poll");
            check(!known.isBlocking, "blocks while it blocks");
            known.isBlocking = true;
            known.blockedUntil = event.time + Nanoseconds(event.arg);
            break;
        case EventKind::BlockEnd:
            check(known.isBlocking && known.worker == event.worker, "ends to block without having begun");
            check(event.time == known.blockedUntil, "blocks for another time than it said");
            known.isBlocking = false;
            break;
        case EventKind::LinePrinted:
            // What main gave, when that is an Err, is printed once the runtime is gone.
            if (event.task != TaskId::Main || known.state != State::Finished || Stream(event.detail) != Stream::Error) {
                check(known.state == State::Running && !known.isBlocking, "prints while it is not polled");
                check(known.worker == event.worker, "prints on another worker than its poll's");
            }
            nextLine(event.arg);
            break;
        case EventKind::HandleDropped:
            check(!known.handleGone && event.task != TaskId::Main, "its handle goes twice");
            known.handleGone = true;
            break;
        case EventKind::HandleJoined:
            check(!known.handleGone && event.task != TaskId::Main, "its handle goes twice");
            check(known.state == State::Finished, "is joined before it has finished");
            check(isRunning(event.arg), "is joined by someone who is not running");
            known.handleGone = true;
            break;
        case EventKind::AbortRequested:
            check(event.task != TaskId::Main, "main is aborted"); // a JoinSet or an AbortHandle dropped or used by one that is being cancelled, too
            known.abortRequested = true;
            break;
        case EventKind::Completed:
            check(known.state == State::Ready, "completes without PollEnd(Ready)");
            known.state = State::Finished;
            break;
        case EventKind::Panicked:
            check(known.state == State::Panicking, "panics without PollEnd(Panicked)");
            known.state = State::Finished;
            known.isPanicked = true;
            nextLine(event.arg);
            break;
        case EventKind::Cancelled:
            cancelled(event, known);
            break;
        default:
            break;
        }
    }

    void resource(const Event &event)
    {
        const auto id = quint32(resourceOf(event.arg));
        if (event.kind == EventKind::ResourceMade)
            check(id == m_resources++, "resources are not numbered in the order they are made");
        else
            check(id < m_resources, "a resource changes that was not made");
        check(event.task == TaskId::None || isTask(quint64(event.task)), "is done by a task that there is not");
    }

    void spawned(const Event &event)
    {
        check(quint64(event.task) == m_tasks.size(), "tasks are not numbered in the order they are spawned");
        if (m_tasks.empty())
            check(event.time == Nanoseconds(0) && TaskId(event.arg) == TaskId::None, "main is spawned at 0 by nobody");
        else
            check(isRunning(event.arg), "is spawned by someone who is not running");
        m_tasks.emplace_back();
        m_tasks.back().state = State::Queued;
        m_tasks.back().kind = SpawnKind(event.detail);
    }

    void pollBegin(const Event &event, Known &known)
    {
        check(known.state == State::Queued, "is polled while it is not queued");
        std::vector<TaskId> &polling = m_polling[event.worker];
        check(polling.empty() || known.kind == SpawnKind::Local, "a worker polls two tasks at a time");
        const bool isMain = event.task == TaskId::Main;
        const bool isOnPool = event.worker >= WorkerId::FirstBlocking && event.worker <= WorkerId::LastBlocking;
        if (known.kind == SpawnKind::Blocking || isOnPool)
            check(known.kind == SpawnKind::Blocking && isOnPool, "only closures, and all of them, run on the blocking pool");
        else if (known.kind == SpawnKind::Local)
            check(!polling.empty(), "a task of a LocalSet is polled inside another poll");
        else if (m_currentThread)
            check(event.worker == WorkerId(0), "current_thread has worker 0 only");
        else
            check(isMain ? event.worker == WorkerId::MainThread : int(event.worker) < m_workers, "is polled by a worker that there is not");
        polling.push_back(event.task);
        known.state = State::Running;
        known.worker = event.worker;
        known.waits.clear();
    }

    void pollEnd(const Event &event, Known &known)
    {
        check(known.state == State::Running && known.worker == event.worker, "ends a poll that has not begun there");
        check(!known.isBlocking, "ends a poll while it blocks");
        std::vector<TaskId> &polling = m_polling[known.worker];
        check(!polling.empty() && polling.back() == event.task, "polls of one worker cross");
        if (!polling.empty())
            polling.pop_back();
        const auto outcome = PollOutcome(event.detail);
        const bool isPending = outcome == PollOutcome::Pending || outcome == PollOutcome::PendingWoken;
        check(isPending != known.waits.empty(), "WaitingOn stands before PollEnd(Pending), and only there");
        switch (outcome) {
        case PollOutcome::Ready:
            known.state = State::Ready;
            break;
        case PollOutcome::Pending:
            known.state = State::Waiting;
            break;
        case PollOutcome::PendingWoken:
            known.state = State::Queued;
            break;
        case PollOutcome::Panicked:
            known.state = State::Panicking;
            break;
        }
    }

    bool waitsFor(const Known &known, std::initializer_list<WaitKind> kinds) const
    {
        return std::any_of(known.waits.begin(), known.waits.end(), [&](const Event &wait) {
            return std::find(kinds.begin(), kinds.end(), WaitKind(wait.detail)) != kinds.end();
        });
    }

    bool waitsForHandle(const Known &known, quint64 task) const
    {
        return std::any_of(known.waits.begin(), known.waits.end(),
                           [task](const Event &wait) { return WaitKind(wait.detail) == WaitKind::Handle && wait.arg == task; });
    }

    void woken(const Event &event, Known &known)
    {
        check(known.state == State::Waiting, "is woken while it does not wait");
        known.state = State::Queued;
        const auto cause = WakeCause(event.detail);
        const bool byNobody = TaskId(event.arg) == TaskId::None;
        switch (cause) {
        case WakeCause::Timer: {
            const bool due = std::any_of(known.waits.begin(), known.waits.end(), [&](const Event &wait) {
                return WaitKind(wait.detail) == WaitKind::Sleep && Nanoseconds(wait.arg) <= event.time;
            });
            check(due && byNobody, "a timer wakes it before its deadline");
            break;
        }
        case WakeCause::Joined:
            check(waitsForHandle(known, event.arg) || waitsFor(known, {WaitKind::JoinNext}), "is woken by the end of a task that it does not await");
            check(isTask(event.arg) && task(TaskId(event.arg)).state == State::Finished, "is woken by the end of a task that has not ended");
            break;
        case WakeCause::Yielded:
            check(known.hasYielded, "has not yielded"); // perhaps polls ago: a branch of a join!
            break;
        case WakeCause::Aborted:
            check(known.abortRequested, "is woken for an abort that nobody asked for");
            break;
        case WakeCause::Permit:
            check(waitsFor(known, {WaitKind::Semaphore, WaitKind::Mutex, WaitKind::Read, WaitKind::Write, WaitKind::Send, WaitKind::OnceCell}),
                  "is given permits that it does not wait for");
            break;
        case WakeCause::Message:
            check(waitsFor(known, {WaitKind::Receive, WaitKind::Oneshot, WaitKind::Broadcast, WaitKind::Watch, WaitKind::Barrier}),
                  "is woken by a message that it does not wait for");
            break;
        case WakeCause::Notified:
            check(waitsFor(known, {WaitKind::Notified}), "is notified and does not wait for that");
            break;
        case WakeCause::Cancelled:
            check(waitsFor(known, {WaitKind::Cancelled}), "is woken by a token that it does not wait for");
            break;
        case WakeCause::LocalTask:
            check(waitsFor(known, {WaitKind::LocalSet}), "is woken for a LocalSet that it does not run");
            break;
        case WakeCause::Closed:
        case WakeCause::Other:
            break;
        default:
            check(false, "no such cause of a wake is logged");
        }
    }

    void waitingOn(const Event &event, Known &known)
    {
        check(known.state == State::Running && known.worker == event.worker, "waits outside its poll");
        const int deepest = known.waits.empty() ? -1 : known.waits.back().depth;
        check(event.depth <= deepest + 1, "the await chain misses a level");
        check(!event.span.isEmpty(), "an await without a place");
        if (WaitKind(event.detail) == WaitKind::Handle)
            check(isTask(event.arg), "awaits a task that there is not");
        known.hasYielded = known.hasYielded || WaitKind(event.detail) == WaitKind::YieldNow;
        known.waits.push_back(event);
    }

    void cancelled(const Event &event, Known &known)
    {
        const auto cause = CancelCause(event.detail);
        if (cause == CancelCause::Exit) {
            m_exited = true;
            check(known.state != State::Finished, "is cancelled after its end");
        } else {
            check(known.state == State::Waiting || known.state == State::Queued, "is cancelled neither waiting nor queued");
            if (cause == CancelCause::Abort)
                check(known.abortRequested, "is cancelled without AbortRequested");
            else if (cause == CancelCause::LocalSetDropped)
                check(known.kind == SpawnKind::Local, "is not of a LocalSet");
            else
                check(main().state == State::Finished && main().isPanicked == (cause == CancelCause::MainPanicked), "main has not ended like that");
        }
        known.state = State::Finished;
        known.isCancelled = true;
    }

    void runEnd(const Event &event)
    {
        m_ended = true;
        const auto outcome = RunOutcome(event.detail);
        if (const auto line = runMessageLine(event))
            nextLine(*line);
        check(m_lines == m_log.lineCount(), "a line is kept that no record names");
        const auto all = [this](auto holds) { return std::all_of(m_tasks.begin(), m_tasks.end(), holds); };
        switch (outcome) {
        case RunOutcome::Finished:
        case RunOutcome::Panicked:
        case RunOutcome::Exited:
            check(all([](const Known &known) { return known.state == State::Finished; }), "a task outlives the run");
            check(outcome == RunOutcome::Exited || main().isPanicked == (outcome == RunOutcome::Panicked), "main ended otherwise");
            check((outcome == RunOutcome::Exited) == m_exited, "exited, or not");
            break;
        case RunOutcome::Deadlocked:
            check(all([](const Known &known) { return known.state == State::Finished || known.state == State::Waiting; }), "someone could go on");
            break;
        case RunOutcome::Starved:
        case RunOutcome::Unavailable:
            check(runMessageLine(event).has_value(), "stopped without a word");
            break;
        }
    }

    /// Lines are kept in the order of the records that name them.
    void nextLine(quint64 index) { check(qsizetype(index) == m_lines++, "the lines are not in the order of their records"); }
    Known &main() { return m_tasks.front(); }

    const EventLog &m_log;
    const int m_workers;
    const bool m_currentThread;
    QStringList m_broken;
    qsizetype m_index = 0;
    Nanoseconds m_time{0};
    std::vector<Known> m_tasks;
    std::map<WorkerId, std::vector<TaskId>> m_polling; ///< innermost last
    quint32 m_resources = 0;
    qsizetype m_lines = 0;
    bool m_exited = false;
    bool m_ended = false;
};

inline QStringList brokenInvariants(const EventLog &log, int workers, bool currentThread)
{
    return LogInvariants(log, workers, currentThread).broken();
}

} // namespace Pollux
