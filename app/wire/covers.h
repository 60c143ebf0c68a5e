// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/error.h"
#include "core/jsonfields.h"
#include "domain/cases/coverquestion.h"

namespace yichuang::wire {

/// The most entries that one POST /v1/covers may ask for.
inline constexpr qsizetype maximumCoverEntries = 50;

/// {"holder": {name, numberKind, number}, "purpose", "case", "clerk", "entries": [{kind, entry}]}.
[[nodiscard]] QJsonObject coverQuestionToJson(const CoverQuestion &question);
[[nodiscard]] Result<CoverQuestion> coverQuestionFromJson(const QJsonObject &json);

/// One thing that was found: {kind, entry, title, number, holder, issuer, issuedOn, validUntil, source, elements,
/// permits: [{name, number, validUntil}]}. Without the moment, the purpose and the clerk, which the asker knows.
[[nodiscard]] QJsonObject foundCoverToJson(const FoundCover &found);
[[nodiscard]] FoundCover foundCoverFromJson(JsonFields &fields);

/// {"at", "answers": [{kind, entry, found: […]}]}, in the order of the question.
[[nodiscard]] QJsonObject coverAnswersToJson(const QList<CoverAnswer> &answers, const QDateTime &at);
/// Invalid unless every entry of the question has its answer: what is not answered is not known, never "none". Whose it
/// was asked for, and what for, is taken from the question.
[[nodiscard]] Result<QList<CoverAnswer>> coverAnswersFromJson(const QJsonObject &json, const CoverQuestion &question);

} // namespace yichuang::wire
