// SPDX-License-Identifier: MIT
#include "programfuture.h"

namespace Pollux::Engine {

void ProgramFuture::dropContents()
{
    if (isRunning())
        return;
    CoroutineFuture::dropContents();
    m_machine.drop();
}

QCoro::Task<> ProgramFuture::body()
{
    for (;;) {
        switch (m_machine.run(context())) {
        case Machine::Signal::Await: {
            Value output = co_await awaitFuture(m_machine.awaited(), m_machine.awaitSpan());
            m_machine.resumeWith(std::move(output));
            break;
        }
        case Machine::Signal::Held:
            co_await awaitHold();
            break;
        case Machine::Signal::Finished:
            finish(m_machine.takeResult());
            co_return;
        }
    }
}

} // namespace Pollux::Engine
