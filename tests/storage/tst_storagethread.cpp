// SPDX-License-Identifier: Apache-2.0
#include "storage/database/storagethread.h"
#include "support/outcome.h"
#include "support/verify.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <stdexcept>

using namespace yichuang;
using namespace yichuang::test;

/// The thread behind every store.
class TestStorageThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workRunsElsewhereInItsOrder();
    void errorsComeThrough();
    void whatALibraryThrowsBecomesAnError();
    void closingFinishesWhatWasHandedOver();
    void afterClosingEverythingIsRefused();
    void closingTwiceIsHarmless();
};

void TestStorageThread::workRunsElsewhereInItsOrder()
{
    StorageThread thread(QStringLiteral("test"));
    QList<int> order;
    QThread *where = nullptr;
    QFuture<Result<>> last;
    for (int i = 0; i < 100; ++i) {
        last = thread.run([&, i]() -> Result<> {
            order.append(i);
            where = QThread::currentThread();
            return {};
        });
    }
    QVERIFY_OK(outcomeOf(last));
    QCOMPARE(order.size(), 100);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
    QVERIFY(where != QThread::currentThread());
    QCOMPARE(where->objectName(), QStringLiteral("test"));
}

void TestStorageThread::errorsComeThrough()
{
    StorageThread thread(QStringLiteral("test"));
    const auto answer = outcomeOf(thread.run([]() -> Result<int> { return failure(ErrorCode::StorageFull); }));
    QVERIFY_ERROR(answer, ErrorCode::StorageFull);
    QCOMPARE(*outcomeOf(thread.run([]() -> Result<int> { return 7; })), 7);
}

void TestStorageThread::whatALibraryThrowsBecomesAnError()
{
    StorageThread thread(QStringLiteral("test"));
    const auto thrown = outcomeOf(thread.run([]() -> Result<> { throw std::runtime_error("library"); }));
    QVERIFY_ERROR(thrown, ErrorCode::Internal);
    QCOMPARE(thrown.error().detail, QStringLiteral("library"));
    QVERIFY_ERROR(outcomeOf(thread.run([]() -> Result<> { throw 5; })), ErrorCode::Internal);
    QVERIFY_OK(outcomeOf(thread.run([]() -> Result<> { return {}; })));
}

void TestStorageThread::closingFinishesWhatWasHandedOver()
{
    QSemaphore gate;
    int done = 0;
    QList<QFuture<Result<>>> answers;
    {
        StorageThread thread(QStringLiteral("test"));
        for (int i = 0; i < 10; ++i) {
            answers.append(thread.run([&]() -> Result<> {
                gate.acquire();
                ++done;
                return {};
            }));
        }
        gate.release(10);
    }
    QCOMPARE(done, 10);
    for (const QFuture<Result<>> &answer : answers)
        QVERIFY(answer.isFinished());
}

void TestStorageThread::afterClosingEverythingIsRefused()
{
    StorageThread thread(QStringLiteral("test"));
    thread.close();
    bool ran = false;
    const auto answer = thread.run([&ran]() -> Result<int> { return ran = true, 1; });
    QVERIFY(answer.isFinished());
    QVERIFY_ERROR(answer.result(), ErrorCode::StorageUnavailable);
    QVERIFY(!ran);
}

void TestStorageThread::closingTwiceIsHarmless()
{
    StorageThread thread(QStringLiteral("test"));
    QVERIFY_OK(outcomeOf(thread.run([]() -> Result<> { return {}; })));
    thread.close();
    thread.close();
    QVERIFY_ERROR(outcomeOf(thread.run([]() -> Result<> { return {}; })), ErrorCode::StorageUnavailable);
}

QTEST_GUILESS_MAIN(TestStorageThread)
#include "tst_storagethread.moc"
