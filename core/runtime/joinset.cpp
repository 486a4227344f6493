// SPDX-License-Identifier: MIT
#include "joinset.h"

#include "native.h"
#include "runtime.h"

namespace Pollux::Engine {

struct JoinSet::Lists final : Object
{
    std::list<Ref<Entry>> idle; ///< oldest first
    std::list<Ref<Entry>> notified;
    Waker waker; ///< of who waits in join_next
};

class JoinSet::Entry final : public Wake
{
public:
    enum class Place : quint8 { Idle, Notified, Nowhere };
    Entry(Ref<Lists> lists, Value handle)
        : lists(std::move(lists))
        , handle(std::move(handle))
    {
    }
    JoinHandle &joinHandle() const { return handle.as<JoinHandle>(); }
    void goTo(Place to)
    {
        if (to == place)
            return;
        const Ref<Entry> keep(this);
        if (place != Place::Nowhere)
            (place == Place::Idle ? lists->idle : lists->notified).erase(position);
        place = to;
        if (to == Place::Nowhere)
            return;
        std::list<Ref<Entry>> &list = to == Place::Idle ? lists->idle : lists->notified;
        position = list.insert(list.end(), keep);
    }
    void wake(WakeCause cause) override
    {
        if (place != Place::Idle)
            return;
        goTo(Place::Notified);
        if (const Waker waker = std::move(lists->waker))
            waker->wake(cause);
    }

    Ref<Lists> lists;
    Value handle;
    Place place = Place::Nowhere;
    std::list<Ref<Entry>>::iterator position;
};

JoinSet::JoinSet(Runtime &runtime)
    : m_runtime(runtime)
    , m_lists(make<Lists>())
{
}

JoinSet::~JoinSet()
{
    dropContents();
}

Ref<AbortHandle> JoinSet::insert(Value joinHandle)
{
    ++m_length;
    auto abort = make<AbortHandle>(m_runtime, joinHandle.as<JoinHandle>().taskRef());
    const auto entry = make<Entry>(m_lists, std::move(joinHandle));
    entry->goTo(Entry::Place::Idle);
    entry->joinHandle().setJoinWaker(Waker(entry.get()));
    return abort;
}

Ref<JoinSet::Entry> JoinSet::popNotified()
{
    if (m_lists->notified.empty())
        return {};
    Ref<Entry> entry = m_lists->notified.front();
    entry->goTo(Entry::Place::Idle);
    return entry;
}

PollResult JoinSet::pollEntry(Entry &entry, Context &context, bool withId)
{
    const Ref<Entry> keep(&entry);
    const WakerScope scope(context, entry);
    const quint64 id = entry.joinHandle().task().number;
    PollResult result = entry.joinHandle().poll(context);
    if (!result.isReady())
        return result;
    entry.goTo(Entry::Place::Nowhere);
    --m_length;
    entry.handle = Value();
    Value joined = result.takeValue();
    if (withId && joined.as<WrapperObject>().variant == Builtin::Ok) {
        auto pair = make<ListObject>();
        pair->elements.push_back(Value::taskNumber(id));
        pair->elements.push_back(std::move(joined.as<WrapperObject>().inner));
        joined = okOf(Value::object(ValueKind::Tuple, std::move(pair)));
    }
    return PollResult::ready(someOf(std::move(joined)));
}

class JoinNext final : public Future
{
public:
    JoinNext(Ref<JoinSet> set, bool withId)
        : m_set(std::move(set))
        , m_withId(withId)
    {
    }
    PollResult poll(Context &context) override
    {
        if (m_set->isEmpty())
            return PollResult::ready(Value::none());
        context.registerWaker(m_set->m_lists->waker);
        const Ref<JoinSet::Entry> entry = m_set->popNotified();
        if (!entry) {
            context.waitingOn(WaitKind::JoinNext, m_set->length());
            return PollResult::pending();
        }
        PollResult result = m_set->pollEntry(*entry, context, m_withId);
        if (result.isPending())
            context.waker()->wake(WakeCause::Budget); // the only reason for it
        return result;
    }

private:
    Ref<JoinSet> m_set;
    const bool m_withId;
};

Ref<Future> JoinSet::joinNext(bool withId)
{
    return Ref<Future>(new JoinNext(Ref<JoinSet>(this), withId));
}

Value JoinSet::tryJoinNext(bool withId, SourceSpan span)
{
    std::vector<WaitReason> reasons;
    Context context(m_runtime, *m_runtime.currentTask(), reasons);
    context.place.span = span;
    const BudgetScope unconstrained(m_runtime, Runtime::unconstrained);
    while (const Ref<Entry> entry = popNotified()) {
        PollResult result = pollEntry(*entry, context, withId);
        if (result.isReady())
            return result.takeValue();
    }
    return Value::none();
}

void JoinSet::abortAll(SourceSpan span)
{
    std::vector<Ref<Entry>> all(m_lists->idle.begin(), m_lists->idle.end());
    all.insert(all.end(), m_lists->notified.begin(), m_lists->notified.end());
    for (const auto &entry : all)
        m_runtime.abort(entry->joinHandle().task(), span);
}

void JoinSet::detachAll()
{
    m_length = 0;
    for (std::list<Ref<Entry>> *list : {&m_lists->idle, &m_lists->notified}) {
        while (!list->empty()) {
            const Ref<Entry> entry = list->front();
            entry->goTo(Entry::Place::Nowhere);
            entry->handle = Value();
        }
    }
}

void JoinSet::dropContents()
{
    m_length = 0;
    // Only what is in the set by now: an abort can make no entry of another list move any more.
    std::vector<Ref<Entry>> all(m_lists->idle.begin(), m_lists->idle.end());
    all.insert(all.end(), m_lists->notified.begin(), m_lists->notified.end());
    for (const auto &entry : all)
        entry->goTo(Entry::Place::Nowhere);
    for (const auto &entry : all) {
        m_runtime.abort(entry->joinHandle().task(), {});
        entry->handle = Value();
    }
    m_lists->waker.reset();
}

} // namespace Pollux::Engine
