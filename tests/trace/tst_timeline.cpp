// SPDX-License-Identifier: MIT
#include "core/trace/timeline.h"
#include "logbuilder.h"

#include <QTest>

using namespace Pollux;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Pollux::TaskState)

namespace {

constexpr auto main_ = TaskId::Main;

/// The program of the lesson: two services of 2 s and 3 s, joined.
void writeLesson(LogBuilder &log)
{
    log.begin();
    log.poll(0).print("start", 1).spawn(1, 0, 2).spawn(2, 0, 3);
    log.joins(2, 4).waitsForHandle(1, 5, 1, 0).waitsForHandle(2, 6, 1, 1).pending();
    log.poll(1).print("upload", 7).sleepsUntil(2s, 8).pending();
    log.poll(2).print("payment", 9).sleepsUntil(3s, 10).pending();
    log.at(2s).wake(1, WakeCause::Timer).poll(1).print("uploaded", 11).ready().complete();
    log.wake(0, WakeCause::Joined, TaskId(1));
    log.poll(0).joinHandle(1, 0).joins(2, 4).waitsForHandle(2, 6, 1, 1).pending();
    log.at(3s).wake(2, WakeCause::Timer).poll(2).print("paid", 12).ready().complete();
    log.wake(0, WakeCause::Joined, TaskId(2));
    log.poll(0).joinHandle(2, 0).print("done", 13).ready().complete().end();
}

struct Run
{
    LogBuilder log;
    std::unique_ptr<Timeline> timeline;

    template<typename Script>
    explicit Run(Script script)
    {
        script(log);
        timeline = std::make_unique<Timeline>(log.log());
        timeline->update();
    }
    const Timeline *operator->() const { return timeline.get(); }
    qsizetype end() const { return log.size(); }
    /// The cursor just after the n-th (from 1) record of a kind about a task.
    qsizetype after(EventKind kind, int task, int n = 1) const
    {
        for (qsizetype i = 0; i < log.size(); ++i) {
            const Event &event = log.log().at(i);
            if (event.kind == kind && event.task == TaskId(task) && --n == 0)
                return i + 1;
        }
        qFatal("no such record");
        return -1;
    }
};

QList<TaskState> states(const TaskRow &row)
{
    QList<TaskState> result;
    for (const StateSpan &span : row.spans)
        result.append(span.state);
    return result;
}

constexpr auto Queued = TaskState::Queued;
constexpr auto Running = TaskState::Running;
constexpr auto Waiting = TaskState::Waiting;

} // namespace

class tst_Timeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyLogHasNoRows();
    void aTaskIsQueuedThenRunningThenWaiting();
    void aPollThatWasWokenMeanwhileQueuesTheTaskAgain();
    void aWakeOfATaskThatIsQueuedChangesNothingButTheCount();
    void spansAreContiguousAndZeroLengthOnesAreKept();
    void nothingFollowsTheEndOfATask();
    void aCancelledTaskEndsWhereItWaited();
    void aTaskThatIsEndedDuringItsPollHasNothingOpen();
    void aStoppedRunKeepsItsOpenSpans();
    void aWaitingSpanKnowsItsReasons();
    void aRunningSpanKnowsItsFirstBlock();
    void rowsKnowTheirOrigin();
    void rowsKnowWhatBecameOfTheirHandle();
    void everyWokenRecordIsAWake();
    void linesAndPanicsAreListed();
    void lanesAreSortedWithMainsThreadFirst();
    void lanesHoldThePollsThatRanOnThem();
    void aBlockedWorkerIsBusy();
    void stateAtFollowsTheCursorWithinAnInstant();
    void aReadyPollHasCompletedTheTaskBeforeTheRecordSaysSo();
    void statisticsGrowBetweenRecords();
    void nowIsKeptBetweenTheRecordsAroundTheCursor();
    void aPollIsWastedWhenItChangesNothing_data();
    void aPollIsWastedWhenItChangesNothing();
    void theLessonTakesThreeSecondsInsteadOfFive();
    void sequentialTimeOfSleepsAndBlocks_data();
    void sequentialTimeOfSleepsAndBlocks();
    void sequentialTimeGrowsWhileASleepRuns();
    void aSleepDoesNotGrowWhileItsWorkerIsBlocked();
    void centuriesOfSleepDoNotOverflow();
    void placeAtFollowsTheInnermostAwait_data();
    void placeAtFollowsTheInnermostAwait();
    void placeAtOfARunningTaskIsItsLatestDeed();
    void placeAtOfAQueuedTaskIsTheAwaitItComesFrom();
    void spansBetweenFindsAllThatTouch_data();
    void spansBetweenFindsAllThatTouch();
    void wakesAndLaneSpansAreFoundByTime();
    void bucketsSplitTimeWithoutLoss();
    void aBucketShowsTheLongestState();
    void shortPollsAndEndingsAreSeenAtAnyZoom_data();
    void shortPollsAndEndingsAreSeenAtAnyZoom();
    void bucketsStopAtTheCursor();
    void aLifeWithoutDurationHasAState();
    void degenerateRangesGiveNoSurprise();
    void laneBucketsShowWhoWasPolled();
    void malformedRecordsAreSurvived();
};

void tst_Timeline::anEmptyLogHasNoRows()
{
    const EventLog log;
    Timeline timeline(log);
    timeline.update();
    QCOMPARE(timeline.eventCount(), 0);
    QVERIFY(timeline.tasks().empty());
    QVERIFY(timeline.workers().empty());
    QCOMPARE(timeline.endTime().count(), 0);
    QCOMPARE(timeline.taskCountAt(100), 0);
    QCOMPARE(timeline.summaryAt(5), RunSummary());
    QCOMPARE(timeline.busyFractionAt(WorkerId(0), 5), 0.0);
    QCOMPARE(timeline.timeAt(-3).count(), 0);
}

