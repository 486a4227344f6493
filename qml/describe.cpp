// SPDX-License-Identifier: MIT
#include "describe.h"

#include "format.h"

namespace Pollux::Describe {

namespace {

QString cancelled(const Event &event)
{
    switch (CancelCause(event.detail)) {
    case CancelCause::Abort: return QStringLiteral("cancelled: aborted");
    case CancelCause::MainReturned: return QStringLiteral("cancelled: main returned");
    case CancelCause::MainPanicked: return QStringLiteral("cancelled: main panicked");
    case CancelCause::Exit: return QStringLiteral("cancelled: the process exited");
    case CancelCause::LocalSetDropped: return QStringLiteral("cancelled: its LocalSet was dropped");
    }
    return QStringLiteral("cancelled");
}

QString resourceName(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Semaphore: return QStringLiteral("a semaphore");
    case ResourceKind::Mutex: return QStringLiteral("a mutex");
    case ResourceKind::RwLock: return QStringLiteral("a read-write lock");
    case ResourceKind::Notify: return QStringLiteral("a notify");
    case ResourceKind::Channel: return QStringLiteral("a channel");
    case ResourceKind::Oneshot: return QStringLiteral("a oneshot");
    case ResourceKind::Broadcast: return QStringLiteral("a broadcast");
    case ResourceKind::Watch: return QStringLiteral("a watch");
    case ResourceKind::Barrier: return QStringLiteral("a barrier");
    case ResourceKind::OnceCell: return QStringLiteral("a once cell");
    case ResourceKind::CancellationToken: return QStringLiteral("a cancellation token");
    }
    return {};
}

QString resourceChange(const Session &session, const Event &event)
{
    const quint32 value = resourceValue(event.arg);
    switch (ResourceChange(event.detail)) {
    case ResourceChange::Length: return QStringLiteral("the channel holds %1").arg(Format::count(value, QStringLiteral("message"), QStringLiteral("messages")));
    case ResourceChange::Permits: return QStringLiteral("%1 free").arg(Format::count(value, QStringLiteral("permit is"), QStringLiteral("permits are")));
    case ResourceChange::Owner:
        return TaskId(value) == TaskId::None ? QStringLiteral("the lock is free") : QStringLiteral("%1 holds the lock").arg(session.taskName(TaskId(value)));
    case ResourceChange::Readers: return QStringLiteral("the lock has %1").arg(Format::count(value, QStringLiteral("reader"), QStringLiteral("readers")));
    case ResourceChange::Closed: return QStringLiteral("it is closed");
    case ResourceChange::Version: return QStringLiteral("its version is %1").arg(value);
    case ResourceChange::Arrived: return QStringLiteral("%1 arrived at the barrier").arg(Format::count(value, QStringLiteral("task has"), QStringLiteral("tasks have")));
    }
    return {};
}

QString ended(const Session &session, const TaskRow &row, qsizetype cursor)
{
    switch (row.ending) {
    case TaskState::Cancelled: return cancelled(session.log().at(row.endEvent));
    case TaskState::Panicked: return QStringLiteral("panicked");
    default: break;
    }
    if (row.id == TaskId::Main)
        return QStringLiteral("completed");
    // It may be joined later; that it never is can be said once the run is over.
    const bool joined = row.joinedEvent != StateSpan::noEvent;
    const bool over = session.simulation().isFinished() && cursor >= session.log().size();
    const bool dropped = row.handleDroppedEvent != StateSpan::noEvent && row.handleDroppedEvent < cursor;
    return !joined && (over || dropped) ? QStringLiteral("completed, never joined") : QStringLiteral("completed");
}

QString waiting(const Session &session, const StateSpan &span, Nanoseconds time)
{
    const qsizetype index = reasonEvent(session, span);
    if (index < 0)
        return QStringLiteral("waiting");
    const Event &event = session.log().at(index);
    switch (WaitKind(event.detail)) {
    case WaitKind::Sleep:
        return QStringLiteral("sleeping · %1 left").arg(Format::left(Nanoseconds(qint64(event.arg)) - time));
    case WaitKind::Handle: return QStringLiteral("waiting on %1").arg(session.taskName(TaskId(quint32(event.arg))));
    case WaitKind::Join: return QStringLiteral("waiting on join!");
    case WaitKind::YieldNow: return QStringLiteral("yielded to the others");
    case WaitKind::Budget: return QStringLiteral("out of budget");
    case WaitKind::Call: break;
    default: return QStringLiteral("waiting on %1").arg(Format::waitName(WaitKind(event.detail)));
    }
    return QStringLiteral("waiting");
}

} // namespace

