// SPDX-License-Identifier: MIT
#pragma once

#include "code.h"

#include <QHash>

#include <functional>

namespace Pollux::Engine {

/// Lowers one body: allocates its slots, keeps count of its operand stack, and knows what a jump has to drop.
class BodyCompiler
{
public:
    BodyCompiler(ProgramCode &program, Code &code)
        : m_program(program)
        , m_code(code)
    {
    }
    void compileFunction(const Tree::Function &function);
    void compileAsyncBlock(const Tree::CapturingBody &body);

private:
    struct LoopScope
    {
        QString label;
        bool isBlock = false; ///< a labelled block: no continue, and a plain break passes it by
        int slotsAtEntry = 0;
        int depthAtEntry = 0;
        int continueTarget = -1;
        std::vector<int> breaks; ///< jumps to patch
    };
    /// What a pattern that does not match has to undo at each of its exits: nothing but values left on the stack.
    struct Mismatch
    {
        int jump = 0;
        int depth = 0; ///< of the stack at the jump
    };

    // Statements
    void block(const Tree::Block &block);
    void statement(const Tree::Statement &statement);
    void letStatement(const Tree::Statement &statement);
    void coerce(const Tree::Type &type, SourceSpan span);
    void coerceSlot(const Tree::Type &type, SourceSpan span, int slot);

    // Patterns: the place that is matched is on the stack; bind() pops it, test() leaves it.
    /// Replaces the place on top by its value, moved out of where it is if it is not Copy.
    using TakeWhole = std::function<void()>;
    bool isIrrefutable(const Tree::Pattern &pattern) const;
    void test(const Tree::Pattern &pattern, std::vector<Mismatch> &mismatches);
    void bind(const Tree::Pattern &pattern, const TakeWhole &takeWhole);
    void bindPart(const Tree::Pattern &part, Op placeOf, Op take, int index = 0, bool fromEnd = false);
    void bindAlternatives(const Tree::Pattern &pattern, const TakeWhole &takeWhole);
    void bindTop(const Tree::Pattern &pattern); ///< the value itself is on the stack, not its place
    void store(const Tree::Binding &binding, SourceSpan span);

    // Expressions: each leaves one value.
    void expression(const Tree::Expression &expression);
    void expressionOrUnit(const Tree::ExpressionPtr &expression, SourceSpan span);
    void literal(const Tree::Literal &literal);
    NumberType literalType(const Tree::Literal &literal) const; ///< as inferred
    void path(const Tree::Path &path);
    void place(const Tree::Expression &expression); ///< the value by copy or borrow
    void placeOrTemporary(const Tree::Expression &expression);
    void patternPlace(const Tree::Expression &expression);
    TakeWhole scrutinee(const Tree::Expression &expression); ///< pushes the place a pattern is matched against
    TakeWhole temporaryPlace(SourceSpan span); ///< gives the value on top a place, to the end of the statement
    void assign(const Tree::Assign &assign);
    void assignTo(const Tree::Expression &place); ///< pops the value
    void compoundAssign(const Tree::Assign &assign);
    void borrow(const Tree::Borrow &borrow);
    void field(const Tree::Field &field, PlaceUse use);
    int bracketOf(const Tree::Index &index) const;
    void cast(const Tree::Cast &cast);
    void call(const Tree::Call &call);
    void methodCall(const Tree::MethodCall &call);
    void asyncBlock(const Tree::AsyncBlock &block);
    void logical(const Tree::Logical &logical);
    void range(const Tree::Range &range);
    void condition(const Tree::Expression &condition, std::vector<Mismatch> &mismatches);
    void ifExpression(const Tree::If &branch);
    void matchExpression(const Tree::Match &match);
    void whileLoop(const Tree::While &loop);
    void plainLoop(const Tree::Loop &loop);
    void forLoop(const Tree::For &loop);
    LoopScope &loopOf(const QString &label, bool isBreak);
    void breakExpression(const Tree::Break &jump);
    void continueExpression(const Tree::Continue &jump);
    void finishLoop(SourceSpan span, bool yieldsUnit);
    void macro(const Tree::MacroCall &macro);
    void assertion(const Tree::MacroCall &macro);
    void format(const Tree::MacroCall &macro, size_t firstArgument);

    // Code
    int emit(Op op, SourceSpan span, int a = 0, int b = 0);
    int here() const { return int(m_code.instructions.size()); }
    void patch(int jump) { m_code.instructions[size_t(jump)].a = here(); }
    void patchAll(const std::vector<Mismatch> &mismatches, int depth, SourceSpan span);
    void setDepth(int depth);
    int newSlot();
    int slotOf(const Tree::Binding &binding) const;
    void dropTo(int slot, SourceSpan span); ///< ends a scope
    int constant(Value value);

    ProgramCode &m_program;
    Code &m_code;
    QHash<const Tree::Binding *, int> m_slots;
    QHash<const Tree::Binding *, const Tree::Type *> m_types; ///< as written
    QHash<QString, const Tree::Binding *> m_alternatives; ///< while alternatives are bound: the variables of the first stand for all
    const Tree::Type *m_resultType = nullptr;
    std::vector<LoopScope> m_loops;
    int m_nextSlot = 0;
    int m_depth = 0;
};

} // namespace Pollux::Engine
