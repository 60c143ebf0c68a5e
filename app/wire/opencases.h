// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/error.h"

namespace yichuang::wire {

/// Who asks for what: the body of POST /v1/cases:open. The number travels in the body, so that no log of addresses has it.
struct OpenCasesQuestion
{
    QString number;    ///< of the applicant's identity paper, normalised
    QString service;   ///< the guide's id
    QString situation;
    bool operator==(const OpenCasesQuestion &) const = default;
};

/// A case that stands open for the same applicant, item and situation: where it is, and nothing of what is in it.
struct OpenCase
{
    QString id;
    QString platformNo;
    QString hall;
    QString counter;
    QDate day;     ///< of its intake, at the counter
    QString state; ///< the department's latest, otherwise the counter's
    bool operator==(const OpenCase &) const = default;
};

[[nodiscard]] Result<OpenCasesQuestion> openCasesQuestionFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject openCasesQuestionToJson(const OpenCasesQuestion &question);

/// {"cases": [...]}, oldest first.
[[nodiscard]] Result<QList<OpenCase>> openCasesFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject openCasesToJson(const QList<OpenCase> &cases);

/// Where the same application stands open besides: a change of type twin in the feed "cases", told to every counter that has one
/// of them when the gateway takes another in.
struct TwinNotice
{
    QString caseId; ///< "case" in JSON
    QDateTime at;
    QList<OpenCase> others; ///< the oldest of them, ten at most
    bool operator==(const TwinNotice &) const = default;
};

inline constexpr int twinsTold = 10;

[[nodiscard]] Result<TwinNotice> twinNoticeFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject twinNoticeToJson(const TwinNotice &notice);

} // namespace yichuang::wire
