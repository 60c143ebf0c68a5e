// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

#include "wire/envelopecomponent.h"

namespace yichuang::gateway {

/// A package as its departments see it: where each of its items stands (DOMAIN R124).
struct PackageProgress
{
    QList<wire::EnvelopeComponent> components; ///< with their newest states; empty for a single item
    QString certificate;                       ///< of an industry package: the one certificate it yields, or ""
    QStringList resultOf;                      ///< ids of the items that have a result; "" for the package as a whole
    bool operator==(const PackageProgress &) const = default;
};

/// @param documents [{kind, body}]: what happened since the envelope, in order
[[nodiscard]] PackageProgress packageProgress(const QJsonObject &envelope, const QJsonArray &documents);

/// The state of the package by the rule of the counters (packageState()); "" for a single item.
[[nodiscard]] QString stateOf(const PackageProgress &package);

/// What a department that grants everything would do next with one of the items. An item is not decided before those that
/// stand before it; with one certificate for all, that is made when all are decided, and then all are certified.
struct PackageStep
{
    QString component; ///< "" for the certificate of the whole
    QString state;     ///< "ACCEPTED", "DECIDED_YES" or "CERTIFIED"
    bool makesResult = false;
    bool operator==(const PackageStep &) const = default;
};
[[nodiscard]] std::optional<PackageStep> nextStep(const PackageProgress &package);

} // namespace yichuang::gateway
