// SPDX-License-Identifier: MIT
#include "testsupport.h"

#include "qml/preferences.h"

#include <QSignalSpy>

using namespace Pollux;

/// Opening, saving and the edits from the window.
class DocumentTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { Test::isolated(); }

private Q_SLOTS:
    void whatCannotBeOpenedIsRefusedAndTheOpenProgramStays_data();
    void whatCannotBeOpenedIsRefusedAndTheOpenProgramStays();
    void savingGivesTheFileBackByteForByte_data();
    void savingGivesTheFileBackByteForByte();
    void anExampleAndANewProgramAskForAPlace();
    void saveAsMovesToTheNewFile();
    void aFileThatAnotherProgramWroteIsNotOverwritten();
    void aFailedSaveLeavesEverythingAsItWas();
    void savedIsUnmodifiedAndUndoMakesItModifiedAgain();
    void recentFilesAreTenAndExist();
    void theJoinSwitchEditsTheSource();
    void tasksAndStepsAreAddedChangedAndRemoved();
    void aDraggedEdgeChangesTheSleep();
    void refusedEditsChangeNothing_data();
    void refusedEditsChangeNothing();

private:
    QTemporaryDir m_folder;
};

void DocumentTest::whatCannotBeOpenedIsRefusedAndTheOpenProgramStays_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("not there") << m_folder.filePath(QStringLiteral("missing.rs"));
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("empty path") << QString();
    QTest::newRow("10 MB") << Test::file(m_folder, QStringLiteral("large.rs"), QByteArray(10 * 1024 * 1024, ' '));
    QTest::newRow("not UTF-8") << Test::file(m_folder, QStringLiteral("latin.rs"), "fn main() { println!(\"\xe9\"); }");
    QTest::newRow("NUL") << Test::file(m_folder, QStringLiteral("nul.rs"), QByteArray("fn main() {\0}", 13));
    QTest::newRow("a device") << QStringLiteral("/dev/null");
}

void DocumentTest::whatCannotBeOpenedIsRefusedAndTheOpenProgramStays()
{
    QFETCH(QString, path);
    Session session;
    QVERIFY(Test::open(session, Test::lesson(), QStringLiteral("kept.rs")));
    session.playback()->seek(1);
    Test::edit(session, QStringLiteral("from_secs(2)"), QStringLiteral("from_secs(1)"));
    const QString text = session.document()->text();

    QSignalSpy failed(session.document(), &Document::failed);
    QSignalSpy reset(&session, &Session::runReset);
    QVERIFY(!session.document()->openPath(path));
    QCOMPARE(failed.count(), 1);
    QVERIFY(!failed.first().first().toString().isEmpty());
    QCOMPARE(reset.count(), 0);
    QCOMPARE(session.document()->text(), text);
    QCOMPARE(session.document()->fileName(), QStringLiteral("kept.rs"));
    QVERIFY(session.document()->isModified());
    QVERIFY(session.document()->canUndo());
    QVERIFY(!Preferences::instance().recentFiles().contains(path));
}

void DocumentTest::savingGivesTheFileBackByteForByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("saved");
    const QByteArray plain = "fn main() {\n    println!(\"\xf0\x9f\x8e\x89\");\n}\n";
    const auto windows = [](QByteArray bytes) { return bytes.replace('\n', "\r\n"); };
    QTest::newRow("plain") << plain << plain;
    QTest::newRow("no last line break") << plain.chopped(1) << plain.chopped(1);
    QTest::newRow("Windows line ends") << windows(plain) << windows(plain);
    QTest::newRow("a byte order mark is not kept") << "\xef\xbb\xbf" + plain << plain;
    QTest::newRow("mixed line ends: the more frequent") << windows(plain) + "// end\n" << windows(plain) + "// end\r\n";
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void DocumentTest::savingGivesTheFileBackByteForByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, saved);
    const QString path = Test::file(m_folder, QStringLiteral("bytes.rs"), bytes);
    Session session;
    QVERIFY(session.document()->openPath(path));
    QVERIFY(!session.document()->text().contains(QStringLiteral("\r\n")));
    QVERIFY(session.document()->save());
    QCOMPARE(Test::bytesOf(path), saved);
}

