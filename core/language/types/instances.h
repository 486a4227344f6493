// SPDX-License-Identifier: MIT
#pragma once

#include "solver.h"
#include "typedprogram.h"

namespace Pollux::Types {

/// What a monomorphizing compiler asks: types and functions once the type arguments are known. Its types live in
/// a table of its own on top of the program's.
class Instances
{
public:
    explicit Instances(const TypedProgram &program);

    TypeTable &types() { return m_types; }

    /// A type of a body, with the arguments of its function put in; associated types and `impl Trait` replaced by what
    /// they stand for. What cannot be known is Unknown.
    TypeId substitute(TypeId type, const std::vector<TypeId> &arguments);
    std::vector<TypeId> substitute(const std::vector<TypeId> &types, const std::vector<TypeId> &arguments);

    struct Function
    {
        enum class Kind : quint8 {
            Code, ///< `function` has a body
            Native, ///< `function` is one of the prelude without a body, to be bound by its path()
            Derived, ///< derived by the compiler, or built in for tuples, references, functions: `function` is the trait's
            ByValue, ///< dispatch at run time by the kind of the receiver and the name of `function`
        };
        Kind kind = Kind::ByValue;
        const FunctionItem *function = nullptr;
        std::vector<TypeId> arguments; ///< of `function`
    };
    /// What is called in the end. `arguments` are those of the resolution, already substituted.
    Function resolve(const FunctionItem *function, const std::vector<TypeId> &arguments);

    bool isCopy(TypeId type);
    /// The impl of Drop, null: none.
    Function drop(TypeId type);
    /// `Deref::deref` of a type that is no reference.
    Function deref(TypeId type);
    /// The function of a trait of the prelude, such as "std::iter::IntoIterator", "into_iter" for `for` loops.
    Function traitFunction(const char *trait, const char *function, std::vector<TypeId> arguments);

private:
    TypeTable m_types;
    Solver m_solver;
    QHash<quint32, bool> m_copies;
};

} // namespace Pollux::Types
