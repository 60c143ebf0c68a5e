// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/counterwork.h"
#include "casework/folderintake.h"
#include "desk/look/statuscolours.h"
#include "desk/papers/passwordflow.h"

class QMimeData;

namespace yichuang {

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
    void followCase();
    void tellOfFilesBefore();
    void tellOfLostFolder(const Error &error);

    CounterWork &m_work;
    ScanView &m_scan;
    PasswordFlow m_password;
    FolderIntake m_fromFolder;
    CaseId m_caseId; ///< that locked files and those of the folder are for
};

} // namespace yichuang
