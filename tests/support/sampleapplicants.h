// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

#include "domain/identifiers/checkdigit.h"
#include "domain/identifiers/creditcode.h"

namespace yichuang::test {

// Numbers with right check digits that belong to nobody; another `nth` is somebody else. The same application of one
// applicant is taken in once, so that whoever takes in many needs many applicants.

/// A resident number; from 0 on.
[[nodiscard]] inline QString sampleResidentNumber(int nth)
{
    const QDate born = QDate(1950, 1, 1).addDays(nth / 500 % 20'000);
    const QString stem = QStringLiteral("310115") + born.toString(QStringLiteral("yyyyMMdd"))
        + QStringLiteral("%1").arg(nth % 500 + 100, 3, 10, QLatin1Char('0'));
    return stem + mod11CheckCharacter(stem);
}

/// A unified social credit code; from 0 on.
[[nodiscard]] inline QString sampleCreditCode(int nth)
{
    const QString body = QStringLiteral("%1").arg(10'000'000 + nth, 8, 10, QLatin1Char('0'));
    const QString stem = QStringLiteral("91310115") + body + organisationCheckCharacter(body);
    return stem + creditCodeCheckCharacter(stem);
}

} // namespace yichuang::test
