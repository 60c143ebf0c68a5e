// SPDX-License-Identifier: Apache-2.0
#include "ctlbench.h"

#include "domain/cases/noticecode.h"
#include "support/samplecase.h"
#include "sync/guidefollower.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// Somebody who asks what the sample item needs, and has brought the identity card.
const QByteArray request = R"({
    "applicant": {"identity": {"name": "赵样本", "numberKind": "resident", "number": "310115199003070025"}},
    "item": "sample-residence", "answers": {"dwelling": "rented", "filed": "yes"},
    "materials": [{"id": "identity", "files": ["identity.pdf"], "points": "pass"}], "act": "receive"})";

QStringList line(const char *words)
{
    return QString::fromUtf8(words).split(u' ');
}

} // namespace

/// What is done at the counter from the command line besides the intake: telling what to bring, taking in later with its days,
/// following the catalogue; and who is qualified to decide.
class TestCounterActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoAsksIsToldAtOnceWhatToBring();
    void whatCannotBeToldIsSaid();
    void onlyWhoTakesInTells();
    void aSupplementSaysItsDays();
    void aPageThatFailedACheckNeedsAReason();
    void daysThatCannotBeAreRefused_data();
    void daysThatCannotBeAreRefused();
    void aRunFollowsTheCatalogue();
    void aQualificationIsRegisteredShownAndWithdrawn();
    void aLetterAsksForAQualification();
    void onlyAnAdministratorRegisters();
    void aRunningProgramIsHandedTheCalendar();

private:
    [[nodiscard]] MemoryState &state() { return m_bench->counter.store.state; }
    [[nodiscard]] CtlOutcome give(const QByteArray &text)
    {
        return m_bench->run({QStringLiteral("notice"), QStringLiteral("give"), m_bench->fileWith(QStringLiteral("case.json"), text)});
    }
    void signInAs(const QString &id, Role role)
    {
        m_bench->ports.openedBy = OpenedBy::Clerk;
        m_bench->ports.session.clerk = {id, QStringLiteral("某人"), role};
    }
    [[nodiscard]] QStringList registerWords() const
    {
        return {QStringLiteral("clerk"), QStringLiteral("qualification"), QStringLiteral("register"), QStringLiteral("资1"),
                sampleSupervisor().id, QStringLiteral("--name"), QStringLiteral("行政执法证"), QStringLiteral("--issuer"),
                QStringLiteral("示例区司法局"), QStringLiteral("--from"), QStringLiteral("2026-01-01"), QStringLiteral("--until"),
                QStringLiteral("2026-12-31")};
    }
    /// A case for which the lease was promised.
    CaseRecord promised();

    std::unique_ptr<CtlBench> m_bench;
};

void TestCounterActs::init()
{
    m_bench = std::make_unique<CtlBench>();
    QVERIFY(!m_bench->fileWith(QStringLiteral("identity.pdf"), "%PDF identity").isEmpty());
}

void TestCounterActs::whoAsksIsToldAtOnceWhatToBring()
{
    const CtlOutcome told = give(request);
    QCOMPARE(told.err, QString());
    QCOMPARE(told.exitCode, 0);
    const CaseRecord draft = state().cases.first();
    QCOMPARE(draft.state, CaseState::Draft);
    QVERIFY(draft.notice);
    QVERIFY(!draft.draft.open);
    QCOMPARE(told.json().value(u"code").toString(), noticeCode(draft.id));
    QCOMPARE(told.json().value(u"toBring").toArray(), QJsonArray::fromStringList(draft.notice->materialIds));
    QVERIFY(told.json().value(u"toBring").toArray().contains(QStringLiteral("lease")));
    QFile paper(told.json().value(u"notice").toString());
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QVERIFY(paper.readAll().startsWith("oneTimeNotice"));
    QVERIFY(state().numbers.isEmpty());
    QVERIFY(m_bench->counter.ledgerKinds().contains(QStringLiteral("oneTimeNoticeGiven")));
}

void TestCounterActs::whatCannotBeToldIsSaid()
{
    // The situation is not settled: nobody can say what is to be brought.
    const CtlOutcome open = give(QByteArray(request)
                                     .replace(R"("dwelling": "rented", "filed": "yes")", "")
                                     .replace(R"({"id": "identity", "files": ["identity.pdf"], "points": "pass"})", ""));
    QCOMPARE(open.exitCode, 1);
    QCOMPARE(open.json().value(u"error").toObject().value(u"code").toString(), QStringLiteral("incomplete"));
    QCOMPARE(give(QByteArray(request).replace("sample-residence", "other")).errorCode(), QStringLiteral("notFound"));
    QCOMPARE(give("{").errorCode(), QStringLiteral("malformed"));
}

void TestCounterActs::onlyWhoTakesInTells()
{
    signInAs(QStringLiteral("0900"), Role::Auditor);
    QCOMPARE(give(request).errorCode(), QStringLiteral("notAllowed"));
    QVERIFY(state().cases.isEmpty());
}

