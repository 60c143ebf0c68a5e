// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/materialspanel.h"

#include <algorithm>

#include <QHeaderView>
#include <QShortcut>

#include "casework/askforpaper.h"
#include "desk/cases/materialconclusion.h"
#include "desk/look/composedmark.h"
#include "desk/look/markedrow.h"
#include "desk/look/tablelook.h"
#include "desk/visit/materialextras.h"
#include "desk/visit/readingspanel.h"
#include "desk/words/casewords.h"
#include "desk/words/coverwords.h"
#include "domain/checks/coverrules.h"
#include "domain/checks/pagerules.h"
#include "ui_materialspanel.h"

namespace yichuang {

namespace {
constexpr int smallWidth = 560; // px; below it the table shows only what is decided by

/// What stands for the reason why a paper is asked for in the place of a draft; no review point is called so.
const QString paperTarget = QStringLiteral("?paper");
} // namespace

MaterialsPanel::MaterialsPanel(Visit &visit, const FetchCovers &covers, MaterialParticulars &particulars, QWidget *parent)
    : StationPanel(parent),
      m_ui(std::make_unique<Ui::MaterialsPanel>()),
      m_visit(visit),
      m_covers(covers),
      m_extras(new MaterialExtras(visit, particulars, this))
{
    m_ui->setupUi(this);
    m_ui->materialsView->setModel(&m_materials);
    m_ui->pointsView->setModel(&m_points);
    using Column = MaterialTableModel::Column;
    dressTable(m_ui->materialsView,
            {{int(Column::Number), 30}, {int(Column::Requirement), 124}, {int(Column::Obtained), 116},
             {int(Column::Pages), 66}, {int(Column::Points), 58}, {int(Column::Conclusion), 116}},
            int(Column::Name));
    tellWhole(m_ui->materialsView);
    keepMarkedInSight(m_ui->materialsView);
    dressTable(m_ui->pointsView, {{int(ReviewPointModel::Column::Number), 30}, {int(ReviewPointModel::Column::Verdict), 120}},
            int(ReviewPointModel::Column::Text));
    keepMarkedInSight(m_ui->pointsView);
    m_ui->pointsView->horizontalHeader()->hide();
    m_ui->pointsView->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (QPushButton *button : {m_ui->passButton, m_ui->failButton, m_ui->notApplicableButton, m_ui->passAllButton,
                                m_ui->usePagesButton, m_ui->obtainedButton})
        button->setFocusPolicy(Qt::TabFocus);

    connect(m_ui->materialsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        closeReason();
        describe();
        Q_EMIT materialSelected(currentMaterial());
    });
    connect(m_ui->materialsView, &QTableView::activated, this, &MaterialsPanel::goToPoints);
    connect(m_ui->pointsView, &QTableView::activated, this, &MaterialsPanel::goOn);
    connect(m_ui->reasonEdit, &QLineEdit::returnPressed, this, &MaterialsPanel::saveReason);
    // A reason is kept when its field is left, as every other field is.
    connect(m_ui->reasonEdit, &QLineEdit::editingFinished, this, &MaterialsPanel::commit);
    connect(m_ui->reasonButton, &QPushButton::clicked, this, &MaterialsPanel::saveReason);
    connect(m_ui->passButton, &QPushButton::clicked, this, [this] { decide(PointVerdict::Passed); });
    connect(m_ui->failButton, &QPushButton::clicked, this, [this] { decide(PointVerdict::Failed); });
    connect(m_ui->notApplicableButton, &QPushButton::clicked, this, [this] { decide(PointVerdict::NotApplicable); });
    connect(m_ui->passAllButton, &QPushButton::clicked, this, [this] { Q_EMIT passAllRequested(currentMaterial()); });
    connect(m_ui->usePagesButton, &QPushButton::clicked, this, [this] { askReason(Reason::PagesUsable); });
    connect(m_ui->obtainedButton, &QPushButton::clicked, this, &MaterialsPanel::changeObtained);
    connect(&m_covers, &FetchCovers::settled, this, &MaterialsPanel::describe);
    connect(&m_covers, &FetchCovers::onlineChanged, this, &MaterialsPanel::describe);
    m_ui->panelLayout->insertWidget(m_ui->panelLayout->indexOf(m_ui->findingsLabel), m_extras);
    connect(m_extras, &MaterialExtras::exemptionChosen, this, &MaterialsPanel::changeExemption);
    connect(m_extras, &MaterialExtras::notice, this, &MaterialsPanel::notice);
    connect(m_extras, &MaterialExtras::promised, this, &MaterialsPanel::goOn);
    connect(m_extras, &MaterialExtras::done, this, &MaterialsPanel::goToOpenPoint);
    addKeys();
    closeReason();
}

