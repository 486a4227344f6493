// SPDX-License-Identifier: MIT
#include "core/runtime/timerwheel.h"

#include <QtTest>

#include <algorithm>
#include <memory>
#include <random>
#include <vector>

using namespace Pollux::Engine;

namespace {

struct Timer : TimerEntry
{
    int id = 0;
};

/// The wheel, and beside it what it must do: a plain list, sorted by deadline and then by registration.
class Compared
{
public:
    TimerWheel wheel;

    bool insert(quint64 when)
    {
        auto timer = std::make_unique<Timer>();
        timer->id = int(m_timers.size());
        const bool pending = wheel.insert(*timer, when);
        if (pending)
            m_pending.push_back({when, timer->id});
        m_timers.push_back(std::move(timer));
        return pending;
    }
    void remove(int id)
    {
        wheel.remove(*m_timers[size_t(id)]);
        std::erase_if(m_pending, [id](const Entry &entry) { return entry.id == id; });
    }
    int randomPending(std::mt19937_64 &random) const
    {
        return m_pending.empty() ? -1 : m_pending[random() % m_pending.size()].id;
    }
    /// The ids that fire up to `now`, from the wheel.
    std::vector<int> fire(quint64 now)
    {
        std::vector<int> fired;
        while (TimerEntry *entry = wheel.poll(now))
            fired.push_back(static_cast<Timer *>(entry)->id);
        return fired;
    }
    /// The same, from the list, which forgets them.
    std::vector<int> expected(quint64 now)
    {
        std::stable_sort(m_pending.begin(), m_pending.end(), [](const Entry &a, const Entry &b) { return a.when < b.when; });
        std::vector<int> fired;
        for (const Entry &entry : m_pending) {
            if (entry.when <= now)
                fired.push_back(entry.id);
        }
        std::erase_if(m_pending, [now](const Entry &entry) { return entry.when <= now; });
        std::sort(m_pending.begin(), m_pending.end(), [](const Entry &a, const Entry &b) { return a.id < b.id; });
        return fired;
    }
    std::optional<quint64> earliest() const
    {
        std::optional<quint64> when;
        for (const Entry &entry : m_pending)
            when = std::min(when.value_or(entry.when), entry.when);
        return when;
    }
    bool isEmpty() const { return m_pending.empty(); }
    Timer &timer(int id) { return *m_timers[size_t(id)]; }

private:
    struct Entry
    {
        quint64 when;
        int id;
    };
    std::vector<std::unique_ptr<Timer>> m_timers;
    std::vector<Entry> m_pending;
};

constexpr quint64 span(int level) { return quint64(1) << (6 * level); }

} // namespace

class TestTimerWheel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timersFireInTheOrderOfTheirDeadlines();
    void timersOfOneDeadlineFireInTheOrderTheyWereSet_data();
    void timersOfOneDeadlineFireInTheOrderTheyWereSet();
    void aTimerFiresAtItsTickAndNotBefore_data();
    void aTimerFiresAtItsTickAndNotBefore();
    void aDeadlineThatHasPassedIsRefused();
    void aRemovedTimerNeverFires();
    void aTimerCanBeRemovedWhileOthersOfItsTickFire();
    void removingTwiceIsHarmless();
    void theSlotOfARemovedTimerIsNotVisited();
    void beyondTheWheelNothingFiresEarlyOrIsLost();
    void anyOperationsGiveWhatASortedListGives_data();
    void anyOperationsGiveWhatASortedListGives();
};

void TestTimerWheel::timersFireInTheOrderOfTheirDeadlines()
{
    Compared compared;
    std::vector<quint64> deadlines;
    for (int level = 0; level < 6; ++level) {
        for (const quint64 factor : {quint64(1), quint64(2), quint64(63)})
            deadlines.insert(deadlines.end(), {span(level) * factor - 1, span(level) * factor, span(level) * factor + 1});
    }
    std::mt19937_64 random(7);
    std::shuffle(deadlines.begin(), deadlines.end(), random);
    for (const quint64 deadline : deadlines)
        compared.insert(deadline);
    const quint64 last = *std::max_element(deadlines.begin(), deadlines.end());
    QCOMPARE(compared.fire(last), compared.expected(last));
    QVERIFY(compared.isEmpty());
    QVERIFY(!compared.wheel.nextExpiration());
}

