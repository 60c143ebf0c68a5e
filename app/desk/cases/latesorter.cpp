// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/latesorter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QShortcut>

#include "desk/papers/pageviewer.h"

namespace yichuang {

LateSorter::LateSorter(LateMaterials &late, PageViewer &viewer, const Clock &clock, QObject *parent)
    : QObject(parent), m_late(late), m_viewer(viewer), m_sort(late, clock)
{
    addKeys(viewer.canvas());
}

void LateSorter::addKeys(QWidget *view)
{
    const QList<std::pair<QKeySequence, std::function<void()>>> keys{
        {Qt::Key_R, [this] { turn(1); }},
        {Qt::SHIFT | Qt::Key_R, [this] { turn(-1); }},
        {Qt::ALT | Qt::Key_Left, [this] { moveBy(-1); }},
        {Qt::ALT | Qt::Key_Right, [this] { moveBy(1); }},
        {Qt::Key_S, [this] { divide(); }},
        {Qt::Key_Delete, [this] { remove(); }},
        {QKeySequence::Cut, [this] { clip(true); }},
        {QKeySequence::Copy, [this] { clip(false); }},
        {QKeySequence::Paste, [this] { paste(); }},
        {QKeySequence::Undo, [this] { undo(); }},
    };
    for (const auto &[key, act] : keys) {
        auto *shortcut = new QShortcut(key, view);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, act = act] {
            if (m_materialId.isEmpty() || m_late.mayChange())
                act();
        });
    }
}

PageSpan LateSorter::shown() const
{
    const int place = m_materialId.isEmpty() ? 0 : m_viewer.currentPlace();
    return {m_materialId, place, place > 0 ? 1 : 0};
}

bool LateSorter::tell(const Result<> &outcome, const QString &done)
{
    if (outcome) {
        Q_EMIT notice(Tone::Quiet, done);
        return true;
    }
    const bool asGiven = outcome.error().code == ErrorCode::Unsupported;
    Q_EMIT notice(Tone::Warn, asGiven ? tr("This file is kept as it was given, and its pages cannot be turned.")
                                      : tr("That cannot be done with this page where it is now."));
    return false;
}

void LateSorter::turn(int quarters)
{
    const PageSpan page = shown();
    if (page.count > 0 && tell(m_sort.turn(page, quarters), tr("Page %1 turned. Ctrl+Z turns it back.").arg(page.first)))
        m_viewer.showPlace(page.first);
}

void LateSorter::moveBy(int by)
{
    const PageSpan page = shown();
    const int goal = page.first + by;
    if (page.count == 0 || goal < 1 || goal > m_viewer.pageCount())
        return;
    const int before = by < 0 ? goal : goal + 1;
    if (tell(m_sort.move(page, m_materialId, before), tr("Page %1 is page %2 now. Ctrl+Z puts it back.").arg(page.first).arg(goal)))
        m_viewer.showPlace(goal);
}

void LateSorter::divide()
{
    const PageSpan page = shown();
    const CaseMaterial *material = m_late.shelf().material(m_materialId);
    if (page.count == 0 || !material)
        return;
    const QString done = canJoin(*material, page.first) ? tr("The two files are one again.")
                                                        : tr("A file begins at page %1 now. S joins them again.").arg(page.first);
    if (tell(m_sort.divideOrJoin(m_materialId, page.first), done))
        m_viewer.showPlace(page.first);
}

void LateSorter::remove()
{
    const PageSpan page = shown();
    if (page.count > 0)
        tell(m_sort.remove(page), tr("Page %1 taken out. Ctrl+Z brings it back.").arg(page.first));
}

void LateSorter::clip(bool moves)
{
    const PageSpan page = shown();
    const CaseMaterial *material = m_late.shelf().material(m_materialId);
    if (page.count == 0 || !material)
        return;
    const PageClip clip{m_late.caseId(), page, material->pagesDigest(), moves};
    QGuiApplication::clipboard()->setMimeData(clip.toMime().release());
    Q_EMIT notice(Tone::Quiet, tr("Page %1 marked. Go to its material and press Ctrl+V.").arg(page.first));
}

void LateSorter::paste()
{
    const std::optional<PageClip> clip = PageClip::fromMime(QGuiApplication::clipboard()->mimeData());
    const CaseMaterial *goal = m_late.shelf().material(m_materialId);
    if (!clip || !goal)
        return;
    const CaseMaterial *source = m_late.shelf().material(clip->pages.materialId);
    if (clip->caseId != m_late.caseId() || !source || source->pagesDigest() != clip->digest)
        return Q_EMIT notice(Tone::Warn, tr("The marked page is not there any more as it was. Mark it again."));
    const int place = shown().count > 0 ? shown().first + 1 : placesOf(*goal) + 1;
    const QString name = goal->name;
    const Result<> outcome = clip->moves ? m_sort.move(clip->pages, m_materialId, place)
                                         : m_sort.useAgain(clip->pages, m_materialId, place);
    if (!tell(outcome, tr("The page is with “%1” now. Ctrl+Z puts it back.").arg(name)))
        return;
    // What was put somewhere is there now: a second Ctrl+V would only say so.
    if (clip->moves)
        QGuiApplication::clipboard()->clear();
}

void LateSorter::undo()
{
    if (m_materialId.isEmpty())
        return;
    if (!m_late.canUndo())
        return Q_EMIT notice(Tone::Quiet, tr("There is nothing left to take back."));
    m_late.undo();
    Q_EMIT notice(Tone::Quiet, tr("The last step was taken back."));
}

} // namespace yichuang
