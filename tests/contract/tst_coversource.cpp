// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>

#include "gateway/gateway.h"
#include "rest/restcoversource.h"
#include "support/fakecoversource.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString card = QStringLiteral("居民身份证");
const QString deed = QStringLiteral("不动产权证书");

/// A library in which the person has an identity card and no deed, and what it needs to live.
struct Library
{
    QTemporaryDir folder;
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<CoverSource> source;
};

std::unique_ptr<Library> fakeLibrary()
{
    auto library = std::make_unique<Library>();
    auto source = std::make_unique<FakeCoverSource>();
    source->put(card, QStringLiteral("周样本"));
    library->source = std::move(source);
    return library;
}

std::unique_ptr<Library> realLibrary()
{
    auto library = std::make_unique<Library>();
    GatewayOptions served;
    served.dataDir = library->folder.path();
    served.simulateDepartments = true;
    auto gateway = Gateway::start(served);
    if (!gateway)
        return library;
    library->gateway = std::move(*gateway);
    RestOptions options;
    options.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(library->gateway->port()));
    options.hall = QStringLiteral("310118");
    options.counterNo = QStringLiteral("07");
    library->source = std::make_unique<RestCoverSource>(options);
    return library;
}

using LibraryMaker = std::unique_ptr<Library> (*)();

} // namespace

Q_DECLARE_METATYPE(LibraryMaker)

/// What ports/coversource.h promises, held against the fake that the tests use and against HTTP and the real gateway.
class TestCoverSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void eachEntryIsAnsweredInOrder();
    void whatIsFoundBearsWhoAskedAndWhatFor();
    void theSameQuestionMayBeAskedAgain();
    void severalQuestionsAtOnceAreToldApart();

private:
    using Answers = Result<QList<CoverAnswer>>;
    [[nodiscard]] static CoverQuestion question(const QList<CoverEntry> &entries);
    Answers answerTo(const CoverQuestion &question);

    std::unique_ptr<Library> m_library;
};

void TestCoverSource::initTestCase_data()
{
    QTest::addColumn<LibraryMaker>("make");
    QTest::newRow("fake") << LibraryMaker(&fakeLibrary);
    QTest::newRow("gateway over HTTP") << LibraryMaker(&realLibrary);
}

void TestCoverSource::init()
{
    QFETCH_GLOBAL(const LibraryMaker, make);
    m_library = make();
    QVERIFY(m_library->source);
}

CoverQuestion TestCoverSource::question(const QList<CoverEntry> &entries)
{
    CoverQuestion question;
    question.holderName = QStringLiteral("周样本");
    question.number = QStringLiteral("310118197506152014");
    question.entries = entries;
    question.purpose = QStringLiteral("住所登记");
    question.caseId = CaseId::create(1'773'100'000'000);
    question.clerkId = QStringLiteral("0107");
    return question;
}

TestCoverSource::Answers TestCoverSource::answerTo(const CoverQuestion &question)
{
    auto future = m_library->source->ask(question);
    [&future] { QWAIT_FUTURE(future); }();
    return future.resultCount() > 0 ? future.result() : Answers(failure(ErrorCode::Cancelled));
}

void TestCoverSource::eachEntryIsAnsweredInOrder()
{
    const CoverQuestion asked = question({{CoverKind::ELicence, deed}, {CoverKind::ELicence, card}, {CoverKind::DataResource, card}});
    const Answers answers = answerTo(asked);
    QVERIFY_OK(answers);
    QCOMPARE(answers->size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(answers->at(i).entry, asked.entries.at(i));
        QCOMPARE(answers->at(i).number, asked.number);
        QVERIFY(answers->at(i).at.isValid());
    }
    QVERIFY(answers->at(0).found.isEmpty());
    QCOMPARE(answers->at(1).found.size(), 1);
    QVERIFY(answers->at(2).found.isEmpty());
}

void TestCoverSource::whatIsFoundBearsWhoAskedAndWhatFor()
{
    const CoverQuestion asked = question({{CoverKind::ELicence, card}});
    const Answers answers = answerTo(asked);
    QVERIFY_OK(answers);
    const Cover cover = answers->first().found.first().cover;
    QCOMPARE(cover.entry, card);
    QCOMPARE(cover.holder, asked.holderName);
    QCOMPARE(cover.purpose, asked.purpose);
    QCOMPARE(cover.clerkId, asked.clerkId);
    QCOMPARE(cover.fetchedAt, answers->first().at);
    QVERIFY(!cover.source.isEmpty() && !cover.title.isEmpty());
}

void TestCoverSource::theSameQuestionMayBeAskedAgain()
{
    const CoverQuestion asked = question({{CoverKind::ELicence, card}});
    const Answers first = answerTo(asked);
    const Answers second = answerTo(asked);
    QVERIFY_OK(first);
    QVERIFY_OK(second);
    QCOMPARE(second->first().found.first().cover.number, first->first().found.first().cover.number);
}

void TestCoverSource::severalQuestionsAtOnceAreToldApart()
{
    auto ofCard = m_library->source->ask(question({{CoverKind::ELicence, card}}));
    auto ofDeed = m_library->source->ask(question({{CoverKind::ELicence, deed}}));
    QWAIT_FUTURE(ofDeed);
    QWAIT_FUTURE(ofCard);
    QCOMPARE(ofCard.result()->first().found.size(), 1);
    QCOMPARE(ofDeed.result()->first().found.size(), 0);
}

QTEST_GUILESS_MAIN(TestCoverSource)
#include "tst_coversource.moc"
