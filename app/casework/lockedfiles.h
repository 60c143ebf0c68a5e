// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

#include "casework/pageintake.h"
#include "ports/documentmaker.h"

namespace yichuang {

/// The files that want a password among those that are imported, by whatever way: the clerk types what the applicant says, and
/// the copy that it opens is taken in.
///
/// What is kept is the copy without the password, and its origin says so: "unlocked:name.pdf". The department must be able
/// to read the record for as long as it is kept (档案法实施条例: complete and usable), and a password may be stored nowhere.
/// It goes to the device process and is forgotten with the call.
class LockedFiles : public QObject
{
    Q_OBJECT

public:
    LockedFiles(PageIntake &intake, DocumentMaker &documents, TaskRunner &tasks, QObject *parent = nullptr);

    /// The file that waits for its password, without its folder; empty: none does.
    [[nodiscard]] QString current() const;
    /// Tries a password on the file that waits. Nothing happens while another password is tried; the copy waits
    /// while pages come in.
    void open(const SharedSecret &password);
    /// Goes on without that file; it stays where it is.
    void leave();
    /// Goes on without any: another case is looked at now.
    void leaveAll();

Q_SIGNALS:
    /// current() is another one now, or none.
    void currentChanged();
    void passwordRejected(const QString &fileName);
    void copyRefused(const QString &fileName, const yichuang::Error &error);

private:
    struct Locked
    {
        QString materialId;
        QString path;
    };
    void refused(const QString &fileName, const Error &error);
    void unlocked(const Locked &file, const Result<QByteArray> &copy);

    PageIntake &m_intake;
    DocumentMaker &m_documents;
    TaskRunner &m_tasks;
    QString m_materialId;
    QHash<QString, QString> m_paths; ///< of the import that runs, or ran last, by file name
    QList<Locked> m_locked;
    int m_attempt = 0; ///< counts what was begun: an older answer concerns nobody any more
    bool m_trying = false;
};

} // namespace yichuang