void DocumentTest::anExampleAndANewProgramAskForAPlace()
{
    Session session;
    QSignalSpy needed(session.document(), &Document::saveAsNeeded);
    QVERIFY(session.document()->openExample(QStringLiteral("upload_payment.rs")));
    QVERIFY(session.document()->isExample());
    QVERIFY(session.document()->filePath().isEmpty());
    QVERIFY(!session.isStale());
    QVERIFY(!session.document()->save());
    QCOMPARE(needed.count(), 1);

    session.document()->newProgram();
    QVERIFY(!session.document()->isExample());
    QCOMPARE(session.document()->fileName(), QStringLiteral("untitled.rs"));
    QVERIFY2(!session.isStale(), "the new program does not run");
    QVERIFY(!session.document()->save());
    QCOMPARE(needed.count(), 2);

    QSignalSpy failed(session.document(), &Document::failed);
    QVERIFY(!session.document()->openExample(QStringLiteral("../gallery.json")));
    QCOMPARE(failed.count(), 1);
}

void DocumentTest::saveAsMovesToTheNewFile()
{
    Session session;
    QVERIFY(session.document()->openExample(QStringLiteral("upload_payment.rs")));
    const QString path = m_folder.filePath(QStringLiteral("copy.rs"));
    QVERIFY(session.document()->saveAs(QUrl::fromLocalFile(path)));
    QCOMPARE(session.document()->filePath(), path);
    QCOMPARE(session.document()->fileName(), QStringLiteral("copy.rs"));
    QVERIFY(!session.document()->isExample());
    QCOMPARE(Test::bytesOf(path), session.document()->text().toUtf8());
    QCOMPARE(Preferences::instance().recentFiles().value(0), path);
    QVERIFY(!session.document()->saveAs(QUrl(QStringLiteral("https://example.org/x.rs"))));
}

void DocumentTest::aFileThatAnotherProgramWroteIsNotOverwritten()
{
    const QString path = Test::file(m_folder, QStringLiteral("shared.rs"), Test::lesson());
    Session session;
    QVERIFY(session.document()->openPath(path));
    Test::edit(session, QStringLiteral("from_secs(2)"), QStringLiteral("from_secs(1)"));
    Test::file(m_folder, QStringLiteral("shared.rs"), "// theirs\n");

    QSignalSpy changed(session.document(), &Document::changedOnDisk);
    QVERIFY(!session.document()->save());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(Test::bytesOf(path), QByteArray("// theirs\n"));

    QVERIFY(session.document()->saveAnyway());
    QCOMPARE(Test::bytesOf(path), session.document()->text().toUtf8());
    QVERIFY(session.document()->save());
    QCOMPARE(changed.count(), 1);

    Test::file(m_folder, QStringLiteral("shared.rs"), "fn main() {}\n");
    QVERIFY(session.document()->reload());
    QCOMPARE(session.document()->text(), QStringLiteral("fn main() {}\n"));

    // A file that is gone has nothing to lose.
    QVERIFY(QFile::remove(path));
    QVERIFY(session.document()->save());
    QCOMPARE(Test::bytesOf(path), QByteArray("fn main() {}\n"));
}

void DocumentTest::aFailedSaveLeavesEverythingAsItWas()
{
    const QString path = Test::file(m_folder, QStringLiteral("stays.rs"), Test::lesson());
    Session session;
    QVERIFY(session.document()->openPath(path));
    Test::edit(session, QStringLiteral("from_secs(2)"), QStringLiteral("from_secs(1)"));
    QSignalSpy failed(session.document(), &Document::failed);
    QVERIFY(!session.document()->saveAs(QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("no/such/folder/x.rs")))));
    QCOMPARE(failed.count(), 1);
    QVERIFY(session.document()->isModified());
    QCOMPARE(session.document()->filePath(), path);
    QCOMPARE(Test::bytesOf(path), Test::lesson());
}

