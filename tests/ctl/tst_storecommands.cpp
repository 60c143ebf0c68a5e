// SPDX-License-Identifier: Apache-2.0
#include "ctlbench.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

QStringList line(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

const QByteArray request = R"({
  "applicant": {"identity": {"name": "赵样本", "numberKind": "resident", "number": "310115199003070025"}},
  "item": "sample-residence", "answers": {"dwelling": "rented", "filed": "yes"},
  "materials": [{"id": "identity", "files": ["identity.pdf"], "points": "pass"},
                {"id": "lease", "files": ["lease.pdf"], "points": "pass"}],
  "act": "accept"})";

} // namespace

/// Cases, queue, ledger and store from the command line.
class TestStoreCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDescribedCaseIsTakenInAndItsPaperLeft();
    void aCaseTakenInWithoutALineSaysSo();
    void anIncompleteCaseIsTheAnswerNoWithEveryGap();
    void aRequestThatCannotBeTakenFails_data();
    void aRequestThatCannotBeTakenFails();
    void aPaperThatCannotBeMadeDoesNotHideTheFiledCase();
    void casesAreListedMasked();
    void aCaseIsShownByItsWholeNumberOnly();
    void whatWasPromisedIsTakenInByNumber();
    void aCaseIsShownMaskedUnlessAPersonSaysWhy();
    void theHistoryOfACaseIsTold();
    void whatWasSaidIsCoveredUntilAPersonAsks();
    void aCaseIsTakenInBySomebody();
    void aReceiptThatCannotBeWrittenIsSaid();
    void theArgumentThatIsWrongIsNamed();
    void aRunWithoutAGatewaySaysThatNobodyAnswers();
    void theQueueIsListed();
    void theStateOfTheQueueIsTheAnswer();
    void aRunDrainsTheQueue();
    void theChainIsVerified();
    void theStoreIsChecked();
    void aBackupIsMade();
    void onlyAnAdministratorMakesACopy_data();
    void onlyAnAdministratorMakesACopy();
    void aBackupThatIsNotWholeIsTheAnswerNo();

private:
    [[nodiscard]] QString describe(const QByteArray &text) const { return m_bench->fileWith(QStringLiteral("case.json"), text); }
    [[nodiscard]] QString takeIn() const
    {
        return m_bench->run({QStringLiteral("case"), QStringLiteral("intake"), describe(request)}).json().value(u"number").toString();
    }

    std::unique_ptr<CtlBench> m_bench;
};

void TestStoreCommands::init()
{
    m_bench = std::make_unique<CtlBench>();
    for (const char *name : {"identity.pdf", "lease.pdf"})
        QVERIFY(!m_bench->fileWith(QString::fromLatin1(name), QByteArray(QByteArray("%PDF ") + name)).isEmpty());
}

void TestStoreCommands::aDescribedCaseIsTakenInAndItsPaperLeft()
{
    const CtlOutcome outcome = m_bench->run({QStringLiteral("case"), QStringLiteral("intake"), describe(request)});
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().value(u"state").toString(), QStringLiteral("ACCEPTED"));
    const CaseRecord stored = m_bench->counter.store.state.cases.first();
    QCOMPARE(outcome.json().value(u"number").toString(), stored.number);
    QCOMPARE(outcome.json().value(u"id").toString(), stored.id.toString());
    QVERIFY(!stored.takenOffline);
    QFile receipt(outcome.json().value(u"receipt").toString());
    QVERIFY(receipt.open(QIODevice::ReadOnly));
    QVERIFY(receipt.readAll().startsWith(QByteArray("acceptanceVoucher " + stored.number.toUtf8())));
}

void TestStoreCommands::aCaseTakenInWithoutALineSaysSo()
{
    m_bench->link.reachable = false;
    QCOMPARE(m_bench->run({QStringLiteral("case"), QStringLiteral("intake"), describe(request)}).exitCode, 0);
    QVERIFY(m_bench->counter.store.state.cases.first().takenOffline);
}

void TestStoreCommands::anIncompleteCaseIsTheAnswerNoWithEveryGap()
{
    QByteArray less = request;
    less.replace("[\"lease.pdf\"]", "[]").replace("\"yes\"", "\"no\"").replace("赵样本", "");
    const CtlOutcome outcome = m_bench->run({QStringLiteral("case"), QStringLiteral("intake"), describe(less)});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json().value(u"error").toObject().value(u"code").toString(), QStringLiteral("incomplete"));
    // The name, the field that is filled from it, and the lease.
    QCOMPARE(outcome.json().value(u"gaps").toArray().size(), 3);
    QCOMPARE(m_bench->counter.store.state.cases.first().state, CaseState::Draft);
}

