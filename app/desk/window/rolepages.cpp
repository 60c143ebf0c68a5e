// SPDX-License-Identifier: Apache-2.0
#include "desk/window/rolepages.h"

#include <QAction>

#include "casework/errortext.h"
#include "casework/recalendar.h"
#include "core/whenanswered.h"
#include "desk/cases/queuepage.h"
#include "desk/collection/collectionpage.h"
#include "desk/counter/ledgerpage.h"
#include "desk/counter/lintpage.h"
#include "desk/counter/machinepage.h"
#include "desk/counter/recordpage.h"
#include "desk/counter/syncpage.h"
#include "desk/guides/cataloguewatch.h"
#include "desk/review/reviewpage.h"
#include "desk/visit/casedeskpage.h"
#include "desk/window/passwordpanel.h"

namespace yichuang {

RolePages::RolePages(const DeskGround &ground, CounterWork &work) : m_ground(ground), m_work(work)
{
    // What a role may do decides which pages it has; this is the order of the tabs. Which key opens a page is the window's to say.
    const Role role = work.session.clerk.role;
    using Add = void (RolePages::*)();
    constexpr std::pair<Act, Add> pages[] = {
        {Act::TakeIn, &RolePages::addCaseDesk},     {Act::SeeCaseContent, &RolePages::addQueue},
        {Act::Issue, &RolePages::addCollection},    {Act::Review, &RolePages::addReview},
        {Act::TakeIn, &RolePages::addSync},         {Act::ReadAudit, &RolePages::addLedger},
        {Act::ReadOwnRecord, &RolePages::addRecord}, {Act::ManageGuides, &RolePages::addLint},
        {Act::CorrectGuide, &RolePages::addGuides},
    };
    for (const auto &[act, add] : pages) {
        if (may(role, act))
            (this->*add)();
    }
    if (m_ground.selfCheck)
        addMachine();
    addPasswordPanel();
    m_ground.window.setSearchable(m_caseDesk || m_queue);
    tellCalendarNews();
}

RolePages::~RolePages()
{
    m_ground.window.removePages();
}

QueuePage *RolePages::queue() const
{
    return m_queue;
}

void RolePages::begin()
{
    const bool reads = may(m_work.session.clerk.role, Act::ReadAudit);
    const QString first = reads ? QStringLiteral("ledger") : QStringLiteral("record");
    m_ground.window.showPage(m_caseDesk ? QStringLiteral("casedesk") : first);
    if (m_caseDesk)
        m_caseDesk->begin();
}

void RolePages::addPasswordPanel()
{
    m_password = std::make_unique<PasswordPanel>(m_work.ports, m_work.session, &m_ground.window);
    m_ground.window.addOverlay(m_password.get());
    m_passwordKey = std::make_unique<QShortcut>(Qt::CTRL | Qt::SHIFT | Qt::Key_L, &m_ground.window);
    connect(m_passwordKey.get(), &QShortcut::activated, m_password.get(), [this] {
        if (!m_ground.window.isCovered())
            m_password->toggle();
    });
}

void RolePages::addCaseDesk()
{
    auto page = std::make_unique<CaseDeskPage>(m_work);
    m_caseDesk = page.get();
    addPage(QStringLiteral("casedesk"), std::move(page), tr("Intake desk"), QStringLiteral("document-edit"));
}

void RolePages::addQueue()
{
    auto page = std::make_unique<QueuePage>(m_work);
    QueuePage *queue = page.get();
    m_queue = queue;
    connect(&m_ground.sync, &SyncEngine::casesChanged, queue, &QueuePage::refresh);
    connect(&m_work.decide, &DecideCase::filed, queue, &QueuePage::refresh);
    connect(&m_work.review, &ReviewCase::reviewed, queue, &QueuePage::refresh);
    connect(&m_work.resolveCovers, &ResolveCovers::resolved, queue, &QueuePage::refresh);
    connect(&m_work.lapsePromises, &LapsePromises::lapsed, queue, &QueuePage::refresh);
    connect(&m_work.deliver, &DeliverResult::delivered, queue, &QueuePage::refresh);
    connect(queue, &QueuePage::caseMoved, &m_ground.sync, &SyncEngine::kick);
    if (m_caseDesk) {
        connect(m_caseDesk, &CaseDeskPage::caseChosen, queue, [this, queue](const CaseId &id) {
            m_ground.window.showPage(QStringLiteral("queue"));
            queue->show(id);
        });
    }
    addPage(QStringLiteral("queue"), std::move(page), tr("Case queue"), QStringLiteral("view-list-details"));
}

void RolePages::addCollection()
{
    auto page = std::make_unique<CollectionPage>(m_work);
    CollectionPage *collection = page.get();
    const auto tellLine = [collection](const SyncHealth &health) { collection->setOffline(health.state == SyncState::Offline); };
    tellLine(m_ground.sync.health());
    connect(&m_ground.sync, &SyncEngine::healthChanged, collection, tellLine);
    connect(&m_ground.sync, &SyncEngine::resultArrived, collection, &CollectionPage::lookAgain);
    addPage(QStringLiteral("collection"), std::move(page), tr("Collection"), QStringLiteral("package-x-generic"));
}

void RolePages::addReview()
{
    auto page = std::make_unique<ReviewPage>(m_work);
    connect(&m_ground.sync, &SyncEngine::casesChanged, page.get(), &ReviewPage::refresh);
    connect(&m_work.decide, &DecideCase::filed, page.get(), &ReviewPage::refresh);
    addPage(QStringLiteral("review"), std::move(page), tr("Daily review"), QStringLiteral("view-task"));
}

void RolePages::addSync()
{
    auto page = std::make_unique<SyncPage>(m_ground.outbox, m_work.ports.cases, m_work.ports.clock, m_work.session);
    SyncPage *sync = page.get();
    sync->setHealth(m_ground.sync.health());
    connect(&m_ground.sync, &SyncEngine::healthChanged, sync, &SyncPage::setHealth);
    connect(sync, &SyncPage::sendNowRequested, &m_ground.sync, &SyncEngine::sendNow);
    connect(sync, &SyncPage::releaseRequested, this, [this](qint64 sequence, const CaseId &caseId, bool refused) {
        refused ? m_work.resend.resend(caseId, sequence) : m_ground.sync.release(sequence);
    });
    connect(&m_work.resend, &ResendEntry::allowed, &m_ground.sync, &SyncEngine::release);
    connect(&m_work.resend, &ResendEntry::failed, this,
            [this](const Error &error) { m_ground.window.saySaved(errorText(error.code).happened); });
    addPage(QStringLiteral("sync"), std::move(page), tr("Sync"), QStringLiteral("mail-send"));
}

void RolePages::addLedger()
{
    addPage(QStringLiteral("ledger"), std::make_unique<LedgerPage>(m_work), tr("Ledger"), QStringLiteral("view-list-details"));
}

void RolePages::addRecord()
{
    addPage(QStringLiteral("record"), std::make_unique<RecordPage>(m_work), tr("My record"), QStringLiteral("user-identity"));
}

void RolePages::addLint()
{
    addPage(QStringLiteral("lint"), std::make_unique<LintPage>(m_work), tr("Check guides"), QStringLiteral("view-task"));
}

void RolePages::addGuides()
{
    connect(&m_work.correct, &CorrectGuide::raised, &m_ground.sync, &SyncEngine::kick);
    addPage(QStringLiteral("guides"), m_ground.catalogue.openFor(m_work), tr("Guides"), QStringLiteral("view-list-details"));
}

void RolePages::addMachine()
{
    auto page = std::make_unique<MachinePage>(*m_ground.selfCheck, m_work.ports.inspector, *m_ground.backup);
    page->addDevices(std::make_unique<DeviceTestPanel>(m_work.ports, *m_ground.selfCheck, m_work.session));
    // Nobody goes to the page of the computer unasked.
    const auto tell = [this, machine = page.get()] {
        m_ground.window.sayMachine(Tone::Bad, machine->hasTrouble() ? toneText(Tone::Bad, tr("Something is damaged here: Ctrl+7 says what"))
                                                                    : QString());
    };
    connect(page.get(), &MachinePage::looked, this, tell);
    tell();
    addPage(QStringLiteral("machine"), std::move(page), tr("This computer"), QStringLiteral("computer"));
}

void RolePages::addPage(const QString &id, std::unique_ptr<QWidget> page, const QString &text, const QString &icon)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, page.get());
    m_ground.window.addPage(id, page.get(), action);
    m_pages.push_back(std::move(page));
}

void RolePages::tellCalendarNews()
{
    constexpr int entries = 500; // what is older was told before, or is to be read in the cases
    whenAnswered(this, m_work.ports.ledger.before(0, entries), [this](const Result<QList<LedgerEvent>> &newest) {
        if (!newest)
            return;
        const CalendarNews news = calendarNews(*newest, m_work.session.clerk.id);
        if (news.cases == 0 || !m_queue)
            return;
        m_ground.window.saySaved(tr("A newer calendar moved dates; the case queue says which."));
        m_queue->tell(tr("A newer calendar of working days (to %1) moved or confirmed dates of %n case(s): %2. Each tells it in "
                         "its history; F11 in the case says how its dates are counted now.", nullptr, news.cases)
                          .arg(news.coveredTo.toString(Qt::ISODate), news.numbers.join(QStringLiteral("、"))));
    });
}

} // namespace yichuang
