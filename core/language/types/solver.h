// SPDX-License-Identifier: MIT
#pragma once

#include "itemtable.h"

namespace Pollux::Types {

/// Inference variables, unification, and the solving of trait obligations: what one body needs, and what the
/// compiler asks when it knows the type arguments.
class Solver
{
public:
    enum class VariableKind : quint8 { General, Integer, Float };
    enum class Answer : quint8 { No, Maybe, Yes };

    explicit Solver(const ItemTable &items, TypeTable &types)
        : m_items(items)
        , m_types(types)
    {
    }

    const ItemTable &items() const { return m_items; }
    TypeTable &types() const { return m_types; }
    const LangItems &lang() const { return m_items.lang(); }
    const Type &operator[](TypeId id) const { return m_types[id]; }

    // Variables (solver.cpp)
    TypeId fresh(VariableKind kind = VariableKind::General);
    std::vector<TypeId> freshFor(int count);
    TypeId shallow(TypeId type) const; ///< what a variable is bound to; not what is inside
    TypeId resolve(TypeId type); ///< the same, everywhere inside
    TypeId finalize(TypeId type); ///< as resolve; open integers are i32, floats f64, other variables Unknown
    bool isVariable(TypeId type) const; ///< an unbound general one
    VariableKind variableKind(TypeId variable) const;
    std::size_t snapshot() const { return m_trail.size(); }
    void rollback(std::size_t snapshot);

    /// Makes both equal. False: they cannot be; variables may be bound all the same, see snapshot().
    bool unify(TypeId a, TypeId b);
    bool unify(const std::vector<TypeId> &a, const std::vector<TypeId> &b);
    bool canUnify(TypeId a, TypeId b);

    // Obligations (selection.cpp)
    void assume(const std::vector<Predicate> &predicates); ///< adds to the environment, with supertraits
    void require(Predicate predicate); ///< solved now or by a later solvePending()
    void require(const std::vector<Predicate> &predicates, const std::vector<TypeId> &arguments);
    void solvePending();
    Answer evaluate(const Predicate &predicate, int depth = 0); ///< binds nothing
    bool holds(const TraitItem *trait, TypeId self, std::vector<TypeId> others = {});
    const std::vector<Predicate> &pending() const { return m_pending; }
    const std::vector<Predicate> &environment() const { return m_environment; }
    bool isCopy(TypeId type);

    /// The predicates known of a type by its declaration: of an opaque type, a projection, a dyn, supertraits included.
    std::vector<Predicate> boundsOf(TypeId type);

    /// Replaces projections by what they are. What is not known yet becomes a variable.
    TypeId normalize(TypeId type, int depth = 0);
    TypeId substitute(TypeId type, const std::vector<TypeId> &arguments) { return normalize(m_types.substitute(type, arguments)); }
    TypeId project(const AssociatedTypeItem *associated, TypeId self); ///< `<self as Trait>::associated`

    /// The one impl that `args[0]: trait<args>` uses; null: none, several, or a built-in one.
    struct Selected
    {
        const ImplItem *impl = nullptr;
        std::vector<TypeId> arguments;
    };
    Selected selectImpl(const TraitItem *trait, const std::vector<TypeId> &arguments, int depth = 0);

    bool reveals = false; ///< look through `impl Trait`: when compiling

private:
    struct Variable
    {
        bool isBound = false;
        VariableKind kind = VariableKind::General;
        TypeId value = TypeId::Unknown;
    };
    struct Trail
    {
        quint32 variable;
        Variable before;
    };

    bool bind(TypeId variable, TypeId value);
    bool occurs(TypeId variable, TypeId type);
    Answer solve(const Predicate &predicate, int depth, bool commits);
    Answer solveProjection(const Predicate &predicate, int depth, bool commits);
    std::optional<Answer> solveBuiltin(const Predicate &predicate, TypeId self, int depth, bool commits);
    Answer solveAll(const std::vector<Predicate> &predicates, int depth, bool commits);
    std::optional<Answer> solveByBounds(const std::vector<Predicate> &known, const Predicate &predicate);
    /// Nothing: not known yet. Unknown: never will be. A projection of the same: rigid.
    std::optional<TypeId> projected(const AssociatedTypeItem *associated, const std::vector<TypeId> &arguments, int depth);
    std::optional<TypeId> projectedByBounds(const std::vector<Predicate> &known, const AssociatedTypeItem *associated,
                                            const std::vector<TypeId> &arguments);
    bool mayMatch(TypeId pattern, TypeId type) const; ///< a quick look at the outside
    Answer matchImpl(const ImplItem &impl, const std::vector<TypeId> &arguments, std::vector<TypeId> &implArguments, int depth);
    void elaborate(const Predicate &predicate, std::vector<Predicate> &result, int depth = 0);

    const ItemTable &m_items;
    TypeTable &m_types;
    std::vector<Variable> m_variables;
    std::vector<Trail> m_trail;
    std::vector<Predicate> m_environment;
    std::vector<Predicate> m_pending;
    bool m_isSolving = false;
};

} // namespace Pollux::Types