void TestTimerWheel::timersOfOneDeadlineFireInTheOrderTheyWereSet_data()
{
    QTest::addColumn<quint64>("deadline");
    for (int level = 0; level < 6; ++level)
        QTest::addRow("level %d", level) << span(level) + 7 * span(level) / 3 + 5;
    QTest::newRow("beyond the wheel") << (quint64(1) << 36) + 12345;
    QTest::newRow("far beyond the wheel") << (quint64(1) << 40) + 12345;
}

/// Set from afar, from nearer, and from right before: by then the first ones have moved down the levels.
void TestTimerWheel::timersOfOneDeadlineFireInTheOrderTheyWereSet()
{
    QFETCH(quint64, deadline);
    Compared compared;
    std::vector<int> expected;
    for (quint64 left = deadline; left > 0; left /= 3) {
        QCOMPARE(compared.fire(deadline - left), std::vector<int>());
        QCOMPARE(compared.wheel.elapsed(), deadline - left);
        compared.insert(deadline);
        expected.push_back(int(expected.size()));
    }
    QCOMPARE(compared.fire(deadline), expected);
}

void TestTimerWheel::aTimerFiresAtItsTickAndNotBefore_data()
{
    QTest::addColumn<quint64>("start");
    QTest::addColumn<quint64>("deadline");
    for (const quint64 start : {quint64(0), quint64(1), quint64(63), quint64(64), quint64(4095), span(3) - 1, span(5) * 63 + 17}) {
        for (const quint64 distance : {quint64(1), quint64(63), quint64(64), quint64(65), quint64(4096), span(3), span(4) + 1, span(5) - 1,
                                       span(5) * 40, span(6) - 1, span(6), span(6) + 1, span(6) * 5 + 3})
            QTest::addRow("from %llu in %llu", start, distance) << start << start + distance;
    }
}

void TestTimerWheel::aTimerFiresAtItsTickAndNotBefore()
{
    QFETCH(quint64, start);
    QFETCH(quint64, deadline);
    Compared compared;
    QVERIFY(compared.fire(start).empty());
    QVERIFY(compared.insert(deadline));
    QCOMPARE(compared.timer(0).when(), deadline);
    // As the driver does it: from one expiration to the next.
    int moves = 0;
    while (*compared.wheel.nextExpiration() < deadline) {
        const quint64 next = *compared.wheel.nextExpiration();
        QVERIFY(next > compared.wheel.elapsed());
        QVERIFY(compared.fire(next).empty());
        QVERIFY(++moves <= 12);
    }
    QCOMPARE(*compared.wheel.nextExpiration(), deadline);
    QVERIFY(compared.fire(deadline - 1).empty());
    QVERIFY(compared.timer(0).isLinked());
    QCOMPARE(compared.fire(deadline), std::vector<int>{0});
    QVERIFY(!compared.timer(0).isLinked());
}

void TestTimerWheel::aDeadlineThatHasPassedIsRefused()
{
    Compared compared;
    QVERIFY(!compared.insert(0));
    QVERIFY(!compared.timer(0).isLinked());
    compared.fire(1000);
    QVERIFY(!compared.insert(999));
    QVERIFY(!compared.insert(1000));
    QVERIFY(compared.insert(1001));
    QCOMPARE(compared.fire(5000), std::vector<int>{3});
}

void TestTimerWheel::aRemovedTimerNeverFires()
{
    Compared compared;
    for (const quint64 deadline : {quint64(5), quint64(5), quint64(100), quint64(5000), quint64(5000)})
        compared.insert(deadline);
    compared.wheel.remove(compared.timer(0));
    compared.wheel.remove(compared.timer(4));
    QCOMPARE(compared.fire(4096), (std::vector<int>{1, 2}));
    compared.wheel.remove(compared.timer(3)); // after it moved down a level
    QCOMPARE(compared.fire(10000), std::vector<int>());
}

void TestTimerWheel::aTimerCanBeRemovedWhileOthersOfItsTickFire()
{
    Compared compared;
    for (int i = 0; i < 4; ++i)
        compared.insert(70);
    QCOMPARE(static_cast<Timer *>(compared.wheel.poll(70))->id, 0);
    compared.wheel.remove(compared.timer(2));
    QCOMPARE(*compared.wheel.nextExpiration(), quint64(70));
    QCOMPARE(compared.fire(70), (std::vector<int>{1, 3}));
}

