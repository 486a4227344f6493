// SPDX-License-Identifier: MIT
#include "prelude.h"

#include "../parser.h"
#include "collector.h"
#include "inference.h"

#include <QDirIterator>
#include <QFile>

static void initResource() { Q_INIT_RESOURCE(pollux_prelude); } // of a static library, and not from within a namespace

namespace Pollux::Types {

namespace {

const QString root = QStringLiteral(":/pollux/prelude");

/// Files of `numbers` are templates: each is read once for every type that its name speaks of.
std::vector<NumberType> typesOf(const QString &name)
{
    std::vector<NumberType> result;
    for (int i = 0; i <= int(NumberType::F64); ++i) {
        const auto type = NumberType(i);
        const bool fits = name == u"number"  ? true
            : name == u"integer"             ? !isFloat(type)
            : name == u"signed"              ? isSigned(type)
            : name == u"unsigned"            ? !isSigned(type) && !isFloat(type)
                                             : isFloat(type);
        if (fits)
            result.push_back(type);
    }
    return result;
}

QString counterpart(NumberType type)
{
    QString text = name(type).toString();
    if (isFloat(type))
        return text;
    text[0] = isSigned(type) ? u'u' : u'i';
    return text;
}

void resolveImports(const ItemTable &items, ModuleItem *module)
{
    for (auto it = module->imports.cbegin(); it != module->imports.cend(); ++it)
        items.findIn(it.key(), Namespace::Value, module);
    items.findIn(QStringLiteral("no such name"), Namespace::Value, module);
    const auto types = module->types;
    for (Item *item : types) {
        if (auto *inner = item->as<ModuleItem>())
            resolveImports(items, inner);
    }
}

} // namespace

const Prelude &Prelude::instance()
{
    static const Prelude prelude;
    return prelude;
}

void Prelude::read(const QString &module, const QString &text)
{
    ParseResult parsed = parse(SourceText(module, text), Dialect::Prelude);
    for (const Diagnostic &diagnostic : parsed.diagnostics) {
        if (diagnostic.severity == Severity::Error) {
            const QString before = text.left(diagnostic.span.begin);
            m_problems << QStringLiteral("%1:%2: %3").arg(module).arg(before.count(u'\n') + 1).arg(diagnostic.message);
        }
    }
    const QStringList parts = module.split(u'/');
    ModuleItem *item = m_items.crate(parts.front());
    for (const QString &part : parts.sliced(1)) {
        if (part != u"lib")
            item = m_items.submodule(item, part);
    }
    m_files.push_back({item, parsed.program.get()});
    m_trees.push_back(std::move(parsed.program));
}

Prelude::Prelude()
    : m_items(m_types, nullptr)
{
    initResource();
    QStringList files;
    for (QDirIterator it(root, {QStringLiteral("*.rs")}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        files << it.next();
    files.sort();
    for (const QString &path : std::as_const(files)) {
        QFile file(path);
        if (!file.open(QFile::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        const QString name = path.sliced(root.size() + 1).chopped(3);
        if (!name.startsWith(QLatin1String("numbers/"))) {
            read(name, text);
            continue;
        }
        for (const NumberType type : typesOf(name.section(u'/', -1))) {
            QString own = text;
            own.replace(QLatin1String("COUNTERPART"), counterpart(type)).replace(QLatin1String("NUMBER"), Pollux::name(type).toString());
            read(QStringLiteral("std/num"), own);
        }
    }
    Collector collector(m_items);
    for (const auto &[module, tree] : m_files)
        collector.collect(*tree, module);
    m_items.findLangItems();
    for (const auto &[module, tree] : m_files)
        resolveImports(m_items, module);
    collector.lower();
    for (std::size_t i = 0; i < collector.functions().size(); ++i) { // a body may declare more
        const FunctionItem *function = collector.functions()[i];
        m_functions.push_back(function);
        Diagnostics diagnostics;
        Inference inference(collector, m_items, &diagnostics);
        inference.inferFunction(*function);
        for (const Diagnostic &diagnostic : diagnostics)
            m_problems << QStringLiteral("%1: %2").arg(function->path(), diagnostic.message);
        for (const Tree::Expression *expression : inference.expressions()) {
            if (m_types[expression->type].hasUnknown)
                m_problems << QStringLiteral("%1: an expression of kind %2 has the type %3").arg(function->path()).arg(int(expression->kind)).arg(m_types.text(expression->type));
        }
    }
    for (std::size_t i = 0; i < collector.constants().size(); ++i)
        Inference(collector, m_items, nullptr).inferConstant(*collector.constants()[i]);
}

} // namespace Pollux::Types
