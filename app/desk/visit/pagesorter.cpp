// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/pagesorter.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QShortcut>

#include "casework/draftedits.h"
#include "desk/cases/materialtablemodel.h"
#include "desk/visit/scannerbar.h"
#include "domain/checks/pagerules.h"
#include "domain/identifiers/checktoken.h"

namespace yichuang {

namespace {
bool isOwnPaper(const PageFile &file)
{
    return std::any_of(file.findings.cbegin(), file.findings.cend(), [](const PageFinding &finding) {
        return finding.check == PageCheck::Code && parseScannedCode(finding.text);
    });
}

/// What is on the clipboard when it is the separator sheets of the last stack.
const PageSpan sheetsOnClip{QString(), 0, 0};
} // namespace

PageSorter::PageSorter(Visit &visit, SortPages &sort, const PageIntake &intake, QListView &strip,
                       const ThumbnailModel &pages, QObject *parent)
    : QObject(parent), m_visit(visit), m_sort(sort), m_strip(strip), m_pages(pages), m_drops(strip)
{
    m_strip.setSelectionMode(QAbstractItemView::ContiguousSelection);
    connect(&m_drops, &PageDrops::droppedBefore, this, [this](int row, int first, int count, bool again) {
        put({m_materialId, first + 1, count}, m_materialId, row + 1, again);
    });
    connect(&m_drops, &PageDrops::droppedOnMaterial, this, &PageSorter::dropOnMaterial);
    followIntake(intake);
}

void PageSorter::addKeys(QWidget *view)
{
    const QList<std::pair<QKeySequence, std::function<void()>>> keys{
        {Qt::Key_R, [this] { turn(1); }},
        {Qt::SHIFT | Qt::Key_R, [this] { turn(-1); }},
        {Qt::ALT | Qt::Key_Left, [this] { moveBy(-1); }},
        {Qt::ALT | Qt::Key_Right, [this] { moveBy(1); }},
        {Qt::SHIFT | Qt::Key_Left, [this] { extend(-1); }},
        {Qt::SHIFT | Qt::Key_Right, [this] { extend(1); }},
        {Qt::Key_S, [this] { divide(); }},
        {QKeySequence::Cut, [this] { clip(true); }},
        {QKeySequence::Copy, [this] { clip(false); }},
        {Qt::Key_Delete, [this] { remove(); }},
        {Qt::SHIFT | Qt::Key_Delete, [this] { putBlanksAside(); }},
    };
    for (const auto &[key, act] : keys) {
        auto *shortcut = new QShortcut(key, view);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
    auto *table = qobject_cast<QAbstractItemView *>(view);
    if (!table || !qobject_cast<MaterialTableModel *>(table->model()))
        return;
    m_materials = table;
    m_drops.addMaterials(*table);
}

PageSpan PageSorter::marked() const
{
    QModelIndexList rows = m_strip.selectionModel()->selectedIndexes();
    if (rows.isEmpty() && m_strip.currentIndex().isValid())
        rows = {m_strip.currentIndex()};
    if (rows.isEmpty())
        return {m_materialId, 1, 0};
    const auto [first, last] = std::minmax_element(rows.cbegin(), rows.cend());
    return {m_materialId, first->row() + 1, last->row() - first->row() + 1};
}

void PageSorter::mark(int first, int count)
{
    if (first < 1 || count < 1 || first + count - 1 > m_pages.rowCount())
        return;
    const QModelIndex begin = m_pages.index(first - 1);
    m_strip.setCurrentIndex(begin);
    m_strip.selectionModel()->select({begin, m_pages.index(first + count - 2)}, QItemSelectionModel::ClearAndSelect);
}

void PageSorter::extend(int by)
{
    // The page that is shown is the end that moves; the other end is where the marked pages begin or stop.
    const PageSpan pages = marked();
    const int current = m_strip.currentIndex().row() + 1;
    const int next = current + by;
    if (pages.count == 0 || next < 1 || next > m_pages.rowCount())
        return;
    const int fixed = current == pages.first ? pages.first + pages.count - 1 : pages.first;
    m_strip.setCurrentIndex(m_pages.index(next - 1));
    m_strip.selectionModel()->select({m_pages.index(qMin(fixed, next) - 1), m_pages.index(qMax(fixed, next) - 1)},
                                     QItemSelectionModel::ClearAndSelect);
}

bool PageSorter::tell(const Result<> &outcome, const QString &done)
{
    if (outcome) {
        Q_EMIT notice(Tone::Quiet, done);
        return true;
    }
    const bool asGiven = outcome.error().code == ErrorCode::Unsupported;
    Q_EMIT notice(Tone::Warn, asGiven ? tr("This file is kept as it was given, and its pages cannot be turned.")
                                      : tr("That cannot be done with these pages where they are now."));
    return false;
}

QString PageSorter::nameOf(const QString &materialId) const
{
    const CaseMaterial *material = m_visit.record().material(materialId);
    return material ? material->name : QString();
}

void PageSorter::turn(int quarters)
{
    const PageSpan pages = marked();
    if (pages.count == 0)
        return;
    if (tell(m_sort.turn(pages, quarters), tr("%n page(s) turned. Ctrl+Z turns back.", nullptr, pages.count)))
        mark(pages.first, pages.count);
}

void PageSorter::moveBy(int by)
{
    const PageSpan pages = marked();
    const int place = by < 0 ? pages.first - 1 : pages.first + pages.count + 1;
    if (pages.count == 0 || place < 1 || place > m_pages.rowCount() + 1)
        return;
    put(pages, m_materialId, place, false);
}

void PageSorter::put(const PageSpan &pages, const QString &materialId, int place, bool again)
{
    const Result<> outcome = again ? m_sort.useAgain(pages, materialId, place) : m_sort.move(pages, materialId, place);
    const QString name = nameOf(materialId);
    const QString done = again ? tr("%n page(s) stand with “%1” too. Ctrl+Z takes it back.", nullptr, pages.count).arg(name)
        : materialId == pages.materialId ? tr("%n page(s) moved. Ctrl+Z puts back.", nullptr, pages.count)
                                         : tr("%n page(s) are with “%1” now. Ctrl+Z puts back.", nullptr, pages.count).arg(name);
    if (!tell(outcome, done) || materialId != m_materialId)
        return;
    const bool behind = !again && materialId == pages.materialId && place > pages.first;
    mark(behind ? place - pages.count : place, pages.count);
}

void PageSorter::dropOnMaterial(int row, int first, int count, bool again)
{
    const auto *table = m_materials ? qobject_cast<MaterialTableModel *>(m_materials->model()) : nullptr;
    const CaseMaterial *material = table ? table->materialAt(row) : nullptr;
    if (!material || (material->materialId == m_materialId && !again))
        return;
    const QString goal = material->materialId; // the table is filled anew meanwhile
    put({m_materialId, first + 1, count}, goal, placesOf(*material) + 1, again);
}

void PageSorter::divide()
{
    const PageSpan pages = marked();
    if (pages.count == 0)
        return;
    const CaseMaterial *material = m_visit.record().material(m_materialId);
    const bool joins = material && canJoin(*material, pages.first);
    const QString done = joins ? tr("The two files are one again.") : tr("A file begins at page %1 now. S joins them again.").arg(pages.first);
    if (tell(m_sort.divideOrJoin(m_materialId, pages.first), done))
        mark(pages.first, pages.count);
}

void PageSorter::clip(bool moves)
{
    const PageSpan pages = marked();
    const CaseMaterial *material = m_visit.record().material(m_materialId);
    if (!material || pages.count == 0)
        return;
    const PageClip clip{m_visit.record().id, pages, material->pagesDigest(), moves};
    QGuiApplication::clipboard()->setMimeData(clip.toMime().release());
    Q_EMIT notice(Tone::Quiet, moves ? tr("%n page(s) marked to move. Go to their material and press Ctrl+V.", nullptr, pages.count)
                                     : tr("%n page(s) marked to stand elsewhere too. Go to that material and press Ctrl+V.",
                                          nullptr, pages.count));
}

bool PageSorter::paste()
{
    const std::optional<PageClip> clip = PageClip::fromMime(QGuiApplication::clipboard()->mimeData());
    const CaseMaterial *goal = m_visit.record().material(m_materialId);
    if (!clip || !goal)
        return false;
    if (clip->pages == sheetsOnClip)
        pasteSheets(*clip);
    else
        pastePages(*clip, *goal);
    // What was put somewhere is there now: a second Ctrl+V would only say so.
    if (clip->moves)
        QGuiApplication::clipboard()->clear();
    return true;
}

void PageSorter::pastePages(const PageClip &clip, const CaseMaterial &goal)
{
    const CaseMaterial *source = m_visit.record().material(clip.pages.materialId);
    if (clip.caseId != m_visit.record().id || !source || source->pagesDigest() != clip.digest)
        return Q_EMIT notice(Tone::Warn, tr("The marked pages are not there any more as they were. Mark them again."));
    const PageSpan here = marked();
    put(clip.pages, m_materialId, here.count > 0 ? here.first + here.count : placesOf(goal) + 1, !clip.moves);
}

void PageSorter::pasteSheets(const PageClip &clip)
{
    const QList<PageFile> sheets = std::exchange(m_sheets, {});
    if (sheets.isEmpty() || clip.caseId != m_visit.record().id)
        return;
    m_visit.changeMaterial(m_materialId, {DraftAct::PageAdded, {}, m_pages.rowCount() + 1}, [&sheets, this](CaseMaterial &held) {
        for (const PageFile &sheet : sheets)
            addPage(held, sheet, m_visit.rule(m_materialId));
    });
    Q_EMIT notice(Tone::Quiet, tr("%n separator sheet(s) put in as pages. Ctrl+Z takes them out.", nullptr, int(sheets.size())));
}

void PageSorter::remove()
{
    const PageSpan pages = marked();
    if (pages.count > 0)
        tell(m_sort.remove(pages), tr("%n page(s) removed. Ctrl+Z brings them back.", nullptr, pages.count));
}

void PageSorter::putBlanksAside()
{
    QStringList materials = m_filled;
    if (!materials.contains(m_materialId))
        materials.append(m_materialId);
    const Result<int> aside = m_sort.putBlanksAside(materials);
    if (aside)
        Q_EMIT notice(Tone::Quiet, tr("%n blank page(s) put aside. Ctrl+Z brings them back.", nullptr, *aside));
    else
        Q_EMIT notice(Tone::Quiet, tr("No page that was scanned here is blank."));
}

void PageSorter::pageKept(const QString &materialId, const PageFile &file)
{
    if (!m_filled.contains(materialId))
        m_filled.append(materialId);
    if (file.origin.startsWith(u"scanner:") && isBlankPage(file, file.firstPage))
        ++m_blanks;
    if (isOwnPaper(file))
        m_doubts = tr("A paper of this hall, such as a one-time notice, was taken as a page of “%1”. Take it out with Delete if it is "
                      "no material.").arg(nameOf(materialId));
}

void PageSorter::followIntake(const PageIntake &intake)
{
    connect(&intake, &PageIntake::started, this, [this, &intake] {
        // The backs belong to the stack whose fronts came before.
        if (intake.awaitsBacks())
            return;
        m_sheets.clear();
        m_filled.clear();
        m_blanks = 0;
        m_doubts.clear();
    });
    connect(&intake, &PageIntake::pageKept, this, &PageSorter::pageKept);
    connect(&intake, &PageIntake::sheetPutAside, this, [this](const QString &materialId, const PageFile &sheet, SheetKind kind) {
        if (kind != SheetKind::Separator)
            return; // its back says nothing
        m_sheets.append(sheet);
        Q_EMIT notice(Tone::Quiet, tr("Separator sheet: the pages behind it go to “%1”.").arg(nameOf(materialId)));
    });
    connect(&intake, &PageIntake::sheetNotUnderstood, this, &PageSorter::sheetNotUnderstood);
    connect(&intake, &PageIntake::backsTaken, this, [this](const QString &, int fronts, int backs) {
        if (fronts != backs)
            m_doubts = ScannerBar::unevenText(fronts, backs);
    });
    connect(&intake, &PageIntake::finished, this, [this, &intake] {
        if (!intake.awaitsBacks()) // then the stack is only to be turned over, and that is said
            stackEnded();
    });
    // The sheets of a stack that jammed are as gone as those of one that went through.
    connect(&intake, &PageIntake::failed, this, &PageSorter::stackEnded);
}

void PageSorter::sheetNotUnderstood(const QString &materialId, SheetKind kind)
{
    const QString name = nameOf(materialId);
    QString words;
    switch (kind) {
    case SheetKind::ForeignSeparator:
        words = tr("A separator sheet of another case was taken as a page of “%1”, and the stack went on there.").arg(name);
        break;
    case SheetKind::UnknownMaterial:
        words = tr("A separator sheet names a material that is not asked for. It was taken as a page of “%1”, and the stack went on there.").arg(name);
        break;
    case SheetKind::UnreadableSheet:
        words = tr("The code of a separator sheet could not be read. It was taken as a page of “%1”, and the stack went on there.").arg(name);
        break;
    case SheetKind::Unseen:
        words = tr("The machine did not get to all pages of a thick file. They were taken as pages of “%1”: look whether a separator sheet is among them.").arg(name);
        break;
    case SheetKind::Page:
    case SheetKind::Separator:
    case SheetKind::SeparatorBack: return;
    }
    m_doubts = words;
    Q_EMIT notice(Tone::Warn, words);
}

void PageSorter::stackEnded()
{
    QStringList words;
    if (!m_sheets.isEmpty()) {
        QGuiApplication::clipboard()->setMimeData(PageClip{m_visit.record().id, sheetsOnClip, {}, true}.toMime().release());
        words.append(tr("%n separator sheet(s) sorted the stack and are no pages of it. Ctrl+V puts them in all the same.",
                        nullptr, int(m_sheets.size())));
    }
    if (m_blanks > 0)
        words.append(tr("%n page(s) seem to be blank; Shift+Delete puts them aside.", nullptr, m_blanks));
    if (!m_doubts.isEmpty())
        words.append(m_doubts);
    if (!words.isEmpty())
        Q_EMIT notice(m_doubts.isEmpty() ? Tone::Good : Tone::Warn, words.join(u' '));
    m_doubts.clear();
}

} // namespace yichuang
