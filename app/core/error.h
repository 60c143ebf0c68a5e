// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/expected.h"

namespace yichuang {

/// What went wrong, as far as the program can act on it. The sentence a person reads is made from the code in
/// casework/errortext, and nowhere else.
enum class ErrorCode {
    // what somebody gave us
    Invalid,          ///< a value breaks a rule; detail names field and rule
    Malformed,        ///< bytes are not what they claim to be
    Unsupported,      ///< of a kind the program does not read
    TooLarge,         ///< over a stated limit
    Empty,            ///< nothing in it
    NotFound,         ///< no such thing in the store
    Conflict,         ///< the thing changed meanwhile, or exists already with other content
    NotAllowed,       ///< this person may not do this act
    WrongState,       ///< the act is not allowed in the case's state (DOMAIN §3.2)
    Incomplete,       ///< a legal act was asked for while something required is missing

    AlreadyTakenIn,   ///< the same applicant has the same item open already, here or elsewhere (两头受理, DOMAIN R10)
    NotAuthorised,    ///< no department has authorised this person for the item and the act (授权协议, DOMAIN R7, R8)
    GuideUnread,      ///< the guide changed in what an applicant feels, and this person has not read it (DOMAIN R95)
    SecondNotice,     ///< a defect that the one correction notice did not name (行政许可法 32(4))

    // signing in
    NotSignedIn,
    WrongCredentials,
    AccountLocked,

    // the store
    StorageUnavailable, ///< cannot be opened, or the disk refuses
    StorageFull,
    StorageCorrupt,
    StorageTooNew,      ///< written by a newer version of the program
    StorageInUse,       ///< another process holds the store
    StorageLocked,      ///< encrypted, and no key was given that opens it
    KeyRejected,        ///< the key given is not this store's, or the file is not a store at all
    StorageNearlyFull,  ///< too little room to begin a case; open ones can be finished (TRUST A3.7)
    OutcomeUnknown,     ///< a commit failed and could not be read back: nobody may be told either way (TRUST §0.3)
    CaseDamaged,        ///< this case cannot be read; it is set apart, the others go on
    LedgerBroken,       ///< the history does not fit together: an entry changed, is missing, or its end was cut off
    BackupFailed,       ///< the copy could not be made, or is not whole
    OnHold,             ///< may not be removed: its time is not up, or a legal hold keeps it

    // beginning to work; detail names the file or folder
    NoAccess,       ///< this account of the computer may not open it, or it is no folder
    SettingsBroken, ///< the settings of the counter cannot be read, or one breaks a rule
    SampleFolder,   ///< the sample hall's, where a counter's was asked for
    CounterFolder,  ///< a counter's, where the sample hall's was asked for
    PasswordNeeded, ///< the file is encrypted, and no password or a wrong one was given
    PaperNotKept,   ///< the case is stored, but its paper could not be written into the folder

    // the gateway
    ServerUnreachable, ///< no connection, time-out, cut off
    ServerForeign,     ///< an answer that is not the gateway's: portal page, redirect, no Api-Version (SYNC §2.1)
    ServerFailed,      ///< 5xx
    ServerBusy,        ///< 429, 503 with Retry-After
    ServerRejected,    ///< a permanent refusal of this item
    UpdateNeeded,      ///< 426: this version is too old for the gateway

    // devices
    DeviceMissing,
    DeviceBusy,
    DeviceJammed,
    DeviceNoPaper,
    DeviceCoverOpen,
    DeviceFailed,
    PrinterUnavailable,

    Cancelled,
    TimedOut,
    Internal, ///< a promise of our own code does not hold
};

/// The stable name of a code, as yichuangctl prints it: "storageFull".
[[nodiscard]] QString errorCodeName(ErrorCode code);

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    /// For the log and for developers; never shown to an applicant and never holding personal data.
    QString detail;

    bool operator==(const Error &) const = default;
};

template <typename T = void>
using Result = Expected<T, Error>;

[[nodiscard]] inline Unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return Unexpected<Error>(Error{code, std::move(detail)});
}

[[nodiscard]] inline Unexpected<Error> failure(Error error)
{
    return Unexpected<Error>(std::move(error));
}

} // namespace yichuang
