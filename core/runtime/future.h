// SPDX-License-Identifier: MIT
#pragma once

#include "../trace/event.h"
#include "value.h"
#include "waker.h"

#include <optional>
#include <vector>

namespace Pollux::Engine {

class Runtime;
class Task;

/// What a poll gives. Ready and Pending are Rust's. Held is the simulation's own: the poll is not over, the code is in
/// the middle of std::thread::sleep or of a long computation and keeps its worker; the runtime calls poll() again to let it go
/// on, and every future on the way passes the call to the one that gave Held.
class [[nodiscard]] PollResult
{
public:
    enum class Status : quint8 { Pending, Held, Ready };

    static PollResult pending() { return PollResult(Status::Pending); }
    static PollResult held() { return PollResult(Status::Held); }
    static PollResult ready(Value value) { return PollResult(Status::Ready, std::move(value)); }

    Status status() const { return m_status; }
    bool isReady() const { return m_status == Status::Ready; }
    bool isPending() const { return m_status == Status::Pending; }
    bool isHeld() const { return m_status == Status::Held; }
    Value takeValue() { return std::move(m_value); }

private:
    explicit PollResult(Status status, Value value = {})
        : m_status(status)
        , m_value(std::move(value))
    {
    }
    Status m_status;
    Value m_value;
};

/// Why a poll gives pending; one WaitingOn record each.
struct WaitReason
{
    SourceSpan span;
    quint64 arg = 0;
    WaitKind kind = WaitKind::Call;
    quint8 depth = 0;
    quint8 branch = 0;
};

/// What a poll is given: the runtime, the task it is for, the waker, and where in the await chain it is.
class Context
{
public:
    Context(Runtime &runtime, Task &task, std::vector<WaitReason> &reasons);
    Runtime &runtime() const { return m_runtime; }
    Task &task() const { return m_task; }
    /// The task itself, unless a future on the way polls its children with wakers of their own.
    Waker waker() const { return Waker(m_waker); }
    bool willWake(const Waker &waker) const { return waker.get() == m_waker; }
    /// Registers the waker, unless this one is registered already.
    void registerWaker(Waker &waker) const
    {
        if (!willWake(waker))
            waker = this->waker();
    }

    /// Tokio's coop budget: false when it is used up; the leaf then returns pending, and the waker is already
    /// woken. A leaf asks before it looks whether it is ready, and calls madeProgress() when it is.
    bool pollProceed();
    void madeProgress();

    /// For a leaf that is about to give pending.
    void waitingOn(WaitKind kind, quint64 arg = 0)
    {
        reasons.push_back({place.span, arg, kind, quint8(qMin(place.depth, 15)), quint8(qMin(place.branch, 15))});
    }

    struct Place
    {
        SourceSpan span; ///< the await that polls now
        int depth = 0; ///< levels between the task's root and that await
        int branch = 0; ///< of the join! one level up
    };
    Place place;
    int levels = 0; ///< polls nested right now
    std::vector<WaitReason> &reasons;

private:
    friend class WakerScope;

    Runtime &m_runtime;
    Task &m_task;
    Wake *m_waker;
};

/// While it lives, polls are made with another waker.
class WakerScope
{
public:
    WakerScope(Context &context, Wake &waker)
        : m_context(context)
        , m_outer(std::exchange(context.m_waker, &waker))
    {
    }
    ~WakerScope() { m_context.m_waker = m_outer; }
    WakerScope(const WakerScope &) = delete;
    WakerScope &operator=(const WakerScope &) = delete;

private:
    Context &m_context;
    Wake *m_outer;
};

/// Rust's std::future::Future, with the same contract: does nothing until polled; pending means the
/// waker of the latest poll will be woken; not polled again after ready; dropping it cancels what it stands for.
/// A panic leaves as the exception Panic; the future is then dropped, not polled.
class Future : public Object
{
public:
    virtual PollResult poll(Context &context) = 0;
};

} // namespace Pollux::Engine
