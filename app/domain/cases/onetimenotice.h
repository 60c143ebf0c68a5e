// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace yichuang {

/// That an applicant was told at once what to bring (一次性告知单, DOMAIN R29, R30, R33). It is no legal act: the case stays a
/// draft, and a later visit begins from it.
struct OneTimeNotice
{
    QDateTime givenAt; ///< the last time
    QString clerkId;
    int guideVersion = 0;    ///< what was told is what this version asks for
    QStringList materialIds; ///< what was still to be brought then
    bool operator==(const OneTimeNotice &) const = default;
};

} // namespace yichuang
