// SPDX-License-Identifier: MIT
#include "compiler.h"

#include "bodycompiler.h"

#include <algorithm>

namespace Pollux::Engine {

using namespace Tree;

std::shared_ptr<const ProgramCode> compile(const Analysis &analysis)
{
    const Program &program = *analysis.program;
    auto code = std::make_shared<ProgramCode>();
    code->source = analysis.source;
    code->tree = analysis.program;
    for (const Function *function : program.allFunctions) {
        auto body = std::make_unique<Code>();
        body->name = function->name.text;
        body->span = function->span;
        body->isAsync = function->isAsync;
        code->functions.push_back(std::move(body));
    }
    for (const Function *function : program.allFunctions)
        BodyCompiler(*code, *code->functions[size_t(function->index)]).compileFunction(*function);
    code->main = program.main ? program.main->index : -1;
    return code;
}

// --- bodies ---------------------------------------------------------------------------------------------------

void BodyCompiler::compileFunction(const Function &function)
{
    m_code.arguments = int(function.parameters.size());
    m_nextSlot = m_code.arguments;
    m_code.slotCount = m_nextSlot;
    m_resultType = function.result ? &*function.result : nullptr;
    for (int i = 0; i < m_code.arguments; ++i) {
        const Parameter &parameter = function.parameters[size_t(i)];
        const Type &type = parameter.type;
        if (type.kind == Type::Kind::Path && type.segments.size() == 1) {
            if (const auto number = numberType(type.segments.front().name.text))
                emit(Op::CoerceSlot, parameter.span, i, int(*number));
        }
        const auto &binding = parameter.pattern.binding;
        if (parameter.pattern.kind == Pattern::Kind::Binding && !binding->isCell && parameter.pattern.parts.empty()) {
            m_slots.insert(binding.get(), i);
        } else if (parameter.pattern.kind != Pattern::Kind::Wildcard) { // `_: T` stays where it is to the end
            emit(Op::LoadMove, parameter.span, i);
            bind(parameter.pattern);
        }
    }
    block(*function.body.block);
    if (function.result)
        coerce(*function.result, function.body.block->span);
    emit(Op::Return, function.body.block->span);
}

void BodyCompiler::compileAsyncBlock(const CapturingBody &body)
{
    m_code.hasCaptures = true;
    m_code.arguments = int(body.captures.size());
    m_nextSlot = m_code.arguments;
    m_code.slotCount = m_nextSlot;
    for (int i = 0; i < m_code.arguments; ++i) {
        const Capture &capture = body.captures[size_t(i)];
        m_slots.insert(capture.variable, i);
        if (capture.variable->isCell && capture.mode != Capture::Mode::Cell) {
            emit(Op::LoadMove, body.block->span, i);
            emit(Op::StoreCell, body.block->span, i);
        }
    }
    block(*body.block);
    emit(Op::Return, body.block->span);
}

void BodyCompiler::block(const Block &block)
{
    const int scope = m_nextSlot;
    for (const Statement &each : block.statements)
        statement(each);
    expressionOrUnit(block.tail, block.span);
    dropTo(scope, {block.span.end > 0 ? block.span.end - 1 : 0, block.span.end});
}

void BodyCompiler::statement(const Statement &statement)
{
    if (statement.kind == Statement::Kind::Let) {
        letStatement(statement);
    } else if (statement.kind == Statement::Kind::Expression) {
        const int temporaries = m_nextSlot;
        expression(*statement.value);
        emit(Op::Pop, statement.span);
        dropTo(temporaries, statement.span);
    }
}

void BodyCompiler::letStatement(const Statement &statement)
{
    const Pattern &pattern = statement.pattern;
    if (!statement.value) {
        // Declared now, given a value later.
        if (pattern.binding) {
            const int slot = newSlot();
            m_slots.insert(pattern.binding.get(), slot);
            if (pattern.binding->isCell) {
                emit(Op::Unit, statement.span);
                emit(Op::StoreCell, statement.span, slot);
            }
        }
        return;
    }
    if (pattern.kind == Pattern::Kind::Wildcard && statement.value->as<Path>() && statement.value->as<Path>()->local)
        return; // `let _ = variable;` does nothing
    const int temporaries = m_nextSlot;
    if (pattern.kind == Pattern::Kind::Binding)
        expression(*statement.value);
    else
        scrutinee(*statement.value); // a pattern takes from a variable only what it binds
    const int temporariesEnd = m_nextSlot;
    if (statement.type)
        coerce(*statement.type, statement.span);
    if (statement.otherwise) {
        std::vector<Mismatch> mismatches;
        const int depth = m_depth - 1;
        test(pattern, mismatches);
        bind(pattern);
        const int over = emit(Op::Jump, statement.span);
        patchAll(mismatches, depth, statement.span);
        block(*statement.otherwise);
        emit(Op::Pop, statement.span);
        patch(over);
        setDepth(depth);
        return;
    }
    bind(pattern);
    // `let r = &make();` lets what it borrows live as long as r; other temporaries end with the statement.
    if (temporariesEnd > temporaries && !statement.value->as<Borrow>())
        emit(Op::DropSlots, statement.span, temporaries, temporariesEnd);
}

void BodyCompiler::coerce(const Type &type, SourceSpan span)
{
    const auto number = [](const Type &type) -> std::optional<NumberType> {
        return type.kind == Type::Kind::Path && type.segments.size() == 1 ? numberType(type.segments.front().name.text) : std::nullopt;
    };
    if (const auto scalar = number(type)) {
        emit(Op::Coerce, span, int(*scalar));
        return;
    }
    const Type *list = &type;
    if (list->kind == Type::Kind::Reference && !list->arguments.empty())
        list = &list->arguments.front();
    const bool isList = list->kind == Type::Kind::Array || list->kind == Type::Kind::Slice
        || (list->kind == Type::Kind::Path && !list->segments.empty() && list->segments.back().name.text == u"Vec");
    if (isList && !list->arguments.empty()) {
        if (const auto element = number(list->arguments.front()))
            emit(Op::CoerceElements, span, int(*element));
    }
}

// --- patterns ---------------------------------------------------------------------------------------------------

bool BodyCompiler::isIrrefutable(const Pattern &pattern) const
{
    switch (pattern.kind) {
    case Pattern::Kind::Wildcard:
    case Pattern::Kind::Rest:
        return true;
    case Pattern::Kind::Binding:
    case Pattern::Kind::Tuple:
    case Pattern::Kind::Reference:
        return std::all_of(pattern.parts.begin(), pattern.parts.end(), [this](const Pattern &part) { return isIrrefutable(part); });
    default:
        return false;
    }
}

/// Jumps away when the value on top does not match; leaves it there either way.
void BodyCompiler::test(const Pattern &pattern, std::vector<Mismatch> &mismatches)
{
    if (isIrrefutable(pattern))
        return;
    const auto require = [&] {
        const int jump = emit(Op::JumpIfFalse, pattern.span);
        mismatches.push_back({jump, m_depth});
    };
    switch (pattern.kind) {
    case Pattern::Kind::Literal:
        expression(*pattern.low);
        emit(Op::TestEqual, pattern.span);
        require();
        break;
    case Pattern::Kind::Range: {
        int shape = pattern.inclusive ? 1 : 0;
        if (pattern.low) {
            expression(*pattern.low);
            shape |= 2;
        }
        if (pattern.high) {
            expression(*pattern.high);
            shape |= 4;
        }
        emit(Op::TestRange, pattern.span, 0, shape);
        require();
        break;
    }
    case Pattern::Kind::Path:
    case Pattern::Kind::TupleStruct:
        emit(Op::TestVariant, pattern.span, int(pattern.builtin));
        require();
        if (!pattern.parts.empty() && !isIrrefutable(pattern.parts.front())) {
            emit(Op::PushInner, pattern.span);
            test(pattern.parts.front(), mismatches);
            emit(Op::Pop, pattern.span);
        }
        break;
    case Pattern::Kind::Tuple: {
        bool afterRest = false;
        const int count = int(pattern.parts.size());
        for (int i = 0; i < count; ++i) {
            const Pattern &part = pattern.parts[size_t(i)];
            afterRest = afterRest || part.kind == Pattern::Kind::Rest;
            if (isIrrefutable(part))
                continue;
            emit(Op::PushElement, part.span, afterRest ? count - i : i, afterRest);
            test(part, mismatches);
            emit(Op::Pop, part.span);
        }
        break;
    }
    case Pattern::Kind::Binding:
    case Pattern::Kind::Reference:
        test(pattern.parts.front(), mismatches);
        break;
    case Pattern::Kind::Or: {
        // A match of any alternative goes on; each one that fails cleans up and tries the next.
        std::vector<int> matched;
        const int depth = m_depth;
        for (size_t i = 0; i < pattern.parts.size(); ++i) {
            std::vector<Mismatch> failed;
            test(pattern.parts[i], failed);
            if (i + 1 == pattern.parts.size()) {
                mismatches.insert(mismatches.end(), failed.begin(), failed.end());
            } else {
                matched.push_back(emit(Op::Jump, pattern.span));
                patchAll(failed, depth, pattern.span);
            }
        }
        for (const int jump : matched)
            patch(jump);
        setDepth(depth);
        break;
    }
    default:
        break;
    }
}

/// Pops the value, which matches, into the pattern's variables.
void BodyCompiler::bind(const Pattern &pattern)
{
    switch (pattern.kind) {
    case Pattern::Kind::Binding:
        if (!pattern.parts.empty()) {
            emit(Op::Duplicate, pattern.span);
            bind(pattern.parts.front());
        }
        store(*pattern.binding, pattern.span);
        break;
    case Pattern::Kind::Reference:
        bind(pattern.parts.front());
        break;
    case Pattern::Kind::TupleStruct:
        if (pattern.parts.front().kind == Pattern::Kind::Wildcard) {
            emit(Op::Pop, pattern.span); // what `_` stands for stays where it is
            break;
        }
        emit(Op::TakeInner, pattern.span);
        bind(pattern.parts.front());
        break;
    case Pattern::Kind::Tuple: {
        bool afterRest = false;
        const int count = int(pattern.parts.size());
        for (int i = 0; i < count; ++i) {
            const Pattern &part = pattern.parts[size_t(i)];
            if (part.kind == Pattern::Kind::Rest) {
                afterRest = true;
                continue;
            }
            if (part.kind == Pattern::Kind::Wildcard)
                continue;
            emit(Op::TakeElement, part.span, afterRest ? count - i : i, afterRest);
            bind(part);
        }
        emit(Op::Pop, pattern.span);
        break;
    }
    default:
        emit(Op::Pop, pattern.span);
        break;
    }
}

void BodyCompiler::store(const Binding &binding, SourceSpan span)
{
    const int slot = newSlot();
    m_slots.insert(&binding, slot);
    emit(binding.isCell ? Op::StoreCell : Op::Store, span, slot);
}

// --- code -------------------------------------------------------------------------------------------------------

namespace {

/// How many values an instruction leaves more than it takes.
int stackEffect(Op op, int a, int b)
{
    const auto ends = [](int shape) { return (shape & 2 ? 1 : 0) + (shape & 4 ? 1 : 0); };
    switch (op) {
    case Op::Constant:
    case Op::Unit:
    case Op::LoadMove:
    case Op::LoadShare:
    case Op::LoadPlace:
    case Op::LoadCellMove:
    case Op::LoadCellShare:
    case Op::BorrowCell:
    case Op::Duplicate:
    case Op::AssertCompare:
    case Op::Next:
    case Op::TestVariant:
    case Op::PushInner:
    case Op::PushElement:
    case Op::TakeElement:
        return 1;
    case Op::Store:
    case Op::StoreCell:
    case Op::AssignCell:
    case Op::Pop:
    case Op::JumpIfFalse:
    case Op::JumpIfTrue:
    case Op::Binary:
    case Op::RepeatList:
    case Op::Index:
    case Op::BorrowIndex:
    case Op::Return:
        return -1;
    case Op::AssignField:
    case Op::AssignReference:
    case Op::AssertFailed:
        return -2;
    case Op::AssignIndex:
        return -3;
    case Op::Slide:
        return -a;
    case Op::Tuple:
    case Op::List:
    case Op::JoinAll:
        return 1 - a;
    case Op::Range:
        return 1 - ends(b);
    case Op::TestRange:
        return 1 - ends(b);
    case Op::Call:
    case Op::MakeFuture:
    case Op::MakeAsyncBlock:
    case Op::Format:
        return 1 - b;
    case Op::Builtin:
        return a == int(Builtin::NumberMin) || a == int(Builtin::NumberMax) ? 1 : 1 - b;
    case Op::Method:
        return -b;
    default:
        return 0;
    }
}

} // namespace

int BodyCompiler::emit(Op op, SourceSpan span, int a, int b)
{
    m_code.instructions.push_back({op, a, b});
    m_code.spans.push_back(span);
    setDepth(m_depth + stackEffect(op, a, b));
    return here() - 1;
}

void BodyCompiler::setDepth(int depth)
{
    m_depth = depth;
    m_code.depth = std::max(m_code.depth, depth);
}

/// The landing of jumps that left different numbers of values: each enters where its own surplus begins to be popped.
void BodyCompiler::patchAll(const std::vector<Mismatch> &mismatches, int depth, SourceSpan span)
{
    int deepest = depth;
    for (const Mismatch &mismatch : mismatches)
        deepest = std::max(deepest, mismatch.depth);
    for (int level = deepest; level >= depth; --level) {
        for (const Mismatch &mismatch : mismatches) {
            if (mismatch.depth == level)
                patch(mismatch.jump);
        }
        setDepth(level);
        if (level > depth)
            emit(Op::Pop, span);
    }
}

int BodyCompiler::newSlot()
{
    const int slot = m_nextSlot++;
    m_code.slotCount = std::max(m_code.slotCount, m_nextSlot);
    return slot;
}

int BodyCompiler::slotOf(const Binding &binding) const
{
    return m_slots.value(&binding, 0);
}

void BodyCompiler::dropTo(int slot, SourceSpan span)
{
    if (m_nextSlot > slot)
        emit(Op::DropSlots, span, slot, m_nextSlot);
    m_nextSlot = slot;
}

int BodyCompiler::constant(Value value)
{
    m_program.constants.push_back(std::move(value));
    return int(m_program.constants.size()) - 1;
}

} // namespace Pollux::Engine
