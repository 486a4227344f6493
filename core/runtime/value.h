// SPDX-License-Identifier: MIT
#pragma once

#include "../language/builtins.h"
#include "object.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace Pollux::Engine {

class Future;
} // namespace Pollux::Engine
namespace Pollux::Tree {
struct Type;
}
namespace Pollux::Engine {

enum class ValueKind : quint8 {
    Moved, ///< nothing: a variable not yet set, or left by a move
    Unit,
    Bool,
    Char,
    Integer,
    Float,
    Duration,
    Instant,
    None, ///< Option's
    TaskNumber, ///< tokio::task::Id
    // From here on: objects.
    Str, ///< &str: Copy
    String,
    Tuple,
    Vec,
    Array,
    Wrapped, ///< Some, Ok, Err: WrapperObject
    Range,
    Iterator,
    Future,
    JoinHandle,
    AbortHandle,
    JoinError,
    Reference, ///< &mut to a variable or an element
};

/// A number whose type the text leaves open (`let n = 5`): it takes the type of what it meets. A float is f64 until then.
inline constexpr quint8 openNumber = 0xff;

/// Which clock an Instant is of: Tokio's can be paused, std's never is.
enum class Clock : quint8 { Tokio, Std };

/// What a pattern may do with the parts of the place it is matched against. A borrowed object that is such a place carries it.
enum class Access : quint8 {
    Borrow, ///< binds borrows of them: the place is behind a shared reference
    Move, ///< takes them, and leaves Moved behind
    Copy, ///< copies those that are Copy, borrows the others: they cannot be moved from there
};

/// One value of a running program: 16 bytes, moved by copying them. A value of an object kind owns it, in Rust's sense,
/// unless it is borrowed (`isBorrowed`): then it only keeps the memory alive, and dropping it is not a drop.
class Value
{
public:
    Value() = default;
    Value(Value &&other) noexcept
        : m_kind(std::exchange(other.m_kind, ValueKind::Moved))
        , m_number(other.m_number)
        , m_borrowed(other.m_borrowed)
        , m_nanoseconds(other.m_nanoseconds)
        , m_payload(other.m_payload)
    {
    }
    Value &operator=(Value &&other) noexcept
    {
        if (this != &other) {
            Value old(std::move(*this)); // dropped last: its destructor may look at this variable
            new (this) Value(std::move(other));
        }
        return *this;
    }
    Value(const Value &) = delete;
    Value &operator=(const Value &) = delete;
    ~Value()
    {
        if (isObject())
            drop();
    }

    static Value unit() { return Value(ValueKind::Unit); }
    static Value none() { return Value(ValueKind::None); }
    static Value boolean(bool value) { return Value(ValueKind::Bool, quint64(value)); }
    static Value character(char32_t value) { return Value(ValueKind::Char, quint64(value)); }
    /// The two's complement bits of a 64-bit integer; 128-bit types hold the range of 64 bits (see Limits in the README).
    static Value integer(quint64 bits, quint8 type) { return Value(ValueKind::Integer, bits, type); }
    static Value integer(quint64 bits, NumberType type) { return integer(bits, quint8(type)); }
    static Value usize(qsizetype value) { return integer(quint64(value), NumberType::Usize); }
    static Value number(double value, NumberType type = NumberType::F64);
    static Value openFloat(double value);
    static Value duration(quint64 seconds, quint32 nanoseconds);
    static Value instant(qint64 nanoseconds, Clock clock) { return Value(ValueKind::Instant, quint64(nanoseconds), quint8(clock)); }
    static Value taskNumber(quint64 number) { return Value(ValueKind::TaskNumber, number); }
    static Value str(QByteArray utf8);
    static Value string(QByteArray utf8);
    static Value wrapped(Builtin variant, Value inner); ///< Some, Ok, Err
    template<typename T>
    static Value object(ValueKind kind, Ref<T> object)
    {
        Value value(kind);
        value.m_payload.object = object.take();
        return value;
    }

    ValueKind kind() const { return m_kind; }
    bool is(ValueKind kind) const { return m_kind == kind; }
    bool isObject() const { return m_kind >= ValueKind::Str; }
    bool isBorrowed() const { return m_borrowed; }
    bool isMoved() const { return m_kind == ValueKind::Moved; }
    /// Rust's Copy, and borrows, which are Copy too.
    bool isCopy() const { return !isObject() || m_borrowed || m_kind == ValueKind::Str; }

