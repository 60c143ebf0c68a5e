// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include "domain/cases/casestate.h"

namespace yichuang {

/// One item of a package (一件事, 一业一证) inside its case. The state of the case is computed from its components
/// (DOMAIN §3.2): one that is refused does not sink the rest.
struct CaseComponent
{
    QString id;         ///< PackageComponent::id
    QString name;       ///< as in the guide version of the case
    QString department; ///< who decides it
    QStringList after = {}; ///< ids of the components that must be decided before it (R123)
    CaseState state = CaseState::Draft;
    QDateTime at;       ///< when it came to that state; invalid in a draft
    QString text;       ///< the department's words, or why the counter did not take it in
    QString guideId = {}; ///< the guide of the item itself; empty where the catalogue has none
    bool operator==(const CaseComponent &) const = default;
};

} // namespace yichuang
