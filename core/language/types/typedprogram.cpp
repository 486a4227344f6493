// SPDX-License-Identifier: MIT
#include "typedprogram.h"

#include "collector.h"
#include "inference.h"
#include "prelude.h"

namespace Pollux::Types {

TypedProgram::TypedProgram()
    : m_types(&Prelude::instance().types())
    , m_items(m_types, &Prelude::instance().items())
{
}

TypedProgram::~TypedProgram() = default;

std::shared_ptr<const TypedProgram> inferTypes(Tree::Program &program, Diagnostics &diagnostics)
{
    auto result = std::make_shared<TypedProgram>();
    Collector collector(result->m_items);
    collector.collect(program, result->m_items.root());
    collector.lower();
    Diagnostics found;
    std::size_t functions = 0;
    std::size_t constants = 0;
    // A body may declare more of both.
    while (functions < collector.functions().size() || constants < collector.constants().size()) {
        Inference inference(collector, result->m_items, &found);
        if (functions < collector.functions().size())
            inference.inferFunction(*collector.functions()[functions++]);
        else
            inference.inferConstant(*collector.constants()[constants++]);
        result->m_expressions.insert(result->m_expressions.end(), inference.expressions().begin(), inference.expressions().end());
        result->m_bindings.insert(result->m_bindings.end(), inference.bindings().begin(), inference.bindings().end());
    }
    for (const FunctionItem *function : collector.functions()) {
        result->m_byTree.insert(function->tree, function);
        if (function->tree->body.block)
            result->m_functions.push_back(function);
    }
    diagnostics += found;
    return result;
}

} // namespace Pollux::Types
