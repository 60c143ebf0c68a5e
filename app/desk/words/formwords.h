// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QString>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// From when on a value counts as old: more than so many days before today (ageLimitOf()).
struct AgeLimit
{
    QDate today;
    int days = 0;
};

/// Where a value of the form comes from and how old it is, in the words a clerk reads (DOMAIN R35).
struct FormWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::FormWords)

public:
    /// "from the applicant", "Residence permit", "case 3101…": by the source of a value or a claim.
    [[nodiscard]] static QString source(const QString &source, const CaseRecord &record);
    /// "today", "40 days ago"; empty without a time.
    [[nodiscard]] static QString age(const QDateTime &at, QDate today);
    /// Both; and that it is old, when it is.
    [[nodiscard]] static QString provenance(const QString &source, const QDateTime &at, const CaseRecord &record,
                                            const AgeLimit &limit);
};

} // namespace yichuang
