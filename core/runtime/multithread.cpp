// SPDX-License-Identifier: MIT
#include "multithread.h"

#include "runtime.h"

#include <algorithm>
#include <bit>

namespace Pollux::Engine {

MultiThread::MultiThread(Runtime &runtime, int workers)
    : m_runtime(runtime)
    , m_workers(size_t(workers))
{
    m_main.id = WorkerId::MainThread;
    // Everyone has started, found nothing and parked before main is polled; the first in line is worker 0.
    for (int i = workers - 1; i >= 0; --i) {
        Thread &worker = m_workers[size_t(i)];
        worker.id = WorkerId(i);
        worker.isSleeper = true;
        m_sleepers.push_back(&worker);
    }
    m_driver = &m_workers.back();
}

// --- what is next -----------------------------------------------------------------------------------------------

const MultiThread::Thread *MultiThread::nextThread() const
{
    const Thread *best = nullptr;
    const auto consider = [&best](const Thread &thread) {
        if (thread.state == Thread::State::Parked || thread.state == Thread::State::Stopped)
            return;
        if (!best || thread.readyAt < best->readyAt || (thread.readyAt == best->readyAt && thread.order < best->order))
            best = &thread;
    };
    consider(m_main);
    for (const Thread &worker : m_workers)
        consider(worker);
    return best;
}

std::optional<Nanoseconds> MultiThread::nextStepTime() const
{
    std::optional<Nanoseconds> next;
    if (const Thread *thread = nextThread())
        next = std::max(thread->readyAt, m_runtime.now());
    if (m_driver) {
        if (const auto timer = m_runtime.nextTimerTime(); timer && (!next || *timer < *next))
            next = *timer;
    }
    return next;
}

void MultiThread::step()
{
    const Thread *thread = nextThread();
    const auto timer = m_driver ? m_runtime.nextTimerTime() : std::nullopt;
    if (timer && (!thread || *timer <= std::max(thread->readyAt, m_runtime.now()))) {
        m_runtime.advanceTo(*timer, true);
        unparked(*m_driver);
        return;
    }
    if (!thread)
        return;
    m_runtime.advanceTo(thread->readyAt, !m_runtime.isClockPaused());
    Thread *chosen = const_cast<Thread *>(thread);
    if (m_runtime.settings().seed != 0) {
        std::vector<Thread *> candidates;
        const auto consider = [&](Thread &other) {
            const bool acts = other.state != Thread::State::Parked && other.state != Thread::State::Stopped;
            if (acts && other.readyAt <= m_runtime.now())
                candidates.push_back(&other);
        };
        consider(m_main);
        for (Thread &worker : m_workers)
            consider(worker);
        chosen = candidates[size_t(m_runtime.random(candidates.size()))];
    }
    if (chosen->state == Thread::State::Unparked)
        unparked(*chosen);
    else if (chosen->state == Thread::State::Looking)
        findWork(*chosen);
    else
        poll(*chosen);
}

void MultiThread::makeReady(Thread &thread, Thread::State state, Nanoseconds at)
{
    thread.state = state;
    thread.readyAt = at;
    thread.order = m_nextOrder++;
}

void MultiThread::poll(Thread &thread)
{
    const Ref<Task> task = std::move(thread.next);
    const bool isWorker = &thread != &m_main;
    thread.state = Thread::State::Parked;
    if (!task->pollUnderWay) {
        if (isWorker)
            m_runtime.setBudget(thread.budget);
        else
            m_runtime.resetBudget();
    }
    m_acting = isWorker ? &thread : nullptr;
    if (m_runtime.run(*task, thread.id) == Runtime::Ran::Held) {
        thread.next = task;
        makeReady(thread, Thread::State::Held, m_runtime.heldUntil());
    } else if (isWorker && !m_runtime.isFinished()) {
        thread.budget = m_runtime.budget();
        afterPoll(thread);
    }
    m_acting = nullptr;
}

/// The LIFO slot goes on within the tick, at most three times and on the same budget.
void MultiThread::afterPoll(Thread &worker)
{
    if (worker.lifo) {
        if (worker.budget != 0) {
            if (++worker.lifoPolls >= maximumLifoPolls)
                worker.lifoEnabled = false;
            worker.next = std::move(worker.lifo);
            makeReady(worker, Thread::State::Ready, m_runtime.now());
            return;
        }
        worker.queue.push_back(std::move(worker.lifo));
    }
    worker.lifoEnabled = true;
    if (m_closed)
        makeReady(worker, Thread::State::Looking, m_runtime.now()); // it is told to stop; others have a task in hand
    else
        findWork(worker);
}

// --- queues -------------------------------------------------------------------------------------------------------

void MultiThread::schedule(Ref<Task> task, bool isYield)
{
    if (!m_acting) {
        if (m_closed)
            return; // a closed inject queue takes nothing; the task is dropped with the others
        m_injected.push_back(std::move(task));
        notifyOne();
        return;
    }
    Thread &worker = *m_acting;
    bool notify = true;
    if (isYield || !worker.lifoEnabled) {
        worker.queue.push_back(std::move(task));
    } else {
        notify = bool(worker.lifo);
        if (worker.lifo)
            worker.queue.push_back(std::move(worker.lifo));
        worker.lifo = std::move(task);
    }
    if (notify && !worker.inDriver)
        notifyOne();
}

void MultiThread::wakeMain()
{
    m_main.next = Ref<Task>(&m_runtime.mainTask());
    makeReady(m_main, Thread::State::Ready, m_runtime.now());
}

void MultiThread::defer(Waker waker)
{
    if (!m_acting) {
        waker->wake(WakeCause::Yielded); // main's own thread has no scheduler context: woken at once
        return;
    }
    auto &deferred = m_acting->deferred;
    if (deferred.empty() || deferred.back() != waker)
        deferred.push_back(std::move(waker));
}

Ref<Task> MultiThread::nextLocalTask(Thread &worker)
{
    if (worker.lifo)
        return std::move(worker.lifo);
    if (worker.queue.empty())
        return {};
    Ref<Task> task = std::move(worker.queue.front());
    worker.queue.pop_front();
    return task;
}

Ref<Task> MultiThread::nextInjected()
{
    if (m_injected.empty())
        return {};
    Ref<Task> task = std::move(m_injected.front());
    m_injected.pop_front();
    return task;
}

Ref<Task> MultiThread::nextTask(Thread &worker)
{
    if (worker.tick % globalQueueInterval == 0) {
        Ref<Task> task = nextInjected();
        return task ? task : nextLocalTask(worker);
    }
    if (Ref<Task> task = nextLocalTask(worker))
        return task;
    // Take a share of the inject queue, so that the others get some too.
    size_t share = std::min<size_t>(m_injected.size() / m_workers.size() + 1, 128);
    Ref<Task> first = nextInjected();
    for (--share; share > 0 && !m_injected.empty(); --share)
        worker.queue.push_back(nextInjected());
    return first;
}

Ref<Task> MultiThread::steal(Thread &worker)
{
    if (!worker.isSearching) {
        if (2 * size_t(m_searching) >= m_workers.size())
            return {};
        ++m_searching;
        worker.isSearching = true;
    }
    const size_t count = m_workers.size();
    const size_t start = m_runtime.settings().seed == 0 ? 0 : size_t(m_runtime.random(count));
    for (size_t i = 0; i < count; ++i) {
        Thread &victim = m_workers[(start + i) % count];
        if (&victim == &worker || victim.queue.empty())
            continue;
        // Half of the queue, rounded up; the last one taken runs first (queue.rs, steal_into).
        const size_t taken = victim.queue.size() - victim.queue.size() / 2;
        for (size_t n = 1; n < taken; ++n) {
            worker.queue.push_back(std::move(victim.queue.front()));
            victim.queue.pop_front();
        }
        Ref<Task> task = std::move(victim.queue.front());
        victim.queue.pop_front();
        return task;
    }
    return nextInjected();
}

// --- a worker's life ------------------------------------------------------------------------------------------------

void MultiThread::findWork(Thread &worker)
{
    for (;;) {
        if (worker.isShutDown) {
            worker.state = Thread::State::Stopped;
            m_runtime.dropLiveTasks();
            return;
        }
        if (++worker.tick % eventInterval == 0) {
            drive(worker);
            worker.isShutDown = m_closed;
        }
        Ref<Task> task = nextTask(worker);
        if (!task)
            task = steal(worker);
        if (task) {
            stopSearching(worker);
            worker.next = std::move(task);
            worker.lifoPolls = 0;
            m_runtime.resetBudget();
            worker.budget = m_runtime.budget();
            makeReady(worker, Thread::State::Ready, m_runtime.now());
            return;
        }
        if (!worker.deferred.empty()) {
            drive(worker);
            continue;
        }
        if (park(worker))
            return;
    }
}

void MultiThread::stopSearching(Thread &worker)
{
    if (!std::exchange(worker.isSearching, false))
        return;
    if (--m_searching == 0)
        notifyOne(); // the last one that searched has found something: someone else may too
}

bool MultiThread::park(Thread &worker)
{
    const bool wasLastSearcher = worker.isSearching && m_searching == 1;
    if (std::exchange(worker.isSearching, false))
        --m_searching;
    --m_unparked;
    worker.isSleeper = true;
    m_sleepers.push_back(&worker);
    worker.state = Thread::State::Parked;
    if (!m_driver)
        m_driver = &worker;
    if (wasLastSearcher) {
        const bool pending = !m_injected.empty()
            || std::any_of(m_workers.begin(), m_workers.end(), [](const Thread &other) { return !other.queue.empty(); });
        if (pending)
            notifyOne();
    }
    if (m_closed && worker.state == Thread::State::Parked)
        unparked(worker);
    return true;
}

void MultiThread::notifyOne()
{
    if (m_searching > 0 || m_sleepers.empty())
        return;
    ++m_searching;
    ++m_unparked;
    Thread *worker = m_sleepers.back();
    m_sleepers.pop_back();
    worker->isSleeper = false;
    if (worker->state != Thread::State::Unparked) // its park may just be ending: it is awake already
        unpark(*worker);
}

/// A notified worker looks for work at once, while others go on; with a seed it may also be late.
void MultiThread::unpark(Thread &worker)
{
    if (m_runtime.settings().seed != 0 && m_runtime.random(2) == 0)
        makeReady(worker, Thread::State::Unparked, m_runtime.now());
    else
        unparked(worker);
}

void MultiThread::unparked(Thread &worker)
{
    Thread *const acting = std::exchange(m_acting, &worker);
    const bool wasDriver = m_driver == &worker;
    worker.state = Thread::State::Unparked;
    if (wasDriver) {
        drive(worker);
        m_driver = nullptr;
        if (!worker.isSearching && int(bool(worker.lifo)) + int(worker.queue.size()) > 1)
            notifyOne();
    }
    worker.isShutDown = m_closed;
    if (hasTasks(worker) || worker.isShutDown) {
        if (worker.isSleeper) {
            worker.isSleeper = false;
            m_sleepers.erase(std::find(m_sleepers.begin(), m_sleepers.end(), &worker));
            ++m_unparked;
        } else {
            worker.isSearching = true;
        }
        findWork(worker);
    } else if (worker.isSleeper) {
        // A far timer moved down the wheel: nothing to do yet.
        worker.state = Thread::State::Parked;
        m_driver = &worker;
    } else {
        worker.isSearching = true;
        findWork(worker);
    }
    m_acting = acting;
}

void MultiThread::drive(Thread &worker)
{
    // Another worker may be parked on the driver; the timers are then its business.
    if (m_driver == nullptr || m_driver == &worker) {
        worker.inDriver = true;
        m_runtime.fireTimers();
        worker.inDriver = false;
    }
    while (!worker.deferred.empty()) {
        const Waker waker = std::move(worker.deferred.back());
        worker.deferred.pop_back();
        waker->wake(WakeCause::Yielded);
    }
}

// --- the end ----------------------------------------------------------------------------------------------------------

void MultiThread::shutDown()
{
    m_closed = true;
    m_main.state = Thread::State::Stopped;
    for (Thread &worker : m_workers) {
        if (worker.state == Thread::State::Parked)
            makeReady(worker, Thread::State::Unparked, m_runtime.now()); // behind those that already have a task in hand
    }
}

bool MultiThread::isDrained() const
{
    return std::all_of(m_workers.begin(), m_workers.end(), [](const Thread &worker) { return worker.state == Thread::State::Stopped; });
}

int MultiThread::shardCount() const
{
    return int(std::bit_ceil(m_workers.size()) * 4);
}

} // namespace Pollux::Engine
