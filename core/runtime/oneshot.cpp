// SPDX-License-Identifier: MIT
#include "oneshot.h"

#include "native.h"

namespace Pollux::Engine {

Oneshot makeOneshot(Runtime &runtime, SourceSpan span)
{
    const auto state = make<OneshotState>(runtime, span);
    return {make<OneshotSender>(state), make<OneshotReceiver>(state)};
}

bool OneshotState::complete()
{
    if (isClosed)
        return false;
    isComplete = true;
    resource.changed(value.isMoved() ? ResourceChange::Closed : ResourceChange::Length, value.isMoved() ? 0 : 1);
    if (receiver)
        receiver->wake(value.isMoved() ? WakeCause::Closed : WakeCause::Message);
    return true;
}

void OneshotState::close()
{
    if (!std::exchange(isClosed, true))
        resource.changed(ResourceChange::Closed, 0);
    if (sender && !isComplete)
        sender->wake(WakeCause::Closed);
}

void OneshotSender::dropContents()
{
    if (const Ref<OneshotState> state = std::move(m_state))
        state->complete();
}

Value OneshotSender::send(Value value)
{
    const Ref<OneshotState> state = std::move(m_state);
    if (state->isClosed)
        return errorOf(std::move(value));
    state->value = std::move(value);
    state->complete();
    return okOf(Value::unit());
}

class OneshotClosed final : public Future
{
public:
    explicit OneshotClosed(Ref<OneshotState> state)
        : m_state(std::move(state))
    {
    }
    PollResult poll(Context &context) override
    {
        if (!context.pollProceed())
            return PollResult::pending();
        if (m_state->isClosed) {
            context.madeProgress();
            return PollResult::ready(Value::unit());
        }
        context.registerWaker(m_state->sender);
        context.waitingOn(WaitKind::ReceiverGone, m_state->resource.waitArg());
        return PollResult::pending();
    }

private:
    Ref<OneshotState> m_state;
};

Ref<Future> OneshotSender::closed()
{
    return Ref<Future>(new OneshotClosed(m_state));
}

void OneshotReceiver::dropContents()
{
    const Ref<OneshotState> state = std::move(m_state);
    if (!state)
        return;
    state->close();
    if (state->isComplete)
        state->value = Value();
}

void OneshotReceiver::close()
{
    if (m_state)
        m_state->close();
}

OneshotReceiver::Try OneshotReceiver::tryReceive(Value &value)
{
    if (m_state && !m_state->isComplete && !m_state->isClosed)
        return Try::Empty;
    const Ref<OneshotState> state = std::move(m_state);
    if (!state || !state->isComplete || state->value.isMoved())
        return Try::Closed;
    value = std::move(state->value);
    state->resource.changed(ResourceChange::Length, 0);
    return Try::Received;
}

PollResult OneshotReceiver::poll(Context &context)
{
    if (!m_state)
        throw Panic{QByteArrayLiteral("called after complete"), context.place.span};
    if (!context.pollProceed())
        return PollResult::pending();
    if (!m_state->isComplete && !m_state->isClosed) {
        context.registerWaker(m_state->receiver);
        context.waitingOn(WaitKind::Oneshot, m_state->resource.waitArg());
        return PollResult::pending();
    }
    context.madeProgress();
    if (!m_state->isComplete || m_state->value.isMoved())
        return PollResult::ready(errorOf()); // and the channel stays: a second poll says the same
    const Ref<OneshotState> state = std::move(m_state);
    state->resource.changed(ResourceChange::Length, 0);
    return PollResult::ready(okOf(std::move(state->value)));
}

} // namespace Pollux::Engine
