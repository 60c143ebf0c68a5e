// SPDX-License-Identifier: Apache-2.0
#include "core/error.h"

namespace yichuang {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid: return QStringLiteral("invalid");
    case ErrorCode::Malformed: return QStringLiteral("malformed");
    case ErrorCode::Unsupported: return QStringLiteral("unsupported");
    case ErrorCode::TooLarge: return QStringLiteral("tooLarge");
    case ErrorCode::Empty: return QStringLiteral("empty");
    case ErrorCode::NotFound: return QStringLiteral("notFound");
    case ErrorCode::Conflict: return QStringLiteral("conflict");
    case ErrorCode::AlreadyTakenIn: return QStringLiteral("alreadyTakenIn");
    case ErrorCode::NotAuthorised: return QStringLiteral("notAuthorised");
    case ErrorCode::GuideUnread: return QStringLiteral("guideUnread");
    case ErrorCode::SecondNotice: return QStringLiteral("secondNotice");
    case ErrorCode::NotAllowed: return QStringLiteral("notAllowed");
    case ErrorCode::WrongState: return QStringLiteral("wrongState");
    case ErrorCode::Incomplete: return QStringLiteral("incomplete");
    case ErrorCode::NotSignedIn: return QStringLiteral("notSignedIn");
    case ErrorCode::WrongCredentials: return QStringLiteral("wrongCredentials");
    case ErrorCode::AccountLocked: return QStringLiteral("accountLocked");
    case ErrorCode::StorageUnavailable: return QStringLiteral("storageUnavailable");
    case ErrorCode::StorageFull: return QStringLiteral("storageFull");
    case ErrorCode::StorageCorrupt: return QStringLiteral("storageCorrupt");
    case ErrorCode::StorageTooNew: return QStringLiteral("storageTooNew");
    case ErrorCode::StorageInUse: return QStringLiteral("storageInUse");
    case ErrorCode::StorageLocked: return QStringLiteral("storageLocked");
    case ErrorCode::KeyRejected: return QStringLiteral("keyRejected");
    case ErrorCode::StorageNearlyFull: return QStringLiteral("storageNearlyFull");
    case ErrorCode::OutcomeUnknown: return QStringLiteral("outcomeUnknown");
    case ErrorCode::CaseDamaged: return QStringLiteral("caseDamaged");
    case ErrorCode::LedgerBroken: return QStringLiteral("ledgerBroken");
    case ErrorCode::BackupFailed: return QStringLiteral("backupFailed");
    case ErrorCode::OnHold: return QStringLiteral("onHold");
    case ErrorCode::NoAccess: return QStringLiteral("noAccess");
    case ErrorCode::SettingsBroken: return QStringLiteral("settingsBroken");
    case ErrorCode::SampleFolder: return QStringLiteral("sampleFolder");
    case ErrorCode::CounterFolder: return QStringLiteral("counterFolder");
    case ErrorCode::PasswordNeeded: return QStringLiteral("passwordNeeded");
    case ErrorCode::PaperNotKept: return QStringLiteral("paperNotKept");
    case ErrorCode::ServerUnreachable: return QStringLiteral("serverUnreachable");
    case ErrorCode::ServerForeign: return QStringLiteral("serverForeign");
    case ErrorCode::ServerFailed: return QStringLiteral("serverFailed");
    case ErrorCode::ServerBusy: return QStringLiteral("serverBusy");
    case ErrorCode::ServerRejected: return QStringLiteral("serverRejected");
    case ErrorCode::UpdateNeeded: return QStringLiteral("updateNeeded");
    case ErrorCode::DeviceMissing: return QStringLiteral("deviceMissing");
    case ErrorCode::DeviceBusy: return QStringLiteral("deviceBusy");
    case ErrorCode::DeviceJammed: return QStringLiteral("deviceJammed");
    case ErrorCode::DeviceNoPaper: return QStringLiteral("deviceNoPaper");
    case ErrorCode::DeviceCoverOpen: return QStringLiteral("deviceCoverOpen");
    case ErrorCode::DeviceFailed: return QStringLiteral("deviceFailed");
    case ErrorCode::PrinterUnavailable: return QStringLiteral("printerUnavailable");
    case ErrorCode::Cancelled: return QStringLiteral("cancelled");
    case ErrorCode::TimedOut: return QStringLiteral("timedOut");
    case ErrorCode::Internal: return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

} // namespace yichuang
