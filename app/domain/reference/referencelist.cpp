// SPDX-License-Identifier: Apache-2.0
#include "domain/reference/referencelist.h"

#include <algorithm>
#include <utility>

#include <QRegularExpression>

#include "domain/reference/referencebuilder.h"
#include "domain/reference/referencecodec.h"
#include "domain/reference/referencefilter.h"

namespace yichuang {

ReferenceList::ReferenceList(ReferenceTitle title, ReferenceTable table)
    : m_title(std::move(title)), m_table(std::move(table))
{
    m_title.size = int(m_table.size());
}

Result<ReferenceList> ReferenceList::make(const ReferenceTitle &title, const QList<ReferenceRow> &rows)
{
    static const QRegularExpression id(QStringLiteral("^[a-z0-9][a-z0-9-]{0,63}$"));
    if (!id.match(title.id).hasMatch())
        return failure(ErrorCode::Invalid, QStringLiteral("\"%1\" is no id of a list").arg(title.id));
    Result<ReferenceTable> table = ReferenceBuilder(rows).build();
    if (!table)
        return failure(table.error());
    return ReferenceList(title, std::move(*table));
}

Result<ReferenceList> ReferenceList::unpacked(const ReferenceTitle &title, const QByteArray &bytes)
{
    std::optional<ReferenceTable> table = tableFromBytes(bytes);
    if (!table)
        return failure(ErrorCode::Invalid, QStringLiteral("no code list"));
    return ReferenceList(title, std::move(*table));
}

QByteArray ReferenceList::packed() const
{
    return toBytes(m_table);
}

quint32 ReferenceList::find(const QString &code) const
{
    const QByteArray wanted = code.trimmed().toUpper().toLatin1();
    const std::string_view sought{wanted.constData(), size_t(wanted.size())};
    const auto found = std::lower_bound(m_table.byCode.cbegin(), m_table.byCode.cend(), sought,
                                        [this](quint32 node, std::string_view one) { return m_table.codeOf(node) < one; });
    return found != m_table.byCode.cend() && m_table.codeOf(*found) == sought ? *found : none;
}

QString ReferenceList::code(quint32 node) const
{
    const std::string_view code = m_table.codeOf(node);
    return QString::fromLatin1(code.data(), qsizetype(code.size()));
}

QString ReferenceList::name(quint32 node) const
{
    QString name;
    for (const quint16 unit : m_table.nameOf(node)) {
        const char32_t character = m_table.units[unit].character;
        name += QString::fromUcs4(&character, 1);
    }
    return name;
}

QStringList ReferenceList::path(quint32 node) const
{
    QStringList names;
    for (quint32 at = node; at != none; at = parent(at))
        names.prepend(name(at));
    return names;
}

QString ReferenceList::words(quint32 node) const
{
    return path(node).join(QStringLiteral(" / "));
}

QString ReferenceList::wordsOf(const QString &code) const
{
    const quint32 node = find(code);
    return node == none ? QString() : words(node);
}

std::vector<quint32> ReferenceList::filter(const QString &typed) const
{
    return ReferenceFilter(m_table, typed).run();
}

} // namespace yichuang