CaseRecord TestCounterActs::promised()
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Accepted;
    record.number = QStringLiteral("L31011807260310000012");
    record.receivedAt = sampleMoment();
    CaseMaterial &lease = *record.material(QStringLiteral("lease"));
    lease.files.clear();
    lease.points.clear();
    lease.obtained = Obtained::Promised;
    lease.promise = MaterialPromise{QDate(2026, 3, 24), sampleMoment(), sampleClerk().id};
    state().cases.insert(record.id, record);
    (void)m_bench->fileWith(QStringLiteral("lease.pdf"), "%PDF lease");
    return record;
}

void TestCounterActs::aSupplementSaysItsDays()
{
    const CaseRecord record = promised();
    const CtlOutcome outcome =
        m_bench->run({QStringLiteral("case"), QStringLiteral("supplement"), record.number, QStringLiteral("lease"),
                      m_bench->folder.filePath(QStringLiteral("lease.pdf")), QStringLiteral("--issued"), QStringLiteral("2026-01-05"),
                      QStringLiteral("--until"), QStringLiteral("2027-01-04")});
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.exitCode, 0);
    const CaseMaterial lease = *state().cases.value(record.id).material(QStringLiteral("lease"));
    QCOMPARE(lease.issuedOn, QDate(2026, 1, 5));
    QCOMPARE(lease.validUntil, QDate(2027, 1, 4));
}

void TestCounterActs::aPageThatFailedACheckNeedsAReason()
{
    const CaseRecord record = promised();
    const auto supplement = [&](const QStringList &more) {
        FileInspection blurred = FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1);
        blurred.findings = {{PageCheck::Blur, Verdict::Fail, 1, 4, 3}};
        m_bench->counter.inspector.queueInspection(blurred);
        return m_bench->run(QStringList{QStringLiteral("case"), QStringLiteral("supplement"), record.number, QStringLiteral("lease"),
                                        m_bench->folder.filePath(QStringLiteral("lease.pdf"))} + more);
    };
    const CtlOutcome refused = supplement({});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json().value(u"gaps").toArray().size(), 1);
    QVERIFY(state().cases.value(record.id).material(QStringLiteral("lease"))->files.isEmpty());
    const CtlOutcome outcome = supplement({QStringLiteral("--because"), QStringLiteral("原件即模糊，文字可辨认")});
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.exitCode, 0);
    const CaseMaterial lease = *state().cases.value(record.id).material(QStringLiteral("lease"));
    QCOMPARE(lease.findingsAcceptedBecause, QStringLiteral("原件即模糊，文字可辨认"));
    QVERIFY(!lease.findingsAcceptedBy.isEmpty());
}

void TestCounterActs::daysThatCannotBeAreRefused_data()
{
    QTest::addColumn<QString>("issued");
    QTest::addColumn<QString>("until");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no day") << "soon" << "2027-01-04" << 2;
    QTest::newRow("no last day") << "2026-01-05" << "31.12.2026" << 2;
    QTest::newRow("to come") << "2026-03-11" << "2027-01-04" << 3;
    QTest::newRow("backwards") << "2026-01-05" << "2026-01-04" << 3;
}

void TestCounterActs::daysThatCannotBeAreRefused()
{
    QFETCH(const QString, issued);
    QFETCH(const QString, until);
    QFETCH(const int, exitCode);
    const CaseRecord record = promised();
    const CtlOutcome outcome =
        m_bench->run({QStringLiteral("case"), QStringLiteral("supplement"), record.number, QStringLiteral("lease"),
                      m_bench->folder.filePath(QStringLiteral("lease.pdf")), QStringLiteral("--issued"), issued,
                      QStringLiteral("--until"), until});
    QCOMPARE(outcome.exitCode, exitCode);
    QVERIFY(state().cases.value(record.id).material(QStringLiteral("lease"))->files.isEmpty());
}

void TestCounterActs::aRunFollowsTheCatalogue()
{
    CounterBench &counter = m_bench->counter;
    GuideFollower guides({counter.store.guides, counter.store.feedInbox, m_bench->link, counter.clock, counter.tasks,
                          sampleCounter().counterNo});
    m_bench->ports.guides = &guides;
    const CtlOutcome outcome = m_bench->run(line("sync run --once --for 20"));
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject catalogue = outcome.json().value(u"catalogue").toObject();
    QVERIFY(catalogue.value(u"compared").toBool());
    QCOMPARE(catalogue.value(u"imported").toInt(-1), 0);
    const auto read = [this](const QString &feed) {
        return std::any_of(m_bench->link.asked.cbegin(), m_bench->link.asked.cend(),
                           [&feed](const QString &asked) { return asked.startsWith(QStringLiteral("feed ") + feed); });
    };
    QVERIFY(read(QStringLiteral("catalogue")));
    QVERIFY(read(QStringLiteral("corrections")));
}

