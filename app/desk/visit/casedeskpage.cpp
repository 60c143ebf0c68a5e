// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/casedeskpage.h"

#include <QShortcut>

#include "casework/errortext.h"
#include "core/whenanswered.h"
#include "desk/visit/checkview.h"
#include "desk/visit/decisionflow.h"
#include "desk/visit/receiptview.h"
#include "desk/visit/startpanel.h"
#include "desk/visit/visitguidebar.h"
#include "desk/visit/visitpage.h"
#include "ui_casedeskpage.h"

namespace yichuang {

CaseDeskPage::CaseDeskPage(CounterWork &work, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::CaseDeskPage>()),
      m_work(work),
      m_start(new StartPanel(work, this)),
      m_visitPage(new VisitPage(work, this)),
      m_guideBar(new VisitGuideBar(work, this)),
      m_checkView(new CheckView(this)),
      m_receiptView(new ReceiptView(this)),
      m_flow(std::make_unique<DecisionFlow>(work, *m_checkView, *m_receiptView))
{
    m_ui->setupUi(this);
    for (QWidget *view : {static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_visitPage),
                          static_cast<QWidget *>(m_checkView), static_cast<QWidget *>(m_receiptView)})
        m_ui->viewsStack->addWidget(view);
    m_ui->deskLayout->insertWidget(0, m_guideBar);
    auto *correctKey = new QShortcut(Qt::SHIFT | Qt::Key_F11, this);
    correctKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(correctKey, &QShortcut::activated, this, [this] {
        if (m_ui->viewsStack->currentWidget() == m_visitPage)
            m_guideBar->correct();
    });
    auto *newVisitKey = new QShortcut(Qt::Key_F2, this);
    newVisitKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(newVisitKey, &QShortcut::activated, this, &CaseDeskPage::newVisit);
    connectWork();
    showStart();
    work.findItem.makeReady();
}

CaseDeskPage::~CaseDeskPage()
{
    // While the page goes, the focus leaves its field, which hands over what is typed there. Nothing is shown of it any more.
    disconnect(&m_work.visit, nullptr, m_visitPage, nullptr);
}

void CaseDeskPage::connectWork()
{
    connect(&m_work.intake, &PageIntake::busyChanged, this, [this](bool busy) {
        if (!busy && m_parkWhenPagesAreIn)
            park();
    });
    // Later: a page that was taken is on its way to the intake before this is asked.
    connect(&m_work.fromCamera, &TakeFromCamera::changed, this, [this] {
        if (m_parkWhenPagesAreIn && m_work.mayLeaveVisit())
            park();
    }, Qt::QueuedConnection);
    connect(m_start, &StartPanel::newVisitRequested, this, &CaseDeskPage::newVisit);
    connect(m_start, &StartPanel::visitChosen, this, &CaseDeskPage::openDraft);
    connect(m_start, &StartPanel::caseChosen, this, &CaseDeskPage::caseChosen);
    connect(m_visitPage, &VisitPage::parkRequested, this, &CaseDeskPage::park);
    connect(m_visitPage, &VisitPage::actRequested, m_flow.get(), &DecisionFlow::begin);
    connect(m_visitPage, &VisitPage::earlierVisitChosen, this, &CaseDeskPage::takeUp);
    connect(m_visitPage, &VisitPage::openCaseChosen, this, &CaseDeskPage::caseChosen);
    connect(m_receiptView, &ReceiptView::nextRequested, this, &CaseDeskPage::newVisit);
    connect(m_flow.get(), &DecisionFlow::opened, this, [this] { showView(m_checkView); });
    connect(m_flow.get(), &DecisionFlow::closed, this, [this] {
        showView(m_visitPage);
        m_visitPage->comeBack();
    });
    connect(m_flow.get(), &DecisionFlow::filed, this, [this] { showView(m_receiptView); });
    connect(&m_work.visit, &Visit::loaded, this, [this] {
        showView(m_visitPage);
        m_visitPage->restore();
    });
    connect(&m_work.visit, &Visit::parked, this, &CaseDeskPage::visitParked);
    connect(&m_work.visit, &Visit::discarded, this, &CaseDeskPage::visitDiscarded);
    connect(&m_work.visit, &Visit::failed, this, [this](const Error &error) {
        m_afterParking = nullptr;
        m_afterDiscard = nullptr;
        if (m_work.visit.hasCase())
            m_work.scanFolder.resume(); // it could not be parked, and goes on
        m_start->say(Tone::Bad, errorText(error.code).paragraph());
    });
}

