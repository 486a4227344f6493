// SPDX-License-Identifier: MIT
#include "sourcetext.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace Pollux {

namespace {

/// The offset of the first byte that is not part of well-formed UTF-8 (Unicode's table 3-7).
std::optional<qsizetype> firstInvalidByte(QByteArrayView bytes)
{
    const auto at = [&](qsizetype i) { return i < bytes.size() ? uchar(bytes[i]) : uchar(0); };
    const auto isBetween = [](uchar c, uchar low, uchar high) { return c >= low && c <= high; };
    qsizetype i = 0;
    while (i < bytes.size()) {
        const uchar c = at(i);
        qsizetype length = 0;
        bool ok = true;
        if (c < 0x80) {
            length = 1;
        } else if (isBetween(c, 0xc2, 0xdf)) {
            length = 2;
        } else if (isBetween(c, 0xe0, 0xef)) {
            length = 3;
            ok = isBetween(at(i + 1), c == 0xe0 ? 0xa0 : 0x80, c == 0xed ? 0x9f : 0xbf);
        } else if (isBetween(c, 0xf0, 0xf4)) {
            length = 4;
            ok = isBetween(at(i + 1), c == 0xf0 ? 0x90 : 0x80, c == 0xf4 ? 0x8f : 0xbf);
        } else {
            return i;
        }
        for (qsizetype k = 1; k < length; ++k)
            ok = ok && isBetween(at(i + k), 0x80, 0xbf);
        if (!ok)
            return i;
        i += length;
    }
    return std::nullopt;
}

Diagnostic refusal(const QString &message, const QString &remedy) { return {Severity::Error, {}, {}, message, remedy}; }

QString place(QByteArrayView bytes, qsizetype offset)
{
    const qsizetype line = 1 + std::count(bytes.begin(), bytes.begin() + offset, '\n');
    return QStringLiteral("at byte %1, in line %2").arg(offset).arg(line);
}

} // namespace

SourceText::SourceText(QString name, QString text) : m_name(std::move(name)), m_text(std::move(text))
{
    m_lineBegins.append(0);
    for (qsizetype i = m_text.indexOf(u'\n'); i >= 0; i = m_text.indexOf(u'\n', i + 1))
        m_lineBegins.append(quint32(i + 1));
}

std::variant<SourceText, Diagnostic> SourceText::fromUtf8(const QString &name, const QByteArray &bytes)
{
    if (bytes.size() > maximumBytes) {
        return refusal(QStringLiteral("the file is too large: %1 bytes; the limit is %2 (1 MiB)")
                           .arg(bytes.size())
                           .arg(maximumBytes),
                       QStringLiteral("open the file of one program"));
    }
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0) {
        return refusal(QStringLiteral("the file is not a text: it holds a NUL byte %1").arg(place(bytes, nul)),
                       QStringLiteral("open a Rust source file saved as UTF-8"));
    }
    if (const auto bad = firstInvalidByte(bytes)) {
        return refusal(QStringLiteral("the file is not valid UTF-8: byte 0x%1 %2")
                           .arg(uint(uchar(bytes[*bad])), 2, 16, QLatin1Char('0'))
                           .arg(place(bytes, *bad)),
                       QStringLiteral("save the file as UTF-8"));
    }
    constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
    const bool hasMark = bytes.startsWith(byteOrderMark);
    return SourceText(name, QString::fromUtf8(QByteArrayView(bytes).sliced(hasMark ? byteOrderMark.size() : 0)));
}

QStringView SourceText::at(SourceSpan span) const
{
    const qsizetype begin = std::min<qsizetype>(span.begin, m_text.size());
    const qsizetype end = std::clamp<qsizetype>(span.end, begin, m_text.size());
    return QStringView(m_text).sliced(begin, end - begin);
}

int SourceText::lineCount() const { return std::max(1, int(m_lineBegins.size())); }

LineColumn SourceText::lineColumn(quint32 position) const
{
    position = std::min(position, quint32(m_text.size()));
    const auto next = std::upper_bound(m_lineBegins.begin(), m_lineBegins.end(), position);
    const int line = std::max(1, int(next - m_lineBegins.begin()));
    const quint32 begin = lineBegin(line);
    int column = 1;
    for (quint32 i = begin; i < position; ++i) {
        const bool isSecondHalf = m_text[i].isLowSurrogate() && i > begin && m_text[i - 1].isHighSurrogate();
        if (!isSecondHalf)
            ++column;
    }
    return {line, column};
}

