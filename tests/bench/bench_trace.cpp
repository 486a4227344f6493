// SPDX-License-Identifier: MIT

// bench_trace [RECORDS [RUNS]]: what the event log and the timeline cost, at 10 million records unless told otherwise.
// Every figure is processor time (so that other programs on the machine count less) and the best of the runs, which
// take turns with the control.

#include "core/trace/timeline.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <limits>
#include <vector>

using namespace Pollux;

namespace {

/// Tasks that sleep 1 to 16 ms over and over: woken, polled, waiting on a call and a sleep. Every 64th round prints.
class SleepersScript
{
public:
    explicit SleepersScript(quint32 tasks) : m_tasks(tasks) {}

    template<typename Sink>
    void write(qsizetype records, Sink &&sink)
    {
        qsizetype written = 0;
        const auto emitEvent = [&](EventKind kind, TaskId task, quint64 arg, quint8 detail, SourceSpan span,
                                   quint8 depth) {
            Event event;
            event.time = m_time;
            event.arg = arg;
            event.task = task;
            event.span = span;
            event.kind = kind;
            event.detail = detail;
            event.worker = WorkerId(0);
            event.depth = depth & 15;
            sink(event);
            ++written;
        };
        emitEvent(EventKind::RunBegin, TaskId::None, 1, 0, {}, 0);
        for (quint32 i = 0; i < m_tasks; ++i)
            emitEvent(EventKind::Spawned, TaskId(i), quint64(i == 0 ? TaskId::None : TaskId::Main), 0, {10, 20}, 0);
        for (quint32 round = 0; written + 5 * qsizetype(m_tasks) < records; ++round) {
            m_time += std::chrono::milliseconds(1);
            for (quint32 i = 0; i < m_tasks; ++i) {
                const TaskId task{i};
                if (round % (1 + i % 16) != 0)
                    continue;
                if (round > 0)
                    emitEvent(EventKind::Woken, task, quint64(TaskId::None), quint8(WakeCause::Timer), {}, 0);
                emitEvent(EventKind::PollBegin, task, 0, 0, {}, 0);
                if (round % 64 == 0)
                    emitEvent(EventKind::LinePrinted, task, 0, 0, {60, 70}, 0);
                emitEvent(EventKind::WaitingOn, task, 0, quint8(WaitKind::Call), {30, 40}, 0);
                emitEvent(EventKind::WaitingOn, task, quint64((m_time + std::chrono::milliseconds(1 + i % 16)).count()),
                          quint8(WaitKind::Sleep), {50, 60}, 1);
                emitEvent(EventKind::PollEnd, task, 0, quint8(PollOutcome::Pending), {}, 0);
            }
        }
        while (written < records)
            emitEvent(EventKind::LinePrinted, TaskId::Main, 0, 0, {}, 0);
    }

private:
    quint32 m_tasks;
    Nanoseconds m_time{0};
};

double nanosecondsFor(qint64 count, const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return double(std::clock() - start) * (1e9 / CLOCKS_PER_SEC) / double(count);
}

volatile qint64 g_sink;

/// Like a runtime's: most fields change from record to record, none needs work to make.
Event cheapEvent(qsizetype i)
{
    Event event;
    event.time = Nanoseconds(i);
    event.arg = quint64(i);
    event.task = TaskId(quint32(i) & 1023);
    event.span = {quint32(i) & 255, 300};
    event.kind = EventKind(i & 7);
    event.worker = WorkerId(0);
    return event;
}

void benchAppend(qsizetype records, int runs)
{
    double append = std::numeric_limits<double>::max();
    double pushBack = append;
    double reserved = append;
    for (int run = 0; run < runs; ++run) {
        {
            EventLog log;
            append = std::min(append, nanosecondsFor(records, [&] {
                                  for (qsizetype i = 0; i < records; ++i)
                                      log.append(cheapEvent(i));
                              }));
            g_sink = log.last().time.count();
        }
        {
            std::vector<Event> events;
            pushBack = std::min(pushBack, nanosecondsFor(records, [&] {
                                    for (qsizetype i = 0; i < records; ++i)
                                        events.push_back(cheapEvent(i));
                                }));
            g_sink = events.back().time.count();
        }
        {
            std::vector<Event> events;
            reserved = std::min(reserved, nanosecondsFor(records, [&] {
                                    events.reserve(size_t(records));
                                    for (qsizetype i = 0; i < records; ++i)
                                        events.push_back(cheapEvent(i));
                                }));
            g_sink = events.back().time.count();
        }
    }
    std::printf("EventLog::append                      %7.2f ns a record  (goal: 10)\n", append);
    std::printf("  control: std::vector push_back      %7.2f ns  ratio %.2f\n", pushBack, append / pushBack);
    std::printf("  control: the same, reserved         %7.2f ns  ratio %.2f\n", reserved, append / reserved);
}

void benchHash(const EventLog &log, int runs)
{
    double hash = std::numeric_limits<double>::max();
    double sum = hash;
    for (int run = 0; run < runs; ++run) {
        hash = std::min(hash, nanosecondsFor(log.size(), [&] { g_sink = log.hash().size(); }));
        sum = std::min(sum, nanosecondsFor(log.size(), [&] {
                           quint64 total = 0;
                           for (qsizetype i = 0; i < log.size(); ++i)
                               total += log.at(i).arg;
                           g_sink = qint64(total);
                       }));
    }
    std::printf("EventLog::hash                        %7.2f ns a record\n", hash);
    std::printf("  control: adding up one field        %7.2f ns  ratio %.2f\n", sum, hash / sum);
}

void benchTimeline(quint32 tasks, qsizetype records, int runs)
{
    EventLog log;
    log.addLine("tick");
    SleepersScript(tasks).write(records, [&](const Event &event) { log.append(event); });

    double update = std::numeric_limits<double>::max();
    double copy = update;
    for (int run = 0; run < runs; ++run) {
        {
            Timeline timeline(log);
            update = std::min(update, nanosecondsFor(log.size(), [&] { timeline.update(); }));
            g_sink = qint64(timeline.wakes().size());
        }
        {
            std::vector<Event> events;
            copy = std::min(copy, nanosecondsFor(log.size(), [&] {
                                for (qsizetype i = 0; i < log.size(); ++i)
                                    events.push_back(log.at(i));
                            }));
            g_sink = qint64(events.size());
        }
    }
    std::printf("\n%u sleeping tasks, %lld records\n", tasks, qlonglong(log.size()));
    std::printf("Timeline::update                      %7.2f ns a record\n", update);
    std::printf("  control: copying into a vector      %7.2f ns  ratio %.2f\n", copy, update / copy);

    Timeline timeline(log);
    timeline.update();
    constexpr int asked = 200'000;
    quint64 state = 88172645463325252;
    const auto random = [&] { // xorshift64
        state ^= state << 13;
        state ^= state >> 7;
        return state ^= state << 17;
    };
    const auto cursor = [&] { return qsizetype(random() % quint64(log.size())); };
    const auto task = [&] { return TaskId(quint32(random() % tasks)); };
    const double control = nanosecondsFor(asked, [&] {
        for (int i = 0; i < asked; ++i)
            g_sink = log.at(cursor()).time.count();
    });
    const auto report = [&](const char *name, const std::function<qint64()> &question) {
        const double cost = nanosecondsFor(asked, [&] {
            for (int i = 0; i < asked; ++i)
                g_sink = question();
        });
        std::printf("%-37s %7.0f ns  ratio to one random read of the log %.1f\n", name, cost, cost / control);
    };
    report("summaryAt, random cursor", [&] { return timeline.summaryAt(cursor()).sequential.count(); });
    report("statisticsAt, random task and cursor",
           [&] { return timeline.statisticsAt(task(), cursor()).waiting.count(); });
    report("placeAt, random task and cursor", [&] { return qint64(timeline.placeAt(task(), cursor()).begin); });
    report("busyFractionAt, random cursor",
           [&] { return qint64(1000 * timeline.busyFractionAt(WorkerId(0), cursor())); });

    constexpr int columns = 1440;
    constexpr int rows = 2000;
    std::vector<RowBucket> buckets(columns);
    const TaskRow &row = timeline.task(TaskId::Main);
    double bucket = std::numeric_limits<double>::max();
    double walk = bucket;
    for (int run = 0; run < runs; ++run) {
        bucket = std::min(bucket, nanosecondsFor(qint64(rows) * columns, [&] {
                              for (quint32 i = 0; i < rows; ++i)
                                  timeline.rowBuckets(TaskId(i % tasks), Nanoseconds(0), timeline.endTime(), buckets);
                          }));
        walk = std::min(walk, nanosecondsFor(columns, [&] {
                            Nanoseconds sum(0);
                            for (const StateSpan &span : row.spans)
                                sum += span.state == TaskState::Waiting ? span.end - span.start : Nanoseconds(0);
                            g_sink = sum.count();
                        }));
    }
    std::printf("rowBuckets, all in view               %7.1f ns a column of 1440\n", bucket);
    std::printf("  control: walking main's %7zu spans %6.1f ns a column\n", row.spans.size(), walk);
}

} // namespace

int main(int argc, char **argv)
{
    const qsizetype records = argc > 1 ? std::atoll(argv[1]) : 10'000'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 3;
    if (records < 1000 || runs < 1) {
        std::fprintf(stderr, "usage: bench_trace [RECORDS >= 1000 [RUNS >= 1]]\n");
        return 2;
    }
    benchAppend(records, runs);
    {
        EventLog log;
        for (qsizetype i = 0; i < records; ++i)
            log.append(cheapEvent(i));
        benchHash(log, runs);
    }
    benchTimeline(10, records, runs);
    benchTimeline(1000, records, runs);
    if (records >= 1'000'000)
        benchTimeline(100'000, records, runs);
    return 0;
}
