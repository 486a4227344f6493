// SPDX-License-Identifier: MIT
#pragma once

#include "machine.h"

namespace Pollux::Engine {

/// What the builtins and methods of the language do. They work on the machine's operands: arguments are on the stack, the
/// last one on top (a method's receiver below them), and one value replaces them all.
struct Calls
{
    enum class Then : quint8 { GoOn, Hold };

    static Then builtin(Machine &machine, Builtin builtin, int detail);
    static void method(Machine &machine, Method method, int arguments);

private:
    static bool numberMethod(Machine &machine, Method method, const Value &receiver, std::vector<Value> &arguments);
    static bool wrapperMethod(Machine &machine, Method method, Value &receiver, std::vector<Value> &arguments);
    static bool handleMethod(Machine &machine, Method method, const Value &receiver);
    static bool textMethod(Machine &machine, Method method, const Value &receiver, std::vector<Value> &arguments);
    static bool listMethod(Machine &machine, Method method, const Value &receiver, std::vector<Value> &arguments);
    static bool rangeMethod(Machine &machine, Method method, const Value &receiver, std::vector<Value> &arguments); ///< and an iterator's
    static bool timeMethod(Machine &machine, Method method, const Value &receiver, std::vector<Value> &arguments);
};

} // namespace Pollux::Engine
