// SPDX-License-Identifier: Apache-2.0
#include "desk/review/reviewpage.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QShortcut>

#include "casework/errortext.h"
#include "core/clock.h"
#include "core/whenanswered.h"
#include "desk/cases/caseattention.h"
#include "desk/look/tablelook.h"
#include "ui_reviewpage.h"

namespace yichuang {

namespace {

using Column = CaseQueueModel::Column;

constexpr int shownCases = 5000; // more than all counters of a hall take in on a day

QList<Column> dayColumns()
{
    return {Column::Number, Column::Counter, Column::Clerk, Column::Item, Column::Applicant, Column::State,
            Column::Due, Column::Review};
}

QList<Column> needColumns()
{
    return {Column::Reason, Column::Item, Column::Clerk};
}

bool isEarlier(const CaseSummary &left, const CaseSummary &right)
{
    const QDate leftDue = CaseAttention::due(left);
    const QDate rightDue = CaseAttention::due(right);
    if (leftDue != rightDue)
        return leftDue.isValid() && (!rightDue.isValid() || leftDue < rightDue);
    return left.receivedAt < right.receivedAt;
}

} // namespace

ReviewPage::ReviewPage(CounterWork &work, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::ReviewPage>()),
      m_work(work),
      m_cases(dayColumns()),
      m_needs(needColumns()),
      m_source(work.ports.cases),
      m_needSource(work.ports.cases),
      m_jottings(work.ports.cases, QStringLiteral("review"), work.session.clerk.id),
      m_inquiry(work.ports.cases, work.ports.printOrders),
      m_caseView(new CaseView(work.ports, work.session, this))
{
    m_ui->setupUi(this);
    m_active = m_ui->needView;
    m_ui->viewsStack->addWidget(m_caseView);
    m_ui->todayButton->setChecked(true);
    m_ui->returnPanel->hide();
    prepareTables();
    for (ToneLabel *quiet : {m_ui->keysLabel, m_ui->shownLabel, m_ui->emptyLabel})
        quiet->setTone(Tone::Quiet);
    for (QPushButton *button : {m_ui->approveButton, m_ui->returnButton, m_ui->openButton, m_ui->refreshButton})
        button->setFocusPolicy(Qt::TabFocus); // a click must leave the mark where it is
    connectLists();
    connectKeys();
    connectJottings();
    connectInquiry();
    connect(m_ui->returnPanel, &ReviewReturnPanel::sendRequested, this, &ReviewPage::send);
    connect(m_ui->returnPanel, &ReviewReturnPanel::cancelled, this, [this] {
        m_ui->returnPanel->hide();
        m_ui->actionBar->show();
        m_caseView->lists().constFirst()->setFocus();
    });
    connect(&m_work.review, &ReviewCase::reviewed, this, &ReviewPage::goOn);
    connect(&m_work.review, &ReviewCase::failed, this, &ReviewPage::fail);
    setFocusProxy(m_ui->needView);
    refresh();
}

ReviewPage::~ReviewPage()
{
    // The views go after the members do, and their going moves the focus.
    qApp->disconnect(this);
}

void ReviewPage::connectJottings()
{
    connect(m_ui->returnPanel, &ReviewReturnPanel::edited, this,
            [this] { m_jottings.note(m_ui->returnPanel->caseId(), m_ui->returnPanel->typed()); });
    connect(&m_jottings, &JottingKeeper::loaded, this, [this](const CaseId &id, const QJsonObject &typed) {
        if (id == m_ui->returnPanel->caseId())
            m_ui->returnPanel->restore(typed);
    });
    connect(&m_jottings, &JottingKeeper::failed, this,
            [this](const Error &error) { m_ui->noticeStrip->say(Tone::Bad, errorText(error.code).paragraph()); });
}

void ReviewPage::connectInquiry()
{
    connect(m_ui->noticeStrip, &NoticeStrip::actionTriggered, &m_inquiry, &OutcomeInquiry::ask);
    connect(&m_inquiry, &OutcomeInquiry::stored, this, &ReviewPage::goOn);
    connect(&m_inquiry, &OutcomeInquiry::unanswered, this, [this] { sayUnknown(OutcomeInquiry::unansweredText()); });
    connect(&m_inquiry, &OutcomeInquiry::notStored, this, [this] {
        m_busy = false;
        m_next = {};
        m_ui->returnPanel->setBusy(false);
        m_ui->noticeStrip->say(Tone::Warn, OutcomeInquiry::notStoredText());
        if (viewing() && !m_ui->returnPanel->isVisible())
            m_caseView->lists().constFirst()->setFocus();
    });
}

void ReviewPage::sayUnknown(const QString &text)
{
    m_ui->noticeStrip->say(Tone::Bad, text, OutcomeInquiry::askText());
    m_ui->noticeStrip->focusAction();
}

void ReviewPage::prepareTables()
{
    for (CaseQueueModel *model : {&m_cases, &m_needs})
        model->setReader(m_work.session.clerk.id);
    m_ui->casesView->setModel(&m_cases);
    m_ui->needView->setModel(&m_needs);
    const auto day = [this](Column column) { return m_cases.sectionOf(column); };
    const auto need = [this](Column column) { return m_needs.sectionOf(column); };
    dressTable(m_ui->casesView,
               {{day(Column::Number), 186}, {day(Column::Counter), 74}, {day(Column::Clerk), 64}, {day(Column::Applicant), 96},
                {day(Column::State), 104}, {day(Column::Due), 112}, {day(Column::Review), 92}},
               day(Column::Item));
    leaveOutWhenLarge(m_ui->casesView, {day(Column::Counter), day(Column::Clerk), day(Column::Applicant)});
    dressTable(m_ui->needView, {{need(Column::Reason), 158}, {need(Column::Clerk), 64}},
               need(Column::Item));
    leaveOutWhenLarge(m_ui->needView, {need(Column::Clerk)});
    m_ui->tablesSplitter->setStretchFactor(0, 7);
    m_ui->tablesSplitter->setStretchFactor(1, 3);
    m_ui->tablesSplitter->setSizes({930, 400});
}

void ReviewPage::connectLists()
{
    connect(&m_source, &CaseQueueSource::listed, this, &ReviewPage::listCases);
    connect(&m_needSource, &CaseQueueSource::listed, this, &ReviewPage::listNeeds);
    for (CaseQueueSource *source : {&m_source, &m_needSource})
        connect(source, &CaseQueueSource::failed, this,
                [this](const Error &error) { m_ui->noticeStrip->say(Tone::Bad, errorText(error.code).paragraph()); });
    for (QAbstractButton *chip : m_ui->chipsGroup->buttons())
        connect(chip, &QAbstractButton::clicked, this, &ReviewPage::askCases);
    for (QTableView *view : {m_ui->casesView, m_ui->needView}) {
        connect(view, &QTableView::activated, this, &ReviewPage::openCase);
        connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewPage::describeActions);
    }
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now != m_ui->casesView && now != m_ui->needView)
            return;
        m_active = qobject_cast<QTableView *>(now);
        describeActions();
    });
    connect(m_ui->openButton, &QPushButton::clicked, this, &ReviewPage::openCase);
    connect(m_ui->approveButton, &QPushButton::clicked, this, &ReviewPage::approve);
    connect(m_ui->returnButton, &QPushButton::clicked, this, &ReviewPage::beginReturn);
    connect(m_ui->refreshButton, &QPushButton::clicked, this, &ReviewPage::refresh);
    connect(m_caseView, &CaseView::closeRequested, this, &ReviewPage::backToList);
    connect(m_caseView, &CaseView::opened, this, [this] {
        if (std::exchange(m_returnWanted, false))
            beginReturn();
    });
}

