// SPDX-License-Identifier: MIT
#pragma once

#include "session.h"

/// What a task is doing, in the words that cards, rows, tooltips and the inspector share.
namespace Pollux::Describe {

/// "sleeping · 0.58 s left", "waiting on join!", "completed, never joined", "cancelled: main returned", "not spawned yet".
QString state(const Session &session, TaskId task, qsizetype cursor, Nanoseconds time);

/// The record that says what a waiting span is about: its first WaitingOn behind the calls; -1: none.
qsizetype reasonEvent(const Session &session, const StateSpan &span);

/// What stands in a bar: "sleep 2 s", "join!(upload, payment)", "upload_service", "compute 800 ms"; empty: nothing to say.
QString barLabel(const Session &session, const StateSpan &span);

/// What one record says, as a sentence without its full stop: "upload_service prints “done”", "the timer wakes main".
QString event(const Session &session, qsizetype index);

/// Why it waits, as a sentence: "It sleeps until 3.000 s and is woken by the timer then."
QString waitSentence(const Session &session, const StateSpan &span, Nanoseconds time);

/// Who or what woke it: "upload_service (its end)", "the timer".
QString waker(const Session &session, const Wake &wake);

/// The source of a span on one line: white space squeezed, cut at `maximum` characters with "…".
QString sourceLine(const Session &session, SourceSpan span, int maximum = 60);

} // namespace Pollux::Describe
