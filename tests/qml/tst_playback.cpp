// SPDX-License-Identifier: MIT
#include "testsupport.h"

#include <QSignalSpy>

using namespace Pollux;
using namespace std::chrono_literals;

/// A playhead with a clock that moves only when it is told to.
class PlaybackTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { Test::isolated(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void steppingVisitsEveryRecordBothWays();
    void steppingStopsBetweenRecordsOfOneInstant();
    void scrubbingGoesBothWaysAndStaysWithinTheRun();
    void zeroIsBeforeTheFirstRecord();
    void playsByWallTimeAndSpeed();
    void aLongFrameDoesNotMakeItJump();
    void stopsAtTheEndAndStartsOver();
    void saysSoOnceATick();
    void speedIsClamped();
    void waitsForTheLogAndNeverShowsUnsettledTime();
    void stepsIntoWhatIsNotComputedYet();

private:
    void tick(qint64 ms);

    std::unique_ptr<Session> m_session;
    Playback *m_playback = nullptr;
    qint64 m_now = 0;
};

void PlaybackTest::init()
{
    m_session = std::make_unique<Session>();
    m_playback = m_session->playback();
    m_now = 1'000'000'000;
    m_playback->setClock([this] { return m_now; });
    QVERIFY(Test::open(*m_session, Test::lesson()));
    QTRY_VERIFY(m_playback->isEndKnown());
}

void PlaybackTest::cleanup() { m_session.reset(); }

void PlaybackTest::tick(qint64 ms)
{
    m_now += ms * 1'000'000;
    m_playback->tick();
}

void PlaybackTest::steppingVisitsEveryRecordBothWays()
{
    const EventLog &log = m_session->log();
    for (qsizetype i = 1; i <= log.size(); ++i) {
        m_playback->stepForward();
        QCOMPARE(m_playback->cursor(), i);
        QCOMPARE(m_playback->time(), log.at(i - 1).time);
    }
    QVERIFY(m_playback->isAtEnd());
    QCOMPARE(m_playback->stepText(), QStringLiteral("Event %1 of %1: the run ends").arg(log.size()));
    m_playback->stepForward();
    QCOMPARE(m_playback->cursor(), log.size());

    for (qsizetype i = log.size() - 1; i >= 0; --i) {
        m_playback->stepBack();
        QCOMPARE(m_playback->cursor(), i);
        QCOMPARE(m_playback->time(), i > 0 ? log.at(i - 1).time : 0ns);
    }
    m_playback->stepBack();
    QCOMPARE(m_playback->cursor(), 0);
}

void PlaybackTest::steppingStopsBetweenRecordsOfOneInstant()
{
    // From the middle of a sleep: back to just behind the record that began it, on to just behind the next one.
    m_playback->seek(1.0);
    const qsizetype before = m_playback->cursor();
    m_playback->stepBack();
    QCOMPARE(m_playback->cursor(), before);
    QCOMPARE(m_playback->time(), 0ns);
    m_playback->stepBack();
    QCOMPARE(m_playback->cursor(), before - 1);
    QVERIFY(!m_playback->stepText().isEmpty());

    m_playback->seek(1.0);
    QCOMPARE(m_playback->stepText(), QString()); // not a step
    m_playback->stepForward();
    QCOMPARE(m_playback->cursor(), before + 1);
    QCOMPARE(m_playback->time(), 2s);
    QVERIFY(m_session->log().at(before + 1).time == 2s);
}

void PlaybackTest::scrubbingGoesBothWaysAndStaysWithinTheRun()
{
    for (const double seconds : {2.5, 0.5, 3.0, 1.999, 2.0}) {
        m_playback->seek(seconds);
        QCOMPARE(m_playback->seconds(), seconds);
        QCOMPARE(m_playback->cursor(), m_session->log().countUntil(m_playback->time()));
    }
    m_playback->seek(100);
    QCOMPARE(m_playback->timeText(), QStringLiteral("3.000 s"));
    QVERIFY(m_playback->isAtEnd());
    m_playback->seek(-1);
    QCOMPARE(m_playback->seconds(), 0.0);
}

void PlaybackTest::zeroIsBeforeTheFirstRecord()
{
    m_playback->seek(0.001);
    QVERIFY(m_playback->cursor() > 5);
    m_playback->restart();
    QCOMPARE(m_playback->cursor(), 0);
    m_playback->toEnd();
    QVERIFY(m_playback->isAtEnd());

    // A run that takes no time has an end all the same.
    QVERIFY(Test::open(*m_session, Test::mainWith("    println!(\"at once\");\n")));
    QTRY_VERIFY(m_playback->isEndKnown());
    QCOMPARE(m_playback->cursor(), 0);
    QVERIFY(!m_playback->isAtEnd());
    m_playback->toEnd();
    QVERIFY(m_playback->isAtEnd());
    QCOMPARE(m_playback->seconds(), 0.0);
    m_playback->restart();
    m_playback->setPlaying(true);
    tick(16);
    QVERIFY(m_playback->isAtEnd());
    QVERIFY(!m_playback->isPlaying());
}

void PlaybackTest::playsByWallTimeAndSpeed()
{
    m_playback->setPlaying(true);
    tick(100);
    QCOMPARE(m_playback->time(), 100ms);
    m_playback->setSpeed(10);
    tick(16);
    QCOMPARE(m_playback->time(), 260ms);
    m_playback->setSpeed(0.1);
    tick(10);
    QCOMPARE(m_playback->time(), 261ms);

    // Time that passes while it is paused does not count.
    m_playback->setPlaying(false);
    m_now += 5'000'000'000;
    m_playback->tick();
    QCOMPARE(m_playback->time(), 261ms);
    m_playback->toggle();
    tick(10);
    QCOMPARE(m_playback->time(), 262ms);

    // It goes on from where it is put.
    m_playback->seek(2);
    tick(10);
    QCOMPARE(m_playback->time(), 2001ms);
}

void PlaybackTest::aLongFrameDoesNotMakeItJump()
{
    m_playback->setPlaying(true);
    tick(2000);
    QCOMPARE(m_playback->time(), 250ms);
}

void PlaybackTest::stopsAtTheEndAndStartsOver()
{
    QSignalSpy playing(m_playback, &Playback::playingChanged);
    m_playback->setPlaying(true);
    m_playback->seek(2.95);
    tick(100);
    QCOMPARE(m_playback->timeText(), QStringLiteral("3.000 s"));
    QVERIFY(m_playback->isAtEnd());
    QVERIFY(!m_playback->isPlaying());
    QCOMPARE(playing.count(), 2);

    m_playback->toggle();
    QVERIFY(m_playback->isPlaying());
    QCOMPARE(m_playback->seconds(), 0.0);
}

void PlaybackTest::saysSoOnceATick()
{
    QSignalSpy moved(m_playback, &Playback::moved);
    m_playback->setPlaying(true);
    tick(16);
    QCOMPARE(moved.count(), 1);
    tick(16);
    QCOMPARE(moved.count(), 2);
    tick(0);
    QCOMPARE(moved.count(), 2); // nothing moved
    m_playback->setPlaying(false);
    m_playback->seek(m_playback->seconds());
    QCOMPARE(moved.count(), 2);
}

void PlaybackTest::speedIsClamped()
{
    m_playback->setSpeed(1e9);
    QCOMPARE(m_playback->speed(), 100.0);
    m_playback->setSpeed(0);
    QCOMPARE(m_playback->speed(), 0.1);
    m_playback->setSpeed(qQNaN());
    QCOMPARE(m_playback->speed(), 1.0);
}

void PlaybackTest::waitsForTheLogAndNeverShowsUnsettledTime()
{
    // Every virtual millisecond is a handful of records: 25 virtual seconds a frame are more than a slice computes.
    QVERIFY(Test::open(
        *m_session,
        "async fn ticker() {\n    loop {\n        sleep(Duration::from_millis(1)).await;\n    }\n}\n"
            + Test::mainWith("    for _ in 0..20 {\n        tokio::spawn(ticker());\n    }\n    ticker().await;\n")));
    QVERIFY(!m_session->isStale());
    connect(m_playback, &Playback::moved, this, [this] {
        const Nanoseconds next = m_session->simulation().nextEventTime();
        QVERIFY(m_playback->time() < next);
        QVERIFY(m_playback->cursor() <= m_session->log().countUntil(next - 1ns));
    });
    m_playback->setSpeed(100);
    m_playback->setPlaying(true);
    bool hasWaited = false;
    for (int i = 0; i < 20; ++i) {
        const Nanoseconds before = m_playback->time();
        tick(250);
        QVERIFY(m_playback->isPlaying());
        QVERIFY(m_playback->time() >= before);
        hasWaited = hasWaited || m_playback->time() - before < 25s;
    }
    QVERIFY(hasWaited);
    QVERIFY(m_playback->time() > 0s);
    QCOMPARE(m_playback->endText(), QStringLiteral("endless"));
}

void PlaybackTest::stepsIntoWhatIsNotComputedYet()
{
    // Further apart than a run is looked through for its end.
    QVERIFY(
        Test::open(*m_session, Test::mainWith("    loop {\n        sleep(Duration::from_secs(7200)).await;\n    }\n")));
    // Not a turn of the event loop: only the stepping computes.
    for (int i = 1; i <= 100; ++i) {
        m_playback->stepForward();
        QCOMPARE(m_playback->cursor(), i);
    }
    QVERIFY(m_playback->time() >= 7200s);
}

QTEST_MAIN(PlaybackTest)
#include "tst_playback.moc"
