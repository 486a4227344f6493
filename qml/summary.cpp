// SPDX-License-Identifier: MIT
#include "summary.h"

#include "format.h"
#include "playback.h"

#include <algorithm>
#include <cmath>

namespace Pollux {

void Summary::setSession(Session *session)
{
    if (session == m_session)
        return;
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(m_session->playback(), nullptr, this, nullptr);
    }
    m_session = session;
    if (session) {
        connect(session, &Session::runReset, this, &Summary::forget);
        connect(session, &Session::runGrown, this, &Summary::look);
        connect(session->playback(), &Playback::moved, this, &Summary::look);
    }
    forget();
    Q_EMIT sessionChanged();
}

void Summary::forget()
{
    m_busyBefore.clear();
    m_summedCursor = -1;
    m_summary = {};
    look();
    Q_EMIT changed();
}

void Summary::look()
{
    if (!m_session) {
        m_workerBusy.clear();
        Q_EMIT workerBusyChanged();
        return;
    }
    lookAtWorkers();
    const Playback &playback = *m_session->playback();
    const bool isWhole = m_session->simulation().isFinished();
    const qsizetype cursor = isWhole ? m_session->log().size() : playback.cursor();
    const Nanoseconds elapsed = isWhole ? m_session->log().endTime() : playback.time();
    if (cursor == m_summedCursor && elapsed == m_summary.elapsed)
        return;
    if (cursor != m_summedCursor)
        m_summary = m_session->timeline().summaryAt(cursor);
    m_summedCursor = cursor;
    m_summary.elapsed = elapsed;
    Q_EMIT changed();
}

void Summary::lookAtWorkers()
{
    const Nanoseconds now = m_session->playback()->time();
    const qsizetype cursor = m_session->playback()->cursor();
    const std::vector<WorkerLane> &lanes = m_session->timeline().workers();
    m_busyBefore.resize(lanes.size());

    QVariantList workers;
    for (size_t i = 0; i < lanes.size(); ++i) {
        const std::vector<WorkerSpan> &spans = lanes[i].spans;
        std::vector<Nanoseconds> &before = m_busyBefore[i];
        // before[n]: of the spans ahead of the n-th, which have all ended where there is an n-th.
        while (before.size() < spans.size()) {
            const size_t n = before.size();
            before.push_back(n == 0 ? Nanoseconds(0) : before[n - 1] + (spans[n - 1].end - spans[n - 1].start));
        }
        const auto next = std::partition_point(spans.cbegin(), spans.cend(),
                                               [cursor](const WorkerSpan &span) { return span.beginEvent < cursor; });
        Nanoseconds busy{0};
        if (next != spans.cbegin()) {
            const auto last = size_t(next - spans.cbegin()) - 1;
            const bool isOver = spans[last].endEvent != StateSpan::noEvent && spans[last].endEvent < cursor;
            busy = before[last] + ((isOver ? spans[last].end : now) - spans[last].start);
        }
        const int percent = now.count() > 0 ? int(std::lround(100.0 * double(busy.count()) / double(now.count()))) : 0;
        const bool isMain = lanes[i].worker == WorkerId::MainThread;
        workers.append(
            QVariantMap{{QStringLiteral("name"), isMain ? QStringLiteral("main thread")
                                                        : QStringLiteral("worker %1").arg(int(lanes[i].worker))},
                        {QStringLiteral("percent"), percent},
                        {QStringLiteral("text"), QStringLiteral("busy %1 %").arg(percent)}});
    }
    if (workers == m_workerBusy)
        return;
    m_workerBusy = std::move(workers);
    Q_EMIT workerBusyChanged();
}

QString Summary::elapsedText() const { return Format::total(m_summary.elapsed); }

QString Summary::sequentialText() const { return Format::total(m_summary.sequential); }

QString Summary::ratioText() const
{
    if (m_summary.elapsed.count() <= 0 || !cutText().isEmpty())
        return {};
    const double ratio = double(m_summary.sequential.count()) / double(m_summary.elapsed.count());
    return ratio < 1.005 ? QString() : QStringLiteral("%1× sooner").arg(ratio, 0, 'f', ratio < 100 ? 2 : 0);
}

QString Summary::cutText() const
{
    if (m_summary.cutShort > 0)
        return Format::count(m_summary.cutShort, QStringLiteral("task"), QStringLiteral("tasks")) + QStringLiteral(" cut short");
    if (!m_session || !m_session->simulation().isFinished() || m_session->log().size() == 0)
        return {};
    const Event &end = m_session->log().at(m_session->log().size() - 1);
    const auto outcome = RunOutcome(end.detail);
    const bool isStopped = outcome == RunOutcome::Starved || outcome == RunOutcome::Deadlocked || outcome == RunOutcome::Unavailable;
    return end.kind == EventKind::RunEnd && isStopped ? QStringLiteral("stopped") : QString();
}

QString Summary::pollsText() const
{
    return Format::count(m_summary.polls, QStringLiteral("poll"), QStringLiteral("polls")) + QStringLiteral(" · ")
         + Format::count(m_summary.wakes, QStringLiteral("wake"), QStringLiteral("wakes"));
}

} // namespace Pollux
