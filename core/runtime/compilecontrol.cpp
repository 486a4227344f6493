// SPDX-License-Identifier: MIT
#include "../trace/event.h"
#include "bodycompiler.h"

#include <algorithm>

namespace Pollux::Engine {

using namespace Tree;

// --- branches --------------------------------------------------------------------------------------------------

/// Goes on when the condition holds, its patterns bound; jumps away when it does not.
void BodyCompiler::condition(const Expression &e, std::vector<Mismatch> &mismatches)
{
    if (const auto *logical = e.as<Logical>(); logical && logical->isAnd) {
        condition(*logical->left, mismatches);
        condition(*logical->right, mismatches);
    } else if (const auto *let = e.as<Let>()) {
        scrutinee(*let->value);
        test(let->pattern, mismatches);
        bind(let->pattern);
    } else {
        expression(e);
        const int jump = emit(Op::JumpIfFalse, e.span);
        mismatches.push_back({jump, m_depth});
    }
}

void BodyCompiler::ifExpression(const If &branch)
{
    const int scope = m_nextSlot;
    const int depth = m_depth;
    std::vector<Mismatch> mismatches;
    condition(*branch.condition, mismatches);
    block(*branch.then);
    const int bound = m_nextSlot;
    dropTo(scope, branch.span);
    const int end = emit(Op::Jump, branch.span);
    patchAll(mismatches, depth, branch.span);
    if (bound > scope)
        emit(Op::DropSlots, branch.span, scope, bound); // what an earlier part of the condition had bound
    expressionOrUnit(branch.otherwise, branch.span);
    patch(end);
}

void BodyCompiler::matchExpression(const Match &match)
{
    scrutinee(*match.value);
    const int scope = m_nextSlot;
    const int depth = m_depth; // with the value on top
    std::vector<int> ends;
    for (const MatchArm &arm : match.arms) {
        std::vector<Mismatch> mismatches;
        test(arm.pattern, mismatches);
        if (arm.guard) {
            emit(Op::Duplicate, arm.guard->span);
            bind(arm.pattern);
            expression(*arm.guard);
            dropTo(scope, arm.guard->span);
            const int jump = emit(Op::JumpIfFalse, arm.guard->span);
            mismatches.push_back({jump, m_depth});
        }
        bind(arm.pattern);
        expression(*arm.value);
        dropTo(scope, arm.value->span);
        ends.push_back(emit(Op::Jump, arm.value->span));
        patchAll(mismatches, depth, arm.pattern.span);
        setDepth(depth);
    }
    emit(Op::Fail, match.span, constant(Value::str(QByteArrayLiteral("no arm of this `match` fits the value (rustc refuses it: E0004)"))));
    for (const int end : ends)
        patch(end);
    setDepth(depth);
}

// --- loops -------------------------------------------------------------------------------------------------------

void BodyCompiler::whileLoop(const While &loop)
{
    const int start = here();
    const int scope = m_nextSlot;
    const int depth = m_depth;
    m_loops.push_back({loop.label, false, scope, depth, start, {}});
    std::vector<Mismatch> mismatches;
    condition(*loop.condition, mismatches);
    block(*loop.body);
    emit(Op::Pop, loop.span);
    const int bound = m_nextSlot;
    dropTo(scope, loop.span);
    emit(Op::JumpBack, loop.span, start);
    patchAll(mismatches, depth, loop.span);
    if (bound > scope)
        emit(Op::DropSlots, loop.span, scope, bound);
    finishLoop(loop.span, true);
}

void BodyCompiler::plainLoop(const Loop &loop)
{
    const int start = here();
    m_loops.push_back({loop.label, false, m_nextSlot, m_depth, start, {}});
    block(*loop.body);
    emit(Op::Pop, loop.span);
    emit(Op::JumpBack, loop.span, start);
    setDepth(m_depth + 1); // left by break only, with a value
    finishLoop(loop.span, false);
}

void BodyCompiler::forLoop(const For &loop)
{
    const int scope = m_nextSlot;
    expression(*loop.iterable);
    emit(Op::ToIterator, loop.iterable->span);
    const int iterator = newSlot();
    emit(Op::Store, loop.iterable->span, iterator);
    const int start = here();
    m_loops.push_back({loop.label, false, m_nextSlot, m_depth, start, {}});
    const int inner = m_nextSlot;
    const int next = emit(Op::Next, loop.iterable->span, iterator);
    bind(loop.pattern);
    block(*loop.body);
    emit(Op::Pop, loop.span);
    dropTo(inner, loop.span);
    emit(Op::JumpBack, loop.span, start);
    m_code.instructions[size_t(next)].b = here();
    finishLoop(loop.span, true);
    dropTo(scope, loop.span);
}

/// The place where breaks arrive, each with a value; a loop that ends by itself has () for one.
void BodyCompiler::finishLoop(SourceSpan span, bool yieldsUnit)
{
    if (yieldsUnit)
        emit(Op::Unit, span);
    for (const int jump : m_loops.back().breaks)
        patch(jump);
    m_loops.pop_back();
}

BodyCompiler::LoopScope &BodyCompiler::loopOf(const QString &label, bool isBreak)
{
    for (size_t i = m_loops.size(); i-- > 1;) {
        LoopScope &loop = m_loops[i];
        if (label.isEmpty() ? !loop.isBlock : loop.label == label && (isBreak || !loop.isBlock))
            return loop;
    }
    return m_loops.front(); // the resolver has made sure that there is one
}

void BodyCompiler::breakExpression(const Break &jump)
{
    const int depth = m_depth;
    expressionOrUnit(jump.value, jump.span);
    LoopScope &loop = loopOf(jump.label, true);
    if (m_nextSlot > loop.slotsAtEntry)
        emit(Op::DropSlots, jump.span, loop.slotsAtEntry, m_nextSlot);
    if (m_depth - 1 > loop.depthAtEntry)
        emit(Op::Slide, jump.span, m_depth - 1 - loop.depthAtEntry);
    loop.breaks.push_back(emit(Op::Jump, jump.span));
    setDepth(depth + 1); // never reached; an expression leaves one value
}

void BodyCompiler::continueExpression(const Continue &jump)
{
    const int depth = m_depth;
    const LoopScope &loop = loopOf(jump.label, false);
    for (int extra = m_depth - loop.depthAtEntry; extra > 0; --extra)
        emit(Op::Pop, jump.span);
    if (m_nextSlot > loop.slotsAtEntry)
        emit(Op::DropSlots, jump.span, loop.slotsAtEntry, m_nextSlot);
    emit(Op::JumpBack, jump.span, loop.continueTarget);
    setDepth(depth + 1);
}

// --- macros -------------------------------------------------------------------------------------------------------

/// Pushes the String that the format makes of the arguments from `firstArgument` on.
void BodyCompiler::format(const MacroCall &macro, size_t firstArgument)
{
    for (size_t i = firstArgument; i < macro.arguments.size(); ++i)
        place(*macro.arguments[i]);
    m_program.formats.push_back({&macro.format, int(firstArgument)});
    emit(Op::Format, macro.formatSpan.isEmpty() ? macro.span : macro.formatSpan, int(m_program.formats.size()) - 1,
         int(macro.arguments.size() - firstArgument));
}

void BodyCompiler::macro(const MacroCall &macro)
{
    const SourceSpan span = macro.span;
    switch (macro.macro) {
    case Macro::Println:
    case Macro::Print:
    case Macro::Eprintln:
    case Macro::Eprint: {
        const bool line = macro.macro == Macro::Println || macro.macro == Macro::Eprintln;
        const bool error = macro.macro == Macro::Eprintln || macro.macro == Macro::Eprint;
        format(macro, 0);
        emit(Op::Print, span, int(error ? Stream::Error : Stream::Out), line);
        emit(Op::Unit, span);
        break;
    }
    case Macro::Format:
        format(macro, 0);
        break;
    case Macro::Panic:
    case Macro::Unreachable:
    case Macro::Todo: {
        const char *prefix = macro.macro == Macro::Unreachable ? "internal error: entered unreachable code"
            : macro.macro == Macro::Todo                       ? "not yet implemented"
                                                               : "explicit panic";
        if (macro.formatSpan.isEmpty()) {
            emit(Op::Constant, span, constant(Value::str(prefix)));
        } else if (macro.macro == Macro::Panic) {
            format(macro, 0);
        } else {
            emit(Op::Constant, span, constant(Value::string(QByteArray(prefix) + ": ")));
            format(macro, 0);
            emit(Op::Binary, span, int(BinaryOperator::Add));
        }
        emit(Op::Panic, span);
        break;
    }
    case Macro::Assert:
    case Macro::AssertEq:
    case Macro::AssertNe:
        assertion(macro);
        break;
    case Macro::Join: {
        const int spans = int(m_program.branchSpans.size());
        for (const auto &argument : macro.arguments)
            m_program.branchSpans.push_back(argument->span);
        for (const auto &argument : macro.arguments)
            expression(*argument);
        emit(Op::JoinAll, span, int(macro.arguments.size()), spans);
        emit(Op::Await, span);
        break;
    }
    default: break; // notRunYet() refuses the others before
    }
}

void BodyCompiler::assertion(const MacroCall &macro)
{
    const SourceSpan span = macro.span;
    const size_t operands = macro.macro == Macro::Assert ? 1 : 2;
    for (size_t i = 0; i < operands; ++i)
        place(*macro.arguments[i]);
    if (operands == 1) // assert! shows the text of what does not hold
        emit(Op::Constant, span, constant(Value::str(m_program.source.at(macro.arguments.front()->span).toUtf8())));
    emit(Op::AssertCompare, span, int(macro.macro));
    const int holds = emit(Op::JumpIfTrue, span);
    const int depth = m_depth;
    if (macro.formatSpan.isEmpty())
        emit(Op::Unit, span);
    else
        format(macro, operands);
    emit(Op::AssertFailed, span, int(macro.macro));
    patch(holds);
    setDepth(depth);
    emit(Op::Pop, span);
    emit(Op::Pop, span);
    emit(Op::Unit, span);
}

} // namespace Pollux::Engine
