// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/holdcase.h"
#include "casework/purgecases.h"
#include "casework/purgecertificate.h"
#include "closedcase.h"
#include "core/digest.h"
#include "documents/paperrenderer.h"
#include "support/fakebackups.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

/// 数据清除 and 依法留存: who may, what is due, what is written down and printed.
class TestPurgeCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void onlyAnAdministratorPurges_data();
    void onlyAnAdministratorPurges();
    void whatIsDueIsPurgedOnItsDay_data();
    void whatIsDueIsPurgedOnItsDay();
    void theGuideDecidesBeforeTheSite();
    void aGuideThatIsGoneShortensNothing();
    void theLedgerSaysByWhichRule();
    void theCertificateCanBePrinted();
    void theCertificateNamesNobody();
    void theCertificateNamesTheCopiesAndWhenTheyGo();
    void aPlaceThatIsGoneIsSaidOnTheCertificate();
    void withoutAPlaceNoCopyIsSpokenOf();
    void oneCaseIsPurgedAlone();
    void oneCaseThatIsKeptSaysWhy_data();
    void oneCaseThatIsKeptSaysWhy();
    void theListHoldsEverythingAndChangesNothing();
    void aDraftIsNeverPurged();
    void aFailingStoreEndsIt();

    void onlyASupervisorHolds_data();
    void onlyASupervisorHolds();
    void aHoldNeedsAReason();
    void aHeldCaseIsNotPurgedUntilItIsReleased();

private:
    void workAs(const Clerk &clerk);
    void passDays(int days) { m_bench->clock.setNow(sampleMoment().addDays(days)); }
    [[nodiscard]] bool isPurged(const CaseRecord &record) const { return m_bench->store.state.isPurged(record.id); }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<PurgeCases> m_purge;
    std::unique_ptr<HoldCase> m_hold;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_finished;
    std::unique_ptr<QSignalSpy> m_holdFailed;
    CaseRecord m_case;
};

void TestPurgeCases::init()
{
    m_bench = std::make_unique<CounterBench>();
    m_case = closeCase(*m_bench);
    workAs(sampleAdministrator);
}

void TestPurgeCases::workAs(const Clerk &clerk)
{
    const Session session{clerk, sampleCounter()};
    const CounterPorts ports = m_bench->ports();
    const RetentionPolicy policy{{0, 30, QStringLiteral("the site's rule")}, 30};
    m_purge = std::make_unique<PurgeCases>(ports.retention, ports.guides, ports.clock, policy, session);
    m_hold = std::make_unique<HoldCase>(ports.retention, ports.clock, session);
    m_failed = std::make_unique<QSignalSpy>(m_purge.get(), &PurgeCases::failed);
    m_finished = std::make_unique<QSignalSpy>(m_purge.get(), &PurgeCases::finished);
    m_holdFailed = std::make_unique<QSignalSpy>(m_hold.get(), &HoldCase::failed);
}

void TestPurgeCases::onlyAnAdministratorPurges_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("allowed");
    for (const Role role : allRoles())
        QTest::newRow(qPrintable(roleName(role))) << roleName(role) << (role == Role::Administrator);
}

void TestPurgeCases::onlyAnAdministratorPurges()
{
    QFETCH(const QString, role);
    QFETCH(const bool, allowed);
    passDays(100);
    workAs({QStringLiteral("1"), QStringLiteral("n"), *roleFromName(role)});
    m_purge->purgeDue();
    QCOMPARE(lastCode(*m_failed), allowed ? QString() : QStringLiteral("notAllowed"));
    QCOMPARE(isPurged(m_case), allowed);
    m_purge->list();
    m_purge->purge(m_case.id);
    QCOMPARE(m_failed->size(), allowed ? 1 : 3);
}

void TestPurgeCases::whatIsDueIsPurgedOnItsDay_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("due");
    QTest::newRow("the first day") << 0 << false;
    QTest::newRow("the last day") << 30 << false;
    QTest::newRow("the day after") << 31 << true;
}

void TestPurgeCases::whatIsDueIsPurgedOnItsDay()
{
    QFETCH(const int, days);
    QFETCH(const bool, due);
    passDays(days);
    m_purge->purgeDue();
    QCOMPARE(m_failed->size(), 0);
    QCOMPARE(lastOf<int>(*m_finished), due ? 1 : 0);
    QCOMPARE(isPurged(m_case), due);
    QCOMPARE(m_bench->store.state.pages.contains(m_case.id), !due);
}

