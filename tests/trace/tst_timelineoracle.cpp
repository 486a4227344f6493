// SPDX-License-Identifier: MIT

// Timeline against the Oracle, on 500 random logs: every question at random cursors and times, and the rows themselves
// against those of a timeline that was fed in random chunks, or only as far as the cursor.

#include "oracle.h"
#include "randomlog.h"

#include <QTest>

#include <random>

using namespace Pollux;

namespace {

constexpr quint32 logCount = 500;
constexpr int logsPerRow = 50;

/// Most are short, so that many situations are met; every tenth is long enough for several strides of totals.
int recordsOf(quint32 seed) { return seed % 10 == 0 ? 3000 : int(seed * 7 % 400); }

void compareRows(const Timeline &a, const Timeline &b)
{
    QCOMPARE(a.eventCount(), b.eventCount());
    QVERIFY(a.tasks() == b.tasks());
    QVERIFY(a.workers() == b.workers());
    QVERIFY(a.wakes() == b.wakes());
    QVERIFY(a.printed() == b.printed());
}

void compareWithOracle(const Timeline &timeline, const Oracle &oracle, qsizetype cursor, Nanoseconds now)
{
    QCOMPARE(timeline.taskCountAt(cursor), int(oracle.tasks().size()));
    const RunSummary expected = oracle.summary();
    const RunSummary summary = timeline.summaryAt(cursor, now);
    QCOMPARE(summary.elapsed.count(), expected.elapsed.count());
    QCOMPARE(summary.sequential.count(), expected.sequential.count());
    QVERIFY(summary == expected);
    if (now == timeline.timeAt(cursor))
        QVERIFY(timeline.summaryAt(cursor) == expected);

    for (size_t i = 0; i < oracle.tasks().size(); ++i) {
        const TaskId id{quint32(i)};
        const Oracle::OracleTask &task = oracle.tasks()[i];
        QCOMPARE(int(timeline.stateAt(id, cursor)), int(oracle.state(id)));
        QCOMPARE(timeline.spanAt(id, cursor), task.isAlive() ? int(task.stretches.size()) - 1 : -1);
        QCOMPARE(timeline.pollAt(id, cursor), int(task.polls.size()) - 1);
        QVERIFY(timeline.placeAt(id, cursor) == (task.isAlive() ? task.place : SourceSpan()));
        QVERIFY(timeline.statisticsAt(id, cursor, now) == oracle.statistics(id));
        for (size_t k = 0; k < task.stretches.size(); ++k)
            QCOMPARE(timeline.task(id).spans[k].beginEvent, task.stretches[k].beginEvent);
    }
    for (const WorkerLane &lane : timeline.workers())
        QCOMPARE(timeline.busyFractionAt(lane.worker, cursor, now), oracle.busyFraction(lane.worker));
}

void compareBuckets(const Timeline &timeline, const Oracle &oracle, qsizetype cursor, Nanoseconds now,
                    std::mt19937 &random)
{
    const auto end = quint32(timeline.endTime().count()) + 2;
    Nanoseconds from(qint64(random() % end) - 1000);
    Nanoseconds to(qint64(random() % end));
    if (random() % 3 == 0) {
        from = Nanoseconds(0);
        to = timeline.endTime();
    }
    if (from > to)
        std::swap(from, to);
    const int columns = 1 + int(random() % 60);
    for (size_t i = 0; i < oracle.tasks().size(); ++i) {
        const TaskId id{quint32(i)};
        std::vector<RowBucket> buckets(static_cast<size_t>(columns));
        timeline.rowBuckets(id, from, to, buckets, cursor, now);
        QVERIFY(buckets == oracle.rowBuckets(id, from, to, columns));
    }
    for (size_t lane = 0; lane < timeline.workers().size(); ++lane) {
        std::vector<LaneBucket> buckets(static_cast<size_t>(columns));
        timeline.laneBuckets(int(lane), from, to, buckets, cursor, now);
        for (LaneBucket &bucket : buckets) {
            QCOMPARE(bucket.task != TaskId::None, bucket.busy > Nanoseconds(0) || bucket.polls > 0);
            bucket.task = TaskId::None;
        }
        QVERIFY(buckets == oracle.laneBuckets(timeline.workers()[lane].worker, from, to, columns));
    }
}

void compareRanges(const Timeline &timeline, Nanoseconds from, Nanoseconds to)
{
    for (const TaskRow &row : timeline.tasks()) {
        const auto check = [&](const auto &elements, std::pair<int, int> range) {
            for (int i = 0; i < int(elements.size()); ++i) {
                const bool touches = elements[size_t(i)].end >= from && elements[size_t(i)].start <= to;
                QCOMPARE(i >= range.first && i < range.second, touches);
            }
        };
        check(row.spans, timeline.spansBetween(row.id, from, to));
        check(row.polls, timeline.pollsBetween(row.id, from, to));
    }
}

} // namespace

class tst_TimelineOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerIsThatOfAReplay_data() { addRows(); }
    void everyAnswerIsThatOfAReplay();
    void chunksMakeNoDifference_data() { addRows(); }
    void chunksMakeNoDifference();
    void theFutureDoesNotChangeThePast_data() { addRows(); }
    void theFutureDoesNotChangeThePast();
    void theRandomLogsMeetEverySituation();

private:
    static void addRows()
    {
        QTest::addColumn<quint32>("firstSeed");
        for (quint32 seed = 0; seed < logCount; seed += logsPerRow)
            QTest::addRow("seeds from %u", seed) << seed;
    }
};