MaterialsPanel::~MaterialsPanel() = default;

void MaterialsPanel::addReadings(ReadingsPanel *readings)
{
    m_readings = readings;
    m_ui->panelLayout->insertWidget(m_ui->panelLayout->indexOf(m_extras) + 1, readings);
    connect(readings, &ReadingsPanel::notice, this, &MaterialsPanel::notice);
    connect(readings, &ReadingsPanel::done, this, &MaterialsPanel::goToOpenPoint);
    connect(readings, &ReadingsPanel::reasonRequested, this, [this] { askReason(Reason::PagesUsable); });
    for (QWidget *view : lists()) {
        auto *key = new QShortcut(Qt::Key_L, view);
        key->setContext(Qt::WidgetShortcut);
        connect(key, &QShortcut::activated, this, [this] {
            if (!m_readings->look())
                Q_EMIT notice(Tone::Warn, tr("Of this material nothing is read, or no page of it is there."));
        });
    }
}

/// What it says differs from something else, or it is too large, and nobody said why it will do.
bool MaterialsPanel::differs() const
{
    const QList<Gap> &gaps = m_visit.report().gaps;
    return std::any_of(gaps.cbegin(), gaps.cend(), [id = currentMaterial()](const Gap &gap) {
        return (gap.kind == GapKind::ReadingConflict || gap.kind == GapKind::DocumentTooLarge) && gap.materialId == id;
    });
}

QList<QWidget *> MaterialsPanel::lists() const
{
    return {m_ui->materialsView, m_ui->pointsView};
}

void MaterialsPanel::addKeys()
{
    const QList<std::pair<Qt::Key, std::function<void()>>> keys{
        {Qt::Key_Space, [this] { decide(PointVerdict::Passed); }},
        {Qt::Key_X, [this] { decide(PointVerdict::Failed); }},
        {Qt::Key_N, [this] { decide(PointVerdict::NotApplicable); }},
        {Qt::Key_A, [this] { Q_EMIT passAllRequested(currentMaterial()); }},
        {Qt::Key_U, [this] { askReason(Reason::PagesUsable); }},
        {Qt::Key_M, [this] { changeObtained(); }},
        {Qt::Key_D, [this] { m_extras->readDates(); }},
        {Qt::Key_C, [this] { m_extras->count(); }},
        {Qt::Key_H, [this] { m_extras->askHolder(); }},
        {Qt::Key_J, [this] { moveBy(1); }},
        {Qt::Key_K, [this] { moveBy(-1); }},
    };
    // Bound to the lists alone: while a text field has the focus the keys are letters (UX §3).
    for (QWidget *view : lists()) {
        for (const auto &[key, act] : keys) {
            auto *shortcut = new QShortcut(QKeySequence(key), view);
            shortcut->setContext(Qt::WidgetShortcut);
            connect(shortcut, &QShortcut::activated, this, act);
        }
        for (int digit = 1; digit <= 9; ++digit) {
            auto *shortcut = new QShortcut(QKeySequence(Qt::Key_0 + digit), view);
            shortcut->setContext(Qt::WidgetShortcut);
            connect(shortcut, &QShortcut::activated, this, [this, digit] { markPoint(digit - 1); });
        }
    }
}

void MaterialsPanel::refresh()
{
    const QString before = currentMaterial();
    m_materials.show(m_visit.report().checklist, m_visit.record());
    const int row = qMax(0, m_materials.rowOf(before));
    if (m_materials.rowCount() > 0 && m_ui->materialsView->currentIndex().row() != row)
        m_ui->materialsView->selectRow(row);
    describe();
}

QString MaterialsPanel::currentMaterial() const
{
    const MaterialDemand *demand = m_materials.demandAt(m_ui->materialsView->currentIndex().row());
    return demand ? demand->rule.id : QString();
}

