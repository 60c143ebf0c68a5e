// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include "core/error.h"

namespace yichuang::wire {

/// What the owner of a guide's element says about a correction: a change of type correction in the feed "corrections".
struct CorrectionReport
{
    QString correctionId; ///< "correction" in JSON; UUID
    QString state;        ///< "answered", "rectified" or "fedBack"
    QDateTime at;
    QString text;         ///< for the clerk; may be empty
    bool operator==(const CorrectionReport &) const = default;
};

[[nodiscard]] Result<CorrectionReport> correctionReportFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject correctionReportToJson(const CorrectionReport &report);

} // namespace yichuang::wire
