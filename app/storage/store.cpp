// SPDX-License-Identifier: Apache-2.0
#include "storage/store.h"

#include "core/log.h"
#include "domain/cases/casestate.h"
#include "storage/database/applicationids.h"
#include "storage/pages/casekeys.h"
#include "storage/safety/backuprestore.h"
#include "storage/database/database.h"
#include "storage/database/migrator.h"
#include "storage/tables/casetable.h"
#include "storage/tables/outboxtable.h"
#include "storage/pages/pageshelves.h"
#include "storage/tables/permissiontable.h"
#include "storage/database/processlock.h"
#include "storage/stores/sqliteauthorisations.h"
#include "storage/stores/sqlitebackups.h"
#include "storage/stores/sqlitecasestore.h"
#include "storage/stores/sqliteclerkstore.h"
#include "storage/stores/sqlitediskroom.h"
#include "storage/stores/sqlitefeedinbox.h"
#include "storage/stores/sqliteguidecorrections.h"
#include "storage/stores/sqliteguidereadings.h"
#include "storage/stores/sqliteguidestore.h"
#include "storage/stores/sqliteledger.h"
#include "storage/stores/sqliteoutbox.h"
#include "storage/stores/sqlitepagestore.h"
#include "storage/stores/sqliteprintorders.h"
#include "storage/stores/sqlitereferencelists.h"
#include "storage/stores/sqliteretentionstore.h"
#include "storage/stores/sqliteselfcheck.h"
#include "storage/database/statement.h"
#include "storage/database/storagethread.h"
#include "storage/safety/storecheck.h"
#include "storage/database/transaction.h"

#include <QDir>

namespace yichuang {

namespace {

/// Opens a thing on its own thread and waits for it.
template <typename Open>
auto openOn(StorageThread &thread, Open open)
{
    return thread.run(std::move(open)).result();
}

Result<> preparePrivateDirectory(const QString &path)
{
    if (!QDir().mkpath(path))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the directory of the store cannot be made"));
    if (!QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the directory of the store cannot be closed"));
    return {};
}

/// The trigger on case states follows the program's own table, so that a new move needs no migration.
Result<> writeAllowedMoves(Database &database)
{
    if (const Result<> cleared = database.execute(QStringLiteral("DELETE FROM allowed_move")); !cleared)
        return cleared;
    for (const auto &[from, to] : allowedMoves()) {
        const Result<> written = Statement(database, QStringLiteral("INSERT INTO allowed_move VALUES(?, ?)"))
                                     .bind(caseStateCode(from))
                                     .bind(caseStateCode(to))
                                     .run();
        if (!written)
            return written;
    }
    return {};
}

/// Whether a store was opened for work before, and is no copy that waits to become one.
bool hasBegunBefore(Database &database)
{
    const Result<StoreIdentity> identity = StoreIdentityTable(database).read();
    return identity && !identity->id.isNull() && !identity->copiedAt.isValid();
}

Result<std::unique_ptr<Database>> openCases(const StoreOptions &options, const StoreCipher &cipher)
{
    DatabaseSpec spec;
    spec.path = QDir(options.directory).filePath(QStringLiteral("cases.db"));
    spec.applicationId = caseStoreApplicationId;
    spec.migrations = QStringLiteral(":/yichuang/storage/migrations/case");
    spec.cipher = &cipher;
    spec.faults = options.faults;
    Result<std::unique_ptr<Database>> database = openUpToDate(spec);
    if (!database)
        return database;
    const Result<> begun = inTransaction(**database, [&]() -> Result<> {
        const auto identity = beginAsStore(**database, options.directory, options.counter, options.clock.now());
        if (!identity)
            return failure(identity.error());
        if (const Result<> moves = writeAllowedMoves(**database); !moves)
            return moves;
        if (const Result<> permissions = writePermissions(**database); !permissions)
            return permissions;
        return OutboxTable(**database).recallSending();
    });
    // A disk without any room must not keep its cases from being looked at and finished: what is written above was written
    // before, and only a restored copy or another version of the program would say anything new.
    if (!begun && begun.error().code == ErrorCode::StorageFull && hasBegunBefore(**database)) {
        qCWarning(logStorage) << "the disk is full; the store is opened as it was left";
        return database;
    }
    if (!begun)
        return failure(begun.error());
    forgetLastKnown(options.directory);
    return database;
}

} // namespace

/// In the order in which they are made; the threads finish their work before anything is taken apart.
struct Store::Parts
{
    Parts(const StoreOptions &options, std::unique_ptr<ProcessLock> held)
        : lock(std::move(held)), clock(options.clock), counter(options.counter), cipher(options.cipher.copy()),
          guard(options.directory, options.room, options.freeBytes), clean(endedCleanly(options.directory))
    {
        caseThread.setRoomMaker([this] { return guard.release(); });
    }
    Q_DISABLE_COPY_MOVE(Parts)
    ~Parts();

