// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "casework/counterwork.h"
#include "casework/importreferences.h"
#include "casework/lintguides.h"
#include "casework/listsathand.h"
#include "counterbench.h"
#include "domain/cases/casejson.h"
#include "domain/checks/formclaims.h"
#include "domain/guide/guidejson.h"
#include "domain/guide/guidelint.h"
#include "domain/guide/referencelint.h"
#include "filledvisit.h"
#include "support/samplereferences.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString place = QStringLiteral("district");

Guide guideWithPlace()
{
    Guide guide = sampleGuide();
    FormField field;
    field.key = place;
    field.label = QStringLiteral("所在区");
    field.kind = FieldKind::Reference;
    field.list = QStringLiteral("divisions");
    guide.form.append(field);
    return guide;
}

} // namespace

/// Fields of forms whose values are codes: lists are imported, brought to the visit, and say what a code means.
class TestReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTableBecomesAListAndIsTold();
    void theSameTableAgainIsNotTold();
    void aBadTableChangesNothing_data();
    void aBadTableChangesNothing();
    void aCodeOfTheListFitsAndHasItsWords();
    void anotherCodeDoesNotFit();
    void withoutTheListAnyCodeWillDo();
    void aStoreThatFailsIsAskedAgainForTheNextVisit();
    void theListsOfAFiledCaseAreBroughtToo();
    void theWordsGoWithTheirCode();
    void whatIsFiledHasTheWords();
    void aFieldWithItsListIsTheSameAfterItsJson();
    void aFieldWithoutItsListIsNoGuide();
    void theLintKnowsTheListsOfTheCounter();

private:
    [[nodiscard]] bool isFault() const
    {
        const QList<Gap> &gaps = m_visit->report().gaps;
        return std::any_of(gaps.cbegin(), gaps.cend(),
                           [](const Gap &gap) { return gap.kind == GapKind::FieldInvalid && gap.targetId == place; });
    }
    [[nodiscard]] QString fileWith(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QStringLiteral("divisions.csv")));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    void importTable(const QByteArray &bytes);

    QTemporaryDir m_folder;
    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<ListsAtHand> m_lists;
    std::unique_ptr<Visit> m_visit;
    QList<std::pair<ReferenceTitle, bool>> m_imported;
    QStringList m_failed;
};

void TestReferences::init()
{
    m_lists.reset();
    m_visit.reset();
    m_imported.clear();
    m_failed.clear();
    m_bench = std::make_unique<CounterBench>();
    m_bench->store.state.guides = {guideWithPlace()};
    m_bench->store.references.lists.insert(QStringLiteral("divisions"), sampleDivisions());
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
    m_lists = std::make_unique<ListsAtHand>(*m_visit, &m_bench->store.references);
}

void TestReferences::importTable(const QByteArray &bytes)
{
    ImportReferences importing(m_bench->store.references, m_bench->clock, m_bench->tasks, m_bench->session);
    connect(&importing, &ImportReferences::imported, this,
            [this](const ReferenceTitle &title, bool isNew) { m_imported.append({title, isNew}); });
    connect(&importing, &ImportReferences::failed, this,
            [this](const Error &error) { m_failed.append(errorCodeName(error.code) + u' ' + error.detail); });
    const qsizetype answers = m_imported.size() + m_failed.size() + 1;
    importing.importFile(fileWith(bytes), {QStringLiteral("towns"), QStringLiteral("街镇"), QStringLiteral("示例"), 0});
    QTRY_COMPARE(m_imported.size() + m_failed.size(), answers);
}

