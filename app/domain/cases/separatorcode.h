// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>

#include "core/error.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

/// What the code on a separator sheet says: from here on the pages of a stack are of this material of this case.
struct SeparatorCode
{
    CaseId caseId;
    QString materialId;
    QString token; ///< proof that one of this hall's counters printed it
    bool operator==(const SeparatorCode &) const = default;
};

/// "YCS1:<notice code of the case>:<material id>:<token>", in ASCII; no word about the applicant. The token is there because
/// a foreign code must never be taken for ours (CAPTURE §2). Invalid for a key that is too short or a name that is missing.
[[nodiscard]] Result<QString> separatorCodeText(const CaseId &caseId, const QString &materialId, const QByteArray &key);

/// It claims to be on a separator sheet, whether or not it can be read as one.
[[nodiscard]] bool claimsToSeparate(const QString &text);
/// The parts of a code, not yet believed; none for any other text.
[[nodiscard]] std::optional<SeparatorCode> parseSeparatorCode(const QString &text);
/// One of this hall's counters made it, and nothing of it was changed.
[[nodiscard]] bool isGenuine(const SeparatorCode &code, const QByteArray &key);

} // namespace yichuang