quint32 SourceText::lineBegin(int line) const
{
    if (m_lineBegins.isEmpty())
        return 0;
    return m_lineBegins[std::clamp(line, 1, lineCount()) - 1];
}

QStringView SourceText::lineText(int line) const
{
    line = std::clamp(line, 1, lineCount());
    const quint32 begin = lineBegin(line);
    quint32 end = line < lineCount() ? lineBegin(line + 1) - 1 : quint32(m_text.size());
    if (end > begin && m_text[end - 1] == u'\r')
        --end;
    return at({begin, end});
}

namespace {

/// What a diagnostic shows of a line: all of it, or of a long one what stands around the mark.
struct ShownLine
{
    QStringView text;
    qsizetype begin = 0; ///< in the line
    qsizetype mark = 0; ///< in `text`
};

ShownLine cutAround(QStringView line, qsizetype mark)
{
    constexpr qsizetype longest = 160;
    constexpr qsizetype kept = 40; // before the mark
    if (line.size() <= longest)
        return {line, 0, mark};
    qsizetype begin = std::clamp<qsizetype>(mark - kept, 0, line.size() - longest);
    qsizetype end = begin + longest;
    begin += begin > 0 && line[begin].isLowSurrogate();
    end -= end < line.size() && line[end].isLowSurrogate();
    return {line.sliced(begin, end - begin), begin, mark - begin};
}

} // namespace

QString rendered(const Diagnostic &diagnostic, const SourceText &source)
{
    QString out = diagnostic.severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning");
    if (!diagnostic.code.isEmpty())
        out += QLatin1Char('[') + diagnostic.code + QLatin1Char(']');
    out += QStringLiteral(": ") + diagnostic.message + QLatin1Char('\n');

    const LineColumn begin = source.lineColumn(diagnostic.span.begin);
    const LineColumn end = source.lineColumn(diagnostic.span.end);
    const QString number = QString::number(begin.line);
    const QString margin(number.size(), QLatin1Char(' '));
    out += QStringLiteral("%1--> %2:%3:%4\n").arg(margin, source.name()).arg(begin.line).arg(begin.column);

    const QStringView line = source.lineText(begin.line);
    const bool hasPlace = !source.text().isEmpty();
    if (hasPlace) {
        out += margin + QStringLiteral(" |\n");
        const ShownLine shown = cutAround(line, std::min<qsizetype>(diagnostic.span.begin - source.lineBegin(begin.line), line.size()));
        const QString leftOut = QStringLiteral("...");
        out += number + QStringLiteral(" | ") + (shown.begin > 0 ? leftOut : QString()) + shown.text.toString()
             + (shown.begin + shown.text.size() < line.size() ? leftOut : QString()) + QLatin1Char('\n');
        // What stands before the mark is copied as blanks, tabs as tabs, so that the mark stands below its place.
        QString blanks(shown.begin > 0 ? leftOut.size() : 0, QLatin1Char(' '));
        const QStringView before = shown.text.first(shown.mark);
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (!before[i].isLowSurrogate())
                blanks += before[i] == u'\t' ? u'\t' : u' ';
        }
        int length = end.column - begin.column;
        if (end.line > begin.line) {
            const quint32 lineEnd = source.lineBegin(begin.line) + quint32(line.size());
            length = source.lineColumn(lineEnd).column - begin.column;
        }
        length = std::min(length, int(shown.text.size() - shown.mark)); // no mark below what is left out
        out += margin + QStringLiteral(" | ") + blanks + QString(std::max(1, length), QLatin1Char('^'))
             + QLatin1Char('\n');
    }
    if (!diagnostic.remedy.isEmpty())
        out += margin + QStringLiteral(" = help: ") + diagnostic.remedy + QLatin1Char('\n');
    return out;
}

QString rendered(const Diagnostics &diagnostics, const SourceText &source)
{
    QString out;
    for (const Diagnostic &diagnostic : diagnostics) {
        if (!out.isEmpty())
            out += QLatin1Char('\n');
        out += rendered(diagnostic, source);
    }
    return out;
}

} // namespace Pollux
