// SPDX-License-Identifier: Apache-2.0
#include "desk/collection/collectionpage.h"

#include <algorithm>

#include <QShortcut>

#include "casework/errortext.h"
#include "casework/gaptext.h"
#include "casework/promisepapers.h"
#include "core/whenanswered.h"
#include "desk/cases/caseattention.h"
#include "desk/look/tablelook.h"
#include "desk/words/casewords.h"
#include "domain/cases/casenumber.h"
#include "domain/cases/packagestate.h"
#include "domain/identifiers/masking.h"
#include "ui_collectionpage.h"

namespace yichuang {

namespace {

using Column = CaseQueueModel::Column;

using Showing = FactsReveal::Showing;

/// What is held against the document that is shown: name and number, and nothing else.
QString identityOf(const Person &who, NameOf whose, Showing showing)
{
    const bool plain = showing == Showing::Plain;
    const bool publicNumber = who.numberKind == IdentifierKind::CreditCode;
    return QString((plain ? who.name : maskedName(who.name, whose)) + u' '
                   + (plain || publicNumber ? who.number : maskedNumber(who.number)))
        .trimmed();
}

/// The applicant, and the agent of the case, who often is the one that collects.
QString peopleOf(const CaseRecord &record, Showing showing)
{
    const NameOf whose = record.applicant.organisation ? NameOf::Organisation : NameOf::Person;
    QStringList people{CollectionPage::tr("Applicant: %1").arg(identityOf(record.applicant.identity, whose, showing))};
    if (record.agent)
        people.append(CollectionPage::tr("Agent: %1").arg(identityOf(record.agent->identity, NameOf::Person, showing)));
    return people.join(QStringLiteral(" · "));
}

qsizetype handedOut(const CaseRecord &record)
{
    return std::count_if(record.results.cbegin(), record.results.cend(),
                         [](const CaseResult &result) { return result.handedOutAt.isValid(); });
}

/// Whether the case says that this clerk handed its results out, or of a package more of them than before.
bool handedOutBy(const CaseRecord &stored, const QString &clerkId, qsizetype before)
{
    const bool done = stored.components.isEmpty() ? stored.state == CaseState::Delivered : handedOut(stored) > before;
    return done && stored.handOver && stored.handOver->clerkId == clerkId;
}

/// What is told besides the bar itself: when it is promised, or when and to whom it went.
QString barDetail(const CaseRecord &record, DeliveryBar bar)
{
    if (bar == DeliveryBar::NotReady && record.deadlines.promisedDue)
        return CollectionPage::tr("Promised: %1").arg(CaseWords::dueDate(*record.deadlines.promisedDue));
    if (bar == DeliveryBar::AlreadyDelivered && record.handOver)
        return CollectionPage::tr("On %1, to %2 (number ending in %3).")
            .arg(atCounter(record.handOver->at).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                 maskedName(record.handOver->collector.name), lastFour(record.handOver->collector.number));
    return {};
}

} // namespace

CollectionPage::CollectionPage(CounterWork &work, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::CollectionPage>()),
      m_work(work),
      m_several({Column::Number, Column::Item, Column::Applicant, Column::State}),
      m_jottings(work.ports.cases, QStringLiteral("collection"), work.session.clerk.id),
      m_inquiry(work.ports.cases, work.ports.printOrders),
      m_viewer(new PageViewer(work.ports.pages, work.ports.inspector, this))
{
    m_ui->setupUi(this);
    m_ui->previewStack->addWidget(m_viewer);
    m_ui->previewStack->setCurrentWidget(m_viewer);
    m_ui->originalsLabel->setTone(Tone::Warn);
    for (QPushButton *button : {m_ui->findButton, m_ui->printButton, m_ui->clearButton})
        button->setFocusPolicy(Qt::TabFocus);
    prepareTables();
    connectFields();
    connectWork();
    connectJottings();
    connectInquiry();
    connectKeys();
    m_people = std::make_unique<FactsReveal>(work.ports, work.session, this, m_ui->applicantLabel, m_ui->revealButton, peopleOf);
    connect(m_people.get(), &FactsReveal::failed, this,
            [this](const Error &error) { m_ui->noticeStrip->say(Tone::Bad, errorText(error.code).paragraph()); });
    setFocusProxy(m_ui->findEdit);
    clear();
}

CollectionPage::~CollectionPage() = default;

void CollectionPage::prepareTables()
{
    m_ui->severalView->setModel(&m_several);
    m_ui->resultsView->setModel(&m_results);
    dressTable(m_ui->severalView,
               {{m_several.sectionOf(Column::Number), 190}, {m_several.sectionOf(Column::Applicant), 110},
                {m_several.sectionOf(Column::State), 110}},
               m_several.sectionOf(Column::Item));
    dressTable(m_ui->resultsView,
               {{int(CollectionResultModel::Column::Number), 220}, {int(CollectionResultModel::Column::Presence), 120}},
               int(CollectionResultModel::Column::Name));
}

void CollectionPage::connectFields()
{
    connect(m_ui->findEdit, &QLineEdit::returnPressed, this, &CollectionPage::find);
    connect(m_ui->findButton, &QPushButton::clicked, this, &CollectionPage::find);
    connect(m_ui->severalView, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const CaseSummary *chosen = m_several.caseAt(index.row())) {
            m_ui->findEdit->setText(chosen->number);
            find();
        }
    });
    connect(m_ui->resultsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { preview(now.row()); });
    connect(m_ui->collectorPanel, &CollectorPanel::edited, this, [this] { judge(false); });
    connect(m_ui->collectorPanel, &CollectorPanel::entered, this, [this] { judge(true); });
    connect(m_ui->deliverButton, &QPushButton::clicked, this, &CollectionPage::deliver);
    connect(m_ui->clearButton, &QPushButton::clicked, this, &CollectionPage::clear);
    connect(m_ui->printButton, &QPushButton::clicked, this, [this] {
        if (m_slip)
            m_work.issue.print(*m_slip);
    });
}