void tst_Timeline::aTaskIsQueuedThenRunningThenWaiting()
{
    const Run run([](LogBuilder &log) {
        log.begin().at(1s).poll(0).block(1s).sleepsUntil(5s).pending();
        log.at(5s).wake(0, WakeCause::Timer).at(6s).poll(0).block(2s).ready().complete();
    });
    const TaskRow &row = run->task(main_);
    QCOMPARE(states(row), QList({Queued, Running, Waiting, Queued, Running}));
    const QList<Nanoseconds> edges{0s, 1s, 2s, 5s, 6s, 8s};
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(row.spans[size_t(i)].start, edges[i]);
        QCOMPARE(row.spans[size_t(i)].end, edges[i + 1]);
    }
    QCOMPARE(row.ended, Nanoseconds(8s));
    QCOMPARE(row.ending, TaskState::Completed);
    const TaskStatistics statistics = run->statisticsAt(main_, run.end());
    QCOMPARE(statistics.queued, Nanoseconds(2s));
    QCOMPARE(statistics.busy, Nanoseconds(3s));
    QCOMPARE(statistics.waiting, Nanoseconds(3s));
    QCOMPARE(statistics.polls, 2);
    QCOMPARE(statistics.wakes, 1);
}

void tst_Timeline::aPollThatWasWokenMeanwhileQueuesTheTaskAgain()
{
    const Run run([](LogBuilder &log) {
        log.begin().poll(0).wake(0, WakeCause::Yielded, TaskId(0)).pendingWoken().poll(0).ready().complete();
    });
    QCOMPARE(states(run->task(main_)), QList({Queued, Running, Queued, Running}));
    QCOMPARE(run->stateAt(main_, run.after(EventKind::Woken, 0)), Running);
    QCOMPARE(run->stateAt(main_, run.after(EventKind::PollEnd, 0)), Queued);
}

void tst_Timeline::aWakeOfATaskThatIsQueuedChangesNothingButTheCount()
{
    const Run run([](LogBuilder &log) {
        log.begin().poll(0).pending().at(1s).wake(0, WakeCause::Timer).at(2s).wake(0, WakeCause::Joined);
        log.at(3s).poll(0).ready().complete();
    });
    QCOMPARE(states(run->task(main_)), QList({Queued, Running, Waiting, Queued, Running}));
    QCOMPARE(run->task(main_).spans[3].start, Nanoseconds(1s));
    QCOMPARE(run->statisticsAt(main_, run.end()).wakes, 2);
}

void tst_Timeline::spansAreContiguousAndZeroLengthOnesAreKept()
{
    const Run run(writeLesson);
    for (const TaskRow &row : run->tasks()) {
        QVERIFY(!row.spans.empty());
        QCOMPARE(row.spans.front().beginEvent, row.spawnEvent);
        for (size_t i = 1; i < row.spans.size(); ++i) {
            QCOMPARE(row.spans[i].beginEvent, row.spans[i - 1].endEvent);
            QCOMPARE(row.spans[i].start, row.spans[i - 1].end);
        }
    }
    QCOMPARE(states(run->task(TaskId(1))), QList({Queued, Running, Waiting, Queued, Running}));
    QCOMPARE(run->task(TaskId(1)).spans[1].start, run->task(TaskId(1)).spans[1].end);
    QCOMPARE(run->task(main_).polls.size(), size_t(3));
}

void tst_Timeline::nothingFollowsTheEndOfATask()
{
    const Run run(writeLesson);
    const qsizetype ended = run.after(EventKind::Completed, 1);
    QVERIFY(run->spanAt(TaskId(1), ended - 2) >= 0);
    for (qsizetype cursor = ended; cursor <= run.end(); ++cursor) {
        QCOMPARE(run->spanAt(TaskId(1), cursor), -1);
        QCOMPARE(run->stateAt(TaskId(1), cursor), TaskState::Completed);
        QVERIFY(run->placeAt(TaskId(1), cursor).isEmpty());
    }
    QVERIFY(!run->task(TaskId(1)).spans.back().isOpen());
}

void tst_Timeline::aCancelledTaskEndsWhereItWaited()
{
    const Run run([](LogBuilder &log) {
        log.begin().poll(0).spawn(1, 0).spawn(2, 0).sleepsUntil(1s, 3).pending();
        log.poll(1).sleepsUntil(9s, 4).pending();
        log.at(1s).wake(0, WakeCause::Timer).poll(0).ready().complete();
        log.task(1).cancel(CancelCause::MainReturned, 4).task(2).cancel(CancelCause::MainReturned).end();
    });
    QCOMPARE(run->task(TaskId(1)).ending, TaskState::Cancelled);
    QCOMPARE(run->task(TaskId(1)).spans.back().state, Waiting);
    QCOMPARE(run->task(TaskId(1)).spans.back().end, Nanoseconds(1s));
    QCOMPARE(states(run->task(TaskId(2))), QList({Queued})); // it never ran
    QCOMPARE(run->task(TaskId(2)).ended, Nanoseconds(1s));
}

