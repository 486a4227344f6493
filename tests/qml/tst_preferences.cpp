// SPDX-License-Identifier: MIT
#include "testsupport.h"

#include "qml/preferences.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QSettings>
#include <QSignalSpy>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(PolluxPlugin)

using namespace Pollux;

class PreferencesTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { Test::isolated(); }

private Q_SLOTS:
    void initTestCase();
    void whatIsSetIsThereAtTheNextStart();
    void nonsenseInTheSettingsIsPutRight();
    void settingTheSameSaysNothing();
    void qmlSeesTheOneOfTheProcess();
};

void PreferencesTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Pollux"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_preferences"));
    Preferences &preferences = Preferences::instance();
    QCOMPARE(preferences.theme(), QStringLiteral("system"));
    QCOMPARE(preferences.speed(), 1.0);
    QVERIFY(preferences.showFuture());
    QVERIFY(preferences.showWorkers());
    QVERIFY(preferences.windowGeometry().isNull());
    QVERIFY(preferences.recentFiles().isEmpty());
}

void PreferencesTest::whatIsSetIsThereAtTheNextStart()
{
    Preferences &preferences = Preferences::instance();
    preferences.setTheme(QStringLiteral("light"));
    preferences.setWindowGeometry(QRect(10, 20, 1200, 800));
    preferences.setLeftWidth(300);
    preferences.setSpeed(2.5);
    preferences.setShowFuture(false);
    preferences.setShowWorkers(false);
    preferences.reload(); // from the file, as a start does
    QCOMPARE(preferences.theme(), QStringLiteral("light"));
    QCOMPARE(preferences.windowGeometry(), QRect(10, 20, 1200, 800));
    QCOMPARE(preferences.leftWidth(), 300);
    QCOMPARE(preferences.speed(), 2.5);
    QVERIFY(!preferences.showFuture());
    QVERIFY(!preferences.showWorkers());
}

void PreferencesTest::nonsenseInTheSettingsIsPutRight()
{
    QSettings settings;
    settings.setValue(QStringLiteral("theme"), QStringLiteral("pink"));
    settings.setValue(QStringLiteral("speed"), QStringLiteral("fast"));
    settings.setValue(QStringLiteral("leftWidth"), -5);
    settings.setValue(QStringLiteral("windowGeometry"), 7);
    settings.setValue(QStringLiteral("recentFiles"), QStringList(50, QStringLiteral("/no/such/file.rs")));
    settings.sync();
    Preferences &preferences = Preferences::instance();
    preferences.reload();
    QCOMPARE(preferences.theme(), QStringLiteral("system"));
    QCOMPARE(preferences.speed(), 0.1);
    QCOMPARE(preferences.leftWidth(), 0);
    QVERIFY(preferences.windowGeometry().isNull());
    QVERIFY(preferences.recentFiles().isEmpty());
}

void PreferencesTest::settingTheSameSaysNothing()
{
    Preferences &preferences = Preferences::instance();
    preferences.setTheme(QStringLiteral("dark"));
    QSignalSpy changed(&preferences, &Preferences::themeChanged);
    preferences.setTheme(QStringLiteral("dark"));
    QCOMPARE(changed.count(), 0);
    preferences.setTheme(QStringLiteral("pink"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(preferences.theme(), QStringLiteral("system"));
}

void PreferencesTest::qmlSeesTheOneOfTheProcess()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QQmlEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent component(&engine);
    component.setData("import QtQml\nimport Pollux\nQtObject { property string theme: Preferences.theme; property "
                      "Session s: Session {} \n"
                      "property string title: s.document.title; property real t: s.playback.seconds; property "
                      "OutlineModel m: OutlineModel { session: s } }",
                      QUrl());
    const std::unique_ptr<QObject> object(component.create());
    QVERIFY2(object, qPrintable(component.errorString()));
    QCOMPARE(object->property("theme").toString(), QStringLiteral("system"));
    Preferences::instance().setTheme(QStringLiteral("light"));
    QCOMPARE(object->property("theme").toString(), QStringLiteral("light"));
    QCOMPARE(object->property("title").toString(), QStringLiteral("untitled.rs"));
}

QTEST_MAIN(PreferencesTest)
#include "tst_preferences.moc"
