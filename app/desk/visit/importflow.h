// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/counterwork.h"
#include "casework/folderintake.h"
#include "casework/lockedfiles.h"
#include "desk/look/statuscolours.h"

class QMimeData;

namespace yichuang {

class PasswordStrip;
class ScanView;

/// What comes in besides scans and the dialog: files that are dropped on the page of the visit, what is pasted there with
/// Ctrl+V, and what arrives in the folder of a scanner of its own; and the password of a file that has one, which is asked for
/// in a strip of its own.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    /// @param page files may be dropped on it; all of them outlive this
    ImportFlow(CounterWork &work, ScanView &scan, PasswordStrip &strip, QWidget &page);

    void paste();

Q_SIGNALS:
    void aboutToImport();
    void said(yichuang::Tone tone, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void importFiles(const QStringList &paths);
    void importPicture(const QByteArray &bytes);
    void askForPassword();
    void followCase();
    void tellOfFilesBefore();

    CounterWork &m_work;
    ScanView &m_scan;
    PasswordStrip &m_strip;
    LockedFiles m_locked;
    FolderIntake m_fromFolder;
    CaseId m_caseId; ///< that locked files and those of the folder are for
};

} // namespace yichuang
