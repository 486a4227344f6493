// SPDX-License-Identifier: MIT
#include "playback.h"

#include "describe.h"
#include "format.h"
#include "session.h"

#include <QQuickWindow>

#include <cmath>

namespace Pollux {

using namespace std::chrono_literals;

namespace {

qint64 machineClock()
{
    return std::chrono::duration_cast<Nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// A frame longer than this (a window dragged, a machine asleep) does not make the playhead jump.
constexpr qint64 longestFrame = 250'000'000;

} // namespace

Playback::Playback(Session *session) : QObject(session), m_session(session), m_clock(machineClock)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(16);
    connect(&m_timer, &QTimer::timeout, this, &Playback::tick);
}

const EventLog &Playback::log() const { return m_session->log(); }

Nanoseconds Playback::lastKnownTime() const
{
    return m_session->simulation().isFinished() ? log().endTime() : qMax(0ns, m_session->completeBelow() - 1ns);
}

qsizetype Playback::lastKnownCursor() const
{
    return m_session->simulation().isFinished() ? log().size() : log().countUntil(m_session->completeBelow() - 1ns);
}

double Playback::seconds() const { return Format::toSeconds(m_time); }

bool Playback::isEndKnown() const { return m_session->isBlank() || m_session->simulation().isFinished(); }

double Playback::endSeconds() const
{
    if (isEndKnown())
        return Format::toSeconds(log().endTime());
    // Further ahead the session only looked for the end.
    return Format::toSeconds(qMin(lastKnownTime(), m_time + m_session->lookAhead()));
}

bool Playback::isAtEnd() const { return isEndKnown() && m_cursor == log().size(); }

QString Playback::stepText() const
{
    if (!m_isStepped || m_cursor <= 0)
        return {};
    const QString number = isEndKnown() ? QStringLiteral("%1 of %2").arg(m_cursor).arg(log().size()) : QString::number(m_cursor);
    return QStringLiteral("Event %1: %2").arg(number, Describe::event(*m_session, m_cursor - 1));
}

QString Playback::timeText() const { return Format::clock(m_time); }

QString Playback::endText() const { return isEndKnown() ? Format::clock(log().endTime()) : QStringLiteral("endless"); }

void Playback::setPlaying(bool playing)
{
    if (playing == m_playing)
        return;
    m_playing = playing;
    m_lastTick = m_clock();
    if (playing && isAtEnd())
        moveTo(0ns);
    restartTicking();
    Q_EMIT playingChanged();
}

void Playback::setSpeed(double speed)
{
    const double clamped = std::isfinite(speed) ? qBound(0.1, speed, 100.0) : 1.0;
    if (clamped == m_speed)
        return;
    m_speed = clamped;
    Q_EMIT speedChanged();
}

void Playback::toggle() { setPlaying(!m_playing); }

void Playback::seek(double seconds) { moveTo(Format::fromSeconds(seconds)); }

void Playback::restart()
{
    setPlaying(false);
    moveTo(0ns);
}

void Playback::toEnd()
{
    // Not 0, also where the run ends there: 0 is before its first record.
    moveTo(qMax(isEndKnown() ? log().endTime() : Format::fromSeconds(endSeconds()), 1ns));
}

void Playback::stepForward()
{
    setPlaying(false);
    // The next thing that happens may be inside the timer wheel and leave no record: a few of these come to one.
    for (int tries = 0; tries < 16 && m_cursor >= lastKnownCursor() && !isEndKnown(); ++tries)
        m_session->computeTo(m_session->simulation().nextEventTime());
    if (m_cursor < lastKnownCursor())
        seekEvent(m_cursor + 1);
}

void Playback::stepBack()
{
    setPlaying(false);
    // Between two records it goes back to just behind the earlier one; there, to before it.
    const bool isBehindRecord = m_cursor > 0 && log().at(m_cursor - 1).time == m_time;
    seekEvent(isBehindRecord ? m_cursor - 1 : m_cursor);
}

void Playback::seekEvent(qsizetype cursor)
{
    const qsizetype wanted = qBound<qsizetype>(0, cursor, lastKnownCursor());
    const Nanoseconds time = wanted > 0 ? log().at(wanted - 1).time : 0ns;
    m_wanted = wanted > 0 ? qMax(time, 1ns) : 0ns;
    m_isStepped = true;
    place(time, wanted);
}

qsizetype Playback::cursorAt(Nanoseconds time) const
{
    return m_wanted == 0ns ? 0 : qMin(log().countUntil(time), lastKnownCursor());
}

void Playback::moveTo(Nanoseconds wanted)
{
    m_wanted = wanted;
    m_isStepped = false;
    m_session->computeTo(wanted);
    const Nanoseconds time = qMin(wanted, lastKnownTime());
    place(time, cursorAt(time));
}

void Playback::place(Nanoseconds time, qsizetype cursor)
{
    if (time == m_time && cursor == m_cursor && isAtEnd() == m_lastAtEnd)
        return;
    m_time = time;
    m_cursor = cursor;
    m_lastAtEnd = isAtEnd();
    m_session->computeAhead();
    Q_EMIT moved();
    noteEnd();
}

void Playback::adoptRun()
{
    m_isStepped = false;
    m_time = qMin(m_wanted, lastKnownTime());
    m_cursor = cursorAt(m_time);
    m_lastAtEnd = isAtEnd();
}

void Playback::announceRun()
{
    Q_EMIT moved(); // also where the time is the same: the records are others
    noteEnd();
}

void Playback::rewind()
{
    setPlaying(false);
    m_wanted = 0ns;
}

void Playback::runGrew()
{
    if (m_time < m_wanted && !m_playing) {
        const Nanoseconds time = qMin(m_wanted, lastKnownTime());
        if (time > m_time)
            place(time, cursorAt(time));
    }
    if (isAtEnd() != m_lastAtEnd)
        place(m_time, m_cursor);
    noteEnd();
}

void Playback::noteEnd()
{
    const double end = endSeconds();
    const bool known = isEndKnown();
    if (end == m_lastEndSeconds && known == m_lastEndKnown)
        return;
    m_lastEndSeconds = end;
    m_lastEndKnown = known;
    Q_EMIT endChanged();
}

void Playback::attachWindow(QQuickWindow *window)
{
    if (m_window)
        disconnect(m_window, nullptr, this, nullptr);
    m_window = window;
    if (window) {
        // After a frame and not within one: what the tick changes is laid out and drawn together, in the next.
        connect(window, &QQuickWindow::frameSwapped, this, &Playback::tick);
        // A window that is not shown draws no frames.
        connect(window, &QWindow::visibilityChanged, this, &Playback::restartTicking);
        connect(window, &QObject::destroyed, this, &Playback::restartTicking);
    }
    restartTicking();
}

void Playback::setClock(Clock clock)
{
    m_clock = std::move(clock);
    m_lastTick = m_clock();
    m_timer.setInterval(INT_MAX); // tick() is called by hand now
}

void Playback::restartTicking()
{
    const bool byWindow = m_window && m_window->isVisible() && m_window->visibility() != QWindow::Minimized;
    if (m_playing && !byWindow)
        m_timer.start();
    else
        m_timer.stop();
    if (m_playing && byWindow)
        m_window->update();
}

void Playback::tick()
{
    if (!m_playing)
        return;
    const qint64 now = m_clock();
    const qint64 elapsed = qBound<qint64>(0, now - m_lastTick, longestFrame);
    m_lastTick = now;

    // From where it stands, not from where it was wanted: while it waits for the log, the time lost is lost.
    const Nanoseconds wanted = m_time + Nanoseconds(std::llround(double(elapsed) * m_speed));
    moveTo(wanted);
    if (isAtEnd() || (m_session->isStopped() && m_time < wanted))
        setPlaying(false);
    else if (m_window)
        m_window->update();
}

} // namespace Pollux
