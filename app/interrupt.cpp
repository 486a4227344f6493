// SPDX-License-Identifier: MIT
#include "interrupt.h"

#include <atomic>
#include <csignal>

namespace Pollux {

namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free); // a signal handler may touch nothing else

extern "C" void onInterrupt(int)
{
    interrupted = true;
    std::signal(SIGINT, SIG_DFL);
}

} // namespace

void catchInterrupts()
{
    if (std::signal(SIGINT, onInterrupt) == SIG_IGN)
        std::signal(SIGINT, SIG_IGN); // started in the background: Ctrl-C is not for us
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

bool isInterrupted() { return interrupted; }

} // namespace Pollux
