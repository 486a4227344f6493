// SPDX-License-Identifier: MIT
#include "format.h"

#include <QLocale>

#include <cmath>

namespace Pollux::Format {

namespace {

QString seconds(qint64 count) { return QStringLiteral("%1 s").arg(count); }

} // namespace

QString clockNumber(Nanoseconds time)
{
    const qint64 milliseconds = time.count() / 1'000'000;
    return QStringLiteral("%1.%2").arg(milliseconds / 1000).arg(milliseconds % 1000, 3, 10, QLatin1Char('0'));
}

QString clock(Nanoseconds time) { return clockNumber(time) + QStringLiteral(" s"); }

QString total(Nanoseconds time)
{
    const double s = toSeconds(time);
    if (time.count() == 0)
        return QStringLiteral("0 s");
    if (time < std::chrono::microseconds(1))
        return QStringLiteral("%1 ns").arg(time.count());
    // The limits are where the digits that are shown would round up to the next unit.
    if (s < 0.9995e-3)
        return QStringLiteral("%1 µs").arg(s * 1e6, 0, 'g', 3);
    if (s < 0.9995)
        return QStringLiteral("%1 ms").arg(s * 1e3, 0, 'g', 3);
    if (s < 99.995)
        return QStringLiteral("%1 s").arg(s, 0, 'f', 2);
    if (s < 999.95)
        return QStringLiteral("%1 s").arg(s, 0, 'f', 1);
    return number(std::llround(s)) + QStringLiteral(" s");
}

QString left(Nanoseconds time)
{
    const qint64 ns = qMax<qint64>(0, time.count());
    if (ns == 0)
        return seconds(0);
    if (ns > 10'000'000) {
        const qint64 hundredths = (ns + 9'999'999) / 10'000'000;
        return QStringLiteral("%1.%2 s").arg(hundredths / 100).arg(hundredths % 100, 2, 10, QLatin1Char('0'));
    }
    const qint64 microseconds = (ns + 999) / 1000;
    return microseconds % 1000 == 0 || microseconds > 1000 ? QStringLiteral("%1 ms").arg((microseconds + 999) / 1000)
                                                           : QStringLiteral("%1 µs").arg(microseconds);
}

QString number(qint64 n) { return QLocale(QLocale::English).toString(n); }

QString count(qint64 n, const QString &one, const QString &many)
{
    return number(n) + QLatin1Char(' ') + (n == 1 ? one : many);
}

Nanoseconds fromSeconds(double seconds)
{
    constexpr double limit = 9.0e9; // 285 years: what 64 bits of nanoseconds hold
    if (!(seconds > 0))
        return Nanoseconds(0);
    return Nanoseconds(std::llround(qMin(seconds, limit) * 1e9));
}

QString waitName(WaitKind kind)
{
    switch (kind) {
    case WaitKind::Select: return QStringLiteral("select!");
    case WaitKind::TryJoin: return QStringLiteral("try_join!");
    case WaitKind::Timeout: return QStringLiteral("a timeout");
    case WaitKind::Semaphore: return QStringLiteral("a permit");
    case WaitKind::Mutex: return QStringLiteral("a lock");
    case WaitKind::Read: return QStringLiteral("a lock, to read");
    case WaitKind::Write: return QStringLiteral("a lock, to write");
    case WaitKind::Send: return QStringLiteral("room in a channel");
    case WaitKind::Receive: return QStringLiteral("a message");
    case WaitKind::Oneshot: return QStringLiteral("a oneshot");
    case WaitKind::Broadcast: return QStringLiteral("a broadcast");
    case WaitKind::Watch: return QStringLiteral("a watch");
    case WaitKind::ReceiverGone: return QStringLiteral("its receiver to go");
    case WaitKind::Notified: return QStringLiteral("a notify");
    case WaitKind::Barrier: return QStringLiteral("a barrier");
    case WaitKind::OnceCell: return QStringLiteral("a once cell");
    case WaitKind::Cancelled: return QStringLiteral("a cancellation");
    case WaitKind::JoinNext: return QStringLiteral("a join set");
    case WaitKind::LocalSet: return QStringLiteral("a local set");
    default: return QStringLiteral("something");
    }
}

} // namespace Pollux::Format
