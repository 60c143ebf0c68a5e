// SPDX-License-Identifier: Apache-2.0
#include "domain/roles/authorityletter.h"

namespace yichuang {

bool AuthorityLetter::covers(const QString &personId, const CaseRecord &record, QDate day) const
{
    const bool theirs = !personId.isEmpty() && personId == clerkId;
    const bool runs = day.isValid() && validFrom.isValid() && validUntil.isValid() && validFrom <= day && day <= validUntil;
    const bool item = guideIds.isEmpty() || guideIds.contains(record.guide.id);
    return theirs && runs && item && !department.isEmpty() && department == record.department;
}

} // namespace yichuang