    [[nodiscard]] Result<> open(const StoreOptions &options);
    /// On the thread of pages: what is open can be finished, its pages included, and nothing else is begun from the reserve.
    [[nodiscard]] bool makeRoomForPage(const CaseId &id);

    std::unique_ptr<ProcessLock> lock;
    const Clock &clock;
    Counter counter;
    StoreCipher cipher; ///< what lies on both threads reads it
    DiskGuard guard;
    bool clean; ///< whether the store was closed in order
    StorageThread caseThread{QStringLiteral("case store")};
    StorageThread pageThread{QStringLiteral("page store")};
    std::unique_ptr<Database> database;   ///< lives and dies on caseThread
    CaseKeys keys{caseThread, database, clock};
    std::unique_ptr<PageShelves> shelves; ///< lives and dies on pageThread
    std::unique_ptr<SqliteCaseStore> cases;
    std::unique_ptr<SqliteGuideStore> guides;
    std::unique_ptr<SqlitePageStore> pages;
    std::unique_ptr<SqliteLedger> ledger;
    std::unique_ptr<SqliteClerkStore> clerks;
    std::unique_ptr<SqlitePrintOrders> printOrders;
    std::unique_ptr<SqliteOutbox> outbox;
    std::unique_ptr<SqliteFeedInbox> feedInbox;
    std::unique_ptr<SqliteRetentionStore> retention;
    std::unique_ptr<SqliteAuthorisations> authorisations;
    std::unique_ptr<SqliteGuideReadings> guideReadings;
    std::unique_ptr<SqliteGuideCorrections> guideCorrections;
    std::unique_ptr<SqliteReferenceLists> references;
    std::unique_ptr<SqliteDiskRoom> diskRoom;
    std::unique_ptr<SqliteSelfCheck> selfCheck;
    std::unique_ptr<SqliteBackups> backups;
};

Store::Parts::~Parts()
{
    // What has threads of its own asks the two below.
    backups.reset();
    selfCheck.reset();
    guides.reset();
    // The case thread first: what it still has to do may ask the page thread. What the page thread still has to do is told
    // that the keys are gone.
    caseThread.run([this]() -> Result<> { return database.reset(), Result<>(); }).waitForFinished();
    pageThread.run([this]() -> Result<> { return shelves.reset(), Result<>(); }).waitForFinished();
}

bool Store::Parts::makeRoomForPage(const CaseId &id)
{
    const auto ask = [this, id]() -> Result<bool> {
        if (!database)
            return false;
        const auto standing = CaseTable(*database).standing(id);
        if (!standing)
            return failure(standing.error());
        return *standing && !isFinal((*standing)->first);
    };
    return caseThread.runAsIs(ask).result().value_or(false) && guard.releaseHalf();
}

Result<> Store::Parts::open(const StoreOptions &options)
{
    const Result<> casesOpen = openOn(caseThread, [this, &options]() -> Result<> {
        Result<std::unique_ptr<Database>> opened = openCases(options, cipher);
        if (!opened)
            return failure(opened.error());
        database = std::move(*opened);
        return {};
    });
    if (!casesOpen)
        return casesOpen;
    const Result<> pagesOpen = openOn(pageThread, [this, &options]() -> Result<> {
        shelves = std::make_unique<PageShelves>(options.directory, cipher, keys, options.faults);
        return shelves->open();
    });
    if (!pagesOpen)
        return pagesOpen;
    cases = std::make_unique<SqliteCaseStore>(caseThread, *database, guard, clock, counter);
    guides = std::make_unique<SqliteGuideStore>(caseThread, *database, clock);
    pages = std::make_unique<SqlitePageStore>(pageThread, *shelves, clock,
                                              [this](const CaseId &id) { return makeRoomForPage(id); });
    ledger = std::make_unique<SqliteLedger>(caseThread, *database, clock);
    clerks = std::make_unique<SqliteClerkStore>(caseThread, *database);
    printOrders = std::make_unique<SqlitePrintOrders>(caseThread, *database);
    outbox = std::make_unique<SqliteOutbox>(caseThread, *database, clock, counter.counterNo);
    feedInbox = std::make_unique<SqliteFeedInbox>(caseThread, *database, pageThread, *shelves, clock, counter,
                                                  options.calendar ? *options.calendar : bundledCalendar().value_or(WorkCalendar()));
    retention = std::make_unique<SqliteRetentionStore>(caseThread, *database, pageThread, *shelves, clock, counter.counterNo);
    authorisations = std::make_unique<SqliteAuthorisations>(caseThread, *database);
    guideReadings = std::make_unique<SqliteGuideReadings>(caseThread, *database);
    guideCorrections = std::make_unique<SqliteGuideCorrections>(caseThread, *database);
    references = std::make_unique<SqliteReferenceLists>(caseThread, *database);
    diskRoom = std::make_unique<SqliteDiskRoom>(caseThread, *database, guard);
    selfCheck = std::make_unique<SqliteSelfCheck>(SelfCheckSource{options.directory, cipher, clock, guard, clean, caseThread,
                                                                  *database, pageThread, *shelves, options.faults});
    backups = std::make_unique<SqliteBackups>(BackupSource{options.directory, cipher, clock, counter, options.companions, options.faults});
    return {};
}

Store::Store(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const StoreOptions &options)
{
    if (const Result<> prepared = preparePrivateDirectory(options.directory); !prepared)
        return failure(prepared.error());
    auto lock = ProcessLock::take(QDir(options.directory).filePath(QStringLiteral("store.lock")));
    if (!lock)
        return failure(lock.error());
    auto parts = std::make_unique<Parts>(options, std::move(*lock));
    if (const Result<> opened = parts->open(options); !opened)
        return failure(opened.error());
    return std::unique_ptr<Store>(new Store(std::move(parts)));
}

CaseStore &Store::cases()
{
    return *m_parts->cases;
}

GuideStore &Store::guides()
{
    return *m_parts->guides;
}

PageStore &Store::pages()
{
    return *m_parts->pages;
}

Ledger &Store::ledger()
{
    return *m_parts->ledger;
}

ClerkStore &Store::clerks()
{
    return *m_parts->clerks;
}

PrintOrders &Store::printOrders()
{
    return *m_parts->printOrders;
}

Outbox &Store::outbox()
{
    return *m_parts->outbox;
}

FeedInbox &Store::feedInbox()
{
    return *m_parts->feedInbox;
}

RetentionStore &Store::retention()
{
    return *m_parts->retention;
}

Authorisations &Store::authorisations()
{
    return *m_parts->authorisations;
}

GuideReadings &Store::guideReadings()
{
    return *m_parts->guideReadings;
}

GuideCorrections &Store::guideCorrections()
{
    return *m_parts->guideCorrections;
}

ReferenceLists &Store::references()
{
    return *m_parts->references;
}

void Store::countBy(const WorkCalendar &calendar)
{
    m_parts->feedInbox->countBy(calendar);
}

Backups &Store::backups()
{
    return *m_parts->backups;
}

DiskRoom &Store::diskRoom()
{
    return *m_parts->diskRoom;
}

SelfCheck &Store::selfCheck()
{
    return *m_parts->selfCheck;
}

QFuture<Result<StoreReport>> Store::check()
{
    using Report = Result<StoreReport>;
    auto pages = std::make_shared<QList<NamedPage>>();
    Parts &parts = *m_parts;
    return parts.caseThread.run([&parts, pages] { return checkCases(*parts.database, *pages); })
        .then(QtFuture::Launch::Sync,
              [&parts, pages](const Report &report) {
                  return parts.pageThread.run([&parts, pages, report]() -> Report {
                      return report ? checkPages(*parts.shelves, *pages, *report) : report;
                  });
              })
        .unwrap()
        .then(QtFuture::Launch::Sync,
              [&parts](const Report &report) {
                  return parts.caseThread.run([&parts, report]() -> Report {
                      return report ? setApartDamaged(*parts.database, *report, parts.clock.now()) : report;
                  });
              })
        .unwrap();
}

} // namespace yichuang
