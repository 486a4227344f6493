// SPDX-License-Identifier: MIT
#include "charttexts.h"

#include "format.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Pollux {

namespace {

/// The text of an await on one line, without what only Rust needs: the path of tokio's macros, the `.await`.
QString spoken(QString text)
{
    text = text.simplified();
    if (text.endsWith(".await"_L1))
        text.chop(6);
    if (text.startsWith("tokio::"_L1))
        text.remove(0, 7);
    return text;
}

QString cancelText(CancelCause cause)
{
    switch (cause) {
    case CancelCause::Abort: return u"cancelled: aborted"_s;
    case CancelCause::MainReturned: return u"cancelled: main returned"_s;
    case CancelCause::MainPanicked: return u"cancelled: main panicked"_s;
    case CancelCause::Exit: return u"cancelled: the process exited"_s;
    case CancelCause::LocalSetDropped: return u"cancelled: its LocalSet was dropped"_s;
    }
    return u"cancelled"_s;
}

} // namespace

QString defaultTaskName(const ChartSource &source, TaskId task)
{
    if (task == TaskId::Main)
        return u"main"_s;
    if (!source.timeline || size_t(task) >= source.timeline->tasks().size())
        return u"task"_s;
    const TaskRow &row = source.timeline->task(task);
    QString name = source.outline ? source.outline->nameOf(row.spawnSpan) : u"task"_s;
    bool isOneOfSeveral = row.siteOrdinal > 0;
    if (!isOneOfSeveral && source.outline) {
        const int index = source.outline->indexOf(row.spawnSpan);
        isOneOfSeveral = index >= 0 && source.outline->tasks[size_t(index)].inLoop;
    }
    return isOneOfSeveral ? name + u' ' + QString::number(row.siteOrdinal + 1) : name;
}

QColor defaultTaskColor(TaskId task)
{
    constexpr std::array<QRgb, 8> palette{0xff3d8fe0, 0xffe08a1e, 0xff2ba884, 0xffc86aa3,
                                          0xff8a78f0, 0xffd9534f, 0xff5ab7d6, 0xffb8a32a};
    if (task == TaskId::Main)
        return QColor::fromRgb(0xff8c9bb0);
    return QColor::fromRgb(palette[(quint32(task) - 1) % palette.size()]);
}

std::vector<LaneSource> lanesOf(const ChartSource &source)
{
    std::vector<LaneSource> lanes;
    const std::vector<WorkerLane> &known = source.timeline->workers();
    int next = 0;
    for (int i = 0; i < int(known.size()); ++i) {
        const WorkerId worker = known[size_t(i)].worker;
        if (worker != WorkerId::MainThread) {
            for (; next < int(worker) && next < source.workerCount; ++next)
                lanes.push_back({WorkerId(next), -1});
            next = int(worker) + 1;
        }
        lanes.push_back({worker, i});
    }
    for (; next < source.workerCount; ++next)
        lanes.push_back({WorkerId(next), -1});
    return lanes;
}

ChartTexts::ChartTexts(ChartSource source)
    : m_source(std::move(source))
{
}

QString ChartTexts::nameOf(TaskId task) const
{
    return m_source.name ? m_source.name(task) : defaultTaskName(m_source, task);
}

QColor ChartTexts::colorOf(TaskId task) const
{
    return m_source.color ? m_source.color(task) : defaultTaskColor(task);
}

qsizetype ChartTexts::reasonOf(const StateSpan &span) const
{
    if (span.reasonEvent == StateSpan::noEvent)
        return -1;
    if (span.state != TaskState::Waiting)
        return span.reasonEvent;
    qsizetype index = span.reasonEvent;
    const qsizetype end = std::min<qsizetype>(index + std::max(span.reasonCount, 1), m_source.log->size());
    while (index + 1 < end && WaitKind(m_source.log->at(index).detail) == WaitKind::Call)
        ++index;
    return index;
}

QString ChartTexts::labelOf(TaskId task, const StateSpan &span)
{
    if (span.state == TaskState::Queued)
        return u"queued"_s;
    const qsizetype reason = reasonOf(span);
    if (reason < 0)
        return {};
    // A sleep that is polled again while it lasts has a span for each poll, all with the same words.
    if (const auto known = m_labels.constFind(reason); known != m_labels.cend())
        return *known;
    const Event &event = m_source.log->at(reason);
    QString label;
    if (span.state == TaskState::Running) {
        label = "compute "_L1 + durationText(Nanoseconds(qint64(event.arg)));
    } else {
        switch (WaitKind(event.detail)) {
        case WaitKind::Sleep: label = sleepLabel(task, span); break;
        case WaitKind::Handle: label = "waiting for "_L1 + nameOf(TaskId(quint32(event.arg))); break;
        case WaitKind::YieldNow: label = u"yield_now"_s; break;
        case WaitKind::Join:
            label = spoken(sourceLine(event.span, 200));
            if (label.isEmpty())
                label = u"join!"_s;
            break;
        case WaitKind::Budget: label = u"out of budget"_s; break;
        case WaitKind::Call: label = spoken(sourceLine(event.span, 200)); break;
        default: label = Format::waitName(WaitKind(event.detail)); break;
        }
    }
    m_labels.insert(reason, label);
    return label;
}

QString ChartTexts::sleepLabel(TaskId task, const StateSpan &span) const
{
    if (const auto sleep = sleepOf(task, span))
        return "sleep "_L1 + durationText(sleep->length());
    // A sleep that was made earlier than it was awaited: how long it is cannot be seen here, when it ends can.
    const qsizetype reason = reasonOf(span);
    return "sleep until "_L1 + Format::clock(Nanoseconds(qint64(m_source.log->at(reason).arg)));
}

