// SPDX-License-Identifier: MIT
#include "edittexts.h"

#include <QDir>

using namespace Pollux;
using namespace std::chrono_literals;

namespace {

/// What an outline says, without places and without the words of the statements that spawn and join.
QString shapeOf(const Outline &outline)
{
    QString shape;
    for (const OutlineTask &task : outline.tasks) {
        shape += QStringLiteral("%1 %2 %3 %4 %5 %6\n")
                     .arg(task.name)
                     .arg(task.parent)
                     .arg(task.depth)
                     .arg(task.inLoop)
                     .arg(task.isJoined)
                     .arg(task.canToggleJoin);
        for (const Step &step : task.steps) {
            if (step.kind == Step::Kind::Print || step.kind == Step::Kind::Sleep || step.kind == Step::Kind::Block)
                shape += QStringLiteral("  %1 %2 %3\n").arg(step.depth).arg(step.verb, step.detail);
        }
    }
    return shape;
}

struct CorpusFile
{
    QString name;
    QString text;
};

const std::vector<CorpusFile> &corpus()
{
    static const std::vector<CorpusFile> files = [] {
        std::vector<CorpusFile> result;
        for (const QString &folder :
             {QStringLiteral("tests/conformance/programs"), QStringLiteral("resources/programs")}) {
            const QDir dir(QStringLiteral(POLLUX_TEST_SOURCE_DIR "/") + folder);
            for (const QString &name : dir.entryList({QStringLiteral("*.rs")}, QDir::Files, QDir::Name)) {
                QFile file(dir.filePath(name));
                if (file.open(QIODevice::ReadOnly))
                    result.push_back({name, QString::fromUtf8(file.readAll())});
            }
        }
        return result;
    }();
    return files;
}

void addCorpusRows()
{
    QTest::addColumn<QString>("text");
    for (const CorpusFile &file : corpus())
        QTest::newRow(qPrintable(file.name)) << file.text;
}

const std::vector<NewStep> allKinds{
    {NewStep::Kind::Print, QStringLiteral("{braces} \"quotes\" \\ and\na new line"), 0ns},
    {NewStep::Kind::Sleep, {}, 1500ms},
    {NewStep::Kind::Block, {}, 800ms},
    {NewStep::Kind::Yield, {}, 0ns},
};

} // namespace

class EditsCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyToggleOfTheCorpus_data() { addCorpusRows(); }
    void everyToggleOfTheCorpus();
    void everyAddedTaskOfTheCorpus_data() { addCorpusRows(); }
    void everyAddedTaskOfTheCorpus();
    void everyAddedStepOfTheCorpus_data() { addCorpusRows(); }
    void everyAddedStepOfTheCorpus();
    void everyRemovedStepOfTheCorpus_data() { addCorpusRows(); }
    void everyRemovedStepOfTheCorpus();
    void everyRemovedTaskOfTheCorpus_data() { addCorpusRows(); }
    void everyRemovedTaskOfTheCorpus();
    void everyCutOfTheCorpus_data() { addCorpusRows(); }
    void everyCutOfTheCorpus();
};

void EditsCorpusTest::everyToggleOfTheCorpus()
{
    QFETCH(QString, text);
    const auto windows = [](QString lines) { return lines.replace(u'\n', QStringLiteral("\r\n")); };
    const Analysis analysis = analysed(text);
    const Analysis onWindows = analysed(windows(text));
    const Outline outline = outlineOf(analysis);
    for (size_t i = 0; i < outline.tasks.size(); ++i) {
        const OutlineTask &task = outline.tasks[i];
        const EditResult result = setJoined(analysis, task.spawnSpan, !task.isJoined);
        QCOMPARE(std::holds_alternative<SourceEdit>(result), task.canToggleJoin);
        QCOMPARE(task.whyNot.isEmpty(), task.canToggleJoin || i == 0);
        if (!task.canToggleJoin)
            continue;
        const QString once = outcome(text, result);
        const Analysis after = analysed(once);
        QVERIFY2(!hasErrors(after.diagnostics), qPrintable(complaints(after)));
        QCOMPARE(comments(once), comments(text));
        const Outline changed = outlineOf(after);
        QCOMPARE(changed.tasks.size(), outline.tasks.size());
        QCOMPARE(changed.tasks[i].isJoined, !task.isJoined);
        QVERIFY2(changed.tasks[i].canToggleJoin, qPrintable(changed.tasks[i].whyNot + once));

        const QString twice = outcome(once, setJoined(after, changed.tasks[i].spawnSpan, task.isJoined));
        QVERIFY2(!hasErrors(analysed(twice).diagnostics), qPrintable(twice));
        QCOMPARE(shapeOf(outlineOf(analysed(twice))), shapeOf(outline));

        const Outline windowsOutline = outlineOf(onWindows);
        QCOMPARE(outcome(windows(text), setJoined(onWindows, windowsOutline.tasks[i].spawnSpan, !task.isJoined)),
                 windows(once));
    }
}

