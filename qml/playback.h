// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/eventlog.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>

class QQuickWindow;

namespace Pollux {

class Session;

/// The playhead: which moment of the log is on screen. Moves by wall time x speed while playing, by event when stepped,
/// anywhere when scrubbed, backwards as well. Never changes the run.
///
/// It never shows a time that the log is not complete for: where it is asked for more (an endless program played
/// fast, an edit that has to be run again) it stands at what is known and goes on as the log grows.
class Playback : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Session")
    Q_MOC_INCLUDE(<QQuickWindow>)
    Q_PROPERTY(bool isPlaying READ isPlaying WRITE setPlaying NOTIFY playingChanged FINAL)
    Q_PROPERTY(double seconds READ seconds WRITE seek NOTIFY moved FINAL) ///< virtual time of the playhead
    Q_PROPERTY(double endSeconds READ endSeconds NOTIFY endChanged FINAL) ///< of the run as far as it is known
    Q_PROPERTY(bool isEndKnown READ isEndKnown NOTIFY endChanged FINAL) ///< false for a program still being computed, or endless
    Q_PROPERTY(bool isAtEnd READ isAtEnd NOTIFY moved FINAL)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged FINAL) ///< 0.1 to 100
    Q_PROPERTY(QString stepText READ stepText NOTIFY moved FINAL) ///< "event 9 of 45: …", after a step; empty when the playhead moved otherwise
    Q_PROPERTY(QString timeText READ timeText NOTIFY moved FINAL) ///< "2.420 s"
    Q_PROPERTY(QString endText READ endText NOTIFY endChanged FINAL) ///< "3.000 s", or "endless"

public:
    explicit Playback(Session *session);

    bool isPlaying() const { return m_playing; }
    void setPlaying(bool playing); ///< at the end: starts over from 0
    double seconds() const;
    Nanoseconds time() const { return m_time; }
    /// How many records of the log have happened. With stepping this can stand between records of one instant. At 0,
    /// where every program starts, nothing has happened yet; just after it, all of the instant 0 has.
    qsizetype cursor() const { return m_cursor; }
    double endSeconds() const;
    bool isEndKnown() const;
    bool isAtEnd() const;
    double speed() const { return m_speed; }
    void setSpeed(double speed);
    QString stepText() const;
    QString timeText() const;
    QString endText() const;

    Q_INVOKABLE void toggle();
    Q_INVOKABLE void seek(double seconds);
    Q_INVOKABLE void stepForward(); ///< to just after the next record
    Q_INVOKABLE void stepBack();
    Q_INVOKABLE void restart(); ///< to 0, paused
    Q_INVOKABLE void toEnd();
    void seekEvent(qsizetype cursor);

    /// Plays in step with the frames of this window; without one, with a timer of 16 ms.
    Q_INVOKABLE void attachWindow(QQuickWindow *window);
    /// The wall clock, in nanoseconds from any start. For tests, which then call tick() themselves. Of one frame at
    /// most 250 ms count: a window dragged or a machine asleep does not make the playhead jump.
    using Clock = std::function<qint64()>;
    void setClock(Clock clock);
    void tick(); ///< one frame: moves on by the wall time since the last one x speed

Q_SIGNALS:
    void playingChanged();
    void moved(); ///< time or cursor; at most once a frame while playing
    void endChanged();
    void speedChanged();

private:
    friend class Session;
    // By Session: another log is there (the time stays where it was wanted), and everyone may look at it now;
    // another program is opened; the log is longer.
    void adoptRun();
    void announceRun();
    void rewind();
    void runGrew();

    const EventLog &log() const;
    Nanoseconds lastKnownTime() const; ///< the latest time that may be shown
    qsizetype lastKnownCursor() const;
    qsizetype cursorAt(Nanoseconds time) const; ///< 0 where the playhead was put at 0: before the first record
    void place(Nanoseconds time, qsizetype cursor); ///< and says so
    void moveTo(Nanoseconds wanted);
    void restartTicking();
    void noteEnd();

    Session *m_session;
    bool m_playing = false;
    Nanoseconds m_wanted{0}; ///< where the user put the playhead; m_time is earlier where the log is shorter
    Nanoseconds m_time{0};
    qsizetype m_cursor = 0;
    bool m_isStepped = false; ///< the playhead came here by a step
    double m_speed = 1.0;
    double m_lastEndSeconds = 0;
    bool m_lastEndKnown = false;
    bool m_lastAtEnd = false;

    Clock m_clock;
    qint64 m_lastTick = 0;
    QTimer m_timer;
    QPointer<QQuickWindow> m_window;
};

} // namespace Pollux
