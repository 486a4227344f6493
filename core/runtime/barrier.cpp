// SPDX-License-Identifier: MIT
#include "barrier.h"

namespace Pollux::Engine {

class BarrierWait final : public Future
{
public:
    explicit BarrierWait(Ref<Barrier> barrier)
        : m_barrier(std::move(barrier))
    {
    }
    void dropContents() override { m_request.cancel(); } // who has arrived stays counted, as in Tokio
    PollResult poll(Context &context) override
    {
        Barrier &barrier = *m_barrier;
        if (m_generation == 0) {
            m_generation = barrier.m_generation;
            barrier.m_resource.changed(ResourceChange::Arrived, ++barrier.m_arrived);
            if (barrier.m_arrived == barrier.m_count) {
                barrier.m_arrived = 0;
                barrier.m_resource.changed(ResourceChange::Version, barrier.m_generation++);
                barrier.m_state.increment();
                return PollResult::ready(Value::boolean(true));
            }
        }
        // The first look counts as a change for all but the first generation: that costs budget, as in Tokio.
        do {
            if (!context.pollProceed())
                return PollResult::pending();
            if (m_request.poll(barrier.m_state, m_seen, context, WaitKind::Barrier, barrier.m_resource.waitArg()) == WatchRequest::Status::Pending)
                return PollResult::pending();
            context.madeProgress();
        } while (barrier.m_state.version() < m_generation);
        return PollResult::ready(Value::boolean(false));
    }

private:
    Ref<Barrier> m_barrier;
    WatchRequest m_request;
    quint64 m_seen = 0;
    quint64 m_generation = 0; ///< 0: has not arrived
};

Barrier::Barrier(Runtime &runtime, quint64 count, SourceSpan span)
    : m_resource(runtime, ResourceKind::Barrier, qMax<quint64>(count, 1), span)
    , m_count(qMax<quint64>(count, 1))
{
}

Ref<Future> Barrier::wait()
{
    return Ref<Future>(new BarrierWait(Ref<Barrier>(this)));
}

} // namespace Pollux::Engine
