// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTest>

#include "simcheck.h"
#include "simworld.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// A random life of a counter: what is committed, what the line and the disk do, when the power goes. The same seed is
/// the same life.
class RandomLife
{
public:
    explicit RandomLife(quint32 seed) : m_random(seed), m_world(seed) { m_world.gateway.holdCalls(true); }

    /// The first promise that was broken, or nothing.
    QString live();
    [[nodiscard]] const ModelGateway &gateway() const { return m_world.gateway; }

private:
    bool chance(int percent) { return int(m_random.bounded(100)) < percent; }
    int below(int bound) { return int(m_random.bounded(bound)); }
    void step();
    void commit();
    void answerOne();
    LineFault randomFault();
    void powerCut();
    void department();
    void refuseSomething();
    void makePeace();
    QString comeToRest();

    QRandomGenerator m_random;
    SimWorld m_world;
    QList<CaseId> m_cases;
    QStringList m_refused;
    bool m_outage = false;
};

QString RandomLife::live()
{
    m_world.gateway.setPatchLimit(1 + below(400));
    m_world.disk.fault = [this](const QString &) {
        const int dice = below(400);
        return dice == 0 ? DiskFault::Refuses : dice == 1 ? DiskFault::ForgetsToAnswer : DiskFault::None;
    };
    m_world.startEngine();
    const int steps = 60 + below(160);
    for (int i = 0; i < steps; ++i) {
        step();
        const QString broken = brokenPromise(m_world);
        if (!broken.isEmpty())
            return QStringLiteral("after step %1: %2").arg(i).arg(broken);
    }
    makePeace();
    return comeToRest();
}

