// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "storage/rawdatabase.h"
#include "storage/store.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace yichuang;
using namespace yichuang::test;

namespace {

bool command(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments) == 0;
}

/// A draft that fills some room.
CaseRecord largeDraft(int nth)
{
    CaseRecord draft = sampleCase(nth);
    draft.place.typed = QString(20'000, QLatin1Char('x'));
    return draft;
}

} // namespace

/// A disk of a few megabytes that really fills up. Needs the right to mount; skipped otherwise.
class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatWasPromisedStaysWhenTheDiskFills();
    void roomMakesItWorkAgain();
    void aPageThatDoesNotFitIsNotThere();
    void whatIsOpenIsFinishedFromTheReserve();
    void thePagesOfAnOpenCaseTakeHalfOfTheReserve();

private:
    [[nodiscard]] Result<std::unique_ptr<Store>> open() const;
    /// Saves drafts until one is refused; answers how many were taken.
    [[nodiscard]] int fill(Store &store, ErrorCode &refusal) const;
    /// Writes a file until not a byte more fits.
    [[nodiscard]] bool fillUp() const;

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_mount;
};

void TestFullDisk::init()
{
    if (::geteuid() != 0)
        QSKIP("only root may mount a small disk");
    m_mount = std::make_unique<QTemporaryDir>();
    const QStringList arguments{QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                QStringLiteral("size=4m"), QStringLiteral("tmpfs"), m_mount->path()};
    if (!command(QStringLiteral("mount"), arguments)) {
        m_mount.reset();
        QSKIP("a small disk cannot be mounted here");
    }
}

void TestFullDisk::cleanup()
{
    if (m_mount)
        QVERIFY(command(QStringLiteral("umount"), {m_mount->path()}));
    m_mount.reset();
}

Result<std::unique_ptr<Store>> TestFullDisk::open() const
{
    return Store::open(sampleStore(m_mount->filePath(QStringLiteral("store")), m_clock));
}

int TestFullDisk::fill(Store &store, ErrorCode &refusal) const
{
    for (int nth = 1; nth < 1000; ++nth) {
        const Result<> saved = outcomeOf(store.cases().saveDraft(largeDraft(nth)));
        if (!saved) {
            refusal = saved.error().code;
            return nth - 1;
        }
    }
    return 1000;
}

bool TestFullDisk::fillUp() const
{
    QFile ballast(m_mount->filePath(QStringLiteral("ballast")));
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    for (const int block : {4096, 1}) {
        while (ballast.write(QByteArray(block, 'b')) == block) { }
    }
    return true;
}

void TestFullDisk::whatWasPromisedStaysWhenTheDiskFills()
{
    int taken = 0;
    {
        const auto store = open();
        QVERIFY_OK(store);
        ErrorCode refusal = ErrorCode::Internal;
        taken = fill(**store, refusal);
        QVERIFY(taken > 10);
        QCOMPARE(refusal, ErrorCode::StorageFull);
        const auto number = outcomeOf((*store)->cases().reserveNumber(sampleCase(1).id, QDate(2026, 3, 10)));
        if (number)
            QVERIFY(!outcomeOf((*store)->cases().commit(sampleFiling(largeDraft(1), *number))));
        QCOMPARE(outcomeOf((*store)->cases().load(sampleCase(1).id))->state, CaseState::Draft);
    }
    const auto again = open();
    QVERIFY_OK(again);
    CaseFilter filter;
    filter.limit = 2000;
    QCOMPARE(int(outcomeOf((*again)->cases().list(filter))->size()), taken);
    for (int nth = 1; nth <= taken; ++nth)
        QCOMPARE(*outcomeOf((*again)->cases().load(sampleCase(nth).id)), largeDraft(nth));
}

void TestFullDisk::roomMakesItWorkAgain()
{
    QFile ballast(m_mount->filePath(QStringLiteral("ballast")));
    QVERIFY(ballast.open(QIODevice::WriteOnly));
    QCOMPARE(ballast.write(QByteArray(1'500'000, 'b')), qint64(1'500'000));
    ballast.close();
    const auto store = open();
    QVERIFY_OK(store);
    ErrorCode refusal = ErrorCode::Internal;
    const int taken = fill(**store, refusal);
    QVERIFY(ballast.remove());
    QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(largeDraft(taken + 1))));
    const auto number = outcomeOf((*store)->cases().reserveNumber(sampleCase(1).id, QDate(2026, 3, 10)));
    QVERIFY_OK(number);
    QVERIFY_OK(outcomeOf((*store)->cases().commit(sampleFiling(largeDraft(1), *number))));
    QCOMPARE(outcomeOf((*store)->ledger().verify())->firstBroken, 0);
}

