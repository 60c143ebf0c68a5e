// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/queuepage.h"

#include <QShortcut>

#include "casework/errortext.h"
#include "core/whenanswered.h"
#include "desk/cases/caseattention.h"
#include "desk/guides/guidecorrectionpanel.h"
#include "desk/look/tablelook.h"
#include "domain/identifiers/checktoken.h"
#include "domain/roles/permission.h"
#include "ui_queuepage.h"

namespace yichuang {

namespace {

constexpr int firstCases = 500;     // what a screen and some scrolling need
constexpr int growth = 4;           // each further reading asks for four times as many

QList<CaseQueueModel::Column> queueColumns()
{
    using Column = CaseQueueModel::Column;
    return {Column::Number, Column::State, Column::Item, Column::Applicant, Column::Clerk,
            Column::Received, Column::Due, Column::Promised, Column::Unsent};
}

} // namespace

QueuePage::QueuePage(CounterWork &work, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::QueuePage>()),
      m_work(work),
      m_cases(queueColumns()),
      m_source(work.ports.cases),
      m_caseView(new CaseView(work.ports, work.session, this)),
      m_guidePanel(new GuideCorrectionPanel(work.correct, this)),
      m_paperView(new CasePaperView(work.issue, work.ports.printOrders, this)),
      m_correctionView(new CorrectionView(work, this)),
      m_limit(firstCases)
{
    m_ui->setupUi(this);
    m_ui->viewsStack->addWidget(m_caseView);
    m_ui->pageLayout->addWidget(m_guidePanel);
    m_ui->viewsStack->addWidget(m_paperView);
    m_ui->viewsStack->addWidget(m_correctionView);
    m_ui->todayButton->setChecked(true);
    m_cases.countBy(work.ports.calendar);
    connect(&work.ports.calendar, &CalendarInUse::changed, this, [this] { m_cases.countBy(m_work.ports.calendar); });
    m_ui->casesView->setModel(&m_cases);
    using Column = CaseQueueModel::Column;
    const auto section = [this](Column column) { return m_cases.sectionOf(column); };
    dressTable(m_ui->casesView,
               {{section(Column::Number), 190}, {section(Column::State), 110}, {section(Column::Applicant), 130},
                {section(Column::Clerk), 80}, {section(Column::Received), 100}, {section(Column::Due), 120},
                {section(Column::Promised), 140}, {section(Column::Unsent), 110}},
               section(Column::Item));
    leaveOutWhenLarge(m_ui->casesView, {section(Column::Clerk), section(Column::Received)});
    for (ToneLabel *quiet : {m_ui->emptyLabel, m_ui->keysLabel, m_ui->shownLabel})
        quiet->setTone(Tone::Quiet);
    for (QAbstractButton *chip : m_ui->chipsGroup->buttons())
        connect(chip, &QAbstractButton::clicked, this, [this] {
            m_limit = firstCases;
            refresh();
        });
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, [this] {
        m_limit = firstCases;
        refresh();
    });
    connect(m_ui->filterEdit, &QLineEdit::returnPressed, this, [this] { m_ui->casesView->setFocus(); });
    connect(&m_source, &CaseQueueSource::listed, this, &QueuePage::list);
    connect(&m_source, &CaseQueueSource::failed, this,
            [this](const Error &error) { m_ui->noticeStrip->say(Tone::Bad, errorText(error.code).paragraph()); });
    connect(&m_cases, &CaseQueueModel::moreWanted, this, [this] {
        m_limit *= growth;
        refresh();
    }, Qt::QueuedConnection); // a model must not change while its view asks for more
    connect(m_ui->casesView, &QTableView::activated, this, &QueuePage::openCase);
    connect(m_ui->openCaseButton, &QPushButton::clicked, this, &QueuePage::openCase);
    connect(m_ui->papersButton, &QPushButton::clicked, this, &QueuePage::openPapers);
    connect(m_caseView, &CaseView::closeRequested, this, &QueuePage::backToList);
    connect(m_caseView, &CaseView::materialHandedIn, this, &QueuePage::caseMoved);
    connect(m_paperView, &CasePaperView::closeRequested, this, &QueuePage::backToList);
    connect(m_ui->correctionsButton, &QPushButton::clicked, this, &QueuePage::openCorrections);
    connect(m_correctionView, &CorrectionView::closeRequested, this, &QueuePage::backToList);
    connect(m_correctionView, &CorrectionView::filed, this, [this](const CaseId &id) {
        refresh();
        Q_EMIT caseMoved(id);
    });
    connect(m_ui->casesView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QueuePage::describeCurrent);
    // Papers carry personal data in clear; whoever takes in may print them.
    m_ui->papersButton->setVisible(may(work.session.clerk.role, Act::TakeIn));
    m_ui->correctionsButton->setVisible(may(work.session.clerk.role, Act::AddMaterial));
    connectKeys();
    setFocusProxy(m_ui->casesView);
    refresh();
}

