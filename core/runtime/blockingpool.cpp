// SPDX-License-Identifier: MIT
#include "blockingpool.h"

#include "runtime.h"

namespace Pollux::Engine {

void BlockingPool::schedule(Ref<Task> task, bool)
{
    ++m_unfinished;
    Thread *chosen = nullptr;
    for (Thread &thread : m_threads) {
        if (!thread.task && (!chosen || thread.order < chosen->order))
            chosen = &thread;
    }
    if (!chosen && m_threads.size() < mostThreads)
        chosen = &m_threads.emplace_back();
    if (!chosen) {
        m_queue.push_back(std::move(task));
        return;
    }
    *chosen = {std::move(task), m_runtime.now(), m_nextOrder++};
}

BlockingPool::Thread *BlockingPool::nextThread()
{
    Thread *next = nullptr;
    for (Thread &thread : m_threads) {
        if (!thread.task)
            continue;
        if (!next || thread.readyAt < next->readyAt || (thread.readyAt == next->readyAt && thread.order < next->order))
            next = &thread;
    }
    return next;
}

std::optional<Nanoseconds> BlockingPool::nextStepTime() const
{
    const Thread *const next = const_cast<BlockingPool *>(this)->nextThread();
    return next ? std::optional(std::max(next->readyAt, m_runtime.now())) : std::nullopt;
}

WorkerId BlockingPool::idOf(const Thread &thread) const
{
    size_t index = 0;
    while (&m_threads[index] != &thread)
        ++index;
    return WorkerId(std::min(size_t(WorkerId::FirstBlocking) + index, size_t(WorkerId::LastBlocking)));
}

void BlockingPool::step()
{
    Thread *const thread = nextThread();
    if (!thread)
        return;
    m_runtime.advanceTo(thread->readyAt, !m_runtime.isClockPaused());
    const Ref<Task> task = thread->task;
    m_runtime.setBudget(Runtime::unconstrained);
    if (m_runtime.run(*task, idOf(*thread)) == Runtime::Ran::Held) {
        thread->readyAt = m_runtime.heldUntil();
        thread->order = m_nextOrder++;
        return;
    }
    thread->order = m_nextOrder++;
    thread->readyAt = m_runtime.now();
    thread->task.reset();
    if (!m_queue.empty()) {
        thread->task = std::move(m_queue.front());
        m_queue.pop_front();
    }
}

} // namespace Pollux::Engine