void TestTimerWheel::removingTwiceIsHarmless()
{
    Compared compared;
    compared.insert(10);
    compared.wheel.remove(compared.timer(0));
    compared.wheel.remove(compared.timer(0));
    QVERIFY(compared.fire(20).empty());
    Timer never;
    compared.wheel.remove(never);
}

void TestTimerWheel::theSlotOfARemovedTimerIsNotVisited()
{
    Compared compared;
    compared.insert(100);
    compared.insert(200000);
    compared.wheel.remove(compared.timer(0));
    QVERIFY(*compared.wheel.nextExpiration() > 100);
}

void TestTimerWheel::anyOperationsGiveWhatASortedListGives_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("farthest"); // bits of a distance
    for (int seed = 1; seed <= 6; ++seed) {
        for (const int farthest : {6, 13, 24, 35})
            QTest::addRow("seed %d, up to 2^%d ticks", seed, farthest) << quint64(seed) << farthest;
    }
}

void TestTimerWheel::anyOperationsGiveWhatASortedListGives()
{
    QFETCH(quint64, seed);
    QFETCH(int, farthest);
    std::mt19937_64 random(seed);
    Compared compared;
    const auto distance = [&] { return random() >> (64 - 1 - random() % quint64(farthest)); };
    quint64 now = 0;
    for (int step = 0; step < 3000; ++step) {
        switch (random() % 8) {
        case 0: case 1: case 2: case 3: {
            const quint64 when = now + distance();
            const int times = random() % 4 == 0 ? 3 : 1; // often the same deadline again
            for (int i = 0; i < times; ++i)
                QCOMPARE(compared.insert(when), when > now);
            break;
        }
        case 4:
            if (const int id = compared.randomPending(random); id >= 0)
                compared.remove(id);
            break;
        case 5:
            now += distance();
            QCOMPARE(compared.fire(now), compared.expected(now));
            QCOMPARE(compared.wheel.elapsed(), now);
            break;
        default:
            // Jump to the next expiration, as a parked driver does.
            if (const auto next = compared.wheel.nextExpiration()) {
                QVERIFY(*next > now || (*next == now && compared.isEmpty()));
                QVERIFY(*next <= *compared.earliest());
                now = *next;
                QCOMPARE(compared.fire(now), compared.expected(now));
            }
        }
        QCOMPARE(bool(compared.wheel.nextExpiration()), !compared.isEmpty());
    }
    now += quint64(1) << 42;
    QCOMPARE(compared.fire(now), compared.expected(now));
    QVERIFY(compared.isEmpty());
}

/// A timer farther than 2^36 ticks (2.2 years) away can stand in the last level's slot of now, and hold back the others of
/// that level for a round: next() looks at that slot first. Tokio's wheel does the same.
void TestTimerWheel::beyondTheWheelNothingFiresEarlyOrIsLost()
{
    std::mt19937_64 random(11);
    Compared compared;
    std::vector<quint64> deadlines;
    quint64 now = 0;
    std::vector<int> fired;
    for (int step = 0; step < 2000; ++step) {
        const quint64 when = now + 1 + (random() >> (64 - 1 - random() % 40));
        QVERIFY(compared.insert(when));
        deadlines.push_back(when);
        if (step % 3 == 0)
            now = *compared.wheel.nextExpiration();
        for (const int id : compared.fire(now)) {
            QVERIFY(deadlines[size_t(id)] <= now);
            fired.push_back(id);
        }
    }
    while (const auto next = compared.wheel.nextExpiration()) {
        for (const int id : compared.fire(*next)) {
            QVERIFY(deadlines[size_t(id)] <= *next);
            fired.push_back(id);
        }
    }
    QCOMPARE(fired.size(), deadlines.size());
    std::sort(fired.begin(), fired.end());
    QVERIFY(std::adjacent_find(fired.begin(), fired.end()) == fired.end());
}

QTEST_GUILESS_MAIN(TestTimerWheel)
#include "tst_timerwheel.moc"