void CollectionPage::connectWork()
{
    connect(&m_work.deliver, &DeliverResult::found, this, &CollectionPage::showFound);
    connect(&m_work.deliver, &DeliverResult::severalFound, this, &CollectionPage::showSeveral);
    connect(&m_work.deliver, &DeliverResult::delivered, this, &CollectionPage::showDelivered);
    connect(&m_work.deliver, &DeliverResult::failed, this, &CollectionPage::fail);
    connect(&m_work.issue, &IssuePaper::shown, this, [this](const PrintOrder &order, const QByteArray &pdf) {
        if (m_slip && order.id == m_slip->id && !m_record)
            m_ui->slipPane->setPaper(pdf);
    });
    connect(&m_work.issue, &IssuePaper::printed, this, [this](const PrintOrder &order) {
        if (!m_slip || order.id != m_slip->id)
            return;
        m_slip = order;
        if (!m_record)
            m_ui->handLabel->say(Tone::Good, toneText(Tone::Good, tr("The slip is printed.")));
    });
    connect(&m_work.issue, &IssuePaper::failed, this, [this](const PrintOrder &order, const Error &error) {
        if (!m_slip || order.id != m_slip->id)
            return;
        m_slip = order;
        m_ui->handLabel->say(Tone::Bad, toneText(Tone::Bad, tr("Slip not printed; Ctrl+P prints it.")));
        m_ui->noticeStrip->say(Tone::Bad, errorText(error.code).paragraph());
    });
}

void CollectionPage::connectJottings()
{
    connect(m_ui->collectorPanel, &CollectorPanel::edited, this, [this] {
        if (m_record && m_known == DeliveryBar::None && !m_restoring)
            m_jottings.note(m_record->id, m_ui->collectorPanel->typed());
    });
    connect(&m_jottings, &JottingKeeper::loaded, this, [this](const CaseId &id, const QJsonObject &typed) {
        if (!isShown(id))
            return;
        m_restoring = true;
        m_ui->collectorPanel->restore(typed);
        m_restoring = false;
        judge(false);
    });
    connect(&m_jottings, &JottingKeeper::failed, this,
            [this](const Error &error) { m_ui->noticeStrip->say(Tone::Bad, errorText(error.code).paragraph()); });
}

