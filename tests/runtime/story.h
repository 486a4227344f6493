// SPDX-License-Identifier: MIT
#pragma once

// Scenarios for the runtime's primitives, each the same as one in tests/runtime/tokio/<primitive>.rs: what that program printed
// on the real Tokio (1.43.1) stands in <primitive>.out and is what the scenario here must tell, to the letter. Every poll is
// told, with the virtual time in ms, and what the scenario says itself. To record anew: put the .rs files and the folder story
// into src/bin of a crate that has tokio 1.43.1 (rt, macros, time, sync, test-util), and run each.

#include "core/runtime/coroutinefuture.h"
#include "core/runtime/joinall.h"
#include "core/runtime/native.h"
#include "core/runtime/runtime.h"
#include "core/runtime/sleep.h"
#include "core/runtime/task.h"
#include "core/runtime/yieldnow.h"
#include "loginvariants.h"

#include <QFile>
#include <QtTest>

namespace Pollux::Engine {

inline Runtime *g_runtime = nullptr;
inline QStringList g_told;
inline quint32 g_place = 0; // each await and spawn gets a place of its own in a program that there is not

inline SourceSpan nextPlace()
{
    ++g_place;
    return {g_place, g_place + 1};
}

inline void say(const QString &text)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(g_runtime->tokioNow()).count();
    g_told << QStringLiteral("%1 %2").arg(ms, 4).arg(text);
}

inline void say(const char *text)
{
    say(QString::fromUtf8(text));
}

/// Tells its polls.
class Told final : public Future
{
public:
    Told(QString name, Value inner)
        : m_name(std::move(name))
        , m_inner(std::move(inner))
    {
    }
    ~Told() override { dropContents(); }
    void dropContents() override { m_inner = Value(); }
    PollResult poll(Context &context) override
    {
        if (!m_isHeld)
            say(QStringLiteral("poll ") + m_name);
        PollResult result = Ref<Future>(futureOf(m_inner))->poll(context);
        m_isHeld = result.isHeld();
        return result;
    }

private:
    QString m_name;
    Value m_inner;
    bool m_isHeld = false;
};

/// A coroutine of a scenario: a plain function that takes its Script first.
class Script : public CoroutineFuture
{
public:
    ~Script() override { dropContents(); }

    auto wait(Ref<Future> future) { return awaitFuture(*future, nextPlace()); }
    auto wait(const Value &value) { return awaitFuture(*futureOf(value), nextPlace()); }
    auto sleep(int ms) { return wait(Ref<Future>(new Sleep(*g_runtime, g_runtime->tokioNow() + std::chrono::milliseconds(ms)))); }
    auto yield() { return wait(Ref<Future>(new YieldNow)); }
    auto hold() { return awaitHold(); }
    void give(Value value) { finish(std::move(value)); }
};

template<typename... Parameters>
class ScriptOf final : public Script
{
public:
    using Body = QCoro::Task<> (*)(Script &, Parameters...);
    explicit ScriptOf(Body body, Parameters... parameters)
        : m_body(body)
        , m_parameters(std::move(parameters)...)
    {
    }
    ~ScriptOf() override { dropContents(); }

protected:
    QCoro::Task<> body() override
    {
        return std::apply([this](auto &...parameters) { return m_body(*this, std::move(parameters)...); }, m_parameters);
    }

private:
    Body m_body;
    std::tuple<Parameters...> m_parameters;
};

inline Value futureValue(Ref<Future> future)
{
    return Value::object(ValueKind::Future, std::move(future));
}

template<typename... Parameters>
Value script(QCoro::Task<> (*body)(Script &, Parameters...), std::type_identity_t<Parameters>... arguments)
{
    return futureValue(Ref<Future>(new ScriptOf<Parameters...>(body, std::move(arguments)...)));
}

inline Value told(const QString &name, Value future)
{
    return futureValue(Ref<Future>(new Told(name, std::move(future))));
}

template<typename... Parameters>
Value told(const QString &name, QCoro::Task<> (*body)(Script &, Parameters...), std::type_identity_t<Parameters>... arguments)
{
    return told(name, script(body, std::move(arguments)...));
}

/// Spawns a task that tells its polls.
template<typename... Parameters>
Value go(const QString &name, QCoro::Task<> (*body)(Script &, Parameters...), std::type_identity_t<Parameters>... arguments)
{
    return g_runtime->spawn(told(name, script(body, std::move(arguments)...)), nextPlace());
}

inline Value number(qint64 value)
{
    return Value::integer(quint64(value), NumberType::I64);
}

