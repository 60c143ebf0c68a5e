// SPDX-License-Identifier: Apache-2.0
#include "casework/lintguides.h"

#include "casework/suggestionpaper.h"
#include "counterbench.h"
#include "heldtaskrunner.h"
#include "domain/guide/findinggroup.h"
#include "domain/guide/guidelint.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString guideFolder = QStringLiteral(YICHUANG_SOURCE_DIR "/resources/guides");
const QString badFolder = QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/guides-bad");

GuideFinding finding(const QString &rule, FindingSeverity severity, const QString &example = {})
{
    GuideFinding result;
    result.rule = rule;
    result.severity = severity;
    result.example = example;
    return result;
}

} // namespace

/// The check of a whole catalogue: told step by step, given up at once, and the same as one guide after the other.
class TestLintGuides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCatalogueIsCheckedGuideByGuide();
    void filesAreCheckedAndWhatIsNoGuideIsTold();
    void nothingToCheckIsSaid();
    void aCheckThatWasGivenUpSaysNothingMore();
    void aNewCheckTakesThePlaceOfTheOld();
    void aStoreThatFailsSaysSo();
    void findingsOfOneRuleAreOneThing();
    void theTableHasARowForEverySubstantiveFinding();
};

void TestLintGuides::theCatalogueIsCheckedGuideByGuide()
{
    CounterBench bench;
    LintGuides lint(bench.store.guides, bench.tasks);
    const QSignalSpy begun(&lint, &LintGuides::begun);
    const QSignalSpy advanced(&lint, &LintGuides::advanced);
    const QSignalSpy linted(&lint, &LintGuides::linted);
    lint.lintCatalogue();
    QTRY_COMPARE(linted.size(), 1);
    QCOMPARE(lastOf<int>(begun), 1);
    QCOMPARE(advanced.size(), 1);
    const auto guides = lastOf<QList<LintedGuide>>(linted);
    QCOMPARE(guides.size(), 1);
    QCOMPARE(guides.constFirst().findings, lintGuide(sampleGuide()));
}

void TestLintGuides::filesAreCheckedAndWhatIsNoGuideIsTold()
{
    CounterBench bench;
    LintGuides lint(bench.store.guides, bench.tasks);
    const QSignalSpy linted(&lint, &LintGuides::linted);
    lint.lintPaths({guideFolder, badFolder + QStringLiteral("/wrong-type.json")});
    QTRY_COMPARE(linted.size(), 1);
    QCOMPARE(lastOf<QList<LintedGuide>>(linted).size(), 20);
    const auto unreadable = lastOf<QList<GuideFileFinding>>(linted, 1);
    QCOMPARE(unreadable.size(), 1);
    QCOMPARE(unreadable.constFirst().fileName, QStringLiteral("wrong-type.json"));
}

void TestLintGuides::nothingToCheckIsSaid()
{
    CounterBench bench;
    bench.store.state.guides.clear();
    LintGuides lint(bench.store.guides, bench.tasks);
    const QSignalSpy failed(&lint, &LintGuides::failed);
    lint.lintCatalogue();
    QTRY_COMPARE(lastCode(failed), QStringLiteral("empty"));
    lint.lintPaths({});
    QTRY_COMPARE(failed.size(), 2);
}

void TestLintGuides::aCheckThatWasGivenUpSaysNothingMore()
{
    CounterBench bench;
    HeldTaskRunner held;
    LintGuides lint(bench.store.guides, held);
    const QSignalSpy begun(&lint, &LintGuides::begun);
    const QSignalSpy linted(&lint, &LintGuides::linted);
    lint.lintCatalogue();
    QTRY_COMPARE(held.waiting(), 1);
    QCOMPARE(begun.size(), 1);
    lint.cancel();
    held.runFirst();
    // A later check is told, so that the earlier one had its turn.
    lint.lintCatalogue();
    QTRY_COMPARE(held.waiting(), 1);
    held.runFirst();
    QTRY_COMPARE(linted.size(), 1);
}

void TestLintGuides::aNewCheckTakesThePlaceOfTheOld()
{
    CounterBench bench;
    LintGuides lint(bench.store.guides, bench.tasks);
    const QSignalSpy linted(&lint, &LintGuides::linted);
    lint.lintPaths({guideFolder});
    lint.lintCatalogue();
    QTRY_COMPARE(linted.size(), 1);
    QCOMPARE(lastOf<QList<LintedGuide>>(linted).size(), 1);
}

void TestLintGuides::aStoreThatFailsSaysSo()
{
    CounterBench bench;
    LintGuides lint(bench.store.guides, bench.tasks);
    const QSignalSpy failed(&lint, &LintGuides::failed);
    bench.breakStore();
    lint.lintCatalogue();
    QTRY_COMPARE(lastCode(failed), QStringLiteral("storageUnavailable"));
}

void TestLintGuides::findingsOfOneRuleAreOneThing()
{
    const auto error = FindingSeverity::Error;
    const auto warning = FindingSeverity::Warning;
    const QString missing = QStringLiteral("elementMissing");
    const QString overlap = QStringLiteral("situationOverlap");
    const QList<FindingGroup> groups = groupedFindings(
        {finding(missing, warning), finding(overlap, error, QStringLiteral("甲")), finding(missing, warning),
         finding(overlap, error, QStringLiteral("乙"))});
    QCOMPARE(groups.size(), 3);
    QCOMPARE(groups.at(0).rule, overlap);
    QCOMPARE(groups.at(1).findings.constFirst().example, QStringLiteral("乙"));
    QCOMPARE(groups.at(2).findings.size(), 2);
    QVERIFY(groupedFindings({}).isEmpty());
}

void TestLintGuides::theTableHasARowForEverySubstantiveFinding()
{
    CounterBench bench;
    const LintedGuide linted{sampleGuide(), lintGuide(sampleGuide())};
    const auto substantive = std::count_if(linted.findings.cbegin(), linted.findings.cend(), [](const GuideFinding &one) {
        return one.owner == ElementOwner::Substantive;
    });
    const QList<Suggestion> rows = suggestionsFor({linted});
    QCOMPARE(rows.size(), substantive);
    const Paper paper = suggestionPaper({linted}, bench.session, bench.clock.now());
    QCOMPARE(paper.kind, PaperKind::SuggestionTable);
    QCOMPARE(paper.fields.value(u"rows").toArray().size(), substantive);
    QCOMPARE(paper.fields.value(u"guides").toInt(), 1);
    QVERIFY(paper.fields.value(u"sample").toBool());
    for (const QJsonValue row : paper.fields.value(u"rows").toArray()) {
        for (const QJsonValue cell : row.toObject())
            QVERIFY(!cell.isString() || !cell.toString().isEmpty());
    }
    QVERIFY(!suggestionPaper({}, {}, bench.clock.now()).number.isEmpty());
}

QTEST_GUILESS_MAIN(TestLintGuides)
#include "tst_lintguides.moc"
