// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/caseview.h"

#include <QShortcut>

#include "casework/errortext.h"
#include "core/whenanswered.h"
#include "desk/cases/caseattention.h"
#include "desk/cases/factsreveal.h"
#include "desk/look/tablelook.h"
#include "desk/look/whystrip.h"
#include "desk/words/casewords.h"
#include "desk/words/coverwords.h"
#include "desk/words/whywords.h"
#include "domain/cases/casenumber.h"
#include "domain/identifiers/masking.h"
#include "ui_caseview.h"

namespace yichuang {

namespace {

/// What was handed in, when the guide version of the case cannot be read: names without rules.
Checklist checklistOfRecord(const CaseRecord &record)
{
    Checklist checklist;
    for (const CaseMaterial &material : record.materials) {
        MaterialDemand demand;
        demand.rule.id = material.materialId;
        demand.rule.name = material.name;
        for (const PointDecision &point : material.points)
            demand.rule.points.append({point.pointId, point.pointId, Origin::Source});
        checklist.materials.append(demand);
    }
    return checklist;
}

using Showing = FactsReveal::Showing;

/// Name and number, and what else is plain once it is asked for.
QString personText(const Person &who, NameOf whose, Showing showing)
{
    if (showing == Showing::Masked)
        return QString(maskedName(who.name, whose) + u' ' + maskedNumber(who.number)).trimmed();
    QStringList words{who.name, who.number, who.phone, who.address};
    words.removeAll(QString());
    return words.join(u' ');
}

QString factsOf(const CaseRecord &record, Showing showing)
{
    const NameOf whose = record.applicant.organisation ? NameOf::Organisation : NameOf::Person;
    QStringList facts{CaseView::tr("Applicant: %1").arg(personText(record.applicant.identity, whose, showing))};
    if (record.agent)
        facts.append(CaseView::tr("Agent: %1").arg(personText(record.agent->identity, NameOf::Person, showing)));
    facts.append(CaseView::tr("Clerk: %1, counter %2").arg(record.clerkName, record.counterNo));
    if (!record.situationName.isEmpty())
        facts.append(record.situationName);
    if (!record.platformNumber.isEmpty())
        facts.append(CaseView::tr("City number: %1").arg(record.platformNumber));
    if (record.takenOffline)
        facts.append(CaseView::tr("Taken in offline"));
    for (const OpenIntake &twin : record.twins)
        facts.append(CaseView::tr("The same application was open elsewhere when this was taken in: %1, centre %2, counter %3")
                         .arg(readableCaseNumber(twin.number), twin.hall, twin.counterNo));
    return facts.join(QStringLiteral(" · "));
}

QString deadlinesOf(const CaseRecord &record)
{
    const CaseDeadlines &due = record.deadlines;
    QStringList words;
    if (due.noticeDue.date.isValid())
        words.append(CaseView::tr("Answer due: %1").arg(CaseWords::dueDate(due.noticeDue)));
    if (due.correctionDue)
        words.append(CaseView::tr("Correction due: %1").arg(CaseWords::dueDate(*due.correctionDue)));
    if (due.promisedDue)
        words.append(CaseView::tr("Promised: %1").arg(CaseWords::dueDate(*due.promisedDue)));
    if (due.statutoryDue)
        words.append(CaseView::tr("By law: %1").arg(CaseWords::dueDate(*due.statutoryDue)));
    return words.join(QStringLiteral(" · "));
}

QList<LedgerEvent> covered(QList<LedgerEvent> events)
{
    for (LedgerEvent &event : events)
        event.said = coveredSaid(event.said);
    return events;
}

} // namespace

CaseView::CaseView(const CounterPorts &ports, const Session &session, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::CaseView>()),
      m_cases(ports.cases),
      m_guides(ports.guides),
      m_ledger(ports.ledger),
      m_showsPlain(may(session.clerk.role, Act::RevealPersonalText)),
      m_viewer(new PageViewer(ports.pages, ports.inspector, this)),
      m_holdPanel(new HoldPanel(ports.retention, ports.clock, session, this)),
      m_whyStrip(new WhyStrip(this)),
      m_calendar(ports.calendar),
      m_clock(ports.clock),
      m_latePanel(new LatePanel(ports, session, this)),
      m_components(new ComponentTable(this))
{
    m_ui->setupUi(this);
    m_ui->workSplitter->addWidget(m_viewer);
    for (QWidget *panel : {static_cast<QWidget *>(m_holdPanel), static_cast<QWidget *>(m_latePanel),
                           static_cast<QWidget *>(m_whyStrip)})
        m_ui->caseLayout->insertWidget(m_ui->caseLayout->indexOf(m_ui->workSplitter), panel);
    m_components->setObjectName(QStringLiteral("componentsView"));
    m_ui->caseLayout->insertWidget(m_ui->caseLayout->indexOf(m_ui->workSplitter), m_components);
    m_ui->workSplitter->setStretchFactor(0, 3);
    m_ui->workSplitter->setStretchFactor(1, 2);
    m_ui->workSplitter->setSizes({800, 540});
    m_ui->factsLabel->setTone(Tone::Plain);
    m_ui->deadlinesLabel->setTone(Tone::Quiet);
    prepareTables();
    m_viewer->addPageKeys(lists());
    connect(m_ui->materialsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CaseView::showMaterial);
    connect(m_ui->backButton, &QPushButton::clicked, this, [this] {
        if (comesForCaseBefore() || m_latePanel->mayLeave())
            Q_EMIT closeRequested();
    });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (comesForCaseBefore() || !m_latePanel->leave())
            Q_EMIT closeRequested();
    });
    m_facts = std::make_unique<FactsReveal>(ports, session, this, m_ui->factsLabel, m_ui->revealButton, factsOf);
    connect(m_facts.get(), &FactsReveal::revealed, this, &CaseView::loadHistory);
    connect(m_facts.get(), &FactsReveal::failed, this, [this](const Error &error) {
        m_ui->noticeStrip->say(Tone::Bad, errorText(error.code).paragraph());
    });
    auto *why = new QShortcut(QKeySequence(Qt::Key_F11), this);
    why->setContext(Qt::WidgetWithChildrenShortcut);
    connect(why, &QShortcut::activated, this, &CaseView::sayWhy);
    auto *hold = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_H), this);
    hold->setContext(Qt::WidgetWithChildrenShortcut);
    connect(hold, &QShortcut::activated, m_holdPanel, &HoldPanel::ask);
    auto *late = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_B), this);
    late->setContext(Qt::WidgetWithChildrenShortcut);
    connect(late, &QShortcut::activated, m_latePanel, &LatePanel::begin);
    connect(m_latePanel, &LatePanel::handedIn, this, &CaseView::open);
    connect(m_latePanel, &LatePanel::handedIn, this, &CaseView::materialHandedIn);
    m_latePanel->sortIn(*m_viewer);
    connect(m_latePanel, &LatePanel::pagesShown, this, [this](const QString &name, const QList<PageFile> &files) {
        m_viewer->display(name, m_record->id, files, tr("No page yet. F3 scans it, Ctrl+O imports it."));
    });
    connect(m_latePanel, &LatePanel::closed, this, [this] {
        if (m_record)
            showMaterial();
    });
    connect(m_holdPanel, &HoldPanel::changed, this, [this](const CaseId &id) {
        if (!isShown(id))
            return;
        m_ui->materialsView->setFocus();
        loadHistory(id);
    });
}