void tst_Timeline::aTaskThatIsEndedDuringItsPollHasNothingOpen()
{
    const Run run([](LogBuilder &log) {
        log.begin().poll(0).spawn(1, 0).pending().onWorker(1).poll(1);
        log.add(EventKind::BlockBegin, TaskId(1), 5'000'000'000).at(2s).task(1).cancel(CancelCause::Exit);
        log.end(RunOutcome::Exited);
    });
    const TaskRow &row = run->task(TaskId(1));
    QVERIFY(!row.spans.back().isOpen());
    QCOMPARE(row.polls.back().end, Nanoseconds(2s));
    QCOMPARE(run->workers()[1].spans.back().end, Nanoseconds(2s));
    QCOMPARE(run->summaryAt(run.end()).sequential, Nanoseconds(2s));
}

void tst_Timeline::aStoppedRunKeepsItsOpenSpans()
{
    const Run run([](LogBuilder &log) { log.begin().poll(0).at(3s).end(RunOutcome::Starved); });
    const TaskRow &row = run->task(main_);
    QVERIFY(row.spans.back().isOpen());
    QCOMPARE(row.spans.back().end, StateSpan::openEnd);
    QCOMPARE(row.polls.back().endEvent, StateSpan::noEvent);
    QCOMPARE(run->stateAt(main_, run.end()), Running);
    QCOMPARE(run->statisticsAt(main_, run.end()).busy, Nanoseconds(3s));
    QCOMPARE(run->busyFractionAt(WorkerId(0), run.end()), 1.0);
}

void tst_Timeline::aWaitingSpanKnowsItsReasons()
{
    const Run run(writeLesson);
    const StateSpan &first = run->task(main_).spans[2];
    QCOMPARE(first.state, Waiting);
    QCOMPARE(first.reasonCount, 3);
    QCOMPARE(WaitKind(run.log.log().at(first.reasonEvent).detail), WaitKind::Join);
    const StateSpan &second = run->task(main_).spans[5];
    QCOMPARE(second.state, Waiting);
    QCOMPARE(second.reasonCount, 2);
    QCOMPARE(run.log.log().at(second.reasonEvent + 1).arg, 2u);
}

void tst_Timeline::aRunningSpanKnowsItsFirstBlock()
{
    const Run run([](LogBuilder &log) {
        log.begin().poll(0).print("x").block(1s).block(2s).pendingWoken().poll(0).ready().complete();
    });
    const TaskRow &row = run->task(main_);
    QCOMPARE(row.spans[1].reasonEvent, run.after(EventKind::BlockBegin, 0) - 1);
    QCOMPARE(row.spans[3].reasonEvent, StateSpan::noEvent);
}

void tst_Timeline::rowsKnowTheirOrigin()
{
    const Run run([](LogBuilder &log) {
        log.begin().poll(0).spawn(1, 0, 7).spawn(2, 0, 8).spawn(3, 0, 7).ready().complete();
        log.poll(1).at(1s).spawn(4, 1, 7).ready().complete();
    });
    QCOMPARE(run->task(main_).parent, TaskId::None);
    QVERIFY(run->task(main_).spawnSpan.isEmpty());
    QCOMPARE(run->task(TaskId(3)).parent, main_);
    QCOMPARE(run->task(TaskId(3)).spawnSpan, placeSpan(7));
    QCOMPARE(run->task(TaskId(1)).siteOrdinal, 0);
    QCOMPARE(run->task(TaskId(2)).siteOrdinal, 0);
    QCOMPARE(run->task(TaskId(3)).siteOrdinal, 1);
    QCOMPARE(run->task(TaskId(4)).siteOrdinal, 2);
    QCOMPARE(run->task(TaskId(4)).parent, TaskId(1));
    QCOMPARE(run->task(TaskId(4)).spawned, Nanoseconds(1s));
    QCOMPARE(run->taskCountAt(run->task(TaskId(3)).spawnEvent), 3);
    QCOMPARE(run->taskCountAt(run->task(TaskId(3)).spawnEvent + 1), 4);
}

void tst_Timeline::rowsKnowWhatBecameOfTheirHandle()
{
    const Run run([](LogBuilder &log) {
        log.begin().poll(0).spawn(1, 0).spawn(2, 0).dropHandle(2, 0).pendingWoken().poll(1).ready().complete();
        log.poll(0).joinHandle(1, 0).ready().complete();
    });
    QCOMPARE(run->task(TaskId(1)).joinedEvent, run.after(EventKind::HandleJoined, 1) - 1);
    QCOMPARE(run->task(TaskId(1)).handleDroppedEvent, StateSpan::noEvent);
    QCOMPARE(run->task(TaskId(2)).handleDroppedEvent, run.after(EventKind::HandleDropped, 2) - 1);
    QCOMPARE(run->task(TaskId(2)).joinedEvent, StateSpan::noEvent);
}

void tst_Timeline::everyWokenRecordIsAWake()
{
    const Run run(writeLesson);
    QCOMPARE(run->wakes().size(), size_t(4));
    const Wake &joined = run->wakes()[1];
    QCOMPARE(joined.from, TaskId(1));
    QCOMPARE(joined.to, main_);
    QCOMPARE(joined.cause, WakeCause::Joined);
    QCOMPARE(joined.time, Nanoseconds(2s));
    QCOMPARE(run->task(main_).wakes, (std::vector<quint32>{1, 3}));
    QCOMPARE(run->task(TaskId(1)).wakes, (std::vector<quint32>{0}));
    QCOMPARE(run->wakes()[0].from, TaskId::None);
    QCOMPARE(run->wakeCountAt(run.after(EventKind::Woken, 1)), 1);
    QCOMPARE(run->wakeCountAt(run.after(EventKind::Woken, 1) - 1), 0);
}

void tst_Timeline::linesAndPanicsAreListed()
{
    const Run run([](LogBuilder &log) { log.begin().poll(0).print("a").spawn(1, 0).ready().poll(1).panic("boom"); });
    QCOMPARE(run->printed(),
             (std::vector<qsizetype>{run.after(EventKind::LinePrinted, 0) - 1, run.after(EventKind::Panicked, 1) - 1}));
    QCOMPARE(run->printedCountAt(run.end() - 1), 1);
    QCOMPARE(run->printedCountAt(run.end()), 2);
    QCOMPARE(run->task(TaskId(1)).ending, TaskState::Panicked);
    QCOMPARE(run->stateAt(TaskId(1), run.end() - 1), TaskState::Panicked); // from its poll's outcome
}

void tst_Timeline::lanesAreSortedWithMainsThreadFirst()
{
    const Run run([](LogBuilder &log) {
        log.begin().onWorker(2).poll(0).pendingWoken().onWorker(0).poll(0).pendingWoken();
        log.onWorker(-1).poll(0).pendingWoken().onWorker(1).poll(0).pendingWoken().onWorker(2).poll(0).ready();
    });
    QList<WorkerId> ids;
    for (const WorkerLane &lane : run->workers())
        ids.append(lane.worker);
    QCOMPARE(ids, QList({WorkerId::MainThread, WorkerId(0), WorkerId(1), WorkerId(2)}));
    QCOMPARE(run->workers()[3].spans.size(), size_t(2));
    QCOMPARE(run->workers()[0].spans.size(), size_t(1));
}

void tst_Timeline::lanesHoldThePollsThatRanOnThem()
{
    const Run run(writeLesson);
    QCOMPARE(run->workers().size(), size_t(1));
    const std::vector<WorkerSpan> &spans = run->workers()[0].spans;
    QList<int> tasks;
    for (const WorkerSpan &span : spans) {
        tasks.append(int(span.task));
        QCOMPARE(span.start, span.end); // zero-length ones included
        QVERIFY(span.endEvent > span.beginEvent);
    }
    QCOMPARE(tasks, QList({0, 1, 2, 1, 0, 2, 0}));
}

void tst_Timeline::aBlockedWorkerIsBusy()
{
    const Run run([](LogBuilder &log) {
        log.begin().poll(0).spawn(1, 0).block(1s).pending().at(3s).poll(1).block(1s).ready().complete();
    });
    QCOMPARE(run->busyFractionAt(WorkerId(0), run.end()), 0.5);
    QCOMPARE(run->busyFractionAt(WorkerId(0), run.after(EventKind::PollEnd, 0)), 1.0);
    QCOMPARE(run->busyFractionAt(WorkerId(0), run.after(EventKind::PollEnd, 0), 2s), 0.5);
    QCOMPARE(run->busyFractionAt(WorkerId(0), 1), 0.0);
    QCOMPARE(run->busyFractionAt(WorkerId(7), run.end()), 0.0);
}

void tst_Timeline::stateAtFollowsTheCursorWithinAnInstant()
{
    const Run run(writeLesson);
    const TaskId task{1};
    QCOMPARE(run->stateAt(task, run.after(EventKind::Spawned, 1)), Queued);
    QCOMPARE(run->stateAt(task, run.after(EventKind::PollBegin, 1)), Running);
    QCOMPARE(run->stateAt(task, run.after(EventKind::WaitingOn, 1)), Running);
    QCOMPARE(run->stateAt(task, run.after(EventKind::PollEnd, 1)), Waiting);
    QCOMPARE(run->stateAt(task, run.after(EventKind::Woken, 1)), Queued);
    QCOMPARE(run->stateAt(task, run.after(EventKind::PollBegin, 1, 2)), Running);
    QCOMPARE(run->stateAt(task, run.end() + 100), TaskState::Completed);
    QCOMPARE(run->spanAt(task, 1), -1);
    QCOMPARE(run->spanAt(task, -5), -1);
    QCOMPARE(run->pollAt(task, run.after(EventKind::PollBegin, 1) - 1), -1);
    QCOMPARE(run->pollAt(task, run.after(EventKind::PollBegin, 1)), 0);
    QCOMPARE(run->pollAt(task, run.end()), 1);
}

void tst_Timeline::aReadyPollHasCompletedTheTaskBeforeTheRecordSaysSo()
{
    const Run run(writeLesson);
    const qsizetype between = run.after(EventKind::PollEnd, 1, 2);
    QCOMPARE(run->stateAt(TaskId(1), between), TaskState::Completed);
    QCOMPARE(run->spanAt(TaskId(1), between), -1);
}

void tst_Timeline::statisticsGrowBetweenRecords()
{
    const Run run(writeLesson);
    const qsizetype cursor = run.after(EventKind::PollEnd, 2);
    QCOMPARE(run->statisticsAt(TaskId(2), cursor).waiting, Nanoseconds(0));
    QCOMPARE(run->statisticsAt(TaskId(2), cursor, 1500ms).waiting, Nanoseconds(1500ms));
    QCOMPARE(run->statisticsAt(TaskId(2), run.after(EventKind::Woken, 1)).waiting, Nanoseconds(2s));
    QCOMPARE(run->statisticsAt(TaskId(2), 1), TaskStatistics());
}

void tst_Timeline::nowIsKeptBetweenTheRecordsAroundTheCursor()
{
    const Run run(writeLesson);
    const qsizetype cursor = run.after(EventKind::PollEnd, 2);
    QCOMPARE(run->summaryAt(cursor, 90s).elapsed, Nanoseconds(2s)); // the next record's time
    QCOMPARE(run->summaryAt(cursor, -1s).elapsed, Nanoseconds(0));
    QCOMPARE(run->summaryAt(run.end(), 90s).elapsed, Nanoseconds(3s)); // the run is over
    QCOMPARE(run->summaryAt(run.end() + 9, 90s).elapsed, Nanoseconds(3s));
    const Run unfinished([](LogBuilder &log) { log.begin().poll(0).sleepsUntil(9s).pending(); });
    QCOMPARE(unfinished->summaryAt(unfinished.end(), 4s).elapsed, Nanoseconds(4s));
    QCOMPARE(unfinished->summaryAt(unfinished.end(), 4s).sequential, Nanoseconds(4s));
    QCOMPARE(unfinished->summaryAt(unfinished.end(), 12s).sequential, Nanoseconds(9s));
    QCOMPARE(unfinished->statisticsAt(main_, unfinished.end(), 4s).waiting, Nanoseconds(4s));
}

void tst_Timeline::aPollIsWastedWhenItChangesNothing_data()
{
    using Script = std::function<void(LogBuilder &)>;
    QTest::addColumn<Script>("secondPoll");
    QTest::addColumn<bool>("isWasted");
    const auto row = [](const char *name, bool isWasted, Script script) { QTest::newRow(name) << script << isWasted; };
    row("the same sleep again", true, [](LogBuilder &log) { log.sleepsUntil(9s).pending(); });
    row("a later deadline", false, [](LogBuilder &log) { log.sleepsUntil(10s).pending(); });
    row("another place", false, [](LogBuilder &log) { log.sleepsUntil(9s, 5).pending(); });
    row("another branch", false, [](LogBuilder &log) { log.sleepsUntil(9s, 1, 0, 1).pending(); });
    row("one more reason", false, [](LogBuilder &log) { log.sleepsUntil(9s).sleepsUntil(9s, 2).pending(); });
    row("no reason", false, [](LogBuilder &log) { log.pending(); });
    row("a line printed", false, [](LogBuilder &log) { log.print("x").sleepsUntil(9s).pending(); });
    row("a task spawned", false, [](LogBuilder &log) { log.spawn(2, 0).sleepsUntil(9s).pending(); });
    row("a task woken", false, [](LogBuilder &log) { log.wake(1, WakeCause::Other, main_).sleepsUntil(9s).pending(); });
    row("a block", false, [](LogBuilder &log) { log.block(0s).sleepsUntil(9s).pending(); });
    row("an abort", false, [](LogBuilder &log) { log.abort(1, 0).sleepsUntil(9s).pending(); });
    row("a handle dropped", false, [](LogBuilder &log) { log.dropHandle(1, 0).sleepsUntil(9s).pending(); });
    row("a line of another task", true,
        [](LogBuilder &log) { log.task(1).print("x").task(0).sleepsUntil(9s).pending(); });
    row("ready", false, [](LogBuilder &log) { log.ready(); });
    row("woken meanwhile", false, [](LogBuilder &log) { log.sleepsUntil(9s).pendingWoken(); });
}

void tst_Timeline::aPollIsWastedWhenItChangesNothing()
{
    QFETCH(std::function<void(LogBuilder &)>, secondPoll);
    QFETCH(bool, isWasted);
    const Run run([&](LogBuilder &log) {
        log.begin().spawn(1, 0).poll(0).sleepsUntil(9s).pending();
        log.at(1s).wake(0, WakeCause::Other).poll(0);
        secondPoll(log);
    });
    QVERIFY(!run->task(main_).polls[0].isWasted);
    QCOMPARE(run->task(main_).polls[1].isWasted, isWasted);
    QCOMPARE(run->statisticsAt(main_, run.end()).wastedPolls, int(isWasted));
    QCOMPARE(run->statisticsAt(main_, run.end() - 1).wastedPolls, 0);

    // Two yields at one place are two yields.
    const Run yields([](LogBuilder &log) {
        log.begin().poll(0).waits(WaitKind::YieldNow, 0, 3).pending().wake(0, WakeCause::Yielded);
        log.poll(0).waits(WaitKind::YieldNow, 0, 3).pending();
    });
    QVERIFY(!yields->task(main_).polls[1].isWasted);
}

void tst_Timeline::theLessonTakesThreeSecondsInsteadOfFive()
{
    const Run run(writeLesson);
    const RunSummary summary = run->summaryAt(run.end());
    QCOMPARE(summary.elapsed, Nanoseconds(3s));
    QCOMPARE(summary.sequential, Nanoseconds(5s));
    QCOMPARE(summary.tasks, 3);
    QCOMPARE(summary.polls, 7);
    QCOMPARE(summary.wakes, 4);
    QCOMPARE(summary.cutShort, 0);
}

void tst_Timeline::sequentialTimeOfSleepsAndBlocks_data()
{
    using Script = std::function<void(LogBuilder &)>;
    QTest::addColumn<Script>("script");
    QTest::addColumn<qint64>("milliseconds");
    const auto row = [](const char *name, qint64 ms, Script script) { QTest::newRow(name) << script << ms; };
    row("nothing", 0, [](LogBuilder &log) { log.ready(); });
    row("one sleep", 2000, [](LogBuilder &log) { log.sleepsUntil(2s).pending().at(2s).poll(0).ready(); });
    row("two sleeps inside join!", 5000, [](LogBuilder &log) {
        log.joins(2, 3).sleepsUntil(2s, 4, 1, 0).sleepsUntil(3s, 5, 1, 1).pending();
        log.at(2s).wake(0, WakeCause::Timer).poll(0).joins(2, 3).sleepsUntil(3s, 5, 1, 1).pending();
        log.at(3s).wake(0, WakeCause::Timer).poll(0).ready();
    });
    row("one function twice inside join!", 4000, [](LogBuilder &log) {
        log.joins(2, 3).calls(4, 1, 0).sleepsUntil(2s, 9, 2).calls(5, 1, 1).sleepsUntil(2s, 9, 2).pending();
        log.at(2s).wake(0, WakeCause::Timer).poll(0).ready();
    });
    row("twenty branches of one place", 40000, [](LogBuilder &log) {
        for (int poll = 0; poll < 2; ++poll) {
            log.joins(20, 3);
            for (int branch = 0; branch < 20; ++branch)
                log.sleepsUntil(2s, 9, 1, quint8(std::min(branch, 15)));
            log.pending().at(Nanoseconds(1s) * (poll + 1)).wake(0, WakeCause::Other).poll(0);
        }
        log.ready();
    });
    row("one sleep after another at one place", 3000, [](LogBuilder &log) {
        for (int i = 1; i <= 3; ++i)
            log.sleepsUntil(Nanoseconds(1s) * i).pending().at(Nanoseconds(1s) * i).wake(0, WakeCause::Timer).poll(0);
        log.ready();
    });
    row("a sleep given up half way", 1000, [](LogBuilder &log) {
        log.sleepsUntil(9s).pending().at(1s).wake(0, WakeCause::Other).poll(0).waitsForHandle(1).pending().at(9s).end();
    });
    row("a sleep cancelled half way", 1500,
        [](LogBuilder &log) { log.sleepsUntil(9s).pending().at(1500ms).cancel(CancelCause::Abort).at(3s).end(); });
    row("two blocks in one poll", 3000, [](LogBuilder &log) { log.block(1s).block(2s).ready(); });
    row("a sleep, then a block in the poll that ends it", 3000, [](LogBuilder &log) {
        log.sleepsUntil(1s).pending().at(1s).wake(0, WakeCause::Timer).poll(0).block(2s).ready();
    });
    row("half a millisecond is one", 1,
        [](LogBuilder &log) { log.sleepsUntil(500us).pending().at(1ms).wake(0, WakeCause::Timer).poll(0).ready(); });
    row("a handle counts nothing", 0, [](LogBuilder &log) {
        log.waitsForHandle(1).pending().at(4s).wake(0, WakeCause::Joined).at(5s).poll(0).ready();
    });
    row("a sleep kept through a poll of something else", 4000, [](LogBuilder &log) {
        log.joins(2, 3).sleepsUntil(4s, 4, 1, 0).waits(WaitKind::YieldNow, 0, 5, 1, 1).pending();
        log.at(1s).wake(0, WakeCause::Yielded).poll(0).joins(2, 3).sleepsUntil(4s, 4, 1, 0).pending();
        log.at(4s).wake(0, WakeCause::Timer).poll(0).ready();
    });
}

void tst_Timeline::sequentialTimeOfSleepsAndBlocks()
{
    QFETCH(std::function<void(LogBuilder &)>, script);
    QFETCH(qint64, milliseconds);
    const Run run([&](LogBuilder &log) {
        log.begin().poll(0);
        script(log);
    });
    QCOMPARE(run->summaryAt(run.end()).sequential, Nanoseconds(std::chrono::milliseconds(milliseconds)));
}

void tst_Timeline::sequentialTimeGrowsWhileASleepRuns()
{
    const Run run(writeLesson);
    const qsizetype asleep = run.after(EventKind::PollEnd, 2);
    QCOMPARE(run->summaryAt(asleep).sequential, Nanoseconds(0));
    QCOMPARE(run->summaryAt(asleep, 1s).sequential, Nanoseconds(2s));
    QCOMPARE(run->summaryAt(asleep, 2s).sequential, Nanoseconds(4s));
    QCOMPARE(run->summaryAt(run.after(EventKind::PollEnd, 0, 2), 2500ms).sequential, Nanoseconds(4500ms));
}

void tst_Timeline::aSleepDoesNotGrowWhileItsWorkerIsBlocked()
{
    const Run run([](LogBuilder &log) {
        log.begin().spawn(1, 0).poll(0).sleepsUntil(1s).pending().poll(1).block(4s).ready().complete();
        log.wake(0, WakeCause::Timer).poll(0).ready().complete().end();
    });
    const qsizetype blocked = run.after(EventKind::BlockBegin, 1);
    QCOMPARE(run->summaryAt(blocked, 500ms).sequential, Nanoseconds(1s));
    QCOMPARE(run->summaryAt(blocked, 1s).sequential, Nanoseconds(2s));
    QCOMPARE(run->summaryAt(blocked, 2s).sequential, Nanoseconds(3s)); // only the block goes on
    QCOMPARE(run->summaryAt(run.end()).sequential, Nanoseconds(5s));
}

void tst_Timeline::centuriesOfSleepDoNotOverflow()
{
    const Nanoseconds century = std::chrono::hours(24 * 365 * 100);
    const Run run([&](LogBuilder &log) {
        log.begin().poll(0).joins(9, 3);
        for (int branch = 0; branch < 9; ++branch)
            log.sleepsUntil(Nanoseconds::max(), 4, 1, quint8(branch));
        log.pending().at(century).wake(0, WakeCause::Other).poll(0).ready().complete();
    });
    QCOMPARE(run->summaryAt(run.end()).sequential, Nanoseconds::max());
    QCOMPARE(run->summaryAt(run.end() - 4, 1h).sequential, Nanoseconds(9h));
}

void tst_Timeline::placeAtFollowsTheInnermostAwait_data()
{
    using Script = std::function<void(LogBuilder &)>;
    QTest::addColumn<Script>("script");
    QTest::addColumn<quint32>("place");
    const auto row = [](const char *name, quint32 place, Script script) { QTest::newRow(name) << script << place; };
    row("a sleep", 4, [](LogBuilder &log) { log.sleepsUntil(1s, 4); });
    row("a sleep in a called function", 6, [](LogBuilder &log) { log.calls(4).calls(5, 1).sleepsUntil(1s, 6, 2); });
    row("a join! itself", 4,
        [](LogBuilder &log) { log.joins(2, 4).sleepsUntil(1s, 5, 1, 0).sleepsUntil(1s, 6, 1, 1); });
    row("a join! in a called function", 5, [](LogBuilder &log) {
        log.calls(4).joins(2, 5, 1).calls(6, 2, 0).sleepsUntil(1s, 7, 3).sleepsUntil(1s, 8, 2, 1);
    });
    row("a call that says no more", 4, [](LogBuilder &log) { log.calls(4).calls(9, 0, 1); });
    row("an await outside the program's text", 4, [](LogBuilder &log) { log.calls(4).sleepsUntil(1s, 0, 1); });
    row("deeper than depths are counted", 40, [](LogBuilder &log) {
        for (quint32 depth = 0; depth < 20; ++depth)
            log.calls(20 + depth, quint8(std::min(depth, 15u)));
        log.sleepsUntil(1s, 40, 15);
    });
}

void tst_Timeline::placeAtFollowsTheInnermostAwait()
{
    QFETCH(std::function<void(LogBuilder &)>, script);
    QFETCH(quint32, place);
    const Run run([&](LogBuilder &log) {
        log.begin().poll(0);
        script(log);
        log.pending();
    });
    QCOMPARE(run->placeAt(main_, run.end()), placeSpan(place));
}

void tst_Timeline::placeAtOfARunningTaskIsItsLatestDeed()
{
    const Run run([](LogBuilder &log) {
        log.begin().spawn(1, 0).poll(0).print("a", 3).spawn(2, 0, 4).abort(1, 0, 5).block(1s, 6).print("b", 7).ready();
    });
    QVERIFY(run->placeAt(main_, run.after(EventKind::PollBegin, 0)).isEmpty());
    QCOMPARE(run->placeAt(main_, run.after(EventKind::LinePrinted, 0)), placeSpan(3));
    QCOMPARE(run->placeAt(main_, run.after(EventKind::Spawned, 2)), placeSpan(4));
    QCOMPARE(run->placeAt(main_, run.after(EventKind::AbortRequested, 1)), placeSpan(5));
    QCOMPARE(run->placeAt(main_, run.after(EventKind::BlockBegin, 0)), placeSpan(6));
    QCOMPARE(run->placeAt(main_, run.after(EventKind::BlockEnd, 0)), placeSpan(6));
    QCOMPARE(run->placeAt(main_, run.after(EventKind::LinePrinted, 0, 2)), placeSpan(7));
    QVERIFY(run->placeAt(main_, run.end()).isEmpty());
    QVERIFY(run->placeAt(main_, 1).isEmpty());
}

void tst_Timeline::placeAtOfAQueuedTaskIsTheAwaitItComesFrom()
{
    const Run run([](LogBuilder &log) {
        log.begin().poll(0).print("a", 3).calls(4).sleepsUntil(1s, 5, 1).pending();
        log.at(1s).wake(0, WakeCause::Timer).poll(0).print("b", 6).ready();
    });
    QVERIFY(run->placeAt(main_, run.after(EventKind::Spawned, 0)).isEmpty());
    QCOMPARE(run->placeAt(main_, run.after(EventKind::PollEnd, 0)), placeSpan(5));
    QCOMPARE(run->placeAt(main_, run.after(EventKind::Woken, 0)), placeSpan(5));
    QCOMPARE(run->placeAt(main_, run.after(EventKind::PollBegin, 0, 2)), placeSpan(5));
    QCOMPARE(run->placeAt(main_, run.after(EventKind::LinePrinted, 0, 2)), placeSpan(6));
}

void tst_Timeline::spansBetweenFindsAllThatTouch_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("end");
    // Spans of main: [0,1] queued, [1,2] running, [2,5] waiting, [5,5] queued, [5,...) running.
    QTest::newRow("all") << qint64(0) << qint64(9) << 0 << 5;
    QTest::newRow("inside one") << qint64(3) << qint64(4) << 2 << 3;
    QTest::newRow("a moment inside one") << qint64(3) << qint64(3) << 2 << 3;
    QTest::newRow("a shared edge touches both") << qint64(2) << qint64(2) << 1 << 3;
    QTest::newRow("a zero-length span is found") << qint64(5) << qint64(5) << 2 << 5;
    QTest::newRow("the open one reaches to the end of time") << qint64(1000) << qint64(2000) << 4 << 5;
    QTest::newRow("before everything") << qint64(-5) << qint64(-1) << 0 << 0;
    QTest::newRow("turned round") << qint64(4) << qint64(0) << 2 << 2;
}

