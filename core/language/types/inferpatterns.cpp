// SPDX-License-Identifier: MIT
// Patterns, with the default binding modes of
// https://doc.rust-lang.org/reference/patterns.html#binding-modes.
#include "inference.h"

namespace Pollux::Types {

using namespace Tree;

/// What a pattern says about the value, for `let (a, b) = ...`: nothing that a coercion could contradict.
TypeId Inference::patternHint(const Pattern &) { return TypeId::Unknown; }

void Inference::inferPattern(Pattern &pattern, TypeId type, BindingMode mode)
{
    using Kind = Pattern::Kind;
    const bool peels = pattern.kind == Kind::Tuple || pattern.kind == Kind::TupleStruct || pattern.kind == Kind::Struct
        || pattern.kind == Kind::Slice || pattern.kind == Kind::Path || pattern.kind == Kind::Range
        || (pattern.kind == Kind::Literal && pattern.low && !(pattern.low->as<Literal>() && pattern.low->as<Literal>()->value >= Literal::Value::String));
    if (pattern.kind != Kind::Binding && pattern.kind != Kind::Wildcard && pattern.kind != Kind::Rest)
        type = known(type);
    if (peels) {
        while (at(type).kind == TypeKind::Reference) {
            const Types::Type &reference = at(type);
            mode = reference.isMutable && mode != BindingMode::Shared ? BindingMode::Mutable : BindingMode::Shared;
            type = known(reference.arguments.front());
        }
    }
    switch (pattern.kind) {
    case Kind::Wildcard:
    case Kind::Rest: break;
    case Kind::Binding: {
        if (pattern.parts.empty() && pattern.mode == Pattern::Mode::Value && !pattern.binding->isMutable && inferNamePattern(pattern, type, mode))
            break;
        TypeId bound = type;
        if (pattern.mode != Pattern::Mode::Value)
            bound = m_types.reference(type, pattern.mode == Pattern::Mode::RefMut);
        else if (mode != BindingMode::Move)
            bound = m_types.reference(type, mode == BindingMode::Mutable);
        declare(*pattern.binding, bound);
        for (Pattern &part : pattern.parts)
            inferPattern(part, type, mode);
        break;
    }
    case Kind::Tuple: {
        std::vector<TypeId> types;
        const bool hasRest = std::any_of(pattern.parts.begin(), pattern.parts.end(), [](const Pattern &part) { return part.kind == Kind::Rest; });
        if (m_solver.isVariable(type) && !hasRest)
            m_solver.unify(type, m_types.tuple(m_solver.freshFor(int(pattern.parts.size()))));
        if (at(type).kind == TypeKind::Tuple)
            types = at(type).arguments;
        inferTuplePattern(pattern.parts, types, mode);
        break;
    }
    case Kind::Reference: {
        const Types::Type &reference = at(type);
        TypeId inner = TypeId::Unknown;
        if (reference.kind == TypeKind::Reference) {
            inner = reference.arguments.front();
        } else if (m_solver.isVariable(type)) {
            inner = m_solver.fresh();
            m_solver.unify(type, m_types.reference(inner, pattern.isMutable));
        } else if (mode != BindingMode::Move) { // `&x` inside of what was reached through a reference
            inner = type;
        }
        if (!pattern.parts.empty())
            inferPattern(pattern.parts.front(), inner, BindingMode::Move);
        break;
    }
    case Kind::Literal:
    case Kind::Range:
        for (Expr *end : {pattern.low.get(), pattern.high.get()}) {
            if (!end)
                continue;
            const TypeId found = infer(*end, type);
            if (isScalar(found))
                m_solver.unify(found, type);
        }
        break;
    case Kind::Path: {
        if (pattern.segments.size() == 1 && pattern.segments.front().arguments.empty() && !pattern.selfType) {
            // An upper-case name that is no item is a constant of an outer block, or unknown.
            if (inferNamePattern(pattern, type, mode))
                break;
        }
        const VariantItem *variant = nullptr;
        const TypeId adt = typeOfPath(pattern, variant, type);
        if (variant)
            inferVariantPattern(pattern, *variant, adt, type, mode);
        break;
    }
    case Kind::TupleStruct:
    case Kind::Struct: {
        const VariantItem *variant = nullptr;
        const TypeId adt = typeOfPath(pattern, variant, type);
        if (variant) {
            inferVariantPattern(pattern, *variant, adt, type, mode);
            break;
        }
        for (Pattern &part : pattern.parts)
            inferPattern(part, TypeId::Unknown);
        for (FieldPattern &field : pattern.fields)
            inferPattern(field.pattern, TypeId::Unknown);
        break;
    }
    case Kind::Slice: inferSlicePattern(pattern, type, mode); break;
    case Kind::Or: {
        // Every alternative binds the same names; the body sees those of the first one.
        const std::size_t first = m_locals.size();
        std::size_t end = first;
        for (Pattern &part : pattern.parts) {
            const std::size_t begin = m_locals.size();
            inferPattern(part, type, mode);
            if (begin == first) {
                end = m_locals.size();
                continue;
            }
            for (std::size_t i = begin; i < m_locals.size(); ++i) {
                for (std::size_t j = first; j < end; ++j) {
                    if (m_locals[i].name == m_locals[j].name)
                        m_solver.unify(m_locals[i].type, m_locals[j].type);
                }
            }
            m_locals.resize(end);
        }
        break;
    }
    }
}

/// A lone name that is a constant or a variant without fields.
bool Inference::inferNamePattern(Pattern &pattern, TypeId type, BindingMode)
{
    const QString &name = pattern.binding ? pattern.binding->name.text : pattern.segments.front().name.text;
    Types::Item *item = m_items.find(name, Namespace::Value, m_module);
    if (!item)
        return false;
    if (const auto *constant = item->as<ConstantItem>()) {
        pattern.target.kind = Resolution::Kind::Constant;
        pattern.target.constant = constant;
        if (isScalar(constant->type))
            m_solver.unify(constant->type, type);
        return true;
    }
    const auto *variant = item->as<VariantItem>();
    if (!variant || variant->shape != Shape::Unit)
        return false;
    while (at(type).kind == TypeKind::Reference)
        type = known(at(type).arguments.front());
    const TypeId adt = m_types.adt(variant->adt, m_solver.freshFor(variant->adt->generics.count()));
    const std::size_t before = m_solver.snapshot();
    if (!m_solver.unify(adt, type))
        m_solver.rollback(before);
    variantValue(*variant, adt, pattern.target);
    m_targets.push_back(&pattern.target);
    return true;
}

void Inference::inferVariantPattern(Pattern &pattern, const VariantItem &variant, TypeId adt, TypeId type, BindingMode mode)
{
    variantValue(variant, adt, pattern.target);
    m_targets.push_back(&pattern.target);
    const std::vector<TypeId> arguments = at(adt).arguments;
    // Next to a value of unknown type its parts are unknown as well.
    const bool isKnown = shallow(type) != TypeId::Unknown || variant.adt->generics.own.empty();
    std::vector<TypeId> fields;
    for (const FieldItem &field : variant.fields)
        fields.push_back(isKnown ? m_solver.substitute(field.type, arguments) : TypeId::Unknown);
    inferTuplePattern(pattern.parts, fields, mode);
    for (FieldPattern &field : pattern.fields) {
        TypeId found = TypeId::Unknown;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (variant.fields[i].name == field.name.text)
                found = fields[i];
        }
        inferPattern(field.pattern, found, mode);
    }
}

