// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "core/taskrunner.h"
#include "ports/referencelists.h"

namespace yichuang {

/// Reads a code list from a table (domain/tables/referencesheet.h) and keeps it in place of the one with its id, whole or not
/// at all, with the entry "referenceImported" in the ledger.
class ImportReferences : public QObject
{
    Q_OBJECT

public:
    ImportReferences(ReferenceLists &lists, const Clock &clock, TaskRunner &tasks, Session session, QObject *parent = nullptr);

    /// @param title its size is not looked at
    void importFile(const QString &path, const ReferenceTitle &title);

Q_SIGNALS:
    /// @param isNew false when the very same list was there already
    void imported(const yichuang::ReferenceTitle &title, bool isNew);
    /// NotFound for a file that cannot be read, Empty, Invalid with every line that is wrong, or what the store says.
    void failed(const yichuang::Error &error);

private:
    void keep(const SharedReferenceList &list);

    ReferenceLists &m_lists;
    const Clock &m_clock;
    TaskRunner &m_tasks;
    const Session m_session;
};

} // namespace yichuang
