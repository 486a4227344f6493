// SPDX-License-Identifier: MIT
#pragma once

#include "resource.h"

namespace Pollux::Engine {

class OneshotReceiver;
class OneshotSender;

/// tokio::sync::oneshot::channel.
struct Oneshot
{
    Ref<OneshotSender> sender;
    Ref<OneshotReceiver> receiver;
};
Oneshot makeOneshot(Runtime &runtime, SourceSpan span = {});

/// What the two ends share.
class OneshotState final : public Object
{
public:
    OneshotState(Runtime &runtime, SourceSpan span)
        : resource(runtime, ResourceKind::Oneshot, 1, span)
    {
    }
    bool complete(); ///< the sender has sent or is gone; false: the receiver had closed
    void close(); ///< the receiver's end

    Resource resource;
    Value value; ///< Moved: nothing was sent, or it was taken
    Waker receiver; ///< stays set once registered: a second wake of it is one that finds it queued
    Waker sender;
    bool isComplete = false;
    bool isClosed = false;
};

class OneshotSender final : public Object
{
public:
    explicit OneshotSender(Ref<OneshotState> state)
        : m_state(std::move(state))
    {
    }
    ~OneshotSender() override { dropContents(); }
    void dropContents() override;

    /// Consumes the sender. Result<(), T>: Err gives the value back.
    Value send(Value value);
    bool isClosed() const { return m_state->isClosed; }
    Ref<Future> closed(); ///< ready with () when the receiver is gone or closed

private:
    friend class OneshotClosed;
    Ref<OneshotState> m_state; ///< null: used up
};

/// Result<T, RecvError>: Err(()) when the sender is gone.
class OneshotReceiver final : public Future
{
public:
    explicit OneshotReceiver(Ref<OneshotState> state)
        : m_state(std::move(state))
    {
    }
    ~OneshotReceiver() override { dropContents(); }
    void dropContents() override;

    PollResult poll(Context &context) override;
    void close();
    enum class Try : quint8 { Received, Empty, Closed };
    Try tryReceive(Value &value);
    bool isTerminated() const { return !m_state; }

private:
    Ref<OneshotState> m_state; ///< null: done with
};

} // namespace Pollux::Engine