void CollectionPage::connectInquiry()
{
    connect(m_ui->noticeStrip, &NoticeStrip::actionTriggered, &m_inquiry, &OutcomeInquiry::ask);
    connect(&m_inquiry, &OutcomeInquiry::stored, this, &CollectionPage::showDelivered);
    connect(&m_inquiry, &OutcomeInquiry::unanswered, this, [this] { sayUnknown(OutcomeInquiry::unansweredText()); });
    connect(&m_inquiry, &OutcomeInquiry::notStored, this, [this] {
        m_delivering = false;
        judge(false);
        m_ui->noticeStrip->say(Tone::Warn, OutcomeInquiry::notStoredText());
        m_ui->deliverButton->setFocus();
    });
}

void CollectionPage::sayUnknown(const QString &text)
{
    m_ui->handLabel->say(Tone::Bad, toneText(Tone::Bad, tr("Hand out nothing yet")));
    m_ui->noticeStrip->say(Tone::Bad, text, OutcomeInquiry::askText());
    m_ui->noticeStrip->focusAction();
}

void CollectionPage::connectKeys()
{
    const QList<std::pair<QKeySequence, std::function<void()>>> keys{
        {QKeySequence(Qt::Key_F5), [this] { m_inquiry.ask(); }},
        {QKeySequence(Qt::Key_F9), [this] { deliver(); }},
        {QKeySequence(Qt::Key_Escape), [this] { clear(); }},
        {QKeySequence(Qt::CTRL | Qt::Key_P), [this] { m_ui->printButton->click(); }},
    };
    for (const auto &[sequence, act] : keys) {
        auto *shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
    m_viewer->addPageKeys({m_ui->resultsView});
}

void CollectionPage::find()
{
    if (m_finding || m_delivering || m_ui->findEdit->text().trimmed().isEmpty())
        return;
    m_finding = true;
    m_ui->findEdit->setReadOnly(true); // one question at a time, so that no late answer covers a newer one
    m_ui->noticeStrip->clear();
    m_work.deliver.find(m_ui->findEdit->text());
}

void CollectionPage::showFound(const CaseRecord &record, DeliveryBar known)
{
    if (!m_finding)
        return;
    m_finding = false;
    m_ui->findEdit->setReadOnly(false);
    m_record = record;
    m_known = known;
    m_slip.reset();
    m_ui->severalView->hide();
    m_ui->cardFrame->show();
    m_ui->printButton->hide();
    m_ui->previewStack->setCurrentWidget(m_viewer);
    m_ui->numberValueLabel->setText(readableCaseNumber(record.number));
    const Tone tone = CaseAttention::tone(record.state);
    m_ui->stateLabel->say(tone, toneText(tone, CaseWords::state(record.state)));
    m_ui->itemLabel->setText(record.itemName);
    m_people->display(record);
    // Of a package what is ready goes, and what is not stays (DOMAIN R86).
    const QList<CaseResult> going = known == DeliveryBar::None ? resultsToHandOut(record) : record.results;
    m_results.show(going);
    m_ui->resultsView->setVisible(!going.isEmpty());
    m_ui->originalsLabel->hide();
    m_ui->originalsBox->hide();
    m_ui->originalsBox->setChecked(false);
    m_toTakeBack.clear();
    m_pageCounts.clear();
    const bool open = known == DeliveryBar::None;
    m_ui->collectorPanel->setVisible(open);
    m_restoring = true;
    m_ui->collectorPanel->begin(record, m_work.ports.clock.today());
    m_restoring = false;
    lookForBytes(record);
    loadOriginals(record);
    if (!going.isEmpty())
        m_ui->resultsView->selectRow(0);
    else
        preview(-1);
    judge(false);
    if (open)
        m_jottings.load(record.id);
    if (open)
        m_ui->collectorPanel->focusNumber();
    else
        m_ui->findEdit->selectAll();
}

void CollectionPage::showSeveral(const QList<CaseSummary> &cases)
{
    if (!m_finding)
        return;
    m_finding = false;
    clear();
    m_several.show(cases, m_work.ports.clock.today());
    m_ui->severalView->show();
    m_ui->severalView->selectRow(0);
    m_ui->severalView->setFocus();
    m_ui->handLabel->say(Tone::Quiet, tr("%n cases fit; choose one with ↑↓ and Enter.", nullptr, int(cases.size())));
}

void CollectionPage::lookForBytes(const CaseRecord &record)
{
    for (const CaseResult &result : record.results) {
        if (result.sha256.isEmpty())
            continue;
        const QByteArray sha256 = result.sha256;
        const QFuture<Result<QByteArray>> kept = m_work.ports.pages.get(record.id, sha256);
        whenAnswered(this, kept, [this, id = record.id, sha256](const Result<QByteArray> &bytes) {
            if (!isShown(id))
                return;
            m_results.setPresence(sha256, bytes ? ResultPresence::Here : ResultPresence::Missing);
            judge(false);
            if (!bytes)
                return;
            whenAnswered(this, m_work.ports.inspector.inspect(*bytes), [this, id, sha256](const Result<FileInspection> &found) {
                if (!isShown(id) || !found)
                    return;
                m_pageCounts.insert(sha256, found->pageCount);
                preview(m_ui->resultsView->currentIndex().row());
            });
        });
    }
}

void CollectionPage::lookAgain()
{
    if (m_record)
        lookForBytes(*m_record);
}

void CollectionPage::loadOriginals(const CaseRecord &record)
{
    whenAnswered(this, m_work.ports.guides.load(record.guide), [this, id = record.id](const Result<Guide> &guide) {
        if (!isShown(id) || !guide)
            return;
        QStringList names;
        m_toTakeBack.clear();
        for (const CaseMaterial &material : stillToSurrender(*m_record, *guide)) {
            names.append(material.name);
            m_toTakeBack.append(material.materialId);
        }
        m_ui->originalsLabel->setVisible(!names.isEmpty());
        m_ui->originalsBox->setVisible(!names.isEmpty() && m_known == DeliveryBar::None);
        m_ui->originalsLabel->setText(toneText(Tone::Warn, tr("Take back the original: %1").arg(names.join(QStringLiteral("、")))));
    });
}

void CollectionPage::preview(int row)
{
    const CaseResult *result = m_results.resultAt(row);
    QList<PageFile> files;
    if (result && m_pageCounts.value(result->sha256) > 0) {
        PageFile file;
        file.sha256 = result->sha256;
        file.pageCount = m_pageCounts.value(result->sha256);
        files.append(file);
    }
    m_viewer->display(result ? result->name : QString(), m_record ? m_record->id : CaseId(),
                      files,
                      result ? tr("No picture of this result is at this counter.")
                             : tr("Scan the receipt of the applicant.\nWhat may be handed out is shown here."));
}

bool CollectionPage::mayDeliver(const HandOver &handOver) const
{
    return m_known == DeliveryBar::None && m_results.allHere() && !m_results.anyMissing()
           && m_work.deliver.bar(*m_record, handOver) == DeliveryBar::None;
}

void CollectionPage::judge(bool entered)
{
    if (m_inquiry.isOpen())
        return; // the store decides first
    if (!m_record)
        return m_ui->deliverButton->setEnabled(false);
    const HandOver handOver = m_ui->collectorPanel->handOver();
    // Set once: a button that is switched off for a moment loses the focus.
    m_ui->deliverButton->setEnabled(mayDeliver(handOver));
    const DeliveryBar bar = m_known != DeliveryBar::None ? m_known : m_work.deliver.bar(*m_record, handOver);
    if (m_known != DeliveryBar::None) {
        const QString detail = barDetail(*m_record, bar);
        m_ui->handLabel->say(Tone::Bad, toneText(Tone::Bad, tr("Nothing to hand out now")));
        m_ui->noticeStrip->say(Tone::Bad, detail.isEmpty() ? barText(bar) : barText(bar) + QStringLiteral(" ") + detail);
    } else if (m_results.anyMissing()) {
        m_ui->handLabel->say(Tone::Bad, toneText(Tone::Bad, tr("Nothing to hand out now")));
        m_ui->noticeStrip->say(Tone::Bad, tr("The certificate has not arrived at this counter yet. Ask the applicant to wait or to "
                                             "come back; a message follows when it is here."));
    } else if (bar == DeliveryBar::None && m_results.allHere()) {
        m_ui->noticeStrip->clear();
        m_ui->handLabel->say(Tone::Good, toneText(Tone::Good, tr("May be handed to %1").arg(maskedName(handOver.collector.name))));
        if (entered)
            m_ui->deliverButton->setFocus();
    } else {
        m_ui->handLabel->say(Tone::Quiet, m_record->applicant.organisation
                                              ? tr("For an agent of the organisation with a power of attorney")
                                              : tr("For the applicant, or an agent with a power of attorney"));
        if (entered) {
            m_ui->noticeStrip->say(Tone::Bad, barText(bar));
            m_ui->collectorPanel->focusNumber();
        }
    }
}

void CollectionPage::deliver()
{
    if (!m_record || m_delivering)
        return;
    judge(true);
    if (!m_ui->deliverButton->isEnabled())
        return;
    m_delivering = true;
    m_ui->deliverButton->setEnabled(false);
    m_ui->handLabel->say(Tone::Working, toneText(Tone::Working, tr("Being recorded …")));
    m_work.deliver.deliver(*m_record, m_ui->collectorPanel->handOver(),
                           m_ui->originalsBox->isChecked() ? m_toTakeBack : QStringList());
}

void CollectionPage::showDelivered(const CaseRecord &record, const PrintOrder &slip)
{
    m_delivering = false;
    m_jottings.settle(record.id);
    clear();
    m_slip = slip;
    m_ui->printButton->show();
    m_ui->previewStack->setCurrentWidget(m_ui->slipPane);
    m_ui->slipPane->setPaper({});
    const QString done = tr("Handed out: %1.").arg(readableCaseNumber(record.number));
    m_ui->noticeStrip->say(Tone::Good, m_offline ? done + QStringLiteral(" ") + tr("Recorded at this counter; it is reported by itself when the line is back.")
                                                 : done);
    m_ui->handLabel->say(Tone::Working, toneText(Tone::Working, tr("Printing the slip …")));
    m_work.issue.show(slip);
    m_work.issue.print(slip);
}

void CollectionPage::fail(const Error &error)
{
    if (!m_finding && !m_delivering)
        return;
    if (m_delivering && m_record && error.code == ErrorCode::OutcomeUnknown) {
        // Until it is known, the page stays as it is: nobody else is looked for, and nothing is handed out.
        const auto done = [who = m_work.session.clerk.id, before = handedOut(*m_record)](const CaseRecord &stored) {
            return handedOutBy(stored, who, before);
        };
        m_inquiry.open({m_record->id, done, PaperKind::CollectionSlip});
        return sayUnknown(OutcomeInquiry::unknownText());
    }
    const bool found = m_delivering;
    m_finding = false;
    m_delivering = false;
    m_ui->findEdit->setReadOnly(false);
    if (found)
        judge(false);
    else
        m_ui->findEdit->selectAll();
    m_ui->noticeStrip->say(Tone::Bad, errorText(error.code).paragraph());
}

void CollectionPage::clear()
{
    if (m_delivering || m_finding)
        return; // the answer of the store is on its way
    if (m_record)
        m_jottings.settle(m_record->id); // whoever stood here has left
    m_record.reset();
    m_people->forget();
    m_known = DeliveryBar::None;
    m_ui->findEdit->setReadOnly(false);
    m_ui->findEdit->clear();
    m_ui->findEdit->setFocus();
    m_ui->noticeStrip->clear();
    m_ui->severalView->hide();
    m_ui->cardFrame->hide();
    m_ui->printButton->setVisible(m_slip.has_value());
    m_ui->deliverButton->setEnabled(false);
    m_ui->handLabel->say(Tone::Quiet, tr("Scan the receipt, or type number or last four of ID."));
    m_ui->previewStack->setCurrentWidget(m_viewer);
    preview(-1);
}

} // namespace yichuang
