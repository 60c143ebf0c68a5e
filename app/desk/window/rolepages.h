// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include <QObject>
#include <QPointer>
#include <QShortcut>

#include "casework/counterwork.h"
#include "desk/window/mainwindow.h"
#include "sync/syncengine.h"

namespace yichuang {

class BackupKeeper;
class CaseDeskPage;
class CatalogueWatch;
class Outbox;
class PasswordPanel;
class QueuePage;
class SelfCheck;

/// What the pages are about beside the work of a person. All of it outlives the pages.
struct DeskGround
{
    MainWindow &window;
    SyncEngine &sync;
    Outbox &outbox;
    CatalogueWatch &catalogue;
    SelfCheck *selfCheck = nullptr; ///< null where nobody looks after the computer: in tests of other things
    BackupKeeper *backup = nullptr;
};

/// The pages that the role of whoever signed in allows, as tabs of the window. They go, and their
/// tabs with them, when this goes; before the work that they use.
class RolePages : public QObject
{
    Q_OBJECT

public:
    RolePages(const DeskGround &ground, CounterWork &work);
    ~RolePages() override;

    /// A role without a page has nothing to do at a desk.
    [[nodiscard]] bool isEmpty() const { return m_pages.empty(); }
    /// Null for whoever takes nothing in.
    [[nodiscard]] CaseDeskPage *caseDesk() const { return m_caseDesk; }
    /// Null for whoever sees no case.
    [[nodiscard]] QueuePage *queue() const;
    /// Shows the page the role begins with.
    void begin();

private:
    void addPasswordPanel();
    void addCaseDesk();
    void addQueue();
    void addCollection();
    void addReview();
    void addSync();
    void addLedger();
    void addRecord();
    void addLint();
    void addGuides();
    void addMachine();
    void addPage(const QString &id, std::unique_ptr<QWidget> page, const QString &text, const QString &icon);
    /// Tells that a newer calendar moved dates since this person was here last.
    void tellCalendarNews();

    DeskGround m_ground;
    CounterWork &m_work;
    std::vector<std::unique_ptr<QWidget>> m_pages;
    std::unique_ptr<PasswordPanel> m_password;
    std::unique_ptr<QShortcut> m_passwordKey; ///< the window's, for as long as this person is here
    CaseDeskPage *m_caseDesk = nullptr;
    QPointer<QueuePage> m_queue;
};

} // namespace yichuang
