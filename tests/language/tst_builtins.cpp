// SPDX-License-Identifier: MIT
#include "core/language/builtins.h"

#include <QSet>
#include <QTest>

using namespace Pollux;

class TestBuiltins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsNameTheirBuiltin_data();
    void pathsNameTheirBuiltin();
    void noPathAndNoMethodStandsTwice();
    void eachBuiltinHasAPathAndOneArity();
    void eachMethodHasAName();
    void macrosAreFoundWithAndWithoutTheirCrate();
    void numberTypesAreFoundByName();
    void typesAndModulesCanBeUsed();
};

void TestBuiltins::pathsNameTheirBuiltin_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("builtin");
    QTest::addColumn<int>("arity");
    QTest::addColumn<bool>("isAsync");
    const auto row = [](const char *path, Builtin builtin, int arity, bool isAsync = false) {
        QTest::newRow(path) << QString::fromUtf8(path) << int(builtin) << arity << isAsync;
    };
    row("tokio::spawn", Builtin::TokioSpawn, 1);
    row("tokio::task::spawn", Builtin::TokioSpawn, 1);
    row("tokio::time::sleep", Builtin::TokioSleep, 1, true);
    row("tokio::task::yield_now", Builtin::TokioYieldNow, 0, true);
    row("tokio::time::Instant::now", Builtin::TokioInstantNow, 0);
    row("std::time::Instant::now", Builtin::StdInstantNow, 0);
    row("std::time::Duration::from_secs", Builtin::DurationFromSecs, 1);
    row("core::time::Duration::from_secs", Builtin::DurationFromSecs, 1);
    row("tokio::time::Duration::from_secs", Builtin::DurationFromSecs, 1);
    row("tokio::time::Duration::ZERO", Builtin::DurationZero, -1);
    row("std::thread::sleep", Builtin::ThreadSleep, 1);
    row("std::process::exit", Builtin::ProcessExit, 1);
    row("Some", Builtin::Some, 1);
    row("Option::None", Builtin::NoneValue, -1);
    row("std::result::Result::Ok", Builtin::Ok, 1);
    row("Err", Builtin::Err, 1);
    row("drop", Builtin::Drop, 1);
    row("std::mem::drop", Builtin::Drop, 1);
    row("Vec::new", Builtin::VecNew, 0);
    row("std::vec::Vec::with_capacity", Builtin::VecWithCapacity, 1);
    row("String::from", Builtin::StringFrom, 1);
    row("u32::MAX", Builtin::NumberMax, -1);
    row("std::i64::MIN", Builtin::NumberMin, -1);
    row("f64::MAX", Builtin::NumberMax, -1);
    row("db::get_new_messages", Builtin::DbGetNewMessages, 0, true);
    row("db::mark_as_sent", Builtin::DbMarkAsSent, 1, true);
    row("message_queue::publish", Builtin::MessageQueuePublish, 1, true);
}

void TestBuiltins::pathsNameTheirBuiltin()
{
    QFETCH(QString, path);
    const BuiltinInfo *info = findBuiltin(path);
    QVERIFY(info);
    QTEST(int(info->builtin), "builtin");
    QTEST(info->arity, "arity");
    QTEST(info->isAsync, "isAsync");
}

void TestBuiltins::noPathAndNoMethodStandsTwice()
{
    QSet<QString> paths;
    for (const BuiltinInfo &info : builtinTable()) {
        const QString path = QString::fromUtf16(info.path);
        QVERIFY2(!paths.contains(path), qPrintable(path));
        paths.insert(path);
        QCOMPARE(findBuiltin(path), &info);
    }
    QSet<QString> methods;
    for (const MethodInfo &info : methodTable()) {
        const QString name = QString::fromUtf16(info.name);
        QVERIFY2(!methods.contains(name), qPrintable(name));
        methods.insert(name);
        QCOMPARE(findMethod(name), &info);
    }
    QVERIFY(!findBuiltin(u"tokio::nothing"));
    QVERIFY(!findBuiltin(u""));
    QVERIFY(!findMethod(u"nothing"));
}

void TestBuiltins::eachBuiltinHasAPathAndOneArity()
{
    QHash<int, int> arities;
    for (const BuiltinInfo &info : builtinTable()) {
        const int arity = arities.value(int(info.builtin), info.arity);
        QCOMPARE(info.arity, arity);
        arities.insert(int(info.builtin), arity);
    }
    for (int i = 1; i <= int(Builtin::MessageQueuePublish); ++i)
        QVERIFY2(arities.contains(i), qPrintable(QString::number(i)));
}

void TestBuiltins::eachMethodHasAName()
{
    QSet<int> named;
    for (const MethodInfo &info : methodTable())
        named.insert(int(info.method));
    for (int i = 1; i <= int(Method::Rev); ++i)
        QVERIFY2(named.contains(i), qPrintable(QString::number(i)));
}

void TestBuiltins::macrosAreFoundWithAndWithoutTheirCrate()
{
    QCOMPARE(macroOf(u"println"), Macro::Println);
    QCOMPARE(macroOf(u"std::println"), Macro::Println);
    QCOMPARE(macroOf(u"core::assert_eq"), Macro::AssertEq);
    QCOMPARE(macroOf(u"join"), Macro::Join);
    QCOMPARE(macroOf(u"tokio::join"), Macro::Join);
    QVERIFY(!macroOf(u"tokio::println"));
    QVERIFY(!macroOf(u"std::join"));
    QVERIFY(!macroOf(u"select"));
}

void TestBuiltins::numberTypesAreFoundByName()
{
    for (int i = 0; i <= int(NumberType::F64); ++i) {
        const auto type = NumberType(i);
        QCOMPARE(numberType(name(type)), type);
    }
    QVERIFY(!numberType(u"i7"));
    QVERIFY(isSigned(NumberType::Isize));
    QVERIFY(!isSigned(NumberType::U8));
    QVERIFY(isFloat(NumberType::F32));
}

void TestBuiltins::typesAndModulesCanBeUsed()
{
    QVERIFY(isBuiltinType(u"tokio::task::JoinHandle"));
    QVERIFY(isBuiltinType(u"std::time::Duration"));
    QVERIFY(isBuiltinType(u"u8"));
    QVERIFY(!isBuiltinType(u"tokio::time"));
    QVERIFY(isBuiltinModule(u"tokio"));
    QVERIFY(isBuiltinModule(u"tokio::time"));
    QVERIFY(isBuiltinModule(u"std::thread"));
    QVERIFY(isBuiltinModule(u"db"));
    QVERIFY(!isBuiltinModule(u"std::time::Duration"));
    QVERIFY(!isBuiltinModule(u"tokio::spawn"));
    QVERIFY(!isBuiltinModule(u"tok"));
}

QTEST_GUILESS_MAIN(TestBuiltins)
#include "tst_builtins.moc"
