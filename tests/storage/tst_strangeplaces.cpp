// SPDX-License-Identifier: Apache-2.0
#include "storage/rawdatabase.h"
#include "storage/safety/backuprestore.h"
#include "storage/store.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// Places of a backup that no program left so: files of another kind, names that lead elsewhere, things in the way. Nothing
/// half is restored from them, no number is given twice, and the store beside them works on.
class TestStrangePlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }

    void aManifestOfAnotherKindIsNotRestored_data();
    void aManifestOfAnotherKindIsNotRestored();
    void aPlaceOfAnotherFormatTakesNoCopy_data();
    void aPlaceOfAnotherFormatTakesNoCopy();
    void whatTheManifestSaysIsHeldAgainstTheCopy();
    void aMarkOfAnotherKindLeavesTheManifest_data();
    void aMarkOfAnotherKindLeavesTheManifest();
    void theMarkOfAnotherStoreStopsARestore();
    void aPlaceThatCannotBeWrittenToStopsARestore();
    void anOldMarkDoesNotLowerWhatTheManifestKnows();
    void aFileInTheWayStopsTheCopy();
    void whatAnEarlierTryLeftIsReplaced();
    void aRestoredFolderWithAStrangeNoteIsNotOpened();
    void aCopyWithABrokenChainBeginsNoGeneration();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_directory->filePath(name); }
    [[nodiscard]] QString place(const QString &name = {}) const { return path(QStringLiteral("place/") + name); }
    [[nodiscard]] QString generation(const QString &name) const;
    [[nodiscard]] Result<BackupReport> backUp() const { return outcomeOf(m_store->backups().create(place())); }
    void change(const QString &file, const QString &key, const QJsonValue &value) const;
    void expectNotRestored(ErrorCode code) const;

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Store> m_store;
};

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestStrangePlaces::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    auto store = Store::open(sampleStore(path(QStringLiteral("store")), m_clock));
    QVERIFY_OK(store);
    m_store = std::move(*store);
    const CaseRecord draft = sampleCase();
    for (const CaseMaterial &material : draft.materials)
        QVERIFY_OK(outcomeOf(m_store->pages().put(draft.id, samplePageBytes(material.materialId))));
    const auto number = outcomeOf(m_store->cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    QVERIFY_OK(number);
    QVERIFY_OK(outcomeOf(m_store->cases().commit(sampleFiling(draft, *number))));
    QVERIFY_OK(backUp());
}

QString TestStrangePlaces::generation(const QString &name) const
{
    const QString folder = place(QStringLiteral("generations/"));
    return folder + QDir(folder).entryList({QStringLiteral("*Z*")}, QDir::Dirs, QDir::Name).constLast() + QLatin1Char('/') + name;
}

void TestStrangePlaces::change(const QString &file, const QString &key, const QJsonValue &value) const
{
    QJsonObject document = QJsonDocument::fromJson(read(file)).object();
    QVERIFY(document.contains(key));
    document.insert(key, value);
    QVERIFY(write(file, QJsonDocument(document).toJson()));
}

void TestStrangePlaces::expectNotRestored(ErrorCode code) const
{
    QVERIFY_ERROR(restoreBackup(place(), path(QStringLiteral("elsewhere"))), code);
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("elsewhere"))));
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("elsewhere.part"))));
}

void TestStrangePlaces::aManifestOfAnotherKindIsNotRestored_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    const QJsonObject away{{QStringLiteral("../cases.db"), QString(64, QLatin1Char('0'))}};
    const QJsonObject hidden{{QStringLiteral(".profile"), QString(64, QLatin1Char('0'))}};
    const QJsonObject absent{{QStringLiteral("absent.db"), QString(64, QLatin1Char('0'))}};
    QTest::newRow("another format") << QStringLiteral("format") << QJsonValue(2);
    QTest::newRow("a file elsewhere") << QStringLiteral("files") << QJsonValue(away);
    QTest::newRow("a hidden file") << QStringLiteral("files") << QJsonValue(hidden);
    QTest::newRow("a file without a name") << QStringLiteral("files") << QJsonValue(QJsonObject{{QString(), QString()}});
    QTest::newRow("a file that is not there") << QStringLiteral("files") << QJsonValue(absent);
    QTest::newRow("a month elsewhere") << QStringLiteral("months") << QJsonValue(QJsonObject{{QStringLiteral("../x.db"), 1}});
    QTest::newRow("a month that is not there")
        << QStringLiteral("months") << QJsonValue(QJsonObject{{QStringLiteral("scans-209901.db"), 1}});
}

