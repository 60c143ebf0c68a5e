// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include "domain/cases/pagesorting.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString lease = QStringLiteral("lease");
const QString plan = QStringLiteral("plan");

/// A page of stored bytes, and how it stands.
struct Leaf
{
    QByteArray sha256;
    int page = 0;
    int turned = 0;
    bool operator==(const Leaf &) const = default;
    bool operator<(const Leaf &other) const
    {
        return std::tie(sha256, page, turned) < std::tie(other.sha256, other.page, other.turned);
    }
};

FreshPageFileId freshIds()
{
    return [] { return PageFileId::create(1'700'000'000'000); };
}

PageFile fileOf(char letter, int pages)
{
    PageFile file;
    file.id = freshIds()();
    file.sha256 = QByteArray(32, letter);
    file.size = 1000;
    file.mediaType = QStringLiteral("application/pdf");
    file.pageCount = pages;
    for (int page = 1; page <= pages; ++page)
        file.findings.append({PageCheck::Blur, Verdict::Ok, page, double(letter) + page, 2});
    return file;
}

CaseMaterial materialOf(const QString &id, const QList<PageFile> &files)
{
    CaseMaterial material;
    material.materialId = id;
    material.files = files;
    return material;
}

/// The lease has the pages a1 a2 a3 b1, the plan c1 c2.
CaseRecord twoMaterials()
{
    CaseRecord record;
    record.materials = {materialOf(lease, {fileOf('a', 3), fileOf('b', 1)}), materialOf(plan, {fileOf('c', 2)})};
    return record;
}

QList<Leaf> leavesOf(const CaseMaterial &material)
{
    QList<Leaf> leaves;
    for (const PageFile &file : material.files) {
        for (int nth = 0; nth < placesOf(file); ++nth)
            leaves.append({file.sha256, file.pageCount > 0 ? file.firstPage + nth : 0, file.turned});
    }
    return leaves;
}

/// "a1 a2 a3+90 b1"
QString worded(const CaseMaterial &material)
{
    QStringList words;
    for (const Leaf &leaf : leavesOf(material)) {
        const QString turn = leaf.turned > 0 ? QStringLiteral("+%1").arg(leaf.turned) : QString();
        words.append(QStringLiteral("%1%2%3").arg(QChar::fromLatin1(leaf.sha256.front())).arg(leaf.page).arg(turn));
    }
    return words.join(u' ');
}

QString worded(const Result<CaseRecord> &record, const QString &materialId)
{
    return record ? worded(*record->material(materialId)) : errorCodeName(record.error().code);
}

} // namespace

/// Pages put in order: nothing is lost, nothing doubled, and each page takes along what was found on it.
class TestPageSorting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageInTheMiddleOfAFileIsTurnedAlone();
    void turningAllTheWayRoundMakesOneFileAgain();
    void quartersAreCountedRound_data();
    void quartersAreCountedRound();
    void aPageThatIsTurnedUprightStandsUpright();
    void pagesMoveWithinTheirMaterial_data();
    void pagesMoveWithinTheirMaterial();
    void aPageMovesIntoTheMiddleOfAnotherMaterialsFile();
    void aPageThatComesBackMakesItsFileWholeAgain();
    void findingsGoWithTheirPages();
    void aPageUsedAgainIsStoredOnce();
    void onePageOfAFileIsRemoved();
    void aFileIsDividedAndJoined();
    void onlyPagesThatFollowEachOtherAreJoined();
    void whatWasReadGoesWhenItsPageGoes();
    void aFileWithoutCountedPagesIsMovedWholeAndNeverTurned();
    void whatIsNotThereIsRefused_data();
    void whatIsNotThereIsRefused();
    void filesInCutsToTheSpan();
    void howPagesAreSpreadOverFilesIsNoMatterOfTheDigest();
    void anySequenceKeepsEveryPageOnce();
};

void TestPageSorting::aPageInTheMiddleOfAFileIsTurnedAlone()
{
    const auto turned = withPagesTurned(twoMaterials(), {lease, 2, 1}, 1, freshIds());
    QCOMPARE(worded(turned, lease), QStringLiteral("a1 a2+90 a3 b1"));
    const QList<PageFile> files = turned->material(lease)->files;
    QCOMPARE(files.size(), 4);
    QCOMPARE(files.at(0).firstPage, 1);
    QCOMPARE(files.at(1).firstPage, 2);
    QCOMPARE(files.at(2).firstPage, 3);
    QCOMPARE(files.at(1).size, files.at(0).size);
}

