// SPDX-License-Identifier: MIT
#include "session.h"

#include "document.h"
#include "format.h"
#include "playback.h"
#include "runnotice.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace Pollux {

using namespace std::chrono_literals;

namespace {

// A slice is what one turn of the event loop may take: 8 ms, of which reading the new records takes its part.
constexpr Nanoseconds slice = 6ms;
// How long an edit may hold the window to show its effect at once.
constexpr Nanoseconds breath = 40ms;
constexpr int frameMs = 16;

// How far a run is looked through for its end, when nothing near the playhead is left to compute.
constexpr Nanoseconds scoutedTime = 1h;
constexpr qsizetype scoutedEvents = 200'000;

constexpr std::array<QRgb, 8> palette{0xff3d8fe0, 0xffe08a1e, 0xff2ba884, 0xffc86aa3,
                                      0xff8a78f0, 0xffd9534f, 0xff5ab7d6, 0xffb8a32a};
constexpr QRgb mainColor = 0xff8c9bb0;

Analysis blankAnalysis()
{
    return analyse(SourceText(QStringLiteral("blank.rs"), QStringLiteral("#[tokio::main]\nasync fn main() {}\n")));
}

} // namespace

/// One text that runs, and what is derived from it. Views refer into it until the next one has been announced.
struct Run
{
    explicit Run(const Analysis &analysis, const RunOptions &options)
        : simulation(analysis, options)
        , timeline(simulation.log())
        , outline(outlineOf(analysis))
    {}

    Simulation simulation;
    Timeline timeline;
    Outline outline;
};

struct Session::Private
{
    Document *document = nullptr;
    Playback *playback = nullptr;

    Analysis analysis;
    std::unique_ptr<Run> run;
    RunOptions options;
    bool isBlank = false;
    bool isOpening = false;
    bool isStopped = false; ///< at maximumEvents
    QString notice;
    double horizon = 0;
    qsizetype eventLimit = maximumEvents;

    QTimer computeTimer;
    QElapsedTimer sinceGrown;
    bool hasGrown = false; ///< and not said so

    int selectedTask = -1;
    QString lostSelection; ///< the name of the task that was selected in the run before, until it is spawned again
    qsizetype soughtTasks = 0;
    int hoveredTask = -1;
    int hoveredLine = 0;

    bool canCompute() const { return !isBlank && !isStopped && !run->simulation.isFinished(); }
    void advance(Nanoseconds until, Nanoseconds time);
    Nanoseconds completeBelow() const;
    bool wantsMore() const;
    Nanoseconds lookAhead() const { return qMax(Nanoseconds(10s), Format::fromSeconds(3 * horizon)); }
    Nanoseconds target() const;
};

void Session::Private::advance(Nanoseconds until, Nanoseconds time)
{
    run->simulation.advance(until, time);
    run->timeline.update();
    hasGrown = true;
    if (!run->simulation.isFinished() && run->simulation.log().size() >= eventLimit)
        isStopped = true;
}

/// Where the run is to be computed to: ahead of the playhead, and further for a while to find its end.
Nanoseconds Session::Private::target() const
{
    const Nanoseconds near = playback->m_wanted + lookAhead();
    return run->simulation.log().size() < scoutedEvents ? qMax(near, scoutedTime) : near;
}

Nanoseconds Session::Private::completeBelow() const
{
    const Nanoseconds next = run->simulation.nextEventTime();
    // Never: it waits for nothing, and the next step says so.
    return next == Nanoseconds::max() ? run->simulation.settledTime() : next;
}

bool Session::Private::wantsMore() const { return canCompute() && completeBelow() <= target(); }

Session::Session(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->computeTimer.setSingleShot(true);
    d->computeTimer.setTimerType(Qt::PreciseTimer);
    connect(&d->computeTimer, &QTimer::timeout, this, &Session::computeSlice);

    d->analysis = blankAnalysis();
    d->run = std::make_unique<Run>(d->analysis, d->options);
    d->isBlank = true;
    d->document = new Document(this);
    d->playback = new Playback(this);

    connect(d->document, &Document::aboutToOpen, this, [this] { d->isOpening = true; });
    connect(d->document, &Document::textChanged, this, &Session::takeText);
    connect(d->document, &Document::failed, this, &Session::failed);
    d->isOpening = true;
    takeText();
}

