// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include "casework/session.h"
#include "domain/cases/caserecord.h"
#include "domain/cases/paper.h"

namespace yichuang {

// What the contents of several papers are made of. A field that is empty is left out, so that a template can say so.

/// Moments travel in UTC, days are those at the counter.
[[nodiscard]] QString momentText(const QDateTime &moment);
[[nodiscard]] QString dayText(const QDateTime &moment);
void insertUnlessEmpty(QJsonObject &fields, const QString &key, const QString &value);
void insertDue(QJsonObject &fields, const QString &key, const std::optional<DueDate> &due);

/// The fields every paper about a case has; the applicant's number is masked.
[[nodiscard]] QJsonObject commonFields(const CaseRecord &record, const Session &session, const QDateTime &at);
/// The same with the day of receipt.
[[nodiscard]] QJsonObject filingFields(const CaseRecord &record, const Session &session, const QDateTime &at);
/// One row for each material, as the lists of the vouchers have them.
[[nodiscard]] QJsonArray materialRows(const QList<CaseMaterial> &materials, const Guide &guide);
/// One row for each item of a package; those that were not taken in say so.
[[nodiscard]] QJsonArray componentRows(const CaseRecord &record);
/// A paper under the number of the case.
[[nodiscard]] Paper paperOf(PaperKind kind, const CaseRecord &record, QJsonObject fields);

} // namespace yichuang