/// With `..` somewhere, which stands for the ones between.
void Inference::inferTuplePattern(std::vector<Pattern> &parts, const std::vector<TypeId> &types, BindingMode mode)
{
    std::size_t skipped = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].kind == Pattern::Kind::Rest) {
            skipped = types.size() + 1 > parts.size() ? types.size() + 1 - parts.size() : 0;
            --skipped; // the `..` itself has no type
            continue;
        }
        const std::size_t at = i + skipped;
        inferPattern(parts[i], at < types.size() ? types[at] : TypeId::Unknown, mode);
    }
}

void Inference::inferSlicePattern(Pattern &pattern, TypeId type, BindingMode mode)
{
    const Types::Type &list = at(type);
    const bool isList = list.kind == TypeKind::Array || list.kind == TypeKind::Slice;
    const TypeId element = isList ? list.arguments.front() : TypeId::Unknown;
    for (Pattern &part : pattern.parts) {
        if (part.kind == Pattern::Kind::Rest)
            continue;
        const bool isRest = part.kind == Pattern::Kind::Binding && !part.parts.empty() && part.parts.front().kind == Pattern::Kind::Rest;
        TypeId bound = element;
        if (isRest && isList) {
            bound = m_types.slice(element);
            if (list.kind == TypeKind::Array && m_types[shallow(list.arguments.back())].kind == TypeKind::Constant) {
                const quint64 length = m_types[shallow(list.arguments.back())].value;
                bound = m_types.array(element, m_types.constant(length + 1 - std::min<quint64>(length + 1, pattern.parts.size())));
            }
        }
        inferPattern(part, bound, mode);
    }
}

} // namespace Pollux::Types
