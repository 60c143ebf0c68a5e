// SPDX-License-Identifier: Apache-2.0
#include "desk/window/workbench.h"

#include <algorithm>

#include <QAction>
#include <QRegularExpression>

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
#include "desk/review/reviewpage.h"
#include "desk/visit/casedeskpage.h"
#include "desk/words/casewords.h"
#include "desk/words/syncwords.h"
#include "domain/cases/casenumber.h"
#include "domain/cases/noticecode.h"
#include "domain/identifiers/checktoken.h"
#include "domain/identifiers/identifier.h"

namespace yichuang {

namespace {

constexpr int watchMs = 20'000; // minutes offline, and whether printer and scanner answer

/// What to look for among the cases; nothing when the text is words of an item. Of a whole identity number only its last
/// four go on, so that it stands nowhere in clear.
QString caseWords(const QString &text, QDate today)
{
    static const QRegularExpression lastFour(QStringLiteral("^[0-9]{3}[0-9Xx]\\z"));
    static const QRegularExpression identity(QStringLiteral("^[0-9]{15}(?:[0-9]{2}[0-9Xx])?\\z"));
    static const QRegularExpression numberLike(QStringLiteral("^(?=(?:.*[0-9]){6})[0-9A-Za-z -]{8,}\\z"));
    if (checkCaseNumber(text).has_value() || text.startsWith(u"YC1:") || lastFour.match(text).hasMatch())
        return text;
    const std::optional<IdentifierKind> kind = guessKind(text);
    const bool valid = kind && checkIdentifier(*kind, text, today).verdict != IdentifierVerdict::Invalid;
    if (valid || identity.match(text).hasMatch())
        return text.right(4);
    return numberLike.match(text).hasMatch() ? text : QString();
}

/// The draft whose one-time notice was scanned or typed. A scanned one that this store did not give is none of its drafts.
std::optional<CaseId> draftOfNotice(const QString &text, const QByteArray &tokenKey)
{
    const std::optional<ScannedCode> code = parseScannedCode(text);
    const std::optional<CaseId> draft = draftOfNoticeCode(code ? code->number : text);
    const bool ours = draft && (!code || verifyCheckToken(draft->toString(), code->number, code->token, tokenKey));
    return ours ? draft : std::nullopt;
}

/// A printer is told by its queue; where there is none, papers are files in a folder.
bool isFolder(const QString &printer)
{
    return printer.contains(u'/');
}

/// SANE's own stand-in, for places without a scanner.
bool isForTests(const ScannerInfo &scanner)
{
    return scanner.name.startsWith(u"test:");
}

} // namespace

Workbench::Workbench(const CounterPorts &ports, SyncEngine &sync, Outbox &outbox, QObject *parent)
    : QObject(parent),
      m_ports(ports),
      m_sync(sync),
      m_outbox(outbox),
      m_signIn(ports.clerks, ports.keys, ports.tries, ports.ledger, ports.clock, ports.counter),
      m_releaseAccount(ports.clerks, ports.keys, ports.tries, ports.clock, ports.counter),
      m_presence(ports.ledger, ports.clock),
      m_signInPage(new SignInPage(ports.counter, &m_window)),
      m_coverPage(new SignInPage(ports.counter, &m_window))
{
    m_window.showAlone(m_signInPage);
    m_coverPage->hide();
    for (SignInPage *page : {m_signInPage, m_coverPage}) {
        connect(page, &SignInPage::submitted, &m_signIn, &SignIn::signIn);
        connect(page, &SignInPage::releaseSubmitted, &m_releaseAccount, &ReleaseAccount::releaseBy);
        page->offerRelease();
    }
    connect(&m_releaseAccount, &ReleaseAccount::released, this, [this](const Clerk &clerk) { signInPage()->released(clerk); });
    connect(&m_releaseAccount, &ReleaseAccount::failed, this, [this](const Error &error) { signInPage()->failRelease(error); });
    connect(&m_presence, &DeskPresence::failed, this,
            [this](const Error &error) { m_window.saySaved(errorText(error.code).happened); });
    connect(&m_signIn, &SignIn::signedIn, this, &Workbench::enter);
    connect(&m_signIn, &SignIn::failed, this, [this](const Error &error) { signInPage()->fail(error); });
    connect(&m_idle, &IdleWatch::idle, this, [this] { cover(DeskPresence::Leaving::Idle); });
    m_window.setCloseGuard([this] { return mayCloseWindow(); });
    connect(&m_window, &MainWindow::lockRequested, this, &Workbench::lock);
    connect(&m_window, &MainWindow::signOutRequested, this, &Workbench::signOut);
    connect(&m_window, &MainWindow::searched, this, &Workbench::route);
    connect(&m_window, &MainWindow::lineClicked, this, [this] { m_window.showPage(QStringLiteral("sync")); });
    connect(&m_sync, &SyncEngine::healthChanged, this, &Workbench::describeLine);
    connect(&m_ports.scanner, &Scanner::devicesChanged, this, &Workbench::probeDevices);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        describeLine();
        probeDevices();
        if (m_work)
            m_work->lapsePromises.look();
    });
    connect(&m_catalogue, &CatalogueWatch::imported, this, &Workbench::lookForSamples);
    connect(&m_catalogue, &CatalogueWatch::told, &m_window, &MainWindow::saySaved);
    m_watch.start(watchMs);
}