    /// The same value again, of a Copy kind; for the others a borrow of it.
    Value share() const;
    /// The value itself for use elsewhere: a copy of what Rust copies (tuples, arrays and Options of Copy values too);
    /// anything else is moved out, and Moved is left behind.
    Value take();
    /// What `*` or `[]` give by value: a copy of what is Copy even behind a borrow; a borrow of anything else.
    Value copy() const;
    /// What `clone()` gives; nothing for what is not Clone, or not yet.
    std::optional<Value> clone() const;

    bool toBool() const { return m_payload.bits != 0; }
    char32_t toChar() const { return char32_t(m_payload.bits); }
    quint64 bits() const { return m_payload.bits; }
    qint64 signedBits() const { return qint64(m_payload.bits); }
    double toDouble() const { return m_payload.number; }
    quint8 numberType() const { return m_number; }
    bool isOpenNumber() const { return m_number == openNumber; }
    void setNumberType(quint8 type) { m_number = type; }
    Clock clock() const { return Clock(m_number); }
    Access access() const { return Access(m_number); }
    void setAccess(Access access)
    {
        if (isObject())
            m_number = quint8(access);
    }
    quint32 subsecNanoseconds() const { return m_nanoseconds; }
    Object *object() const { return m_payload.object; }
    template<typename T>
    T &as() const
    {
        return *static_cast<T *>(m_payload.object);
    }

private:
    explicit Value(ValueKind kind, quint64 bits = 0, quint8 number = 0)
        : m_kind(kind)
        , m_number(number)
    {
        m_payload.bits = bits;
    }
    void drop();

    ValueKind m_kind = ValueKind::Moved;
    quint8 m_number = 0;
    bool m_borrowed = false;
    quint32 m_nanoseconds = 0;
    union {
        quint64 bits;
        double number;
        Object *object;
    } m_payload = {0};
};
static_assert(sizeof(Value) == 16);

// --- the objects ------------------------------------------------------------------------------------------

struct StringObject final : Object
{
    explicit StringObject(QByteArray utf8)
        : utf8(std::move(utf8))
    {
    }
    QByteArray utf8;
};

/// Tuple, Vec and array.
struct ListObject final : Object
{
    std::vector<Value> elements;
    const Tree::Type *elementType = nullptr; ///< as written, where it says what numbers are: of the tree, which lives longer
    ~ListObject() override { dropContents(); }
    void dropContents() override; ///< in order, as Rust does
};

struct WrapperObject final : Object
{
    WrapperObject(Builtin variant, Value inner)
        : variant(variant)
        , inner(std::move(inner))
    {
    }
    void dropContents() override { inner = Value(); }
    Builtin variant; ///< Some, Ok, Err
    Value inner;
};

struct RangeObject final : Object
{
    Value low;
    Value high; ///< Moved: none
    bool inclusive = false;
};

/// What `for` draws from.
struct IteratorObject : Object
{
    virtual bool next(Value &item) = 0;
    virtual quint64 left() const = 0; ///< how many items are still to come
};

/// A variable that is shared by reference: see Tree::Binding::isCell.
struct CellObject final : Object
{
    Value value;
    void dropContents() override { value = Value(); }
};

struct ReferenceObject final : Object
{
    Ref<CellObject> cell; ///< of a variable; or else
    Ref<ListObject> list; ///< of an element; or else
    Ref<WrapperObject> wrapper; ///< of what a Some, Ok or Err holds
    qsizetype index = 0;

    Value *target() const; ///< null when the element is gone
};

struct JoinErrorObject final : Object
{
    quint64 taskNumber = 0;
    bool isPanic = false;
    QByteArray message; ///< of the panic
};

/// Stops the run: a text longer than Pollux holds.
void checkLength(qsizetype bytes);
inline constexpr qsizetype longestText = 64 * 1024 * 1024;

/// One level of values inside values, while they are compared. Stops the run before the stack overflows.
class ComparedLevel
{
public:
    ComparedLevel();
    ~ComparedLevel();
    ComparedLevel(const ComparedLevel &) = delete;
    ComparedLevel &operator=(const ComparedLevel &) = delete;
};

/// Two floats that meet: one whose type is open becomes f32 where the other is.
std::pair<double, double> floatsOf(const Value &a, const Value &b);

/// Structural equality, as `==` on the types it is used with; nothing for kinds that cannot be compared.
std::optional<bool> equals(const Value &a, const Value &b);

} // namespace Pollux::Engine
