// SPDX-License-Identifier: MIT
#include "documentprivate.h"
#include "format.h"
#include "session.h"

#include <cmath>

namespace Pollux {

using namespace std::chrono_literals;

namespace {

/// "email_service" as the start of a printed line: "Email service".
QString spoken(const QString &name)
{
    QString words = name.simplified();
    words.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (words.isEmpty())
        return QStringLiteral("Task");
    words[0] = words[0].toUpper();
    return words;
}

/// What the timer can keep: whole milliseconds, at least one.
Nanoseconds wholeMilliseconds(double seconds)
{
    const Nanoseconds exact = Format::fromSeconds(seconds);
    return qMax(Nanoseconds(1ms), Nanoseconds(std::chrono::round<std::chrono::milliseconds>(exact)));
}

} // namespace

bool Document::Private::apply(const EditResult &result)
{
    if (const auto *refusal = std::get_if<Diagnostic>(&result))
        return refuse(*refusal);
    q->apply(std::get<SourceEdit>(result));
    return true;
}

const OutlineTask *Document::Private::outlineTask(int index)
{
    // The outline is of the last text that could run: its places are not those of this one.
    if (session->isStale()) {
        refuse(QStringLiteral("The program has errors"), QStringLiteral("Correct them first, or undo the last change"));
        return nullptr;
    }
    const auto &tasks = session->outline().tasks;
    if (index < 0 || size_t(index) >= tasks.size()) {
        refuse(QStringLiteral("That task is not there any more"), {});
        return nullptr;
    }
    return &tasks[size_t(index)];
}

const Step *Document::Private::step(int outlineIndex, int stepIndex)
{
    const OutlineTask *task = outlineTask(outlineIndex);
    if (!task)
        return nullptr;
    if (stepIndex < 0 || size_t(stepIndex) >= task->steps.size()) {
        refuse(QStringLiteral("That step is not there any more"), {});
        return nullptr;
    }
    return &task->steps[size_t(stepIndex)];
}

std::optional<Nanoseconds> Document::Private::duration(const QString &text)
{
    const std::optional<Nanoseconds> read = durationFromText(text);
    if (!read)
        refuse(QStringLiteral("“%1” is not a duration").arg(text),
               QStringLiteral("Write it like 2 s, 1.5 s or 800 ms"));
    return read;
}

std::optional<NewStep> Document::Private::newStep(const QString &kind, const QString &value)
{
    NewStep step;
    if (kind == QLatin1String("print")) {
        step.kind = NewStep::Kind::Print;
        step.text = value;
        return step;
    }
    if (kind == QLatin1String("yield")) {
        step.kind = NewStep::Kind::Yield;
        return step;
    }
    if (kind == QLatin1String("sleep") || kind == QLatin1String("compute")) {
        const std::optional<Nanoseconds> length = duration(value);
        if (!length)
            return std::nullopt;
        step.kind = kind == QLatin1String("sleep") ? NewStep::Kind::Sleep : NewStep::Kind::Block;
        step.duration = *length;
        return step;
    }
    refuse(QStringLiteral("There is no step of the kind “%1”").arg(kind), {});
    return std::nullopt;
}

bool Document::setJoined(int outlineIndex, bool joined)
{
    const OutlineTask *task = d->outlineTask(outlineIndex);
    return task && d->apply(Pollux::setJoined(d->session->analysis(), task->spawnSpan, joined));
}

bool Document::addSleepTask(const QString &name, const QString &durationText)
{
    const std::optional<Nanoseconds> length = d->duration(durationText);
    if (!length)
        return false;
    const QString who = spoken(name);
    return d->apply(Pollux::addTask(d->session->analysis(), name,
                                    {NewStep{NewStep::Kind::Print, who + QStringLiteral(" started..."), {}},
                                     NewStep{NewStep::Kind::Sleep, {}, *length},
                                     NewStep{NewStep::Kind::Print, who + QStringLiteral(" completed"), {}}}));
}

bool Document::addTask(const QString &name, const QVariantList &steps)
{
    std::vector<NewStep> made;
    for (const QVariant &item : steps) {
        const QVariantMap map = item.toMap();
        const std::optional<NewStep> step =
            d->newStep(map.value(QStringLiteral("kind")).toString(), map.value(QStringLiteral("value")).toString());
        if (!step)
            return false;
        made.push_back(*step);
    }
    return d->apply(Pollux::addTask(d->session->analysis(), name, made));
}

bool Document::removeTask(int outlineIndex)
{
    const OutlineTask *task = d->outlineTask(outlineIndex);
    if (!task)
        return false;
    if (task->parent < 0)
        return d->refuse(QStringLiteral("main cannot be removed"), QStringLiteral("The program begins there"));
    return d->apply(Pollux::removeTask(d->session->analysis(), task->spawnSpan));
}

bool Document::addStep(int outlineIndex, int afterStep, const QString &kind, const QString &value)
{
    const OutlineTask *task = d->outlineTask(outlineIndex);
    if (!task)
        return false;
    SourceSpan after;
    if (afterStep >= 0) {
        const Step *previous = d->step(outlineIndex, afterStep);
        if (!previous)
            return false;
        after = previous->span;
    }
    const std::optional<NewStep> step = d->newStep(kind, value);
    return step && d->apply(Pollux::addStep(d->session->analysis(), task->bodySpan, after, *step));
}

bool Document::editStep(int outlineIndex, int stepIndex, const QString &value)
{
    const Step *step = d->step(outlineIndex, stepIndex);
    if (!step)
        return false;
    if (step->valueSpan.isEmpty())
        return d->refuse(QStringLiteral("This step cannot be changed here"), QStringLiteral("Change it in the code"));
    switch (step->kind) {
    case Step::Kind::Print: return d->apply(setStepText(d->session->analysis(), *step, value));
    case Step::Kind::Sleep:
    case Step::Kind::Block: {
        const std::optional<Nanoseconds> length = d->duration(value);
        return length && d->apply(setStepDuration(d->session->analysis(), *step, *length));
    }
    default:
        return d->refuse(QStringLiteral("This step cannot be changed here"), QStringLiteral("Change it in the code"));
    }
}

bool Document::removeStep(int outlineIndex, int stepIndex)
{
    const Step *step = d->step(outlineIndex, stepIndex);
    return step && d->apply(Pollux::removeStep(d->session->analysis(), step->span));
}

bool Document::setSleepDuration(int eventIndex, double seconds)
{
    if (eventIndex < 0 || eventIndex >= d->session->log().size())
        return d->refuse(QStringLiteral("That sleep is not there any more"), {});
    const SourceSpan span = d->session->log().at(eventIndex).span;
    return setSleepDurationAt(int(span.begin), int(span.end), seconds);
}

bool Document::setSleepDurationAt(int spanBegin, int spanEnd, double seconds)
{
    if (d->session->isStale())
        return d->outlineTask(0) != nullptr; // says why
    if (spanBegin < 0 || spanEnd <= spanBegin || spanEnd > d->text.size() || !std::isfinite(seconds))
        return d->refuse(QStringLiteral("That sleep is not there any more"), {});
    return d->apply(Pollux::setSleepDuration(d->session->analysis(), SourceSpan{quint32(spanBegin), quint32(spanEnd)},
                                             wholeMilliseconds(seconds)));
}

} // namespace Pollux