void CaseView::prepareTables()
{
    m_ui->materialsView->setModel(&m_materials);
    m_ui->pointsView->setModel(&m_points);
    m_ui->historyView->setModel(&m_history);
    using Column = MaterialTableModel::Column;
    dressTable(m_ui->materialsView,
               {{int(Column::Number), 32}, {int(Column::Requirement), 130}, {int(Column::Obtained), 116},
                {int(Column::Pages), 66}, {int(Column::Points), 56}, {int(Column::Conclusion), 120}},
               int(Column::Name));
    leaveOutWhenLarge(m_ui->materialsView, {int(Column::Requirement), int(Column::Pages)});
    dressTable(m_ui->pointsView, {{int(ReviewPointModel::Column::Number), 32}, {int(ReviewPointModel::Column::Verdict), 120}},
               int(ReviewPointModel::Column::Text));
    dressTable(m_ui->historyView,
               {{int(CaseHistoryModel::Column::Time), 160}, {int(CaseHistoryModel::Column::Who), 170}},
               int(CaseHistoryModel::Column::What));
}

CaseView::~CaseView() = default;

QList<QWidget *> CaseView::lists() const
{
    return {m_ui->materialsView, m_ui->pointsView, m_ui->historyView};
}

int CaseView::currentMaterialNumber() const
{
    return m_ui->materialsView->currentIndex().row() + 1;
}

QList<Defect> CaseView::materials() const
{
    QList<Defect> named;
    for (int row = 0; row < m_materials.rowCount(); ++row) {
        const MaterialRule &rule = m_materials.demandAt(row)->rule;
        named.append({rule.id, rule.name, QString()});
    }
    return named;
}