void ReviewPage::connectKeys()
{
    const QList<QWidget *> lists = QList<QWidget *>{m_ui->casesView, m_ui->needView} + m_caseView->lists();
    const QList<std::pair<Qt::Key, void (ReviewPage::*)()>> keys{{Qt::Key_A, &ReviewPage::approve},
                                                                  {Qt::Key_R, &ReviewPage::beginReturn}};
    // Bound to the lists alone: while a text field has the focus the keys are letters (UX §3).
    for (QWidget *list : lists) {
        for (const auto &[key, act] : keys) {
            auto *shortcut = new QShortcut(QKeySequence(key), list);
            shortcut->setContext(Qt::WidgetShortcut);
            shortcut->setAutoRepeat(false);
            connect(shortcut, &QShortcut::activated, this, act);
        }
    }
    auto *reload = new QShortcut(QKeySequence(Qt::Key_F5), this);
    reload->setContext(Qt::WidgetWithChildrenShortcut);
    connect(reload, &QShortcut::activated, this, [this] {
        if (m_inquiry.isOpen())
            m_inquiry.ask();
        else
            refresh();
    });
}

void ReviewPage::refresh()
{
    const QDate today = m_work.ports.clock.today();
    m_ui->titleLabel->setText(tr("Daily review · %1").arg(today.toString(Qt::ISODate)));
    askCases();
    CaseFilter pending;
    pending.states = CaseAttention::filedStates();
    pending.review = ReviewState::Pending;
    pending.limit = shownCases;
    m_needSource.ask(pending);
    showCounts();
}

