// SPDX-License-Identifier: Apache-2.0
#include "domain/reference/referencecodec.h"

#include <cstring>
#include <type_traits>

namespace yichuang {

namespace {

/// Says too which end of a number comes first.
constexpr quint32 mark = 0x59435201;

class ColumnWriter
{
public:
    void number(quint32 value) { m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value); }
    void text(const QByteArray &bytes)
    {
        number(quint32(bytes.size()));
        m_bytes += bytes;
    }
    template <typename Value>
    void column(const std::vector<Value> &values)
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        number(quint32(values.size()));
        m_bytes.append(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(Value)));
    }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

class ColumnReader
{
public:
    explicit ColumnReader(const QByteArray &bytes) : m_bytes(bytes) {}

    [[nodiscard]] quint32 number()
    {
        quint32 value = 0;
        copy(&value, sizeof value);
        return value;
    }
    [[nodiscard]] QByteArray text()
    {
        const qsizetype length = room(number(), 1);
        QByteArray bytes = m_bytes.mid(m_at, length);
        m_at += length;
        return bytes;
    }
    template <typename Value>
    void column(std::vector<Value> &values)
    {
        values.resize(size_t(room(number(), sizeof(Value))));
        copy(values.data(), values.size() * sizeof(Value));
    }
    [[nodiscard]] bool isAtEnd() const { return m_ok && m_at == m_bytes.size(); }

private:
    /// How many there are, or none when the bytes end before.
    [[nodiscard]] qsizetype room(quint32 count, size_t each)
    {
        m_ok = m_ok && quint64(count) * each <= quint64(m_bytes.size() - m_at);
        return m_ok ? qsizetype(count) : 0;
    }
    void copy(void *to, size_t length)
    {
        m_ok = m_ok && length <= size_t(m_bytes.size() - m_at);
        if (!m_ok || length == 0)
            return;
        std::memcpy(to, m_bytes.constData() + m_at, length);
        m_at += qsizetype(length);
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace

QByteArray toBytes(const ReferenceTable &table)
{
    ColumnWriter writer;
    writer.number(mark);
    writer.column(table.parents);
    writer.column(table.childEnds);
    writer.column(table.codeBegins);
    writer.text(table.codes);
    writer.column(table.nameBegins);
    writer.column(table.names);
    writer.number(quint32(table.units.size()));
    for (const ReferenceUnit &unit : table.units) {
        writer.number(unit.character);
        writer.number(unit.folded);
        writer.number(unit.syllable);
    }
    writer.number(quint32(table.syllables.size()));
    for (const QByteArray &syllable : table.syllables)
        writer.text(syllable);
    writer.column(table.byCode);
    return writer.bytes();
}

std::optional<ReferenceTable> tableFromBytes(const QByteArray &bytes)
{
    ColumnReader reader(bytes);
    if (reader.number() != mark)
        return std::nullopt;
    ReferenceTable table;
    reader.column(table.parents);
    reader.column(table.childEnds);
    reader.column(table.codeBegins);
    table.codes = reader.text();
    reader.column(table.nameBegins);
    reader.column(table.names);
    constexpr quint32 most = 1 << 16;
    const quint32 units = reader.number();
    for (quint32 i = 0; i < units && i < most; ++i) {
        const auto character = char32_t(reader.number());
        const auto folded = char32_t(reader.number());
        table.units.push_back({character, folded, quint16(reader.number())});
    }
    const quint32 syllables = reader.number();
    for (quint32 i = 0; i < syllables && i < most; ++i)
        table.syllables.push_back(reader.text());
    reader.column(table.byCode);
    if (!reader.isAtEnd() || !table.isSound())
        return std::nullopt;
    return table;
}

} // namespace yichuang
