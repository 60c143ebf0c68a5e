// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include "domain/guide/guide.h"

namespace yichuang {

enum class FindingSeverity {
    Error,   ///< the guide must not be published like this
    Warning, ///< somebody should look
};

/// One thing wrong with a guide, addressed to whoever owns the element (DOMAIN R97–R101).
struct GuideFinding
{
    QString rule;    ///< stable name: "situationOverlap"
    QString pointer; ///< JSON pointer of the element
    ElementOwner owner = ElementOwner::Substantive;
    FindingSeverity severity = FindingSeverity::Error;
    QString remedy;              ///< stable name of what to do: "separateSituations"
    QString detail;              ///< what exactly, in English; ids and numbers
    QJsonObject counterExample;  ///< for rules on the answers: {"answers": …, "applicant": …} that shows the fault
    QString example = {};        ///< the same in words, with the guide's own texts
    bool operator==(const GuideFinding &) const = default;
};

} // namespace yichuang