void DocumentTest::savedIsUnmodifiedAndUndoMakesItModifiedAgain()
{
    Session session;
    QVERIFY(session.document()->openPath(Test::file(m_folder, QStringLiteral("modified.rs"), Test::lesson())));
    Document &document = *session.document();
    QSignalSpy modified(&document, &Document::modifiedChanged);
    QVERIFY(!document.isModified());
    Test::edit(session, QStringLiteral("from_secs(2)"), QStringLiteral("from_secs(1)"));
    QVERIFY(document.isModified());
    document.undo();
    QVERIFY(!document.isModified());
    document.redo();
    QVERIFY(document.save());
    QVERIFY(!document.isModified());
    document.undo();
    QVERIFY(document.isModified());
    QVERIFY(modified.count() >= 5);
}

void DocumentTest::recentFilesAreTenAndExist()
{
    Preferences::instance().clearRecentFiles();
    Session session;
    for (int i = 0; i < 12; ++i)
        QVERIFY(
            session.document()->openPath(Test::file(m_folder, QStringLiteral("recent%1.rs").arg(i), "fn main() {}\n")));
    QStringList recent = Preferences::instance().recentFiles();
    QCOMPARE(recent.size(), 10);
    QVERIFY(recent.first().endsWith(QStringLiteral("recent11.rs")));

    QVERIFY(QFile::remove(recent.first()));
    QCOMPARE(Preferences::instance().recentFiles().size(), 9);
    // The same one by another way is the same one.
    QVERIFY(session.document()->openPath(m_folder.path() + QStringLiteral("/./recent5.rs")));
    recent = Preferences::instance().recentFiles();
    QCOMPARE(recent.size(), 9);
    QVERIFY(recent.first().endsWith(QStringLiteral("recent5.rs")));
}

void DocumentTest::theJoinSwitchEditsTheSource()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    const QString before = session.document()->text();
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(session.outline().tasks.size(), size_t(3));
    QVERIFY(session.outline().tasks[1].isJoined);

    QVERIFY(session.document()->setJoined(1, false));
    QVERIFY(!session.outline().tasks[1].isJoined);
    QVERIFY(session.outline().tasks[2].isJoined);
    QVERIFY(session.document()->setJoined(2, false));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(session.playback()->endText(), QStringLiteral("0.000 s"));
    QCOMPARE(session.timeline().task(TaskId(1)).ending, TaskState::Cancelled);

    session.document()->undo();
    session.document()->undo();
    QCOMPARE(session.document()->text(), before);
    QVERIFY(!session.document()->canUndo());
}

