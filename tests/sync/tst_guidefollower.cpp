// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "core/jsonfields.h"
#include "domain/guide/guidejson.h"
#include "support/fakeclock.h"
#include "support/fakegatewaylink.h"
#include "support/immediatetaskrunner.h"
#include "support/memorystore.h"
#include "support/sampleguide.h"
#include "sync/guidefollower.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// A link whose feeds and documents a test writes down.
class CatalogueLink final : public GatewayLink
{
public:
    QHash<QString, FeedPage> pages;      ///< by feed
    QHash<QString, QByteArray> documents; ///< by "id/version"
    QStringList asked;
    bool reachable = true;
    bool isGone = false;

    void publish(const Guide &guide)
    {
        const QByteArray document = canonicalJson(guideToJson(guide));
        documents.insert(nameOf(guide.ref), document);
        pages[QStringLiteral("catalogue")].guides.append({guide.ref, sha256(document), document.size()});
    }
    QFuture<LinkResult<FeedPage>> feed(const QString &name, const QString &cursor, int) override
    {
        asked << QStringLiteral("feed %1 %2").arg(name, cursor);
        if (!reachable)
            return no<FeedPage>(0);
        if (isGone && !cursor.isEmpty())
            return no<FeedPage>(410);
        FeedPage page = pages.value(name);
        page.feed = name;
        page.cursor = QStringLiteral("next");
        return readyFuture<LinkResult<FeedPage>>(page);
    }
    QFuture<LinkResult<QByteArray>> guide(const GuideNotice &notice) override
    {
        asked << QStringLiteral("guide %1").arg(nameOf(notice.guide));
        if (!documents.contains(nameOf(notice.guide)))
            return no<QByteArray>(404);
        return readyFuture<LinkResult<QByteArray>>(documents.value(nameOf(notice.guide)));
    }
    QFuture<LinkResult<GatewayHello>> hello() override { return no<GatewayHello>(0); }
    QFuture<LinkResult<Acknowledgement>> put(const OutboxEntry &) override { return no<Acknowledgement>(0); }
    QFuture<LinkResult<qint64>> uploadOffset(const OutboxEntry &) override { return no<qint64>(0); }
    QFuture<LinkResult<qint64>> append(const OutboxEntry &, qint64, const QByteArray &) override { return no<qint64>(0); }
    QFuture<LinkResult<QByteArray>> blob(const CaseResult &) override { return no<QByteArray>(0); }

private:
    [[nodiscard]] static QString nameOf(const GuideRef &ref) { return QStringLiteral("%1/%2").arg(ref.id).arg(ref.version); }
    template <typename T>
    static QFuture<LinkResult<T>> no(int status)
    {
        return readyFuture<LinkResult<T>>(Unexpected<LinkError>(LinkError{{ErrorCode::ServerUnreachable, {}}, status, 0}));
    }
};

/// A guide that the lint finds nothing wrong with.
Guide soundGuide()
{
    QFile file(QStringLiteral(YICHUANG_SOURCE_DIR "/resources/guides/residence-permit-new.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return guideFromJson(*parseJsonObject(file.readAll())).value_or(Guide());
}

} // namespace

/// What comes back about guides: versions and answers to corrections.
class TestGuideFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aPublishedVersionIsImportedAndTheCursorKept();
    void whatIsKnownIsNotFetchedAgain();
    void aBrokenGuideIsRefusedAndNothingChanges_data();
    void aBrokenGuideIsRefusedAndNothingChanges();
    void onceTheSourceIsPutRightItIsImported();
    void anotherContentUnderAKnownVersionIsRefused();
    void aDocumentThatDoesNotComeLeavesTheCursor();
    void aLineThatIsDownChangesNothing();
    void aCursorNobodyKnowsLeadsToTheBeginning();
    void aStoreThatFailsLeavesTheCursor();
    void answersToCorrectionsAreKept();
    void aLookDuringALookIsMadeAfterwards();

private:
    void look()
    {
        const QSignalSpy looked(m_follower.get(), &GuideFollower::looked);
        m_follower->lookNow();
        QTRY_COMPARE(looked.size(), 1);
    }
    [[nodiscard]] QString cursor() const { return m_store->state.cursors.value(QStringLiteral("catalogue")); }

    FakeClock m_clock;
    ImmediateTaskRunner m_tasks;
    std::unique_ptr<CatalogueLink> m_link;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<GuideFollower> m_follower;
};

