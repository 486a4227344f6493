// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <utility>

namespace Pollux::Engine {

/// Anything that values of a running program share: counted, single-threaded, never cyclic by the rules of
/// ownership that rustc enforces (a program that breaks them leaks, it does not crash).
class Object
{
public:
    Object() = default;
    Object(const Object &) = delete;
    Object &operator=(const Object &) = delete;
    virtual ~Object() = default;

    /// Rust's drop, for an owner that goes while borrows of the object still stand in dead variables.
    /// After it the object holds nothing; destroying it does no more.
    virtual void dropContents() {}

    void retain() { ++m_references; }
    void release()
    {
        if (--m_references == 0)
            destroy(this);
    }
    bool isShared() const { return m_references > 1; }

private:
    /// Deletes, but never recurses deeper than a few hundred objects: a chain of a million nested ones is
    /// taken down link by link.
    static void destroy(Object *object);

    quint32 m_references = 0;
};

/// An owning pointer to an Object.
template<typename T>
class Ref
{
public:
    Ref() = default;
    explicit Ref(T *object)
        : m_object(object)
    {
        if (m_object)
            m_object->retain();
    }
    Ref(const Ref &other)
        : Ref(other.m_object)
    {
    }
    Ref(Ref &&other) noexcept
        : m_object(std::exchange(other.m_object, nullptr))
    {
    }
    Ref &operator=(Ref other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Ref()
    {
        if (m_object)
            m_object->release();
    }

    T *get() const { return m_object; }
    T *operator->() const { return m_object; }
    T &operator*() const { return *m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    void reset() { *this = Ref(); }
    /// Gives the reference up without releasing it.
    T *take() { return std::exchange(m_object, nullptr); }
    static Ref adopt(T *object)
    {
        Ref ref;
        ref.m_object = object;
        return ref;
    }

    friend bool operator==(const Ref &, const Ref &) = default;

private:
    T *m_object = nullptr;
};

template<typename T, typename... Arguments>
Ref<T> make(Arguments &&...arguments)
{
    return Ref<T>(new T(std::forward<Arguments>(arguments)...));
}

} // namespace Pollux::Engine