Workbench::~Workbench()
{
    m_window.removePages();
}

void Workbench::show()
{
    m_window.showAlone(m_signInPage);
    m_window.show();
    // Where no window manager gives the focus, a window that is not active would not notice what is typed in it.
    m_window.activateWindow();
    m_signInPage->begin();
    lookForSamples();
}

void Workbench::admit(const QString &clerkId)
{
    m_signIn.admit(clerkId);
}

void Workbench::open(const Session &session)
{
    if (m_work)
        return;
    m_work = std::make_unique<CounterWork>(m_ports, session);
    m_work->scanFolder.setFolder(m_scanFolder);
    m_window.setPerson(tr("Counter %1 · %2").arg(session.counter.counterNo, session.clerk.name));
    connectWork();
    addPages();
    if (m_pages.empty()) {
        close();
        return m_signInPage->refuse(tr("There is no page for %1 on this desk.").arg(CaseWords::role(session.clerk.role)));
    }
    describeLine();
    probeDevices();
    lookForSamples();
    m_window.show();
    Q_EMIT opened();
}

void Workbench::addPages()
{
    // What a role may do decides which pages it has; the order is that of the keys Ctrl+1 to Ctrl+9.
    const Role role = m_work->session.clerk.role;
    if (may(role, Act::TakeIn)) {
        auto page = std::make_unique<CaseDeskPage>(*m_work);
        m_caseDesk = page.get();
        addPage(QStringLiteral("casedesk"), std::move(page), tr("Intake desk"), QStringLiteral("document-edit"));
    }
    if (may(role, Act::SeeCaseContent))
        addQueue();
    if (may(role, Act::Issue))
        addCollection();
    if (may(role, Act::Review))
        addReview();
    if (may(role, Act::TakeIn))
        addSync();
    if (may(role, Act::ReadAudit))
        addLedger();
    if (may(role, Act::ReadOwnRecord))
        addRecord();
    if (may(role, Act::ManageGuides))
        addLint();
    if (may(role, Act::CorrectGuide))
        addGuides();
    if (m_selfCheck)
        addMachine();
    tellCalendarNews();
    const QString first = may(role, Act::ReadAudit) ? QStringLiteral("ledger") : QStringLiteral("record");
    m_window.showPage(m_caseDesk ? QStringLiteral("casedesk") : first);
    if (m_caseDesk)
        m_caseDesk->begin();
}

