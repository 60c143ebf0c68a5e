// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

#include "domain/guide/guidecorrection.h"
#include "domain/guide/guidediff.h"
#include "domain/roles/authorisation.h"

namespace yichuang {

/// What is said about guides: what changed in one, why an item is not open to somebody, how far a correction is.
struct GuideWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::GuideWords)

public:
    /// Why nobody has authorised this person to take in under an item.
    [[nodiscard]] static QString lack(AuthorisationLack lack);
    /// "materials “Lease contract”: acceptance standard", of the guide the change leads to.
    [[nodiscard]] static QString element(const Guide &guide, const GuideChange &change);
    [[nodiscard]] static QString kind(GuideChangeKind kind);
    [[nodiscard]] static QString state(CorrectionState state);
    [[nodiscard]] static QString source(CorrectionSource source);
};

} // namespace yichuang