void TestPageSorting::turningAllTheWayRoundMakesOneFileAgain()
{
    CaseRecord record = twoMaterials();
    const PageFileId whole = record.material(lease)->files.first().id;
    for (int quarter = 0; quarter < 4; ++quarter) {
        const auto turned = withPagesTurned(record, {lease, 2, 1}, 1, freshIds());
        QVERIFY_OK(turned);
        record = *turned;
    }
    QCOMPARE(worded(*record.material(lease)), QStringLiteral("a1 a2 a3 b1"));
    QCOMPARE(record.material(lease)->files.size(), 2);
    QCOMPARE(record.material(lease)->files.first().id, whole);
    QCOMPARE(record.material(lease)->files.first().findings, twoMaterials().material(lease)->files.first().findings);
}

void TestPageSorting::quartersAreCountedRound_data()
{
    QTest::addColumn<int>("quarters");
    QTest::addColumn<QString>("pages");
    QTest::newRow("right") << 1 << QStringLiteral("c1+90 c2+90");
    QTest::newRow("left") << -1 << QStringLiteral("c1+270 c2+270");
    QTest::newRow("upside down") << 2 << QStringLiteral("c1+180 c2+180");
    QTest::newRow("round and on") << 5 << QStringLiteral("c1+90 c2+90");
    QTest::newRow("back round and on") << -7 << QStringLiteral("c1+90 c2+90");
    QTest::newRow("not at all") << 0 << QStringLiteral("c1 c2");
}

void TestPageSorting::quartersAreCountedRound()
{
    QFETCH(int, quarters);
    QFETCH(QString, pages);
    const auto turned = withPagesTurned(twoMaterials(), {plan, 1, 2}, quarters, freshIds());
    QCOMPARE(worded(turned, plan), pages);
    QCOMPARE(turned->material(plan)->files.size(), 1);
}

void TestPageSorting::aPageThatIsTurnedUprightStandsUpright()
{
    CaseRecord record = twoMaterials();
    record.material(plan)->files.first().findings = {{PageCheck::Orientation, Verdict::Ask, 1, 270, 0},
                                                     {PageCheck::Orientation, Verdict::Ok, 2, 0, 0}};
    const auto first = withPagesTurned(record, {plan, 1, 1}, 1, freshIds());
    QVERIFY_OK(first);
    const QList<PageFile> files = first->material(plan)->files;
    QCOMPARE(files.at(0).findings, (QList<PageFinding>{{PageCheck::Orientation, Verdict::Ok, 1, 0, 0}}));
    QCOMPARE(files.at(1).findings, (QList<PageFinding>{{PageCheck::Orientation, Verdict::Ok, 2, 0, 0}}));
    const auto both = withPagesTurned(record, {plan, 1, 2}, -1, freshIds());
    QCOMPARE(both->material(plan)->files.first().findings,
             (QList<PageFinding>{{PageCheck::Orientation, Verdict::Ask, 1, 180, 0}, {PageCheck::Orientation, Verdict::Ask, 2, 270, 0}}));
}

void TestPageSorting::pagesMoveWithinTheirMaterial_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("pages");
    QTest::newRow("one back") << 2 << 1 << 1 << QStringLiteral("a2 a1 a3 b1");
    QTest::newRow("one on") << 2 << 1 << 4 << QStringLiteral("a1 a3 a2 b1");
    QTest::newRow("to the end") << 1 << 1 << 5 << QStringLiteral("a2 a3 b1 a1");
    QTest::newRow("to the beginning") << 4 << 1 << 1 << QStringLiteral("b1 a1 a2 a3");
    QTest::newRow("two together") << 1 << 2 << 4 << QStringLiteral("a3 a1 a2 b1");
    QTest::newRow("over two files") << 3 << 2 << 1 << QStringLiteral("a3 b1 a1 a2");
    QTest::newRow("where it stands") << 2 << 1 << 2 << QStringLiteral("a1 a2 a3 b1");
    QTest::newRow("behind itself") << 2 << 1 << 3 << QStringLiteral("a1 a2 a3 b1");
    QTest::newRow("all of them") << 1 << 4 << 5 << QStringLiteral("a1 a2 a3 b1");
}

