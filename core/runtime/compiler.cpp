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
    code->typed = analysis.types;
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
        coerceSlot(parameter.type, parameter.span, i);
        const auto &binding = parameter.pattern.binding;
        if (parameter.pattern.kind == Pattern::Kind::Binding && parameter.pattern.parts.empty()) {
            m_types.insert(binding.get(), &parameter.type);
            if (!binding->isCell) {
                m_slots.insert(binding.get(), i);
                continue;
            }
        }
        if (parameter.pattern.kind != Pattern::Kind::Wildcard) { // what a pattern leaves stays where it is to the end
            emit(Op::LoadPlace, parameter.span, i);
            bind(parameter.pattern, [this, &parameter, i] {
                emit(Op::Pop, parameter.span);
                emit(Op::LoadMove, parameter.span, i);
            });
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
    const int depth = m_depth;
    for (const Statement &each : block.statements) {
        statement(each);
        Q_ASSERT(m_depth == depth); // a jump out of an operand would leave the operands of others behind
    }
    expressionOrUnit(block.tail, block.span);
    Q_ASSERT(m_depth == depth + 1);
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
    const bool isVariable = pattern.kind == Pattern::Kind::Binding && pattern.parts.empty();
    if (isVariable && statement.type)
        m_types.insert(pattern.binding.get(), &*statement.type);
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
    if (isVariable) {
        expression(*statement.value);
        if (statement.type)
            coerce(*statement.type, statement.span);
        const int temporariesEnd = m_nextSlot;
        store(*pattern.binding, pattern.span);
        // `let r = &make();` lets what it borrows live as long as r; other temporaries end with the statement.
        if (temporariesEnd > temporaries && !statement.value->as<Borrow>())
            emit(Op::DropSlots, statement.span, temporaries, temporariesEnd);
        return;
    }
    const TakeWhole takeWhole = scrutinee(*statement.value); // a pattern takes from a variable only what it binds
    if (statement.type)
        coerce(*statement.type, statement.span);
    const int temporariesEnd = m_nextSlot;
    const int depth = m_depth - 1;
    std::vector<Mismatch> mismatches;
    if (statement.otherwise)
        test(pattern, mismatches);
    bind(pattern, takeWhole);
    const bool hasTemporaries = temporariesEnd > temporaries && !statement.value->as<Borrow>();
    if (hasTemporaries)
        emit(Op::DropSlots, statement.span, temporaries, temporariesEnd);
    if (!statement.otherwise)
        return;
    const int over = emit(Op::Jump, statement.span);
    patchAll(mismatches, depth, statement.span);
    if (hasTemporaries)
        emit(Op::DropSlots, statement.span, temporaries, temporariesEnd);
    block(*statement.otherwise);
    emit(Op::Pop, statement.span);
    patch(over);
    setDepth(depth);
}

namespace {

std::optional<NumberType> numberOf(const Type &type)
{
    return type.kind == Type::Kind::Path && type.segments.size() == 1 ? numberType(type.segments.front().name.text) : std::nullopt;
}

} // namespace

const std::vector<Tree::Type> &argumentsOf(const Tree::Type &type)
{
    return type.kind == Tree::Type::Kind::Path && !type.segments.empty() ? type.segments.back().arguments : type.arguments;
}

bool mentionsNumber(const Tree::Type &type)
{
    const std::vector<Tree::Type> &arguments = argumentsOf(type);
    return numberOf(type) || std::any_of(arguments.begin(), arguments.end(), mentionsNumber);
}

void BodyCompiler::coerce(const Type &type, SourceSpan span)
{
    if (const auto scalar = numberOf(type)) {
        emit(Op::Coerce, span, int(*scalar));
    } else if (mentionsNumber(type)) {
        m_program.types.push_back(&type);
        emit(Op::CoerceType, span, int(m_program.types.size()) - 1);
    }
}