void tst_Timeline::spansBetweenFindsAllThatTouch()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(int, first);
    QFETCH(int, end);
    const Run run([](LogBuilder &log) {
        log.begin().at(1s).poll(0).block(1s).pending().at(5s).wake(0, WakeCause::Other).poll(0).at(6s).print("x");
    });
    QCOMPARE(run->spansBetween(main_, from * 1s, to * 1s), std::make_pair(first, end));
    const auto polls = run->pollsBetween(main_, from * 1s, to * 1s);
    for (int i = polls.first; i < polls.second; ++i)
        QVERIFY(run->task(main_).polls[size_t(i)].start <= to * 1s
                && run->task(main_).polls[size_t(i)].end >= from * 1s);
}

void tst_Timeline::wakesAndLaneSpansAreFoundByTime()
{
    const Run run(writeLesson);
    QCOMPARE(run->wakesBetween(0s, 3s), std::make_pair(0, 4));
    QCOMPARE(run->wakesBetween(2s, 2s), std::make_pair(0, 2));
    QCOMPARE(run->wakesBetween(2500ms, 2600ms), std::make_pair(2, 2));
    QCOMPARE(run->workerSpansBetween(0, 2s, 2s), std::make_pair(3, 5));
    QCOMPARE(run->workerSpansBetween(0, 0s, 1s), std::make_pair(0, 3));
}