void TestStoreCommands::aRequestThatCannotBeTakenFails_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown item") << QByteArray("sample-residence") << QByteArray("other") << "notFound";
    QTest::newRow("file that is not there") << QByteArray("lease.pdf") << QByteArray("gone.pdf") << "notFound";
    QTest::newRow("unasked material") << QByteArray("\"lease\"") << QByteArray("\"deed\"") << "invalid";
    QTest::newRow("unknown act") << QByteArray("accept") << QByteArray("approve") << "invalid";
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("") << "malformed";
}

void TestStoreCommands::aRequestThatCannotBeTakenFails()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, code);
    const CtlOutcome outcome =
        m_bench->run({QStringLiteral("case"), QStringLiteral("intake"), describe(QByteArray(request).replace(from, to))});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.errorCode(), code);
    QCOMPARE(outcome.answers, 1);
    QVERIFY(m_bench->counter.store.state.numbers.isEmpty());
}

void TestStoreCommands::aPaperThatCannotBeMadeDoesNotHideTheFiledCase()
{
    m_bench->counter.papers.failWith({ErrorCode::Invalid, {}});
    const CtlOutcome outcome = m_bench->run({QStringLiteral("case"), QStringLiteral("intake"), describe(request)});
    QCOMPARE(outcome.exitCode, 4);
    QCOMPARE(outcome.errorCode(), QStringLiteral("paperNotKept"));
    QCOMPARE(outcome.json().value(u"paperError").toString(), QStringLiteral("invalid"));
    QVERIFY(!outcome.json().value(u"number").toString().isEmpty());
}

void TestStoreCommands::casesAreListedMasked()
{
    const QString number = takeIn();
    const CtlOutcome outcome = m_bench->run(line("case list --state accepted"));
    const QJsonArray rows = outcome.json().value(u"cases").toArray();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().toObject().value(u"number").toString(), number);
    QCOMPARE(rows.first().toObject().value(u"unsent").toInt(), 3);
    QVERIFY(!outcome.out.contains(QStringLiteral("赵样本")));
    QVERIFY(m_bench->run(line("case list --state received")).json().value(u"cases").toArray().isEmpty());
    QCOMPARE(m_bench->run({QStringLiteral("case"), QStringLiteral("list"), QStringLiteral("--find"), QStringLiteral("0025")})
                 .json().value(u"cases").toArray().size(), 1);
}

void TestStoreCommands::whatWasPromisedIsTakenInByNumber()
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
    auto &cases = m_bench->counter.store.state.cases;
    cases.insert(record.id, record);
    const QString page = m_bench->fileWith(QStringLiteral("lease.pdf"), "%PDF lease");
    const auto supplement = [&](const QString &number, const QString &material) {
        return m_bench->run({QStringLiteral("case"), QStringLiteral("supplement"), number, material, page});
    };
    QCOMPARE(supplement(QStringLiteral("L0"), QStringLiteral("lease")).errorCode(), QStringLiteral("notFound"));
    QCOMPARE(supplement(record.number, QStringLiteral("deed")).errorCode(), QStringLiteral("invalid"));
    const CtlOutcome outcome = supplement(record.number, QStringLiteral("lease"));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().value(u"promiseDue").toString(), QString());
    const CaseRecord after = cases.value(record.id);
    QCOMPARE(after.material(QStringLiteral("lease"))->files.size(), 1);
    QVERIFY(after.material(QStringLiteral("lease"))->promise->keptAt.has_value());
}

void TestStoreCommands::aCaseIsShownByItsWholeNumberOnly()
{
    const QString number = takeIn();
    const QString id = m_bench->counter.store.state.cases.firstKey().toString();
    const auto show = [this](const QString &word) { return m_bench->run({QStringLiteral("case"), QStringLiteral("show"), word}); };
    QCOMPARE(show(number).json().value(u"number").toString(), number);
    QCOMPARE(show(number.toLower()).exitCode, 0);
    QCOMPARE(show(id).json().value(u"number").toString(), number);
    for (const QString &word : {number.left(8), QStringLiteral("赵样本"), QStringLiteral("0025"), QStringLiteral("L0")}) {
        const CtlOutcome outcome = show(word);
        QCOMPARE(outcome.exitCode, 3);
        QCOMPARE(outcome.errorCode(), QStringLiteral("notFound"));
    }
}