void EditsCorpusTest::everyAddedTaskOfTheCorpus()
{
    QFETCH(QString, text);
    const Analysis analysis = analysed(text);
    const Outline outline = outlineOf(analysis);
    QVERIFY(!outline.tasks.empty());
    const EditResult result = addTask(analysis, QStringLiteral("work"), allKinds);
    if (const auto *refusal = std::get_if<Diagnostic>(&result))
        QFAIL(qPrintable(refusal->message));
    const QString after = outcome(text, result);
    QVERIFY2(!hasErrors(analysed(after).diagnostics), qPrintable(complaints(analysed(after))));
    QCOMPARE(comments(after), comments(text));
    const Outline changed = outlineOf(analysed(after));
    QCOMPARE(changed.tasks.size(), outline.tasks.size() + 1);
    const auto isNew = [&](const OutlineTask &task) {
        return task.summary == QStringLiteral("print · sleep 1.5 s · compute 800 ms · yield") && task.isJoined
            && task.parent == 0;
    };
    QVERIFY2(std::any_of(changed.tasks.begin(), changed.tasks.end(), isNew), qPrintable(after));
}

void EditsCorpusTest::everyAddedStepOfTheCorpus()
{
    QFETCH(QString, text);
    const Analysis analysis = analysed(text);
    const Outline outline = outlineOf(analysis);
    for (const OutlineTask &task : outline.tasks) {
        if (task.bodySpan.isEmpty())
            continue;
        std::vector<SourceSpan> places{SourceSpan()};
        for (const Step &step : task.steps)
            places.push_back(step.span);
        for (size_t i = 0; i < places.size(); ++i) {
            const EditResult result = addStep(analysis, task.bodySpan, places[i], allKinds[i % allKinds.size()]);
            if (std::holds_alternative<Diagnostic>(result))
                continue;
            const QString after = outcome(text, result);
            QVERIFY2(!hasErrors(analysed(after).diagnostics), qPrintable(after + complaints(analysed(after))));
            QCOMPARE(comments(after), comments(text));
            const Outline changed = outlineOf(analysed(after));
            QCOMPARE(changed.tasks.size(), outline.tasks.size());
        }
        QVERIFY(std::holds_alternative<SourceEdit>(addStep(analysis, task.bodySpan, {}, allKinds.front())));
    }
}

void EditsCorpusTest::everyRemovedStepOfTheCorpus()
{
    QFETCH(QString, text);
    const Analysis analysis = analysed(text);
    for (const OutlineTask &task : outlineOf(analysis).tasks) {
        for (const Step &step : task.steps) {
            const EditResult result = removeStep(analysis, step.span);
            if (std::holds_alternative<Diagnostic>(result))
                continue;
            const QString after = outcome(text, result);
            QVERIFY2(!hasErrors(analysed(after).diagnostics), qPrintable(after + complaints(analysed(after))));
            QCOMPARE(comments(after), comments(text));
        }
    }
}

void EditsCorpusTest::everyRemovedTaskOfTheCorpus()
{
    QFETCH(QString, text);
    const Analysis analysis = analysed(text);
    const Outline outline = outlineOf(analysis);
    for (const OutlineTask &task : outline.tasks) {
        const EditResult result = removeTask(analysis, task.spawnSpan);
        if (std::holds_alternative<Diagnostic>(result))
            continue;
        const QString after = outcome(text, result);
        QVERIFY2(!hasErrors(analysed(after).diagnostics), qPrintable(after + complaints(analysed(after))));
        QVERIFY(outlineOf(analysed(after)).tasks.size() < outline.tasks.size());
    }
}

/// Half a program is what stands in the editor most of the time: nothing may break on it.
void EditsCorpusTest::everyCutOfTheCorpus()
{
    QFETCH(QString, text);
    constexpr int cuts = 9;
    for (int i = 1; i < cuts; ++i) {
        const qsizetype at = text.size() * i / cuts;
        const QString closed = text.left(at) + QStringLiteral("\n}\n");
        const QString gap = text.left(at) + text.mid(at + 7);
        for (const QString &broken : {text.left(at), closed, gap}) {
            const Analysis analysis = analysed(broken);
            const auto errors = analysis.diagnostics.size();
            for (const OutlineTask &task : outlineOf(analysis).tasks) {
                for (const EditResult &result :
                     {setJoined(analysis, task.spawnSpan, !task.isJoined), removeTask(analysis, task.spawnSpan),
                      addStep(analysis, task.bodySpan, {}, allKinds.front())}) {
                    if (std::holds_alternative<SourceEdit>(result))
                        QVERIFY(analysed(outcome(broken, result)).diagnostics.size() <= errors);
                }
            }
            addTask(analysis, QStringLiteral("work"), allKinds);
        }
    }
}

QTEST_GUILESS_MAIN(EditsCorpusTest)
#include "tst_editscorpus.moc"