void TestReferences::aTableBecomesAListAndIsTold()
{
    importTable("code,name,parent\n1,Town,\n11,Village,1\n");
    QCOMPARE(m_failed, QStringList());
    const ReferenceTitle expected{QStringLiteral("towns"), QStringLiteral("街镇"), QStringLiteral("示例"), 2};
    QCOMPARE(m_imported.constFirst().first, expected);
    QVERIFY(m_imported.constFirst().second);
    QVERIFY(m_bench->store.references.lists.contains(QStringLiteral("towns")));
    const LedgerEvent told = m_bench->store.state.ledger.constLast();
    QCOMPARE(told.kind, QStringLiteral("referenceImported"));
    QCOMPARE(told.body.value(u"nodes").toInt(), 2);
    QCOMPARE(told.clerkId, m_bench->session.clerk.id);
}

void TestReferences::theSameTableAgainIsNotTold()
{
    importTable("code,name\n1,Town\n");
    importTable("code,name\n1,Town\n");
    QCOMPARE(m_imported.size(), 2);
    QVERIFY(!m_imported.constLast().second);
    QCOMPARE(m_bench->ledgerKinds().count(QStringLiteral("referenceImported")), 1);
}

void TestReferences::aBadTableChangesNothing_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("said");
    QTest::newRow("a code twice") << QByteArray("code,name\n1,a\n1,b\n") << QStringLiteral("invalid line 3: the code 1 stands in line 2");
    QTest::newRow("no columns") << QByteArray("x,y\n1,a\n") << QStringLiteral("invalid line 1: the columns");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("no text") << QByteArray("\xff\xff\xff") << QStringLiteral("invalid neither UTF-8 nor GB18030");
}

void TestReferences::aBadTableChangesNothing()
{
    QFETCH(const QByteArray, table);
    QFETCH(const QString, said);
    importTable(table);
    QVERIFY2(m_failed.value(0).startsWith(said), qPrintable(m_failed.value(0)));
    QCOMPARE(m_bench->store.references.lists.size(), 1);
    QVERIFY(m_bench->store.state.ledger.isEmpty());
}

void TestReferences::aCodeOfTheListFitsAndHasItsWords()
{
    fill(*m_visit);
    m_visit->setField(place, QStringLiteral("310115015"));
    QVERIFY(!isFault());
    QCOMPARE(m_visit->record().form.value(place).words, QStringLiteral("上海市 / 浦东新区 / 花木街道"));
    QVERIFY(m_lists->shelf().list(QStringLiteral("divisions")));
}

void TestReferences::anotherCodeDoesNotFit()
{
    fill(*m_visit);
    m_visit->setField(place, QStringLiteral("310116"));
    QVERIFY(isFault());
    QCOMPARE(m_visit->record().form.value(place).words, QString());
    m_visit->setField(place, QStringLiteral("310118"));
    QVERIFY(!isFault());
    m_visit->undo();
    QVERIFY(isFault());
}

void TestReferences::withoutTheListAnyCodeWillDo()
{
    m_bench->store.references.lists.clear();
    fill(*m_visit);
    m_visit->setField(place, QStringLiteral("310116"));
    QVERIFY(!isFault());
    QVERIFY(m_visit->report().complete());
    QCOMPARE(m_visit->record().form.value(place).words, QString());
}

void TestReferences::aStoreThatFailsIsAskedAgainForTheNextVisit()
{
    m_bench->store.references.lists.clear();
    fill(*m_visit);
    m_bench->store.references.lists.insert(QStringLiteral("divisions"), sampleDivisions());
    m_visit->setField(place, QStringLiteral("310116"));
    QVERIFY(!isFault());
    m_visit->release();
    fill(*m_visit);
    m_visit->setField(place, QStringLiteral("310116"));
    QVERIFY(isFault());
}

void TestReferences::theListsOfAFiledCaseAreBroughtToo()
{
    const QSignalSpy arrived(m_lists.get(), &ListsAtHand::arrived);
    const SharedReferenceList divisions = m_bench->store.references.lists.take(QStringLiteral("divisions"));
    m_lists->bring(guideWithPlace().form);
    QTRY_VERIFY(!m_lists->isComing(QStringLiteral("divisions")));
    QCOMPARE(arrived.size(), 0);
    m_bench->store.references.lists.insert(QStringLiteral("divisions"), divisions);
    m_lists->bring(guideWithPlace().form); // it was imported meanwhile
    QTRY_COMPARE(arrived.size(), 1);
    QVERIFY(m_lists->shelf().list(QStringLiteral("divisions")));
    m_lists->bring(guideWithPlace().form);
    QVERIFY(!m_lists->isComing(QStringLiteral("divisions")));
    QCOMPARE(arrived.size(), 1);
}

