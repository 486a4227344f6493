// SPDX-License-Identifier: MIT
#include "lowering.h"

namespace Pollux::Types {

namespace {

constexpr int deepestSupertrait = 16;
constexpr int deepestConstant = 64;

} // namespace

TypeScope scopeOf(const FunctionItem &function)
{
    TypeScope scope{function.module, &function.generics, TypeId::Unknown, function.impl, function.trait};
    if (function.impl)
        scope.selfType = function.impl->selfType;
    else if (function.trait)
        scope.selfType = function.trait->generics.own.front()->type;
    return scope;
}

const ParameterItem *Lowering::parameter(const QString &name) const
{
    for (const GenericsItem *generics = m_scope.generics; generics; generics = generics->parent) {
        for (const ParameterItem *parameter : generics->own) {
            if (parameter->name == name && name != u"Self")
                return parameter;
        }
    }
    return nullptr;
}

TypeId Lowering::type(const Tree::Type &tree)
{
    using Kind = Tree::Type::Kind;
    const auto lowered = [this](const std::vector<Tree::Type> &trees) {
        std::vector<TypeId> types;
        for (const Tree::Type &tree : trees)
            types.push_back(type(tree));
        return types;
    };
    switch (tree.kind) {
    case Kind::Path: return pathType(tree);
    case Kind::Tuple: return m_types.tuple(lowered(tree.arguments));
    case Kind::Reference: return tree.arguments.empty() ? TypeId::Unknown : m_types.reference(type(tree.arguments[0]), tree.isMutable);
    case Kind::Array: return tree.arguments.empty() ? TypeId::Unknown : m_types.array(type(tree.arguments[0]), constant(tree.value.get()));
    case Kind::Slice: return tree.arguments.empty() ? TypeId::Unknown : m_types.slice(type(tree.arguments[0]));
    case Kind::Never: return m_types.never();
    case Kind::Inferred: return inferredOrUnknown();
    case Kind::FnPointer: return m_types.fnPointer(lowered(tree.arguments), tree.result ? type(*tree.result) : m_types.unit());
    case Kind::ImplTrait: return anonymousParameter ? anonymousParameter(tree) : opaque ? opaque(tree) : TypeId::Unknown;
    case Kind::DynTrait: return dynType(tree);
    case Kind::Const: return constant(tree.value.get());
    }
    return TypeId::Unknown;
}

TypeId Lowering::constant(const Tree::Expression *value)
{
    if (!value)
        return TypeId::Unknown;
    if (const auto *literal = value->as<Tree::Literal>())
        return m_types.constant(literal->integer);
    if (const auto *block = value->as<Tree::BlockExpression>(); block && block->block->statements.empty())
        return constant(block->block->tail.get());
    if (const auto *cast = value->as<Tree::Cast>())
        return constant(cast->operand.get());
    if (const auto *binary = value->as<Tree::Binary>(); binary && ++m_depth < deepestConstant) {
        const Type &left = m_types[constant(binary->left.get())];
        const Type &right = m_types[constant(binary->right.get())];
        if (left.kind != TypeKind::Constant || right.kind != TypeKind::Constant)
            return TypeId::Unknown;
        switch (binary->op) {
        case Tree::BinaryOperator::Add: return m_types.constant(left.value + right.value);
        case Tree::BinaryOperator::Subtract: return m_types.constant(left.value - right.value);
        case Tree::BinaryOperator::Multiply: return m_types.constant(left.value * right.value);
        case Tree::BinaryOperator::Divide: return right.value ? m_types.constant(left.value / right.value) : TypeId::Unknown;
        default: return TypeId::Unknown;
        }
    }
    const auto *path = value->as<Tree::Path>();
    if (!path)
        return TypeId::Unknown;
    if (path->segments.size() == 1) {
        if (const ParameterItem *found = parameter(path->segments.front().name.text))
            return found->type;
        if (path->segments.front().name.text == u"_")
            return inferredOrUnknown();
    }
    const PathTarget target = m_items.findPath(path->segments, Namespace::Value, m_scope.module);
    const auto *item = target.item ? target.item->as<ConstantItem>() : nullptr;
    if (!item || target.consumed != path->segments.size() || ++m_depth > deepestConstant)
        return TypeId::Unknown;
    return constant(item->tree->value.get());
}

TypeId Lowering::pathType(const Tree::Type &tree)
{
    const std::vector<Tree::PathSegment> &segments = tree.segments;
    if (tree.selfType) {
        const TypeId self = type(*tree.selfType);
        if (tree.asTrait == 0)
            return segments.empty() ? self : associated(self, segments.front());
        const std::vector<Tree::Name> names = namesOf(tree);
        Item *item = m_items.findNames(names, std::size_t(tree.asTrait), Namespace::Type, m_scope.module);
        const auto *trait = item ? item->as<TraitItem>() : nullptr;
        if (!trait || std::size_t(tree.asTrait) >= segments.size())
            return TypeId::Unknown;
        auto arguments = this->arguments(trait->generics, &segments[std::size_t(tree.asTrait) - 1], 1, self);
        return associatedOf(trait, std::move(arguments), segments[std::size_t(tree.asTrait)].name.text).value_or(TypeId::Unknown);
    }
    if (segments.empty())
        return TypeId::Unknown;

    TypeId result = TypeId::Unknown;
    std::size_t consumed = 1;
    const QString &first = segments.front().name.text;
    if (first == u"Self") {
        result = m_scope.selfType;
        if (segments.size() == 2 && m_scope.impl) {
            const QString &name = segments[1].name.text;
            if (m_scope.impl->types.contains(name))
                return m_scope.impl->types.value(name);
            if (const Tree::TypeAlias *alias = m_scope.impl->typeTrees.value(name); alias && alias->type && ++m_depth < deepestSupertrait)
                return type(*alias->type);
        }
    } else if (const ParameterItem *found = parameter(first)) {
        result = found->type;
    } else {
        const PathTarget target = m_items.findPath(segments, Namespace::Type, m_scope.module);
        if (!target.item)
            return TypeId::Unknown;
        consumed = target.consumed;
        result = itemType(target.item, segments[consumed - 1]);
    }
    for (; consumed < segments.size(); ++consumed)
        result = associated(result, segments[consumed]);
    return result;
}

TypeId Lowering::itemType(Item *item, const Tree::PathSegment &segment)
{
    if (const auto *adt = item->as<AdtItem>())
        return m_types.adt(adt, arguments(adt->generics, &segment));
    if (const auto *primitive = item->as<PrimitiveItem>())
        return primitive->type;
    auto *alias = item->as<AliasItem>();
    if (!alias || alias->isLowering)
        return TypeId::Unknown;
    lower(m_items, *alias);
    return m_types.substitute(alias->type, arguments(alias->generics, &segment));
}

void Lowering::lower(ItemTable &items, AliasItem &alias)
{
    if (alias.isLowered || alias.isLowering || !alias.tree->type)
        return;
    alias.isLowering = true;
    TypeScope scope;
    scope.module = alias.module;
    scope.generics = &alias.generics;
    alias.type = Lowering(items, scope).type(*alias.tree->type);
    alias.isLowering = false;
    alias.isLowered = true;
}

std::vector<TypeId> Lowering::arguments(const GenericsItem &generics, const Tree::PathSegment *segment, int first, TypeId self)
{
    std::vector<TypeId> result;
    if (first)
        result.push_back(self);
    if (segment && segment->isFnSugar) {
        std::vector<TypeId> inputs;
        for (const Tree::Type &input : segment->arguments)
            inputs.push_back(type(input));
        result.push_back(m_types.tuple(std::move(inputs)));
        return result;
    }
    const std::size_t given = segment ? segment->arguments.size() : 0;
    for (std::size_t i = std::size_t(first); i < generics.own.size(); ++i) {
        const ParameterItem *parameter = generics.own[i];
        const std::size_t at = i - std::size_t(first);
        if (at < given) {
            const Tree::Type &argument = segment->arguments[at];
            // A path may name a constant: `Buffer<SIZE>`.
            if (parameter->isConst && argument.kind == Tree::Type::Kind::Path && argument.segments.size() == 1) {
                Tree::Path path(argument.span);
                path.segments.resize(1);
                path.segments.front().name = argument.segments.front().name;
                result.push_back(constant(&path));
            } else {
                result.push_back(type(argument));
            }
        } else if (parameter->defaultType && (given > 0 || !inferred)) {
            TypeScope scope;
            scope.module = parameter->module;
            scope.generics = &generics;
            scope.selfType = first ? generics.own.front()->type : TypeId::Unknown;
            result.push_back(m_types.substitute(Lowering(m_items, scope).type(*parameter->defaultType), result));
        } else {
            result.push_back(inferredOrUnknown());
        }
    }
    return result;
}

TypeId Lowering::dynType(const Tree::Type &tree)
{
    std::vector<Predicate> predicates;
    bounds(TypeId::Unknown, tree.bounds, predicates);
    const TraitItem *principal = nullptr;
    Type result;
    result.kind = TypeKind::Dyn;
    for (const Predicate &predicate : predicates) {
        if (predicate.associated || predicate.trait->isMarker)
            continue;
        if (!principal) {
            principal = predicate.trait;
            result.arguments.assign(predicate.arguments.begin() + 1, predicate.arguments.end());
        }
    }
    if (!principal) {
        for (const Predicate &predicate : predicates) {
            if (!principal && !predicate.associated)
                principal = predicate.trait;
        }
    }
    if (!principal)
        return TypeId::Unknown;
    for (const Predicate &predicate : predicates) {
        if (predicate.associated) {
            result.bindings.push_back(predicate.associated);
            result.arguments.push_back(predicate.value);
        }
    }
    result.definition = principal;
    return m_types.intern(std::move(result));
}

// --- bounds ---------------------------------------------------------------------------------------------------

void Lowering::bound(TypeId self, const Tree::Type &bound, std::vector<Predicate> &predicates)
{
    if (bound.kind != Tree::Type::Kind::Path || bound.segments.empty())
        return;
    const PathTarget target = m_items.findPath(bound.segments, Namespace::Type, m_scope.module);
    const auto *trait = target.item ? target.item->as<TraitItem>() : nullptr;
    if (!trait || target.consumed != bound.segments.size())
        return;
    const Tree::PathSegment &segment = bound.segments.back();
    Predicate predicate;
    predicate.trait = trait;
    predicate.arguments = arguments(trait->generics, &segment, 1, self);
    predicates.push_back(predicate);
    if (segment.isFnSugar) {
        const TraitItem *once = m_items.lang().fnOnce;
        if (const AssociatedTypeItem *output = once ? once->associatedType(u"Output") : nullptr) {
            predicates.push_back({once, predicate.arguments, output, segment.result ? type(*segment.result) : m_types.unit(), {}});
        } else if (const AssociatedTypeItem *own = trait->associatedType(u"Output")) { // FnOnce itself, before it is a lang item
            predicates.push_back({trait, predicate.arguments, own, segment.result ? type(*segment.result) : m_types.unit(), {}});
        }
    }
    for (const Tree::TypeBinding &binding : segment.bindings) {
        const auto projection = associatedOf(trait, predicate.arguments, binding.name.text);
        if (!projection || m_types[*projection].kind != TypeKind::Projection)
            continue;
        const Type &associated = m_types[*projection];
        if (binding.type) {
            const auto *item = associated.definedBy<AssociatedTypeItem>();
            predicates.push_back({item->trait, associated.arguments, item, type(*binding.type), {}});
        }
        bounds(*projection, binding.bounds, predicates);
    }
}

void Lowering::bounds(TypeId self, const std::vector<Tree::Type> &bounds, std::vector<Predicate> &predicates)
{
    for (const Tree::Type &one : bounds)
        bound(self, one, predicates);
}

void Lowering::predicates(const Tree::Generics &generics, std::vector<Predicate> &predicates)
{
    for (const Tree::GenericParameter &item : generics.parameters) {
        if (const ParameterItem *found = parameter(item.name.text))
            bounds(found->type, item.bounds, predicates);
    }
    for (const Tree::WherePredicate &clause : generics.where)
        bounds(type(clause.type), clause.bounds, predicates);
}

/// The associated type of that name, in the trait or one above it.
std::optional<TypeId> Lowering::associatedOf(const TraitItem *trait, std::vector<TypeId> arguments, const QString &name, int depth)
{
    if (const AssociatedTypeItem *found = trait->associatedType(name))
        return m_types.projection(found, std::move(arguments));
    if (depth > deepestSupertrait || !trait->tree)
        return std::nullopt;
    TypeScope scope;
    scope.module = trait->module;
    scope.generics = &trait->generics;
    scope.trait = trait;
    scope.selfType = trait->generics.own.front()->type;
    for (const Tree::Type &super : trait->tree->supertraits) {
        const PathTarget target = m_items.findPath(super.segments, Namespace::Type, trait->module);
        const auto *above = target.item ? target.item->as<TraitItem>() : nullptr;
        if (!above)
            continue;
        auto inner = Lowering(m_items, scope).arguments(above->generics, &super.segments.back(), 1, scope.selfType);
        if (const auto found = associatedOf(above, m_types.substitute(inner, arguments), name, depth + 1))
            return found;
    }
    return std::nullopt;
}

/// `T::Item`: from the written bounds of T, which may not be lowered yet.
std::optional<TypeId> Lowering::associatedByBounds(TypeId self, const QString &name)
{
    const auto among = [&](const std::vector<Tree::Type> &bounds) -> std::optional<TypeId> {
        for (const Tree::Type &bound : bounds) {
            if (bound.segments.empty())
                continue;
            const PathTarget target = m_items.findPath(bound.segments, Namespace::Type, m_scope.module);
            const auto *trait = target.item ? target.item->as<TraitItem>() : nullptr;
            if (!trait || !associatedOf(trait, {self}, name))
                continue;
            return associatedOf(trait, arguments(trait->generics, &bound.segments.back(), 1, self), name);
        }
        return std::nullopt;
    };
    if (++m_depth > deepestSupertrait)
        return std::nullopt;
    for (const GenericsItem *generics = m_scope.generics; generics; generics = generics->parent) {
        for (const ParameterItem *parameter : generics->own) {
            if (parameter->type == self && parameter->tree) {
                if (const auto found = among(parameter->tree->bounds))
                    return found;
            }
        }
        if (!generics->tree)
            continue;
        for (const Tree::WherePredicate &clause : generics->tree->where) {
            const bool isShort = clause.type.segments.size() == 1 && !clause.type.selfType;
            if (isShort && type(clause.type) == self) {
                if (const auto found = among(clause.bounds))
                    return found;
            }
        }
    }
    return std::nullopt;
}

TypeId Lowering::associated(TypeId self, const Tree::PathSegment &segment)
{
    const QString &name = segment.name.text;
    if (m_scope.trait && self == m_scope.selfType) {
        std::vector<TypeId> own;
        for (const ParameterItem *parameter : m_scope.trait->generics.own)
            own.push_back(parameter->type);
        if (const auto found = associatedOf(m_scope.trait, own, name))
            return *found;
    }
    if (const auto found = associatedByBounds(self, name))
        return *found;
    if (m_scope.impl && m_scope.impl->trait && self == m_scope.selfType) {
        if (const auto found = associatedOf(m_scope.impl->trait, m_scope.impl->traitArguments, name))
            return *found;
    }
    if (m_types[self].kind == TypeKind::Projection) { // `I::IntoIter::Item`: by the bounds of the associated type
        const auto *outer = m_types[self].definedBy<AssociatedTypeItem>();
        if (outer->tree) {
            for (const Tree::Type &bound : outer->tree->bounds) {
                const PathTarget target = m_items.findPath(bound.segments, Namespace::Type, outer->module);
                const auto *trait = target.item ? target.item->as<TraitItem>() : nullptr;
                if (!trait)
                    continue;
                if (const auto found = associatedOf(trait, {self}, name))
                    return *found;
            }
        }
    }
    return TypeId::Unknown;
}

} // namespace Pollux::Types
