// SPDX-License-Identifier: Apache-2.0
#include "casework/errortext.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

namespace yichuang {

namespace {

constexpr auto inputStays = QT_TRANSLATE_NOOP("ErrorText", "Everything you entered is still here.");
constexpr auto keptSafely = QT_TRANSLATE_NOOP("ErrorText", "Everything that was saved is safe.");
constexpr auto pagesStay = QT_TRANSLATE_NOOP("ErrorText", "The pages taken in so far are kept.");
constexpr auto queueStays = QT_TRANSLATE_NOOP("ErrorText", "The cases are kept in this counter's queue.");
constexpr auto sendsItself = QT_TRANSLATE_NOOP("ErrorText", "They are sent by themselves; go on working.");
constexpr auto scanAgain = QT_TRANSLATE_NOOP("ErrorText", "Press F3 to go on scanning, or import files with Ctrl+O.");

struct Row
{
    ErrorCode code;
    const char *happened;
    const char *safe;
    const char *next;
};

// One row a code. A test holds the table against the list of codes.
constexpr std::array rows{
    Row{ErrorCode::Invalid, QT_TRANSLATE_NOOP("ErrorText", "A value does not follow the rule."),
        inputStays,
        QT_TRANSLATE_NOOP("ErrorText", "Correct the marked field and go on.")},
    Row{ErrorCode::Malformed, QT_TRANSLATE_NOOP("ErrorText", "The file is damaged or not what it claims to be."),
        pagesStay,
        QT_TRANSLATE_NOOP("ErrorText", "Scan the paper with F3, or choose another file with Ctrl+O.")},
    Row{ErrorCode::Unsupported, QT_TRANSLATE_NOOP("ErrorText", "Files of this kind cannot be taken in."),
        pagesStay,
        QT_TRANSLATE_NOOP("ErrorText", "Choose a PDF, JPEG, PNG or TIFF file with Ctrl+O, or scan with F3.")},
    Row{ErrorCode::TooLarge, QT_TRANSLATE_NOOP("ErrorText", "The file is too large, or has too many pages."),
        pagesStay,
        QT_TRANSLATE_NOOP("ErrorText", "At most 50 MB and 200 pages go in at a time: split the file and import its parts, or scan with F3.")},
    Row{ErrorCode::Empty, QT_TRANSLATE_NOOP("ErrorText", "There is nothing in it."),
        pagesStay,
        QT_TRANSLATE_NOOP("ErrorText", "Check the file and choose it again with Ctrl+O, or scan with F3.")},
    Row{ErrorCode::NotFound, QT_TRANSLATE_NOOP("ErrorText", "Nothing was found."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Check what you typed, or search with Ctrl+K.")},
    Row{ErrorCode::Conflict, QT_TRANSLATE_NOOP("ErrorText", "The case was changed meanwhile."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Open it again with Enter and look before you go on.")},
    Row{ErrorCode::NotAllowed, QT_TRANSLATE_NOOP("ErrorText", "You may not do this with this case."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Ask a colleague who has the right; nobody reviews their own case.")},
    Row{ErrorCode::AlreadyTakenIn, QT_TRANSLATE_NOOP("ErrorText", "This applicant already has the same item open."),
        inputStays,
        QT_TRANSLATE_NOOP("ErrorText", "Go on with the open case, which the strip above the visit names; if this is another application, say why and press Enter again.")},
    Row{ErrorCode::NotAuthorised, QT_TRANSLATE_NOOP("ErrorText", "No department has authorised you to do this for this item."),
        inputStays,
        QT_TRANSLATE_NOOP("ErrorText", "Ask a colleague who is authorised, or have the administrator enter the agreement.")},
    Row{ErrorCode::GuideUnread, QT_TRANSLATE_NOOP("ErrorText", "The guide of this item changed, and you have not read what changed."),
        inputStays,
        QT_TRANSLATE_NOOP("ErrorText", "Choose the item again with Ctrl+K and read the changes; then file the case.")},
    Row{ErrorCode::SecondNotice, QT_TRANSLATE_NOOP("ErrorText", "The one correction notice did not name this; the law allows no second one (Administrative Licensing Law, article 32(4))."),
        inputStays,
        QT_TRANSLATE_NOOP("ErrorText", "Accept the case when what the notice named is there, or print the notice again as a reminder.")},
    Row{ErrorCode::WrongState, QT_TRANSLATE_NOOP("ErrorText", "The case is no longer in a state that allows this."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Open it again with Enter to see where it stands.")},
    Row{ErrorCode::Incomplete, QT_TRANSLATE_NOOP("ErrorText", "Something is still missing."),
        inputStays,
        QT_TRANSLATE_NOOP("ErrorText", "Press Enter on a line of the list; it leads to the place.")},
    Row{ErrorCode::NotSignedIn, QT_TRANSLATE_NOOP("ErrorText", "Nobody is signed in."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Sign in with number and password.")},
    Row{ErrorCode::WrongCredentials, QT_TRANSLATE_NOOP("ErrorText", "Number or password is wrong."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Type both again; after five wrong tries the account is locked.")},
    Row{ErrorCode::AccountLocked, QT_TRANSLATE_NOOP("ErrorText", "This account is locked for 15 minutes."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Wait, or sign in as somebody else.")},
    Row{ErrorCode::StorageUnavailable, QT_TRANSLATE_NOOP("ErrorText", "The disk did not take the data."),
        QT_TRANSLATE_NOOP("ErrorText", "What was saved before is safe; what you entered last is not stored yet and stays here."),
        QT_TRANSLATE_NOOP("ErrorText", "Do it again; a draft is saved again by itself. If this stays, call the system administrator.")},
    Row{ErrorCode::StorageFull, QT_TRANSLATE_NOOP("ErrorText", "The disk of this computer is full."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Tell the system administrator, and do it again once there is room; a draft is saved by itself then.")},
    Row{ErrorCode::StorageCorrupt, QT_TRANSLATE_NOOP("ErrorText", "Stored data is damaged."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing is overwritten."),
        QT_TRANSLATE_NOOP("ErrorText", "Take in no new cases here and call the system administrator.")},
    Row{ErrorCode::StorageTooNew, QT_TRANSLATE_NOOP("ErrorText", "The data was written by a newer version."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Have the system administrator install the newer version.")},
    Row{ErrorCode::StorageInUse, QT_TRANSLATE_NOOP("ErrorText", "The program is already open on this computer."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Go on in the window that is open.")},
    Row{ErrorCode::StorageLocked, QT_TRANSLATE_NOOP("ErrorText", "The store of this counter is locked."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Sign in with number and password; that opens it.")},
    Row{ErrorCode::KeyRejected, QT_TRANSLATE_NOOP("ErrorText", "The key does not open this counter's store."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing is overwritten."),
        QT_TRANSLATE_NOOP("ErrorText", "Sign in again; if it stays, have the system administrator use the recovery key.")},
    Row{ErrorCode::StorageNearlyFull, QT_TRANSLATE_NOOP("ErrorText", "There is too little room on the disk for a new case."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Finish the cases that are open, and tell the system administrator.")},
    Row{ErrorCode::OutcomeUnknown, QT_TRANSLATE_NOOP("ErrorText", "Whether this was stored could not be found out."),
        inputStays,
        QT_TRANSLATE_NOOP("ErrorText", "Do not repeat it by hand; the program looks again by itself and then says what holds.")},
    Row{ErrorCode::CaseDamaged, QT_TRANSLATE_NOOP("ErrorText", "This case cannot be read."),
        QT_TRANSLATE_NOOP("ErrorText", "It is set apart unchanged; all other cases go on."),
        QT_TRANSLATE_NOOP("ErrorText", "Tell the system administrator its number; it can be brought back from the backup.")},
    Row{ErrorCode::LedgerBroken, QT_TRANSLATE_NOOP("ErrorText", "The history of this counter does not fit together."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing is overwritten."),
        QT_TRANSLATE_NOOP("ErrorText", "Take in no new cases here and call the system administrator.")},
    Row{ErrorCode::BackupFailed, QT_TRANSLATE_NOOP("ErrorText", "The backup could not be made or is not whole."),
        QT_TRANSLATE_NOOP("ErrorText", "The counter's own data is untouched."),
        QT_TRANSLATE_NOOP("ErrorText", "See that the share or disk it goes to is connected, and start it again.")},
    Row{ErrorCode::OnHold, QT_TRANSLATE_NOOP("ErrorText", "This may not be removed yet."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Open the case with Enter; it says what keeps it and until when.")},
    Row{ErrorCode::NoAccess, QT_TRANSLATE_NOOP("ErrorText", "This account of the computer may not use this folder."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed or read."),
        QT_TRANSLATE_NOOP("ErrorText", "Sign in to the computer with the account the counter belongs to, or name another folder.")},
    Row{ErrorCode::SettingsBroken, QT_TRANSLATE_NOOP("ErrorText", "The settings of this counter cannot be read."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Have the system administrator mend the file named below, and start again.")},
    Row{ErrorCode::SampleFolder, QT_TRANSLATE_NOOP("ErrorText", "This folder belongs to the sample hall, not to a counter."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed or read."),
        QT_TRANSLATE_NOOP("ErrorText", "Start with --demo, or name the counter's own folder with --data.")},
    Row{ErrorCode::CounterFolder, QT_TRANSLATE_NOOP("ErrorText", "This folder was not made by the sample hall."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed or read."),
        QT_TRANSLATE_NOOP("ErrorText", "Start without --demo, or name an empty folder with --data.")},
    Row{ErrorCode::PasswordNeeded, QT_TRANSLATE_NOOP("ErrorText", "The file is protected with a password."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Ask the applicant for the password and import it again, or scan the paper.")},
    Row{ErrorCode::PaperNotKept, QT_TRANSLATE_NOOP("ErrorText", "The paper could not be written into the folder."),
        QT_TRANSLATE_NOOP("ErrorText", "The case is stored and the paper stays ordered."),
        QT_TRANSLATE_NOOP("ErrorText", "Do not take the case in again; print the paper at the counter.")},
    Row{ErrorCode::ServerUnreachable, QT_TRANSLATE_NOOP("ErrorText", "The city system cannot be reached."),
        queueStays,
        sendsItself},
    Row{ErrorCode::ServerForeign, QT_TRANSLATE_NOOP("ErrorText", "The answer did not come from the city system."),
        queueStays,
        QT_TRANSLATE_NOOP("ErrorText", "Perhaps the network asks for a login; go on working and tell the administrator.")},
    Row{ErrorCode::ServerFailed, QT_TRANSLATE_NOOP("ErrorText", "The city system has a fault."),
        queueStays,
        sendsItself},
    Row{ErrorCode::ServerBusy, QT_TRANSLATE_NOOP("ErrorText", "The city system is busy."),
        queueStays,
        sendsItself},
    Row{ErrorCode::ServerRejected, QT_TRANSLATE_NOOP("ErrorText", "The city system refused this case."),
        queueStays,
        QT_TRANSLATE_NOOP("ErrorText", "Open it on the sync page (Ctrl+5) and see why.")},
    Row{ErrorCode::UpdateNeeded, QT_TRANSLATE_NOOP("ErrorText", "This version is too old for the city system."),
        queueStays,
        QT_TRANSLATE_NOOP("ErrorText", "Have the system administrator install the update; go on working.")},
    Row{ErrorCode::DeviceMissing, QT_TRANSLATE_NOOP("ErrorText", "The scanner is not connected."),
        pagesStay,
        QT_TRANSLATE_NOOP("ErrorText", "Check plug and power, then press F3; or import files with Ctrl+O.")},
    Row{ErrorCode::DeviceBusy, QT_TRANSLATE_NOOP("ErrorText", "The scanner is busy."),
        pagesStay,
        scanAgain},
    Row{ErrorCode::DeviceJammed, QT_TRANSLATE_NOOP("ErrorText", "Paper is jammed."),
        pagesStay,
        QT_TRANSLATE_NOOP("ErrorText", "Take out the sheet and put back the rest, then do it again.")},
    Row{ErrorCode::DeviceNoPaper, QT_TRANSLATE_NOOP("ErrorText", "There is no paper."),
        pagesStay,
        QT_TRANSLATE_NOOP("ErrorText", "Put paper in and do it again.")},
    Row{ErrorCode::DeviceCoverOpen, QT_TRANSLATE_NOOP("ErrorText", "The cover is open."),
        pagesStay,
        QT_TRANSLATE_NOOP("ErrorText", "Close it and press F3.")},
    Row{ErrorCode::DeviceFailed, QT_TRANSLATE_NOOP("ErrorText", "The device failed."),
        pagesStay,
        scanAgain},
    Row{ErrorCode::PrinterUnavailable, QT_TRANSLATE_NOOP("ErrorText", "The printer does not answer."),
        QT_TRANSLATE_NOOP("ErrorText", "The case is stored and the paper stays ordered."),
        QT_TRANSLATE_NOOP("ErrorText", "Switch the printer on and press Ctrl+P.")},
    Row{ErrorCode::Cancelled, QT_TRANSLATE_NOOP("ErrorText", "It was stopped."),
        pagesStay,
        QT_TRANSLATE_NOOP("ErrorText", "Go on whenever you like.")},
    Row{ErrorCode::TimedOut, QT_TRANSLATE_NOOP("ErrorText", "It took too long and was stopped."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Try it again.")},
    Row{ErrorCode::Internal, QT_TRANSLATE_NOOP("ErrorText", "The program made a mistake."),
        keptSafely,
        QT_TRANSLATE_NOOP("ErrorText", "Try it again; if it stays, call the system administrator.")},
};

QString worded(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

} // namespace

QString ErrorText::paragraph() const
{
    //: three whole sentences: what happened, what is safe, what to press
    return QCoreApplication::translate("ErrorText", "%1 %2 %3").arg(happened, safe, next);
}

ErrorText errorText(ErrorCode code)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [code](const Row &row) { return row.code == code; });
    const Row &row = found == rows.end() ? rows.back() : *found;
    return {worded(row.happened), worded(row.safe), worded(row.next)};
}

} // namespace yichuang
