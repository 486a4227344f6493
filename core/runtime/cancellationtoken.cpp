// SPDX-License-Identifier: MIT
#include "cancellationtoken.h"

#include <optional>

namespace Pollux::Engine {

void CancellationNode::addChild(CancellationNode &child)
{
    child.m_parent = this;
    child.m_index = m_children.size();
    m_children.push_back(Ref<CancellationNode>(&child));
}

void CancellationNode::detach()
{
    m_parent = nullptr;
    m_index = 0;
}

void CancellationNode::cancelThis()
{
    m_isCancelled = true;
    m_children.clear();
    m_resource.changed(ResourceChange::Closed, 0);
    m_waiting.notifyAll();
}

/// The order in which they are woken is that of tokio_util 0.7 up to 0.7.16: the youngest child first; of a child's own children those
/// without children before it, the others after; the root last.
void CancellationNode::cancelTree()
{
    if (m_isCancelled)
        return;
    while (!m_children.empty()) {
        const Ref<CancellationNode> child = std::move(m_children.back());
        m_children.pop_back();
        child->detach();
        if (child->m_isCancelled)
            continue;
        while (!child->m_children.empty()) {
            const Ref<CancellationNode> grandchild = std::move(child->m_children.back());
            child->m_children.pop_back();
            grandchild->detach();
            if (grandchild->m_isCancelled)
                continue;
            if (grandchild->m_children.empty())
                grandchild->cancelThis();
            else
                addChild(*grandchild);
        }
        child->cancelThis();
    }
    cancelThis();
}

void CancellationNode::handleGone()
{
    if (--m_handles > 0)
        return;
    const Ref<CancellationNode> keep(this);
    std::vector<Ref<CancellationNode>> children = std::exchange(m_children, {});
    CancellationNode *const parent = m_parent;
    for (const auto &child : children) {
        if (parent)
            parent->addChild(*child);
        else
            child->detach();
    }
    if (!parent)
        return;
    const size_t index = m_index;
    detach();
    Ref<CancellationNode> last = std::move(parent->m_children.back());
    parent->m_children.pop_back();
    if (index < parent->m_children.size()) {
        last->m_index = index;
        parent->m_children[index] = std::move(last);
    }
}

CancellationToken::CancellationToken(Ref<CancellationNode> node)
    : m_node(std::move(node))
{
    ++m_node->m_handles;
}

Ref<CancellationToken> CancellationToken::make(Runtime &runtime, SourceSpan span)
{
    return Engine::make<CancellationToken>(Engine::make<CancellationNode>(runtime, span));
}

void CancellationToken::dropContents()
{
    if (const Ref<CancellationNode> node = std::move(m_node))
        node->handleGone();
}

Ref<CancellationToken> CancellationToken::child(SourceSpan span) const
{
    const auto node = Engine::make<CancellationNode>(m_node->m_resource.runtime(), span);
    if (m_node->m_isCancelled)
        node->m_isCancelled = true;
    else
        m_node->addChild(*node);
    return Engine::make<CancellationToken>(node);
}

void CancellationToken::cancel() const
{
    m_node->cancelTree();
}

class CancelledWait final : public Future
{
public:
    explicit CancelledWait(Ref<CancellationNode> node)
        : m_node(std::move(node))
    {
        m_waiter.emplace(m_node->m_waiting);
    }
    void dropContents() override { m_waiter.reset(); }
    PollResult poll(Context &context) override
    {
        for (;;) {
            if (m_node->m_isCancelled)
                return PollResult::ready(Value::unit());
            if (!m_waiter->poll(context, WaitKind::Cancelled, m_node->m_resource.waitArg()))
                return PollResult::pending();
            m_waiter.emplace(m_node->m_waiting);
        }
    }

private:
    Ref<CancellationNode> m_node;
    std::optional<NotifyWaiter> m_waiter;
};

Ref<Future> CancellationToken::cancelled() const
{
    return Ref<Future>(new CancelledWait(m_node));
}

} // namespace Pollux::Engine
