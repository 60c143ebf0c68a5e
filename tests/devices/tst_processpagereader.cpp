// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <csignal>

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QTransform>

#include "devices/processpagereader.h"
#include "devices/readcodec.h"
#include "support/drawnlicence.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

constexpr int patience = 400'000; // reading gives way to everything else on the machine

const QList<ReadingRule> &rules()
{
    static const QList<ReadingRule> asked{{QStringLiteral("until"), ReadField::ValidUntil, {}, {}},
                                          {QStringLiteral("code"), ReadField::CreditCode, {}, {}}};
    return asked;
}

ReadingWish wishFor(const QByteArray &bytes)
{
    return {bytes, 1, 0, rules()};
}

bool answered(const QFuture<Result<QList<ReadLine>>> &future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, patience);
}

} // namespace

/// The real reader behind its real walls.
class TestProcessPageReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWishSurvivesTheWay();
    void whatNobodyAskedForIsNoAnswer();
    void aLicenceIsReadBehindTheWalls();
    void whatIsNoPictureIsMalformed();
    void aPageOnItsHeadIsTold_data();
    void aPageOnItsHeadIsTold();
    void aTurnThatIsNoneIsForeign();
    void aPageThatIsNotThereIsNotFound();
    void nothingToReadIsAnsweredAtOnce();
    void aReaderThatDiesIsStartedAgain();
    void aReaderThatHangsIsTimedOut();

private:
    DeviceProgram m_program;
};

void TestProcessPageReader::init()
{
    m_program = {};
    m_program.path = QStringLiteral(YICHUANG_BINARY_DIR "/yichuang-device");
    m_program.patience.read = patience;
}

void TestProcessPageReader::aWishSurvivesTheWay()
{
    ReadingWish wish = wishFor("bytes");
    wish.page = 3;
    wish.turned = 270;
    wish.rules[0].label = QStringLiteral("有效期");
    const auto back = readingWishFrom(readRequest(wish));
    QVERIFY_OK(back);
    QCOMPARE(back->rules, wish.rules);
    QCOMPARE(back->page, 3);
    QCOMPARE(back->turned, 270);
    wish.turned = 45;
    QVERIFY_ERROR(readingWishFrom(readRequest(wish)), ErrorCode::Invalid);
    wish.turned = 0;
    wish.page = 0;
    QVERIFY_ERROR(readingWishFrom(readRequest(wish)), ErrorCode::Invalid);
}

void TestProcessPageReader::whatNobodyAskedForIsNoAnswer()
{
    const ReadLine line{QStringLiteral("until"), ReadField::ValidUntil, QStringLiteral("2031-03-04"), {10, 20, 30, 40}, ReadFrom::Letters, 88};
    const auto back = readLinesFromJson(readLinesToJson({line}), rules());
    QVERIFY_OK(back);
    QCOMPARE(*back, QList<ReadLine>{line});
    ReadLine other = line;
    other.ruleId = QStringLiteral("name");
    QVERIFY(!readLinesFromJson(readLinesToJson({other}), rules()));
    other = line;
    other.area.width = 1000;
    QVERIFY(!readLinesFromJson(readLinesToJson({other}), rules()));
    other = line;
    other.text.clear();
    QVERIFY(!readLinesFromJson(readLinesToJson({other}), rules()));
}

void TestProcessPageReader::aLicenceIsReadBehindTheWalls()
{
    test::DrawnLicence licence = test::drawnLicence(4);
    licence.noise = 0;
    ProcessPageReader reader(m_program);
    auto lines = reader.read(wishFor(licence.jpeg()));
    QVERIFY(answered(lines));
    const Result<QList<ReadLine>> read = lines.result();
    QVERIFY_OK(read);
    QString until;
    for (const ReadLine &line : *read) {
        if (line.ruleId == QStringLiteral("until"))
            until = line.text;
        QVERIFY(!line.area.isWhole());
        QVERIFY(line.ruleId != QStringLiteral("code") || line.text == licence.creditCode);
    }
    QCOMPARE(until, licence.validUntil.toString(Qt::ISODate));
    QVERIFY(reader.process().sandbox().contains(QStringLiteral("limits")));
    QFile status(QStringLiteral("/proc/%1/stat").arg(reader.process().processId()));
    QVERIFY(status.open(QIODevice::ReadOnly));
    constexpr int nice = 16; // behind the name, which may hold blanks
    QCOMPARE(QString::fromLatin1(status.readAll()).section(u')', -1).simplified().section(u' ', nice, nice).toInt(), 10);
}