Session::~Session()
{
    // Their destructors must not look at a session that is half gone.
    delete d->playback;
    delete d->document;
}

Document *Session::document() const { return d->document; }
Playback *Session::playback() const { return d->playback; }
const Analysis &Session::analysis() const { return d->analysis; }
const Simulation &Session::simulation() const { return d->run->simulation; }
const Analysis &Session::runningAnalysis() const { return d->run->simulation.analysis(); }
const EventLog &Session::log() const { return d->run->simulation.log(); }
const Timeline &Session::timeline() const { return d->run->timeline; }
const Outline &Session::outline() const { return d->run->outline; }
bool Session::isStale() const { return !d->analysis.canRun; }
bool Session::isBlank() const { return d->isBlank; }
bool Session::isStopped() const { return d->isStopped; }
bool Session::isCurrentThread() const { return d->run->simulation.isCurrentThread(); }
int Session::workerCount() const { return d->run->simulation.workerCount(); }
QString Session::notice() const { return d->notice; }
double Session::horizon() const { return d->horizon; }
int Session::selectedTask() const { return d->selectedTask; }
int Session::hoveredTask() const { return d->hoveredTask; }
int Session::hoveredLine() const { return d->hoveredLine; }

int Session::errorCount() const
{
    return int(std::count_if(d->analysis.diagnostics.cbegin(), d->analysis.diagnostics.cend(),
                             [](const Diagnostic &diagnostic) { return diagnostic.severity == Severity::Error; }));
}

QString Session::taskName(TaskId task) const
{
    if (task == TaskId::Main)
        return QStringLiteral("main");
    if (size_t(task) >= timeline().tasks().size())
        return QStringLiteral("task");
    const TaskRow &row = timeline().task(task);
    const int index = outline().indexOf(row.spawnSpan);
    const QString name = outline().nameOf(row.spawnSpan);
    const bool isOneOfMany = row.siteOrdinal > 0 || (index >= 0 && outline().tasks[size_t(index)].inLoop);
    return isOneOfMany ? QStringLiteral("%1 %2").arg(name).arg(row.siteOrdinal + 1) : name;
}

QColor Session::taskColor(TaskId task) const
{
    if (task == TaskId::Main || task == TaskId::None)
        return QColor::fromRgb(mainColor);
    return QColor::fromRgb(palette[(size_t(task) - 1) % palette.size()]);
}

void Session::setCurrentThread(bool on)
{
    if (on == isCurrentThread() || d->isBlank)
        return;
    d->options.currentThread = on;
    startRun();
}

QString Session::seed() const { return QString::number(d->run->simulation.options().seed); }

void Session::setSeed(const QString &seed)
{
    const quint64 number = seed.toULongLong();
    if (number == d->run->simulation.options().seed || d->isBlank)
        return;
    d->options.seed = number;
    startRun();
}

void Session::setHorizon(double seconds)
{
    const double clamped = seconds > 0 ? qMin(seconds, 1e9) : 0;
    if (clamped == d->horizon)
        return;
    d->horizon = clamped;
    Q_EMIT horizonChanged();
    computeAhead();
}

void Session::setEventLimit(qsizetype events) { d->eventLimit = events; }

Nanoseconds Session::completeBelow() const { return d->completeBelow(); }

Nanoseconds Session::lookAhead() const { return d->lookAhead(); }

void Session::setSelectedTask(int task)
{
    const int wanted = task >= 0 ? task : -1;
    d->lostSelection.clear();
    if (wanted == d->selectedTask)
        return;
    d->selectedTask = wanted;
    Q_EMIT selectionChanged();
}

void Session::setHoveredTask(int task)
{
    const int wanted = task >= 0 ? task : -1;
    if (wanted == d->hoveredTask)
        return;
    d->hoveredTask = wanted;
    Q_EMIT hoverChanged();
}