void TestPageSorting::pagesMoveWithinTheirMaterial()
{
    QFETCH(int, first);
    QFETCH(int, count);
    QFETCH(int, place);
    QFETCH(QString, pages);
    const auto moved = withPagesMoved(twoMaterials(), {lease, first, count}, lease, place, freshIds());
    QCOMPARE(worded(moved, lease), pages);
    QCOMPARE(worded(moved, plan), QStringLiteral("c1 c2"));
}

void TestPageSorting::aPageMovesIntoTheMiddleOfAnotherMaterialsFile()
{
    const auto moved = withPagesMoved(twoMaterials(), {lease, 1, 2}, plan, 2, freshIds());
    QCOMPARE(worded(moved, lease), QStringLiteral("a3 b1"));
    QCOMPARE(worded(moved, plan), QStringLiteral("c1 a1 a2 c2"));
}

void TestPageSorting::aPageThatComesBackMakesItsFileWholeAgain()
{
    const CaseRecord before = twoMaterials();
    const auto moved = withPagesMoved(before, {lease, 2, 1}, plan, 3, freshIds());
    QVERIFY_OK(moved);
    const auto back = withPagesMoved(*moved, {plan, 3, 1}, lease, 2, freshIds());
    QVERIFY_OK(back);
    QCOMPARE(back->materials, before.materials);
}

void TestPageSorting::findingsGoWithTheirPages()
{
    CaseRecord record = twoMaterials();
    record.material(lease)->files.first().findings.append({PageCheck::Blank, Verdict::Fail, 2, 0, 1});
    const auto moved = withPagesMoved(record, {lease, 2, 1}, plan, 1, freshIds());
    QVERIFY_OK(moved);
    const PageFile gone = moved->material(plan)->files.first();
    QCOMPARE(gone.findings.size(), 2);
    QCOMPARE(gone.findings.at(0).page, 2);
    QCOMPARE(gone.findings.at(1).verdict, Verdict::Fail);
    for (const PageFile &file : moved->material(lease)->files) {
        QCOMPARE(file.findings.size(), 1);
        QCOMPARE(file.findings.first().page, file.firstPage);
    }
}

void TestPageSorting::aPageUsedAgainIsStoredOnce()
{
    const CaseRecord before = twoMaterials();
    const auto shared = withPagesUsedAgain(before, {lease, 2, 1}, plan, 3, freshIds());
    QCOMPARE(worded(shared, plan), QStringLiteral("c1 c2 a2"));
    QCOMPARE(shared->material(lease)->files, before.material(lease)->files);
    const PageFile again = shared->material(plan)->files.last();
    QCOMPARE(again.sha256, before.material(lease)->files.first().sha256);
    QVERIFY(again.id != before.material(lease)->files.first().id);
    QCOMPARE(again.findings.size(), 1);
}

void TestPageSorting::onePageOfAFileIsRemoved()
{
    const auto left = withPagesRemoved(twoMaterials(), {lease, 2, 1}, freshIds());
    QCOMPARE(worded(left, lease), QStringLiteral("a1 a3 b1"));
    QCOMPARE(worded(withPagesRemoved(twoMaterials(), {lease, 1, 4}, freshIds()), lease), QString());
}

void TestPageSorting::aFileIsDividedAndJoined()
{
    const CaseRecord before = twoMaterials();
    QVERIFY(!canJoin(*before.material(lease), 2));
    const auto divided = withFileDivided(before, lease, 2, freshIds());
    QVERIFY_OK(divided);
    QCOMPARE(divided->material(lease)->files.size(), 3);
    QCOMPARE(worded(divided, lease), QStringLiteral("a1 a2 a3 b1"));
    QVERIFY(canJoin(*divided->material(lease), 2));
    const auto joined = withFilesJoined(*divided, lease, 2);
    QVERIFY_OK(joined);
    QCOMPARE(joined->materials, before.materials);
}