void TestStoreCommands::aCaseIsShownMaskedUnlessAPersonSaysWhy()
{
    const QString number = takeIn();
    const QString name = QStringLiteral("赵样本");
    const auto show = [&](const QStringList &more) {
        return m_bench->run(QStringList{QStringLiteral("case"), QStringLiteral("show"), number} + more);
    };
    const CtlOutcome masked = show({});
    QVERIFY(!masked.out.contains(name));
    QVERIFY(masked.out.contains(QStringLiteral("赵**")));
    const QStringList plain{QStringLiteral("--reveal"), QStringLiteral("compareDocument")};
    const auto entries = m_bench->counter.store.state.ledger.size();
    QCOMPARE(show(plain).errorCode(), errorCodeName(ErrorCode::NotAllowed)); // nobody has signed in
    QCOMPARE(show({QStringLiteral("--reveal"), QStringLiteral("curiosity")}).exitCode, 2);
    QCOMPARE(m_bench->counter.store.state.ledger.size(), entries);
    m_bench->ports.openedBy = OpenedBy::Clerk;
    QVERIFY(show(plain).out.contains(name));
    QCOMPARE(m_bench->counter.store.state.ledger.last().kind, QStringLiteral("personalTextRevealed"));
}

void TestStoreCommands::theHistoryOfACaseIsTold()
{
    const QString number = takeIn();
    const CtlOutcome outcome = m_bench->run({QStringLiteral("case"), QStringLiteral("history"), number});
    const QJsonArray events = outcome.json().value(u"events").toArray();
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.first().toObject().value(u"kind").toString(), QStringLiteral("draftOpened"));
    const QJsonObject act = events.last().toObject();
    QCOMPARE(act.value(u"kind").toString(), QStringLiteral("accepted"));
    QCOMPARE(act.value(u"clerk").toString(), sampleClerk().id);
    QCOMPARE(act.value(u"hash").toString().size(), 64);
    QVERIFY(m_bench->run({QStringLiteral("case"), QStringLiteral("history"), number}, false).out.contains(QStringLiteral("\taccepted\t0107")));
}

void TestStoreCommands::whatWasSaidIsCoveredUntilAPersonAsks()
{
    const QString number = takeIn();
    LedgerEvent event = m_bench->counter.store.state.ledger.constLast();
    event.kind = QStringLiteral("held");
    event.said = {{QStringLiteral("reason"), QStringLiteral("李某某 的投诉")}};
    m_bench->counter.store.state.append(event);
    const auto history = [&](const QStringList &more, bool json) {
        return m_bench->run(QStringList{QStringLiteral("case"), QStringLiteral("history"), number} + more, json).out;
    };
    for (const bool json : {true, false}) {
        QVERIFY(!history({}, json).contains(QStringLiteral("李某某")));
        QVERIFY(history({}, json).contains(QStringLiteral("***")));
    }
    const QStringList plain{QStringLiteral("--reveal"), QStringLiteral("answerApplicant")};
    QVERIFY(history(plain, true).isEmpty()); // nobody has signed in
    m_bench->ports.openedBy = OpenedBy::Clerk;
    QVERIFY(history(plain, true).contains(QStringLiteral("李某某")));
    for (LedgerEvent &told : m_bench->counter.store.state.ledger)
        told.said = {};
    QVERIFY(history(plain, false).contains(QStringLiteral("(purged)")));
    QVERIFY(history({}, true).contains(QStringLiteral("\"purged\":true")));
}

void TestStoreCommands::aCaseIsTakenInBySomebody()
{
    m_bench->counter.store.state.accounts.insert(sampleClerk().id, ClerkAccount{sampleClerk(), 0, {}, false});
    const QStringList words{QStringLiteral("case"), QStringLiteral("intake"), describe(request)};
    const CtlOutcome nobody = m_bench->run(words, false);
    QCOMPARE(nobody.exitCode, 2);
    QVERIFY2(nobody.err.contains(QStringLiteral("--clerk ID")), qPrintable(nobody.err));
    QVERIFY(m_bench->counter.store.state.cases.isEmpty());
    m_bench->ports.openedBy = OpenedBy::Clerk;
    QCOMPARE(m_bench->run(words).exitCode, 0);
}