std::optional<SleepFacts> ChartTexts::sleepOf(TaskId task, const StateSpan &span) const
{
    if (span.state != TaskState::Waiting)
        return {};
    const qsizetype reason = reasonOf(span);
    if (reason < 0)
        return {};
    const Event &event = m_source.log->at(reason);
    if (event.kind != EventKind::WaitingOn || WaitKind(event.detail) != WaitKind::Sleep)
        return {};
    if (m_source.source && !event.span.isEmpty()
        && !m_source.source->at(event.span).contains("sleep("_L1))
        return {};
    // The wait may have been interrupted by polls that found it still pending.
    SleepFacts sleep{span.start, Nanoseconds(qint64(event.arg)), event.span};
    const std::vector<StateSpan> &spans = m_source.timeline->task(task).spans;
    auto at = std::lower_bound(spans.begin(), spans.end(), span.beginEvent,
                               [](const StateSpan &s, qsizetype e) { return s.beginEvent < e; });
    while (at != spans.begin()) {
        --at;
        if (at->state != TaskState::Waiting) {
            if (at->end != at->start && at->state == TaskState::Running)
                break;
            continue;
        }
        const qsizetype earlier = reasonOf(*at);
        if (earlier < 0)
            break;
        const Event &before = m_source.log->at(earlier);
        if (before.kind != EventKind::WaitingOn || WaitKind(before.detail) != WaitKind::Sleep
            || before.arg != event.arg || !(before.span == event.span))
            break;
        sleep.begin = at->start;
    }
    return sleep;
}

bool ChartTexts::isAdjustable(const SleepFacts &sleep) const
{
    if (!m_source.source || sleep.span.isEmpty())
        return false;
    const QString text = m_source.source->at(sleep.span).toString().simplified().remove(u' ');
    const qsizetype open = text.indexOf("Duration::from_"_L1);
    if (open < 0 || !text.contains("sleep("_L1))
        return false;
    const qsizetype argument = text.indexOf(u'(', open) + 1;
    const qsizetype close = text.indexOf(u')', argument);
    if (argument <= 0 || close <= argument)
        return false;
    for (qsizetype i = argument; i < close; ++i) {
        const QChar c = text.at(i);
        if (!c.isDigit() && c != u'.' && c != u'_')
            return false;
    }
    return true;
}

QString ChartTexts::endingOf(const TaskRow &row, qsizetype cursor) const
{
    switch (row.ending) {
    case TaskState::Cancelled: return cancelText(CancelCause(m_source.log->at(row.endEvent).detail));
    case TaskState::Panicked: return u"panicked"_s;
    default: break;
    }
    if (row.id == TaskId::Main || row.joinedEvent != StateSpan::noEvent)
        return u"completed"_s;
    // That nobody will ask for it is certain when the source never does, or when its handle is gone.
    const int index = m_source.outline ? m_source.outline->indexOf(row.spawnSpan) : -1;
    const bool isNeverAwaited = index >= 0 && !m_source.outline->tasks[size_t(index)].isJoined;
    const bool isDetached = row.handleDroppedEvent != StateSpan::noEvent && row.handleDroppedEvent < cursor;
    return isNeverAwaited || isDetached ? u"completed, never joined"_s : u"completed"_s;
}

QString ChartTexts::stateOf(TaskId task, qsizetype cursor, Nanoseconds now)
{
    const Timeline &timeline = *m_source.timeline;
    const TaskRow &row = timeline.task(task);
    if (row.spawnEvent >= cursor)
        return task == TaskId::Main ? u"not started yet"_s : u"not spawned yet"_s;
    if (row.endEvent != StateSpan::noEvent && row.endEvent < cursor)
        return endingOf(row, cursor);
    const int index = timeline.spanAt(task, cursor);
    if (index < 0)
        return {};
    const StateSpan &span = row.spans[size_t(index)];
    if (span.state == TaskState::Queued)
        return u"queued for a worker"_s;
    const qsizetype reason = reasonOf(span);
    if (span.state == TaskState::Running) {
        if (reason < 0 || reason >= cursor)
            return u"running"_s;
        const Event &block = m_source.log->at(reason);
        return u"computing · %1 left"_s.arg(Format::left(block.time + Nanoseconds(qint64(block.arg)) - now));
    }
    if (reason < 0)
        return u"waiting"_s;
    const Event &event = m_source.log->at(reason);
    switch (WaitKind(event.detail)) {
    case WaitKind::Sleep: return u"sleeping · %1 left"_s.arg(Format::left(Nanoseconds(qint64(event.arg)) - now));
    case WaitKind::Handle: return "waiting on "_L1 + nameOf(TaskId(quint32(event.arg)));
    case WaitKind::Join: return u"waiting on join!"_s;
    case WaitKind::YieldNow: return u"yielded"_s;
    case WaitKind::Budget: return u"out of budget"_s;
    case WaitKind::Call: break;
    default: return "waiting on "_L1 + Format::waitName(WaitKind(event.detail));
    }
    return u"waiting"_s;
}

int ChartTexts::lineOf(SourceSpan span) const
{
    return m_source.source && !span.isEmpty() ? m_source.source->lineColumn(span.begin).line : 0;
}

QString ChartTexts::sourceLine(SourceSpan span, int maximum) const
{
    if (!m_source.source || span.isEmpty() || qsizetype(span.end) > m_source.source->text().size())
        return {};
    const QString text = m_source.source->at(span).toString().simplified();
    return text.size() <= maximum ? text : text.left(maximum - 1) + u'…';
}

} // namespace Pollux
