// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/paper.h"

#include <array>

namespace yichuang {

QString paperKindName(PaperKind kind)
{
    switch (kind) {
    case PaperKind::IntakeVoucher: return QStringLiteral("intakeVoucher");
    case PaperKind::AcceptanceVoucher: return QStringLiteral("acceptanceVoucher");
    case PaperKind::CorrectionNotice: return QStringLiteral("correctionNotice");
    case PaperKind::NonAcceptance: return QStringLiteral("nonAcceptance");
    case PaperKind::CollectionSlip: return QStringLiteral("collectionSlip");
    case PaperKind::PersonalRecord: return QStringLiteral("personalRecord");
    case PaperKind::OneTimeNotice: return QStringLiteral("oneTimeNotice");
    case PaperKind::SupplementPromise: return QStringLiteral("supplementPromise");
    case PaperKind::CommitmentLetter: return QStringLiteral("commitmentLetter");
    case PaperKind::CorrectionsReceipt: return QStringLiteral("correctionsReceipt");
    case PaperKind::SuggestionTable: return QStringLiteral("suggestionTable");
    case PaperKind::SeparatorSheets: return QStringLiteral("separatorSheets");
    case PaperKind::DeviceReport: return QStringLiteral("deviceReport");
    case PaperKind::PurgeCertificate: return QStringLiteral("purgeCertificate");
    }
    return {};
}

std::optional<PaperKind> paperKindFromName(const QString &name)
{
    constexpr std::array kinds{PaperKind::IntakeVoucher, PaperKind::AcceptanceVoucher, PaperKind::CorrectionNotice,
                               PaperKind::NonAcceptance, PaperKind::CollectionSlip,
                               PaperKind::PersonalRecord, PaperKind::OneTimeNotice, PaperKind::SupplementPromise,
                               PaperKind::CommitmentLetter, PaperKind::CorrectionsReceipt, PaperKind::SuggestionTable,
                               PaperKind::SeparatorSheets, PaperKind::DeviceReport, PaperKind::PurgeCertificate};
    for (const PaperKind kind : kinds) {
        if (paperKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString Paper::codeText() const
{
    return QStringLiteral("YC1:%1:%2").arg(number, checkToken);
}

} // namespace yichuang