QString state(const Session &session, TaskId task, qsizetype cursor, Nanoseconds time)
{
    const Timeline &timeline = session.timeline();
    if (size_t(task) >= timeline.tasks().size())
        return {};
    const TaskRow &row = timeline.task(task);
    if (row.spawnEvent >= cursor)
        return QStringLiteral("not spawned yet");
    if (row.endEvent != StateSpan::noEvent && row.endEvent < cursor)
        return ended(session, row, cursor);

    const int index = timeline.spanAt(task, cursor);
    if (index < 0)
        return {};
    const StateSpan &span = row.spans[size_t(index)];
    switch (span.state) {
    case TaskState::Queued: return QStringLiteral("queued for a worker");
    case TaskState::Running:
        return span.reasonEvent != StateSpan::noEvent && span.reasonEvent < cursor ? barLabel(session, span)
                                                                                   : QStringLiteral("running");
    default: return waiting(session, span, time);
    }
}

qsizetype reasonEvent(const Session &session, const StateSpan &span)
{
    if (span.reasonEvent == StateSpan::noEvent)
        return -1;
    if (span.state == TaskState::Running)
        return span.reasonEvent;
    const EventLog &log = session.log();
    qsizetype index = span.reasonEvent;
    const qsizetype end = qMin(index + span.reasonCount, log.size());
    while (index + 1 < end && WaitKind(log.at(index).detail) == WaitKind::Call)
        ++index;
    return index;
}

QString barLabel(const Session &session, const StateSpan &span)
{
    const qsizetype index = reasonEvent(session, span);
    if (index < 0)
        return {};
    const Event &event = session.log().at(index);
    if (event.kind == EventKind::BlockBegin)
        return QStringLiteral("compute %1").arg(durationText(Nanoseconds(qint64(event.arg))));
    switch (WaitKind(event.detail)) {
    case WaitKind::Sleep:
        return QStringLiteral("sleep %1").arg(durationText(Nanoseconds(qint64(event.arg)) - span.start));
    case WaitKind::Handle: return session.taskName(TaskId(quint32(event.arg)));
    case WaitKind::Join: {
        QString text = sourceLine(session, event.span);
        return text.startsWith(QLatin1String("tokio::")) ? text.mid(7) : text;
    }
    case WaitKind::YieldNow: return QStringLiteral("yield_now");
    case WaitKind::Budget: return QStringLiteral("out of budget");
    case WaitKind::Call: break;
    default: return Format::waitName(WaitKind(event.detail));
    }
    return {};
}

QString event(const Session &session, qsizetype index)
{
    const EventLog &log = session.log();
    const Event &event = log.at(index);
    const auto name = [&session](TaskId task) { return task == TaskId::None ? QStringLiteral("the program") : session.taskName(task); };
    const auto other = [&] { return name(TaskId(quint32(event.arg))); };
    const QString task = name(event.task);
    const auto line = [&log](quint64 text) {
        const QString words = QString::fromUtf8(log.line(text)).simplified();
        return words.size() <= 60 ? words : words.left(59) + QStringLiteral("…");
    };
    switch (event.kind) {
    case EventKind::RunBegin: return QStringLiteral("the run begins");
    case EventKind::Spawned:
        return event.task == TaskId::Main ? QStringLiteral("main is there")
                                          : QStringLiteral("%1 spawns %2").arg(TaskId(quint32(event.arg)) == TaskId::None ? name(TaskId::Main) : other(), task);
    case EventKind::PollBegin:
        return event.worker == WorkerId::MainThread ? QStringLiteral("the main thread polls %1").arg(task)
                                                    : QStringLiteral("worker %1 polls %2").arg(int(event.worker)).arg(task);
    case EventKind::PollEnd:
        switch (PollOutcome(event.detail)) {
        case PollOutcome::Ready: return QStringLiteral("the poll of %1 gives ready").arg(task);
        case PollOutcome::Pending: return QStringLiteral("the poll of %1 gives pending").arg(task);
        case PollOutcome::PendingWoken: return QStringLiteral("the poll of %1 gives pending; it is already woken again").arg(task);
        case PollOutcome::Panicked: return QStringLiteral("the poll of %1 panics").arg(task);
        }
        break;
    case EventKind::Woken: {
        Wake wake;
        wake.from = TaskId(quint32(event.arg));
        wake.cause = WakeCause(event.detail);
        return QStringLiteral("%1 is woken by %2").arg(task, waker(session, wake));
    }
    case EventKind::WaitingOn:
        switch (WaitKind(event.detail)) {
        case WaitKind::Call: return QStringLiteral("%1 awaits %2").arg(task, sourceLine(session, event.span, 40));
        case WaitKind::Sleep:
            return QStringLiteral("%1 sleeps until %2").arg(task, Format::clock(Nanoseconds(qint64(event.arg))));
        case WaitKind::Handle: return QStringLiteral("%1 waits for the end of %2").arg(task, other());
        case WaitKind::YieldNow: return QStringLiteral("%1 lets the others go first").arg(task);
        case WaitKind::Join: return QStringLiteral("%1 waits in join!").arg(task);
        case WaitKind::Budget: return QStringLiteral("%1 has used up its budget").arg(task);
        default: return QStringLiteral("%1 waits on %2").arg(task, Format::waitName(WaitKind(event.detail)));
        }
        break;
    case EventKind::BlockBegin:
        return QStringLiteral("%1 blocks its worker for %2").arg(task, durationText(Nanoseconds(qint64(event.arg))));
    case EventKind::BlockEnd: return QStringLiteral("%1 goes on").arg(task);
    case EventKind::LinePrinted: return QStringLiteral("%1 prints “%2”").arg(task, line(event.arg));
    case EventKind::HandleDropped: return QStringLiteral("%1 drops the handle of %2").arg(other(), task);
    case EventKind::HandleJoined: return QStringLiteral("%1 has joined %2").arg(other(), task);
    case EventKind::AbortRequested: return QStringLiteral("%1 aborts %2").arg(other(), task);
    case EventKind::Completed: return QStringLiteral("%1 is completed").arg(task);
    case EventKind::Cancelled: return QStringLiteral("%1 is %2").arg(task, cancelled(event));
    case EventKind::Panicked: return QStringLiteral("%1 panicked: %2").arg(task, line(event.arg));
    case EventKind::RunEnd: return QStringLiteral("the run ends");
    case EventKind::ResourceMade: return QStringLiteral("%1 makes %2").arg(task, resourceName(ResourceKind(event.detail)));
    case EventKind::ResourceChanged: return resourceChange(session, event);
    }
    return {};
}

