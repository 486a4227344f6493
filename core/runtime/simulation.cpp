// SPDX-License-Identifier: MIT
#include "simulation.h"

#include "compiler.h"
#include "programfuture.h"
#include "runtime.h"

#include <QElapsedTimer>

namespace Pollux {

namespace {

constexpr int defaultWorkers = 4;

Engine::RuntimeSettings settingsFor(const Tree::Program &program, const RunOptions &options)
{
    const auto &attribute = program.main->mainAttribute;
    Engine::RuntimeSettings settings;
    settings.seed = options.seed;
    settings.currentThread = options.currentThread.value_or(attribute->currentThread);
    settings.startPaused = attribute->startPaused;
    settings.workers = options.workerThreads.value_or(attribute->workerThreads.value_or(defaultWorkers));
    return settings;
}

} // namespace

struct Simulation::Private
{
    Private(Analysis analysis, RunOptions options)
        : analysis(std::move(analysis))
        , options(options)
        , runtime(log, settingsFor(*this->analysis.program, options))
    {
        const auto code = Engine::compile(this->analysis);
        const auto &main = *code->functions[size_t(code->main)];
        runtime.start(Engine::Value::object(Engine::ValueKind::Future,
                                            Engine::make<Engine::ProgramFuture>(code, main, std::vector<Engine::Value>())));
    }

    Analysis analysis;
    RunOptions options;
    EventLog log;
    Engine::Runtime runtime;
};

Simulation::Simulation(Analysis analysis, RunOptions options)
    : d(std::make_unique<Private>(std::move(analysis), options))
{
}

Simulation::~Simulation() = default;

const Analysis &Simulation::analysis() const
{
    return d->analysis;
}

const RunOptions &Simulation::options() const
{
    return d->options;
}

const EventLog &Simulation::log() const
{
    return d->log;
}

void Simulation::advance(Nanoseconds until, Nanoseconds slice)
{
    constexpr int stepsBetweenLooks = 32;
    QElapsedTimer elapsed;
    elapsed.start();
    for (int steps = 1; !d->runtime.isFinished(); ++steps) {
        const auto next = d->runtime.nextStepTime();
        if (!next)
            d->runtime.stopDeadlocked();
        else if (*next > until)
            return;
        else
            d->runtime.step();
        if (slice > Nanoseconds(0) && steps % stepsBetweenLooks == 0 && elapsed.nsecsElapsed() >= slice.count())
            return;
    }
}

bool Simulation::isFinished() const
{
    return d->runtime.isFinished();
}

int Simulation::exitCode() const
{
    return d->runtime.exitCode();
}

Nanoseconds Simulation::settledTime() const
{
    return isFinished() ? Nanoseconds::max() : d->runtime.now();
}

Nanoseconds Simulation::nextEventTime() const
{
    return d->runtime.nextStepTime().value_or(Nanoseconds::max());
}

int Simulation::workerCount() const
{
    return isCurrentThread() ? 1 : d->runtime.settings().workers;
}

bool Simulation::isCurrentThread() const
{
    return d->runtime.settings().currentThread;
}

} // namespace Pollux
