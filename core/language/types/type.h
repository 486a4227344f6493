// SPDX-License-Identifier: MIT
#pragma once

#include "../builtins.h"
#include "typeid.h"

#include <QString>

#include <deque>
#include <span>
#include <vector>

namespace Pollux::Types {

struct AdtItem;
struct AssociatedTypeItem;
struct ParameterItem;
struct TraitItem;

enum class TypeKind : quint8 {
    Unknown, ///< unifies with everything, and never is an error
    Never,
    Bool,
    Char,
    Number, ///< number()
    Str,
    Tuple, ///< arguments; () is the empty one
    Reference, ///< arguments[0], isMutable
    Slice, ///< arguments[0]
    Array, ///< arguments[0]; arguments[1] is its length: Constant, Parameter, Variable or Unknown
    FnPointer, ///< the inputs, then the result
    Function, ///< the type of a function's or constructor's name: definition (FunctionItem, VariantItem), its generic arguments
    Closure, ///< definition (Tree::Closure); the inputs, then the result
    Future, ///< of an async fn or block: definition (the Tree node); arguments[0] is its output
    Adt, ///< definition (AdtItem), its generic arguments
    Dyn, ///< definition (TraitItem), its generic arguments without Self, then one for each of `bindings`
    Opaque, ///< `impl Trait` as a result: definition (OpaqueItem), the generic arguments of its function
    Parameter, ///< definition (ParameterItem), value: its index
    Projection, ///< definition (AssociatedTypeItem), the generic arguments of its trait, Self first
    Variable, ///< of inference: value is its number. None are left when a pass is over
    Constant, ///< the value of a const argument
};

struct Type
{
    TypeKind kind = TypeKind::Unknown;
    bool isMutable = false;
    quint64 value = 0;
    const void *definition = nullptr;
    std::vector<TypeId> arguments;
    std::vector<const AssociatedTypeItem *> bindings;

    /// What stands in it somewhere; set by the table.
    bool hasParameters = false;
    bool hasVariables = false;
    bool hasProjections = false;
    bool hasUnknown = false;
    quint8 depth = 0;
    std::size_t hash = 0;

    NumberType number() const { return NumberType(value); }
    const AdtItem *adt() const { return kind == TypeKind::Adt ? static_cast<const AdtItem *>(definition) : nullptr; }
    const TraitItem *trait() const { return kind == TypeKind::Dyn ? static_cast<const TraitItem *>(definition) : nullptr; }
    template<typename T>
    const T *definedBy() const
    {
        return static_cast<const T *>(definition);
    }
};

/// Types nested deeper than this are not told apart from Unknown: no person writes them, and walks recurse.
inline constexpr int deepestType = 100;

/// Interns types. A table may stand on another one, which then must neither change nor end before it: the
/// prelude's, under that of each program, under that of its compiled code.
class TypeTable
{
public:
    explicit TypeTable(const TypeTable *base = nullptr);
    TypeTable(const TypeTable &) = delete;
    TypeTable &operator=(const TypeTable &) = delete;

    const Type &operator[](TypeId id) const
    {
        return quint32(id) < m_offset ? (*m_base)[id] : m_types[quint32(id) - m_offset];
    }
    TypeId intern(Type type);

    TypeId never() const { return TypeId(1); }
    TypeId boolean() const { return TypeId(2); }
    TypeId character() const { return TypeId(3); }
    TypeId str() const { return TypeId(4); }
    TypeId unit() const { return TypeId(5); }
    TypeId number(NumberType type) const { return TypeId(6 + quint32(type)); }

    TypeId tuple(std::vector<TypeId> elements);
    TypeId reference(TypeId target, bool isMutable = false);
    TypeId slice(TypeId element);
    TypeId array(TypeId element, TypeId length);
    TypeId constant(quint64 value);
    TypeId adt(const AdtItem *definition, std::vector<TypeId> arguments);
    TypeId parameter(const ParameterItem *definition, int index);
    TypeId projection(const AssociatedTypeItem *definition, std::vector<TypeId> arguments);
    TypeId variable(quint32 number);
    TypeId fnPointer(std::vector<TypeId> inputs, TypeId result);
    TypeId future(const void *definition, TypeId output);
    TypeId withArguments(const Type &type, std::vector<TypeId> arguments);

    /// Puts `arguments` in for parameters, by index; those out of range stay.
    TypeId substitute(TypeId type, std::span<const TypeId> arguments);
    std::vector<TypeId> substitute(const std::vector<TypeId> &types, std::span<const TypeId> arguments);

    /// As rustc writes it, without paths: `Vec<&str>`, `{integer}` is left to the caller.
    QString text(TypeId type) const;

private:
    static std::size_t hash(const Type &type);
    TypeId find(const Type &type) const; ///< Unknown: not there
    void insert(TypeId id);

    const TypeTable *m_base;
    quint32 m_offset = 0;
    std::deque<Type> m_types;
    std::vector<TypeId> m_slots; ///< a hash table with linear probing; Unknown: free
};

} // namespace Pollux::Types
