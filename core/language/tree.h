// SPDX-License-Identifier: MIT
#pragma once

// The syntax tree of one program: what the parser makes, the resolver annotates, the compiler lowers,
// and the outline and the source edits read. Nodes own their children; every node knows its span, and
// spans nest. To add to the language: a node here, a case in the parser, the resolver and the compiler.

#include "builtins.h"
#include "sourcespan.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace Pollux::Tree {

struct Expression;
struct Block;
struct Function;
struct AsyncBody;
struct Constant;
using ExpressionPtr = std::unique_ptr<Expression>;

struct Name
{
    QString text;
    SourceSpan span;
};

// --- types: parsed, kept, and mostly not checked -----------------------------------------------------

struct Type
{
    /// Path: `Vec<T>` (segments, arguments of the last one). Reference: `&T`, `&mut T`. Array: `[T; n]`,
    /// slice `[T]`. Inferred: `_`. Opaque: `impl Trait`, `dyn Trait`, function pointers: kept as a span only.
    enum class Kind : quint8 { Path, Tuple, Reference, Array, Slice, Never, Inferred, Opaque };
    Kind kind = Kind::Inferred;
    SourceSpan span;
    std::vector<Name> path;
    std::vector<Type> arguments;
};

// --- patterns ----------------------------------------------------------------------------------------

/// A local variable: made by a pattern or a parameter. The resolver fills the second half in.
struct Binding
{
    Name name;
    bool isMutable = false;

    bool isCell = false; ///< mutably borrowed, or changed by an async block that borrows it: lives in a heap cell
    bool isUsed = false;
};

struct Pattern
{
    /// Path: a path without arguments, such as `None`. TupleStruct: `Ok(pattern)`.
    enum class Kind : quint8 { Wildcard, Rest, Binding, Tuple, Reference, Literal, Range, Path, TupleStruct, Or };
    Kind kind = Kind::Wildcard;
    SourceSpan span;
    std::unique_ptr<Binding> binding; ///< Kind::Binding (`x`, `mut x`, `x @ pattern`)
    std::vector<Pattern> parts; ///< of Tuple, TupleStruct, Or; the inner one of Reference and `x @`
    std::vector<Name> path; ///< of Path and TupleStruct
    ExpressionPtr low; ///< the literal; a range's low end (may be null)
    ExpressionPtr high; ///< a range's high end (may be null)
    bool inclusive = true; ///< of a range
    Builtin builtin = Builtin::None; ///< what `path` names; set by the resolver
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
};

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

struct Literal : ExpressionOf<ExpressionKind::Literal>
{
    using ExpressionOf::ExpressionOf;
    enum class Value : quint8 { Integer, Float, Bool, Char, String };
    Value value = Value::Integer;
    quint64 integer = 0; ///< Integer; Bool (0 or 1); Char (the code point)
    double number = 0; ///< Float
    QByteArray string; ///< String, in UTF-8, escapes resolved
    std::optional<NumberType> suffix; ///< `5u64`, `1.0f32`
};

/// A name or a path: `x`, `tokio::spawn`, `Vec::<i32>::new`.
struct Path : ExpressionOf<ExpressionKind::Path>
{
    using ExpressionOf::ExpressionOf;
    std::vector<Name> segments;
    std::vector<Type> genericArguments; ///< of the last turbofish

    // Set by the resolver: exactly one of these.
    Binding *local = nullptr;
    const Function *function = nullptr;
    const Constant *constant = nullptr;
    Builtin builtin = Builtin::None;
    bool isMove = false; ///< used by value: a value that is not Copy leaves its variable
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
    BinaryOperator op = BinaryOperator::Add;
    ExpressionPtr left;
    ExpressionPtr right;
};

struct Logical : ExpressionOf<ExpressionKind::Logical> ///< `&&`, `||`: the right side may not run
{
    using ExpressionOf::ExpressionOf;
    bool isAnd = true;
    ExpressionPtr left;
    ExpressionPtr right;
};

struct Assign : ExpressionOf<ExpressionKind::Assign> ///< `place = value`, `place += value`
{
    using ExpressionOf::ExpressionOf;
    std::optional<BinaryOperator> op;
    ExpressionPtr place; ///< Path, Field, Index, Unary(Dereference), or `_` as a null pointer
    ExpressionPtr value;
};

struct Cast : ExpressionOf<ExpressionKind::Cast>
{
    using ExpressionOf::ExpressionOf;
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
    ExpressionPtr callee;
    std::vector<ExpressionPtr> arguments;
};

struct MethodCall : ExpressionOf<ExpressionKind::MethodCall>
{
    using ExpressionOf::ExpressionOf;
    ExpressionPtr receiver;
    Name method;
    std::vector<Type> genericArguments;
    std::vector<ExpressionPtr> arguments;
    Method resolved = Method::None; ///< by name; which value's method it is shows at run time
};

struct Field : ExpressionOf<ExpressionKind::Field> ///< `t.0`, `message.id`
{
    using ExpressionOf::ExpressionOf;
    ExpressionPtr object;
    Name name;
    int index = -1; ///< of a tuple field, else -1
};

