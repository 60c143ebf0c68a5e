// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// What a provisional case number is made of (DOMAIN §3.5).
struct CaseNumberParts
{
    QString centre;  ///< 6 digits
    QString counter; ///< 2 digits
    QDate date;      ///< 2000-01-01 … 2099-12-31
    int serial = 0;  ///< 1 … 9999, of the day at this counter
    bool operator==(const CaseNumberParts &) const = default;
};

/// "L" + centre + counter + yyMMdd + serial of four digits + check character (MOD 11-2 over the digits): 20 characters,
/// printed with 临时编号，以平台编号为准. Invalid names the part that does not fit.
[[nodiscard]] Result<QString> formatCaseNumber(const QString &centre, const QString &counter, QDate date, int serial);

/// Reads a number as typed or heard: blanks, hyphens, lower case and full-width characters are forgiven. Malformed when it
/// has not the form, Invalid when the check character or the date does not fit.
[[nodiscard]] Result<CaseNumberParts> checkCaseNumber(const QString &text);

/// Grouped for reading aloud: "L 310115 07 261121 0042 X". A text of another form (a platform's number) is grouped in
/// fours from the left.
[[nodiscard]] QString readableCaseNumber(const QString &number);

} // namespace yichuang
