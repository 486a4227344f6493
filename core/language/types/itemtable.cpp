// SPDX-License-Identifier: MIT
#include "itemtable.h"

namespace Pollux::Types {

ItemTable::ItemTable(TypeTable &types, const ItemTable *base)
    : m_types(types)
    , m_base(base)
{
    m_root = create<ModuleItem>({}, nullptr);
    if (base)
        return;
    const auto primitive = [this](const QString &name, TypeId type) {
        auto *item = create<PrimitiveItem>(name, nullptr);
        item->type = type;
        m_primitives.insert(name, item);
    };
    primitive(QStringLiteral("bool"), types.boolean());
    primitive(QStringLiteral("char"), types.character());
    primitive(QStringLiteral("str"), types.str());
    for (int number = 0; number <= int(NumberType::F64); ++number)
        primitive(Pollux::name(NumberType(number)).toString(), types.number(NumberType(number)));
}

ModuleItem *ItemTable::crate(const QString &name)
{
    ModuleItem *&module = m_crates[name];
    if (!module)
        module = create<ModuleItem>(name, nullptr);
    return module;
}

ModuleItem *ItemTable::submodule(ModuleItem *module, const QString &name)
{
    Item *&item = module->types[name];
    if (!item || !item->as<ModuleItem>()) {
        auto *made = create<ModuleItem>(name, module);
        made->parent = module;
        item = made;
    }
    return item->as<ModuleItem>();
}

void ItemTable::findLangItems()
{
    if (Item *prelude = findPath("std::prelude::v1"))
        m_preludeModule = prelude->as<ModuleItem>();
    const auto adt = [this](const char *path) {
        Item *item = findPath(path);
        return item ? item->as<AdtItem>() : nullptr;
    };
    const auto trait = [this](const char *path) {
        Item *item = findPath(path);
        return item ? item->as<TraitItem>() : nullptr;
    };
    LangItems &l = m_lang;
    l.option = adt("std::option::Option");
    l.result = adt("std::result::Result");
    l.string = adt("std::string::String");
    l.vec = adt("std::vec::Vec");
    l.box = adt("std::boxed::Box");
    l.pin = adt("std::pin::Pin");
    l.poll = adt("std::task::Poll");
    l.vecDeque = adt("std::collections::VecDeque");
    l.range = adt("std::ops::Range");
    l.rangeInclusive = adt("std::ops::RangeInclusive");
    l.rangeFrom = adt("std::ops::RangeFrom");
    l.rangeTo = adt("std::ops::RangeTo");
    l.rangeToInclusive = adt("std::ops::RangeToInclusive");
    l.rangeFull = adt("std::ops::RangeFull");
    l.arguments = adt("std::fmt::Arguments");
    l.clone = trait("std::clone::Clone");
    l.copy = trait("std::marker::Copy");
    l.deref = trait("std::ops::Deref");
    l.index = trait("std::ops::Index");
    l.fn = trait("std::ops::Fn");
    l.fnMut = trait("std::ops::FnMut");
    l.fnOnce = trait("std::ops::FnOnce");
    l.iterator = trait("std::iter::Iterator");
    l.intoIterator = trait("std::iter::IntoIterator");
    l.future = trait("std::future::Future");
    l.intoFuture = trait("std::future::IntoFuture");
    l.from = trait("std::convert::From");
    constexpr std::array operators{"Add", "Sub", "Mul", "Div", "Rem", "BitAnd", "BitOr", "BitXor", "Shl", "Shr"};
    for (std::size_t i = 0; i < operators.size(); ++i) {
        l.binary[i] = trait((QByteArray("std::ops::") + operators[i]).constData());
        l.assign[i] = trait((QByteArray("std::ops::") + operators[i] + "Assign").constData());
    }
    l.neg = trait("std::ops::Neg");
    l.logicalNot = trait("std::ops::Not");
    l.partialEq = trait("std::cmp::PartialEq");
    l.partialOrd = trait("std::cmp::PartialOrd");
    l.eq = trait("std::cmp::Eq");
    l.ord = trait("std::cmp::Ord");
    l.hash = trait("std::hash::Hash");
    l.debug = trait("std::fmt::Debug");
    l.defaultTrait = trait("std::default::Default");
}

bool ItemTable::isOpen(const Type &type)
{
    return type.kind == TypeKind::Parameter || type.kind == TypeKind::Projection || type.kind == TypeKind::Unknown
        || type.kind == TypeKind::Variable;
}

quint64 ItemTable::outsideOf(const Type &type)
{
    return reinterpret_cast<quintptr>(type.definition) ^ (quint64(type.kind) << 56) ^ (quint64(type.isMutable) << 55) ^ (type.value << 48);
}

void ItemTable::addImpl(ImplItem *impl)
{
    if (impl->trait) {
        Impls &impls = m_traitImpls[impl->trait];
        const Type &self = m_types[impl->selfType];
        impls.all.push_back(impl);
        if (isOpen(self))
            impls.blanket.push_back(impl);
        else
            impls.byOutside[outsideOf(self)].push_back(impl);
        return;
    }
    for (const FunctionItem *function : impl->functions)
        m_inherent[function->name].push_back(function);
    for (const ConstantItem *constant : impl->constants)
        m_inherentConstants[constant->name].push_back(constant);
}

void ItemTable::addTrait(TraitItem *trait)
{
    for (const FunctionItem *function : trait->functions)
        m_traits[function->name].push_back(function);
    for (const ConstantItem *constant : trait->constants)
        m_traitConstants[constant->name].push_back(constant);
}

namespace {

template<typename T>
std::vector<const T *> both(std::vector<const T *> base, const std::vector<const T *> &own)
{
    base.insert(base.end(), own.begin(), own.end());
    return base;
}

} // namespace

std::vector<const FunctionItem *> ItemTable::inherentFunctions(const QString &name) const
{
    return m_base ? both(m_base->inherentFunctions(name), m_inherent.value(name)) : m_inherent.value(name);
}

std::vector<const FunctionItem *> ItemTable::traitFunctions(const QString &name) const
{
    return m_base ? both(m_base->traitFunctions(name), m_traits.value(name)) : m_traits.value(name);
}

std::vector<const ConstantItem *> ItemTable::inherentConstants(const QString &name) const
{
    return m_base ? both(m_base->inherentConstants(name), m_inherentConstants.value(name)) : m_inherentConstants.value(name);
}

std::vector<const ConstantItem *> ItemTable::traitConstants(const QString &name) const
{
    return m_base ? both(m_base->traitConstants(name), m_traitConstants.value(name)) : m_traitConstants.value(name);
}

// --- items ----------------------------------------------------------------------------------------------------

const VariantItem *AdtItem::variant(QStringView name) const
{
    for (const VariantItem *variant : variants) {
        if (variant->name == name)
            return variant;
    }
    return nullptr;
}

const AssociatedTypeItem *TraitItem::associatedType(QStringView name) const
{
    for (const AssociatedTypeItem *type : types) {
        if (type->name == name)
            return type;
    }
    return nullptr;
}

FunctionItem *TraitItem::function(QStringView name) const
{
    for (FunctionItem *function : functions) {
        if (function->name == name)
            return function;
    }
    return nullptr;
}

FunctionItem *ImplItem::function(QStringView name) const
{
    for (FunctionItem *function : functions) {
        if (function->name == name)
            return function;
    }
    return nullptr;
}

namespace {

QString modulePath(const ModuleItem *module)
{
    QStringList names;
    for (; module; module = module->parent) {
        if (!module->name.isEmpty())
            names.prepend(module->name);
    }
    return names.join(QStringLiteral("::"));
}

} // namespace

QString FunctionItem::path() const
{
    QString result = modulePath(module);
    QString owner;
    if (trait)
        owner = trait->name;
    else if (impl)
        owner = impl->name;
    // Of a primitive type the name alone: `u32::pow`.
    if (impl && impl->isPrimitive)
        result.clear();
    for (const QString &part : {owner, name}) {
        if (!part.isEmpty())
            result += (result.isEmpty() ? QString() : QStringLiteral("::")) + part;
    }
    return result;
}

} // namespace Pollux::Types
