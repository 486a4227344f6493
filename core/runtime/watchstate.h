// SPDX-License-Identifier: MIT
#pragma once

#include "notifyqueue.h"

#include <array>
#include <functional>
#include <optional>

namespace Pollux::Engine {

/// The rules of tokio::sync::watch, which a Barrier is built on too: a version that counts up, and receivers that each
/// know the latest they have seen. Those that wait are spread at random over eight queues, so a send wakes them in an order
/// that is drawn from the run's seed (sync/watch.rs, big_notify).
class WatchState
{
public:
    void increment(); ///< a new version: wakes all that wait
    void close(); ///< no sender is left
    quint64 version() const { return m_version; }
    bool isClosed() const { return m_isClosed; }

private:
    friend class WatchRequest;
    NotifyQueue &anyQueue(Runtime &runtime);
    void wakeAll();

    quint64 m_version = 0;
    bool m_isClosed = false;
    std::array<NotifyQueue, 8> m_waiting{NotifyQueue(WakeCause::Message), NotifyQueue(WakeCause::Message), NotifyQueue(WakeCause::Message),
                                         NotifyQueue(WakeCause::Message), NotifyQueue(WakeCause::Message), NotifyQueue(WakeCause::Message),
                                         NotifyQueue(WakeCause::Message), NotifyQueue(WakeCause::Message)};
};

/// Waits until the version is another than `seen`, and sets `seen` to it.
class WatchRequest
{
public:
    enum class Status : quint8 { Pending, Changed, Closed };
    /// Without the budget: that is asked once for all that changed() and wait_for() do.
    Status poll(WatchState &state, quint64 &seen, Context &context, WaitKind kind, quint64 arg);
    void cancel() { m_waiter.reset(); }

private:
    std::optional<NotifyWaiter> m_waiter;
};

} // namespace Pollux::Engine