void tst_Timeline::bucketsSplitTimeWithoutLoss()
{
    const Run run(writeLesson);
    for (const int count : {1, 2, 3, 7, 1000}) {
        std::vector<RowBucket> buckets(static_cast<size_t>(count));
        run->rowBuckets(main_, 0s, 3s, buckets);
        StateTimes sum;
        int polls = 0;
        int completions = 0;
        for (const RowBucket &bucket : buckets) {
            sum.queued += bucket.times.queued;
            sum.running += bucket.times.running;
            sum.waiting += bucket.times.waiting;
            polls += bucket.polls;
            completions += bucket.hasCompletion;
        }
        QCOMPARE(sum.total(), Nanoseconds(3s));
        QCOMPARE(sum.waiting, Nanoseconds(3s));
        QCOMPARE(polls, 3);
        QCOMPARE(completions, 1);
        QVERIFY(buckets.front().hasSpawn);
        QVERIFY(buckets.back().hasCompletion);
        QCOMPARE(buckets.front().dominant, Waiting);
    }
}

void tst_Timeline::aBucketShowsTheLongestState()
{
    const Run run([](LogBuilder &log) {
        // Each second: 600 ms running, 400 ms waiting; in the last one a queue of 300 ms.
        log.begin();
        for (int i = 0; i < 100; ++i) {
            log.poll(0).block(600ms).pending();
            log.at((i + 1) * 1s).wake(0, WakeCause::Timer);
        }
        log.at(100s + 300ms).poll(0).block(200ms).ready().complete();
    });
    std::vector<RowBucket> buckets(10);
    run->rowBuckets(main_, 0s, 100s, buckets);
    for (const RowBucket &bucket : buckets) {
        QCOMPARE(bucket.dominant, Running);
        QCOMPARE(bucket.times.running, Nanoseconds(6s));
        QCOMPARE(bucket.polls, 10);
        QVERIFY(bucket.isAlive);
    }
    buckets.resize(2);
    run->rowBuckets(main_, 100s, 101s, buckets);
    QCOMPARE(buckets[0].dominant, Queued);
    QVERIFY(buckets[0].polls == 1 && !buckets[1].isAlive && buckets[1].hasCompletion);
    // A tie goes to the rarer state.
    buckets.resize(1);
    run->rowBuckets(main_, 200ms, 1000ms, buckets);
    QCOMPARE(buckets[0].dominant, Running);
}

