// SPDX-License-Identifier: Apache-2.0
#include "desk/window/workbench.h"

#include <utility>

#include "casework/errortext.h"
#include "desk/cases/queuepage.h"
#include "desk/visit/casedeskpage.h"
#include "desk/window/searchedfor.h"
#include "desk/words/casewords.h"
#include "desk/words/syncwords.h"

namespace yichuang {

namespace {

constexpr int watchMs = 20'000; // minutes offline, and whether printer and scanner answer

} // namespace

Workbench::Workbench(const CounterPorts &ports, SyncEngine &sync, Outbox &outbox, QObject *parent)
    : QObject(parent),
      m_ports(ports),
      m_sync(sync),
      m_outbox(outbox),
      m_signIn(ports.clerks, ports.keys, ports.tries, ports.ledger, ports.clock, ports.counter),
      m_releaseAccount(ports.clerks, ports.keys, ports.tries, ports.clock, ports.counter),
      m_presence(ports.ledger, ports.clock),
      m_devices(ports.printer, ports.scanner, m_window),
      m_room(m_window),
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
    connect(&m_watch, &QTimer::timeout, this, [this] {
        describeLine();
        m_devices.look();
        m_room.look();
        if (m_work)
            m_work->lapsePromises.look();
    });
    connect(&m_catalogue, &CatalogueWatch::imported, this, &Workbench::lookForSamples);
    connect(&m_catalogue, &CatalogueWatch::samplesFound, &m_window, &MainWindow::setSampleNotice);
    connect(&m_catalogue, &CatalogueWatch::told, &m_window, &MainWindow::saySaved);
    m_watch.start(watchMs);
}

Workbench::~Workbench() = default;

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

void Workbench::release(const QString &releaserId, const QString &clerkId)
{
    m_signInPage->beginLocked(clerkId);
    m_releaseAccount.releaseByOpener(releaserId, clerkId);
}

void Workbench::open(const Session &session)
{
    if (m_work)
        return;
    m_work = std::make_unique<CounterWork>(m_ports, session);
    m_work->scanFolder.setFolder(m_scanFolder);
    m_window.setPerson(tr("Counter %1 · %2").arg(session.counter.counterNo, session.clerk.name));
    connectWork();
    m_pages = std::make_unique<RolePages>(DeskGround{m_window, m_sync, m_outbox, m_catalogue, m_selfCheck, m_backup}, *m_work);
    if (m_pages->isEmpty()) {
        close();
        return m_signInPage->refuse(tr("There is no page for %1 on this desk.").arg(CaseWords::role(session.clerk.role)));
    }
    if (m_pages->queue())
        connect(this, &Workbench::caseSearched, m_pages->queue(), &QueuePage::search);
    m_pages->begin();
    describeLine();
    m_devices.look();
    m_room.look();
    lookForSamples();
    m_window.show();
    Q_EMIT opened();
}

void Workbench::watchMachine(SelfCheck &selfCheck, BackupKeeper &backup)
{
    m_selfCheck = &selfCheck;
    m_backup = &backup;
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
    connect(&m_work->issue, &IssuePaper::printed, &m_devices, &DeviceChips::look);
    m_devices.follow(m_work->intake);
    // What was still to be fetched when a case was filed is made up for at once, and whenever the line is back.
    connect(&m_work->decide, &DecideCase::filed, &m_work->resolveCovers, &ResolveCovers::run);
    connect(&m_work->resolveCovers, &ResolveCovers::resolved, &m_sync, &SyncEngine::kick);
    m_work->resolveCovers.run();
    connect(&m_work->lapsePromises, &LapsePromises::lapsed, &m_sync, &SyncEngine::kick);
    m_work->lapsePromises.look();
}

CaseDeskPage *Workbench::caseDesk() const
{
    return m_pages ? m_pages->caseDesk() : nullptr;
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
    if (m_window.isCovered())
        return m_coverPage->refuse(tr("The draft could not be saved, so the window stays open. %1 Unlock the desk to see it.")
                                       .arg(errorText(error.code).happened));
    m_window.showPage(QStringLiteral("casedesk"));
    const QString since = m_savedAt.isValid() ? CaseWords::timeOfDay(m_savedAt) : tr("the beginning");
    caseDesk()->ask(tr("The draft could not be saved, so the window stays open. %1 If it closes all the same, what was typed "
                       "since %2 is lost.").arg(errorText(error.code).happened, since),
                    tr("Close and lose it"), tr("Stay  Esc"), [this] {
                        m_closeAnyway = true;
                        m_window.close();
                    });
}

bool Workbench::mayLeaveCases()
{
    if (!m_pages || !m_pages->queue() || m_pages->queue()->mayLeave())
        return true;
    if (m_window.isCovered())
        m_coverPage->refuse(tr("Pages are still coming in, or being handed in, for a case that is open here; try again once they "
                               "are."));
    else
        m_window.showPage(QStringLiteral("queue"));
    return false;
}

bool Workbench::mayCloseWindow()
{
    if (m_work && !m_closeAnyway && !mayLeaveCases())
        return false;
    if (!m_work || !caseDesk() || !m_work->visit.hasCase() || m_closeAnyway)
        return true;
    m_closing = true;
    caseDesk()->park();
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
    if (!mayLeaveCases())
        return;
    m_next = session;
    if (!caseDesk() || !m_work->visit.hasCase())
        return close();
    m_leaving = true;
    caseDesk()->park();
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
    if (!m_work || m_window.isCovered() || !mayLeaveCases())
        return;
    if (!m_work->visit.hasCase())
        return close();
    m_leaving = true;
    caseDesk()->park();
}

void Workbench::close()
{
    m_leaving = false;
    m_window.showAlone(m_signInPage);
    m_pages.reset();
    m_presence.tell(DeskPresence::Leaving::SignedOut, m_work->session);
    m_work.reset();
    m_window.uncover();
    m_window.forgetPerson();
    m_savedAt = {};
    if (const auto next = std::exchange(m_next, std::nullopt))
        return open(*next);
    m_signInPage->begin();
    Q_EMIT locked();
}

void Workbench::route(const QString &text)
{
    if (const std::optional<CaseId> draft = draftOfNotice(text, m_ports.tokenKey); draft && caseDesk()) {
        m_window.showPage(QStringLiteral("casedesk"));
        return caseDesk()->takeUpNotice(*draft);
    }
    const QString ofCase = caseWords(text.trimmed(), m_ports.clock.today());
    if (!ofCase.isEmpty()) {
        m_window.showPage(QStringLiteral("queue"));
        return Q_EMIT caseSearched(ofCase);
    }
    if (!caseDesk())
        return;
    m_window.showPage(QStringLiteral("casedesk"));
    caseDesk()->searchItem(text);
}

void Workbench::describeLine()
{
    const SyncWords words = syncWords(m_sync.health(), m_ports.clock.now());
    m_window.sayLine(words.tone, words.chip, words.hint);
    const bool offline = m_sync.health().state == SyncState::Offline;
    if (caseDesk())
        caseDesk()->setOffline(offline);
    if (m_work) {
        m_work->fetchCovers.setOnline(!offline);
        m_work->resolveCovers.setOnline(!offline);
    }
}

void Workbench::lookForSamples()
{
    m_catalogue.look(m_ports.guides);
}

} // namespace yichuang
