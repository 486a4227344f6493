// SPDX-License-Identifier: MIT
#include "testsupport.h"

#include "qml/recovery.h"

#include <QProcess>
#include <QSignalSpy>

using namespace Pollux;

class RecoveryTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { Test::isolated(); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void whatAKilledProcessLeftIsFoundAndRecovered();
    void aLivingProcessKeepsItsOwn();
    void savingAndClosingCleanlyRemoveTheCopy();
    void aSessionThatGoesWithoutAWordKeepsItsChanges();
    void whatIsDiscardedIsGone();
    void aDamagedCopyIsNoOffer();
    void typingOnAndOnIsKeptAllTheSame();

private:
    static QStringList copies()
    {
        return QDir(RecoverySlot::folder()).entryList({QStringLiteral("*.recovery")}, QDir::Files);
    }
    static bool startVictim(QProcess &process, const QString &path);

    QTemporaryDir m_folder;
};

void RecoveryTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Pollux"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_recovery"));
}

void RecoveryTest::init() { QDir(RecoverySlot::folder()).removeRecursively(); }

bool RecoveryTest::startVictim(QProcess &process, const QString &path)
{
    process.start(QStringLiteral(RECOVERY_VICTIM), {path});
    if (!process.waitForReadyRead(20000))
        qWarning("%s", process.readAllStandardError().constData());
    return process.readAllStandardOutput().startsWith("written");
}

void RecoveryTest::whatAKilledProcessLeftIsFoundAndRecovered()
{
    const QString path = Test::file(m_folder, QStringLiteral("lesson.rs"), Test::lesson());
    QProcess victim;
    QVERIFY(startVictim(victim, path));
    victim.kill();
    QVERIFY(victim.waitForFinished());
    QCOMPARE(copies().size(), 1);

    Session session;
    Document &document = *session.document();
    QVERIFY(document.hasRecovery());
    QCOMPARE(document.recoverable().size(), 1);
    const QVariantMap offer = document.recoverable().first().toMap();
    QCOMPARE(offer.value(QStringLiteral("path")).toString(), path);
    QCOMPARE(offer.value(QStringLiteral("title")).toString(), QStringLiteral("lesson.rs"));
    QVERIFY(qAbs(offer.value(QStringLiteral("when")).toDateTime().secsTo(QDateTime::currentDateTime())) < 60);
    {
        Session another; // a second window does not offer it too
        QVERIFY(!another.document()->hasRecovery());
    }

    QVERIFY(document.recover());
    QVERIFY(!document.hasRecovery());
    QVERIFY(document.text().contains(QStringLiteral("from_secs(7)")));
    QCOMPARE(document.filePath(), path);
    QVERIFY(document.isModified());
    QVERIFY(!document.canUndo());
    QVERIFY(!session.isStale());
    QCOMPARE(Test::bytesOf(path), Test::lesson()); // the file itself is untouched
    QCOMPARE(copies().size(), 1); // until it is saved

    QVERIFY(document.save());
    QVERIFY(!document.isModified());
    QVERIFY(Test::bytesOf(path).contains("from_secs(7)"));
    QCOMPARE(copies().size(), 0);
}

void RecoveryTest::aLivingProcessKeepsItsOwn()
{
    QProcess victim;
    QVERIFY(startVictim(victim, Test::file(m_folder, QStringLiteral("open.rs"), Test::lesson())));
    {
        const Session session;
        QVERIFY(!session.document()->hasRecovery());
    }
    victim.kill();
    QVERIFY(victim.waitForFinished());
    const Session session;
    QVERIFY(session.document()->hasRecovery());
}

void RecoveryTest::savingAndClosingCleanlyRemoveTheCopy()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    Test::edit(session, QStringLiteral("from_secs(2)"), QStringLiteral("from_secs(7)"));
    QCOMPARE(copies().size(), 0); // not at once
    QTRY_COMPARE(copies().size(), 1);
    QVERIFY(session.document()->save());
    QCOMPARE(copies().size(), 0);

    Test::edit(session, QStringLiteral("from_secs(7)"), QStringLiteral("from_secs(8)"));
    QTRY_COMPARE(copies().size(), 1);
    session.document()->undo(); // back at what is saved
    QTRY_COMPARE(copies().size(), 0);

    session.document()->redo();
    QTRY_COMPARE(copies().size(), 1);
    QVERIFY(Test::open(session, Test::lesson(), QStringLiteral("other.rs"))); // the question was answered with no
    QCOMPARE(copies().size(), 0);

    Test::edit(session, QStringLiteral("from_secs(2)"), QStringLiteral("from_secs(9)"));
    QTRY_COMPARE(copies().size(), 1);
    session.document()->closeCleanly();
    QCOMPARE(copies().size(), 0);
}

void RecoveryTest::aSessionThatGoesWithoutAWordKeepsItsChanges()
{
    {
        Session session;
        QVERIFY(Test::open(session, Test::lesson()));
        Test::edit(session, QStringLiteral("from_secs(2)"), QStringLiteral("from_secs(7)"));
    }
    QCOMPARE(copies().size(), 1);
    Session session;
    QVERIFY(session.document()->recover());
    QVERIFY(session.document()->text().contains(QStringLiteral("from_secs(7)")));
    session.document()->closeCleanly();
    QCOMPARE(copies().size(), 0);
}

void RecoveryTest::whatIsDiscardedIsGone()
{
    for (const char *seconds : {"3", "4", "5"}) {
        Session session;
        QVERIFY(Test::open(session, Test::lesson()));
        Test::edit(session, QStringLiteral("from_secs(2)"),
                   QStringLiteral("from_secs(1%1)").arg(QLatin1String(seconds)));
    }
    Session session;
    QSignalSpy changed(session.document(), &Document::recoverableChanged);
    QCOMPARE(session.document()->recoverable().size(), 3);
    session.document()->discardRecovery(1);
    QCOMPARE(session.document()->recoverable().size(), 2);
    QCOMPARE(copies().size(), 2);
    session.document()->discardRecovery();
    QVERIFY(!session.document()->hasRecovery());
    QCOMPARE(copies().size(), 0);
    QCOMPARE(changed.count(), 2);
    QVERIFY(!session.document()->recover());
    QVERIFY(!session.document()->recover(-1));
}

void RecoveryTest::aDamagedCopyIsNoOffer()
{
    QVERIFY(QDir().mkpath(RecoverySlot::folder()));
    QFile copy(RecoverySlot::folder() + QStringLiteral("/damaged.recovery"));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    copy.write("{\"version\": 1, \"text\": ");
    copy.close();
    const Session session;
    QVERIFY(!session.document()->hasRecovery());
}

void RecoveryTest::typingOnAndOnIsKeptAllTheSame()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    QElapsedTimer timer;
    timer.start();
    int changes = 0;
    // Never a pause as long as the autosave waits for.
    while (copies().isEmpty() && timer.elapsed() < 20000) {
        session.document()->apply(
            SourceEdit{QStringLiteral("type"), {TextEdit{SourceSpan{0, 0}, QStringLiteral(" ")}}});
        ++changes;
        QTest::qWait(100);
    }
    QCOMPARE(copies().size(), 1);
    QVERIFY(changes > 10);
    session.document()->closeCleanly();
}

QTEST_MAIN(RecoveryTest)
#include "tst_recovery.moc"