void CaseDeskPage::begin()
{
    m_start->begin();
}

void CaseDeskPage::setOffline(bool offline)
{
    m_flow->setOffline(offline);
}

void CaseDeskPage::showView(QWidget *view)
{
    m_ui->viewsStack->setCurrentWidget(view);
}

void CaseDeskPage::showStart()
{
    showView(m_start);
    m_start->refresh();
    m_start->begin();
}

void CaseDeskPage::newVisit()
{
    if (m_work.visit.hasCase()) {
        m_afterParking = [this] { newVisit(); };
        return park();
    }
    // A new day may have begun since the search was last made ready.
    m_work.findItem.makeReady();
    m_work.visit.start();
    showView(m_visitPage);
    m_visitPage->begin();
}

void CaseDeskPage::openDraft(const CaseId &id)
{
    if (id.isNull())
        return;
    if (m_work.visit.hasCase()) {
        m_afterParking = [this, id] { openDraft(id); };
        return park();
    }
    m_work.visit.resume(id);
}

void CaseDeskPage::takeUp(const CaseId &id)
{
    // The visit that has only just begun holds nothing that the earlier one does not.
    if (!m_work.visit.hasCase() || !m_work.visit.record().guide.isNull())
        return openDraft(id);
    m_afterDiscard = [this, id] { openDraft(id); };
    m_work.visit.discard();
}

void CaseDeskPage::takeUpNotice(const CaseId &id)
{
    whenAnswered(this, m_work.ports.cases.load(id), [this, id](const Result<CaseRecord> &record) {
        if (record && record->state == CaseState::Draft)
            return takeUp(id);
        if (record)
            return Q_EMIT caseChosen(id);
        const bool gone = record.error().code == ErrorCode::NotFound;
        const QString text = gone ? tr("The visit of this notice is not kept at this counter. F2 begins a new one.")
                                  : errorText(record.error().code).paragraph();
        m_visitPage->say(Tone::Warn, text);
        m_start->say(Tone::Warn, text);
    });
}

void CaseDeskPage::searchItem(const QString &text)
{
    if (m_work.visit.hasCase()) {
        showView(m_visitPage);
        return m_visitPage->searchItem(text);
    }
    // No visit is opened for words that lead nowhere.
    whenAnswered(this, m_work.ports.guides.search(text, 1), [this, text](const Result<QList<GuideSummary>> &items) {
        if (!items)
            return m_start->say(Tone::Bad, errorText(items.error().code).paragraph());
        if (items->isEmpty())
            return m_start->say(Tone::Warn, tr("No item fits. A case is found by its number, or by the last four of an ID number."));
        newVisit();
        m_visitPage->searchItem(text);
    });
}

void CaseDeskPage::park()
{
    if (!m_work.visit.hasCase())
        return Q_EMIT parked();
    m_visitPage->commit();
    m_work.scanFolder.end();
    // Pages on their way in would find no visit to belong to: what leaves the visit waits for them.
    m_parkWhenPagesAreIn = !m_work.mayLeaveVisit();
    if (!m_parkWhenPagesAreIn)
        m_work.visit.park();
}

void CaseDeskPage::ask(const QString &question, const QString &yes, const QString &no, const std::function<void()> &act)
{
    showView(m_visitPage);
    m_visitPage->ask(question, yes, no, act);
}

void CaseDeskPage::visitDiscarded()
{
    if (const auto next = std::exchange(m_afterDiscard, nullptr))
        return next();
    showStart();
    m_start->say(Tone::Quiet, tr("The draft was discarded."));
}

void CaseDeskPage::visitParked()
{
    if (const auto next = std::exchange(m_afterParking, nullptr))
        return next();
    showStart();
    Q_EMIT parked();
}

} // namespace yichuang
