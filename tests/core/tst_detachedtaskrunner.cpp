// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include "core/detachedtaskrunner.h"
#include "support/verify.h"

using namespace yichuang;

/// Work that hangs hangs alone.
class TestDetachedTaskRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itAnswersWithAFuture();
    void workThatHangsHoldsUpNoOther();
    void nobodyWaitsForAFileThatHangs();
};

void TestDetachedTaskRunner::itAnswersWithAFuture()
{
    DetachedTaskRunner runner;
    auto future = runner.run([] { return 6 * 7; });
    QWAIT_FUTURE(future);
    QCOMPARE(future.result(), 42);
}

void TestDetachedTaskRunner::workThatHangsHoldsUpNoOther()
{
    constexpr int many = 8; // more than a pool would have threads
    DetachedTaskRunner runner;
    auto gate = std::make_shared<QSemaphore>();
    QList<QFuture<bool>> hanging;
    for (int nth = 0; nth < many; ++nth) {
        hanging.append(runner.run([gate] {
            gate->acquire();
            return true;
        }));
    }
    auto other = runner.run([] { return 1; });
    QWAIT_FUTURE(other);
    QVERIFY(!hanging.first().isFinished());
    gate->release(many);
    for (QFuture<bool> &one : hanging)
        QWAIT_FUTURE(one);
}

/// A pipe that nobody writes into hangs whoever opens it, as a share does that went away.
void TestDetachedTaskRunner::nobodyWaitsForAFileThatHangs()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("share"));
    QCOMPARE(mkfifo(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR), 0);
    auto runner = std::make_unique<DetachedTaskRunner>();
    auto hanging = runner->run([path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    });
    runner.reset(); // the program is ended; whoever waited here would never come back
    QVERIFY(!hanging.isFinished());
    QFile back(path);
    QVERIFY(back.open(QIODevice::WriteOnly)); // waits for the one that reads
    QCOMPARE(back.write("there again"), 11);
    back.close();
    QWAIT_FUTURE(hanging);
    QCOMPARE(hanging.result(), QByteArray("there again"));
}

QTEST_APPLESS_MAIN(TestDetachedTaskRunner)
#include "tst_detachedtaskrunner.moc"