void TestStrangePlaces::aManifestOfAnotherKindIsNotRestored()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    change(generation(QStringLiteral("manifest.json")), key, value);
    expectNotRestored(ErrorCode::BackupFailed);
    const auto verified = outcomeOf(m_store->backups().verify(place()));
    QVERIFY(!verified || !verified->problems.isEmpty());
    QVERIFY_OK(backUp());
}

void TestStrangePlaces::aPlaceOfAnotherFormatTakesNoCopy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no JSON") << QByteArrayLiteral("{") << ErrorCode::BackupFailed;
    QTest::newRow("another format") << QByteArrayLiteral("{\"format\":9,\"store\":\"67c8770b-44f1-410a-ab9a-f9b5446f13ee\"}")
                                    << ErrorCode::BackupFailed;
    QTest::newRow("nobody's") << QByteArrayLiteral("{\"format\":1}") << ErrorCode::BackupFailed;
    QTest::newRow("another's") << QByteArrayLiteral("{\"format\":1,\"store\":\"67c8770b-44f1-410a-ab9a-f9b5446f13ee\"}")
                               << ErrorCode::Conflict;
}

void TestStrangePlaces::aPlaceOfAnotherFormatTakesNoCopy()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorCode, code);
    QVERIFY(write(place(QStringLiteral("backup.json")), bytes));
    QVERIFY_ERROR(backUp(), code);
    QVERIFY_ERROR(outcomeOf(m_store->backups().note(place())), ErrorCode::BackupFailed);
    QCOMPARE(read(place(QStringLiteral("backup.json"))), bytes);
}

void TestStrangePlaces::whatTheManifestSaysIsHeldAgainstTheCopy()
{
    const QString manifest = generation(QStringLiteral("manifest.json"));
    const QByteArray whole = read(manifest);
    change(manifest, QStringLiteral("cases"), 7);
    QCOMPARE(outcomeOf(m_store->backups().verify(place()))->problems.size(), 1);
    QVERIFY(write(manifest, whole));
    change(manifest, QStringLiteral("ledgerHead"), QString(64, QLatin1Char('0')));
    QCOMPARE(outcomeOf(m_store->backups().verify(place()))->problems.size(), 1);
    QVERIFY(write(manifest, whole));
    QVERIFY(outcomeOf(m_store->backups().verify(place()))->problems.isEmpty());
}

void TestStrangePlaces::aMarkOfAnotherKindLeavesTheManifest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArrayLiteral("?");
    QTest::newRow("another format") << QByteArrayLiteral("{\"format\":3}");
}

/// The numbers the copy knows of are not given again, even when the mark is lost.
void TestStrangePlaces::aMarkOfAnotherKindLeavesTheManifest()
{
    QFETCH(const QByteArray, bytes);
    const QString given = outcomeOf(m_store->cases().load(sampleCase().id))->number;
    QVERIFY(write(place(QStringLiteral("last-known.json")), bytes));
    QVERIFY_OK(restoreBackup(place(), path(QStringLiteral("elsewhere"))));
    const auto restored = Store::open(sampleStore(path(QStringLiteral("elsewhere")), m_clock));
    QVERIFY_OK(restored);
    QVERIFY(*outcomeOf((*restored)->cases().reserveNumber(sampleCase(2).id, QDate(2026, 3, 10))) > given);
    QVERIFY(outcomeOf((*restored)->ledger().verify())->holds());
}

void TestStrangePlaces::theMarkOfAnotherStoreStopsARestore()
{
    change(place(QStringLiteral("last-known.json")), QStringLiteral("store"), QStringLiteral("67c8770b-44f1-410a-ab9a-f9b5446f13ee"));
    expectNotRestored(ErrorCode::BackupFailed);
}

