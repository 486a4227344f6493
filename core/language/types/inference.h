// SPDX-License-Identifier: MIT
#pragma once

#include "../diagnostic.h"
#include "collector.h"
#include "lowering.h"
#include "solver.h"

namespace Pollux::Types {

/// Infers one body (of a function or a constant) and writes the results into its tree. Bidirectional: types that are
/// expected flow down as hints, those found flow up and are coerced.
class Inference
{
public:
    /// No diagnostics are made if there is nowhere to put them.
    Inference(Collector &collector, ItemTable &items, Diagnostics *diagnostics)
        : m_collector(collector)
        , m_items(items)
        , m_types(items.types())
        , m_diagnostics(diagnostics)
        , m_solver(items, items.types())
    {
    }
    void inferFunction(const FunctionItem &function);
    void inferConstant(const ConstantItem &constant);

    const std::vector<Tree::Expression *> &expressions() const { return m_expressions; }
    const std::vector<Tree::Binding *> &bindings() const { return m_bindings; }

private:
    using Expr = Tree::Expression;

    /// What `return` and `?` leave: a function, a closure or an async block.
    struct Frame
    {
        TypeId result = TypeId::Unknown;
        bool isTyped = false; ///< the result is written, not inferred
    };
    struct Loop
    {
        QString label;
        TypeId result = TypeId::Unknown;
        bool takesValue = false; ///< `loop`, a labelled block
        bool isBlock = false;
        bool isLeft = false; ///< by a break
    };
    struct Local
    {
        QString name;
        Tree::Binding *binding = nullptr; ///< null: the items of a block come into scope here
        TypeId type = TypeId::Unknown;
        ModuleItem *module = nullptr;
    };
    /// The common type of branches.
    struct Join
    {
        TypeId type = TypeId::Unknown;
        bool isEmpty = true;
        bool isHint = false;
    };
    struct Step
    {
        TypeId type;
        int derefs;
        bool unsizes = false;
    };
    struct Pick
    {
        const FunctionItem *function = nullptr;
        std::vector<TypeId> arguments;
        Adjustment adjustment;
    };
    struct Signature
    {
        std::vector<TypeId> inputs;
        TypeId output = TypeId::Unknown;
        bool isKnown = false;
    };
    enum class BindingMode : quint8 { Move, Shared, Mutable };

    // Bodies (inference.cpp)
    TypeId instantiateOpaques(TypeId type, const std::vector<OpaqueItem *> &opaques);
    void assumeGenerics(const GenericsItem &generics);
    void finish();
    TypeId inferBlock(Tree::Block &block, TypeId expected);
    void inferStatement(Tree::Statement &statement);
    void coerceTail(Tree::Block &block, TypeId actual, TypeId expected);
    void enterItems(Tree::Block &block);
    Lowering lowering();
    TypeId lower(const Tree::Type &type);

    // Expressions (inferexpressions.cpp, infercontrol.cpp)
    TypeId infer(Expr &expression, TypeId expected = TypeId::Unknown);
    TypeId inferBase(Expr &expression, TypeId expected);
    TypeId inferLink(Expr &expression, TypeId operand, TypeId expected);
    TypeId operandHint(const Expr &link);
    TypeId inferCoerced(Expr &expression, TypeId expected);
    void record(Expr &expression, TypeId type);
    TypeId inferLiteral(const Tree::Literal &literal, TypeId expected);
    TypeId inferList(std::vector<Tree::ExpressionPtr> &elements, bool isVec, TypeId expected);
    TypeId inferRepeat(Tree::ArrayRepeat &array, TypeId expected);
    TypeId inferRange(Tree::Range &range, TypeId expected);
    TypeId inferStructLiteral(Tree::StructLiteral &literal, TypeId expected);
    TypeId inferField(Tree::Field &field, TypeId object);
    TypeId inferIndex(Tree::Index &index, TypeId object);
    TypeId inferAssign(Tree::Assign &assign);
    void inferPlace(Expr &place, TypeId type);
    TypeId inferIf(Tree::If &branch, TypeId expected);
    void inferCondition(Expr &condition);
    TypeId inferMatch(Tree::Match &match, TypeId expected);
    TypeId inferFor(Tree::For &loop);
    TypeId inferBreak(Tree::Break &jump);
    TypeId inferReturn(Tree::Return &jump);
    TypeId inferAsyncBlock(Tree::AsyncBlock &block, TypeId expected);
    TypeId inferAwait(TypeId future);
    TypeId inferTry(TypeId operand);
    TypeId inferSelect(Tree::Select &select, TypeId expected);
    TypeId inferMacro(Tree::MacroCall &macro, TypeId expected);
    Join joinOf(TypeId expected);
    void add(Join &join, Expr *expression, TypeId type);
    TypeId typeOf(const Join &join) { return join.isEmpty ? m_types.never() : join.type; }

