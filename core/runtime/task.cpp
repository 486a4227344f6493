// SPDX-License-Identifier: MIT
#include "task.h"

#include "panic.h"
#include "runtime.h"

namespace Pollux::Engine {

void Task::wake(WakeCause cause)
{
    m_runtime.wake(*this, cause);
}

void AbortHandle::abort(SourceSpan span)
{
    m_runtime.abort(*m_task, span);
}

void JoinHandle::setJoinWaker(Waker waker)
{
    if (m_task->state == Task::State::Complete)
        waker->wake(WakeCause::Joined);
    else
        m_task->joinWaker = std::move(waker);
}

PollResult JoinHandle::poll(Context &context)
{
    if (!m_task)
        throw Stop{RunOutcome::Unavailable, 2, QByteArrayLiteral("this JoinHandle was dropped before (rustc refuses it: E0505)"), context.place.span};
    if (m_taken)
        throw Panic{QByteArrayLiteral("JoinHandle polled after completion"), context.place.span};
    if (!context.pollProceed())
        return PollResult::pending();
    if (m_task->state == Task::State::Complete) {
        context.madeProgress();
        m_taken = true;
        m_runtime.handleJoined(*m_task);
        return PollResult::ready(std::move(m_task->output));
    }
    context.registerWaker(m_task->joinWaker);
    context.waitingOn(WaitKind::Handle, quint64(m_task->id));
    return PollResult::pending();
}

void JoinHandle::dropContents()
{
    if (!m_task)
        return;
    const Ref<Task> task = std::move(m_task);
    task->handleAlive = false;
    task->joinWaker.reset();
    if (m_taken)
        return;
    m_runtime.handleDropped(*task);
    task->output = Value();
}

} // namespace Pollux::Engine
