// SPDX-License-Identifier: MIT
#include "oracle.h"

#include <algorithm>
#include <map>

namespace Pollux {

Oracle::Oracle(const EventLog &log, qsizetype cursor, Nanoseconds now) : m_now(now)
{
    for (qsizetype i = 0; i < cursor; ++i)
        replay(log.at(i), i);
    for (OracleTask &task : m_tasks) {
        if (task.isAlive())
            task.stretches.back().end = now;
        if (task.isPolling()) {
            task.polls.back().end = now;
            if (task.polls.back().isBlocking)
                task.polls.back().blocks.back().second = now;
        }
    }
}

Oracle::OracleTask *Oracle::known(TaskId task)
{
    return size_t(task) < m_tasks.size() ? &m_tasks[size_t(task)] : nullptr;
}

void Oracle::effect(quint64 actor, const Event &event)
{
    OracleTask *task = known(TaskId(actor));
    if (!task || !task->isPolling())
        return;
    task->polls.back().hadEffect = true;
    if (!event.span.isEmpty())
        task->place = event.span;
}

void Oracle::replay(const Event &event, qsizetype index)
{
    OracleTask *task = known(event.task);
    const auto leave = [&] {
        if (task->isAlive()) {
            task->stretches.back().end = event.time;
            task->stretches.back().isOpen = false;
        }
    };
    const auto enter = [&](TaskState state) {
        leave();
        task->stretches.push_back({state, event.time, event.time, index, true});
    };
    const auto endBlock = [&] {
        OraclePoll &poll = task->polls.back();
        if (poll.isBlocking)
            poll.blocks.back().second = event.time;
        poll.isBlocking = false;
    };

    switch (event.kind) {
    case EventKind::Spawned:
        effect(event.arg, event);
        m_tasks.emplace_back();
        task = &m_tasks.back();
        task->spawned = event.time;
        enter(TaskState::Queued);
        break;
    case EventKind::PollBegin: {
        enter(TaskState::Running);
        OraclePoll poll;
        poll.start = event.time;
        poll.worker = event.worker;
        task->polls.push_back(poll);
        break;
    }
    case EventKind::PollEnd: {
        endBlock();
        OraclePoll &poll = task->polls.back();
        poll.end = event.time;
        poll.outcome = PollOutcome(event.detail);
        if (task->polls.size() > 1 && *poll.outcome == PollOutcome::Pending && !poll.hadEffect && !poll.waits.empty()) {
            const OraclePoll &before = task->polls[task->polls.size() - 2];
            poll.isWasted = std::equal(poll.waits.begin(), poll.waits.end(), before.waits.begin(), before.waits.end(),
                                       [](const WaitRecord &a, const WaitRecord &b) {
                                           const auto kind = WaitKind(a.record.detail);
                                           return a.record.detail == b.record.detail && a.record.arg == b.record.arg
                                               && a.record.span == b.record.span && a.record.depth == b.record.depth
                                               && a.record.branch == b.record.branch && kind != WaitKind::YieldNow
                                               && kind != WaitKind::Budget;
                                       });
        }
        if (*poll.outcome == PollOutcome::Pending)
            enter(TaskState::Waiting);
        else if (*poll.outcome == PollOutcome::PendingWoken)
            enter(TaskState::Queued);
        else
            leave();
        break;
    }
    case EventKind::Woken:
        ++m_wakes;
        ++task->wakes;
        effect(event.arg, event);
        if (task->isAlive() && task->stretches.back().state == TaskState::Waiting)
            enter(TaskState::Queued);
        break;
    case EventKind::WaitingOn: {
        std::vector<WaitRecord> &waits = task->polls.back().waits;
        waits.push_back({index, event});
        // The innermost await of the first branch: follow calls from the first record for as long as there are some.
        bool isInnermost = true;
        for (size_t i = 0; i + 1 < waits.size(); ++i) {
            isInnermost = isInnermost && WaitKind(waits[i].record.detail) == WaitKind::Call
                       && (waits[i + 1].record.depth > waits[i].record.depth || waits[i + 1].record.depth == 15);
        }
        if (isInnermost && !event.span.isEmpty())
            task->place = event.span;
        break;
    }
    case EventKind::BlockBegin:
        effect(quint64(event.task), event);
        task->polls.back().blocks.emplace_back(event.time, event.time);
        task->polls.back().isBlocking = true;
        break;
    case EventKind::BlockEnd: endBlock(); break;
    case EventKind::LinePrinted:
    case EventKind::ResourceMade:
    case EventKind::ResourceChanged: effect(quint64(event.task), event); break;
    case EventKind::HandleDropped:
    case EventKind::HandleJoined:
    case EventKind::AbortRequested: effect(event.arg, event); break;
    case EventKind::Completed:
    case EventKind::Cancelled:
    case EventKind::Panicked:
        if (task->isPolling()) {
            endBlock();
            task->polls.back().end = event.time;
            task->polls.back().wasCutShort = true;
        }
        leave();
        task->ended = event.time;
        task->ending = event.kind == EventKind::Completed ? TaskState::Completed
                     : event.kind == EventKind::Cancelled ? TaskState::Cancelled
                                                          : TaskState::Panicked;
        break;
    case EventKind::RunBegin:
    case EventKind::RunEnd: break;
    }
}

TaskState Oracle::state(TaskId id) const
{
    const OracleTask &task = m_tasks[size_t(id)];
    if (task.ending)
        return *task.ending;
    if (task.isAlive())
        return task.stretches.back().state;
    return task.polls.back().outcome == PollOutcome::Panicked ? TaskState::Panicked : TaskState::Completed;
}

TaskStatistics Oracle::statistics(TaskId id) const
{
    const OracleTask &task = m_tasks[size_t(id)];
    TaskStatistics result;
    result.wakes = task.wakes;
    result.polls = int(task.polls.size());
    for (const OraclePoll &poll : task.polls)
        result.wastedPolls += poll.isWasted;
    for (const Stretch &stretch : task.stretches) {
        Nanoseconds &sum = stretch.state == TaskState::Queued  ? result.queued
                         : stretch.state == TaskState::Running ? result.busy
                                                               : result.waiting;
        sum += stretch.end - stretch.start;
    }
    return result;
}

Nanoseconds Oracle::sequentialSleep(const OracleTask &task) const
{
    using Path = std::vector<quint64>;
    struct Sleep
    {
        Nanoseconds start{0};
        Nanoseconds due{0};
    };
    Nanoseconds total(0);
    const auto finish = [&](const Sleep &sleep, Nanoseconds end) {
        total += std::max(Nanoseconds(0), std::min(end, sleep.due) - sleep.start);
    };
    std::map<Path, std::vector<Sleep>> under;
    for (const OraclePoll &poll : task.polls) {
        std::map<Path, std::vector<Sleep>> shown;
        std::vector<Path> above(16);
        for (const WaitRecord &wait : poll.waits) {
            const Event &record = wait.record;
            Path path = record.depth == 0 ? Path() : above[record.depth - 1];
            path.insert(path.end(), {record.span.begin, record.span.end, record.branch, record.detail});
            above[record.depth] = path;
            if (WaitKind(record.detail) != WaitKind::Sleep)
                continue;
            path.push_back(record.arg);
            shown[path].push_back(
                {record.time, std::chrono::ceil<std::chrono::milliseconds>(Nanoseconds(qint64(record.arg)))});
        }
        for (auto &[path, sleeps] : shown) {
            // The earlier ones of the same identity go on; only what is listed beyond them is new.
            std::vector<Sleep> &going = under[path];
            for (size_t i = going.size(); i < sleeps.size(); ++i)
                going.push_back(sleeps[i]);
        }
        if (!poll.outcome && !poll.wasCutShort)
            break;
        for (auto &[path, going] : under) {
            while (going.size() > shown[path].size()) {
                // Which one ends makes a difference only to equal leaves that began at different times: the oldest.
                finish(going.front(), poll.end);
                going.erase(going.begin());
            }
        }
    }
    const Nanoseconds end = task.ending ? task.ended : m_now;
    for (const auto &[path, going] : under) {
        for (const Sleep &sleep : going)
            finish(sleep, end);
    }
    return total;
}

RunSummary Oracle::summary() const
{
    RunSummary result;
    result.elapsed = m_now;
    result.tasks = int(m_tasks.size());
    result.wakes = m_wakes;
    for (const OracleTask &task : m_tasks) {
        result.polls += int(task.polls.size());
        result.cutShort += task.ending == TaskState::Cancelled || task.ending == TaskState::Panicked ? 1 : 0;
        result.sequential += sequentialSleep(task);
        for (const OraclePoll &poll : task.polls) {
            for (const auto &[start, end] : poll.blocks)
                result.sequential += end - start;
        }
    }
    return result;
}

double Oracle::busyFraction(WorkerId worker) const
{
    Nanoseconds busy(0);
    for (const OracleTask &task : m_tasks) {
        for (const OraclePoll &poll : task.polls) {
            if (poll.worker == worker)
                busy += poll.end - poll.start;
        }
    }
    return m_now > Nanoseconds(0) ? double(busy.count()) / double(m_now.count()) : 0;
}

namespace {

struct Column
{
    Nanoseconds left{0};
    Nanoseconds right{0};
    bool isLast = false;

