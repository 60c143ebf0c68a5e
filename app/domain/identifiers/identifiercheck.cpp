// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/identifiercheck.h"

#include <algorithm>

namespace yichuang {

void IdentifierCheck::note(IdentifierReason reason, IdentifierVerdict atBest)
{
    if (!reasons.contains(reason))
        reasons.append(reason);
    verdict = std::max(verdict, atBest);
}

QString identifierReasonName(IdentifierReason reason)
{
    switch (reason) {
    case IdentifierReason::Empty: return QStringLiteral("empty");
    case IdentifierReason::WrongLength: return QStringLiteral("wrongLength");
    case IdentifierReason::WrongCharacter: return QStringLiteral("wrongCharacter");
    case IdentifierReason::WrongForm: return QStringLiteral("wrongForm");
    case IdentifierReason::WrongCheckDigit: return QStringLiteral("wrongCheckDigit");
    case IdentifierReason::WrongOrganisationCheck: return QStringLiteral("wrongOrganisationCheck");
    case IdentifierReason::EarlyPilotCode: return QStringLiteral("earlyPilotCode");
    case IdentifierReason::ImpossibleDate: return QStringLiteral("impossibleDate");
    case IdentifierReason::FutureDate: return QStringLiteral("futureDate");
    case IdentifierReason::ImplausibleAge: return QStringLiteral("implausibleAge");
    case IdentifierReason::WrongRegionForm: return QStringLiteral("wrongRegionForm");
    case IdentifierReason::OldForm: return QStringLiteral("oldForm");
    case IdentifierReason::Expired: return QStringLiteral("expired");
    }
    return {};
}

QString identifierVerdictName(IdentifierVerdict verdict)
{
    switch (verdict) {
    case IdentifierVerdict::Valid: return QStringLiteral("valid");
    case IdentifierVerdict::Doubtful: return QStringLiteral("doubtful");
    case IdentifierVerdict::Invalid: return QStringLiteral("invalid");
    }
    return {};
}

} // namespace yichuang