void TestPurgeCases::theGuideDecidesBeforeTheSite()
{
    m_bench->store.state.guides.first().retention = RetentionRule{0, 90, QStringLiteral("the item's rule")};
    passDays(90);
    m_purge->purgeDue();
    QVERIFY(!isPurged(m_case));
    passDays(91);
    m_purge->purgeDue();
    QVERIFY(isPurged(m_case));
    QCOMPARE(m_bench->store.state.purges.constFirst().basis, QStringLiteral("the item's rule"));
}

void TestPurgeCases::aGuideThatIsGoneShortensNothing()
{
    m_bench->store.state.guides.clear();
    passDays(30);
    m_purge->purgeDue();
    QVERIFY(!isPurged(m_case));
    passDays(31);
    m_purge->purgeDue();
    QVERIFY(isPurged(m_case));
}

void TestPurgeCases::theLedgerSaysByWhichRule()
{
    passDays(31);
    m_purge->purgeDue();
    const LedgerEvent event = m_bench->store.state.ledger.constLast();
    QCOMPARE(event.kind, QStringLiteral("purged"));
    QCOMPARE(event.clerkId, sampleAdministrator.id);
    QCOMPARE(event.caseId, m_case.id);
    QCOMPARE(event.body.value(u"basis").toString(), QStringLiteral("the site's rule"));
    QCOMPARE(event.body.value(u"caseDigest").toString(), QString::fromLatin1(caseDigest(m_case).toHex()));
    QCOMPARE(event.body.value(u"pages").toInt(), 3);
    const QString written = QString::fromUtf8(canonicalJson(event.body));
    QVERIFY(!written.contains(m_case.applicant.identity.name));
    QVERIFY(!written.contains(m_case.applicant.identity.number));
}

void TestPurgeCases::theCertificateCanBePrinted()
{
    passDays(31);
    QSignalSpy purged(m_purge.get(), &PurgeCases::purged);
    m_purge->purgeDue();
    QCOMPARE(purged.size(), 1);
    const auto order = purged.first().at(1).value<PrintOrder>();
    QCOMPARE(order.paper.kind, PaperKind::PurgeCertificate);
    QCOMPARE(order.paper.number, m_case.number);
    QCOMPARE(m_bench->store.state.prints.constLast(), order);
    const Result<QByteArray> pdf = renderPaper(order.paper);
    QVERIFY_OK(pdf);
    QVERIFY(pdf->startsWith("%PDF"));
}

void TestPurgeCases::theCertificateNamesNobody()
{
    PurgeRecord record;
    record.number = QStringLiteral("L1");
    record.clerkName = sampleAdministrator.name;
    const Paper paper = purgeCertificate(record, {sampleAdministrator, sampleCounter()});
    QVERIFY(!paper.fields.contains(QStringLiteral("applicantName")));
    QVERIFY(!paper.fields.contains(QStringLiteral("phone")));
    QCOMPARE(paper.fields.value(u"clerkName").toString(), sampleAdministrator.name);
}

void TestPurgeCases::theCertificateNamesTheCopiesAndWhenTheyGo()
{
    FakeBackups backups;
    const QDateTime noon(QDate(2026, 4, 9), QTime(4, 0), Qt::UTC);
    backups.present = QList<BackupGeneration>{{QStringLiteral("20260409T040000Z"), noon, QDate(2026, 4, 23)},
                                              {QStringLiteral("20260401T040000Z"), noon.addDays(-8), QDate(2026, 4, 15)}};
    const CaseRecord other = closeCase(*m_bench, 2);
    passDays(31);
    m_purge->nameCopies(backups, QStringLiteral("/mnt/second"));
    QSignalSpy purged(m_purge.get(), &PurgeCases::purged);
    m_purge->purgeDue();
    QCOMPARE(backups.place, QStringLiteral("/mnt/second"));
    QCOMPARE(purged.size(), 2);
    for (const QList<QVariant> &arguments : purged) {
        const QJsonObject fields = arguments.at(1).value<PrintOrder>().paper.fields;
        QCOMPARE(fields.value(u"copies").toString(), QStringLiteral("20260409T040000Z、20260401T040000Z"));
        QCOMPARE(fields.value(u"copiesUntil").toString(), QStringLiteral("2026-04-23"));
        QCOMPARE(fields.value(u"copiesUnknown").toBool(true), false);
        QVERIFY_OK(renderPaper(arguments.at(1).value<PrintOrder>().paper));
    }
    const QJsonObject told = m_bench->store.state.ledger.constLast().body;
    QCOMPARE(told.value(u"copies").toArray().size(), 2);
    QCOMPARE(told.value(u"copiesUntil").toString(), QStringLiteral("2026-04-23"));
}

