// SPDX-License-Identifier: MIT
#pragma once

#include "notifyqueue.h"
#include "resource.h"

namespace Pollux::Engine {

/// A node of the tree of tokio_util's CancellationTokens. Clones of a token share one; it leaves the tree, and leaves its children
/// to its parent, when the last of them goes.
class CancellationNode final : public Object
{
public:
    CancellationNode(Runtime &runtime, SourceSpan span)
        : m_resource(runtime, ResourceKind::CancellationToken, 0, span)
    {
    }

private:
    friend class CancellationToken;
    friend class CancelledWait;
    void cancelTree();
    void cancelThis();
    void detach();
    void addChild(CancellationNode &child);
    void handleGone();

    Resource m_resource;
    NotifyQueue m_waiting{WakeCause::Cancelled};
    CancellationNode *m_parent = nullptr; ///< alive as long as this is its child
    size_t m_index = 0; ///< among its parent's children
    std::vector<Ref<CancellationNode>> m_children;
    int m_handles = 0;
    bool m_isCancelled = false;
};

/// tokio_util::sync::CancellationToken.
class CancellationToken final : public Object
{
public:
    explicit CancellationToken(Ref<CancellationNode> node);
    static Ref<CancellationToken> make(Runtime &runtime, SourceSpan span = {});
    ~CancellationToken() override { dropContents(); }
    void dropContents() override;

    Ref<CancellationToken> clone() const { return Engine::make<CancellationToken>(m_node); }
    Ref<CancellationToken> child(SourceSpan span = {}) const; ///< child_token: cancelled with this one, and not the other way round
    void cancel() const;
    bool isCancelled() const { return m_node->m_isCancelled; }
    Ref<Future> cancelled() const; ///< ready with ()

private:
    Ref<CancellationNode> m_node;
};

/// DropGuard: cancels when it is dropped.
class CancellationGuard final : public Object
{
public:
    explicit CancellationGuard(Ref<CancellationToken> token)
        : m_token(std::move(token))
    {
    }
    ~CancellationGuard() override { dropContents(); }
    void dropContents() override
    {
        if (const Ref<CancellationToken> token = std::move(m_token))
            token->cancel();
    }
    Ref<CancellationToken> disarm() { return std::move(m_token); }

private:
    Ref<CancellationToken> m_token;
};

} // namespace Pollux::Engine
