// SPDX-License-Identifier: MIT
#include "taskinspector.h"

#include "describe.h"
#include "format.h"
#include "playback.h"

#include <algorithm>

namespace Pollux {

void TaskInspector::setSession(Session *session)
{
    if (session == m_session)
        return;
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(m_session->playback(), nullptr, this, nullptr);
    }
    m_session = session;
    if (session) {
        connect(session, &Session::runReset, this, &TaskInspector::look);
        connect(session, &Session::runGrown, this, &TaskInspector::look);
        connect(session, &Session::selectionChanged, this, &TaskInspector::look);
        connect(session->playback(), &Playback::moved, this, &TaskInspector::look);
    }
    look();
    Q_EMIT sessionChanged();
}

void TaskInspector::look()
{
    Shown shown;
    if (m_session && m_session->selectedTask() >= 0) {
        const auto task = TaskId(quint32(m_session->selectedTask()));
        if (size_t(task) < m_session->timeline().tasks().size())
            shown = shownOf(task);
    }
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

int TaskInspector::lineOf(SourceSpan span) const
{
    return span.isEmpty() ? 0 : m_session->runningAnalysis().source.lineColumn(span.begin).line;
}

TaskInspector::Shown TaskInspector::shownOf(TaskId task) const
{
    const Playback &playback = *m_session->playback();
    const qsizetype cursor = playback.cursor();
    const Timeline &timeline = m_session->timeline();
    const TaskRow &row = timeline.task(task);

    Shown shown;
    shown.name = m_session->taskName(task);
    shown.color = m_session->taskColor(task);
    shown.stateText = Describe::state(*m_session, task, cursor, playback.time());
    if (row.spawnEvent == StateSpan::noEvent || row.spawnEvent >= cursor)
        return shown;

    shown.hasTask = true;
    shown.placeLine = lineOf(timeline.placeAt(task, cursor));
    shown.spawnedBy = row.parent == TaskId::None
                        ? QStringLiteral("the runtime")
                        : QStringLiteral("%1, line %2").arg(m_session->taskName(row.parent)).arg(lineOf(row.spawnSpan));
    shown.spawnedAt = Format::clock(row.spawned);
    if (row.endEvent != StateSpan::noEvent && row.endEvent < cursor)
        shown.endedAt = Format::clock(row.ended);
    addStatistics(shown, task);
    if (const int index = timeline.spanAt(task, cursor); index >= 0)
        addWait(shown, row.spans[size_t(index)]);
    addWakes(shown, row);
    shown.handleState = handleStateOf(row);
    return shown;
}

void TaskInspector::addStatistics(Shown &shown, TaskId task) const
{
    const Playback &playback = *m_session->playback();
    const qsizetype cursor = playback.cursor();
    const Timeline &timeline = m_session->timeline();
    TaskStatistics statistics = timeline.statisticsAt(task, cursor);
    // A cursor ends at its last record; the state it is in goes on to the playhead.
    if (const int index = timeline.spanAt(task, cursor); index >= 0 && cursor > 0) {
        const Nanoseconds since = playback.time() - m_session->log().at(cursor - 1).time;
        switch (timeline.task(task).spans[size_t(index)].state) {
        case TaskState::Running: statistics.busy += since; break;
        case TaskState::Queued: statistics.queued += since; break;
        default: statistics.waiting += since; break;
        }
    }
    shown.polls = statistics.polls;
    shown.wastedPolls = statistics.wastedPolls;
    shown.wakes = statistics.wakes;
    shown.busyText = Format::total(statistics.busy);
    shown.queuedText = Format::total(statistics.queued);
    shown.waitingText = Format::total(statistics.waiting);
}

void TaskInspector::addWait(Shown &shown, const StateSpan &span) const
{
    shown.waitReason = Describe::waitSentence(*m_session, span, m_session->playback()->time());
    if (span.state != TaskState::Waiting)
        return;
    for (int i = 0; i < span.reasonCount; ++i) {
        const Event &event = m_session->log().at(span.reasonEvent + i);
        QString source = Describe::sourceLine(*m_session, event.span);
        if (source.endsWith(QLatin1String(".await")))
            source.chop(6);
        const QString indent(2 * event.depth, QLatin1Char(' '));
        shown.awaitChain.append(indent + QStringLiteral("line %1  %2").arg(lineOf(event.span)).arg(source));
    }
}

void TaskInspector::addWakes(Shown &shown, const TaskRow &row) const
{
    const qsizetype cursor = m_session->playback()->cursor();
    const std::vector<Wake> &wakes = m_session->timeline().wakes();
    auto it = std::partition_point(row.wakes.cbegin(), row.wakes.cend(),
                                   [&](quint32 index) { return wakes[index].event < cursor; });
    while (it != row.wakes.cbegin() && shown.recentWakes.size() < shownWakes) {
        const Wake &wake = wakes[*--it];
        shown.recentWakes.append(
            QStringLiteral("%1  woken by %2").arg(Format::clock(wake.time), Describe::waker(*m_session, wake)));
    }
}

QString TaskInspector::handleStateOf(const TaskRow &row) const
{
    const qsizetype cursor = m_session->playback()->cursor();
    const auto happened = [cursor](qsizetype event) { return event != StateSpan::noEvent && event < cursor; };
    const EventLog &log = m_session->log();
    if (row.id == TaskId::Main)
        return {};
    if (happened(row.joinedEvent)) {
        const Event &event = log.at(row.joinedEvent);
        return QStringLiteral("joined by %1 at %2")
            .arg(m_session->taskName(TaskId(quint32(event.arg))), Format::clock(event.time));
    }
    if (happened(row.handleDroppedEvent)) {
        const Event &event = log.at(row.handleDroppedEvent);
        const bool wasOver = row.endEvent != StateSpan::noEvent && row.endEvent < row.handleDroppedEvent;
        return (wasOver ? QStringLiteral("dropped at %1, after the task's end")
                        : QStringLiteral("dropped at %1: detached"))
            .arg(Format::clock(event.time));
    }
    return QStringLiteral("held, not awaited to the end yet");
}

} // namespace Pollux
