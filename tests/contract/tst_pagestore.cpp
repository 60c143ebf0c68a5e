// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "core/digest.h"
#include "support/outcome.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// Bytes in which every place looks different from its neighbours, so that a shifted piece shows.
QByteArray patternOf(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 12345;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    return bytes;
}

} // namespace

/// The contract of PageStore.
class TestPageStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void bytesComeBackUnderTheirDigest_data();
    void bytesComeBackUnderTheirDigest();
    void nothingIsNotAPage();
    void theSameBytesAgainAreHarmless();
    void theSameBytesNextMonthAreHarmless();
    void anUnknownDigestIsNotFound();
    void aPieceIsWhatItWouldBeOfTheWhole_data();
    void aPieceIsWhatItWouldBeOfTheWhole();
    void beyondTheEndThereIsNothing();

private:
    FakeClock m_clock;
    const CaseId m_case = sampleCase().id;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestPageStore::init()
{
    m_clock.setNow(sampleMoment());
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
}

void TestPageStore::bytesComeBackUnderTheirDigest_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 4096, 262143, 262144, 262145, 524288, 3000001})
        QTest::addRow("%d bytes", size) << size;
}

void TestPageStore::bytesComeBackUnderTheirDigest()
{
    QFETCH(const int, size);
    const QByteArray bytes = patternOf(size);
    const auto digest = outcomeOf(m_stores->pages().put(m_case, bytes));
    QVERIFY_OK(digest);
    QCOMPARE(*digest, sha256(bytes));
    const auto back = outcomeOf(m_stores->pages().get(m_case, *digest));
    QVERIFY_OK(back);
    QVERIFY(*back == bytes);
}

void TestPageStore::nothingIsNotAPage()
{
    QVERIFY_ERROR(outcomeOf(m_stores->pages().put(m_case, {})), ErrorCode::Empty);
}

void TestPageStore::theSameBytesAgainAreHarmless()
{
    const QByteArray bytes = patternOf(1000);
    const auto first = outcomeOf(m_stores->pages().put(m_case, bytes));
    QVERIFY_OK(first);
    QCOMPARE(*outcomeOf(m_stores->pages().put(m_case, bytes)), *first);
    QCOMPARE(*outcomeOf(m_stores->pages().get(m_case, *first)), bytes);
}

void TestPageStore::theSameBytesNextMonthAreHarmless()
{
    const QByteArray old = patternOf(1000);
    const auto first = outcomeOf(m_stores->pages().put(m_case, old));
    QVERIFY_OK(first);
    m_clock.setNow(sampleMoment().addMonths(1));
    QCOMPARE(*outcomeOf(m_stores->pages().put(m_case, old)), *first);
    const auto later = outcomeOf(m_stores->pages().put(m_case, patternOf(2000)));
    QVERIFY_OK(later);
    QCOMPARE(outcomeOf(m_stores->pages().get(m_case, *first))->size(), 1000);
    QCOMPARE(outcomeOf(m_stores->pages().get(m_case, *later))->size(), 2000);
}

void TestPageStore::anUnknownDigestIsNotFound()
{
    const QByteArray unknown(32, 'x');
    QVERIFY_ERROR(outcomeOf(m_stores->pages().get(m_case, unknown)), ErrorCode::NotFound);
    QVERIFY_ERROR(outcomeOf(m_stores->pages().read(m_case, unknown, 0, 1)), ErrorCode::NotFound);
    QVERIFY_ERROR(outcomeOf(m_stores->pages().get(m_case, {})), ErrorCode::NotFound);
}

void TestPageStore::aPieceIsWhatItWouldBeOfTheWhole_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::newRow("the first byte") << qint64(0) << qint64(1);
    QTest::newRow("within a piece") << qint64(100) << qint64(1000);
    QTest::newRow("over a border") << qint64(262143) << qint64(2);
    QTest::newRow("from a border") << qint64(262144) << qint64(262144);
    QTest::newRow("over several") << qint64(1) << qint64(600000);
    QTest::newRow("more than is there") << qint64(699999) << qint64(1000);
    QTest::newRow("nothing") << qint64(262144) << qint64(0);
    QTest::newRow("the end") << qint64(700000) << qint64(10);
}

void TestPageStore::aPieceIsWhatItWouldBeOfTheWhole()
{
    QFETCH(const qint64, offset);
    QFETCH(const qint64, length);
    const QByteArray bytes = patternOf(700000);
    const auto digest = outcomeOf(m_stores->pages().put(m_case, bytes));
    QVERIFY_OK(digest);
    const auto piece = outcomeOf(m_stores->pages().read(m_case, *digest, offset, length));
    QVERIFY_OK(piece);
    QVERIFY(*piece == bytes.mid(offset, length));
}

void TestPageStore::beyondTheEndThereIsNothing()
{
    const auto digest = outcomeOf(m_stores->pages().put(m_case, patternOf(10)));
    QVERIFY_OK(digest);
    QVERIFY_ERROR(outcomeOf(m_stores->pages().read(m_case, *digest, 11, 1)), ErrorCode::Invalid);
    QVERIFY_ERROR(outcomeOf(m_stores->pages().read(m_case, *digest, -1, 1)), ErrorCode::Invalid);
    QVERIFY_ERROR(outcomeOf(m_stores->pages().read(m_case, *digest, 0, -1)), ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestPageStore)
#include "tst_pagestore.moc"