void TestStoreCommands::aReceiptThatCannotBeWrittenIsSaid()
{
    m_bench->ports.paperFolder = QStringLiteral("/proc/papers");
    const CtlOutcome outcome = m_bench->run({QStringLiteral("case"), QStringLiteral("intake"), describe(request)}, false);
    QCOMPARE(outcome.exitCode, 4);
    const CaseRecord stored = m_bench->counter.store.state.cases.first();
    QCOMPARE(outcome.out, QString(stored.number + QStringLiteral(" ACCEPTED\n")));
    QVERIFY2(outcome.err.contains(QStringLiteral("stored")) && outcome.err.contains(QStringLiteral("/proc/papers")), qPrintable(outcome.err));
    QCOMPARE(outcome.err.count(u'\n'), 1);
}

void TestStoreCommands::theArgumentThatIsWrongIsNamed()
{
    const QString missing = QStringLiteral("/nowhere/case.json");
    QVERIFY(m_bench->run({QStringLiteral("case"), QStringLiteral("intake"), missing}, false).err.contains(missing));
    const QString broken = describe("{");
    QVERIFY(m_bench->run({QStringLiteral("case"), QStringLiteral("intake"), broken}, false).err.contains(broken));
    const QString empty = describe("{}");
    QVERIFY(m_bench->run({QStringLiteral("case"), QStringLiteral("intake"), empty}, false).err.contains(empty));
    QVERIFY(m_bench->run({QStringLiteral("case"), QStringLiteral("show"), QStringLiteral("L42")}, false).err.contains(QStringLiteral("L42")));
}

void TestStoreCommands::aRunWithoutAGatewaySaysThatNobodyAnswers()
{
    m_bench->link.reachable = false;
    (void)takeIn();
    const QStringList words{QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--for"), QStringLiteral("1")};
    QVERIFY(m_bench->run(words, false).out.contains(QStringLiteral("nobody answers")));
}

void TestStoreCommands::theQueueIsListed()
{
    QVERIFY(m_bench->run(line("queue list")).json().value(u"entries").toArray().isEmpty());
    (void)takeIn();
    OutboxEntry &first = m_bench->counter.store.state.outbox.first();
    first.attempts = 2;
    first.state = OutboxState::Backoff;
    first.lastError = ErrorCode::ServerBusy;
    QJsonArray rows = m_bench->run(line("queue list")).json().value(u"entries").toArray();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.first().toObject().value(u"kind").toString(), QStringLiteral("casePut"));
    QCOMPARE(rows.first().toObject().value(u"state").toString(), QStringLiteral("backoff"));
    QCOMPARE(rows.first().toObject().value(u"lastError").toString(), QStringLiteral("serverBusy"));
    QCOMPARE(rows.last().toObject().value(u"kind").toString(), QStringLiteral("materialPut"));
    QVERIFY(!rows.last().toObject().contains(u"lastError"));
    first.state = OutboxState::Acknowledged;
    QCOMPARE(m_bench->run(line("queue list")).json().value(u"entries").toArray().size(), 2);
    QCOMPARE(m_bench->run(line("queue list --all")).json().value(u"entries").toArray().size(), 3);
}

void TestStoreCommands::theStateOfTheQueueIsTheAnswer()
{
    QCOMPARE(m_bench->run(line("sync status")).exitCode, 0);
    (void)takeIn();
    const CtlOutcome waiting = m_bench->run(line("sync status"));
    QCOMPARE(waiting.exitCode, 1);
    QCOMPARE(waiting.json().value(u"waiting").toInt(), 3);
    QCOMPARE(m_bench->run(line("sync status"), false).out.trimmed(), QStringLiteral("waiting 3, unconfirmed 0, attention 0"));
}

void TestStoreCommands::aRunDrainsTheQueue()
{
    (void)takeIn();
    const CtlOutcome outcome = m_bench->run(line("sync run --once --for 5"));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().value(u"waiting").toInt(), 0);
    for (const OutboxEntry &entry : std::as_const(m_bench->counter.store.state.outbox))
        QCOMPARE(entry.state, OutboxState::Acknowledged);
}

void TestStoreCommands::theChainIsVerified()
{
    (void)takeIn();
    const CtlOutcome holds = m_bench->run(line("audit verify"));
    QCOMPARE(holds.exitCode, 0);
    QCOMPARE(holds.json().value(u"entries").toInt(), 2);
    QCOMPARE(holds.json().value(u"head").toString().size(), 64);
    m_bench->counter.store.state.ledger.first().clerkId = QStringLiteral("0999");
    const CtlOutcome broken = m_bench->run(line("audit verify"));
    QCOMPARE(broken.exitCode, 1);
    QCOMPARE(broken.json().value(u"holds").toBool(), false);
    QCOMPARE(broken.json().value(u"firstBroken").toInt(), 1);
}

