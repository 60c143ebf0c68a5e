// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

#include "casework/session.h"
#include "core/clock.h"
#include "core/taskrunner.h"
#include "ports/guidestore.h"

namespace yichuang {

/// What is wrong with one guide file: the file's name and all findings, each with its JSON pointer.
struct GuideFileFinding
{
    QString fileName;
    QStringList findings;
    bool operator==(const GuideFileFinding &) const = default;
};

/// Reads guide files and folders, checks every one against the schema and imports all or none, with an entry in the ledger.
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
