// SPDX-License-Identifier: MIT
#pragma once

// Event logs for the chart's tests, scripted by hand so that they need no runtime. Spans are given as the text they
// stand at: the first place in the program where that text is.

#include "core/language/outline.h"
#include "core/language/sourcetext.h"
#include "core/trace/timeline.h"
#include "qml/charttexts.h"

namespace Pollux {

class ChartLog
{
public:
    explicit ChartLog(const QString &program = {})
        : m_source(QStringLiteral("test.rs"), program)
    {
    }

    SourceSpan span(const char *text) const
    {
        const QString needle = QString::fromUtf8(text);
        const qsizetype at = needle.isEmpty() ? -1 : m_source.text().indexOf(needle);
        return at < 0 ? SourceSpan() : SourceSpan{quint32(at), quint32(at + needle.size())};
    }
    ChartLog &at(Nanoseconds time)
    {
        m_time = std::max(m_time, time);
        return *this;
    }
    ChartLog &onWorker(int worker)
    {
        m_worker = WorkerId(worker);
        return *this;
    }
    ChartLog &add(EventKind kind, int task, quint64 arg = 0, quint8 detail = 0, const char *text = "", int depth = 0)
    {
        Event event;
        event.time = m_time;
        event.kind = kind;
        event.task = task < 0 ? TaskId::None : TaskId(task);
        event.arg = arg;
        event.detail = detail;
        event.span = span(text);
        event.worker = m_worker;
        event.depth = quint8(depth) & 15;
        m_log.append(event);
        return *this;
    }
    ChartLog &begin()
    {
        add(EventKind::RunBegin, -1, 1);
        return add(EventKind::Spawned, 0, quint64(TaskId::None));
    }
    ChartLog &spawn(int task, int parent, const char *text = "")
    {
        return add(EventKind::Spawned, task, quint64(parent), 0, text);
    }
    ChartLog &poll(int task)
    {
        m_task = task;
        return add(EventKind::PollBegin, task);
    }
    ChartLog &sleeps(Nanoseconds until, const char *text = "", int depth = 0)
    {
        return add(EventKind::WaitingOn, m_task, quint64(until.count()), quint8(WaitKind::Sleep), text, depth);
    }
    ChartLog &waits(WaitKind kind, quint64 arg, const char *text = "", int depth = 0)
    {
        return add(EventKind::WaitingOn, m_task, arg, quint8(kind), text, depth);
    }
    ChartLog &pending() { return add(EventKind::PollEnd, m_task, 0, quint8(PollOutcome::Pending)); }
    ChartLog &done()
    {
        add(EventKind::PollEnd, m_task, 0, quint8(PollOutcome::Ready));
        return add(EventKind::Completed, m_task);
    }
    ChartLog &panic(const QByteArray &message, const char *text = "")
    {
        add(EventKind::PollEnd, m_task, 0, quint8(PollOutcome::Panicked));
        return add(EventKind::Panicked, m_task, m_log.addLine(message), 0, text);
    }
    ChartLog &cancel(int task, CancelCause cause, const char *text = "")
    {
        return add(EventKind::Cancelled, task, 0, quint8(cause), text);
    }
    ChartLog &timer(int task) { return add(EventKind::Woken, task, quint64(TaskId::None), quint8(WakeCause::Timer)); }
    ChartLog &wake(int task, int by, WakeCause cause = WakeCause::Joined)
    {
        return add(EventKind::Woken, task, quint64(by), quint8(cause));
    }
    ChartLog &block(Nanoseconds length, const char *text = "")
    {
        add(EventKind::BlockBegin, m_task, quint64(length.count()), 0, text);
        m_time += length;
        return add(EventKind::BlockEnd, m_task);
    }
    ChartLog &dropHandle(int task, int by) { return add(EventKind::HandleDropped, task, quint64(by)); }
    ChartLog &end(RunOutcome outcome = RunOutcome::Finished)
    {
        return add(EventKind::RunEnd, -1, runEndArg(0, {}), quint8(outcome));
    }

    const EventLog &log() const { return m_log; }
    const SourceText &source() const { return m_source; }
    qsizetype cursorAt(Nanoseconds time) const { return m_log.countUntil(time); }

    Outline outline; ///< filled in by the test where names matter
    void task(const char *name, int parent, const char *spawn, bool joined = true)
    {
        OutlineTask task;
        task.name = QString::fromUtf8(name);
        task.parent = parent;
        task.spawnSpan = span(spawn);
        task.isJoined = joined;
        outline.tasks.push_back(task);
    }

private:
    SourceText m_source;
    EventLog m_log;
    Nanoseconds m_time{0};
    WorkerId m_worker = WorkerId(0);
    int m_task = 0;
};

/// The program of the design's picture: two joined tasks, and one that blocks the worker and that nobody joins.
inline std::unique_ptr<ChartLog> pictureLog()
{
    using namespace std::chrono_literals;
    auto made = std::make_unique<ChartLog>(QStringLiteral(R"(async fn upload_service() {
    println!("Upload service started...");
    sleep(Duration::from_secs(2)).await;
}
async fn payment_service() {
    sleep(Duration::from_secs(3)).await;
}
async fn email_service() {
    sleep(Duration::from_secs(1)).await;
    std::thread::sleep(Duration::from_millis(800));
}
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let upload = tokio::spawn(upload_service());
    let payment = tokio::spawn(payment_service());
    let _email = tokio::spawn(email_service());
    let _ = tokio::join!(upload, payment);
}
)"));
    ChartLog &log = *made;
    const char *up = "tokio::spawn(upload_service())";
    const char *pay = "tokio::spawn(payment_service())";
    const char *mail = "tokio::spawn(email_service())";
    const char *join = "tokio::join!(upload, payment)";
    log.task("main", -1, "");
    log.task("upload_service", 0, up);
    log.task("payment_service", 0, pay);
    log.task("email_service", 0, mail, false);
    log.begin();
    log.poll(0).spawn(1, 0, up).spawn(2, 0, pay).spawn(3, 0, mail);
    log.waits(WaitKind::Join, 2, join).waits(WaitKind::Handle, 1, join, 1).waits(WaitKind::Handle, 2, join, 1).pending();
    log.poll(1).sleeps(2s, "sleep(Duration::from_secs(2)).await").pending();
    log.poll(2).sleeps(3s, "sleep(Duration::from_secs(3)).await").pending();
    log.poll(3).sleeps(1s, "sleep(Duration::from_secs(1)).await").pending();
    log.at(1s).timer(3).poll(3).block(800ms, "std::thread::sleep(Duration::from_millis(800))").done();
    log.at(2s).timer(1).poll(1).done().wake(0, 1);
    log.poll(0).waits(WaitKind::Join, 2, join).waits(WaitKind::Handle, 2, join, 1).pending();
    log.at(3s).timer(2).poll(2).done().wake(0, 2);
    log.poll(0).dropHandle(3, 0).done().end();
    return made;
}

/// The words and colours of such a log.
struct ChartFixture
{
    explicit ChartFixture(std::unique_ptr<ChartLog> made)
        : log(std::move(made))
        , timeline(log->log())
    {
        timeline.update();
        ChartSource source;
        source.log = &log->log();
        source.timeline = &timeline;
        source.outline = &log->outline;
        source.source = &log->source();
        texts = ChartTexts(source);
    }

    std::unique_ptr<ChartLog> log;
    Timeline timeline;
    ChartTexts texts;
};

} // namespace Pollux
