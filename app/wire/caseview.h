// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include "core/error.h"

namespace yichuang::wire {

struct UploadView
{
    QString id;
    qint64 offset = 0; ///< bytes that are safe
    bool operator==(const UploadView &) const = default;
};

/// What the gateway has of a case: the answer to GET /v1/cases/{id}. Holds nothing of the envelope but its digest.
struct CaseView
{
    QString id;
    qint64 rev = 0;
    QString digest;
    QString state; ///< the department's latest, otherwise the counter's
    QString platformNo;
    QString receipt;
    bool complete = false;
    QStringList missing;
    QList<UploadView> uploads; ///< those not finished
    bool operator==(const CaseView &) const = default;
};

[[nodiscard]] Result<CaseView> caseViewFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject caseViewToJson(const CaseView &view);

} // namespace yichuang::wire
