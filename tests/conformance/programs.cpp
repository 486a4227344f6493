// SPDX-License-Identifier: MIT
#include "programs.h"

#include "core/trace/eventnames.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace Pollux {

namespace {

using namespace Qt::StringLiterals;

const QString conformance = QStringLiteral(POLLUX_CONFORMANCE_DIR);
const QString gallery = QStringLiteral(POLLUX_GALLERY_DIR);

void addSection(QList<RecordedProgram> &programs, const QJsonObject &results, const QString &prefix,
                const QString &folder)
{
    for (auto entry = results.begin(); entry != results.end(); ++entry) {
        const QString name = prefix + entry.key();
        programs.append({name, folder + u'/' + entry.key() + u".rs"_s, conformance + u"/expected/"_s + name + u".out"_s,
                         entry.value().toObject().value(u"exit"_s).toInt(-1)});
    }
}

} // namespace

QList<RecordedProgram> recordedPrograms()
{
    const QJsonObject results = QJsonDocument::fromJson(bytesOf(conformance + u"/expected/results.json"_s)).object();
    QList<RecordedProgram> programs;
    addSection(programs, results.value(u"programs"_s).toObject(), QString(), conformance + u"/programs"_s);
    addSection(programs, results.value(u"gallery"_s).toObject(), u"gallery/"_s, gallery);
    return programs;
}

QStringList sourceNames()
{
    QStringList names;
    for (const QString &file : QDir(conformance + u"/programs"_s).entryList({u"*.rs"_s}))
        names += file.chopped(3);
    for (const QString &file : QDir(gallery).entryList({u"*.rs"_s}))
        names += u"gallery/"_s + file.chopped(3);
    return names;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

Analysis analysisOf(const QString &path)
{
    const auto read = SourceText::fromUtf8(QDir(path).dirName(), bytesOf(path));
    if (const auto *source = std::get_if<SourceText>(&read))
        return analyse(*source);
    Analysis analysis;
    analysis.diagnostics = {std::get<Diagnostic>(read)};
    return analysis;
}

QByteArray standardOutput(const EventLog &log)
{
    QByteArray output;
    for (qsizetype i = 0; i < log.size(); ++i) {
        const Event &event = log.at(i);
        if (event.kind == EventKind::LinePrinted && Stream(event.detail) == Stream::Out)
            output += log.line(event.arg);
    }
    return output;
}

QByteArray ending(const EventLog &log)
{
    const Event &end = log.last();
    if (end.kind != EventKind::RunEnd)
        return "the run has not ended";
    const QLatin1StringView outcome = nameOf(RunOutcome(end.detail));
    QByteArray text(outcome.data(), outcome.size());
    if (const auto message = runMessageLine(end))
        text += ": " + log.line(*message);
    return text;
}

RunOptions optionsAsRecorded(const Analysis &analysis)
{
    RunOptions options;
    const auto &attribute = *analysis.program->main->mainAttribute;
    if (!attribute.currentThread && !attribute.workerThreads)
        options.workerThreads = 1;
    return options;
}

} // namespace Pollux
