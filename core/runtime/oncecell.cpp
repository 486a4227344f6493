// SPDX-License-Identifier: MIT
#include "oncecell.h"

#include "joinall.h"
#include "native.h"

namespace Pollux::Engine {

OnceCell::OnceCell(Runtime &runtime, SourceSpan span)
    : m_resource(runtime, ResourceKind::OnceCell, 1, span)
{
}

/// The permit that initialising takes is never given back: the cell closes instead.
void OnceCell::store(Value value)
{
    m_value = std::move(value);
    m_owner = TaskId::None;
    m_resource.changedOwner(TaskId::None);
    m_resource.changed(ResourceChange::Closed, 0);
    m_queue.close();
}

OnceCell::Set OnceCell::set(Value &value)
{
    if (isInitialized())
        return Set::AlreadyInitialized;
    switch (m_queue.tryAcquire(1)) {
    case PermitQueue::Try::NoPermits: return Set::Initializing;
    case PermitQueue::Try::Closed: return Set::AlreadyInitialized;
    case PermitQueue::Try::Acquired: break;
    }
    store(std::move(value));
    return Set::Done;
}

class OnceCellInit final : public Future
{
public:
    OnceCellInit(Ref<OnceCell> cell, Value init, bool canFail)
        : m_cell(std::move(cell))
        , m_init(std::move(init))
        , m_request(m_cell->m_queue, 1)
        , m_canFail(canFail)
    {
    }
    ~OnceCellInit() override { dropContents(); }
    void dropContents() override
    {
        m_request.cancel();
        m_init = Value();
        giveUp();
    }
    PollResult poll(Context &context) override
    {
        if (m_state == State::Unstarted) {
            if (m_cell->isInitialized())
                return PollResult::ready(done());
            m_state = State::Waiting;
        }
        if (m_state == State::Waiting) {
            switch (m_request.poll(context, WaitKind::OnceCell, m_cell->m_resource.waitArg(m_cell->m_owner))) {
            case PermitRequest::Status::Pending: return PollResult::pending();
            case PermitRequest::Status::Closed: return PollResult::ready(done());
            case PermitRequest::Status::Acquired: break;
            }
            m_state = State::Initializing;
            m_cell->m_owner = context.task().id;
            m_cell->m_resource.changedOwner(m_cell->m_owner);
        }
        PollResult result = Ref<Future>(futureOf(m_init))->poll(context);
        if (!result.isReady())
            return result;
        Value value = result.takeValue();
        m_init = Value();
        if (m_canFail) {
            auto &wrapper = value.as<WrapperObject>();
            if (wrapper.variant == Builtin::Err) {
                giveUp();
                return PollResult::ready(std::move(value));
            }
            value = std::move(wrapper.inner);
        }
        m_state = State::Finished;
        m_cell->store(std::move(value));
        return PollResult::ready(done());
    }

private:
    enum class State : quint8 { Unstarted, Waiting, Initializing, Finished };
    Value done() const { return m_canFail ? okOf(Value::unit()) : Value::unit(); }
    void giveUp()
    {
        if (std::exchange(m_state, State::Finished) != State::Initializing)
            return;
        m_cell->m_owner = TaskId::None;
        m_cell->m_resource.changedOwner(TaskId::None);
        m_cell->m_queue.release(1);
    }

    Ref<OnceCell> m_cell;
    Value m_init;
    PermitRequest m_request;
    const bool m_canFail;
    State m_state = State::Unstarted;
};

Ref<Future> OnceCell::request(Value init, bool canFail)
{
    return Ref<Future>(new OnceCellInit(Ref<OnceCell>(this), std::move(init), canFail));
}

} // namespace Pollux::Engine