void DocumentTest::tasksAndStepsAreAddedChangedAndRemoved()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    Document &document = *session.document();
    const QString before = document.text();

    QVERIFY(document.addSleepTask(QStringLiteral("email service"), QStringLiteral("1.5 s")));
    QVERIFY(!session.isStale());
    QCOMPARE(session.outline().tasks.size(), size_t(4));
    QCOMPARE(session.outline().tasks[3].name, QStringLiteral("email_service"));
    QVERIFY(session.outline().tasks[3].isJoined);
    QVERIFY(document.undoText().contains(QStringLiteral("email_service")));
    QVERIFY(document.text().contains(QStringLiteral("Email service started...")));
    const size_t steps = session.outline().tasks[3].steps.size();
    QCOMPARE(steps, size_t(3));

    QVERIFY(document.addStep(3, 1, QStringLiteral("compute"), QStringLiteral("800 ms")));
    QVERIFY(document.addStep(3, -1, QStringLiteral("print"), QStringLiteral("Bye")));
    QCOMPARE(session.outline().tasks[3].steps.size(), steps + 2);
    QCOMPARE(session.outline().tasks[3].steps[2].kind, Step::Kind::Block);
    QVERIFY(document.editStep(3, 1, QStringLiteral("2 s")));
    QCOMPARE(session.outline().tasks[3].steps[1].duration, Nanoseconds(2'000'000'000));
    QVERIFY(document.editStep(3, 0, QStringLiteral("Hello")));
    QVERIFY(document.text().contains(QStringLiteral("\"Hello\"")));
    QVERIFY(document.removeStep(3, 0));
    QCOMPARE(session.outline().tasks[3].steps.size(), steps + 1);
    QVERIFY(document.removeTask(3));
    QCOMPARE(session.outline().tasks.size(), size_t(3));

    const QVariantList list{QVariantMap{{QStringLiteral("kind"), QStringLiteral("sleep")},
                                        {QStringLiteral("value"), QStringLiteral("1 s")}},
                            QVariantMap{{QStringLiteral("kind"), QStringLiteral("yield")}}};
    QVERIFY(document.addTask(QStringLiteral("other"), list));
    QCOMPARE(session.outline().tasks.size(), size_t(4));

    int undone = 0;
    for (; document.canUndo(); ++undone)
        document.undo();
    QCOMPARE(undone, 8);
    QCOMPARE(document.text(), before);
}

void DocumentTest::aDraggedEdgeChangesTheSleep()
{
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    const StateSpan *sleep = nullptr;
    for (const StateSpan &span : session.timeline().task(TaskId(1)).spans) {
        if (span.state == TaskState::Waiting)
            sleep = &span;
    }
    QVERIFY(sleep);
    qsizetype event = sleep->reasonEvent;
    while (WaitKind(session.log().at(event).detail) != WaitKind::Sleep)
        ++event;
    QVERIFY(session.document()->setSleepDuration(int(event), 2.5000004));
    QTRY_VERIFY(session.playback()->isEndKnown());
    QCOMPARE(session.timeline().task(TaskId(1)).ended, Nanoseconds(2'500'000'000));
    session.document()->undo();
    QVERIFY(session.document()->text().contains(QStringLiteral("from_secs(2)")));
}

void DocumentTest::refusedEditsChangeNothing_data()
{
    using Edit = std::function<bool(Document &)>;
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, const Edit &edit) { QTest::newRow(name) << edit; };
    row("no such task", [](Document &d) { return d.setJoined(9, true); });
    row("negative task", [](Document &d) { return d.setJoined(-1, true); });
    row("main is not joined", [](Document &d) { return d.setJoined(0, true); });
    row("main is not removed", [](Document &d) { return d.removeTask(0); });
    row("not a duration", [](Document &d) { return d.addSleepTask(QStringLiteral("x"), QStringLiteral("soon")); });
    row("no kind", [](Document &d) { return d.addStep(1, -1, QStringLiteral("dance"), QString()); });
    row("no such step", [](Document &d) { return d.editStep(1, 99, QStringLiteral("x")); });
    row("a sleep is no text", [](Document &d) { return d.editStep(1, 1, QStringLiteral("x")); });
    row("no such record", [](Document &d) { return d.setSleepDuration(1'000'000, 1.0); });
    row("not a span", [](Document &d) { return d.setSleepDurationAt(5, 3, 1.0); });
    row("not a number", [](Document &d) { return d.setSleepDurationAt(100, 110, qQNaN()); });
}

void DocumentTest::refusedEditsChangeNothing()
{
    QFETCH(std::function<bool(Document &)>, edit);
    Session session;
    QVERIFY(Test::open(session, Test::lesson()));
    QTRY_VERIFY(session.playback()->isEndKnown());
    const QString before = session.document()->text();
    QSignalSpy failed(session.document(), &Document::failed);
    QVERIFY(!edit(*session.document()));
    QCOMPARE(failed.count(), 1);
    QVERIFY(!failed.first().first().toString().isEmpty());
    QCOMPARE(session.document()->text(), before);
    QVERIFY(!session.document()->canUndo());

    // While the text has an error no place of the last good run is touched.
    Test::edit(session, QStringLiteral("let upload = "), QStringLiteral("let = "));
    QVERIFY(!session.document()->setJoined(1, false));
    QVERIFY(!session.document()->setSleepDurationAt(100, 110, 1.0));
    QCOMPARE(failed.count(), 3);
}

QTEST_MAIN(DocumentTest)
#include "tst_document.moc"
