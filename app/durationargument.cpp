// SPDX-License-Identifier: MIT
#include "durationargument.h"

#include <QString>

#include <algorithm>
#include <limits>

namespace Pollux {

namespace {

std::optional<qint64> nanosecondsOf(QStringView unit)
{
    struct Unit
    {
        QStringView name;
        qint64 nanoseconds;
    };
    static constexpr Unit units[] = {
        {u"ns", 1},
        {u"us", 1'000},
        {u"µs", 1'000},
        {u"ms", 1'000'000},
        {u"s", 1'000'000'000},
        {u"min", 60'000'000'000},
        {u"h", 3'600'000'000'000},
    };
    const auto found = std::find_if(std::begin(units), std::end(units), [&](const Unit &u) { return u.name == unit; });
    return found == std::end(units) ? std::nullopt : std::optional(found->nanoseconds);
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

} // namespace

std::optional<Nanoseconds> parseDuration(QStringView text)
{
    const auto isPartOfNumber = [](QChar c) { return isDigit(c) || c == u'.'; };
    const qsizetype length = std::find_if_not(text.begin(), text.end(), isPartOfNumber) - text.begin();
    const QStringView number = text.first(length);
    const auto scale = nanosecondsOf(text.sliced(length));
    const qsizetype point = number.indexOf(u'.');
    const QStringView whole = point < 0 ? number : number.first(point);
    const QStringView fraction = point < 0 ? QStringView() : number.sliced(point + 1);
    if (!scale || whole.isEmpty() || (point >= 0 && fraction.isEmpty()) || fraction.contains(u'.'))
        return std::nullopt;

    constexpr qint64 most = std::numeric_limits<qint64>::max();
    qint64 nanoseconds = 0;
    for (const QChar c : whole) {
        const qint64 digit = (c.unicode() - u'0') * *scale; // at most 9 hours
        if (nanoseconds > (most - digit) / 10)
            return std::nullopt;
        nanoseconds = nanoseconds * 10 + digit;
    }
    qint64 place = *scale;
    for (const QChar c : fraction) {
        if (place % 10 != 0)
            return std::nullopt;
        place /= 10;
        const qint64 digit = (c.unicode() - u'0') * place;
        if (nanoseconds > most - digit)
            return std::nullopt;
        nanoseconds += digit;
    }
    return Nanoseconds(nanoseconds);
}

QString durationText(Nanoseconds time)
{
    QString digits = QString::number(time.count() / 1'000'000'000);
    QString fraction = QStringLiteral("%1").arg(time.count() % 1'000'000'000, 9, 10, QLatin1Char('0'));
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (!fraction.isEmpty())
        digits += u'.' + fraction;
    return digits + QStringLiteral(" s");
}

} // namespace Pollux
