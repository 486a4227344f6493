// SPDX-License-Identifier: MIT
#include "formatstring.h"

#include "characters.h"

#include <QHash>

#include <algorithm>

namespace Pollux {

namespace {

constexpr int largestCount = 65535; // Rust's own limit for a width, a precision and an argument's number

QString quoted(char32_t c) { return QLatin1Char('`') + QString::fromUcs4(&c, 1) + QLatin1Char('`'); }

QString counted(std::size_t count, const QString &what)
{
    return QStringLiteral("%1 %2%3").arg(count).arg(what, count == 1 ? QString() : QStringLiteral("s"));
}

class FormatParser
{
public:
    FormatParser(const StringContent &content, std::span<const FormatArgument> arguments, int firstIndex)
        : m_content(content)
        , m_text(content.text)
        , m_arguments(arguments)
        , m_firstIndex(firstIndex)
        , m_isUsed(arguments.size(), false)
    {
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            if (!arguments[i].name.isEmpty())
                m_named.insert(arguments[i].name, int(i));
        }
    }

    ParsedFormat run()
    {
        Tree::FormatPiece piece;
        std::u32string literal;
        const auto finish = [&] {
            piece.literal = QString::fromUcs4(literal.data(), qsizetype(literal.size())).toUtf8();
            m_result.pieces.push_back(std::move(piece));
            piece = {};
            literal.clear();
        };
        while (m_at < m_text.size()) {
            const char32_t c = m_text[m_at];
            const bool isDoubled = m_at + 1 < m_text.size() && m_text[m_at + 1] == c;
            if ((c == U'{' || c == U'}') && isDoubled) {
                literal += c;
                m_at += 2;
            } else if (c == U'}') {
                report(m_at, m_at + 1, QStringLiteral("invalid format string: unmatched `}` found"),
                       QStringLiteral("if you intended to print `}`, you can escape it using `}}`"));
                return std::move(m_result);
            } else if (c == U'{') {
                if (!placeholder(piece))
                    return std::move(m_result);
                finish();
            } else {
                literal += c;
                ++m_at;
            }
        }
        if (!literal.empty())
            finish();
        checkArguments();
        return std::move(m_result);
    }

private:
    void report(SourceSpan span, const QString &message, const QString &remedy = {})
    {
        m_result.diagnostics.append({Severity::Error, span, {}, message, remedy});
    }
    void report(std::size_t from, std::size_t to, const QString &message, const QString &remedy = {})
    {
        report(m_content.spanOf(from, to), message, remedy);
    }