    // Operators (inferoperators.cpp)
    TypeId inferUnary(Tree::Unary &unary, TypeId expected);
    TypeId inferBinary(Tree::Binary &binary, TypeId left);
    TypeId inferCompound(Tree::Assign &assign);
    bool isScalar(TypeId type) const;
    bool isNumeric(TypeId type) const;
    TypeId withoutReference(TypeId type);

    // Paths, calls, methods (inferpaths.cpp, infercalls.cpp, infermethods.cpp)
    TypeId inferPath(Tree::Path &path);
    TypeId associatedValue(TypeId self, const Tree::PathSegment &segment, Types::Resolution &target);
    TypeId functionValue(const FunctionItem &function, std::vector<TypeId> parent, const Tree::PathSegment *segment, Types::Resolution &target);
    TypeId variantValue(const VariantItem &variant, TypeId adt, Types::Resolution &target);
    TypeId constantValue(const ConstantItem &constant, const std::vector<TypeId> &arguments, Types::Resolution &target);
    TypeId typeOfPath(const Tree::PathParts &path, const VariantItem *&variant, TypeId expected);
    TypeId inferCall(Tree::Call &call, TypeId callee, TypeId expected);
    Signature signatureOf(TypeId callee, Expr *expression);
    Signature signatureByBounds(TypeId callee);
    Signature signatureOfFunction(const FunctionItem &function, const std::vector<TypeId> &arguments);
    void requireFor(const FunctionItem &function, const std::vector<TypeId> &arguments);
    TypeId inferArguments(const Signature &signature, std::vector<Tree::ExpressionPtr> &arguments, TypeId expected);
    TypeId inferClosure(Tree::Closure &closure, TypeId expected);
    Signature closureExpectation(TypeId expected);
    TypeId inferMethodCall(Tree::MethodCall &call, TypeId receiver, TypeId expected);
    std::vector<Step> autoderef(TypeId type, bool unsizes = false);
    std::optional<TypeId> dereferenced(TypeId type);
    std::optional<Pick> probe(TypeId receiver, const QString &name);
    std::optional<Pick> probeStep(const Step &step, TypeId self, const std::vector<const FunctionItem *> &inherent,
                                  const std::vector<const FunctionItem *> &traits);
    bool matchesInherent(const FunctionItem &function, TypeId self, std::vector<TypeId> &arguments);
    Solver::Answer matchesTrait(const FunctionItem &function, TypeId self, std::vector<TypeId> &arguments);
    void applyTurbofish(const FunctionItem &function, const std::vector<Tree::Type> &written, std::vector<TypeId> &arguments);

    // Patterns (inferpatterns.cpp)
    void inferPattern(Tree::Pattern &pattern, TypeId type, BindingMode mode = BindingMode::Move);
    void inferVariantPattern(Tree::Pattern &pattern, const VariantItem &variant, TypeId adt, TypeId type, BindingMode mode);
    void inferSlicePattern(Tree::Pattern &pattern, TypeId type, BindingMode mode);
    void inferTuplePattern(std::vector<Tree::Pattern> &parts, const std::vector<TypeId> &types, BindingMode mode);
    bool inferNamePattern(Tree::Pattern &pattern, TypeId type, BindingMode mode);
    TypeId patternHint(const Tree::Pattern &pattern);
    void declare(Tree::Binding &binding, TypeId type);

    // Coercion (coercion.cpp)
    bool coerce(Expr *expression, TypeId actual, TypeId expected, bool isReported = true);
    bool coerceReference(Expr *expression, TypeId actual, TypeId expected);
    bool unsizeTo(TypeId actual, TypeId dynamic);
    bool coercePointer(Expr *expression, TypeId actual, TypeId expected);
    void mismatch(SourceSpan span, TypeId actual, TypeId expected);
    QString plainText(TypeId type); ///< empty: not a plain type

    TypeId shallow(TypeId type) { return m_solver.shallow(type); }
    TypeId known(TypeId type); ///< shallow, after solving what is pending if it is an open variable
    const Type &at(TypeId type) const { return m_types[m_solver.shallow(type)]; }
    ModuleItem *module() const { return m_module; }
    Tree::Binding *findLocal(const QString &name, TypeId &type) const;

    Collector &m_collector;
    ItemTable &m_items;
    TypeTable &m_types;
    Diagnostics *m_diagnostics;
    Solver m_solver;
    TypeScope m_scope;
    ModuleItem *m_module = nullptr;
    std::vector<Local> m_locals;
    std::vector<Frame> m_frames;
    std::vector<Loop> m_loops;
    bool m_diverges = false;
    std::vector<TypeId> m_diverging; ///< variables that only `!` has been coerced to so far: () in the end
    std::vector<Expr *> m_expressions;
    std::vector<Tree::Binding *> m_bindings;
    std::vector<Resolution *> m_targets;
};

} // namespace Pollux::Types