void TestPageSorting::onlyPagesThatFollowEachOtherAreJoined()
{
    const CaseRecord record = twoMaterials();
    QVERIFY(!canJoin(*record.material(lease), 1));
    QVERIFY(!canJoin(*record.material(lease), 4));
    QVERIFY(!canJoin(*record.material(lease), 5));
    QVERIFY_ERROR(withFilesJoined(record, lease, 4), ErrorCode::Invalid);
    QVERIFY_ERROR(withFilesJoined(record, QStringLiteral("none"), 1), ErrorCode::NotFound);
    const auto turned = withPagesTurned(record, {lease, 2, 1}, 1, freshIds());
    QVERIFY_OK(turned);
    QVERIFY(!canJoin(*turned->material(lease), 2));
}

void TestPageSorting::whatWasReadGoesWhenItsPageGoes()
{
    CaseRecord record = twoMaterials();
    MaterialReading reading;
    reading.sha256 = QByteArray(32, 'a');
    reading.page = 2;
    record.material(lease)->readings = {reading};
    reading.page = 3;
    record.material(lease)->readings.append(reading);
    const auto moved = withPagesMoved(record, {lease, 2, 1}, plan, 1, freshIds());
    QVERIFY_OK(moved);
    QCOMPARE(moved->material(lease)->readings, QList<MaterialReading>{reading});
    QVERIFY(moved->material(plan)->readings.isEmpty());
    const auto turned = withPagesTurned(record, {lease, 2, 1}, 1, freshIds());
    QCOMPARE(turned->material(lease)->readings.size(), 2);
    QVERIFY(withPagesRemoved(record, {lease, 1, 3}, freshIds())->material(lease)->readings.isEmpty());
}

void TestPageSorting::aFileWithoutCountedPagesIsMovedWholeAndNeverTurned()
{
    CaseRecord record = twoMaterials();
    PageFile given = fileOf('o', 0);
    given.mediaType = QStringLiteral("application/ofd");
    record.material(plan)->files.append(given);
    QCOMPARE(placesOf(*record.material(plan)), 3);
    QCOMPARE(worded(withPagesMoved(record, {plan, 3, 1}, lease, 2, freshIds()), lease), QStringLiteral("a1 o0 a2 a3 b1"));
    QVERIFY_ERROR(withPagesTurned(record, {plan, 3, 1}, 1, freshIds()), ErrorCode::Unsupported);
    QCOMPARE(filesIn(record, {plan, 3, 1}), QList<PageFile>{given});
    QCOMPARE(worded(withPagesRemoved(record, {plan, 3, 1}, freshIds()), plan), QStringLiteral("c1 c2"));
}

void TestPageSorting::whatIsNotThereIsRefused_data()
{
    QTest::addColumn<QString>("material");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("known");
    QTest::newRow("no such material") << QStringLiteral("none") << 1 << 1 << false;
    QTest::newRow("before the first") << lease << 0 << 1 << true;
    QTest::newRow("behind the last") << lease << 5 << 1 << true;
    QTest::newRow("over the end") << lease << 4 << 2 << true;
    QTest::newRow("none of them") << lease << 1 << 0 << true;
    QTest::newRow("far too many") << lease << 2 << std::numeric_limits<int>::max() << true;
}

void TestPageSorting::whatIsNotThereIsRefused()
{
    QFETCH(QString, material);
    QFETCH(int, first);
    QFETCH(int, count);
    QFETCH(bool, known);
    const PageSpan span{material, first, count};
    const ErrorCode code = known ? ErrorCode::Invalid : ErrorCode::NotFound;
    const CaseRecord record = twoMaterials();
    QVERIFY_ERROR(withPagesTurned(record, span, 1, freshIds()), code);
    QVERIFY_ERROR(withPagesMoved(record, span, plan, 1, freshIds()), code);
    QVERIFY_ERROR(withPagesUsedAgain(record, span, plan, 1, freshIds()), code);
    QVERIFY_ERROR(withPagesRemoved(record, span, freshIds()), code);
    QVERIFY(filesIn(record, span).isEmpty());
    QVERIFY_ERROR(withPagesMoved(record, {lease, 1, 1}, QStringLiteral("none"), 1, freshIds()), ErrorCode::NotFound);
    QVERIFY_ERROR(withPagesMoved(record, {lease, 1, 1}, plan, 4, freshIds()), ErrorCode::Invalid);
    QVERIFY_ERROR(withPagesUsedAgain(record, {lease, 1, 1}, plan, 0, freshIds()), ErrorCode::Invalid);
    QVERIFY_ERROR(withFileDivided(record, lease, 1, freshIds()), ErrorCode::Invalid);
    QVERIFY_ERROR(withFileDivided(record, lease, 5, freshIds()), ErrorCode::Invalid);
}

