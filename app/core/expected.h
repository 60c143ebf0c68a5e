// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

#include <QtGlobal>

namespace yichuang {

/// Wraps an error so that Expected can tell it from a value of the same type.
template <typename E>
class Unexpected
{
public:
    explicit Unexpected(E error) : m_error(std::move(error)) {}
    [[nodiscard]] const E &error() const & { return m_error; }
    [[nodiscard]] E &&error() && { return std::move(m_error); }

private:
    E m_error;
};

/// A value or the reason why there is none: the subset of C++23's std::expected that the project uses, with the same
/// names, so that the standard one can replace it by an alias.
template <typename T, typename E>
class [[nodiscard]] Expected
{
    using Stored = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

public:
    using value_type = T;
    using error_type = E;

    Expected()
        requires std::is_void_v<T>
        : m_content(std::in_place_index<0>)
    {
    }

    template <typename U = Stored>
        requires(!std::is_void_v<T> && std::is_constructible_v<Stored, U &&>
                 && !std::is_same_v<std::remove_cvref_t<U>, Expected>
                 && !std::is_same_v<std::remove_cvref_t<U>, Unexpected<E>>)
    Expected(U &&value) : m_content(std::in_place_index<0>, std::forward<U>(value))
    {
    }

    Expected(Unexpected<E> error) : m_content(std::in_place_index<1>, std::move(error).error()) {}

    [[nodiscard]] bool has_value() const { return m_content.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] const Stored &value() const &
        requires(!std::is_void_v<T>)
    {
        Q_ASSERT(has_value());
        return *std::get_if<0>(&m_content);
    }
    [[nodiscard]] Stored &value() &
        requires(!std::is_void_v<T>)
    {
        Q_ASSERT(has_value());
        return *std::get_if<0>(&m_content);
    }
    [[nodiscard]] Stored &&value() &&
        requires(!std::is_void_v<T>)
    {
        Q_ASSERT(has_value());
        return std::move(*std::get_if<0>(&m_content));
    }

    const Stored &operator*() const & { return value(); }
    Stored &operator*() & { return value(); }
    Stored &&operator*() && { return std::move(*this).value(); }
    const Stored *operator->() const { return &value(); }
    Stored *operator->() { return &value(); }

    [[nodiscard]] const E &error() const
    {
        Q_ASSERT(!has_value());
        return *std::get_if<1>(&m_content);
    }

    template <typename U>
    [[nodiscard]] T value_or(U &&fallback) const
        requires(!std::is_void_v<T>)
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(fallback));
    }

private:
    std::variant<Stored, E> m_content;
};

} // namespace yichuang