void MaterialsPanel::select(const QString &materialId)
{
    const int row = m_materials.rowOf(materialId);
    if (row >= 0)
        m_ui->materialsView->selectRow(row);
}

void MaterialsPanel::describe()
{
    const int row = m_ui->materialsView->currentIndex().row();
    const MaterialDemand *demand = m_materials.demandAt(row);
    const CaseMaterial *material = m_materials.materialAt(row);
    const QString pointBefore = m_points.pointAt(m_ui->pointsView->currentIndex().row());
    m_points.show(demand ? demand->rule.points : QList<ReviewPoint>{}, material);
    if (m_points.rowCount() > 0)
        m_ui->pointsView->selectRow(qMax(0, m_points.rowOf(pointBefore)));
    m_extras->describe(demand ? demand->rule.id : QString());
    if (m_readings)
        m_readings->describe(demand ? demand->rule.id : QString());
    const QString findings = material ? openFindings(demand->rule, *material) : QString();
    m_ui->findingsLabel->setVisible(!findings.isEmpty());
    m_ui->findingsLabel->say(Tone::Warn, toneText(Tone::Warn, findings));
    m_ui->usePagesButton->setVisible(!findings.isEmpty() || differs());
    if (!demand) {
        m_ui->materialLabel->setText(tr("The materials follow from the item and the situation."));
        m_ui->requirementLabel->clear();
        m_ui->whyLabel->clear();
        m_ui->coverLabel->hide();
        return;
    }
    m_ui->materialLabel->setText(QStringLiteral("%1  %2").arg(row + 1).arg(demand->rule.name));
    const auto &points = demand->rule.points;
    const bool composed = std::any_of(points.cbegin(), points.cend(),
                                      [](const ReviewPoint &point) { return point.origin == Origin::Composed; });
    QStringList remarks{CaseWords::necessity(demand->rule.necessity)};
    if (composed)
        remarks.append(composedLegend());
    m_ui->requirementLabel->say(Tone::Quiet, remarks.join(QStringLiteral(" · ")));
    m_ui->whyLabel->say(Tone::Quiet, whyOf(*demand));
    describeCover(demand->rule, material);
}

void MaterialsPanel::describeCover(const MaterialRule &rule, const CaseMaterial *material)
{
    using Line = CoverWords::Line;
    const Line line = !m_covers.isOnline() ? Line::Offline : m_covers.isBusy() ? Line::Asking : Line::Online;
    const CoverWords::Standing standing =
        material ? CoverWords::ofDraft(rule, *material, line, coverHolder(rule, m_visit.record())) : CoverWords::Standing{};
    m_ui->coverLabel->setVisible(!standing.text.isEmpty());
    m_ui->coverLabel->say(standing.tone, toneText(standing.tone, standing.text));
}

QString MaterialsPanel::whyOf(const MaterialDemand &demand) const
{
    QStringList reasons;
    reasons.append(tr("Why: %1").arg(demand.why.conditionText.isEmpty() ? tr("the guide always asks for it")
                                                                         : demand.why.conditionText));
    if (!demand.why.basis.isEmpty())
        reasons.append(tr("basis: %1").arg(demand.why.basis));
    if (!demand.rule.eLicenceType.isEmpty())
        reasons.append(tr("electronic licence: %1").arg(demand.rule.eLicenceType));
    if (!demand.rule.dataResource.isEmpty())
        reasons.append(tr("data resource: %1").arg(demand.rule.dataResource));
    if (!demand.rule.sourceChannel.isEmpty())
        reasons.append(tr("from: %1").arg(demand.rule.sourceChannel));
    if (!demand.rule.fillNote.isEmpty())
        reasons.append(demand.rule.fillNote);
    if (demand.rule.origin == Origin::Composed)
        reasons.append(composedLegend());
    return reasons.join(QStringLiteral(" · "));
}

void MaterialsPanel::decide(PointVerdict verdict)
{
    const int row = m_ui->pointsView->currentIndex().row();
    const QString point = m_points.pointAt(row);
    if (point.isEmpty())
        return;
    m_visit.decidePoint(currentMaterial(), point, verdict);
    if (verdict == PointVerdict::Failed)
        return askReason(Reason::PointFailed);
    const int next = m_points.nextUnticked(row);
    if (next >= 0)
        return markPoint(next);
    goOn();
}