void TestPageSorting::filesInCutsToTheSpan()
{
    const CaseRecord record = twoMaterials();
    const QList<PageFile> files = filesIn(record, {lease, 2, 3});
    QCOMPARE(worded(materialOf(lease, files)), QStringLiteral("a2 a3 b1"));
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.first().id, record.material(lease)->files.first().id);
    QCOMPARE(files.first().findings.size(), 2);
}

void TestPageSorting::howPagesAreSpreadOverFilesIsNoMatterOfTheDigest()
{
    const CaseRecord before = twoMaterials();
    const QByteArray digest = before.material(lease)->pagesDigest();
    QCOMPARE(withFileDivided(before, lease, 2, freshIds())->material(lease)->pagesDigest(), digest);
    QVERIFY(withPagesTurned(before, {lease, 2, 1}, 1, freshIds())->material(lease)->pagesDigest() != digest);
    QVERIFY(withPagesMoved(before, {lease, 2, 1}, lease, 1, freshIds())->material(lease)->pagesDigest() != digest);
    QVERIFY(withPagesRemoved(before, {lease, 4, 1}, freshIds())->material(lease)->pagesDigest() != digest);
}

namespace {

/// Every page of the case with what was found on it, in no order; how it is turned left aside.
QMap<QString, int> inventory(const CaseRecord &record)
{
    QMap<QString, int> pages;
    for (const CaseMaterial &material : record.materials) {
        for (const PageFile &file : material.files) {
            for (int page = file.firstPage; page < file.firstPage + file.pageCount; ++page)
                ++pages[QStringLiteral("%1%2").arg(QChar::fromLatin1(file.sha256.front())).arg(page)];
            for (const PageFinding &finding : file.findings)
                ++pages[QStringLiteral("found %1").arg(finding.measured)];
        }
    }
    return pages;
}

bool isOrderly(const CaseRecord &record)
{
    QSet<QUuid> ids;
    qsizetype files = 0;
    for (const CaseMaterial &material : record.materials) {
        files += material.files.size();
        for (const PageFile &file : material.files) {
            ids.insert(file.id.uuid());
            const bool sound = file.pageCount > 0 && file.firstPage > 0 && file.turned % 90 == 0 && file.turned < 360
                && std::all_of(file.findings.cbegin(), file.findings.cend(), [&file](const PageFinding &finding) {
                       return finding.page >= file.firstPage && finding.page < file.firstPage + file.pageCount;
                   });
            if (!sound)
                return false;
        }
    }
    return ids.size() == files && !ids.contains(QUuid());
}

PageSpan anySpan(const CaseRecord &record, QRandomGenerator &random)
{
    const QString material = random.bounded(2) == 0 ? lease : plan;
    const int places = placesOf(*record.material(material));
    const int first = 1 + random.bounded(qMax(1, places));
    return {material, first, 1 + random.bounded(qMax(1, places - first + 1))};
}

Result<CaseRecord> anyStep(const CaseRecord &record, QRandomGenerator &random)
{
    const PageSpan span = anySpan(record, random);
    const QString goal = random.bounded(2) == 0 ? lease : plan;
    const int place = 1 + random.bounded(placesOf(*record.material(goal)) + 1);
    switch (random.bounded(4)) {
    case 0: return withPagesTurned(record, span, random.bounded(-4, 5), freshIds());
    case 1: return withFileDivided(record, span.materialId, span.first, freshIds());
    case 2: return withFilesJoined(record, span.materialId, span.first);
    default: return withPagesMoved(record, span, goal, place, freshIds());
    }
}

} // namespace

void TestPageSorting::anySequenceKeepsEveryPageOnce()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    CaseRecord record = twoMaterials();
    record.material(plan)->files += fileOf('d', 9);
    const QMap<QString, int> all = inventory(record);
    int done = 0;
    for (int step = 0; step < 3000; ++step) {
        const auto next = anyStep(record, random);
        if (!next)
            continue;
        ++done;
        record = *next;
        QVERIFY(isOrderly(record));
        QCOMPARE(inventory(record), all);
    }
    QVERIFY(done > 1000);
}

QTEST_GUILESS_MAIN(TestPageSorting)
#include "tst_pagesorting.moc"
