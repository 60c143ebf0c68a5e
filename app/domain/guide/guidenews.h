// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include "domain/guide/guide.h"

namespace yichuang {

/// Whether new applications are taken in under a version on that day: it is published, in force and not cancelled (DOMAIN R93,
/// R105). What came to the counter without a day of its own is in force at once.
[[nodiscard]] bool isOfferedOn(const Guide &guide, QDate day);

/// That somebody has read what changed up to a version (DOMAIN R95).
struct GuideReading
{
    QString clerkId;
    GuideRef guide;
    QDateTime at;
    bool operator==(const GuideReading &) const = default;
};

/// An item that is not offered any more as somebody knows it.
struct GuideNews
{
    GuideRef now;        ///< the version that is offered
    int before = 0;      ///< the version they know; 0: the item is new to them
    QString taskName;
    QString department;
    bool operator==(const GuideNews &) const = default;
};

} // namespace yichuang