void RandomLife::step()
{
    const int dice = below(100);
    if (dice < 12)
        commit();
    else if (dice < 60)
        answerOne();
    else if (dice < 64)
        m_world.clock.advanceMs(below(120'000));
    else if (dice < 67)
        powerCut();
    else if (dice < 70)
        m_outage = dice == 69 && chance(60);
    else if (dice < 74)
        department();
    else if (dice < 76)
        refuseSomething();
    else if (dice < 77)
        m_world.gateway.restart();
    else if (dice < 80 && m_world.gateway.lateEffects() > 0)
        m_world.gateway.actLate(below(m_world.gateway.lateEffects()));
    else if (dice < 82)
        m_world.engine()->sendNow();
    else if (dice < 84)
        QCoreApplication::sendPostedEvents(); // only what the disk has answered so far
    else if (dice < 85)
        m_world.clock.setNow(m_world.clock.now().addSecs(below(20'000'000) - 10'000'000));
    else
        m_world.ringNext();
    if (chance(80))
        SimWorld::settle();
}

void RandomLife::commit()
{
    if (m_cases.isEmpty() || chance(50)) {
        m_cases << m_world.addCase().caseId;
        for (int scans = below(3); scans > 0; --scans)
            m_world.addMaterial(m_cases.last(), 1 + below(1'500));
    } else {
        m_world.addEvent(m_cases.at(below(int(m_cases.size()))), chance(50) ? OutboxLane::Urgent : OutboxLane::Metadata);
    }
    if (chance(70))
        m_world.engine()->kick();
}

void RandomLife::answerOne()
{
    if (m_world.gateway.held() == 0)
        return;
    const int place = below(m_world.gateway.held());
    const bool isPiece = m_world.gateway.heldCall(place).name == QStringLiteral("append");
    m_world.gateway.answer(place, isPiece && chance(6) ? LineFault{LineFault::Damaged, below(500), {}} : randomFault());
}

LineFault RandomLife::randomFault()
{
    if (m_outage)
        return {LineFault::LostBefore, 0, {}};
    switch (below(16)) {
    case 0:
        return {LineFault::LostBefore, 0, {}};
    case 1:
        return {LineFault::LostAfter, 0, {}};
    case 2:
        return {LineFault::Late, 0, {}};
    case 3:
        return {LineFault::Cut, below(500), {}};
    case 4:
        return {chance(30) ? LineFault::Damaged : LineFault::Cut, below(500), {}};
    case 5:
        return {LineFault::Answer, 0, {{ErrorCode::ServerFailed, {}}, chance(10) ? 507 : 500, 0}};
    case 6:
        return {LineFault::Answer, 0, {{ErrorCode::ServerBusy, {}}, chance(50) ? 429 : 409, below(30)}};
    case 7:
        return {LineFault::Answer, 0, {{chance(20) ? ErrorCode::NotSignedIn : ErrorCode::ServerForeign, {}}, 0, 0}};
    default:
        return {};
    }
}

void RandomLife::powerCut()
{
    m_world.killEngine();
    m_world.gateway.dropHeld([this] { return chance(50); });
    m_world.startEngine();
}

void RandomLife::department()
{
    if (m_cases.isEmpty())
        return;
    const CaseId caseId = m_cases.at(below(int(m_cases.size())));
    if (chance(50))
        m_world.gateway.moveCase(caseId, chance(50) ? CaseState::Accepted : CaseState::DecidedYes);
    else
        m_world.gateway.finishResult(caseId, QByteArray(1 + below(300), char('a' + below(26))));
}

void RandomLife::refuseSomething()
{
    if (m_world.outbox.rows().isEmpty())
        return;
    const OutboxEntry &row = m_world.outbox.rows().at(below(int(m_world.outbox.rows().size())));
    m_refused << row.subjectId;
    m_world.gateway.refuse(row.subjectId, {{ErrorCode::ServerRejected, QStringLiteral("refused")}, 403, 0});
}

void RandomLife::makePeace()
{
    m_outage = false;
    m_world.disk.fault = {};
    m_world.gateway.holdCalls(false);
    while (m_world.gateway.held() > 0)
        m_world.gateway.answer(0);
    while (m_world.gateway.lateEffects() > 0)
        m_world.gateway.actLate(0);
}

QString RandomLife::comeToRest()
{
    m_world.runUntil([this] { return unfinishedBusiness(m_world, m_refused).isEmpty(); }, 20'000);
    const QString unfinished = unfinishedBusiness(m_world, m_refused);
    if (!unfinished.isEmpty())
        return unfinished;
    // News of the departments arrive too, however often the line broke.
    const CaseId probe = m_world.addCase().caseId;
    m_world.engine()->kick();
    m_world.gateway.moveCase(probe, CaseState::DecidedYes);
    const CaseResult result = m_world.gateway.finishResult(probe, QByteArrayLiteral("the last result"));
    if (!m_world.runUntil([&] { return m_world.inbox.stateOf(probe) == CaseState::DecidedYes
                                    && m_world.pages.holds(probe, result.sha256); }, 20'000))
        return QStringLiteral("news of the departments do not arrive");
    return brokenPromise(m_world);
}

} // namespace

/// YICHUANG_SEEDS=FROM..TO runs other lives than the usual ones.
class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("yichuang.sync=false")); }
    void everyLifeKeepsItsPromises();
};

void TestSimulation::everyLifeKeepsItsPromises()
{
    const QStringList wanted = qEnvironmentVariable("YICHUANG_SEEDS", QStringLiteral("1..3000")).split(u".."_qs);
    QCOMPARE(wanted.size(), 2);
    QElapsedTimer timer;
    timer.start();
    qsizetype effects = 0;
    int wrongFiles = 0;
    for (quint32 seed = wanted.first().toUInt(); seed <= wanted.last().toUInt(); ++seed) {
        RandomLife life(seed);
        const QString broken = life.live();
        effects += life.gateway().effects().size();
        wrongFiles += life.gateway().wrongFiles();
        QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("YICHUANG_SEEDS=%1..%1: %2").arg(seed).arg(broken)));
    }
    qInfo() << "lives" << wanted << "in ms" << timer.elapsed() << "arrived" << effects << "wrong files" << wrongFiles;
    // Lives in which nothing happens prove nothing.
    if (wanted.last().toUInt() - wanted.first().toUInt() >= 1'000)
        QVERIFY(effects > 5'000 && wrongFiles > 5);
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
