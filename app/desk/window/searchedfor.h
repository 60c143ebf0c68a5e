// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>
#include <QDate>
#include <QString>

#include "domain/cases/noticecode.h"

namespace yichuang {

/// What to look for among the cases when this was typed or scanned into the search of the top bar; nothing when it is words of
/// an item. Of a whole identity number only its last four go on, so that it stands nowhere in clear.
[[nodiscard]] QString caseWords(const QString &text, QDate today);

/// The draft whose one-time notice was scanned or typed. A scanned one that this store did not give is none of its drafts.
[[nodiscard]] std::optional<CaseId> draftOfNotice(const QString &text, const QByteArray &tokenKey);

} // namespace yichuang