    bool contains(Nanoseconds time) const { return time >= left && (time < right || (isLast && time == right)); }
    Nanoseconds overlap(Nanoseconds start, Nanoseconds end) const
    {
        return std::max(Nanoseconds(0), std::min(end, right) - std::max(start, left));
    }
};

std::vector<Column> columnsOf(Nanoseconds from, Nanoseconds to, int count)
{
    std::vector<Column> columns;
    const auto edge = [&](int i) {
        return from + Nanoseconds(qint64((__extension__ static_cast<__int128>((to - from).count())) * i / count));
    };
    for (int i = 0; i < count; ++i)
        columns.push_back({edge(i), edge(i + 1), i == count - 1});
    return columns;
}

} // namespace

std::vector<RowBucket> Oracle::rowBuckets(TaskId id, Nanoseconds from, Nanoseconds to, int columns) const
{
    const OracleTask &task = m_tasks[size_t(id)];
    std::vector<RowBucket> buckets;
    for (const Column &column : columnsOf(from, to, columns)) {
        RowBucket bucket;
        const Stretch *lastBegun = nullptr;
        for (const Stretch &stretch : task.stretches) {
            Nanoseconds &sum = stretch.state == TaskState::Queued  ? bucket.times.queued
                             : stretch.state == TaskState::Running ? bucket.times.running
                                                                   : bucket.times.waiting;
            sum += column.overlap(stretch.start, stretch.end);
            if (column.contains(stretch.start))
                lastBegun = &stretch;
        }
        const StateTimes &times = bucket.times;
        if (times.total() > Nanoseconds(0)) {
            const Nanoseconds most = std::max({times.running, times.queued, times.waiting});
            bucket.dominant = times.running == most ? TaskState::Running
                            : times.queued == most  ? TaskState::Queued
                                                    : TaskState::Waiting;
        } else if (lastBegun) {
            bucket.dominant = lastBegun->state;
        }
        bucket.isAlive = times.total() > Nanoseconds(0) || lastBegun;
        for (const OraclePoll &poll : task.polls)
            bucket.polls += column.contains(poll.start);
        bucket.hasSpawn = column.contains(task.spawned);
        if (task.ending && column.contains(task.ended)) {
            bucket.hasCompletion = task.ending == TaskState::Completed;
            bucket.hasCancel = task.ending == TaskState::Cancelled;
            bucket.hasPanic = task.ending == TaskState::Panicked;
        }
        buckets.push_back(bucket);
    }
    return buckets;
}

std::vector<LaneBucket> Oracle::laneBuckets(WorkerId worker, Nanoseconds from, Nanoseconds to, int columns) const
{
    std::vector<LaneBucket> buckets;
    for (const Column &column : columnsOf(from, to, columns)) {
        LaneBucket bucket;
        for (const OracleTask &task : m_tasks) {
            for (const OraclePoll &poll : task.polls) {
                if (poll.worker == worker) {
                    bucket.busy += column.overlap(poll.start, poll.end);
                    bucket.polls += column.contains(poll.start);
                }
            }
        }
        buckets.push_back(bucket);
    }
    return buckets;
}

} // namespace Pollux