void TestReferences::theWordsGoWithTheirCode()
{
    const FormValue worded{QStringLiteral("310118"), typedSource, {}, {}, {}, QStringLiteral("上海市 / 青浦区")};
    QCOMPARE(typedOver(worded, QStringLiteral("310101"), {}).words, QString());
    QCOMPARE(taken(worded, {QStringLiteral("cover:x"), QStringLiteral("310101"), {}, true}).words, QString());
    CaseRecord record = sampleCase();
    record.form.insert(place, worded);
    const auto again = caseFromJson(caseToJson(record));
    QVERIFY_OK(again);
    QCOMPARE(again->form.value(place), worded);
}

void TestReferences::whatIsFiledHasTheWords()
{
    CounterWork work(m_bench->ports(), m_bench->session);
    fill(work.visit);
    work.visit.setField(place, QStringLiteral("310118"));
    QVERIFY(work.visit.report().complete());
    const QSignalSpy filed(&work.decide, &DecideCase::filed);
    const QSignalSpy failed(&work.decide, &DecideCase::failed);
    CaseRecord wrong = work.visit.record();
    wrong.form[place].value = QStringLiteral("310116");
    work.decide.decide(wrong, *work.visit.guide(), IntakeAct::Accept, m_bench->session, true);
    QCOMPARE(lastCode(failed), QStringLiteral("incomplete"));
    work.decide.decide(work.visit.record(), *work.visit.guide(), IntakeAct::Accept, m_bench->session, true);
    QTRY_COMPARE(filed.size(), 1);
    QCOMPARE(lastOf<CaseRecord>(filed).form.value(place).words, QStringLiteral("上海市 / 青浦区"));
}

void TestReferences::aFieldWithItsListIsTheSameAfterItsJson()
{
    const auto again = guideFromJson(guideToJson(guideWithPlace()));
    QVERIFY_OK(again);
    QCOMPARE(again->form, guideWithPlace().form);
}

void TestReferences::aFieldWithoutItsListIsNoGuide()
{
    Guide guide = guideWithPlace();
    guide.form.last().list.clear();
    QVERIFY_ERROR(guideFromJson(guideToJson(guide)), ErrorCode::Invalid);
    const QList<GuideFinding> findings = lintReferences(guide);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().rule, QStringLiteral("referenceWithoutList"));
    QCOMPARE(findings.constFirst().pointer, QStringLiteral("/form/2/list"));
    QVERIFY(hasErrors(lintGuide(guide)));
}

void TestReferences::theLintKnowsTheListsOfTheCounter()
{
    LintGuides lint(m_bench->store.guides, m_bench->tasks);
    lint.lookIn(m_bench->store.references);
    const QSignalSpy linted(&lint, &LintGuides::linted);
    lint.lintCatalogue();
    QTRY_COMPARE(linted.size(), 1);
    QCOMPARE(lastOf<QList<LintedGuide>>(linted).constFirst().findings, lintGuide(guideWithPlace()));
    m_bench->store.references.lists.clear();
    lint.lintCatalogue();
    QTRY_COMPARE(linted.size(), 2);
    const GuideFinding last = lastOf<QList<LintedGuide>>(linted).constFirst().findings.constLast();
    QCOMPARE(last.rule, QStringLiteral("referenceListUnknown"));
    QCOMPARE(last.detail, QStringLiteral("divisions"));
    QCOMPARE(int(last.severity), int(FindingSeverity::Warning));
}

QTEST_GUILESS_MAIN(TestReferences)
#include "tst_references.moc"