void tst_Timeline::shortPollsAndEndingsAreSeenAtAnyZoom_data()
{
    QTest::addColumn<int>("columns");
    for (const int columns : {1, 2, 10, 1000, 100'000})
        QTest::addRow("%d columns", columns) << columns;
}

void tst_Timeline::shortPollsAndEndingsAreSeenAtAnyZoom()
{
    QFETCH(int, columns);
    const Run run([](LogBuilder &log) {
        log.begin().spawn(1, 0).spawn(2, 0).poll(1).sleepsUntil(9s).pending().poll(2).sleepsUntil(9s).pending();
        log.at(333ms).wake(1, WakeCause::Timer).poll(1).panic("boom");
        log.at(777ms).task(2).cancel(CancelCause::Abort).at(1s).end();
    });
    std::vector<RowBucket> buckets(static_cast<size_t>(columns));
    const auto count = [&](auto predicate) { return int(std::count_if(buckets.begin(), buckets.end(), predicate)); };
    run->rowBuckets(TaskId(1), 0s, 1s, buckets);
    QCOMPARE(count([](const RowBucket &bucket) { return bucket.hasPanic; }), 1);
    QCOMPARE(count([](const RowBucket &bucket) { return bucket.hasCancel; }), 0);
    QCOMPARE(count([](const RowBucket &bucket) { return bucket.polls > 0; }), columns < 4 ? 1 : 2);
    QVERIFY(buckets[size_t(333) * size_t(columns) / 1000].hasPanic);
    run->rowBuckets(TaskId(2), 0s, 1s, buckets);
    QCOMPARE(count([](const RowBucket &bucket) { return bucket.hasCancel; }), 1);
    QVERIFY(buckets[size_t(777) * size_t(columns) / 1000].hasCancel);
}

void tst_Timeline::bucketsStopAtTheCursor()
{
    const Run run(writeLesson);
    std::vector<RowBucket> buckets(3);
    const qsizetype asleep = run.after(EventKind::PollEnd, 2);
    run->rowBuckets(TaskId(2), 0s, 3s, buckets, asleep, 1500ms);
    QCOMPARE(buckets[0].times.waiting, Nanoseconds(1s));
    QCOMPARE(buckets[1].times.waiting, Nanoseconds(500ms));
    QVERIFY(!buckets[2].isAlive && !buckets[2].hasCompletion && buckets[2].polls == 0);
    run->rowBuckets(TaskId(2), 0s, 3s, buckets, run.after(EventKind::Spawned, 2) - 1, 0s);
    QVERIFY(!buckets[0].isAlive && !buckets[0].hasSpawn);
    run->rowBuckets(TaskId(2), 0s, 3s, buckets, run.after(EventKind::Spawned, 2), 0s);
    QVERIFY(buckets[0].isAlive && buckets[0].hasSpawn);
    QCOMPARE(buckets[0].dominant, Queued);
    run->rowBuckets(TaskId(2), 0s, 3s, buckets, run.after(EventKind::PollBegin, 2), 0s);
    QCOMPARE(buckets[0].dominant, Running);
}

void tst_Timeline::aLifeWithoutDurationHasAState()
{
    const Run run([](LogBuilder &log) { log.begin().at(1s).spawn(1, 0).poll(1).ready().complete().at(2s).end(); });
    std::vector<RowBucket> buckets(4);
    run->rowBuckets(TaskId(1), 0s, 2s, buckets);
    QVERIFY(!buckets[0].isAlive && !buckets[1].isAlive && !buckets[3].isAlive);
    QVERIFY(buckets[2].isAlive && buckets[2].hasSpawn && buckets[2].hasCompletion);
    QCOMPARE(buckets[2].dominant, Running);
    QCOMPARE(buckets[2].polls, 1);
}

void tst_Timeline::degenerateRangesGiveNoSurprise()
{
    const Run run(writeLesson);
    run->rowBuckets(main_, 0s, 1s, {});
    run->laneBuckets(0, 0s, 1s, {});
    std::vector<RowBucket> buckets(5);
    run->rowBuckets(main_, 2s, 2s, buckets); // everything of that moment in the last column
    QCOMPARE(buckets[4].polls, 1);
    QCOMPARE(buckets[0].polls, 0);
    run->rowBuckets(main_, 2s, 1s, buckets); // turned round: as if it were empty
    QCOMPARE(buckets[4].polls, 1);
    run->rowBuckets(main_, 1s, 1s + 2ns, buckets); // columns of less than a nanosecond
    Nanoseconds sum(0);
    for (const RowBucket &bucket : buckets)
        sum += bucket.times.waiting;
    QCOMPARE(sum, Nanoseconds(2));
    run->rowBuckets(main_, Nanoseconds(0), Nanoseconds::max(), buckets);
    QCOMPARE(buckets[0].times.waiting, Nanoseconds(3s));
    run->rowBuckets(main_, -5s, -1s, buckets);
    QVERIFY(!buckets[4].isAlive && !buckets[4].hasSpawn);
}

void tst_Timeline::laneBucketsShowWhoWasPolled()
{
    const Run run([](LogBuilder &log) {
        log.begin().spawn(1, 0).poll(0).block(100ms).pending().poll(1).block(900ms).ready().complete();
        log.at(3s).poll(0).ready().complete().at(4s).end();
    });
    std::vector<LaneBucket> buckets(4);
    run->laneBuckets(0, 0s, 4s, buckets);
    QCOMPARE(buckets[0].task, TaskId(1));
    QCOMPARE(buckets[0].busy, Nanoseconds(1s));
    QCOMPARE(buckets[0].polls, 2);
    QCOMPARE(buckets[1].task, TaskId::None);
    QCOMPARE(buckets[1].busy, Nanoseconds(0));
    QCOMPARE(buckets[3].task, main_); // a poll that took no time
    QCOMPARE(buckets[3].polls, 1);
    run->laneBuckets(0, 200ms, 1000ms, buckets);
    QCOMPARE(buckets[0].task, TaskId(1)); // begun before the first column
    QCOMPARE(buckets[0].busy, Nanoseconds(200ms));
    QCOMPARE(buckets[0].polls, 0);
}

void tst_Timeline::malformedRecordsAreSurvived()
{
    const Run run([](LogBuilder &log) {
        log.poll(5).pending().task(3).complete().sleepsUntil(1s).block(1s).print("x").begin();
        log.poll(0).poll(0).ready().pending().complete().complete().poll(0).pending().wake(0, WakeCause::Other);
        log.spawn(1, 0).spawn(2, 0).poll(1).poll(2).at(3s).task(1).pending().task(2).pending();
    });
    QCOMPARE(run->tasks().size(), size_t(3));
    QCOMPARE(run->task(main_).polls.size(), size_t(1));
    QCOMPARE(run->workers()[0].spans.size(), size_t(3));
    for (qsizetype cursor = 0; cursor <= run.end(); ++cursor) {
        QVERIFY(run->busyFractionAt(WorkerId(0), cursor) <= 1.0);
        for (const TaskRow &row : run->tasks())
            QVERIFY(run->statisticsAt(row.id, cursor).polls <= int(row.polls.size()));
    }
}

QTEST_GUILESS_MAIN(tst_Timeline)
#include "tst_timeline.moc"