void TestGuideFollower::init()
{
    m_link = std::make_unique<CatalogueLink>();
    m_store = std::make_unique<MemoryStore>(m_clock);
    m_follower = std::make_unique<GuideFollower>(
        GuideFollower::Ports{m_store->guides, m_store->feedInbox, *m_link, m_clock, m_tasks, QStringLiteral("07")});
    QVERIFY(!soundGuide().ref.isNull());
}

void TestGuideFollower::aPublishedVersionIsImportedAndTheCursorKept()
{
    m_link->publish(soundGuide());
    const QSignalSpy imported(m_follower.get(), &GuideFollower::imported);
    look();
    QCOMPARE(m_store->state.guides, QList<Guide>{soundGuide()});
    QCOMPARE(imported.size(), 1);
    QCOMPARE(cursor(), QStringLiteral("next"));
    QCOMPARE(m_follower->standing().behind, 0);
    QCOMPARE(m_follower->standing().comparedAt, m_clock.now());
    QCOMPARE(m_store->state.ledger.constLast().kind, QStringLiteral("guidesReceived"));
}

void TestGuideFollower::whatIsKnownIsNotFetchedAgain()
{
    m_link->publish(soundGuide());
    m_store->state.guides = {soundGuide()};
    look();
    QVERIFY(m_link->asked.filter(QStringLiteral("guide ")).isEmpty());
    QVERIFY(m_store->state.ledger.isEmpty());
    QCOMPARE(cursor(), QStringLiteral("next"));
}

void TestGuideFollower::aBrokenGuideIsRefusedAndNothingChanges_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no guide") << QByteArray("{\"id\":\"x\"}");
    Guide overlapping = soundGuide();
    overlapping.ref.id = QStringLiteral("overlapping");
    for (Situation &situation : overlapping.situations)
        situation.condition = true;
    QTest::newRow("what the lint forbids") << canonicalJson(guideToJson(overlapping));
}

void TestGuideFollower::aBrokenGuideIsRefusedAndNothingChanges()
{
    QFETCH(const QByteArray, document);
    m_link->publish(soundGuide());
    m_link->documents.insert(QStringLiteral("bad/1"), document);
    m_link->pages[QStringLiteral("catalogue")].guides.append({{QStringLiteral("bad"), 1}, sha256(document), document.size()});
    const QSignalSpy changed(m_follower.get(), &GuideFollower::standingChanged);
    look();
    QVERIFY(m_store->state.guides.isEmpty());
    QVERIFY(cursor().isEmpty());
    QCOMPARE(m_follower->standing().behind, 2);
    QVERIFY(!m_follower->standing().refused.isEmpty());
    QCOMPARE(changed.size(), 1);
    look();
    QCOMPARE(changed.size(), 1);
}

void TestGuideFollower::onceTheSourceIsPutRightItIsImported()
{
    m_link->pages[QStringLiteral("catalogue")].guides.append({{QStringLiteral("bad"), 1}, sha256("{"), 1});
    m_link->documents.insert(QStringLiteral("bad/1"), "{");
    look();
    QCOMPARE(m_follower->standing().behind, 1);
    m_link->pages.clear();
    m_link->publish(soundGuide());
    look();
    QCOMPARE(m_follower->standing().behind, 0);
    QVERIFY(m_follower->standing().refused.isEmpty());
    QCOMPARE(m_store->state.guides.size(), 1);
}

