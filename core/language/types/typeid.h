// SPDX-License-Identifier: MIT
#pragma once

// What the type pass writes into the tree. tree.h includes it; everything else about types stands in type.h and items.h.

#include <QtGlobal>

#include <memory>
#include <vector>

namespace Pollux::Types {

/// An interned type: equal types of one TypeTable have equal ids. Unknown: the pass does not know, and whoever
/// asks must go by the value at run time.
enum class TypeId : quint32 { Unknown = 0 };

struct ConstantItem;
struct FunctionItem;
struct ParameterItem;
struct VariantItem;

/// What a path, a method call or an operator names.
struct Resolution
{
    enum class Kind : quint8 {
        Unknown, ///< of a method: dispatch by the receiver's kind at run time and by the name
        Local,
        Function, ///< a free function, or one of an inherent impl
        TraitFunction, ///< declared in a trait: `function` is the declaration; which impl it is shows after substitution
        Constructor, ///< of a tuple struct or an enum's variant, as a function or a value; of a struct literal
        Constant, ///< `const`, `static`, associated constants
        ConstParameter, ///< `N` of `<const N: usize>`
        Builtin, ///< an operation of the machine: numbers, comparison of what derives it, indexing of lists
    };
    Kind kind = Kind::Unknown;
    const FunctionItem *function = nullptr;
    const VariantItem *variant = nullptr;
    const ConstantItem *constant = nullptr;
    const ParameterItem *parameter = nullptr;
    /// One for each generic parameter of the function (those of its impl or trait first) or of the constructed type.
    std::vector<TypeId> arguments;
};

/// How a receiver, the object of a field, or a coerced expression becomes what is wanted: `derefs` times `*`, then
/// perhaps a borrow. Derefs go through references, and through Deref where the type at hand is no reference.
struct Adjustment
{
    enum class Borrow : quint8 { None, Shared, Mutable };
    quint8 derefs = 0;
    Borrow borrow = Borrow::None;
    bool unsizes = false; ///< array to slice, T to dyn Trait
};

} // namespace Pollux::Types
