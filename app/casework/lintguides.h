// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QStringList>

#include "casework/guidefiles.h"
#include "core/taskrunner.h"
#include "domain/tables/suggestiontable.h"
#include "ports/guidestore.h"
#include "ports/referencelists.h"

namespace yichuang {

/// Checks guides one after the other, away from the thread that shows windows. It changes nothing and is told to nobody, so
/// that whoever may look at guides may do it.
class LintGuides : public QObject
{
    Q_OBJECT

public:
    LintGuides(GuideStore &guides, TaskRunner &tasks, QObject *parent = nullptr);

    /// Fields that refer to lists are held against those of this store, which outlives the checks.
    void lookIn(ReferenceLists &lists) { m_lists = &lists; }

    /// The newest version of each item of the store. A check that runs already is given up. begun(), advanced() and linted()
    /// follow, or failed().
    void lintCatalogue();
    /// Guides in files and folders, as importing reads them; what is no guide is told with linted().
    void lintPaths(const QStringList &paths);
    /// Nothing more comes of the check that runs.
    void cancel();

Q_SIGNALS:
    void begun(int guides);
    void advanced(int done, int guides);
    void linted(const QList<yichuang::LintedGuide> &guides, const QList<yichuang::GuideFileFinding> &unreadable);
    void failed(const yichuang::Error &error);

private:
    struct Run
    {
        int wish = 0;
        QList<GuideRef> toLoad;
        QList<Guide> toLint;
        int total = 0;
        QList<GuideFileFinding> unreadable;
        QList<LintedGuide> linted;
        std::optional<QStringList> lists; ///< ids of those that the counter has; none while nobody can tell
    };
    void begin(const std::shared_ptr<Run> &run);
    void learnLists(const std::shared_ptr<Run> &run);
    void goOn(const std::shared_ptr<Run> &run);
    void lint(const std::shared_ptr<Run> &run, const Guide &guide);

    GuideStore &m_guides;
    TaskRunner &m_tasks;
    ReferenceLists *m_lists = nullptr;
    int m_wish = 0; ///< counts the checks; what comes of an older one concerns nobody
};

} // namespace yichuang