/// Its mark could not be raised, and a second restore would give the same numbers as the first.
void TestStrangePlaces::aPlaceThatCannotBeWrittenToStopsARestore()
{
    QVERIFY(QDir().mkpath(place(QStringLiteral("last-known.json.part/inside"))));
    expectNotRestored(ErrorCode::BackupFailed);
    QVERIFY(QDir(place(QStringLiteral("last-known.json.part"))).removeRecursively());
    QVERIFY_OK(restoreBackup(place(), path(QStringLiteral("elsewhere"))));
}

void TestStrangePlaces::anOldMarkDoesNotLowerWhatTheManifestKnows()
{
    const QString given = outcomeOf(m_store->cases().load(sampleCase().id))->number;
    change(place(QStringLiteral("last-known.json")), QStringLiteral("serial"), 0);
    change(place(QStringLiteral("last-known.json")), QStringLiteral("ledgerEntries"), 0);
    QVERIFY_OK(restoreBackup(place(), path(QStringLiteral("elsewhere"))));
    const auto restored = Store::open(sampleStore(path(QStringLiteral("elsewhere")), m_clock));
    QVERIFY_OK(restored);
    QVERIFY(*outcomeOf((*restored)->cases().reserveNumber(sampleCase(2).id, QDate(2026, 3, 10))) > given);
}

void TestStrangePlaces::aFileInTheWayStopsTheCopy()
{
    const QString inTheWay = path(QStringLiteral("note.txt"));
    QVERIFY(write(inTheWay, "a note"));
    QVERIFY_ERROR(outcomeOf(m_store->backups().create(inTheWay)), ErrorCode::BackupFailed);
    QCOMPARE(read(inTheWay), QByteArrayLiteral("a note"));
    QVERIFY(QDir(place(QStringLiteral("scans"))).removeRecursively());
    QVERIFY(write(place(QStringLiteral("scans")), "a note"));
    QVERIFY_ERROR(backUp(), ErrorCode::BackupFailed);
    QVERIFY_ERROR(restoreBackup(place(), inTheWay), ErrorCode::Conflict);
    QVERIFY_OK(outcomeOf(m_store->cases().load(sampleCase().id)));
}

void TestStrangePlaces::whatAnEarlierTryLeftIsReplaced()
{
    QVERIFY(QDir().mkpath(place(QStringLiteral("generations/making.part/deep/er"))));
    QVERIFY(write(place(QStringLiteral("generations/making.part/cases.db")), "half"));
    QVERIFY_OK(backUp());
    QVERIFY(!QFileInfo::exists(generation(QStringLiteral("deep"))));
    QVERIFY(QDir().mkpath(path(QStringLiteral("elsewhere.part/deep"))));
    QVERIFY_OK(restoreBackup(place(), path(QStringLiteral("elsewhere"))));
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("elsewhere/deep"))));
}

void TestStrangePlaces::aRestoredFolderWithAStrangeNoteIsNotOpened()
{
    const QString folder = path(QStringLiteral("elsewhere"));
    QVERIFY_OK(restoreBackup(place(), folder));
    const QByteArray note = read(folder + QStringLiteral("/restored.json"));
    QVERIFY(write(folder + QStringLiteral("/restored.json"), "[]"));
    QVERIFY_ERROR(Store::open(sampleStore(folder, m_clock)), ErrorCode::StorageCorrupt);
    QVERIFY(write(folder + QStringLiteral("/restored.json"), note));
    QVERIFY_OK(Store::open(sampleStore(folder, m_clock)));
    QVERIFY(!QFileInfo::exists(folder + QStringLiteral("/restored.json")));
}

void TestStrangePlaces::aCopyWithABrokenChainBeginsNoGeneration()
{
    const QString folder = path(QStringLiteral("elsewhere"));
    QVERIFY_OK(restoreBackup(place(), folder));
    {
        RawDatabase raw(folder + QStringLiteral("/cases.db"));
        QCOMPARE(raw.run(QStringLiteral("DROP TRIGGER ledger_is_never_changed")), QString());
        QCOMPARE(raw.run(QStringLiteral("UPDATE ledger SET hash = zeroblob(32) WHERE sequence = 1")), QString());
    }
    const QStringList before = dumpOf(folder);
    QVERIFY_ERROR(Store::open(sampleStore(folder, m_clock)), ErrorCode::LedgerBroken);
    QCOMPARE(dumpOf(folder), before);
}

QTEST_GUILESS_MAIN(TestStrangePlaces)
#include "tst_strangeplaces.moc"
