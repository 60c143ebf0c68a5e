// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

#include "domain/cases/draftmoment.h"

namespace yichuang {

/// Drafts in words: what undo would take back, what goes when one is discarded, how old it is.
struct DraftWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::DraftWords)

public:
    /// "remove page 3 (lease contract)".
    [[nodiscard]] static QString deed(const DraftDeed &deed);
    /// Names what goes when the draft is discarded, and that it cannot be brought back. Names are masked.
    [[nodiscard]] static QString discardQuestion(const CaseRecord &draft);
    /// "3 days ago"; empty for a draft of today.
    [[nodiscard]] static QString age(const QDateTime &openedAt, QDate today);
};

} // namespace yichuang