void ReviewPage::askCases()
{
    CaseFilter filter;
    filter.limit = shownCases;
    filter.states = CaseAttention::filedStates();
    if (m_ui->todayButton->isChecked())
        filter.receivedOn = m_work.ports.clock.today();
    else if (m_ui->unsentButton->isChecked())
        filter.unsentOnly = true;
    else if (m_ui->correctionButton->isChecked())
        filter.states = {CaseState::Correction};
    else if (m_ui->pendingButton->isChecked())
        filter.review = ReviewState::Pending;
    else if (m_ui->dueButton->isChecked())
        filter.states = CaseAttention::openStates();
    m_source.ask(filter);
}

bool ReviewPage::isListed(const CaseSummary &summary) const
{
    const QDate today = m_work.ports.clock.today();
    if (m_ui->exceptionsButton->isChecked())
        return !CaseAttention::reason(summary, today).isEmpty();
    return !m_ui->dueButton->isChecked() || CaseAttention::dueBy(summary, today);
}

void ReviewPage::listCases(const QList<CaseSummary> &cases, bool more)
{
    const CaseSummary *before = m_cases.caseAt(m_ui->casesView->currentIndex().row());
    const CaseId marked = before ? before->id : CaseId();
    QList<CaseSummary> listed;
    std::copy_if(cases.cbegin(), cases.cend(), std::back_inserter(listed),
                 [this](const CaseSummary &summary) { return isListed(summary); });
    m_cases.show(listed, m_work.ports.clock.today());
    m_ui->shownLabel->setText(more ? tr("The newest %1").arg(cases.size()) : tr("%n case(s)", nullptr, int(listed.size())));
    mark(m_ui->casesView, m_cases, marked);
}

void ReviewPage::listNeeds(const QList<CaseSummary> &cases)
{
    const CaseSummary *before = m_needs.caseAt(m_ui->needView->currentIndex().row());
    const CaseId marked = before ? before->id : CaseId();
    const QDate today = m_work.ports.clock.today();
    QList<CaseSummary> needs;
    std::copy_if(cases.cbegin(), cases.cend(), std::back_inserter(needs), [this, today](const CaseSummary &summary) {
        return CaseAttention::awaitsReview(summary, m_work.session.clerk.id)
               && !CaseAttention::reason(summary, today).isEmpty();
    });
    std::stable_sort(needs.begin(), needs.end(), isEarlier);
    m_needs.show(needs, today);
    m_ui->needLabel->setText(tr("Needs you (%1)").arg(needs.size()));
    m_ui->needView->setVisible(!needs.isEmpty());
    m_ui->emptyLabel->setVisible(needs.isEmpty());
    setFocusProxy(needs.isEmpty() ? m_ui->casesView : m_ui->needView);
    if (needs.isEmpty() && m_active == m_ui->needView && !viewing()) {
        m_active = m_ui->casesView;
        if (isVisible() && !m_ui->returnPanel->isVisible())
            m_ui->casesView->setFocus();
    }
    mark(m_ui->needView, m_needs, marked);
}

void ReviewPage::mark(QTableView *view, const CaseQueueModel &model, const CaseId &before)
{
    int row = -1;
    if (view == m_active && !m_next.isNull())
        row = model.rowOf(std::exchange(m_next, CaseId()));
    if (row < 0)
        row = model.rowOf(before);
    if (model.rowCount() > 0)
        view->selectRow(qMax(0, row));
    describeActions();
}

void ReviewPage::showCounts()
{
    whenAnswered(this, m_work.ports.cases.counts(m_work.ports.clock.today()), [this](const Result<DayCounts> &counts) {
        if (!counts)
            return; // the lists say what is wrong with the store
        const auto tone = [](int count, Tone some) { return count > 0 ? some : Tone::Quiet; };
        m_ui->receivedLabel->say(Tone::Good, tr("Received %1").arg(counts->received));
        m_ui->correctionsLabel->say(tone(counts->corrections, Tone::Warn), tr("Corrections %1").arg(counts->corrections));
        m_ui->notAcceptedLabel->say(tone(counts->notAccepted, Tone::Bad), tr("Not accepted %1").arg(counts->notAccepted));
        m_ui->unsentLabel->say(tone(counts->unsent, Tone::Working), tr("Not sent %1").arg(counts->unsent));
        m_ui->overdueLabel->say(tone(counts->overdue, Tone::Bad), tr("Overdue %1").arg(counts->overdue));
    });
}

bool ReviewPage::viewing() const
{
    return m_ui->viewsStack->currentWidget() == m_caseView;
}

const CaseSummary *ReviewPage::current() const
{
    if (viewing())
        return m_opened.id.isNull() ? nullptr : &m_opened;
    const CaseQueueModel &model = m_active == m_ui->casesView ? m_cases : m_needs;
    return model.caseAt(m_active->currentIndex().row());
}

CaseId ReviewPage::nextUndone() const
{
    const CaseQueueModel &model = m_active == m_ui->casesView ? m_cases : m_needs;
    const int count = model.rowCount();
    const int from = m_active->currentIndex().row();
    for (int step = 1; step < count; ++step) {
        const CaseSummary *summary = model.caseAt((from + step) % count);
        if (CaseAttention::awaitsReview(*summary, m_work.session.clerk.id))
            return summary->id;
    }
    return {};
}

