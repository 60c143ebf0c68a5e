// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

#include "casework/guidefiles.h"
#include "casework/session.h"
#include "core/clock.h"
#include "core/taskrunner.h"
#include "ports/guidestore.h"

namespace yichuang {

/// Reads guide files and folders, documents and tables, checks every guide against the schema and imports all or none, with
/// an entry in the ledger.
class ImportGuides : public QObject
{
    Q_OBJECT

public:
    ImportGuides(GuideStore &guides, const Clock &clock, TaskRunner &tasks, Session session, QObject *parent = nullptr);

    void importPaths(const QStringList &paths);

Q_SIGNALS:
    void imported(int newVersions, int files);
    /// Invalid with what is wrong in which file; nothing was changed.
    void refused(const QList<yichuang::GuideFileFinding> &findings);
    void failed(const yichuang::Error &error);

private:
    GuideStore &m_guides;
    const Clock &m_clock;
    TaskRunner &m_tasks;
    const Session m_session;
};

} // namespace yichuang