QueuePage::~QueuePage() = default;

void QueuePage::connectKeys()
{
    const QList<std::pair<QKeySequence, std::function<void()>>> keys{
        {QKeySequence(Qt::Key_F5), [this] { refresh(); }},
        {QKeySequence(Qt::CTRL | Qt::Key_P), [this] { openPapers(); }},
        {QKeySequence(Qt::CTRL | Qt::Key_T), [this] { openCorrections(); }},
        {QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_ui->filterEdit->setFocus(); }},
    };
    for (const auto &[sequence, act] : keys) {
        auto *shortcut = new QShortcut(sequence, m_ui->listArea);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
    const QList<std::pair<QKeySequence, void (QueuePage::*)()>> caseKeys{
        {QKeySequence(Qt::CTRL | Qt::Key_P), &QueuePage::openPapers},
        {QKeySequence(Qt::CTRL | Qt::Key_T), &QueuePage::openCorrections},
        {QKeySequence(Qt::SHIFT | Qt::Key_F11), &QueuePage::openGuide}};
    for (const auto &[sequence, act] : caseKeys) {
        auto *shortcut = new QShortcut(sequence, m_caseView);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_ui->filterEdit);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this] { m_ui->casesView->setFocus(); });
}

void QueuePage::openGuide()
{
    if (!m_caseView->record())
        return;
    const GuideRef guide = m_caseView->record()->guide;
    whenAnswered(this, m_work.ports.guides.load(guide), [this, guide](const Result<Guide> &version) {
        if (version && m_caseView->record() && m_caseView->record()->guide == guide)
            m_guidePanel->open(*version, QString());
    });
}

CaseFilter QueuePage::filterOfChips() const
{
    CaseFilter filter;
    filter.limit = m_limit;
    filter.text = m_ui->filterEdit->text().trimmed();
    if (m_ui->todayButton->isChecked()) {
        filter.receivedOn = m_work.ports.clock.today();
    } else if (m_ui->openButton->isChecked()) {
        filter.states = CaseAttention::openStates();
    } else if (m_ui->correctionButton->isChecked()) {
        filter.states = {CaseState::Correction};
    } else if (m_ui->acceptedButton->isChecked()) {
        filter.states = {CaseState::Accepted};
    } else if (m_ui->promisesButton->isChecked()) {
        filter.promisesOnly = true;
    } else if (m_ui->unsentButton->isChecked()) {
        filter.unsentOnly = true;
    } else if (m_ui->resultButton->isChecked()) {
        filter.withResultOnly = true;
    } else {
        filter.states = CaseAttention::filedStates();
    }
    return filter;
}

void QueuePage::search(const QString &text)
{
    const std::optional<ScannedCode> code = parseScannedCode(text.trimmed());
    m_ui->viewsStack->setCurrentWidget(m_ui->listArea);
    m_ui->allButton->setChecked(true);
    m_ui->filterEdit->setText(code ? code->number : text.trimmed());
    m_ui->casesView->setFocus();
    refresh();
}

