// SPDX-License-Identifier: MIT
#pragma once

#include "coroutinefuture.h"
#include "machine.h"

namespace Pollux::Engine {

/// The future that a call of an `async fn`, or an `async` block, of the program gives.
class ProgramFuture final : public CoroutineFuture
{
public:
    ProgramFuture(std::shared_ptr<const ProgramCode> program, const Code &code, std::vector<Value> arguments)
        : m_machine(std::move(program), code, std::move(arguments))
    {
    }
    ~ProgramFuture() override { dropContents(); }
    void dropContents() override;

protected:
    QCoro::Task<> body() override;

private:
    Machine m_machine;
};

} // namespace Pollux::Engine
