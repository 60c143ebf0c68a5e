// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDate>
#include <QDateTime>
#include <QString>

namespace yichuang {

/// A written promise for a material that is not there: to bring it by a day (容缺后补, DOMAIN R58), or that what it would
/// show is so (告知承诺, R59–R61). What the guide allows is in its material rule; this is what was promised.
struct MaterialPromise
{
    QDate due; ///< the last day to bring it, or of the check afterwards; null where no day is set
    QDateTime madeAt;
    QString clerkId; ///< who took the promise
    std::optional<QDateTime> keptAt = {};
    std::optional<QDateTime> lapsedAt = {}; ///< the last day passed, and the material was not there
    bool operator==(const MaterialPromise &) const = default;

    [[nodiscard]] bool isOpen() const { return !keptAt && !lapsedAt; }
};

} // namespace yichuang
