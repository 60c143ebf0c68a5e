// SPDX-License-Identifier: Apache-2.0
#include "casework/errortext.h"

#include <QCoreApplication>

namespace yichuang {

namespace {

QString worded(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

QString inputStays()
{
    return worded(QT_TRANSLATE_NOOP("ErrorText", "Everything you entered is still here."));
}

QString keptSafely()
{
    return worded(QT_TRANSLATE_NOOP("ErrorText", "Everything that was saved is safe."));
}

QString pagesStay()
{
    return worded(QT_TRANSLATE_NOOP("ErrorText", "The pages taken in so far are kept."));
}

QString queueStays()
{
    return worded(QT_TRANSLATE_NOOP("ErrorText", "The cases are kept in this counter's queue."));
}

QString sendsItself()
{
    return worded(QT_TRANSLATE_NOOP("ErrorText", "They are sent by themselves; go on working."));
}

ErrorText inputError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Malformed:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The file is damaged or not what it claims to be.")), pagesStay(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Scan the paper with F3, or choose another file with Ctrl+O."))};
    case ErrorCode::Unsupported:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "Files of this kind cannot be taken in.")), pagesStay(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Choose a PDF, JPEG, PNG or TIFF file with Ctrl+O, or scan with F3."))};
    case ErrorCode::TooLarge:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The file is too large.")), pagesStay(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Take in at most 50 MB and 200 pages at a time; scan with F3 or split the file."))};
    case ErrorCode::Empty:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "There is nothing in it.")), pagesStay(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Check the file and choose it again with Ctrl+O, or scan with F3."))};
    default:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "A value does not follow the rule.")), inputStays(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Correct the marked field and go on."))};
    }
}

ErrorText ruleError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "Nothing was found.")), keptSafely(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Check what you typed, or search with Ctrl+K."))};
    case ErrorCode::Conflict:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The case was changed meanwhile.")), keptSafely(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Open it again with Enter and look before you go on."))};
    case ErrorCode::NotAllowed:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "You may not do this with this case.")), keptSafely(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Ask a colleague who has the right; nobody reviews their own case."))};
    case ErrorCode::WrongState:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The case is no longer in a state that allows this.")), keptSafely(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Open it again with Enter to see where it stands."))};
    default:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "Something is still missing.")), inputStays(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Press Enter on a line of the list; it leads to the place."))};
    }
}

ErrorText signInError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::AccountLocked:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "This account is locked for 15 minutes.")), keptSafely(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Wait, or sign in as somebody else."))};
    case ErrorCode::WrongCredentials:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "Number or password is wrong.")), keptSafely(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Type both again; after five wrong tries the account is locked."))};
    default:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "Nobody is signed in.")), keptSafely(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Sign in with number and password."))};
    }
}

ErrorText storageError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StorageFull:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The disk of this computer is full.")), keptSafely(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Tell the system administrator; what you typed is saved as soon as there is room."))};
    case ErrorCode::StorageCorrupt:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "Stored data is damaged.")),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Nothing is overwritten.")),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Take in no new cases here and call the system administrator."))};
    case ErrorCode::StorageTooNew:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The data was written by a newer version.")), keptSafely(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Have the system administrator install the newer version."))};
    case ErrorCode::StorageInUse:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The program is already open on this computer.")), keptSafely(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Go on in the window that is open."))};
    default:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The disk did not take the data.")),
                worded(QT_TRANSLATE_NOOP("ErrorText", "What you see is not stored yet and stays on the screen.")),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Saving is tried again by itself; if this stays, call the system administrator."))};
    }
}

