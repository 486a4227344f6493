// SPDX-License-Identifier: MIT
#include "randomlog.h"

#include <algorithm>
#include <random>

namespace Pollux {

namespace {

enum class Life { Queued, Running, Waiting, Over };

struct RandomTask
{
    Life life = Life::Queued;
    WorkerId worker = WorkerId::None;
    bool isBlocking = false;
    std::vector<Event> waits; ///< what it listed last
};

class RandomRun
{
public:
    RandomRun(EventLog &log, quint32 seed)
        : m_log(log)
        , m_random(seed)
        , m_workers(1 + below(3))
        , m_hasMainThread(below(2) == 0)
    {}

    void write(int records)
    {
        add(EventKind::RunBegin, TaskId::None, below(1000));
        spawn(TaskId::None);
        while (m_log.size() < records && step()) {}
        for (size_t i = 0; i < m_tasks.size(); ++i) {
            if (m_tasks[i].life != Life::Over && below(2) == 0)
                end(i, EventKind::Cancelled, quint8(below(4)));
        }
        if (below(4) != 0)
            add(EventKind::RunEnd, TaskId::None, 0, quint8(below(6)));
    }

private:
    /// Not std::uniform_int_distribution: it differs from one standard library to another.
    quint32 below(quint32 limit) { return quint32(m_random() % limit); }

    void add(EventKind kind, TaskId task, quint64 arg = 0, quint8 detail = 0)
    {
        Event event;
        event.time = m_time;
        event.kind = kind;
        event.task = task;
        event.arg = arg;
        event.detail = detail;
        event.worker = size_t(task) < m_tasks.size() ? m_tasks[size_t(task)].worker : WorkerId::None;
        const quint32 place = below(6);
        event.span = place == 0 ? SourceSpan() : SourceSpan{place * 10, place * 10 + 3};
        m_log.append(event);
    }

    void passTime()
    {
        if (below(3) == 0)
            m_time += below(2) == 0 ? Nanoseconds(below(5)) : Nanoseconds(below(3'000'000));
    }

    bool step()
    {
        passTime();
        const size_t i = below(quint32(m_tasks.size()));
        switch (m_tasks[i].life) {
        case Life::Queued:
            if (below(200) == 0)
                end(i, EventKind::Cancelled, quint8(below(4)));
            else
                beginPoll(i);
            break;
        case Life::Running: run(i); break;
        case Life::Waiting:
            if (below(300) == 0) {
                end(i, EventKind::Cancelled, quint8(below(4)));
            } else {
                add(EventKind::Woken, TaskId(quint32(i)), quint64(below(2) == 0 ? TaskId::None : TaskId(someTask())),
                    quint8(1 + below(6)));
                m_tasks[i].life = Life::Queued;
            }
            break;
        case Life::Over: break;
        }
        return std::any_of(m_tasks.begin(), m_tasks.end(),
                           [](const RandomTask &task) { return task.life != Life::Over; });
    }

    void beginPoll(size_t i)
    {
        std::vector<WorkerId> free;
        if (i == 0 && m_hasMainThread) {
            free.push_back(WorkerId::MainThread);
        } else {
            for (quint32 worker = 0; worker < m_workers; ++worker) {
                const bool isTaken = std::any_of(m_tasks.begin(), m_tasks.end(), [&](const RandomTask &task) {
                    return task.life == Life::Running && task.worker == WorkerId(worker);
                });
                if (!isTaken)
                    free.push_back(WorkerId(worker));
            }
        }
        if (free.empty())
            return;
        m_tasks[i].worker = free[below(quint32(free.size()))];
        m_tasks[i].life = Life::Running;
        add(EventKind::PollBegin, TaskId(quint32(i)));
    }

