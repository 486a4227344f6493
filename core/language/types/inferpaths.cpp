// SPDX-License-Identifier: MIT
// What a path names as a value, and the type of that.
#include "inference.h"

namespace Pollux::Types {

using namespace Tree;

TypeId Inference::functionValue(const FunctionItem &function, std::vector<TypeId> parent, const PathSegment *segment, Types::Resolution &target)
{
    std::vector<TypeId> arguments = std::move(parent);
    arguments.resize(std::size_t(function.generics.parentCount), TypeId::Unknown);
    for (std::size_t i = 0; i < function.generics.own.size(); ++i)
        arguments.push_back(m_solver.fresh());
    if (segment)
        applyTurbofish(function, segment->arguments, arguments);
    requireFor(function, arguments);
    target.kind = function.trait ? Resolution::Kind::TraitFunction : Resolution::Kind::Function;
    target.function = &function;
    target.arguments = arguments;
    Types::Type type;
    type.kind = TypeKind::Function;
    type.definition = static_cast<const Types::Item *>(&function);
    type.arguments = std::move(arguments);
    return m_types.intern(std::move(type));
}

TypeId Inference::variantValue(const VariantItem &variant, TypeId adt, Types::Resolution &target)
{
    target.kind = Resolution::Kind::Constructor;
    target.variant = &variant;
    target.arguments = at(adt).arguments;
    if (variant.shape != Shape::Tuple)
        return adt;
    Types::Type type;
    type.kind = TypeKind::Function;
    type.definition = static_cast<const Types::Item *>(&variant);
    type.arguments = target.arguments;
    return m_types.intern(std::move(type));
}

TypeId Inference::constantValue(const ConstantItem &constant, const std::vector<TypeId> &arguments, Types::Resolution &target)
{
    target.kind = Resolution::Kind::Constant;
    target.constant = &constant;
    target.arguments = arguments;
    return m_solver.substitute(constant.type, arguments);
}

void Inference::requireFor(const FunctionItem &function, const std::vector<TypeId> &arguments)
{
    m_solver.require(function.generics.predicates, arguments);
    if (function.impl) {
        m_solver.require(function.impl->generics.predicates, arguments);
    } else if (function.trait) {
        m_solver.require(function.trait->generics.predicates, arguments);
        Predicate self{function.trait, {}, nullptr, TypeId::Unknown, {}};
        self.arguments.assign(arguments.begin(), arguments.begin() + function.trait->generics.count());
        m_solver.require(std::move(self));
    }
}

void Inference::applyTurbofish(const FunctionItem &function, const std::vector<Tree::Type> &written, std::vector<TypeId> &arguments)
{
    const std::size_t first = std::size_t(function.generics.parentCount);
    for (std::size_t i = 0; i < written.size() && i < function.generics.own.size(); ++i) {
        if (function.generics.own[i]->tree)
            m_solver.unify(arguments[first + i], lower(written[i]));
    }
}

TypeId Inference::inferPath(Path &path)
{
    m_targets.push_back(&path.target);
    Types::Resolution &target = path.target;
    target = {};
    const std::vector<PathSegment> &segments = path.segments;
    if (path.selfType) {
        const TypeId self = lower(*path.selfType);
        if (path.asTrait == 0)
            return segments.empty() ? TypeId::Unknown : associatedValue(self, segments.front(), target);
        const std::vector<Name> names = namesOf(path);
        Types::Item *item = m_items.findNames(names, std::size_t(path.asTrait), Namespace::Type, m_module);
        const auto *trait = item ? item->as<TraitItem>() : nullptr;
        const FunctionItem *function = trait && segments.size() > std::size_t(path.asTrait)
            ? trait->function(segments[std::size_t(path.asTrait)].name.text)
            : nullptr;
        if (!function)
            return TypeId::Unknown;
        return functionValue(*function, lowering().arguments(trait->generics, &segments[std::size_t(path.asTrait) - 1], 1, self), &segments.back(), target);
    }
    if (segments.empty())
        return TypeId::Unknown;
    const QString &first = segments.front().name.text;
    if (segments.size() == 1 && !path.isGlobal) {
        TypeId type = TypeId::Unknown;
        if (findLocal(first, type)) {
            target.kind = Resolution::Kind::Local;
            return type;
        }
    }
    for (const GenericsItem *generics = m_scope.generics; generics; generics = generics->parent) {
        for (const ParameterItem *parameter : generics->own) {
            if (parameter->name != first || first == u"Self")
                continue;
            if (segments.size() > 1)
                return associatedValue(parameter->type, segments[1], target);
            if (parameter->isConst) {
                target.kind = Resolution::Kind::ConstParameter;
                target.parameter = parameter;
                return parameter->tree && parameter->tree->type ? lower(*parameter->tree->type) : TypeId::Unknown;
            }
        }
    }
    if (first == u"Self") {
        const TypeId self = m_scope.selfType;
        const AdtItem *adt = at(self).adt();
        if (segments.size() > 1)
            return associatedValue(self, segments[1], target);
        return adt && !adt->isEnum ? variantValue(*adt->variants.front(), self, target) : TypeId::Unknown;
    }

    const PathTarget found = m_items.findPath(segments, Namespace::Value, m_module);
    if (!found.item)
        return TypeId::Unknown;
    const PathSegment *last = &segments[found.consumed - 1];
    if (found.consumed == segments.size()) {
        if (const auto *function = found.item->as<FunctionItem>())
            return functionValue(*function, {}, last, target);
        if (const auto *constant = found.item->as<ConstantItem>())
            return constantValue(*constant, {}, target);
        if (const auto *variant = found.item->as<VariantItem>()) {
            // `Option::<i32>::None` and `None::<i32>`.
            const bool onEnum = last->arguments.empty() && segments.size() > 1;
            const PathSegment *arguments = onEnum ? &segments[segments.size() - 2] : last;
            Lowering lowering = this->lowering();
            return variantValue(*variant, m_types.adt(variant->adt, lowering.arguments(variant->adt->generics, arguments)), target);
        }
        return TypeId::Unknown;
    }
    if (found.consumed + 1 != segments.size())
        return TypeId::Unknown;
    if (const auto *trait = found.item->as<TraitItem>()) { // `Default::default`
        const FunctionItem *function = trait->function(segments.back().name.text);
        if (!function)
            return TypeId::Unknown;
        return functionValue(*function, lowering().arguments(trait->generics, last, 1, m_solver.fresh()), &segments.back(), target);
    }
    Tree::Type written;
    written.kind = Tree::Type::Kind::Path;
    TypeId self = TypeId::Unknown;
    if (const auto *adt = found.item->as<AdtItem>()) {
        self = m_types.adt(adt, lowering().arguments(adt->generics, last));
    } else if (const auto *primitive = found.item->as<PrimitiveItem>()) {
        self = primitive->type;
    } else if (found.item->as<AliasItem>()) {
        written.segments.resize(found.consumed);
        for (std::size_t i = 0; i < found.consumed; ++i)
            written.segments[i].name = segments[i].name;
        self = lower(written);
    }
    return self == TypeId::Unknown ? self : associatedValue(self, segments.back(), target);
}

/// `self::name`: a variant, a function or a constant of an inherent impl, or of a trait.
TypeId Inference::associatedValue(TypeId self, const PathSegment &segment, Types::Resolution &target)
{
    const QString &name = segment.name.text;
    self = known(self);
    if (self == TypeId::Unknown)
        return self;
    if (const AdtItem *adt = m_types[self].adt()) {
        if (const VariantItem *variant = adt->isEnum ? adt->variant(name) : nullptr)
            return variantValue(*variant, self, target);
    }
    const auto implFor = [&](const ImplItem &impl) -> std::optional<std::vector<TypeId>> {
        std::vector<TypeId> arguments = m_solver.freshFor(impl.generics.count());
        const std::size_t before = m_solver.snapshot();
        if (m_solver.unify(m_solver.substitute(impl.selfType, arguments), self))
            return arguments;
        m_solver.rollback(before);
        return std::nullopt;
    };
    for (const FunctionItem *function : m_items.inherentFunctions(name)) {
        if (auto arguments = implFor(*function->impl))
            return functionValue(*function, std::move(*arguments), &segment, target);
    }
    for (const ConstantItem *constant : m_items.inherentConstants(name)) {
        if (const auto arguments = implFor(*constant->impl))
            return constantValue(*constant, *arguments, target);
    }
    const FunctionItem *possible = nullptr;
    for (const FunctionItem *function : m_items.traitFunctions(name)) {
        std::vector<TypeId> arguments = m_solver.freshFor(function->trait->generics.count());
        arguments.front() = self;
        const auto answer = m_solver.evaluate({function->trait, arguments, nullptr, TypeId::Unknown, {}});
        if (answer == Solver::Answer::Yes)
            return functionValue(*function, std::move(arguments), &segment, target);
        if (answer == Solver::Answer::Maybe && !possible)
            possible = function;
    }
    if (possible) {
        std::vector<TypeId> arguments = m_solver.freshFor(possible->trait->generics.count());
        arguments.front() = self;
        return functionValue(*possible, std::move(arguments), &segment, target);
    }
    for (const ConstantItem *constant : m_items.traitConstants(name)) {
        std::vector<TypeId> arguments = m_solver.freshFor(constant->trait->generics.count());
        arguments.front() = self;
        if (m_solver.evaluate({constant->trait, arguments, nullptr, TypeId::Unknown, {}}) != Solver::Answer::No)
            return constantValue(*constant, arguments, target);
    }
    return TypeId::Unknown;
}

/// Of a struct literal or pattern: the type, and the variant; null if it is not known.
TypeId Inference::typeOfPath(const PathParts &path, const VariantItem *&variant, TypeId expected)
{
    variant = nullptr;
    if (path.segments.empty() || path.selfType)
        return TypeId::Unknown;
    TypeId type = TypeId::Unknown;
    const auto ofEnum = [&](const AdtItem *adt, const QString &name) { variant = adt && adt->isEnum ? adt->variant(name) : nullptr; };
    if (path.segments.front().name.text == u"Self") {
        type = m_scope.selfType;
        if (path.segments.size() > 1)
            ofEnum(at(type).adt(), path.segments[1].name.text);
    } else {
        // A unit or tuple struct and a variant are values; a struct with named fields is a type only.
        PathTarget found = m_items.findPath(path.segments, Namespace::Value, m_module);
        if (!found.item || !found.item->as<VariantItem>())
            found = m_items.findPath(path.segments, Namespace::Type, m_module);
        if (!found.item)
            return TypeId::Unknown;
        if (const auto *named = found.item->as<VariantItem>()) {
            variant = named;
            const bool onEnum = path.segments.back().arguments.empty() && path.segments.size() > 1 && named->adt->isEnum;
            const PathSegment *arguments = onEnum ? &path.segments[path.segments.size() - 2] : &path.segments.back();
            type = m_types.adt(named->adt, lowering().arguments(named->adt->generics, arguments));
        } else {
            Tree::Type written;
            written.kind = Tree::Type::Kind::Path;
            if (const auto *adt = found.item->as<AdtItem>()) {
                type = m_types.adt(adt, lowering().arguments(adt->generics, &path.segments[found.consumed - 1]));
            } else {
                written.segments.resize(found.consumed);
                for (std::size_t i = 0; i < found.consumed; ++i)
                    written.segments[i].name = path.segments[i].name;
                type = lower(written);
            }
            if (found.consumed < path.segments.size())
                ofEnum(at(type).adt(), path.segments[found.consumed].name.text);
        }
    }
    if (const AdtItem *adt = at(type).adt(); adt && !variant && !adt->isEnum)
        variant = adt->variants.front();
    const std::size_t before = m_solver.snapshot();
    if (!m_solver.unify(type, expected))
        m_solver.rollback(before);
    return type;
}

} // namespace Pollux::Types