struct Index : ExpressionOf<ExpressionKind::Index>
{
    using ExpressionOf::ExpressionOf;
    ExpressionPtr object;
    ExpressionPtr index;
};

struct Await : ExpressionOf<ExpressionKind::Await>
{
    using ExpressionOf::ExpressionOf;
    ExpressionPtr future;
    SourceSpan keyword; ///< of `await`
};

struct Try : ExpressionOf<ExpressionKind::Try>
{
    using ExpressionOf::ExpressionOf;
    ExpressionPtr operand;
};

struct BlockExpression : ExpressionOf<ExpressionKind::Block>
{
    using ExpressionOf::ExpressionOf;
    QString label; ///< without the quote; empty: none
    std::unique_ptr<Block> block;
};

struct AsyncBlock : ExpressionOf<ExpressionKind::AsyncBlock>
{
    using ExpressionOf::ExpressionOf;
    bool isMove = false;
    std::unique_ptr<AsyncBody> body;
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

/// A macro call that the language knows, its arguments parsed. `vec!` is an Array or ArrayRepeat instead.
struct MacroCall : ExpressionOf<ExpressionKind::Macro>
{
    using ExpressionOf::ExpressionOf;
    Macro macro = Macro::Println;
    Name name; ///< as written, with its path: `tokio::join`
    SourceSpan formatSpan; ///< the format string literal, with its quotes; empty where there is none
    std::vector<FormatPiece> format; ///< of the macros that print, and of the message of panic!/assert!
    /// The arguments in order; for assert!/assert_eq! the compared expressions come first (1 or 2), then
    /// those of the message. Names written inside the format string (`{name}`) stand at the end as Paths.
    std::vector<ExpressionPtr> arguments;
    int operandCount = 0; ///< how many of `arguments` come before the format string (assert!: 1, assert_eq!: 2)
};

// --- statements, blocks, bodies ------------------------------------------------------------------------

struct Statement
{
    /// Let: `let pattern: type = value else { otherwise };`. Expression: with or without `;`.
    /// Item: a nested function or a `use`, found among the block's items instead; Empty: a lone `;`.
    enum class Kind : quint8 { Let, Expression, Empty };
    Kind kind = Kind::Empty;
    SourceSpan span; ///< with the semicolon
    Pattern pattern;
    std::optional<Type> type;
    ExpressionPtr value; ///< of Let (may be null) and Expression
    std::unique_ptr<Block> otherwise; ///< of let-else
    bool hasSemicolon = false;
};

struct Use
{
    /// One imported name: `use tokio::time::{sleep, Duration as D}` gives two of these.
    struct Leaf
    {
        std::vector<Name> path; ///< in full; a glob ends in "*"
        Name alias; ///< the name it is known by here
    };
    SourceSpan span;
    std::vector<Leaf> leaves;
};

struct Block
{
    SourceSpan span; ///< with its braces
    std::vector<Statement> statements;
    ExpressionPtr tail; ///< the value of the block; may be null
    std::vector<std::unique_ptr<Function>> functions; ///< nested items
    std::vector<Use> uses;
    std::vector<Constant> constants; ///< nested `const` and `static`
};

/// How an async block takes a variable of the body around it.
struct Capture
{
    Binding *variable = nullptr;
    enum class Mode : quint8 {
        Move, ///< by value: the variable is left behind unless it is Copy
        Share, ///< by shared reference
        Cell, ///< by mutable reference: both bodies use one heap cell
    } mode = Mode::Move;
};

/// What a function or an async block runs: the unit that has its own locals.
struct Body
{
    std::unique_ptr<Block> block;
};

struct AsyncBody : Body
{
    std::vector<Capture> captures; ///< set by the resolver
};

struct Parameter
{
    SourceSpan span;
    Pattern pattern;
    Type type;
};

/// #[tokio::main(...)] as written; the defaults are Tokio's.
struct MainAttribute
{
    SourceSpan span; ///< of the whole attribute
    bool currentThread = false; ///< flavor = "current_thread"
    std::optional<int> workerThreads;
    bool startPaused = false;
};

struct Function
{
    SourceSpan span; ///< from its first attribute or keyword to its closing brace
    SourceSpan signature; ///< from `async` or `fn` to its name
    Name name;
    bool isAsync = false;
    std::vector<Parameter> parameters;
    std::optional<Type> result;
    Body body;
    std::optional<MainAttribute> mainAttribute;
    int index = -1; ///< position in Program::allFunctions; set by the resolver
};

struct Constant
{
    SourceSpan span;
    Name name;
    Type type;
    ExpressionPtr value;
};

struct Program
{
    std::vector<Use> uses;
    std::vector<std::unique_ptr<Function>> functions; ///< of the file itself, in order
    std::vector<Constant> constants;

    // Set by the resolver.
    std::vector<const Function *> allFunctions; ///< nested ones too
    const Function *main = nullptr;
};

} // namespace Pollux::Tree
