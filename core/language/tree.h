// SPDX-License-Identifier: MIT
#pragma once

// The syntax tree of one program: what the parser makes, the resolver annotates, the compiler lowers,
// and the outline and the source edits read. Nodes own their children; every node knows its span, and
// spans nest. To add to the language: a node here, a case in the parser, the resolver and the compiler.

#include "builtins.h"
#include "treeitems.h"
#include "types/typeid.h"

#include <QByteArray>

namespace Pollux::Tree {

// --- patterns ----------------------------------------------------------------------------------------

/// A local variable: made by a pattern or a parameter. The resolver fills the second half in.
struct Binding
{
    Name name;
    bool isMutable = false;

    bool isCell = false; ///< mutably borrowed, or changed by an async block that borrows it: lives in a heap cell
    bool isUsed = false;
    Types::TypeId type = Types::TypeId::Unknown; ///< set by the type pass
};

struct FieldPattern;

struct Pattern : PathParts
{
    enum class Kind : quint8 {
        Wildcard, ///< `_`
        Rest, ///< `..` in a tuple, a slice or a tuple struct
        Binding, ///< `x`, `mut x`, `ref x`, `x @ pattern`: binding, and parts[0] behind `@`
        Tuple, ///< `(a, b)`: parts
        Reference, ///< `&p`, `&mut p`: parts[0]
        Literal, ///< low
        Range, ///< `low..=high`
        Path, ///< a path without arguments, such as `None`
        TupleStruct, ///< `Ok(pattern)`: parts
        Struct, ///< `P { x, y: pattern, .. }`: fields
        Slice, ///< `[a, .., b]`, `[first, rest @ ..]`: parts
        Or, ///< `a | b`: parts
    };
    enum class Mode : quint8 { Value, Ref, RefMut };
    Kind kind = Kind::Wildcard;
    SourceSpan span;
    std::unique_ptr<Binding> binding;
    Mode mode = Mode::Value; ///< of Binding: `ref x`, `ref mut x`
    std::vector<Pattern> parts;
    std::vector<FieldPattern> fields;
    bool hasRest = false; ///< of Struct: ends in `..`
    bool isMutable = false; ///< of Reference
    ExpressionPtr low; ///< a Literal, its negation, or the Path of a constant; a range's low end (may be null)
    ExpressionPtr high; ///< a range's high end (may be null)
    bool inclusive = true; ///< of a range
    Builtin builtin = Builtin::None; ///< what the path names; set by the resolver
    Types::Resolution target; ///< the variant or constant that the path names; set by the type pass
};

struct FieldPattern
{
    SourceSpan span;
    Name name; ///< "0" of a tuple struct
    bool isShorthand = false; ///< `x`, `mut x`, `ref x`: `pattern` binds the field's name
    Pattern pattern;
};

// --- expressions -------------------------------------------------------------------------------------

enum class ExpressionKind : quint8 {
    Literal,
    Path,
    Tuple,
    Array,
    ArrayRepeat,
    Unary,
    Borrow,
    Binary,
    Logical,
    Assign,
    Cast,
    Range,
    Call,
    MethodCall,
    Field,
    Index,
    Await,
    Try,
    Block,
    AsyncBlock,
    If,
    Let,
    Match,
    While,
    Loop,
    For,
    Break,
    Continue,
    Return,
    Macro,
    StructLiteral,
    Closure,
    Select,
    Discard,
};

struct CapturingBody;
struct Statement;

struct Expression
{
    explicit Expression(ExpressionKind kind, SourceSpan span)
        : kind(kind)
        , span(span)
    {
    }
    virtual ~Expression() = default;
    Expression(const Expression &) = delete;
    Expression &operator=(const Expression &) = delete;

    const ExpressionKind kind;
    SourceSpan span;
    Types::TypeId type = Types::TypeId::Unknown; ///< before the adjustment; set by the type pass
    Types::Adjustment adjustment; ///< what is done to its value where it stands; set by the type pass

