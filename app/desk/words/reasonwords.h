// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

#include "casework/latereasons.h"
#include "domain/ledger/ledgerevent.h"

namespace yichuang {

/// What a clerk says why it will do all the same, in words of the desk.
class ReasonWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::ReasonWords)

public:
    /// "page 2 清晰度、file size": all that one reason is about.
    [[nodiscard]] static QString about(const QList<ReasonSubject> &subjects);
    /// What the ledger tells of what was accepted with a reason: each with its reason, as far as it may be read; empty of none.
    [[nodiscard]] static QString ofEvent(const LedgerEvent &event);
};

} // namespace yichuang