void TestPurgeCases::aPlaceThatIsGoneIsSaidOnTheCertificate()
{
    FakeBackups backups;
    backups.present = failure(ErrorCode::NotFound, QStringLiteral("not mounted"));
    passDays(31);
    m_purge->nameCopies(backups, QStringLiteral("/mnt/second"));
    QSignalSpy purged(m_purge.get(), &PurgeCases::purged);
    m_purge->purge(m_case.id);
    QCOMPARE(purged.size(), 1);
    QVERIFY(isPurged(m_case));
    const Paper paper = purged.first().at(1).value<PrintOrder>().paper;
    QCOMPARE(paper.fields.value(u"copiesUnknown").toBool(), true);
    QVERIFY(!paper.fields.contains(u"copies"));
    QVERIFY_OK(renderPaper(paper));
}

void TestPurgeCases::withoutAPlaceNoCopyIsSpokenOf()
{
    FakeBackups backups;
    backups.present = failure(ErrorCode::NotFound, QStringLiteral("never asked"));
    passDays(31);
    m_purge->nameCopies(backups, {});
    QSignalSpy purged(m_purge.get(), &PurgeCases::purged);
    m_purge->purgeDue();
    QCOMPARE(purged.size(), 1);
    const QJsonObject fields = purged.first().at(1).value<PrintOrder>().paper.fields;
    QVERIFY(!fields.contains(u"copies") && !fields.contains(u"copiesUntil"));
    QCOMPARE(fields.value(u"copiesUnknown").toBool(true), false);
}

void TestPurgeCases::oneCaseIsPurgedAlone()
{
    const CaseRecord other = closeCase(*m_bench, 2);
    passDays(31);
    m_purge->purge(other.id);
    QCOMPARE(lastOf<int>(*m_finished), 1);
    QVERIFY(isPurged(other));
    QVERIFY(!isPurged(m_case));
    m_purge->purgeDue();
    QVERIFY(isPurged(m_case));
}

void TestPurgeCases::oneCaseThatIsKeptSaysWhy_data()
{
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("code");
    QTest::newRow("running") << "running" << "wrongState";
    QTest::newRow("open") << "open" << "wrongState";
    QTest::newRow("notAcknowledged") << "notAcknowledged" << "wrongState";
    QTest::newRow("onHold") << "onHold" << "onHold";
    QTest::newRow("unknown") << "" << "notFound";
}

void TestPurgeCases::oneCaseThatIsKeptSaysWhy()
{
    QFETCH(const QString, why);
    QFETCH(const QString, code);
    MemoryState &state = m_bench->store.state;
    passDays(why == u"running" ? 30 : 31);
    if (why == u"open")
        state.cases[m_case.id].state = CaseState::Accepted;
    if (why == u"notAcknowledged")
        state.outbox.first().state = OutboxState::Backoff;
    if (why == u"onHold")
        state.holds.insert(m_case.id, LegalHold());
    if (why.isEmpty())
        state.cases.clear();
    m_purge->purge(m_case.id);
    QCOMPARE(lastCode(*m_failed), code);
    QCOMPARE(m_finished->size(), 0);
    QVERIFY(!isPurged(m_case));
    if (!why.isEmpty())
        QCOMPARE(lastOf<Error>(*m_failed).detail, why);
}

void TestPurgeCases::theListHoldsEverythingAndChangesNothing()
{
    closeCase(*m_bench, 2);
    passDays(31);
    const QSignalSpy listed(m_purge.get(), &PurgeCases::listed);
    m_purge->list();
    const auto cases = lastOf<QList<RetentionStanding>>(listed);
    QCOMPARE(cases.size(), 2);
    for (const RetentionStanding &standing : cases)
        QCOMPARE(standing.verdict.answer, RetentionAnswer::Due);
    QVERIFY(m_bench->store.state.purges.isEmpty());
    QVERIFY(m_bench->store.state.ledger.isEmpty());
    QCOMPARE(m_finished->size(), 0);
}

