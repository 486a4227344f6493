// SPDX-License-Identifier: MIT
#include "inference.h"

namespace Pollux::Types {

using namespace Tree;

TypeId Inference::inferMacro(MacroCall &macro, TypeId expected)
{
    const LangItems &l = m_solver.lang();
    const auto rest = [&](std::size_t first) {
        for (std::size_t i = first; i < macro.arguments.size(); ++i)
            infer(*macro.arguments[i]);
    };
    const auto adt = [&](const AdtItem *item, std::vector<TypeId> arguments) {
        return item ? m_types.adt(item, std::move(arguments)) : TypeId::Unknown;
    };
    switch (macro.macro) {
    case Macro::Println:
    case Macro::Print:
    case Macro::Eprintln:
    case Macro::Eprint: rest(0); return m_types.unit();
    case Macro::Format: rest(0); return adt(l.string, {});
    case Macro::FormatArgs: rest(0); return adt(l.arguments, {});
    case Macro::Panic:
    case Macro::Unreachable:
    case Macro::Todo:
    case Macro::Unimplemented: rest(0); return m_types.never();
    case Macro::Assert:
    case Macro::DebugAssert:
        if (!macro.arguments.empty())
            inferCoerced(*macro.arguments.front(), m_types.boolean());
        rest(1);
        return m_types.unit();
    case Macro::AssertEq:
    case Macro::AssertNe:
    case Macro::DebugAssertEq:
    case Macro::DebugAssertNe:
        if (macro.arguments.size() >= 2) {
            const TypeId left = known(infer(*macro.arguments[0]));
            const TypeId right = known(infer(*macro.arguments[1], left));
            if (isScalar(withoutReference(left)) && isScalar(withoutReference(right)))
                m_solver.unify(withoutReference(left), withoutReference(right));
            else if (l.partialEq)
                m_solver.require({l.partialEq, {left, right}, nullptr, TypeId::Unknown, {}});
            rest(2);
        }
        return m_types.unit();
    case Macro::Join: {
        std::vector<TypeId> outputs;
        for (const ExpressionPtr &argument : macro.arguments)
            outputs.push_back(inferAwait(infer(*argument)));
        return m_types.tuple(std::move(outputs));
    }
    case Macro::TryJoin: {
        std::vector<TypeId> outputs;
        const TypeId error = m_solver.fresh();
        for (const ExpressionPtr &argument : macro.arguments) {
            const Types::Type &output = m_types[known(inferAwait(infer(*argument)))];
            const bool isResult = output.kind == TypeKind::Adt && output.definition == l.result && output.arguments.size() == 2;
            if (isResult)
                m_solver.unify(error, output.arguments.back());
            outputs.push_back(isResult ? output.arguments.front() : TypeId::Unknown);
        }
        return adt(l.result, {m_types.tuple(std::move(outputs)), error});
    }
    case Macro::Matches: {
        const std::size_t locals = m_locals.size();
        if (!macro.arguments.empty()) {
            const TypeId value = infer(*macro.arguments.front());
            if (macro.pattern)
                inferPattern(*macro.pattern, value);
            for (std::size_t i = 1; i < macro.arguments.size(); ++i)
                inferCondition(*macro.arguments[i]);
        }
        m_locals.resize(locals);
        return m_types.boolean();
    }
    case Macro::Dbg: {
        std::vector<TypeId> types;
        for (const ExpressionPtr &argument : macro.arguments)
            types.push_back(infer(*argument, macro.arguments.size() == 1 ? expected : TypeId::Unknown));
        return types.size() == 1 ? types.front() : m_types.tuple(std::move(types));
    }
    case Macro::Write:
    case Macro::Writeln: {
        rest(0);
        const Types::Item *error = m_items.findPath("std::fmt::Error");
        const auto *item = error ? error->as<AdtItem>() : nullptr;
        return adt(l.result, {m_types.unit(), item ? m_types.adt(item, {}) : TypeId::Unknown});
    }
    case Macro::Pin: {
        for (Statement &statement : macro.statements)
            inferStatement(statement);
        // `std::pin::pin!(value)` is a value; `tokio::pin!(a, b)` declares its variables anew.
        const Types::Item *imported = m_items.find(QStringLiteral("pin"), Namespace::Type, m_module);
        const bool isStd = macro.name.text.startsWith(QLatin1String("std")) || macro.name.text.startsWith(QLatin1String("core"))
            || macro.name.text == u"pin::pin" || (macro.name.text == u"pin" && imported && imported->module && imported->module->name == u"std");
        std::vector<std::pair<Binding *, TypeId>> pinned;
        for (const Statement &statement : macro.statements) {
            if (statement.pattern.binding)
                pinned.push_back({statement.pattern.binding.get(), statement.pattern.binding->type});
        }
        TypeId result = m_types.unit();
        for (const ExpressionPtr &argument : macro.arguments) {
            const TypeId type = infer(*argument);
            const auto *path = argument->as<Path>();
            TypeId local = TypeId::Unknown;
            Binding *binding = path && path->segments.size() == 1 ? findLocal(path->segments.front().name.text, local) : nullptr;
            if (!isStd && binding)
                pinned.push_back({binding, type});
            else
                result = adt(l.pin, {m_types.reference(type, true)});
        }
        for (const auto &[binding, type] : pinned)
            m_locals.push_back({binding->name.text, binding, adt(l.pin, {m_types.reference(type, true)}), nullptr});
        return result;
    }
    default: rest(0); return TypeId::Unknown;
    }
}

} // namespace Pollux::Types
