// SPDX-License-Identifier: MIT
#include "core/trace/eventnames.h"
#include "logbuilder.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>
#include <set>

using namespace Pollux;
using namespace std::chrono_literals;

namespace {

/// A log with every kind of record.
void writeEverything(LogBuilder &log)
{
    log.begin(42);
    log.poll(0).spawn(1, 0, 3).print("hello \"you\"\n\x01\xc3\xa9", 4).joins(2, 5);
    log.waitsForHandle(1, 6, 1, 0).sleepsUntil(2500us, 7, 1, 1).pending();
    log.onWorker(1).poll(1).block(1ms, 8).abort(1, 1, 9).pendingWoken();
    log.task(1).cancel(CancelCause::Abort).onWorker(0);
    log.at(3ms).wake(0, WakeCause::Timer).wake(0, WakeCause::Joined, TaskId(1));
    log.poll(0).spawn(2, 0, 3).dropHandle(2, 0).joinHandle(1, 0).ready().complete();
    log.add(EventKind::ResourceMade, TaskId(2), resourceArg(ResourceId(0), 3), quint8(ResourceKind::Channel));
    log.add(EventKind::ResourceChanged, TaskId::None, resourceArg(ResourceId(0), 1), quint8(ResourceChange::Length));
    log.poll(2).waits(WaitKind::Mutex, resourceArg(ResourceId(0), 1), 11).pending().wake(2, WakeCause::Permit, TaskId(1));
    log.poll(2).panic("boom", 10).end(RunOutcome::Exited, 255);
}

class RefusingDevice : public QIODevice
{
public:
    explicit RefusingDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room) {
            setErrorString(QStringLiteral("no room"));
            return -1;
        }
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

} // namespace

class tst_EventLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyLogHasNoRecordsAndEndsAtZero();
    void recordsAreReadBackAsTheyWereAppended();
    void recordsNeverMove();
    void linesAreKeptByIndex();
    void countUntilCountsEveryRecordOfAnInstant_data();
    void countUntilCountsEveryRecordOfAnInstant();
    void countUntilIsRightAcrossChunks();
    void theHashOfAKnownLogIsKnown_data();
    void theHashOfAKnownLogIsKnown();
    void everyFieldChangesTheHash_data();
    void everyFieldChangesTheHash();
    void theOrderOfRecordsAndLinesChangesTheHash();
    void everyValueHasANameOfItsOwn();
    void jsonLinesHoldEveryRecord();
    void jsonLinesOfALongLogAreComplete();
    void jsonLinesNameTheirFields_data();
    void jsonLinesNameTheirFields();
    void aTextThatIsNotUtf8IsStillValidJson();
    void aRefusedWriteIsReported();
    void aFullDiskIsReported();
};

void tst_EventLog::anEmptyLogHasNoRecordsAndEndsAtZero()
{
    const EventLog log;
    QVERIFY(log.isEmpty());
    QCOMPARE(log.size(), 0);
    QCOMPARE(log.endTime().count(), 0);
    QCOMPARE(log.countUntil(1s), 0);
    QCOMPARE(log.hash().size(), 16);
}

void tst_EventLog::recordsAreReadBackAsTheyWereAppended()
{
    EventLog log;
    const int count = 40'000; // three chunks
    for (int i = 0; i < count; ++i) {
        Event event;
        event.time = Nanoseconds(i);
        event.arg = quint64(i) * 7;
        event.depth = quint8(i) & 15;
        log.append(event);
        QCOMPARE(log.last(), event);
    }
    QCOMPARE(log.size(), count);
    QCOMPARE(log.endTime().count(), count - 1);
    for (int i = 0; i < count; ++i) {
        QCOMPARE(log.at(i).time.count(), i);
        QCOMPARE(log.at(i).arg, quint64(i) * 7);
        QCOMPARE(int(log.at(i).depth), i & 15);
    }
}