void Workbench::addQueue()
{
    auto page = std::make_unique<QueuePage>(*m_work);
    QueuePage *queue = page.get();
    m_queue = queue;
    connect(&m_sync, &SyncEngine::casesChanged, queue, &QueuePage::refresh);
    connect(&m_work->decide, &DecideCase::filed, queue, &QueuePage::refresh);
    connect(&m_work->review, &ReviewCase::reviewed, queue, &QueuePage::refresh);
    connect(&m_work->resolveCovers, &ResolveCovers::resolved, queue, &QueuePage::refresh);
    connect(&m_work->lapsePromises, &LapsePromises::lapsed, queue, &QueuePage::refresh);
    connect(&m_work->deliver, &DeliverResult::delivered, queue, &QueuePage::refresh);
    connect(queue, &QueuePage::caseMoved, &m_sync, &SyncEngine::kick);
    connect(this, &Workbench::caseSearched, queue, &QueuePage::search);
    if (m_caseDesk) {
        connect(m_caseDesk, &CaseDeskPage::caseChosen, queue, [this, queue](const CaseId &id) {
            m_window.showPage(QStringLiteral("queue"));
            queue->show(id);
        });
    }
    addPage(QStringLiteral("queue"), std::move(page), tr("Case queue"), QStringLiteral("view-list-details"));
}

void Workbench::addCollection()
{
    auto page = std::make_unique<CollectionPage>(*m_work);
    CollectionPage *collection = page.get();
    const auto tellLine = [collection](const SyncHealth &health) { collection->setOffline(health.state == SyncState::Offline); };
    tellLine(m_sync.health());
    connect(&m_sync, &SyncEngine::healthChanged, collection, tellLine);
    connect(&m_sync, &SyncEngine::resultArrived, collection, &CollectionPage::lookAgain);
    addPage(QStringLiteral("collection"), std::move(page), tr("Collection"), QStringLiteral("package-x-generic"));
}

void Workbench::addReview()
{
    auto page = std::make_unique<ReviewPage>(*m_work);
    connect(&m_sync, &SyncEngine::casesChanged, page.get(), &ReviewPage::refresh);
    connect(&m_work->decide, &DecideCase::filed, page.get(), &ReviewPage::refresh);
    addPage(QStringLiteral("review"), std::move(page), tr("Daily review"), QStringLiteral("view-task"));
}

void Workbench::addSync()
{
    auto page = std::make_unique<SyncPage>(m_outbox, m_ports.cases, m_ports.clock, m_work->session);
    SyncPage *sync = page.get();
    sync->setHealth(m_sync.health());
    connect(&m_sync, &SyncEngine::healthChanged, sync, &SyncPage::setHealth);
    connect(sync, &SyncPage::sendNowRequested, &m_sync, &SyncEngine::sendNow);
    connect(sync, &SyncPage::releaseRequested, this, [this](qint64 sequence, const CaseId &caseId, bool refused) {
        refused ? m_work->resend.resend(caseId, sequence) : m_sync.release(sequence);
    });
    connect(&m_work->resend, &ResendEntry::allowed, &m_sync, &SyncEngine::release);
    connect(&m_work->resend, &ResendEntry::failed, this,
            [this](const Error &error) { m_window.saySaved(errorText(error.code).happened); });
    addPage(QStringLiteral("sync"), std::move(page), tr("Sync"), QStringLiteral("mail-send"));
}

void Workbench::addLedger()
{
    addPage(QStringLiteral("ledger"), std::make_unique<LedgerPage>(*m_work), tr("Ledger"), QStringLiteral("view-list-details"));
}

void Workbench::addRecord()
{
    addPage(QStringLiteral("record"), std::make_unique<RecordPage>(*m_work), tr("My record"),
            QStringLiteral("user-identity"));
}

void Workbench::watchMachine(SelfCheck &selfCheck, BackupKeeper &backup)
{
    m_selfCheck = &selfCheck;
    m_backup = &backup;
}

void Workbench::addLint()
{
    addPage(QStringLiteral("lint"), std::make_unique<LintPage>(*m_work), tr("Check guides"), QStringLiteral("view-task"));
}

void Workbench::tellCalendarNews()
{
    constexpr int entries = 500; // what is older was told before, or is to be read in the cases
    whenAnswered(this, m_ports.ledger.before(0, entries), [this](const Result<QList<LedgerEvent>> &newest) {
        if (!newest || !m_work)
            return;
        const CalendarNews news = calendarNews(*newest, m_work->session.clerk.id);
        if (news.cases == 0 || !m_queue)
            return;
        m_window.saySaved(tr("A newer calendar moved dates; the case queue says which."));
        m_queue->tell(tr("A newer calendar of working days (to %1) moved or confirmed dates of %n case(s): %2. Each tells it in "
                         "its history; F11 in the case says how its dates are counted now.", nullptr, news.cases)
                          .arg(news.coveredTo.toString(Qt::ISODate), news.numbers.join(QStringLiteral("、"))));
    });
}