bool CaseView::mayLeave()
{
    if (m_latePanel->mayLeave())
        return true;
    if (comesForCaseBefore())
        m_ui->noticeStrip->say(Tone::Warn, tr("Pages are still coming in for the case that was open before. Wait until they are here, or "
                                              "open it again and stop that with Esc."));
    return false;
}

bool CaseView::comesForCaseBefore() const
{
    return m_latePanel->isHidden();
}

void CaseView::open(const CaseId &id)
{
    m_wanted = id;
    whenAnswered(this, m_cases.load(id), [this, id](const Result<CaseRecord> &record) {
        if (id != m_wanted)
            return; // another case was opened meanwhile
        if (!record)
            return m_ui->noticeStrip->say(Tone::Bad, errorText(record.error().code).paragraph());
        display(*record);
    });
}

void CaseView::display(const CaseRecord &record)
{
    m_ui->noticeStrip->clear();
    m_whyStrip->leave();
    m_record = record;
    m_ui->numberLabel->setText(readableCaseNumber(record.number));
    const Tone tone = CaseAttention::tone(record.state);
    m_ui->stateLabel->say(tone, toneText(tone, CaseWords::state(record.state)));
    m_ui->itemLabel->setText(record.itemName);
    m_facts->display(record);
    m_ui->deadlinesLabel->setText(deadlinesOf(record));
    showMaterials(checklistOfRecord(record));
    m_history.show({});
    loadGuide(record);
    loadHistory(record.id);
    m_holdPanel->display(record.id);
    m_latePanel->display(record);
    m_components->show(record);
    m_ui->materialsView->setFocus();
    Q_EMIT opened(record);
}

void CaseView::sayWhy()
{
    if (!m_record)
        return;
    const MaterialDemand *demand = m_materials.demandAt(m_ui->materialsView->currentIndex().row());
    QStringList parts{WhyWords::dates(dueReasons(*m_record, m_calendar, m_clock.today()))};
    // Of a material that only the case itself names the rule is not known until its guide was read.
    if (demand && !demand->why.guide.isNull())
        parts.prepend(WhyWords::material(*demand));
    parts.removeAll(QString());
    m_whyStrip->say(parts.isEmpty() ? tr("This case has no date that was counted.") : parts.join(QStringLiteral("\n\n")));
}

void CaseView::loadGuide(const CaseRecord &record)
{
    whenAnswered(this, m_guides.load(record.guide), [this, id = record.id](const Result<Guide> &guide) {
        if (!isShown(id) || !guide)
            return; // the names in the case itself are shown already
        m_latePanel->explain(*guide);
        const ApplicantFacts facts{m_record->applicant.organisation, m_record->agent.has_value()};
        const Result<Checklist> checklist = resolveChecklist(*guide, m_record->answers, facts);
        if (checklist && checklist->isSettled())
            showMaterials(*checklist);
    });
}

void CaseView::loadHistory(const CaseId &id)
{
    whenAnswered(this, m_ledger.history(id), [this, id](const Result<QList<LedgerEvent>> &events) {
        if (!isShown(id))
            return;
        if (!events)
            return m_ui->noticeStrip->say(Tone::Bad, errorText(events.error().code).paragraph());
        m_history.show(m_showsPlain ? *events : covered(*events));
    });
}

void CaseView::showMaterials(const Checklist &checklist)
{
    m_materials.show(checklist, *m_record);
    if (m_materials.rowCount() > 0)
        m_ui->materialsView->selectRow(qMax(0, m_ui->materialsView->currentIndex().row()));
    showMaterial();
}

QString CaseView::withoutPages(const CaseMaterial *material)
{
    const CoverWords::Standing standing = material ? CoverWords::ofFiled(*material) : CoverWords::Standing{};
    return standing.text.isEmpty() ? tr("No page was taken in for this material.") : toneText(standing.tone, standing.text);
}

void CaseView::showMaterial()
{
    const int row = m_ui->materialsView->currentIndex().row();
    const MaterialDemand *demand = m_materials.demandAt(row);
    const CaseMaterial *material = m_materials.materialAt(row);
    m_points.show(demand ? demand->rule.points : QList<ReviewPoint>{}, material);
    // A page cannot be masked: whoever never sees personal text sees no page.
    m_viewer->display(demand ? demand->rule.name : QString(), m_record->id,
                      material && m_showsPlain ? material->files : QList<PageFile>{},
                      m_showsPlain ? withoutPages(material)
                                   : tr("Pages show personal data and stay closed for this role."));
}

} // namespace yichuang