void tst_EventLog::recordsNeverMove()
{
    EventLog log;
    log.append(Event());
    const Event *first = &log.at(0);
    for (int i = 0; i < 100'000; ++i)
        log.append(Event());
    QCOMPARE(&log.at(0), first);
}

void tst_EventLog::linesAreKeptByIndex()
{
    EventLog log;
    QCOMPARE(log.addLine("one"), 0u);
    QCOMPARE(log.addLine(""), 1u);
    QCOMPARE(log.addLine("three"), 2u);
    QCOMPARE(log.lineCount(), 3);
    QCOMPARE(log.line(0), QByteArray("one"));
    QCOMPARE(log.line(1), QByteArray(""));
    QCOMPARE(log.line(2), QByteArray("three"));
}

void tst_EventLog::countUntilCountsEveryRecordOfAnInstant_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<int>("count");
    QTest::newRow("before the start") << qint64(-1) << 0;
    QTest::newRow("at the start") << qint64(0) << 2;
    QTest::newRow("between") << qint64(9) << 2;
    QTest::newRow("at an instant of three") << qint64(10) << 5;
    QTest::newRow("at the end") << qint64(20) << 6;
    QTest::newRow("after the end") << qint64(1000) << 6;
}

void tst_EventLog::countUntilCountsEveryRecordOfAnInstant()
{
    QFETCH(qint64, time);
    QFETCH(int, count);
    EventLog log;
    for (const int at : {0, 0, 10, 10, 10, 20}) {
        Event event;
        event.time = Nanoseconds(at);
        log.append(event);
    }
    QCOMPARE(log.countUntil(Nanoseconds(time)), count);
}

