// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/finditem.h"
#include "counterbench.h"
#include "heldguidestore.h"

using namespace yichuang;
using namespace yichuang::test;

/// Finding an item while somebody types.
class TestFindItem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingTypedListsAll();
    void whatIsTypedIsSearched();
    void onlyTheNewestAnswerCounts();
    void aFailingStoreIsReported();
};

void TestFindItem::nothingTypedListsAll()
{
    CounterBench bench;
    FindItem find(bench.store.guides);
    const QSignalSpy found(&find, &FindItem::found);
    find.find(QStringLiteral("  "));
    QCOMPARE(lastOf<QList<GuideSummary>>(found, 1).size(), 1);
}

void TestFindItem::whatIsTypedIsSearched()
{
    CounterBench bench;
    FindItem find(bench.store.guides);
    const QSignalSpy found(&find, &FindItem::found);
    find.find(QStringLiteral("住所"));
    QCOMPARE(lastOf<QString>(found), QStringLiteral("住所"));
    QCOMPARE(lastOf<QList<GuideSummary>>(found, 1).value(0).ref, sampleGuide().ref);
    find.find(QStringLiteral("没有这样的事项"));
    QCOMPARE(lastOf<QList<GuideSummary>>(found, 1).size(), 0);
}

void TestFindItem::onlyTheNewestAnswerCounts()
{
    HeldGuideStore guides;
    FindItem find(guides);
    const QSignalSpy found(&find, &FindItem::found);
    const QSignalSpy failed(&find, &FindItem::failed);
    for (const QString &typed : {QStringLiteral("j"), QStringLiteral("ju"), QStringLiteral("juz")})
        find.find(typed);
    guides.answerSearch(2, QList<GuideSummary>{});
    guides.answerSearch(0, QList<GuideSummary>{});
    guides.answerSearch(1, failure(ErrorCode::StorageUnavailable));
    QTRY_COMPARE(found.size(), 1);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(found.size(), 1);
    QCOMPARE(lastOf<QString>(found), QStringLiteral("juz"));
    QVERIFY(failed.isEmpty());
}

void TestFindItem::aFailingStoreIsReported()
{
    CounterBench bench;
    FindItem find(bench.store.guides);
    const QSignalSpy failed(&find, &FindItem::failed);
    bench.breakStore();
    find.find(QStringLiteral("住所"));
    QCOMPARE(lastCode(failed), QStringLiteral("storageUnavailable"));
}

QTEST_GUILESS_MAIN(TestFindItem)
#include "tst_finditem.moc"
