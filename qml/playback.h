// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/event.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace Pollux {

class Session;

/// The playhead: which moment of the log is on screen. Moves by wall time x speed while playing, by event when stepped,
/// anywhere when scrubbed, backwards as well. Never changes the run.
class Playback : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Session")
    Q_PROPERTY(bool isPlaying READ isPlaying WRITE setPlaying NOTIFY playingChanged FINAL)
    Q_PROPERTY(double seconds READ seconds WRITE seek NOTIFY moved FINAL) ///< virtual time of the playhead
    Q_PROPERTY(double endSeconds READ endSeconds NOTIFY endChanged FINAL) ///< of the run as far as it is known
    Q_PROPERTY(bool isEndKnown READ isEndKnown NOTIFY endChanged FINAL) ///< false for a program still being computed, or endless
    Q_PROPERTY(bool isAtEnd READ isAtEnd NOTIFY moved FINAL)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged FINAL) ///< 0.1 to 100
    Q_PROPERTY(QString timeText READ timeText NOTIFY moved FINAL) ///< "2.420 s"
    Q_PROPERTY(QString endText READ endText NOTIFY endChanged FINAL) ///< "3.000 s", or "endless"

public:
    explicit Playback(Session *session);

    bool isPlaying() const { return m_playing; }
    void setPlaying(bool playing); ///< at the end: starts over from 0
    double seconds() const;
    Nanoseconds time() const { return m_time; }
    /// How many records of the log have happened. With stepping this can stand between records of one instant.
    qsizetype cursor() const { return m_cursor; }
    double endSeconds() const;
    bool isEndKnown() const;
    bool isAtEnd() const;
    double speed() const { return m_speed; }
    void setSpeed(double speed);
    QString timeText() const;
    QString endText() const;

    Q_INVOKABLE void toggle();
    Q_INVOKABLE void seek(double seconds);
    Q_INVOKABLE void stepForward(); ///< to just after the next record
    Q_INVOKABLE void stepBack();
    Q_INVOKABLE void restart(); ///< to 0, paused
    Q_INVOKABLE void toEnd();
    void seekEvent(qsizetype cursor);

Q_SIGNALS:
    void playingChanged();
    void moved(); ///< time or cursor; at most once a frame while playing
    void endChanged();
    void speedChanged();

private:
    friend class Session;
    Session *m_session;
    bool m_playing = false;
    Nanoseconds m_time{0};
    qsizetype m_cursor = 0;
    double m_speed = 1.0;
};

} // namespace Pollux
