// SPDX-License-Identifier: MIT
#pragma once

#include "task.h"

#include <list>

namespace Pollux::Engine {

/// tokio::task::JoinSet (task/join_set.rs, util/idle_notified_set.rs): each handle has a waker of its own, which moves it to the
/// list of those to look at and wakes the one that waits in join_next. So tasks come out in the order they ended.
/// Dropped, it aborts all that is in it, oldest first.
class JoinSet final : public Object
{
public:
    explicit JoinSet(Runtime &runtime);
    ~JoinSet() override;
    void dropContents() override;

    /// spawn and its kin: takes the JoinHandle that the runtime gave.
    Ref<AbortHandle> insert(Value joinHandle);
    size_t length() const { return m_length; }
    bool isEmpty() const { return m_length == 0; }
    /// Option<Result<T, JoinError>>; withId: Option<Result<(Id, T), JoinError>>.
    Ref<Future> joinNext(bool withId = false);
    /// The same at once, without budget; None: none has ended.
    Value tryJoinNext(bool withId, SourceSpan span);
    void abortAll(SourceSpan span);
    void detachAll();
    // shutdown: abortAll(), then joinNext() until it gives None. join_all: joinNext() until then; panics at an error.

private:
    friend class JoinNext;
    class Entry;
    struct Lists;
    Ref<Entry> popNotified();
    PollResult pollEntry(Entry &entry, Context &context, bool withId);

    Runtime &m_runtime;
    Ref<Lists> m_lists;
    size_t m_length = 0;
};

} // namespace Pollux::Engine