bool ReviewPage::mayAct(const CaseSummary *summary)
{
    if (!summary || m_busy)
        return false;
    if (summary->clerkId == m_work.session.clerk.id) {
        m_ui->noticeStrip->say(Tone::Bad, tr("You handled this case yourself; somebody else must review it."));
        return false;
    }
    if (summary->review != ReviewState::Pending) {
        m_ui->noticeStrip->say(Tone::Warn, tr("This case was reviewed already. Enter shows by whom and when."));
        return false;
    }
    return true;
}

void ReviewPage::openCase()
{
    const CaseSummary *summary = current();
    if (!summary || viewing())
        return;
    m_opened = *summary;
    m_ui->viewsStack->setCurrentWidget(m_caseView);
    m_caseView->open(m_opened.id);
    describeActions();
}

void ReviewPage::approve()
{
    const CaseSummary *summary = current();
    if (!mayAct(summary) || m_ui->returnPanel->isVisible())
        return;
    // Nobody approves what they have not seen (promise 8): in the list the key opens the case first.
    if (!viewing())
        return openCase();
    const CaseRecord *seen = m_caseView->record();
    if (!seen || seen->id != summary->id)
        return;
    m_busy = true;
    m_next = nextUndone();
    // What was looked at is what is approved: a change in between is answered with Conflict.
    m_work.review.approve(*seen);
}

void ReviewPage::beginReturn()
{
    if (!mayAct(current()))
        return;
    if (!viewing()) {
        m_returnWanted = true;
        return openCase();
    }
    m_ui->actionBar->hide();
    m_ui->returnPanel->show();
    m_ui->returnPanel->begin(m_opened.id, m_caseView->materials(), m_caseView->currentMaterialNumber());
    m_jottings.load(m_opened.id);
}

void ReviewPage::send(const QList<Defect> &reasons)
{
    const CaseRecord *record = m_caseView->record();
    if (!record || record->id != m_opened.id || !mayAct(&m_opened))
        return m_ui->returnPanel->setBusy(false);
    m_busy = true;
    m_next = nextUndone();
    m_work.review.sendBack(*record, reasons);
}

void ReviewPage::goOn()
{
    if (!m_busy)
        return; // somebody else's wish
    m_busy = false;
    m_ui->noticeStrip->clear();
    m_ui->returnPanel->settle();
    m_jottings.settle(m_opened.id);
    m_ui->returnPanel->hide();
    m_ui->actionBar->show();
    const CaseQueueModel &model = m_active == m_ui->casesView ? m_cases : m_needs;
    const CaseSummary *next = model.caseAt(model.rowOf(m_next));
    if (viewing() && next) {
        m_opened = *next;
        m_caseView->open(m_next);
        refresh();
    } else {
        backToList();
    }
}

void ReviewPage::fail(const Error &error)
{
    if (!m_busy)
        return;
    const CaseRecord *seen = m_caseView->record();
    if (error.code == ErrorCode::OutcomeUnknown && seen) {
        const auto done = [who = m_work.session.clerk.id](const CaseRecord &stored) {
            return stored.review.state != ReviewState::Pending && stored.review.reviewerId == who;
        };
        m_inquiry.open({seen->id, done, std::nullopt});
        return sayUnknown(OutcomeInquiry::unknownText());
    }
    m_busy = false;
    m_next = {};
    m_ui->returnPanel->setBusy(false);
    m_ui->noticeStrip->say(Tone::Bad, errorText(error.code).paragraph());
}

void ReviewPage::backToList()
{
    m_ui->returnPanel->hide();
    m_ui->actionBar->show();
    m_opened = {};
    m_ui->viewsStack->setCurrentWidget(m_ui->listArea);
    m_active->setFocus();
    refresh();
}

void ReviewPage::describeActions()
{
    const CaseSummary *summary = current();
    const bool own = summary && summary->clerkId == m_work.session.clerk.id;
    const bool open = summary && !own && summary->review == ReviewState::Pending;
    m_ui->openButton->setVisible(!viewing());
    m_ui->openButton->setEnabled(summary);
    m_ui->approveButton->setEnabled(open);
    m_ui->returnButton->setEnabled(open);
    if (own)
        m_ui->keysLabel->say(Tone::Warn, toneText(Tone::Warn, tr("Your own case; you cannot review it.")));
    else if (viewing())
        m_ui->keysLabel->say(Tone::Quiet, tr("A approve · R return (with reasons) · Esc back to the list"));
    else
        m_ui->keysLabel->say(Tone::Quiet, tr("↑↓ choose · Enter open · A approve · R return (with reasons) · F5 refresh"));
}

} // namespace yichuang
