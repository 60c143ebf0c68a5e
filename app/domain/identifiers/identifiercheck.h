// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDate>
#include <QList>
#include <QString>

namespace yichuang {

/// The kinds of number a person or an organisation is known by at the counter (DOMAIN §4).
enum class IdentifierKind {
    ResidentNumber,    ///< 公民身份号码, GB 11643
    CreditCode,        ///< 统一社会信用代码, GB 32100
    PermanentResident, ///< 外国人永久居留身份证, 18 digits since 2023-12-01, or the old 3 letters and 12 digits
    TravelPermit,      ///< 港澳居民来往内地通行证, 台胞证, and the permits of mainland residents for the other direction
    ResidencePermit,   ///< 港澳台居民居住证, address code 810000, 820000 or 830000
    Passport,          ///< the number alone; nothing in it can be checked but its form
    Mrz,               ///< machine-readable zone of a travel document, or one field of it with its check digit
};

enum class IdentifierVerdict {
    Valid,
    Doubtful, ///< to be looked at again: the clerk may go on with a reason (核实后继续)
    Invalid,  ///< cannot be such a number
};

/// Why a number is not taken as it stands. OldForm and Expired are remarks and do not change the verdict.
enum class IdentifierReason {
    Empty,
    WrongLength,
    WrongCharacter,         ///< a character the kind never has, such as the letter O in a credit code
    WrongForm,              ///< right characters, but not in an order the kind has
    WrongCheckDigit,
    WrongOrganisationCheck, ///< the organisation code inside a credit code (GB 11714) does not fit
    EarlyPilotCode,         ///< a failing credit code of the early Xiamen pilot, of which many are genuine
    ImpossibleDate,
    FutureDate,
    ImplausibleAge,
    WrongRegionForm,        ///< begins with no province or territory of GB/T 2260
    OldForm,                ///< an older form of the document; a 15-digit resident number has been made into 18
    Expired,                ///< the document's date of expiry has passed
};

/// What the check of one number found. Invalid numbers keep their normalised text, so that the clerk can mend it.
struct IdentifierCheck
{
    IdentifierVerdict verdict = IdentifierVerdict::Valid;
    QString normalised;
    QList<IdentifierReason> reasons; ///< in the order found; empty for a number without remarks
    std::optional<QDate> birthDate;  ///< where the number carries a possible one
    std::optional<QDate> expiryDate; ///< machine-readable zones only
    bool operator==(const IdentifierCheck &) const = default;

    /// Adds the reason and lowers the verdict to this one if it was better.
    void note(IdentifierReason reason, IdentifierVerdict atBest);
};

/// The stable name of a reason: "wrongCheckDigit".
[[nodiscard]] QString identifierReasonName(IdentifierReason reason);
/// "valid", "doubtful", "invalid".
[[nodiscard]] QString identifierVerdictName(IdentifierVerdict verdict);

} // namespace yichuang