void tst_EventLog::countUntilIsRightAcrossChunks()
{
    EventLog log;
    for (int i = 0; i < 50'000; ++i) {
        Event event;
        event.time = Nanoseconds(i / 3);
        log.append(event);
    }
    for (int time = 0; time < 50'000 / 3; time += 7)
        QCOMPARE(log.countUntil(Nanoseconds(time)), (time + 1) * 3);
}

void tst_EventLog::theHashOfAKnownLogIsKnown_data()
{
    // Computed by an independent XXH64 over the bytes that eventlog.h describes (tests/trace/loghash.py).
    QTest::addColumn<int>("which");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("empty") << 0 << QByteArray("f6e9be5d70632cf5");
    QTest::newRow("every field set") << 1 << QByteArray("9c0b25732c5c00f4");
    QTest::newRow("lines of 0, 1, 24, 25, 56 and 57 bytes") << 2 << QByteArray("473aa2dc601642ba");
}

void tst_EventLog::theHashOfAKnownLogIsKnown()
{
    QFETCH(int, which);
    QFETCH(QByteArray, hash);
    EventLog log;
    if (which == 1) {
        Event event;
        event.time = Nanoseconds(0x0102030405060708);
        event.arg = 0xf1f2f3f4f5f6f7f8;
        event.task = TaskId(0x11121314);
        event.span = {0x21222324, 0x31323334};
        event.kind = EventKind::WaitingOn;
        event.detail = 0x41;
        event.worker = WorkerId(0xfe);
        event.depth = 3;
        event.branch = 9;
        log.append(event);
        log.append(Event());
    } else if (which == 2) {
        for (const int size : {0, 1, 24, 25, 56, 57}) {
            QByteArray line;
            for (int i = 0; i < size; ++i)
                line += char('a' + i % 26);
            log.addLine(line);
        }
    }
    QCOMPARE(log.hash(), hash);
}

void tst_EventLog::everyFieldChangesTheHash_data()
{
    QTest::addColumn<int>("field");
    int field = 0;
    for (const char *name :
         {"time", "arg", "task", "span begin", "span end", "kind", "detail", "worker", "depth", "branch"})
        QTest::newRow(name) << field++;
}

void tst_EventLog::everyFieldChangesTheHash()
{
    QFETCH(int, field);
    Event event;
    switch (field) {
    case 0: event.time = Nanoseconds(1); break;
    case 1: event.arg = 1; break;
    case 2: event.task = TaskId(1); break;
    case 3: event.span.begin = 1; break;
    case 4: event.span.end = 1; break;
    case 5: event.kind = EventKind::RunEnd; break;
    case 6: event.detail = 1; break;
    case 7: event.worker = WorkerId(1); break;
    case 8: event.depth = 1; break;
    case 9: event.branch = 1; break;
    default: QFAIL("no such field");
    }
    EventLog plain;
    plain.append(Event());
    EventLog changed;
    changed.append(event);
    QVERIFY(plain.hash() != changed.hash());
}

void tst_EventLog::theOrderOfRecordsAndLinesChangesTheHash()
{
    const auto hashOf = [](std::initializer_list<int> args, std::initializer_list<const char *> lines) {
        EventLog log;
        for (const int arg : args) {
            Event event;
            event.arg = quint64(arg);
            log.append(event);
        }
        for (const char *line : lines)
            log.addLine(line);
        return log.hash();
    };
    const std::set<QByteArray> hashes{hashOf({1, 2}, {}),      hashOf({2, 1}, {}),      hashOf({1}, {}),
                                      hashOf({1}, {""}),       hashOf({1}, {"a", "b"}), hashOf({1}, {"b", "a"}),
                                      hashOf({1}, {"ab", ""}), hashOf({1}, {"", "ab"}), hashOf({1}, {"ab"})};
    QCOMPARE(int(hashes.size()), 9);
    QCOMPARE(hashOf({1, 2}, {"a"}), hashOf({1, 2}, {"a"}));
}

void tst_EventLog::everyValueHasANameOfItsOwn()
{
    const auto check = [](auto last) {
        std::set<QByteArray> names;
        for (int i = 0; i <= int(last); ++i) {
            const QLatin1StringView name = nameOf(decltype(last)(i));
            names.insert(QByteArray(name.data(), name.size()));
        }
        const QLatin1StringView beyond = nameOf(decltype(last)(int(last) + 1));
        return int(names.size()) == int(last) + 1 && !names.contains("unknown")
            && beyond == QLatin1StringView("unknown");
    };
    QVERIFY(check(EventKind::ResourceChanged));
    QVERIFY(check(PollOutcome::Panicked));
    QVERIFY(check(WakeCause::LocalTask));
    QVERIFY(check(WaitKind::LocalSet));
    QVERIFY(check(SpawnKind::Local));
    QVERIFY(check(ResourceKind::CancellationToken));
    QVERIFY(check(ResourceChange::Arrived));
    QVERIFY(check(Stream::Error));
    QVERIFY(check(CancelCause::LocalSetDropped));
    QVERIFY(check(RunOutcome::Unavailable));
}

void tst_EventLog::jsonLinesHoldEveryRecord()
{
    LogBuilder log;
    writeEverything(log);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(writeJsonLines(log, buffer));
    QByteArrayList lines = buffer.data().split('\n');
    QCOMPARE(lines.takeLast(), QByteArray());
    QCOMPARE(lines.size(), log.size());
    std::set<QString> kinds;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(lines[i], &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, lines[i].constData());
        const Event &event = log.log().at(i);
        QCOMPARE(object[QLatin1StringView("time_ns")].toInteger(), event.time.count());
        QCOMPARE(object[QLatin1StringView("kind")].toString(), QString(nameOf(event.kind)));
        QCOMPARE(object.contains(QLatin1StringView("task")), event.task != TaskId::None);
        kinds.insert(object[QLatin1StringView("kind")].toString());
    }
    QCOMPARE(int(kinds.size()), int(EventKind::ResourceChanged) + 1);
}