void Workbench::addGuides()
{
    connect(&m_work->correct, &CorrectGuide::raised, &m_sync, &SyncEngine::kick);
    addPage(QStringLiteral("guides"), m_catalogue.openFor(*m_work), tr("Guides"), QStringLiteral("view-list-details"));
}

void Workbench::addMachine()
{
    auto page = std::make_unique<MachinePage>(*m_selfCheck, m_ports.inspector, *m_backup);
    page->addDevices(std::make_unique<DeviceTestPanel>(m_ports, *m_selfCheck, m_work->session));
    addPage(QStringLiteral("machine"), std::move(page), tr("This computer"), QStringLiteral("computer"));
}

void Workbench::addPage(const QString &id, std::unique_ptr<QWidget> page, const QString &text, const QString &icon)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, page.get());
    m_window.addPage(id, page.get(), action);
    m_pages.push_back(std::move(page));
}

void Workbench::connectWork()
{
    connect(&m_work->visit, &Visit::saved, this, [this](const QDateTime &at) {
        m_savedAt = at;
        m_window.saySaved(tr("Last saved %1").arg(CaseWords::timeOfDay(at)));
    });
    // Queued, because the work that tells it is destroyed by it.
    connect(&m_work->visit, &Visit::parked, this, &Workbench::visitParked, Qt::QueuedConnection);
    connect(&m_work->visit, &Visit::failed, this, &Workbench::visitFailed);
    connect(&m_work->decide, &DecideCase::filed, &m_sync, &SyncEngine::kick);
    connect(&m_work->review, &ReviewCase::reviewed, &m_sync, &SyncEngine::kick);
    connect(&m_work->deliver, &DeliverResult::delivered, &m_sync, &SyncEngine::kick);
    connect(&m_work->issue, &IssuePaper::printed, this, &Workbench::probeDevices);
    connect(&m_work->intake, &PageIntake::busyChanged, this, [this] {
        if (m_probeLater)
            probeDevices();
    }, Qt::QueuedConnection);
    // What was still to be fetched when a case was filed is made up for at once, and whenever the line is back.
    connect(&m_work->decide, &DecideCase::filed, &m_work->resolveCovers, &ResolveCovers::run);
    connect(&m_work->resolveCovers, &ResolveCovers::resolved, &m_sync, &SyncEngine::kick);
    m_work->resolveCovers.run();
    connect(&m_work->lapsePromises, &LapsePromises::lapsed, &m_sync, &SyncEngine::kick);
    m_work->lapsePromises.look();
}

void Workbench::visitParked()
{
    if (m_leaving)
        close();
    else if (std::exchange(m_closing, false))
        m_window.close();
}

void Workbench::visitFailed(const Error &error)
{
    m_leaving = false;
    if (std::exchange(m_next, std::nullopt))
        m_coverPage->fail(error);
    m_window.saySaved(errorText(error.code).happened);
    if (!std::exchange(m_closing, false))
        return;
    m_window.showPage(QStringLiteral("casedesk"));
    const QString since = m_savedAt.isValid() ? CaseWords::timeOfDay(m_savedAt) : tr("the beginning");
    m_caseDesk->ask(tr("The draft could not be saved, so the window stays open. %1 If it closes all the same, what was typed "
                       "since %2 is lost.").arg(errorText(error.code).happened, since),
                    tr("Close and lose it"), tr("Stay  Esc"), [this] {
                        m_closeAnyway = true;
                        m_window.close();
                    });
}

bool Workbench::mayCloseWindow()
{
    if (!m_work || !m_caseDesk || !m_work->visit.hasCase() || m_closeAnyway)
        return true;
    m_closing = true;
    m_caseDesk->park();
    if (m_work->visit.hasCase())
        return false;
    m_closing = false;
    return true;
}

void Workbench::enter(const Session &session)
{
    if (!m_window.isCovered())
        return open(session);
    if (m_work->session == session) {
        m_window.uncover();
        return;
    }
    takeOver(session);
}

