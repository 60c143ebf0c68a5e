// SPDX-License-Identifier: Apache-2.0
#include "gateway/packageprogress.h"

#include <algorithm>

#include <QJsonObject>

#include "domain/cases/packagestate.h"

namespace yichuang::gateway {

namespace {

const QString accepted = QStringLiteral("ACCEPTED");
const QString granted = QStringLiteral("DECIDED_YES");
const QString certified = QStringLiteral("CERTIFIED");

QList<CaseComponent> asCase(const PackageProgress &package)
{
    QList<CaseComponent> components;
    for (const wire::EnvelopeComponent &component : package.components) {
        CaseComponent item;
        item.id = component.id;
        item.after = component.after;
        item.state = caseStateFromCode(component.state).value_or(CaseState::Received);
        components.append(item);
    }
    return components;
}

void take(PackageProgress &package, const QJsonObject &document)
{
    const QJsonObject body = document.value(u"body").toObject();
    const QString kind = document.value(u"kind").toString();
    const QString component = body.value(u"component").toString();
    if (kind == u"result")
        package.resultOf.append(component);
    if (kind != u"status")
        return;
    for (wire::EnvelopeComponent &item : package.components) {
        if (item.id == component)
            item.state = body.value(u"state").toString();
    }
}

std::optional<PackageStep> stepOf(const PackageProgress &package, const CaseComponent &item, const QList<CaseComponent> &all)
{
    const bool oneCertificate = !package.certificate.isEmpty();
    if (item.state == CaseState::Received)
        return PackageStep{item.id, accepted, false};
    if (item.state == CaseState::Accepted && awaited(item, all).isEmpty())
        return PackageStep{item.id, granted, false};
    if (item.state == CaseState::DecidedYes && !oneCertificate && !package.resultOf.contains(item.id))
        return PackageStep{item.id, certified, true};
    if (item.state == CaseState::DecidedYes && package.resultOf.contains(oneCertificate ? QString() : item.id))
        return PackageStep{item.id, certified, false};
    return std::nullopt;
}

} // namespace

PackageProgress packageProgress(const QJsonObject &envelope, const QJsonArray &documents)
{
    PackageProgress package;
    JsonFields fields(envelope);
    package.components = wire::readComponents(fields);
    package.certificate = envelope.value(u"certificate").toString();
    for (const QJsonValue document : documents)
        take(package, document.toObject());
    return package;
}

QString stateOf(const PackageProgress &package)
{
    return package.components.isEmpty() ? QString() : caseStateCode(packageState(asCase(package)));
}

std::optional<PackageStep> nextStep(const PackageProgress &package)
{
    const QList<CaseComponent> all = asCase(package);
    for (const CaseComponent &item : all) {
        if (const auto step = stepOf(package, item, all))
            return step;
    }
    const bool isGranted = std::any_of(all.cbegin(), all.cend(),
                                       [](const CaseComponent &item) { return item.state == CaseState::DecidedYes; });
    const bool isDecided = std::all_of(all.cbegin(), all.cend(), isDone);
    if (!package.certificate.isEmpty() && isGranted && isDecided && !package.resultOf.contains(QString()))
        return PackageStep{{}, certified, true};
    return std::nullopt;
}

} // namespace yichuang::gateway
