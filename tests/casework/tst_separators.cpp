// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTest>

#include "casework/pageintake.h"
#include "casework/printseparators.h"
#include "casework/separatorpaper.h"
#include "core/digest.h"
#include "counterbench.h"
#include "domain/cases/separatorcode.h"
#include "filledvisit.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString identity = QStringLiteral("identity");

FileInspection pageSaying(const QString &code)
{
    FileInspection page = FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1);
    if (!code.isEmpty())
        page.findings.append({PageCheck::Code, Verdict::Ok, 1, 1, 0, {}, code});
    return page;
}

} // namespace

/// Separator sheets: what is printed on them, and a stack that they sort while it is taken in.
class TestSeparators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void thereIsASheetForEachMaterialThatComesOnPaper();
    void theSheetsNameNoApplicant();
    void printingNeedsASettledSituation();
    void theSheetsArePrintedAndNothingOfThemIsKept();
    void aPrinterThatFailsIsToldAndTriedAgain();
    void aStackIsSortedIntoItsMaterials();
    void aSheetOfAnotherCaseNeverBlocksTheRest();
    void aPageOfWhatIsNotAskedForIsRefusedAndTheOthersComeIn();
    void withoutAKeyNothingIsSorted();
    void aStackThatIsTurnedOverIsSortedToo();
    void theBackOfASheetThatIsWrittenOnIsAPage();
    void pagesThatNoMachineLookedAtAreToldOnceAFile();

private:
    [[nodiscard]] QString codeFor(const QString &materialId) const
    {
        return *separatorCodeText(m_visit->record().id, materialId, m_bench->tokenKey);
    }
    /// Fronts with these codes, and, the stack turned over, as many backs: blank where it says so.
    void scanBothSides(const QStringList &fronts, const QList<bool> &blankBacks);
    [[nodiscard]] qsizetype filesOf(const QString &materialId) const
    {
        return m_visit->record().material(materialId)->files.size();
    }
    void scan(const QStringList &codes)
    {
        QList<QByteArray> stack;
        for (const QString &code : codes) {
            m_bench->inspector.queueInspection(pageSaying(code));
            stack.append(sampleJpeg(300 + int(stack.size())));
        }
        m_bench->scanner.setStack(stack);
        m_intake->scan(lease, ScanSource::Feeder);
    }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<PageIntake> m_intake;
    std::unique_ptr<PrintSeparators> m_print;
};

void TestSeparators::init()
{
    m_print.reset();
    m_intake.reset();
    m_visit.reset();
    m_bench = std::make_unique<CounterBench>();
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
    m_intake = std::make_unique<PageIntake>(*m_visit, m_bench->scanner, m_bench->inspector, m_bench->store.pages,
                                            m_bench->clock, m_bench->tasks);
    m_intake->sortBy(m_bench->tokenKey);
    m_print = std::make_unique<PrintSeparators>(*m_visit, m_bench->papers, m_bench->printer, m_bench->clock,
                                                m_bench->tokenKey);
    fill(*m_visit);
}

void TestSeparators::thereIsASheetForEachMaterialThatComesOnPaper()
{
    const Checklist &checklist = m_visit->report().checklist;
    CaseRecord draft = m_visit->record();
    const auto all = separatorSheets(draft, checklist, m_bench->tokenKey, m_bench->session, m_bench->clock.now());
    QVERIFY_OK(all);
    qsizetype onPaper = 0;
    for (const CaseMaterial &material : draft.materials)
        onPaper += material.obtained == Obtained::Submitted ? 1 : 0;
    const QJsonArray sheets = all->fields.value(u"sheets").toArray();
    QCOMPARE(sheets.size(), onPaper);
    for (const QJsonValue &sheet : sheets) {
        const int number = sheet[u"no"].toInt();
        QCOMPARE(sheet[u"name"].toString(), checklist.materials.at(number - 1).rule.name);
        const auto code = parseSeparatorCode(sheet[u"code"].toString());
        QVERIFY(code && isGenuine(*code, m_bench->tokenKey));
        QCOMPARE(code->materialId, checklist.materials.at(number - 1).rule.id);
    }
    for (CaseMaterial &material : draft.materials)
        material.obtained = Obtained::ToBeFetched;
    QVERIFY_ERROR(separatorSheets(draft, checklist, m_bench->tokenKey, m_bench->session, m_bench->clock.now()),
                  ErrorCode::Empty);
    QVERIFY_ERROR(separatorSheets(draft, checklist, QByteArray(), m_bench->session, m_bench->clock.now()), ErrorCode::Invalid);
}

