// SPDX-License-Identifier: MIT
#include "core/runtime/notify.h"

#include "story.h"

using namespace Pollux;
using namespace Pollux::Engine;

namespace {

QCoro::Task<> waits(Script &me, QString name, Ref<Notify> notify)
{
    co_await me.wait(Ref<Future>(notify->notified().get()));
    say(name + QStringLiteral(" notified"));
}

Value goWait(const char *name, const Ref<Notify> &notify)
{
    return go(QLatin1String(name), waits, QLatin1String(name), notify);
}

QCoro::Task<> remembered(Script &me)
{
    const auto notify = make<Notify>(*g_runtime);
    notify->notifyOne();
    notify->notifyOne();
    const Value a = goWait("a", notify);
    const Value b = goWait("b", notify);
    co_await me.sleep(5);
    notify->notifyOne();
    co_await me.wait(a);
    co_await me.wait(b);
}

QCoro::Task<> firstOrLast(Script &me)
{
    const auto notify = make<Notify>(*g_runtime);
    std::vector<Value> handles;
    for (const char *name : {"a", "b", "c", "d"})
        handles.push_back(goWait(name, notify));
    co_await me.sleep(1);
    notify->notifyOne();
    co_await me.sleep(1);
    notify->notifyLast();
    co_await me.sleep(1);
    notify->notifyOne();
    notify->notifyLast();
    co_await me.sleep(1);
}

QCoro::Task<> all(Script &me)
{
    const auto notify = make<Notify>(*g_runtime);
    std::vector<Value> handles;
    for (const char *name : {"a", "b", "c"})
        handles.push_back(goWait(name, notify));
    const Ref<Notified> made = notify->notified();
    co_await me.sleep(1);
    notify->notifyWaiters();
    say("notified all");
    co_await me.wait(Ref<Future>(made.get()));
    say("main too");
    const Value d = goWait("d", notify);
    co_await me.sleep(1);
    notify->notifyOne();
    co_await me.sleep(1);
}

QCoro::Task<> passesOn(Script &me)
{
    const auto notify = make<Notify>(*g_runtime);
    const Value a = goWait("a", notify);
    const Value b = goWait("b", notify);
    co_await me.sleep(1);
    notify->notifyOne();
    abort(a);
    co_await me.wait(b);
    const Value c = goWait("c", notify);
    co_await me.sleep(1);
    notify->notifyOne();
    abort(c);
    co_await me.sleep(1);
    co_await me.wait(Ref<Future>(notify->notified().get()));
    say("main has it");
}

QCoro::Task<> enable(Script &me)
{
    const auto notify = make<Notify>(*g_runtime);
    const Ref<Notified> notified = notify->notified();
    say(yes(notified->enable()));
    notify->notifyOne();
    say(yes(notified->enable()));
    co_await me.wait(Ref<Future>(notified.get()));
    say("end");
}

} // namespace

class TestNotify : public StoryTest
{
    Q_OBJECT

public:
    POLLUX_STORIES(TestNotify, "notify")
    void itRunsAsOnTokio_data()
    {
        row("one is remembered, once", remembered);
        row("first come, or last", firstOrLast);
        row("all that wait, and those that were made before", all);
        row("one that was picked and goes passes it on", passesOn);
        row("enable", enable);
    }
};

QTEST_GUILESS_MAIN(TestNotify)
#include "tst_notify.moc"
