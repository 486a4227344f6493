// SPDX-License-Identifier: MIT
#include "outline.h"

#include <array>
#include <limits>

namespace Pollux {

namespace {

struct Unit
{
    const char16_t *name;
    qint64 nanoseconds;
};
constexpr std::array units{Unit{u"s", 1'000'000'000}, Unit{u"ms", 1'000'000}, Unit{u"µs", 1'000}, Unit{u"ns", 1}};

QString inUnit(qint64 nanoseconds, const Unit &unit)
{
    QString text = QString::number(nanoseconds / unit.nanoseconds);
    if (const qint64 rest = nanoseconds % unit.nanoseconds) {
        QString digits = QString::number(unit.nanoseconds + rest).mid(1); // with its leading zeros
        while (digits.endsWith(u'0'))
            digits.chop(1);
        text += u'.' + digits;
    }
    return text + u' ' + QStringView(unit.name).toString();
}

bool isDigits(QStringView text)
{
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return true;
}

/// "ms" and so on; nothing: no unit of ours.
std::optional<qint64> unitNamed(QStringView name)
{
    if (name.isEmpty())
        return units.front().nanoseconds;
    if (name == u"us" || name == u"\u03bcs") // the Greek letter, which looks the same as the micro sign
        return 1'000;
    for (const Unit &unit : units) {
        if (name == QStringView(unit.name))
            return unit.nanoseconds;
    }
    return std::nullopt;
}

} // namespace

QString durationText(Nanoseconds duration)
{
    const qint64 nanoseconds = duration.count();
    if (nanoseconds == 0)
        return QStringLiteral("0 s");
    if (nanoseconds < 0)
        return u'-' + durationText(-duration);
    QString best;
    for (const Unit &unit : units) {
        if (nanoseconds < unit.nanoseconds)
            continue;
        const QString text = inUnit(nanoseconds, unit);
        if (best.isEmpty() || text.size() < best.size())
            best = text;
    }
    return best;
}

std::optional<Nanoseconds> durationFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    qsizetype end = 0;
    while (end < trimmed.size() && (trimmed[end] == u'.' || isDigits(QStringView(trimmed).mid(end, 1))))
        ++end;
    const QStringView number = QStringView(trimmed).left(end);
    const std::optional<qint64> unit = unitNamed(QStringView(trimmed).mid(end).trimmed());
    const qsizetype dot = number.indexOf(u'.');
    const QStringView whole = dot < 0 ? number : number.left(dot);
    QString fraction = dot < 0 ? QString() : number.mid(dot + 1).toString();
    if (!unit || whole.isEmpty() || !isDigits(whole) || !isDigits(fraction) || (dot >= 0 && fraction.isEmpty()))
        return std::nullopt;

    bool ok = false;
    const qint64 count = whole.toLongLong(&ok);
    if (!ok || count > std::numeric_limits<qint64>::max() / *unit - 1)
        return std::nullopt;
    qint64 nanoseconds = count * *unit;
    qint64 place = *unit;
    for (const QChar digit : std::as_const(fraction)) {
        place /= 10;
        if (place == 0 && digit != u'0')
            return std::nullopt; // finer than a nanosecond
        nanoseconds += place * digit.digitValue();
    }
    return Nanoseconds(nanoseconds);
}

} // namespace Pollux
