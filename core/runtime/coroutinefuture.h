// SPDX-License-Identifier: MIT
#pragma once

#include "future.h"

#include <QCoroTask>

#include <cstddef>

namespace Pollux::Engine {

/// A future whose body is a QCoro coroutine: what rustc makes of an `async fn` or `async {}`, and what C++ code uses to
/// write one. QCoro starts a coroutine at the call; Rust's futures are lazy, so the call is made at the first poll.
///
///     first poll      body() runs until it finishes, or to an await whose future is not ready
///     pending         the coroutine is suspended in Awaiting; m_awaiting holds what it waits for
///     next poll       that inner future is polled again; the coroutine is resumed only when it is ready
///     drop            a suspended coroutine is destroyed in place: its locals go in reverse order, as in Rust
///
/// QCoro::Task detaches when it is dropped, so the Task of a coroutine that has not finished is kept in raw storage and
/// its destructor is never run for such a frame: destroy() on the handle frees everything. (Tried with QCoro 0.8 to 0.13;
/// tst_coroutinefuture pins it.)
class CoroutineFuture : public Future
{
public:
    CoroutineFuture() = default;
    ~CoroutineFuture() override;

    PollResult poll(Context &context) final;
    void dropContents() override;

protected:
    /// The coroutine. It must await nothing but awaitFuture() and awaitHold(), and hand its result to finish().
    virtual QCoro::Task<> body() = 0;

    struct FutureAwaiter
    {
        CoroutineFuture &self;
        Ref<Future> inner; ///< kept alive: a program that rustc would refuse can drop it under way
        SourceSpan span;
        PollResult result = PollResult::pending();

        void poll();
        bool await_ready();
        void await_suspend(std::coroutine_handle<> handle) noexcept { self.suspendedAt(handle, this); }
        Value await_resume();
    };
    /// Polls `inner` to its end. `span`: the await in the program.
    FutureAwaiter awaitFuture(Future &inner, SourceSpan span) { return {*this, Ref<Future>(&inner), span}; }

    struct HoldAwaiter
    {
        CoroutineFuture &self;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> handle) noexcept { self.suspendedAt(handle, nullptr); }
        void await_resume() const noexcept {}
    };
    /// Keeps the worker: poll() gives Held, and the next poll goes on from here.
    HoldAwaiter awaitHold() { return {*this}; }

    bool isRunning() const { return m_isRunning; } ///< a poll is under way: what it stands in cannot be dropped now
    void finish(Value result) { m_result = std::move(result); }
    Context &context() const { return *m_context; } ///< of the poll under way

private:
    enum class State : quint8 { Unstarted, Suspended, Finished };

    void suspendedAt(std::coroutine_handle<> handle, FutureAwaiter *awaiting) noexcept;
    void destroyFrame();
    QCoro::Task<> &task();

    Context *m_context = nullptr;
    FutureAwaiter *m_awaiting = nullptr; ///< in the suspended frame; null while held
    std::coroutine_handle<> m_suspended; ///< null: not started, running, or over
    Value m_result;
    alignas(QCoro::Task<>) std::byte m_taskStorage[sizeof(QCoro::Task<>)];
    State m_state = State::Unstarted;
    bool m_isRunning = false;
};

} // namespace Pollux::Engine