void TestCounterActs::aQualificationIsRegisteredShownAndWithdrawn()
{
    state().accounts.insert(sampleSupervisor().id, {sampleSupervisor(), 0, {}, false});
    signInAs(QStringLiteral("9001"), Role::Administrator);
    QCOMPARE(m_bench->run(registerWords()).exitCode, 0);
    QCOMPARE(m_bench->run(registerWords()).errorCode(), QStringLiteral("conflict"));
    const auto shown = [this] {
        return m_bench->run(line("clerk qualification show")).json().value(u"qualifications").toArray().first().toObject();
    };
    QCOMPARE(shown().value(u"name").toString(), QStringLiteral("行政执法证"));
    QCOMPARE(shown().value(u"standing").toString(), QStringLiteral("valid"));
    QVERIFY(m_bench->run(line("clerk qualification show --clerk 0107")).json().value(u"qualifications").toArray().isEmpty());
    QCOMPARE(m_bench->run(line("clerk qualification withdraw 资1")).exitCode, 0);
    QCOMPARE(shown().value(u"standing").toString(), QStringLiteral("withdrawn"));
    QCOMPARE(m_bench->run(line("clerk qualification withdraw 资1")).errorCode(), QStringLiteral("wrongState"));
    QCOMPARE(m_bench->run(line("clerk qualification withdraw 资9")).errorCode(), QStringLiteral("notFound"));
    QCOMPARE(m_bench->counter.ledgerKinds(),
             QStringList({QStringLiteral("qualificationRegistered"), QStringLiteral("qualificationWithdrawn")}));
    // A last day that cannot be read is no day for good.
    QStringList unread = registerWords();
    unread.last() = QStringLiteral("forever");
    QCOMPARE(m_bench->run(unread).exitCode, 2);
}

void TestCounterActs::aLetterAsksForAQualification()
{
    state().accounts.insert(sampleSupervisor().id, {sampleSupervisor(), 0, {}, false});
    signInAs(QStringLiteral("9001"), Role::Administrator);
    QCOMPARE(m_bench->run({QStringLiteral("clerk"), QStringLiteral("letter"), QStringLiteral("grant"), QStringLiteral("授1"),
                           sampleSupervisor().id, QStringLiteral("--department"), sampleCase().department, QStringLiteral("--from"),
                           QStringLiteral("2026-01-01"), QStringLiteral("--until"), QStringLiteral("2026-12-31"),
                           QStringLiteral("--scan"), QStringLiteral("档-17"), QStringLiteral("--needs"), QStringLiteral("行政执法证")})
                 .exitCode,
             0);
    CaseRecord record = sampleCase();
    record.state = CaseState::Accepted;
    record.number = QStringLiteral("L1");
    state().cases.insert(record.id, record);
    signInAs(sampleSupervisor().id, Role::Supervisor);
    const CtlOutcome without = m_bench->run(line("case decide L1 --yes"));
    QCOMPARE(without.errorCode(), QStringLiteral("notAllowed"));
    QVERIFY2(without.err.contains(QStringLiteral("行政执法证")), qPrintable(without.err));
    signInAs(QStringLiteral("9001"), Role::Administrator);
    QCOMPARE(m_bench->run(registerWords()).exitCode, 0);
    signInAs(sampleSupervisor().id, Role::Supervisor);
    QCOMPARE(m_bench->run(line("case decide L1 --yes")).exitCode, 0);
}

void TestCounterActs::onlyAnAdministratorRegisters()
{
    state().accounts.insert(sampleSupervisor().id, {sampleSupervisor(), 0, {}, false});
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::Auditor}) {
        signInAs(QStringLiteral("0300"), role);
        QCOMPARE(m_bench->run(registerWords()).errorCode(), QStringLiteral("notAllowed"));
        QCOMPARE(m_bench->run(line("clerk qualification withdraw 资1")).errorCode(), QStringLiteral("notAllowed"));
    }
    QVERIFY(state().qualifications.isEmpty());
}

void TestCounterActs::aRunningProgramIsHandedTheCalendar()
{
    const QList<Command> commands = allCommands(&m_bench->counter.papers);
    const Command *import = findCommand(commands, line("calendar import"));
    QVERIFY(import && import->whileInUse);
    const QString kept = m_bench->folder.filePath(QStringLiteral("calendar.json"));
    const auto hand = [&](const QByteArray &bytes) {
        QString text;
        QTextStream out(&text);
        Reply reply(true, out, out);
        int exitCode = -1;
        connect(&reply, &Reply::finished, &reply, [&exitCode](int code) { exitCode = code; });
        import->whileInUse({{m_bench->fileWith(QStringLiteral("new.json"), bytes)}, {}}, kept, reply);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(exitCode >= 0, 20'000); }();
        return exitCode;
    };
    QCOMPARE(hand(R"({"coverage": {"from": "2022-01-01", "to": "2025-12-31"}, "off": {}, "work": {}})"), 3);
    QCOMPARE(hand("holidays"), 3);
    QVERIFY(!QFile::exists(kept));
    QCOMPARE(hand(R"({"coverage": {"from": "2022-01-01", "to": "2028-12-31"}, "off": {}, "work": {}})"), 0);
    QVERIFY(QFile::exists(kept));
    // What was handed over before is not gone back on.
    QCOMPARE(hand(R"({"coverage": {"from": "2022-01-01", "to": "2027-12-31"}, "off": {}, "work": {}})"), 3);
}

QTEST_MAIN(TestCounterActs)
#include "tst_counteracts.moc"
