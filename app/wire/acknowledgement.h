// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "core/error.h"

namespace yichuang::wire {

/// The answer to PUT /v1/cases/{id}. The counter believes it only when id, rev and digest are what it sent (SYNC §2.3).
struct Acknowledgement
{
    QString id;
    qint64 rev = 0;
    QString digest;      ///< SHA-256 of the body that was put
    QString receipt;     ///< UUID, made by the gateway for this revision
    QString platformNo;  ///< 15 digits (DOMAIN §3.5)
    QStringList missing; ///< SHA-256 of the materials that the gateway still waits for
    bool operator==(const Acknowledgement &) const = default;
};

[[nodiscard]] Result<Acknowledgement> acknowledgementFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject acknowledgementToJson(const Acknowledgement &acknowledgement);

} // namespace yichuang::wire