    /// The operand that a chain goes on from: the left one of `a + b`, the receiver of `a.b()`, the object of `a.b`,
    /// `a[i]`, `a(x)`, `a?`, `a.await`, `a as T`. Null for what is no link of a chain. Chains are up to
    /// maximumChain links long, so a walk over the tree follows them in a loop, not by recursion.
    virtual const ExpressionPtr *chained() const { return nullptr; }
    ExpressionPtr *chained() { return const_cast<ExpressionPtr *>(std::as_const(*this).chained()); }

    template<typename T>
    T *as()
    {
        return kind == T::Kind ? static_cast<T *>(this) : nullptr;
    }
    template<typename T>
    const T *as() const
    {
        return kind == T::Kind ? static_cast<const T *>(this) : nullptr;
    }
};

template<ExpressionKind K>
struct ExpressionOf : Expression
{
    static constexpr ExpressionKind Kind = K;
    explicit ExpressionOf(SourceSpan span)
        : Expression(K, span)
    {
    }
};

/// Destroys a chain link by link.
inline void dropChain(ExpressionPtr &link)
{
    while (link) {
        ExpressionPtr *next = link->chained();
        link = next ? std::move(*next) : nullptr;
    }
}

struct Literal : ExpressionOf<ExpressionKind::Literal>
{
    using ExpressionOf::ExpressionOf;
    enum class Value : quint8 { Integer, Float, Bool, Char, String, ByteString };
    Value value = Value::Integer;
    quint64 integer = 0; ///< Integer; Bool (0 or 1); Char (the code point). `b'a'` is the Integer 97u8
    double number = 0; ///< Float
    QByteArray string; ///< String, in UTF-8; ByteString; escapes resolved
    std::optional<NumberType> suffix; ///< `5u64`, `1.0f32`
};

/// A name or a path: `x`, `tokio::spawn`, `Vec::<i32>::new`, `<T as Trait>::f`.
struct Path : ExpressionOf<ExpressionKind::Path>, PathParts
{
    using ExpressionOf::ExpressionOf;

    // Set by the resolver: exactly one of these.
    Binding *local = nullptr;
    const Function *function = nullptr;
    const Constant *constant = nullptr;
    Builtin builtin = Builtin::None;
    bool isMove = false; ///< used by value: a value that is not Copy leaves its variable