void TestPurgeCases::aDraftIsNeverPurged()
{
    const CaseRecord draft = sampleCase(3);
    m_bench->store.state.cases.insert(draft.id, draft);
    passDays(3000);
    m_purge->purgeDue();
    QVERIFY(isPurged(m_case));
    QVERIFY(!isPurged(draft));
    m_purge->purge(draft.id);
    QCOMPARE(lastOf<Error>(*m_failed).detail, QStringLiteral("abandoned"));
    QCOMPARE(m_bench->store.state.cases.value(draft.id), draft);
}

void TestPurgeCases::aFailingStoreEndsIt()
{
    passDays(31);
    m_bench->breakStore(ErrorCode::StorageFull);
    m_purge->purgeDue();
    QCOMPARE(lastCode(*m_failed), QStringLiteral("storageFull"));
    m_bench->mendStore();
    m_purge->purgeDue();
    QCOMPARE(lastOf<int>(*m_finished), 1);
}

void TestPurgeCases::onlyASupervisorHolds_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("allowed");
    for (const Role role : allRoles())
        QTest::newRow(qPrintable(roleName(role))) << roleName(role) << (role == Role::Supervisor);
}

void TestPurgeCases::onlyASupervisorHolds()
{
    QFETCH(const QString, role);
    QFETCH(const bool, allowed);
    workAs({QStringLiteral("1"), QStringLiteral("n"), *roleFromName(role)});
    m_hold->hold(m_case.id, QStringLiteral("行政复议"));
    QCOMPARE(lastCode(*m_holdFailed, 1), allowed ? QString() : QStringLiteral("notAllowed"));
    QCOMPARE(m_bench->store.state.holds.contains(m_case.id), allowed);
    m_bench->store.state.holds.insert(m_case.id, LegalHold());
    m_hold->release(m_case.id, QStringLiteral("已审结"));
    QCOMPARE(m_bench->store.state.holds.contains(m_case.id), !allowed);
}

void TestPurgeCases::aHoldNeedsAReason()
{
    workAs(sampleSupervisor());
    m_hold->hold(m_case.id, QStringLiteral("  "));
    QCOMPARE(lastCode(*m_holdFailed, 1), QStringLiteral("empty"));
    m_hold->release(m_case.id, QString());
    QCOMPARE(m_holdFailed->size(), 2);
    QVERIFY(m_bench->store.state.ledger.isEmpty());
}

void TestPurgeCases::aHeldCaseIsNotPurgedUntilItIsReleased()
{
    passDays(31);
    workAs(sampleSupervisor());
    QSignalSpy held(m_hold.get(), &HoldCase::held);
    m_hold->hold(m_case.id, QStringLiteral("行政复议"));
    QCOMPARE(lastOf<LegalHold>(held).reason, QStringLiteral("行政复议"));
    const QSignalSpy looked(m_hold.get(), &HoldCase::looked);
    m_hold->look(m_case.id);
    QCOMPARE(lastOf<std::optional<LegalHold>>(looked, 1)->clerkId, sampleSupervisor().id);
    workAs(sampleAdministrator);
    m_purge->purgeDue();
    QCOMPARE(lastOf<int>(*m_finished), 0);
    workAs(sampleSupervisor());
    m_hold->release(m_case.id, QStringLiteral("已审结"));
    workAs(sampleAdministrator);
    m_purge->purgeDue();
    QVERIFY(isPurged(m_case));
    QCOMPARE(m_bench->ledgerKinds(),
             QStringList({QStringLiteral("held"), QStringLiteral("released"), QStringLiteral("purged")}));
    // Its reason went with the purge; that there was one did not.
    const LedgerEvent entry = m_bench->store.state.ledger.constFirst();
    QVERIFY(entry.isForgotten());
    QVERIFY(!ledgerBytes(entry).contains(QStringLiteral("行政复议").toUtf8()));
}

QTEST_MAIN(TestPurgeCases)
#include "tst_purgecases.moc"
