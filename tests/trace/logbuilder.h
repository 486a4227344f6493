// SPDX-License-Identifier: MIT
#pragma once

// Scripts an event log readably. Every call appends one record (or says which), at the current time:
//
//     LogBuilder log;
//     log.begin();
//     log.poll(0).spawn(1, 0).waitsForHandle(1).pending();
//     log.poll(1).sleepsUntil(2s).pending();
//     log.at(2s).wake(1, WakeCause::Timer).poll(1).ready().complete();
//
// Calls that name no task are about the task last named by poll(), spawn() and the like. Spans are made from the
// numbers given: place 7 is the span [70, 75).

#include "core/trace/eventlog.h"

#include <algorithm>

namespace Pollux {

inline SourceSpan placeSpan(quint32 place)
{
    return place == 0 ? SourceSpan() : SourceSpan{place * 10, place * 10 + 5};
}

class LogBuilder
{
public:
    const EventLog &log() const { return m_log; }
    operator const EventLog &() const { return m_log; }
    qsizetype size() const { return m_log.size(); }

    /// The run and main, queued.
    LogBuilder &begin(quint64 seed = 1)
    {
        add(EventKind::RunBegin, TaskId::None, seed);
        return add(EventKind::Spawned, TaskId::Main, quint64(TaskId::None));
    }
    LogBuilder &at(Nanoseconds time)
    {
        m_time = std::max(m_time, time);
        return *this;
    }
    Nanoseconds now() const { return m_time; }
    LogBuilder &task(int task)
    {
        m_task = TaskId(task);
        return *this;
    }
    LogBuilder &onWorker(int worker)
    {
        m_worker = worker < 0 ? WorkerId::MainThread : WorkerId(worker);
        return *this;
    }

    LogBuilder &spawn(int child, int parent, quint32 place = 0)
    {
        return add(EventKind::Spawned, TaskId(child), quint64(TaskId(parent)), 0, place);
    }
    LogBuilder &poll(int task) { return this->task(task).add(EventKind::PollBegin, m_task); }
    LogBuilder &pollEnd(PollOutcome outcome) { return add(EventKind::PollEnd, m_task, 0, quint8(outcome)); }
    LogBuilder &pending() { return pollEnd(PollOutcome::Pending); }
    LogBuilder &pendingWoken() { return pollEnd(PollOutcome::PendingWoken); }
    LogBuilder &ready() { return pollEnd(PollOutcome::Ready); }
    LogBuilder &complete() { return add(EventKind::Completed, m_task); }
    LogBuilder &cancel(CancelCause cause, quint32 place = 0)
    {
        return add(EventKind::Cancelled, m_task, 0, quint8(cause), place);
    }
    /// The poll's end and the panic.
    LogBuilder &panic(const QByteArray &message, quint32 place = 0)
    {
        pollEnd(PollOutcome::Panicked);
        return add(EventKind::Panicked, m_task, m_log.addLine(message), 0, place);
    }

    LogBuilder &wake(int task, WakeCause cause, TaskId by = TaskId::None)
    {
        return add(EventKind::Woken, TaskId(task), quint64(by), quint8(cause));
    }
    LogBuilder &waits(WaitKind kind, quint64 arg, quint32 place, quint8 depth = 0, quint8 branch = 0)
    {
        return add(EventKind::WaitingOn, m_task, arg, quint8(kind), place, depth, branch);
    }
    LogBuilder &sleepsUntil(Nanoseconds deadline, quint32 place = 1, quint8 depth = 0, quint8 branch = 0)
    {
        return waits(WaitKind::Sleep, quint64(deadline.count()), place, depth, branch);
    }
    LogBuilder &waitsForHandle(int task, quint32 place = 2, quint8 depth = 0, quint8 branch = 0)
    {
        return waits(WaitKind::Handle, quint64(task), place, depth, branch);
    }
    LogBuilder &calls(quint32 place, quint8 depth = 0, quint8 branch = 0)
    {
        return waits(WaitKind::Call, 0, place, depth, branch);
    }
    LogBuilder &joins(int branches, quint32 place, quint8 depth = 0, quint8 branch = 0)
    {
        return waits(WaitKind::Join, quint64(branches), place, depth, branch);
    }

    /// Both records; the time moves on by the length.
    LogBuilder &block(Nanoseconds length, quint32 place = 0)
    {
        add(EventKind::BlockBegin, m_task, quint64(length.count()), 0, place);
        m_time += length;
        return add(EventKind::BlockEnd, m_task);
    }
    LogBuilder &print(const QByteArray &line, quint32 place = 0)
    {
        return add(EventKind::LinePrinted, m_task, m_log.addLine(line), quint8(Stream::Out), place);
    }
    LogBuilder &dropHandle(int task, int by) { return add(EventKind::HandleDropped, TaskId(task), quint64(by)); }
    LogBuilder &joinHandle(int task, int by) { return add(EventKind::HandleJoined, TaskId(task), quint64(by)); }
    LogBuilder &abort(int task, int by, quint32 place = 0)
    {
        return add(EventKind::AbortRequested, TaskId(task), quint64(by), 0, place);
    }
    LogBuilder &end(RunOutcome outcome = RunOutcome::Finished, int exitCode = 0)
    {
        return add(EventKind::RunEnd, TaskId::None, quint64(exitCode), quint8(outcome));
    }

    LogBuilder &add(EventKind kind, TaskId task, quint64 arg = 0, quint8 detail = 0, quint32 place = 0,
                    quint8 depth = 0, quint8 branch = 0)
    {
        Event event;
        event.time = m_time;
        event.kind = kind;
        event.task = task;
        event.arg = arg;
        event.detail = detail;
        event.span = placeSpan(place);
        event.worker = m_worker;
        event.depth = depth & 15;
        event.branch = branch & 15;
        m_log.append(event);
        return *this;
    }

private:
    EventLog m_log;
    Nanoseconds m_time{0};
    TaskId m_task = TaskId::Main;
    WorkerId m_worker = WorkerId(0);
};

} // namespace Pollux