void TestProcessPageReader::whatIsNoPictureIsMalformed()
{
    ProcessPageReader reader(m_program);
    auto lines = reader.read(wishFor("this is no picture"));
    QVERIFY(answered(lines));
    QVERIFY_ERROR(lines.result(), ErrorCode::Malformed);
}

void TestProcessPageReader::aPageOnItsHeadIsTold_data()
{
    QTest::addColumn<int>("turned");
    QTest::newRow("upright") << 0;
    QTest::newRow("on its head") << 180;
    QTest::newRow("on its side") << 90;
}

void TestProcessPageReader::aPageOnItsHeadIsTold()
{
    QFETCH(int, turned);
    test::DrawnLicence licence = test::drawnLicence(3);
    licence.noise = 0;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(licence.picture().transformed(QTransform().rotate(turned)).save(&buffer, "JPEG", 90));
    ProcessPageReader reader(m_program);
    const auto told = reader.wayUp(bytes, 1);
    QVERIFY(QTest::qWaitFor([&told] { return told.isFinished(); }, patience));
    const Result<std::optional<int>> answer = told.result();
    QVERIFY_OK(answer);
    QCOMPARE(*answer, std::optional<int>(turned));
}

void TestProcessPageReader::aTurnThatIsNoneIsForeign()
{
    for (const std::optional<int> turned : {std::optional<int>(), std::optional<int>(0), std::optional<int>(270)})
        QCOMPARE(*wayUpFromJson(wayUpToJson(turned)), turned);
    QVERIFY(!wayUpFromJson({{QStringLiteral("turned"), 45}}));
    QVERIFY(!wayUpFromJson({{QStringLiteral("turned"), QStringLiteral("left")}}));
    QVERIFY(isWayUpRequest(wayUpRequest("bytes", 1)));
    QVERIFY(!isWayUpRequest(readRequest(wishFor("bytes"))));
}

void TestProcessPageReader::aPageThatIsNotThereIsNotFound()
{
    ProcessPageReader reader(m_program);
    ReadingWish wish = wishFor(test::samplePdf(1));
    wish.page = 2;
    auto lines = reader.read(wish);
    QVERIFY(answered(lines));
    QVERIFY_ERROR(lines.result(), ErrorCode::NotFound);
}

void TestProcessPageReader::nothingToReadIsAnsweredAtOnce()
{
    ProcessPageReader reader(m_program);
    QVERIFY_ERROR(reader.read(wishFor({})).result(), ErrorCode::Malformed);
    QVERIFY_OK(reader.read({test::sampleJpeg(), 1, 0, {}}).result());
    QCOMPARE(reader.process().processId(), 0);
}

void TestProcessPageReader::aReaderThatDiesIsStartedAgain()
{
    ProcessPageReader reader(m_program);
    const QByteArray jpeg = test::sampleJpeg();
    auto warm = reader.read(wishFor(jpeg));
    QVERIFY(answered(warm));
    const auto first = static_cast<pid_t>(reader.process().processId());
    QVERIFY(first > 0);
    ::kill(first, SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(reader.process().processId() != first, patience);
    auto again = reader.read(wishFor(jpeg));
    QVERIFY(answered(again));
    QVERIFY_OK(again.result());
}

void TestProcessPageReader::aReaderThatHangsIsTimedOut()
{
    m_program.patience.read = 1; // no process says its first word within a millisecond
    ProcessPageReader reader(m_program);
    auto lines = reader.read(wishFor(test::sampleJpeg()));
    QVERIFY(answered(lines));
    QVERIFY_ERROR(lines.result(), ErrorCode::TimedOut);
}

QTEST_MAIN(TestProcessPageReader)
#include "tst_processpagereader.moc"
