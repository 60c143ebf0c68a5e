// SPDX-License-Identifier: Apache-2.0
#include "gateway/sampleholders.h"

#include <algorithm>

#include <QFile>

#include "core/digest.h"
#include "core/jsonfields.h"
#include "wire/covers.h"

/// The resource is linked in statically, so it has to be asked for; the macro works outside every namespace only.
static void initHolders()
{
    Q_INIT_RESOURCE(contract);
}

namespace yichuang::gateway {

namespace {

/// @param holder whose it is when it does not say so
QList<FoundCover> coversFrom(JsonFields &fields, QStringView key, const QString &holder)
{
    QList<FoundCover> covers;
    for (const QJsonValue element : fields.arrayOr(key)) {
        QJsonObject object = element.toObject();
        if (!object.contains(u"holder"))
            object.insert(QStringLiteral("holder"), holder);
        JsonFields cover(object, QStringLiteral("%1/%2").arg(fields.pointerTo(key)).arg(covers.size()));
        covers.append(wire::foundCoverFromJson(cover));
        fields.adopt(cover);
    }
    return covers;
}

bool isOf(const FoundCover &found, const CoverEntry &entry)
{
    if (found.cover.kind != CoverKind::IndustryCertificate)
        return found.cover.kind == entry.kind && found.cover.entry == entry.entry;
    return std::any_of(found.permits.cbegin(), found.permits.cend(),
                       [&entry](const ListedPermit &permit) { return permit.name == entry.entry; });
}

/// What everybody has is made out to whoever is asked about, under a number of its own.
FoundCover madeOutTo(FoundCover found, const CoverQuestion &question)
{
    found.cover.holder = question.holderName;
    const QByteArray digest = sha256((question.number + found.cover.entry).toUtf8()).toHex().left(8);
    found.cover.number = QStringLiteral("示例证照-%1").arg(QString::fromLatin1(digest));
    return found;
}

} // namespace

Result<SampleHolders> SampleHolders::fromJson(const QByteArray &bytes)
{
    const auto json = parseJsonObject(bytes);
    if (!json)
        return failure(json.error());
    SampleHolders holders;
    JsonFields fields(*json);
    JsonFields everybody(fields.object(u"everybody"), fields.pointerTo(u"everybody"));
    const QString anybody = QStringLiteral("—");
    holders.m_ofPersons = coversFrom(everybody, u"person", anybody);
    holders.m_ofOrganisations = coversFrom(everybody, u"organisation", anybody);
    fields.adopt(everybody);
    for (JsonFields element : fields.each(u"holders")) {
        const QString name = element.text(u"name");
        const QStringList without = element.textsOr(u"without");
        holders.m_holders.insert(element.text(u"number"),
                                 {coversFrom(element, u"covers", name), QSet<QString>(without.cbegin(), without.cend())});
        fields.adopt(element);
    }
    if (!fields.ok())
        return failure(fields.error());
    return holders;
}

Result<SampleHolders> SampleHolders::bundled()
{
    initHolders();
    QFile file(QStringLiteral(":/sample/holders.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, QStringLiteral("no sample holders"));
    return fromJson(file.readAll());
}

QList<FoundCover> SampleHolders::find(const CoverQuestion &question, const CoverEntry &entry) const
{
    const Holder holder = m_holders.value(question.number);
    QList<FoundCover> found;
    std::copy_if(holder.covers.cbegin(), holder.covers.cend(), std::back_inserter(found),
                 [&entry](const FoundCover &cover) { return isOf(cover, entry); });
    if (!found.isEmpty() || holder.without.contains(entry.entry))
        return found;
    const bool organisation = question.numberKind == IdentifierKind::CreditCode;
    for (const FoundCover &cover : organisation ? m_ofOrganisations : m_ofPersons) {
        if (isOf(cover, entry))
            found.append(madeOutTo(cover, question));
    }
    return found;
}

} // namespace yichuang::gateway
