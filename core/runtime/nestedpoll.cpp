// SPDX-License-Identifier: MIT
#include "nestedpoll.h"

#include "panic.h"

namespace Pollux::Engine {

NestedPoll::NestedPoll(Context &context, WaitKind kind, quint64 arg)
    : m_context(context)
    , m_outer(context.place)
    , m_mark(qsizetype(context.reasons.size()))
{
    if (context.levels >= deepest) {
        throw Stop{RunOutcome::Unavailable, 2,
                   QByteArrayLiteral("futures are nested more than 1000 deep; Pollux stops here, before the stack overflows"),
                   context.place.span};
    }
    // The root of a task is awaited by nobody; a join! always shows.
    if (context.levels > 0) {
        context.waitingOn(kind, arg);
        ++context.place.depth;
    }
    context.place.branch = 0;
    ++context.levels;
}

NestedPoll::~NestedPoll()
{
    --m_context.levels;
    m_context.place = m_outer;
}

void NestedPoll::ready()
{
    m_context.reasons.resize(size_t(m_mark));
}

} // namespace Pollux::Engine
