// SPDX-License-Identifier: MIT
#include "checkcommand.h"
#include "commandline.h"
#include "exitcode.h"
#include "programfile.h"
#include "rendercommand.h"
#include "runcommand.h"
#include "standardstreams.h"
#include "window.h"

#include <QGuiApplication>
#include <QHashFunctions>

#ifdef Q_OS_UNIX
#include <clocale>
#include <langinfo.h>
#endif

using namespace Pollux;

namespace {

// Qt takes C.UTF-8 by itself where the locale is not UTF-8, and complains on stderr, which belongs to the program.
void useUtf8Locale()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

/// Without a display Qt would abort.
bool hasDisplay(const QStringList &arguments)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || arguments.contains(QStringLiteral("-platform"));
#else
    Q_UNUSED(arguments);
    return true;
#endif
}

int execute(const PrintedText &printed)
{
    StandardStreams streams;
    streams.writeOut(printed.text.toUtf8());
    streams.flush();
    return ExitCode::done;
}

int execute(const UsageError &error)
{
    StandardStreams().writeError(
        QStringLiteral("error: %1\nSee `%2 --help`.\n").arg(error.message, error.commandLine).toUtf8());
    return ExitCode::usage;
}

int execute(const WindowCommand &command)
{
    if (!command.file.isEmpty()) {
        // The window would say it too, but this is where it was typed.
        const auto read = readProgramFile(command.file);
        if (const auto *why = std::get_if<QString>(&read)) {
            StandardStreams().writeError(why->toUtf8());
            return ExitCode::refused;
        }
    }
    auto *application = qobject_cast<QGuiApplication *>(QCoreApplication::instance());
    if (!application) {
        StandardStreams().writeError("error: there is no display to open a window on; `pollux run` needs none\n");
        return ExitCode::refused;
    }
    return runWindow(*application, command.file);
}

int run(const Command &command)
{
    return std::visit([](const auto &command) { return execute(command); }, command);
}

} // namespace

int main(int argc, char *argv[])
{
    useUtf8Locale();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);

    if (opensWindow(arguments) && hasDisplay(arguments)) {
        const QGuiApplication application(argc, argv);
        return run(parseCommandLine(QCoreApplication::arguments())); // without those that were Qt's own
    }
    const Command command = parseCommandLine(arguments);
    if (std::holds_alternative<RenderCommand>(command)) {
        QHashSeed::setDeterministicGlobalSeed(); // Qt writes a PDF's fonts in the order of a hash table
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
        qputenv("QT_QPA_PLATFORM", "offscreen"); // the same picture with a display and without
#endif
        const QGuiApplication application(argc, argv);
        return run(command);
    }
    const QCoreApplication application(argc, argv);
    return run(command);
}
