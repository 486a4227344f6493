// SPDX-License-Identifier: MIT
#include "commandline.h"

#include "core/language/outline.h"
#include "helptexts.h"

#include <QCommandLineParser>

namespace Pollux {

namespace {

using namespace Qt::StringLiterals;

constexpr int maximumWorkers = 64;

/// The options of one command, read. The first thing wrong with them is kept.
class ArgumentReader
{
public:
    ArgumentReader(QString commandLine, const QList<QCommandLineOption> &options, const QStringList &arguments)
        : m_commandLine(std::move(commandLine))
    {
        m_parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
        m_parser.addOptions(options);
        if (!m_parser.parse(arguments))
            refuse(m_parser.errorText());
    }

    bool wantsHelp() const { return m_parser.isSet(u"help"_s); }
    bool isSet(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList files() const { return m_parser.positionalArguments(); }

    QString oneFile()
    {
        if (files().isEmpty())
            refuse(u"no FILE.rs given"_s);
        else if (files().size() > 1)
            refuse(u"one FILE.rs at a time, and not `%1` as well"_s.arg(files().at(1)));
        else if (files().first().isEmpty())
            refuse(u"the name of FILE.rs is empty"_s);
        return files().value(0);
    }

    /// Which of `words` the option says; `fallback` when it is not there.
    qsizetype choice(const QString &option, const QStringList &words, qsizetype fallback)
    {
        if (!isSet(option))
            return fallback;
        const qsizetype chosen = words.indexOf(value(option));
        if (chosen < 0)
            refuse(u"--%1 is %2, not `%3`"_s.arg(option, words.join(" or "_L1), value(option)));
        return std::max<qsizetype>(chosen, 0);
    }

    quint64 number(const QString &option, quint64 least, quint64 most, quint64 fallback)
    {
        if (!isSet(option))
            return fallback;
        bool isNumber = false;
        const quint64 number = value(option).toULongLong(&isNumber);
        if (!isNumber || number < least || number > most)
            refuse(u"--%1 is a whole number from %2 to %3, not `%4`"_s.arg(option).arg(least).arg(most).arg(
                value(option)));
        return number;
    }

    std::optional<Nanoseconds> time(const QString &option)
    {
        if (!isSet(option))
            return std::nullopt;
        const auto time = durationFromText(value(option));
        if (!time)
            refuse(u"--%1 is a time such as 10s, 2.42s or 500ms, not `%2`"_s.arg(option, value(option)));
        return time;
    }

    RunOptions runOptions()
    {
        RunOptions options;
        options.seed = number(u"seed"_s, 0, ~quint64(0), 0);
        if (isSet(u"flavor"_s))
            options.currentThread = choice(u"flavor"_s, {u"current_thread"_s, u"multi_thread"_s}, 0) == 0;
        if (isSet(u"workers"_s))
            options.workerThreads = int(number(u"workers"_s, 1, maximumWorkers, 1));
        if (options.currentThread == true && options.workerThreads)
            refuse(u"--workers is for multi_thread: a current_thread runtime has no worker threads"_s);
        return options;
    }

    void refuse(const QString &message)
    {
        if (!m_error)
            m_error = UsageError{message, m_commandLine};
    }

    /// What the command line asks for, unless it is wrong.
    Command finish(Command command) const { return m_error ? Command(*m_error) : std::move(command); }

private:
    QCommandLineParser m_parser;
    QString m_commandLine;
    std::optional<UsageError> m_error;
};

QCommandLineOption option(const QString &name) { return QCommandLineOption(name); }

QCommandLineOption optionWithValue(const QString &name) { return QCommandLineOption(name, QString(), u"value"_s); }

/// Those of runOptions(), and how far to run.
QList<QCommandLineOption> optionsOfRuns()
{
    return {optionWithValue(u"seed"_s), optionWithValue(u"flavor"_s), optionWithValue(u"workers"_s),
            optionWithValue(u"until"_s)};
}

Command parseRun(const QStringList &arguments)
{
    ArgumentReader reader(u"pollux run"_s,
                          optionsOfRuns()
                              + QList{optionWithValue(u"clock"_s), optionWithValue(u"events"_s), option(u"hash"_s),
                                      optionWithValue(u"max-events"_s), optionWithValue(u"seeds"_s)},
                          arguments);
    if (reader.wantsHelp())
        return PrintedText{runHelp()};

    RunCommand command;
    command.file = reader.oneFile();
    command.clock = RunCommand::Clock(reader.choice(u"clock"_s, {u"virtual"_s, u"real"_s}, 0));
    command.options = reader.runOptions();
    command.until = reader.time(u"until"_s);
    command.eventsFile = reader.value(u"events"_s);
    if (reader.isSet(u"events"_s) && command.eventsFile.isEmpty())
        reader.refuse(u"--events needs the name of a file"_s);
    command.printsHash = reader.isSet(u"hash"_s);
    command.maximumEvents =
        qsizetype(reader.number(u"max-events"_s, 1, quint64(1) << 40, quint64(command.maximumEvents)));
    if (reader.isSet(u"seeds"_s)) {
        command.seeds = reader.number(u"seeds"_s, 1, 1'000'000, 1);
        if (command.clock == RunCommand::Clock::Real || !command.eventsFile.isEmpty() || command.printsHash)
            reader.refuse(u"--seeds lists the outcomes of many runs; --clock real, --events and --hash are for one"_s);
    }
    return reader.finish(command);
}

Command parseCheck(const QStringList &arguments)
{
    ArgumentReader reader(u"pollux check"_s, {}, arguments);
    if (reader.wantsHelp())
        return PrintedText{checkHelp()};
    const CheckCommand command{reader.oneFile()};
    return reader.finish(command);
}

Command parseRender(const QStringList &arguments)
{
    ArgumentReader reader(u"pollux render"_s,
                          optionsOfRuns()
                              + QList{QCommandLineOption(QStringList{u"o"_s, u"output"_s}, QString(), u"value"_s),
                                      optionWithValue(u"at"_s), optionWithValue(u"theme"_s),
                                      optionWithValue(u"width"_s), option(u"future"_s)},
                          arguments);
    if (reader.wantsHelp())
        return PrintedText{renderHelp()};

    RenderCommand command;
    command.file = reader.oneFile();
    command.options = reader.runOptions();
    command.until = reader.time(u"until"_s);
    command.output = reader.value(u"output"_s);
    if (command.output.isEmpty())
        reader.refuse(u"-o says which file to write, for example -o chart.svg"_s);
    command.at = reader.time(u"at"_s);
    command.isDark = reader.choice(u"theme"_s, {u"light"_s, u"dark"_s}, 0) == 1;
    command.width = int(reader.number(u"width"_s, 320, 10'000, quint64(command.width)));
    command.showsFuture = reader.isSet(u"future"_s);
    return reader.finish(command);
}

Command parseWindow(const QStringList &arguments)
{
    ArgumentReader reader(u"pollux"_s, {QCommandLineOption(QStringList{u"v"_s, u"version"_s})}, arguments);
    if (reader.wantsHelp())
        return PrintedText{programHelp()};
    if (reader.isSet(u"version"_s))
        return PrintedText{u"pollux " POLLUX_VERSION "\n"_s};
    if (reader.files().size() > 1)
        reader.refuse(u"`%1` is no command, and a window opens one file"_s.arg(reader.files().first()));
    if (reader.files().contains(u"-"_s))
        reader.refuse(u"standard input is for run and check; a window opens a file"_s);
    return reader.finish(WindowCommand{reader.files().value(0)});
}

using Parse = Command (*)(const QStringList &);

Parse parserOf(const QString &name)
{
    if (name == "run"_L1)
        return parseRun;
    if (name == "check"_L1)
        return parseCheck;
    if (name == "render"_L1)
        return parseRender;
    return nullptr;
}

} // namespace

Command parseCommandLine(const QStringList &arguments)
{
    if (const Parse parse = parserOf(arguments.value(1))) {
        QStringList rest = arguments;
        rest.removeAt(1);
        return parse(rest);
    }
    return parseWindow(arguments);
}

bool opensWindow(const QStringList &arguments)
{
    static const QStringList printed{u"-h"_s, u"--help"_s, u"-v"_s, u"--version"_s};
    return !parserOf(arguments.value(1)) && !printed.contains(arguments.value(1));
}

} // namespace Pollux
