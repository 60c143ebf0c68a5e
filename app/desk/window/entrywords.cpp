// SPDX-License-Identifier: Apache-2.0
#include "desk/window/entrywords.h"

#include <algorithm>
#include <array>
#include <span>

#include <QCoreApplication>

#include "casework/errortext.h"

namespace yichuang {

namespace {

struct Row
{
    ErrorCode code;
    const char *text;
};

constexpr std::array notBegun{
    Row{ErrorCode::StorageUnavailable,
        QT_TRANSLATE_NOOP("yichuang::EntryWords", "The folder of this counter cannot be written, so the program does not begin. Nothing was changed; what was saved before is safe. Have the system administrator look at the disk and at who may write there, and start again.")},
    Row{ErrorCode::StorageFull,
        QT_TRANSLATE_NOOP("yichuang::EntryWords", "The disk of this computer is full, so the program does not begin. Everything that was saved is safe. Have the system administrator make room, and start again.")},
    Row{ErrorCode::StorageCorrupt,
        QT_TRANSLATE_NOOP("yichuang::EntryWords", "Stored data of this counter is damaged, so the program does not begin. Nothing is overwritten. Call the system administrator: the backup holds what was saved.")},
    Row{ErrorCode::StorageLocked,
        QT_TRANSLATE_NOOP("yichuang::EntryWords", "The keys of this counter (keys.json) are gone, so its store cannot be opened. Nothing is overwritten. Have the system administrator bring them back from the backup, and start again.")},
    Row{ErrorCode::KeyRejected,
        QT_TRANSLATE_NOOP("yichuang::EntryWords", "The keys of this counter do not open its store. Nothing is overwritten. Have the system administrator see whether the store and keys.json belong together, and start again.")},
};

constexpr std::array notSignedIn{
    Row{ErrorCode::StorageUnavailable,
        QT_TRANSLATE_NOOP("yichuang::EntryWords", "You are not signed in: the disk did not take the entry about it. What was entered before stays. Type the password again; if this stays, call the system administrator.")},
    Row{ErrorCode::StorageFull,
        QT_TRANSLATE_NOOP("yichuang::EntryWords", "You are not signed in: the disk of this computer is full. What was entered before stays. Have the system administrator make room, and type the password again.")},
    Row{ErrorCode::OutcomeUnknown,
        QT_TRANSLATE_NOOP("yichuang::EntryWords", "You are not signed in: whether the entry about it was stored is not known. What was entered before stays. Type the password again.")},
    Row{ErrorCode::AccountLocked,
        QT_TRANSLATE_NOOP("yichuang::EntryWords", "This account is locked for 15 minutes from the last wrong try. Everything that was saved is safe. Wait, or sign in as somebody else.")},
};

QString textOf(ErrorCode code, std::span<const Row> rows)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [code](const Row &one) { return one.code == code; });
    return row == rows.end() ? errorText(code).paragraph() : QCoreApplication::translate("yichuang::EntryWords", row->text);
}

} // namespace

QString notBegunText(ErrorCode code)
{
    return textOf(code, notBegun);
}

QString notSignedInText(ErrorCode code)
{
    return textOf(code, notSignedIn);
}

} // namespace yichuang
