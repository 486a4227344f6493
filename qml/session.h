// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/outline.h"
#include "core/runtime/simulation.h"
#include "core/trace/timeline.h"

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace Pollux {

class Document;
class Playback;

/// One open program: its text (Document), the latest version of it that runs (Simulation, Timeline, Outline), the
/// playhead (Playback), and what is selected and hovered. Every view reads from here; nothing else holds state.
///
/// When the text changes it is analysed anew. If it can run, a new simulation replaces the old one and is carried to
/// the playhead in one breath; if not, the diagnostics change and the last good run stays on screen, marked stale.
/// The simulation is always computed ahead of the playhead, to its end or to `horizon()`, in slices of at most 8 ms
/// from the event loop, so that the window never freezes and *Future* can be drawn.
class Session : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("document.h")
    Q_MOC_INCLUDE("playback.h")
    Q_PROPERTY(Pollux::Document *document READ document CONSTANT FINAL)
    Q_PROPERTY(Pollux::Playback *playback READ playback CONSTANT FINAL)
    Q_PROPERTY(bool isStale READ isStale NOTIFY analysisChanged FINAL) ///< the text on screen does not run; the chart shows the last that did
    Q_PROPERTY(int errorCount READ errorCount NOTIFY analysisChanged FINAL)
    Q_PROPERTY(bool isCurrentThread READ isCurrentThread WRITE setCurrentThread NOTIFY runtimeChanged FINAL)
    Q_PROPERTY(int workerCount READ workerCount NOTIFY runtimeChanged FINAL)
    Q_PROPERTY(QString seed READ seed WRITE setSeed NOTIFY runtimeChanged FINAL) ///< a 64-bit number; a string, as QML's numbers hold 53 bits
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL) ///< why the run stopped, in plain words; empty when it ended well or goes on
    Q_PROPERTY(double horizon READ horizon WRITE setHorizon NOTIFY horizonChanged FINAL) ///< how many seconds the chart shows; see setHorizon()
    Q_PROPERTY(int selectedTask READ selectedTask WRITE setSelectedTask NOTIFY selectionChanged FINAL) ///< TaskId; -1: none
    Q_PROPERTY(int hoveredTask READ hoveredTask WRITE setHoveredTask NOTIFY hoverChanged FINAL) ///< TaskId; -1: none
    Q_PROPERTY(int hoveredLine READ hoveredLine WRITE setHoveredLine NOTIFY hoverChanged FINAL) ///< source line from 1; 0: none

public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    Document *document() const;
    Playback *playback() const;

    // For C++ views; references are valid until runReset().
    const Analysis &analysis() const; ///< of the text as it is, runnable or not
    const Simulation &simulation() const; ///< of the latest text that could run
    const Analysis &runningAnalysis() const; ///< what the simulation runs
    const EventLog &log() const;
    const Timeline &timeline() const;
    const Outline &outline() const; ///< of runningAnalysis()
    QString taskName(TaskId task) const; ///< as rows and tooltips call it: "worker 3" for the third of one spawn call
    QColor taskColor(TaskId task) const; ///< from the theme's palette, by the task's row

    bool isStale() const;
    bool isStopped() const; ///< at maximumEvents
    bool isBlank() const; ///< a program was opened that never ran: the timeline is empty
    int errorCount() const;
    bool isCurrentThread() const;
    void setCurrentThread(bool on); ///< overrides the attribute until another file is opened
    int workerCount() const;
    QString seed() const;
    void setSeed(const QString &seed); ///< "0" again with another file; anything that is no number is "0"
    QString notice() const;
    double horizon() const;
    /// A run that has not ended is computed to the playhead + max(10 s, 3 x horizon), and is looked through a little
    /// further for its end; at maximumEvents it is stopped with a notice.
    void setHorizon(double seconds);
    static constexpr qsizetype maximumEvents = 5'000'000;
    void setEventLimit(qsizetype events); ///< another limit than maximumEvents, for tests

    int selectedTask() const;
    void setSelectedTask(int task);
    int hoveredTask() const;
    void setHoveredTask(int task);
    int hoveredLine() const;
    void setHoveredLine(int line);

Q_SIGNALS:
    void analysisChanged(); ///< analysis(), diagnostics, isStale
    void runReset(); ///< simulation(), log(), timeline(), outline() are new objects
    void runGrown(); ///< timeline() has more, or the run has ended; at most once a frame
    void noticeChanged();
    void horizonChanged();
    void runtimeChanged();
    void selectionChanged();
    void hoverChanged();
    void failed(const QString &message, const QString &remedy); ///< for the user to read

private:
    friend class Playback;
    /// For Playback: computes on to `time` for at most a slice, at once; the rest follows from the event loop.
    void computeTo(Nanoseconds time);
    void computeAhead(); ///< the playhead has moved: the event loop computes on when that is not far enough ahead
    Nanoseconds completeBelow() const; ///< of a run that has not ended: nothing more will happen before this time
    Nanoseconds lookAhead() const; ///< max(10 s, 3 x horizon)

    void takeText();
    void startRun();
    bool findSelection(); ///< whether it was found now
    void updateNotice();
    void computeSlice();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux
