// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include <QObject>
#include <QTimer>

#include "casework/counterwork.h"
#include "casework/deskpresence.h"
#include "casework/releaseaccount.h"
#include "casework/signin.h"
#include "desk/guides/cataloguewatch.h"
#include "desk/window/devicechips.h"
#include "desk/window/idlewatch.h"
#include "desk/window/mainwindow.h"
#include "desk/window/rolepages.h"
#include "desk/window/roomchip.h"
#include "desk/window/signinpage.h"
#include "sync/syncengine.h"

namespace yichuang {

class BackupKeeper;
class CaseDeskPage;
class Outbox;
class SelfCheck;

/// The desk of one counter: shows the sign-in page, builds the pages a signed-in person may have, and takes them down
/// again. The ports and the engine outlive it; the engine is started and stopped by whoever made it.
class Workbench : public QObject
{
    Q_OBJECT

public:
    Workbench(const CounterPorts &ports, SyncEngine &sync, Outbox &outbox, QObject *parent = nullptr);
    ~Workbench() override;

    /// Opens the window with the sign-in page.
    void show();
    /// For somebody whose password opened the store just now: signs them in without asking again.
    void admit(const QString &clerkId);
    /// By somebody whose password opened the store just now: lets a locked account try again, and signs nobody in.
    void release(const QString &releaserId, const QString &clerkId);
    /// Goes straight to the desk for a person who is known already (a demonstration, a test).
    void open(const Session &session);
    /// Covers everything at once; what runs goes on. The same clerk's password lifts the cover, focus and caret are where they
    /// were; for another clerk an open visit is parked first.
    void lock();
    /// Parks the open visit and goes back to the sign-in page. When the visit cannot be saved the desk stays.
    void signOut();
    /// Locks when nobody touched anything for that long; never for a time of nothing.
    void setIdleLimit(std::chrono::milliseconds limit) { m_idle.setLimit(limit); }
    /// What a scanner puts into this folder comes in as pages, for everybody who signs in from now on; empty: no folder.
    void watchScanFolder(const QString &folder) { m_scanFolder = folder; }

    /// Gives everybody who signs in from now on the page about this computer. Both outlive the workbench.
    void watchMachine(SelfCheck &selfCheck, BackupKeeper &backup);

    /// Tells in the status bar when room on that disk runs out. It outlives the workbench.
    void watchRoom(DiskRoom &room) { m_room.watch(room); }

    /// Gives everybody who may correct guides the page about them from now on. Outlives the workbench.
    void followGuides(GuideFollower &guides) { m_catalogue.follow(guides); }

    [[nodiscard]] MainWindow &window() { return m_window; }
    /// Null while nobody is signed in.
    [[nodiscard]] CounterWork *work() { return m_work.get(); }

Q_SIGNALS:
    void opened();
    /// The sign-in page is there, alone or in front of the work.
    void locked();
    /// Somebody looked for a case in the top bar; the page that lists cases answers.
    void caseSearched(const QString &text);

private:
    void connectWork();
    /// Closes at once when nothing is open; otherwise once the visit is parked.
    [[nodiscard]] bool mayCloseWindow();
    /// Nothing comes in for a case that was filed; says so if it does, on its page or on the cover.
    [[nodiscard]] bool mayLeaveCases();
    void visitParked();
    void visitFailed(const Error &error);
    void close();
    void cover(DeskPresence::Leaving how);
    /// The one that somebody who is not signed in sees now.
    [[nodiscard]] SignInPage *signInPage() const;
    /// Null for whoever takes nothing in, and while nobody is signed in.
    [[nodiscard]] CaseDeskPage *caseDesk() const;
    void enter(const Session &session);
    void takeOver(const Session &session);
    void route(const QString &text);
    void describeLine();
    void lookForSamples();

    CounterPorts m_ports;
    QString m_scanFolder;
    SyncEngine &m_sync;
    Outbox &m_outbox;
    SelfCheck *m_selfCheck = nullptr; ///< null where nobody looks after the computer: in tests of other things
    BackupKeeper *m_backup = nullptr;
    CatalogueWatch m_catalogue;
    SignIn m_signIn;
    ReleaseAccount m_releaseAccount;
    DeskPresence m_presence;
    MainWindow m_window;
    DeviceChips m_devices;
    RoomChip m_room;
    SignInPage *m_signInPage;
    SignInPage *m_coverPage; ///< the same in front of a locked desk
    IdleWatch m_idle;
    std::optional<Session> m_next; ///< who takes over once the visit is parked
    std::unique_ptr<CounterWork> m_work;
    std::unique_ptr<RolePages> m_pages;
    QTimer m_watch;
    QDateTime m_savedAt;    ///< all that was typed until then is safe
    bool m_leaving = false; ///< the visit is being parked so that its clerk can go
    bool m_closing = false; ///< the same, so that the window can close
    bool m_closeAnyway = false;
};

} // namespace yichuang
