// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/casematerial.h"
#include "domain/guide/guiderules.h"

namespace yichuang {

/// One thing for which a clerk says why it will do all the same.
struct ReasonSubject
{
    QString code; ///< of a page check ("blur"), "fileUnseen" or "documentTooLarge"
    int page = 0; ///< of a page check: its place among the pages that came, from 1
    bool operator==(const ReasonSubject &) const = default;
};

/// A material that is handed in with a reason, and all that the one reason answers for.
struct ReasonedMaterial
{
    QString materialId;
    QList<ReasonSubject> subjects;
    QString because;
};

inline constexpr QStringView fileUnseenCode = u"fileUnseen";
inline constexpr QStringView documentTooLargeCode = u"documentTooLarge";

/// What the one reason of a material is about, whether it was given already or not: pages that failed a check, in their order, then a
/// file that can be seen nowhere here, then a document that is too large.
/// @param late the material with the pages that came; @param whole the one with all its pages, which the document is made of
[[nodiscard]] QList<ReasonSubject> reasonSubjects(const MaterialRule &rule, const CaseMaterial &late, const CaseMaterial &whole);

} // namespace yichuang