void TestFullDisk::aPageThatDoesNotFitIsNotThere()
{
    const auto store = open();
    QVERIFY_OK(store);
    const QByteArray large(6'000'000, 'p');
    QVERIFY_ERROR(outcomeOf((*store)->pages().put(sampleCase().id, large)), ErrorCode::StorageFull);
    QVERIFY_ERROR(outcomeOf((*store)->pages().get(sampleCase().id, sha256(large))), ErrorCode::NotFound);
    const QByteArray small(100'000, 's');
    QVERIFY_OK(outcomeOf((*store)->pages().put(sampleCase().id, small)));
    QVERIFY(*outcomeOf((*store)->pages().get(sampleCase().id, sha256(small))) == small);
}

void TestFullDisk::whatIsOpenIsFinishedFromTheReserve()
{
    StoreOptions options = sampleStore(m_mount->filePath(QStringLiteral("store")), m_clock);
    options.room = {0, 0, 1024 * 1024};
    const QString reserve = m_mount->filePath(QStringLiteral("store/reserve.space"));
    QList<int> filed;
    int begun = 0;
    {
        const auto store = Store::open(options);
        QVERIFY_OK(store);
        QVERIFY(outcomeOf((*store)->diskRoom().look())->reserveHeld);
        while (QFile::exists(reserve)) {
            QVERIFY(begun < 1000);
            QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(largeDraft(begun + 1))));
            ++begun;
        }
        // The disk was full and nothing of it was told to anybody: what is open is finished, each with all it needs.
        for (int nth = 1; nth <= 3; ++nth) {
            const auto number = outcomeOf((*store)->cases().reserveNumber(sampleCase(nth).id, QDate(2026, 3, 10)));
            QVERIFY_OK(number);
            QVERIFY_OK(outcomeOf((*store)->cases().commit(sampleFiling(largeDraft(nth), *number))));
            filed.append(nth);
        }
        const auto waiting = outcomeOf((*store)->outbox().list(false, 1));
        QVERIFY_OK(waiting);
        QVERIFY_OK(outcomeOf((*store)->outbox().markSending(waiting->constFirst().sequence)));
        QVERIFY(!outcomeOf((*store)->diskRoom().look())->reserveHeld);
    }
    const auto again = Store::open(options);
    QVERIFY_OK(again);
    for (int nth = 1; nth <= begun; ++nth) {
        const auto loaded = outcomeOf((*again)->cases().load(sampleCase(nth).id));
        QVERIFY_OK(loaded);
        QCOMPARE(loaded->state != CaseState::Draft, filed.contains(nth));
    }
    // It answers on a disk without room too; no page was ever put.
    const auto checked = outcomeOf((*again)->check());
    QVERIFY_OK(checked);
    QCOMPARE(checked->ledger.firstBroken, 0);
    QCOMPARE(int(QSet<CaseId>(checked->incomplete.cbegin(), checked->incomplete.cend()).size()), begun);
    QVERIFY(checked->unreadable.isEmpty());
    const auto looked = outcomeOf((*again)->selfCheck().run());
    QVERIFY_OK(looked);
    QVERIFY(!looked->findings.isEmpty());
}

void TestFullDisk::thePagesOfAnOpenCaseTakeHalfOfTheReserve()
{
    constexpr qint64 megabyte = 1024 * 1024;
    StoreOptions options = sampleStore(m_mount->filePath(QStringLiteral("store")), m_clock);
    options.room = {0, 0, megabyte};
    const QFileInfo reserve(m_mount->filePath(QStringLiteral("store/reserve.space")));
    const auto held = [&reserve] { return QFileInfo(reserve.filePath()).size(); };
    const CaseRecord opened = sampleCase(1);
    const CaseId unknown = sampleCase(2).id;
    const QByteArray page(80'000, 'p');
    {
        const auto store = Store::open(options);
        QVERIFY_OK(store);
        QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(opened)));
        for (const CaseMaterial &material : opened.materials)
            QVERIFY_OK(outcomeOf((*store)->pages().put(opened.id, samplePageBytes(material.materialId))));
        QVERIFY(outcomeOf((*store)->diskRoom().look())->reserveHeld);
        QVERIFY(fillUp());
        // A case that nobody has begun yet gets nothing of it.
        QVERIFY_ERROR(outcomeOf((*store)->pages().put(unknown, page)), ErrorCode::StorageFull);
        QCOMPARE(held(), megabyte);
        QVERIFY_OK(outcomeOf((*store)->pages().put(opened.id, page)));
        QCOMPARE(held(), megabyte / 2);
        QVERIFY(*outcomeOf((*store)->pages().get(opened.id, sha256(page))) == page);
        // Pages never take the other half, which is for the act that ends the case.
        int more = 0;
        while (outcomeOf((*store)->pages().put(opened.id, QByteArray(80'000 + ++more, 'q'))))
            QVERIFY(more < 100);
        QCOMPARE(held(), megabyte / 2);
        const auto number = outcomeOf((*store)->cases().reserveNumber(opened.id, QDate(2026, 3, 10)));
        QVERIFY_OK(number);
        QVERIFY_OK(outcomeOf((*store)->cases().commit(sampleFiling(opened, *number))));
    }
    const auto again = Store::open(options);
    QVERIFY_OK(again);
    QVERIFY(outcomeOf((*again)->cases().load(opened.id))->state != CaseState::Draft);
    QVERIFY(*outcomeOf((*again)->pages().get(opened.id, sha256(page))) == page);
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
