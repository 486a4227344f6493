// SPDX-License-Identifier: MIT
#pragma once

// The syntax tree, first part: names, types and generics. tree.h includes it.

#include "sourcespan.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace Pollux::Tree {

struct Expression;
struct Type;
struct TypeBinding;
using ExpressionPtr = std::unique_ptr<Expression>;

struct Name
{
    QString text;
    SourceSpan span;
};

/// One part of a path: `Vec<T>`, `collect::<Vec<_>>`, `Fn(A, B) -> C`. Lifetimes are read and dropped.
struct PathSegment
{
    Name name; ///< `self`, `Self`, `super` and `crate` by their own name
    std::vector<Type> arguments; ///< a const argument has Type::Kind::Const, or is a Path
    std::vector<TypeBinding> bindings; ///< `Item = T`, `Item: Bound`
    bool isFnSugar = false; ///< `Fn(A, B) -> C`: the inputs are `arguments`
    std::unique_ptr<Type> result; ///< of FnSugar; null: `()`
};

/// The path of a type, an expression, a pattern or a struct literal.
struct PathParts
{
    std::vector<PathSegment> segments;
    /// `<T as Trait>::Item`: T; `segments` then are those of `Trait` and of what stands behind `>`.
    std::unique_ptr<Type> selfType;
    int asTrait = 0; ///< how many of `segments` name the trait; 0 for `<T>::f`
    bool isGlobal = false; ///< begins with `::`
};

struct Type : PathParts
{
    enum class Kind : quint8 {
        Path, ///< `a::Vec<T>`, `T`, `Self::Item`, `<T as Trait>::Item`
        Tuple, ///< `(A, B)`: arguments
        Reference, ///< `&T`, `&mut T`: arguments[0]
        Array, ///< `[T; n]`: arguments[0], value
        Slice, ///< `[T]`: arguments[0]
        Never, ///< `!`
        Inferred, ///< `_`
        FnPointer, ///< `fn(A, B) -> C`: arguments, result
        ImplTrait, ///< `impl A + B`: bounds
        DynTrait, ///< `dyn A + B`: bounds
        Const, ///< no type but a const argument, `4` or `{ N }`: value
    };
    Kind kind = Kind::Inferred;
    bool isMutable = false; ///< of Reference
    SourceSpan span;
    std::vector<Type> arguments;
    std::unique_ptr<Type> result; ///< of FnPointer; null: `()`
    /// Types of Kind::Path. `?Sized`, lifetimes and `for<'a>` are read and dropped, so there may be none.
    std::vector<Type> bounds;
    ExpressionPtr value;
};

/// `Item = T` or `Item: A + B` among the generic arguments of a trait.
struct TypeBinding
{
    Name name;
    std::optional<Type> type;
    std::vector<Type> bounds;
};

struct GenericParameter
{
    enum class Kind : quint8 { Type, Const };
    Kind kind = Kind::Type;
    SourceSpan span;
    Name name;
    std::vector<Type> bounds; ///< of Type
    std::optional<Type> type; ///< of Const: its type
    std::optional<Type> defaultType; ///< of Const it has Type::Kind::Const
};

/// `T: A + B` behind `where`. Those of lifetimes are dropped.
struct WherePredicate
{
    SourceSpan span;
    Type type;
    std::vector<Type> bounds;
};

struct Generics
{
    SourceSpan span; ///< of `<...>`; empty: none
    std::vector<GenericParameter> parameters; ///< lifetimes are dropped
    std::vector<WherePredicate> where;
};

/// The names alone.
inline std::vector<Name> namesOf(const PathParts &path)
{
    std::vector<Name> names;
    for (const PathSegment &segment : path.segments)
        names.push_back(segment.name);
    return names;
}

/// Whether generic arguments stand anywhere in it.
inline bool hasArguments(const PathParts &path)
{
    for (const PathSegment &segment : path.segments) {
        if (!segment.arguments.empty() || !segment.bindings.empty() || segment.isFnSugar)
            return true;
    }
    return false;
}

} // namespace Pollux::Tree
