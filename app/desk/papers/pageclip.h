// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QMimeData>

#include "domain/cases/pagesorting.h"

namespace yichuang {

/// Pages that were marked to be put elsewhere, as they stand on the clipboard: which ones they are, and nothing of what is on
/// them. Until they are put somewhere they stay where they are.
struct PageClip
{
    CaseId caseId;
    PageSpan pages;
    QByteArray digest; ///< CaseMaterial::pagesDigest() of their material: with another one they are not the same any more
    bool moves = true; ///< false: they stand in both places
    bool operator==(const PageClip &) const = default;

    [[nodiscard]] std::unique_ptr<QMimeData> toMime() const;
    /// None for whatever else is on the clipboard.
    [[nodiscard]] static std::optional<PageClip> fromMime(const QMimeData *content);
};

} // namespace yichuang