/// What an Ok, Err or Some holds.
inline const Value &inside(const Value &value)
{
    return value.as<WrapperObject>().inner;
}

inline bool isOk(const Value &value)
{
    return value.as<WrapperObject>().variant == Builtin::Ok;
}

/// Says when it is dropped.
struct Noisy final : Object
{
    explicit Noisy(QString name)
        : name(std::move(name))
    {
    }
    ~Noisy() override { dropContents(); }
    void dropContents() override
    {
        if (!name.isEmpty())
            say(QStringLiteral("drop ") + std::exchange(name, {}));
    }
    QString name;
};

inline QString yes(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

inline void abort(const Value &handle)
{
    g_runtime->abort(handle.as<JoinHandle>().task(), {});
}

inline QCoro::Task<> saysItsName(Script &, QString name)
{
    say(name);
    co_return;
}

inline QString scenarioOf(const char *primitive, const QString &name)
{
    QFile file(QStringLiteral(POLLUX_RUNTIME_TESTS "/tokio/%1.out").arg(QLatin1String(primitive)));
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("no such file: ") + file.fileName();
    for (const QString &part : QString::fromUtf8(file.readAll()).split(QStringLiteral("== "), Qt::SkipEmptyParts)) {
        if (part.section(QLatin1Char('\n'), 0, 0) == name)
            return part.section(QLatin1Char('\n'), 1).trimmed();
    }
    return QStringLiteral("no such scenario");
}

/// Runs it to its end; what it told.
inline QString playedBy(Runtime &runtime, Value main)
{
    g_runtime = &runtime;
    g_told.clear();
    g_place = 0;
    runtime.start(told(QStringLiteral("main"), std::move(main)));
    while (!runtime.isFinished()) {
        if (runtime.nextStepTime())
            runtime.step();
        else
            runtime.stopDeadlocked();
    }
    return g_told.join(QLatin1Char('\n')).trimmed();
}

/// A test class with one row for each scenario.
class StoryTest : public QObject
{
protected:
    using Body = QCoro::Task<> (*)(Script &);
    explicit StoryTest(const char *primitive)
        : m_primitive(primitive)
    {
    }
    static void row(const char *name, Body body)
    {
        if (s_columnsOf != QTest::currentTestFunction()) {
            QTest::addColumn<void *>("body");
            s_columnsOf = QTest::currentTestFunction();
        }
        QTest::newRow(name) << reinterpret_cast<void *>(body);
    }
    void compare()
    {
        QFETCH(void *, body);
        const QString expected = scenarioOf(m_primitive, QString::fromUtf8(QTest::currentDataTag()));
        EventLog log;
        QString actual;
        {
            Runtime runtime(log, RuntimeSettings{true, 1, true, 0});
            actual = playedBy(runtime, script(reinterpret_cast<Body>(body)));
        }
        if (actual != expected)
            qWarning().noquote().nospace() << "\n--- Tokio\n" << expected << "\n--- here\n" << actual;
        QVERIFY(actual == expected);
        QCOMPARE(brokenInvariants(log, 1, true).join(QLatin1Char(0x0a)), QString());
    }

    /// The same scenario on two workers, several seeds: whatever the order, it ends, its log is sound, and once more it is the same.
    void surviveWorkers()
    {
        QFETCH(void *, body);
        for (quint64 seed = 0; seed < 8; ++seed) {
            QByteArray hash;
            for (int again = 0; again < 2; ++again) {
                EventLog log;
                {
                    Runtime runtime(log, RuntimeSettings{false, 2, false, seed});
                    playedBy(runtime, script(reinterpret_cast<Body>(body)));
                }
                QCOMPARE(brokenInvariants(log, 2, false).join(QLatin1Char(0x0a)), QString());
                QCOMPARE(RunOutcome(log.last().detail), RunOutcome::Finished);
                QVERIFY(again == 0 || log.hash() == hash);
                hash = log.hash();
            }
        }
    }

private:
    static inline const char *s_columnsOf = nullptr;
    const char *m_primitive;
};

/// The whole of a test file but its scenarios: POLLUX_STORIES(TestMutex, "mutex", row("...", ...); ...)
#define POLLUX_STORIES(Class, primitive) \
    Class() : StoryTest(primitive) { } \
private Q_SLOTS: \
    void itRunsAsOnTokio() { compare(); }

/// Its columns: the scenarios that do not depend on which task comes first.
#define POLLUX_WORKERS \
    void itRunsOnSeveralWorkers() { surviveWorkers(); }

} // namespace Pollux::Engine