void MaterialsPanel::askReason(Reason reason)
{
    const int row = m_ui->materialsView->currentIndex().row();
    const MaterialDemand *demand = m_materials.demandAt(row);
    const CaseMaterial *material = m_materials.materialAt(row);
    if (!demand || !material)
        return;
    if (reason == Reason::PagesUsable && openFindings(demand->rule, *material).isEmpty() && !differs())
        return;
    m_reason = reason;
    m_reasonMaterial = currentMaterial();
    m_reasonPoint = m_points.pointAt(m_ui->pointsView->currentIndex().row());
    switch (reason) {
    case Reason::PagesUsable:
        m_ui->reasonLabel->setText(hasUnseenFile(*material) ? tr("Where and how it was &looked at") : tr("Why the pages are &usable"));
        m_ui->reasonEdit->setPlaceholderText(tr("Goes into the case"));
        m_ui->reasonEdit->clear();
        break;
    case Reason::PaperAsked:
        m_ui->reasonLabel->setText(tr("Why the pa&per is asked for"));
        m_ui->reasonEdit->setPlaceholderText(tr("Goes into the case and its history"));
        m_ui->reasonEdit->setText(material->askedBecause);
        break;
    case Reason::PointFailed:
    case Reason::None:
        m_ui->reasonLabel->setText(tr("Why it &fails"));
        m_ui->reasonEdit->setPlaceholderText(tr("Goes into the correction notice"));
        m_ui->reasonEdit->setText(m_points.reasonAt(m_ui->pointsView->currentIndex().row()));
        break;
    }
    for (QWidget *part : {static_cast<QWidget *>(m_ui->reasonLabel), static_cast<QWidget *>(m_ui->reasonEdit),
                          static_cast<QWidget *>(m_ui->reasonButton)})
        part->setVisible(true);
    m_ui->reasonEdit->setFocus();
}

void MaterialsPanel::saveReason()
{
    const bool wasAboutPoint = m_reason == Reason::PointFailed;
    const bool wasAboutPaper = m_reason == Reason::PaperAsked;
    commit();
    closeReason();
    if (wasAboutPaper)
        return m_ui->materialsView->setFocus();
    const int next = m_points.nextUnticked(m_ui->pointsView->currentIndex().row());
    if (wasAboutPoint && next < 0)
        return goOn();
    markPoint(qMax(0, next));
}

void MaterialsPanel::closeReason()
{
    m_reason = Reason::None;
    m_ui->reasonEdit->clear();
    for (QWidget *part : {static_cast<QWidget *>(m_ui->reasonLabel), static_cast<QWidget *>(m_ui->reasonEdit),
                          static_cast<QWidget *>(m_ui->reasonButton)})
        part->setVisible(false);
}

bool MaterialsPanel::leaveReason()
{
    if (m_reason == Reason::None)
        return false;
    const bool aboutPaper = m_reason == Reason::PaperAsked;
    if (m_reason == Reason::PointFailed)
        commit();
    closeReason();
    (aboutPaper ? m_ui->materialsView : m_ui->pointsView)->setFocus();
    return true;
}

void MaterialsPanel::commit()
{
    m_extras->commit();
    if (m_readings)
        m_readings->commit();
    const QString text = m_ui->reasonEdit->text().trimmed();
    if (text.isEmpty() || !m_ui->reasonEdit->isModified())
        return;
    m_ui->reasonEdit->setModified(false);
    if (m_reason == Reason::PointFailed)
        m_visit.decidePoint(m_reasonMaterial, m_reasonPoint, PointVerdict::Failed, text);
    else if (m_reason == Reason::PagesUsable)
        m_visit.acceptFindings(m_reasonMaterial, text);
    else if (m_reason == Reason::PaperAsked)
        demandPaper(m_visit, m_reasonMaterial, text);
}

void MaterialsPanel::forgetTyped()
{
    if (m_readings)
        m_readings->forgetTyped();
    closeReason();
}

QString MaterialsPanel::target() const
{
    if (m_readings && !m_readings->typedRule().isEmpty())
        return m_readings->typedRule();
    if (m_reason == Reason::PagesUsable)
        return {};
    if (m_reason == Reason::PaperAsked)
        return paperTarget;
    return m_reason == Reason::PointFailed ? m_reasonPoint : m_points.pointAt(m_ui->pointsView->currentIndex().row());
}