void TestStoreCommands::theStoreIsChecked()
{
    StoreReport report{{}, {}, 3, 5, 2};
    report.ledger.entries = 7;
    m_bench->storeCheck.answer = report;
    const CtlOutcome well = m_bench->run(line("store check"));
    QCOMPARE(well.exitCode, 0);
    const QJsonObject expected{{QStringLiteral("ok"), true}, {QStringLiteral("cases"), 3}, {QStringLiteral("pages"), 5},
                               {QStringLiteral("ledgerEntries"), 7}, {QStringLiteral("waiting"), 2}, {QStringLiteral("problems"), QJsonArray()}, {QStringLiteral("selfCheck"), QJsonArray()}};
    QCOMPARE(well.json(), expected);
    m_bench->storeCheck.answer = StoreReport{{QStringLiteral("a page is missing")}, {}, 1, 1, 0};
    QCOMPARE(m_bench->run(line("store check")).exitCode, 1);
    QCOMPARE(m_bench->run(line("store check"), false).out.trimmed(), QStringLiteral("a page is missing"));
    StoreFinding finding;
    finding.kind = FindingKind::LeftoversRemoved;
    finding.weight = FindingWeight::Repaired;
    finding.count = 2;
    m_bench->selfCheck.answer = SelfCheckReport{{}, {finding}};
    const QJsonObject told = m_bench->run(line("store check")).json().value(u"selfCheck").toArray().first().toObject();
    QCOMPARE(told.value(u"weight").toString(), QStringLiteral("repaired"));
    QCOMPARE(told.value(u"text").toString(), QStringLiteral("2 files of work that had been cut off were removed."));
    m_bench->storeCheck.answer = failure(ErrorCode::StorageCorrupt);
    QCOMPARE(m_bench->run(line("store check")).errorCode(), QStringLiteral("storageCorrupt"));
}

void TestStoreCommands::aBackupIsMade()
{
    m_bench->backups.answer = BackupReport{QStringLiteral("20260310T010000Z"), sampleMoment(), 3, 7, QByteArray(32, 'h'), 5, 2, 9000};
    const CtlOutcome made = m_bench->run({QStringLiteral("backup"), QStringLiteral("create"), QStringLiteral("/mnt/second")});
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(m_bench->backups.place, QStringLiteral("/mnt/second"));
    QCOMPARE(made.json().value(u"cases").toInt(), 3);
    QCOMPARE(made.json().value(u"newPages").toInt(), 2);
    QCOMPARE(made.json().value(u"ledgerHead").toString().size(), 64);
    m_bench->backups.answer = failure(ErrorCode::BackupFailed);
    QCOMPARE(m_bench->run({QStringLiteral("backup"), QStringLiteral("create"), QStringLiteral("/mnt/second")}).errorCode(),
             QStringLiteral("backupFailed"));
    QCOMPARE(m_bench->run({QStringLiteral("backup"), QStringLiteral("create")}).exitCode, 2);
}

void TestStoreCommands::onlyAnAdministratorMakesACopy_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("allowed");
    for (const Role role : allRoles())
        QTest::newRow(qPrintable(roleName(role))) << role << (role == Role::Administrator);
}

void TestStoreCommands::onlyAnAdministratorMakesACopy()
{
    QFETCH(const Role, role);
    QFETCH(const bool, allowed);
    m_bench->ports.openedBy = OpenedBy::Clerk;
    m_bench->ports.session.clerk.role = role;
    m_bench->backups.answer = BackupReport{};
    const CtlOutcome made = m_bench->run({QStringLiteral("backup"), QStringLiteral("create"), QStringLiteral("/mnt/second")});
    QCOMPARE(made.exitCode == 0, allowed);
    QCOMPARE(m_bench->backups.place.isEmpty(), !allowed);
    if (!allowed)
        QCOMPARE(made.errorCode(), QStringLiteral("notAllowed"));
}

void TestStoreCommands::aBackupThatIsNotWholeIsTheAnswerNo()
{
    const QStringList verify{QStringLiteral("backup"), QStringLiteral("verify"), QStringLiteral("/mnt/second")};
    m_bench->backups.answer = BackupReport{};
    QCOMPARE(m_bench->run(verify).exitCode, 0);
    m_bench->backups.answer->problems = QStringList{QStringLiteral("cases.db is missing")};
    QCOMPARE(m_bench->run(verify).exitCode, 1);
    QCOMPARE(m_bench->run(verify, false).out.trimmed(), QStringLiteral("cases.db is missing"));
}

QTEST_MAIN(TestStoreCommands)
#include "tst_storecommands.moc"
