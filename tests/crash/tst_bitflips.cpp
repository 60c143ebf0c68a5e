// SPDX-License-Identifier: Apache-2.0
#include "storage/database/applicationids.h"
#include "storage/database/database.h"
#include "storage/database/migrator.h"
#include "storage/database/statement.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/sampleguide.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <numeric>

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr int pageSize = 4096;

/// How many of the flips are tried; all parts together make up YICHUANG_FLIPS.
int flipsOf(int share)
{
    const int asked = qEnvironmentVariableIntValue("YICHUANG_FLIPS");
    return std::max(1, (asked > 0 ? asked : 1000) * share / 100);
}

quint32 seed()
{
    const int asked = qEnvironmentVariableIntValue("YICHUANG_SEED");
    return asked > 0 ? quint32(asked) : QRandomGenerator::global()->generate();
}

/// One bit of a file, turned over for as long as this lives.
class FlippedBit
{
public:
    FlippedBit(const QString &path, qint64 at, int bit) : m_path(path), m_at(at), m_mask(1 << bit) { turn(); }
    Q_DISABLE_COPY_MOVE(FlippedBit)
    ~FlippedBit() { turn(); }

private:
    void turn() const
    {
        QFile file(m_path);
        char byte = 0;
        const bool done = file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) && file.seek(m_at)
            && file.getChar(&byte) && file.seek(m_at) && file.putChar(static_cast<char>(byte ^ m_mask));
        if (!done)
            qFatal("a bit of a test's own file cannot be turned");
    }

    QString m_path;
    qint64 m_at;
    int m_mask;
};

} // namespace

/// A disk that gives back other bits than were written. In an encrypted store each of them is noticed when the store is
/// opened or checked; in a plain one most are not, which shows that these tests look.
class TestBitFlips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFlippedBitIsNoticed_data();
    void everyFlippedBitIsNoticed();
    void aPlainStoreDoesNotNotice();
    void theWholeStoreNoticesToo();
    void withoutAFlipNothingIsNoticed_data();
    void withoutAFlipNothingIsNoticed();

private:
    /// A small store of every kind of row, closed again.
    [[nodiscard]] Result<> fill(CipherProfile profile);
    [[nodiscard]] QString folder(CipherProfile profile) const;
    [[nodiscard]] DatabaseSpec specOf(const StoreCipher &cipher, bool scans) const;
    /// Whether opening the file, or reading all of it, says that something is wrong.
    [[nodiscard]] bool isNoticed(const DatabaseSpec &spec) const;
    /// The pages that belong to tables of these names; all pages for none.
    [[nodiscard]] QList<qint64> pagesOf(const DatabaseSpec &spec, const QString &tables) const;
    [[nodiscard]] int missed(const DatabaseSpec &spec, const QList<qint64> &pages, int flips);

    FakeClock m_clock;
    QTemporaryDir m_directory;
    QRandomGenerator m_random;
};

QString TestBitFlips::folder(CipherProfile profile) const
{
    return m_directory.filePath(QStringLiteral("store%1").arg(int(profile)));
}

void TestBitFlips::initTestCase()
{
    const quint32 with = seed();
    qInfo("YICHUANG_SEED=%u repeats this run", with);
    m_random.seed(with);
    for (const CipherProfile profile : {CipherProfile::Guomi, CipherProfile::Aegis, CipherProfile::Plain})
        QVERIFY_OK(fill(profile));
}

