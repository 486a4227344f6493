// SPDX-License-Identifier: MIT
#pragma once

// The syntax tree, second part: items, and what holds them. tree.h includes it and completes the types
// that are only declared here.

#include "treetypes.h"

namespace Pollux::Tree {

struct Block;
struct Parameter;
struct SelfParameter;
struct Function;
struct Constant;
struct Struct;
struct Enum;
struct Impl;
struct Trait;
struct TypeAlias;
struct Module;

struct Use
{
    /// One imported name: `use tokio::time::{sleep, Duration as D}` gives two of these.
    struct Leaf
    {
        std::vector<Name> path; ///< in full; a glob ends in "*"
        Name alias; ///< the name it is known by here
    };
    SourceSpan span;
    bool isPublic = false;
    std::vector<Leaf> leaves;
};

/// What a file, a block or a module declares, each kind in the order of the source.
struct Items
{
    std::vector<Use> uses;
    std::vector<std::unique_ptr<Function>> functions;
    std::vector<Constant> constants; ///< `const` and `static`
    std::vector<std::unique_ptr<Struct>> structs;
    std::vector<std::unique_ptr<Enum>> enums;
    std::vector<std::unique_ptr<Impl>> impls;
    std::vector<std::unique_ptr<Trait>> traits;
    std::vector<std::unique_ptr<TypeAlias>> aliases;
    std::vector<std::unique_ptr<Module>> modules;
};

/// What a function, an async block or a closure runs: the unit that has its own locals.
struct Body
{
    std::unique_ptr<Block> block; ///< null for closures, and for a function that ends in `;`
    ExpressionPtr value; ///< of a closure
};

/// #[tokio::main(...)] as written; the defaults are Tokio's.
struct MainAttribute
{
    SourceSpan span; ///< of the whole attribute
    bool currentThread = false; ///< flavor = "current_thread"
    std::optional<int> workerThreads;
    bool startPaused = false;
};

/// What all items have in common. Visibility narrower than `pub` counts as not public.
struct Item
{
    SourceSpan span; ///< from its first attribute or keyword to its end
    SourceSpan keyword; ///< `struct`, `impl`, `fn`
    Name name; ///< empty for `impl`
    bool isPublic = false;
    std::vector<Name> attributes; ///< their paths: `must_use`, `tokio::main`; those of `derive` stand in `derives`
    std::vector<Name> derives; ///< `Debug`, `std::clone::Clone`: of structs and enums
};

struct Function : Item
{
    SourceSpan signature; ///< from `async` or `fn` to its name
    bool isAsync = false;
    bool isConst = false;
    Generics generics;
    std::unique_ptr<SelfParameter> selfParameter; ///< of a method; `parameters` holds the others
    std::vector<Parameter> parameters;
    std::optional<Type> result;
    Body body; ///< without a block: a trait's method without default; a native one of the prelude
    std::optional<MainAttribute> mainAttribute;
    int index = -1; ///< position in Program::allFunctions; set by the resolver
};

struct Constant : Item
{
    bool isStatic = false;
    Type type;
    ExpressionPtr value; ///< may be null in a trait
};

enum class Shape : quint8 { Unit, Tuple, Named };

struct FieldDeclaration
{
    SourceSpan span;
    Name name; ///< of a tuple its position: "0", with the span of the type
    bool isPublic = false;
    Type type;
};

struct Struct : Item
{
    Generics generics;
    Shape shape = Shape::Unit;
    std::vector<FieldDeclaration> fields;
};

struct Variant
{
    SourceSpan span;
    Name name;
    Shape shape = Shape::Unit;
    std::vector<FieldDeclaration> fields;
    ExpressionPtr discriminant; ///< may be null
    std::vector<Name> attributes; ///< `default`
};

struct Enum : Item
{
    Generics generics;
    std::vector<Variant> variants;
};

/// `type Name<T> = Type;`, and the associated types of traits and their implementations.
struct TypeAlias : Item
{
    Generics generics;
    std::vector<Type> bounds; ///< of a trait's
    std::optional<Type> type; ///< a trait's may have none
};

/// What stands between the braces of `impl` and `trait`.
struct AssociatedItems
{
    std::vector<std::unique_ptr<Function>> functions;
    std::vector<Constant> constants;
    std::vector<std::unique_ptr<TypeAlias>> types;
};

struct Impl : Item, AssociatedItems
{
    Generics generics;
    std::optional<Type> trait; ///< `impl Trait for Type`
    Type selfType;
};

struct Trait : Item, AssociatedItems
{
    Generics generics;
    std::vector<Type> supertraits;
};

/// `mod name { ... }`
struct Module : Item, Items
{
};

struct Program : Items ///< of the file itself
{
    // Set by the resolver.
    std::vector<const Function *> allFunctions; ///< nested ones too
    const Function *main = nullptr;
};

} // namespace Pollux::Tree