void tst_TimelineOracle::everyAnswerIsThatOfAReplay()
{
    QFETCH(quint32, firstSeed);
    for (quint32 seed = firstSeed; seed < firstSeed + logsPerRow; ++seed) {
        EventLog log;
        writeRandomLog(log, seed, recordsOf(seed));
        Timeline timeline(log);
        timeline.update();
        std::mt19937 random(seed + 1'000'000);
        for (int i = 0; i < 12; ++i) {
            const qsizetype cursor = i == 0 ? log.size() : qsizetype(random() % quint32(log.size() + 1));
            Nanoseconds now = timeline.timeAt(cursor);
            if (cursor < log.size()) {
                const auto room = quint32((log.at(cursor).time - now).count());
                now += Nanoseconds(random() % 3 == 0 ? room : random() % (room + 1));
            } else if (log.last().kind != EventKind::RunEnd) {
                now += Nanoseconds(random() % 9'000'000);
            }
            const Oracle oracle(log, cursor, now);
            compareWithOracle(timeline, oracle, cursor, now);
            compareBuckets(timeline, oracle, cursor, now, random);
            const auto end = quint32(timeline.endTime().count()) + 1;
            compareRanges(timeline, Nanoseconds(random() % end), Nanoseconds(random() % end));
            if (QTest::currentTestFailed()) {
                qWarning("seed %u, cursor %lld of %lld, now %lld", seed, qlonglong(cursor), qlonglong(log.size()),
                         qlonglong(now.count()));
                return;
            }
        }
    }
}

void tst_TimelineOracle::chunksMakeNoDifference()
{
    QFETCH(quint32, firstSeed);
    for (quint32 seed = firstSeed; seed < firstSeed + logsPerRow; ++seed) {
        EventLog whole;
        writeRandomLog(whole, seed, recordsOf(seed));
        Timeline atOnce(whole);
        atOnce.update();

        EventLog growing;
        Timeline inChunks(growing);
        std::mt19937 random(seed);
        for (qsizetype i = 0; i < whole.size();) {
            const auto chunk = qsizetype(random() % 40);
            for (const qsizetype end = std::min(i + chunk, whole.size()); i < end; ++i)
                growing.append(whole.at(i));
            inChunks.update();
        }
        compareRows(inChunks, atOnce);
        for (int i = 0; i < 5; ++i) {
            const auto cursor = qsizetype(random() % quint32(whole.size() + 1));
            QVERIFY(inChunks.summaryAt(cursor) == atOnce.summaryAt(cursor));
            for (const TaskRow &row : atOnce.tasks())
                QVERIFY(inChunks.statisticsAt(row.id, cursor) == atOnce.statisticsAt(row.id, cursor));
        }
        if (QTest::currentTestFailed()) {
            qWarning("seed %u", seed);
            return;
        }
    }
}

void tst_TimelineOracle::theFutureDoesNotChangeThePast()
{
    QFETCH(quint32, firstSeed);
    for (quint32 seed = firstSeed; seed < firstSeed + logsPerRow; ++seed) {
        EventLog whole;
        writeRandomLog(whole, seed, recordsOf(seed));
        Timeline timeline(whole);
        timeline.update();
        std::mt19937 random(seed);
        const auto cursor = qsizetype(random() % quint32(whole.size() + 1));
        EventLog past;
        for (qsizetype i = 0; i < cursor; ++i)
            past.append(whole.at(i));
        Timeline ended(past);
        ended.update();
        QVERIFY(timeline.summaryAt(cursor) == ended.summaryAt(cursor));
        QCOMPARE(timeline.taskCountAt(cursor), int(ended.tasks().size()));
        for (const TaskRow &row : ended.tasks()) {
            QVERIFY(timeline.statisticsAt(row.id, cursor) == ended.statisticsAt(row.id, cursor));
            QVERIFY(timeline.placeAt(row.id, cursor) == ended.placeAt(row.id, cursor));
            QCOMPARE(int(timeline.stateAt(row.id, cursor)), int(ended.stateAt(row.id, cursor)));
        }
    }
}

void tst_TimelineOracle::theRandomLogsMeetEverySituation()
{
    int wasted = 0;
    int cutShort = 0;
    int zeroLength = 0;
    int openAtTheEnd = 0;
    int longRows = 0;
    int overdue = 0;
    for (quint32 seed = 0; seed < logCount; ++seed) {
        EventLog log;
        writeRandomLog(log, seed, recordsOf(seed));
        Timeline timeline(log);
        timeline.update();
        for (const TaskRow &row : timeline.tasks()) {
            for (const Poll &poll : row.polls) {
                wasted += poll.isWasted;
                cutShort += row.endEvent != StateSpan::noEvent && poll.endEvent == row.endEvent;
            }
            for (const StateSpan &span : row.spans) {
                zeroLength += span.start == span.end;
                openAtTheEnd += span.isOpen();
                if (span.state == TaskState::Waiting && span.reasonCount > 0) {
                    const Event &reason = log.at(span.reasonEvent);
                    overdue += WaitKind(reason.detail) == WaitKind::Sleep && Nanoseconds(qint64(reason.arg)) < span.end;
                }
            }
            longRows += row.spans.size() > 3 * totalsStride;
        }
    }
    QVERIFY2(wasted > 100, qPrintable(QString::number(wasted)));
    QVERIFY2(cutShort > 10, qPrintable(QString::number(cutShort)));
    QVERIFY2(zeroLength > 1000, qPrintable(QString::number(zeroLength)));
    QVERIFY2(openAtTheEnd > 50, qPrintable(QString::number(openAtTheEnd)));
    QVERIFY2(longRows > 50, qPrintable(QString::number(longRows)));
    QVERIFY2(overdue > 100, qPrintable(QString::number(overdue)));
}

QTEST_GUILESS_MAIN(tst_TimelineOracle)
#include "tst_timelineoracle.moc"
