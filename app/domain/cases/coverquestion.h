// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// What a material can be fetched by: a kind of licence, or an entry of the data resource catalogue (DOMAIN R52).
struct CoverEntry
{
    CoverKind kind = CoverKind::ELicence; ///< ELicence or DataResource
    QString entry;                        ///< MaterialRule::eLicenceType or MaterialRule::dataResource
    bool operator==(const CoverEntry &) const = default;
};

/// What the city is asked about one person or organisation, and what for (DOMAIN R41, R53, X6, X7).
struct CoverQuestion
{
    QString holderName;
    IdentifierKind numberKind = IdentifierKind::ResidentNumber;
    QString number;           ///< normalised; travels in a body, never in an address
    QList<CoverEntry> entries;
    QString purpose;          ///< the item it is asked for
    CaseId caseId;
    QString clerkId;          ///< whose visit it is
    bool operator==(const CoverQuestion &) const = default;
};

/// One thing the city found. It is no statement yet that it covers anything: that is coverrules'.
struct FoundCover
{
    Cover cover;
    QList<ListedPermit> permits; ///< of an industry certificate; each is named as the licence it stands for
    bool operator==(const FoundCover &) const = default;
};

/// What the city answered to one entry; nothing found means that it has none.
struct CoverAnswer
{
    CoverEntry entry;
    QString number; ///< whose it was asked for
    QDateTime at;
    QList<FoundCover> found;
    bool operator==(const CoverAnswer &) const = default;
};

} // namespace yichuang
