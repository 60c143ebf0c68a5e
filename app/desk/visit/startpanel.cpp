// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/startpanel.h"

#include <QShortcut>

#include "casework/errortext.h"
#include "core/clock.h"
#include "core/whenanswered.h"
#include "desk/look/tablelook.h"
#include "desk/words/draftwords.h"
#include "ui_startpanel.h"

namespace yichuang {

namespace {

constexpr int shownDrafts = 100;
constexpr int shownRecent = 3; // UX §4(1)

void prepareVisits(QTableView *view)
{
    using Column = VisitListModel::Column;
    dressTable(view, {{int(Column::Applicant), 110}, {int(Column::State), 90}, {int(Column::Time), 150}}, int(Column::Item));
    tellWhole(view);
}

} // namespace

StartPanel::StartPanel(CounterWork &work, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::StartPanel>()), m_work(work)
{
    m_ui->setupUi(this);
    m_ui->draftsView->setModel(&m_drafts);
    m_ui->recentView->setModel(&m_recent);
    m_ui->papersView->setModel(&m_papers);
    prepareVisits(m_ui->draftsView);
    prepareVisits(m_ui->recentView);
    dressTable(m_ui->papersView, {{int(PrintOrderListModel::Column::Paper), 150}, {int(PrintOrderListModel::Column::State), 110}},
               int(PrintOrderListModel::Column::Number));
    for (ToneLabel *label : {m_ui->draftsEmptyLabel, m_ui->recentEmptyLabel, m_ui->papersEmptyLabel, m_ui->todayLabel})
        label->setTone(Tone::Quiet);
    connect(m_ui->newVisitButton, &QPushButton::clicked, this, &StartPanel::newVisitRequested);
    connect(m_ui->draftsView, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT visitChosen(m_drafts.caseAt(index.row())); });
    connect(m_ui->recentView, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT caseChosen(m_recent.caseAt(index.row())); });
    connect(m_ui->papersView, &QTableView::activated, this, [this](const QModelIndex &index) { printChosen(index.row()); });
    connectDiscard();
    m_ui->draftsAgeLabel->hide();
    connect(&m_work.issue, &IssuePaper::printed, this, &StartPanel::loadPapers);
    connect(&m_work.issue, &IssuePaper::failed, this, [this](const PrintOrder &, const Error &error) {
        if (isVisible())
            say(Tone::Bad, errorText(error.code).paragraph());
        loadPapers();
    });
}

StartPanel::~StartPanel() = default;

void StartPanel::refresh()
{
    loadDrafts();
    loadToday();
    loadPapers();
}

void StartPanel::begin()
{
    if (m_drafts.rowCount() > 0)
        m_ui->draftsView->setFocus();
    else
        m_ui->newVisitButton->setFocus();
}

void StartPanel::say(Tone tone, const QString &text)
{
    m_ui->noticeStrip->say(tone, text);
}

void StartPanel::loadDrafts()
{
    CaseFilter filter;
    filter.states = {CaseState::Draft};
    filter.limit = shownDrafts;
    whenAnswered(this, m_work.ports.cases.list(filter), [this](const Result<QList<CaseSummary>> &drafts) {
        if (!drafts)
            return say(Tone::Bad, errorText(drafts.error().code).paragraph());
        showDrafts(*drafts);
    });
}

void StartPanel::showDrafts(const QList<CaseSummary> &drafts)
{
    const QDate today = m_work.ports.clock.today();
    m_drafts.show(drafts, today);
    m_ui->draftsEmptyLabel->setVisible(drafts.isEmpty());
    m_ui->draftsView->setVisible(!drafts.isEmpty());
    QDate oldest = today;
    int old = 0;
    for (const CaseSummary &draft : drafts) {
        // Whoever was told what to bring is expected to come another day.
        const QDate day = draft.noticed ? today : atCounter(draft.openedAt).date();
        oldest = qMin(oldest, day);
        old += day < today ? 1 : 0;
    }
    m_ui->draftsAgeLabel->setVisible(old > 0);
    m_ui->draftsAgeLabel->say(Tone::Warn, toneText(Tone::Warn, tr("%n draft(s) of earlier days, the oldest of %1. Enter opens, "
                                                                  "Delete discards.", nullptr, old)
                                                                   .arg(oldest.toString(Qt::ISODate))));
    if (drafts.isEmpty())
        return;
    m_ui->draftsView->selectRow(0);
    // The list came after the focus; nobody has moved it since.
    if (window()->focusWidget() == m_ui->newVisitButton)
        begin();
}

void StartPanel::connectDiscard()
{
    for (const QKeySequence &key : {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::SHIFT | Qt::Key_F6)}) {
        auto *shortcut = new QShortcut(key, m_ui->draftsView);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, &StartPanel::askDiscard);
    }
    connect(&m_work.discard, &DiscardDraft::found, this, [this](const CaseRecord &draft) {
        m_ui->askStrip->ask(DraftWords::discardQuestion(draft), tr("Discard for good"), tr("Keep it  Esc"),
                            [this, draft] { m_work.discard.discard(draft); });
    });
    connect(&m_work.discard, &DiscardDraft::discarded, this, [this] {
        say(Tone::Quiet, tr("The draft was discarded."));
        refresh();
        begin();
    });
    connect(&m_work.discard, &DiscardDraft::failed, this,
            [this](const Error &error) { say(Tone::Bad, errorText(error.code).paragraph()); });
}

void StartPanel::askDiscard()
{
    const CaseId id = m_drafts.caseAt(m_ui->draftsView->currentIndex().row());
    if (!id.isNull())
        m_work.discard.look(id);
}

void StartPanel::loadToday()
{
    const QDate today = m_work.ports.clock.today();
    CaseFilter filter;
    filter.receivedOn = today;
    filter.clerkId = m_work.session.clerk.id;
    filter.limit = shownRecent;
    whenAnswered(this, m_work.ports.cases.list(filter), [this](const Result<QList<CaseSummary>> &cases) {
        if (!cases)
            return;
        m_recent.show(*cases, m_work.ports.clock.today());
        m_ui->recentEmptyLabel->setVisible(cases->isEmpty());
        m_ui->recentView->setVisible(!cases->isEmpty());
        if (!cases->isEmpty())
            m_ui->recentView->selectRow(0);
    });
    whenAnswered(this, m_work.ports.cases.counts(today), [this, today](const Result<DayCounts> &counts) {
        if (!counts)
            return;
        m_ui->todayLabel->setText(tr("%1 · received %2 · accepted %3 · corrections %4 · not accepted %5 · delivered %6")
                                      .arg(today.toString(Qt::ISODate))
                                      .arg(counts->received)
                                      .arg(counts->accepted)
                                      .arg(counts->corrections)
                                      .arg(counts->notAccepted)
                                      .arg(counts->delivered));
    });
}

void StartPanel::loadPapers()
{
    whenAnswered(this, m_work.ports.printOrders.open(), [this](const Result<QList<PrintOrder>> &orders) {
        if (!orders)
            return;
        m_papers.show(*orders);
        m_ui->papersEmptyLabel->setVisible(orders->isEmpty());
        m_ui->papersView->setVisible(!orders->isEmpty());
        if (!orders->isEmpty())
            m_ui->papersView->selectRow(0);
    });
}

void StartPanel::printChosen(int row)
{
    if (const PrintOrder *order = m_papers.orderAt(row))
        m_work.issue.print(*order);
}

} // namespace yichuang
