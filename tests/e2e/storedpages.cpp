// SPDX-License-Identifier: Apache-2.0
#include "e2e/storedpages.h"

#include "domain/cases/casejson.h"
#include "root/counterkeys.h"
#include "root/counterservices.h"
#include "root/sitesettings.h"

#include <QJsonDocument>

namespace yichuang::test {

StoredPages::StoredPages(const QString &dataFolder)
{
    const auto keys = CounterKeys::open(dataFolder);
    const auto site = loadOrCreateSiteSettings(dataFolder);
    if (!keys || !site)
        return;
    auto services = CounterServices::open(*keys, dataFolder, *site);
    if (services)
        m_services = std::move(*services);
}

StoredPages::~StoredPages() = default;

QString StoredPages::caseText(const QString &id) const
{
    auto loaded = m_services->ports().cases.load(CaseId(QUuid::fromString(id)));
    loaded.waitForFinished();
    const Result<CaseRecord> record = loaded.result();
    return record ? QString::fromUtf8(QJsonDocument(caseToJson(*record)).toJson(QJsonDocument::Compact)) : QString();
}

QStringList StoredPages::missing(const QMap<QString, QString> &pages) const
{
    QStringList missing;
    for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
        const CaseId owner(QUuid::fromString(page.value()));
        auto bytes = m_services->ports().pages.get(owner, QByteArray::fromHex(page.key().toLatin1()));
        bytes.waitForFinished();
        if (!bytes.result())
            missing.append(page.key() + QLatin1Char(' ') + errorCodeName(bytes.result().error().code));
    }
    return missing;
}

} // namespace yichuang::test
