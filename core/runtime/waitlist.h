// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace Pollux::Engine {

/// A place in a WaitList; leaves it when it goes.
class WaitLink
{
public:
    WaitLink() = default;
    ~WaitLink() { unlink(); }
    WaitLink(const WaitLink &) = delete;
    WaitLink &operator=(const WaitLink &) = delete;

    bool isLinked() const { return m_previous != this; }
    void unlink()
    {
        m_previous->m_next = m_next;
        m_next->m_previous = m_previous;
        m_previous = m_next = this;
    }

private:
    friend class WaitList;
    WaitLink *m_previous = this;
    WaitLink *m_next = this;
};

/// Who waits, longest first. Holds nobody alive; none may still be in it when it goes.
class WaitList
{
public:
    bool isEmpty() const { return !m_ring.isLinked(); }
    void append(WaitLink &link)
    {
        link.unlink();
        link.m_previous = m_ring.m_previous;
        link.m_next = &m_ring;
        m_ring.m_previous->m_next = &link;
        m_ring.m_previous = &link;
    }
    WaitLink *first() const { return isEmpty() ? nullptr : m_ring.m_next; }
    WaitLink *last() const { return isEmpty() ? nullptr : m_ring.m_previous; }

private:
    WaitLink m_ring;
};

} // namespace Pollux::Engine