void TestSeparators::theSheetsNameNoApplicant()
{
    const auto paper = separatorSheets(m_visit->record(), m_visit->report().checklist, m_bench->tokenKey, m_bench->session,
                                       m_bench->clock.now());
    QVERIFY_OK(paper);
    const QByteArray text = canonicalJson(paper->fields);
    const Person &applicant = m_visit->record().applicant.identity;
    for (const QString &word : {applicant.name, applicant.number, applicant.phone, applicant.number.right(4)})
        QVERIFY2(!text.contains(word.toUtf8()), qPrintable(word));
}

void TestSeparators::printingNeedsASettledSituation()
{
    const QSignalSpy failed(m_print.get(), &PrintSeparators::failed);
    m_visit->release();
    m_visit->start();
    QVERIFY(!m_print->isPossible());
    m_print->print();
    QCOMPARE(lastCode(failed), QStringLiteral("incomplete"));
    QVERIFY(m_bench->printer.jobs().isEmpty());
}

void TestSeparators::theSheetsArePrintedAndNothingOfThemIsKept()
{
    const QSignalSpy printed(m_print.get(), &PrintSeparators::printed);
    const qsizetype orders = m_bench->store.state.prints.size();
    m_print->print();
    QTRY_COMPARE(printed.size(), 1);
    QCOMPARE(m_bench->printer.jobs().size(), 1);
    QCOMPARE(m_bench->papers.papers().last().kind, PaperKind::SeparatorSheets);
    QCOMPARE(printed.first().first().toInt(), m_bench->papers.papers().last().fields.value(u"sheets").toArray().size());
    QCOMPARE(m_bench->store.state.prints.size(), orders);
}

void TestSeparators::aPrinterThatFailsIsToldAndTriedAgain()
{
    const QSignalSpy failed(m_print.get(), &PrintSeparators::failed);
    const QSignalSpy printed(m_print.get(), &PrintSeparators::printed);
    m_bench->printer.failWith({ErrorCode::DeviceNoPaper, {}});
    m_print->print();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(lastCode(failed), QStringLiteral("deviceNoPaper"));
    m_bench->printer.workAgain();
    m_print->print();
    QTRY_COMPARE(printed.size(), 1);
}

void TestSeparators::aStackIsSortedIntoItsMaterials()
{
    const QSignalSpy aside(m_intake.get(), &PageIntake::sheetPutAside);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    const qsizetype leases = filesOf(lease);
    const qsizetype identities = filesOf(identity);
    scan({QString(), codeFor(identity), QString(), QString(), codeFor(lease), QString()});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(filesOf(lease), leases + 2);
    QCOMPARE(filesOf(identity), identities + 2);
    QCOMPARE(aside.size(), 2);
    QCOMPARE(aside.first().first().toString(), identity);
    // It can be had back: its bytes are in the store.
    const PageFile sheet = lastOf<PageFile>(aside, 1);
    QVERIFY(m_bench->store.state.pages.value(m_visit->record().id).contains(sheet.sha256));
    QCOMPARE(finished.first(), QVariantList({lease, 4}));
}

void TestSeparators::aSheetOfAnotherCaseNeverBlocksTheRest()
{
    const QSignalSpy told(m_intake.get(), &PageIntake::sheetNotUnderstood);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    const qsizetype leases = filesOf(lease);
    const qsizetype identities = filesOf(identity);
    const QString foreign = *separatorCodeText(sampleCase(7).id, identity, m_bench->tokenKey);
    scan({QString(), foreign, QString(), codeFor(identity), QString()});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(filesOf(lease), leases + 3);
    QCOMPARE(filesOf(identity), identities + 1);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toString(), lease);
    QCOMPARE(lastOf<SheetKind>(told, 1), SheetKind::ForeignSeparator);
}

