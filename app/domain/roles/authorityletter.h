// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// 授权书 of a department's 首席事务代表 (DOMAIN R65, R66, R72): with it a clerk decides cases on paper review at the counter.
/// It gives no other power, and the right to look at a case comes from the role as for everybody.
struct AuthorityLetter
{
    QString number;       ///< of the letter
    QString clerkId;
    QString department;   ///< whose cases
    QStringList guideIds; ///< the items it names; empty: all of the department
    QDate validFrom;
    QDate validUntil;     ///< the last day; the earlier one of the letter's and of the qualification's (R72)
    bool operator==(const AuthorityLetter &) const = default;

    /// Whether this person may decide that case on that day.
    [[nodiscard]] bool covers(const QString &personId, const CaseRecord &record, QDate day) const;
};

} // namespace yichuang
