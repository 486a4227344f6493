// SPDX-License-Identifier: MIT
#include "coroutinefuture.h"

#include "panic.h"
#include "nestedpoll.h"

#include <QScopedValueRollback>

#include <new>

namespace Pollux::Engine {

CoroutineFuture::~CoroutineFuture()
{
    destroyFrame();
}

void CoroutineFuture::dropContents()
{
    if (m_isRunning)
        return;
    destroyFrame();
    m_state = State::Finished;
    m_result = Value();
}

void CoroutineFuture::destroyFrame()
{
    if (m_state != State::Suspended || !m_suspended)
        return;
    m_state = State::Finished;
    m_awaiting = nullptr;
    std::exchange(m_suspended, nullptr).destroy();
}

QCoro::Task<> &CoroutineFuture::task()
{
    return *std::launder(reinterpret_cast<QCoro::Task<> *>(m_taskStorage));
}

void CoroutineFuture::suspendedAt(std::coroutine_handle<> handle, FutureAwaiter *awaiting) noexcept
{
    m_suspended = handle;
    m_awaiting = awaiting;
}

PollResult CoroutineFuture::poll(Context &context)
{
    const Ref<CoroutineFuture> keep(this);
    const QScopedValueRollback running(m_isRunning, true);
    NestedPoll nested(context);
    m_context = &context;
    switch (m_state) {
    case State::Unstarted:
        m_state = State::Suspended;
        new (m_taskStorage) QCoro::Task<>(body());
        break;
    case State::Suspended:
        if (m_awaiting) {
            m_awaiting->poll();
            if (!m_awaiting->result.isReady())
                break;
        }
        std::exchange(m_suspended, nullptr).resume();
        break;
    case State::Finished:
        throw Panic{QByteArrayLiteral("`async fn` resumed after completion"), context.place.span};
    }
    if (m_suspended)
        return m_awaiting && m_awaiting->result.isPending() ? PollResult::pending() : PollResult::held();

    m_state = State::Finished;
    const QCoro::Task<> finished(std::move(task()));
    std::destroy_at(&task());
    finished.operator co_await().await_resume(); // rethrows what the body threw
    nested.ready();
    return PollResult::ready(std::move(m_result));
}

void CoroutineFuture::FutureAwaiter::poll()
{
    Context &context = self.context();
    const SourceSpan outer = context.place.span;
    context.place.span = span;
    result = inner->poll(context);
    context.place.span = outer;
}

bool CoroutineFuture::FutureAwaiter::await_ready()
{
    poll();
    return result.isReady();
}

Value CoroutineFuture::FutureAwaiter::await_resume()
{
    self.m_awaiting = nullptr;
    return result.takeValue();
}

} // namespace Pollux::Engine
