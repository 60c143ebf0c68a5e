// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/readingspanel.h"

#include <algorithm>
#include <utility>

#include <QHeaderView>
#include <QShortcut>
#include <QTableView>
#include <QTransform>
#include <QVBoxLayout>

#include "casework/errortext.h"
#include "desk/look/markedrow.h"
#include "desk/look/statusdelegate.h"
#include "desk/look/tablelook.h"
#include "desk/look/tonelabel.h"
#include "desk/visit/absencestrip.h"
#include "desk/words/readingwords.h"

namespace yichuang {

namespace {

constexpr int pageEdge = 1600;      // px of a page that strips are cut from: about 135 dpi
constexpr int stripHeight = 28;     // px
constexpr int stripWidth = 220;     // px
constexpr int mostRows = 4;         // shown at once
constexpr int wholePage = 1000;

const PageFile *fileOf(const CaseRecord &record, const MaterialReading &reading)
{
    for (const CaseMaterial &material : record.materials) {
        for (const PageFile &file : material.files) {
            if (file.sha256 == reading.sha256)
                return &file;
        }
    }
    return nullptr;
}

QImage stripOf(const QImage &picture, int turned, const PageArea &area)
{
    if (area.isWhole())
        return {};
    const QImage upright = turned == 0 ? picture : picture.transformed(QTransform().rotate(turned));
    const QRect part(area.left * upright.width() / wholePage, area.top * upright.height() / wholePage,
                     std::max(1, area.width * upright.width() / wholePage), std::max(1, area.height * upright.height() / wholePage));
    return upright.copy(part.intersected(upright.rect())).scaled(stripWidth, stripHeight, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

bool isSameRow(const ReadingListModel::Row &one, const ReadingListModel::Row &other)
{
    const QString there = one.opposite ? one.opposite->value : QString();
    return one.rule == other.rule && one.reading == other.reading && there == (other.opposite ? other.opposite->value : QString());
}

/// Its editor has a name, so that a draft knows that somebody was typing there.
class ReadingDelegate final : public StatusDelegate
{
public:
    using StatusDelegate::StatusDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QWidget *editor = StatusDelegate::createEditor(parent, option, index);
        if (editor)
            editor->setObjectName(ReadingsPanel::editorName);
        return editor;
    }
};

} // namespace

const QString ReadingsPanel::editorName = QStringLiteral("readingEdit");

ReadingsPanel::ReadingsPanel(CounterWork &work, QWidget *parent)
    : QWidget(parent),
      m_work(work),
      m_loader(work.ports.pages, work.ports.inspector),
      m_view(new QTableView(this)),
      m_progress(new ToneLabel(this)),
      m_comparison(new QWidget(this)),
      m_here(new QLabel(m_comparison)),
      m_there(new QLabel(m_comparison)),
      m_difference(new ToneLabel(this)),
      m_absence(new AbsenceStrip(this))
{
    using Column = ReadingListModel::Column;
    setObjectName(QStringLiteral("readingsPanel"));
    m_view->setObjectName(QStringLiteral("readingsView"));
    m_view->setAccessibleName(tr("What was read from the pages"));
    m_view->setModel(&m_model);
    dressTable(m_view, {{int(Column::What), 110}, {int(Column::Strip), stripWidth + 12}, {int(Column::State), 130}}, int(Column::Says));
    m_view->setItemDelegate(new ReadingDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setIconSize(QSize(stripWidth, stripHeight));
    m_view->setTabKeyNavigation(false);
    keepMarkedInSight(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *sides = new QHBoxLayout(m_comparison);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->addWidget(m_here);
    sides->addWidget(m_there);
    sides->addStretch(1);
    for (QWidget *part : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_view),
                          static_cast<QWidget *>(m_absence), static_cast<QWidget *>(m_comparison),
                          static_cast<QWidget *>(m_difference)})
        layout->addWidget(part);
    m_difference->setWordWrap(true);
    addKey(Qt::Key_X, &ReadingsPanel::askWhyAbsent);
    addKey(Qt::Key_Delete, &ReadingsPanel::askWhyAbsent);
    addKey(Qt::Key_U, &ReadingsPanel::reasonRequested);
    connect(m_view, &QTableView::activated, this, &ReadingsPanel::confirm);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReadingsPanel::compare);
    connect(&m_model, &ReadingListModel::typed, this, &ReadingsPanel::take);
    connect(m_absence, &AbsenceStrip::given, this, &ReadingsPanel::refuse);
    connect(&m_loader, &PageLoader::loaded, this,
            [this](const PageAddress &address, int, const QImage &picture) { takePicture(address, picture); });
    connect(&m_work.reading, &ReadPages::progressed, this, &ReadingsPanel::refresh);
    hide();
}

/// Of the list alone: while an editor is open in it, and with Shift, the keys are letters.
void ReadingsPanel::addKey(Qt::Key key, void (ReadingsPanel::*act)())
{
    auto *shortcut = new QShortcut(QKeySequence(key), m_view);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
}

void ReadingsPanel::describe(const QString &materialId)
{
    const bool another = m_materialId != materialId;
    if (another)
        m_rows.clear();
    m_materialId = materialId;
    refresh();
    if (another)
        m_absence->settle();
}

void ReadingsPanel::refresh()
{
    const CaseRecord &record = m_work.visit.record();
    const Checklist &checklist = m_work.visit.report().checklist;
    const MaterialDemand *demand = checklist.material(m_materialId);
    const CaseMaterial *material = record.material(m_materialId);
    const bool there = demand && material && !demand->rule.reads.isEmpty() && !material->files.isEmpty();
    setVisible(there);
    if (!there)
        return;
    QList<ReadingListModel::Row> rows;
    for (const ReadingRule &rule : demand->rule.reads) {
        const MaterialReading *reading = readingOf(*material, rule.id);
        rows.append({rule, reading ? std::optional(*reading) : std::nullopt, oppositeOf(rule, record, checklist)});
    }
    const bool reads = m_work.reading.isReading(m_materialId);
    m_progress->setVisible(reads);
    m_progress->say(Tone::Quiet, tr("The pages are being read; go on meanwhile."));
    const bool same = std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(), isSameRow);
    if (m_view->indexWidget(m_view->currentIndex()))
        return;
    if (same)
        return compare(); // why it will do may have been said meanwhile
    const int row = std::max(0, m_view->currentIndex().row());
    m_rows = rows;
    m_model.show(rows);
    const int height = m_view->horizontalHeader()->sizeHint().height()
                       + int(std::min<qsizetype>(rows.size(), mostRows)) * m_view->verticalHeader()->defaultSectionSize();
    m_view->setFixedHeight(height + 2 * m_view->frameWidth());
    mark(std::min(row, int(rows.size()) - 1));
    loadStrips();
    compare();
}