void TestGuideFollower::anotherContentUnderAKnownVersionIsRefused()
{
    Guide other = soundGuide();
    m_link->publish(soundGuide());
    class Forgetful final : public GuideStore
    {
    public:
        explicit Forgetful(GuideStore &store) : m_store(store) {}
        QFuture<Result<int>> import(const QList<Guide> &guides, const QList<LedgerEvent> &events) override
        {
            return m_store.import(guides, events);
        }
        QFuture<Result<QList<GuideSummary>>> list() override { return m_store.list(); }
        QFuture<Result<QList<GuideSummary>>> search(const QString &typed, int limit) override { return m_store.search(typed, limit); }
        QFuture<Result<Guide>> load(const GuideRef &) override { return readyFuture<Result<Guide>>(failure(ErrorCode::NotFound)); }
        QFuture<Result<QList<GuideRef>>> versions(const QString &id) override { return m_store.versions(id); }

    private:
        GuideStore &m_store;
    } forgetful(m_store->guides);
    other.plainName = QStringLiteral("别的名字");
    m_store->state.guides = {other};
    m_follower = std::make_unique<GuideFollower>(
        GuideFollower::Ports{forgetful, m_store->feedInbox, *m_link, m_clock, m_tasks, QStringLiteral("07")});
    look();
    QCOMPARE(m_store->state.guides, QList<Guide>{other});
    QVERIFY(m_follower->standing().refused.contains(other.ref.id));
    QVERIFY(cursor().isEmpty());
}

void TestGuideFollower::aDocumentThatDoesNotComeLeavesTheCursor()
{
    m_link->publish(soundGuide());
    m_link->documents.clear();
    look();
    QVERIFY(cursor().isEmpty());
    QCOMPARE(m_follower->standing().behind, 1);
    m_link->pages.clear();
    m_link->publish(soundGuide());
    look();
    QCOMPARE(m_store->state.guides.size(), 1);
}

void TestGuideFollower::aLineThatIsDownChangesNothing()
{
    m_link->reachable = false;
    look();
    QVERIFY(!m_follower->standing().comparedAt.isValid());
    QVERIFY(cursor().isEmpty());
}

void TestGuideFollower::aCursorNobodyKnowsLeadsToTheBeginning()
{
    look();
    m_link->isGone = true;
    m_link->publish(soundGuide());
    look();
    QVERIFY(m_link->asked.contains(QStringLiteral("feed catalogue next")));
    QCOMPARE(m_store->state.guides.size(), 1);
}

void TestGuideFollower::aStoreThatFailsLeavesTheCursor()
{
    m_link->publish(soundGuide());
    m_store->state.fault = Error{ErrorCode::StorageFull, {}};
    look();
    m_store->state.fault.reset();
    QVERIFY(cursor().isEmpty());
    QVERIFY(m_store->state.guides.isEmpty());
}

void TestGuideFollower::answersToCorrectionsAreKept()
{
    GuideCorrection correction = correctionOf(sampleGuide(), QStringLiteral("/promiseDay"));
    correction.id = QStringLiteral("0192f0c1-0000-7000-8000-000000000001");
    m_store->state.corrections = {{correction, false}};
    m_link->pages[QStringLiteral("corrections")].corrections = {
        {correction.id, CorrectionState::Answered, QStringLiteral("收到"), m_clock.now()}};
    const QSignalSpy reported(m_follower.get(), &GuideFollower::correctionsReported);
    look();
    QCOMPARE(reported.size(), 1);
    QCOMPARE(m_store->state.corrections.constFirst().correction.state, CorrectionState::Answered);
    QCOMPARE(m_store->state.cursors.value(QStringLiteral("corrections")), QStringLiteral("next"));
}

void TestGuideFollower::aLookDuringALookIsMadeAfterwards()
{
    const QSignalSpy looked(m_follower.get(), &GuideFollower::looked);
    m_follower->lookNow();
    m_follower->lookNow();
    m_follower->lookNow();
    QTRY_COMPARE(looked.size(), 2);
}

QTEST_GUILESS_MAIN(TestGuideFollower)
#include "tst_guidefollower.moc"