Result<> TestBitFlips::fill(CipherProfile profile)
{
    StoreOptions options = sampleStore(folder(profile), m_clock);
    options.cipher = sampleCipher(profile);
    const auto store = Store::open(options);
    if (!store)
        return failure(store.error());
    if (const auto imported = outcomeOf((*store)->guides().import({sampleGuide()})); !imported)
        return failure(imported.error());
    for (int nth = 1; nth <= 3; ++nth) {
        const CaseRecord draft = sampleCase(nth);
        for (const CaseMaterial &material : draft.materials) {
            // The very bytes that the case names, or its pages would be missing without a flip too.
            if (const auto put = outcomeOf((*store)->pages().put(draft.id, samplePageBytes(material.materialId))); !put)
                return failure(put.error());
        }
        const auto number = outcomeOf((*store)->cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
        if (!number)
            return failure(number.error());
        if (const auto filed = outcomeOf((*store)->cases().commit(sampleFiling(draft, *number))); !filed)
            return failure(filed.error());
    }
    return {};
}

DatabaseSpec TestBitFlips::specOf(const StoreCipher &cipher, bool scans) const
{
    const QDir directory(folder(cipher.profile));
    DatabaseSpec spec;
    spec.cipher = &cipher;
    spec.applicationId = scans ? pageShelfApplicationId : caseStoreApplicationId;
    spec.migrations = scans ? QStringLiteral(":/yichuang/storage/migrations/pages")
                            : QStringLiteral(":/yichuang/storage/migrations/case");
    spec.path = directory.filePath(
        directory.entryList({scans ? QStringLiteral("scans-??????.db") : QStringLiteral("cases.db")}).value(0));
    return spec;
}

bool TestBitFlips::isNoticed(const DatabaseSpec &spec) const
{
    const auto database = openUpToDate(spec);
    if (!database)
        return true;
    const Result<QString> said = (*database)->quickCheck();
    return !said || !said->isEmpty();
}

QList<qint64> TestBitFlips::pagesOf(const DatabaseSpec &spec, const QString &tables) const
{
    const auto database = openUpToDate(spec);
    if (!database)
        return {};
    if (tables.isEmpty()) {
        QList<qint64> all((*database)->value(QStringLiteral("PRAGMA page_count"))->toInt());
        std::iota(all.begin(), all.end(), 1);
        return all;
    }
    Statement statement(**database, QStringLiteral("SELECT pageno FROM dbstat WHERE name LIKE ?"));
    statement.bind(tables);
    return readAll(statement, [](const Statement &row) { return row.integer(0); }).value_or(QList<qint64>());
}

int TestBitFlips::missed(const DatabaseSpec &spec, const QList<qint64> &pages, int flips)
{
    int unnoticed = 0;
    for (int nth = 0; nth < flips; ++nth) {
        const qint64 page = pages.at(m_random.bounded(pages.size()));
        const qint64 at = (page - 1) * pageSize + m_random.bounded(pageSize);
        const int bit = m_random.bounded(8);
        const FlippedBit flipped(spec.path, at, bit);
        if (isNoticed(spec))
            continue;
        if (spec.cipher->profile != CipherProfile::Plain)
            qWarning("page %lld, byte %lld, bit %d", page, at % pageSize, bit);
        ++unnoticed;
    }
    return unnoticed;
}

void TestBitFlips::everyFlippedBitIsNoticed_data()
{
    QTest::addColumn<CipherProfile>("profile");
    QTest::addColumn<bool>("scans");
    QTest::addColumn<QString>("tables");
    QTest::addColumn<int>("share");
    QTest::newRow("case store") << CipherProfile::Guomi << false << QString() << 35;
    QTest::newRow("scans") << CipherProfile::Guomi << true << QString() << 25;
    QTest::newRow("ledger") << CipherProfile::Guomi << false << QStringLiteral("ledger%") << 15;
    QTest::newRow("catalogue") << CipherProfile::Guomi << false << QStringLiteral("guide%") << 15;
    QTest::newRow("aegis, case store") << CipherProfile::Aegis << false << QString() << 5;
    QTest::newRow("aegis, scans") << CipherProfile::Aegis << true << QString() << 5;
}

void TestBitFlips::everyFlippedBitIsNoticed()
{
    QFETCH(const CipherProfile, profile);
    QFETCH(const bool, scans);
    QFETCH(const QString, tables);
    QFETCH(const int, share);
    const StoreCipher cipher = sampleCipher(profile);
    const DatabaseSpec spec = specOf(cipher, scans);
    const QList<qint64> pages = pagesOf(spec, tables);
    QVERIFY(!pages.isEmpty());
    const int flips = flipsOf(share);
    QCOMPARE(missed(spec, pages, flips), 0);
    // The first page has bytes that are not encrypted: all of its head is tried.
    for (int bit = 0; tables.isEmpty() && bit < 100 * 8; ++bit) {
        const FlippedBit flipped(spec.path, bit / 8, bit % 8);
        QVERIFY2(isNoticed(spec), qPrintable(QStringLiteral("byte %1, bit %2").arg(bit / 8).arg(bit % 8)));
    }
    qInfo("%d random flips, %d noticed", flips, flips);
}

void TestBitFlips::aPlainStoreDoesNotNotice()
{
    const StoreCipher cipher = sampleCipher(CipherProfile::Plain);
    const DatabaseSpec spec = specOf(cipher, false);
    const int flips = flipsOf(10);
    const int unnoticed = missed(spec, pagesOf(spec, {}), flips);
    qInfo("control: of %d flips in a plain store %d were not noticed", flips, unnoticed);
    QVERIFY(unnoticed > flips / 4);
}

void TestBitFlips::theWholeStoreNoticesToo()
{
    StoreOptions options = sampleStore(folder(CipherProfile::Guomi), m_clock);
    const DatabaseSpec cases = specOf(options.cipher, false);
    const DatabaseSpec scans = specOf(options.cipher, true);
    // The first copy is whole, or else it would be the copy that is noticed.
    for (int nth = -1; nth < flipsOf(2); ++nth) {
        // The store writes when it is opened, so each flip has a copy of its own.
        QTemporaryDir copy;
        const QString path = nth % 2 == 0 ? cases.path : scans.path;
        for (const QFileInfo &file : QDir(folder(CipherProfile::Guomi)).entryInfoList(QDir::Files))
            QVERIFY(QFile::copy(file.filePath(), copy.filePath(file.fileName())));
        const QString target = copy.filePath(QFileInfo(path).fileName());
        const qint64 at = m_random.bounded(QFileInfo(target).size());
        const auto flipped = nth < 0 ? nullptr : std::make_unique<FlippedBit>(target, at, m_random.bounded(8));
        options.directory = copy.path();
        const auto store = Store::open(options);
        if (!flipped) {
            QVERIFY_OK(store);
            QCOMPARE(outcomeOf((*store)->check())->problems, QStringList());
            continue;
        }
        if (!store)
            continue;
        const auto report = outcomeOf((*store)->check());
        QVERIFY2(!report || !report->problems.isEmpty(), qPrintable(QStringLiteral("%1 at %2").arg(target).arg(at)));
    }
}

void TestBitFlips::withoutAFlipNothingIsNoticed_data()
{
    QTest::addColumn<CipherProfile>("profile");
    QTest::newRow("guomi") << CipherProfile::Guomi;
    QTest::newRow("aegis") << CipherProfile::Aegis;
    QTest::newRow("plain") << CipherProfile::Plain;
}

void TestBitFlips::withoutAFlipNothingIsNoticed()
{
    QFETCH(const CipherProfile, profile);
    const StoreCipher cipher = sampleCipher(profile);
    QVERIFY(!isNoticed(specOf(cipher, false)));
    QVERIFY(!isNoticed(specOf(cipher, true)));
}

QTEST_GUILESS_MAIN(TestBitFlips)
#include "tst_bitflips.moc"
