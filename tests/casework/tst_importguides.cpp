// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "casework/importguides.h"
#include "counterbench.h"
#include "support/guidefiles.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString guideFolder = QStringLiteral(YICHUANG_SOURCE_DIR "/resources/guides");

QString badGuide(const char *name)
{
    return QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/guides-bad/") + QString::fromLatin1(name);
}

} // namespace

/// Bringing service guides into the store: all or none.
class TestImportGuides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFolderIsImportedWhole();
    void theSameFilesAgainAddNothing();
    void oneBadFileRefusesAllAndIsNamed_data();
    void oneBadFileRefusesAllAndIsNamed();
    void whereNothingIsNothingIsImported_data();
    void whereNothingIsNothingIsImported();
    void otherContentUnderAKnownVersionIsAConflict();

private:
    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<ImportGuides> m_import;
    std::unique_ptr<QSignalSpy> m_imported;
    std::unique_ptr<QSignalSpy> m_refused;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestImportGuides::init()
{
    m_bench = std::make_unique<CounterBench>();
    m_bench->store.state.guides.clear();
    m_import = std::make_unique<ImportGuides>(m_bench->store.guides, m_bench->clock, m_bench->tasks, m_bench->session);
    m_imported = std::make_unique<QSignalSpy>(m_import.get(), &ImportGuides::imported);
    m_refused = std::make_unique<QSignalSpy>(m_import.get(), &ImportGuides::refused);
    m_failed = std::make_unique<QSignalSpy>(m_import.get(), &ImportGuides::failed);
}

void TestImportGuides::aFolderIsImportedWhole()
{
    const int files = int(jsonFilesIn(QStringLiteral("resources/guides")).size());
    QVERIFY(files > 0);
    m_import->importPaths({guideFolder});
    QCOMPARE(m_imported->value(0), QVariantList({files, files}));
    QCOMPARE(m_bench->store.state.guides.size(), files);
}

void TestImportGuides::theSameFilesAgainAddNothing()
{
    const QString file = jsonFilesIn(QStringLiteral("resources/guides")).first();
    m_import->importPaths({file});
    m_import->importPaths({file, file});
    QCOMPARE(m_imported->value(1), QVariantList({0, 2}));
}

void TestImportGuides::oneBadFileRefusesAllAndIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tells");
    QTest::newRow("unknown key") << "unknown-key.json" << "/";
    QTest::newRow("wrong type") << "wrong-type.json" << "/";
    QTest::newRow("missing name") << "missing-task-name.json" << "taskName";
    QTest::newRow("no JSON") << "not-json.json" << "";
    QTest::newRow("no such file") << "gone.json" << "";
}

void TestImportGuides::oneBadFileRefusesAllAndIsNamed()
{
    QFETCH(const QString, name);
    QFETCH(const QString, tells);
    m_import->importPaths({guideFolder, badGuide(qPrintable(name))});
    QCOMPARE(m_refused->size(), 1);
    const auto findings = lastOf<QList<GuideFileFinding>>(*m_refused);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().fileName, name);
    QVERIFY(!findings.first().findings.isEmpty());
    QVERIFY2(findings.first().findings.first().contains(tells), qPrintable(findings.first().findings.first()));
    QVERIFY(m_imported->isEmpty());
    QVERIFY(m_bench->store.state.guides.isEmpty());
}

void TestImportGuides::whereNothingIsNothingIsImported_data()
{
    QTest::addColumn<bool>("folder");
    QTest::newRow("empty folder") << true;
    QTest::newRow("no path at all") << false;
}

void TestImportGuides::whereNothingIsNothingIsImported()
{
    QFETCH(const bool, folder);
    const QTemporaryDir empty;
    m_import->importPaths(folder ? QStringList(empty.path()) : QStringList());
    QCOMPARE(lastCode(*m_failed), QStringLiteral("empty"));
    QVERIFY(m_imported->isEmpty());
}

void TestImportGuides::otherContentUnderAKnownVersionIsAConflict()
{
    const QString file = jsonFilesIn(QStringLiteral("resources/guides")).first();
    m_import->importPaths({file});
    m_bench->store.state.guides.first().taskName = QStringLiteral("别的内容");
    m_import->importPaths({file});
    QCOMPARE(lastCode(*m_failed), QStringLiteral("conflict"));
}

QTEST_GUILESS_MAIN(TestImportGuides)
#include "tst_importguides.moc"