void BodyCompiler::coerceSlot(const Type &type, SourceSpan span, int slot)
{
    if (const auto scalar = numberOf(type)) {
        emit(Op::CoerceSlot, span, slot, int(*scalar));
    } else if (mentionsNumber(type)) {
        m_program.types.push_back(&type);
        emit(Op::CoerceSlotType, span, slot, int(m_program.types.size()) - 1);
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

namespace {

void collectBindings(const Pattern &pattern, std::vector<const Binding *> &bindings)
{
    if (pattern.binding)
        bindings.push_back(pattern.binding.get());
    if (pattern.kind == Pattern::Kind::Or) { // all alternatives bind the same names
        collectBindings(pattern.parts.front(), bindings);
        return;
    }
    for (const Pattern &part : pattern.parts)
        collectBindings(part, bindings);
}

bool bindsAnything(const Pattern &pattern)
{
    return pattern.binding || std::any_of(pattern.parts.begin(), pattern.parts.end(), bindsAnything);
}

} // namespace

/// Pops the place, which matches, and puts what the pattern names of it into the pattern's variables. What the pattern does
/// not name stays where it is.
void BodyCompiler::bind(const Pattern &pattern, const TakeWhole &takeWhole)
{
    if (!bindsAnything(pattern)) {
        emit(Op::Pop, pattern.span);
        return;
    }
    switch (pattern.kind) {
    case Pattern::Kind::Binding:
        if (!pattern.parts.empty()) {
            emit(Op::Duplicate, pattern.span); // rustc lets only copies be bound inside
            bind(pattern.parts.front(), [this, &pattern] { emit(Op::CopyTop, pattern.span); });
        }
        takeWhole();
        store(*pattern.binding, pattern.span);
        break;
    case Pattern::Kind::Reference:
        emit(Op::Dereference, pattern.span, int(PlaceUse::Pattern));
        bind(pattern.parts.front(), [this, &pattern] { emit(Op::CopyTop, pattern.span); });
        break;
    case Pattern::Kind::TupleStruct:
        bindPart(pattern.parts.front(), Op::PlaceInner, Op::TakeInner);
        emit(Op::Pop, pattern.span);
        break;
    case Pattern::Kind::Tuple: {
        bool afterRest = false;
        const int count = int(pattern.parts.size());
        for (int i = 0; i < count; ++i) {
            const Pattern &part = pattern.parts[size_t(i)];
            afterRest = afterRest || part.kind == Pattern::Kind::Rest;
            bindPart(part, Op::PlaceElement, Op::TakeElement, afterRest ? count - i : i, afterRest);
        }
        emit(Op::Pop, pattern.span);
        break;
    }
    case Pattern::Kind::Or:
        bindAlternatives(pattern, takeWhole);
        break;
    default:
        emit(Op::Pop, pattern.span);
        break;
    }
}

/// Binds a part of the place on top, which stays.
void BodyCompiler::bindPart(const Pattern &part, Op placeOf, Op take, int index, bool fromEnd)
{
    if (!bindsAnything(part))
        return;
    if (part.kind == Pattern::Kind::Binding && part.parts.empty()) {
        emit(take, part.span, index, fromEnd);
        store(*part.binding, part.span);
        return;
    }
    emit(placeOf, part.span, index, fromEnd);
    bind(part, [this, &part, take, index, fromEnd] {
        emit(Op::Pop, part.span);
        emit(take, part.span, index, fromEnd);
    });
}

/// One of the alternatives matches: finds it again, and binds its names to the variables of the first.
void BodyCompiler::bindAlternatives(const Pattern &pattern, const TakeWhole &takeWhole)
{
    const auto outer = m_alternatives;
    std::vector<const Binding *> bindings;
    collectBindings(pattern.parts.front(), bindings);
    for (const Binding *binding : bindings) {
        if (m_alternatives.contains(binding->name.text))
            continue;
        m_alternatives.insert(binding->name.text, binding);
        m_slots.insert(binding, newSlot());
    }
    const int depth = m_depth;
    std::vector<int> ends;
    for (size_t i = 0; i < pattern.parts.size(); ++i) {
        std::vector<Mismatch> failed;
        const bool isLast = i + 1 == pattern.parts.size();
        if (!isLast)
            test(pattern.parts[i], failed);
        bind(pattern.parts[i], takeWhole);
        if (isLast)
            break;
        ends.push_back(emit(Op::Jump, pattern.span));
        patchAll(failed, depth, pattern.span);
        setDepth(depth);
    }
    for (const int end : ends)
        patch(end);
    m_alternatives = outer;
}

void BodyCompiler::store(const Binding &binding, SourceSpan span)
{
    const Binding *const first = m_alternatives.value(binding.name.text, &binding);
    if (first == &binding && !m_alternatives.contains(binding.name.text))
        m_slots.insert(&binding, newSlot());
    emit(first->isCell ? Op::StoreCell : Op::Store, span, slotOf(*first));
}

/// Pops the value on top into the pattern's variables; what they leave of it lives to the end of the statement.
void BodyCompiler::bindTop(const Pattern &pattern)
{
    if (pattern.kind == Pattern::Kind::Binding && pattern.parts.empty())
        store(*pattern.binding, pattern.span);
    else if (bindsAnything(pattern))
        bind(pattern, temporaryPlace(pattern.span));
    else
        emit(Op::Store, pattern.span, newSlot());
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
    case Op::LoadCellPlace:
    case Op::BorrowCell:
    case Op::Duplicate:
    case Op::AssertCompare:
    case Op::Next:
    case Op::TestVariant:
    case Op::PushInner:
    case Op::PushElement:
    case Op::PlaceInner:
    case Op::PlaceElement:
    case Op::TakeInner:
    case Op::TakeElement:
        return 1;
    case Op::Store:
    case Op::StoreCell:
    case Op::Assign:
    case Op::AssignCell:
    case Op::CompoundSlot:
    case Op::CompoundCell:
    case Op::Pop:
    case Op::JumpIfFalse:
    case Op::JumpIfTrue:
    case Op::Binary:
    case Op::RepeatList:
    case Op::Index:
    case Op::BorrowIndex:
    case Op::Print:
    case Op::Return:
        return -1;
    case Op::AssignField:
    case Op::AssignReference:
    case Op::CompoundField:
    case Op::CompoundReference:
    case Op::AssertFailed:
        return -2;
    case Op::AssignIndex:
    case Op::CompoundIndex:
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