void MaterialsPanel::restore(const DraftPlace &place)
{
    select(place.materialId);
    if (m_readings && place.field.endsWith(ReadingsPanel::editorName))
        return m_readings->openEditor(place.targetId);
    const int row = m_points.rowOf(place.targetId);
    if (row >= 0)
        m_ui->pointsView->selectRow(row);
    if (!place.field.endsWith(m_ui->reasonEdit->objectName()))
        return;
    if (place.targetId == paperTarget)
        askReason(Reason::PaperAsked);
    else
        askReason(row >= 0 ? Reason::PointFailed : Reason::PagesUsable);
}

void MaterialsPanel::changeObtained()
{
    if (!m_extras->choose())
        changeExemption();
}

void MaterialsPanel::changeExemption()
{
    const int row = m_ui->materialsView->currentIndex().row();
    const MaterialDemand *demand = m_materials.demandAt(row);
    const CaseMaterial *material = m_materials.materialAt(row);
    if (!demand || !material)
        return;
    const MaterialRule &rule = demand->rule;
    if (!mayBeCovered(rule))
        Q_EMIT notice(Tone::Warn, tr("“%1” cannot be fetched: no electronic licence covers it, or the original must be "
                                     "handed in by law.").arg(rule.name));
    else if (material->noneFoundAt.isValid())
        Q_EMIT notice(Tone::Quiet, tr("The city has no “%1” of this applicant: the paper may be asked for.").arg(rule.name));
    else if (material->askedBecause.isEmpty())
        askReason(Reason::PaperAsked);
    else if (!material->files.isEmpty())
        Q_EMIT notice(Tone::Warn, tr("The paper of “%1” is here already. Remove its pages first (Delete).").arg(rule.name));
    else
        leaveToCover(m_visit, rule.id);
}

void MaterialsPanel::moveBy(int rows)
{
    const int row = m_ui->materialsView->currentIndex().row() + rows;
    if (row >= 0 && row < m_materials.rowCount())
        m_ui->materialsView->selectRow(row);
}

void MaterialsPanel::markPoint(int row)
{
    if (row < 0 || row >= m_points.rowCount())
        return;
    m_ui->pointsView->selectRow(row);
    m_ui->pointsView->setFocus();
}

void MaterialsPanel::resizeEvent(QResizeEvent *event)
{
    StationPanel::resizeEvent(event);
    const bool small = width() < smallWidth;
    m_ui->materialsView->setColumnHidden(int(MaterialTableModel::Column::Requirement), small);
    m_ui->materialsView->setColumnHidden(int(MaterialTableModel::Column::Pages), small);
}

void MaterialsPanel::goToOpenPoint()
{
    if (m_points.nextUnticked(0) >= 0)
        return goToPoints();
    goOn();
}

void MaterialsPanel::goToPoints()
{
    const int next = m_points.nextUnticked(0);
    markPoint(qMax(0, next));
}

void MaterialsPanel::goOn()
{
    const int count = m_materials.rowCount();
    const int here = m_ui->materialsView->currentIndex().row();
    for (int step = 0; step < count; ++step) {
        const int row = (qMax(0, here) + step) % count;
        if (!m_materials.isOpen(row))
            continue;
        m_ui->materialsView->selectRow(row);
        m_ui->materialsView->setFocus();
        return;
    }
    Q_EMIT stepDone();
}

void MaterialsPanel::begin()
{
    m_ui->materialsView->setFocus();
}

void MaterialsPanel::goTo(const Gap &gap)
{
    select(gap.materialId);
    if (gap.kind == GapKind::PaperReasonMissing)
        return askReason(Reason::PaperAsked);
    if (m_extras->goTo(gap) || (m_readings && m_readings->goTo(gap)))
        return;
    if (gap.kind == GapKind::FileUnseen)
        return askReason(Reason::PagesUsable);
    const int row = m_points.rowOf(gap.targetId);
    if (row < 0)
        return begin();
    markPoint(row);
    if (gap.kind == GapKind::PointReasonMissing)
        askReason(Reason::PointFailed);
}

} // namespace yichuang