void ReadingsPanel::mark(int row)
{
    m_view->setCurrentIndex(m_model.index(row, int(ReadingListModel::Column::Says)));
}

QString ReadingsPanel::markedRule() const
{
    const ReadingListModel::Row *row = m_model.rowAt(m_view->currentIndex().row());
    return row ? row->rule.id : QString();
}

bool ReadingsPanel::look()
{
    if (isHidden())
        return false;
    mark(std::max(0, m_model.nextOpen()));
    m_view->setFocus();
    return true;
}

bool ReadingsPanel::goTo(const Gap &gap)
{
    const bool about = gap.kind == GapKind::ReadingUnconfirmed || gap.kind == GapKind::ReadingMissing
                       || gap.kind == GapKind::ReadingConflict;
    if (!about || !look())
        return false;
    mark(std::max(0, m_model.rowOf(gap.targetId)));
    return true;
}

void ReadingsPanel::confirm()
{
    answer(m_work.readings.confirm(m_materialId, markedRule()));
}

void ReadingsPanel::askWhyAbsent()
{
    const ReadingListModel::Row *row = m_model.rowAt(m_view->currentIndex().row());
    if (!row)
        return;
    m_absentCase = m_work.visit.caseId();
    m_absentMaterial = m_materialId;
    m_absentRule = row->rule.id;
    m_absence->ask(ReadingWords::what(row->rule));
}

void ReadingsPanel::refuse(const QString &because)
{
    if (m_absentCase != m_work.visit.caseId())
        return;
    const Result<> outcome = m_work.readings.refuse(m_absentMaterial, m_absentRule, because);
    if (!outcome || m_absentMaterial == m_materialId)
        answer(outcome);
}

void ReadingsPanel::take(const QString &ruleId, const QString &text)
{
    // An editor that closes because the visit was let go says so too late.
    if (!m_work.visit.hasCase())
        return;
    m_typed.append({m_work.visit.caseId(), m_materialId, ruleId, text});
    // Later, since the model is made anew while its editor closes; another material or case may be shown by then.
    QMetaObject::invokeMethod(this, &ReadingsPanel::correctLater, Qt::QueuedConnection);
}

Result<> ReadingsPanel::correct(const Typed &typed)
{
    if (typed.caseId != m_work.visit.caseId())
        return {};
    return m_work.readings.correct(typed.materialId, typed.ruleId, typed.text);
}

void ReadingsPanel::correctLater()
{
    for (const Typed &typed : std::exchange(m_typed, {})) {
        const Result<> outcome = correct(typed);
        // Whoever went on to another material, or to another case, stays there.
        const bool stays = typed.caseId == m_work.visit.caseId() && typed.materialId == m_materialId;
        if (!outcome || stays)
            answer(outcome);
    }
}

QWidget *ReadingsPanel::editor() const
{
    return m_view->indexWidget(m_view->currentIndex());
}