void QueuePage::tell(const QString &text)
{
    m_ui->noticeStrip->say(Tone::Warn, text);
}

void QueuePage::refresh()
{
    m_ui->casesView->setColumnHidden(m_cases.sectionOf(CaseQueueModel::Column::Promised), !m_ui->promisesButton->isChecked());
    m_source.ask(filterOfChips());
    showCounts();
}

void QueuePage::list(const QList<CaseSummary> &cases, bool more)
{
    const CaseId before = currentCase();
    m_ui->noticeStrip->clear();
    m_cases.show(cases, m_work.ports.clock.today(), more);
    const int row = m_cases.rowOf(before);
    if (m_cases.rowCount() > 0 && m_ui->casesView->currentIndex().row() != qMax(0, row))
        m_ui->casesView->selectRow(qMax(0, row));
    m_ui->emptyLabel->setVisible(cases.isEmpty());
    m_ui->emptyLabel->setText(m_ui->filterEdit->text().trimmed().isEmpty()
                                  ? tr("No case here. What is taken in at this counter appears by itself.")
                                  : tr("No case matches. Choose another filter above, or clear the text."));
    m_ui->shownLabel->setText(more ? tr("The newest %1; scroll for more").arg(cases.size()) : tr("%n case(s)", nullptr, int(cases.size())));
    for (QPushButton *button : {m_ui->openCaseButton, m_ui->papersButton})
        button->setEnabled(!cases.isEmpty());
    describeCurrent();
}

void QueuePage::showCounts()
{
    const QDate today = m_work.ports.clock.today();
    whenAnswered(this, m_work.ports.cases.counts(today), [this](const Result<DayCounts> &counts) {
        if (!counts)
            return; // the list says what is wrong with the store
        m_ui->countsLabel->setText(tr("Today: received %1 · accepted %2 · corrections %3 · not accepted %4 · delivered %5 · not sent %6")
                                       .arg(counts->received)
                                       .arg(counts->accepted)
                                       .arg(counts->corrections)
                                       .arg(counts->notAccepted)
                                       .arg(counts->delivered)
                                       .arg(counts->unsent));
    });
}

CaseId QueuePage::currentCase() const
{
    const CaseSummary *summary = m_cases.caseAt(m_ui->casesView->currentIndex().row());
    return summary ? summary->id : CaseId();
}

bool QueuePage::mayLeave()
{
    // Where it is said has to be in sight.
    if (!m_caseView->mayLeave()) {
        m_ui->viewsStack->setCurrentWidget(m_caseView);
        return false;
    }
    if (!m_correctionView->mayLeave()) {
        m_ui->viewsStack->setCurrentWidget(m_correctionView);
        return false;
    }
    return true;
}

void QueuePage::openCase()
{
    show(currentCase());
}

void QueuePage::show(const CaseId &id)
{
    if (id.isNull())
        return;
    m_ui->viewsStack->setCurrentWidget(m_caseView);
    m_caseView->open(id);
}

void QueuePage::openPapers()
{
    const CaseId id = currentCase();
    if (id.isNull() || !may(m_work.session.clerk.role, Act::TakeIn))
        return;
    m_ui->viewsStack->setCurrentWidget(m_paperView);
    m_paperView->open(id);
}

bool QueuePage::waitsForCorrections() const
{
    const CaseSummary *summary = m_cases.caseAt(m_ui->casesView->currentIndex().row());
    return summary && summary->state == CaseState::Correction && may(m_work.session.clerk.role, Act::AddMaterial);
}

void QueuePage::describeCurrent()
{
    m_ui->correctionsButton->setEnabled(waitsForCorrections());
}

void QueuePage::openCorrections()
{
    if (!waitsForCorrections())
        return;
    m_ui->viewsStack->setCurrentWidget(m_correctionView);
    m_correctionView->open(currentCase());
}

void QueuePage::backToList()
{
    m_ui->viewsStack->setCurrentWidget(m_ui->listArea);
    m_ui->casesView->setFocus();
    refresh();
}

} // namespace yichuang