void Workbench::takeOver(const Session &session)
{
    if (!m_work->mayLeaveVisit())
        return m_coverPage->refuse(tr("Pages are still coming in for the visit that is open; sign in once they are here."));
    m_next = session;
    if (!m_caseDesk || !m_work->visit.hasCase())
        return close();
    m_leaving = true;
    m_caseDesk->park();
}

void Workbench::lock()
{
    cover(DeskPresence::Leaving::Locked);
}

void Workbench::cover(DeskPresence::Leaving how)
{
    if (!m_work || m_window.isCovered())
        return;
    m_window.cover(m_coverPage);
    m_coverPage->hold(m_work->session.clerk);
    m_presence.tell(how, m_work->session);
    Q_EMIT locked();
}

SignInPage *Workbench::signInPage() const
{
    return m_window.isCovered() ? m_coverPage : m_signInPage;
}

void Workbench::signOut()
{
    if (!m_work || m_window.isCovered())
        return;
    if (!m_work->visit.hasCase())
        return close();
    m_leaving = true;
    m_caseDesk->park();
}

void Workbench::close()
{
    m_leaving = false;
    m_window.showAlone(m_signInPage);
    m_window.removePages();
    m_caseDesk = nullptr;
    m_pages.clear();
    m_presence.tell(DeskPresence::Leaving::SignedOut, m_work->session);
    m_work.reset();
    m_window.uncover();
    if (const auto next = std::exchange(m_next, std::nullopt))
        return open(*next);
    m_signInPage->begin();
    Q_EMIT locked();
}

void Workbench::route(const QString &text)
{
    if (const std::optional<CaseId> draft = draftOfNotice(text, m_ports.tokenKey); draft && m_caseDesk) {
        m_window.showPage(QStringLiteral("casedesk"));
        return m_caseDesk->takeUpNotice(*draft);
    }
    const QString ofCase = caseWords(text.trimmed(), m_ports.clock.today());
    if (!ofCase.isEmpty()) {
        m_window.showPage(QStringLiteral("queue"));
        return Q_EMIT caseSearched(ofCase);
    }
    if (!m_caseDesk)
        return;
    m_window.showPage(QStringLiteral("casedesk"));
    m_caseDesk->searchItem(text);
}

void Workbench::describeLine()
{
    const SyncWords words = syncWords(m_sync.health(), m_ports.clock.now());
    m_window.sayLine(words.tone, words.chip, words.hint);
    const bool offline = m_sync.health().state == SyncState::Offline;
    if (m_caseDesk)
        m_caseDesk->setOffline(offline);
    if (m_work) {
        m_work->fetchCovers.setOnline(!offline);
        m_work->resolveCovers.setOnline(!offline);
    }
}

void Workbench::probeDevices()
{
    if (!m_work)
        return;
    whenAnswered(this, m_ports.printer.probe(), [this](const Result<QString> &printer) {
        if (printer)
            m_window.sayPrinter(Tone::Quiet, isFolder(*printer) ? tr("Papers go into a folder") : tr("Printer ready"), *printer);
        else
            m_window.sayPrinter(Tone::Warn, toneText(Tone::Warn, errorText(printer.error().code).happened));
    });
    m_probeLater = m_work->intake.busy();
    if (m_probeLater)
        return;
    whenAnswered(this, m_ports.scanner.list(), [this](const Result<QList<ScannerInfo>> &scanners) {
        if (m_work)
            m_work->intake.scanners().hear(scanners);
        if (scanners && !scanners->isEmpty())
            m_window.sayScanner(Tone::Quiet, isForTests(scanners->first()) ? tr("Test scanner ready") : tr("Scanner ready"),
                                scanners->first().label);
        else
            m_window.sayScanner(Tone::Warn, toneText(Tone::Warn, tr("No scanner answers; Ctrl+O imports files")));
    });
}

void Workbench::lookForSamples()
{
    whenAnswered(this, m_ports.guides.list(), [this](const Result<QList<GuideSummary>> &guides) {
        const bool samples = guides && std::any_of(guides->cbegin(), guides->cend(),
                                                   [](const GuideSummary &guide) { return guide.sample; });
        m_window.setSampleNotice(samples);
    });
}

} // namespace yichuang
