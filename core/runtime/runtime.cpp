// SPDX-License-Identifier: MIT
#include "runtime.h"

#include "blockingpool.h"
#include "currentthread.h"
#include "joinall.h"
#include "localset.h"
#include "multithread.h"
#include "sleep.h"
#include "valuetext.h"

#include <QScopeGuard>

#include <algorithm>

namespace Pollux::Engine {

namespace {

constexpr Nanoseconds tickLength = std::chrono::milliseconds(1);
constexpr Nanoseconds latestTime = std::chrono::seconds(Nanoseconds::max().count() / 2 / 1'000'000'000);
constexpr quint64 lastTick = ~quint64(0) - 2; // Tokio's MAX_SAFE_MILLIS_DURATION

} // namespace

Context::Context(Runtime &runtime, Task &task, std::vector<WaitReason> &reasons)
    : reasons(reasons)
    , m_runtime(runtime)
    , m_task(task)
    , m_waker(&task)
{
}

bool Context::pollProceed()
{
    if (m_runtime.hasBudget())
        return true;
    waitingOn(WaitKind::Budget);
    waker()->wake(WakeCause::Budget);
    return false;
}

void Context::madeProgress()
{
    m_runtime.spendBudget();
}

Runtime::Runtime(EventLog &log, const RuntimeSettings &settings)
    : m_log(log)
    , m_settings(settings)
    , m_pool(std::make_unique<BlockingPool>(*this))
    , m_random(settings.seed)
    , m_clockPaused(settings.startPaused)
{
    if (settings.currentThread) {
        m_scheduler = std::make_unique<CurrentThread>(*this);
    } else {
        m_scheduler = std::make_unique<MultiThread>(*this, settings.workers);
        m_nextNumber = quint64(settings.workers) + 1; // Tokio's workers are blocking tasks: they take the first ids
    }
    Event begin;
    begin.arg = settings.seed;
    begin.kind = EventKind::RunBegin;
    m_log.append(begin);
}

Runtime::~Runtime()
{
    m_closing = true;
    m_finished = true; // what is dropped from here on is not part of the run
    while (Task *task = m_oldestAlive) {
        const Ref<Task> keep(task);
        unlinkAlive(*task);
        task->joinWaker.reset();
        task->future = Value();
        task->output = Value();
    }
    if (m_main) {
        m_main->future = Value();
        m_main->output = Value();
    }
}

// --- the log ------------------------------------------------------------------------------------------------

void Runtime::log(EventKind kind, TaskId task, quint8 detail, quint64 arg, SourceSpan span)
{
    if (m_finished)
        return;
    Event event;
    event.time = m_now;
    event.arg = arg;
    event.task = task;
    event.span = span;
    event.kind = kind;
    event.detail = detail;
    event.worker = m_worker;
    m_log.append(event);
}

// --- the run ------------------------------------------------------------------------------------------------

void Runtime::start(Value mainFuture)
{
    m_main = make<Task>(*this, TaskId::Main, 0, std::move(mainFuture), SourceSpan{});
    m_taskCount = 1;
    m_main->state = Task::State::Queued;
    log(EventKind::Spawned, TaskId::Main, 0, quint64(TaskId::None));
    m_scheduler->wakeMain();
}

std::optional<Nanoseconds> Runtime::nextStepTime() const
{
    if (m_finished)
        return std::nullopt;
    const auto scheduler = nextSchedulerStep();
    const auto pool = m_pool->nextStepTime();
    return scheduler && (!pool || *scheduler <= *pool) ? scheduler : pool;
}

std::optional<Nanoseconds> Runtime::nextSchedulerStep() const
{
    return m_mainReturned && m_scheduler->isDrained() ? std::nullopt : m_scheduler->nextStepTime();
}

void Runtime::step()
{
    if (m_finished)
        return;
    if (m_now > latestTime) { // far enough from the end of what nanoseconds can count that no sleep reaches it
        endRun(RunOutcome::Unavailable, 2, TaskId::None, {}, QByteArrayLiteral("the run has lasted 146 years: Pollux's clock ends here"));
        return;
    }
    // A thread of the pool takes a while to start: at one instant, the workers go first.
    const auto scheduler = nextSchedulerStep();
    const auto pool = m_pool->nextStepTime();
    if (scheduler && (!pool || *scheduler <= *pool)) {
        m_scheduler->step();
    } else if (pool) {
        m_isOnBlockingPool = true;
        m_pool->step();
        m_isOnBlockingPool = false;
    }
    m_current = nullptr;
    m_worker = WorkerId::None;
    if (m_mainReturned && !m_finished && m_scheduler->isDrained()) {
        dropLiveTasks();
        if (m_pool->isBusy()) // the runtime's destructor waits for its threads
            return;
        if (!m_mainError.isEmpty()) // printed once the runtime is gone
            log(EventKind::LinePrinted, TaskId::Main, quint8(Stream::Error), m_log.addLine(m_mainError));
        endRun(m_outcome, m_exitCode);
    }
}

void Runtime::mainEnded(RunOutcome outcome, int exitCode)
{
    m_mainReturned = true;
    m_outcome = outcome;
    m_exitCode = exitCode;
    m_scheduler->shutDown();
}

void Runtime::dropLiveTasks()
{
    m_closing = true;
    const CancelCause cause = closingCause();
    const quint64 shards = quint64(m_scheduler->shardCount());
    std::vector<Ref<Task>> alive;
    for (Task *task = m_oldestAlive; task; task = task->nextAlive) {
        if (!task->home) // those of a LocalSet go with it; the blocking pool's run to their end
            alive.push_back(Ref<Task>(task));
    }
    std::stable_sort(alive.begin(), alive.end(),
                     [shards](const auto &a, const auto &b) { return a->number % shards < b->number % shards; });
    for (const auto &task : alive) {
        if (task->state == Task::State::Running) {
            task->abortRequested = true;
            task->abortCause = cause;
        } else if (task->state != Task::State::Complete) {
            cancel(*task, cause);
        }
    }
}

void Runtime::endRun(RunOutcome outcome, int exitCode, TaskId task, SourceSpan span, const QByteArray &message)
{
    std::optional<quint64> line;
    if (!message.isEmpty())
        line = m_log.addLine(message);
    m_worker = WorkerId::None;
    log(EventKind::RunEnd, task, quint8(outcome), runEndArg(exitCode, line), span);
    m_exitCode = exitCode;
    m_finished = true;
    m_closing = true;
}

void Runtime::stopped(const Stop &stop, TaskId task)
{
    if (stop.outcome == RunOutcome::Exited) {
        // The process is gone; no destructor runs. What was alive ends here all the same.
        for (Task *alive = m_oldestAlive; alive; alive = alive->nextAlive)
            log(EventKind::Cancelled, alive->id, quint8(CancelCause::Exit), 0, alive->waitSpan);
        if (m_main->state != Task::State::Complete)
            log(EventKind::Cancelled, TaskId::Main, quint8(CancelCause::Exit), 0, m_main->waitSpan);
    }
    endRun(stop.outcome, stop.exitCode, task, stop.span, stop.message);
}

void Runtime::stopDeadlocked()
{
    endRun(RunOutcome::Deadlocked, 2, TaskId::Main, m_main->waitSpan,
           QByteArrayLiteral("everything waits, and nothing is left that could wake it: on the real Tokio this program would hang for ever"));
}

// --- clock and timers -----------------------------------------------------------------------------------------

quint64 Runtime::deadlineTick(Nanoseconds tokioTime)
{
    const qint64 nanoseconds = tokioTime.count();
    if (nanoseconds > Nanoseconds::max().count() - 999'999)
        return quint64(nanoseconds / tickLength.count());
    return qMin(quint64((nanoseconds + 999'999) / tickLength.count()), lastTick);
}

void Runtime::advanceTo(Nanoseconds time, bool tokioClockRuns)
{
    if (time <= m_now)
        return;
    if (!tokioClockRuns)
        m_frozen += time - m_now;
    m_now = time;
}

void Runtime::pauseClock()
{
    if (!m_settings.currentThread) {
        throw Panic{QByteArrayLiteral("`time::pause()` requires the `current_thread` Tokio runtime. "
                                      "This is the default Runtime used by `#[tokio::test]."),
                    {}};
    }
    if (m_clockPaused)
        throw Panic{QByteArrayLiteral("time is already frozen"), {}};
    m_clockPaused = true;
}

void Runtime::resumeClock()
{
    if (!m_clockPaused)
        throw Panic{QByteArrayLiteral("time is not frozen"), {}};
    m_clockPaused = false;
}

void Runtime::advanceClock(Nanoseconds duration)
{
    if (!m_clockPaused)
        throw Panic{QByteArrayLiteral("time is not frozen"), {}};
    advanceTo(later(m_now, duration), true);
}

bool Runtime::mayJumpToTimer() const
{
    return !m_clockPaused || !m_pool->isBusy();
}

// --- resources ------------------------------------------------------------------------------------------------

ResourceId Runtime::makeResource(ResourceKind kind, quint64 capacity, SourceSpan span)
{
    const auto id = ResourceId(m_resourceCount++);
    log(EventKind::ResourceMade, currentId(), quint8(kind), resourceArg(id, capacity), span);
    return id;
}

void Runtime::resourceChanged(ResourceId resource, ResourceChange change, quint64 value)
{
    if (resource != ResourceId::None)
        log(EventKind::ResourceChanged, currentId(), quint8(change), resourceArg(resource, value));
}

std::optional<Nanoseconds> Runtime::nextTimerTime() const
{
    const auto tick = m_timers.nextExpiration();
    if (!tick)
        return std::nullopt;
    const quint64 nowTick = quint64(tokioNow() / tickLength);
    // The driver parks for whole milliseconds (runtime/time/mod.rs, park_internal).
    return *tick > nowTick ? m_now + Nanoseconds(tickLength * qint64(*tick - nowTick)) : m_now;
}

void Runtime::fireTimers()
{
    const quint64 nowTick = qMax(quint64(tokioNow() / tickLength), m_timers.elapsed());
    while (TimerEntry *entry = m_timers.poll(nowTick)) {
        Sleep &sleep = *static_cast<Sleep::Timer *>(entry)->sleep;
        sleep.m_fired = true;
        if (const Waker waker = std::move(sleep.m_waker))
            waker->wake(WakeCause::Timer);
    }
}

// --- tasks ----------------------------------------------------------------------------------------------------

void Runtime::linkAlive(Task &task)
{
    task.retain();
    task.isAlive = true;
    task.previousAlive = m_newestAlive;
    (m_newestAlive ? m_newestAlive->nextAlive : m_oldestAlive) = &task;
    m_newestAlive = &task;
}

void Runtime::unlinkAlive(Task &task)
{
    if (!std::exchange(task.isAlive, false))
        return;
    (task.previousAlive ? task.previousAlive->nextAlive : m_oldestAlive) = task.nextAlive;
    (task.nextAlive ? task.nextAlive->previousAlive : m_newestAlive) = task.previousAlive;
    task.previousAlive = task.nextAlive = nullptr;
    task.release();
}

Ref<Task> Runtime::makeTask(Value future, RunQueue *home, SpawnKind kind, SourceSpan span)
{
    const auto task = make<Task>(*this, TaskId(m_taskCount++), m_nextNumber++, std::move(future), span);
    task->home = home;
    linkAlive(*task);
    log(EventKind::Spawned, task->id, quint8(kind), quint64(currentId()), span);
    return task;
}

Value Runtime::spawn(Value future, SourceSpan span)
{
    const auto task = makeTask(std::move(future), nullptr, SpawnKind::Task, span);
    Value handle = Value::object(ValueKind::JoinHandle, make<JoinHandle>(*this, task));
    if (m_closing) {
        cancel(*task, closingCause());
    } else {
        task->state = Task::State::Queued;
        schedule(*task, false);
    }
    return handle;
}

Value Runtime::spawnBlocking(Value closure, SourceSpan span)
{
    const auto task = makeTask(std::move(closure), m_pool.get(), SpawnKind::Blocking, span);
    Value handle = Value::object(ValueKind::JoinHandle, make<JoinHandle>(*this, task));
    task->state = Task::State::Queued;
    m_pool->schedule(task, false);
    return handle;
}

Value Runtime::spawnLocal(Value future, SourceSpan span)
{
    if (!m_localSet)
        throw Panic{QByteArrayLiteral("`spawn_local` called from outside of a `task::LocalSet` or LocalRuntime"), span};
    return m_localSet->spawnLocal(std::move(future), span);
}

void Runtime::schedule(Task &task, bool isYield)
{
    if (&task == m_main.get())
        m_scheduler->wakeMain();
    else
        (task.home ? task.home : m_scheduler.get())->schedule(Ref<Task>(&task), isYield);
}

void Runtime::abort(Task &task, SourceSpan span)
{
    if (m_finished)
        return;
    log(EventKind::AbortRequested, task.id, 0, quint64(currentId()), span);
    if (task.state == Task::State::Complete || task.abortRequested)
        return;
    task.abortRequested = true;
    wake(task, WakeCause::Aborted);
}

void Runtime::wake(Task &task, WakeCause cause)
{
    if (m_closing)
        return;
    switch (task.state) {
    case Task::State::Running:
        task.wokenWhileRunning = true;
        break;
    case Task::State::Queued:
    case Task::State::Complete:
        break;
    case Task::State::Idle:
        task.state = Task::State::Queued;
        log(EventKind::Woken, task.id, quint8(cause),
            quint64(cause == WakeCause::Timer || cause == WakeCause::Yielded ? TaskId::None : currentId()));
        schedule(task, false);
        break;
    }
}

void Runtime::defer(Waker waker)
{
    m_scheduler->defer(std::move(waker));
}

void Runtime::handleJoined(Task &task)
{
    log(EventKind::HandleJoined, task.id, 0, quint64(currentId()));
}

void Runtime::handleDropped(Task &task)
{
    if (!m_finished)
        log(EventKind::HandleDropped, task.id, 0, quint64(currentId()));
}

Runtime::Ran Runtime::run(Task &task, WorkerId worker)
{
    if (task.state == Task::State::Complete) // cancelled while it was queued
        return Ran::Done;
    if (m_pollDepth == 0)
        return pollOnce(task, worker);

    // A LocalSet's task, inside the poll of the task that runs the set: what belongs to that poll is put aside.
    Task *const outerTask = m_current;
    std::vector<WaitReason> outerReasons = std::exchange(m_reasons, {});
    const auto restore = qScopeGuard([&] {
        m_current = outerTask;
        m_reasons = std::move(outerReasons);
    });
    return pollOnce(task, worker);
}

Runtime::Ran Runtime::pollOnce(Task &task, WorkerId worker)
{
    m_current = &task;
    m_worker = worker;
    if (task.pollUnderWay) {
        task.pollUnderWay = false;
        m_budget = task.budgetLeft;
        if (std::exchange(task.isBlocking, false))
            log(EventKind::BlockEnd, task.id);
    } else {
        if (task.abortRequested) {
            cancel(task, task.abortCause);
            return Ran::Done;
        }
        task.state = Task::State::Running;
        task.wokenWhileRunning = false;
        task.fuelUsed = 0;
        log(EventKind::PollBegin, task.id);
    }
    m_fuel = fuelPerSlice;
    m_heldUntil = m_now;
    m_reasons.clear();
    Context context(*this, task, m_reasons);
    ++m_pollDepth;
    const auto leave = qScopeGuard([this] { --m_pollDepth; });
    try {
        PollResult result = futureOf(task.future)->poll(context);
        if (result.isHeld()) {
            task.pollUnderWay = true;
            task.budgetLeft = m_budget;
            return Ran::Held;
        }
        finishPoll(task, std::move(result));
    } catch (const Panic &panic) {
        panicked(task, panic);
    } catch (const Stop &stop) {
        if (m_pollDepth > 1)
            throw;
        stopped(stop, task.id);
    }
    return Ran::Done;
}

void Runtime::finishPoll(Task &task, PollResult result)
{
    if (result.isReady()) {
        log(EventKind::PollEnd, task.id, quint8(PollOutcome::Ready));
        task.future = Value();
        log(EventKind::Completed, task.id);
        if (&task != m_main.get()) {
            complete(task, Value::wrapped(Builtin::Ok, result.takeValue()));
            return;
        }
        task.state = Task::State::Complete;
        const Value output = result.takeValue();
        int exitCode = 0;
        if (output.is(ValueKind::Wrapped) && output.as<WrapperObject>().variant == Builtin::Err) {
            m_mainError = "Error: " + debugText(output.as<WrapperObject>().inner) + '\n';
            exitCode = 1;
        }
        mainEnded(RunOutcome::Finished, exitCode);
        return;
    }

    for (const WaitReason &reason : m_reasons) {
        Event event;
        event.time = m_now;
        event.arg = reason.arg;
        event.task = task.id;
        event.span = reason.span;
        event.kind = EventKind::WaitingOn;
        event.detail = quint8(reason.kind);
        event.worker = m_worker;
        event.depth = reason.depth & 15;
        event.branch = reason.branch & 15;
        m_log.append(event);
    }
    task.waitSpan = m_reasons.empty() ? SourceSpan{} : m_reasons.front().span;
    if (task.abortRequested) {
        log(EventKind::PollEnd, task.id, quint8(PollOutcome::Pending));
        cancel(task, task.abortCause);
    } else if (task.wokenWhileRunning) {
        log(EventKind::PollEnd, task.id, quint8(PollOutcome::PendingWoken));
        task.state = Task::State::Queued;
        schedule(task, true);
    } else {
        log(EventKind::PollEnd, task.id, quint8(PollOutcome::Pending));
        task.state = Task::State::Idle;
    }
}

void Runtime::panicked(Task &task, const Panic &panic)
{
    log(EventKind::PollEnd, task.id, quint8(PollOutcome::Panicked));
    task.future = Value();
    log(EventKind::Panicked, task.id, 0, m_log.addLine(panic.message), panic.span);
    if (&task == m_main.get()) {
        task.state = Task::State::Complete;
        mainEnded(RunOutcome::Panicked, 101);
        return;
    }
    auto error = make<JoinErrorObject>();
    error->taskNumber = task.number;
    error->isPanic = true;
    error->message = panic.message;
    complete(task, Value::wrapped(Builtin::Err, Value::object(ValueKind::JoinError, std::move(error))));
}

void Runtime::cancel(Task &task, CancelCause cause)
{
    Task *const before = std::exchange(m_current, &task);
    task.future = Value();
    log(EventKind::Cancelled, task.id, quint8(cause), 0, task.waitSpan);
    auto error = make<JoinErrorObject>();
    error->taskNumber = task.number;
    complete(task, Value::wrapped(Builtin::Err, Value::object(ValueKind::JoinError, std::move(error))));
    m_current = before;
}

void Runtime::complete(Task &task, Value output)
{
    const Ref<Task> keep(&task);
    task.state = Task::State::Complete;
    unlinkAlive(task);
    if (task.home)
        task.home->completed(task);
    if (!task.handleAlive)
        return;
    task.output = std::move(output);
    if (const Waker joiner = std::move(task.joinWaker))
        joiner->wake(WakeCause::Joined);
}

// --- what programs do -------------------------------------------------------------------------------------------

void Runtime::print(Stream stream, QByteArray text, SourceSpan span)
{
    const TaskId task = currentId();
    log(EventKind::LinePrinted, task, quint8(stream), m_log.addLine(std::move(text)), span);
}

void Runtime::block(Nanoseconds duration, SourceSpan span)
{
    m_heldUntil = later(m_now, duration);
    log(EventKind::BlockBegin, currentId(), 0, quint64((m_heldUntil - m_now).count()), span);
    m_current->isBlocking = true;
    m_current->fuelUsed = 0;
}

bool Runtime::refuel(SourceSpan span)
{
    m_fuel = fuelPerSlice;
    m_current->fuelUsed += fuelPerSlice;
    if (m_current->fuelUsed > longestPoll) {
        throw Stop{RunOutcome::Starved, 2,
                   QByteArrayLiteral("this poll has gone on for 30 million steps without reaching an `.await`: it starves its worker, "
                                     "and no other task on it can run. Put an `.await` (for example `tokio::task::yield_now().await`) "
                                     "into the loop, or move the work to another thread"),
                   span};
    }
    return true;
}

quint64 Runtime::random(quint64 below)
{
    // splitmix64
    quint64 z = (m_random += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return (z ^ (z >> 31)) % below;
}

} // namespace Pollux::Engine