QString ReadingsPanel::typedRule() const
{
    return editor() ? markedRule() : QString();
}

void ReadingsPanel::commit()
{
    m_absence->settle();
    QWidget *open = editor();
    if (open)
        Q_EMIT m_view->itemDelegate()->commitData(open);
    bool stands = true;
    for (const Typed &typed : std::exchange(m_typed, {})) {
        const Result<> outcome = correct(typed);
        stands = stands && outcome;
        if (!outcome)
            answer(outcome);
    }
    if (open && stands)
        Q_EMIT m_view->itemDelegate()->closeEditor(open);
    refresh();
}

void ReadingsPanel::forgetTyped()
{
    if (QWidget *open = editor())
        Q_EMIT m_view->itemDelegate()->closeEditor(open, QAbstractItemDelegate::RevertModelCache);
}

void ReadingsPanel::openEditor(const QString &ruleId)
{
    const int row = m_model.rowOf(ruleId);
    if (row < 0 || isHidden())
        return;
    mark(row);
    m_view->edit(m_view->currentIndex());
}

void ReadingsPanel::answer(const Result<> &outcome)
{
    if (!outcome && outcome.error().code == ErrorCode::NotFound)
        return Q_EMIT notice(Tone::Warn, tr("Nothing was read there. Type what the paper says, or press X and say why it need not be there."));
    if (!outcome)
        return Q_EMIT notice(Tone::Warn, tr("That cannot stand there: a day that exists and is not before the day of issue, or a number whose check digit is right."));
    refresh(); // what is open now is asked for next
    const int next = m_model.nextOpen();
    if (next >= 0)
        return mark(next);
    Q_EMIT done();
}

void ReadingsPanel::loadStrips()
{
    // Those of the other sides too: each page is brought once.
    for (const ReadingListModel::Row &row : std::as_const(m_rows)) {
        const MaterialReading *there = oppositeReading(row);
        for (const MaterialReading *reading : {row.reading ? &*row.reading : nullptr, there}) {
            if (reading && !reading->area.isWhole())
                m_loader.load({m_work.visit.caseId(), reading->sha256, reading->page}, pageEdge);
        }
    }
}

void ReadingsPanel::takePicture(const PageAddress &address, const QImage &picture)
{
    if (address.caseId != m_work.visit.caseId())
        return;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto &reading = m_model.rowAt(row)->reading;
        const PageFile *file = reading ? fileOf(m_work.visit.record(), *reading) : nullptr;
        if (file && reading->sha256 == address.sha256 && reading->page == address.page)
            m_model.setStrip(row, stripOf(picture, file->turned, reading->area));
    }
    const ReadingListModel::Row *marked = m_model.rowAt(m_view->currentIndex().row());
    const MaterialReading *there = marked ? oppositeReading(*marked) : nullptr;
    const PageFile *file = there ? fileOf(m_work.visit.record(), *there) : nullptr;
    if (file && there->sha256 == address.sha256 && there->page == address.page)
        m_there->setPixmap(QPixmap::fromImage(stripOf(picture, file->turned, there->area)));
    if (marked)
        m_here->setPixmap(QPixmap::fromImage(m_model.stripAt(m_view->currentIndex().row())));
}

const MaterialReading *ReadingsPanel::oppositeReading(const ReadingListModel::Row &row) const
{
    if (!row.differs() || row.opposite->materialId.isEmpty())
        return nullptr;
    const CaseMaterial *material = m_work.visit.record().material(row.opposite->materialId);
    return material ? readingOf(*material, row.opposite->ruleId) : nullptr;
}

void ReadingsPanel::compare()
{
    const int index = m_view->currentIndex().row();
    const ReadingListModel::Row *row = m_model.rowAt(index);
    const bool differs = row && row->differs();
    m_comparison->setVisible(differs);
    m_difference->setVisible(differs);
    if (!differs)
        return;
    const QString source = row->opposite->source.isEmpty() ? tr("The visit") : row->opposite->source;
    const CaseMaterial *material = m_work.visit.record().material(m_materialId);
    if (material && !material->findingsAcceptedBecause.isEmpty())
        m_difference->say(Tone::Quiet, tr("Here: %1. %2: %3. It will do, as was said: %4")
                                           .arg(row->reading->text, source, row->opposite->value, material->findingsAcceptedBecause));
    else
        m_difference->say(Tone::Bad, tr("Here: %1. %2: %3. Correct what was misread, or say with U why it will do.")
                                         .arg(row->reading->text, source, row->opposite->value));
    m_here->setPixmap(QPixmap::fromImage(m_model.stripAt(index)));
    m_there->clear();
    if (const MaterialReading *there = oppositeReading(*row); there && !there->area.isWhole())
        m_loader.load({m_work.visit.caseId(), there->sha256, there->page}, pageEdge);
}

} // namespace yichuang
