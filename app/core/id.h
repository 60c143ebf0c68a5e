// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace yichuang {

/// A fresh UUIDv7 (RFC 9562 §5.7): milliseconds since 1970 UTC, then random bits. Ordered by time, so that tables and
/// partitions keyed by it grow at one end.
[[nodiscard]] QUuid newUuidV7(qint64 unixMs);

/// An identifier that cannot be mixed up with one of another kind. A default-constructed one is null.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    [[nodiscard]] static Id create(qint64 unixMs) { return Id(newUuidV7(unixMs)); }
    /// Null when the text is not a UUID.
    [[nodiscard]] static Id fromString(const QString &text) { return Id(QUuid::fromString(text)); }

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] QUuid uuid() const { return m_uuid; }
    /// Lower-case, with hyphens and without braces, as it travels in JSON and addresses.
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return m_uuid < other.m_uuid; }

private:
    QUuid m_uuid;
};

template <typename Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return qHash(id.uuid(), seed);
}

} // namespace yichuang