    Types::Resolution target; ///< set by the type pass
};

struct Tuple : ExpressionOf<ExpressionKind::Tuple> ///< `()` is the empty one
{
    using ExpressionOf::ExpressionOf;
    std::vector<ExpressionPtr> elements;
};

struct Array : ExpressionOf<ExpressionKind::Array> ///< `[a, b]`, and `vec![a, b]` (isVec)
{
    using ExpressionOf::ExpressionOf;
    bool isVec = false;
    std::vector<ExpressionPtr> elements;
};

struct ArrayRepeat : ExpressionOf<ExpressionKind::ArrayRepeat> ///< `[a; n]`, `vec![a; n]`
{
    using ExpressionOf::ExpressionOf;
    bool isVec = false;
    ExpressionPtr element;
    ExpressionPtr count;
};

enum class UnaryOperator : quint8 { Negate, Not, Dereference };

struct Unary : ExpressionOf<ExpressionKind::Unary>
{
    using ExpressionOf::ExpressionOf;
    UnaryOperator op = UnaryOperator::Negate;
    ExpressionPtr operand;
    Types::Resolution target; ///< of an overloaded operator; set by the type pass
};

struct Borrow : ExpressionOf<ExpressionKind::Borrow> ///< `&x`, `&mut x`
{
    using ExpressionOf::ExpressionOf;
    bool isMutable = false;
    ExpressionPtr operand;
};

enum class BinaryOperator : quint8 {
    Add, Subtract, Multiply, Divide, Remainder,
    BitAnd, BitOr, BitXor, ShiftLeft, ShiftRight,
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,
};

struct Binary : ExpressionOf<ExpressionKind::Binary>
{
    using ExpressionOf::ExpressionOf;
    ~Binary() override { dropChain(left); }
    const ExpressionPtr *chained() const override { return &left; }
    BinaryOperator op = BinaryOperator::Add;
    ExpressionPtr left;
    ExpressionPtr right;
    Types::Resolution target; ///< of an overloaded operator; set by the type pass
};

struct Logical : ExpressionOf<ExpressionKind::Logical> ///< `&&`, `||`: the right side may not run
{
    using ExpressionOf::ExpressionOf;
    ~Logical() override { dropChain(left); }
    const ExpressionPtr *chained() const override { return &left; }
    bool isAnd = true;
    ExpressionPtr left;
    ExpressionPtr right;
};

struct Assign : ExpressionOf<ExpressionKind::Assign> ///< `place = value`, `place += value`
{
    using ExpressionOf::ExpressionOf;
    std::optional<BinaryOperator> op;
    /// Path, Field, Index, Unary(Dereference), or `_` as a null pointer; of a destructuring assignment Tuple, Array,
    /// Call or StructLiteral of places, with Discard for `_`, and a Range without ends for `..`.
    ExpressionPtr place;
    ExpressionPtr value;
    Types::Resolution target; ///< of an overloaded operator; set by the type pass
};

struct Cast : ExpressionOf<ExpressionKind::Cast>
{
    using ExpressionOf::ExpressionOf;
    ~Cast() override { dropChain(operand); }
    const ExpressionPtr *chained() const override { return &operand; }
    ExpressionPtr operand;
    Type type;
};

struct Range : ExpressionOf<ExpressionKind::Range>
{
    using ExpressionOf::ExpressionOf;
    ExpressionPtr low; ///< may be null
    ExpressionPtr high; ///< may be null
    bool inclusive = false;
};

struct Call : ExpressionOf<ExpressionKind::Call>
{
    using ExpressionOf::ExpressionOf;
    ~Call() override { dropChain(callee); }
    const ExpressionPtr *chained() const override { return &callee; }
    ExpressionPtr callee;
    std::vector<ExpressionPtr> arguments;
};

struct MethodCall : ExpressionOf<ExpressionKind::MethodCall>
{
    using ExpressionOf::ExpressionOf;
    ~MethodCall() override { dropChain(receiver); }
    const ExpressionPtr *chained() const override { return &receiver; }
    ExpressionPtr receiver;
    Name method;
    std::vector<Type> genericArguments;
    std::vector<ExpressionPtr> arguments;
    Method resolved = Method::None; ///< by name; which value's method it is shows at run time
    Types::Resolution target; ///< set by the type pass
};

struct Field : ExpressionOf<ExpressionKind::Field> ///< `t.0`, `message.id`
{
    using ExpressionOf::ExpressionOf;
    ~Field() override { dropChain(object); }
    const ExpressionPtr *chained() const override { return &object; }
    ExpressionPtr object;
    Name name;
    int index = -1; ///< of a tuple field, else -1
};

struct Index : ExpressionOf<ExpressionKind::Index>
{
    using ExpressionOf::ExpressionOf;
    ~Index() override { dropChain(object); }
    const ExpressionPtr *chained() const override { return &object; }
    ExpressionPtr object;
    ExpressionPtr index;
    Types::Resolution target; ///< of an overloaded operator; set by the type pass
};

struct Await : ExpressionOf<ExpressionKind::Await>
{
    using ExpressionOf::ExpressionOf;
    ~Await() override { dropChain(future); }
    const ExpressionPtr *chained() const override { return &future; }
    ExpressionPtr future;
    SourceSpan keyword; ///< of `await`
};

struct Try : ExpressionOf<ExpressionKind::Try>
{
    using ExpressionOf::ExpressionOf;
    ~Try() override { dropChain(operand); }
    const ExpressionPtr *chained() const override { return &operand; }
    ExpressionPtr operand;
};

struct BlockExpression : ExpressionOf<ExpressionKind::Block>
{
    using ExpressionOf::ExpressionOf;
    QString label; ///< without the quote; empty: none
    std::unique_ptr<Block> block;
};

struct ClosureParameter
{
    SourceSpan span;
    Pattern pattern;
    std::optional<Type> type;
};

/// `|x| x + 1`, `move |a: i32, (b, c)| -> T { ... }`, `async || ...`
struct Closure : ExpressionOf<ExpressionKind::Closure>
{
    using ExpressionOf::ExpressionOf;
    bool isMove = false;
    bool isAsync = false;
    std::vector<ClosureParameter> parameters;
    std::optional<Type> result;
    std::unique_ptr<CapturingBody> body; ///< its `value`
};

/// `Point { x: 1, y, ..base }`
struct StructLiteral : ExpressionOf<ExpressionKind::StructLiteral>, PathParts
{
    using ExpressionOf::ExpressionOf;
    struct Field
    {
        SourceSpan span;
        Name name; ///< "0" of a tuple struct
        bool isShorthand = false; ///< `x`: `value` is the Path `x`
        ExpressionPtr value;
    };
    std::vector<Field> fields;
    bool hasRest = false; ///< `..`, with `base` or, on the left side of an assignment, alone
    ExpressionPtr base; ///< may be null
    Types::Resolution target; ///< set by the type pass
};

struct Discard : ExpressionOf<ExpressionKind::Discard> ///< `_` inside the left side of `(a, _) = value`
{
    using ExpressionOf::ExpressionOf;
};

struct AsyncBlock : ExpressionOf<ExpressionKind::AsyncBlock>
{
    using ExpressionOf::ExpressionOf;
    bool isMove = false;
    std::unique_ptr<CapturingBody> body;
};

struct If : ExpressionOf<ExpressionKind::If>
{
    using ExpressionOf::ExpressionOf;
    ExpressionPtr condition; ///< may hold Let, joined by `&&`
    std::unique_ptr<Block> then;
    ExpressionPtr otherwise; ///< null, If, or BlockExpression
};

struct Let : ExpressionOf<ExpressionKind::Let> ///< `let P = e` as a condition of if and while
{
    using ExpressionOf::ExpressionOf;
    Pattern pattern;
    ExpressionPtr value;
};

struct MatchArm
{
    Pattern pattern;
    ExpressionPtr guard; ///< may be null
    ExpressionPtr value;
};

struct Match : ExpressionOf<ExpressionKind::Match>
{
    using ExpressionOf::ExpressionOf;
    ExpressionPtr value;
    std::vector<MatchArm> arms;
};

struct While : ExpressionOf<ExpressionKind::While>
{
    using ExpressionOf::ExpressionOf;
    QString label;
    ExpressionPtr condition;
    std::unique_ptr<Block> body;
};

struct Loop : ExpressionOf<ExpressionKind::Loop>
{
    using ExpressionOf::ExpressionOf;
    QString label;
    std::unique_ptr<Block> body;
};

struct For : ExpressionOf<ExpressionKind::For>
{
    using ExpressionOf::ExpressionOf;
    QString label;
    Pattern pattern;
    ExpressionPtr iterable;
    std::unique_ptr<Block> body;
};

struct Break : ExpressionOf<ExpressionKind::Break>
{
    using ExpressionOf::ExpressionOf;
    QString label;
    SourceSpan labelSpan; ///< with its quote
    ExpressionPtr value;
};

struct Continue : ExpressionOf<ExpressionKind::Continue>
{
    using ExpressionOf::ExpressionOf;
    QString label;
    SourceSpan labelSpan; ///< with its quote
};

struct Return : ExpressionOf<ExpressionKind::Return>
{
    using ExpressionOf::ExpressionOf;
    ExpressionPtr value;
};

/// One `{...}` of a format string, or the literal text between two.
struct FormatPiece
{
    enum class Alignment : quint8 { None, Left, Center, Right };
    enum class Style : quint8 { Display, Debug, PrettyDebug, LowerHex, UpperHex, Binary, Octal, LowerExp, UpperExp };
    enum class DebugNumbers : quint8 { Decimal, LowerHex, UpperHex };
    QByteArray literal; ///< text to print before the argument, in UTF-8, with `{{` resolved
    int argument = -1; ///< index into MacroCall::arguments; -1: only the literal
    Style style = Style::Display;
    DebugNumbers debugNumbers = DebugNumbers::Decimal; ///< `{:x?}`, `{:X?}`: of the integers in what is printed
    char32_t fill = U' ';
    Alignment alignment = Alignment::None;
    bool plus = false;
    bool alternate = false; ///< `#` before x, b, o
    bool zeroPad = false;
    int width = -1; ///< -1: none
    int widthArgument = -1; ///< `{:w$}`, `{:1$}`: index into arguments
    int precision = -1;
    int precisionArgument = -1; ///< `{:.p$}`, `{:.*}`
};

/// A macro call that the language knows, its arguments parsed. `vec!` is an Array or ArrayRepeat instead, `select!` a
/// Select; `line!()`, `file!()`, `stringify!(...)`, `concat!(...)` and their like are Literals.
struct MacroCall : ExpressionOf<ExpressionKind::Macro>
{
    using ExpressionOf::ExpressionOf;
    Macro macro = Macro::Println;
    Name name; ///< as written, with its path: `tokio::join`
    SourceSpan formatSpan; ///< the format string literal, with its quotes; empty where there is none
    std::vector<FormatPiece> format; ///< of the macros that print, and of the message of panic!/assert!
    /// The arguments in order; for assert!/assert_eq! the compared expressions come first (1 or 2), for write! the
    /// place to write to (1), then those of the message. Names written inside the format string (`{name}`) stand at
    /// the end as Paths. matches!: the value, and the guard if there is one. pin!: `std::pin::pin!(value)` or the
    /// variables of `tokio::pin!(a, b)`; which of the two a bare `pin!` is, its import tells.
    std::vector<ExpressionPtr> arguments;
    int operandCount = 0; ///< how many of `arguments` come before the format string (assert!: 1, assert_eq!: 2)
    std::unique_ptr<Pattern> pattern; ///< of matches!
    /// `tokio::pin! { let a = ...; }`: their variables belong to the block around the call.
    std::vector<Statement> statements;
    bool isBiased = false; ///< of join! and try_join!: `biased;`
};

/// `pattern = future, if precondition => handler`
struct SelectBranch
{
    SourceSpan span; ///< without the comma
    Pattern pattern;
    ExpressionPtr future;
    ExpressionPtr precondition; ///< may be null
    ExpressionPtr handler;
    bool hasComma = false;
};

/// `tokio::select! { ... }`
struct Select : ExpressionOf<ExpressionKind::Select>
{
    using ExpressionOf::ExpressionOf;
    Name name; ///< as written, with its path
    bool isBiased = false;
    SourceSpan biased; ///< `biased;`
    std::vector<SelectBranch> branches;
    ExpressionPtr otherwise; ///< the handler of `else`; may be null
};

// --- statements, blocks, bodies ------------------------------------------------------------------------

struct Statement
{
    /// Let: `let pattern: type = value else { otherwise };`. Expression: with or without `;`.
    /// Empty: a lone `;`. Nested items stand among those of the block.
    enum class Kind : quint8 { Let, Expression, Empty };
    Kind kind = Kind::Empty;
    SourceSpan span; ///< with the semicolon
    Pattern pattern;
    std::optional<Type> type;
    ExpressionPtr value; ///< of Let (may be null) and Expression
    std::unique_ptr<Block> otherwise; ///< of let-else
    bool hasSemicolon = false;
};

struct Block : Items
{
    SourceSpan span; ///< with its braces
    std::vector<Statement> statements;
    ExpressionPtr tail; ///< the value of the block; may be null
};

/// How an async block or a closure takes a variable of the body around it.
struct Capture
{
    Binding *variable = nullptr;
    enum class Mode : quint8 {
        Move, ///< by value: the variable is left behind unless it is Copy
        Share, ///< by shared reference
        Cell, ///< by mutable reference: both bodies use one heap cell
    } mode = Mode::Move;
};

struct CapturingBody : Body ///< of an async block, a closure
{
    std::vector<Capture> captures; ///< set by the resolver
};

struct Parameter
{
    SourceSpan span;
    Pattern pattern;
    Type type;
};

/// `self` among the parameters of a method.
struct SelfParameter
{
    /// `self`, `&self`, `&mut self`, `self: Pin<&mut Self>`
    enum class Kind : quint8 { Value, Reference, MutableReference, Typed };
    Kind kind = Kind::Value;
    SourceSpan span;
    Binding binding; ///< its name is `self`; isMutable: `mut self`
    std::optional<Type> type; ///< of Typed
};

} // namespace Pollux::Tree