QString waitSentence(const Session &session, const StateSpan &span, Nanoseconds time)
{
    if (span.state == TaskState::Queued)
        return QStringLiteral("It was woken and waits in the run queue for a worker to poll it.");
    const qsizetype index = reasonEvent(session, span);
    if (index < 0)
        return {};
    const Event &event = session.log().at(index);
    if (event.kind == EventKind::BlockBegin) {
        return QStringLiteral("It holds its worker for %1: nothing else can be polled there until it ends.")
            .arg(durationText(Nanoseconds(qint64(event.arg))));
    }
    if (span.state == TaskState::Running)
        return {};
    switch (WaitKind(event.detail)) {
    case WaitKind::Sleep: {
        const Nanoseconds deadline(qint64(event.arg));
        return QStringLiteral("It sleeps until %1 (%2 left). The timer wakes it then.")
            .arg(Format::clock(deadline), Format::left(deadline - time));
    }
    case WaitKind::Handle:
        return QStringLiteral("It awaits the handle of %1. The end of that task wakes it.")
            .arg(session.taskName(TaskId(quint32(event.arg))));
    case WaitKind::Join: {
        const auto branches = int(event.arg);
        return QStringLiteral("It waits until every branch of join! is ready (%1). Whichever wakes it, all the "
                              "pending branches are polled again.")
            .arg(Format::count(branches, QStringLiteral("branch"), QStringLiteral("branches")));
    }
    case WaitKind::YieldNow: return QStringLiteral("It let the others go first and is polled again after them.");
    case WaitKind::Budget:
        return QStringLiteral("It used up its 128 ready awaits in one poll and goes to the back of the queue.");
    case WaitKind::Call: break;
    default: {
        const auto kind = WaitKind(event.detail);
        const QString text = QStringLiteral("It waits on %1.").arg(Format::waitName(kind));
        const auto holder = TaskId(resourceValue(event.arg));
        return isResourceWait(kind) && holder != TaskId::None
            ? text + QStringLiteral(" %1 holds it.").arg(session.taskName(holder))
            : text;
    }
    }
    return {};
}

QString waker(const Session &session, const Wake &wake)
{
    const QString from = wake.from == TaskId::None ? QString() : session.taskName(wake.from);
    switch (wake.cause) {
    case WakeCause::Timer: return QStringLiteral("the timer");
    case WakeCause::Joined:
        return from.isEmpty() ? QStringLiteral("a task's end") : from + QStringLiteral(" (its end)");
    case WakeCause::Yielded: return QStringLiteral("itself (yield_now)");
    case WakeCause::Budget: return QStringLiteral("itself (its budget was used up)");
    case WakeCause::Aborted: return from.isEmpty() ? QStringLiteral("abort") : from + QStringLiteral(" (abort)");
    case WakeCause::Spawn: return QStringLiteral("its spawn");
    default: break;
    }
    return from.isEmpty() ? QStringLiteral("something outside the tasks") : from;
}

QString sourceLine(const Session &session, SourceSpan span, int maximum)
{
    if (span.isEmpty())
        return {};
    const QString text = session.runningAnalysis().source.at(span).toString().simplified();
    return text.size() <= maximum ? text : text.left(maximum - 1) + QStringLiteral("…");
}

} // namespace Pollux::Describe