    void run(size_t i)
    {
        const TaskId id{quint32(i)};
        RandomTask &task = m_tasks[i];
        if (task.isBlocking) {
            if (below(3) == 0) {
                add(EventKind::BlockEnd, id);
                task.isBlocking = false;
            }
            return;
        }
        switch (below(24)) {
        case 0: add(EventKind::LinePrinted, id, m_log.addLine("x")); break;
        case 1:
            if (m_tasks.size() < 12)
                spawn(id); // invalidates `task`
            break;
        case 2:
            add(EventKind::BlockBegin, id, below(1000));
            task.isBlocking = true;
            break;
        case 3: add(EventKind::HandleDropped, TaskId(someTask()), i); break;
        case 4: add(EventKind::HandleJoined, TaskId(someTask()), i); break;
        case 5: add(EventKind::AbortRequested, TaskId(someTask()), i); break;
        case 6: add(EventKind::Woken, id, i, quint8(WakeCause::Other)); break;
        case 7:
            if (below(12) == 0)
                end(i, below(8) == 0 ? EventKind::Cancelled : EventKind::Completed, 0);
            else if (below(20) == 0)
                end(i, EventKind::Panicked, 0);
            break;
        case 8:
        case 9: endPoll(i, PollOutcome::PendingWoken); break;
        default: endPoll(i, PollOutcome::Pending); break;
        }
    }

    void spawn(TaskId parent)
    {
        const TaskId id{quint32(m_tasks.size())};
        m_tasks.emplace_back();
        add(EventKind::Spawned, id, quint64(parent));
    }

    void end(size_t i, EventKind kind, quint8 detail)
    {
        const TaskId id{quint32(i)};
        if (m_tasks[i].life == Life::Running && kind != EventKind::Cancelled) {
            add(EventKind::PollEnd, id, 0,
                quint8(kind == EventKind::Panicked ? PollOutcome::Panicked : PollOutcome::Ready));
            if (below(2) == 0 && size_t(someTask()) != i)
                add(EventKind::LinePrinted, TaskId::None, m_log.addLine("between"));
        }
        add(kind, id, kind == EventKind::Panicked ? m_log.addLine("boom") : 0, detail);
        m_tasks[i].life = Life::Over;
    }

    void endPoll(size_t i, PollOutcome outcome)
    {
        RandomTask &task = m_tasks[i];
        if (task.waits.empty() || below(2) == 0) {
            task.waits.clear();
            grow(task.waits, 0, 0);
        } else if (below(3) == 0) {
            // The same without its last leaf.
            task.waits.pop_back();
        }
        if (outcome == PollOutcome::Pending || below(2) == 0) {
            for (Event event : task.waits) {
                event.time = m_time;
                event.task = TaskId(quint32(i));
                event.worker = task.worker;
                m_log.append(event);
            }
            passTime();
        }
        add(EventKind::PollEnd, TaskId(quint32(i)), 0, quint8(outcome));
        task.life = outcome == PollOutcome::Pending ? Life::Waiting : Life::Queued;
    }

    void grow(std::vector<Event> &waits, int depth, int branch)
    {
        Event event;
        event.kind = EventKind::WaitingOn;
        event.depth = quint8(std::min(depth, 15)) & 15;
        event.branch = quint8(std::min(branch, 15)) & 15;
        const quint32 place = below(4);
        event.span = place == 0 ? SourceSpan() : SourceSpan{place * 10, place * 10 + 3};
        // Calls are as likely as leaves, so a few chains pass the cap of 15.
        const quint32 kind = below(depth < 20 ? 12 : 5);
        if (kind >= 6) {
            event.detail = quint8(WaitKind::Call);
            waits.push_back(event);
            if (below(20) != 0)
                grow(waits, depth + 1, 0);
        } else if (kind == 5 && waits.size() < 40) {
            const quint32 branches = below(4) == 0 ? 20 : 1 + below(3);
            event.detail = quint8(WaitKind::Join);
            event.arg = branches;
            waits.push_back(event);
            for (quint32 i = 0; i < branches; ++i)
                grow(waits, depth + 1, int(i));
        } else if (kind == 4) {
            event.detail = quint8(below(2) == 0 ? WaitKind::YieldNow : WaitKind::Budget);
            waits.push_back(event);
        } else if (kind == 3) {
            event.detail = quint8(WaitKind::Handle);
            event.arg = someTask();
            waits.push_back(event);
        } else {
            event.detail = quint8(WaitKind::Sleep);
            event.arg = quint64(m_time.count()) + below(3) * below(4'000'000);
            waits.push_back(event);
        }
    }

    quint32 someTask() { return below(quint32(m_tasks.size())); }

    EventLog &m_log;
    std::mt19937 m_random;
    quint32 m_workers;
    bool m_hasMainThread;
    Nanoseconds m_time{0};
    std::vector<RandomTask> m_tasks;
};

} // namespace

void writeRandomLog(EventLog &log, quint32 seed, int records) { RandomRun(log, seed).write(records); }

} // namespace Pollux
