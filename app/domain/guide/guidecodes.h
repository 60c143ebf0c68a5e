// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>

#include <QStringView>

#include "domain/guide/guide.h"

namespace yichuang {

/// One value of an enumeration and the word that stands for it in a guide document.
template <typename Enum>
struct Coded
{
    Enum value;
    QStringView code;
};

inline constexpr std::array originCodes{
    Coded<Origin>{Origin::Source, u"source"},
    Coded<Origin>{Origin::Composed, u"composed"},
};

inline constexpr std::array ownerCodes{
    Coded<ElementOwner>{ElementOwner::Substantive, u"substantive"},
    Coded<ElementOwner>{ElementOwner::Procedural, u"procedural"},
};

/// Words, because the numeric codes of 时限单位 differ from system to system (DOMAIN §2.4).
inline constexpr std::array dayUnitCodes{
    Coded<DayUnit>{DayUnit::WorkingDays, u"workingDays"},
    Coded<DayUnit>{DayUnit::CalendarDays, u"calendarDays"},
};

/// 材料必要性, the codes of the exchange tables (DOMAIN §2.3).
inline constexpr std::array necessityCodes{
    Coded<Necessity>{Necessity::Required, u"1"},
    Coded<Necessity>{Necessity::Optional, u"2"},
    Coded<Necessity>{Necessity::SupplementLater, u"3"},
};

inline constexpr std::array readFieldCodes{
    Coded<ReadField>{ReadField::Name, u"name"},
    Coded<ReadField>{ReadField::CreditCode, u"creditCode"},
    Coded<ReadField>{ReadField::IdentityNumber, u"identityNumber"},
    Coded<ReadField>{ReadField::LicenceNumber, u"licenceNumber"},
    Coded<ReadField>{ReadField::IssuedOn, u"issuedOn"},
    Coded<ReadField>{ReadField::ValidFrom, u"validFrom"},
    Coded<ReadField>{ReadField::ValidUntil, u"validUntil"},
    Coded<ReadField>{ReadField::Address, u"address"},
};

inline constexpr std::array acceptanceCodes{
    Coded<AcceptanceMode>{AcceptanceMode::Original, u"original"},
    Coded<AcceptanceMode>{AcceptanceMode::CheckOriginalKeepCopy, u"checkOriginalKeepCopy"},
    Coded<AcceptanceMode>{AcceptanceMode::OriginalAndCopy, u"originalAndCopy"},
    Coded<AcceptanceMode>{AcceptanceMode::Copy, u"copy"},
    Coded<AcceptanceMode>{AcceptanceMode::Electronic, u"electronic"},
    Coded<AcceptanceMode>{AcceptanceMode::Unstated, u"unstated"},
};

inline constexpr std::array fieldKindCodes{
    Coded<FieldKind>{FieldKind::Text, u"text"},
    Coded<FieldKind>{FieldKind::Number, u"number"},
    Coded<FieldKind>{FieldKind::Date, u"date"},
    Coded<FieldKind>{FieldKind::Choice, u"choice"},
    Coded<FieldKind>{FieldKind::Reference, u"reference"},
    Coded<FieldKind>{FieldKind::ResidentNumber, u"residentNumber"},
    Coded<FieldKind>{FieldKind::CreditCode, u"creditCode"},
    Coded<FieldKind>{FieldKind::Phone, u"phone"},
};

inline constexpr std::array guideKindCodes{
    Coded<GuideKind>{GuideKind::Single, u"single"},
    Coded<GuideKind>{GuideKind::OneThing, u"oneThing"},
    Coded<GuideKind>{GuideKind::OneIndustry, u"oneIndustry"},
};

inline constexpr std::array guideStateCodes{
    Coded<GuideState>{GuideState::Pending, u"0"},
    Coded<GuideState>{GuideState::Approved, u"1"},
    Coded<GuideState>{GuideState::Published, u"2"},
    Coded<GuideState>{GuideState::Rejected, u"3"},
};

/// The word of a value; every value of the enumerations above has one.
template <typename Enum, std::size_t count>
[[nodiscard]] QString codeOf(const std::array<Coded<Enum>, count> &codes, Enum value)
{
    for (const Coded<Enum> &coded : codes) {
        if (coded.value == value)
            return coded.code.toString();
    }
    return {};
}

/// The value of a word, or none when the format does not know the word.
template <typename Enum, std::size_t count>
[[nodiscard]] std::optional<Enum> valueOf(const std::array<Coded<Enum>, count> &codes, QStringView code)
{
    for (const Coded<Enum> &coded : codes) {
        if (coded.code == code)
            return coded.value;
    }
    return std::nullopt;
}

} // namespace yichuang