void tst_EventLog::jsonLinesOfALongLogAreComplete()
{
    LogBuilder log;
    log.begin();
    for (int i = 0; i < 20'000; ++i)
        log.poll(0).pendingWoken();
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(writeJsonLines(log, buffer));
    QCOMPARE(buffer.data().count('\n'), log.size());
    QVERIFY(buffer.data().endsWith("\"outcome\":\"pending_woken\"}\n"));
}

void tst_EventLog::jsonLinesNameTheirFields_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](int line, const char *json) { QTest::addRow("%d", line) << line << QByteArray(json); };
    row(0, R"({"time_ns":0,"kind":"run_begin","worker":0,"format":1,"seed":42})");
    row(1, R"({"time_ns":0,"kind":"spawned","task":0,"worker":0})");
    row(3, R"({"time_ns":0,"kind":"spawned","task":1,"worker":0,"span":[30,35],"parent":0})");
    row(4,
        R"({"time_ns":0,"kind":"line_printed","task":0,"worker":0,"span":[40,45],"stream":"out","text":"hello \"you\"\n\u0001)"
        "\xc3\xa9\"}");
    row(5,
        R"({"time_ns":0,"kind":"waiting_on","task":0,"worker":0,"span":[50,55],"wait":"join","depth":0,"branch":0,"branches":2})");
    row(6,
        R"({"time_ns":0,"kind":"waiting_on","task":0,"worker":0,"span":[60,65],"wait":"handle","depth":1,"branch":0,"handle":1})");
    row(7,
        R"({"time_ns":0,"kind":"waiting_on","task":0,"worker":0,"span":[70,75],"wait":"sleep","depth":1,"branch":1,"deadline_ns":2500000})");
    row(8, R"({"time_ns":0,"kind":"poll_end","task":0,"worker":0,"outcome":"pending"})");
    row(10, R"({"time_ns":0,"kind":"block_begin","task":1,"worker":1,"span":[80,85],"length_ns":1000000})");
    row(12, R"({"time_ns":1000000,"kind":"abort_requested","task":1,"worker":1,"span":[90,95],"by":1})");
    row(14, R"({"time_ns":1000000,"kind":"cancelled","task":1,"worker":1,"cause":"abort"})");
    row(15, R"({"time_ns":3000000,"kind":"woken","task":0,"worker":0,"cause":"timer"})");
    row(16, R"({"time_ns":3000000,"kind":"woken","task":0,"worker":0,"by":1,"cause":"joined"})");
    row(23, R"({"time_ns":3000000,"kind":"resource_made","task":2,"worker":0,"resource":0,"type":"channel","capacity":3})");
    row(24, R"({"time_ns":3000000,"kind":"resource_changed","worker":0,"resource":0,"what":"length","value":1})");
    row(26,
        R"({"time_ns":3000000,"kind":"waiting_on","task":2,"worker":0,"span":[110,115],"wait":"mutex","depth":0,"branch":0,"resource":0,"held_by":1})");
    row(28, R"({"time_ns":3000000,"kind":"woken","task":2,"worker":0,"by":1,"cause":"permit"})");
    row(31, R"({"time_ns":3000000,"kind":"panicked","task":2,"worker":0,"span":[100,105],"message":"boom"})");
    row(32, R"({"time_ns":3000000,"kind":"run_end","worker":0,"outcome":"exited","exit_code":255})");
}

void tst_EventLog::jsonLinesNameTheirFields()
{
    QFETCH(int, line);
    QFETCH(QByteArray, json);
    LogBuilder log;
    writeEverything(log);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(writeJsonLines(log, buffer));
    QCOMPARE(buffer.data().split('\n').value(line), json);
}

void tst_EventLog::aTextThatIsNotUtf8IsStillValidJson()
{
    LogBuilder log;
    log.print("a\xff\x80z");
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(writeJsonLines(log, buffer));
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(buffer.data(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QString text = object[QLatin1StringView("text")].toString();
    QVERIFY(text.startsWith(QLatin1Char('a')) && text.endsWith(QLatin1Char('z')));
}

void tst_EventLog::aRefusedWriteIsReported()
{
    LogBuilder log;
    log.begin();
    for (int i = 0; i < 5'000; ++i)
        log.poll(0).pendingWoken();
    for (const qint64 room : {0, 70'000}) {
        RefusingDevice device(room);
        QVERIFY(!writeJsonLines(log, device));
        QCOMPARE(device.errorString(), QStringLiteral("no room"));
    }
    RefusingDevice roomy(10'000'000);
    QVERIFY(writeJsonLines(log, roomy));
}

void tst_EventLog::aFullDiskIsReported()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.exists())
        QSKIP("this system has no /dev/full");
    QVERIFY(full.open(QIODevice::WriteOnly));
    LogBuilder log;
    log.begin();
    QVERIFY(!writeJsonLines(log, full));
    QVERIFY(!full.errorString().isEmpty());
}

QTEST_GUILESS_MAIN(tst_EventLog)
#include "tst_eventlog.moc"
