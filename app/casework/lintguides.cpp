// SPDX-License-Identifier: Apache-2.0
#include "casework/lintguides.h"

#include "core/whenanswered.h"
#include "domain/guide/guidelint.h"
#include "domain/guide/referencelint.h"

namespace yichuang {

LintGuides::LintGuides(GuideStore &guides, TaskRunner &tasks, QObject *parent)
    : QObject(parent), m_guides(guides), m_tasks(tasks)
{
}

void LintGuides::lintCatalogue()
{
    const int wish = ++m_wish;
    whenAnswered(this, m_guides.list(), [this, wish](const Result<QList<GuideSummary>> &guides) {
        if (wish != m_wish)
            return;
        if (!guides) {
            Q_EMIT failed(guides.error());
            return;
        }
        auto run = std::make_shared<Run>();
        run->wish = wish;
        for (const GuideSummary &guide : *guides)
            run->toLoad.append(guide.ref);
        begin(run);
    });
}

void LintGuides::lintPaths(const QStringList &paths)
{
    const int wish = ++m_wish;
    whenAnswered(this, m_tasks.run([paths] { return readGuideFiles(paths); }), [this, wish](const ReadGuideFiles &read) {
        if (wish != m_wish)
            return;
        auto run = std::make_shared<Run>();
        run->wish = wish;
        run->toLint = read.all();
        run->unreadable = read.findings;
        begin(run);
    });
}

void LintGuides::cancel()
{
    ++m_wish;
}

void LintGuides::begin(const std::shared_ptr<Run> &run)
{
    run->total = int(run->toLoad.size() + run->toLint.size());
    if (run->total == 0 && run->unreadable.isEmpty()) {
        Q_EMIT failed({ErrorCode::Empty, QStringLiteral("no guide there")});
        return;
    }
    Q_EMIT begun(run->total);
    if (m_lists)
        learnLists(run);
    else
        goOn(run);
}

void LintGuides::learnLists(const std::shared_ptr<Run> &run)
{
    whenAnsweredLater(this, m_lists->titles(), [this, run](const Result<QList<ReferenceTitle>> &titles) {
        if (titles)
            run->lists.emplace();
        for (const ReferenceTitle &title : titles.value_or(QList<ReferenceTitle>()))
            run->lists->append(title.id);
        goOn(run);
    });
}

/// The next guide; always from the event loop, so that a catalogue of thousands blocks nothing and nests nothing.
void LintGuides::goOn(const std::shared_ptr<Run> &run)
{
    if (run->wish != m_wish)
        return;
    if (!run->toLint.isEmpty())
        return lint(run, run->toLint.takeFirst());
    if (run->toLoad.isEmpty()) {
        Q_EMIT linted(run->linted, run->unreadable);
        return;
    }
    whenAnsweredLater(this, m_guides.load(run->toLoad.takeFirst()), [this, run](const Result<Guide> &guide) {
        if (run->wish != m_wish)
            return;
        if (guide)
            return lint(run, *guide);
        Q_EMIT failed(guide.error());
    });
}

void LintGuides::lint(const std::shared_ptr<Run> &run, const Guide &guide)
{
    const auto findings = [guide, lists = run->lists] {
        return lists ? lintGuide(guide) + lintReferences(guide, *lists) : lintGuide(guide);
    };
    whenAnsweredLater(this, m_tasks.run([guide, findings] { return LintedGuide{guide, findings()}; }),
                      [this, run](const LintedGuide &one) {
        if (run->wish != m_wish)
            return;
        run->linted.append(one);
        Q_EMIT advanced(int(run->linted.size()), run->total);
        goOn(run);
    });
}

} // namespace yichuang