void TestSeparators::aPageOfWhatIsNotAskedForIsRefusedAndTheOthersComeIn()
{
    const QSignalSpy refused(m_intake.get(), &PageIntake::fileRefused);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    const qsizetype identities = filesOf(identity);
    m_visit->removeFile(lease, samplePageFile(lease).id);
    m_visit->answer(QStringLiteral("dwelling"), QStringLiteral("own")); // no lease
    QVERIFY(!m_visit->asksFor(lease));
    scan({QString(), codeFor(identity), QString()});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(lastCode(refused, 1), QStringLiteral("wrongState"));
    QCOMPARE(filesOf(identity), identities + 1);
    QCOMPARE(finished.first(), QVariantList({lease, 1})); // only this one was kept
}

void TestSeparators::withoutAKeyNothingIsSorted()
{
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    const qsizetype leases = filesOf(lease);
    m_intake->sortBy({});
    scan({QString(), codeFor(identity), QString()});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(filesOf(lease), leases + 3);
}

void TestSeparators::pagesThatNoMachineLookedAtAreToldOnceAFile()
{
    const QSignalSpy told(m_intake.get(), &PageIntake::sheetNotUnderstood);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    const qsizetype leases = filesOf(lease);
    FileInspection thick = FakeInspector::goodPages(QStringLiteral("application/pdf"), 3);
    thick.findings = {{PageCheck::Blank, Verdict::Ok, 1, 9, 1}, {PageCheck::Unseen, Verdict::Ask, 2}, {PageCheck::Unseen, Verdict::Ask, 3}};
    m_bench->inspector.queueInspection(thick);
    m_bench->scanner.setStack({sampleJpeg(300)});
    m_intake->scan(lease, ScanSource::Feeder);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(filesOf(lease), leases + 1); // it is kept whole
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toString(), lease);
    QCOMPARE(lastOf<SheetKind>(told, 1), SheetKind::Unseen);
}

void TestSeparators::scanBothSides(const QStringList &fronts, const QList<bool> &blankBacks)
{
    m_bench->scanner.setScanners(
        QList<ScannerInfo>{{QStringLiteral("fake:0"), QStringLiteral("Fake"), {ScanSource::Feeder, true}}});
    const QSignalSpy awaited(m_intake.get(), &PageIntake::backsAwaited);
    const QSignalSpy taken(m_intake.get(), &PageIntake::backsTaken);
    QList<QByteArray> stack;
    for (const QString &code : fronts) {
        m_bench->inspector.queueInspection(pageSaying(code));
        stack.append(sampleJpeg(int(400 + stack.size())));
    }
    m_bench->scanner.setStack(stack);
    m_intake->scan(lease);
    QTRY_COMPARE(awaited.size(), 1);
    stack.clear();
    for (const bool blank : blankBacks) {
        FileInspection back = pageSaying({});
        if (blank)
            back.findings = {{PageCheck::Blank, Verdict::Ask, 1, 0, 1}};
        m_bench->inspector.queueInspection(back);
        stack.append(sampleJpeg(int(500 + stack.size())));
    }
    m_bench->scanner.setStack(stack);
    m_intake->scan(lease);
    QTRY_COMPARE(taken.size(), 1);
}

void TestSeparators::aStackThatIsTurnedOverIsSortedToo()
{
    const QSignalSpy aside(m_intake.get(), &PageIntake::sheetPutAside);
    const qsizetype leases = filesOf(lease);
    const qsizetype identities = filesOf(identity);
    // The backs come the last sheet first: the card's, the separator's, the lease's.
    scanBothSides({QString(), codeFor(identity), QString()}, {false, true, false});
    QCOMPARE(filesOf(lease), leases + 2);
    QCOMPARE(filesOf(identity), identities + 2);
    QCOMPARE(aside.size(), 2);
    QCOMPARE(lastOf<SheetKind>(aside, 2), SheetKind::SeparatorBack);
    const QList<PageFile> &cards = m_visit->record().material(identity)->files;
    QCOMPARE(cards.constLast().sha256, sha256(sampleJpeg(500))); // behind its front
    QCOMPARE(cards.at(cards.size() - 2).sha256, sha256(sampleJpeg(402)));
}

void TestSeparators::theBackOfASheetThatIsWrittenOnIsAPage()
{
    const QSignalSpy aside(m_intake.get(), &PageIntake::sheetPutAside);
    const qsizetype identities = filesOf(identity);
    scanBothSides({codeFor(identity), QString()}, {false, false});
    QCOMPARE(filesOf(identity), identities + 3);
    QCOMPARE(aside.size(), 1);
}

QTEST_GUILESS_MAIN(TestSeparators)
#include "tst_separators.moc"
