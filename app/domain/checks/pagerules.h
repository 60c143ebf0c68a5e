// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/cases/casematerial.h"
#include "domain/guide/guiderules.h"

namespace yichuang {

/// What makes a finding count.
enum class FindingGround {
    EveryPage,      ///< whatever is handed in must be legible and whole
    BothSides,      ///< ScanProfile::bothSides: a sheet with a blank back is no mistake of anybody's
    SealAsked,      ///< MaterialRule::sealRequired
    SignatureAsked, ///< MaterialRule::signatureRequired
    PagesLimited,   ///< MaterialRule::maxPages
};

/// A finding as the guide takes it.
struct CountedFinding
{
    PageFileId file;     ///< whose page it is
    PageFinding finding; ///< its verdict is the one that counts
    FindingGround ground = FindingGround::EveryPage;
    bool operator==(const CountedFinding &) const = default;
};

/// The findings of a material's pages under its rule, page by page in their order; of its files only the pages that belong to
/// it.
///
/// Seals and handwriting were only measured, and are left out where the guide asks for none. Where it does, one on any page is
/// enough. A seal that is on none fails where originals are handed in and every page is in colour, and is asked about
/// otherwise: a copy may have lost it. Handwriting that was not seen is only asked about, since a machine cannot tell a
/// signature. A blank back of a sheet scanned on both sides only asks, and what a clerk has turned upright is in order. More
/// pages than the guide allows fail together, which is said at the first that is too many.
[[nodiscard]] QList<CountedFinding> findingsThatCount(const MaterialRule &rule, const CaseMaterial &material);

/// Whether one of them fails by itself, however many there are. A clerk may only accept it with a reason.
[[nodiscard]] bool hasFailedPage(const MaterialRule &rule, const CaseMaterial &material);

/// Whether there are more than the guide allows, which a clerk may only accept with a reason as well.
[[nodiscard]] bool hasTooManyPages(const MaterialRule &rule, const CaseMaterial &material);

/// Nothing at all was found on the page. A page with hardly anything on it is none: a person looks at it.
[[nodiscard]] bool isBlankPage(const PageFile &file, int page);

/// Whether a file is among them whose pages can be seen nowhere here (OFD, kept as it was given). A clerk may only accept it
/// by saying where and how it was looked at.
[[nodiscard]] bool hasUnseenFile(const CaseMaterial &material);

/// Whether the file alone calls for a reason: a check failed one of its pages, or they cannot be seen here.
[[nodiscard]] bool wantsReason(const PageFile &file);

} // namespace yichuang