ErrorText serverError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ServerForeign:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The answer did not come from the city system.")), queueStays(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Perhaps the network asks for a login; go on working and tell the administrator."))};
    case ErrorCode::ServerFailed:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The city system has a fault.")), queueStays(), sendsItself()};
    case ErrorCode::ServerBusy:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The city system is busy.")), queueStays(), sendsItself()};
    case ErrorCode::ServerRejected:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The city system refused this case.")), queueStays(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Open it on the sync page (Ctrl+5) and see why."))};
    case ErrorCode::UpdateNeeded:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "This version is too old for the city system.")), queueStays(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Have the system administrator install the update; go on working."))};
    default:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The city system cannot be reached.")), queueStays(), sendsItself()};
    }
}

ErrorText deviceError(ErrorCode code)
{
    const QString again = worded(QT_TRANSLATE_NOOP("ErrorText", "Press F3 to go on scanning, or import files with Ctrl+O."));
    switch (code) {
    case ErrorCode::DeviceMissing:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The scanner is not connected.")), pagesStay(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Check plug and power, then press F3; or import files with Ctrl+O."))};
    case ErrorCode::DeviceBusy:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The scanner is busy.")), pagesStay(), again};
    case ErrorCode::DeviceJammed:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "Paper is jammed.")), pagesStay(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Take out the sheet and put back the rest, then go on with F3."))};
    case ErrorCode::DeviceNoPaper:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "There is no paper.")), pagesStay(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Put paper in and do it again."))};
    case ErrorCode::DeviceCoverOpen:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The cover is open.")), pagesStay(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Close it and press F3."))};
    case ErrorCode::PrinterUnavailable:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The printer does not answer.")),
                worded(QT_TRANSLATE_NOOP("ErrorText", "The case is stored and the paper stays ordered.")),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Switch the printer on and press Ctrl+P."))};
    default:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The device failed.")), pagesStay(), again};
    }
}

ErrorText otherError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "It was stopped.")), pagesStay(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Go on whenever you like."))};
    case ErrorCode::TimedOut:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "It took too long and was stopped.")), keptSafely(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Try it again."))};
    default:
        return {worded(QT_TRANSLATE_NOOP("ErrorText", "The program made a mistake.")), keptSafely(),
                worded(QT_TRANSLATE_NOOP("ErrorText", "Try it again; if it stays, call the system administrator."))};
    }
}

} // namespace

QString ErrorText::paragraph() const
{
    //: three whole sentences: what happened, what is safe, what to press
    return QCoreApplication::translate("ErrorText", "%1 %2 %3").arg(happened, safe, next);
}

ErrorText errorText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid:
    case ErrorCode::Malformed:
    case ErrorCode::Unsupported:
    case ErrorCode::TooLarge:
    case ErrorCode::Empty:
        return inputError(code);
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::NotAllowed:
    case ErrorCode::WrongState:
    case ErrorCode::Incomplete:
        return ruleError(code);
    case ErrorCode::NotSignedIn:
    case ErrorCode::WrongCredentials:
    case ErrorCode::AccountLocked:
        return signInError(code);
    case ErrorCode::StorageUnavailable:
    case ErrorCode::StorageFull:
    case ErrorCode::StorageCorrupt:
    case ErrorCode::StorageTooNew:
    case ErrorCode::StorageInUse:
        return storageError(code);
    case ErrorCode::ServerUnreachable:
    case ErrorCode::ServerForeign:
    case ErrorCode::ServerFailed:
    case ErrorCode::ServerBusy:
    case ErrorCode::ServerRejected:
    case ErrorCode::UpdateNeeded:
        return serverError(code);
    case ErrorCode::DeviceMissing:
    case ErrorCode::DeviceBusy:
    case ErrorCode::DeviceJammed:
    case ErrorCode::DeviceNoPaper:
    case ErrorCode::DeviceCoverOpen:
    case ErrorCode::DeviceFailed:
    case ErrorCode::PrinterUnavailable:
        return deviceError(code);
    case ErrorCode::Cancelled:
    case ErrorCode::TimedOut:
    case ErrorCode::Internal:
        return otherError(code);
    }
    return otherError(ErrorCode::Internal);
}

} // namespace yichuang
