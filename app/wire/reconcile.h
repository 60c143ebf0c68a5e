// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/error.h"

namespace yichuang::wire {

/// The most cases that one POST /v1/cases:reconcile may ask about.
inline constexpr qsizetype maximumReconciledCases = 500;

/// One case as the counter holds it: {"cases": [{id, rev, digest}]}.
struct HeldCase
{
    QString id;
    qint64 rev = 0;
    QString digest;
    bool operator==(const HeldCase &) const = default;
};

[[nodiscard]] Result<QList<HeldCase>> heldCasesFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject heldCasesToJson(const QList<HeldCase> &cases);

/// How the gateway's case compares with the counter's.
enum class Verdict {
    Same,    ///< "same"
    Unknown, ///< "unknown": the gateway does not have it
    Behind,  ///< "behind": the gateway has an older revision
    Ahead,   ///< "ahead": the gateway has a newer revision
    Differs, ///< "differs": the same revision with other content
};

/// One line of the answer: {"cases": [{id, verdict, rev}]}, in the order of the question.
struct ReconciledCase
{
    QString id;
    Verdict verdict = Verdict::Unknown;
    qint64 rev = 0; ///< the gateway's, 0 when unknown
    bool operator==(const ReconciledCase &) const = default;
};

[[nodiscard]] Result<QList<ReconciledCase>> reconciledCasesFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject reconciledCasesToJson(const QList<ReconciledCase> &cases);

} // namespace yichuang::wire