    char32_t peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : U'\0'; }
    bool accept(char32_t c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    void skipSpaces()
    {
        while (m_at < m_text.size() && QChar::isSpace(m_text[m_at]))
            ++m_at;
    }

    /// At `{`. False: the string is wrong from here on.
    bool placeholder(Tree::FormatPiece &piece)
    {
        const std::size_t open = m_at;
        ++m_at;
        const std::size_t valueBegin = m_at;
        std::optional<int> value;
        if (isDigit(peek())) {
            const auto number = integer();
            if (!number)
                return false;
            value = positional(*number, valueBegin);
        } else if (isIdentifierStart(peek())) {
            const QString name = word();
            if (name == u"_") {
                report(valueBegin, m_at, QStringLiteral("invalid format string: invalid argument name `_`"),
                       QStringLiteral("argument name cannot be a single underscore"));
                return false;
            }
            if (name == u"r" && peek() == U'#') {
                report(valueBegin, m_at + 1, QStringLiteral("invalid format string: raw identifiers are not supported"),
                       QStringLiteral("identifiers in format strings can be keywords: write the name without `r#`"));
                return false;
            }
            if (peek() == U'.' || peek() == U'(' || peek() == U'[') {
                const bool isField = peek() == U'.' && isIdentifierStart(peek(1));
                while (m_at < m_text.size() && peek() != U'}' && peek() != U':')
                    ++m_at;
                report(valueBegin, m_at,
                       isField ? QStringLiteral("invalid format string: field access isn't supported")
                               : QStringLiteral("invalid format string: expressions aren't supported"),
                       QStringLiteral("write `{}` here and put the expression behind the string"));
                return false;
            }
            value = named(name, valueBegin, m_at);
        }
        skipSpaces();
        if (accept(U':') && !specification(piece))
            return false;
        skipSpaces();
        if (m_at >= m_text.size()) {
            report(m_text.size(), m_text.size(),
                   QStringLiteral("invalid format string: expected `}` but string was terminated"),
                   QStringLiteral("if you intended to print `{`, you can escape it using `{{`"));
            return false;
        }
        if (!accept(U'}')) {
            report(m_at, m_at + 1, QStringLiteral("invalid format string: expected `}`, found %1").arg(quoted(peek())),
                   QStringLiteral("if you intended to print `{`, you can escape it using `{{`"));
            return false;
        }
        if (!value)
            value = next();
        piece.argument = *value;
        if (m_next > int(m_arguments.size()) && m_starved.isEmpty())
            m_starved = m_content.spanOf(open, m_at);
        return true;
    }

    /// Behind the colon: [[fill]align][sign]['#']['0'][width]['.' precision][type]
    bool specification(Tree::FormatPiece &piece)
    {
        using Style = Tree::FormatPiece::Style;
        if (alignment(peek(1)) != Tree::FormatPiece::Alignment::None && m_at < m_text.size()) {
            piece.fill = peek();
            piece.alignment = alignment(peek(1));
            m_at += 2;
        } else if (alignment(peek()) != Tree::FormatPiece::Alignment::None) {
            piece.alignment = alignment(peek());
            ++m_at;
        }
        piece.plus = accept(U'+');
        if (!piece.plus)
            accept(U'-');
        piece.alternate = accept(U'#');
        if (peek() == U'0' && peek(1) != U'$') {
            piece.zeroPad = true;
            ++m_at;
        }
        if (!count(piece.width, piece.widthArgument))
            return false;
        if (accept(U'.')) {
            if (accept(U'*'))
                piece.precisionArgument = next();
            else if (!count(piece.precision, piece.precisionArgument))
                return false;
        }

        const std::size_t typeBegin = m_at;
        if (accept(U'?')) {
            piece.style = piece.alternate ? Style::PrettyDebug : Style::Debug;
            return true;
        }
        const QString type = word();
        if (type.isEmpty())
            return true;
        if ((type == u"x" || type == u"X") && accept(U'?')) {
            using DebugNumbers = Tree::FormatPiece::DebugNumbers;
            piece.debugNumbers = type == u"x" ? DebugNumbers::LowerHex : DebugNumbers::UpperHex;
            piece.style = piece.alternate ? Style::PrettyDebug : Style::Debug;
            return true;
        }
        if (type == u"x")
            piece.style = Style::LowerHex;
        else if (type == u"X")
            piece.style = Style::UpperHex;
        else if (type == u"b")
            piece.style = Style::Binary;
        else if (type == u"o")
            piece.style = Style::Octal;
        else if (type == u"e")
            piece.style = Style::LowerExp;
        else if (type == u"E")
            piece.style = Style::UpperExp;
        if (piece.style != Style::Display || peek() == U'?') // which closes nothing
            return true;
        report(typeBegin, m_at,
               type == u"p" ? QStringLiteral("the format `p` is not supported yet") : QStringLiteral("unknown format trait `%1`").arg(type.left(40)),
               QStringLiteral("use `{}`, `{:?}`, `{:x}`, `{:X}`, `{:b}`, `{:o}`, `{:e}`, `{:E}`, `{:x?}` or `{:X?}`"));
        return true;
    }

    static Tree::FormatPiece::Alignment alignment(char32_t c)
    {
        using Alignment = Tree::FormatPiece::Alignment;
        switch (c) {
        case U'<': return Alignment::Left;
        case U'^': return Alignment::Center;
        case U'>': return Alignment::Right;
        default: return Alignment::None;
        }
    }

    /// A width or a precision: `5`, `1$`, `name$`, or nothing.
    bool count(int &number, int &argument)
    {
        const std::size_t begin = m_at;
        if (isDigit(peek())) {
            const auto value = integer();
            if (!value)
                return false;
            if (accept(U'$'))
                argument = positional(*value, begin);
            else
                number = *value;
            return true;
        }
        if (!isIdentifierStart(peek()))
            return true;
        const QString name = word();
        const std::size_t end = m_at;
        if (accept(U'$'))
            argument = named(name, begin, end);
        else
            m_at = begin; // it was the type
        return true;
    }

    std::optional<int> integer()
    {
        const std::size_t begin = m_at;
        int value = 0;
        while (isDigit(peek())) {
            value = std::min(value * 10 + int(peek() - U'0'), largestCount + 1);
            ++m_at;
        }
        if (value <= largestCount)
            return value;
        const QString digits =
            QString::fromUcs4(m_text.data() + begin, qsizetype(std::min<std::size_t>(m_at - begin, 40)));
        report(begin, m_at,
               QStringLiteral("invalid format string: integer `%1` does not fit into the type `u16` whose "
                              "range is `0..=65535`")
                   .arg(digits));
        return std::nullopt;
    }

    QString word()
    {
        const std::size_t begin = m_at;
        if (isIdentifierStart(peek())) {
            while (m_at < m_text.size() && isIdentifierPart(peek()))
                ++m_at;
        }
        return QString::fromUcs4(m_text.data() + begin, qsizetype(m_at - begin));
    }

    int used(int argument)
    {
        m_isUsed[std::size_t(argument)] = true;
        return m_firstIndex + argument;
    }

    int positional(int number, std::size_t begin)
    {
        if (number < int(m_arguments.size()))
            return used(number);
        const std::size_t count = m_arguments.size();
        m_wrongReferences.append({Severity::Error,
                                  m_content.spanOf(begin, m_at),
                                  {},
                                  QStringLiteral("invalid reference to positional argument %1 (%2)")
                                      .arg(number)
                                      .arg(count == 0   ? QStringLiteral("no arguments were given")
                                           : count == 1 ? QStringLiteral("there is 1 argument")
                                                        : QStringLiteral("there are %1 arguments").arg(count)),
                                  QStringLiteral("positional arguments are zero-based")});
        return m_firstIndex;
    }

    int named(const QString &name, std::size_t begin, std::size_t end)
    {
        if (const auto it = m_named.constFind(name); it != m_named.constEnd())
            return used(*it);
        int &captured = m_capturedIndexes[name];
        if (captured == 0) {
            m_result.captured.push_back({name, m_content.spanOf(begin, end)});
            captured = int(m_result.captured.size());
        }
        return m_firstIndex + int(m_arguments.size()) + captured - 1;
    }

    /// The next argument in order.
    int next()
    {
        const int argument = m_next++;
        return argument < int(m_arguments.size()) ? used(argument) : m_firstIndex;
    }

    void checkArguments()
    {
        m_result.diagnostics += m_wrongReferences;
        const std::size_t given = m_arguments.size();
        if (m_next > int(given)) {
            report(m_starved,
                   QStringLiteral("%1 in format string, but %2")
                       .arg(counted(std::size_t(m_next), QStringLiteral("positional argument")),
                            given == 0   ? QStringLiteral("no arguments were given")
                            : given == 1 ? QStringLiteral("there is 1 argument")
                                         : QStringLiteral("there are %1 arguments").arg(given)),
                   QStringLiteral("add the missing arguments behind the string; to print braces write `{{` and `}}`"));
            return;
        }
        std::vector<std::size_t> unused;
        for (std::size_t i = 0; i < given; ++i) {
            if (!m_isUsed[i])
                unused.push_back(i);
        }
        if (unused.empty())
            return;
        const FormatArgument &first = m_arguments[unused.front()];
        report(first.span,
               unused.size() > 1      ? QStringLiteral("multiple unused formatting arguments")
               : first.name.isEmpty() ? QStringLiteral("argument never used")
                                      : QStringLiteral("named argument never used"),
               QStringLiteral("add a `{}` for it to the format string, or remove it"));
    }

    const StringContent &m_content;
    const std::u32string &m_text;
    std::span<const FormatArgument> m_arguments;
    const int m_firstIndex;
    std::vector<bool> m_isUsed;
    QHash<QString, int> m_named; ///< written arguments by name
    QHash<QString, int> m_capturedIndexes; ///< by name, from 1
    std::size_t m_at = 0;
    int m_next = 0;
    SourceSpan m_starved; ///< the first placeholder that no argument is left for
    Diagnostics m_wrongReferences; ///< reported only when the string itself is right
    ParsedFormat m_result;
};

} // namespace

ParsedFormat parseFormat(const StringContent &content, std::span<const FormatArgument> arguments, int firstIndex)
{
    return FormatParser(content, arguments, firstIndex).run();
}

} // namespace Pollux