void Session::setHoveredLine(int line)
{
    const int wanted = qMax(0, line);
    if (wanted == d->hoveredLine)
        return;
    d->hoveredLine = wanted;
    Q_EMIT hoverChanged();
}

void Session::takeText()
{
    d->analysis = analyse(SourceText(d->document->fileName(), d->document->text()));
    if (d->isOpening) {
        d->playback->rewind();
        d->options = {};
        setSelectedTask(-1);
        setHoveredTask(-1);
        setHoveredLine(0);
    }
    if (d->analysis.canRun || d->isOpening)
        startRun();
    else
        Q_EMIT analysisChanged();
}

void Session::startRun()
{
    const bool canRun = d->analysis.canRun;
    const QString selectedName = d->selectedTask >= 0 ? taskName(TaskId(quint32(d->selectedTask))) : d->lostSelection;

    const bool isBlank = d->isOpening && !canRun;
    // runningAnalysis(): the runtime was switched while the text has errors.
    const Analysis analysis = canRun ? d->analysis : isBlank ? blankAnalysis() : runningAnalysis();
    auto next = std::make_unique<Run>(analysis, d->options);
    if (isBlank)
        next->outline = outlineOf(d->analysis); // whatever parsed
    // Views refer into the old run until runReset().
    const std::unique_ptr<Run> old = std::exchange(d->run, std::move(next));
    d->isBlank = isBlank;
    d->isOpening = false;
    d->isStopped = false;
    d->hasGrown = false;
    d->soughtTasks = 0;

    if (d->canCompute())
        d->advance(d->playback->m_wanted, breath);
    // A little run is known to its end at once, and its future is drawn with the first frame.
    if (d->wantsMore())
        d->advance(d->target(), slice);
    d->playback->adoptRun();

    const int selectedBefore = std::exchange(d->selectedTask, -1);
    d->lostSelection = selectedName;
    findSelection();
    Q_EMIT runReset();
    Q_EMIT analysisChanged();
    Q_EMIT runtimeChanged();
    if (d->selectedTask != selectedBefore)
        Q_EMIT selectionChanged();
    updateNotice();
    d->playback->announceRun();
    d->sinceGrown.invalidate();
    computeAhead();
}

/// A task that was selected before an edit is selected again in the new run, by its name.
bool Session::findSelection()
{
    if (d->lostSelection.isEmpty())
        return false;
    const auto count = qsizetype(timeline().tasks().size());
    for (; d->soughtTasks < count; ++d->soughtTasks) {
        const auto task = TaskId(quint32(d->soughtTasks));
        if (taskName(task) == d->lostSelection) {
            d->selectedTask = int(task);
            d->lostSelection.clear();
            return true;
        }
    }
    return false;
}

void Session::computeTo(Nanoseconds time)
{
    if (!d->canCompute() || d->completeBelow() > time)
        return;
    d->advance(time, slice);
    if (!d->computeTimer.isActive())
        d->computeTimer.start(0);
}

void Session::computeAhead()
{
    if (!d->computeTimer.isActive() && (d->hasGrown || d->wantsMore()))
        d->computeTimer.start(0);
}

void Session::computeSlice()
{
    if (d->wantsMore())
        d->advance(d->target(), slice);

    const bool wantsMore = d->wantsMore();
    const bool isFrame = !d->sinceGrown.isValid() || d->sinceGrown.hasExpired(frameMs);
    if (d->hasGrown && (isFrame || !wantsMore)) {
        d->hasGrown = false;
        d->sinceGrown.start();
        const bool isFound = findSelection();
        updateNotice();
        Q_EMIT runGrown();
        if (isFound)
            Q_EMIT selectionChanged();
        d->playback->runGrew();
    }
    computeAhead();
}

void Session::updateNotice()
{
    QString notice;
    if (d->isStopped) {
        notice = QStringLiteral("Stopped after %1 events: the program goes on, but what is drawn ends here")
                     .arg(Format::number(log().size()));
    } else if (d->run->simulation.isFinished()) {
        notice = runNotice(log(), runningAnalysis().source);
    }
    if (notice == d->notice)
        return;
    d->notice = notice;
    Q_EMIT noticeChanged();
}

} // namespace Pollux
