// SPDX-License-Identifier: Apache-2.0
#include "e2e/storedpages.h"

#include "root/counterkeys.h"
#include "root/counterservices.h"
#include "root/sitesettings.h"

namespace yichuang::test {

QStringList missingPages(const QString &dataFolder, const QMap<QString, QString> &pages)
{
    const auto keys = CounterKeys::open(dataFolder);
    const auto site = loadOrCreateSiteSettings(dataFolder);
    if (!keys || !site)
        return {QStringLiteral("the keys cannot be read")};
    const auto services = CounterServices::open(*keys, dataFolder, *site);
    if (!services)
        return {QStringLiteral("the store does not open: ") + errorCodeName(services.error().code)};
    QStringList missing;
    for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
        const CaseId owner(QUuid::fromString(page.value()));
        auto bytes = (*services)->ports().pages.get(owner, QByteArray::fromHex(page.key().toLatin1()));
        bytes.waitForFinished();
        if (!bytes.result())
            missing.append(page.key() + QLatin1Char(' ') + errorCodeName(bytes.result().error().code));
    }
    return missing;
}

} // namespace yichuang::test
