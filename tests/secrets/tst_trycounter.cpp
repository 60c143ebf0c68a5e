// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "secrets/filetrycounter.h"
#include "secrets/statefolder.h"
#include "secretsbench.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QDateTime noon = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);

}

/// The count of wrong passwords, beside the data folder.
class TestTryCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nobodyIsCountedAtFirst();
    void countsAreKeptOverARestart();
    void clerksAreCountedApart();
    void theLatestMomentNeverGoesBack();
    void aSpoiltFileCountsNothing();
    void aFileThatCannotBeWrittenIsReported();
    void theStateFolderIsWhereTheSystemSays();

private:
    [[nodiscard]] QString path() const { return m_bench->state.filePath(QStringLiteral("store/tries.json")); }
    [[nodiscard]] TryCount counted(const QString &clerkId)
    {
        return FileTryCounter(path(), m_bench->tasks).count(clerkId).result().value_or(TryCount{-1, {}, {}});
    }
    [[nodiscard]] Result<> save(const QString &clerkId, const TryCount &count)
    {
        return FileTryCounter(path(), m_bench->tasks).save(clerkId, count).result();
    }

    std::unique_ptr<SecretsBench> m_bench;
};

void TestTryCounter::init()
{
    m_bench = std::make_unique<SecretsBench>();
}

void TestTryCounter::nobodyIsCountedAtFirst()
{
    QCOMPARE(counted(QStringLiteral("0107")), TryCount());
}

void TestTryCounter::countsAreKeptOverARestart()
{
    const TryCount count{3, noon.addSecs(900), noon};
    QVERIFY_OK(save(QStringLiteral("0107"), count));
    QCOMPARE(counted(QStringLiteral("0107")), count);
}

void TestTryCounter::clerksAreCountedApart()
{
    QVERIFY_OK(save(QStringLiteral("0107"), {3, {}, noon}));
    QVERIFY_OK(save(QStringLiteral("0108"), {1, {}, noon}));
    QVERIFY_OK(save({}, {4, {}, noon}));
    QCOMPARE(counted(QStringLiteral("0107")).failed, 3);
    QCOMPARE(counted(QStringLiteral("0108")).failed, 1);
    QCOMPARE(counted({}).failed, 4);
    QCOMPARE(counted(QStringLiteral("0109")).failed, 0);
}

void TestTryCounter::theLatestMomentNeverGoesBack()
{
    QVERIFY_OK(save(QStringLiteral("0107"), {1, {}, noon}));
    QVERIFY_OK(save(QStringLiteral("0108"), {1, {}, noon.addSecs(-3600)}));
    QCOMPARE(counted(QStringLiteral("0108")).latest, noon);
}

void TestTryCounter::aSpoiltFileCountsNothing()
{
    QVERIFY_OK(save(QStringLiteral("0107"), {3, {}, noon}));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
    file.close();
    QCOMPARE(counted(QStringLiteral("0107")), TryCount());
    QVERIFY_OK(save(QStringLiteral("0107"), {1, {}, noon}));
    QCOMPARE(counted(QStringLiteral("0107")).failed, 1);
}

void TestTryCounter::aFileThatCannotBeWrittenIsReported()
{
    FileTryCounter counter(QStringLiteral("/proc/no-such/tries.json"), m_bench->tasks);
    QVERIFY_ERROR(counter.save(QStringLiteral("0107"), {}).result(), ErrorCode::StorageUnavailable);
}

void TestTryCounter::theStateFolderIsWhereTheSystemSays()
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/srv/state");
    QCOMPARE(usualStateFolder(), QStringLiteral("/srv/state/yichuang"));
    qputenv("XDG_STATE_HOME", "relative");
    QCOMPARE(usualStateFolder(), QDir::home().filePath(QStringLiteral(".local/state/yichuang")));
    qputenv("XDG_STATE_HOME", before);
}

QTEST_GUILESS_MAIN(TestTryCounter)
#include "tst_trycounter.moc"
